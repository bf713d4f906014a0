// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/told_call.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/json/object_text.h"

namespace stepwright::interpreter {

using json::ObjectText;
using json::Value;

namespace {

/// The elements of a list, each of which `write` writes.
template <class List, class Write>
void writeList(std::string& to, const List& list, const Write& write) {
  char before = '[';
  if (list.empty()) to += '[';
  for (const auto& each : list) {
    to += before;
    write(each);
    before = ',';
  }
  to += ']';
}

void addGiven(ObjectText& to, const char* name, const std::optional<Value>& value) {
  if (value && !value->isNull()) to.add(name, *value);
}

void writeReport(std::string& to, const ToldCall::Report& report) {
  const TaskOutcome& outcome = report.outcome;
  ObjectText object(to);
  object.add("at", report.at.ms).add("kind", static_cast<std::int64_t>(outcome.kind));
  addGiven(object, "output", outcome.output);
  addGiven(object, "error", outcome.error);
  addGiven(object, "cause", outcome.cause);
  if (!outcome.workerName.empty()) object.addText("worker", outcome.workerName);
  object.end();
}

void writeCall(std::string& to, const ToldCall& call, const Value& given) {
  ObjectText object(to);
  object.add("state", static_cast<std::int64_t>(call.state));
  if (!call.items.empty())
    writeList(object.member("items"), call.items,
              [&](std::int64_t each) { to += std::to_string(each); });
  // Most Tasks of a child get what the child got.
  if (!call.parameters.sameAs(given)) object.add("in", call.parameters);
  object.add("at", call.at.ms);
  writeList(object.member("reports"), call.reports,
            [&](const ToldCall::Report& each) { writeReport(to, each); });
  object.end();
}

std::optional<Value> memberOf(const Value& object, const char* name) {
  const Value* found = object.find(name);
  return found != nullptr ? std::optional(*found) : std::nullopt;
}

ToldCall::Report reportFrom(const Value& value) {
  ToldCall::Report report{{value["at"].integer()}, {}};
  report.outcome.kind = static_cast<TaskOutcome::Kind>(value["kind"].integer());
  report.outcome.output = value["output"];
  report.outcome.error = memberOf(value, "error");
  report.outcome.cause = memberOf(value, "cause");
  report.outcome.workerName = value["worker"].string();
  return report;
}

ToldCall callFrom(const Value& value, const Value& given) {
  ToldCall call;
  call.state = static_cast<interpreter::StateIndex>(value["state"].integer());
  for (const Value& each : value["items"].items()) call.items.push_back(each.integer());
  call.parameters = memberOf(value, "in").value_or(given);
  call.at.ms = value["at"].integer();
  for (const Value& each : value["reports"].items()) call.reports.push_back(reportFrom(each));
  return call;
}

}  // namespace

void writeTo(std::string& to, const std::vector<ToldCall>& calls, const Value& given) {
  writeList(to, calls, [&](const ToldCall& each) { writeCall(to, each, given); });
}

std::vector<ToldCall> toldCallsFrom(const Value& calls, const Value& given) {
  std::vector<ToldCall> told;
  for (const Value& each : calls.items()) told.push_back(callFrom(each, given));
  return told;
}

}  // namespace stepwright::interpreter
