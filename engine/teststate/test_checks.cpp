// SPDX-License-Identifier: GPL-3.0-or-later
// What may be wrong with the mock and the context object of a test.
#include "engine/teststate/test_checks.h"

#include <array>

#include "engine/asl/catalogue/catalogue.h"

namespace stepwright::teststate {
namespace {

using asl::StateType;
using json::Value;

struct ContextField {
  std::string_view object;
  std::string_view name;
  json::Kind kind;
  bool any = false;  ///< a value of any kind
};
constexpr std::array contextFields{
    ContextField{"Execution", "Id", json::Kind::String},
    ContextField{"Execution", "Input", json::Kind::Object, true},
    ContextField{"Execution", "Name", json::Kind::String},
    ContextField{"Execution", "RoleArn", json::Kind::String},
    ContextField{"Execution", "StartTime", json::Kind::String},
    ContextField{"Execution", "RedriveCount", json::Kind::Number},
    ContextField{"Execution", "RedriveTime", json::Kind::String},
    ContextField{"State", "EnteredTime", json::Kind::String},
    ContextField{"State", "Name", json::Kind::String},
    ContextField{"State", "RetryCount", json::Kind::Number},
    ContextField{"StateMachine", "Id", json::Kind::String},
    ContextField{"StateMachine", "Name", json::Kind::String},
    ContextField{"Task", "Token", json::Kind::String},
    ContextField{"Map", "Item", json::Kind::Object},
    ContextField{"Map.Item", "Index", json::Kind::Number},
    ContextField{"Map.Item", "Key", json::Kind::String},
    ContextField{"Map.Item", "Source", json::Kind::String},
    ContextField{"Map.Item", "Value", json::Kind::Object, true},
};

std::string_view wordFor(json::Kind kind) {
  switch (kind) {
    case json::Kind::Number:
      return "a number";
    case json::Kind::Object:
      return "an object";
    default:
      return "a string";
  }
}

const ContextField* contextField(std::string_view object, std::string_view name) {
  for (const auto& field : contextFields) {
    if (field.object == object && field.name == name) return &field;
  }
  return nullptr;
}

std::string objectProblem(const Value& object, const std::string& path) {
  if (!object.isObject()) return path + " must be an object";
  for (const auto& member : object.members()) {
    const ContextField* field = contextField(path, member.name());
    if (field == nullptr) return "Field '" + std::string(member.name()) + "' is not allowed";
    const std::string place = path + "." + std::string(member.name());
    if (!field->any && member.value.kind() != field->kind) {
      return place + " must be " + std::string(wordFor(field->kind));
    }
    if (place == "Map.Item") {
      if (auto problem = objectProblem(member.value, place); !problem.empty()) return problem;
    }
  }
  return "";
}

bool isContextObject(std::string_view name) {
  return name == "Execution" || name == "State" || name == "StateMachine" || name == "Task" ||
         name == "Map";
}

std::string taskMockProblem(const asl::State& state, const TestMock& mock,
                            const asl::Catalogue* catalogue) {
  const auto arn = state.fields["Resource"].string();
  const auto resource = asl::parseResource(arn);
  const bool service = resource && (resource->kind == asl::Resource::Kind::Optimised ||
                                    resource->kind == asl::Resource::Kind::Sdk);
  if (!service) return "";
  if (resource->pattern != asl::Pattern::Callback && !mock.result->isObject()) {
    return "Mocked result must be a JSON object.";
  }
  if (catalogue == nullptr) return "";
  const auto found = asl::mockMismatch(*catalogue, arn, *mock.result, mock.validation);
  return found.empty() ? "" : "Mock result schema validation error: " + found;
}

}  // namespace

std::string contextProblem(const Value& context, bool waitsForToken) {
  if (!context.isObject()) return "Context object must be a JSON object";
  for (const auto& member : context.members()) {
    const std::string name(member.name());
    if (!isContextObject(name)) return "Field '" + name + "' is not allowed";
    if (name == "Task" && !waitsForToken) {
      return "Context object contains 'Task' when state is not a Task state with a '.sync' or "
             "'.waitForTaskToken' "
             "service integration pattern";
    }
    if (auto problem = objectProblem(member.value, name); !problem.empty()) return problem;
  }
  return "";
}

std::string mockProblem(const asl::State& state, const TestMock& mock,
                        const asl::Catalogue* catalogue) {
  if (!mock.result) return "";
  if (state.type == StateType::Parallel) {
    if (!mock.result->isArray()) return "Mocked result must be an array.";
    if (mock.result->size() != state.machines.size()) {
      return "Mocked result must contain the same number of items as number of Parallel branches.";
    }
    return "";
  }
  if (state.type == StateType::Map) {
    if (state.fields.contains("ResultWriter")) {
      return mock.result->isObject() ? "" : "Mocked result must be a JSON object.";
    }
    return mock.result->isArray() ? "" : "Mocked result must be an array.";
  }
  return taskMockProblem(state, mock, catalogue);
}

}  // namespace stepwright::teststate
