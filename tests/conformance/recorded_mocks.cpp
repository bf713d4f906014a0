// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/recorded_mocks.h"

#include <optional>
#include <string>

#include "engine/json/parse.h"

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

tasks::RecordedAnswers::Call callFrom(const Value& mock, const Value& events) {
  tasks::RecordedAnswers::Call answer;
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
  if (outcome == "timedOut") return answer;
  if (outcome == "succeeded") {
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

}  // namespace

tasks::RecordedAnswers answersFrom(const Value& data) {
  tasks::RecordedAnswers answers;
  for (const auto& mock : data["mocks"].items()) {
    std::vector<interpreter::MapStep> path;
    for (const auto& step : mock["path"].items())
      path.push_back({std::string(step["map"].string()), step["index"].integer()});
    const auto place = tasks::RecordedAnswers::placeOf(std::string(mock["state"].string()), path);
    answers.set(place, static_cast<std::size_t>(mock["attempt"].integer()),
                callFrom(mock, data["events"]));
  }
  return answers;
}

}  // namespace stepwright::conformance
