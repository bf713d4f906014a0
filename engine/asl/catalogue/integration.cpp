// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/catalogue/integration.h"

#include <algorithm>
#include <array>

namespace stepwright::asl {
namespace {

constexpr bool with = true;
constexpr bool without = false;

constexpr std::array actions{
    OptimisedAction{"apigateway", "invoke", "API Gateway", without, with, "", ""},
    OptimisedAction{"athena", "startQueryExecution", "Athena", with, without, "athena",
                    "athena.getQueryExecution"},
    OptimisedAction{"athena", "stopQueryExecution", "Athena", without, without, "athena", ""},
    OptimisedAction{"athena", "getQueryExecution", "Athena", without, without, "athena", ""},
    OptimisedAction{"athena", "getQueryResults", "Athena", without, without, "athena", ""},
    OptimisedAction{"batch", "submitJob", "Batch", with, with, "batch",
                    "batch.describeJobs/Jobs/0"},
    OptimisedAction{"bedrock", "invokeModel", "Bedrock", without, without, "", ""},
    OptimisedAction{"bedrock", "createModelCustomizationJob", "Bedrock", with, without, "bedrock",
                    "bedrock.getModelCustomizationJob"},
    OptimisedAction{"bedrockagentcore", "invokeHarness", "Bedrock AgentCore", without, without,
                    "bedrockagentcore", "", "", "bedrockruntime.converse"},
    OptimisedAction{"codebuild", "startBuild", "CodeBuild", with, without, "codebuild", ""},
    OptimisedAction{"codebuild", "stopBuild", "CodeBuild", without, without, "codebuild", ""},
    OptimisedAction{"codebuild", "batchDeleteBuilds", "CodeBuild", without, without, "codebuild",
                    ""},
    OptimisedAction{"codebuild", "batchGetReports", "CodeBuild", without, without, "codebuild", ""},
    OptimisedAction{"codebuild", "startBuildBatch", "CodeBuild", with, without, "codebuild", ""},
    OptimisedAction{"codebuild", "stopBuildBatch", "CodeBuild", without, without, "codebuild", ""},
    OptimisedAction{"codebuild", "retryBuildBatch", "CodeBuild", with, without, "codebuild", ""},
    OptimisedAction{"codebuild", "deleteBuildBatch", "CodeBuild", without, without, "codebuild",
                    ""},
    OptimisedAction{"databrew", "startJobRun", "Glue DataBrew", with, without, "databrew",
                    "databrew.describeJobRun"},
    OptimisedAction{"dynamodb", "getItem", "DynamoDB", without, without, "dynamodb", ""},
    OptimisedAction{"dynamodb", "putItem", "DynamoDB", without, without, "dynamodb", ""},
    OptimisedAction{"dynamodb", "updateItem", "DynamoDB", without, without, "dynamodb", ""},
    OptimisedAction{"dynamodb", "deleteItem", "DynamoDB", without, without, "dynamodb", ""},
    OptimisedAction{"ecs", "runTask", "ECS", with, with, "ecs", "ecs.describeTasks/Tasks/0"},
    OptimisedAction{"eks", "call", "EKS", without, without, "", ""},
    OptimisedAction{"eks", "runJob", "EKS", with, without, "", ""},
    OptimisedAction{"eks", "createCluster", "EKS", with, without, "eks", "eks.describeCluster"},
    OptimisedAction{"eks", "deleteCluster", "EKS", with, without, "eks", "eks.describeCluster"},
    OptimisedAction{"eks", "createFargateProfile", "EKS", with, without, "eks",
                    "eks.describeFargateProfile"},
    OptimisedAction{"eks", "deleteFargateProfile", "EKS", with, without, "eks",
                    "eks.describeFargateProfile"},
    OptimisedAction{"eks", "createNodegroup", "EKS", with, without, "eks", "eks.describeNodegroup"},
    OptimisedAction{"eks", "deleteNodegroup", "EKS", with, without, "eks", "eks.describeNodegroup"},
    OptimisedAction{"elasticmapreduce", "createCluster", "EMR", with, without, "", "",
                    "emr.runJobFlow", "emr.runJobFlow"},
    OptimisedAction{"elasticmapreduce", "terminateCluster", "EMR", with, without, "", ""},
    OptimisedAction{"elasticmapreduce", "addStep", "EMR", with, without, "", ""},
    OptimisedAction{"elasticmapreduce", "cancelStep", "EMR", without, without, "", ""},
    OptimisedAction{"elasticmapreduce", "setClusterTerminationProtection", "EMR", without, without,
                    "", ""},
    OptimisedAction{"elasticmapreduce", "modifyInstanceFleetByName", "EMR", without, without, "",
                    ""},
    OptimisedAction{"elasticmapreduce", "modifyInstanceGroupByName", "EMR", without, without, "",
                    ""},
    OptimisedAction{"emr-containers", "createVirtualCluster", "EMR on EKS", without, without,
                    "emrcontainers", ""},
    OptimisedAction{"emr-containers", "deleteVirtualCluster", "EMR on EKS", with, without,
                    "emrcontainers", ""},
    OptimisedAction{"emr-containers", "startJobRun", "EMR on EKS", with, without, "emrcontainers",
                    ""},
    OptimisedAction{"emr-serverless", "createApplication", "EMR Serverless", with, without,
                    "emrserverless", ""},
    OptimisedAction{"emr-serverless", "startApplication", "EMR Serverless", with, without,
                    "emrserverless", ""},
    OptimisedAction{"emr-serverless", "stopApplication", "EMR Serverless", with, without,
                    "emrserverless", ""},
    OptimisedAction{"emr-serverless", "deleteApplication", "EMR Serverless", with, without,
                    "emrserverless", ""},
    OptimisedAction{"emr-serverless", "startJobRun", "EMR Serverless", with, without,
                    "emrserverless", ""},
    OptimisedAction{"emr-serverless", "cancelJobRun", "EMR Serverless", with, without,
                    "emrserverless", ""},
    OptimisedAction{"events", "putEvents", "EventBridge", without, with, "eventbridge", ""},
    OptimisedAction{"glue", "startJobRun", "Glue", with, without, "glue", "glue.getJobRun/JobRun"},
    OptimisedAction{"http", "invoke", "HTTP endpoint", without, without, "", ""},
    OptimisedAction{"lambda", "invoke", "Lambda", without, with, "lambda", ""},
    OptimisedAction{"mediaconvert", "createJob", "MediaConvert", with, without, "mediaconvert",
                    "mediaconvert.getJob"},
    OptimisedAction{"sagemaker", "createEndpoint", "SageMaker", without, without, "sagemaker", ""},
    OptimisedAction{"sagemaker", "createEndpointConfig", "SageMaker", without, without, "sagemaker",
                    ""},
    OptimisedAction{"sagemaker", "createHyperParameterTuningJob", "SageMaker", with, without,
                    "sagemaker", "sagemaker.describeHyperParameterTuningJob"},
    OptimisedAction{"sagemaker", "createLabelingJob", "SageMaker", with, without, "sagemaker",
                    "sagemaker.describeLabelingJob"},
    OptimisedAction{"sagemaker", "createModel", "SageMaker", without, without, "sagemaker", ""},
    OptimisedAction{"sagemaker", "createProcessingJob", "SageMaker", with, without, "sagemaker",
                    "sagemaker.describeProcessingJob"},
    OptimisedAction{"sagemaker", "createTrainingJob", "SageMaker", with, without, "sagemaker",
                    "sagemaker.describeTrainingJob"},
    OptimisedAction{"sagemaker", "createTransformJob", "SageMaker", with, without, "sagemaker",
                    "sagemaker.describeTransformJob"},
    OptimisedAction{"sagemaker", "updateEndpoint", "SageMaker", without, without, "sagemaker", ""},
    OptimisedAction{"sns", "publish", "SNS", without, with, "sns", ""},
    OptimisedAction{"sqs", "sendMessage", "SQS", without, with, "sqs", ""},
    OptimisedAction{"states", "startExecution", "Step Functions", with, with, "sfn",
                    "sfn.describeExecution"},
};

using Parts = std::array<std::string_view, 7>;

/// The parts of an ARN, the seventh with all that is left; nothing where it has fewer.
std::optional<Parts> partsOf(std::string_view arn) {
  Parts parts;
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    const auto colon = arn.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    parts[i] = arn.substr(0, colon);
    arn.remove_prefix(colon + 1);
  }
  parts.back() = arn;
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
  const auto found = partsOf(arn);
  if (!found || found->front() != "arn") return std::nullopt;
  const Parts& parts = *found;
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

std::string inputOf(const OptimisedAction& action) {
  if (!action.input.empty()) return std::string(action.input);
  return action.api.empty() ? "" : std::string(action.api) + "." + std::string(action.action);
}

std::string resultOf(const OptimisedAction& action) {
  return action.result.empty() ? inputOf(action) : std::string(action.result);
}

std::span<const OptimisedAction> optimisedActions() { return actions; }

const OptimisedAction* findOptimised(std::string_view service, std::string_view action) {
  const auto* found = std::find_if(actions.begin(), actions.end(), [&](const OptimisedAction& one) {
    return one.service == service && one.action == action;
  });
  return found == actions.end() ? nullptr : found;
}

}  // namespace stepwright::asl
