// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/try_expression.h"

#include <algorithm>
#include <cctype>

#include "engine/asl/hole_words.h"
#include "engine/assist/notices.h"
#include "engine/query/expression.h"
#include "engine/query/jsonata/expression.h"
#include "engine/query/jsonata/marks.h"
#include "engine/query/random.h"
#include "engine/query/scope.h"

namespace stepwright::assist {
namespace {

using json::Value;
namespace jsonata = query::jsonata;

constexpr std::uint64_t trialSteps = 400'000;  // it is tried in the window's thread

/// $states and the variables, as the state would see them.
Value bindingsOf(const Sample& sample) {
  Value states = Value::object();
  if (sample.input) states = std::move(states).with("input", *sample.input);
  if (sample.result) states = std::move(states).with("result", *sample.result);
  if (sample.errorOutput) states = std::move(states).with("errorOutput", *sample.errorOutput);
  states = std::move(states).with("context", sample.context);
  return sample.variables.with("states", states);
}

Trial failed(const jsonata::Failure& failure, std::size_t offset, std::size_t size, bool syntax) {
  Trial trial{.problem = failure.message, .syntax = syntax};
  trial.begin = std::min(offset + failure.begin, size);
  trial.end = std::clamp(offset + failure.position, trial.begin, size);
  return trial;
}

Trial tryJsonata(std::string_view text, const Sample& sample) {
  const std::string_view inner = query::jsonata::expressionIn(text).value_or(text);
  const auto offset = static_cast<std::size_t>(inner.data() - text.data());
  const auto parsed = jsonata::Expression::parse(inner, jsonata::Dialect::Aws);
  if (!parsed) return failed(*parsed.failure, offset, text.size(), true);
  if (const auto wrong = jsonata::check(inner, jsonata::Dialect::Aws)) {
    return failed(*wrong, offset, text.size(), true);
  }
  if (!sample.input) return {};
  const jsonata::ObjectBindings bindings(bindingsOf(sample));
  jsonata::Surroundings around;
  around.bindings = &bindings;
  around.budget = jsonata::Budget::aws();
  around.budget.steps = trialSteps;
  auto evaluation = parsed.expression->evaluate(around);
  if (evaluation.failure) return failed(*evaluation.failure, offset, text.size(), false);
  if (evaluation.unsupported) return {.problem = worded(notices::yieldsFunction)};
  if (!evaluation.value) return {.problem = worded(notices::yieldsNothing)};
  return {.value = std::move(evaluation.value)};
}

Trial tryPath(std::string_view text, const Sample& sample) {
  const auto parsed = query::Expression::parse(text);
  if (!parsed) {
    const std::size_t at = std::min(parsed.error().offset, text.size());
    return {.problem = parsed.error().message,
            .begin = at,
            .end = std::min(at + 1, text.size()),
            .syntax = true};
  }
  if (!sample.input) return {};
  const query::Scope scope(sample.variables);
  query::SeededRandom random(1);
  query::Work work(nullptr, trialSteps);
  auto value = parsed->evaluate({*sample.input, sample.context, scope, &work}, random, "");
  if (!value) return {.problem = worded(notices::findsNothing)};
  return {.value = std::move(*value)};
}

bool isWord(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}

}  // namespace

Trial tryExpression(std::string_view text, asl::QueryLanguage language, const Sample& sample) {
  // What a deployment fills in is not known here, nor what the rest comes to with it.
  if (!asl::holesOfText(text).empty()) return {};
  return language == asl::QueryLanguage::Jsonata ? tryJsonata(text, sample) : tryPath(text, sample);
}

std::size_t wordStart(std::string_view before) {
  std::size_t at = before.size();
  while (at > 0 && isWord(before[at - 1])) --at;
  if (at > 0 && before[at - 1] == '$') --at;
  return at;
}

}  // namespace stepwright::assist
