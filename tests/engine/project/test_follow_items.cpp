// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/follow_items.h"

#include <gtest/gtest.h>

#include "engine/json/parse.h"

namespace stepwright::project {
namespace {

std::string now(const char* before, const char* after, const char* place) {
  return followItems(*json::parse(before), *json::parse(after), place).value_or("gone");
}

TEST(FollowItems, GoesAlongWithItsItem) {
  const char* list = R"({"R": [{"a": 1}, {"a": 2}, {"a": 3}], "c": 1})";
  EXPECT_EQ(now(list, R"({"R": [{"a": 2}, {"a": 1}, {"a": 3}]})", "/R/1/a"), "/R/0/a");
  EXPECT_EQ(now(list, R"({"R": [{"a": 3}, {"a": 1}, {"a": 2}]})", "/R/2/m"), "/R/0/m");
  EXPECT_EQ(now(list, R"({"R": [{"a": 0}, {"a": 1}, {"a": 2}, {"a": 3}]})", "/R/1"), "/R/2");
  EXPECT_EQ(now(list, R"({"R": [{"a": 2}, {"a": 3}]})", "/R/2/a"), "/R/1/a");
  EXPECT_EQ(now(list, R"({"R": [{"a": 2}, {"a": 3}]})", "/R/0/a"), "gone");
  // Changed in its place, it is still the same.
  EXPECT_EQ(now(list, R"({"R": [{"a": 1}, {"a": 9}, {"a": 3}]})", "/R/1/a"), "/R/1/a");
  EXPECT_EQ(now(list, R"({"R": []})", "/c"), "/c");
  EXPECT_EQ(now(list, R"({})", "/R/1/a"), "/R/1/a");
  EXPECT_EQ(now(list, list, "/R/7/a"), "/R/7/a");
}

TEST(FollowItems, TellsEqualItemsByTheirPlace) {
  EXPECT_EQ(now("[1, 1, 2]", "[1, 1, 3]", "/1"), "/1");
  EXPECT_EQ(now("[1, 1]", "[0, 1, 1]", "/1"), "/2");
  EXPECT_EQ(now("[[1, 2], [3]]", "[[3], [2, 1]]", "/1/0"), "/0/0");
}

}  // namespace
}  // namespace stepwright::project
