// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "tests/engine/query/jsonata/evaluate.h"

namespace stepwright::query::jsonata {
namespace {

TEST(JsonataRegex, Functions) {
  EXPECT_EQ(eval("$contains('Hello', /ELL/i)"), "true");
  EXPECT_EQ(eval("$split('a1b22c', /[0-9]+/)"), R"(["a","b","c"])");
  EXPECT_EQ(eval("$split('abc', '')"), R"(["a","b","c"])");
  EXPECT_EQ(eval("$replace('John Smith', /(\\w+)\\s(\\w+)/, '$2, $1 $$')"), "\"Smith, John $\"");
  EXPECT_EQ(eval("$replace('aaa', 'a', 'b', 2)"), "\"bba\"");
  EXPECT_EQ(eval("$replace('ab', /[ab]/, function($m){$uppercase($m.match) & $m.start})"),
            "\"A0B1\"");
  EXPECT_EQ(eval("$replace('a', '', 'b')"), "!D3010");
  EXPECT_EQ(eval("$replace('a', /a/, function($m){1})"), "!D3012");
  EXPECT_EQ(
      eval("$match('ab12', /([a-z])(\\d)?/)"),
      R"([{"match":"a","index":0,"groups":["a",null]},{"match":"b1","index":1,"groups":["b","1"]}])");
}

TEST(JsonataRegex, SpeaksJavaScript) {
  EXPECT_EQ(eval("$match('\xF0\x9F\x98\x80x', /x/).index"), "2");  // UTF-16 units
  EXPECT_EQ(eval("$contains('a\\u00a0b', /a\\sb/)"), "true");
  EXPECT_EQ(eval("$contains('a\\nb', /^b$/m)"), "true");
  EXPECT_EQ(eval("$contains('a\\nb', /a.b/)"), "false");
  EXPECT_EQ(eval("$contains('a/b', /a\\/b/)"), "true");
  EXPECT_EQ(eval("$contains('\\u0416', /\\u0416/)"), "true");
  EXPECT_EQ(eval("$contains('a]', /[\\]]/)"), "true");
}

TEST(JsonataRegex, CannotHang) {
  EXPECT_EQ(eval("$match('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', /^(a+)+$/)"), "!U1001");
  EXPECT_EQ(eval("$replace('abc', /x*/, '-')"), "!D1004");
}

TEST(JsonataRegex, AcceptsFunctionsAsMatchers) {
  EXPECT_EQ(eval("$contains('abc', function($s){{'match':'b','start':1,'end':2,'groups':[]}})"),
            "true");
  EXPECT_EQ(eval("$split('abc', $uppercase)"), "!T1010");
}

}  // namespace
}  // namespace stepwright::query::jsonata
