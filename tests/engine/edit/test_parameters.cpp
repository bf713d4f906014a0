// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/parameters.h"

#include <gtest/gtest.h>

#include "engine/json/print.h"

namespace stepwright::edit {
namespace {

/// A Task with those fields beside its Type.
asl::Document jsonWith(const std::string& fields, bool jsonata) {
  return asl::Document::read("{\n  \"StartAt\": \"A\",\n" +
                             std::string(jsonata ? "  \"QueryLanguage\": \"JSONata\",\n" : "") +
                             "  \"States\": {\n    \"A\": {\n      \"Type\": \"Task\",\n      " +
                             fields + ",\n      \"End\": true\n    }\n  }\n}\n");
}

asl::Document yamlWith(const std::string& fields) {
  return asl::Document::read(
      "StartAt: A\nStates:\n  A:\n    Type: Task\n" + fields + "    End: true\n",
      asl::Format::Yaml);
}

std::string afterParameters(const asl::Document& document, const Outcome& outcome) {
  EXPECT_TRUE(outcome.ok()) << (outcome.ok() ? "" : std::string(outcome.error().message));
  return outcome.ok() ? text::apply(document.text(), outcome->edits) : std::string();
}

std::string fieldOf(const std::string& text, const char* field,
                    asl::Format format = asl::Format::Json) {
  const auto document = asl::Document::read(text, format);
  return json::print(document.value()["States"]["A"][field]);
}

constexpr const char* parameters = "/States/A/Parameters";
constexpr const char* callback = ".waitForTaskToken\"";

TEST(Parameters, SetsOneWithTheSmallestEdit) {
  const auto document = jsonWith(R"("Parameters": {"TableName": "a",   "Limit": 5})", false);
  const auto outcome = setParameter(document, parameters, "Limit", ParameterValue{"7"});
  ASSERT_TRUE(outcome.ok());
  ASSERT_EQ(outcome->edits.size(), 1U);
  EXPECT_EQ(outcome->edits.front().replacement, "7");
}

TEST(Parameters, MakesWhatIsAround) {
  const auto document = jsonWith(R"("Resource": "x")", false);
  const auto text =
      afterParameters(document, setParameter(document, "/States/A/Parameters/Network/Inner",
                                             "Public", ParameterValue{"\"no\""}));
  EXPECT_EQ(fieldOf(text, "Parameters"), R"({"Network":{"Inner":{"Public":"no"}}})");
}

TEST(Parameters, AnExpressionTakesThePlaceOfAValueAndBack) {
  const auto document = jsonWith(R"("Parameters": {"A": 1, "B": 2, "C": 3})", false);
  const auto evaluated = afterParameters(
      document, setParameter(document, parameters, "B", ParameterValue{"\"$.b\"", true}));
  EXPECT_EQ(fieldOf(evaluated, "Parameters"), R"({"A":1,"B.$":"$.b","C":3})");
  const auto again = asl::Document::read(evaluated);
  EXPECT_EQ(
      fieldOf(afterParameters(again, setParameter(again, parameters, "B", ParameterValue{"2"})),
              "Parameters"),
      R"({"A":1,"B":2,"C":3})");
  EXPECT_EQ(fieldOf(afterParameters(again, setParameter(again, parameters, "B", std::nullopt)),
                    "Parameters"),
            R"({"A":1,"C":3})");
}

TEST(Parameters, ChangesAnItemOfAList) {
  const auto document = jsonWith(R"("Parameters": {"L": [{"a": 1}, {"a": 2}]})", false);
  EXPECT_EQ(fieldOf(afterParameters(document, setParameter(document, "/States/A/Parameters/L/1",
                                                           "a", ParameterValue{"3"})),
                    "Parameters"),
            R"({"L":[{"a":1},{"a":3}]})");
  EXPECT_EQ(fieldOf(afterParameters(document, setParameter(document, "/States/A/Parameters/L", "0",
                                                           ParameterValue{"{}"})),
                    "Parameters"),
            R"({"L":[{},{"a":2}]})");
  EXPECT_FALSE(setParameter(document, "/States/A/Parameters/L", "9", ParameterValue{"1"}).ok());
}

TEST(Parameters, YamlStaysYaml) {
  const auto document = yamlWith("    Parameters:\n      TableName: orders # ours\n");
  const auto text =
      afterParameters(document, setParameter(document, parameters, "Limit", ParameterValue{"7"}));
  EXPECT_NE(text.find("      TableName: orders # ours\n      Limit: 7\n"), std::string::npos)
      << text;
}

TEST(Parameters, RefusesWhatIsNoJson) {
  const auto document = jsonWith(R"("Parameters": {})", false);
  EXPECT_FALSE(setParameter(document, parameters, "A", ParameterValue{"{"}).ok());
  EXPECT_FALSE(setParameter(document, parameters, "A", std::nullopt).ok());
}

TEST(Token, GoesBesideWhatTheMessageSays) {
  const std::string resource = std::string(R"("Resource": "arn:aws:states:::sqs:sendMessage)");
  const auto document = jsonWith(
      resource + callback + R"(, "Parameters": {"QueueUrl": "q", "MessageBody.$": "$"})", false);
  EXPECT_EQ(tokenPlaceOf(document.machine()->states.front()), "MessageBody.token");
  const auto text = afterParameters(document, passToken(document, "/States/A"));
  EXPECT_EQ(fieldOf(text, "Parameters"),
            R"({"QueueUrl":"q","MessageBody":{"input.$":"$","token.$":"$$.Task.Token"}})");
  EXPECT_EQ(tokenPlaceOf(asl::Document::read(text).machine()->states.front()), "");
}

TEST(Token, GoesIntoTheEnvironmentOfAContainer) {
  const auto document = jsonWith(std::string(R"("Resource": "arn:aws:states:::ecs:runTask)") +
                                     callback + R"(, "Arguments": {"TaskDefinition": "t"})",
                                 true);
  const auto text = afterParameters(document, passToken(document, "/States/A"));
  EXPECT_EQ(fieldOf(text, "Arguments"),
            R"({"TaskDefinition":"t","Overrides":{"ContainerOverrides":[{"Environment":[)"
            R"({"Name":"TASK_TOKEN","Value":"{% $states.context.Task.Token %}"}]}]}})");
}

TEST(Token, IsNotProposedWhereNobodyWaits) {
  const auto document =
      jsonWith(R"("Resource": "arn:aws:states:::sqs:sendMessage", "Parameters": {})", false);
  EXPECT_EQ(tokenPlaceOf(document.machine()->states.front()), "");
  EXPECT_FALSE(passToken(document, "/States/A").ok());
}

}  // namespace
}  // namespace stepwright::edit
