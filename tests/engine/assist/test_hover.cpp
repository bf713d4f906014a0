// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/hover.h"

#include <gtest/gtest.h>

#include "engine/assist/data_spot.h"
#include "engine/json/parse.h"

namespace stepwright::assist {
namespace {

const std::string flow = R"json({
  "StartAt": "Load",
  "States": {
    "Load": {
      "Type": "Task",
      "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
      "Parameters": {"QueueUrl": "u", "MessageBody.$": "States.Format('{}', $.total)"},
      "Retry": [{"ErrorEquals": ["States.Timeout"]}],
      "Comment": "asks",
      "Next": "Done"
    },
    "Done": {"Type": "Succeed"}
  }
})json";

std::string said(const std::string& word, std::size_t behind = 1, const Sample& sample = {}) {
  const auto document = asl::Document::read(
      flow, asl::Format::Json, asl::WorkflowType::Standard, {},
      asl::catalogueAt(STEPWRIGHT_SOURCE_DIR "/resources/catalogue/actions.catalogue"));
  std::string all;
  for (const auto& part : hoverAt(document, flow.find(word) + behind, sample))
    all += part.title + ": " + part.words + "\n";
  return all;
}

TEST(Hover, TellsFieldsStatesResourcesErrorsAndFunctions) {
  EXPECT_NE(said("Retry").find("Retry: "), std::string::npos);
  EXPECT_NE(said("Load\": {").find("Load: Task calling arn:aws:states:::sqs:sendMessage"),
            std::string::npos);
  EXPECT_NE(said("Load\": {").find("1 retrier, then Done. asks"), std::string::npos);
  EXPECT_NE(said("Done\"\n").find("Done: Succeed"), std::string::npos);
  EXPECT_NE(said("arn:aws").find("sqs:sendMessage.waitForTaskToken: SQS: sendMessage"),
            std::string::npos)
      << said("arn:aws");
  EXPECT_NE(said("arn:aws").find("It needs QueueUrl"), std::string::npos) << said("arn:aws");
  EXPECT_NE(said("States.Timeout").find("longer than TimeoutSeconds"), std::string::npos);
  EXPECT_NE(said("States.Format", 9).find("filled by the next value"), std::string::npos);
}

TEST(Hover, ShowsTheLastValueOfAPath) {
  Sample sample;
  sample.input = json::parse(R"({"total": 7})").value();
  EXPECT_NE(said("$.total", 3, sample).find("$.total: 7"), std::string::npos);
  EXPECT_EQ(said("$.total", 3).find("$.total: 7"), std::string::npos);
}

TEST(DataSpot, IsTheChainTheWholeExpressionTheStateOrTheEdge) {
  const std::string text = R"json({
  "QueryLanguage": "JSONata",
  "StartAt": "Load",
  "States": {
    "Load": {
      "Type": "Pass",
      "Output": {"sum": "{% $sum(items.price) + $states.input.order.fee %}", "plain": "a $b"},
      "Next": "Old"
    },
    "Old": {
      "Type": "Pass", "QueryLanguage": "JSONPath",
      "Parameters": {"a.$": "States.Format('{}', $.total)", "End": "no"},
      "InputPath": "$.order", "End": true
    }
  }
})json";
  const auto document = asl::Document::read(text);
  const auto at = [&](const std::string& word, std::size_t behind = 1) {
    const DataSpot spot = dataSpotAt(document, text.find(word) + behind);
    return spot.state + " | " + spot.expression + " | " + spot.place;
  };
  const std::string load = "/States/Load | ", old = "/States/Old | ";
  EXPECT_EQ(at("$states.input.order.fee"), load + "$states | ");
  EXPECT_EQ(at("$states.input.order.fee", 9), load + "$states.input | ");
  EXPECT_EQ(at("order.fee", 7), load + "$states.input.order.fee | ");
  // What leads nowhere by itself is told of as a whole; a function has its help.
  EXPECT_EQ(at("items.price", 7), load + "$sum(items.price) + $states.input.order.fee | ");
  EXPECT_EQ(at("{% $sum"), load + "$sum(items.price) + $states.input.order.fee | ");
  EXPECT_EQ(at("$sum"), load + " | ");
  EXPECT_EQ(at("a $b"), load + " | ");
  EXPECT_EQ(at("$.total", 3), old + "$.total | ");
  EXPECT_EQ(at("'{}'"), old + "States.Format('{}', $.total) | ");
  EXPECT_EQ(at("$.order\""), old + "$.order | ");
  EXPECT_EQ(at("Load\": {"), load + " | /States/Load");
  EXPECT_EQ(at("Old\"\n    }"), load + " | /States/Load/Next");
  EXPECT_EQ(at("true"), old + " | /States/Old/End");
  EXPECT_EQ(at("no\""), old + " | ");
  EXPECT_EQ(at("Load\",\n"), " |  | /StartAt");
  EXPECT_TRUE(dataSpotAt(document, text.find("Pass")).empty());
}

}  // namespace
}  // namespace stepwright::assist
