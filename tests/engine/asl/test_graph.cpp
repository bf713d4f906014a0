// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/bind.h"
#include "engine/asl/graph.h"
#include "engine/asl/rule_words.h"

#include <gtest/gtest.h>

#include "engine/json/parse.h"

namespace stepwright::asl {
namespace {

/// The drawing as text, an edge a line.
std::string drawn(const GraphScope& scope) {
  std::string out;
  const auto name = [&](int node) {
    const auto& at = scope.nodes[static_cast<std::size_t>(node)];
    switch (at.kind) {
      case NodeKind::Start:
        return std::string("(start)");
      case NodeKind::End:
        return std::string("(end)");
      case NodeKind::MissingTarget:
        return "?" + at.name;
      default:
        return at.name + (at.reachable ? "" : "!");
    }
  };
  for (const auto& edge : scope.edges) {
    out += name(edge.from) + " -" + edge.label + "> " + name(edge.to) + "\n";
  }
  return out;
}

std::string drawing(std::string_view text) { return drawn(graphOf(*bind(*json::parse(text)))); }

std::string words(std::string_view rule, QueryLanguage language = QueryLanguage::JsonPath) {
  return ruleInWords(*json::parse(rule), language);
}

TEST(Graph, DrawsEdgesOfEveryKind) {
  EXPECT_EQ(drawing(R"({"StartAt": "A", "States": {
    "A": {"Type": "Task", "Next": "C", "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "F"},
                                                 {"ErrorEquals": ["A.b", "States.Timeout"], "Next": "Gone"}]},
    "C": {"Type": "Choice", "Choices": [{"Variable": "$.n", "NumericEquals": 1, "Next": "S"},
                                        {"Comment": "in stock", "Variable": "$.n", "IsNull": true, "Next": "A"}], "Default": "P"},
    "P": {"Type": "Pass", "End": true}, "S": {"Type": "Succeed"}, "F": {"Type": "Fail"},
    "Lost": {"Type": "Pass", "Next": "P"}}})"),
            "(start) -> A\n"
            "A -> C\n"
            "A -any error> F\n"
            "A -A.b, timeout> ?Gone\n"
            "C -n = 1> S\n"
            "C -in stock> A\n"
            "C -default> P\n"
            "P -> (end)\n"
            "Lost! -> P\n");
}

TEST(Graph, NestsLanes) {
  const auto scope = graphOf(
      *bind(*json::parse(R"({"StartAt": "P", "States": {"P": {"Type": "Parallel", "End": true,
    "Branches": [{"StartAt": "X", "States": {"X": {"Type": "Pass", "End": true}}}, {"StartAt": "Y", "States": {}}]}}})")));
  ASSERT_EQ(scope.nodes[1].branches.size(), 2U);
  EXPECT_EQ(drawn(scope.nodes[1].branches[0]), "(start) -> X\nX -> (end)\n");
  EXPECT_EQ(drawn(scope.nodes[1].branches[1]), "(start) -> ?Y\n");
  EXPECT_EQ(scope.nodes[1].branches[0].nodes[1].key, "/States/P/Branches/0/States/X");
}

TEST(Graph, SaysInRulesWhatADeploymentFillsIn) {
  EXPECT_EQ(words(R"({"Variable": "$.n", "NumericGreaterThan": {"Ref": "Most"}})"),
            "n > !Ref Most");
  EXPECT_EQ(words(R"({"Variable": {"Ref": "Where"}, "BooleanEquals": {"Ref": "Wanted"}})"),
            "!Ref Where = !Ref Wanted");
  EXPECT_EQ(words(R"({"Variable": "$.s", "StringMatches": {"Fn::GetAtt": ["F", "Name"]}})"),
            "s like !GetAtt F.Name");
}

TEST(Graph, SaysRulesInWords) {
  EXPECT_EQ(words(R"({"Variable": "$.total", "NumericGreaterThan": 1000})"), "total > 1000");
  EXPECT_EQ(words(R"({"Variable": "$.n", "NumericLessThan": 12345678901234567890})"),
            "n < 12345678901234567890");
  EXPECT_EQ(words(R"({"Variable": "$.n", "NumericGreaterThanEquals": -1000.50})"),
            "n \u2265 -1000.50");
  EXPECT_EQ(words(R"({"Variable": "$.code", "NumericEquals": 2024})"), "code = 2024");
  EXPECT_EQ(words(R"({"Variable": "$.a", "NumericLessThanEqualsPath": "$.b.c"})"), "a \u2264 b.c");
  EXPECT_EQ(words(R"({"Not": {"Variable": "$.status", "StringEquals": "ok"}})"),
            "not (status = \"ok\")");
  EXPECT_EQ(
      words(
          R"({"And": [{"Variable": "$.a", "IsPresent": true}, {"Or": [{"Variable": "$$.x", "BooleanEquals": false},
    {"Variable": "$v", "StringMatches": "a*"}]}]})"),
      "a is present and ($$.x is false or $v like \"a*\")");
  EXPECT_EQ(words(R"({"Variable": "$.t", "TimestampLessThan": "2026-01-01T00:00:00Z"})"),
            "t before 2026-01-01T00:00:00Z");
  EXPECT_EQ(words(R"({"Variable": "$", "IsNumeric": false})"), "input is not a number");
}

TEST(Graph, SaysConditionsInWords) {
  EXPECT_EQ(words(R"j({"Condition": "{% $states.input.total >= 100\n and $ok %}"})j",
                  QueryLanguage::Jsonata),
            "total \u2265 100 and $ok");
  EXPECT_EQ(words(R"({"Condition": true})", QueryLanguage::Jsonata), "always");
  // Texts and names in quotes are data, not words to make shorter.
  EXPECT_EQ(words(R"j({"Condition": "{% $states.input.a = \"x  >= $states.input.y\" %}"})j",
                  QueryLanguage::Jsonata),
            "a = \"x  >= $states.input.y\"");
  EXPECT_EQ(words(R"j({"Condition": "{% $states.input.`a  <= b` != 'it\\'s  !=' %}"})j",
                  QueryLanguage::Jsonata),
            "`a  <= b` \u2260 'it\\'s  !='");
}

TEST(Graph, ShortensLongLabelsButKeepsTheWhole) {
  const auto scope =
      graphOf(*bind(*json::parse(R"({"StartAt": "C", "States": {"C": {"Type": "Choice", "Choices": [
    {"Variable": "$.aVeryLongName.of.something", "StringEquals": "a very long text to compare with", "Next": "C"}]}}})")));
  EXPECT_LT(scope.edges[1].label.size(), 45U);
  EXPECT_TRUE(scope.edges[1].fullLabel.ends_with("to compare with\""));
}

}  // namespace
}  // namespace stepwright::asl
