// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "engine/history/details.h"
#include "engine/history/event.h"
#include "engine/history/event_json.h"
#include "engine/history/event_type.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"

using namespace stepwright;
using history::Event;
using history::EventExtra;
using history::EventType;

namespace {

Event event(EventType type) {
  Event one;
  one.type = type;
  one.id = 7;
  one.previousId = 6;
  one.time = {1'700'000'000'123};
  return one;
}

std::string text(const Event& one) { return json::print(history::toJson(one)); }

const std::string beginning = R"({"timestamp":"2023-11-14T22:13:20.123Z","type":")";

}  // namespace

TEST(Event, everyTypeHasANameThatLeadsBack) {
  for (int i = 0; i < 62; ++i) {
    const auto type = static_cast<EventType>(i);
    EXPECT_EQ(history::eventTypeFrom(history::toString(type)), type);
  }
  EXPECT_FALSE(history::eventTypeFrom("PassStateLeft"));
}

TEST(Event, payloadsBecomeTextOfJson) {
  auto one = event(EventType::PassStateEntered);
  one.name = "A";
  one.data = *json::parse(R"({"a":[1,"x"]})");
  EXPECT_EQ(text(one),
            beginning +
                R"(PassStateEntered","id":7,"previousEventId":6,"stateEnteredEventDetails":)"
                R"({"name":"A","input":"{\"a\":[1,\"x\"]}","inputDetails":{"truncated":false}}})");
}

TEST(Event, absentErrorAndCauseStayAbsent) {
  auto one = event(EventType::ExecutionFailed);
  one.extra = std::make_shared<EventExtra>();
  EXPECT_EQ(text(one),
            beginning +
                R"(ExecutionFailed","id":7,"previousEventId":6,"executionFailedEventDetails":{}})");
}

TEST(Event, typesWithoutDetailsHaveNoMemberForThem) {
  EXPECT_EQ(text(event(EventType::ParallelStateStarted)),
            beginning + R"(ParallelStateStarted","id":7,"previousEventId":6})");
}

TEST(Event, variablesAreWrittenAsText) {
  auto one = event(EventType::WaitStateExited);
  one.assigned = json::Value::object().with("x", "y");
  one.name = "W";
  one.data = json::Value(1);
  const auto details = history::detailsOf(one);
  EXPECT_EQ(json::print(details["assignedVariables"]), R"({"x":"\"y\""})");
  EXPECT_EQ(json::print(details["assignedVariablesDetails"]), R"({"truncated":false})");
}

TEST(Event, anEvaluationThatFailedNamesItsState) {
  auto one = event(EventType::EvaluationFailed);
  auto extra = std::make_shared<EventExtra>();
  extra->error = json::Value("States.QueryEvaluationError");
  extra->location = "Output/a";
  one.name = "S";
  one.extra = std::move(extra);
  EXPECT_EQ(json::print(history::detailsOf(one)),
            R"({"state":"S","error":"States.QueryEvaluationError","location":"Output/a"})");
}
