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

/// All that DescribeExecution would tell of a child execution, in the order of their names, as the
/// service writes them.
Value recordOf(Core& core, const Fiber& parent, const Fiber& child, const StateError* error,
               const Value& output) {
  const bool failed = error != nullptr;
  const Identity identity = identityOfChild(core.execution(), parent, child.index, child.started);
  std::vector<Member> record;
  if (failed && error->cause) record.emplace_back("Cause", *error->cause);
  if (failed && error->error) record.emplace_back("Error", *error->error);
  record.emplace_back("ExecutionArn", Value(identity.executionArn));
  record.emplace_back("Input", Value(json::print(child.given)));
  record.emplace_back("InputDetails", includedDetails());
  record.emplace_back("Name", Value(identity.executionName));
  if (!failed) {
    record.emplace_back("Output", Value(json::print(output)));
    record.emplace_back("OutputDetails", includedDetails());
  }
  record.emplace_back("RedriveCount", Value(std::int64_t{0}));
  record.emplace_back("RedriveStatus", Value(failed ? "REDRIVABLE_BY_MAP_RUN" : "NOT_REDRIVABLE"));
  if (!failed)
    record.emplace_back("RedriveStatusReason",
                        Value("Execution is SUCCEEDED and cannot be redriven"));
  record.emplace_back("StartDate", Value(toRfc3339(child.started)));
  record.emplace_back("StateMachineArn", Value(identity.stateMachineArn));
  record.emplace_back("Status", Value(failed ? "FAILED" : "SUCCEEDED"));
  record.emplace_back("StopDate", Value(toRfc3339(core.execution().now)));
  return Value::objectOfDistinct(std::move(record));
}

/// How much of the state's result, or of a file, it will be.
std::size_t sizeOf(const Value& body, Transformation how) {
  if (how != Transformation::Flatten || !body.isArray()) return body.printedSize() + 1;
  std::size_t size = 0;
  for (const Value& each : body.items()) size += each.printedSize() + 1;
  return size;
}

}  // namespace

const CompiledDistributed& distributedOf(Core& core, const Fiber& fiber) {
  return *core.state(fiber).map->distributed;
}

Value includedDetails() { return Value::objectOfDistinct({Member("Included", Value(true))}); }

void noteChildEnd(Core& core, Fiber& parent, const Fiber& child, const StateError* error,
                  const Value& output) {
  const auto& fields = distributedOf(core, parent);
  const bool failed = error != nullptr;
  if (failed && !fields.hasWriter) return;
  MapRunFrame& run = *parent.frame.children->edit().run;
  // A result that has grown too large fails the state, however much more comes.
  const auto limit = core.execution().identity->quotas.payloadBytes;
  if (!fields.hasWriter && limit > 0 && run.resultBytes > limit) return;
  const bool record = failed || fields.transformation == Transformation::None;
  Value body = record ? recordOf(core, parent, child, error, output) : output;
  run.resultBytes += failed ? body.printedSize() + 1 : sizeOf(body, fields.transformation);
  run.results.push_back({static_cast<std::size_t>(child.index), failed, std::move(body)});
}

std::size_t itemsOf(Core& core, const Fiber& parent, const Fiber& child) {
  return distributedOf(core, parent).hasBatcher ? child.given["Items"].size() : 1;
}

}  // namespace stepwright::interpreter
