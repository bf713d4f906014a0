// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "engine/query/jsonata/library.h"
#include "tests/engine/query/jsonata/evaluate.h"

namespace stepwright::query::jsonata {
namespace {

TEST(JsonataFunctions, TheLibraryIsComplete) {
  EXPECT_EQ(allBuiltins(Dialect::Reference).size(), 65U);
  EXPECT_NE(findBuiltin("eval", Dialect::Reference), nullptr);
  EXPECT_EQ(findBuiltin("eval", Dialect::Aws), nullptr);
  for (const auto* builtin : allBuiltins(Dialect::Aws))
    EXPECT_NE(builtin->signature, nullptr) << builtin->name;
}

TEST(JsonataFunctions, Strings) {
  EXPECT_EQ(eval("$substring('h\xC3\xA9llo', 1, 2)"), "\"\xC3\xA9l\"");
  EXPECT_EQ(eval("$substring('hello', -3, 2)"), "\"ll\"");
  EXPECT_EQ(eval("$substringBefore('a-b', '-') & $substringAfter('a-b', '-')"), "\"ab\"");
  EXPECT_EQ(eval("$trim('  a \\n b ')"), "\"a b\"");
  EXPECT_EQ(eval("$pad('a', 3, 'xy') & $pad('a', -3)"), "\"axy  a\"");
  EXPECT_EQ(eval("$uppercase('stra\xC3\x9F\x65 \xC3\xA9')"), "\"STRASSE \xC3\x89\"");
  EXPECT_EQ(eval("$lowercase('\xC3\x89\xCE\xA3')"), "\"\xC3\xA9\xCF\x82\"");
  EXPECT_EQ(eval("$join(['a','b'], ', ')"), "\"a, b\"");
  EXPECT_EQ(eval("$string([1, 1/3, {'f': $sum}])"), R"("[1,0.333333333333333,{\"f\":\"\"}]")");
  EXPECT_EQ(eval("$string({'a':[1]}, true)"), R"("{\n  \"a\": [\n    1\n  ]\n}")");
  EXPECT_EQ(eval("$length(5)"), "!T0410");
}

TEST(JsonataFunctions, Encodings) {
  EXPECT_EQ(eval("$base64decode($base64encode('hello'))"), "\"hello\"");
  EXPECT_EQ(eval("$encodeUrlComponent('a b&\xC3\xA9')"), "\"a%20b%26%C3%A9\"");
  EXPECT_EQ(eval("$encodeUrl('http://x/a b?q=1')"), "\"http://x/a%20b?q=1\"");
  EXPECT_EQ(eval("$decodeUrlComponent('%C3%A9')"), "\"\xC3\xA9\"");
  EXPECT_EQ(eval("$decodeUrl('%ZZ')"), "!D3140");
  EXPECT_EQ(eval("$encodeUrl('\\ud800')"), "!D3140");
}

TEST(JsonataFunctions, Numbers) {
  EXPECT_EQ(eval("[$round(2.5), $round(3.5), $round(1.005, 2), $round(125, -1)]"), "[2,4,1,120]");
  EXPECT_EQ(eval("[$floor(-1.5), $ceil(-1.5), $abs(-2), $sqrt(9), $power(2, 10)]"),
            "[-2,-1,2,3,1024]");
  EXPECT_EQ(eval("[$number('0x1f'), $number('1e3'), $number(true)]"), "[31,1000,1]");
  EXPECT_EQ(eval("$number('12a')"), "!D3030");
  EXPECT_EQ(eval("$sqrt(-1)"), "!D3060");
  EXPECT_EQ(eval("$formatBase(255, 16)"), "\"ff\"");
  EXPECT_EQ(eval("[$sum([1,2]), $average([1,2]), $max([1,3,2]), $min([3,1])]"), "[3,1.5,3,1]");
  EXPECT_EQ(eval("$max(['a'])"), "!T0412");
  EXPECT_EQ(eval("$sum([])"), "0");
}

TEST(JsonataFunctions, ArraysAndObjects) {
  EXPECT_EQ(eval("$append([1], 2) ~> $reverse()"), "[2,1]");
  EXPECT_EQ(eval("$distinct([1,'1',1,{'a':1},{'a':1},null,null])"), R"([1,"1",{"a":1},null])");
  EXPECT_EQ(eval("$zip([1,2],['a','b','c'])"), R"([[1,"a"],[2,"b"]])");
  EXPECT_EQ(eval("$sort(['b','a'])"), R"(["a","b"])");
  EXPECT_EQ(eval("$sort([1,'a'])"), "!D3070");
  EXPECT_EQ(eval("$merge([{'a':1,'b':2},{'a':3}])"), R"({"a":3,"b":2})");
  EXPECT_EQ(eval("$spread({'a':1,'b':2})"), R"([{"a":1},{"b":2}])");
  EXPECT_EQ(eval("$lookup([{'a':1},{'a':2}], 'a')"), "[1,2]");
  EXPECT_EQ(eval("[$type(null), $type([]), $type($sum), $exists(missing)]"),
            R"(["null","array","function",false])");
  EXPECT_EQ(eval("$boolean([0, [], '']) or $not('x')"), "false");
  EXPECT_EQ(eval("$count(missing)"), "0");
}

TEST(JsonataFunctions, HigherOrder) {
  EXPECT_EQ(eval("$map([1,2], function($v,$i,$a){$v + $i + $count($a)})"), "[3,5]");
  EXPECT_EQ(eval("$filter([1..5], function($v){$v % 2 = 1})"), "[1,3,5]");
  EXPECT_EQ(eval("$reduce([1..4], function($a,$b){$a * $b})"), "24");
  EXPECT_EQ(eval("$reduce([1], function($a){$a})"), "!D3050");
  EXPECT_EQ(eval("$single([1,2], function($v){$v = 2})"), "2");
  EXPECT_EQ(eval("$single([1,2])"), "!D3138");
  EXPECT_EQ(eval("$each({'a':1,'b':2}, function($v,$k){$k & $v})"), R"(["a1","b2"])");
  EXPECT_EQ(eval("$sift({'a':1,'b':2}, function($v){$v > 1})"), R"({"b":2})");
  EXPECT_EQ(eval("$sort([{'n':2},{'n':1}], function($l,$r){$l.n > $r.n}).n"), "[1,2]");
}

TEST(JsonataFunctions, EvalSeesTheVariablesAroundIt) {
  EXPECT_EQ(eval("($x := 5; $eval('$x + a', {'a': 1}))"), "6");
  EXPECT_EQ(eval("$eval('1 +')"), "!D3120");
  EXPECT_EQ(eval("$eval('1 + null')"), "!D3121");
}

}  // namespace
}  // namespace stepwright::query::jsonata
