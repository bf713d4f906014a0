// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/child_report.h"

#include <utility>

#include "engine/interpreter/context.h"
#include "engine/interpreter/execution.h"
#include "engine/interpreter/state_error.h"
#include "engine/interpreter/told_call.h"
#include "engine/json/object_text.h"
#include "engine/json/parse.h"

namespace stepwright::runtime {

using interpreter::EndedChild;
using json::ObjectText;
using json::Value;

namespace {

void add(ObjectText& to, const char* name, const std::optional<Value>& value) {
  if (value && !value->isNull()) to.add(name, *value);
}

std::optional<Value> in(const Value& object, const char* name) {
  const Value* found = object.find(name);
  return found != nullptr ? std::optional(*found) : std::nullopt;
}

}  // namespace

ChildReport ChildReport::of(const EndedChild& ended) {
  const interpreter::Fiber& child = ended.child;
  ChildReport report;
  report.index = static_cast<std::size_t>(child.index);
  report.end = ended.end;
  report.map = ended.parent.frame.state;
  report.run = (*ended.parent.frame.children)->run->uuid;
  report.item = child.item;
  report.itemKey = child.itemKey;
  report.itemSource = child.itemSource;
  report.given = child.given;
  report.started = child.started;
  report.stopped = ended.execution.now;
  if (ended.output != nullptr) report.output = *ended.output;
  if (ended.error != nullptr) {
    report.error = ended.error->error;
    report.cause = ended.error->cause;
  }
  report.calls = child.calls;
  return report;
}

interpreter::Identity ChildReport::identity(const interpreter::Execution& parent) const {
  return interpreter::identityOfChild(
      parent, {map, run, static_cast<std::int64_t>(index), started, item, itemKey, itemSource});
}

std::string toText(const ChildReport& report) {
  std::string text;
  ObjectText object(text);
  object.add("index", static_cast<std::int64_t>(report.index));
  object.add("end", static_cast<std::int64_t>(report.end));
  object.add("map", static_cast<std::int64_t>(report.map)).addText("run", report.run);
  object.add("started", report.started.ms).add("stopped", report.stopped.ms);
  object.add("item", report.item);
  add(object, "key", report.itemKey);
  add(object, "source", report.itemSource);
  if (!report.given.sameAs(report.item)) object.add("given", report.given);
  add(object, "output", report.output);
  add(object, "error", report.error);
  add(object, "cause", report.cause);
  interpreter::writeTo(object.member("calls"), report.calls, report.given);
  object.end();
  return text;
}

std::optional<ChildReport> childReportFrom(std::string_view text) {
  const auto value = json::parse(text);
  if (!value || !value->isObject()) return std::nullopt;
  ChildReport report;
  report.index = static_cast<std::size_t>((*value)["index"].integer());
  report.end = static_cast<EndedChild::End>((*value)["end"].integer());
  report.map = static_cast<interpreter::StateIndex>((*value)["map"].integer());
  report.run = (*value)["run"].string();
  report.started.ms = (*value)["started"].integer();
  report.stopped.ms = (*value)["stopped"].integer();
  report.item = (*value)["item"];
  report.itemKey = (*value)["key"];
  report.itemSource = (*value)["source"];
  report.given = in(*value, "given").value_or(report.item);
  report.output = (*value)["output"];
  report.error = in(*value, "error");
  report.cause = in(*value, "cause");
  report.calls = interpreter::toldCallsFrom((*value)["calls"], report.given);
  return report;
}

}  // namespace stepwright::runtime
