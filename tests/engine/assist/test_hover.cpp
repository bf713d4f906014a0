// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/hover.h"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace stepwright::assist
