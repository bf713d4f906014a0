// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/live_run.h"

#include <utility>

#include "engine/interpreter/execution.h"
#include "engine/interpreter/states/task.h"
#include "engine/session/replayed.h"

namespace stepwright::session {

using debugger::Position;
using debugger::Recording;
using interpreter::TaskRequest;

LiveRun::LiveRun(interpreter::ProgramPtr program, json::Value input, interpreter::Identity identity,
                 Answerers answerers, runtime::Clock clock)
    : LiveRun(Recording(std::move(program), std::move(input), std::move(identity)),
              std::move(answerers), clock) {}

LiveRun::LiveRun(Recording recording, Answerers answerers, runtime::Clock clock)
    : recording_(std::move(recording)),
      answerers_(std::move(answerers)),
      backend_(inOrder()),
      driver_(recording_, backend_, clock) {}

std::vector<interpreter::TaskBackend*> LiveRun::inOrder() {
  std::vector<interpreter::TaskBackend*> backends{&answerers_.recorded, &answerers_.mocks};
  if (answerers_.others) backends.push_back(answerers_.others.get());
  if (!answerers_.askUser) backends.push_back(&nobody_);
  return backends;
}

std::unique_ptr<LiveRun> LiveRun::forkedAt(Position position) const {
  Recording part = recording_;
  part.cut(position);
  return std::unique_ptr<LiveRun>(new LiveRun(std::move(part), answerers_, driver_.clock()));
}

Result<std::unique_ptr<LiveRun>> LiveRun::forkedOnto(const interpreter::ProgramPtr& program,
                                                     Position position) const {
  auto part = replayed(recording_, program, position);
  if (!part) return part.error();
  return std::unique_ptr<LiveRun>(new LiveRun(std::move(*part), answerers_, driver_.clock()));
}

void LiveRun::takeBack(Position position) {
  driver_.forgetCommands();
  recording_.cut(position);
}

void LiveRun::setMocks(tasks::MockSet mocks) {
  answerers_.mocks.setMocks(std::move(mocks));
  driver_.askAgain();
}

bool LiveRun::answer(interpreter::FiberId fiber, interpreter::TaskOutcome outcome) {
  return driver_.answer(driver_.taskAwaitedBy(fiber), std::move(outcome));
}

std::vector<Question> LiveRun::questions() const {
  std::vector<Question> questions;
  for (const TaskRequest& request : driver_.questions()) {
    Question question;
    question.task = request.id;
    question.fiber = request.fiber;
    question.state = request.stateId;
    question.name = request.stateName;
    question.resource = request.resource;
    question.parameters = request.input;
    question.attempt = static_cast<int>(request.attempt) + 1;
    question.token = request.token;
    questions.push_back(std::move(question));
  }
  return questions;
}

std::vector<Timer> LiveRun::answersDue() const {
  std::vector<Timer> timers;
  for (const TaskRequest& request : interpreter::openTasks(recording_.head())) {
    for (const runtime::Due& each : driver_.due()) {
      if (each.report.task != request.id || !each.report.outcome.ends()) continue;
      timers.push_back(
          {request.fiber, request.stateId, "answer of " + request.stateName, each.from, each.at});
    }
  }
  return timers;
}

}  // namespace stepwright::session
