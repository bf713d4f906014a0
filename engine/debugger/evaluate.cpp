// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/debugger/evaluate.h"

#include "engine/base/trimmed.h"
#include "engine/debugger/log_text.h"
#include "engine/debugger/refusals.h"
#include "engine/interpreter/context.h"
#include "engine/json/print.h"
#include "engine/query/expression.h"
#include "engine/query/jsonata/expression.h"
#include "engine/query/jsonata/marks.h"
#include "engine/query/scope.h"

namespace stepwright::debugger {

using interpreter::Execution;
using interpreter::Fiber;
using interpreter::Phase;

namespace {

bool hasResult(Phase phase) {
  return phase == Phase::Select || phase == Phase::Merge || phase == Phase::Assign ||
         phase == Phase::Output || phase == Phase::Leave;
}

json::Value errorOutput(const interpreter::StateError& error) {
  std::vector<json::Member> members;
  if (error.error) members.emplace_back("Error", *error.error);
  if (error.cause) members.emplace_back("Cause", *error.cause);
  return json::Value::object(std::move(members));
}

/// `$states` as the state's own expressions see it, and the visible variables.
json::Value bindingsOf(const Execution& execution, const Fiber& fiber) {
  std::vector<json::Member> states;
  states.emplace_back("input", fiber.frame.input);
  states.emplace_back("context", interpreter::contextObject(execution, fiber));
  if (hasResult(fiber.frame.phase)) states.emplace_back("result", fiber.frame.result);
  if (fiber.frame.error) states.emplace_back("errorOutput", errorOutput(*fiber.frame.error));
  json::Value all = fiber.variables.visible();
  return std::move(all).with("states", json::Value::object(std::move(states)));
}

class Bound final : public query::jsonata::Bindings {
 public:
  explicit Bound(json::Value values) : values_(std::move(values)) {}
  [[nodiscard]] const json::Value* find(std::string_view name) const override {
    return values_.find(name);
  }

 private:
  json::Value values_;
};

Result<json::Value> evaluateJsonata(const Execution& execution, const Fiber& fiber,
                                    std::string_view text, const std::atomic<bool>* cancelled) {
  using namespace query::jsonata;
  // The published dialect, not AWS's: it alone allows fields at top level, which is what people
  // type here.
  const ParsedExpression parsed = Expression::parse(text, Dialect::Reference);
  if (!parsed) return Error{"jsonata.syntax", parsed.failure->message, {}, {}};
  const Bound bindings(bindingsOf(execution, fiber));
  query::SeededRandom random(execution.random);
  Surroundings around;
  const json::Value input = currentData(fiber.frame);
  around.input = &input;
  around.bindings = &bindings;
  around.random = &random;
  around.now = execution.now;
  around.budget = Budget::aws();
  around.budget.cancelled = cancelled;
  Evaluation result = parsed.expression->evaluate(around);
  if (result.failure) return Error{"States.QueryEvaluationError", result.failure->message, {}, {}};
  if (result.unsupported) return refuse(refusals::aFunction);
  if (!result.value) return refuse(refusals::undefined);
  return *result.value;
}

Result<json::Value> valueOfPath(const Execution& execution, const Fiber& fiber, json::Value data,
                                const query::Expression& expression,
                                const std::atomic<bool>* cancelled) {
  const json::Value context = interpreter::contextObject(execution, fiber);
  query::SeededRandom random(execution.random);
  query::Work work(cancelled);
  auto value = expression.evaluate({data, context, fiber.variables, &work}, random, "expression");
  if (value || !expression.path() || work.over()) return value;
  return Error{nothingThere, value.error().message, {}, {}};
}

}  // namespace

const json::Value& currentData(const interpreter::Frame& frame) {
  switch (frame.phase) {
    case Phase::Enter:
    case Phase::Input:
      return frame.input;
    case Phase::Arguments:
      return frame.effective;
    case Phase::Act:
    case Phase::Await:
      return frame.effective.isNull() ? frame.input : frame.effective;
    case Phase::Select:
      return frame.result;
    case Phase::Merge:
      return frame.selected;
    case Phase::Assign:
    case Phase::Output:
      return frame.merged.isNull() ? frame.input : frame.merged;
    case Phase::Leave:
      return frame.output;
    case Phase::Retry:
    case Phase::Catch:
      return frame.input;
  }
  return frame.input;
}

Result<json::Value> evaluateAt(const Execution& execution, const Fiber& fiber,
                               std::string_view expression, asl::QueryLanguage language,
                               const std::atomic<bool>* cancelled) {
  const bool braced = trimmed(expression).starts_with("{%");
  const std::string_view text = query::jsonata::bareExpression(expression);
  if (text.empty()) return refuse(refusals::noExpression);
  if (language == asl::QueryLanguage::JsonPath && !braced) {
    if (auto parsed = query::Expression::parse(text))
      return valueOfPath(execution, fiber, currentData(fiber.frame), *parsed, cancelled);
  }
  return evaluateJsonata(execution, fiber, text, cancelled);
}

Result<json::Value> evaluatePath(const Execution& execution, const Fiber& fiber,
                                 const json::Value& data, std::string_view text,
                                 const std::atomic<bool>* cancelled) {
  auto parsed = query::Expression::parse(text);
  if (!parsed) return Error{"States.ParameterPathFailure", parsed.error().message, {}, {}};
  return valueOfPath(execution, fiber, data, *parsed, cancelled);
}

bool holds(const json::Value& value) {
  if (value.isBoolean()) return value.boolean();
  return value.isContainer() ? !value.empty() : !value.isNull();
}

std::string logLine(const Execution& execution, const Fiber& fiber, std::string_view text,
                    asl::QueryLanguage language, const std::atomic<bool>* cancelled) {
  std::string line;
  for (const LogPiece& piece : logPieces(text)) {
    if (!piece.isExpression) {
      line += piece.text;
      continue;
    }
    const auto value = evaluateAt(execution, fiber, piece.text, language, cancelled);
    if (!value)
      line += "<" + value.error().message + ">";
    else
      line += value->isString() ? std::string(value->string()) : json::print(*value);
  }
  return line;
}

}  // namespace stepwright::debugger
