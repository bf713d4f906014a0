// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "tests/engine/query/jsonata/evaluate.h"

namespace stepwright::query::jsonata {
namespace {

Failure failureOf(std::string_view text) {
  const auto parsed = Expression::parse(text, Dialect::Reference);
  if (!parsed) return *parsed.failure;
  const auto outcome = parsed.expression->evaluate({});
  return outcome.failure.value_or(Failure{});
}

TEST(JsonataFailures, NameTheOperatorAndItsPlace) {
  const Failure sum = failureOf("1 + 'x'");
  EXPECT_EQ(sum.code, "T2002");
  EXPECT_EQ(sum.token, "+");
  EXPECT_EQ(sum.begin, 2U);
  EXPECT_EQ(sum.position, 3U);
  EXPECT_EQ(sum.value, "\"x\"");
  EXPECT_EQ(sum.message, "The right side of the \"+\" operator must evaluate to a number");
}

TEST(JsonataFailures, NameTheFunctionAndTheArgument) {
  const Failure call = failureOf("$substring('a', 'b')");
  EXPECT_EQ(call.code, "T0410");
  EXPECT_EQ(call.token, "substring");
  EXPECT_EQ(call.message, "Argument 2 of function \"substring\" does not match function signature");
  EXPECT_EQ(failureOf("$sum(['a'])").message,
            "Argument 1 of function \"sum\" must be an array of \"numbers\"");
  EXPECT_EQ(failureOf("['a'] ~> $sum").token, "sum");
  EXPECT_EQ(failureOf("sum(1)").message, "Attempted to invoke a non-function. Did you mean $sum?");
}

TEST(JsonataFailures, CarryTheWordsOfTheExpression) {
  EXPECT_EQ(failureOf("$error('too dear')").message, "too dear");
  EXPECT_EQ(failureOf("$assert(1 = 2, 'never')").code, "D3141");
  EXPECT_EQ(failureOf("1 < 'a'").message,
            "The values 1 and \"a\" either side of operator \"<\" must be of the same data type");
}

TEST(JsonataFailures, PointToTheInnermostPlace) {
  const Failure inner = failureOf("($f := function($x){ $x + null }; 1 + $f(2))");
  EXPECT_EQ(inner.code, "T2002");
  EXPECT_EQ(inner.begin, 24U);
}

}  // namespace
}  // namespace stepwright::query::jsonata
