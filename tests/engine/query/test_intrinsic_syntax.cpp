// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "engine/query/intrinsics.h"
#include "tests/engine/query/evaluate.h"

namespace stepwright::query {
namespace {

/// The place of the error, or -1 where the text is a valid call.
int caret(std::string_view text) {
  const auto parsed = Intrinsic::parse(text);
  return parsed ? -1 : static_cast<int>(parsed.error().offset);
}

TEST(IntrinsicSyntax, AcceptsBlanksAndPathsOfAllKinds) {
  EXPECT_EQ(caret("States.Array( 1 ,  $.a['x,y)'] , $.b[?(@.c == 'd')] )"), -1);
  EXPECT_EQ(caret(" States.UUID ( ) "), -1);
  EXPECT_EQ(caret("States.Format('no placeholder')"), -1);
  EXPECT_EQ(caret("States.StringToJson('{\"a\": 1}')"), -1);
}

TEST(IntrinsicSyntax, TellsWhereItIsWrong) {
  EXPECT_EQ(caret("States.Nothing(1)"), 0);
  EXPECT_EQ(caret("States.Array(1, States.Nothing())"), 16);
  EXPECT_EQ(caret("States.UUID(1)"), 0);
  EXPECT_EQ(caret("States.ArrayLength()"), 0);
  EXPECT_EQ(caret("States.Array(1"), 14);
  EXPECT_EQ(caret("States.Array(1,)"), 15);
  EXPECT_EQ(caret("States.Array('a)"), 13);
  EXPECT_EQ(caret("States.Array(nope)"), 13);
  EXPECT_EQ(caret("States.Array($.a b)"), 16);
  EXPECT_EQ(caret("States.Array(1)[0]"), 15);
  EXPECT_EQ(caret("States.Array(1) x"), 16);
  EXPECT_EQ(caret("States.Format('{}')"), 0);
  EXPECT_EQ(caret("States.Format('{} {}', 1)"), 0);
  EXPECT_EQ(caret("States.Format('a { b')"), 17);
}

TEST(IntrinsicSyntax, OnlyFourEscapesAreKnown) {
  EXPECT_EQ(caret(R"(States.Array('\' \\ \{ \}'))"), -1);
  EXPECT_EQ(caret(R"(States.Array('a \" b'))"), 16);
  EXPECT_EQ(caret(R"(States.Array('\n'))"), 14);
}

TEST(IntrinsicSyntax, CallsNestTenDeep) {
  const auto nested = [](int depth) {
    std::string text = "1";
    for (int i = 0; i < depth; ++i) text = "States.Array(" + text + ")";
    return text;
  };
  EXPECT_EQ(caret(nested(10)), -1);
  EXPECT_EQ(caret(nested(11)), 130);
}

TEST(IntrinsicSyntax, TheTableListsAllEighteen) {
  EXPECT_EQ(intrinsicFunctions().size(), 18U);
  for (const auto& help : intrinsicFunctions()) {
    EXPECT_EQ(help.signature.substr(0, help.name.size()), help.name);
  }
}

}  // namespace
}  // namespace stepwright::query
