// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "tests/engine/query/jsonata/evaluate.h"

namespace stepwright::query::jsonata {
namespace {

TEST(JsonataOperators, ReckonsLikeJavaScript) {
  EXPECT_EQ(eval("0.1 + 0.2"), "0.30000000000000004");
  EXPECT_EQ(eval("7 / 2"), "3.5");
  EXPECT_EQ(eval("6 / 2"), "3");
  EXPECT_EQ(eval("-7 % 3"), "-1");
  EXPECT_EQ(eval("9007199254740992 + 1"), "9007199254740992");
  EXPECT_EQ(eval("missing + 1"), "undefined");
  EXPECT_EQ(eval("'1' + 1"), "!T2001");
  EXPECT_EQ(eval("1 - null"), "!T2002");
  EXPECT_EQ(eval("1/0 + 1"), "!D1001");
}

TEST(JsonataOperators, ComparesValuesOfOneType) {
  EXPECT_EQ(eval("[1 < 2, 'a' < 'b', 2 >= 2, 1 = 1.0, {'a':[1]} = {'a':[1]}]"),
            "[true,true,true,true,true]");
  EXPECT_EQ(eval("1 < 'a'"), "!T2009");
  EXPECT_EQ(eval("true < false"), "!T2010");
  EXPECT_EQ(eval("missing = missing"), "false");
  EXPECT_EQ(eval("2 in [1,2]"), "true");
  EXPECT_EQ(eval("'\xF0\x9F\x98\x80' < '\xEF\xBF\xBD'"), "true");  // by UTF-16 units
}

TEST(JsonataOperators, ShortCircuits) {
  EXPECT_EQ(eval("false and $error('no')"), "false");
  EXPECT_EQ(eval("true or $error('no')"), "true");
  EXPECT_EQ(eval("true ? 1 : $error('no')"), "1");
  EXPECT_EQ(eval("false ? 1"), "undefined");
  EXPECT_EQ(eval("missing ?? 5"), "5");
  EXPECT_EQ(eval("null ?? 5"), "null");
  EXPECT_EQ(eval("0 ?: 5"), "5");
}

TEST(JsonataOperators, BindsInBlocks) {
  EXPECT_EQ(eval("($x := 1; ($x := 2; $x); $x)"), "1");
  EXPECT_EQ(eval("($x := 1; ($y := $x; $x := 3; $y + $x))"), "4");
  EXPECT_EQ(eval("($a := $b := 4; $a + $b)"), "8");
}

TEST(JsonataOperators, Functions) {
  EXPECT_EQ(eval("($add := function($a, $b){$a + $b}; $inc := $add(?, 1); $inc(41))"), "42");
  EXPECT_EQ(eval("($f := $uppercase ~> $substring(?, 0, 2); $f('hello'))"), "\"HE\"");
  EXPECT_EQ(eval("(function($n){($f := function($x){function(){$x}}; $f($n)())})(9)"), "9");
  EXPECT_EQ(eval("'abc' ~> $uppercase() ~> $length"), "3");
  EXPECT_EQ(eval("nope(1)"), "!T1006");
  EXPECT_EQ(eval("sum(1)"), "!T1005");
  EXPECT_EQ(eval("1 ~> 2"), "!T2006");
  EXPECT_EQ(eval("function($x){$x}"), "function");
}

TEST(JsonataOperators, CallsInTailPositionNeedNoStack) {
  EXPECT_EQ(eval("($f := function($n, $s){$n = 0 ? $s : $f($n - 1, $s + $n)}; $f(100000, 0))"),
            "5000050000");
}

TEST(JsonataOperators, Ranges) {
  EXPECT_EQ(eval("[1..3, 7, -1..0]"), "[1,2,3,7,-1,0]");
  EXPECT_EQ(eval("$sum([1..1000000])"), "500000500000");
  EXPECT_EQ(eval("[5..1]"), "[]");
  EXPECT_EQ(eval("[1.5..3]"), "!T2003");
  EXPECT_EQ(eval("[1..1e8]"), "!D2014");
}

TEST(JsonataOperators, HalvesOfAPairMeet) {
  EXPECT_EQ(eval("'\\ud83d' & '\\ude00'"), "\"\xF0\x9F\x98\x80\"");
  EXPECT_EQ(eval("$length('\\ud83d' & '\\ude00')"), "1");
  EXPECT_EQ(eval("'\\ud83d'"), "\"\\ud83d\"");
}

}  // namespace
}  // namespace stepwright::query::jsonata
