// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/utf8.h"

#include <gtest/gtest.h>

namespace stepwright {
namespace {

TEST(Utf8, SmallLettersAreMadeOfThoseOfTheAlphabetAlone) {
  EXPECT_EQ(inSmallLetters("Charge CARD [Z@A`z]"), "charge card [z@a`z]");
  EXPECT_EQ(inSmallLetters("\xC3\x84rger"), "\xC3\x84rger");
  EXPECT_EQ(inSmallLetters(""), "");
}

TEST(Utf8, ACharacterThatIsCutOffHasNoLength) {
  EXPECT_EQ(characterLength("\xC3\x84", 0), 2U);
  EXPECT_EQ(characterLength("\xC3", 0), 0U);
  EXPECT_EQ(characterLength("\xC0\x80", 0), 0U);
  EXPECT_EQ(characterLength("\xED\xA0\x80", 0), 0U);
}

}  // namespace
}  // namespace stepwright
