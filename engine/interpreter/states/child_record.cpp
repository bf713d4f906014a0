// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/states/child_record.h"

#include <string>
#include <string_view>
#include <utility>

#include "engine/base/time.h"
#include "engine/interpreter/context.h"
#include "engine/json/object_text.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"

namespace stepwright::interpreter {

using json::Member;
using json::ObjectText;
using json::Value;

namespace {

/// Of data, which an execution has as text, and whether it is there.
void addData(ObjectText& to, std::string_view name, std::string_view details, const Value& data) {
  std::string text;
  text.reserve(data.printedSize());
  json::printTo(text, data);
  to.addText(name, text);
  to.member(details) += R"({"Included":true})";
}

const char* statusWord(EndedChild::End end, const StateError* error) {
  if (end == EndedChild::End::Succeeded) return "SUCCEEDED";
  if (end == EndedChild::End::Aborted) return "ABORTED";
  return error != nullptr && error->wholeTime ? "TIMED_OUT" : "FAILED";
}

/// All that DescribeExecution would tell of a child execution, in the order of their names, as the
/// service writes them. There may be millions: it is written down at once.
std::string recordOf(Core& core, const Fiber& parent, const Fiber& child, EndedChild::End end,
                     const StateError* error, const Value& output) {
  constexpr std::size_t bare = 900;
  const bool good = end == EndedChild::End::Succeeded;
  const auto names = namesOfChild(core.execution(), {parent.frame.state,
                                                     (*parent.frame.children)->run->uuid,
                                                     child.index,
                                                     child.started,
                                                     {},
                                                     {},
                                                     {}});
  std::string record;
  record.reserve(bare + child.given.printedSize() + output.printedSize());
  ObjectText to(record);
  if (error != nullptr && error->cause) to.addText("Cause", error->cause->string());
  if (error != nullptr && error->error) to.addText("Error", error->error->string());
  to.addText("ExecutionArn", names.executionArn);
  addData(to, "Input", "InputDetails", child.given);
  to.addText("Name", names.execution);
  if (good) addData(to, "Output", "OutputDetails", output);
  to.add("RedriveCount", child.redrives);
  if (child.redrives > 0) to.addText("RedriveDate", toRfc3339(child.redriven));
  to.addText("RedriveStatus", good ? "NOT_REDRIVABLE" : "REDRIVABLE_BY_MAP_RUN");
  if (good) to.addText("RedriveStatusReason", "Execution is SUCCEEDED and cannot be redriven");
  to.addText("StartDate", toRfc3339(child.started));
  to.addText("StateMachineArn", names.stateMachineArn);
  to.addText("Status", statusWord(end, error));
  to.addText("StopDate", toRfc3339(core.execution().now));
  to.end();
  return record;
}

/// What of an output will be in a file, one element a line.
std::string linesOf(const Value& output, Transformation how) {
  std::string lines;
  const auto add = [&](const Value& each) {
    json::printTo(lines, each);
    lines += '\n';
  };
  if (how == Transformation::Flatten && output.isArray())
    for (const Value& each : output.items()) add(each);
  else
    add(output);
  return lines;
}

/// How much of the state's result it will be.
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

void noteChildEnd(Core& core, Fiber& parent, const Fiber& child, EndedChild::End end,
                  const StateError* error, const Value& output) {
  const auto& fields = distributedOf(core, parent);
  const bool failed = end != EndedChild::End::Succeeded;
  if (failed && !fields.hasWriter) return;
  MapRunFrame& run = *parent.frame.children->edit().run;
  // A result that has grown too large fails the state, however much more comes.
  const auto limit = core.execution().identity->quotas.payloadBytes;
  if (!fields.hasWriter && limit > 0 && run.resultBytes > limit) return;
  const bool record = failed || fields.transformation == Transformation::None;
  ChildResult result{static_cast<std::size_t>(child.index), failed, {}, {}};
  std::string lines;
  if (record) (lines = recordOf(core, parent, child, end, error, output)) += '\n';
  if (!record && fields.hasWriter) lines = linesOf(output, fields.transformation);
  if (fields.hasWriter)
    result.lines = Value(lines);
  else
    result.body = record ? *json::parse(lines) : output;
  run.resultBytes += fields.hasWriter ? lines.size() : sizeOf(result.body, fields.transformation);
  run.results.push_back(std::move(result));
}

std::size_t itemsOf(Core& core, const Fiber& parent, const Fiber& child) {
  return distributedOf(core, parent).hasBatcher ? child.given["Items"].size() : 1;
}

}  // namespace stepwright::interpreter
