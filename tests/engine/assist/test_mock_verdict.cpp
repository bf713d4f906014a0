// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/mock_verdict.h"

#include <gtest/gtest.h>

#include "engine/asl/catalogue/catalogue.h"
#include "engine/asl/document.h"
#include "engine/assist/sample_answers.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"

namespace stepwright::assist {
namespace {

const asl::Catalogue& actions() {
  static const auto opened = asl::Catalogue::open(std::string(STEPWRIGHT_SOURCE_DIR) +
                                                  "/resources/catalogue/actions.catalogue")
                                 .value();
  return *opened;
}

asl::Document calling(const std::string& resource) {
  return asl::Document::read(
      R"({"StartAt": "Call", "States": {"Call": {"Type": "Task", "Resource": ")" + resource +
      R"(", "End": true}}})");
}

MockVerdict verdict(const std::string& resource, const char* result) {
  const asl::Document document = calling(resource);
  return verdictOn(*json::parse(result), *document.machine()->find("Call"), actions());
}

/// "kind field right -> repaired".
std::string unlike(const std::string& resource, const char* result) {
  const MockVerdict said = verdict(resource, result);
  if (!said.refused.empty()) return "refused: " + said.refused;
  if (!said.unlike) return "";
  return std::to_string(static_cast<int>(said.unlike->kind)) + " " + said.unlike->field + " " +
         said.unlike->right + " -> " + json::print(said.unlike->repaired);
}

const std::string invoke = "arn:aws:states:::lambda:invoke";
const std::string child = "arn:aws:states:::states:startExecution";

TEST(MockVerdict, WhatTestStateRefusesIsSaidInItsWords) {
  EXPECT_EQ(verdict(child, R"({"StartDate": ""})").refused,
            "Mock result schema validation error: Required field 'ExecutionArn' is missing");
  EXPECT_EQ(verdict(invoke, "3").refused, "Mocked result must be a JSON object.");
  EXPECT_EQ(verdict(invoke, R"({"StatusCode": "200"})").refused,
            "Mock result schema validation error: Field 'StatusCode' must be a number");
}

TEST(MockVerdict, AFunctionsResultStandsInThePayload) {
  EXPECT_EQ(
      unlike(invoke, R"({"total": 3})"),
      R"(3 Payload  -> {"ExecutedVersion":"$LATEST","Payload":{"total":3},"StatusCode":200})");
  EXPECT_EQ(unlike(invoke, R"({"StatusCode": 200, "Payload": "{\"total\":3}"})"),
            R"(2 Payload  -> {"StatusCode":200,"Payload":{"total":3}})");
  EXPECT_EQ(unlike(invoke, R"({"StatusCode": 200, "Payload": "fine"})"), "");
  EXPECT_EQ(unlike(invoke, R"({"Payload": {"total": 3}, "SdkHttpMetadata": {}})"), "");
}

TEST(MockVerdict, TheOutputOfAChildIsTextOrAValueByThePattern) {
  const std::string ran =
      R"({"ExecutionArn":"a","StateMachineArn":"m","StartDate":"d","Status":"SUCCEEDED",)";
  EXPECT_EQ(unlike(child + ".sync:2", (ran + R"("Output":"{\"total\":3}"})").c_str()),
            "2 Output  -> " + ran + R"("Output":{"total":3}})");
  EXPECT_EQ(unlike(child + ".sync", (ran + R"("Output":"{\"total\":3}"})").c_str()), "");
}

TEST(MockVerdict, FieldsThatNoAnswerHasAreSeen) {
  const std::string item = "arn:aws:states:::aws-sdk:dynamodb:getItem";
  EXPECT_EQ(unlike(item, R"({"item": {}})"), R"(1 item Item -> {"Item":{}})");
  EXPECT_EQ(unlike(item, R"({"Item": {}, "Rows": 1})"), R"(0 Rows  -> {"Item":{}})");
  // What a token brings back is anything.
  EXPECT_EQ(unlike(invoke + ".waitForTaskToken", R"({"total": 3})"), "");
  EXPECT_EQ(unlike("arn:aws:lambda:eu-west-1:123456789012:function:f", R"({"total": 3})"), "");
}

TEST(SampleAnswers, EveryTaskThatHasNoneGetsOneWhereItIsKnown) {
  const asl::Document document = asl::Document::read(R"({"StartAt": "A", "States": {
    "A": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "Each"},
    "Each": {"Type": "Map", "Next": "B", "ItemProcessor": {"StartAt": "In", "States": {
      "In": {"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:dynamodb:getItem",
             "End": true}}}},
    "B": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "C"},
    "C": {"Type": "Task", "Resource": "arn:aws:states:eu-west-1:123456789012:activity:c",
          "Next": "D"},
    "D": {"Type": "Task", "Resource": "arn:aws:states:eu-west-1:123456789012:activity:d",
          "Next": "E"},
    "E": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true}}})");
  tasks::MockBehaviour own, answered;
  own.result = json::Value(1);
  answered.result = json::Value(2);
  const auto made = withSamples({{"B", true, {own}}, {"E", false, {own}}}, *document.machine(),
                                actions(), {{"D", answered}});
  EXPECT_EQ(made.added, 4);
  EXPECT_EQ(made.unknown, std::vector<std::string>{"C"});
  std::string all;
  for (const auto& each : made.mocks) {
    EXPECT_TRUE(each.enabled);
    ASSERT_EQ(each.behaviours.size(), 1U);
    all += each.state + (each.behaviours[0] == own ? "=own " : " ");
  }
  EXPECT_EQ(all, "B=own E=own A In D ");
  EXPECT_EQ(made.mocks.back().behaviours[0], answered);
  // And what they say is what AWS says.
  for (const auto& each : made.mocks) {
    if (each.state != "A" && each.state != "In") continue;
    const asl::State* state = document.machine()->find(each.state);
    if (state == nullptr) state = document.machine()->find("Each")->machines[0]->find(each.state);
    const MockVerdict said = verdictOn(each.behaviours[0].result, *state, actions());
    EXPECT_EQ(said.refused, "") << each.state << ' ' << json::print(each.behaviours[0].result);
    EXPECT_FALSE(said.unlike) << each.state << ' ' << said.unlike->field;
  }
}

}  // namespace
}  // namespace stepwright::assist
