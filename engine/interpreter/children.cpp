// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/children.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/interpreter/states/child_record.h"

namespace stepwright::interpreter {

using history::EventExtra;
using history::EventType;
using json::Value;

std::shared_ptr<const EventExtra> indexExtra(std::int64_t index) {
  auto extra = std::make_shared<EventExtra>();
  extra->index = index;
  return extra;
}

namespace {

/// More child executions than anybody follows one by one.
bool isCrowd(const ChildrenFrame& children) {
  constexpr std::size_t mostFollowed = 1000;
  return children.count() > mostFollowed;
}

}  // namespace

void beginTime(const Execution& execution, bool express, Fiber& child) {
  const auto seconds = execution.identity->quotas.expressSeconds;
  child.started = execution.now;
  child.deadline.reset();
  if (express && seconds > 0) child.deadline = execution.now + seconds * 1000;
}

FiberId startChild(Core& core, Fiber& parent, MachineIndex machine, std::int64_t index,
                   Value input) {
  Fiber child;
  child.id = ++core.execution().lastFiber;
  child.parent = parent.id;
  child.machine = machine;
  child.index = index;
  child.chain = parent.chain;
  child.stepped = core.execution().steps;
  const bool ownExecution = parent.frame.children && (*parent.frame.children)->run;
  child.hidden = parent.hidden || ownExecution;
  child.ownEvents = ownExecution ? 1 : parent.ownEvents;
  child.quiet = parent.quiet || (ownExecution && isCrowd(**parent.frame.children));
  if (ownExecution) {
    child.given = input;
    beginTime(core.execution(), core.state(parent).map->distributed->express, child);
  } else {
    child.variables = parent.variables.nested();
  }
  child.standBefore(core.program().machines()[machine].startAt, std::move(input),
                    core.execution().now);
  core.execution().fibers.emplace_back(std::move(child));
  return core.execution().lastFiber;
}

std::size_t mostAtOnce(Core& core, const Fiber& map) {
  // AWS runs up to 10,000 child executions at once; here so many as keep a run's memory small.
  constexpr int childExecutions = 1000;
  const ChildrenFrame& children = **map.frame.children;
  const auto quota =
      children.run ? childExecutions : core.execution().identity->quotas.liveIterations;
  const std::size_t most = quota > 0 ? static_cast<std::size_t>(quota) : children.count();
  if (children.maxConcurrency <= 0) return most;
  return std::min(most, static_cast<std::size_t>(children.maxConcurrency));
}

void childSucceeded(Core& core, Fiber& child, Value output) {
  Fiber& parent = *core.fiber(child.parent);
  auto& children = parent.frame.children->edit();
  const auto index = static_cast<std::size_t>(child.index);
  const bool ownExecution = children.run.has_value();
  if (children.ended.size() <= index) children.ended.resize(index + 1);
  children.ended[index] = true;
  if (ownExecution) {
    noteChildEnd(core, parent, child, EndedChild::End::Succeeded, nullptr, output);
    core.tellChild({core.execution(), parent, child, EndedChild::End::Succeeded, &output, nullptr});
  } else {
    children.results[index] = std::move(output);
  }
  --children.live;
  ++children.done;
  children.chain = child.chain;
  if (!ownExecution) parent.chain = child.chain;
  const bool isItem = child.isItem;
  core.tellEnded(child, Decision::End::Succeeded);
  if (isItem && !ownExecution) {
    parent.chain = core.emitAside(child, child.chain, EventType::MapIterationSucceeded,
                                  core.state(parent).name, indexExtra(child.index));
  }
  core.removeFiber(child.id);
  if (!core.execution().running()) return;
  core.state(parent).handler->joined(core, parent);
}

namespace {

void abortFiber(Core& core, FiberId id, std::int64_t previous) {
  const Fiber& ending = *core.fiber(id);
  const auto& standing = core.state(ending);
  if (ending.isItem) {
    core.emitAside(ending, previous, EventType::MapIterationAborted,
                   core.state(*core.execution().fiber(ending.parent)).name,
                   indexExtra(ending.index));
  }
  if (ending.frame.task && ending.frame.phase == Phase::Await) {
    core.give({Command::Kind::CancelTask, {.id = (*ending.frame.task)->id}});
  }
  abortBelow(core, ending, previous);
  if (isMapRunUnderWay(ending)) core.tellMapRun(ending, EndedMapRun::End::Aborted);
  if (standing.handler->aborted && ending.frame.enteredEvent != 0)
    core.emitAside(ending, previous, *standing.handler->aborted);
  core.tellEnded(ending, Decision::End::Aborted);
  Fiber& parent = *core.fiber(ending.parent);
  if (parent.frame.children && (*parent.frame.children)->run) {
    noteChildEnd(core, parent, ending, EndedChild::End::Aborted, nullptr);
    core.tellChild({core.execution(), parent, ending, EndedChild::End::Aborted, nullptr, nullptr});
  }
  parent.keepFallen(ending);
  --parent.frame.children->edit().live;
  core.removeFiber(id);
}

}  // namespace

void abortBelow(Core& core, const Fiber& parent, std::int64_t previous) {
  std::vector<FiberId> below;
  for (const auto& one : core.execution().fibers) {
    if (one->parent == parent.id) below.push_back(one->id);
  }
  for (const FiberId id : below) abortFiber(core, id, previous);
}

}  // namespace stepwright::interpreter
