// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/context.h"
#include "engine/interpreter/compiled.h"
#include "engine/interpreter/execution.h"
#include "engine/query/random.h"

namespace stepwright::interpreter {
namespace {

using json::Member;
using json::Value;

/// The names of the members, made once: a Map builds a Context object for each item.
struct Keys {
  Value execution{"Execution"}, state{"State"}, stateMachine{"StateMachine"}, map{"Map"},
      task{"Task"}, item{"Item"}, index{"Index"}, key{"Key"}, value{"Value"}, source{"Source"},
      token{"Token"}, name{"Name"}, entered{"EnteredTime"}, retries{"RetryCount"};
};
const Keys& keys() {
  static const Keys all;
  return all;
}

Value stateContext(const Fiber& fiber, const CompiledState& state) {
  std::vector<Member> members;
  members.reserve(3);
  members.emplace_back(keys().entered, Value(toRfc3339(fiber.frame.entered)));
  members.emplace_back(keys().name, state.name);
  const auto type = state.source->type;
  if (type == asl::StateType::Task || type == asl::StateType::Parallel ||
      type == asl::StateType::Map) {
    members.emplace_back(keys().retries, Value(fiber.frame.attempt));
  }
  return Value::objectOfDistinct(std::move(members));
}

/// The nearest Map iteration that this fiber belongs to, or null.
const Fiber* iterationOf(const Execution& execution, const Fiber& fiber) {
  for (const Fiber* one = &fiber; one != nullptr; one = execution.fiber(one->parent)) {
    if (one->isItem) return one;
  }
  return nullptr;
}

/// Of what has `item`, `itemKey` and `itemSource`.
template <class Holder>
Value itemContext(std::int64_t index, const Holder& of) {
  std::vector<Member> members;
  members.reserve(4);
  members.emplace_back(keys().index, Value(index));
  if (!of.itemKey.isNull()) members.emplace_back(keys().key, of.itemKey);
  members.emplace_back(keys().value, of.item);
  if (!of.itemSource.isNull()) members.emplace_back(keys().source, of.itemSource);
  std::vector<Member> outer;
  outer.emplace_back(keys().item, Value::objectOfDistinct(std::move(members)));
  return Value::objectOfDistinct(std::move(outer));
}

}  // namespace

const Fiber* childExecutionOf(const Execution& execution, const Fiber& fiber) {
  if (!fiber.hidden) return nullptr;
  for (const Fiber* one = &fiber; one != nullptr;) {
    const Fiber* parent = execution.fiber(one->parent);
    if (parent != nullptr && parent->frame.children && (*parent->frame.children)->run) return one;
    one = parent;
  }
  return nullptr;
}

Identity identityOfChild(const Execution& execution, const Fiber& child) {
  const Fiber& parent = *execution.fiber(child.parent);
  const auto& run = *(*parent.frame.children)->run;
  return identityOfChild(execution, {parent.frame.state, run.uuid, child.index, child.started,
                                     child.item, child.itemKey, child.itemSource});
}

ChildNames namesOfChild(const Execution& execution, const ChildPlace& place) {
  const auto& map = *execution.program->compiled(place.map).map->distributed;
  const Identity& parent = *execution.identity;
  query::SeededRandom random(
      std::hash<std::string>{}(std::string(place.run) + std::to_string(place.index)));
  ChildNames names;
  names.execution = query::makeUuid(random);
  names.executionArn =
      parent.arnOf(parent.stateMachineName + "/" + map.label, names.execution, map.express, random);
  names.stateMachineArn = parent.stateMachineArn + "/" + map.label;
  return names;
}

Identity identityOfChild(const Execution& execution, const ChildPlace& place) {
  const auto& map = *execution.program->compiled(place.map).map->distributed;
  Identity identity = *execution.identity;
  ChildNames names = namesOfChild(execution, place);
  identity.executionName = std::move(names.execution);
  identity.stateMachineName += "/" + map.label;
  identity.stateMachineArn = std::move(names.stateMachineArn);
  identity.express = map.express;
  identity.synchronous = map.express;  // no RedriveCount
  identity.executionArn = std::move(names.executionArn);
  identity.start = place.started;
  identity.item = itemContext(place.index, place);
  return identity;
}

namespace {

Value contextOfChild(const Identity& own, const Fiber& child) {
  Value context = executionContext(own, child.given);
  if (child.redrives == 0) return context;
  return std::move(context)
      .with("RedriveCount", Value(child.redrives))
      .with("RedriveTime", Value(toRfc3339(child.redriven)));
}

Value build(const Execution& execution, const Fiber& fiber, Value map) {
  std::vector<Member> members;
  members.reserve(5);
  // While a Map selects an item, the iteration stands in no state yet; then it is the Map that
  // asks.
  const Fiber* standing = fiber.frame.state != noState ? &fiber : execution.fiber(fiber.parent);
  const Fiber* child = standing != nullptr ? childExecutionOf(execution, *standing) : nullptr;
  const auto own = child != nullptr ? std::optional(identityOfChild(execution, *child))
                                    : std::optional<Identity>();
  members.emplace_back(keys().execution,
                       own ? contextOfChild(*own, *child) : execution.executionContext);
  if (standing != nullptr && standing->frame.state != noState) {
    members.emplace_back(
        keys().state, stateContext(*standing, execution.program->compiled(standing->frame.state)));
  }
  members.emplace_back(keys().stateMachine, own ? machineContext(*own) : execution.machineContext);
  if (!map.isNull()) members.emplace_back(keys().map, std::move(map));
  if (fiber.frame.task && !(*fiber.frame.task)->token.empty()) {
    std::vector<Member> task;
    task.emplace_back(keys().token, Value((*fiber.frame.task)->token));
    members.emplace_back(keys().task, Value::objectOfDistinct(std::move(task)));
  }
  return Value::objectOfDistinct(std::move(members));
}

}  // namespace

Value contextObject(const Execution& execution, const Fiber& fiber) {
  if (execution.givenContext) return *execution.givenContext;
  const Fiber* iteration = iterationOf(execution, fiber);
  return build(
      execution, fiber,
      iteration != nullptr ? itemContext(iteration->index, *iteration) : execution.identity->item);
}

Value executionContext(const Identity& identity, const Value& input) {
  std::vector<Member> members;
  members.emplace_back("Id", Value(identity.executionArn));
  members.emplace_back("Input", input);
  members.emplace_back("Name", Value(identity.executionName));
  members.emplace_back("RoleArn", Value(identity.roleArn));
  members.emplace_back("StartTime", Value(toRfc3339(identity.start)));
  if (!identity.synchronous) members.emplace_back("RedriveCount", Value(0));
  return Value::objectOfDistinct(std::move(members));
}

Value machineContext(const Identity& identity) {
  std::vector<Member> members;
  members.emplace_back("Id", Value(identity.stateMachineArn));
  members.emplace_back("Name", Value(identity.stateMachineName));
  return Value::objectOfDistinct(std::move(members));
}

}  // namespace stepwright::interpreter
