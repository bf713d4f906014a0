// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/bind.h"
#include "engine/asl/variable_references.h"

#include <gtest/gtest.h>

#include "engine/json/parse.h"
#include "engine/json/print.h"

namespace stepwright::asl {
namespace {

/// What one JSONPath state "S" with these fields reads.
std::string reads(const std::string& fields) {
  const auto definition = json::parse(R"({"StartAt":"S","States":{"S":{)" + fields + "}}}").value();
  return json::print(variableReferencesAnswer(*bind(definition))["S"]);
}

TEST(VariableReferences, FindsThemInEveryKindOfField) {
  EXPECT_EQ(reads(R"("Type":"Pass","InputPath":"$a.x","OutputPath":"$b[0]")"), R"(["a","b"])");
  EXPECT_EQ(reads(R"("Type":"Task","Credentials":{"RoleArn.$":"$role"},"TimeoutSecondsPath":"$t")"),
            R"(["role","t"])");
  EXPECT_EQ(reads(R"j("Type":"Fail","CausePath":"States.Format('{}', $c)","ErrorPath":"$e")j"),
            R"(["c","e"])");
  EXPECT_EQ(reads(R"("Type":"Choice","Choices":[{"And":[{"Variable":"$v","StringEqualsPath":"$w"}],
                     "Assign":{"z.$":"$q"}}])"),
            R"(["q","v","w"])");
  EXPECT_EQ(reads(R"("Type":"Map","ItemReader":{"ReaderConfig":{"MaxItemsPath":"$m"}},
                     "ItemBatcher":{"BatchInput":{"k.$":"$n"}},"ItemsPath":"$list")"),
            R"(["list","m","n"])");
  EXPECT_EQ(reads(R"("Type":"Task","Catch":[{"Assign":{"x.$":"$y"}}])"), R"(["y"])");
}

TEST(VariableReferences, TextIsNoReference) {
  EXPECT_EQ(
      reads(
          R"("Type":"Pass","Parameters":{"a":"$x","bPath":"$y"},"Result":{"c.$":"$z"},"ResultPath":"$.r")"),
      "null");
}

TEST(VariableReferences, JsonataBindsSomeNamesItself) {
  EXPECT_EQ(
      reads(
          R"j("QueryLanguage":"JSONata","Type":"Pass","Output":{"k":"{% $sum($list) + $states.input.x %}"},
                      "Assign":{"y":"{% $map($items, function($v) { $v * $factor }) %}","z":"$plain"})j"),
      R"(["factor","items","list"])");
  EXPECT_EQ(reads(R"j("QueryLanguage":"JSONata","Type":"Choice",
                      "Choices":[{"Condition":"{% ($local := $a; $local > 1) %}","Output":"{% $b.c %}"}])j"),
            R"(["a","b"])");
}

TEST(VariableReferences, BelongToTheStateThatReadsThem) {
  const auto definition =
      json::parse(R"({"StartAt":"M","States":{"M":{"Type":"Map","ItemProcessor":{"StartAt":"I",
    "States":{"I":{"Type":"Pass","InputPath":"$outer"}}}}}})")
          .value();
  const auto all = variableReferences(*bind(definition));
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].state, "/States/M/ItemProcessor/States/I");
  EXPECT_EQ(all[0].variables, std::set<std::string>{"outer"});
}

}  // namespace
}  // namespace stepwright::asl
