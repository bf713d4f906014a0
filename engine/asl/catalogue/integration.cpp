// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/catalogue/integration.h"

#include <algorithm>
#include <array>
#include <vector>

namespace stepwright::asl {
namespace {

constexpr bool yes = true;
constexpr bool no = false;

constexpr std::array actions{
    OptimisedAction{"apigateway", "invoke", "API Gateway", no, yes, "", ""},
    OptimisedAction{"athena", "startQueryExecution", "Athena", yes, no, "athena",
                    "athena.getQueryExecution"},
    OptimisedAction{"athena", "stopQueryExecution", "Athena", no, no, "athena", ""},
    OptimisedAction{"athena", "getQueryExecution", "Athena", no, no, "athena", ""},
    OptimisedAction{"athena", "getQueryResults", "Athena", no, no, "athena", ""},
    OptimisedAction{"batch", "submitJob", "Batch", yes, yes, "batch", ""},
    OptimisedAction{"bedrock", "invokeModel", "Bedrock", no, no, "", ""},
    OptimisedAction{"bedrock", "createModelCustomizationJob", "Bedrock", yes, no, "bedrock",
                    "bedrock.getModelCustomizationJob"},
    OptimisedAction{"codebuild", "startBuild", "CodeBuild", yes, no, "codebuild", ""},
    OptimisedAction{"codebuild", "stopBuild", "CodeBuild", no, no, "codebuild", ""},
    OptimisedAction{"codebuild", "batchDeleteBuilds", "CodeBuild", no, no, "codebuild", ""},
    OptimisedAction{"codebuild", "batchGetReports", "CodeBuild", no, no, "codebuild", ""},
    OptimisedAction{"codebuild", "startBuildBatch", "CodeBuild", yes, no, "codebuild", ""},
    OptimisedAction{"codebuild", "stopBuildBatch", "CodeBuild", no, no, "codebuild", ""},
    OptimisedAction{"codebuild", "retryBuildBatch", "CodeBuild", yes, no, "codebuild", ""},
    OptimisedAction{"codebuild", "deleteBuildBatch", "CodeBuild", no, no, "codebuild", ""},
    OptimisedAction{"databrew", "startJobRun", "Glue DataBrew", yes, no, "databrew",
                    "databrew.describeJobRun"},
    OptimisedAction{"dynamodb", "getItem", "DynamoDB", no, no, "dynamodb", ""},
    OptimisedAction{"dynamodb", "putItem", "DynamoDB", no, no, "dynamodb", ""},
    OptimisedAction{"dynamodb", "updateItem", "DynamoDB", no, no, "dynamodb", ""},
    OptimisedAction{"dynamodb", "deleteItem", "DynamoDB", no, no, "dynamodb", ""},
    OptimisedAction{"ecs", "runTask", "ECS", yes, yes, "ecs", ""},
    OptimisedAction{"eks", "call", "EKS", no, no, "", ""},
    OptimisedAction{"eks", "runJob", "EKS", yes, no, "", ""},
    OptimisedAction{"eks", "createCluster", "EKS", yes, no, "eks", "eks.describeCluster"},
    OptimisedAction{"eks", "deleteCluster", "EKS", yes, no, "eks", "eks.describeCluster"},
    OptimisedAction{"eks", "createFargateProfile", "EKS", yes, no, "eks",
                    "eks.describeFargateProfile"},
    OptimisedAction{"eks", "deleteFargateProfile", "EKS", yes, no, "eks",
                    "eks.describeFargateProfile"},
    OptimisedAction{"eks", "createNodegroup", "EKS", yes, no, "eks", "eks.describeNodegroup"},
    OptimisedAction{"eks", "deleteNodegroup", "EKS", yes, no, "eks", "eks.describeNodegroup"},
    OptimisedAction{"elasticmapreduce", "createCluster", "EMR", yes, no, "", ""},
    OptimisedAction{"elasticmapreduce", "terminateCluster", "EMR", yes, no, "", ""},
    OptimisedAction{"elasticmapreduce", "addStep", "EMR", yes, no, "", ""},
    OptimisedAction{"elasticmapreduce", "cancelStep", "EMR", no, no, "", ""},
    OptimisedAction{"elasticmapreduce", "setClusterTerminationProtection", "EMR", no, no, "", ""},
    OptimisedAction{"elasticmapreduce", "modifyInstanceFleetByName", "EMR", no, no, "", ""},
    OptimisedAction{"elasticmapreduce", "modifyInstanceGroupByName", "EMR", no, no, "", ""},
    OptimisedAction{"emr-containers", "createVirtualCluster", "EMR on EKS", no, no, "emrcontainers",
                    ""},
    OptimisedAction{"emr-containers", "deleteVirtualCluster", "EMR on EKS", yes, no,
                    "emrcontainers", ""},
    OptimisedAction{"emr-containers", "startJobRun", "EMR on EKS", yes, no, "emrcontainers", ""},
    OptimisedAction{"emr-serverless", "createApplication", "EMR Serverless", yes, no,
                    "emrserverless", ""},
    OptimisedAction{"emr-serverless", "startApplication", "EMR Serverless", yes, no,
                    "emrserverless", ""},
    OptimisedAction{"emr-serverless", "stopApplication", "EMR Serverless", yes, no, "emrserverless",
                    ""},
    OptimisedAction{"emr-serverless", "deleteApplication", "EMR Serverless", yes, no,
                    "emrserverless", ""},
    OptimisedAction{"emr-serverless", "startJobRun", "EMR Serverless", yes, no, "emrserverless",
                    ""},
    OptimisedAction{"emr-serverless", "cancelJobRun", "EMR Serverless", yes, no, "emrserverless",
                    ""},
    OptimisedAction{"events", "putEvents", "EventBridge", no, yes, "eventbridge", ""},
    OptimisedAction{"glue", "startJobRun", "Glue", yes, no, "glue", ""},
    OptimisedAction{"http", "invoke", "HTTP endpoint", no, no, "", ""},
    OptimisedAction{"lambda", "invoke", "Lambda", no, yes, "lambda", ""},
    OptimisedAction{"mediaconvert", "createJob", "MediaConvert", yes, no, "mediaconvert",
                    "mediaconvert.getJob"},
    OptimisedAction{"sagemaker", "createEndpoint", "SageMaker", no, no, "sagemaker", ""},
    OptimisedAction{"sagemaker", "createEndpointConfig", "SageMaker", no, no, "sagemaker", ""},
    OptimisedAction{"sagemaker", "createHyperParameterTuningJob", "SageMaker", yes, no, "sagemaker",
                    "sagemaker.describeHyperParameterTuningJob"},
    OptimisedAction{"sagemaker", "createLabelingJob", "SageMaker", yes, no, "sagemaker",
                    "sagemaker.describeLabelingJob"},
    OptimisedAction{"sagemaker", "createModel", "SageMaker", no, no, "sagemaker", ""},
    OptimisedAction{"sagemaker", "createProcessingJob", "SageMaker", yes, no, "sagemaker",
                    "sagemaker.describeProcessingJob"},
    OptimisedAction{"sagemaker", "createTrainingJob", "SageMaker", yes, no, "sagemaker",
                    "sagemaker.describeTrainingJob"},
    OptimisedAction{"sagemaker", "createTransformJob", "SageMaker", yes, no, "sagemaker",
                    "sagemaker.describeTransformJob"},
    OptimisedAction{"sagemaker", "updateEndpoint", "SageMaker", no, no, "sagemaker", ""},
    OptimisedAction{"sns", "publish", "SNS", no, yes, "sns", ""},
    OptimisedAction{"sqs", "sendMessage", "SQS", no, yes, "sqs", ""},
    OptimisedAction{"states", "startExecution", "Step Functions", yes, yes, "sfn",
                    "sfn.describeExecution"},
};

std::vector<std::string_view> partsOf(std::string_view arn) {
  std::vector<std::string_view> parts;
  std::size_t start = 0;
  while (parts.size() < 7) {
    const auto colon = parts.size() == 6 ? std::string_view::npos : arn.find(':', start);
    parts.push_back(arn.substr(start, colon == std::string_view::npos ? colon : colon - start));
    if (colon == std::string_view::npos) break;
    start = colon + 1;
  }
  return parts;
}

/// Takes the pattern off the end of an action's name.
Pattern takePattern(std::string& action) {
  constexpr std::array<std::pair<std::string_view, Pattern>, 3> suffixes{{
      {".waitForTaskToken", Pattern::Callback},
      {".sync:2", Pattern::RunJob2},
      {".sync", Pattern::RunJob},
  }};
  for (const auto& [suffix, pattern] : suffixes) {
    if (action.size() > suffix.size() && action.ends_with(suffix)) {
      action.resize(action.size() - suffix.size());
      return pattern;
    }
  }
  return Pattern::RequestResponse;
}

}  // namespace

std::optional<Resource> parseResource(std::string_view arn) {
  const auto parts = partsOf(arn);
  if (parts.size() < 7 || parts[0] != "arn") return std::nullopt;
  Resource resource;
  if (parts[2] == "lambda") {
    resource.kind = Resource::Kind::Lambda;
    resource.action = std::string(parts[6]);
    return resource;
  }
  if (parts[2] != "states") return std::nullopt;
  resource.action = std::string(parts[6]);
  if (parts[5] == "activity") {
    resource.kind = Resource::Kind::Activity;
    return resource;
  }
  resource.service = std::string(parts[5]);
  if (resource.service == "aws-sdk") {
    const auto colon = resource.action.find(':');
    if (colon == std::string::npos) return std::nullopt;
    resource.kind = Resource::Kind::Sdk;
    resource.service = resource.action.substr(0, colon);
    resource.action = resource.action.substr(colon + 1);
  }
  resource.pattern = takePattern(resource.action);
  if (resource.service.empty() || resource.action.empty()) return std::nullopt;
  return resource;
}

std::span<const OptimisedAction> optimisedActions() { return actions; }

const OptimisedAction* findOptimised(std::string_view service, std::string_view action) {
  const auto* found = std::find_if(actions.begin(), actions.end(), [&](const OptimisedAction& one) {
    return one.service == service && one.action == action;
  });
  return found == actions.end() ? nullptr : found;
}

}  // namespace stepwright::asl
