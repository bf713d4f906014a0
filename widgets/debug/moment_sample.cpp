// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/moment_sample.h"

#include <utility>
#include <vector>

namespace stepwright::debug {

using session::Scope;

namespace {

json::Value asObject(const std::vector<session::Variable>& variables) {
  std::vector<json::Member> members;
  for (const auto& variable : variables) members.emplace_back(variable.name, variable.value);
  return json::Value::object(std::move(members));
}

}  // namespace

assist::Sample sampleFrom(const session::Moment& moment, const asl::StateId& state) {
  assist::Sample sample;
  if (moment.flow.state == state && moment.flow.reached) {
    sample.input = moment.flow.input;
    sample.result = moment.flow.result;
  }
  const bool here = moment.view.cursor && moment.view.cursor->state == state;
  for (const auto& scope : moment.scopes) {
    if (here && !sample.input && scope.kind == Scope::Kind::Input) sample.input = scope.whole;
  }
  // Inner scopes come first; they hide what the outer ones call the same.
  for (const auto& scope : moment.scopes) {
    if (scope.kind == Scope::Kind::Context) sample.context = asObject(scope.variables);
    if (scope.kind != Scope::Kind::Variables) continue;
    for (const auto& variable : scope.variables) {
      if (sample.variables.contains(variable.name)) continue;
      sample.variables = std::move(sample.variables).with(variable.name, variable.value);
    }
  }
  return sample;
}

}  // namespace stepwright::debug
