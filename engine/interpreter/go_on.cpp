// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/go_on.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "engine/interpreter/children.h"
#include "engine/interpreter/fallen.h"
#include "engine/interpreter/rerun.h"

namespace stepwright::interpreter {

namespace {

/// Its result is there. A failure that nobody has seen yet is one like any other.
bool workCame(const Frame& frame) {
  if (!frame.task) return false;
  const auto& outcomes = (*frame.task)->outcomes;
  return std::any_of(outcomes.begin(), outcomes.end(), [](const TaskOutcome& each) {
    return each.kind == TaskOutcome::Kind::Succeeded;
  });
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

/// The root of a child execution that is one of that Map's.
bool isChildOf(const Fiber& fiber, const Fiber& parent) {
  return fiber.parent == parent.id && parent.frame.children && (*parent.frame.children)->run;
}

/// A child execution of type Express has nothing to go on from: it begins anew.
bool startsOver(Core& core, const Fiber& fiber) {
  const Fiber* parent = core.execution().fiber(fiber.parent);
  return parent != nullptr && isChildOf(fiber, *parent) &&
         core.state(*parent).map->distributed->express;
}

void removeBelow(Core& core, FiberId parent) {
  std::vector<FiberId> below;
  for (const auto& each : core.execution().fibers)
    if (each->parent == parent) below.push_back(each->id);
  for (const FiberId each : below) {
    removeBelow(core, each);
    core.removeFiber(each);
  }
}

void fromItsStart(Core& core, Fiber& child) {
  removeBelow(core, child.id);
  child.variables = {};
  child.calls.clear();
  child.ownEvents = 1;
  child.chain = 0;
  child.wakeAt.reset();
  beginTime(core.execution(), true, child);
  child.standBefore(core.program().machines()[child.machine].startAt, child.given,
                    core.execution().now);
}

/// All that have fallen, in the order of their items, behind none that already go on. Those that
/// are lost on the shelf have failed for good: it says how many.
std::size_t putInLine(const Execution& execution, ChildrenFrame& children) {
  const std::size_t all = children.fallen.size() + children.shelved.count;
  if (all == 0) return 0;
  std::vector<RisingChild> line;
  if (const auto& before = children.rising.line)
    line.assign(before->begin() + static_cast<std::ptrdiff_t>(children.rising.gone), before->end());
  const std::size_t known = line.size();
  for (const auto& each : std::exchange(children.fallen, {}))
    line.push_back({static_cast<std::size_t>(each->index), each, 0});
  addShelved(execution, std::exchange(children.shelved, {}), line);
  const std::size_t lost = all - (line.size() - known);
  std::sort(line.begin(), line.end(),
            [](const RisingChild& a, const RisingChild& b) { return a.index < b.index; });
  children.rising = {std::make_shared<const std::vector<RisingChild>>(std::move(line)), 0};
  return lost;
}

void countLost(ChildrenFrame& children, std::size_t lost) {
  children.done += lost;
  if (!children.run) return;
  children.run->failed += lost;
  children.run->failedItems += lost;
}

std::size_t childrenOf(const Execution& execution, FiberId parent) {
  return static_cast<std::size_t>(
      std::count_if(execution.fibers.begin(), execution.fibers.end(),
                    [&](const Shared<Fiber>& each) { return each->parent == parent; }));
}

/// A Map Run of the execution's own that was stopped as it read or wrote between its children.
bool isBetweenChildren(const Fiber& fiber) {
  return fiber.parent == 0 && isMapRunUnderWay(fiber) && fiber.frame.task &&
         (*fiber.frame.children)->next > 0;
}

/// A Map or Parallel of which branches or items go on, or can.
bool hasMoreToDo(const Execution& execution, const Fiber& fiber) {
  if (!fiber.frame.children || isTooLarge(fiber.frame)) return false;
  const ChildrenFrame& children = **fiber.frame.children;
  return isBetweenChildren(fiber) || !children.fallen.empty() || children.shelved.count > 0 ||
         children.rising.count() > 0 || childrenOf(execution, fiber.id) > 0;
}

/// What was said of the failed is said anew; what has succeeded stays written, and is gone on with.
void writeAgain(MapRunFrame& run) {
  ++run.redrives;
  run.failed = run.failedItems = 0;
  run.exceeded = run.writing = run.manifest = false;
  std::erase_if(run.results, [](const ChildResult& each) { return each.failed; });
  run.files[MapRunFrame::Failed] = run.files[MapRunFrame::Pending] = {};
  if (run.part != MapRunFrame::Succeeded) run.unwritten = {};
  run.files[MapRunFrame::Succeeded].closed = false;
}

/// A Map or Parallel of which branches or items have fallen waits for them again.
void waitAgain(const Execution& execution, Fiber& fiber) {
  ChildrenFrame& children = fiber.frame.children->edit();
  const std::size_t lost = putInLine(execution, children);
  children.live = childrenOf(execution, fiber.id);
  children.done =
      static_cast<std::size_t>(std::count(children.ended.begin(), children.ended.end(), true));
  children.chain = fiber.chain;
  if (children.run && fiber.frame.task) children.run->forgetRequest();
  if (children.run) writeAgain(*children.run);
  countLost(children, lost);
  fiber.frame.error.reset();
  fiber.frame.task.reset();
  fiber.frame.phase = Phase::Await;
  fiber.status = FiberStatus::AwaitingChildren;
}

/// A child execution has a count of its own; one of type Express begins anew as another one.
void countRedrive(Core& core, Fiber& fiber) {
  const Fiber* parent = core.execution().fiber(fiber.parent);
  if (parent == nullptr || !isChildOf(fiber, *parent)) return;
  ++fiber.redrives;
  fiber.redriven = core.execution().now;
}

void standAgain(Core& core, Fiber& fiber) {
  countRedrive(core, fiber);
  const CompiledState& state = core.state(fiber);
  if (hasMoreToDo(core.execution(), fiber))
    waitAgain(core.execution(), fiber);
  else if (!standsWell(fiber) && state.source->isContainer() && fiber.frame.error &&
           fiber.frame.failedIn > Phase::Await && !isTooLarge(fiber.frame))
    fiber = asWorked(state, std::move(fiber));
  else if (!standsWell(fiber))
    fiber = asEntered(state, std::move(fiber));
  fiber.frame.attempt = 0;
  fiber.frame.retried.clear();
}

/// The next of those that wait to go on; nothing where none is left.
std::optional<Fiber> takeRising(const Execution& execution, ChildrenFrame& children) {
  RisingChildren& rising = children.rising;
  while (rising.count() > 0) {
    const RisingChild next = (*rising.line)[rising.gone++];
    auto child = next.held ? std::optional(*next.held) : shelvedAt(execution, next.place);
    if (rising.count() == 0) rising = {};
    if (child) return child;
    countLost(children, 1);
  }
  return std::nullopt;
}

/// Among the others, which stand in the order of their ids.
Fiber& insert(Execution& execution, Fiber fiber) {
  auto& fibers = execution.fibers;
  const auto after =
      std::upper_bound(fibers.begin(), fibers.end(), fiber.id,
                       [](FiberId id, const Shared<Fiber>& other) { return id < other->id; });
  return fibers.emplace(after, std::move(fiber))->edit();
}

void tellOfMapRun(Core& core, Fiber& fiber) {
  const auto& children = fiber.frame.children;
  if (!children || !(*children)->run || fiber.status != FiberStatus::AwaitingChildren) return;
  auto extra = std::make_shared<history::EventExtra>();
  extra->redriveCount = (*children)->run->redrives;
  extra->mapRunArn = (*children)->run->arn;
  core.emit(fiber, history::EventType::MapRunRedriven, {}, std::nullopt, std::move(extra));
}

bool hasRoom(Core& core, const Fiber& parent) {
  return !core.state(parent).map || (*parent.frame.children)->live < mostAtOnce(core, parent);
}

}  // namespace

void goOn(Core& core, Fiber& fiber) {
  if (startsOver(core, fiber)) {
    fromItsStart(core, fiber);
    core.tellBegan(fiber);
    return;
  }
  core.tellGoesOn(fiber);
  standAgain(core, fiber);
  tellOfMapRun(core, fiber);
}

void raiseWhereRoom(Core& core, Fiber& parent) {
  while ((*parent.frame.children)->rising.count() > 0 && hasRoom(core, parent)) {
    ChildrenFrame& children = parent.frame.children->edit();
    auto risen = takeRising(core.execution(), children);
    if (!risen) return;
    ++children.live;
    if (!risen->hidden) risen->chain = children.chain;
    Fiber& child = insert(core.execution(), std::move(*risen));
    goOn(core, child);
    if (child.frame.children) raiseWhereRoom(core, child);
  }
}

}  // namespace stepwright::interpreter
