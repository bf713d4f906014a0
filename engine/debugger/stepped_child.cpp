// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/debugger/stepped_child.h"

#include "engine/asl/nested_id.h"
#include "engine/debugger/told_answers.h"

namespace stepwright::debugger {

using runtime::Halt;

namespace {

Answerers answerersOf(const runtime::NestedStart& start) {
  return {{},
          tasks::MockBackend(start.machine.mocks),
          tasks::MadeCalls(start.others),
          start.startedBy,
          start.asks};
}

}  // namespace

SteppedChild::SteppedChild(const runtime::Startable& machine, Place place,
                           std::unique_ptr<LiveRun> live, std::function<void()> waker,
                           std::shared_ptr<Others> others)
    : number_(place.number),
      within_(place.within),
      task_(std::move(place.task)),
      machine_(machine.name),
      document_(machine.document),
      definition_(machine.definition),
      waker_(std::move(waker)),
      others_(std::move(others)),
      live_(std::move(live)) {
  live_->driver().setWaker(waker_);
  stepper_.attach(live_.get());
}

SteppedChild::SteppedChild(const runtime::NestedStart& start, std::function<void()> waker,
                           std::shared_ptr<Others> others, asl::StateId task)
    : SteppedChild(start.machine, {start.request.id, start.within, std::move(task)},
                   std::make_unique<LiveRun>(start.machine.program, start.input, start.identity,
                                             answerersOf(start), start.clock),
                   std::move(waker), std::move(others)) {}

std::shared_ptr<SteppedChild> SteppedChild::recalled(const runtime::ChildExecution& done,
                                                     Place place, std::shared_ptr<Others> others) {
  const auto told = done.journal ? done.journal() : interpreter::Journal();
  if (told.entries.empty() && told.turns == 0) return nullptr;
  Recording past = played(Recording(done.machine.program, done.input, done.identity), told);
  runtime::Commands commands;
  if (past.head().running()) (void)past.take(interpreter::input::StopExecution{}, commands);
  Answerers answerers{{}, tasks::MockBackend(), done.calls, done.startedBy, false};
  auto live = std::make_unique<LiveRun>(std::move(past), std::move(answerers), runtime::Clock());
  return std::shared_ptr<SteppedChild>(new SteppedChild(
      done.machine, std::move(place), std::move(live), [] {}, std::move(others)));
}

void SteppedChild::begin(const asl::StateId& until, bool stand) {
  const Hold held(*this);
  takeStops();
  if (!stepper_.begin(until, stand)) return;
  stay();
  others_->noteHeld(number_);
}

/// Those of now.
void SteppedChild::takeStops() {
  stepper_.stops().setBreakpoints(others_->breakpointsOf(task_));
  global_ = others_->globalOf(number_);
  stepper_.stops().setGlobal(global_);
}

void SteppedChild::stay() {
  if (!heldSince_) heldSince_ = Clock::now();
}

SteppedChild::Went SteppedChild::go(Goal goal, bool tellsEnd) {
  {
    const Hold held(*this);
    if (!stepper_.canGo()) return {};
    takeStops();
    live_->driver().hold(false);
    if (Phrase why = stepper_.go(std::move(goal)); !why.empty()) return {false, std::move(why)};
    while (stepper_.running() && !stepper_.cursor().atHead()) (void)stepper_.slice(1);
    if (stepper_.running() && !stepper_.cursor().execution().running()) stepper_.settle();
    if (!stepper_.running()) return {};
    tellsEnd_ = tellsEnd;
    endHold();
  }
  waker_();
  return {true, {}};
}

void SteppedChild::endHold() {
  if (heldSince_) heldFor_ += Clock::now() - *std::exchange(heldSince_, std::nullopt);
}

void SteppedChild::resume() {
  {
    const Hold held(*this);
    live_->driver().hold(false);
    stepper_.resume();
    if (stepper_.running()) endHold();
  }
  waker_();
}

bool SteppedChild::asks() {
  const Hold held(*this);
  return stepper_.awaitsAnswer();
}

bool SteppedChild::answer(interpreter::FiberId fiber, interpreter::TaskOutcome outcome) {
  {
    const Hold held(*this);
    if (!stepper_.answer(fiber, std::move(outcome))) return false;
    if (stepper_.running()) endHold();
  }
  waker_();
  return true;
}

bool SteppedChild::setMocks(tasks::MockSet mocks) {
  {
    const Hold held(*this);
    live_->setMocks(std::move(mocks));
    if (!stepper_.awaitsAnswer() || !live_->driver().questions().empty()) return false;
    stepper_.resume();
    endHold();
  }
  waker_();
  return true;
}

bool SteppedChild::wakeUp() {
  {
    const Hold held(*this);
    if (!stepper_.awaitsAnswer()) return false;
    stepper_.wakeUp();
    if (!stepper_.running()) return false;
    endHold();
  }
  waker_();
  return true;
}

void SteppedChild::takeBack(Position position) {
  const Hold held(*this);
  if (position >= live_->recording().length()) return;
  auto earlier = live_->forkedAt(position);
  earlier->driver().setWaker(waker_);
  live_.swap(earlier);
  stepper_.attach(live_.get());
  stepper_.rest();
  stepper_.focus().keepAlive(stepper_.cursor());
  ++version_;
}

void SteppedChild::pause() {
  const Hold held(*this);
  if (!stepper_.running()) return;
  stepper_.pause();
  stay();
}

void SteppedChild::waitFor(interpreter::FiberId fiber) {
  const Hold held(*this);
  if (fiber != 0) stepper_.focus().follow(live_->recording(), fiber);
  stepper_.settle();
  if (!stepper_.canGo()) return;
  stay();
  if (!stepper_.cursor().atHead()) return;
  live_->driver().catchUp();
  stepper_.toHead();
  live_->driver().hold(true);
}

bool SteppedChild::hasEnded() {
  const Hold held(*this);
  return !live_->recording().head().running();
}

bool SteppedChild::canGo() {
  const Hold held(*this);
  return stepper_.canGo();
}

bool SteppedChild::running() {
  const Hold held(*this);
  return stepper_.running();
}

Halt SteppedChild::move() {
  const Hold held(*this);
  if (!stepper_.running()) return settled();
  if (others_->rests(number_)) return Halt::Sleeping;
  if (const GlobalStops now = others_->globalOf(number_); !(now == global_)) takeStops();
  switch (stepper_.slice(1)) {
    case Stepper::Slice::Sleeping:
      return Halt::Sleeping;
    case Stepper::Slice::Settled:
      break;
    default:
      return Halt::None;
  }
  auto lines = stepper_.stops().takeLog();
  for (LogLine& line : lines) line.state = asl::nestedId(task_, line.state);
  others_->addLog(std::move(lines));
  const Halt halt = settled();
  const bool ends = halt == Halt::Ended;
  if (halt == Halt::Stopped &&
      live_->hits().count(Hits::leavingCalls, live_->recording().head().steps) > 0)
    others_->noteFirstCall(number_);
  if (halt == Halt::Stopped) stay();
  if (halt == Halt::Stopped || (ends && tellsEnd_)) others_->noteHeld(number_);
  return halt;
}

/// Why it does not move.
Halt SteppedChild::settled() {
  if (!live_->recording().head().running()) return Halt::Ended;
  if (stepper_.awaitsAnswer()) return Halt::Stopped;  // it is answered where it is looked at
  return stepper_.stopped().hint.empty() ? Halt::Stopped : Halt::Stuck;
}

interpreter::Execution SteppedChild::head() const {
  const std::lock_guard lock(mutex_);
  return live_->recording().head();
}

runtime::NestedProgress SteppedChild::progress(std::size_t from) const {
  const std::lock_guard lock(mutex_);
  const Recording& recording = live_->recording();
  auto progress = runtime::progressOf(recording.decisions(), from, recording.head().status);
  progress.version = version_;
  return progress;
}

tasks::MadeCalls SteppedChild::calls() const {
  const std::lock_guard lock(mutex_);
  return live_->calls();
}

std::vector<tasks::MadeCalls::Made> SteppedChild::madeAfter(interpreter::TaskId call) const {
  const std::lock_guard lock(mutex_);
  return live_->calls().madeAfter(call);
}

std::optional<std::int64_t> SteppedChild::wait() const {
  const std::lock_guard lock(mutex_);
  if (!stepper_.running() || others_->rests(number_)) return std::nullopt;
  const auto wakes = live_->driver().wakesAt();
  return wakes ? std::optional(live_->driver().clock().until(*wakes)) : std::nullopt;
}

std::optional<interpreter::TaskRequest> SteppedChild::question() const {
  const std::lock_guard lock(mutex_);
  const auto& questions = live_->driver().questions();
  return questions.empty() ? std::nullopt : std::optional(questions.front());
}

interpreter::Journal SteppedChild::journal() const {
  const std::lock_guard lock(mutex_);
  return live_->recording().journal();
}

std::int64_t SteppedChild::held() const {
  const std::lock_guard lock(mutex_);
  auto all = heldFor_;
  if (heldSince_) all += Clock::now() - *heldSince_;
  return std::chrono::duration_cast<std::chrono::milliseconds>(all).count();
}

void SteppedChild::giveUp() {
  const std::lock_guard lock(mutex_);
  (void)stepper_.terminate();
}

}  // namespace stepwright::debugger
