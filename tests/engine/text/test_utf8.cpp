// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <string>

#include "engine/text/utf8.h"

namespace stepwright::text {
namespace {

TEST(Utf8, TakesEveryLengthOfCharacter) {
  EXPECT_EQ(invalidUtf8(""), Range());
  EXPECT_EQ(invalidUtf8("plain \xC3\xA4 \xE2\x82\xAC \xF0\x9F\x90\x89"), Range());
}

TEST(Utf8, FindsABadByteWhereverItStands) {
  for (std::size_t before = 0; before < 20; ++before) {
    const std::string text = std::string(before, 'a') + "\xC3\xA4" + std::string(before, 'b');
    EXPECT_EQ(invalidUtf8(text), Range());
    EXPECT_EQ(invalidUtf8(text + "\xFF" + text), (Range{text.size(), text.size() + 1}));
  }
}

TEST(Utf8, SaysWhereTheFirstBytesAreThatAreNone) {
  EXPECT_EQ(invalidUtf8("abc\xFFxyz"), (Range{3, 4}));
  EXPECT_EQ(invalidUtf8("ab\xC3\xC3\xA4"), (Range{2, 3}));  // cut off before the next begins
  EXPECT_EQ(invalidUtf8("a\x80\x81z"), (Range{1, 3}));
  EXPECT_EQ(invalidUtf8("a\xC0\xAF"), (Range{1, 3}));         // overlong
  EXPECT_EQ(invalidUtf8("\xED\xA0\x80"), (Range{0, 3}));      // half of a pair
  EXPECT_EQ(invalidUtf8("\xF4\x90\x80\x80"), (Range{0, 4}));  // beyond the last character
  EXPECT_EQ(invalidUtf8("\xE2\x82"), (Range{0, 2}));          // cut off at the end
}

}  // namespace
}  // namespace stepwright::text
