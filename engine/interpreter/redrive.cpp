// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/redrive.h"

#include <algorithm>
#include <utility>

#include "engine/history/event.h"
#include "engine/interpreter/children.h"
#include "engine/interpreter/context.h"
#include "engine/interpreter/core.h"
#include "engine/interpreter/fallen.h"
#include "engine/interpreter/refusals.h"
#include "engine/interpreter/rerun.h"
#include "engine/interpreter/sink.h"
#include "engine/interpreter/work.h"

namespace stepwright::interpreter {

using history::EventExtra;
using history::EventType;
using json::Value;

namespace {

constexpr std::int64_t mostRedrives = 1000;
constexpr std::int64_t fullHistory = 24'999;

bool workCame(const Frame& frame) {
  if (!frame.task) return false;
  const auto& outcomes = (*frame.task)->outcomes;
  return std::any_of(outcomes.begin(), outcomes.end(),
                     [](const TaskOutcome& each) { return each.ends(); });
}

/// Its state has neither failed nor been broken off in its work.
bool standsWell(const Fiber& fiber) {
  if (fiber.frame.error || fiber.frame.retrying) return false;
  if (fiber.status == FiberStatus::AwaitingChildren) return true;
  return fiber.status == FiberStatus::Ready &&
         (fiber.frame.phase != Phase::Await || workCame(fiber.frame));
}

bool isTooLarge(const Frame& frame) {
  return frame.error && frame.error->name() == "States.DataLimitExceeded";
}

/// A child execution of type Express has nothing to go on from: it begins anew.
bool startOver(const Core& core, const Fiber& parent) {
  const auto& map = core.state(parent).map;
  return map && map->distributed && map->distributed->express;
}

void fromItsStart(Core& core, Fiber& child) {
  child.variables = {};
  child.ownEvents = 1;
  child.chain = 0;
  child.status = FiberStatus::Ready;
  child.wakeAt.reset();
  beginTime(core.execution(), true, child);
  child.standBefore(core.program().machines()[child.machine].startAt, child.given,
                    core.execution().now);
}

/// Those that stand on the shelf come once there is room for them.
void putInLine(ChildrenFrame& children) {
  if (children.shelved.count > 0) children.rising.push_back(std::exchange(children.shelved, {}));
}

/// The fallen of every state that waits for them, and theirs, are back, in the order of their ids:
/// of the fibers from that one on, and of all behind the first `known`, which are back already.
std::vector<FiberId> raiseFallen(Core& core, std::size_t from, std::size_t known) {
  auto& fibers = core.execution().fibers;
  for (std::size_t i = from; i < fibers.size(); ++i) {
    if (!fibers[i]->frame.children || isTooLarge(fibers[i]->frame)) continue;
    ChildrenFrame& children = fibers[i].edit().frame.children->edit();
    putInLine(children);
    const auto fallen = std::exchange(children.fallen, {});
    const bool anew = startOver(core, *fibers[i]);
    for (const auto& each : fallen) {
      fibers.emplace_back(*each);
      if (anew) fromItsStart(core, fibers.back().edit());
    }
  }
  const auto isBefore = [](const Shared<Fiber>& one, const Shared<Fiber>& other) {
    return one->id < other->id;
  };
  const auto risen = fibers.begin() + static_cast<std::ptrdiff_t>(known);
  std::vector<FiberId> ids;
  std::for_each(risen, fibers.end(), [&](const Shared<Fiber>& each) { ids.push_back(each->id); });
  std::sort(risen, fibers.end(), isBefore);
  std::inplace_merge(fibers.begin(), risen, fibers.end(), isBefore);
  std::sort(ids.begin(), ids.end());
  return ids;
}

std::size_t childrenOf(const Execution& execution, FiberId parent) {
  return static_cast<std::size_t>(
      std::count_if(execution.fibers.begin(), execution.fibers.end(),
                    [&](const Shared<Fiber>& each) { return each->parent == parent; }));
}

/// What was said of the failed is said anew; what has succeeded stays written, and is gone on with.
void writeAgain(MapRunFrame& run) {
  run.failed = run.failedItems = 0;
  run.exceeded = run.writing = run.manifest = false;
  std::erase_if(run.results, [](const ChildResult& each) { return each.failed; });
  run.files[MapRunFrame::Failed] = run.files[MapRunFrame::Pending] = {};
  if (run.part != MapRunFrame::Succeeded) run.unwritten = {};
  run.files[MapRunFrame::Succeeded].closed = false;
}

/// A Map or Parallel of which branches or items have fallen waits for them again.
void waitAgain(Fiber& fiber, std::size_t live) {
  ChildrenFrame& children = fiber.frame.children->edit();
  children.live = live;
  children.done =
      static_cast<std::size_t>(std::count(children.ended.begin(), children.ended.end(), true));
  if (children.run && fiber.frame.task) children.run->forgetRequest();
  if (children.run) writeAgain(*children.run);
  fiber.frame.error.reset();
  fiber.frame.task.reset();
  fiber.frame.phase = Phase::Await;
  fiber.status = FiberStatus::AwaitingChildren;
}

/// A child execution has a count of its own; one of type Express begins anew as another one.
void countRedrive(Core& core, Fiber& fiber) {
  const Fiber* parent = core.execution().fiber(fiber.parent);
  const bool isChild = fiber.hidden && parent != nullptr && parent->frame.children &&
                       (*parent->frame.children)->run && !startOver(core, *parent);
  if (!isChild) return;
  ++fiber.redrives;
  fiber.redriven = core.execution().now;
}

void standAgain(Core& core, Fiber& fiber) {
  countRedrive(core, fiber);
  const CompiledState& state = core.state(fiber);
  const std::size_t live = childrenOf(core.execution(), fiber.id);
  if (fiber.frame.children && live > 0)
    waitAgain(fiber, live);
  else if (!standsWell(fiber) && state.source->isContainer() && fiber.frame.error &&
           fiber.frame.failedIn > Phase::Await && !isTooLarge(fiber.frame))
    fiber = asWorked(state, std::move(fiber));
  else if (!standsWell(fiber))
    fiber = asEntered(state, std::move(fiber));
  fiber.frame.attempt = 0;
  fiber.frame.retried.clear();
}

std::shared_ptr<EventExtra> countExtra(std::int64_t count) {
  auto extra = std::make_shared<EventExtra>();
  extra->redriveCount = count;
  return extra;
}

void tellOfMapRun(Core& core, Fiber& fiber) {
  const auto& children = fiber.frame.children;
  if (!children || !(*children)->run || fiber.status != FiberStatus::AwaitingChildren) return;
  auto extra = countExtra(core.execution().redrives);
  extra->mapRunArn = (*children)->run->arn;
  core.emit(fiber, EventType::MapRunRedriven, {}, std::nullopt, std::move(extra));
}

/// It runs again, from that moment on.
void reopen(Execution& execution, Timestamp now) {
  const auto began = execution.redriven.value_or(execution.identity->start);
  execution.status = Status::Running;
  execution.error.reset();
  execution.cause.reset();
  execution.stopped = {};
  execution.now = std::max(execution.now, now);
  ++execution.redrives;
  if (execution.deadline) execution.deadline = execution.now + (*execution.deadline - began);
  execution.redriven = execution.now;
  execution.executionContext = std::move(execution.executionContext)
                                   .with("RedriveCount", Value(execution.redrives))
                                   .with("RedriveTime", Value(toRfc3339(execution.now)));
}

/// One of those that wait. Those that are lost on the shelf have failed for good.
std::optional<Fiber> takeRising(Core& core, ChildrenFrame& children) {
  while (!children.rising.empty()) {
    ShelvedChildren& line = children.rising.back();
    const std::size_t before = line.count;
    auto child = takeShelved(core.execution(), line);
    const std::size_t lost = before - line.count - (child ? 1 : 0);
    children.done += lost;
    children.run->failed += lost;
    children.run->failedItems += lost;
    if (line.count == 0) children.rising.pop_back();
    if (child) return child;
  }
  return std::nullopt;
}

}  // namespace

bool raiseNext(Core& core, Fiber& map) {
  if ((*map.frame.children)->rising.empty()) return false;
  auto risen = takeRising(core, map.frame.children->edit());
  if (!risen) return false;
  auto& fibers = core.execution().fibers;
  fibers.emplace_back(std::move(*risen));
  if (startOver(core, map)) fromItsStart(core, fibers.back().edit());
  ++map.frame.children->edit().live;
  for (const FiberId id : raiseFallen(core, fibers.size() - 1, fibers.size() - 1)) {
    Fiber& fiber = *core.fiber(id);
    core.tellBegan(fiber);
    standAgain(core, fiber);
  }
  return true;
}

Redrivable redrivable(const Execution& execution) {
  return {.status = toString(execution.status),
          .express = execution.identity->express,
          .events = execution.usage.events,
          .redrives = execution.redrives,
          .quotas = execution.identity->quotas};
}

std::optional<Error> refusalToRedrive(const Redrivable& execution) {
  const std::string_view status = execution.status;
  if (execution.express) return refuse(refusals::redriveExpress);
  if (status == toString(Status::Running) || status == toString(Status::Succeeded))
    return refuse(refusals::redriveStatus, {}, {std::string(status)});
  const bool full = execution.quotas.events > 0 && execution.events >= fullHistory;
  if (full || execution.redrives >= mostRedrives) return refuse(refusals::redriveFull);
  return std::nullopt;
}

void redrive(Execution& execution, Timestamp now, Sink& sink) {
  if (refusalToRedrive(redrivable(execution))) return;
  reopen(execution, now);
  Core core(execution, sink);
  const std::int64_t last = execution.usage.events;
  const Fiber none;
  const auto event =
      core.emitAside(none, last, EventType::ExecutionRedriven, {}, countExtra(execution.redrives));
  const auto risen = raiseFallen(core, 0, execution.fibers.size());
  for (auto& each : execution.fibers) {
    Fiber& fiber = each.edit();
    if (std::binary_search(risen.begin(), risen.end(), fiber.id)) core.tellBegan(fiber);
    if (!fiber.hidden) fiber.chain = event;
    standAgain(core, fiber);
    tellOfMapRun(core, fiber);
  }
  execution.turn = 0;
}

}  // namespace stepwright::interpreter
