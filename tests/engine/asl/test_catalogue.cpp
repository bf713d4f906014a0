// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/catalogue/catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <thread>

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
  EXPECT_GT(catalogue().size(), 18'000U);
  EXPECT_GT(catalogue().services().size(), 400U);
  EXPECT_GT(catalogue().actionsOf("ec2").size(), 800U);
  EXPECT_GE(catalogue().made(), "2026-11-29");
  const auto action = catalogue().find("arn:aws:states:::sqs:sendMessage.waitForTaskToken");
  ASSERT_TRUE(action.has_value());
  EXPECT_TRUE(action->optimised);
  EXPECT_EQ(action->pattern, Pattern::Callback);
  EXPECT_TRUE(catalogue().find("arn:aws:states:::aws-sdk:s3:listBuckets").has_value());
  EXPECT_FALSE(catalogue().find("arn:aws:states:::aws-sdk:s3:noSuchThing").has_value());
}

TEST(Catalogue, HoldsWhatIsNew) {
  EXPECT_TRUE(catalogue().find("arn:aws:states:::bedrockagentcore:invokeHarness"));
  const auto job = catalogue().input("arn:aws:states:::aws-sdk:bedrock:createEvaluationJob");
  ASSERT_TRUE(job);
  EXPECT_TRUE(job->field("ApplicationType"));
  const auto automated = job->field("EvaluationConfig")->field("Automated");
  ASSERT_TRUE(automated);
  EXPECT_TRUE(automated->field("EvaluatorModelConfig"));
  EXPECT_TRUE(job->field("InferenceConfig")->field("RagConfigs"));
}

/// What a field of an input is in the source; each of the three has its own way to lose it.
TEST(Catalogue, IsReadForASearchByAnyThread) {
  const std::string path =
      std::string(STEPWRIGHT_SOURCE_DIR) + "/resources/catalogue/actions.catalogue";
  const auto fresh = Catalogue::open(path).value();
  std::thread reader([fresh] { fresh->prepareSearch(); });
  const auto meanwhile = fresh->search("run task", 5);
  const std::string line = fresh->help("arn:aws:states:::aws-sdk:ecs:runTask");
  reader.join();
  ASSERT_FALSE(meanwhile.empty());
  EXPECT_FALSE(line.empty());
  const auto after = fresh->search("run task", 5);
  ASSERT_EQ(after.size(), meanwhile.size());
  EXPECT_EQ(after.front().action.resource, meanwhile.front().action.resource);
}

TEST(Catalogue, KeepsWhatIsRequiredAndTheEnumerationsOfEverySource) {
  // A client of today: enumerations stand in its declarations only.
  const auto task = catalogue().input("arn:aws:states:::aws-sdk:ecs:runTask");
  ASSERT_TRUE(task);
  EXPECT_EQ(task->required(), std::vector<std::string>{"TaskDefinition"});
  const auto kinds = task->field("LaunchType")->choices();
  EXPECT_NE(std::find(kinds.begin(), kinds.end(), "FARGATE"), kinds.end());
  const auto command =
      task->field("Overrides")->field("ContainerOverrides")->item()->field("Command")->item();
  ASSERT_TRUE(command);
  EXPECT_EQ(command->kind(), Shape::Kind::String);
  // A client of 2025, whose schemas do not say what is required.
  const auto database =
      catalogue().input("arn:aws:states:::aws-sdk:timestreaminfluxdb:tagResource");
  ASSERT_TRUE(database);
  EXPECT_EQ(database->required(), (std::vector<std::string>{"ResourceArn", "Tags"}));
  // One without schemas: SDK 2 for the shapes, the declarations for the enumerations.
  const auto authority =
      catalogue().input("arn:aws:states:::aws-sdk:acmpca:createCertificateAuthority");
  ASSERT_TRUE(authority);
  const auto algorithms =
      authority->field("CertificateAuthorityConfiguration")->field("KeyAlgorithm")->choices();
  EXPECT_NE(std::find(algorithms.begin(), algorithms.end(), "RSA_2048"), algorithms.end());
  // A token that every client makes itself is not asked for.
  const auto run = catalogue().input("arn:aws:states:::emr-containers:startJobRun");
  ASSERT_TRUE(run);
  EXPECT_EQ(run->required(), std::vector<std::string>{"VirtualClusterId"});
  // A union takes one of its fields; a list may hold itself.
  EXPECT_TRUE(catalogue()
                  .input("arn:aws:states:::emr-serverless:startJobRun")
                  ->field("JobDriver")
                  ->isUnion());
  const auto nested = catalogue()
                          .input("arn:aws:states:::aws-sdk:emr:addInstanceFleet")
                          ->field("InstanceFleet")
                          ->field("InstanceTypeConfigs")
                          ->item()
                          ->field("Configurations")
                          ->item()
                          ->field("Configurations");
  ASSERT_TRUE(nested);
  EXPECT_EQ(nested->kind(), Shape::Kind::List);
}

