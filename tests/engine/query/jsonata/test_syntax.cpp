// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "tests/engine/query/jsonata/evaluate.h"

namespace stepwright::query::jsonata {
namespace {

Failure syntaxFailureOf(std::string_view text) {
  const auto parsed = Expression::parse(text, Dialect::Reference);
  return parsed ? Failure{} : *parsed.failure;
}

TEST(JsonataSyntax, SaysWhatIsWrongAndWhere) {
  const Failure unknown = syntaxFailureOf("1 + !2");
  EXPECT_EQ(unknown.code, "S0204");
  EXPECT_EQ(unknown.begin, 4U);
  EXPECT_EQ(unknown.position, 5U);
  EXPECT_EQ(unknown.message, "Unknown operator: \"!\"");
  const Failure missing = syntaxFailureOf("$sum([1,2)");
  EXPECT_EQ(missing.code, "S0202");
  EXPECT_EQ(missing.token, ")");
  EXPECT_EQ(missing.message, "Expected \"]\", got \")\"");
  EXPECT_EQ(syntaxFailureOf("\xC3\xA9 ) ").begin, 3U);  // bytes, not characters
}

std::string chainOf(std::size_t links, const std::string& first, const std::string& link) {
  std::string text = first;
  for (std::size_t i = 0; i < links; ++i) text += link;
  return text;
}

TEST(JsonataSyntax, ReadsLongChains) {
  for (const auto dialect : {Dialect::Reference, Dialect::Aws}) {
    for (const auto& text :
         {chainOf(20'000, "1", "+1"), chainOf(10'000, "$x", ".a"), chainOf(10'000, "$x", "[0]"),
          chainOf(10'000, "'a'", "&'b'"), chainOf(10'000, "1", "~>$f"),
          chainOf(10'000, "", "false ? 1 : ") + "2"}) {
      const auto parsed = Expression::parse(text, dialect);
      ASSERT_TRUE(parsed) << text.substr(0, 40);
      EXPECT_LE(parsed.expression->variables().size(), 2U);
    }
  }
}

TEST(JsonataSyntax, AChainOfConditionsIsReadAsBefore) {
  EXPECT_EQ(eval("false ? 1 : false ? 2 : 3"), "3");
  EXPECT_EQ(eval("true ? false ? 1 : 2 : 3"), "2");
  EXPECT_EQ(eval("(false ? 1 : $x := true ? 5 : 6; $x)"), "5");
  EXPECT_EQ(eval("(true ? $x := 1 : 2; $x)"), "1");
  EXPECT_EQ(eval("false ? 1"), "undefined");
  EXPECT_EQ(eval("false ? 1 : false ? 2"), "undefined");
  EXPECT_EQ(eval(chainOf(60, "", "false ? 1 : ") + "2"), "2");
  EXPECT_EQ(eval("true ? 1 :"), "!S0207");
}

TEST(JsonataSyntax, RefusesWhatIsNoExpression) {
  EXPECT_EQ(eval(""), "!S0207");
  EXPECT_EQ(eval("\"open"), "!S0101");
  EXPECT_EQ(eval("\"\\q\""), "!S0103");
  EXPECT_EQ(eval("\"\\u12\""), "!S0104");
  EXPECT_EQ(eval("`open"), "!S0105");
  EXPECT_EQ(eval("1 /* open"), "!S0106");
  EXPECT_EQ(eval("a b"), "!S0201");
  EXPECT_EQ(eval("(1"), "!S0203");
  EXPECT_EQ(eval("function(a){1}"), "!S0208");
  EXPECT_EQ(eval("[1]{'a':1}{'b':2}"), "!S0210");
  EXPECT_EQ(eval("[1,]"), "!S0211");
  EXPECT_EQ(eval("1 := 2"), "!S0212");
  EXPECT_EQ(eval("a.1"), "!S0213");
  EXPECT_EQ(eval("a@b.c"), "!S0214");
  EXPECT_EQ(eval("a[0]@$b.c"), "!S0215");
  EXPECT_EQ(eval("a^(b)@$c.d"), "!S0216");
  EXPECT_EQ(eval("%"), "!S0217");
  EXPECT_EQ(eval("$match('', / /)"), "undefined");
  EXPECT_EQ(eval("$match('', //)"), "!S0301");
  EXPECT_EQ(eval("$match('', /a"), "!S0302");
  EXPECT_EQ(eval("$match('', /(/)"), "!S0302");
  EXPECT_EQ(eval("$match('', /*a/)"), "!S0106");
  EXPECT_EQ(eval("function($a)<n<s>>{1}"), "!S0401");
}

TEST(JsonataSyntax, ReadsCommentsQuotedNamesAndEscapes) {
  EXPECT_EQ(eval("/* one */ `a b` /* two */", R"({"a b":1})"), "1");
  EXPECT_EQ(eval("'\\u0041\\n' & \"\\\"\""), R"("A\n\"")");
  EXPECT_EQ(eval("\"\\ud83d\\ude00\""), "\"\xF0\x9F\x98\x80\"");
  EXPECT_EQ(eval("and & or & in", R"({"and":"a","or":"o","in":"i"})"), "\"aoi\"");
}

TEST(JsonataSyntax, DeepTextIsRefusedNotOverflowed) {
  const std::string brackets(100'000, '(');
  EXPECT_EQ(eval(brackets), "!U1001");
  std::string sum = "1";
  for (int i = 0; i < 50'000; ++i) sum += "+1";
  EXPECT_EQ(eval(sum), "!U1001");
}

TEST(JsonataSyntax, KnowsItsFreeVariables) {
  const auto parsed =
      Expression::parse("($x := $y; $sum($x ~> $map(function($z){$z + $w})))", Dialect::Aws);
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed.expression->variables(), (std::set<std::string>{"w", "y"}));
  const auto states = Expression::parse("$states.input.a + $states.context.b", Dialect::Aws);
  EXPECT_TRUE(states.expression->usesStates("context"));
  EXPECT_FALSE(states.expression->usesStates("result"));
  const auto whole = Expression::parse("$states", Dialect::Aws);
  EXPECT_TRUE(whole.expression->usesStates("result"));
}

}  // namespace
}  // namespace stepwright::query::jsonata
