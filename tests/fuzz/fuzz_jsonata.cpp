// SPDX-License-Identifier: GPL-3.0-or-later
// Lexer, parser and evaluator of JSONata, in both dialects: no input may crash them, leak, or run
// past its budget.
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/query/jsonata/expression.h"

namespace {

using namespace stepwright;  // NOLINT: a test's main file
using query::jsonata::Dialect;
using query::jsonata::Expression;

const json::Value& document() {
  static const json::Value value = *json::parse(
      R"({"a":1,"b":[1,2.5,"x",null,true],"c":{"d":[{"e":"f","n":3},{"e":"g","n":-4}],"":"empty"},
          "s":"The quick brown fox","d":"2026-11-21T12:00:00.000Z","u":"\ud83d\ude00","l":"\ud800","big":9007199254740993})");
  return value;
}

void evaluate(std::string_view text, Dialect dialect) {
  const auto parsed = Expression::parse(text, dialect);
  if (!parsed) {
    if (parsed.failure->code.empty() || parsed.failure->begin > text.size()) std::abort();
    return;
  }
  const query::jsonata::ObjectBindings bindings(
      json::Value::object({{json::Value("states"), document()}}));
  query::jsonata::Surroundings surroundings;
  surroundings.input = dialect == Dialect::Reference ? &document() : nullptr;
  surroundings.bindings = &bindings;
  surroundings.now = Timestamp{1'763'726'400'000};
  surroundings.budget.steps = 20'000;
  surroundings.budget.memory = 4U << 20U;
  surroundings.budget.depth = 300;
  const auto outcome = parsed.expression->evaluate(surroundings);
  if (outcome.value) (void)json::print(*outcome.value);
  (void)parsed.expression->variables();
  (void)parsed.expression->usesStates("context");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 4096) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  evaluate(text, Dialect::Reference);
  evaluate(text, Dialect::Aws);
  return 0;
}
