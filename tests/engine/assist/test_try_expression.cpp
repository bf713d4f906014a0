// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/suggest.h"
#include "engine/assist/try_expression.h"

#include <gtest/gtest.h>

#include "engine/json/parse.h"
#include "engine/json/print.h"

namespace stepwright::assist {
namespace {

using asl::QueryLanguage;

Sample sample() {
  Sample known;
  known.input =
      json::parse(R"({"total":1284.5,"items":[{"sku":"A-220","qty":2}],"customer":{"id":"C-7"}})")
          .value();
  known.variables = json::parse(R"({"price":19})").value();
  known.context = json::parse(R"({"State":{"Name":"Charge"}})").value();
  return known;
}

std::string yields(std::string_view text, QueryLanguage language) {
  const Trial trial = tryExpression(text, language, sample());
  return trial.value ? json::print(*trial.value) : "! " + trial.problem;
}

TEST(TryExpression, YieldsTheValueInBothLanguages) {
  EXPECT_EQ(yields("{% $states.input.total * 2 %}", QueryLanguage::Jsonata), "2569");
  EXPECT_EQ(yields("$price + 1", QueryLanguage::Jsonata), "20");
  EXPECT_EQ(yields("$states.context.State.Name", QueryLanguage::Jsonata), "\"Charge\"");
  EXPECT_EQ(yields("$.items[0].sku", QueryLanguage::JsonPath), "\"A-220\"");
  EXPECT_EQ(yields("$price", QueryLanguage::JsonPath), "19");
  EXPECT_EQ(yields("$$.State.Name", QueryLanguage::JsonPath), "\"Charge\"");
  EXPECT_EQ(yields("States.Format('{}!', $.customer.id)", QueryLanguage::JsonPath), "\"C-7!\"");
}

TEST(TryExpression, SaysWhereAProblemIs) {
  const Trial open =
      tryExpression("{% $count($states.input.items[qty) < 3 %}", QueryLanguage::Jsonata, sample());
  EXPECT_TRUE(open.syntax);
  EXPECT_FALSE(open.problem.empty());
  EXPECT_GT(open.begin, 2U);
  const Trial intrinsic = tryExpression("States.Nope($.a)", QueryLanguage::JsonPath, sample());
  EXPECT_TRUE(intrinsic.syntax);
  const Trial nothing = tryExpression("$states.input.nothing", QueryLanguage::Jsonata, sample());
  EXPECT_FALSE(nothing.syntax);
  EXPECT_FALSE(nothing.problem.empty());
}

TEST(TryExpression, WithoutDataOnlyTheSyntaxIsLookedAt) {
  const Trial trial = tryExpression("$states.input.a", QueryLanguage::Jsonata, {});
  EXPECT_FALSE(trial.value);
  EXPECT_TRUE(trial.problem.empty());
}

std::string offered(std::string_view before, QueryLanguage language) {
  std::string all;
  for (const auto& suggestion : suggest(before, language, sample())) all += suggestion.text + " ";
  return all;
}

TEST(Suggest, FollowsTheData) {
  EXPECT_EQ(offered("$states.input.", QueryLanguage::Jsonata), "total items customer ");
  EXPECT_EQ(offered("1 + $states.input.customer.i", QueryLanguage::Jsonata), "id ");
  EXPECT_EQ(offered("$.items[0].", QueryLanguage::JsonPath), "sku qty ");
  EXPECT_EQ(offered("$pri", QueryLanguage::JsonPath), "$price ");
  EXPECT_EQ(offered("$upp", QueryLanguage::Jsonata), "$uppercase ");
  EXPECT_EQ(offered("States.ArrayL", QueryLanguage::JsonPath), "ArrayLength ");
  EXPECT_EQ(offered("$states.", QueryLanguage::Jsonata), "input context result errorOutput ");
}

}  // namespace
}  // namespace stepwright::assist
