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
    text += compareHistories(data["events"], historyOf(*result), data["idsNormalised"].boolean());
  }
  return text.empty() ? Outcome::passed() : Outcome::failed(text);
}

const Registration registration{
    {.name = "executions", .folder = "conformance/executions", .run = run}};

}  // namespace
}  // namespace stepwright::conformance
