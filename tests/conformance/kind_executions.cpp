// SPDX-License-Identifier: GPL-3.0-or-later
// Executions recorded in AWS: the same definition, input and answers of tasks must give the same
// history and end.
#include "engine/json/parse.h"
#include "tests/conformance/compare.h"
#include "tests/conformance/histories.h"
#include "tests/conformance/kind.h"
#include "tests/conformance/recorded_mocks.h"
#include "tests/conformance/recorded_run.h"

namespace stepwright::conformance {
namespace {

using json::Value;

/// "2024-06-19" from "19-06-2024, 12:31:11".
std::string recordedDay(const Value& data) {
  const auto text = data["recordedDate"].string();
  if (text.size() < 10) return "";
  return std::string(text.substr(6, 4)) + "-" + std::string(text.substr(3, 2)) + "-" +
         std::string(text.substr(0, 2));
}

/// Takes the members of that name away, all the way down and in JSON text too.
Value withoutMember(const Value& value, std::string_view name) {
  const Value plain = decoded(value);
  std::vector<Value> items;
  std::vector<json::Member> members;
  for (const auto& item : plain.items()) items.push_back(withoutMember(item, name));
  for (const auto& member : plain.members()) {
    if (member.name() != name) members.emplace_back(member.key, withoutMember(member.value, name));
  }
  if (plain.isArray()) return Value::array(std::move(items));
  return plain.isObject() ? Value::objectOfDistinct(std::move(members)) : plain;
}

/// AWS has changed since some recordings were made; what it does now is brought back to what it did
/// then.
Value asOn(const std::string& day, const Value& actual) {
  const bool beforeRedrive = day < "2023-11-15";  // RedriveCount came with redrive
  const bool beforeChainChange =
      day < "2024-11-01";  // MapStateExited followed MapRunSucceeded, not MapRunStarted
  Value history = beforeRedrive ? withoutMember(actual, "RedriveCount") : actual;
  if (!beforeChainChange) return history;
  std::vector<Value> events;
  Value runSucceeded;
  for (const auto& event : history.items()) {
    const auto type = event["type"].string();
    const bool follows = type == "MapStateExited" && !runSucceeded.isNull();
    events.push_back(follows ? event.with("previousEventId", runSucceeded) : event);
    if (follows) runSucceeded = Value();
    if (type == "MapRunSucceeded") runSucceeded = event["id"];
  }
  return Value::array(std::move(events));
}

std::string compareEnd(const Value& data, const runtime::RunResult& result) {
  std::string text = whyStopped(result);
  text += report(differences(data["final"], finalOf(result), "final"));
  return text;
}

Outcome runExecutions(const Case& one) {
  const Value& data = one.data;
  if (!data["needs"].empty() && data["mocks"].isNull())
    return Outcome::skipped("needs services and has no mocks");
  auto answers = answersFrom(data);
  auto result = runRecorded(data, answers);
  if (!result)
    return Outcome::failed("    does not compile: " + result.error().message + " at " +
                           result.error().pointer + "\n");
  std::string text = compareEnd(data, *result);
  if (data["events"].isArray()) {
    text += compareHistories(data["events"], asOn(recordedDay(data), historyOf(*result)),
                             data["idsNormalised"].boolean());
  }
  return text.empty() ? Outcome::passed() : Outcome::failed(text);
}

const Registration executionsKind{
    {.name = "executions", .folder = "conformance/executions", .run = runExecutions}};

}  // namespace
}  // namespace stepwright::conformance
