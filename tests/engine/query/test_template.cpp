// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/template.h"

#include <gtest/gtest.h>

#include "tests/engine/query/evaluate.h"

namespace stepwright::query {
namespace {

std::string filled(std::string_view source, std::string_view input) {
  const json::Value data = read(input);
  const json::Value context = read(R"({"State":{"Name":"S"}})");
  const Scope scope(read(R"({"v":[7]})"));
  SeededRandom random(1);
  const auto result = Template::compile(read(source)).evaluate({data, context, scope}, random);
  return result ? json::print(*result) : "!" + result.error().code + " " + result.error().message;
}

TEST(Template, EvaluatesMarkedMembersAtEveryDepth) {
  EXPECT_EQ(filled(R"({"a":"$.x","b.$":"$.x","c":[{"d.$":"$$.State.Name"},"$.x"],"e.$":"$v[0]"})",
                   R"({"x":1})"),
            R"({"a":"$.x","b":1,"c":[{"d":"S"},"$.x"],"e":7})");
  EXPECT_EQ(filled(R"j({"f.$":"States.Format('{}!', $.x)"})j", R"({"x":"hi"})"), R"({"f":"hi!"})");
  EXPECT_EQ(filled("5", "{}"), "5");
}

TEST(Template, SharesItsLiteralParts) {
  const json::Value source = read(R"({"big":{"a":[1,2]},"x.$":"$.x"})");
  const json::Value data = read(R"({"x":1})");
  const Scope scope;
  SeededRandom random(1);
  const auto result = Template::compile(source).evaluate({data, data, scope}, random);
  EXPECT_TRUE((*result)["big"].sameAs(source["big"]));
  EXPECT_TRUE(Template::compile(source["big"]).isLiteral());
}

TEST(Template, ErrorsNameTheFieldAndTheInput) {
  EXPECT_EQ(filled(R"({"a":{"k.$":"$.no.such"}})", R"({"x":1})"),
            "!States.Runtime The JSONPath '$.no.such' specified for the field 'k.$' could not be "
            "found in the input "
            R"('{"x":1}')");
  EXPECT_EQ(filled(R"({"k.$":"$"})", "null"),
            "!States.Runtime Unable to apply Path transformation to null or empty input.");
}

TEST(Template, ListsItsProblemsWithTheirPlaces) {
  const auto compiled = Template::compile(read(
      R"j({"a":{"k.$":"$.x["},"b":[{"c.$":5}],"d.$":"plain","e":1,"e.$":"$.x","f.$":"States.No()"})j"));
  ASSERT_EQ(compiled.problems().size(), 5U);
  EXPECT_EQ(compiled.problems()[0].pointer, "/a/k.$");
  EXPECT_EQ(compiled.problems()[0].offset, 3U);
  EXPECT_EQ(compiled.problems()[1].pointer, "/b/0/c.$");
  EXPECT_EQ(compiled.problems()[2].field, "d.$");
  EXPECT_EQ(compiled.problems()[3].pointer, "/e.$");
  EXPECT_EQ(compiled.problems()[4].field, "f.$");
  EXPECT_EQ(filled(R"({"d.$":"plain"})", "{}"),
            "!States.Runtime The value for the field 'd.$' must be a valid JSONPath or a valid "
            "intrinsic function "
            "call");
}

TEST(Template, KnowsWhatItReads) {
  const auto compiled =
      Template::compile(read(R"j({"a.$":"$x.y","b":[{"c.$":"States.Array($z, $$.Execution)"}]})j"));
  EXPECT_EQ(compiled.variables(), (std::set<std::string>{"x", "z"}));
  EXPECT_TRUE(compiled.usesContext());
  EXPECT_FALSE(Template::compile(read(R"({"a.$":"$.x"})")).usesContext());
}

}  // namespace
}  // namespace stepwright::query
