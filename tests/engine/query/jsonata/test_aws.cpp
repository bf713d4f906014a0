// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <set>

#include "engine/query/jsonata/expression.h"
#include "tests/engine/query/jsonata/evaluate.h"

namespace stepwright::query::jsonata {
namespace {

TEST(JsonataAws, HasNoInputDocumentAtTheTopLevel) {
  for (const auto* text :
       {"$", "$$", "field", "a.b", "*", "**.x", "1 + a", "[a]", "$sum(a)", "{'k': $}"}) {
    const auto refused = check(text, Dialect::Aws);
    ASSERT_TRUE(refused) << text;
    EXPECT_EQ(refused->code, "S0501") << text;
  }
  for (const auto* text : {"$x[$ > 1]", "$x.($ + 1)", "$x.y", "$map($x, function($v){$v})",
                           "$x^(y)", "$x{y: z}", "$x ~> |a|{'b': c}|", "($x).y"}) {
    EXPECT_FALSE(check(text, Dialect::Aws)) << text;
  }
  EXPECT_EQ(check("1 + a", Dialect::Aws)->begin, 4U);
}

TEST(JsonataAws, HasNoOperatorsThatCameLater) {
  for (const auto* text : {"$x ?? 1", "$x ?: 1"}) {
    EXPECT_FALSE(check(text, Dialect::Reference)) << text;
    const auto refused = check(text, Dialect::Aws);
    ASSERT_TRUE(refused) << text;
    EXPECT_EQ(refused->code, "S0211") << text;
    EXPECT_EQ(refused->begin, 4U) << text;
  }
  EXPECT_FALSE(check("$x ? 1 : 2", Dialect::Aws));
}

TEST(JsonataAws, ReadsVariables) {
  EXPECT_EQ(evalAws("$states.input.a + 1", R"({"states":{"input":{"a":41}}})"), "42");
  EXPECT_EQ(evalAws("$missing"), "undefined");
  EXPECT_EQ(evalAws("$x", R"({"x":null})"), "null");
}

std::string joined(const std::vector<std::vector<std::string>>& ways) {
  std::set<std::string> all;
  for (const auto& way : ways) {
    std::string path;
    for (const auto& name : way) path += "." + name;
    all.insert(path);
  }
  std::string text;
  for (const auto& path : all) text += path;
  return text;
}

std::string needs(const char* text) {
  const auto parsed = Expression::parse(text, Dialect::Aws);
  return parsed ? joined(parsed.expression->needs("input")) : "!";
}

TEST(JsonataAws, KnowsWhatItTakesForGranted) {
  EXPECT_EQ(needs("$states.input.a.b"), ".a.b");
  EXPECT_EQ(needs("'x' & $states.input.a & $string($states.input.b[0].c)"), ".a.b.c");
  EXPECT_EQ(needs("{'k': $states.input.a, 'l': [$states.input.b + 1]}"), ".a.b");
  EXPECT_EQ(needs("$states.input.items[price > 3].name"), ".items.name");
  EXPECT_EQ(needs("$states.input.(a + b)"), "");
  // Who asks whether it is there does not.
  EXPECT_EQ(needs("$exists($states.input.a) ? $states.input.a : 1"), "");
  EXPECT_EQ(needs("$states.input.a = 1 or 'x' in $states.input.b"), "");
  EXPECT_EQ(needs("$count($states.input.a) + $states.input.b"), ".b");
  EXPECT_EQ(needs("($x := $states.input.a; $exists($x) ? $x : 2)"), "");
  EXPECT_EQ(needs("$map([1], function($states) { $states.input.a })"), "");
  EXPECT_EQ(needs("$states.result.a"), "");
}

TEST(JsonataAws, KnowsTheMembersOfStatesThatItNames) {
  const auto parsed = Expression::parse(
      "$states.input.a & $states.item & '$states.text' & $states.context.Execution", Dialect::Aws);
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed.expression->statesMembers(),
            (std::set<std::string>{"context", "input", "item"}));
}

TEST(JsonataAws, IntegersAreExact) {
  EXPECT_EQ(evalAws("9007199254740993 + 1"), "9007199254740994");
  EXPECT_EQ(evalAws("$x * 3", R"({"x":3002399751580331})"), "9007199254740993");
  EXPECT_EQ(evalAws("$string(9223372036854775807)"), "\"9223372036854775807\"");
  EXPECT_EQ(evalAws("9223372036854775807 + 1"), "9223372036854776000");
}

TEST(JsonataAws, ResultsThatAreNoJson) {
  EXPECT_EQ(evalAws("1/0"), "\"Infinity\"");
  EXPECT_EQ(evalAws("function($x){$x}"), "function");
  EXPECT_EQ(evalAws("{'f': $sum}"), "function");
  EXPECT_EQ(evalAws("$eval('1')"), "!T1006");
}

TEST(JsonataAws, Functions) {
  EXPECT_EQ(evalAws("$parse('{\"a\":[1,2.50]}')"), R"({"a":[1,2.50]})");
  EXPECT_EQ(evalAws("$parse('-0')"), "0");
  EXPECT_EQ(evalAws("$parse('{')"), "!D3030");
  EXPECT_EQ(evalAws("$partition([1,2,3], 2)"), "[[1,2],[3]]");
  EXPECT_EQ(evalAws("$range(1, 9.9, 2.9)"), "[1,3,5,7,9]");
  EXPECT_EQ(evalAws("$range(1, 9, 9)"), "1");
  EXPECT_EQ(evalAws("$range(3, 1, -1)"), "[3,2,1]");
  EXPECT_EQ(evalAws("$hash('input data', 'SHA-1')"),
            "\"aaff4a450a104cd177d28d18d74485e8cae074b7\"");
  EXPECT_EQ(evalAws("$random(42)"), "0.7275636800328681");
  EXPECT_EQ(evalAws("$length($uuid())"), "36");
  EXPECT_EQ(evalAws("$base64decode($base64encode('\xC3\xA9'))"), "\"\xC3\xA9\"");
}

TEST(JsonataAws, TheBoundsOfStepFunctions) {
  EXPECT_EQ(evalAws("$count([1..873782])"), "873782");
  const auto tooMuch = evaluateAws("$count([1..873783])");
  ASSERT_TRUE(tooMuch.failure);
  EXPECT_EQ(tooMuch.failure->message,
            "Expression evaluation memory limit exceeded: Check for excessive memory usage");
  std::string sum = "1";
  for (int i = 0; i < 199; ++i) sum += "+1";
  EXPECT_EQ(evalAws(sum), "!U1001");
}

}  // namespace
}  // namespace stepwright::query::jsonata
