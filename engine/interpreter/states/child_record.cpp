// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/states/child_record.h"

#include <utility>
#include <vector>

#include "engine/base/time.h"
#include "engine/interpreter/context.h"
#include "engine/json/print.h"

namespace stepwright::interpreter {

using json::Member;
using json::Value;

namespace {

bool wantsRecords(const CompiledDistributed& fields) {
  return fields.hasWriter || fields.transformation == Transformation::None;
}

}  // namespace

const CompiledDistributed& distributedOf(Core& core, const Fiber& fiber) {
  return *core.state(fiber).map->distributed;
}

Value includedDetails() { return Value::objectOfDistinct({Member("Included", Value(true))}); }

Value recordOf(Core& core, const Fiber& fiber, std::size_t index) {
  const ChildrenFrame& children = **fiber.frame.children;
  const ChildEnd& end = children.run->ends[index];
  const Identity identity =
      identityOfChild(core.execution(), fiber, static_cast<std::int64_t>(index), end.started);
  std::vector<Member> record;
  if (end.cause) record.emplace_back("Cause", *end.cause);
  if (end.error) record.emplace_back("Error", *end.error);
  record.emplace_back("ExecutionArn", Value(identity.executionArn));
  record.emplace_back("Input", Value(json::print(end.input)));
  record.emplace_back("InputDetails", includedDetails());
  record.emplace_back("Name", Value(identity.executionName));
  if (!end.failed) {
    record.emplace_back("Output", Value(json::print(children.results[index])));
    record.emplace_back("OutputDetails", includedDetails());
  }
  record.emplace_back("RedriveCount", Value(std::int64_t{0}));
  record.emplace_back("RedriveStatus",
                      Value(end.failed ? "REDRIVABLE_BY_MAP_RUN" : "NOT_REDRIVABLE"));
  if (!end.failed)
    record.emplace_back("RedriveStatusReason",
                        Value("Execution is SUCCEEDED and cannot be redriven"));
  record.emplace_back("StartDate", Value(toRfc3339(end.started)));
  record.emplace_back("StateMachineArn", Value(identity.stateMachineArn));
  record.emplace_back("Status", Value(end.failed ? "FAILED" : "SUCCEEDED"));
  record.emplace_back("StopDate", Value(toRfc3339(end.stopped)));
  return Value::objectOfDistinct(std::move(record));
}

void noteChildEnd(Core& core, Fiber& parent, const Fiber& child, const StateError* error) {
  if (!wantsRecords(distributedOf(core, parent))) return;
  auto& children = parent.frame.children->edit();
  children.run->ends.resize(children.items.size());
  ChildEnd& end = children.run->ends[static_cast<std::size_t>(child.index)];
  end = {.started = child.started, .stopped = core.execution().now, .input = child.given};
  if (error == nullptr) return;
  end.failed = true;
  end.error = error->error;
  end.cause = error->cause;
}

}  // namespace stepwright::interpreter
