// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/debugger/scopes.h"

#include <algorithm>

#include "engine/interpreter/context.h"
#include "engine/interpreter/execution.h"

namespace stepwright::debugger {

using interpreter::Execution;
using interpreter::Fiber;
using interpreter::FiberId;
using interpreter::Phase;

namespace {

std::vector<Variable> membersOf(const json::Value& value, const char* whole) {
  std::vector<Variable> variables;
  if (value.isObject()) {
    for (const json::Member& member : value.members())
      variables.push_back({std::string(member.name()), member.value, false, {}});
  } else {
    variables.push_back({whole, value, false, {}});
  }
  return variables;
}

Scope dataScope(Scope::Kind kind, const char* title, FiberId fiber, bool editable,
                const json::Value& value) {
  const char* whole = kind == Scope::Kind::Context ? "$$" : "$";
  return {kind, title, "", fiber, editable, membersOf(value, whole), value};
}

/// The result that was set before the work, and stands in its place.
const json::Value* forcedResult(const interpreter::Frame& frame) {
  const interpreter::TaskOutcome* outcome = frame.forced.get();
  if (!outcome && frame.task && (*frame.task)->forced && !(*frame.task)->outcomes.empty())
    outcome = &(*frame.task)->outcomes.back();
  const bool good = outcome && outcome->kind == interpreter::TaskOutcome::Kind::Succeeded;
  return good ? &outcome->output : nullptr;
}

bool afterWork(Phase phase) {
  return phase == Phase::Select || phase == Phase::Merge || phase == Phase::Assign ||
         phase == Phase::Output || phase == Phase::Leave;
}

}  // namespace

std::vector<Scope> scopesOf(const Execution& execution, const Fiber& fiber,
                            const std::string& machineName) {
  std::vector<Scope> scopes;
  const bool running = execution.running();
  const Phase phase = fiber.frame.phase;
  const interpreter::Frame& frame = fiber.frame;
  scopes.push_back(dataScope(Scope::Kind::Input, "Input", fiber.id, running, frame.input));
  if (afterWork(phase))
    scopes.push_back(dataScope(Scope::Kind::Result, "Result", fiber.id, running, frame.result));
  else if (const json::Value* forced = forcedResult(frame))
    scopes.push_back(dataScope(Scope::Kind::Result, "Result", fiber.id, running, *forced));
  if (running && phase == Phase::Leave)
    scopes.push_back(dataScope(Scope::Kind::Output, "Output", fiber.id, running, frame.output));
  for (const Fiber* each = &fiber; each; each = execution.fiber(each->parent)) {
    Scope scope{Scope::Kind::Variables, "Variables", "", each->id, running, {}, {}};
    scope.note = each->parent == 0 ? machineName : each->isItem ? "this item" : "this branch";
    scope.whole = each->variables.own();
    scope.variables = membersOf(*scope.whole, "");
    scopes.push_back(std::move(scope));
  }
  scopes.push_back(dataScope(Scope::Kind::Context, "Context", fiber.id, false,
                             interpreter::contextObject(execution, fiber)));
  return scopes;
}

void markChanges(std::vector<Scope>& scopes, const std::vector<Scope>& before) {
  for (Scope& scope : scopes) {
    const auto old = std::find_if(before.begin(), before.end(), [&](const Scope& candidate) {
      return candidate.kind == scope.kind && candidate.note == scope.note &&
             (scope.kind != Scope::Kind::Variables || candidate.fiber == scope.fiber);
    });
    if (old == before.end()) continue;
    for (Variable& variable : scope.variables) {
      const auto was =
          std::find_if(old->variables.begin(), old->variables.end(),
                       [&](const Variable& each) { return each.name == variable.name; });
      variable.changed = was == old->variables.end() ||
                         (!was->value.sameAs(variable.value) && !(was->value == variable.value));
      if (variable.changed && was != old->variables.end()) variable.was = was->value;
    }
  }
}

}  // namespace stepwright::debugger
