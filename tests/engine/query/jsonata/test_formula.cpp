// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "engine/query/jsonata/reader.h"
#include "tests/engine/query/jsonata/evaluate.h"

namespace stepwright::query::jsonata {
namespace {

constexpr const char* document =
    R"({"n": 7, "f": 2.5, "s": "text", "e": "", "t": true, "z": null, "o": {"n": 3, "o": {"s": "in"}},)"
    R"( "a": [1, 2, 3], "l": [{"n": 1}, {"n": 2}], "one": [{"n": 5}], "none": [],)"
    R"( "big": 9223372036854775807, "huge": 1e308})";

/// The whole expression's formula, or null.
bool hasFormula(std::string_view text) {
  detail::Program program;
  Failure failure;
  return readProgram(program, text, Dialect::Reference, failure) && program.formula != nullptr;
}

/// The outcome with its message, without a place in the text.
std::string told(const Evaluation& outcome) {
  return outcomeOf(outcome) + (outcome.failure ? " " + outcome.failure->message : "");
}

Evaluation ask(const std::string& text, Dialect dialect) {
  const auto parsed = Expression::parse(text, dialect);
  if (!parsed) return {std::nullopt, parsed.failure, false};
  const json::Value data = *json::parse(document);
  const ObjectBindings bindings(
      json::Value::object()
          .with("states", data)
          .with("n", 11)
          .with("string", dialect == Dialect::Aws ? json::Value("a variable") : json::Value()));
  Surroundings surroundings;
  surroundings.input = dialect == Dialect::Reference ? &data : nullptr;
  surroundings.bindings = &bindings;
  return parsed.expression->evaluate(surroundings);
}

/// The same without formulas: an expression that names $eval has none.
Evaluation askEvaluator(const std::string& text, Dialect dialect) {
  return ask("($eval; " + text + ")", dialect);
}

std::string anyOperand(int depth, bool aws);

std::string anyPath(bool aws) {
  static const std::vector<std::string> keys = {"n", "f", "s",   "e",    "t",   "z",    "o",
                                                "a", "l", "one", "none", "big", "huge", "missing"};
  std::string path = aws || *rc::gen::inRange(0, 3) == 0 ? "$states." : "";
  path += *rc::gen::elementOf(keys);
  const int more = *rc::gen::inRange(0, 3);
  for (int i = 0; i < more; ++i) path += "." + *rc::gen::elementOf(keys);
  return path;
}

std::string anyLiteral() {
  return *rc::gen::element<std::string>("0", "1", "-3", "2.5", "1e300", "9007199254740993", "'x'",
                                        "''", "true", "false", "null", "9223372036854775807");
}

std::string anyCall(int depth, bool aws) {
  const auto name = *rc::gen::element<std::string>("string", "boolean", "not", "exists", "count",
                                                   "length", "uppercase", "lowercase");
  return "$" + name + "(" + anyOperand(depth, aws) + ")";
}

std::string anyOperand(int depth, bool aws) {
  const int kind = *rc::gen::inRange(0, depth > 0 ? 8 : 3);
  if (kind == 0) return anyLiteral();
  if (kind == 1) return "$n";
  if (kind == 2) return anyPath(aws);
  if (kind == 3) return anyCall(depth - 1, aws);
  const std::string left = anyOperand(depth - 1, aws), right = anyOperand(depth - 1, aws);
  if (kind == 4) return "(" + left + " ? " + right + " : " + anyOperand(depth - 1, aws) + ")";
  const auto sign = *rc::gen::element<std::string>("+", "-", "*", "/", "%", "&", "=", "!=", "<",
                                                   "<=", ">", ">=", "and", "or");
  return "(" + left + " " + sign + " " + right + ")";
}

}  // namespace

TEST(Formula, IsWhatMostExpressionsAre) {
  for (const char* text :
       {"a.b", "$states.input.a + 1", "$count >= 200", "'No. ' & $string($n)", "a and not",
        "$exists(a.b) ? a.b : 'none'", "(a * b)", "24 * 60 * 60", "$", "5"})
    EXPECT_TRUE(hasFormula(text)) << text;
}

TEST(Formula, LeavesSequencesAndFramesToTheEvaluator) {
  for (const char* text :
       {"a[0]", "a.*", "a[]", "$sum(a)", "[a]", "{'a': b}", "($x := 1; $x)", "a.(b + c)",
        "function($x) { $x }", "a ~> $string", "$$", "a^(b)", "$eval"})
    EXPECT_FALSE(hasFormula(text)) << text;
}

TEST(Formula, SaysWhatTheEvaluatorSays) {
  rc::check("formula == evaluator", [] {
    const bool aws = *rc::gen::arbitrary<bool>();
    const Dialect dialect = aws ? Dialect::Aws : Dialect::Reference;
    const std::string text = anyOperand(3, aws);
    RC_LOG() << text << '\n';
    RC_ASSERT(told(ask(text, dialect)) == told(askEvaluator(text, dialect)));
  });
}

TEST(Formula, SaysWhatTheEvaluatorSaysWithinAnExpression) {
  rc::check("part == evaluator", [] {
    const std::string part = anyOperand(2, false);
    const std::string around = *rc::gen::element<std::string>(
        "l.(X)", "$map(a, function($n) { X })", "[X]", "a[X]", "($n := o; X)");
    std::string text = around;
    text.replace(text.find('X'), 1, part);
    RC_LOG() << text << '\n';
    RC_ASSERT(told(ask(text, Dialect::Reference)) == told(askEvaluator(text, Dialect::Reference)));
  });
}

TEST(Formula, AVariableStandsBeforeTheLibrarysFunctionOfItsName) {
  EXPECT_EQ(outcomeOf(ask("$string(1)", Dialect::Aws)), "!T1006");
}

TEST(Formula, IsNoWayAroundABound) {
  const auto parsed = Expression::parse("(((1 + $n) + 1) + 1) + 1", Dialect::Reference);
  const ObjectBindings bindings(*json::parse(R"({"n": 1})"));
  Surroundings surroundings;
  surroundings.bindings = &bindings;
  EXPECT_EQ(outcomeOf(parsed.expression->evaluate(surroundings)), "5");
  surroundings.budget.depth = 3;
  EXPECT_EQ(outcomeOf(parsed.expression->evaluate(surroundings)), "!U1001");
}

}  // namespace stepwright::query::jsonata
