// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/json/value.h"

#include <gtest/gtest.h>

#include "engine/json/parse.h"
#include "engine/json/print.h"

namespace stepwright::json {
namespace {

Value read(std::string_view text) { return parse(text).value(); }

TEST(Value, CopiesShareOneRepresentation) {
  const Value a = read(R"({"k":[1,2,3]})");
  const Value b = a;  // NOLINT: the copy is the point
  EXPECT_TRUE(a.sameAs(b));
  EXPECT_TRUE(a["k"].sameAs(b["k"]));
}

TEST(Value, WithLeavesTheOriginalAlone) {
  const Value a = read(R"({"x":1,"y":2})");
  const Value b = a.with("x", Value(5));
  EXPECT_EQ(print(a), R"({"x":1,"y":2})");
  EXPECT_EQ(print(b), R"({"x":5,"y":2})");
  EXPECT_EQ(print(a.without("x")), R"({"y":2})");
  EXPECT_EQ(print(read("[1]").withItem(1, Value(2))), "[1,2]");
}

TEST(Value, WideObjectsFindTheirKeysToo) {
  Value object = Value::object();
  for (int i = 0; i < 100; ++i)
    object = std::move(object).with("key" + std::to_string(i), Value(i));
  for (int i = 0; i < 100; ++i) EXPECT_EQ(object["key" + std::to_string(i)].integer(), i);
  EXPECT_EQ(object.find("key100"), nullptr);
  object = std::move(object).with("key7", Value("seven"));
  EXPECT_EQ(object.size(), 100U);
  EXPECT_EQ(object["key7"].string(), "seven");
}

TEST(Value, EqualityIgnoresKeyOrderAndFormsOfNumbers) {
  EXPECT_EQ(read(R"({"a":1,"b":[1.0]})"), read(R"({"b":[1],"a":1.00})"));
  EXPECT_FALSE(read(R"({"a":1})") == read(R"({"a":1,"b":null})"));
  EXPECT_FALSE(Value() == Value(false));
}

TEST(Value, PrintedSizeIsTheSizeOfThePrint) {
  for (const char* text :
       {"null", "{}", "[]", R"({"a":[1,2.50,"x\n"],"b":{"c":true}})", R"("ü")", "-12"}) {
    const Value value = read(text);
    EXPECT_EQ(value.printedSize(), print(value).size()) << text;
  }
}

}  // namespace
}  // namespace stepwright::json
