// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/history/details.h"

#include "engine/json/print.h"

namespace stepwright::history {
namespace {

using json::Member;
using json::Value;
using Type = EventType;

/// What stands in Event::data of a type, and under which key it is exported.
enum class Payload { None, Input, Output, Parameters };

Payload payloadOf(Type type) {
  switch (type) {
    case Type::ExecutionStarted:
    case Type::ActivityScheduled:
    case Type::LambdaFunctionScheduled:
    case Type::ChoiceStateEntered:
    case Type::FailStateEntered:
    case Type::MapStateEntered:
    case Type::ParallelStateEntered:
    case Type::PassStateEntered:
    case Type::SucceedStateEntered:
    case Type::TaskStateEntered:
    case Type::WaitStateEntered:
      return Payload::Input;
    case Type::TaskScheduled:
      return Payload::Parameters;
    case Type::ExecutionSucceeded:
    case Type::ActivitySucceeded:
    case Type::LambdaFunctionSucceeded:
    case Type::TaskSubmitted:
    case Type::TaskSucceeded:
    case Type::ChoiceStateExited:
    case Type::MapStateExited:
    case Type::ParallelStateExited:
    case Type::PassStateExited:
    case Type::SucceedStateExited:
    case Type::TaskStateExited:
    case Type::WaitStateExited:
      return Payload::Output;
    default:
      return Payload::None;
  }
}

Value notTruncated() {
  static const Value value = Value::objectOfDistinct({Member("truncated", false)});
  return value;
}

/// Collects the members of a details object; what is absent is left out.
class Details {
 public:
  void add(const char* key, Value value) { members_.emplace_back(Value(key), std::move(value)); }
  void add(const char* key, const std::string& text) {
    if (!text.empty()) add(key, Value(text));
  }
  void add(const char* key, const std::optional<Value>& value) {
    if (value) add(key, *value);
  }
  void add(const char* key, const std::optional<std::int64_t>& number) {
    if (number) add(key, Value(*number));
  }
  void addPayload(const char* key, const char* detailsKey, const std::optional<Value>& data) {
    if (!data) return;
    add(key, Value(json::print(*data)));
    if (detailsKey != nullptr) add(detailsKey, notTruncated());
  }
  [[nodiscard]] Value take() { return Value::objectOfDistinct(std::move(members_)); }

