// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/rules/action_rules.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "engine/asl/catalogue/catalogue.h"
#include "engine/asl/document.h"

namespace stepwright::asl {
namespace {

CatalogueSource actionsSource() {
  static const auto source =
      catalogueAt(STEPWRIGHT_SOURCE_DIR "/resources/catalogue/actions.catalogue");
  return source;
}

Document taskOf(const std::string& resource, const std::string& parameters,
                const std::string& field = "Parameters") {
  const std::string language = field == "Arguments" ? R"("QueryLanguage": "JSONata", )" : "";
  return Document::read("{" + language + R"("StartAt": "T", "States": {"T": {"Type": "Task", )" +
                            R"("Resource": "arn:aws:states:::)" + resource + R"(", ")" + field +
                            R"(": )" + parameters + R"(, "End": true}}})",
                        Format::Json, WorkflowType::Standard, {}, actionsSource());
}

/// "ERROR UNKNOWN_PARAMETER /States/T/Parameters/X", a line each.
std::string said(const Document& document) {
  std::string all;
  for (const auto& problem : document.problems()) {
    const char* severity = problem.severity == Severity::Error     ? "E "
                           : problem.severity == Severity::Warning ? "W "
                                                                   : "I ";
    all += severity + problem.code + " " + problem.pointer + "\n";
  }
  return all;
}

TEST(ActionRules, AMisspeltParameterIsNamedWithTheOneThatIsMeant) {
  const auto document = taskOf("sqs:sendMessage", R"({"queueUrl": "q", "Messagebody": "x"})");
  EXPECT_EQ(said(document),
            "E SCHEMA_VALIDATION_FAILED /States/T/Parameters\n"
            "E SCHEMA_VALIDATION_FAILED /States/T/Parameters\n"
            "E UNKNOWN_PARAMETER /States/T/Parameters/queueUrl\n"
            "E UNKNOWN_PARAMETER /States/T/Parameters/Messagebody\n");
  const auto& last = document.problems().back();
  EXPECT_EQ(last.message, "The field \"Messagebody\" is not supported by Step Functions");
  EXPECT_EQ(last.detail, "Did you mean \"MessageBody\"?");
  ASSERT_TRUE(last.fix);
  EXPECT_EQ(last.fix->label, "Rename it to MessageBody");
}

TEST(ActionRules, APathAnExpressionAndAPlaceholderAreLetThrough) {
  for (const char* parameters : {R"({"QueueUrl.$": "$.q", "MessageBody": {"any": "thing"}})",
                                 R"({"QueueUrl": "${Queue}", "MessageBody.$": "$"})"})
    EXPECT_EQ(said(taskOf("sqs:sendMessage", parameters)), "");
  EXPECT_EQ(
      said(taskOf(
          "sqs:sendMessage",
          R"({"QueueUrl": "{% $states.input.q %}", "MessageBody": "{% $string($states.input.b) %}"})",
          "Arguments")),
      "");
  EXPECT_EQ(said(taskOf("sqs:sendMessage", R"("{% $states.input %}")", "Arguments")), "");
}

TEST(ActionRules, WhatStandsDeepInsideIsLookedAt) {
  EXPECT_EQ(said(taskOf("aws-sdk:s3:putObject", R"({"Bucket": "b", "Key": "k", "Bodi": "x"})")),
            "W UNKNOWN_PARAMETER /States/T/Parameters/Bodi\n");
  EXPECT_EQ(
      said(taskOf("dynamodb:putItem", R"({"TableName": "t", "Item": {"id": {"SS": "one"}}})")),
      "W PARAMETER_KIND /States/T/Parameters/Item/id/SS\n");
  EXPECT_EQ(said(taskOf("dynamodb:putItem", R"({"TableName": "t", "Item": {"id": {"Q": "1"}}})")),
            "E UNKNOWN_PARAMETER /States/T/Parameters/Item/id/Q\n");
}

