// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/choice_rule.h"

#include "tests/engine/interpreter/support.h"

using namespace stepwright;
using namespace stepwright::testing;

namespace {

/// "true", "false" or the error's name.
std::string decide(const std::string& rule, const std::string& input) {
  auto condition = interpreter::compileCondition(parsed(rule));
  if (!condition) return condition.error().code;
  const auto data = parsed(input);
  const json::Value none;
  const query::Scope variables;
  auto found = interpreter::holds(*condition, {data, none, variables});
  return found ? (*found ? "true" : "false") : found.error().code;
}

std::string test(const std::string& comparison, const std::string& value) {
  return decide(R"({"Variable":"$.v",)" + comparison + "}",
                R"({"v":)" + value + R"(,"w":5,"t":"b","at":"2024-01-01T12:00:00Z","yes":true})");
}

}  // namespace

TEST(ChoiceRule, aValueOfAnotherTypeIsNeverEqual) {
  EXPECT_EQ(test(R"("StringEquals":"1")", "1"), "false");
  EXPECT_EQ(test(R"("NumericEquals":1)", R"("1")"), "false");
  EXPECT_EQ(test(R"("BooleanEquals":false)", "null"), "false");
  EXPECT_EQ(test(R"("NumericLessThan":1)", "null"), "false");
}

TEST(ChoiceRule, numbersCompareByValue) {
  EXPECT_EQ(test(R"("NumericEquals":1.0)", "1"), "true");
  EXPECT_EQ(test(R"("NumericGreaterThanEquals":2)", "2"), "true");
  EXPECT_EQ(test(R"("NumericLessThanPath":"$.w")", "4"), "true");
}

TEST(ChoiceRule, stringsCompareByUtf16Units) {
  EXPECT_EQ(test(R"("StringLessThan":"b")", R"("a")"), "true");
  EXPECT_EQ(test(R"("StringGreaterThanPath":"$.t")", R"("c")"), "true");
  // U+10000 is written with a surrogate, which stands before U+FFFF.
  EXPECT_EQ(test(R"("StringLessThan":")"
                 "\xEF\xBF\xBF"
                 R"(")",
                 "\"\xF0\x90\x80\x80\""),
            "true");
}

TEST(ChoiceRule, timestampsCompareAsMoments) {
  EXPECT_EQ(test(R"("TimestampEquals":"2024-01-01T13:00:00+01:00")", R"("2024-01-01T12:00:00Z")"),
            "true");
  EXPECT_EQ(test(R"("TimestampLessThanPath":"$.at")", R"("2023-01-01T12:00:00Z")"), "true");
  EXPECT_EQ(test(R"("TimestampLessThan":"2024-01-01T12:00:00Z")", R"("yesterday")"), "false");
}

TEST(ChoiceRule, typeTestsCanBeNegated) {
  EXPECT_EQ(test(R"("IsNull":true)", "null"), "true");
  EXPECT_EQ(test(R"("IsString":false)", "3"), "true");
  EXPECT_EQ(test(R"("IsTimestamp":true)", R"("2024-01-01T12:00:00Z")"), "true");
  EXPECT_EQ(decide(R"({"Variable":"$.nope","IsPresent":false})", "{}"), "true");
}

TEST(ChoiceRule, aMissingVariableIsFatalExceptForIsPresent) {
  EXPECT_EQ(decide(R"({"Variable":"$.nope","IsNull":true})", "{}"), "States.Runtime");
  EXPECT_EQ(
      decide(R"({"And":[{"Variable":"$.x","IsPresent":true},{"Variable":"$.x","IsNull":true}]})",
             "{}"),
      "false");
}

TEST(ChoiceRule, andOrNotCombine) {
  const std::string one = R"({"Variable":"$.a","NumericEquals":1})";
  const std::string two = R"({"Variable":"$.b","NumericEquals":2})";
  EXPECT_EQ(decide(R"({"And":[)" + one + "," + two + "]}", R"({"a":1,"b":2})"), "true");
  EXPECT_EQ(decide(R"({"Or":[)" + one + "," + two + "]}", R"({"a":0,"b":2})"), "true");
  EXPECT_EQ(decide(R"({"Not":)" + one + "}", R"({"a":1})"), "false");
}

TEST(ChoiceRule, starsMatchAnyTextAndCanBeEscaped) {
  using interpreter::wildcardMatches;
  EXPECT_TRUE(wildcardMatches("a*c", "abbc"));
  EXPECT_TRUE(wildcardMatches("*", ""));
  EXPECT_TRUE(wildcardMatches("log-*.txt", "log-*.txt"));
  EXPECT_FALSE(wildcardMatches("a\\*c", "abc"));
  EXPECT_TRUE(wildcardMatches("a\\*c", "a*c"));
  EXPECT_TRUE(wildcardMatches("a\\\\*", "a\\b"));
  EXPECT_FALSE(wildcardMatches("", "x"));
  EXPECT_TRUE(wildcardMatches("*a*b", "xxaaxb"));
}

TEST(ChoiceRule, everyOperatorOfTheLanguageCompiles) {
  for (const std::string type : {"String", "Numeric", "Timestamp"}) {
    for (const std::string suffix :
         {"Equals", "LessThan", "GreaterThan", "LessThanEquals", "GreaterThanEquals"}) {
      EXPECT_NE(decide(R"({"Variable":"$.v",")" + type + suffix + R"(Path":"$.v"})", R"({"v":1})"),
                "SCHEMA_VALIDATION_FAILED");
    }
  }
  EXPECT_EQ(decide(R"({"Variable":"$.v","SoundsLike":"x"})", "{}"), "SCHEMA_VALIDATION_FAILED");
}