TEST(Catalogue, TellsHowARequestTravels) {
  const auto table = catalogue().wire("arn:aws:states:::dynamodb:putItem");
  EXPECT_EQ(table["api"]["protocol"].string(), "json-1.0");
  EXPECT_EQ(table["api"]["target"].string(), "DynamoDB_20120810");
  const auto object = catalogue().wire("arn:aws:states:::aws-sdk:s3:getObject");
  EXPECT_EQ(object["api"]["protocol"].string(), "rest-xml");
  EXPECT_EQ(object["http"].at(0).string(), "GET");
  EXPECT_EQ(catalogue()
                .wire("arn:aws:states:::aws-sdk:cloudwatch:putMetricData")["api"]["signing"]
                .string(),
            "monitoring");
  EXPECT_TRUE(catalogue().wire("arn:aws:states:::http:invoke").isNull());
  // Each service has what a call cannot do without.
  for (const auto& service : catalogue().services()) {
    const std::string action = catalogue().actionsOf(service).front();
    const auto api = catalogue().wire("arn:aws:states:::aws-sdk:" + service + ":" + action)["api"];
    for (const char* fact : {"protocol", "signing", "endpoint", "version"})
      EXPECT_FALSE(api[fact].string().empty()) << service << " " << fact;
  }
}

TEST(Catalogue, SaysWhatActionsAndFieldsAreInALine) {
  const std::string put = "arn:aws:states:::aws-sdk:sqs:sendMessage";
  EXPECT_EQ(catalogue().help(put), "Delivers a message to the specified queue.");
  EXPECT_EQ(catalogue().help("arn:aws:states:::sqs:sendMessage"), catalogue().help(put));
  const auto input = catalogue().input(put);
  ASSERT_TRUE(input);
  EXPECT_EQ(catalogue().help(put, *input, "QueueUrl"),
            "The URL of the Amazon SQS queue to which a message is sent.");
  EXPECT_EQ(catalogue().help(put, *input, "NoSuchField"), "");
  EXPECT_EQ(catalogue().help("arn:aws:states:::http:invoke"), "");
}

TEST(Catalogue, SpellsErrorsAsCatchMatchesThem) {
  const auto has = [](const char* resource, const char* error) {
    const auto errors = catalogue().errors(resource);
    return std::find(errors.begin(), errors.end(), error) != errors.end();
  };
  EXPECT_TRUE(
      has("arn:aws:states:::aws-sdk:dynamodb:putItem", "DynamoDb.ConditionalCheckFailedException"));
  EXPECT_TRUE(has("arn:aws:states:::aws-sdk:s3:getObject", "S3.NoSuchKeyException"));
  EXPECT_TRUE(
      has("arn:aws:states:::aws-sdk:sfn:startExecution", "Sfn.ExecutionAlreadyExistsException"));
  EXPECT_TRUE(
      has("arn:aws:states:::aws-sdk:rds:startDBInstance", "Rds.DbInstanceNotFoundException"));
  EXPECT_TRUE(catalogue().errors("arn:aws:states:::lambda:invoke").empty());
}

