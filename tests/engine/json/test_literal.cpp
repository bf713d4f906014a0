// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/json/literal.h"

#include <gtest/gtest.h>

#include <string>

namespace stepwright::json {
namespace {

TEST(Literal, QuotedSizeIsThatOfTheQuotedText) {
  for (int byte = 0; byte < 256; ++byte) {
    const std::string one(1, static_cast<char>(byte));
    for (const std::string& text :
         {one, "a" + one, one + one + "b", one + "\xA0\x80", "\xED" + one + "\x80"})
      EXPECT_EQ(quotedSize(text), quote(text).size()) << "byte " << byte;
  }
  EXPECT_EQ(quotedSize(""), 2U);
  EXPECT_EQ(quotedSize("\xED\xA0\x80"), 8U);  // a lone surrogate, as an escape
}

TEST(Literal, WhatHasNoLetterIsEscapedByItsNumber) {
  EXPECT_EQ(quote(std::string_view("\0\x01\x0b\x1f", 4)), R"("\u0000\u0001\u000b\u001f")");
  EXPECT_EQ(quote("\b\f\n\r\t\"\\"), R"("\b\f\n\r\t\"\\")");
  EXPECT_EQ(quote("\xED\xBF\xBF"), R"("\udfff")");
}

}  // namespace
}  // namespace stepwright::json
