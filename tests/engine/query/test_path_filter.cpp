// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "tests/engine/query/evaluate.h"

namespace stepwright::query {
namespace {

constexpr std::string_view items = R"([
  {"n":"a","p":5,"t":["x","y"],"ok":true},
  {"n":"b","p":15,"t":[],"ok":false},
  {"n":"Cd","p":"5","gone":null}])";

/// The names of the items that pass.
std::string names(const std::string& filter) { return pathOn("$[?(" + filter + ")].n", items); }

TEST(PathFilter, Compares) {
  EXPECT_EQ(names("@.p < 10"), R"(["a"])");  // "5" against 10 is an order of texts
  EXPECT_EQ(names("@.p >= 15"), R"(["b","Cd"])");
  EXPECT_EQ(names("@.p == 5"), R"(["a","Cd"])");
  EXPECT_EQ(names("@.p === 5"), R"(["a"])");
  EXPECT_EQ(names("@.p != 5"), R"(["b"])");
  EXPECT_EQ(names("@.n == 'b'"), R"(["b"])");
  EXPECT_EQ(names("@.n == \"b\""), R"(["b"])");
  EXPECT_EQ(names("@.ok == true"), R"(["a"])");
  EXPECT_EQ(names("@.gone == null"), R"(["Cd"])");
  EXPECT_EQ(names("@['n']=='b'"), R"(["b"])");
}

TEST(PathFilter, AsksWhatExists) {
  EXPECT_EQ(names("@.t"), R"(["a","b"])");
  EXPECT_EQ(names("!@.t"), R"(["Cd"])");
  EXPECT_EQ(names("@.gone"), "[]");  // AWS counts null as missing
  EXPECT_EQ(names("!@.gone"), R"(["a","b","Cd"])");
}

TEST(PathFilter, JoinsAndNegates) {
  EXPECT_EQ(names("@.ok && @.p < 10"), R"(["a"])");
  EXPECT_EQ(names("@.n == 'a' || @.n == 'b' && @.p > 100"), R"(["a"])");
  EXPECT_EQ(names("(@.n == 'a' || @.n == 'b') && @.p > 10"), R"(["b"])");
  EXPECT_EQ(names("!(@.n == 'a')"), R"(["b","Cd"])");
  EXPECT_EQ(names("@.n=='a'||@.n=='b'"), R"(["a","b"])");
}

TEST(PathFilter, KnowsSetsPatternsAndSizes) {
  EXPECT_EQ(names("@.n in ['a','b']"), R"(["a","b"])");
  EXPECT_EQ(names("@.n nin ['a']"), R"(["b","Cd"])");
  EXPECT_EQ(names("@.n =~ /c.*/i"), R"(["Cd"])");
  EXPECT_EQ(names("@.n =~ /c/i"), "[]");  // the whole text must match
  EXPECT_EQ(names("@.t =~ /x/"), R"(["a"])");
  EXPECT_EQ(names("@.t contains 'y'"), R"(["a"])");
  EXPECT_EQ(names("@.n contains 'C'"), R"(["Cd"])");
  EXPECT_EQ(names("@.t size 2"), R"(["a"])");
  EXPECT_EQ(names("@.t empty true"), R"(["b"])");
  EXPECT_EQ(names("@.t anyof ['y','z']"), R"(["a"])");
  EXPECT_EQ(names("@.t subsetof ['x','y','z']"), R"(["a","b"])");
  EXPECT_EQ(names("@.t noneof ['x']"), R"(["b"])");
  EXPECT_EQ(names("@.t all ['x','y']"), R"(["a"])");
  EXPECT_EQ(names("@.p type 'string'"), R"(["Cd"])");
}

TEST(PathFilter, LooksBackToTheRoot) {
  EXPECT_EQ(pathOn("$.v[?(@ > $.min)]", R"({"min":2,"v":[1,2,3]})"), "[3]");
  EXPECT_EQ(pathOn("$.v[?(@.length() > 1)]", R"({"v":[[1],[1,2]]})"), "[[1,2]]");
  EXPECT_EQ(pathOn("$..[?(@.id == 2)]", R"({"a":[{"id":1},{"id":2}]})"), R"([{"id":2}])");
  EXPECT_EQ(pathOn("$[?(@['a)b'] == 1)]", R"([{"a)b":1}])"), R"([{"a)b":1}])");
}

TEST(PathFilter, BadSyntaxIsToldWithItsPlace) {
  EXPECT_EQ(pathOn("$[?(@.a ~ 1)]", "[]"), "?8 Filter operator ~ is not supported!");
  EXPECT_EQ(pathOn("$[?(@.a == )]", "[]").front(), '?');
  EXPECT_EQ(pathOn("$[?(5)]", "[]"), "?4 Expected a path or a comparison");
  EXPECT_EQ(pathOn("$[?(@.a =~ /(/)]", "[]").front(), '?');
  EXPECT_EQ(pathOn("$[?(@.a =~ 'x')]", "[]").front(), '?');
  EXPECT_EQ(pathOn("$[?@.a]", "[]").front(), '?');
  EXPECT_EQ(pathOn("$[?(@.a == 1]", "[]").front(), '?');
  EXPECT_EQ(
      pathOn("$[?(" + std::string(200, '(') + "@.a" + std::string(200, ')') + ")]", "[]").front(),
      '?');
}

/// A list of that many of the same item.
std::string many(std::size_t items, const std::string& item) {
  std::string list = "[";
  for (std::size_t i = 0; i < items; ++i) list += (i == 0 ? "" : ",") + item;
  return list + "]";
}

TEST(PathFilter, ItsPatternsAreBoundedTogether) {
  const std::string item = "\"" + std::string(16, 'a') + "b\"";  // some 100,000 tries in vain
  EXPECT_EQ(pathOn("$[?(@ =~ /(a+)+[cd]/)]", many(3, item)), "[]");
  EXPECT_EQ(pathOn("$[?(@ =~ /(a+)+[cd]/)]", many(4000, item)),
            "!The path visits too many nodes: $[?]");
}

TEST(PathFilter, AFilterInsideOfAFilterIsBoundedWithIt) {
  EXPECT_EQ(pathOn("$[?($[?($[?(@ == 5)])])]", many(2000, "1")),
            "!The path visits too many nodes: $[?]");
}

TEST(PathFilter, AFlagEndsItAtOnce) {
  const json::Value data = read(many(50, "1"));
  const std::atomic<bool> cancelled = true;
  Work work(&cancelled);
  const Scope scope;
  const auto result = Path::parse("$[?(@ == 1)]").value().find({data, data, scope, &work});
  ASSERT_FALSE(result.ok());
  EXPECT_TRUE(work.over());
}

TEST(PathFilter, AFieldThatNeedsTooMuchWorkSaysSo) {
  const json::Value data = read(many(2000, "1"));
  const Scope scope;
  Work work;
  SeededRandom random(1);
  const auto expression = Expression::parse("$[?($[?($[?(@ == 5)])])]");
  const auto result = expression->evaluate({data, data, scope, &work}, random, "k.$");
  ASSERT_FALSE(result.ok());
  EXPECT_NE(result.error().message.find("'k.$' needs too much work"), std::string::npos);
}

}  // namespace
}  // namespace stepwright::query
