// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/signature.h"

#include <gtest/gtest.h>

#include "tests/engine/query/jsonata/evaluate.h"

namespace stepwright::query::jsonata {
namespace {

TEST(JsonataSignature, TheContextStandsInForAMissingArgument) {
  EXPECT_EQ(eval("('abc').$length()"), "3");
  EXPECT_EQ(eval("['ab','c'].$uppercase()"), R"(["AB","C"])");
  EXPECT_EQ(eval("5.$uppercase()"), "!S0213");
  EXPECT_EQ(eval("(5).$uppercase()"), "!T0411");
}

TEST(JsonataSignature, LambdasAreChecked) {
  EXPECT_EQ(eval("(function($a)<n:n>{$a + 1})(1)"), "2");
  EXPECT_EQ(eval("(function($a)<n:n>{$a + 1})('x')"), "!T0410");
  EXPECT_EQ(eval("(function($a)<a<s>>{$a})('x')"), R"(["x"])");
  EXPECT_EQ(eval("(function($a)<a<s>>{$a})([1])"), "!T0412");
  EXPECT_EQ(eval("(function($a,$b)<s(sn)?>{$a & $b})('x')"), "\"x\"");
  EXPECT_EQ(eval("(function($a)<(sa<n>)>{$a})(1)"), "!S0402");
}

TEST(JsonataSignature, ReadsItsText) {
  std::optional<Signature::Problem> problem;
  EXPECT_NE(Signature::parse("<s-nn?:s>", problem), nullptr);
  EXPECT_FALSE(problem);
  EXPECT_EQ(Signature::parse("<n<s>>", problem), nullptr);
  ASSERT_TRUE(problem);
  EXPECT_EQ(problem->code, "S0401");
  EXPECT_EQ(problem->offset, 2U);
}

}  // namespace
}  // namespace stepwright::query::jsonata
