// SPDX-License-Identifier: GPL-3.0-or-later
// Executions recorded in AWS: the same definition, input and answers of tasks must give the same
// history and end.
#include "engine/json/parse.h"
#include "tests/conformance/compare.h"
#include "tests/conformance/histories.h"
#include "tests/conformance/kind.h"
#include "tests/conformance/recorded_run.h"

namespace stepwright::conformance {
namespace {

using interpreter::TaskOutcome;
using json::Value;
using Kind = TaskOutcome::Kind;

/// A payload as it was before the recorder decoded it: text of JSON that is no object stayed text.
Value payload(const Value& recorded) {
  if (!recorded.isString()) return recorded;
  auto parsed = json::parse(recorded.string());
  return parsed ? *parsed : recorded;
}

std::optional<Value> text(const Value& mock, const char* key) {
  const Value* value = mock.find(key);
  if (value == nullptr) return std::nullopt;
  return *value;
}

Kind failureKind(std::string_view outcome) {
  if (outcome == "startFailed") return Kind::StartFailed;
  if (outcome == "submitFailed") return Kind::SubmitFailed;
  if (outcome == "scheduleFailed") return Kind::ScheduleFailed;
  return Kind::Failed;
}

/// The worker's name of the ActivityStarted event of that attempt stands only in the recorded
/// history.
std::string workerName(const Value& events, const Value& mock) {
  const auto end = mock["eventId"].integer();
  for (const auto& event : events.items()) {
    if (event["type"].string() == "ActivityStarted" && event["id"].integer() < end) {
      if (event["id"].integer() + 1 == end)
        return std::string(event["activityStartedEventDetails"]["workerName"].string());
    }
  }
  return "";
}

bool workerTookIt(const Value& events, const Value& mock) {
  const auto end = mock["eventId"].integer();
  for (const auto& event : events.items()) {
    if (event["id"].integer() + 1 == end) return event["type"].string() == "ActivityStarted";
  }
  return false;
}

tasks::MockAnswer answerFrom(const Value& mock, const Value& events) {
  tasks::MockAnswer answer;
  if (workerTookIt(events, mock)) {
    TaskOutcome started;
    started.kind = Kind::Started;
    started.workerName = workerName(events, mock);
    answer.reports.push_back({0, std::move(started), 0});
  }
  if (const Value* submitted = mock.find("submitted")) {
    TaskOutcome outcome;
    outcome.kind = Kind::Submitted;
    outcome.output = payload((*submitted)["output"]);
    answer.reports.push_back({0, std::move(outcome), 0});
  }
  const auto outcome = mock["outcome"].string();
  if (outcome == "timedOut") {
    answer.neverAnswers = true;
  } else if (outcome == "succeeded") {
    answer.reports.push_back({0, TaskOutcome::succeeded(payload(mock["output"])), 0});
  } else {
    TaskOutcome failed;
    failed.kind = failureKind(outcome);
    failed.error = text(mock, "error");
    failed.cause = text(mock, "cause");
    answer.reports.push_back({0, std::move(failed), 0});
  }
  return answer;
}

tasks::MockSet mocksFrom(const Value& data) {
  tasks::MockSet mocks;
  for (const auto& mock : data["mocks"].items()) {
    std::vector<interpreter::MapStep> path;
    for (const auto& step : mock["path"].items())
      path.push_back({std::string(step["map"].string()), step["index"].integer()});
    const std::string state(mock["state"].string());
    mocks.setAt(state, std::move(path), mock["attempt"].integer(),
                answerFrom(mock, data["events"]));
  }
  return mocks;
}

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

Outcome run(const Case& one) {
  const Value& data = one.data;
  if (!data["needs"].empty() && data["mocks"].isNull())
    return Outcome::skipped("needs services and has no mocks");
  auto result = runRecorded(data, mocksFrom(data));
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

const Registration registration{
    {.name = "executions", .folder = "conformance/executions", .run = run}};

}  // namespace
}  // namespace stepwright::conformance
