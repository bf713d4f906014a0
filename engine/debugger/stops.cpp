// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/debugger/stops.h"

#include <algorithm>

#include "engine/debugger/evaluate.h"
#include "engine/debugger/notices.h"
#include "engine/debugger/occasion.h"

namespace stepwright::debugger {

using interpreter::Execution;
using interpreter::Fiber;
using interpreter::FiberStatus;
using interpreter::Phase;

StopTable::StopTable(const interpreter::Program& program, std::vector<Breakpoint> breakpoints,
                     GlobalStops global)
    : breakpoints_(std::move(breakpoints)), global_(global) {
  for (std::size_t i = 0; i < breakpoints_.size(); ++i) {
    const Breakpoint& breakpoint = breakpoints_[i];
    if (!breakpoint.enabled) continue;
    if (breakpoint.state.empty() && Breakpoint::mayBeAnywhere(breakpoint.kind))
      anywhere_.push_back(static_cast<std::uint32_t>(i));
    const interpreter::StateIndex state = program.indexOf(breakpoint.state);
    if (state == interpreter::noState) continue;
    if (byState_.size() <= state) byState_.resize(state + 1);
    byState_[state].push_back(static_cast<std::uint32_t>(i));
  }
}

bool StopTable::isArmed(const Breakpoint& breakpoint, const Execution& execution,
                        const Hits& hits) const {
  if (breakpoint.armedBy == 0) return true;
  const auto by = std::find_if(breakpoints_.begin(), breakpoints_.end(),
                               [&](const auto& each) { return each.id == breakpoint.armedBy; });
  if (by == breakpoints_.end()) return true;
  // Before this moment, so that it does not matter which of the two is asked first.
  return execution.steps > 0 && by->hasStoppedBy(hits.count(by->id, execution.steps - 1));
}

bool StopTable::empty() const {
  return byState_.empty() && anywhere_.empty() && global_ == GlobalStops{false};
}

bool StopTable::isWatched(interpreter::StateIndex state) const {
  if (state == interpreter::noState) return false;
  return !anywhere_.empty() || (state < byState_.size() && !byState_[state].empty());
}

namespace {

bool isInItem(const Breakpoint& breakpoint, const Execution& execution, const Fiber& fiber) {
  const Fiber* item = &fiber;
  for (auto wanted = breakpoint.items.rbegin(); wanted != breakpoint.items.rend(); ++wanted) {
    while (item && !item->isItem) item = execution.fiber(item->parent);
    if (!item || item->index != *wanted) return false;
    item = execution.fiber(item->parent);
  }
  return true;
}

}  // namespace

Stop StopTable::judge(std::size_t index, const Execution& execution, const Fiber& fiber) {
  const Breakpoint& breakpoint = breakpoints_[index];
  if (!isInItem(breakpoint, execution, fiber)) return {};
  Stop stop{Stop::Reason::Breakpoint,
            breakpoint.id,
            fiber.id,
            {},
            occasionWords(breakpoint, execution, fiber)};
  const asl::State& state = execution.program->state(fiber.frame.state);
  if (breakpoint.kind == Breakpoint::Kind::Expression) {
    const auto change =
        changeOf(execution, fiber, breakpoint.expression, state.language, interruption_);
    if (!change) return erring(std::move(stop), change.error());
    if (!change->differs()) return {};
    stop.words = changeWords(breakpoint, execution, fiber, *change);
  }
  if (breakpoint.condition.empty()) return stop;
  const auto value =
      evaluateAt(execution, fiber, breakpoint.condition, state.language, interruption_);
  if (value) return holds(*value) ? stop : Stop{};
  if (value.error().code != nothingThere) return erring(std::move(stop), value.error());
  noteNothing(index, fiber, state, value.error().message);
  return {};
}

Stop StopTable::erring(Stop stop, const Error& why) const {
  const bool ended = interruption_ && interruption_->load(std::memory_order_relaxed);
  stop.reason = ended ? Stop::Reason::Interrupted : Stop::Reason::BadCondition;
  stop.problem = why.message;
  return stop;
}

void StopTable::noteNothing(std::size_t index, const Fiber& fiber, const asl::State& state,
                            const Phrase& why) {
  saidNothing_.resize(breakpoints_.size());
  if (saidNothing_[index]) return;
  saidNothing_[index] = true;
  log_.push_back({fiber.id, state.id,
                  worded(notices::conditionWithoutValue, {breakpoints_[index].condition, why}), 0});
}

Stop StopTable::hit(std::size_t index, const Execution& execution, const Fiber& fiber, Hits& all) {
  const Breakpoint& breakpoint = breakpoints_[index];
  if (!isArmed(breakpoint, execution, all)) return {};
  const Stop stop = judge(index, execution, fiber);
  if (stop.reason != Stop::Reason::Breakpoint) return stop;
  const bool fresh = all.add(breakpoint.id, execution, fiber);
  if (!breakpoint.stopsOn(all.count(breakpoint.id, execution.steps))) return {};
  if (!breakpoint.logText.empty() && fresh) {
    const asl::State& state = execution.program->state(fiber.frame.state);
    log_.push_back({fiber.id, state.id,
                    logLine(execution, fiber, breakpoint.logText, state.language, interruption_)});
  }
  return breakpoint.stops ? stop : Stop{};
}

Stop StopTable::checkState(const Execution& execution, const Fiber& fiber, Breakpoint::Kind what,
                           Hits& hits) {
  Stop stop;
  const auto ask = [&](const std::vector<std::uint32_t>& those) {
    for (const std::uint32_t index : those) {
      if (!waitsFor(breakpoints_[index], what, execution, fiber)) continue;
      if (const Stop found = hit(index, execution, fiber, hits); found && !stop) stop = found;
    }
  };
  const interpreter::StateIndex state = fiber.frame.state;
  if (state < byState_.size()) ask(byState_[state]);
  if (state != interpreter::noState) ask(anywhere_);
  return stop;
}

/// What the move itself was: a retry that begins to wait, an error, one that was caught.
Stop StopTable::checkMoved(const Execution& execution, const Move& last, Hits& hits) {
  const Fiber* moved = execution.fiber(last.fiber);
  if (!moved) return {};
  const Phase phase = moved->frame.phase;
  const bool backsOff = last.phase == Phase::Retry && phase == Phase::Retry &&
                        moved->status == FiberStatus::AwaitingTimer;
  if (backsOff) {
    if (const Stop stop = checkState(execution, *moved, Breakpoint::Kind::Retry, hits)) return stop;
    if (global_.anyRetry) return {Stop::Reason::Retry, 0, moved->id, {}};
  }
  const bool erred = moved->frame.error && last.phase != Phase::Retry &&
                     last.phase != Phase::Catch && (phase == Phase::Retry || phase == Phase::Catch);
  if (erred) {
    if (isWatched(moved->frame.state)) pass(*moved);  // its arrival there is this error
    if (const Stop stop = checkState(execution, *moved, Breakpoint::Kind::Error, hits)) return stop;
    if (global_.anyError) return {Stop::Reason::Error, 0, moved->id, {}};
  }
  const bool caught = moved->frame.caught && last.phase == Phase::Catch;
  return caught ? checkState(execution, *moved, Breakpoint::Kind::Catch, hits) : Stop{};
}

Stop StopTable::checkEnd(const Execution& execution, const Move& last, Hits& hits) {
  const bool failed = execution.status == interpreter::Status::Failed ||
                      execution.status == interpreter::Status::TimedOut;
  // Where it went through Retry and Catch it was asked for before.
  const Fiber* fiber = execution.fiber(last.fiber);
  const bool fresh = last.phase != Phase::Retry && last.phase != Phase::Catch;
  if (failed && fresh && fiber && fiber->frame.error && last.kind != Move::Kind::Input)
    if (const Stop stop = checkState(execution, *fiber, Breakpoint::Kind::Error, hits)) return stop;
  if (failed && (global_.uncaughtError || (global_.anyError && fresh)))
    return {Stop::Reason::UncaughtError, 0, last.fiber, {}};
  if (execution.status == interpreter::Status::Succeeded && global_.end)
    return {Stop::Reason::End, 0, last.fiber, {}};
  return {};
}

Stop StopTable::check(const Execution& execution, const Move& last, interpreter::FiberId next,
                      Hits& hits, const std::atomic<bool>* interruption) {
  interruption_ = interruption;
  if (!execution.running()) return checkEnd(execution, last, hits);
  if (const Stop stop = checkMoved(execution, last, hits)) return stop;
  const Fiber* fiber = next == 0 ? nullptr : execution.fiber(next);
  if (!fiber || !isWatched(fiber->frame.state)) return {};
  const auto arrival = arrivalOf(*fiber);
  if (!arrival || !asksAnew(*fiber)) return {};
  return checkState(execution, *fiber, *arrival, hits);
}

bool StopTable::asksAnew(const Fiber& fiber) {
  const auto [asked, first] = asked_.try_emplace(fiber.id, fiber.stepped);
  return first || std::exchange(asked->second, fiber.stepped) != fiber.stepped;
}

Stop StopTable::checkCall(const Execution& execution, interpreter::FiberId next, Hits& hits,
                          const Leaves& leaves) {
  const Fiber* fiber = global_.leavesMachine && next != 0 ? execution.fiber(next) : nullptr;
  const bool mayCall = fiber && (fiber->frame.task || fiber->frame.children);
  const bool calls = mayCall && fiber->frame.phase == Phase::Act && !fiber->frame.forced;
  if (!calls || !asksAnew(*fiber) || !leaves(*fiber)) return {};
  (void)hits.add(Hits::leavingCalls, execution, *fiber);
  if (hits.count(Hits::leavingCalls, execution.steps) != 1) return {};
  return {Stop::Reason::Away, 0, next, {}};
}

void StopTable::takeOver(StopTable& other) {
  asked_ = std::move(other.asked_);
  saidNothing_.resize(breakpoints_.size());
  for (std::size_t i = 0; i < breakpoints_.size(); ++i)
    for (std::size_t k = 0; k < other.saidNothing_.size(); ++k)
      if (other.breakpoints_[k] == breakpoints_[i]) saidNothing_[i] = other.saidNothing_[k];
}

std::vector<LogLine> StopTable::takeLog() { return std::exchange(log_, {}); }

}  // namespace stepwright::debugger
