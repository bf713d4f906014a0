// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/debugger/child_run.h"

#include <map>

#include "engine/asl/bind.h"
#include "engine/debugger/refusals.h"
#include "engine/interpreter/compile.h"
#include "engine/interpreter/context.h"
#include "engine/interpreter/input.h"

namespace stepwright::debugger {

using interpreter::Execution;
using interpreter::Fiber;
using interpreter::FiberId;
using interpreter::Phase;
namespace input = interpreter::input;

namespace {

/// The first position at which that fiber is there.
Position birthOf(const Recording& recording, FiberId fiber) {
  Position from = 0, to = recording.length();
  while (from < to) {
    const Position middle = from + (to - from) / 2;
    if (recording.at(middle).lastFiber >= fiber)
      to = middle;
    else
      from = middle + 1;
  }
  return to;
}

/// Walks over what is recorded of a child execution and keeps what its tasks were told.
class Answers {
 public:
  Answers(const Recording& recording, Execution execution, Position position, FiberId child)
      : recording_(recording),
        execution_(std::move(execution)),
        position_(position),
        child_(child) {}

  tasks::RecordedAnswers collect() {
    for (; position_ < recording_.length() && execution_.fiber(child_); ++position_) {
      const interpreter::Input next = recording_.inputOf(position_);
      if (const auto* task = std::get_if<input::Task>(&next)) hear(task->task, task->outcome);
      if (const auto* force = std::get_if<input::Force>(&next)) hear(*force);
      if (const auto* set = std::get_if<input::SetData>(&next)) hear(*set);
      recording_.again(execution_, position_);
      noteCall(recording_.move(position_));
    }
    dropOpenCalls();
    return std::move(answers_);
  }

 private:
  struct Open {
    std::string place;
    std::size_t index = 0;
    Timestamp began;
    FiberId fiber = 0;
  };

  [[nodiscard]] bool isWithin(const Fiber* fiber) const {
    for (; fiber; fiber = execution_.fiber(fiber->parent))
      if (fiber->id == child_) return true;
    return false;
  }

  [[nodiscard]] std::string placeOf(const Fiber& fiber) const {
    std::vector<interpreter::MapStep> path;
    for (const Fiber* one = &fiber; one && one->id != child_; one = execution_.fiber(one->parent))
      if (one->isItem) path.insert(path.begin(), {"", one->index});
    return tasks::RecordedAnswers::placeOf(execution_.program->state(fiber.frame.state).id, path);
  }

  void noteCall(const Move& move) {
    const Fiber* fiber = execution_.fiber(move.fiber);
    const bool called = fiber && fiber->frame.task && fiber->frame.phase == Phase::Await &&
                        move.phase == Phase::Act && isWithin(fiber);
    if (!called) return;
    const std::string place = placeOf(*fiber);
    tasks::RecordedAnswers::Call call{parametersOf(fiber->frame), {}};
    // What was set before the call was not called.
    for (const auto& outcome : (*fiber->frame.task)->outcomes)
      call.reports.push_back({0, outcome, 0});
    const std::size_t index = answers_.add(place, std::move(call));
    open_[(*fiber->frame.task)->id] = {place, index, execution_.now, fiber->id};
  }

  static json::Value parametersOf(const interpreter::Frame& frame) {
    const bool reads = frame.children && (*frame.children)->run;
    return reads ? (*frame.children)->run->readerInput : frame.arguments;
  }

  void hear(interpreter::TaskId task, const interpreter::TaskOutcome& outcome) {
    const auto found = open_.find(task);
    if (found == open_.end()) return;
    const Open& open = found->second;
    answers_.at(open.place, open.index)
        .reports.push_back({0, outcome, execution_.now - open.began});
  }

  void hear(const input::Force& force) { hearInstead(force.fiber, force.outcome); }

  void hear(const input::SetData& set) {
    if (set.slot == input::Slot::Result)
      hearInstead(set.fiber, interpreter::TaskOutcome::succeeded(set.value));
  }

