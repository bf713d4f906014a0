// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/catalogue/parameters.h"

#include "engine/asl/catalogue/mismatch.h"
#include "engine/json/parse.h"

namespace stepwright::asl {
namespace {

using json::Value;

/// In the form of the catalogue's shapes; see resources/catalogue/generator/convert.mjs.
constexpr std::string_view bedrockInvokeModel = R"({"t":"o","r":["ModelId"],"f":{
  "ModelId":"s",
  "Accept":"s",
  "Body":"d",
  "ContentType":"s",
  "GuardrailIdentifier":"s",
  "GuardrailVersion":"s",
  "Input":{"t":"o","f":{"S3Uri":"s"}},
  "Output":{"t":"o","f":{"S3Uri":"s"}},
  "PerformanceConfigLatency":{"t":"s","e":["standard","optimized"]},
  "ServiceTier":"s",
  "Trace":{"t":"s","e":["ENABLED","DISABLED","ENABLED_FULL"]}}})";

constexpr std::string_view eksCall =
    R"({"t":"o","r":["ClusterName","CertificateAuthority","Endpoint","Method","Path"],"f":{
  "ClusterName":"s",
  "CertificateAuthority":"s",
  "Endpoint":"s",
  "Method":{"t":"s","e":["GET","POST","PUT","DELETE","PATCH"]},
  "Path":"s",
  "QueryParameters":{"t":"m","k":"s","i":{"t":"l","i":"s"}},
  "RequestBody":"d"}})";

constexpr std::string_view eksRunJob =
    R"({"t":"o","r":["ClusterName","CertificateAuthority","Endpoint","Job"],"f":{
  "ClusterName":"s",
  "CertificateAuthority":"s",
  "Endpoint":"s",
  "Namespace":"s",
  "Job":"d",
  "LogOptions":{"t":"o","f":{"RetrieveLogs":"b","RawLogs":"b",
    "LogParameters":{"t":"m","k":"s","i":{"t":"l","i":"s"}}}}}})";

constexpr std::string_view emrAddStep = R"({"t":"o","r":["ClusterId","Step"],"f":{
  "ClusterId":"s",
  "ExecutionRoleArn":"s",
  "Step":{"t":"o","r":["Name","HadoopJarStep"],"f":{
    "Name":"s",
    "ActionOnFailure":
      {"t":"s","e":["CONTINUE","CANCEL_AND_WAIT","TERMINATE_CLUSTER","TERMINATE_JOB_FLOW"]},
    "HadoopJarStep":{"t":"o","r":["Jar"],"f":{
      "Jar":"s","MainClass":"s","Args":{"t":"l","i":"s"},"Properties":"d"}},
    "StepMonitoringConfiguration":"d"}}}})";

constexpr std::string_view emrCancelStep =
    R"({"t":"o","r":["ClusterId","StepId"],"f":{"ClusterId":"s","StepId":"s"}})";

constexpr std::string_view emrTerminate = R"({"t":"o","r":["ClusterId"],"f":{"ClusterId":"s"}})";

constexpr std::string_view emrProtect = R"({"t":"o","r":["ClusterId","TerminationProtected"],"f":{
  "ClusterId":"s","TerminationProtected":"b"}})";

constexpr std::string_view emrFleet =
    R"({"t":"o","r":["ClusterId","InstanceFleetName","InstanceFleet"],"f":{
  "ClusterId":"s","InstanceFleetName":"s","InstanceFleet":{"t":"m","k":"s","i":"d"}}})";

constexpr std::string_view emrGroup =
    R"({"t":"o","r":["ClusterId","InstanceGroupName","InstanceGroup"],"f":{
  "ClusterId":"s","InstanceGroupName":"s","InstanceGroup":{"t":"m","k":"s","i":"d"}}})";

constexpr std::string_view apiGatewayInvoke = R"({"t":"o","r":["ApiEndpoint","Method"],"f":{
  "ApiEndpoint":"s",
  "Method":{"t":"s","e":["GET","POST","PUT","DELETE","PATCH","HEAD","OPTIONS"]},
  "Headers":{"t":"m","k":"s","i":{"t":"l","i":"s"}},
  "Stage":"s",
  "Path":"s",
  "QueryParameters":{"t":"m","k":"s","i":{"t":"l","i":"s"}},
  "RequestBody":"d",
  "AllowNullValues":"b",
  "AuthType":{"t":"s","e":["NO_AUTH","IAM_ROLE","RESOURCE_POLICY"]}}})";

constexpr std::string_view httpInvoke = R"({"t":"o","r":["ApiEndpoint","Method"],"f":{
  "ApiEndpoint":"s",
  "Method":{"t":"s","e":["GET","POST","PUT","DELETE","PATCH","HEAD","OPTIONS"]},
  "Authentication":{"t":"o","r":["ConnectionArn"],"f":{"ConnectionArn":"s"}},
  "InvocationConfig":"d",
  "Headers":"d",
  "QueryParameters":"d",
  "RequestBody":"d",
  "Transform":"d"}})";

/// What API Gateway and HTTP Tasks give.
constexpr std::string_view httpAnswer = R"({"t":"o","f":{
  "Headers":{"t":"m","k":"s","i":"d"},
  "ResponseBody":"d",
  "StatusCode":"i",
  "StatusText":"s"}})";

struct Own {
  std::string_view service;
  std::string_view action;
  std::string_view shape;
  std::string_view answer = "";
};

constexpr Own own[] = {
    {"apigateway", "invoke", apiGatewayInvoke, httpAnswer},
    {"bedrock", "invokeModel", bedrockInvokeModel},
    {"eks", "call", eksCall},
    {"eks", "runJob", eksRunJob},
    {"elasticmapreduce", "addStep", emrAddStep},
    {"elasticmapreduce", "cancelStep", emrCancelStep},
    {"elasticmapreduce", "modifyInstanceFleetByName", emrFleet},
    {"elasticmapreduce", "modifyInstanceGroupByName", emrGroup},
    {"elasticmapreduce", "setClusterTerminationProtection", emrProtect},
    {"elasticmapreduce", "terminateCluster", emrTerminate},
    {"http", "invoke", httpInvoke, httpAnswer},
};

Shape shapeFrom(std::string_view text) { return {json::parse(text).value(), Value::object()}; }

}  // namespace

std::optional<Shape> ownInput(std::string_view service, std::string_view action) {
  for (const Own& one : own) {
    if (one.service == service && one.action == action) return shapeFrom(one.shape);
  }
  return std::nullopt;
}

std::optional<Shape> ownOutput(std::string_view service, std::string_view action) {
  for (const Own& one : own) {
    if (one.service == service && one.action == action && !one.answer.empty())
      return shapeFrom(one.answer);
  }
  return std::nullopt;
}

std::string parameterProblem(std::string_view service, std::string_view action,
                             const Value& parameters) {
  // Only these two were seen to be refused, and so in these words.
  const bool known = action == "invoke" && (service == "apigateway" || service == "http");
  const auto shape = known ? ownInput(service, action) : std::nullopt;
  if (!shape) return "";
  for (const auto& name : shape->required()) {
    if (!parameters.contains(name)) return "The field '" + name + "' is required but was missing";
  }
  for (const auto& member : parameters.members()) {
    const auto field = shape->field(member.name());
    if (!field || member.value.isNull()) continue;
    if (!mismatch(*field, member.value, MockValidation::Present).empty()) {
      return "The value of the field '" + std::string(member.name()) + "' has an invalid format";
    }
  }
  return "";
}

}  // namespace stepwright::asl
