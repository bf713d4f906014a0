// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/edit.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace stepwright::text {
namespace {

TEST(TextEdit, AppliesSplicesFromFrontToBack) {
  EXPECT_EQ(
      stepwright::text::apply("one two three", {{{0, 3}, "1"}, {{4, 4}, "and "}, {{8, 13}, ""}}),
      "1 and two ");
  EXPECT_EQ(stepwright::text::apply("abc", {}), "abc");
}

TEST(TextEdit, InverseLeadsBack) {
  const std::string text = "one two three";
  const TextEdits edits = {{{0, 3}, "first"}, {{3, 4}, ""}, {{13, 13}, "!"}};
  EXPECT_EQ(stepwright::text::apply(stepwright::text::apply(text, edits), inverse(text, edits)),
            text);
}

TEST(TextEdit, DifferenceIsOneTrimmedSpliceThatSplitsNoCharacter) {
  EXPECT_TRUE(difference("same", "same").empty());
  const TextEdits edits = difference("a \u00e4 b", "a \u00f6 b");
  ASSERT_EQ(edits.size(), 1U);
  EXPECT_EQ(edits[0], (TextEdit{{2, 4}, "\u00f6"}));
  EXPECT_EQ(stepwright::text::apply("aaa", difference("aaa", "aa")), "aa");
}

TEST(TextEdit, AnyEditsCanBeUndone) {
  ASSERT_TRUE(rc::check("apply(inverse(apply)) is the text", [] {
    const auto text = *rc::gen::container<std::string>(rc::gen::inRange('a', 'e'));
    TextEdits edits;
    std::size_t at = 0;
    while (at < text.size() && *rc::gen::inRange(0, 4) != 0) {
      const auto begin = *rc::gen::inRange(at, text.size() + 1);
      const auto end = *rc::gen::inRange(begin, text.size() + 1);
      edits.push_back({{begin, end}, *rc::gen::container<std::string>(rc::gen::inRange('x', 'z'))});
      at = end + 1;
    }
    RC_ASSERT(stepwright::text::apply(stepwright::text::apply(text, edits), inverse(text, edits)) ==
              text);
  }));
}

TEST(TextEdit, DifferenceOfAnyTwoTextsTurnsOneIntoTheOther) {
  ASSERT_TRUE(rc::check("apply(a, difference(a, b)) is b", [] {
    const auto a = *rc::gen::container<std::string>(rc::gen::inRange('a', 'd'));
    const auto b = *rc::gen::container<std::string>(rc::gen::inRange('a', 'd'));
    RC_ASSERT(stepwright::text::apply(a, difference(a, b)) == b);
  }));
}

}  // namespace
}  // namespace stepwright::text
