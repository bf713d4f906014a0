// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/started_execution.h"

#include "engine/json/print.h"

namespace stepwright::runtime {

using interpreter::Execution;
using interpreter::Identity;
using interpreter::Status;
using interpreter::TaskOutcome;
using interpreter::TaskRequest;
using json::Value;

namespace {

/// What DescribeExecution gives of a cause.
constexpr std::size_t longestCause = 32768;

bool isOfSdk(const TaskRequest& request) { return request.service.starts_with("aws-sdk:"); }

/// `.sync:2`.
bool readsJson(const TaskRequest& request) { return request.resource.ends_with(":2"); }

std::string nameOf(Status status) { return std::string(toString(status)); }

/// The answer of DescribeExecution, its members in the order of AWS.
Value description(const TaskRequest& request, const Value& input, const Execution& child) {
  const Identity& identity = *child.identity;
  const bool succeeded = child.status == Status::Succeeded;
  const auto data = [&](const Value& value) {
    return readsJson(request) ? value : Value(json::print(value));
  };
  const Value included = Value::object({{"Included", true}});
  std::vector<json::Member> members;
  if (child.cause && !succeeded)
    members.emplace_back("Cause", Value(child.cause->string().substr(0, longestCause)));
  if (child.error && !succeeded) members.emplace_back("Error", *child.error);
  members.emplace_back("ExecutionArn", Value(identity.executionArn));
  members.emplace_back("Input", data(input));
  members.emplace_back("InputDetails", included);
  members.emplace_back("Name", Value(identity.executionName));
  if (succeeded) members.emplace_back("Output", data(child.output));
  if (succeeded) members.emplace_back("OutputDetails", included);
  members.emplace_back("RedriveCount", 0);
  members.emplace_back("RedriveStatus", succeeded ? "NOT_REDRIVABLE" : "REDRIVABLE");
  if (succeeded)
    members.emplace_back("RedriveStatusReason", "Execution is SUCCEEDED and cannot be redriven");
  members.emplace_back("StartDate", Value(identity.start.ms));
  members.emplace_back("StateMachineArn", Value(identity.stateMachineArn));
  members.emplace_back("Status", Value(nameOf(child.status)));
  members.emplace_back("StopDate", Value(child.now.ms));
  return Value::object(std::move(members));
}

}  // namespace

bool startsExecution(const TaskRequest& request) {
  return request.action == "startExecution" &&
         (request.service == "states" || request.service == "aws-sdk:sfn");
}

Value startedAnswer(const TaskRequest& request, const Identity& child) {
  std::vector<json::Member> members{{"ExecutionArn", Value(child.executionArn)}};
  if (isOfSdk(request)) {
    members.emplace_back("StartDate", Value(toRfc3339(child.start)));
    return Value::object(std::move(members));
  }
  const char* type = "application/x-amz-json-1.0";
  members.emplace_back(
      "SdkHttpMetadata",
      Value::object({{"AllHttpHeaders", Value::object({{"Content-Type", Value::array({type})}})},
                     {"HttpHeaders", Value::object({{"Content-Type", type}})},
                     {"HttpStatusCode", 200}}));
  query::SeededRandom random(child.seed);
  members.emplace_back("SdkResponseMetadata",
                       Value::object({{"RequestId", Value(query::makeUuid(random))}}));
  members.emplace_back("StartDate", Value(child.start.ms));
  return Value::object(std::move(members));
}

TaskOutcome endOfChild(const TaskRequest& request, const Value& input, const Execution& child) {
  const Value described = description(request, input, child);
  if (child.status == Status::Succeeded) return TaskOutcome::succeeded(described);
  return TaskOutcome::failed("States.TaskFailed", json::print(described));
}

TaskOutcome startFailure(const TaskRequest& request, const std::string& exception,
                         const std::string& message) {
  query::SeededRandom random(request.id);
  TaskOutcome outcome = TaskOutcome::failed(
      (isOfSdk(request) ? "Sfn." : "StepFunctions.") + exception + "Exception",
      message + " (Service: AWSStepFunctions; Status Code: 400; Error Code: " + exception +
          "; Request ID: " + query::makeUuid(random) + "; Proxy: null)");
  if (request.pattern != interpreter::TaskPattern::RequestResponse)
    outcome.kind = TaskOutcome::Kind::SubmitFailed;
  return outcome;
}

}  // namespace stepwright::runtime
