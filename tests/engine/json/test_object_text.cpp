// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/json/object_text.h"

#include <gtest/gtest.h>

#include "engine/json/parse.h"
#include "engine/json/print.h"

using namespace stepwright::json;

TEST(ObjectText, WritesWhatPrintingTheObjectWould) {
  const Value list = *parse(R"([1,{"k":"a\"b"},null])");
  std::string text = "before ";
  ObjectText object(text);
  object.add("number", 7).addText("text", "a\n\"\\\x01").add("list", list);
  ObjectText inner(object.member("inner"));
  inner.add("is", true).end();
  object.end();
  const Value same = Value::object({{"number", 7},
                                    {"text", "a\n\"\\\x01"},
                                    {"list", list},
                                    {"inner", Value::object({{"is", true}})}});
  EXPECT_EQ(text, "before " + print(same));
}

TEST(ObjectText, OneWithoutMembersIsEmpty) {
  std::string text;
  ObjectText(text).end();
  EXPECT_EQ(text, "{}");
}

/// Each byte alone and between others, as JSON has it.
TEST(ObjectText, EscapesEveryByteThatHasToBe) {
  for (unsigned c = 0; c < 0x80; ++c) {
    const std::string one(1, static_cast<char>(c));
    for (const std::string& each : {one, "ab" + one + "cd"}) {
      const auto back = parse(quote(each));
      ASSERT_TRUE(back) << c;
      EXPECT_EQ(back->string(), each);
      EXPECT_EQ(quote(each).size(), quotedSize(each));
    }
  }
}
