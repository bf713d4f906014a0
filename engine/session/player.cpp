// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/player.h"

#include <algorithm>

#include "engine/replay/history_threads.h"
#include "engine/session/notices.h"

namespace stepwright::session {

using debugger::Stepper;
using interpreter::FiberId;

void Player::setInterruption(const std::atomic<bool>* interruption) {
  runs_.stepper().setInterruption(interruption);
  moments_.setInterruption(interruption);
}

void Player::setWaker(const std::function<void()>& waker) {
  runs_.setWaker(waker);
  inside_.children().setWaker(waker);
}

void Player::go(Goal goal) {
  if (runs_.shown() && !runs_.live() && goal.kind == Goal::Kind::Event)
    return goToEvent(static_cast<std::int64_t>(runs_.shownEvents()) + 1);
  Phrase why;
  if (inside_.go(goal, why)) return console_.setNote(why);
  Stepper& stepper = runs_.stepper();
  if (runs_.live() && runs_.live()->isHeld()) runs_.live()->goOnUnkept();
  if (stepper.canGo()) console_.setNote(stepper.go(std::move(goal)));
}

void Player::stepBack(debugger::BackBy by) {
  if (inside_.stepBack(by)) return;
  if (runs_.live()) return runs_.stepper().stepBack(by);
  if (!runs_.shown() || by == debugger::BackBy::Phase) return stepBackEvent();
  const history::EventLog& log = runs_.shown()->log();
  std::size_t event = std::max<std::size_t>(runs_.shownEvents(), 2) - 1;
  while (event > 1 && replay::senseOf(log.at(event - 1).type) != replay::EventSense::Entered)
    --event;
  goToEvent(static_cast<std::int64_t>(event));
}

void Player::fork() {
  if (runs_.shown() && !runs_.live())
    launcher_.goOnFromRecorded();
  else
    edits_.forkHere();
}

void Player::stepBackEvent() {
  if (runs_.shown()) goToEvent(static_cast<std::int64_t>(runs_.shownEvents()) - 1);
}

void Player::reverseContinue() {
  if (!inside_.reverseContinue() && runs_.live()) runs_.stepper().reverseContinue();
}

void Player::goToEvent(std::int64_t event) {
  DebugRun* run = runs_.shown();
  if (!run) return;
  const auto most = static_cast<std::int64_t>(run->log().size());
  const auto wanted = static_cast<std::size_t>(std::clamp<std::int64_t>(event, 1, most));
  Stepper& stepper = runs_.stepper();
  if (!run->live()) {
    runs_.showEvent(wanted);
    stepper.focus().setItems(run->focusOnEvent(wanted));
    return;
  }
  if (wanted == static_cast<std::size_t>(most)) return stepper.toHead();
  stepper.goToEvent(wanted);
  run->sync();
  stepper.focus().choose(run->focusOnEvent(wanted));
}

void Player::backToLive() {
  if (inside_.backToLive()) return;
  if (runs_.live())
    runs_.stepper().toHead();
  else if (runs_.shown())
    runs_.showEvent(runs_.shown()->log().size());
}

void Player::jumpClock() {
  if (runs_.live()) runs_.stepper().jumpClock();
}

void Player::pause() {
  if (!running()) return;
  if (inside_.running())
    inside_.pause();
  else
    runs_.stepper().pause();
  inside_.settled();
  // What it waits for is where it is.
  if (!inside_.child()) (void)inside_.enterFocus();
  tellStop();
}

namespace {

/// The Map Run of the run itself, not one inside a child of it.
const interpreter::Fiber* mapRunOf(const debugger::LiveRun* live) {
  if (!live || !live->recording().head().running()) return nullptr;
  for (const auto& fiber : live->recording().head().fibers)
    if (!fiber->hidden && fiber->frame.children && (*fiber->frame.children)->run) return &*fiber;
  return nullptr;
}

}  // namespace

void Player::limit(const MapRunLimits& limits) {
  const interpreter::Fiber* map = mapRunOf(runs_.live());
  if (!map) return console_.setNote(worded(notices::noMapRun));
  Stepper& stepper = runs_.stepper();
  const bool follows = stepper.cursor().atHead(), goesOn = stepper.running();
  const Goal goal = stepper.goal();
  runs_.live()->driver().put(interpreter::input::UpdateMapRun{
      map->id, limits.concurrency, limits.toleratedCount, limits.toleratedPercentage});
  if (follows) stepper.toHead();
  if (goesOn) go(goal);
}

namespace {

/// The run that is shown goes on where it failed; false where it is refused.
bool redriveShown(Runs& runs) {
  if (!runs.live() || runs.live()->recording().head().running()) return false;
  runs.stepper().toHead();
  runtime::Driver& driver = runs.live()->driver();
  // It stands at its end; its clock has gone on.
  driver.put(interpreter::input::Redrive{driver.clock().now(driver.now())});
  runs.stepper().toHead();
  return driver.execution().running();
}

}  // namespace

void Player::redrive() {
  // A child execution is redriven by its Map Run.
  const DebugRun* shown = runs_.shown();
  if (shown && shown->childOf)
    if (DebugRun* parent = runs_.find(shown->childOf->first)) runs_.show(*parent);
  if (!redriveShown(runs_)) return console_.setNote(worded(notices::notRedriven));
  runs_.takeStop();
  go({});
}

void Player::stop() {
  if (runs_.stepper().terminate()) tellStop();
}

Player::Slice Player::slice(int moves) {
  if (!running()) return Slice::Settled;
  Stepper& stepper = runs_.stepper();
  inside_.follow();
  Slice slice = stepper.running() ? stepper.slice(moves) : Slice::Sleeping;
  while (slice == Slice::Parts) {
    console_.sayLog(runs_);
    runs_.forkHere(worded(notices::fork, {worded(notices::heldBack)}));
    slice = stepper.slice(moves);
  }
  console_.sayLog(runs_);
  console_.sayLog(inside_);
  if (inside_.takeHeld()) slice = Slice::Settled;
  if (slice == Slice::Settled) inside_.settled();
  if (slice == Slice::Settled) tellStop();
  return slice;
}

bool Player::wakeUp() {
  runs_.stepper().wakeUp();
  inside_.wakeUp();
  if (running() || !inside_.takeHeld()) return false;
  console_.sayLog(inside_);
  tellStop();
  return true;
}

void Player::tellStop() {
  runs_.takeStop();
  const Phrase& hint = runs_.stepper().stopped().hint;
  if (!hint.empty()) console_.setNote(hint);
  console_.sayStop(runs_, inside_);
}

std::optional<Timestamp> Player::wakesAt() const {
  const auto own = runs_.stepper().wakesAt(), inside = inside_.wakesAt();
  return own && inside ? std::min(own, inside) : own ? own : inside;
}

void Player::answer(FiberId fiber, interpreter::TaskOutcome outcome, std::uint64_t started) {
  if (!runs_.live()) return;
  const bool taken = started == 0 ? runs_.stepper().answer(fiber, std::move(outcome))
                                  : inside_.answer(started, fiber, std::move(outcome));
  if (taken) return;
  console_.setNote(worded(notices::answerTooLate));
  console_.say(runs_, console_.note());
}

void Player::setFocus(const asl::StateId& container, int index) {
  if (inside_.setFocus(container, index)) return;
  runs_.stepper().focus().choose(runs_.stepper().cursor(), container, index);
}

void Player::setFocusFiber(FiberId fiber, std::uint64_t call, std::optional<std::int64_t> event) {
  if (call != 0) {
    if (running()) return console_.setNote(worded(notices::notEntered));
    if (!event) return inside_.enter(call, fiber);
    if (!inside_.goTo(call, *event)) console_.setNote(worded(notices::startedGone));
    return;
  }
  inside_.forget();
  const debugger::Cursor& cursor = runs_.stepper().cursor();
  if (cursor.attached() && cursor.execution().fiber(fiber))
    runs_.stepper().focus().follow(cursor.recording(), fiber);
}

void Player::setFrozen(FiberId fiber, bool frozen) {
  if (runs_.live()) runs_.live()->setFrozen(fiber, frozen);
}

void Player::setGlobalStops(GlobalStops stops) { inside_.setGlobal(stops); }

void Player::setBreakpoints(std::vector<Breakpoint> breakpoints) {
  inside_.children().setBreakpoints(breakpoints);
  runs_.stepper().stops().setBreakpoints(std::move(breakpoints));
}

void Player::showRun(std::uint32_t id, const std::optional<RunOptions>& options) {
  if (id == 0) return runs_.leaveAside();
  if (KeptRuns::isKeptId(id)) return launcher_.openKept(kept_, id, options);
  DebugRun* found = runs_.find(id);
  if (found && found != runs_.shown()) runs_.show(*found);
}

ComparedRunsPtr Player::compareRuns(std::uint32_t a, std::uint32_t b) {
  DebugRun* one = launcher_.opened(kept_, a);
  DebugRun* other = launcher_.opened(kept_, b);
  if (!one || !other) return nullptr;
  return compared(*one, *other);
}

void Player::changeRun(std::uint32_t id, const RunChange& change) {
  DebugRun* run = runs_.find(id);
  if (run != nullptr && change.title) run->row.title = Phrase(*change.title);
  if (run != nullptr && change.pinned) run->row.pinned = *change.pinned;
  if (change.title) kept_.rename(id, *change.title);
  if (change.pinned) kept_.pin(id, *change.pinned);
  if (change.deleted) keeping_.remove(id);
  if (change.limits) limit(*change.limits);
  if (change.redriven) redrive();
}

std::uint32_t Player::shownRun() const { return runs_.shown() ? runs_.shown()->row.id : 0; }

void Player::setWatches(std::vector<std::string> expressions) {
  moments_.setWatches(std::move(expressions));
}

Result<json::Value> Player::evaluate(const std::string& expression,
                                     asl::QueryLanguage language) const {
  return moments_.evaluate(runs_, inside_, expression, language);
}

MomentPtr Player::moment() {
  auto moment = moments_.make(runs_, inside_);
  moment->starts = starts_;
  moment->note = console_.note();
  kept_.addRows(moment->runs);
  return moment;
}

}  // namespace stepwright::session
