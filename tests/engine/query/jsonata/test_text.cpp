// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/text.h"

#include <gtest/gtest.h>

#include "engine/query/jsonata/numbers.h"

namespace stepwright::query::jsonata {
namespace {

TEST(JsonataText, CountsByCodePointAndByUnit) {
  const std::string text = "a\xF0\x9F\x98\x80z";
  EXPECT_EQ(codePointCount(text), 3U);
  EXPECT_EQ(utf16Length(text), 4U);
  EXPECT_EQ(byteOfCodePoint(text, 2), 5U);
  EXPECT_EQ(byteOfUnit(text, 3), 5U);
  EXPECT_EQ(encode(codePoints(text)), text);
}

TEST(JsonataText, SurrogatesJoinAtASeam) {
  std::string text;
  appendCodePoint(text, 0xD83D);
  EXPECT_TRUE(hasLoneSurrogate(text));
  appendText(text, "\xED\xB8\x80!");
  EXPECT_EQ(text, "\xF0\x9F\x98\x80!");
}

TEST(JsonataText, BrokenBytesNeverRunPastTheEnd) {
  std::size_t at = 0;
  EXPECT_EQ(decodeAt("\xF0\x9F", at), 0xF0U);
  EXPECT_EQ(at, 1U);
}

TEST(JsonataText, CasesFollowUnicode) {
  EXPECT_EQ(toUpper("\xC3\xA9\xC3\x9F"), "\xC3\x89SS");
  EXPECT_EQ(toLower("\xC3\x89"), "\xC3\xA9");
}

TEST(JsonataNumbers, RoundAndPrintLikeJavaScript) {
  EXPECT_EQ(roundHalfEven(2.5), 2);
  EXPECT_EQ(roundHalfEven(1.005, 2), 1);
  EXPECT_EQ(toFixed(0.5, 0), "1");
  EXPECT_EQ(toFixed(1.45, 1), "1.4");
  EXPECT_EQ(toFixed(2.5, 0), "3");
  EXPECT_EQ(toBase(255, 2), "11111111");
  EXPECT_EQ(parseNumber("1e400"), std::numeric_limits<double>::infinity());
  EXPECT_EQ(parseNumber("1e-400"), 0);
  EXPECT_EQ(toFifteenDigits(1.0 / 3), 0.333333333333333);
}

}  // namespace
}  // namespace stepwright::query::jsonata
