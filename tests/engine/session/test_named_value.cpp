// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/named_value.h"

#include <gtest/gtest.h>

#include "engine/json/parse.h"

using namespace stepwright;
using session::namedIn;
using session::NamedValue;

namespace {

const json::Value& batch() {
  static const json::Value value = *json::parse(
      R"({"Items":[{"Key":"in/IMG_44.jpg","Size":4},{"Key":"in/IMG_4478.jpg","Tag":"jpg"},
          {"a/b":"no such word"}]})");
  return value;
}

}  // namespace

TEST(NamedValue, isTheLongestThatStandsInTheText) {
  EXPECT_EQ(namedIn("premature end of file in IMG_4478.jpg", batch()),
            (NamedValue{"/Items/1/Key", "IMG_4478.jpg"}));
  EXPECT_EQ(namedIn("in/IMG_44.jpg cannot be read", batch()),
            (NamedValue{"/Items/0/Key", "in/IMG_44.jpg"}));
  EXPECT_EQ(namedIn("there is no such word", batch()),
            (NamedValue{"/Items/2/a~1b", "no such word"}));
}

TEST(NamedValue, isNoPartOfAWordAndNothingShort) {
  EXPECT_FALSE(namedIn("XIMG_4478.jpg", batch()));
  EXPECT_FALSE(namedIn("a jpg of size 4", batch()));
  EXPECT_FALSE(namedIn("", batch()));
}
