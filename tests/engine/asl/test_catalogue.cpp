// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/catalogue/catalogue.h"

#include <gtest/gtest.h>

#include <fstream>

#include "engine/asl/catalogue/parameters.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"

namespace stepwright::asl {
namespace {

const Catalogue& catalogue() {
  static const auto opened =
      Catalogue::open(std::string(STEPWRIGHT_SOURCE_DIR) + "/resources/catalogue/actions.catalogue")
          .value();
  return *opened;
}

json::Value read(std::string_view text) { return json::parse(text).value(); }

std::string mismatchOf(std::string_view resource, std::string_view result,
                       MockValidation mode = MockValidation::Strict) {
  return mockMismatch(catalogue(), resource, read(result), mode);
}

TEST(Catalogue, HoldsTheActionsOfAws) {
  EXPECT_GT(catalogue().size(), 15'000U);
  const auto action = catalogue().find("arn:aws:states:::sqs:sendMessage.waitForTaskToken");
  ASSERT_TRUE(action.has_value());
  EXPECT_TRUE(action->optimised && action->callback && !action->runJob);
  EXPECT_TRUE(catalogue().find("arn:aws:states:::aws-sdk:s3:listBuckets").has_value());
  EXPECT_FALSE(catalogue().find("arn:aws:states:::aws-sdk:s3:noSuchThing").has_value());
}

TEST(Catalogue, EveryOptimisedActionIsKnownToItsApi) {
  for (const auto& one : optimisedActions()) {
    if (one.api.empty()) continue;
    const std::string resource =
        "arn:aws:states:::" + std::string(one.service) + ":" + std::string(one.action);
    EXPECT_TRUE(catalogue().input(resource).has_value()) << resource;
    if (one.jobResult.empty()) continue;
    EXPECT_TRUE(catalogue().output(resource + ".sync").has_value()) << resource;
  }
}

TEST(Catalogue, SearchPutsTheLikeliestFirst) {
  const auto first = [](std::string_view text) {
    const auto hits = catalogue().search(text, 5);
    return hits.empty() ? std::string() : hits.front().resource;
  };
  EXPECT_EQ(first("putitem"), "arn:aws:states:::dynamodb:putItem");
  EXPECT_EQ(first("lambda invoke"), "arn:aws:states:::lambda:invoke");
  EXPECT_EQ(first("s3 getobject"), "arn:aws:states:::aws-sdk:s3:getObject");
  EXPECT_EQ(first("DescribeInstances ec2"), "arn:aws:states:::aws-sdk:ec2:describeInstances");
  EXPECT_EQ(first("no such action"), "");
  EXPECT_EQ(catalogue().search("get", 25).size(), 25U);
  for (const auto& hit : catalogue().search("", 100)) EXPECT_TRUE(hit.optimised);
}

TEST(Catalogue, SkeletonsHaveWhatMustBeGiven) {
  EXPECT_EQ(json::print(catalogue().skeleton("arn:aws:states:::dynamodb:getItem")),
            R"({"TableName":"","Key":{}})");
  EXPECT_EQ(json::print(catalogue().skeleton("arn:aws:states:::aws-sdk:sfn:startExecution")),
            R"({"StateMachineArn":""})");
  EXPECT_EQ(json::print(catalogue().skeleton("arn:aws:states:::http:invoke")),
            R"({"ApiEndpoint":"","Method":"GET"})");
  EXPECT_EQ(json::print(catalogue().skeleton("arn:aws:states:::eks:call")), "{}");
}

TEST(Catalogue, AnAnswerHasEveryField) {
  const auto object = catalogue().answer("arn:aws:states:::aws-sdk:s3:getObject");
  ASSERT_TRUE(object);
  EXPECT_TRUE(object->contains("Body") && object->contains("ContentLength"));
  const auto function = catalogue().answer("arn:aws:states:::lambda:invoke");
  ASSERT_TRUE(function);
  EXPECT_TRUE((*function)["Payload"].isObject());
  EXPECT_TRUE((*function)["StatusCode"].isNumber());
  EXPECT_FALSE(catalogue().answer("arn:aws:states:::lambda:invoke.waitForTaskToken"));
  EXPECT_FALSE(catalogue().answer("arn:aws:lambda:us-east-1:123456789012:function:f"));
  // Of the right kinds, so that only texts and numbers are to be filled in.
  const auto job = catalogue().answer("arn:aws:states:::eks:createCluster.sync");
  ASSERT_TRUE(job);
  EXPECT_TRUE((*job)["Cluster"]["ResourcesVpcConfig"].isObject());
}

TEST(Catalogue, NamesAreSpelledAsStepFunctionsDoes) {
  const auto put = catalogue().input("arn:aws:states:::aws-sdk:s3:putObject");
  ASSERT_TRUE(put.has_value());
  EXPECT_TRUE(put->field("SsekmsKeyId").has_value());
  EXPECT_TRUE(
      catalogue().input("arn:aws:states:::aws-sdk:cloudwatchlogs:putLogEvents").has_value());
  EXPECT_TRUE(catalogue()
                  .input("arn:aws:states:::aws-sdk:databasemigration:startReplicationTask")
                  .has_value());
}

TEST(MockMismatch, SaysWhatAwsSays) {
  const auto* run = "arn:aws:states:::states:startExecution";
  EXPECT_EQ(mismatchOf(run, "{}"), "Required field 'ExecutionArn' is missing");
  EXPECT_EQ(mismatchOf(run, "{}", MockValidation::Present), "");
  EXPECT_EQ(mismatchOf(run, R"({"ExecutionArn":"a","StartDate":5})"),
            "Field 'StartDate' must be a string");
  EXPECT_EQ(mismatchOf(run, R"({"ExecutionArn":"a","StartDate":5})", MockValidation::None), "");
  EXPECT_EQ(mismatchOf("arn:aws:states:::ecs:runTask", R"({"Tasks":{}})"),
            "Field 'Tasks' must be an array");
  EXPECT_EQ(mismatchOf("arn:aws:states:::sns:publish", R"({"Anything":[]})"), "");
  EXPECT_EQ(mismatchOf("arn:aws:states:::aws-sdk:s3:getObject", R"({"StorageClass":"Papyrus"})"),
            "Field 'StorageClass' is not an expected value");
  EXPECT_EQ(mismatchOf("arn:aws:states:::aws-sdk:lambda:getFunction",
                       R"({"Configuration":{"Timeout":0}})"),
            "Field 'Timeout' is less than the minimum value");
  EXPECT_EQ(mismatchOf("arn:aws:states:::lambda:invoke", R"({"Payload":{"any":["thing"]}})"), "");
}

TEST(ParameterProblem, IsInTheWordsOfAws) {
  const auto problem = [](std::string_view parameters) {
    return parameterProblem("apigateway", "invoke", read(parameters));
  };
  EXPECT_EQ(problem(R"({"ApiEndpoint":"a","Method":"GET","Headers":{"h":["v"]},"Path":null})"), "");
  EXPECT_EQ(problem(R"({"ApiEndpoint":"a"})"), "The field 'Method' is required but was missing");
  EXPECT_EQ(problem(R"({"ApiEndpoint":"a","Method":"GET","Headers":{"h":"v"}})"),
            "The value of the field 'Headers' has an invalid format");
  EXPECT_EQ(parameterProblem("lambda", "invoke", read("5")), "");
}

TEST(Resource, IsReadFromItsArn) {
  const auto job = parseResource("arn:aws-cn:states:::states:startExecution.sync:2");
  ASSERT_TRUE(job.has_value());
  EXPECT_EQ(job->action, "startExecution");
  EXPECT_EQ(job->pattern, Pattern::RunJob2);
  const auto sdk = parseResource("arn:aws:states:::aws-sdk:sqs:sendMessage.waitForTaskToken");
  EXPECT_EQ(sdk->kind, Resource::Kind::Sdk);
  EXPECT_EQ(sdk->service, "sqs");
  EXPECT_EQ(sdk->pattern, Pattern::Callback);
  EXPECT_EQ(parseResource("arn:aws:lambda:eu-west-1:1:function:f:3")->kind, Resource::Kind::Lambda);
  EXPECT_EQ(parseResource("arn:aws:states:eu-west-1:1:activity:a")->kind, Resource::Kind::Activity);
  EXPECT_FALSE(parseResource("lambda").has_value());
  EXPECT_FALSE(parseResource("arn:aws:s3:::bucket").has_value());
}

TEST(Catalogue, ADamagedFileIsRefused) {
  const std::string path = ::testing::TempDir() + "/damaged.catalogue";
  std::ofstream(path) << "SWCATLG1 and nothing that makes sense behind it";
  EXPECT_FALSE(Catalogue::open(path).ok());
  EXPECT_FALSE(Catalogue::open(path + ".none").ok());
}

}  // namespace
}  // namespace stepwright::asl
