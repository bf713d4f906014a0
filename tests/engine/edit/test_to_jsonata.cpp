// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/convert.h"
#include "engine/edit/to_jsonata.h"

#include <gtest/gtest.h>

#include "engine/edit/clipboard.h"
#include "engine/edit/intents.h"
#include "engine/edit/language.h"
#include "engine/edit/selection.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"

namespace stepwright::edit {
namespace {

/// The converted state in compact text, or "code at pointer".
std::string converted(const std::string& state) {
  const auto result = stateToJsonata(*json::parse(state));
  if (!result) return result.error().code + " at " + result.error().pointer;
  return json::print(*result);
}

TEST(ToJsonata, TaskKeepsItsOrderAndMergesItsResult) {
  EXPECT_EQ(
      converted(R"json({"Type": "Task", "Resource": "r", "InputPath": "$.order",
                              "Parameters": {"id.$": "$.id", "token.$": "$$.Task.Token"},
                              "ResultSelector": {"n.$": "$.Payload['a b']"},
                              "ResultPath": "$.done.part", "Next": "N"})json"),
      R"json({"Type":"Task","Resource":"r","Arguments":{"id":"{% $states.input.order.id %}",)json"
      R"json("token":"{% $states.context.Task.Token %}"},"Output":"{% $merge([$states.input, )json"
      R"json({'done': $merge([$states.input.done, {'part': {'n': $states.result.Payload.`a b`}}])}]) %}",)json"
      R"json("Next":"N"})json");
}

TEST(ToJsonata, WhatIsTheDefaultIsNotWritten) {
  EXPECT_EQ(converted(R"json({"Type": "Task", "Resource": "r", "End": true})json"),
            R"json({"Type":"Task","Resource":"r","End":true})json");
  EXPECT_EQ(converted(R"json({"Type": "Pass", "End": true})json"),
            R"json({"Type":"Pass","End":true})json");
  EXPECT_EQ(
      converted(R"json({"Type": "Task", "Resource": "r", "ResultPath": null, "End": true})json"),
      R"json({"Type":"Task","Resource":"r","Output":"{% $states.input %}","End":true})json");
}

TEST(ToJsonata, PassAssignsFromItsResult) {
  EXPECT_EQ(
      converted(
          R"json({"Type": "Pass", "Result": {"a": 1}, "Assign": {"x.$": "$.a"}, "End": true})json"),
      R"json({"Type":"Pass","Output":{"a":1},"Assign":{"x":"{% ({'a': 1}).a %}"},"End":true})json");
}

TEST(ToJsonata, ChoiceRulesBecomeConditions) {
  EXPECT_EQ(
      converted(R"json({"Type": "Choice", "Choices": [
        {"And": [{"Variable": "$.a", "IsPresent": true},
                 {"Or": [{"Variable": "$.a", "NumericGreaterThan": 1},
                         {"Not": {"Variable": "$.b", "StringEqualsPath": "$.c"}}]}], "Next": "N"},
        {"Variable": "$.d", "StringMatches": "log-*.txt", "Next": "M"}], "Default": "N"})json"),
      R"json({"Type":"Choice","Choices":[{"Condition":"{% $exists($states.input.a) and )json"
      R"json(($states.input.a > 1 or $not($states.input.b = $states.input.c)) %}","Next":"N"},)json"
      R"json({"Condition":"{% $type($states.input.d) = 'string' and $contains($states.input.d, )json"
      R"json(/^log-[\\s\\S]*\\.txt$/) %}","Next":"M"}],"Default":"N"})json");
}

TEST(ToJsonata, IntrinsicsAndIndefinitePaths) {
  EXPECT_EQ(
      converted(R"json({"Type": "Pass", "Parameters": {
      "a.$": "States.Format('Hello {}, {}!', $.name, States.MathAdd($.n, 1))",
      "b.$": "$.items[*].price", "c.$": "$.items[?(@.price > 5 && @.tag == 'x')]",
      "d.$": "$var.x", "e.$": "$.items.length()"}, "End": true})json"),
      R"json({"Type":"Pass","Output":{"a":"{% 'Hello ' & $states.input.name & ', ' & )json"
      R"json(($states.input.n + 1) & '!' %}","b":"{% [$states.input.items.price] %}",)json"
      R"json("c":"{% [$states.input.items[price > 5 and tag = 'x']] %}","d":"{% $var.x %}",)json"
      R"json("e":"{% $count($states.input.items) %}"},"End":true})json");
}

