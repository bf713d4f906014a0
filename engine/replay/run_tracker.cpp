// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/replay/run_tracker.h"

#include <algorithm>

#include "engine/interpreter/decision.h"
#include "engine/interpreter/way.h"

namespace stepwright::replay {

using interpreter::Decision;

namespace {

// Places of an edge at the state it leaves; Choice rules are 0, 1, …, catchers firstCatch + i.
constexpr int slotNext = -1, slotDefault = -2, slotEnd = -3, slotStart = -4, firstCatch = 1 << 16;

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

StateStatus statusAfter(const Decision& decision) {
  switch (decision.end) {
    case Decision::End::Succeeded:
      return StateStatus::Succeeded;
    case Decision::End::Failed:
      return failedBy(decision.error);
    case Decision::End::TimedOut:
      return StateStatus::TimedOut;
    case Decision::End::Aborted:
      return StateStatus::Aborted;
  }
  return StateStatus::Aborted;
}

}  // namespace

bool isOpen(StateStatus status) {
  return status == StateStatus::Running || status == StateStatus::Waiting ||
         status == StateStatus::Retrying;
}

std::string nameOf(const std::optional<json::Value>& error) {
  return error ? std::string(error->string()) : std::string();
}

StateStatus failedBy(const std::optional<json::Value>& error) {
  const std::string_view name = error ? error->string() : std::string_view();
  const bool late = name == "States.Timeout" || name == "States.HeartbeatTimeout";
  return late ? StateStatus::TimedOut : StateStatus::Failed;
}

RunTracker::Cell* RunTracker::current(ThreadId id) {
  ThreadState& thread = stateOf(id);
  return thread.current < 0 ? nullptr : &thread.cells[static_cast<std::size_t>(thread.current)];
}

void RunTracker::count(const asl::State* state, StateStatus status, int by) {
  if (status == StateStatus::NotReached) return;
  if (int* counter = place(tallies_[state], status)) *counter += by;
}

void RunTracker::setStatus(ThreadId id, const Threads& threads, StateStatus status) {
  Cell* cell = current(id);
  if (!cell || cell->status == status) return;
  const auto index = static_cast<std::size_t>(stateOf(id).current);
  const asl::State* state = &threads.at(id).machine->states[index];
  count(state, cell->status, -1);
  cell->status = status;
  count(state, status, 1);
}

void RunTracker::begin(const Decision& decision, const Threads& threads) {
  // One that is redriven may begin anew.
  if (!stateOf(decision.fiber).cells.empty()) forget(decision.fiber, threads);
  stateOf(decision.fiber) = {};
  ++taken_[{decision.machine, slotStart}];
  if (decision.parent == 0) return;
  Cell* owner = current(decision.parent);
  if (!owner) return;
  if (!owner->children) owner->children.emplace();
  Children& list = owner->children->edit();
  const auto index = static_cast<std::size_t>(std::max<std::int64_t>(0, decision.count));
  if (list.threads.size() <= index) {
    list.threads.resize(index + 1);
    list.items.resize(index + 1, StateStatus::NotReached);
  }
  list.threads[index] = decision.fiber;
  list.items[index] = StateStatus::Running;
}

void RunTracker::enter(const Decision& decision, const Threads& threads) {
  const asl::Machine& machine = *threads.at(decision.fiber).machine;
  ThreadState& thread = stateOf(decision.fiber);
  if (thread.cells.empty()) thread.cells.resize(machine.states.size());
  thread.current = static_cast<std::int32_t>(decision.state - machine.states.data());
  Cell& entered = *current(decision.fiber);
  forget(entered, threads);
  ++entered.entered;
  entered.attempt = 1;
  entered.maxAttempts = 0;
  entered.error.reset();
  setStatus(decision.fiber, threads, StateStatus::Running);
}

/// What ran inside an earlier try or visit is not shown any more.
void RunTracker::forget(Cell& cell, const Threads& threads) {
  if (!cell.children) return;
  const auto gone = (*cell.children)->threads;
  cell.children.reset();
  for (const ThreadId each : gone)
    if (each != 0) forget(each, threads);
}

void RunTracker::forget(ThreadId id, const Threads& threads) {
  ThreadState& thread = stateOf(id);
  for (std::size_t i = 0; i < thread.cells.size(); ++i) {
    count(&threads.at(id).machine->states[i], thread.cells[i].status, -1);
    forget(thread.cells[i], threads);
  }
  thread.cells.clear();
  thread.current = -1;
}

void RunTracker::countChildren(const Decision& decision, const Threads& threads) {
  Cell* cell = current(decision.fiber);
  if (!cell) return;
  forget(*cell, threads);
  Children children;
  children.threads.assign(static_cast<std::size_t>(decision.count), 0);
  children.items.assign(static_cast<std::size_t>(decision.count), StateStatus::NotReached);
  cell->children.emplace(std::move(children));
}

void RunTracker::fail(const Decision& decision, const Threads& threads) {
  Cell* cell = current(decision.fiber);
  if (!cell) return;
  cell->error = decision.error;
  StateStatus status = failedBy(decision.error);
  if (decision.taker == Decision::Taker::Retrier) {
    status = StateStatus::Retrying;
    ++cell->attempt;
    cell->maxAttempts = static_cast<std::uint16_t>(decision.count + 1);
  } else if (decision.taker == Decision::Taker::Catcher) {
    status = StateStatus::Caught;
  }
  setStatus(decision.fiber, threads, status);
}

void RunTracker::leave(const Decision& decision, const Threads& threads) {
  const bool caught = decision.way == Decision::Way::Catch;
  setStatus(decision.fiber, threads, caught ? StateStatus::Caught : StateStatus::Succeeded);
  ThreadState& thread = stateOf(decision.fiber);
  if (Cell* cell = current(decision.fiber); cell && !caught) cell->error.reset();
  thread.caught = thread.caught || caught;
  thread.current = -1;
  ++taken_[edgeOf(decision)];
}

StateStatus* RunTracker::itemOf(ThreadId id, const Threads& threads) {
  const Thread& thread = threads.at(id);
  Cell* owner = thread.parent == 0 ? nullptr : current(thread.parent);
  if (!owner || !owner->children) return nullptr;
  const auto index = static_cast<std::size_t>(std::max(0, thread.index));
  const Children& list = **owner->children;
  if (index >= list.threads.size() || list.threads[index] != id) return nullptr;
  return &owner->children->edit().items[index];
}

void RunTracker::end(const Decision& decision, const Threads& threads) {
  ThreadState& thread = stateOf(decision.fiber);
  if (thread.ended) return;
  StateStatus status = statusAfter(decision);
  if (Cell* cell = current(decision.fiber)) {
    // A state that has failed already says more than how its thread came to its end.
    const bool failed = hasFailed(cell->status);
    if (!failed) setStatus(decision.fiber, threads, status);
    if (!failed || !cell->error) cell->error = decision.error;
  }
  thread.ended = true;
  if (status == StateStatus::Succeeded && thread.caught) status = StateStatus::Caught;
  if (StateStatus* item = itemOf(decision.fiber, threads)) *item = status;
}

void RunTracker::goOn(const Decision& decision, const Threads& threads) {
  stateOf(decision.fiber).ended = false;
  if (StateStatus* item = itemOf(decision.fiber, threads)) *item = StateStatus::Running;
  Cell* cell = current(decision.fiber);
  if (cell == nullptr) return;
  cell->error.reset();
  // A redrive forgets how often a state was retried.
  cell->attempt = 1;
  cell->maxAttempts = 0;
  setStatus(decision.fiber, threads, StateStatus::Running);
}

void RunTracker::tellParent(ThreadId id, const Threads& threads) {
  const Cell* cell = stateOf(id).ended ? nullptr : current(id);
  if (!cell) return;
  const StateStatus now = cell->status;
  if (StateStatus* item = itemOf(id, threads)) *item = now;
}

void RunTracker::add(const Decision& decision, const Threads& threads) {
  if (threads_.size() <= decision.fiber) threads_.resize(decision.fiber + 1);
  ++decisions_;
  switch (decision.kind) {
    case Decision::Kind::Began:
      return begin(decision, threads);
    case Decision::Kind::Entered:
      enter(decision, threads);
      break;
    case Decision::Kind::Acts:
    case Decision::Kind::Worked:
      setStatus(decision.fiber, threads, StateStatus::Running);
      if (Cell* cell = current(decision.fiber)) cell->error.reset();
      break;
    case Decision::Kind::Counted:
      countChildren(decision, threads);
      break;
    case Decision::Kind::Waits:
      setStatus(decision.fiber, threads, StateStatus::Waiting);
      break;
    case Decision::Kind::Failed:
      fail(decision, threads);
      break;
    case Decision::Kind::Left:
      leave(decision, threads);
      break;
    case Decision::Kind::Ended:
      end(decision, threads);
      break;
    case Decision::Kind::GoesOn:
      goOn(decision, threads);
      break;
  }
  tellParent(decision.fiber, threads);
}

RunTracker::EdgeKey RunTracker::edgeOf(const Decision& left) {
  switch (left.way) {
    case Decision::Way::Rule:
      return {left.state, left.which};
    case Decision::Way::Default:
      return {left.state, slotDefault};
    case Decision::Way::Catch:
      return {left.state, firstCatch + left.which};
    case Decision::Way::End:
      return {left.state, slotEnd};
    case Decision::Way::Next:
      break;
  }
  return {left.state, slotNext};
}

std::string RunTracker::edgePointer(const EdgeKey& key) {
  if (key.slot == slotStart)
    return static_cast<const asl::Machine*>(key.from)->pointer + "/StartAt";
  const auto& id = static_cast<const asl::State*>(key.from)->id;
  using Way = Decision::Way;
  if (key.slot == slotNext) return interpreter::pointerOf(id, Way::Next, -1);
  if (key.slot == slotDefault) return interpreter::pointerOf(id, Way::Default, -1);
  if (key.slot == slotEnd) return interpreter::pointerOf(id, Way::End, -1);
  if (key.slot >= firstCatch) return interpreter::pointerOf(id, Way::Catch, key.slot - firstCatch);
  return interpreter::pointerOf(id, Way::Rule, key.slot);
}

int RunTracker::chosenItem(const Children& children, const Focus& focus,
                           const asl::StateId& container) {
  const auto found = focus.find(container);
  if (found != focus.end() && found->second >= 0 &&
      static_cast<std::size_t>(found->second) < children.threads.size())
    return found->second;
  int last = -1;
  for (std::size_t i = 0; i < children.threads.size(); ++i) {
    if (children.threads[i] == 0) continue;
    if (isOpen(children.items[i])) return static_cast<int>(i);
    last = static_cast<int>(i);
  }
  for (std::size_t i = 0; i < children.threads.size(); ++i)
    if (hasFailed(children.items[i])) return static_cast<int>(i);
  return last;
}

void RunTracker::collect(ThreadId id, const Threads& threads, const Focus& focus,
                         std::vector<ThreadId>& path, RunView* view) const {
  if (id == 0 || id >= threads_.size()) return;
  path.push_back(id);
  const ThreadState& thread = *threads_[id];
  for (std::size_t i = 0; i < thread.cells.size(); ++i) {
    const Cell& cell = thread.cells[i];
    if (cell.status == StateStatus::NotReached) continue;
    const asl::State& source = threads.at(id).machine->states[i];
    if (view) {
      StateView& target = view->states[source.id];
      target.status = cell.status;
      target.attempt = cell.attempt;
      target.maxAttempts = cell.maxAttempts;
      target.entered = cell.entered;
      target.error = nameOf(cell.error);
    }
    if (!cell.children) continue;
    const int chosen = chosenItem(**cell.children, focus, source.id);
    if (view) view->containers[source.id] = {(*cell.children)->items, chosen};
    if (source.type == asl::StateType::Map) {
      if (chosen >= 0)
        collect((*cell.children)->threads[static_cast<std::size_t>(chosen)], threads, focus, path,
                view);
    } else {
      // Branches stand beside each other, so all of them are shown.
      for (const ThreadId child : (*cell.children)->threads)
        collect(child, threads, focus, path, view);
    }
  }
}

std::map<std::string, int> RunTracker::taken() const {
  std::map<std::string, int> edges;
  for (const auto& [edge, times] : taken_) edges[edgePointer(edge)] = times;
  return edges;
}

void RunTracker::fill(RunView& view, const Threads& threads, const Focus& focus) const {
  std::vector<ThreadId> path;
  collect(1, threads, focus, path, &view);
  for (const auto& [state, tally] : tallies_) {
    if (tally == Tally{}) continue;
    view.states[state->id].tally = tally;
  }
  view.taken = taken();
}

StateStatus RunTracker::statusOf(ThreadId thread) const {
  if (thread >= threads_.size()) return StateStatus::Running;
  const ThreadState& standing = *threads_[thread];
  if (standing.current < 0) return StateStatus::Running;
  return standing.cells[static_cast<std::size_t>(standing.current)].status;
}

ThreadId RunTracker::threadFor(const asl::StateId& state, const Threads& threads,
                               const Focus& focus) const {
  std::vector<ThreadId> path;
  collect(1, threads, focus, path, nullptr);
  for (const ThreadId id : path)
    for (const asl::State& candidate : threads.at(id).machine->states)
      if (candidate.id == state) return id;
  return 0;
}

void RunTracker::walk(ThreadId id, const Threads& threads, std::vector<int>& items,
                      const std::function<void(const Place&)>& visit) const {
  if (id == 0 || id >= threads_.size()) return;
  const ThreadState& thread = *threads_[id];
  for (std::size_t i = 0; i < thread.cells.size(); ++i) {
    const Cell& cell = thread.cells[i];
    if (cell.status == StateStatus::NotReached) continue;
    visit({&threads.at(id).machine->states[i], id, items, cell.status, nameOf(cell.error),
           cell.children ? &(*cell.children)->items : nullptr});
    if (!cell.children) continue;
    for (const ThreadId child : (*cell.children)->threads) {
      if (child == 0) continue;
      const Thread& inner = threads.at(child);
      if (inner.isItem) items.push_back(inner.index);
      walk(child, threads, items, visit);
      if (inner.isItem) items.pop_back();
    }
  }
}

void RunTracker::forEach(const Threads& threads,
                         const std::function<void(const Place&)>& visit) const {
  std::vector<int> items;
  walk(1, threads, items, visit);
}

}  // namespace stepwright::replay
