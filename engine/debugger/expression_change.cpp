// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/debugger/expression_change.h"

#include <utility>

#include "engine/debugger/evaluate.h"

namespace stepwright::debugger {

using interpreter::Execution;
using interpreter::Fiber;
using interpreter::Phase;

namespace {

/// As the state was entered.
Fiber entering(Fiber fiber) {
  fiber.frame.phase = Phase::Enter;
  fiber.frame.error.reset();
  return fiber;
}

/// As what comes after it is entered.
Fiber entered(Fiber fiber) {
  if (fiber.frame.assigned.isObject())
    fiber.variables = fiber.variables.withAll(fiber.frame.assigned);
  fiber.frame.input = fiber.frame.output;
  return entering(std::move(fiber));
}

}  // namespace

Result<ExpressionChange> changeOf(const Execution& execution, const Fiber& leaving,
                                  std::string_view expression, asl::QueryLanguage language,
                                  const std::atomic<bool>* interruption) {
  ExpressionChange change;
  const auto evaluate = [&](const Fiber& fiber, std::optional<json::Value>& into) {
    auto value = evaluateAt(execution, fiber, expression, language, interruption);
    if (value) into = std::move(*value);
    return value || value.error().code == nothingThere ? std::nullopt
                                                       : std::optional(value.error());
  };
  if (const auto wrong = evaluate(entering(leaving), change.before)) return *wrong;
  if (const auto wrong = evaluate(entered(leaving), change.after)) return *wrong;
  return change;
}

}  // namespace stepwright::debugger
