// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/reference_path.h"

#include <gtest/gtest.h>

#include "tests/engine/query/evaluate.h"

namespace stepwright::query {
namespace {

std::string written(std::string_view path, std::string_view root) {
  const auto parsed = ReferencePath::parse(path);
  if (!parsed) return "?" + parsed.error().message;
  const auto result = parsed->write(read(root), json::Value("new"));
  return result ? json::print(*result) : "!" + result.error().code;
}

TEST(ReferencePath, WritesAndMakesWhatIsMissing) {
  EXPECT_EQ(written("$", R"({"a":1})"), R"("new")");
  EXPECT_EQ(written("$.a", R"({"a":1,"b":2})"), R"({"a":"new","b":2})");
  EXPECT_EQ(written("$.x.y['z w']", R"({"a":1})"), R"({"a":1,"x":{"y":{"z w":"new"}}})");
  EXPECT_EQ(written("$.a[1].b", R"({"a":[0,{}]})"), R"({"a":[0,{"b":"new"}]})");
}

TEST(ReferencePath, FailsThroughWhatIsNoContainer) {
  EXPECT_EQ(written("$.a.b", R"({"a":1})"), "!States.ResultPathMatchFailure");
  EXPECT_EQ(written("$.a[3]", R"({"a":[0]})"), "!States.ResultPathMatchFailure");
  EXPECT_EQ(written("$.a", "[]"), "!States.ResultPathMatchFailure");
}

TEST(ReferencePath, SharesWhatItDoesNotTouch) {
  const json::Value root = read(R"({"big":[1,2,3],"a":{}})");
  const auto result = ReferencePath::parse("$.a.b").value().write(root, json::Value(1));
  EXPECT_TRUE((*result)["big"].sameAs(root["big"]));
}

TEST(ReferencePath, ReadsTheNodeOrNothing) {
  const json::Value root = read(R"({"a":[{"b":null}]})");
  EXPECT_TRUE(ReferencePath::parse("$.a[0].b").value().read(root)->isNull());
  EXPECT_EQ(ReferencePath::parse("$.a[1]").value().read(root), nullptr);
  EXPECT_EQ(ReferencePath::parse("$.a.b").value().read(root), nullptr);
}

TEST(ReferencePath, RefusesWhatMayNameManyNodes) {
  for (const char* text : {"$.*", "$..a", "$[0,1]", "$[1:]", "$[?(@.a)]", "$['a','b']", "$$.a",
                           "$v.a", "a", "$.a.length()", "$[-1]"}) {
    EXPECT_FALSE(ReferencePath::parse(text).ok()) << text;
  }
}

}  // namespace
}  // namespace stepwright::query
