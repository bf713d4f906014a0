// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/told_call.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace stepwright::interpreter {

using json::Member;
using json::Value;

namespace {

void addGiven(std::vector<Member>& to, const char* name, const std::optional<Value>& value) {
  if (value && !value->isNull()) to.emplace_back(name, *value);
}

Value reportJson(const ToldCall::Report& report) {
  const TaskOutcome& outcome = report.outcome;
  std::vector<Member> members;
  members.emplace_back("at", report.at.ms);
  members.emplace_back("kind", static_cast<std::int64_t>(outcome.kind));
  addGiven(members, "output", outcome.output);
  addGiven(members, "error", outcome.error);
  addGiven(members, "cause", outcome.cause);
  if (!outcome.workerName.empty()) members.emplace_back("worker", outcome.workerName);
  return Value::objectOfDistinct(std::move(members));
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

}  // namespace

Value toJson(const ToldCall& call, const Value& given) {
  std::vector<Value> items, reports;
  for (const std::int64_t each : call.items) items.emplace_back(each);
  for (const ToldCall::Report& each : call.reports) reports.push_back(reportJson(each));
  std::vector<Member> members;
  members.emplace_back("state", static_cast<std::int64_t>(call.state));
  if (!items.empty()) members.emplace_back("items", Value::array(std::move(items)));
  // Most Tasks of a child get what the child got.
  if (!call.parameters.sameAs(given)) members.emplace_back("in", call.parameters);
  members.emplace_back("at", call.at.ms);
  members.emplace_back("reports", Value::array(std::move(reports)));
  return Value::objectOfDistinct(std::move(members));
}

ToldCall toldCallFrom(const Value& value, const Value& given) {
  ToldCall call;
  call.state = static_cast<interpreter::StateIndex>(value["state"].integer());
  for (const Value& each : value["items"].items()) call.items.push_back(each.integer());
  call.parameters = memberOf(value, "in").value_or(given);
  call.at.ms = value["at"].integer();
  for (const Value& each : value["reports"].items()) call.reports.push_back(reportFrom(each));
  return call;
}

}  // namespace stepwright::interpreter
