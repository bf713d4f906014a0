// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/inside.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "engine/asl/nested_id.h"
#include "engine/interpreter/execution.h"

namespace stepwright::session {

using debugger::Goal;
using debugger::LiveRun;
using debugger::SteppedChild;
using debugger::Stepper;
using interpreter::FiberId;

namespace {

using Number = Inside::Number;
using Starter = debugger::SteppedChildren::Starter;

/// The call that a fiber waits for; 0 where it waits for none.
Number awaitedCall(const LiveRun& live, const interpreter::Execution& now, FiberId id) {
  const interpreter::Fiber* fiber = now.fiber(id);
  const bool waits = fiber && fiber->frame.task && fiber->frame.phase == interpreter::Phase::Await;
  return waits ? live.callOf(now, id) : 0;
}

bool hasMade(const LiveRun& live, Number number) {
  const auto made = live.calls().madeAfter(number - 1);
  return std::any_of(made.begin(), made.end(),
                     [&](const auto& each) { return each.number == number; });
}

bool isSameFile(const std::string& one, const std::string& other) {
  using std::filesystem::path;
  return path(one).lexically_normal() == path(other).lexically_normal();
}

/// From its end one comes to where its Task has what it came to.
Goal outwards() { return {Goal::Kind::Result, {}}; }

}  // namespace

bool Inside::isHere() const {
  const DebugRun* shown = runs_.shown();
  return !way_.empty() && shown && shown->live() && shown->row.id == run_ &&
         runs_.stepper().cursor().position() == position_;
}

const std::vector<Inside::Level>& Inside::way() const {
  static const std::vector<Level> none;
  return isHere() ? way_ : none;
}

SteppedChild* Inside::child() const { return isHere() ? way_.back().child.get() : nullptr; }

bool Inside::running() const {
  SteppedChild* inner = child();
  return inner && inner->running();
}

std::optional<std::vector<Inside::Level>> Inside::wayTo(Number number) const {
  std::vector<Level> way;
  for (ChildPtr child = children_->find(number); child; child = children_->find(child->within())) {
    way.insert(way.begin(), {child, 0});
    if (child->within() == 0) break;
  }
  const LiveRun* live = runs_.live();
  const bool known = live && !way.empty() && way.front().child->within() == 0 &&
                     hasMade(*live, way.front().child->number());
  if (!known) return std::nullopt;
  way.front().fiber = live->fiberOf(way.front().child->number());
  for (std::size_t i = 1; i < way.size(); ++i)
    way[i].fiber = way[i - 1].child->hold().live().fiberOf(way[i].child->number());
  return way;
}

/// All of them rest, and so does the time of the run, which waits for them.
void Inside::stand(std::vector<Level> way) {
  way_ = std::move(way);
  run_ = runs_.shown()->row.id;
  steps_ = false;
  rests_ = true;
  children_->rest(std::set<Number>());
  Stepper& stepper = runs_.stepper();
  if (stepper.running()) stepper.settle();
  if (stepper.cursor().atHead() && runs_.live()->recording().head().running()) {
    runs_.live()->driver().catchUp();
    stepper.toHead();
    runs_.live()->driver().hold(true);
    if (const FiberId fiber = way_.front().fiber; fiber != 0)
      stepper.focus().follow(stepper.cursor().recording(), fiber);
  }
  for (std::size_t i = 0; i + 1 < way_.size(); ++i) way_[i].child->waitFor(way_[i + 1].fiber);
  position_ = stepper.cursor().position();
}

bool Inside::takeHeld() {
  while (const Number number = children_->takeHeld()) {
    const ChildPtr held = children_->find(number);
    if (held && held->running()) continue;  // it was answered meanwhile
    auto way = wayTo(number);
    if (way) {
      const bool run = runs_.stepper().running();
      if (run || steps_) rested_ = {run, steps_};
      stand(std::move(*way));
      return true;
    }
    // Of a run that is not looked at.
    if (!rests_) children_->rest(std::nullopt);
    if (held && !held->asks()) (void)held->go({});
  }
  return false;
}

void Inside::setGlobal(debugger::GlobalStops stops) {
  children_->setGlobal(stops);
  stops_ = stops;
  stops_.leavesMachine = children_->globalOf(0).leavesMachine;
  runs_.stepper().stops().setGlobal(stops_);
}

void Inside::settled() {
  steps_ = false;
  const LiveRun* live = runs_.live();
  if (!live) return;
  const auto steps = runs_.stepper().cursor().execution().steps;
  if (live->hits().count(debugger::Hits::leavingCalls, steps) > 0) children_->noteFirstCall(0);
}

void Inside::follow() {
  // The first call that leaves this machine is one of the run and of all that its Tasks started.
  const bool first = children_->globalOf(0).leavesMachine;
  if (std::exchange(stops_.leavesMachine, first) != first)
    runs_.stepper().stops().setGlobal(stops_);
  if (rests_ && !steps_ && runs_.stepper().running()) letGo();
}

void Inside::letGo() {
  way_.clear();
  steps_ = rests_ = false;
  runs_.live()->driver().hold(false);
  children_->rest(std::nullopt);
  children_->goOn();
}

/// All goes on towards where it went before one of them came to be held.
void Inside::resume() {
  const Rested was = std::exchange(rested_, {});
  if (!isHere() || !was.step) {
    letGo();
    if (was.run) runs_.stepper().resume();
    return;
  }
  std::set<Number> moving;
  for (const Level& level : way_) moving.insert(level.child->number());
  children_->rest(std::move(moving));
  runs_.live()->driver().hold(false);
  steps_ = true;
  for (std::size_t i = 0; i + 1 < way_.size(); ++i)
    if (way_[i + 1].fiber != 0) way_[i].child->resume();
  if (was.run) runs_.stepper().resume();
  position_ = runs_.stepper().cursor().position();
}

bool Inside::answer(Number number, FiberId fiber, interpreter::TaskOutcome outcome) {
  const ChildPtr child = runs_.live() ? children_->find(number) : nullptr;
  if (!child || !child->answer(fiber, std::move(outcome))) return false;
  if (child->running()) resume();
  return true;
}

void Inside::setMocks(const std::string& document, const tasks::MockSet& mocks) {
  bool answered = false;
  for (const ChildPtr& child : children_->all())
    if (isSameFile(child->document(), document)) answered = child->setMocks(mocks) || answered;
  if (answered && runs_.live()) resume();
}

bool Inside::isOnTheWay(Number number) const {
  const auto& levels = way();
  return std::any_of(levels.begin(), levels.end(),
                     [&](const Level& each) { return each.child->number() == number; });
}

std::vector<std::vector<Inside::Level>> Inside::asking() const {
  std::vector<std::vector<Level>> all;
  for (const ChildPtr& child : children_->all()) {
    if (!child->asks()) continue;
    if (auto way = wayTo(child->number())) all.push_back(std::move(*way));
  }
  return all;
}

bool Inside::mayEdit() const {
  SteppedChild* inner = child();
  return inner && runs_.stepper().cursor().atHead() && !inner->hasEnded();
}

std::optional<Timestamp> Inside::wakesAt() const {
  SteppedChild* inner = child();
  return inner && inner->asks() ? inner->hold().stepper().wakesAt() : std::nullopt;
}

void Inside::wakeUp() {
  if (SteppedChild* inner = child(); inner && inner->wakeUp()) resume();
}

bool Inside::go(Goal& goal, Phrase& why) {
  if (!runs_.live()) return false;
  rested_ = {};
  const bool nested = goal.kind == Goal::Kind::State && asl::splitNested(goal.state);
  children_->setUntil(nested ? goal.state : asl::StateId());
  if (isHere() && goal.steps()) return goInside(goal, why);
  const bool into = goal.kind == Goal::Kind::StepIn;
  if (into && enterFocus()) return true;
  const FiberId fiber = runs_.stepper().focus().fiber();
  letGo();
  children_->standNext(into ? std::optional(Starter{0, fiber}) : std::nullopt);
  return false;
}

bool Inside::goInside(Goal& goal, Phrase& why) {
  if (!way_.back().child->canGo()) return goOut(goal, why);
  if (goal.kind == Goal::Kind::StepIn && enterFocus()) return true;
  const Level inner = way_.back();
  const bool awaited = way_.front().fiber != 0 && runs_.stepper().cursor().atHead();
  letMove(goal);
  const auto went = inner.child->go(goal, !awaited);
  why = went.why;
  if (went.on)
    goAround();
  else
    stand(way_);  // what it did before, or what cannot be stepped
  return true;
}

/// From the end of one it goes on with what is around it.
bool Inside::goOut(Goal& goal, Phrase& why) {
  const Number ended = way_.back().child->number();
  leave();
  left_ = {ended, outside()};
  if (goal.kind == Goal::Kind::StepOut) goal = outwards();
  return go(goal, why);
}

/// None but those on the way, and the time of the run.
void Inside::letMove(const Goal& goal) {
  const Level& inner = way_.back();
  const FiberId fiber = inner.child->hold().stepper().focus().fiber();
  const bool into = goal.kind == Goal::Kind::StepIn;
  children_->standNext(into ? std::optional(Starter{inner.child->number(), fiber}) : std::nullopt);
  std::set<Number> moving;
  for (const Level& level : way_) moving.insert(level.child->number());
  children_->rest(std::move(moving));
  runs_.live()->driver().hold(false);
  steps_ = true;
}

/// What waits for the innermost stops where that ends.
void Inside::goAround() {
  for (std::size_t i = 0; i + 1 < way_.size(); ++i)
    if (way_[i + 1].fiber != 0) (void)way_[i].child->go(outwards());
  Stepper& stepper = runs_.stepper();
  if (way_.front().fiber == 0 || !stepper.cursor().atHead()) return;
  (void)stepper.go(outwards());
  position_ = stepper.cursor().position();
}

bool Inside::stepBack(debugger::BackBy by) {
  SteppedChild* inner = child();
  if (!inner) return false;
  {
    auto held = inner->hold();
    if (held.stepper().cursor().position() > 0) {
      held.stepper().stepBack(by);
      return true;
    }
  }
  leave();
  return true;
}

bool Inside::reverseContinue() {
  SteppedChild* inner = child();
  if (!inner) return false;
  {
    auto held = inner->hold();
    if (held.stepper().cursor().position() > 0) {
      held.stepper().reverseContinue();
      return true;
    }
  }
  leave();
  return true;
}

bool Inside::backToLive() {
  SteppedChild* inner = child();
  if (!inner || !runs_.stepper().cursor().atHead()) return false;
  auto held = inner->hold();
  if (held.stepper().cursor().atHead()) return false;
  held.stepper().toHead();
  return true;
}

bool Inside::setFocus(const asl::StateId& container, int index) {
  if (!asl::splitNested(container)) return false;
  for (const Level& level : way()) {
    const std::string begin = asl::nestedId(level.child->task(), {});
    if (!container.starts_with(begin)) continue;
    const asl::StateId own = container.substr(begin.size());
    if (asl::splitNested(own)) continue;
    auto held = level.child->hold();
    held.stepper().focus().choose(held.stepper().cursor(), own, index);
  }
  return true;
}

bool Inside::enterHeld(Number number) {
  auto way = wayTo(number);
  if (!way) return false;
  way->back().child->pause();
  stand(std::move(*way));
  return true;
}

void Inside::enter(Number number, FiberId fiber) {
  if (runs_.stepper().running() || running() || !enterHeld(number)) return;
  auto held = way_.back().child->hold();
  if (fiber != 0 && held.execution().fiber(fiber))
    held.stepper().focus().follow(held.live().recording(), fiber);
}

/// The run goes to where it has just made the call that this one stands in.
void Inside::goToCall(Number number) {
  for (ChildPtr child = children_->find(number); child && child->within() != 0;
       child = children_->find(number))
    number = child->within();
  const debugger::Recording& recording = runs_.live()->recording();
  const std::size_t decisions = runs_.shown()->started().beganBy(number);
  debugger::Position from = 0, to = recording.length();
  while (from < to) {
    const debugger::Position middle = from + (to - from) / 2;
    if (recording.decisionsAt(middle) < decisions)
      from = middle + 1;
    else
      to = middle;
  }
  Stepper& stepper = runs_.stepper();
  stepper.goTo(from);
  const FiberId moved = from > 0 ? recording.move(from - 1).fiber : 0;
  if (moved != 0) stepper.focus().follow(recording, moved);
  stepper.focus().keepAlive(stepper.cursor());
}

bool Inside::goTo(Number number, std::int64_t event) {
  const ChildPtr child = runs_.live() ? recalled_.find(runs_, *children_, number) : nullptr;
  if (!child) return false;
  const bool waits = runs_.stepper().cursor().atHead() && !child->hasEnded();
  if (!waits && !isOnTheWay(number)) goToCall(number);
  enter(number);
  if (event > 0 && this->child() == child.get())
    child->hold().stepper().goToEvent(static_cast<std::size_t>(event));
  return true;
}

Inside::Number Inside::callInFocus() const {
  if (SteppedChild* inner = child()) {
    auto held = inner->hold();
    return awaitedCall(held.live(), held.execution(), held.stepper().focus().fiber());
  }
  const Stepper& stepper = runs_.stepper();
  return awaitedCall(*runs_.live(), stepper.cursor().execution(), stepper.focus().fiber());
}

debugger::Position Inside::outside() const {
  SteppedChild* inner = child();
  return inner ? inner->hold().stepper().cursor().position() : runs_.stepper().cursor().position();
}

bool Inside::enterFocus() {
  if (!runs_.live()) return false;
  const Number number = callInFocus();
  const auto child = number == 0 || left_ == std::pair(number, outside())
                         ? nullptr
                         : recalled_.find(runs_, *children_, number);
  if (!child) return false;
  left_ = {0, 0};
  // What one did that is over is gone through from its start on.
  if (child->hasEnded()) {
    auto held = child->hold();
    held.stepper().goTo(0);
    held.stepper().focus().toRoot();
  }
  return enterHeld(number);
}

void Inside::pause() {
  if (SteppedChild* inner = child()) inner->pause();
  if (isHere()) stand(way_);
}

void Inside::leave() {
  if (isHere()) way_.pop_back();
}

}  // namespace stepwright::session
