// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/foresee.h"

#include "engine/debugger/recording.h"
#include "engine/debugger/scopes.h"
#include "engine/interpreter/compile.h"
#include "engine/interpreter/program.h"
#include "engine/runtime/driver.h"
#include "engine/session/recorded_data_flow.h"
#include "engine/tasks/mocks/mock_backend.h"

namespace stepwright::assist {
namespace {

/// A look ahead is no run: long loops and large maps are not gone through.
constexpr int mostMoves = 4'000;

json::Value objectOf(const std::vector<debugger::Variable>& variables) {
  std::vector<json::Member> members;
  for (const auto& variable : variables) members.emplace_back(variable.name, variable.value);
  return json::Value::object(std::move(members));
}

/// The Context object and the variables, the inner ones hiding the outer ones.
void takeScopes(Sample& sample, const interpreter::Execution& execution,
                const interpreter::Fiber& fiber) {
  sample.variables = json::Value::object();
  for (const auto& scope : debugger::scopesOf(execution, fiber, "")) {
    if (scope.kind == debugger::Scope::Kind::Context) sample.context = objectOf(scope.variables);
    if (scope.kind != debugger::Scope::Kind::Variables) continue;
    for (const auto& variable : scope.variables) {
      if (!sample.variables.contains(variable.name))
        sample.variables = std::move(sample.variables).with(variable.name, variable.value);
    }
  }
}

/// The fiber that is in the state; of several (items of a Map) `known`, which was there first.
const interpreter::Fiber* fiberIn(const interpreter::Execution& execution,
                                  const asl::StateId& state, interpreter::FiberId known) {
  for (const auto& fiber : execution.fibers) {
    if (known != 0 && fiber->id != known) continue;
    const auto index = fiber->frame.state;
    if (index != interpreter::noState && execution.program->state(index).id == state)
      return &*fiber;
  }
  return nullptr;
}

}  // namespace

Sample foresee(const asl::Document& document, const json::Value& input, const tasks::MockSet& mocks,
               const asl::StateId& state, const std::atomic<bool>* stop) {
  Sample sample;
  const auto program = interpreter::compile(document.machine());
  if (!program) return sample;
  debugger::Recording recording(
      *program, input,
      interpreter::Identity::of({.machine = "StateMachine", .execution = "foreseen"}));
  tasks::MockBackend backend(mocks);
  runtime::Driver driver(recording, backend);
  const runtime::Driver::Wanted wanted{0, nullptr, stop};
  interpreter::FiberId first = 0;
  for (int i = 0; i < mostMoves; ++i) {
    if (driver.move(wanted) != runtime::Halt::None) break;
    const auto& now = recording.head();
    const interpreter::Fiber* fiber = fiberIn(now, state, first);
    if (fiber == nullptr && first != 0) break;  // it was left: its first visit is enough
    if (fiber == nullptr) continue;
    if (first == 0) takeScopes(sample, now, *fiber);
    first = fiber->id;
  }
  if (first == 0) return {};
  const replay::DataFlow flow =
      session::flowOf(recording, recording.length(), recording.head(), state, first);
  sample.input = flow.input;
  sample.result = flow.result;
  return sample;
}

}  // namespace stepwright::assist
