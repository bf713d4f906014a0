// SPDX-License-Identifier: GPL-3.0-or-later
// The one way forward: every input that an execution can be given.
#include "engine/interpreter/step.h"

#include <algorithm>
#include <utility>
#include <variant>
#include <vector>

#include "engine/interpreter/do_phase.h"
#include "engine/interpreter/execution.h"
#include "engine/interpreter/failure.h"
#include "engine/interpreter/forced.h"
#include "engine/interpreter/redrive.h"
#include "engine/interpreter/revise.h"
#include "engine/interpreter/skip.h"
#include "engine/interpreter/start.h"
#include "engine/interpreter/states/iterations.h"
#include "engine/interpreter/states/task.h"

namespace stepwright::interpreter {
namespace {

void turn(Core& core, FiberId id) {
  auto& execution = core.execution();
  Fiber* fiber = id == 0 ? nullptr : core.fiber(id);
  if (fiber == nullptr || fiber->status != FiberStatus::Ready) return;
  execution.turn = id;
  execution.yielded = false;
  fiber->stepped = ++execution.steps;
  doPhase(core, *fiber);
}

/// Everything in an execution that an input can be about; one overload a kind of input.
struct Apply {
  Core& core;

  void operator()(const input::Turn& given) const {
    turn(core, given.fiber != 0 ? given.fiber : nextFiber(core.execution()));
  }

  void operator()(const input::Clock& clock) const {
    auto& execution = core.execution();
    const Timestamp now = std::max(execution.now, clock.now);
    if (execution.deadline && *execution.deadline <= now) return core.timeOut(*execution.deadline);
    execution.now = now;
    if (!endLateChildren(now)) return;
    for (auto& one : execution.fibers) {
      const bool due = one->wakeAt && *one->wakeAt <= now;
      if (due)
        wake(one.edit());
      else if (one->frame.task && one->frame.phase == Phase::Await)
        taskClock(one.edit(), now);
    }
  }

  /// Express ones; false where the execution has ended with them.
  bool endLateChildren(Timestamp now) const {
    std::vector<FiberId> late;
    for (const auto& one : core.execution().fibers)
      if (one->deadline && *one->deadline <= now) late.push_back(one->id);
    for (const FiberId id : late) {
      if (Fiber* child = core.fiber(id)) timeOutChild(core, *child);
      if (!core.execution().running()) return false;
    }
    return true;
  }

  static bool waitsFor(const Fiber& fiber, TaskId task) {
    return fiber.frame.task && fiber.frame.phase == Phase::Await && (*fiber.frame.task)->id == task;
  }

  void operator()(const input::Task& task) const {
    auto& execution = core.execution();
    // Who asked last is answered first more often than not, and there may be a thousand.
    const Fiber* last = execution.fiber(execution.turn);
    if (last != nullptr && waitsFor(*last, task.task)) return report(last->id, task.outcome);
    for (const auto& one : execution.fibers)
      if (waitsFor(*one, task.task)) return report(one->id, task.outcome);
  }

  void report(FiberId id, const TaskOutcome& outcome) const {
    Fiber& fiber = *core.fiber(id);
    noteReport(core, fiber, outcome);
    taskReported(fiber, outcome);
  }

  void operator()(const input::StopExecution& stop) const { core.abort(stop.error, stop.cause); }

  /// Of one that still runs.
  void operator()(const input::Redrive&) const {}

  void operator()(const input::Schedule& schedule) const {
    core.execution().scheduleSeed = schedule.seed;
  }

  void operator()(const input::SetData& set) const { revise(core, set); }
  void operator()(const input::SetVariable& set) const { revise(core, set); }

  void operator()(const input::Force& force) const {
    if (Fiber* fiber = core.fiber(force.fiber)) forceOutcome(core, *fiber, force.outcome);
  }

  void operator()(const input::Wake& named) const {
    if (Fiber* fiber = core.fiber(named.fiber); fiber != nullptr && fiber->wakeAt) wake(*fiber);
  }

  void operator()(const input::Skip& skip) const {
    Fiber* fiber = core.fiber(skip.fiber);
    if (fiber != nullptr && refusal(core.execution(), skip).empty()) skipState(core, *fiber);
  }

  void operator()(const input::TakeWay& way) const { revise(core, way); }

  void operator()(const input::UpdateMapRun& limits) const {
    if (Fiber* fiber = core.fiber(limits.fiber)) updateMapRun(core, *fiber, limits);
  }

  static void wake(Fiber& fiber) {
    fiber.wakeAt.reset();
    fiber.status = FiberStatus::Ready;
  }
};

}  // namespace

void take(Execution& execution, const Input& input, Sink& sink) {
  if (!execution.running()) {
    if (const auto* again = std::get_if<input::Redrive>(&input))
      redrive(execution, again->now, sink);
    return;
  }
  Core core(execution, sink);
  std::visit(Apply{core}, input);
}

Execution step(Execution execution, const Input& input, Sink& sink) {
  take(execution, input, sink);
  return execution;
}

std::uint64_t advance(Execution& execution, std::uint64_t turns, Sink& sink) {
  Core core(execution, sink);
  std::uint64_t taken = 0;
  while (taken < turns && !core.gaveCommand()) {
    const FiberId next = nextFiber(execution);
    if (next == 0) break;
    turn(core, next);
    ++taken;
  }
  return taken;
}

namespace {

void takeTurns(Execution& execution, std::uint64_t turns, Sink& sink) {
  while (turns > 0) {
    const auto taken = advance(execution, turns, sink);
    if (taken == 0) return;
    turns -= taken;
  }
}

}  // namespace

Execution replay(ProgramPtr program, json::Value input, Identity identity, const Journal& journal,
                 Sink& sink) {
  Execution execution = start(std::move(program), std::move(input), std::move(identity), sink);
  for (const auto& entry : journal.entries) {
    takeTurns(execution, entry.turns, sink);
    take(execution, entry.input, sink);
  }
  takeTurns(execution, journal.turns, sink);
  return execution;
}

}  // namespace stepwright::interpreter
