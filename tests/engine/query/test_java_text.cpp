// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/java_text.h"

#include <gtest/gtest.h>

#include "engine/query/jsonpath/order.h"
#include "engine/query/utf8.h"
#include "tests/engine/query/evaluate.h"

namespace stepwright::query {
namespace {

TEST(JavaText, WritesDoublesAsJavaDoes) {
  EXPECT_EQ(javaDoubleText(1), "1.0");
  EXPECT_EQ(javaDoubleText(-0.0), "-0.0");
  EXPECT_EQ(javaDoubleText(0.001), "0.001");
  EXPECT_EQ(javaDoubleText(0.0001), "1.0E-4");
  EXPECT_EQ(javaDoubleText(1234567.5), "1234567.5");
  EXPECT_EQ(javaDoubleText(1e7), "1.0E7");
  EXPECT_EQ(javaDoubleText(1.5e-10), "1.5E-10");
}

TEST(JavaText, KeepsIntegersOfAnySize) {
  EXPECT_EQ(jacksonText(read("[1, 12345678901234567890, 2.50]")), "[1,12345678901234567890,2.5]");
}

TEST(JavaText, EqualityTellsOneFromOnePointNought) {
  EXPECT_FALSE(jacksonEquals(read("1"), read("1.0")));
  EXPECT_TRUE(jacksonEquals(read("1.10"), read("1.1")));
  EXPECT_TRUE(jacksonEquals(read(R"({"a":1,"b":[2]})"), read(R"({"b":[2],"a":1})")));
  EXPECT_FALSE(jacksonEquals(read("[1]"), read("[1,2]")));
}

TEST(Utf16Order, PutsSurrogatePairsBeforeTheLastPlane) {
  EXPECT_EQ(compareUtf16("a", "b"), -1);
  EXPECT_EQ(compareUtf16("ab", "a"), 1);
  EXPECT_EQ(compareUtf16("\xF0\x9F\x98\x80", "\xEF\xBF\xBD"), -1);  // U+1F600 against U+FFFD
  EXPECT_EQ(compareUtf16("\xE4\xBD\xA0", "\xF0\x9F\x98\x80"), -1);  // U+4F60 against U+1F600
  EXPECT_EQ(utf16Length("a\xF0\x9F\x98\x80"), 3);
}

TEST(Utf8, ReplacesWhatIsNone) {
  EXPECT_EQ(validUtf8("a\xFFz"), "a\xEF\xBF\xBDz");
  EXPECT_EQ(validUtf8("\xC3\xB6"), "\xC3\xB6");
}

}  // namespace
}  // namespace stepwright::query
