// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/player.h"

#include <algorithm>

#include "engine/debugger/evaluate.h"
#include "engine/session/stop_words.h"

namespace stepwright::session {

using debugger::Move;
using debugger::Position;
using debugger::Recording;
using debugger::Stop;
using interpreter::Execution;
using interpreter::Fiber;
using interpreter::FiberId;
using interpreter::FiberStatus;
using interpreter::Phase;
using runtime::Halt;
namespace input = interpreter::input;

namespace {

interpreter::Identity identityOf(const RunOptions& options, std::uint32_t run) {
  interpreter::Naming naming;
  naming.machine = options.machineName;
  naming.execution =
      options.executionName.empty() ? "run-" + std::to_string(run) : options.executionName;
  naming.account = options.account;
  naming.express = options.express;
  naming.synchronous = options.synchronous;
  naming.seed = options.seed;
  naming.start = options.start.value_or(runtime::wallClock());
  if (!options.quotas) naming.quotas = interpreter::Quotas::off();
  return interpreter::Identity::of(naming);
}

runtime::Clock clockOf(const RunOptions& options) {
  return options.realTime ? runtime::Clock::real() : runtime::Clock();
}

}  // namespace

void Player::start(asl::Document document, json::Value input, tasks::MockSet mocks, RunOptions options) {
  document_ = std::move(document);
  input_ = std::move(input);
  mocks_ = std::move(mocks);
  options_ = std::move(options);
  begin();
}

void Player::restart(asl::Document document, tasks::MockSet mocks, RunOptions options) {
  if (run_ && run_->childOf) {
    document_ = std::move(document);
    mocks_ = std::move(mocks);
    options_ = std::move(options);
    return restartChild();
  }
  if (run_ && !run_->log().empty()) input_ = run_->log().at(0).data.value_or(input_);
  start(std::move(document), input_, std::move(mocks), std::move(options));
}

void Player::refuse(const std::string& why) {
  failedToStart_ = why;
  run_ = nullptr;
  console_.push_back({0, {}, {}, "The run could not be started: " + why});
}

void Player::begin() {
  failedToStart_.clear();
  running_ = awaitsAnswer_ = false;
  auto program = interpreter::Program::compile(document_.machine());
  if (!program) {
    const auto& pointer = program.error().pointer;
    return refuse(program.error().message + (pointer.empty() ? "" : " (" + pointer + ")"));
  }
  const std::size_t most = interpreter::Quotas{}.payloadBytes;
  if (input_.printedSize() > most)
    return refuse("the input has " + std::to_string(input_.printedSize()) +
                  " bytes, and an execution takes at most " + std::to_string(most) + " (256 KiB)");
  auto live =
      std::make_unique<LiveRun>(*program, input_, identityOf(options_, lastRun_ + 1),
                                answerers({}), clockOf(options_));
  addRun(std::make_unique<DebugRun>(std::move(live)), 0, {});
  setOff();
}

Answerers Player::answerers(tasks::RecordedAnswers recorded) const {
  return {std::move(recorded), tasks::MockBackend(mocks_), options_.backend, options_.askForTasks};
}

void Player::setOff() {
  stops_ = debugger::StopTable();
  rebuildStops();
  if (!options_.until.empty()) {
    goal_ = {Goal::Kind::State, 0, options_.until, 0};
    running_ = true;
  } else {
    go({});
  }
  if (options_.pauseAtStart) return settle({});
  const FiberId first = nextAt(0);
  stops_.forget();
  if (const Stop stop = stops_.check(execution(), Move{}, first, run_->hits, interruption_)) {
    takeLog();
    follow(stop.fiber);
    settle(stopWords(execution(), stop));
    sayStop();
  } else if (goal_.kind == Goal::Kind::State && reached(Move{})) {
    settle({});
    sayStop();
  }
}

void Player::addRun(std::unique_ptr<DebugRun> run, std::uint32_t parent, std::string title) {
  run->row.id = ++lastRun_;
  run->row.parent = parent;
  run->row.title = title.empty() ? "Run " + std::to_string(lastRun_) : std::move(title);
  if (run->definition == nullptr) run->definition = document_.machine();
  run_ = run.get();
  runs_.push_back(std::move(run));
  if (run_->live()) {
    run_->row.started = run_->live()->recording().head().identity->start;
    run_->live()->driver().setWaker(waker_);
    position_ = recording().length();
  }
  past_ = {};
  passEndAt_ = ~Position{0};
  if (parent == 0) {
    focus_.clear();
    focusFiber_ = 1;
    shownScopes_.clear();
    lastWatches_.clear();
  }
  rebuildStops();
}

bool Player::atHead() const { return !run_ || !run_->live() || position_ >= recording().length(); }

const Recording& Player::recording() const { return run_->live()->recording(); }

const Execution& Player::execution() const { return atHead() ? recording().head() : past_; }

const Fiber* Player::fiberInFocus() const {
  return run_ && run_->live() ? execution().fiber(focusFiber_) : nullptr;
}

std::size_t Player::shownDecisions() const {
  if (!run_) return 0;
  return run_->live() ? recording().decisionsAt(position_)
                      : run_->decisionsAtEvent(importedEvents_);
}

std::size_t Player::shownEvents() const {
  if (!run_) return 0;
  return run_->live() ? recording().eventsAt(position_) : importedEvents_;
}

void Player::go(Goal goal) {
  if (run_ && !run_->live() && goal.kind == Goal::Kind::Event)
    return goToEvent(static_cast<std::int64_t>(shownEvents()) + 1);
  if (!run_ || !run_->live() || (atHead() && !execution().running())) return;
  if (atHead()) {
    const bool passEnd = passEndAt_ == position_;
    run_->live()->driver().catchUp();
    position_ = recording().length();
    if (passEnd) passEndAt_ = position_;
  }
  keepFocusAlive();
  if (goal.kind == Goal::Kind::Into || goal.kind == Goal::Kind::Over ||
      goal.kind == Goal::Kind::Out) {
    if (goal.kind == Goal::Kind::Into) descend();
    goal.fiber = focusFiber_;
    if (isHeldBack(goal.fiber))
      return fail(nameAt(execution(), execution().fiber(goal.fiber)) +
                  " is frozen here: thaw it to step it.");
  }
  if (goal.kind == Goal::Kind::Event) goal.events = shownEvents() + 1;
  goal_ = std::move(goal);
  if (const Fiber* next = execution().fiber(nextAt(position_))) stops_.pass(*next);
  running_ = true;
  awaitsAnswer_ = false;
  note_.clear();
  stopWords_.clear();
}

void Player::descend() {
  const Fiber* fiber = fiberInFocus();
  while (fiber && fiber->status == FiberStatus::AwaitingChildren) {
    const auto& all = execution().fibers;
    const asl::StateId& container = execution().program->state(fiber->frame.state).id;
    const auto wanted = focus_.find(container);
    const Fiber* child = nullptr;
    for (const auto& each : all) {
      if (each->parent != fiber->id || each->status == FiberStatus::Ended) continue;
      const bool named = wanted != focus_.end() && each->index == wanted->second;
      if (!child || named) child = &*each;
      if (named) break;
    }
    if (!child) return;
    focusFiber_ = child->id;
    fiber = child;
  }
  follow(focusFiber_);
}

runtime::Driver::Wanted Player::wanted() const {
  const bool free = goal_.kind == Goal::Kind::Continue || goal_.kind == Goal::Kind::State ||
                    goal_.kind == Goal::Kind::Event || !freezeOthers_;
  return {free ? 0 : goal_.fiber, &run_->frozen, interruption_};
}

Player::Slice Player::moveOnce(bool& fresh) {
  // What is recorded of a fiber that is frozen since does not happen: the run parts from it there.
  if (holdsBackNext()) fork("Fork: what is frozen held back");
  fresh = atHead();
  if (!fresh) {
    recording().again(past_, position_++);
    if (atHead()) past_ = {};
    return Slice::Busy;
  }
  switch (run_->live()->driver().move(wanted())) {
    case Halt::None:
      position_ = recording().length();
      return Slice::Busy;
    case Halt::Cancelled:  // a command is waiting; the step is begun again after it
    case Halt::Sleeping:
      return Slice::Sleeping;
    case Halt::NeedsAnswer:
      follow(run_->live()->driver().questions().front().fiber);
      settle({});
      awaitsAnswer_ = true;
      return Slice::Settled;
    case Halt::Stuck:
      settle({});
      note_ = onlyFrozenAreLeft()
                  ? "Only what is frozen could go on: thaw it to continue."
                  : "Nothing can happen any more: a task that never answers has no timeout.";
      return Slice::Settled;
    case Halt::Ended:
    case Halt::Stopped:
      break;
  }
  settle({});
  return Slice::Settled;
}

Player::Slice Player::slice(int moves) {
  if (!running_) return Slice::Settled;
  for (int i = 0; i < moves; ++i) {
    bool fresh = false;
    const Slice moved = moveOnce(fresh);
    if (moved == Slice::Sleeping) return moved;
    const bool settled = moved == Slice::Settled || stopsAfterMove(fresh);
    if (!settled) continue;
    sayStop();
    return Slice::Settled;
  }
  return Slice::Busy;
}

FiberId Player::nextAt(Position position) const {
  if (position >= recording().length()) return run_->live()->driver().pick(wanted());
  for (Position i = position; i < recording().length(); ++i)
    if (recording().move(i).kind != Move::Kind::Input)
      return isHeldBack(recording().move(i).fiber) ? 0 : recording().move(i).fiber;
  return run_->live()->driver().pick(wanted());
}

bool Player::stopsAfterMove(bool fresh) {
  const Move& last = recording().move(position_ - 1);
  const bool ended = !execution().running();
  if (!stops_.empty() && (fresh || !ended) && !(ended && position_ - 1 == passEndAt_)) {
    const Stop stop = stops_.check(execution(), last, nextAt(position_), run_->hits, interruption_);
    takeLog();
    if (stop && takeBackEnd(stop)) return true;
    if (stop && !ended) {
      follow(stop.fiber);
      settle(stopWords(execution(), stop));
      return true;
    }
  }
  if (!reached(last)) return false;
  const FiberId stepped = goal_.fiber;
  keepFocusAlive();
  if (goal_.kind == Goal::Kind::Into && focusFiber_ == stepped) descend();
  if (goal_.kind == Goal::Kind::State) follow(nextAt(position_));
  settle({});
  return true;
}

bool Player::takeBackEnd(const Stop& stop) {
  if (execution().running()) return false;
  const Move last = recording().move(position_ - 1);
  const bool meant = last.state != interpreter::noState &&
                     recording().program().state(last.state).type == asl::StateType::Fail;
  if (stop.reason == Stop::Reason::UncaughtError && (meant || last.kind == Move::Kind::Input))
    return false;
  const auto error = execution().error;
  endTakenBack_ = {error, execution().cause};
  const std::string name = error ? std::string(error->string()) : std::string();
  run_->live()->takeBack(position_ - 1);
  run_->rebuild();
  position_ = recording().length();
  passEndAt_ = position_;
  follow(last.fiber);
  settle(stop.reason == Stop::Reason::End ? "Paused before the end"
                                          : "Paused on " + name + ", which nothing catches");
  run_->addTick({Tick::Kind::Error, static_cast<std::int64_t>(shownEvents()), name});
  return true;
}

bool Player::reached(const Move& last) const {
  const Fiber* fiber = execution().fiber(goal_.fiber);
  const bool gone = !fiber || fiber->status == FiberStatus::Ended;
  switch (goal_.kind) {
    case Goal::Kind::Continue:
      return false;
    case Goal::Kind::Into:
      return last.kind != Move::Kind::Input && (gone || last.fiber == goal_.fiber);
    case Goal::Kind::Over:
      return gone || (last.fiber == goal_.fiber && fiber->frame.phase == Phase::Enter);
    case Goal::Kind::Out:
      return gone;
    case Goal::Kind::State: {
      const Fiber* next = execution().fiber(nextAt(position_));
      return next && next->frame.phase == Phase::Enter &&
             next->frame.state != interpreter::noState &&
             recording().program().state(next->frame.state).id == goal_.state;
    }
    case Goal::Kind::Event:
      return shownEvents() >= goal_.events;
  }
  return false;
}

void Player::settle(std::string words) {
  running_ = awaitsAnswer_ = false;
  stopWords_ = std::move(words);
  keepFocusAlive();
  run_->sync();
  const bool stopped = execution().running() && atHead();
  if (stopped && goal_.kind == Goal::Kind::Continue)
    run_->addTick({Tick::Kind::Stop, static_cast<std::int64_t>(shownEvents()), stopWords_});
}

void Player::takeLog() {
  for (debugger::LogLine& line : stops_.takeLog())
    console_.push_back({static_cast<std::int64_t>(shownEvents()), line.state,
                        placeOf(recording(), line.fiber, line.state), std::move(line.text)});
}

/// One line for where the run came to rest; a step says it in the window alone.
void Player::sayStop() {
  logTimeouts();
  Moment moment;
  fillStatus(moment);
  if (goal_.steps() && execution().running() && stopWords_.empty() && moment.error.empty()) return;
  std::string line = lineOf(moment);
  if (!note_.empty()) line += "  " + note_;
  const asl::StateId state = moment.view.cursor ? moment.view.cursor->state : asl::StateId();
  const bool within = execution().running() && focusFiber_ > 1;
  console_.push_back({moment.view.event, state,
                      within ? placeOf(recording(), focusFiber_, state) : std::string(), line});
}

void Player::pause() {
  if (!running_) return;
  running_ = false;
  if (run_ && run_->live()) {
    if (execution().fiber(execution().turn)) follow(execution().turn);
    settle({});
    sayStop();
  }
}

void Player::stop() {
  running_ = awaitsAnswer_ = false;
  if (!run_ || !run_->live()) return;
  backToLive();
  if (!execution().running()) return;
  run_->live()->driver().put(input::Stop{});
  position_ = recording().length();
  settle({});
  sayStop();
}

void Player::answer(FiberId fiber, interpreter::TaskOutcome outcome) {
  if (!run_ || !run_->live()) return;
  backToLive();
  if (!run_->live()->answer(fiber, std::move(outcome))) {
    note_ = "The answer came too late: nothing waits for it any more";
    console_.push_back({static_cast<std::int64_t>(shownEvents()), {}, {}, note_});
    return;
  }
  position_ = recording().length();
  stopWords_.clear();
  if (std::exchange(awaitsAnswer_, false)) running_ = true;
}

void Player::setBreakpoints(std::vector<Breakpoint> breakpoints) {
  breakpoints_ = std::move(breakpoints);
  rebuildStops();
}

void Player::setGlobalStops(GlobalStops stops) {
  globalStops_ = stops;
  rebuildStops();
}

void Player::rebuildStops() {
  debugger::StopTable old = std::move(stops_);
  stops_ = run_ && run_->live()
               ? debugger::StopTable(recording().program(), breakpoints_, globalStops_)
               : debugger::StopTable();
  stops_.takeOver(old);
}

void Player::setMocks(tasks::MockSet mocks) {
  mocks_ = std::move(mocks);
  if (!run_ || !run_->live()) return;
  run_->live()->setMocks(mocks_);
  if (awaitsAnswer_ && run_->live()->driver().questions().empty()) {
    awaitsAnswer_ = false;
    running_ = true;
  }
}

Result<json::Value> Player::evaluate(const std::string& expression,
                                     asl::QueryLanguage language) const {
  const Fiber* fiber = fiberInFocus();
  if (!fiber) return Error{"no.moment", "There is no run to evaluate against", {}, {}};
  return debugger::evaluateAt(execution(), *fiber, expression, language, interruption_);
}

}  // namespace stepwright::session
