// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/facade/run_tracker.h"

#include <algorithm>

namespace stepwright::facade {

using history::Event;
using history::EventType;

namespace {

// Places of an edge at the state it leaves; Choice rules are 0, 1, …, catchers firstCatch + i.
constexpr int slotNext = -1, slotDefault = -2, slotEnd = -3, slotStart = -4, firstCatch = 1 << 16;

bool matches(const std::vector<std::string>& patterns, std::string_view error) {
  return std::any_of(patterns.begin(), patterns.end(), [&](const std::string& pattern) {
    if (pattern == error || pattern == "States.ALL") return true;
    return pattern == "States.TaskFailed" && error != "States.Timeout" &&
           !error.starts_with("States.");
  });
}

int* place(Tally& tally, StateStatus status) {
  switch (status) {
    case StateStatus::NotReached:
      return nullptr;
    case StateStatus::Running:
    case StateStatus::Retrying:
      return &tally.running;
    case StateStatus::Waiting:
      return &tally.waiting;
    case StateStatus::Succeeded:
      return &tally.succeeded;
    case StateStatus::Failed:
    case StateStatus::TimedOut:
      return &tally.failed;
    case StateStatus::Caught:
      return &tally.caught;
    case StateStatus::Aborted:
      return &tally.aborted;
  }
  return nullptr;
}

bool isOpen(StateStatus status) {
  return status == StateStatus::Running || status == StateStatus::Waiting ||
         status == StateStatus::Retrying;
}

}  // namespace

ErrorFate fateOf(const asl::State& state, std::string_view error,
                 std::vector<std::uint16_t>& retried, int& maxAttempts) {
  if (error == "States.Runtime" || error == "States.DataLimitExceeded") return ErrorFate::Fatal;
  retried.resize(state.retry.size());
  for (std::size_t i = 0; i < state.retry.size(); ++i) {
    if (!matches(state.retry[i].errorEquals, error)) continue;
    if (retried[i] >= state.retry[i].maxAttempts) break;
    ++retried[i];
    maxAttempts = static_cast<int>(state.retry[i].maxAttempts) + 1;
    return ErrorFate::Retried;
  }
  for (const asl::Catcher& catcher : state.catchers)
    if (matches(catcher.errorEquals, error)) return ErrorFate::Caught;
  return ErrorFate::Fatal;
}

RunTracker::RunTracker(asl::MachinePtr machine) : machine_(std::move(machine)) {}

void RunTracker::count(const asl::State* state, StateStatus status, int by) {
  if (status == StateStatus::NotReached) return;
  if (int* counter = place(tallies_[state], status)) *counter += by;
}

void RunTracker::setStatus(std::int32_t lane, const Lanes& lanes, std::int32_t cell,
                           StateStatus status) {
  if (cell < 0) return;
  Cell& target = stateOf(lane).cells[static_cast<std::size_t>(cell)];
  if (target.status == status) return;
  const asl::State* state = &lanes.lane(lane).machine->states[static_cast<std::size_t>(cell)];
  count(state, target.status, -1);
  target.status = status;
  count(state, status, 1);
}

RunTracker::EdgeKey RunTracker::edgeFrom(std::int32_t lane, const Lanes& lanes,
                                         const asl::State* from, const asl::State* to) const {
  if (!from) return {lanes.lane(lane).machine, slotStart};
  int slot = to ? slotNext : slotEnd;
  const LaneState& state = *lanes_[static_cast<std::size_t>(lane)];
  if (to && state.previousStatus == StateStatus::Caught) {
    for (std::size_t i = 0; i < from->catchers.size(); ++i) {
      if (from->catchers[i].next != to->name) continue;
      slot = firstCatch + static_cast<int>(i);
      if (matches(from->catchers[i].errorEquals, state.error)) break;
    }
  } else if (to && from->type == asl::StateType::Choice) {
    slot = slotDefault;
    for (std::size_t i = 0; i < from->choices.size() && slot == slotDefault; ++i)
      if (from->choices[i].next == to->name) slot = static_cast<int>(i);
  }
  return {from, slot};
}

void RunTracker::fillPending(RunView& view, const Lanes& lanes, std::uint32_t fiber,
                             const asl::StateId& before) const {
  for (std::size_t i = lanes_.size(); i-- > 0;) {
    const auto lane = static_cast<std::int32_t>(i);
    if (lanes.lane(lane).fiber != fiber || !lanes.lane(lane).machine) continue;
    const LaneState& state = *lanes_[i];
    if (state.current >= 0) return;
    const auto& states = lanes.lane(lane).machine->states;
    const asl::State* from =
        state.previous < 0 ? nullptr : &states[static_cast<std::size_t>(state.previous)];
    for (const asl::State& to : states)
      if (to.id == before) ++view.taken[edgePointer(edgeFrom(lane, lanes, from, &to))];
    return;
  }
}

std::string RunTracker::edgePointer(const EdgeKey& key) {
  if (key.slot == slotStart)
    return static_cast<const asl::Machine*>(key.from)->pointer + "/StartAt";
  const auto& id = static_cast<const asl::State*>(key.from)->id;
  if (key.slot == slotNext) return id + "/Next";
  if (key.slot == slotDefault) return id + "/Default";
  if (key.slot == slotEnd) return id + "/End";
  if (key.slot >= firstCatch)
    return id + "/Catch/" + std::to_string(key.slot - firstCatch) + "/Next";
  return id + "/Choices/" + std::to_string(key.slot) + "/Next";
}

void RunTracker::enter(const Event& event, std::int32_t lane, const Lanes& lanes) {
  const asl::Machine* machine = lanes.lane(lane).machine;
  if (!machine) return;
  LaneState& state = stateOf(lane);
  if (state.cells.empty()) {
    state.cells.resize(machine->states.size());
    if (!lanes.lane(lane).isItem && lane > 0) startItem(lane, lanes, 0);
  }
  const auto cell = static_cast<std::int32_t>(machine->indexOf(event.name.string()));
  const asl::State* from =
      state.previous < 0 ? nullptr : &machine->states[static_cast<std::size_t>(state.previous)];
  if (cell < 0) return;
  const asl::State& to = machine->states[static_cast<std::size_t>(cell)];
  ++taken_[edgeFrom(lane, lanes, from, &to)];
  state.current = cell;
  state.retried.clear();
  state.error.clear();
  Cell& entered = state.cells[static_cast<std::size_t>(cell)];
  ++entered.entered;
  entered.attempt = 1;
  entered.maxAttempts = 0;
  const bool waits = event.type == EventType::WaitStateEntered;
  const bool fails = event.type == EventType::FailStateEntered;
  setStatus(lane, lanes, cell,
            fails   ? StateStatus::Failed
            : waits ? StateStatus::Waiting
                    : StateStatus::Running);
}

void RunTracker::exit(std::int32_t lane, const Lanes& lanes) {
  LaneState& state = stateOf(lane);
  if (state.current < 0) return;
  const bool caught = !state.error.empty();
  const std::int32_t cell = state.current;
  setStatus(lane, lanes, cell, caught ? StateStatus::Caught : StateStatus::Succeeded);
  if (caught) {
    state.caught = true;
    abortBelow(lane, lanes, cell);
  }
  state.previous = cell;
  state.previousStatus = caught ? StateStatus::Caught : StateStatus::Succeeded;
  state.current = -1;
  const asl::State& left = lanes.lane(lane).machine->states[static_cast<std::size_t>(cell)];
  const bool ends = !caught && (left.end || left.type == asl::StateType::Succeed);
  if (ends) ++taken_[edgeFrom(lane, lanes, &left, nullptr)];
  if (ends && lane > 0 && !lanes.lane(lane).isItem) endItem(lane, lanes, StateStatus::Succeeded);
}

void RunTracker::fail(const Event& event, std::int32_t lane, const Lanes& lanes) {
  LaneState& state = stateOf(lane);
  if (state.current < 0) return;
  const std::string_view error = errorOf(event);
  state.error = error.empty() ? "States.TaskFailed" : std::string(error);
  const asl::State& where =
      lanes.lane(lane).machine->states[static_cast<std::size_t>(state.current)];
  int maxAttempts = 0;
  const ErrorFate fate = fateOf(where, state.error, state.retried, maxAttempts);
  lastFate_ = fate;
  Cell& cell = state.cells[static_cast<std::size_t>(state.current)];
  StateStatus status = StateStatus::Failed;
  if (fate == ErrorFate::Retried) {
    status = StateStatus::Retrying;
    ++cell.attempt;
    cell.maxAttempts = static_cast<std::uint16_t>(maxAttempts);
  } else if (fate == ErrorFate::Caught) {
    status = StateStatus::Caught;
  } else if (state.error == "States.Timeout") {
    status = StateStatus::TimedOut;
  }
  setStatus(lane, lanes, state.current, status);
  abortBelow(lane, lanes, state.current);
}

void RunTracker::startItem(std::int32_t lane, const Lanes& lanes, std::size_t length) {
  const Lane& info = lanes.lane(lane);
  if (info.parent < 0 || !info.container) return;
  LaneState& parent = stateOf(info.parent);
  if (parent.current < 0) return;
  auto& children = parent.cells[static_cast<std::size_t>(parent.current)].children;
  if (!children) children.emplace();
  Children& list = children->edit();
  const auto index = static_cast<std::size_t>(std::max(0, info.index));
  const std::size_t size = std::max({list.lanes.size(), index + 1, length});
  list.lanes.resize(size, -1);
  list.items.resize(size, StateStatus::NotReached);
  list.lanes[index] = lane;
  list.items[index] = StateStatus::Running;
}

void RunTracker::endItem(std::int32_t lane, const Lanes& lanes, StateStatus status) {
  LaneState& state = stateOf(lane);
  if (state.current >= 0 && !state.cells.empty()) {
    const StateStatus now = state.cells[static_cast<std::size_t>(state.current)].status;
    if (isOpen(now))
      setStatus(lane, lanes, state.current,
                status == StateStatus::Aborted ? StateStatus::Aborted : StateStatus::Failed);
  }
  state.ended = true;
  if (status == StateStatus::Succeeded && state.caught) status = StateStatus::Caught;
  const Lane& info = lanes.lane(lane);
  if (info.parent < 0 || !info.container) return;
  LaneState& parent = stateOf(info.parent);
  const std::int32_t owner = parent.current;
  if (owner < 0) return;
  auto& children = parent.cells[static_cast<std::size_t>(owner)].children;
  if (!children) return;
  auto& items = children->edit().items;
  const auto index = static_cast<std::size_t>(std::max(0, info.index));
  if (index < items.size()) items[index] = status;
}

void RunTracker::abortBelow(std::int32_t lane, const Lanes& lanes, std::int32_t cell) {
  if (cell < 0) return;
  const auto children =
      (*lanes_[static_cast<std::size_t>(lane)]).cells[static_cast<std::size_t>(cell)].children;
  if (!children) return;
  for (std::size_t i = 0; i < (*children)->lanes.size(); ++i) {
    const std::int32_t child = (*children)->lanes[i];
    if (child < 0 || (*lanes_[static_cast<std::size_t>(child)]).ended) continue;
    LaneState& state = stateOf(child);
    const std::int32_t open = state.current;
    StateStatus end = StateStatus::Aborted;
    if (open >= 0) {
      const StateStatus now = state.cells[static_cast<std::size_t>(open)].status;
      if (now == StateStatus::Failed || now == StateStatus::TimedOut) end = StateStatus::Failed;
      if (isOpen(now)) setStatus(child, lanes, open, StateStatus::Aborted);
      abortBelow(child, lanes, open);
    }
    endItem(child, lanes, end);
  }
}

void RunTracker::endExecution(EventType type, const Lanes& lanes) {
  if (type == EventType::ExecutionSucceeded || lanes_.empty()) return;
  LaneState& root = stateOf(0);
  const std::int32_t open = root.current;
  if (open < 0) return;
  const StateStatus now = root.cells[static_cast<std::size_t>(open)].status;
  if (isOpen(now) || now == StateStatus::Caught)
    setStatus(0, lanes, open,
              type == EventType::ExecutionAborted    ? StateStatus::Aborted
              : type == EventType::ExecutionTimedOut ? StateStatus::TimedOut
                                                     : StateStatus::Failed);
  abortBelow(0, lanes, open);
}

void RunTracker::tellParent(std::int32_t lane, const Lanes& lanes) {
  const Lane& info = lanes.lane(lane);
  const LaneState& state = *lanes_[static_cast<std::size_t>(lane)];
  if (info.parent < 0 || state.ended || state.current < 0) return;
  LaneState& parent = stateOf(info.parent);
  if (parent.current < 0) return;
  auto& children = parent.cells[static_cast<std::size_t>(parent.current)].children;
  if (!children) return;
  const auto index = static_cast<std::size_t>(std::max(0, info.index));
  if (index >= (*children)->items.size() || (*children)->lanes[index] != lane) return;
  const StateStatus now = state.cells[static_cast<std::size_t>(state.current)].status;
  if ((*children)->items[index] != now) children->edit().items[index] = now;
}

void RunTracker::add(const Event& event, std::int32_t lane, const Lanes& lanes) {
  while (lanes_.size() <= static_cast<std::size_t>(lane)) lanes_.emplace_back();
  ++events_;
  lastFate_.reset();
  LaneState& state = stateOf(lane);
  const EventSense sense = senseOf(event.type);
  switch (sense) {
    case EventSense::Entered:
      enter(event, lane, lanes);
      break;
    case EventSense::Exited:
      exit(lane, lanes);
      break;
    case EventSense::Scheduled:
      setStatus(lane, lanes, state.current, StateStatus::Running);
      state.error.clear();
      break;
    case EventSense::Submitted:
      setStatus(lane, lanes, state.current, StateStatus::Waiting);
      break;
    case EventSense::Started:
    case EventSense::Succeeded:
      setStatus(lane, lanes, state.current, StateStatus::Running);
      break;
    case EventSense::Failed:
    case EventSense::EvaluationFailed:
    case EventSense::ContainerFailed:
      fail(event, lane, lanes);
      break;
    case EventSense::ContainerStarted:
      if (state.current >= 0) {
        setStatus(lane, lanes, state.current, StateStatus::Running);
        state.error.clear();
        Children children;
        const std::size_t length =
            event.extra && event.extra->length ? static_cast<std::size_t>(*event.extra->length) : 0;
        children.lanes.assign(length, -1);
        children.items.assign(length, StateStatus::NotReached);
        state.cells[static_cast<std::size_t>(state.current)].children.emplace(std::move(children));
      }
      break;
    case EventSense::ItemStarted:
      startItem(lane, lanes, 0);
      break;
    case EventSense::ItemSucceeded:
      endItem(lane, lanes, StateStatus::Succeeded);
      break;
    case EventSense::ItemFailed:
      endItem(lane, lanes, StateStatus::Failed);
      break;
    case EventSense::ItemAborted:
      endItem(lane, lanes, StateStatus::Aborted);
      break;
    case EventSense::Aborted:
      setStatus(lane, lanes, state.current, StateStatus::Aborted);
      break;
    case EventSense::ExecutionEnded:
      endExecution(event.type, lanes);
      break;
    default:
      break;
  }
  tellParent(lane, lanes);
}

int RunTracker::chosenItem(const Children& children, const Focus& focus,
                           const asl::StateId& container) {
  const auto found = focus.find(container);
  if (found != focus.end() && found->second >= 0 &&
      static_cast<std::size_t>(found->second) < children.lanes.size())
    return found->second;
  int last = -1;
  for (std::size_t i = 0; i < children.lanes.size(); ++i) {
    if (children.lanes[i] < 0) continue;
    if (isOpen(children.items[i])) return static_cast<int>(i);
    last = static_cast<int>(i);
  }
  for (std::size_t i = 0; i < children.lanes.size(); ++i)
    if (children.items[i] == StateStatus::Failed) return static_cast<int>(i);
  return last;
}

void RunTracker::collect(std::int32_t lane, const Lanes& lanes, const Focus& focus,
                         std::vector<std::int32_t>& path, RunView* view) const {
  if (lane < 0 || static_cast<std::size_t>(lane) >= lanes_.size()) return;
  path.push_back(lane);
  const LaneState& state = *lanes_[static_cast<std::size_t>(lane)];
  for (std::size_t i = 0; i < state.cells.size(); ++i) {
    const Cell& cell = state.cells[i];
    if (cell.status == StateStatus::NotReached) continue;
    const asl::State& source = lanes.lane(lane).machine->states[i];
    if (view) {
      StateView& target = view->states[source.id];
      target.status = cell.status;
      target.attempt = cell.attempt;
      target.maxAttempts = cell.maxAttempts;
      target.entered = cell.entered;
    }
    if (!cell.children) continue;
    const int chosen = chosenItem(**cell.children, focus, source.id);
    if (view) view->containers[source.id] = {(*cell.children)->items, chosen};
    if (source.type == asl::StateType::Map) {
      if (chosen >= 0)
        collect((*cell.children)->lanes[static_cast<std::size_t>(chosen)], lanes, focus, path,
                view);
    } else {
      // Branches stand beside each other, so all of them are shown.
      for (const std::int32_t child : (*cell.children)->lanes)
        collect(child, lanes, focus, path, view);
    }
  }
}

void RunTracker::fill(RunView& view, const Lanes& lanes, const Focus& focus) const {
  std::vector<std::int32_t> path;
  collect(0, lanes, focus, path, &view);
  for (const auto& [state, tally] : tallies_) {
    if (tally == Tally{}) continue;
    view.states[state->id].tally = tally;
  }
  for (const auto& [edge, times] : taken_) view.taken[edgePointer(edge)] = times;
}

std::int32_t RunTracker::laneFor(const asl::StateId& state, const Lanes& lanes,
                                 const Focus& focus) const {
  std::vector<std::int32_t> path;
  collect(0, lanes, focus, path, nullptr);
  for (const std::int32_t lane : path) {
    const asl::Machine* machine = lanes.lane(lane).machine;
    if (!machine) continue;
    for (const asl::State& candidate : machine->states)
      if (candidate.id == state) return lane;
  }
  return -1;
}

Focus RunTracker::focusOn(std::int32_t lane, const Lanes& lanes) {
  Focus focus;
  for (; lane > 0; lane = lanes.lane(lane).parent)
    if (lanes.lane(lane).container) focus[lanes.lane(lane).container->id] = lanes.lane(lane).index;
  return focus;
}

}  // namespace stepwright::facade
