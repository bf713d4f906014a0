// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/try_condition.h"

#include <gtest/gtest.h>

#include "engine/assist/expression_fix.h"
#include "engine/json/parse.h"

namespace stepwright::assist {
namespace {

constexpr auto paths = asl::QueryLanguage::JsonPath;
constexpr auto jsonata = asl::QueryLanguage::Jsonata;

Sample order() {
  Sample sample;
  sample.input = json::parse(R"({"total":1284.5,"stock":"full","items":[1,2]})").value();
  return sample;
}

ConditionTrial rule(const char* text, asl::QueryLanguage language = paths) {
  return tryRule(json::parse(text).value(), language, order());
}

TEST(TryCondition, RulesOfBothLanguages) {
  EXPECT_EQ(rule(R"({"Variable":"$.total","NumericGreaterThan":1000})").holds, true);
  EXPECT_EQ(rule(R"({"Variable":"$.total","NumericGreaterThan":1000})").words, "1284.5 > 1000");
  EXPECT_EQ(rule(R"({"Not":{"Variable":"$.stock","StringMatches":"part*"}})").holds, true);
  EXPECT_EQ(rule(R"({"Variable":"$.stock","StringMatches":"part*"})").words,
            "\"full\" like \"part*\"");
  EXPECT_FALSE(rule(R"({"Variable":"$.none","StringEquals":"x"})").problem.empty());
  EXPECT_FALSE(rule(R"({"Variable":"$.none","IsPresent":false})").problem.size());
  EXPECT_EQ(rule(R"({"Condition":"{% $states.input.total < 5 %}"})", jsonata).holds, false);
  EXPECT_FALSE(rule(R"({"Condition":"{% $states.input.total %}"})", jsonata).problem.empty());
  EXPECT_FALSE(
      tryRule(json::parse(R"({"Variable":"$.a","IsNull":true})").value(), paths, {}).holds);
}

TEST(TryCondition, TestsSayTheirValues) {
  const auto trial = tryTest("$states.input.total > 5", "$states.input.total", ">", "5", order());
  EXPECT_EQ(trial.words, "1284.5 > 5");
  EXPECT_EQ(trial.holds, true);
}

std::string mended(std::string text, asl::QueryLanguage language = jsonata) {
  const auto fix = fixFor(text, language);
  if (!fix) return {};
  return text.replace(fix->begin, fix->end - fix->begin, fix->text);
}

TEST(ExpressionFix, TheUsualMistakes) {
  EXPECT_EQ(mended("{% $count($states.input.items[in_stock) < 3 %}"),
            "{% $count($states.input.items[in_stock]) < 3 %}");
  EXPECT_EQ(mended("{% $sum((1 + 2) %}"), "{% $sum((1 + 2)) %}");
  EXPECT_EQ(mended("{% $a = \"x %}"), "{% $a = \"x\" %}");
  EXPECT_EQ(mended("{% $a == 1 %}"), "{% $a = 1 %}");
  EXPECT_EQ(mended("{% $a = 1 && $b = 2 %}"), "{% $a = 1 and $b = 2 %}");
  EXPECT_EQ(mended("{% $a) %}"), "{% $a %}");
  EXPECT_EQ(mended("{% $a = 1"), "{% $a = 1 %}");
  EXPECT_EQ(mended("{% $a = 1 %}"), "");
  EXPECT_EQ(mended("$.a[0", paths), "$.a[0]");
}

}  // namespace
}  // namespace stepwright::assist