TEST(Catalogue, KnowsWhatAwsHasRemovedButDoesNotOfferIt) {
  EXPECT_EQ(catalogue().removed("robomaker"), "2025-09-10");
  EXPECT_EQ(catalogue().removed("s3"), std::nullopt);
  // Old in the registry is not removed.
  for (const char* alive : {"acmpca", "mwaa", "fis", "route53resolver", "synthetics"})
    EXPECT_EQ(catalogue().removed(alive), std::nullopt) << alive;
  EXPECT_TRUE(catalogue().find("arn:aws:states:::aws-sdk:robomaker:createRobot"));
  EXPECT_TRUE(catalogue().search("robomaker create robot", 5).empty());
  EXPECT_TRUE(catalogue().isGone("chime", "createMeeting"));
  EXPECT_FALSE(catalogue().isGone("s3", "getObject"));
}

TEST(Catalogue, EveryOptimisedActionIsKnownToItsApi) {
  for (const auto& one : optimisedActions()) {
    const std::string resource =
        "arn:aws:states:::" + std::string(one.service) + ":" + std::string(one.action);
    EXPECT_TRUE(catalogue().input(resource).has_value()) << resource;
    if (one.jobResult.empty()) continue;
    EXPECT_TRUE(catalogue().output(resource + ".sync").has_value()) << resource;
  }
}

/// What waits for a job gets the job, not the list that DescribeTasks answers with.
TEST(Catalogue, AJobsAnswerIsTheJob) {
  const auto has = [](const char* resource, const char* field) {
    const auto shape = catalogue().output(resource);
    return shape && shape->field(field).has_value();
  };
  EXPECT_TRUE(has("arn:aws:states:::ecs:runTask.sync", "StoppedReason"));
  const auto containers =
      catalogue().output("arn:aws:states:::ecs:runTask.sync")->field("Containers");
  ASSERT_TRUE(containers && containers->item());
  EXPECT_TRUE(containers->item()->field("ExitCode").has_value());
  EXPECT_FALSE(has("arn:aws:states:::ecs:runTask.sync", "Tasks"));
  EXPECT_TRUE(has("arn:aws:states:::ecs:runTask", "Tasks"));
  EXPECT_TRUE(has("arn:aws:states:::batch:submitJob.sync", "JobId"));
  EXPECT_TRUE(has("arn:aws:states:::batch:submitJob.sync", "Container"));
  EXPECT_TRUE(has("arn:aws:states:::glue:startJobRun.sync", "JobRunState"));
}

TEST(Catalogue, SearchPutsTheLikeliestFirst) {
  const auto first = [](std::string_view text) {
    const auto hits = catalogue().search(text, 5);
    return hits.empty() ? std::string() : hits.front().action.resource;
  };
  EXPECT_EQ(first("putitem"), "arn:aws:states:::dynamodb:putItem");
  EXPECT_EQ(first("lambda invoke"), "arn:aws:states:::lambda:invoke");
  EXPECT_EQ(first("s3 getobject"), "arn:aws:states:::aws-sdk:s3:getObject");
  EXPECT_EQ(first("DescribeInstances ec2"), "arn:aws:states:::aws-sdk:ec2:describeInstances");
  EXPECT_EQ(first("no such action"), "");
  EXPECT_EQ(catalogue().search("get", 25).size(), 25U);
  for (const auto& hit : catalogue().search("", 100)) EXPECT_TRUE(hit.action.optimised);
}

TEST(Catalogue, SkeletonsHaveWhatMustBeGiven) {
  EXPECT_EQ(json::print(catalogue().skeleton("arn:aws:states:::aws-sdk:dynamodb:getItem")),
            R"({"TableName":"","Key":{}})");
  EXPECT_EQ(json::print(catalogue().skeleton("arn:aws:states:::aws-sdk:sfn:startExecution")),
            R"({"StateMachineArn":""})");
  EXPECT_EQ(json::print(catalogue().skeleton("arn:aws:states:::elasticmapreduce:cancelStep")),
            R"({"ClusterId":"","StepId":""})");
  // An example is better than empty fields.
  EXPECT_EQ(catalogue().skeleton("arn:aws:states:::dynamodb:getItem")["TableName"].string(),
            "my-table");
  EXPECT_EQ(json::print(catalogue().skeleton("arn:aws:states:::no:such")), "{}");
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
  std::ofstream(path) << "SWCATLG2 and nothing that makes sense behind it";
  EXPECT_FALSE(Catalogue::open(path).ok());
  EXPECT_FALSE(Catalogue::open(path + ".none").ok());
}

}  // namespace
}  // namespace stepwright::asl
