// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/debugger/live_run.h"

#include <algorithm>
#include <utility>

#include "engine/debugger/replayed.h"
#include "engine/interpreter/states/task.h"

namespace stepwright::debugger {

using interpreter::Execution;
using interpreter::Fiber;
using interpreter::FiberId;

LiveRun::LiveRun(interpreter::ProgramPtr program, json::Value input, interpreter::Identity identity,
                 Answerers answerers, runtime::Clock clock)
    : LiveRun(Recording(std::move(program), std::move(input), std::move(identity)),
              std::move(answerers), clock) {}

LiveRun::LiveRun(Recording recording, Answerers answerers, runtime::Clock clock)
    : LiveRun(std::move(recording), std::move(answerers), clock, nullptr) {}

LiveRun::LiveRun(Recording start, Answerers answerers, runtime::Clock clock,
                 runtime::JournalPtr journal)
    : recording_(std::move(start)),
      durable_(recording_),
      interrupted_(takeUp(std::move(journal), clock.factor())),
      answerers_(std::move(answerers)),
      once_(durable_, answerers_.others),
      backend_(inOrder()),
      again_(durable_, backend_, clock),
      driver_(durable_, again_, clock) {}

std::size_t LiveRun::takeUp(runtime::JournalPtr journal, double factor) {
  if (!journal) return 0;
  durable_.keepIn(std::move(journal));
  const std::size_t lost = durable_.takeUp();
  if (recording_.head().running()) recording_.children().goOn(recording_.head(), factor);
  durable_.onTrouble([this](const Error& why) { trouble_ = why; });
  return lost;
}

void LiveRun::keepIn(runtime::JournalPtr journal) {
  durable_.onTrouble([this](const Error& why) { trouble_ = why; });
  durable_.keepIn(std::move(journal));
  durable_.rewrite(recording_.journal());
}

void LiveRun::keep() {
  durable_.rest();
  durable_.settle();
}

void LiveRun::goOnUnkept() {
  durable_.rewrite(recording_.journal());
  driver_.askAgain();
}

std::vector<interpreter::TaskBackend*> LiveRun::inOrder() {
  std::vector<interpreter::TaskBackend*> backends{&answerers_.recorded, &answerers_.mocks};
  if (answerers_.others.reachesAnybody()) backends.push_back(&once_);
  if (!answerers_.askUser) backends.push_back(&nobody_);
  return backends;
}

std::unique_ptr<LiveRun> LiveRun::forkedAt(Position position) const {
  Recording past = recording_;
  past.cut(position);
  return forkedFrom(std::move(past));
}

Result<std::unique_ptr<LiveRun>> LiveRun::forkedOnto(const interpreter::ProgramPtr& program,
                                                     Position position) const {
  auto past = replayed(recording_, program, position);
  if (!past) return past.error();
  return forkedFrom(std::move(*past));
}

std::unique_ptr<LiveRun> LiveRun::forkedFrom(Recording past) const {
  std::unique_ptr<LiveRun> fork(new LiveRun(std::move(past), answerers_, driver_.clock()));
  fork->hits_ = hits_;
  fork->hits_.cut(fork->recording_.head().steps);
  // A fiber that begins later may be another one in the fork.
  for (const FiberId fiber : frozen_)
    if (fiber <= fork->recording_.head().lastFiber) fork->frozen_.insert(fiber);
  return fork;
}

void LiveRun::takeBack(Position position) {
  driver_.forgetCommands();
  recording_.cut(position);
  durable_.rewrite(recording_.journal());
}

void LiveRun::setMocks(tasks::MockSet mocks) {
  answerers_.mocks.setMocks(std::move(mocks));
  driver_.askAgain();
}

namespace {

/// The state that a fiber stands in, and the items around it.
struct CallPlace {
  std::string state;
  std::vector<interpreter::MapStep> path;
};

std::optional<CallPlace> callPlaceOf(const Execution& then, FiberId id) {
  const Fiber* fiber = then.fiber(id);
  if (!fiber || fiber->frame.state == interpreter::noState) return std::nullopt;
  CallPlace place{then.program->state(fiber->frame.state).id, {}};
  for (const Fiber* one = fiber; one != nullptr; one = then.fiber(one->parent))
    if (one->isItem) place.path.insert(place.path.begin(), {"", one->index});
  return place;
}

bool isWithin(const Recording& recorded, FiberId fiber, FiberId thread) {
  while (fiber != 0 && fiber != thread) fiber = recorded.fiberInfo(fiber).parent;
  return fiber == thread;
}

/// The items of Maps that a fiber is or lives in, the outermost first.
std::vector<interpreter::MapStep> itemsAround(const Recording& recorded, FiberId fiber) {
  std::vector<interpreter::MapStep> path;
  for (; fiber != 0; fiber = recorded.fiberInfo(fiber).parent) {
    const FiberInfo info = recorded.fiberInfo(fiber);
    if (info.isItem) path.insert(path.begin(), {"", info.index});
  }
  return path;
}

}  // namespace

bool LiveRun::hasCalled(const Execution& then, FiberId fiber) const {
  const auto place = callPlaceOf(then, fiber);
  return place && answerers_.others.newestAt(place->state, place->path) != 0;
}

void LiveRun::forgetCalls(const Execution& then, FiberId fiber) {
  if (const auto place = callPlaceOf(then, fiber))
    answerers_.others.forget(place->state, place->path);
}

void LiveRun::forgetCallsSince(const Recording& recorded, Position from, FiberId thread) {
  std::set<std::pair<interpreter::StateIndex, FiberId>> seen;
  for (Position i = from; i < recorded.length(); ++i) {
    const Move& move = recorded.move(i);
    if (move.kind == Move::Kind::Input || move.state == interpreter::noState) continue;
    if (!isWithin(recorded, move.fiber, thread)) continue;
    if (!seen.emplace(move.state, move.fiber).second) continue;
    answerers_.others.forget(recorded.program().state(move.state).id,
                             itemsAround(recorded, move.fiber));
  }
}

interpreter::TaskId LiveRun::callOf(const Execution& then, FiberId id) const {
  const auto place = callPlaceOf(then, id);
  if (!place) return 0;
  const tasks::MadeCalls& others = answerers_.others;
  // Once the Task is done its number is forgotten.
  const auto& task = then.fiber(id)->frame.task;
  const auto newest = others.newestAt(place->state, place->path);
  if (!task) return newest;
  const auto number = others.numberOf((*task)->id);
  if (number != 0 || newest == 0) return number;
  // What was called before the program ended is known by its place alone.
  for (const interpreter::TaskRequest& each : interpreter::openTasks(then))
    if (each.id == (*task)->id)
      return others.madeAt(place->state, place->path, each.pathInvocation);
  return 0;
}

bool LiveRun::leavesMachine(const Execution& then, const Fiber& fiber) {
  const auto ahead = interpreter::tasksAhead(then, fiber);
  return std::any_of(ahead.begin(), ahead.end(), [this](const interpreter::TaskRequest& each) {
    return backend_.reachOf(each) == interpreter::TaskBackend::Reach::Away;
  });
}

FiberId LiveRun::fiberOf(interpreter::TaskId call) const {
  for (const auto& fiber : recording_.head().fibers)
    if (fiber->frame.task && fiber->frame.phase == interpreter::Phase::Await &&
        answerers_.others.numberOf((*fiber->frame.task)->id) == call)
      return fiber->id;
  return 0;
}

std::shared_ptr<const runtime::ChildExecution> LiveRun::startedBy(const Execution& then,
                                                                  FiberId id) const {
  const auto number = answerers_.startedBy ? callOf(then, id) : 0;
  return number == 0 ? nullptr : answerers_.startedBy(number);
}

std::vector<LiveRun::Started> LiveRun::startedSince(interpreter::TaskId& seen) const {
  std::vector<Started> started;
  if (!mayStart()) return started;
  interpreter::TaskId newest = seen;
  for (auto& made : answerers_.others.madeAfter(seen)) {
    newest = std::max(newest, made.number);
    if (auto child = answerers_.startedBy(made.number))
      started.push_back({std::move(made.place), made.call, made.number, std::move(child)});
  }
  seen = newest;
  return started;
}

bool LiveRun::answer(FiberId fiber, interpreter::TaskOutcome outcome) {
  return driver_.answer(driver_.taskAwaitedBy(fiber), std::move(outcome));
}

void LiveRun::setFrozen(FiberId fiber, bool frozen) {
  if (frozen)
    frozen_.insert(fiber);
  else
    frozen_.erase(fiber);
}

bool LiveRun::isHeldBack(FiberId fiber) const {
  for (; fiber != 0; fiber = recording_.fiberInfo(fiber).parent)
    if (frozen_.contains(fiber)) return true;
  return false;
}

FiberId LiveRun::nextAt(Position position, const runtime::Driver::Wanted& wanted) const {
  for (; position < recording_.length(); ++position) {
    const Move& move = recording_.move(position);
    if (move.kind != Move::Kind::Input) return isHeldBack(move.fiber) ? 0 : move.fiber;
  }
  return driver_.pick(wanted);
}

bool LiveRun::holdsBackMove(Position position) const {
  if (position >= recording_.length()) return false;
  const Move& move = recording_.move(position);
  return move.kind != Move::Kind::Input && isHeldBack(move.fiber);
}

bool LiveRun::onlyFrozenAreLeft() const {
  const auto& fibers = recording_.head().fibers;
  return std::any_of(fibers.begin(), fibers.end(), [&](const auto& each) {
    return each->status == interpreter::FiberStatus::Ready && isHeldBack(each->id);
  });
}

}  // namespace stepwright::debugger
