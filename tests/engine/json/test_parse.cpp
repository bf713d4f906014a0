// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/json/parse.h"

#include <gtest/gtest.h>

#include "engine/json/print.h"
#include "engine/json/print_start.h"

namespace stepwright::json {
namespace {

TEST(Parse, PrintsBackWhatItRead) {
  for (const char* text :
       {R"({"b":1,"a":[true,false,null]})", "1.0", "1e2", "-0", "0.10", "9223372036854775807",
        "92233720368547758080", "-1.5E-7", R"("\ud800")", R"("a\u0001b")", R"("😀")", "[[],{}]"}) {
    const auto value = parse(text);
    ASSERT_TRUE(value.ok()) << text;
    EXPECT_EQ(print(*value), text);
  }
}

TEST(Parse, LastDuplicateWinsInTheFirstPlace) {
  EXPECT_EQ(print(parse(R"({"a":1,"b":2,"a":3})").value()), R"({"a":3,"b":2})");
}

TEST(Parse, JoinsSurrogatePairs) { EXPECT_EQ(parse(R"("\ud83d\ude00")").value().string(), "😀"); }

TEST(Parse, RefusesBytesThatAreNoUtf8WithTheirPlace) {
  EXPECT_TRUE(parse("{\"caf\xC3\xA9\": \"\xF0\x9F\x98\x80\"}").ok());
  for (const char* text :
       {"{\"a\":\n \"b\xFF\"}", "{\"a\":\n \"b\xE9 \"}", "{\"a\":\n \"b\xC0\xAF\"}",
        "{\"a\":\n \"b\xED\xA0\x80\"}", "{\"a\":\n \"b\xC3\"}"}) {
    const auto value = parse(text);
    ASSERT_FALSE(value.ok()) << text;
    EXPECT_EQ(value.error().message, "line 2, column 4: the text is not UTF-8 here");
  }
}

TEST(Parse, SaysWhereItStopped) {
  const auto broken = parse("{\n  \"a\": tru\n}");
  ASSERT_FALSE(broken.ok());
  EXPECT_EQ(broken.error().code, "json.syntax");
  EXPECT_EQ(broken.error().message, "line 2, column 8: a value was expected");
}

TEST(Parse, RefusesWhatIsNotJson) {
  for (const char* text : {"", " ", "{", "[1,]", "{\"a\":1,}", "{a:1}", "01", "1.", "1e", "+1",
                           "'a'", "\"a", "nul", "1 2", "\"\t\"", R"("\x")", R"("\u12")", "NaN"}) {
    EXPECT_FALSE(parse(text).ok()) << text;
  }
}

TEST(Parse, RefusesNestingThatWouldExhaustTheStack) {
  EXPECT_FALSE(parse(std::string(100000, '[')).ok());
  EXPECT_TRUE(parse(std::string(900, '[') + std::string(900, ']')).ok());
}

TEST(Print, NumbersTakeTheShortestForm) {
  EXPECT_EQ(printNumber(0.1), "0.1");
  EXPECT_EQ(printNumber(100), "100");
  EXPECT_EQ(printNumber(1e21), "1e+21");
  EXPECT_EQ(printNumber(123456789012345680000.0), "123456789012345680000");
  EXPECT_EQ(printNumber(1.5e-7), "1.5e-7");
  EXPECT_EQ(printNumber(0.000001), "0.000001");
  EXPECT_EQ(printNumber(-2.5), "-2.5");
}

TEST(Print, TheStartOfALargeValueIsAllThatIsLookedAt) {
  for (const char* text :
       {R"({"a":[1,2.5,true,null,"b\"c"],"d":{},"e":[]})", R"("word")", "17", "[]", "{}"}) {
    const std::string whole = print(*parse(text));
    EXPECT_EQ(printStart(*parse(text), whole.size()), whole);
    for (std::size_t most = 0; most < whole.size(); ++most) {
      const std::string start = printStart(*parse(text), most);
      EXPECT_GT(start.size(), most);
      EXPECT_EQ(start.substr(0, most), whole.substr(0, most));
    }
    const std::string pretty = printPretty(*parse(text));
    EXPECT_EQ(printPrettyStart(*parse(text), pretty.size()), pretty);
    for (std::size_t most = 0; most < pretty.size(); ++most) {
      const std::string start = printPrettyStart(*parse(text), most);
      EXPECT_GT(start.size(), most);
      EXPECT_EQ(start.substr(0, most), pretty.substr(0, most));
    }
  }
  const Value large = Value::array(std::vector<Value>(1'000'000, Value("\u00e4\u00e4\u00e4")));
  EXPECT_LT(printStart(large, 100).size(), 120U);
  EXPECT_LT(printPrettyStart(large, 100).size(), 120U);
  EXPECT_LT(printStart(Value(std::string(1'000'000, 'x')), 100).size(), 120U);
}

TEST(Print, PrettyKeepsEmptyContainersOnOneLine) {
  EXPECT_EQ(printPretty(parse(R"({"a":[],"b":[1,{"c":{}}]})").value()),
            "{\n  \"a\": [],\n  \"b\": [\n    1,\n    {\n      \"c\": {}\n    }\n  ]\n}");
}

}  // namespace
}  // namespace stepwright::json