TEST(ActionRules, AnActionThatNobodyHasIsNamedWithTheNearest) {
  const auto typo = taskOf("aws-sdk:dynamodb:putItme", "{}");
  ASSERT_EQ(said(typo), "W UNKNOWN_ACTION /States/T/Resource\n");
  EXPECT_EQ(typo.problems()[0].detail, "Did you mean \"putItem\"?");

  const auto capital = taskOf("aws-sdk:dynamodb:PutItem", "{}");
  ASSERT_EQ(said(capital), "E SCHEMA_VALIDATION_FAILED /States/T/Resource\n");
  EXPECT_NE(capital.problems()[0].detail.find("\"putItem\""), std::string::npos);

  const auto service = taskOf("aws-sdk:dynamobd:putItem", "{}");
  ASSERT_EQ(said(service), "W UNKNOWN_ACTION /States/T/Resource\n");
  EXPECT_EQ(service.problems()[0].detail, "Did you mean \"dynamodb\"?");
}

TEST(ActionRules, WhatIsLikeNothingKnownMayBeNewerThanTheCatalogueWhoseDayIsSaid) {
  for (const auto& document : {taskOf("aws-sdk:s3:holdObjectForALongTime", "{}"),
                               taskOf("aws-sdk:quantumteleport:beam", "{}"),
                               taskOf("aws-sdk:s3:listBuckets", R"({"Zzyzx": 1})")}) {
    ASSERT_EQ(document.problems().size(), 1U);
    EXPECT_EQ(document.problems()[0].code, "NEWER_THAN_CATALOGUE");
    EXPECT_NE(document.problems()[0].message.find(actionsSource()()->made()), std::string::npos);
  }
}

TEST(ActionRules, WhatAwsHasRemovedIsSaidWithItsDay) {
  const auto ended = taskOf("aws-sdk:robomaker:createRobot", "{}");
  ASSERT_EQ(said(ended), "W REMOVED_SERVICE /States/T/Resource\n");
  EXPECT_EQ(ended.problems()[0].message, "AWS has removed robomaker on 2025-09-10: the call fails");
  EXPECT_EQ(said(taskOf("aws-sdk:macie:listMemberAccounts", "{}")),
            "W REMOVED_SERVICE /States/T/Resource\n");
  EXPECT_EQ(said(taskOf("aws-sdk:datasync:startDiscoveryJob", "{}")),
            "W REMOVED_ACTION /States/T/Resource\n");
}

TEST(ActionRules, AnOptimisedIntegrationHasItsActionsAndPatternsOnly) {
  const auto typo = taskOf("glue:startJobRunn", R"({"JobName": "j"})");
  ASSERT_EQ(said(typo), "E SCHEMA_VALIDATION_FAILED /States/T/Resource\n");
  EXPECT_EQ(typo.problems()[0].detail, "Did you mean \"startJobRun\"?");

  const auto pattern = taskOf("dynamodb:putItem.sync", R"({"TableName": "t", "Item": {}})");
  ASSERT_EQ(said(pattern), "E SCHEMA_VALIDATION_FAILED /States/T/Resource\n");
  EXPECT_EQ(pattern.problems()[0].detail, "dynamodb:putItem has no such pattern.");

  EXPECT_EQ(said(taskOf("glue:startJobRun.sync", R"({"JobName": "j"})")),
            "I TASK_TIMEOUT /States/T\n");
}

Document mapOf(const std::string& fields) {
  return Document::read(
      R"({"StartAt": "M", "States": {"M": {"Type": "Map", "ItemProcessor": {"ProcessorConfig": )"
      R"({"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "P", "States": )"
      R"({"P": {"Type": "Pass", "End": true}}}, )" +
          fields + R"(, "End": true}}})",
      Format::Json, WorkflowType::Standard, {}, actionsSource());
}

