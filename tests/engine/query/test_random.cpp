// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/random.h"

#include <gtest/gtest.h>

#include <set>

namespace stepwright::query {
namespace {

TEST(JavaRandom, GivesTheNumbersOfJava) {
  JavaRandom random(42);
  EXPECT_EQ(random.nextInt(), -1170105035);
  EXPECT_EQ(random.nextInt(), 234785527);
  JavaRandom doubles(42);
  EXPECT_DOUBLE_EQ(doubles.nextDouble(), 0.7275636800328681);
  JavaRandom bounded(42);
  EXPECT_EQ(bounded.nextInt(10), 0);
  EXPECT_EQ(bounded.nextInt(10), 3);
}

TEST(JavaRandom, StaysBelowItsBound) {
  JavaRandom random(7);
  for (int i = 0; i < 1000; ++i) {
    const auto value = random.nextInt(6);
    EXPECT_GE(value, 0);
    EXPECT_LT(value, 6);
  }
  EXPECT_EQ(random.nextInt(1), 0);
}

TEST(SeededRandom, RepeatsItselfAndMakesDistinctUuids) {
  SeededRandom a(5);
  SeededRandom b(5);
  std::set<std::string> seen;
  for (int i = 0; i < 100; ++i) {
    const std::string id = makeUuid(a);
    EXPECT_EQ(id, makeUuid(b));
    EXPECT_TRUE(seen.insert(id).second);
    EXPECT_EQ(id[14], '4');
    EXPECT_NE(std::string("89ab").find(id[19]), std::string::npos);
  }
}

}  // namespace
}  // namespace stepwright::query
