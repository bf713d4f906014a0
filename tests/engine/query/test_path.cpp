// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonpath/path.h"

#include <gtest/gtest.h>

#include "engine/query/path_parts.h"
#include "tests/engine/query/evaluate.h"

namespace stepwright::query {
namespace {

constexpr std::string_view store =
    R"({"book":[{"title":"A","price":8},{"title":"B","price":12.5},{"title":"C","price":9}],"x y":{"q":null}})";

TEST(Path, NamesAndIndexesNameOneNode) {
  EXPECT_EQ(pathOn("$.book[0].title", store), R"("A")");
  EXPECT_EQ(pathOn("$['book'][1]['price']", store), "12.5");
  EXPECT_EQ(pathOn("$[\"x y\"].q", store), "null");
  EXPECT_EQ(pathOn("$.book[-1].title", store), R"("C")");
  EXPECT_EQ(pathOn("$.[0].a", R"([{"a":1}])"), "1");
  EXPECT_EQ(pathOn(" $.a ", R"({"a":1})"), "1");
}

TEST(Path, NamesInBracketsAreTakenAsTheyStand) {
  EXPECT_EQ(pathOn(R"($['a\"b'])", R"({"a\\\"b":1,"a\"b":2})"), "1");
  EXPECT_EQ(pathOn(R"($['a\nb'])", R"({"a\\nb":1,"a\nb":2})"), "1");
  EXPECT_EQ(pathOn(R"($['a\'b'])", R"({"a\\'b":1,"a'b":2})"), "1");
  EXPECT_EQ(pathOn(R"($["a'b"])", R"({"a\\'b":1,"a'b":2})"), "2");
  EXPECT_EQ(pathOn(R"($['a\b'])", "{}"), R"(!No results for path: $['a\b'])");
}

TEST(Path, ResultsShareTheirPartsWithThePayload) {
  const json::Value data = read(store);
  const Scope scope;
  const auto result = Path::parse("$.book[1]").value().find({data, data, scope});
  EXPECT_TRUE(result->sameAs(data["book"].at(1)));
}

TEST(Path, PathsThatMayFindManyGiveAnArray) {
  EXPECT_EQ(pathOn("$.book[*].title", store), R"(["A","B","C"])");
  EXPECT_EQ(pathOn("$.book[0,2].title", store), R"(["A","C"])");
  EXPECT_EQ(pathOn("$.book[1:].title", store), R"(["B","C"])");
  EXPECT_EQ(pathOn("$.book[:1].title", store), R"(["A"])");
  EXPECT_EQ(pathOn("$.book[0:2].title", store), R"(["A","B"])");
  EXPECT_EQ(pathOn("$.book[-2:].title", store), R"(["B","C"])");
  EXPECT_EQ(pathOn("$..price", store), "[8,12.5,9]");
  EXPECT_EQ(pathOn("$.*", R"({"a":1,"b":[2]})"), "[1,[2]]");
  EXPECT_EQ(pathOn("$..nothing", store), "[]");
  EXPECT_EQ(pathOn("$.book[*].nothing", store), "[]");
  EXPECT_EQ(pathOn("$.no.such[1:].thing", store), "[]");
  EXPECT_EQ(pathOn("$.no[*]", store), "[]");
  EXPECT_EQ(pathOn("$.book['title','price']", R"({"book":{"title":"A","price":1,"z":2}})"),
            R"({"title":"A","price":1})");
}

TEST(Path, RecursiveDescentVisitsEveryLevelOnce) {
  const auto tree = R"({"a":{"a":1,"b":[{"a":2},[{"a":3}]]}})";
  EXPECT_EQ(pathOn("$..a", tree), R"([{"a":1,"b":[{"a":2},[{"a":3}]]},1,2,3])");
  EXPECT_EQ(pathOn("$..b[0]", tree), R"([{"a":2}])");
  EXPECT_EQ(pathOn("$..*", R"({"a":[1]})"), "[[1],1]");
  EXPECT_EQ(pathOn("$..[0]", R"({"a":[1],"b":[[2]]})"), "[1,[2],2]");
}

TEST(Path, AnIndexPastTheEndIsNullButNotPresent) {
  EXPECT_EQ(pathOn("$.book[7]", store), "null");
  const json::Value data = read(store);
  const Scope scope;
  EXPECT_FALSE(Path::parse("$.book[7]").value().present({data, data, scope}));
  EXPECT_TRUE(Path::parse("$.book[2]").value().present({data, data, scope}));
  EXPECT_TRUE(Path::parse("$['x y'].q").value().present({data, data, scope}));
  EXPECT_FALSE(Path::parse("$.no").value().present({data, data, scope}));
}

TEST(Path, WhatIsNotThereIsSaidInTheLibrarysWords) {
  EXPECT_EQ(pathOn("$.no", store), "!No results for path: $['no']");
  EXPECT_EQ(pathOn("$.no.such.path", store), "!Missing property in path $['no']");
  EXPECT_EQ(pathOn("$.book[0].no", store), "!No results for path: $['book'][0]['no']");
  EXPECT_EQ(pathOn("$.book[9].no", store).substr(0, 83),
            "!Expected to find an object with property ['no'] in path $['book'][9] but found 'nu");
  EXPECT_EQ(pathOn("$.book.title", store).substr(0, 50),
            "!Expected to find an object with property ['title'");
  EXPECT_EQ(pathOn("$.a[0]", R"({"a":5})"),
            "!Filter: [0] can only be applied to arrays. Current context is: 5");
}

TEST(Path, ErrorsOfTheFieldsNameThePath) {
  const json::Value data = read("{}");
  const Scope scope;
  const auto result = Path::parse("$.NoSuch").value().evaluate({data, data, scope});
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().code, "States.Runtime");
  EXPECT_EQ(result.error().message, "Invalid path '$.NoSuch' : No results for path: $['NoSuch']");
}

TEST(Path, NothingCanBeFoundInNull) {
  const json::Value none;
  const Scope scope;
  const auto result = Path::parse("$.x").value().evaluate({none, none, scope});
  EXPECT_EQ(result.error().message, "Unable to apply Path transformation to null or empty input.");
  EXPECT_TRUE(Path::parse("$").value().evaluate({none, none, scope})->isNull());
}

TEST(Path, RootsAreTheDataTheContextAndVariables) {
  const json::Value input = read(R"({"a":1})");
  const json::Value context = read(R"({"a":2})");
  const Scope scope(read(R"({"a":{"b":[3]}})"));
  const Data data{input, context, scope};
  EXPECT_EQ(json::print(*Path::parse("$.a").value().find(data)), "1");
  EXPECT_EQ(json::print(*Path::parse("$$.a").value().find(data)), "2");
  EXPECT_EQ(json::print(*Path::parse("$$").value().find(data)), R"({"a":2})");
  EXPECT_EQ(json::print(*Path::parse("$a").value().find(data)), R"({"b":[3]})");
  EXPECT_EQ(json::print(*Path::parse("$a.b[0]").value().find(data)), "3");
  EXPECT_FALSE(Path::parse("$unknown").value().find(data).ok());
  EXPECT_EQ(Path::parse("$a.b").value().variable(), "a");
  EXPECT_TRUE(Path::parse("$$.x").value().usesContext());
}

TEST(Path, KnowsBeforehandWhetherItNamesOneNode) {
  for (const char* text : {"$", "$.a", "$['a'][0]", "$.a.length()", "$$.x"}) {
    EXPECT_TRUE(Path::parse(text).value().definite()) << text;
  }
  for (const char* text : {"$.*", "$..a", "$[0,1]", "$[1:]", "$[?(@.a)]", "$['a','b'].c"}) {
    EXPECT_FALSE(Path::parse(text).value().definite()) << text;
  }
}

TEST(Path, FunctionsOfTheLibraryAreThere) {
  const auto numbers = R"({"n":[3,1,2],"s":["a","b"],"o":{"k":1,"l":2}})";
  EXPECT_EQ(pathOn("$.n.length()", numbers), "3");
  EXPECT_EQ(pathOn("$.o.size()", numbers), "2");
  EXPECT_EQ(pathOn("$.n.min()", numbers), "1.0");
  EXPECT_EQ(pathOn("$.n.max()", numbers), "3.0");
  EXPECT_EQ(pathOn("$.n.sum()", numbers), "6.0");
  EXPECT_EQ(pathOn("$.n.avg()", numbers), "2.0");
  EXPECT_EQ(pathOn("$.n.first()", numbers), "3");
  EXPECT_EQ(pathOn("$.n.last()", numbers), "2");
  EXPECT_EQ(pathOn("$.n.index(1)", numbers), "1");
  EXPECT_EQ(pathOn("$.o.keys()", numbers), R"(["k","l"])");
  EXPECT_EQ(pathOn("$.s.concat(\"c\", $.s)", numbers), R"("abcab")");
  EXPECT_EQ(pathOn("$.n.append(4)", numbers), "[3,1,2,4]");
  EXPECT_EQ(pathOn("$..n.length()", R"({"a":{"n":1},"b":{"n":2}})"), "2");
  EXPECT_EQ(pathOn("$.s.min()", numbers).front(), '!');
  EXPECT_EQ(pathOn("$..n.append(9)..x", R"({"a":{"n":{"x":1}}})"), "[1]");
  EXPECT_EQ(pathOn("$..length()", numbers), "0");
}

TEST(Path, BadSyntaxIsToldWithItsPlace) {
  EXPECT_EQ(pathOn("a.b", "{}"), "?0 A path must begin with '$'");
  EXPECT_EQ(pathOn("$.a b", "{}"),
            "?3 A name with a blank must be written in brackets: ['my name']");
  EXPECT_EQ(pathOn("$.a.", "{}").substr(0, 2), "?4");
  EXPECT_EQ(pathOn("$.a[", "{}"), "?3 The bracket is not closed");
  EXPECT_EQ(pathOn("$.a[x]", "{}").substr(0, 2), "?4");
  EXPECT_EQ(pathOn("$...a", "{}").substr(0, 2), "?3");
  EXPECT_EQ(pathOn("$.a[:]", "{}").substr(0, 2), "?4");
  EXPECT_EQ(pathOn("$.a['b", "{}").front(), '?');
  EXPECT_EQ(pathOn("$.a.nosuch()", "{}"), "?4 Function with name: nosuch does not exist.");
  EXPECT_EQ(pathOn("$a b", "{}").front(), '?');
  EXPECT_EQ(pathOn("", "{}").front(), '?');
}

TEST(Path, APathThatVisitsTooMuchIsGivenUp) {
  std::string input = "1";
  for (int i = 0; i < 120; ++i) input = "[" + input + "]";
  EXPECT_EQ(pathOn("$..*..*..*..*..*..*", input).substr(0, 33),
            "!The path visits too many nodes: ");
}

TEST(PathParts, AreTheStepsAndTheArguments) {
  const auto printed = [](const std::string& text) {
    std::string all;
    for (const PathPart& part : partsOfPath(text))
      all +=
          text.substr(part.begin, part.end - part.begin) + " " + std::to_string(part.height) + "; ";
    return all;
  };
  EXPECT_EQ(printed("$"), "$ 0; ");
  EXPECT_EQ(printed("$.a"), "$.a 0; ");
  EXPECT_EQ(printed("$.a['b.c'][0].d"),
            "$.a['b.c'][0].d 3; $.a 0; $.a['b.c'] 1; $.a['b.c'][0] 2; ");
  EXPECT_EQ(printed("$order.total"), "$order.total 1; $order 0; ");
  EXPECT_EQ(printed("$$.Execution.Input"), "$$.Execution.Input 1; $$.Execution 0; ");
  EXPECT_EQ(printed("States.Format('a, ({} {}', States.StringToJson($.t), $.n)"),
            "States.Format('a, ({} {}', States.StringToJson($.t), $.n) 2; "
            "States.StringToJson($.t) 1; $.t 0; $.n 0; ");
  EXPECT_EQ(printed("States.UUID()"), "States.UUID() 0; ");
  EXPECT_EQ(printed("no path"), "");
}

}  // namespace
}  // namespace stepwright::query
