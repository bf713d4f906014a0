// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/template.h"

#include <gtest/gtest.h>

#include "tests/engine/query/jsonata/evaluate.h"

namespace stepwright::query::jsonata {
namespace {

std::string filled(std::string_view source, std::string_view expected = {}) {
  const ObjectBindings bindings(*json::parse(R"({"x":5,"s":"t"})"));
  Surroundings surroundings;
  surroundings.bindings = &bindings;
  const auto result =
      Template::compile(*json::parse(source), "Output").evaluate(surroundings, expected);
  return result ? json::print(*result) : result.error().pointer + ": " + result.error().message;
}

TEST(JsonataTemplate, EvaluatesExpressionsAtEveryDepth) {
  EXPECT_EQ(filled(R"({"a":"{% $x %}","b":["{%$s%}","{% open","plain"],"c":{}})"),
            R"({"a":5,"b":["t","{% open","plain"],"c":{}})");
  EXPECT_EQ(filled("\"{% $x + 1 %}\""), "6");
}

TEST(JsonataTemplate, CitesTheExpressionAndThePlace) {
  EXPECT_EQ(filled(R"({"a":[0,"{% $none %}"]})"),
            "Output/a[1]: The JSONata expression '$none' specified for the field 'Output/a[1]' "
            "returned nothing "
            "(undefined).");
  EXPECT_EQ(filled("\"{% $nope(1) %}\""),
            "Output: The JSONata expression '$nope(1)' specified for the field 'Output' threw an "
            "error during "
            "evaluation. T1006: Attempted to invoke a non-function");
  EXPECT_EQ(filled("\"{% $sum %}\""),
            "Output: The JSONata expression '$sum' specified for the field 'Output' returned an "
            "unsupported result "
            "type.");
  EXPECT_EQ(filled("\"{% $s %}\"", "array"),
            "Output: The JSONata expression '$s' specified for the field 'Output' returned an "
            "unexpected result "
            "type. Expected 'array', but was 'string' for value: \"t\"");
}

TEST(JsonataTemplate, ListsWhatCannotBeRead) {
  const auto broken = Template::compile(*json::parse(R"({"a":{"b/c":"{% 1 + %}"}})"), "Assign");
  ASSERT_EQ(broken.problems().size(), 1U);
  EXPECT_EQ(broken.problems()[0].pointer, "/a/b~1c");
  EXPECT_EQ(broken.problems()[0].failure.code, "S0207");
}

TEST(JsonataTemplate, SharesItsLiteralParts) {
  const json::Value source = *json::parse(R"({"big":[1,2,3],"x":"{% 1 %}"})");
  const auto made = Template::compile(source, "Output").evaluate({});
  ASSERT_TRUE(made);
  EXPECT_TRUE((*made)["big"].sameAs(source["big"]));
  EXPECT_TRUE(Template::compile(source["big"], "Output").isLiteral());
}

}  // namespace
}  // namespace stepwright::query::jsonata
