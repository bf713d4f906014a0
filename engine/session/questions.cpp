// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/questions.h"

#include "engine/interpreter/execution.h"
#include "engine/interpreter/states/task.h"
#include "engine/session/notices.h"

namespace stepwright::session {

using interpreter::TaskRequest;

std::vector<Question> questionsOf(const debugger::LiveRun& run) {
  std::vector<Question> questions;
  for (const TaskRequest& request : run.driver().questions()) {
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

std::optional<Timer> endOf(const Question& question, const std::vector<Timer>& timers) {
  for (const Timer& timer : timers)
    if (timer.fiber == question.fiber) return timer;
  return std::nullopt;
}

std::vector<Timer> answersDue(const debugger::LiveRun& run) {
  std::vector<Timer> timers;
  for (const TaskRequest& request : interpreter::openTasks(run.recording().head())) {
    for (const runtime::Due& each : run.driver().due()) {
      if (each.report.task != request.id || !each.report.outcome.ends()) continue;
      timers.push_back({request.fiber, request.stateId,
                        worded(notices::answerOf, {request.stateName}), each.from, each.at});
    }
  }
  return timers;
}

}  // namespace stepwright::session