  /// What the debugger said in the place of a call that is under way.
  void hearInstead(FiberId id, const interpreter::TaskOutcome& outcome) {
    const Fiber* fiber = execution_.fiber(id);
    if (fiber && fiber->frame.task && fiber->frame.phase == Phase::Await)
      hear((*fiber->frame.task)->id, outcome);
  }

  /// Who waits still has no answer that could be given again.
  void dropOpenCalls() {
    for (const auto& [task, open] : open_) {
      const Fiber* fiber = execution_.fiber(open.fiber);
      const bool waits = fiber && fiber->frame.task && fiber->frame.phase == Phase::Await &&
                         (*fiber->frame.task)->id == task;
      if (waits) answers_.drop(open.place, open.index);
    }
  }

  const Recording& recording_;
  Execution execution_;
  Position position_;
  FiberId child_;
  tasks::RecordedAnswers answers_;
  std::map<interpreter::TaskId, Open> open_;
};

Error none() { return refuse(refusals::noChild); }

/// The Map's own part of the machine, as it is now where the Map is there still.
asl::MachinePtr partOf(const asl::State& map, const asl::Machine* changed) {
  const asl::State* now = changed ? asl::findState(*changed, map.id) : nullptr;
  const bool there = now && !now->machines.empty();
  return (there ? *now : map).machines.front();
}

tasks::RecordedAnswers::Call callOf(const interpreter::ToldCall& told) {
  tasks::RecordedAnswers::Call call{told.parameters, {}};
  for (const auto& report : told.reports)
    call.reports.push_back({0, report.outcome, report.at - told.at});
  return call;
}

tasks::RecordedAnswers answersOf(const runtime::ChildReport& report,
                                 const interpreter::Program& program) {
  tasks::RecordedAnswers answers;
  for (const auto& told : report.calls) {
    std::vector<interpreter::MapStep> path;
    for (const std::int64_t item : told.items) path.push_back({"", item});
    answers.add(tasks::RecordedAnswers::placeOf(program.state(told.state).id, path), callOf(told));
  }
  return answers;
}

std::string titleOf(const asl::State& map, std::int64_t index) {
  return map.name + " [" + std::to_string(index) + "]";
}

}  // namespace

Result<ChildRun> childRunOf(const runtime::ChildReport& report, const Execution& parent,
                            const asl::Machine* changed) {
  const asl::State& map = parent.program->state(report.map);
  ChildRun run;
  run.machine = partOf(map, changed);
  run.map = map.name;
  auto program = interpreter::compile(run.machine);
  if (!program) return program.error();
  run.program = *program;
  run.input = report.given;
  run.identity = report.identity(parent);
  run.answers = answersOf(report, *parent.program);
  run.title = titleOf(map, static_cast<std::int64_t>(report.index));
  return run;
}

Result<ChildRun> childRunOf(const Recording& recording, FiberId fiber,
                            const asl::Machine* changed) {
  if (fiber == 0 || fiber > recording.head().lastFiber) return none();
  const Position born = birthOf(recording, fiber);
  const Execution then = recording.at(born);
  const Fiber* standing = then.fiber(fiber);
  const Fiber* child = standing ? interpreter::childExecutionOf(then, *standing) : nullptr;
  if (child == nullptr) return none();
  if (child->id != fiber) return childRunOf(recording, child->id, changed);
  const asl::State& map = then.program->state(then.fiber(child->parent)->frame.state);
  ChildRun run;
  run.machine = partOf(map, changed);
  run.map = map.name;
  auto program = interpreter::compile(run.machine);
  if (!program) return program.error();
  run.program = *program;
  run.input = child->given;
  run.identity = interpreter::identityOfChild(then, *child);
  run.answers = Answers(recording, then, born, fiber).collect();
  run.title = titleOf(map, child->index);
  run.event = static_cast<std::int64_t>(recording.eventsAt(born));
  run.fiber = fiber;
  return run;
}

}  // namespace stepwright::debugger
