// SPDX-License-Identifier: GPL-3.0-or-later
// Branches and iterations: how they begin, and what their end does to the state that they belong
// to.
#include "engine/interpreter/flow.h"
#include "engine/interpreter/handler.h"
#include "engine/interpreter/states/map.h"
#include "engine/interpreter/states/map_run.h"

namespace stepwright::interpreter {

using history::EventExtra;
using history::EventType;
using json::Value;

namespace {

std::shared_ptr<const EventExtra> indexExtra(std::int64_t index) {
  auto extra = std::make_shared<EventExtra>();
  extra->index = index;
  return extra;
}

void finishParallel(Core& core, Fiber& parent) {
  core.emitAside(parent, parent.chain, EventType::ParallelStateSucceeded);
  auto results = std::move(parent.frame.children->edit().results);
  finishWork(core, parent, Value::array(std::move(results)));
}

}  // namespace

FiberId Core::startChild(Fiber& parent, MachineIndex machine, std::int64_t index, Value input) {
  Fiber child;
  child.id = ++execution_.lastFiber;
  child.parent = parent.id;
  child.machine = machine;
  child.index = index;
  child.chain = parent.chain;
  child.stepped = execution_.steps;
  const bool ownExecution = parent.frame.children && (*parent.frame.children)->run;
  child.hidden = parent.hidden || ownExecution;
  child.ownEvents = ownExecution ? 1 : parent.ownEvents;
  if (ownExecution) {
    child.given = input;
    child.started = execution_.now;
  } else {
    child.variables = parent.variables.nested();
  }
  standBefore(child, program().machines()[machine].startAt, std::move(input), execution_.now);
  execution_.fibers.emplace_back(std::move(child));
  return execution_.lastFiber;
}

void Core::childSucceeded(Fiber& child, Value output) {
  Fiber& parent = *fiber(child.parent);
  auto& children = parent.frame.children->edit();
  const auto index = static_cast<std::size_t>(child.index);
  children.results[index] = std::move(output);
  children.ended[index] = true;
  --children.live;
  ++children.done;
  children.chain = child.chain;
  const bool ownExecution = children.run.has_value();
  if (!ownExecution) parent.chain = child.chain;
  const bool isItem = child.isItem;
  tellEnded(child, Decision::End::Succeeded);
  if (isItem && !ownExecution) {
    parent.chain = emitAside(child, child.chain, EventType::MapIterationSucceeded,
                             state(parent).name, indexExtra(child.index));
  }
  removeFiber(child.id);
  if (!execution_.running()) return;
  if (isItem) return continueMap(*this, parent);
  if (children.done == children.results.size()) finishParallel(*this, parent);
}

void Core::childFailed(Fiber& child, const StateError& error) {
  Fiber& parent = *fiber(child.parent);
  const auto previous = child.chain;
  tellEnded(child, Decision::End::Failed, &error);
  if ((*parent.frame.children)->run) return childExecutionFailed(*this, parent, child, error);
  if (child.isItem) {
    emitAside(child, previous, EventType::MapIterationFailed, state(parent).name,
              indexExtra(child.index));
  }
  const auto& aborted = state(child).handler->aborted;
  if (aborted && !state(child).source->isContainer()) emitAside(child, previous, *aborted);
  removeFiber(child.id);
  abortBelow(parent, previous);
  if (!execution_.running()) return;
  parent.chain = previous;
  failState(parent, error);
}

void Core::abortFiber(FiberId id, std::int64_t previous) {
  const Fiber& ending = *fiber(id);
  const auto& standing = state(ending);
  if (ending.isItem) {
    emitAside(ending, previous, EventType::MapIterationAborted,
              state(*execution_.fiber(ending.parent)).name, indexExtra(ending.index));
  }
  if (ending.frame.task && ending.frame.phase == Phase::Await) {
    give({Command::Kind::CancelTask, {.id = (*ending.frame.task)->id}});
  }
  abortBelow(ending, previous);
  if (standing.handler->aborted && ending.frame.enteredEvent != 0)
    emitAside(ending, previous, *standing.handler->aborted);
  tellEnded(ending, Decision::End::Aborted);
  removeFiber(id);
}

void Core::abortBelow(const Fiber& parent, std::int64_t previous) {
  std::vector<FiberId> below;
  for (const auto& one : execution_.fibers) {
    if (one->parent == parent.id) below.push_back(one->id);
  }
  for (const FiberId id : below) abortFiber(id, previous);
}

}  // namespace stepwright::interpreter
