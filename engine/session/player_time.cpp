// SPDX-License-Identifier: GPL-3.0-or-later
// Moving through what is recorded, focus, edits and forks.
#include <algorithm>

#include "engine/interpreter/revise.h"
#include "engine/session/imported_moment.h"
#include "engine/session/player.h"
#include "engine/session/stop_words.h"

namespace stepwright::session {

using debugger::Move;
using debugger::Position;
using interpreter::Fiber;
using interpreter::FiberId;
using interpreter::FiberStatus;
using interpreter::Phase;
namespace input = interpreter::input;

namespace {

/// Nearer than this it is quicker to go on from where one is than from a checkpoint.
constexpr Position near = 4096;

}  // namespace

void Player::importLog(asl::Document document, history::EventLog log) {
  document_ = std::move(document);
  running_ = false;
  importedEvents_ = log.size();
  addRun(std::make_unique<DebugRun>(replay::decideAlong(document_.machine(), log)), 0, "Imported");
  Moment end;
  fillImported(end, *run_, {importedEvents_, {}, {}, options_.machineName});
  const std::string cause = end.cause.empty() ? std::string() : ": " + end.cause;
  console_.push_back({end.view.event, {}, {}, end.view.words + cause});
}

void Player::goTo(Position position) {
  if (!run_ || !run_->live()) return;
  running_ = awaitsAnswer_ = false;
  stopWords_.clear();
  stops_.forget();
  const Position length = recording().length();
  if (position >= length) {
    position_ = length;
    past_ = {};
    return;
  }
  const bool onward = !atHead() && position >= position_ && position - position_ < near;
  if (!onward) {
    past_ = recording().at(position);
  } else {
    for (Position i = position_; i < position; ++i) recording().again(past_, i);
  }
  position_ = position;
}

void Player::back(bool wholeEvent) {
  if (!run_) return;
  if (wholeEvent || !run_->live()) {
    goToEvent(static_cast<std::int64_t>(shownEvents()) - 1);
    return;
  }
  keepFocusAlive();
  // The last phase of the fiber in focus; where it has none yet, of whichever moved last.
  Position before = position_;
  while (before > 0 && recording().move(before - 1).fiber != focusFiber_) --before;
  if (before == 0) {
    before = position_;
    while (before > 0 && recording().move(before - 1).kind == Move::Kind::Input) --before;
  }
  if (before == 0) return;
  const FiberId moved = recording().move(before - 1).fiber;
  goTo(before - 1);
  if (execution().fiber(moved)) follow(moved);
  keepFocusAlive();
}

void Player::continueBack() {
  if (!run_ || !run_->live() || position_ == 0) return;
  Position end = position_;
  debugger::Hits hits = run_->hits;
  stops_.forget();
  while (end > 0) {
    const Position begin = recording().checkpointBefore(end - 1);
    interpreter::Execution execution = recording().at(begin);
    Position found = ~Position{0};
    debugger::Stop at;
    for (Position i = begin; i < end; ++i) {
      recording().again(execution, i);
      if (i + 1 >= end && i + 1 >= position_) break;
      if (recording().move(i).kind == Move::Kind::Input) continue;
      const debugger::Stop stop =
          stops_.check(execution, recording().move(i), nextAt(i + 1), hits, interruption_);
      if (!stop || !execution.running()) continue;
      found = i + 1;
      at = stop;
    }
    if (found != ~Position{0}) {
      goTo(found);
      follow(at.fiber);
      return;
    }
    end = begin;
  }
  goTo(0);
  focusFiber_ = 1;
}

void Player::goToEvent(std::int64_t event) {
  if (!run_) return;
  const auto most = static_cast<std::int64_t>(run_->log().size());
  const auto wanted = static_cast<std::size_t>(std::clamp<std::int64_t>(event, 1, most));
  if (!run_->live()) {
    importedEvents_ = wanted;
    focus_ = run_->focusOnEvent(wanted);
    return;
  }
  if (wanted == static_cast<std::size_t>(most)) {
    backToLive();
    return;
  }
  goTo(recording().positionOfEvent(wanted));
  // What happened last is looked at.
  for (Position i = position_; i > 0; --i) {
    if (recording().move(i - 1).kind == Move::Kind::Input) continue;
    focusFiber_ = recording().move(i - 1).fiber;
    break;
  }
  keepFocusAlive();
  run_->sync();
  for (const auto& [container, index] : run_->focusOnEvent(wanted)) focus_[container] = index;
}

void Player::backToLive() {
  if (!run_) return;
  if (!run_->live()) {
    importedEvents_ = run_->log().size();
    return;
  }
  if (atHead()) return;
  goTo(recording().length());
  const FiberId turn = execution().turn;
  if (execution().fiber(turn)) follow(turn);
  keepFocusAlive();
  awaitsAnswer_ = !run_->live()->driver().questions().empty();
}

void Player::follow(FiberId fiber) {
  if (fiber == 0 || !run_ || !run_->live()) return;
  focusFiber_ = fiber;
  const auto& program = recording().program();
  for (FiberId id = fiber; id > 1;) {
    const debugger::FiberInfo info = recording().fiberInfo(id);
    const interpreter::StateIndex owner = program.machines()[info.machine].owner;
    if (owner == interpreter::noState) break;
    focus_[program.state(owner).id] = static_cast<int>(info.index);
    id = info.parent;
  }
}

void Player::keepFocusAlive() {
  if (!run_ || !run_->live()) return;
  FiberId id = focusFiber_;
  while (id != 0 && !execution().fiber(id)) id = recording().fiberInfo(id).parent;
  if (id == 0 && !execution().fibers.empty()) id = execution().fibers.front()->id;
  focusFiber_ = id;
}

void Player::setFocus(const asl::StateId& container, int index) {
  focus_[container] = index;
  if (!run_ || !run_->live()) return;
  const auto& program = recording().program();
  const interpreter::StateIndex state = program.indexOf(container);
  for (const auto& fiber : execution().fibers) {
    const Fiber* parent = execution().fiber(fiber->parent);
    const bool item = parent && parent->frame.state == state && fiber->index == index &&
                      fiber->status != FiberStatus::Ended;
    if (!item) continue;
    focusFiber_ = fiber->id;
    follow(focusFiber_);
    return;
  }
}

void Player::setFocusFiber(FiberId fiber) {
  if (run_ && run_->live() && execution().fiber(fiber)) follow(fiber);
}

void Player::setFrozen(FiberId fiber, bool frozen) {
  if (!run_) return;
  if (frozen)
    run_->frozen.insert(fiber);
  else
    run_->frozen.erase(fiber);
}

bool Player::isHeldBack(FiberId id) const {
  for (; id != 0; id = recording().fiberInfo(id).parent)
    if (run_->frozen.contains(id)) return true;
  return false;
}

bool Player::holdsBackNext() const {
  if (atHead()) return false;
  const Move& next = recording().move(position_);
  return next.kind != Move::Kind::Input && isHeldBack(next.fiber);
}

bool Player::onlyFrozenAreLeft() const {
  const auto& fibers = execution().fibers;
  return std::any_of(fibers.begin(), fibers.end(), [&](const auto& each) {
    return each->status == FiberStatus::Ready && isHeldBack(each->id);
  });
}

void Player::fork(const std::string& title) {
  forkInto(run_->live()->forkedAt(position_), run_->definition, title);
}

void Player::forkInto(std::unique_ptr<LiveRun> live, asl::MachinePtr definition,
                      const std::string& title) {
  const auto event = static_cast<std::int64_t>(shownEvents());
  const std::uint32_t parent = run_->row.id;
  const FiberId focus = focusFiber_;
  debugger::Hits hits = run_->hits;
  hits.cut(execution().steps);
  const auto childOf = run_->childOf;
  std::set<FiberId> frozen = run_->frozen;
  // A fiber that begins later may be another one in the fork.
  std::erase_if(frozen, [&](FiberId id) { return id > execution().lastFiber; });
  run_->addTick({Tick::Kind::Fork, event, title});
  auto run = std::make_unique<DebugRun>(std::move(live));
  run->definition = std::move(definition);
  addRun(std::move(run), parent, title);
  run_->childOf = childOf;
  run_->hits = std::move(hits);
  run_->frozen = std::move(frozen);
  run_->row.forkedAt = event;
  run_->told = run_->decisions().size();
  run_->addTick({Tick::Kind::Fork, event, title});
  focusFiber_ = focus;
}

void Player::forkHere() {
  if (!run_ || !run_->live() || running_) return;
  fork("Fork at event " + std::to_string(shownEvents()));
  awaitsAnswer_ = !run_->live()->driver().questions().empty();
  note_ = "Forked";
}

void Player::openChild(FiberId fiber) {
  if (!run_) return;
  if (!run_->live())
    return fail("An imported history does not tell what ran in its child executions.");
  auto child = childRunOf(recording(), fiber);
  if (!child) return fail(child.error().message);
  const std::uint32_t parent = run_->row.id;
  for (const auto& each : runs_)
    if (each->row.parent == parent && each->row.child == child->fiber) return showRun(each->row.id);
  addChild(std::move(*child), parent);
  run_->definition = find(parent)->definition;
  goal_ = {};
  stops_.forget();
  settle({});
}

void Player::addChild(ChildRun child, std::uint32_t parent) {
  const auto clock = options_.realTime ? runtime::Clock::real() : runtime::Clock();
  auto live = std::make_unique<LiveRun>(child.program, child.input, child.identity,
                                        answerers(std::move(child.answers)), clock);
  running_ = awaitsAnswer_ = false;
  addRun(std::make_unique<DebugRun>(std::move(live)), parent, child.title);
  run_->row.forkedAt = child.event;
  run_->row.child = child.fiber;
  run_->childOf = {parent, child.fiber};
  focusFiber_ = 1;
  shownScopes_.clear();
}

void Player::restartChild() {
  const auto [parent, fiber] = *run_->childOf;
  failedToStart_.clear();
  const auto machine = document_.machine();
  auto child = childRunOf(find(parent)->live()->recording(), fiber, machine.get());
  if (!child) return refuse(child.error().message);
  addChild(std::move(*child), parent);
  setOff();
}

void Player::edit(const interpreter::Input& input, const std::string& note) {
  if (!run_ || !run_->live() || running_) return;
  if (auto why = interpreter::refusal(execution(), input); !why.empty()) return fail(why);
  const bool fresh = atHead() && run_->row.parent != 0 && run_->editedAt == position_;
  if (!fresh) fork("Fork: " + note);
  run_->live()->driver().put(input);
  position_ = recording().length();
  run_->editedAt = position_;
  awaitsAnswer_ = !run_->live()->driver().questions().empty();
  stopWords_.clear();
  note_ = "Forked: " + note;
  keepFocusAlive();
  const Fiber* fiber = fiberInFocus();
  asl::StateId state;
  if (fiber && fiber->frame.state != interpreter::noState)
    state = execution().program->state(fiber->frame.state).id;
  console_.push_back({static_cast<std::int64_t>(shownEvents()), state,
                      fiber ? placeOf(recording(), fiber->id, state) : std::string(),
                      note + " by hand"});
}

void Player::setData(input::Slot slot, json::Value value) {
  static constexpr const char* notes[] = {"input changed", "result set", "output changed"};
  edit(input::SetData{focusFiber_, slot, std::move(value)}, notes[static_cast<int>(slot)]);
}

void Player::setVariables(FiberId id, const json::Value& variables) {
  if (!run_ || !run_->live()) return;
  const Fiber* fiber = execution().fiber(id);
  if (!fiber) return fail("That branch or item has ended: nothing of it can be changed.");
  if (!variables.isObject()) return fail("Variables are the members of an object.");
  const json::Value before = fiber->variables.own();
  for (const json::Member& member : variables.members()) {
    const json::Value* was = before.find(member.name());
    const std::string name(member.name());
    if (!was || !(*was == member.value))
      edit(input::SetVariable{id, name, member.value}, name + " changed");
  }
  for (const json::Member& member : before.members()) {
    const std::string name(member.name());
    if (!variables.contains(name))
      edit(input::SetVariable{id, name, std::nullopt}, name + " taken away");
  }
}

/// Where the fiber in focus was about to enter the state that it is in.
Position Player::beforeState() const {
  const Fiber* fiber = fiberInFocus();
  if (fiber == nullptr || fiber->frame.phase == Phase::Enter) return position_;
  for (Position i = position_; i > 0; --i) {
    const Move& move = recording().move(i - 1);
    if (move.fiber == focusFiber_ && move.kind != Move::Kind::Input && move.phase == Phase::Enter)
      return i - 1;
  }
  return position_;
}

void Player::forkOnto(const asl::Document& document) {
  if (!run_ || !run_->live() || running_ || !execution().running()) return;
  const auto sayWhy = [this](const Error& why) {
    note_ = "Not forked: " + why.message + (why.remedy.empty() ? "" : " " + why.remedy);
    console_.push_back({static_cast<std::int64_t>(shownEvents()), {}, {}, note_});
  };
  if (run_->childOf)
    return sayWhy({"", "this is a child execution.", {}, "Restart runs it with the new text."});
  const auto program = interpreter::Program::compile(document.machine());
  if (!program) return sayWhy(program.error());
  const Position from = beforeState();
  auto live = run_->live()->forkedOnto(*program, from);
  if (!live) return sayWhy(live.error());
  goTo(from);
  forkInto(std::move(*live), document.machine(), "Fork: the text changed");
  keepFocusAlive();
  awaitsAnswer_ = false;
  note_ = "Forked, with the new text from here on";
}

void Player::showRun(std::uint32_t id) {
  DebugRun* found = find(id);
  if (!found || found == run_) return;
  running_ = false;
  run_ = found;
  past_ = {};
  stopWords_.clear();
  if (run_->live()) {
    position_ = recording().length();
    awaitsAnswer_ = !run_->live()->driver().questions().empty();
    focusFiber_ = execution().turn;
    keepFocusAlive();
  } else {
    importedEvents_ = run_->log().size();
  }
  rebuildStops();
}

DebugRun* Player::find(std::uint32_t id) {
  const auto found =
      std::find_if(runs_.begin(), runs_.end(), [&](const auto& run) { return run->row.id == id; });
  return found == runs_.end() ? nullptr : found->get();
}

std::optional<Timestamp> Player::wakesAt() const {
  const auto due = dueAt();
  if (!due) return std::nullopt;
  return run_->live()->driver().clock().wallAt(*due);
}

/// The time of the run's own clock at which it wants to go on by itself.
std::optional<Timestamp> Player::dueAt() const {
  if (!run_ || !run_->live()) return std::nullopt;
  const runtime::Driver& driver = run_->live()->driver();
  if (running_) return driver.wakesAt();
  return awaitsAnswer_ && run_->live()->realTime() ? driver.nextMoment() : std::nullopt;
}

void Player::wakeUp() {
  const auto due = dueAt();
  if (running_ || !due || *due > run_->live()->driver().now()) return;
  awaitsAnswer_ = false;
  running_ = true;
}

void Player::jumpClock() {
  if (!run_ || !run_->live()) return;
  backToLive();
  if (!run_->live()->driver().jump()) return;
  position_ = recording().length();
  stopWords_.clear();
  if (std::exchange(awaitsAnswer_, false)) running_ = true;
}

}  // namespace stepwright::session
