// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/choice_data.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "engine/asl/document.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"

namespace stepwright::analysis {
namespace {

json::Value parsed(const std::string& text) { return *json::parse(text); }

/// A Choice with these rules, which all lead on, and a Default.
asl::Document choiceOf(const std::string& rules, const std::string& language,
                       const std::string& more = "") {
  return asl::Document::read(R"({"QueryLanguage": ")" + language +
                             R"(", "StartAt": "C", "States": {"C": {"Type": "Choice", )" + more +
                             R"("Choices": [)" + rules +
                             R"(], "Default": "D"}, "D": {"Type": "Succeed"}}})");
}

/// The data that takes a rule, "input variables"; "-" where none was found.
std::string solved(const asl::Document& document, std::size_t rule, const char* input = "{}",
                   const char* variables = "{}") {
  const auto found =
      dataFor(document.machine()->states.front(), rule, {parsed(input), parsed(variables)});
  if (!found) return "-";
  std::string text = json::print(found->data.input);
  if (!found->data.variables.empty()) text += " " + json::print(found->data.variables);
  return text;
}

std::string solvedPath(const std::string& condition, const char* input = "{}") {
  return solved(choiceOf("{" + condition + R"(, "Next": "D"})", "JSONPath"), 0, input);
}

std::string solvedExpression(const std::string& condition, const char* input = "{}",
                             const char* variables = "{}") {
  return solved(choiceOf(R"({"Condition": "{% )" + condition + R"( %}", "Next": "D"})", "JSONata"),
                0, input, variables);
}

TEST(ChoiceData, ComparesWithLiterals) {
  EXPECT_EQ(solvedPath(R"("Variable": "$.a", "NumericGreaterThan": 100)"), R"({"a":101})");
  EXPECT_EQ(solvedPath(R"("Variable": "$.a.b", "StringEquals": "x")"), R"({"a":{"b":"x"}})");
  EXPECT_EQ(solvedPath(R"("Variable": "$.detail-type", "StringEquals": "x")"),
            R"({"detail-type":"x"})");
  EXPECT_EQ(solvedPath(R"("Variable": "$.a[0]", "BooleanEquals": false)"), R"({"a":[false]})");
  EXPECT_EQ(solvedPath(R"("Variable": "$.t", "TimestampLessThan": "2026-01-01T00:00:00Z")"),
            R"({"t":"2025-12-31T23:59:59.000Z"})");
  EXPECT_EQ(solvedPath(R"("Variable": "$.a", "StringMatches": "log-*.txt")"),
            R"({"a":"log-*.txt"})");
  EXPECT_EQ(solvedPath(R"("Variable": "$.a", "IsNull": true)"), R"({"a":null})");
  EXPECT_EQ(solvedPath(R"("Variable": "$.a", "IsPresent": false)", R"({"a": 1, "b": 2})"),
            R"({"b":2})");
  EXPECT_EQ(solvedPath(R"("Variable": "$.a", "NumericLessThanPath": "$.b")"), R"({"a":1,"b":2})");
}

TEST(ChoiceData, OfGroupsEachPartIsDecided) {
  EXPECT_EQ(solvedPath(R"("And": [{"Variable": "$.a", "NumericGreaterThan": 0},
                                  {"Variable": "$.a", "NumericLessThan": 1}])"),
            R"({"a":0.5})");
  EXPECT_EQ(solvedPath(R"("Not": {"Or": [{"Variable": "$.a", "IsPresent": true},
                                         {"Variable": "$.b", "StringEquals": "x"}]})",
                       R"({"a": 1, "b": "x"})"),
            R"({"b":"xx"})");
  EXPECT_EQ(solvedExpression("$states.input.a > 100 and $states.input.b != 'x'", R"({"b": "x"})"),
            R"({"b":"xx","a":101})");
}

TEST(ChoiceData, AsksWhatAnExpressionReads) {
  EXPECT_EQ(solvedExpression("100 < $states.input.a"), R"({"a":101})");
  EXPECT_EQ(solvedExpression("$states.input.order.ok"), R"({"order":{"ok":true}})");
  EXPECT_EQ(solvedExpression("$amount >= 500", "{}", R"({"amount": 7})"), R"({} {"amount":500})");
  EXPECT_EQ(solvedExpression("$count($states.input.items) > 2"), R"({"items":[1,1,1]})");
  EXPECT_EQ(solvedExpression("$states.input.kind in ['a', 'b']"), R"({"kind":"a"})");
  EXPECT_EQ(solvedExpression("$not($exists($states.input.a))", R"({"a": 1})"), "{}");
  EXPECT_EQ(solvedExpression("$type($states.input.a) = 'object'"), R"({"a":{}})");
  EXPECT_EQ(solvedExpression("$states.input.a < $states.input.b", R"({"b": 10})"),
            R"({"b":10,"a":9})");
}