TEST(ActionRules, WhatAMapReadsAndWritesIsHeldAgainstS3) {
  const auto reads = [](const std::string& action, const std::string& parameters) {
    return said(mapOf(R"("ItemReader": {"Resource": "arn:aws:states:::s3:)" + action +
                      R"(", "Parameters": )" + parameters + "}"));
  };
  EXPECT_EQ(reads("getObject", R"({"Bucket": "b", "Key.$": "$.key", "VersionId": "v"})"), "");
  EXPECT_EQ(reads("listObjectsV2", R"({"Bucket": {"Ref": "B"}, "Prefix": "${p}"})"), "");
  EXPECT_EQ(reads("getObject", R"({"Bucket": ["b"], "Kay": "k"})"),
            "W MISSING_PARAMETER /States/M/ItemReader/Parameters\n"
            "W PARAMETER_KIND /States/M/ItemReader/Parameters/Bucket\n"
            "W UNKNOWN_PARAMETER /States/M/ItemReader/Parameters/Kay\n");
  const auto writes = [](const std::string& parameters) {
    return said(mapOf(R"("ResultWriter": {"Resource": "arn:aws:states:::s3:putObject", )"
                      R"("Parameters": )" +
                      parameters + "}"));
  };
  EXPECT_EQ(writes(R"({"Bucket": "b", "Prefix.$": "$.prefix"})"), "");
  EXPECT_EQ(writes(R"({"Bucket": {"b": 1}, "Prefx": "p"})"),
            "W PARAMETER_KIND /States/M/ResultWriter/Parameters/Bucket\n"
            "W UNKNOWN_PARAMETER /States/M/ResultWriter/Parameters/Prefx\n");
}

TEST(ActionRules, WithoutACatalogueNothingIsSaidOfParameters) {
  const auto document = Document::read(
      R"({"StartAt": "T", "States": {"T": {"Type": "Task",
         "Resource": "arn:aws:states:::sqs:sendMessage", "Parameters": {"X": 1}, "End": true}}})");
  EXPECT_TRUE(document.problems().empty());
}

/// One letter is left out, said twice, or has changed places with the next one.
std::string misspelt(std::string word, std::mt19937& random) {
  const std::size_t at = 1 + random() % (word.size() - 2);
  switch (random() % 3) {
    case 0:
      return word.erase(at, 1);
    case 1:
      return word.insert(at, 1, word[at]);
    default:
      std::swap(word[at], word[at + 1]);
      return word;
  }
}

std::vector<Action> someActions(std::size_t count, std::mt19937& random) {
  std::vector<Action> all;
  for (const char* verb :
       {"get", "list", "create", "put", "delete", "update", "start", "describe"}) {
    for (const auto& found : actionsSource()()->search(verb, 100'000)) all.push_back(found.action);
  }
  std::shuffle(all.begin(), all.end(), random);
  all.resize(std::min(all.size(), count));
  return all;
}

TEST(ActionRules, TyposInFiveHundredActionsAndParametersAreCaught) {
  std::mt19937 random(12);  // NOLINT: the same actions each time
  const auto actions = someActions(500, random);
  ASSERT_EQ(actions.size(), 500u);
  int parameters = 0;
  for (const Action& action : actions) {
    const std::string prefix = "arn:aws:states:::";
    ASSERT_TRUE(action.resource.starts_with(prefix));
    const std::string right = action.resource.substr(prefix.size());
    const std::size_t colon = right.rfind(':') + 1;
    const std::string wrong = right.substr(0, colon) + misspelt(right.substr(colon), random);
    if (wrong != right && !actionsSource()()->find(prefix + wrong)) {
      const std::string of = said(taskOf(wrong, "{}"));
      EXPECT_NE(of.find(" /States/T/Resource"), std::string::npos) << wrong << "\n" << of;
    }
    const auto shape = actionsSource()()->input(action.resource);
    if (!shape || shape->fields().empty()) continue;
    const auto fields = shape->fields();
    const std::string field = fields[random() % fields.size()];
    if (field.size() < 3) continue;
    const std::string typo = misspelt(field, random);
    if (std::find(fields.begin(), fields.end(), typo) != fields.end()) continue;
    ++parameters;
    const std::string of = said(taskOf(right, "{\"" + typo + "\": \"{% 1 %}\"}"));
    EXPECT_NE(of.find(" /States/T/Parameters/" + typo), std::string::npos)
        << right << " " << field << "\n"
        << of;
  }
  EXPECT_GT(parameters, 300);
}

}  // namespace
}  // namespace stepwright::asl
