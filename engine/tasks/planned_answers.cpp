// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/planned_answers.h"

#include "engine/interpreter/resource.h"

namespace stepwright::tasks {
namespace {

/// A request with what stands in the definition; what is evaluated is not known.
interpreter::TaskRequest requestOf(const asl::State& state) {
  const auto resource = interpreter::Resource::parse(state.fields["Resource"].string());
  interpreter::TaskRequest request;
  request.stateId = state.id;
  request.stateName = state.name;
  request.resource = resource.arn;
  request.kind = resource.kind;
  request.pattern = resource.pattern;
  request.service = resource.type;
  request.action = resource.action;
  const char* field = state.language == asl::QueryLanguage::Jsonata ? "Arguments" : "Parameters";
  request.input = state.fields[field];
  if (request.pattern == interpreter::TaskPattern::Callback ||
      request.kind == interpreter::TaskKind::Activity)
    request.token = "-";
  return request;
}

/// What follows the last colon of an ARN, or the action of a service.
std::string calledName(const interpreter::TaskRequest& request) {
  const std::string function = functionCalled(request);
  if (!function.empty()) {
    if (function.starts_with("${")) return function.substr(2, function.find('}') - 2);
    return function.substr(function.rfind(':') + 1);
  }
  if (!request.service.empty()) return request.service + ":" + request.action;
  return request.resource.substr(request.resource.rfind(':') + 1);
}

void collectPlanned(const asl::Machine& machine, const Profile& profile,
                    const std::set<std::string>& mocked, std::vector<PlannedAnswer>& into) {
  for (const asl::State& state : machine.states) {
    for (const auto& inner : state.machines) collectPlanned(*inner, profile, mocked, into);
    if (state.type != asl::StateType::Task) continue;
    const auto request = requestOf(state);
    PlannedAnswer planned{state.id, state.name, calledName(request), mocked.contains(state.name),
                          profile.answererFor(request)};
    if (planned.answerer.kind == Answerer::Kind::Function) planned.called = planned.answerer.target;
    into.push_back(std::move(planned));
  }
}

}  // namespace

std::vector<PlannedAnswer> plannedAnswers(const asl::Machine& machine, const Profile& profile,
                                          const std::set<std::string>& mocked) {
  std::vector<PlannedAnswer> all;
  collectPlanned(machine, profile, mocked, all);
  return all;
}

}  // namespace stepwright::tasks
