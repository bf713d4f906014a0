// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <thread>

#include "tests/engine/query/jsonata/evaluate.h"

namespace stepwright::query::jsonata {
namespace {

std::string evalWithin(std::string_view text, const Budget& budget) {
  const auto parsed = Expression::parse(text, Dialect::Reference);
  if (!parsed) return "!" + parsed.failure->code;
  Surroundings surroundings;
  surroundings.budget = budget;
  return outcomeOf(parsed.expression->evaluate(surroundings));
}

TEST(JsonataBudget, EndsEndlessLoops) {
  Budget budget;
  budget.steps = 100'000;
  EXPECT_EQ(evalWithin("($f := function(){$f()}; $f())", budget), "!U1001");
  EXPECT_EQ(evalWithin("$map([1..1000000], function($x){$x})", budget), "!U1001");
}

TEST(JsonataBudget, EndsDeepRecursion) {
  EXPECT_EQ(eval("($f := function($n){1 + $f($n + 1)}; $f(0))"), "!U1001");
  Budget budget;
  budget.depth = 50;
  EXPECT_EQ(evalWithin("($f := function($n){$n = 0 ? 0 : 1 + $f($n - 1)}; $f(40))", budget),
            "!U1001");
}

TEST(JsonataBudget, BoundsMemory) {
  Budget budget;
  budget.memory = 1U << 20U;
  EXPECT_EQ(evalWithin("[1..1000000]", budget), "!U1001");
  EXPECT_EQ(evalWithin("$pad('', 100000000)", budget), "!U1001");
  EXPECT_EQ(evalWithin("$reduce([1..60], function($a, $b){$a & $a}, 'x')", budget), "!U1001");
  EXPECT_EQ(evalWithin("$reduce([1..60], function($a, $b){$append($a, $a)}, [1,2])", budget),
            "!U1001");
}

TEST(JsonataBudget, GivesMemoryBack) {
  Budget budget;
  budget.memory = 64U << 10U;
  EXPECT_EQ(evalWithin("$sum($map([1..500], function($x){$sum([1..1000])}))", budget), "250250000");
}

TEST(JsonataBudget, ValuesOfAnyDepthAreFreed) {
  EXPECT_EQ(eval("$exists($reduce([1..200000], function($a, $b){[[$a]]}, []))"), "true");
  EXPECT_EQ(eval("$reduce([1..200000], function($a, $b){{'a': $a}}, {})"), "!U1001");
}

TEST(JsonataBudget, CountsTheWorkOfRegularExpressions) {
  Budget budget = Budget::aws();
  // Each search alone is far below the bound of one match.
  const std::string once = "$match('aaaaaaaaaaaaaaaab', /(a+)+[cd]/)";
  EXPECT_EQ(evalWithin(once, budget), "undefined");
  EXPECT_EQ(evalWithin("$count($map([1..4000], function($i){" + once + "}))", budget), "!U1001");
  // One search that begins at each place of a long text.
  EXPECT_EQ(evalWithin("$match($pad('', 200000, 'a'), /a*a*[bc]/)", budget), "!U1001");
  EXPECT_EQ(evalWithin("$match($pad('', 200000, 'a'), /[a-z]+[0-9]/)", budget), "!U1001");
  EXPECT_EQ(evalWithin("$count($match($pad('', 500, 'ab'), /ab/))", budget), "250");
}

TEST(JsonataBudget, AFlagStopsItAtOnce) {
  std::atomic<bool> cancelled = false;
  Budget budget;
  budget.steps = 0;
  budget.cancelled = &cancelled;
  std::thread stopper([&] { cancelled = true; });
  EXPECT_EQ(evalWithin("($f := function($n){$f($n + 1)}; $f(0))", budget), "!U1001");
  stopper.join();
}

TEST(JsonataBudget, OneExpressionServesManyThreads) {
  const auto parsed =
      Expression::parse("$sum($map([1..1000], function($x){$x * $y}))", Dialect::Reference);
  const ObjectBindings bindings(*json::parse(R"({"y":2})"));
  std::vector<std::string> results(4);
  std::vector<std::thread> threads;
  for (auto& result : results) {
    threads.emplace_back([&] {
      Surroundings surroundings;
      surroundings.bindings = &bindings;
      result = outcomeOf(parsed.expression->evaluate(surroundings));
    });
  }
  for (auto& thread : threads) thread.join();
  for (const auto& result : results) EXPECT_EQ(result, "1001000");
}

}  // namespace
}  // namespace stepwright::query::jsonata