TEST(ToJsonata, MapAndWhatIsInIt) {
  EXPECT_EQ(
      converted(R"json({"Type": "Map", "ItemsPath": "$.list", "MaxConcurrencyPath": "$.n",
      "ItemSelector": {"v.$": "$$.Map.Item.Value"}, "Iterator": {"StartAt": "W", "States": {
        "W": {"Type": "Wait", "SecondsPath": "$.s", "End": true}}}, "End": true})json"),
      R"json({"Type":"Map","Items":"{% $states.input.list %}","MaxConcurrency":"{% $states.input.n %}",)json"
      R"json("ItemSelector":{"v":"{% $states.context.Map.Item.Value %}"},"ItemProcessor":{"StartAt":"W",)json"
      R"json("States":{"W":{"Type":"Wait","Seconds":"{% $states.input.s %}","End":true}}},"End":true})json");
}

TEST(ToJsonata, NothingIsGuessed) {
  EXPECT_EQ(
      converted(
          R"json({"Type": "Task", "Resource": "r", "Parameters": {"x.$": "$.a['b','c']"}, "End": true})json"),
      "migration.path at /Parameters");
  EXPECT_EQ(
      converted(
          R"json({"Type": "Task", "Resource": "r", "ResultPath": "$.a[0]", "End": true})json"),
      "migration.path at /ResultPath");
}

TEST(ToJsonata, ADocumentChangesInPlace) {
  const std::string text = R"json({
  "Comment": "x",   "StartAt": "A",
  "States": {
    "A": {
      "Type": "Task",
      "Resource": "r",
      "Parameters": { "id.$": "$.id", "fixed": 1 },
      "Comment": "stays",
      "Next": "B"
    },
    "B": { "Type": "Pass",   "End": true }
  }
})json";
  const auto document = asl::Document::read(text);
  const auto change = convertDocument(document);
  ASSERT_TRUE(change) << change.error().message;
  const std::string after = text::apply(text, change->edits);
  EXPECT_EQ(after, R"json({
  "Comment": "x",
  "QueryLanguage": "JSONata",   "StartAt": "A",
  "States": {
    "A": {
      "Type": "Task",
      "Resource": "r",
      "Arguments": { "id": "{% $states.input.id %}", "fixed": 1 },
      "Comment": "stays",
      "Next": "B"
    },
    "B": { "Type": "Pass",   "End": true }
  }
})json");
  EXPECT_EQ(text::apply(after, text::inverse(text, change->edits)), text);
  EXPECT_EQ(convertDocument(asl::Document::read(after)).error().code, "migration.done");
}

TEST(ToJsonata, AStateInADocumentOfJsonPathSaysItsLanguage) {
  const auto document = asl::Document::read(
      R"json({"StartAt": "A", "States": {"A": {"Type": "Wait", "SecondsPath": "$.s", "End": true}}})json");
  const auto change = convertState(document, "/States/A");
  ASSERT_TRUE(change);
  EXPECT_EQ(
      text::apply(document.text(), change->edits),
      R"json({"StartAt": "A", "States": {"A": {"Type": "Wait", "QueryLanguage": "JSONata", "Seconds": "{% $states.input.s %}", "End": true}}})json");
}

TEST(ToJsonata, WhatIsPastedSpeaksAsTheDocument) {
  const auto document = asl::Document::read(
      R"json({"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}})json");
  const auto change = paste(
      document, R"json({"Type": "Task", "Resource": "r", "InputPath": "$.a", "End": true})json",
      {Place::Kind::After, "/States/A"});
  ASSERT_TRUE(change);
  const std::string after = text::apply(document.text(), change->edits);
  EXPECT_NE(after.find(R"("Arguments": "{% $states.input.a %}")"), std::string::npos) << after;
  EXPECT_EQ(after.find("InputPath"), std::string::npos);
  // What cannot be converted is kept as it was written.
  const json::Value odd = *json::parse(R"json({"Type": "Pass", "InputPath": "$.a['b','c']"})json");
  EXPECT_EQ(stateInLanguage(odd, asl::QueryLanguage::Jsonata), odd);
}

}  // namespace
}  // namespace stepwright::edit
