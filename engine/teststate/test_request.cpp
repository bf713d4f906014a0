// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/teststate/test_request.h"
#include "engine/asl/bind.h"
#include "engine/teststate/test_checks.h"

#include <algorithm>
#include <array>

#include "engine/asl/catalogue/integration.h"
#include "engine/asl/document.h"
#include "engine/asl/validator.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"

namespace stepwright::teststate {
namespace {

using asl::StateType;
using json::Value;

/// How AWS calls a state that is tested without its machine.
constexpr std::string_view loneStateName = "StateName";

Error refused(std::string message) { return {"ValidationException", std::move(message), {}, {}}; }

/// A member that holds JSON as text; nothing where it is absent.
Result<std::optional<Value>> document(const Value& request, std::string_view name,
                                      const Error& otherwise) {
  const Value* member = request.find(name);
  if (member == nullptr || member->isNull()) return std::optional<Value>();
  if (!member->isString()) return std::optional<Value>(*member);
  auto parsed = json::parse(member->string());
  if (!parsed) return otherwise;
  return std::optional<Value>(std::move(parsed).value());
}

struct FoundState {
  const asl::State* state = nullptr;
  bool inMap = false;
};

FoundState findByName(const asl::Machine& machine, std::string_view name, bool inMap = false) {
  if (const asl::State* here = machine.find(name)) return {here, inMap};
  for (const auto& state : machine.states) {
    for (const auto& inner : state.machines) {
      const auto found = findByName(*inner, name, inMap || state.type == StateType::Map);
      if (found.state != nullptr) return found;
    }
  }
  return {};
}

/// The names of all states that this one may go to.
std::vector<std::string> targetsOf(const asl::State& state) {
  std::vector<std::string> names{state.next, state.defaultNext};
  for (const auto& rule : state.choices) names.push_back(rule.next);
  for (const auto& catcher : state.catchers) names.push_back(catcher.next);
  std::vector<std::string> kept;
  for (auto& name : names) {
    const bool known =
        name == state.name || std::find(kept.begin(), kept.end(), name) != kept.end();
    if (!name.empty() && !known) kept.push_back(std::move(name));
  }
  return kept;
}

/// A machine of the state and, as empty ends, the states that it leads to.
Value machineAround(const asl::State& state, std::string_view name) {
  Value states = Value::object().with(name, state.fields);
  for (const auto& target : targetsOf(state)) {
    states = std::move(states).with(target, Value::object().with("Type", Value("Succeed")));
  }
  return Value::object()
      .with("QueryLanguage", Value(asl::toString(state.language)))
      .with("StartAt", Value(name))
      .with("States", std::move(states));
}

std::optional<Error> definitionError(const std::string& text) {
  auto problems = asl::validateAsAws(asl::Document::read(text));
  std::erase_if(problems,
                [](const asl::Problem& one) { return one.severity != asl::Severity::Error; });
  if (problems.empty()) return std::nullopt;
  return Error{"InvalidDefinition", asl::refusalText(problems), {}, {}};
}

/// A state as the only one of a machine with its language, for its fields to be bound.
asl::State loneState(const Value& fields) {
  const Value machine = Value::object().with("States", Value::object().with(loneStateName, fields));
  const auto bound = asl::bind(machine);
  return *bound->find(loneStateName);
}

/// Finds the state to test; `tested` gets it, with its machine around it.
std::optional<Error> findState(const Value& request, TestRequest& tested) {
  const Value* text = request.find("definition");
  auto definition =
      document(request, "definition",
               {"InvalidDefinition", "Definition must be a valid JSON object", {}, {}});
  if (!definition) return definition.error();
  if (text == nullptr || !*definition || !(*definition)->isObject()) {
    return Error{"InvalidDefinition", "Definition must be a valid JSON object", {}, {}};
  }
  const Value* name = request.find("stateName");
  if (name != nullptr && name->string().empty()) {
    return Error{
        "ParamValidationError",
        "Parameter validation failed:\nInvalid length for parameter stateName, value: 0, valid min "
        "length: 1",
        {},
        {}};
  }
  const Value& whole = **definition;
  if (!whole.contains("States")) {
    tested.state = loneState(whole);
  } else {
    if (auto error = definitionError(json::print(whole))) return error;
    const auto machine = asl::bind(whole);
    const auto found = findByName(*machine, name != nullptr ? name->string() : machine->startAt);
    if (found.state == nullptr) return refused("State not found in definition");
    tested.state = *found.state;
    tested.inMap = found.inMap;
  }
  const Value around = machineAround(tested.state, tested.state.name);
  if (!whole.contains("States")) {
    if (auto error = definitionError(json::print(around))) return error;
  }
  tested.machine = asl::bind(around);
  return std::nullopt;
}

std::optional<Error> readMock(const Value& request, TestRequest& tested) {
  const Value* given = request.find("mock");
  if (given == nullptr || !given->isObject()) return std::nullopt;
  TestMock mock;
  const Value& failure = (*given)["errorOutput"];
  const bool hasResult = given->contains("result");
  mock.fails = failure.isObject();
  if (hasResult && mock.fails) {
    return refused(
        "A test mock should have only one of the following fields: [result, errorOutput].");
  }
  auto result = document(*given, "result", refused("Mocked result must be valid JSON"));
  if (!result) return result.error();
  mock.result = std::move(*result);
  if (const Value* error = failure.find("error")) mock.error = *error;
  if (const Value* cause = failure.find("cause")) mock.cause = *cause;
  const auto mode = (*given)["fieldValidationMode"].string();
  if (mode == "PRESENT") mock.validation = asl::MockValidation::Present;
  if (mode == "NONE") mock.validation = asl::MockValidation::None;
  if (hasResult || mock.fails) tested.mock = std::move(mock);
  return std::nullopt;
}

std::optional<Error> readConfiguration(const Value& request, TestRequest& tested) {
  const Value& configuration = request["stateConfiguration"];
  for (const auto& member : configuration.members()) {
    if (tested.mock) break;
    std::string name(member.name());
    if (!name.empty() && name[0] >= 'a' && name[0] <= 'z')
      name[0] = static_cast<char>(name[0] - 'a' + 'A');
    return refused("TestState does not support " + name + " when a mock is not specified.");
  }
  tested.retrierRetryCount = configuration["retrierRetryCount"].integer();
  if (const Value* count = configuration.find("mapIterationFailureCount")) {
    tested.mapIterationFailureCount = count->integer();
  }
  auto data =
      document(configuration, "mapItemReaderData", refused("MapItemReaderData must be valid JSON"));
  if (!data) return data.error();
  tested.mapItemReaderData = std::move(*data);
  return std::nullopt;
}

/// Which types need a mock, and which refuse one.
std::optional<Error> checkMockUse(const Value& request, const TestRequest& tested) {
  const auto type = tested.state.type;
  const bool works = type == StateType::Task || tested.state.isContainer();
  if (tested.mock && !works) {
    return refused("State type '" + std::string(asl::toString(type)) +
                   "' is not supported when a mock is specified");
  }
  if (tested.mock) {
    if (request["revealSecrets"].boolean()) {
      return refused("TestState does not support RevealSecrets when a mock is specified.");
    }
    return std::nullopt;
  }
  if (tested.state.isContainer()) {
    return Error{"InvalidDefinition",
                 "TestState API does not support Map or Parallel states. Supported state types "
                 "include: [Task, Wait, Pass, Succeed, Fail, Choice]",
                 {},
                 {}};
  }
  if (type != StateType::Task) return std::nullopt;
  const auto resource = asl::parseResource(tested.state.fields["Resource"].string());
  if (resource && (resource->pattern != asl::Pattern::RequestResponse ||
                   resource->kind == asl::Resource::Kind::Activity)) {
    return refused(
        "TestState API does not support Activity tasks, or '.sync' and '.waitForTaskToken' service "
        "integration patterns, when a mock is not specified.");
  }
  if (request["roleArn"].string().empty()) {
    return refused("RoleArn must be specified when testing a Task state");
  }
  return std::nullopt;
}

bool waitsForToken(const asl::State& state) {
  if (state.type != StateType::Task) return false;
  const auto resource = asl::parseResource(state.fields["Resource"].string());
  return resource && (resource->pattern != asl::Pattern::RequestResponse ||
                      resource->kind == asl::Resource::Kind::Activity);
}

std::optional<Error> readData(const Value& request, TestRequest& tested) {
  tested.roleArn = std::string(request["roleArn"].string());
  auto input = document(request, "input",
                        {"InvalidExecutionInput",
                         "Invalid State Machine Execution Input: 'not a JSON text'",
                         {},
                         {}});
  if (!input) return input.error();
  if (*input) tested.input = **input;
  auto variables = document(request, "variables", refused("Variables must be a valid JSON object"));
  if (!variables) return variables.error();
  if (*variables && !(*variables)->isObject())
    return refused("Variables must be a valid JSON object");
  if (*variables) tested.variables = **variables;
  auto context =
      document(request, "context", refused("Invalid Context object provided: not a JSON object"));
  if (!context) return context.error();
  tested.context = std::move(*context);
  if (tested.context) {
    const auto problem = contextProblem(*tested.context, waitsForToken(tested.state));
    if (!problem.empty()) return refused("Invalid Context object provided: " + problem);
  }
  return std::nullopt;
}

std::optional<Error> readLevel(const Value& request, TestRequest& tested) {
  const auto level = request["inspectionLevel"].string();
  if (level == "DEBUG") tested.level = InspectionLevel::Debug;
  if (level == "TRACE") tested.level = InspectionLevel::Trace;
  if (request["revealSecrets"].boolean() && tested.level != InspectionLevel::Trace) {
    return refused("RevealSecrets is only supported with the TRACE inspection level.");
  }
  return std::nullopt;
}

}  // namespace

Result<TestRequest> TestRequest::read(const Value& request, const asl::Catalogue* catalogue) {
  TestRequest tested;
  using Part = std::optional<Error> (*)(const Value&, TestRequest&);
  constexpr std::array<Part, 3> before{findState, readMock, readConfiguration};
  for (const auto part : before) {
    if (auto error = part(request, tested)) return *error;
  }
  if (auto error = checkMockUse(request, tested)) return *error;
  constexpr std::array<Part, 2> behind{readData, readLevel};
  for (const auto part : behind) {
    if (auto error = part(request, tested)) return *error;
  }
  if (tested.mock) {
    const auto problem = mockProblem(tested.state, *tested.mock, catalogue);
    if (!problem.empty()) return refused(problem);
  }
  return tested;
}

}  // namespace stepwright::teststate