 private:
  std::vector<Member> members_;
};

void addPayload(Details& details, const Event& event) {
  switch (payloadOf(event.type)) {
    case Payload::Input:
      return details.addPayload("input", "inputDetails", event.data);
    case Payload::Output:
      return details.addPayload("output", "outputDetails", event.data);
    case Payload::Parameters:
      return details.addPayload("parameters", nullptr, event.data);
    case Payload::None:
      return;
  }
}

void addAssigned(Details& details, const Value& assigned) {
  if (assigned.members().empty()) return;
  std::vector<Member> members;
  for (const auto& [name, value] : assigned.members())
    members.emplace_back(name, Value(json::print(value)));
  details.add("assignedVariables", Value::object(std::move(members)));
  details.add("assignedVariablesDetails", notTruncated());
}

void addExtra(Details& details, const EventExtra& extra) {
  details.add("error", extra.error);
  details.add("cause", extra.cause);
  details.add("location", extra.location);
  details.add("resourceType", extra.resourceType);
  details.add("resource", extra.resource);
  details.add("region", extra.region);
  details.add("timeoutInSeconds", extra.timeoutInSeconds);
  details.add("heartbeatInSeconds", extra.heartbeatInSeconds);
  details.add("workerName", extra.workerName);
  details.add("roleArn", extra.roleArn);
  details.add("mapRunArn", extra.mapRunArn);
  details.add("index", extra.index);
  details.add("length", extra.length);
  details.add("redriveCount", extra.redriveCount);
  if (!extra.credentialsRoleArn.empty()) {
    details.add("taskCredentials",
                Value::objectOfDistinct({Member("roleArn", Value(extra.credentialsRoleArn))}));
  }
}

}  // namespace

std::string_view detailsName(Type type) {
  switch (type) {
    case Type::ActivityFailed:
      return "activityFailedEventDetails";
    case Type::ActivityScheduled:
      return "activityScheduledEventDetails";
    case Type::ActivityScheduleFailed:
      return "activityScheduleFailedEventDetails";
    case Type::ActivityStarted:
      return "activityStartedEventDetails";
    case Type::ActivitySucceeded:
      return "activitySucceededEventDetails";
    case Type::ActivityTimedOut:
      return "activityTimedOutEventDetails";
    case Type::ExecutionAborted:
      return "executionAbortedEventDetails";
    case Type::ExecutionFailed:
      return "executionFailedEventDetails";
    case Type::ExecutionStarted:
      return "executionStartedEventDetails";
    case Type::ExecutionSucceeded:
      return "executionSucceededEventDetails";
    case Type::ExecutionTimedOut:
      return "executionTimedOutEventDetails";
    case Type::ExecutionRedriven:
      return "executionRedrivenEventDetails";
    case Type::LambdaFunctionFailed:
      return "lambdaFunctionFailedEventDetails";
    case Type::LambdaFunctionScheduled:
      return "lambdaFunctionScheduledEventDetails";
    case Type::LambdaFunctionScheduleFailed:
      return "lambdaFunctionScheduleFailedEventDetails";
    case Type::LambdaFunctionStartFailed:
      return "lambdaFunctionStartFailedEventDetails";
    case Type::LambdaFunctionSucceeded:
      return "lambdaFunctionSucceededEventDetails";
    case Type::LambdaFunctionTimedOut:
      return "lambdaFunctionTimedOutEventDetails";
    case Type::MapIterationAborted:
      return "mapIterationAbortedEventDetails";
    case Type::MapIterationFailed:
      return "mapIterationFailedEventDetails";
    case Type::MapIterationStarted:
      return "mapIterationStartedEventDetails";
    case Type::MapIterationSucceeded:
      return "mapIterationSucceededEventDetails";
    case Type::MapStateStarted:
      return "mapStateStartedEventDetails";
    case Type::MapRunFailed:
      return "mapRunFailedEventDetails";
    case Type::MapRunStarted:
      return "mapRunStartedEventDetails";
    case Type::MapRunRedriven:
      return "mapRunRedrivenEventDetails";
    case Type::TaskFailed:
      return "taskFailedEventDetails";
    case Type::TaskScheduled:
      return "taskScheduledEventDetails";
    case Type::TaskStarted:
      return "taskStartedEventDetails";
    case Type::TaskStartFailed:
      return "taskStartFailedEventDetails";
    case Type::TaskSubmitFailed:
      return "taskSubmitFailedEventDetails";
    case Type::TaskSubmitted:
      return "taskSubmittedEventDetails";
    case Type::TaskSucceeded:
      return "taskSucceededEventDetails";
    case Type::TaskTimedOut:
      return "taskTimedOutEventDetails";
    case Type::EvaluationFailed:
      return "evaluationFailedEventDetails";
    case Type::ChoiceStateEntered:
    case Type::FailStateEntered:
    case Type::MapStateEntered:
    case Type::ParallelStateEntered:
    case Type::PassStateEntered:
    case Type::SucceedStateEntered:
    case Type::TaskStateEntered:
    case Type::WaitStateEntered:
      return "stateEnteredEventDetails";
    case Type::ChoiceStateExited:
    case Type::MapStateExited:
    case Type::ParallelStateExited:
    case Type::PassStateExited:
    case Type::SucceedStateExited:
    case Type::TaskStateExited:
    case Type::WaitStateExited:
      return "stateExitedEventDetails";
    default:
      return "";
  }
}

Value detailsOf(const Event& event) {
  Details details;
  if (event.name.isString())
    details.add(event.type == Type::EvaluationFailed ? "state" : "name", event.name);
  addPayload(details, event);
  if (event.extra) addExtra(details, *event.extra);
  addAssigned(details, event.assigned);
  return details.take();
}

}  // namespace stepwright::history
