// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/debugger/stepper.h"

#include "engine/debugger/notices.h"
#include "engine/debugger/step_back.h"
#include "engine/debugger/stop_words.h"
#include "engine/interpreter/input.h"

namespace stepwright::debugger {

using interpreter::Fiber;
using interpreter::FiberId;
using runtime::Halt;

void Stepper::attach(LiveRun* run) {
  run_ = run;
  activity_.attach(run ? run->recording().childWatch() : nullptr);
  cursor_.attach(run ? &run->recording() : nullptr);
  stops_.attach(run ? &run->recording().program() : nullptr);
}

const Stepper::EndError* Stepper::endTakenBack() const {
  const bool here = passEndAt_ == std::pair<const LiveRun*, Position>{run_, cursor_.position()};
  return run_ && here && cursor_.atHead() ? &endTakenBack_ : nullptr;
}

bool Stepper::canGo() const { return run_ && (!cursor_.atHead() || cursor_.execution().running()); }

Phrase Stepper::go(Goal goal) {
  if (cursor_.atHead()) {
    const bool passEnd = endTakenBack() != nullptr;
    run_->driver().catchUp();
    cursor_.toHead();
    if (passEnd) passEndAt_ = {run_, cursor_.position()};
  }
  focus_.keepAlive(cursor_);
  if (goal.kind == Goal::Kind::StepIn) focus_.descend(cursor_);
  if (goal.stepsFiber()) goal.fiber = focus_.fiber();
  if (goal.stepsFiber() && run_->isHeldBack(goal.fiber))
    return nameAt(cursor_.execution(), focus_.fiberAt(cursor_)) +
           " is frozen here: thaw it to step it.";
  if (goal.kind == Goal::Kind::Event) goal.events = cursor_.events() + 1;
  goal_ = std::move(goal);
  if (const Fiber* fiber = cursor_.execution().fiber(next())) stops_.table().pass(*fiber);
  activity_.become(Activity::Kind::Running);
  stopped_ = {};
  return {};
}

bool Stepper::begin(const asl::StateId& until, bool pause, int visit) {
  stops_.begin();
  activity_.become(Activity::Kind::Paused);
  if (until.empty()) {
    if (canGo()) (void)go({});
  } else {
    goal_ = {Goal::Kind::State, until, visit};
    activity_.become(Activity::Kind::Running);
  }
  stops_.table().forget();
  if (pause) {
    settle();
    return true;
  }
  if (const Stop stop = stopHere(Move{})) {
    stops_.collect(cursor_.events());
    focus_.follow(cursor_.recording(), stop.fiber);
    settle({stopWords(cursor_.execution(), stop), {}, {}});
    return true;
  }
  if (!reached(Move{})) return false;
  settle();
  return true;
}

Stepper::Slice Stepper::slice(int moves) {
  if (!running()) return Slice::Settled;
  for (int i = 0; i < moves; ++i) {
    if (run_->holdsBackMove(cursor_.position())) return Slice::Parts;
    const bool fresh = cursor_.atHead();
    if (!fresh) cursor_.again();
    const Slice moved = fresh ? moveAnew() : Slice::Busy;
    if (moved == Slice::Sleeping) return moved;
    if (moved == Slice::Settled || stopsAfterMove(fresh)) return Slice::Settled;
  }
  return Slice::Busy;
}

/// Settled or Sleeping where no move was possible.
Stepper::Slice Stepper::moveAnew() {
  switch (run_->driver().move(wanted())) {
    case Halt::None:
      cursor_.toHead();
      return Slice::Busy;
    case Halt::Cancelled:  // a command is waiting; the step is begun again after it
    case Halt::Sleeping:
      return Slice::Sleeping;
    case Halt::NeedsAnswer:
      focus_.follow(cursor_.recording(), run_->driver().questions().front().fiber);
      settle();
      activity_.become(Activity::Kind::AwaitsAnswer);
      return Slice::Settled;
    case Halt::Stuck:
      settle({{}, worded(run_->onlyFrozenAreLeft() ? notices::onlyFrozen : notices::stuck), {}});
      return Slice::Settled;
    case Halt::Ended:
    case Halt::Stopped:
      break;
  }
  settle();
  return Slice::Settled;
}

runtime::Driver::Wanted Stepper::wanted() const {
  const bool free = !goal_.stepsFiber() || !freezeOthers_;
  return {free ? 0 : goal_.fiber, &run_->frozen(), interruption_};
}

FiberId Stepper::next() const { return run_->nextAt(cursor_.position(), wanted()); }

Stop Stepper::stopHere(const Move& last) {
  const interpreter::Execution& now = cursor_.execution();
  const FiberId moves = next();
  const Stop stop = stops_.table().check(now, last, moves, run_->hits(), interruption_);
  if (stop) return stop;
  return stops_.table().checkCall(now, moves, run_->hits(), [&](const Fiber& fiber) {
    return run_->leavesMachine(now, fiber);
  });
}

bool Stepper::stopsAfterMove(bool fresh) {
  const Move& last = cursor_.lastMove();
  const bool ended = !cursor_.execution().running();
  const bool passes =
      ended && passEndAt_ == std::pair<const LiveRun*, Position>{run_, cursor_.position() - 1};
  if (!stops_.table().empty() && (fresh || !ended) && !passes) {
    const Stop stop = stopHere(last);
    stops_.collect(cursor_.events());
    if (stop && takeBackEnd(stop)) return true;
    if (stop && !ended) {
      focus_.follow(cursor_.recording(), stop.fiber);
      settle({stopWords(cursor_.execution(), stop), {}, {}});
      return true;
    }
  }
  if (!reached(last)) return false;
  const FiberId stepped = goal_.fiber;
  focus_.keepAlive(cursor_);
  if (goal_.kind == Goal::Kind::StepIn && focus_.fiber() == stepped) focus_.descend(cursor_);
  if (goal_.kind == Goal::Kind::State) focus_.follow(cursor_.recording(), next());
  settle();
  return true;
}

/// An end that something stops at did not happen yet: what led to it may still be changed.
bool Stepper::takeBackEnd(const Stop& stop) {
  const interpreter::Execution& ended = cursor_.execution();
  if (ended.running()) return false;
  const Move last = cursor_.lastMove();
  const bool meant = last.state != interpreter::noState &&
                     cursor_.recording().program().state(last.state).type == asl::StateType::Fail;
  if (stop.reason == Stop::Reason::UncaughtError && (meant || last.kind == Move::Kind::Input))
    return false;
  endTakenBack_ = {ended.error, ended.cause};
  const std::string name = ended.error ? std::string(ended.error->string()) : std::string();
  run_->takeBack(cursor_.position() - 1);
  cursor_.toHead();
  passEndAt_ = {run_, cursor_.position()};
  focus_.follow(cursor_.recording(), last.fiber);
  const Phrase paused = worded(notices::paused);
  settle({stop.reason == Stop::Reason::End ? worded(notices::beforeEnd, {paused})
                                           : worded(notices::uncaught, {paused, name}),
          {},
          name});
  return true;
}

bool Stepper::reached(const Move& last) const {
  return goal_.kind == Goal::Kind::State ? goal_.standsAt(cursor_, next())
                                         : goal_.reached(cursor_, last);
}

void Stepper::settle(Stopped stopped) {
  activity_.become(Activity::Kind::Paused);
  stopped_ = std::move(stopped);
  focus_.keepAlive(cursor_);
}

void Stepper::resume() {
  if (!run_) return;
  toHead();
  if (!canGo()) return;
  activity_.become(Activity::Kind::Running);
  stopped_ = {};
}

void Stepper::standAtStart() {
  goal_ = {};
  stops_.table().forget();
  settle();
}

void Stepper::pause() {
  const interpreter::Execution& now = cursor_.execution();
  if (now.fiber(now.turn)) focus_.follow(cursor_.recording(), now.turn);
  settle();
}

bool Stepper::terminate() {
  activity_.become(Activity::Kind::Paused);
  if (!run_) return false;
  toHead();
  if (!cursor_.execution().running()) return false;
  run_->driver().dropCalls();
  run_->driver().put(interpreter::input::StopExecution{});
  cursor_.toHead();
  settle();
  return true;
}

void Stepper::stepBack(BackBy by) {
  focus_.keepAlive(cursor_);
  const auto earlier = by == BackBy::State ? stateBefore(cursor_, focus_.fiber())
                                           : phaseBefore(cursor_, focus_.fiber());
  if (!earlier) return;
  goTo(earlier->position);
  if (cursor_.execution().fiber(earlier->fiber)) focus_.follow(cursor_.recording(), earlier->fiber);
  focus_.keepAlive(cursor_);
}

void Stepper::reverseContinue() {
  if (cursor_.position() == 0) return;
  Hits hits = run_->hits();
  stops_.table().forget();
  const auto earlier = stopBefore(cursor_, [&](const interpreter::Execution& execution,
                                               const Move& last, Position at) {
    return stops_.table().check(execution, last, run_->nextAt(at, wanted()), hits, interruption_);
  });
  goTo(earlier ? earlier->position : 0);
  if (earlier)
    focus_.follow(cursor_.recording(), earlier->fiber);
  else
    focus_.toRoot();
}

void Stepper::goTo(Position position) {
  activity_.become(Activity::Kind::Paused);
  stopped_ = {};
  stops_.table().forget();
  cursor_.goTo(position);
}

/// What happened last is looked at.
void Stepper::goToEvent(std::size_t event) {
  goTo(cursor_.recording().positionOfEvent(event));
  if (const FiberId moved = lastMoved(cursor_); moved != 0) focus_.set(moved);
  focus_.keepAlive(cursor_);
}

void Stepper::toHead() {
  if (cursor_.atHead()) return;
  goTo(cursor_.recording().length());
  const FiberId turn = cursor_.execution().turn;
  if (cursor_.execution().fiber(turn)) focus_.follow(cursor_.recording(), turn);
  focus_.keepAlive(cursor_);
  rest();
}

void Stepper::rest() {
  activity_.become(run_->driver().questions().empty() ? Activity::Kind::Paused
                                                      : Activity::Kind::AwaitsAnswer);
}

void Stepper::put(const interpreter::Input& input) {
  run_->driver().put(input);
  cursor_.toHead();
  stopped_ = {};
  rest();
  focus_.keepAlive(cursor_);
}

bool Stepper::answer(FiberId fiber, interpreter::TaskOutcome outcome) {
  toHead();
  if (!run_->answer(fiber, std::move(outcome))) return false;
  cursor_.toHead();
  stopped_ = {};
  if (awaitsAnswer()) activity_.become(Activity::Kind::Running);
  return true;
}

void Stepper::jumpClock() {
  toHead();
  if (!run_->driver().jump()) return;
  cursor_.toHead();
  stopped_ = {};
  if (awaitsAnswer()) activity_.become(Activity::Kind::Running);
}

std::optional<Timestamp> Stepper::wakesAt() const {
  const auto due = dueAt();
  if (!due) return std::nullopt;
  return run_->driver().clock().wallAt(*due);
}

/// The time of the run's own clock at which it wants to go on by itself.
std::optional<Timestamp> Stepper::dueAt() const {
  if (!run_) return std::nullopt;
  if (running()) return run_->driver().wakesAt();
  return awaitsAnswer() && run_->realTime() ? run_->driver().nextMoment() : std::nullopt;
}

void Stepper::wakeUp() {
  const auto due = dueAt();
  if (running() || !due || *due > run_->driver().now()) return;
  activity_.become(Activity::Kind::Running);
}

}  // namespace stepwright::debugger
