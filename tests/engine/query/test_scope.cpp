// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/scope.h"

#include <gtest/gtest.h>

#include "engine/query/names.h"
#include "tests/engine/query/evaluate.h"

namespace stepwright::query {
namespace {

TEST(Scope, AssignmentLeavesEarlierCopiesAlone) {
  const Scope before(read(R"({"x":1})"));
  const Scope after = before.with("x", json::Value(2)).with("y", json::Value(3));
  EXPECT_EQ(json::print(before.visible()), R"({"x":1})");
  EXPECT_EQ(json::print(after.visible()), R"({"x":2,"y":3})");
}

TEST(Scope, InnerReadsOuterAndAssignsOnlyToItself) {
  const Scope outer(read(R"({"x":1})"));
  const Scope inner = outer.nested().withAll(read(R"({"y":2})"));
  EXPECT_EQ(inner.find("x")->integer(), 1);
  EXPECT_EQ(inner.find("y")->integer(), 2);
  EXPECT_EQ(outer.find("y"), nullptr);
  EXPECT_EQ(json::print(inner.own()), R"({"y":2})");
  EXPECT_TRUE(inner.outer().sameAs(outer));
  EXPECT_EQ(json::print(inner.visible()), R"({"x":1,"y":2})");
  EXPECT_EQ(inner.ownSize() + inner.outer().ownSize(), 2U);
}

TEST(Scope, AnEmptyScopeHoldsNothing) {
  const Scope none;
  EXPECT_EQ(none.find("x"), nullptr);
  EXPECT_EQ(json::print(none.visible()), "{}");
  EXPECT_EQ(json::print(none.nested().with("a", json::Value(1)).visible()), R"({"a":1})");
  EXPECT_FALSE(none.hasOuter());
}

TEST(VariableNames, FollowTheRulesOfIdentifiers) {
  EXPECT_TRUE(isVariableName("order_1"));
  EXPECT_TRUE(isVariableName("größe"));
  EXPECT_TRUE(isVariableName("変数"));
  EXPECT_FALSE(isVariableName("1st"));
  EXPECT_FALSE(isVariableName("a-b"));
  EXPECT_FALSE(isVariableName("a.b"));
  EXPECT_FALSE(isVariableName(""));
  EXPECT_FALSE(isVariableName("a\xE2\x80\x94z"));  // an em dash
  EXPECT_TRUE(isVariableName(std::string(80, 'a')));
  EXPECT_FALSE(isVariableName(std::string(81, 'a')));
}

}  // namespace
}  // namespace stepwright::query
