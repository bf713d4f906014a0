// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/json/own_json.h"

#include <gtest/gtest.h>

#include <clocale>

#include "engine/json/parse.h"
#include "engine/json/print.h"

namespace stepwright::json {
namespace {

TEST(OwnJson, KeepsEveryDigitAndTheOrderOfKeys) {
  for (const char* text : {R"({"b":1,"a":[true,false,null]})",
                           "1.0",
                           "1e2",
                           "-0",
                           "-0.0",
                           "0",
                           "0.10",
                           "-7",
                           "9223372036854775807",
                           "-9223372036854775808",
                           "9223372036854775808",
                           "18446744073709551615",
                           "18446744073709551616",
                           "-9223372036854775809",
                           "92233720368547758080",
                           "-1.5E-7",
                           "1e400",
                           "-1e-4000",
                           "3.141592653589793238462643383279",
                           R"("a\u0001b")",
                           R"("😀")",
                           "[[],{}]",
                           R"("")",
                           R"({"":""})"}) {
    const auto value = readOwn(text);
    ASSERT_TRUE(value.ok()) << text << ": " << value.error().message;
    EXPECT_EQ(print(*value), text);
  }
}

TEST(OwnJson, ReadsAsTheEnginesReader) {
  for (const char* text :
       {R"({"a":1,"b":2,"a":3})", R"("\ud83d\ude00")", R"("é")", R"([1, 2.50, {"x": -1e1}])",
        " {\n\"a\"\t: [ ] }\r\n", R"("\b\f\n\r\t\/\\\"")"}) {
    const auto value = readOwn(text);
    ASSERT_TRUE(value.ok()) << text << ": " << value.error().message;
    EXPECT_EQ(print(*value), print(parse(text).value()));
    EXPECT_EQ(*value, parse(text).value());
  }
}

TEST(OwnJson, KeepsLoneSurrogatesAndWhatLooksLikeTheirDisguise) {
  for (const char* text : {R"("\ud800")", R"("a\udc00b")", R"("\ud800\ud800")",
                           R"("\ud800\ud83d\ude00")", "\"\\udbff\xC2\x80\"", "\"\\udbff\\u0080\"",
                           "\"\xC2\x80"
                           "d800\"",
                           R"({"\udfff":"\\ud800"})", R"(["\uD800","\\\ud800"])"}) {
    const auto value = readOwn(text);
    ASSERT_TRUE(value.ok()) << text << ": " << value.error().message;
    EXPECT_EQ(print(*value), print(parse(text).value())) << text;
  }
}

TEST(OwnJson, RefusesWhatIsNotJson) {
  for (const char* text :
       {"",       " ",       "{",         "[1,]", "{\"a\":1,}", "{a:1}",        "01",
        "1.",     "1e",      "+1",        "'a'",  "\"a",        "nul",          "1 2",
        "\"\t\"", R"("\x")", R"("\u12")", "NaN",  "\"\xFF\"",   "[1 // two\n]", R"("\ud800)"}) {
    const auto value = readOwn(text);
    ASSERT_FALSE(value.ok()) << text;
    EXPECT_EQ(value.error().code, "json.syntax");
    EXPECT_EQ(value.error().message.rfind("line ", 0), 0U) << value.error().message;
  }
}

TEST(OwnJson, SaysWhereItStoppedAndNothingOfThePayload) {
  const auto broken = readOwn("{\n  \"secret\": tru\n}");
  ASSERT_FALSE(broken.ok());
  EXPECT_EQ(broken.error().message, "line 2, column 16: invalid literal");
  const auto comma = readOwn("{\"a\": \"SECRET\"\n \"b\": 1}");
  ASSERT_FALSE(comma.ok());
  EXPECT_EQ(comma.error().message, "line 2, column 4: unexpected string literal; expected '}'");
  const auto huge = readOwn("[1e99999]");
  ASSERT_FALSE(huge.ok());
  EXPECT_EQ(huge.error().message, "line 1, column 8: number overflow parsing '1e99999'");
}

TEST(OwnJson, RefusesNestingThatWouldExhaustTheStack) {
  EXPECT_FALSE(readOwn(std::string(100000, '[')).ok());
  EXPECT_TRUE(readOwn(std::string(900, '[') + std::string(900, ']')).ok());
  const std::string deepest = std::string(1001, '[') + std::string(1001, ']');
  const std::string deeper = '[' + deepest + ']';
  EXPECT_EQ(readOwn(deepest).ok(), parse(deepest).ok());
  EXPECT_EQ(readOwn(deeper).ok(), parse(deeper).ok());
}

TEST(OwnJson, NumbersDoNotDependOnTheLocale) {
  const std::string before = std::setlocale(LC_NUMERIC, nullptr);
  if (std::setlocale(LC_NUMERIC, "de_DE.UTF-8") == nullptr) GTEST_SKIP() << "no German locale";
  const auto value = readOwn("[1.50, -2.5e-3]");
  std::setlocale(LC_NUMERIC, before.c_str());
  ASSERT_TRUE(value.ok());
  EXPECT_EQ(print(*value), "[1.50,-2.5e-3]");
}

}  // namespace
}  // namespace stepwright::json
