// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/intrinsics.h"

#include <gtest/gtest.h>

#include "tests/engine/query/evaluate.h"

namespace stepwright::query {
namespace {

std::string call(std::string_view text) {
  return expressionOn(text, R"({"a":[1,2,3],"o":{"k":1},"s":"x"})");
}

/// "!" and the error's name where it is an intrinsic failure.
bool fails(std::string_view text) { return call(text).rfind("!States.IntrinsicFailure ", 0) == 0; }

TEST(Intrinsics, Arrays) {
  EXPECT_EQ(call("States.Array()"), "[]");
  EXPECT_EQ(call("States.Array(1, 'b', null, true, $.o)"), R"([1,"b",null,true,{"k":1}])");
  EXPECT_EQ(call("States.ArrayPartition($.a, 2)"), "[[1,2],[3]]");
  EXPECT_EQ(call("States.ArrayPartition($.a, 1.5)"), "[[1,2],[3]]");
  EXPECT_TRUE(fails("States.ArrayPartition($.a, 0)"));
  EXPECT_EQ(call("States.ArrayContains($.a, 2)"), "true");
  EXPECT_EQ(call("States.ArrayContains($.a, '2')"), "false");
  EXPECT_EQ(call("States.ArrayRange(1, 9, 4)"), "[1,5,9]");
  EXPECT_EQ(call("States.ArrayRange(3, 0, -1)"), "[3,2,1,0]");
  EXPECT_EQ(call("States.ArrayRange(3, 0, 1)"), "[]");
  EXPECT_EQ(call("States.ArrayRange(5, 5, 7)"), "[5]");
  EXPECT_EQ(call("States.ArrayLength(States.ArrayRange(1, 1000, 1))"), "1000");
  EXPECT_TRUE(fails("States.ArrayRange(0, 1000, 1)"));
  EXPECT_TRUE(fails("States.ArrayRange(0, 1, 0)"));
  EXPECT_EQ(call("States.ArrayGetItem($.a, 2)"), "3");
  EXPECT_TRUE(fails("States.ArrayGetItem($.a, 3)"));
  EXPECT_TRUE(fails("States.ArrayGetItem($.a, -1)"));
  EXPECT_TRUE(fails("States.ArrayLength($.s)"));
  EXPECT_EQ(call("States.ArrayUnique(States.Array(1, 1.0, 1, 'a', 'a'))"), R"([1,1.0,"a"])");
}

TEST(Intrinsics, Texts) {
  EXPECT_EQ(call("States.StringSplit('a,b;;c', ',;')"), R"(["a","b","c"])");
  EXPECT_EQ(call("States.StringSplit('größe', 'ö')"), R"(["gr","ße"])");
  EXPECT_EQ(call("States.Base64Encode('héllo')"), R"("aMOpbGxv")");
  EXPECT_EQ(call("States.Base64Decode('aMOpbGxv')"), R"("héllo")");
  EXPECT_EQ(call("States.Base64Decode('YQ==')"), R"("a")");
  EXPECT_EQ(call("States.Base64Decode('YQ')"), R"("a")");
  EXPECT_TRUE(fails("States.Base64Decode('Y')"));
  EXPECT_TRUE(fails("States.Base64Decode('Y*==')"));
  EXPECT_EQ(call("States.Hash('abc', 'MD5')"), R"("900150983cd24fb0d6963f7d28e17f72")");
  EXPECT_EQ(call("States.Hash('abc', 'SHA-1')"), R"("a9993e364706816aba3e25717850c26c9cd0d89d")");
  EXPECT_TRUE(fails("States.Hash('abc', 'SHA-3')"));
  EXPECT_TRUE(fails("States.Base64Encode(5)"));
}

TEST(Intrinsics, DataOfMoreThanTenThousandCharactersIsRefused) {
  const std::string most(10'000, 'x');
  EXPECT_EQ(call("States.Base64Encode('" + most + "')").front(), '"');
  EXPECT_TRUE(fails("States.Base64Encode('" + most + "x')"));
  EXPECT_TRUE(fails("States.Hash('" + most + "x', 'MD5')"));
}

TEST(Intrinsics, Json) {
  EXPECT_EQ(call("States.StringToJson('[1, {\"a\": 2}]')"), R"([1,{"a":2}])");
  EXPECT_EQ(call("States.StringToJson('')"), "null");
  EXPECT_TRUE(fails("States.StringToJson('[1')"));
  EXPECT_EQ(call("States.JsonToString($.o)"), R"("{\"k\":1}")");
  EXPECT_EQ(call("States.JsonToString(1e10)"), R"("1.0E10")");
  EXPECT_EQ(call("States.JsonMerge($.o, $.o, false)"), R"({"k":1})");
  EXPECT_TRUE(fails("States.JsonMerge($.o, $.o, true)"));
  EXPECT_TRUE(fails("States.JsonMerge($.o, $.a, false)"));
}

TEST(Intrinsics, NumbersAreRoundedBeforeTheyAreUsed) {
  EXPECT_EQ(call("States.MathAdd(1.49, 1.5)"), "3");
  EXPECT_EQ(call("States.MathAdd(-1.49, -1.5)"), "-2");
  EXPECT_EQ(call("States.MathAdd(0.5, -0.5)"), "1");
  EXPECT_TRUE(fails("States.MathAdd(2147483647, 1)"));
  EXPECT_TRUE(fails("States.MathAdd(3000000000, 1)"));
  EXPECT_TRUE(fails("States.MathAdd(1, '-1')"));
}

TEST(Intrinsics, RandomNumbersAreJavasWhereASeedIsGiven) {
  EXPECT_EQ(call("States.MathRandom(0, 999, 3)"), call("States.MathRandom(0, 999, 3)"));
  EXPECT_EQ(call("States.MathRandom(5, 6)"), "5");
  EXPECT_TRUE(fails("States.MathRandom(5, 5)"));
  EXPECT_EQ(call("States.MathRandom(-2147483648, 2147483647, 1)"),
            call("States.MathRandom(-2147483648, 2147483647, 1)"));
}

TEST(Intrinsics, FormatPrintsValuesAsJavaDoes) {
  EXPECT_EQ(call("States.Format('{} {} {} {}', 'a', 1, 1.50, null)"), R"("a 1 1.5 null")");
  EXPECT_EQ(call("States.Format('{}', States.StringToJson('{\"Arg1\": 1, \"Arg2\": [], \"s\": "
                 "\"t\", \"d\": 1e3}'))"),
            R"("{Arg1=1, Arg2=[], s=t, d=1000.0}")");
  EXPECT_EQ(call("States.Format('{}', $.a)"), R"("[1, 2, 3]")");
  EXPECT_EQ(call("States.Format('\\{\\} \\' \\\\ {}', true)"), R"("{} ' \\ true")");
  EXPECT_TRUE(fails("States.Format($.s, 1)"));
  EXPECT_EQ(call("States.Format($.s)"), R"("x")");
}

TEST(Intrinsics, UuidsComeFromTheSourceThatIsPassedIn) {
  const std::string first = call("States.UUID()");
  EXPECT_EQ(first.size(), 38U);
  EXPECT_EQ(first[15], '4');
  EXPECT_EQ(first, call("States.UUID()"));
}

TEST(Intrinsics, ErrorsNameTheCallAndTheArgument) {
  EXPECT_EQ(
      call("States.Array($.no)"),
      "!States.Runtime The function 'States.Array($.no)' had the following error: The JSONPath "
      "argument for "
      R"(the field '$.no' could not be found in the input '{"a":[1,2,3],"o":{"k":1},"s":"x"}')");
  EXPECT_EQ(call("States.ArrayLength(States.ArrayLength($.a))").substr(0, 80),
            "!States.IntrinsicFailure The function 'States.ArrayLength(States.ArrayLength($.a");
}

TEST(Intrinsics, ReadTheContextAndVariables) {
  EXPECT_EQ(call("States.Format('{}-{}', $$.Execution.Name, $v.w[1])"), R"("run-2")");
  const auto parsed = Intrinsic::parse("States.Array($v.w, States.Array($other))").value();
  std::set<std::string> names;
  parsed.collectVariables(names);
  EXPECT_EQ(names, (std::set<std::string>{"other", "v"}));
  EXPECT_FALSE(parsed.usesContext());
}

}  // namespace
}  // namespace stepwright::query
