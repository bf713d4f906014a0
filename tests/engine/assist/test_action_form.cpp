// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/action_form.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/asl/catalogue/catalogue.h"
#include "engine/assist/suggest.h"
#include "engine/json/parse.h"

namespace stepwright::assist {
namespace {

asl::Document documentWith(const std::string& resource, const std::string& more = "{}") {
  static const auto catalogue =
      asl::catalogueAt(STEPWRIGHT_SOURCE_DIR "/resources/catalogue/actions.catalogue");
  return asl::Document::read(R"({"StartAt": "A", "QueryLanguage": "JSONata", "States": {"A": )"
                             R"({"Type": "Task", "Resource": ")" +
                                 resource + R"(", "Arguments": )" + more + R"(, "End": true}}})",
                             asl::Format::Json, asl::WorkflowType::Standard, {}, catalogue);
}

std::optional<ActionForm> formOf(const std::string& resource) {
  const auto document = documentWith(resource);
  return actionForm(document, document.machine()->states.front());
}

std::vector<std::string> waysOf(const std::string& resource) {
  std::vector<std::string> ways;
  if (const auto form = formOf(resource)) {
    for (const auto& way : form->patterns) ways.push_back(way.resource);
  }
  return ways;
}

using Names = std::vector<std::string>;

TEST(ActionForm, KnowsTheWaysToCall) {
  const std::string task = "arn:aws:states:::ecs:runTask";
  EXPECT_EQ(waysOf(task + ".sync"), (Names{task, task + ".sync", task + ".waitForTaskToken"}));
  const std::string item = "arn:aws:states:::dynamodb:getItem";
  EXPECT_EQ(waysOf(item), Names{item});
  const std::string nested = "arn:aws:states:::states:startExecution";
  EXPECT_EQ(waysOf(nested), (Names{nested, nested + ".sync:2", nested + ".waitForTaskToken"}));
  EXPECT_EQ(waysOf(nested + ".sync"),
            (Names{nested, nested + ".sync", nested + ".waitForTaskToken"}));
  const std::string sdk = "arn:aws:states:::aws-sdk:s3:copyObject";
  EXPECT_EQ(waysOf(sdk), (Names{sdk, sdk + ".waitForTaskToken"}));
}

TEST(ActionForm, HasTheShapesOfInputAndAnswer) {
  const auto form = formOf("arn:aws:states:::ecs:runTask.sync");
  ASSERT_TRUE(form);
  EXPECT_EQ(form->field, "Arguments");
  EXPECT_EQ(form->input.required(), Names{"TaskDefinition"});
  EXPECT_FALSE(form->help.empty());
  const auto put = formOf("arn:aws:states:::aws-sdk:s3:putObject");
  ASSERT_TRUE(put && put->output);
  EXPECT_TRUE(put->output->field("ETag").has_value());
}

TEST(ActionForm, IsNoneWhereTheLanguageHasFieldsOfItsOwn) {
  EXPECT_FALSE(formOf("arn:aws:states:::http:invoke"));
  EXPECT_FALSE(formOf("arn:aws:lambda:eu-central-1:123456789012:function:f"));
  EXPECT_FALSE(formOf("arn:aws:states:::aws-sdk:nobody:knows"));
}

TEST(ActionForm, ProposesWhatTheDocumentAndItsHostHave) {
  const auto document = documentWith(
      "arn:aws:states:::dynamodb:getItem",
      R"({"TableName": "orders", "Role": "${OrdersRole}", "Other": {"TableName": "{% $t %}"}})");
  const auto values = knownValues(document, "TableName", {"StageName", "OrdersTable"});
  EXPECT_EQ(values, (Names{"orders", "${OrdersTable}", "${StageName}", "${OrdersRole}"}));
}

TEST(ActionForm, FindsAParameterByEitherKey) {
  const auto object = json::parse(R"({"A": 1, "B.$": "$.b"})").value();
  EXPECT_FALSE(parameterAt(object, "A").evaluated);
  EXPECT_TRUE(parameterAt(object, "B").evaluated);
  EXPECT_EQ(parameterAt(object, "B").value->string(), "$.b");
  EXPECT_EQ(parameterAt(object, "C").value, nullptr);
}

TEST(Suggest, CompletesAResultThatIsNotKnownFromItsShape) {
  Sample sample;
  sample.resultLike = json::parse(R"({"Containers": [{"ExitCode": "number"}]})").value();
  const auto found = suggest("$states.result.Con", asl::QueryLanguage::Jsonata, sample);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().text, "Containers");
  // Nothing is tried on it.
  EXPECT_FALSE(tryExpression("{% $states.result.Containers %}", asl::QueryLanguage::Jsonata, sample)
                   .value.has_value());
}

}  // namespace
}  // namespace stepwright::assist
