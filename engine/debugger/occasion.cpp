// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/debugger/occasion.h"

#include <string>
#include <string_view>

#include "engine/debugger/notices.h"
#include "engine/interpreter/way.h"
#include "engine/json/print.h"

namespace stepwright::debugger {

using interpreter::Execution;
using interpreter::Fiber;
using interpreter::Phase;

namespace {

/// The edge by which a fiber leaves its state that is about to.
std::string edgeBefore(const Execution& execution, const Fiber& fiber) {
  const auto& state = execution.program->compiled(fiber.frame.state);
  const auto left = interpreter::wayOf(state, fiber.frame);
  return interpreter::pointerOf(state.source->id, left.way, left.which);
}

/// Of an edge that is a Choice's rule: which of them; nothing of another.
std::optional<int> ruleOf(const std::string& edge) {
  const auto rule = interpreter::ruleOf({}, edge);
  return rule && *rule >= 0 ? rule : std::nullopt;
}

/// Whether the Choice came to that rule before it found its way: all of those before were false.
bool wasTested(const Execution& execution, const Fiber& fiber, int rule) {
  if (!execution.program->compiled(fiber.frame.state).choice) return false;
  return fiber.frame.rule < 0 || rule <= fiber.frame.rule;
}

bool hasError(const Fiber& fiber, const std::string& name) {
  if (name.empty() || name == "States.ALL") return true;
  return fiber.frame.error && fiber.frame.error->name() == name;
}

/// What the state is about to give the variable, where that is another value than it has.
const json::Value* valueGiven(const Fiber& fiber, const std::string& variable) {
  const json::Value* after = fiber.frame.assigned.find(variable);
  const json::Value* before = fiber.variables.find(variable);
  return after && before && *before == *after ? nullptr : after;
}

/// So much of a value is said in a line; more of it in none.
constexpr std::size_t mostSaid = 40;

Phrase changeWords(const std::string& state, const std::string& variable,
                   const json::Value& value) {
  std::string printed = json::print(value);
  if (printed.size() > mostSaid)
    return worded(notices::givesAnother, {worded(notices::paused), state, variable});
  return worded(notices::sets, {worded(notices::paused), state, variable, std::move(printed)});
}

/// "3"; nothing of what is too long.
std::optional<Phrase> said(const std::optional<json::Value>& value) {
  if (!value) return worded(notices::noValue);
  std::string printed = json::print(*value);
  if (printed.size() > mostSaid) return std::nullopt;
  return Phrase(std::move(printed));
}

}  // namespace

std::optional<Breakpoint::Kind> arrivalOf(const Fiber& fiber) {
  using Kind = Breakpoint::Kind;
  switch (fiber.frame.phase) {
    case Phase::Enter:
      return Kind::Enter;
    case Phase::Leave:
      return Kind::Exit;
    case Phase::Retry:
      if (fiber.frame.error && !fiber.frame.retrying) return Kind::Error;
      return std::nullopt;
    case Phase::Catch:
      return std::nullopt;
    default:
      return Kind::Phase;
  }
}

bool waitsFor(const Breakpoint& breakpoint, Breakpoint::Kind what, const Execution& execution,
              const Fiber& fiber) {
  using Kind = Breakpoint::Kind;
  switch (breakpoint.kind) {
    case Kind::Edge:
      return what == Kind::Exit && breakpoint.place() == edgeBefore(execution, fiber);
    case Kind::Tested: {
      const auto rule = what == Kind::Exit ? ruleOf(breakpoint.edge) : std::nullopt;
      return rule && wasTested(execution, fiber, *rule);
    }
    case Kind::Variable:
      return what == Kind::Exit && valueGiven(fiber, breakpoint.variable) != nullptr;
    case Kind::Expression:
      return what == Kind::Exit;
    case Kind::Phase:
      return what == Kind::Phase && fiber.frame.phase == breakpoint.phase;
    case Kind::Error:
    case Kind::Catch:
      return breakpoint.kind == what && hasError(fiber, breakpoint.errorName);
    default:
      return breakpoint.kind == what;
  }
}

Phrase occasionWords(const Breakpoint& breakpoint, const Execution& execution, const Fiber& fiber) {
  using Kind = Breakpoint::Kind;
  const asl::State& state = execution.program->state(fiber.frame.state);
  if (breakpoint.kind == Kind::Catch && fiber.frame.error)
    return worded(notices::caught,
                  {worded(notices::paused), state.name, fiber.frame.error->name()});
  if (const auto rule = ruleOf(breakpoint.edge); rule && breakpoint.kind == Kind::Tested)
    return worded(*rule == fiber.frame.rule ? notices::ruleHolds : notices::ruleFails,
                  {worded(notices::paused), state.name, std::to_string(*rule + 1)});
  if (breakpoint.kind == Kind::Variable)
    if (const json::Value* value = valueGiven(fiber, breakpoint.variable))
      return changeWords(state.name, breakpoint.variable, *value);
  return {};
}

Phrase changeWords(const Breakpoint& breakpoint, const Execution& execution, const Fiber& fiber,
                   const ExpressionChange& change) {
  const Phrase word = worded(notices::paused);
  const std::string& state = execution.program->state(fiber.frame.state).name;
  const auto before = said(change.before), after = said(change.after);
  if (!before || !after) return worded(notices::makesAnother, {word, state, breakpoint.expression});
  return worded(notices::makes, {word, state, breakpoint.expression, *before, *after});
}

}  // namespace stepwright::debugger