TEST(ChoiceData, KeepsWhatItKnowsAndTakesNoRuleBefore) {
  const char* rules = R"({"Variable": "$.total", "NumericGreaterThan": 1000, "Next": "D"},
                         {"Variable": "$.stock", "StringEquals": "full", "Next": "D"})";
  const asl::Document document = choiceOf(rules, "JSONPath");
  const char* known = R"({"id": "o-1", "total": 2000, "stock": "none"})";
  EXPECT_EQ(solved(document, 0, known), R"({"id":"o-1","total":2000,"stock":"none"})");
  EXPECT_EQ(solved(document, 1, known), R"({"id":"o-1","total":1000,"stock":"full"})");
  EXPECT_EQ(solved(document, 2, known), R"({"id":"o-1","total":1000,"stock":"none"})");
  EXPECT_EQ(solved(document, 3, known), "-");
  const asl::Document inside = choiceOf(rules, "JSONPath", R"("InputPath": "$.order", )");
  EXPECT_EQ(solved(inside, 1, R"({"n": 1})"), R"({"n":1,"order":{"stock":"full","total":1000}})");
}

TEST(ChoiceData, ProposesNothingThatDoesNotGoThere) {
  EXPECT_EQ(solvedPath(R"("Variable": "$$.Execution.Name", "StringEquals": "x")"), "-");
  EXPECT_EQ(solvedPath(R"("And": [{"Variable": "$.a", "NumericGreaterThan": 5},
                                  {"Variable": "$.a", "NumericLessThan": 5}])"),
            "-");
  EXPECT_EQ(solvedExpression("$contains($states.input.a, /^[0-9]{12}$/)"), "-");
  // A rule behind one that always holds, and one that leads back to the Choice.
  const asl::Document document = choiceOf(
      R"({"Condition": true, "Next": "C"}, {"Condition": "{% $states.input.a %}", "Next": "D"})",
      "JSONata");
  EXPECT_EQ(solved(document, 0), "{}");
  EXPECT_EQ(solved(document, 1), "-");
}

TEST(ChoiceData, PlacesValues) {
  const auto put = [](const char* value, const ValuePath& path, const char* placed) {
    return json::print(withValueAt(parsed(value), path, parsed(placed)));
  };
  EXPECT_EQ(put(R"({"a": 1})", {"b", "c"}, "2"), R"({"a":1,"b":{"c":2}})");
  EXPECT_EQ(put(R"({"a": [1, 2]})", {"a", "1"}, "3"), R"({"a":[1,3]})");
  EXPECT_EQ(put(R"([{"n": 1}, {"n": 2}])", {"n"}, "3"), R"([{"n":3},{"n":3}])");
  EXPECT_EQ(json::print(withValueAt(parsed(R"({"a": {"b": 1, "c": 2}})"), {"a", "b"}, {})),
            R"({"a":{"c":2}})");
}

struct Count {
  int all = 0, found = 0;
};

void count(const asl::Machine& machine, Count& counted) {
  for (const asl::State& state : machine.states) {
    if (state.type == asl::StateType::Choice)
      for (std::size_t rule = 0; rule < state.choices.size(); ++rule) {
        ++counted.all;
        if (dataFor(state, rule, {})) ++counted.found;
      }
    for (const asl::MachinePtr& inner : state.machines) count(*inner, counted);
  }
}

/// Of all definitions that stand in that JSON, also as a text in it.
void countIn(const json::Value& value, Count& counted) {
  const bool text = value.isString() && value.string().find("\"StartAt\"") != std::string::npos;
  if (text || (value.isObject() && value.contains("StartAt") && value.contains("States"))) {
    const auto document =
        asl::Document::read(text ? std::string(value.string()) : json::print(value));
    if (document.machine()) count(*document.machine(), counted);
    return;
  }
  for (const auto& member : value.members()) countIn(member.value, counted);
  for (const auto& item : value.items()) countIn(item, counted);
}

Count countBelow(const std::filesystem::path& folder) {
  Count counted;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".json") continue;
    std::stringstream text;
    text << std::ifstream(entry.path()).rdbuf();
    if (const auto value = json::parse(text.str())) countIn(*value, counted);
  }
  std::cout << counted.found << " of " << counted.all << " rules\n";
  return counted;
}

TEST(ChoiceData, IsFoundForEveryRuleOfTheSamples) {
  const Count counted = countBelow(STEPWRIGHT_SOURCE_DIR "/resources/samples");
  EXPECT_GT(counted.all, 10);
  EXPECT_EQ(counted.found, counted.all);
}

/// Those that are left over hold for no data, or ask for what no data has.
TEST(ChoiceData, IsFoundForNearlyEveryRuleOfTheCorpus) {
  const std::filesystem::path corpus = STEPWRIGHT_SHARED_DIR "/corpus";
  if (!std::filesystem::exists(corpus)) GTEST_SKIP() << "there is no corpus";
  const Count counted = countBelow(corpus);
  EXPECT_GT(counted.found * 100, counted.all * 94);
}

}  // namespace
}  // namespace stepwright::analysis
