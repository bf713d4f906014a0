// SPDX-License-Identifier: GPL-3.0-or-later
// Two runs of the list held against each other, and the data of a visit in each.
#include <gtest/gtest.h>

#include "engine/asl/bind.h"
#include "engine/session/expression_data.h"
#include "engine/session/microscope.h"
#include "engine/session/visit_data.h"
#include "tests/engine/session/play.h"

namespace stepwright::session {
namespace {

using namespace test;
using analysis::RunDifference;

const std::string route = R"({"QueryLanguage": "JSONata", "StartAt": "Price", "States": {
  "Price": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f",
    "Assign": {"discount": "{% $states.result.discount %}"}, "Next": "Route"},
  "Route": {"Type": "Choice", "Choices": [{"Condition": "{% $discount > 0.2 %}", "Next": "Cheap"}],
    "Default": "Dear"},
  "Cheap": {"Type": "Pass", "End": true},
  "Dear": {"Type": "Fail", "Error": "TooDear"}}})";

/// A run that was stopped before Route, where its variables were set, and so forked.
struct Forked {
  Player player;
  std::uint32_t first = 0, fork = 0;

  Forked() {
    player.setBreakpoints({at("/States/Route")});
    player.launcher().start(documentOf(route), value("{}"),
                            {{"Price", true, {result(R"({"discount": 0})")}}}, options());
    (void)rest(player);
    first = player.shownRun();
    player.setBreakpoints({});
    player.go({});
    (void)rest(player);
    player.goToEvent(6);
    player.edits().setVariables(1, value(R"({"discount": 0.3})"));
    fork = player.shownRun();
    player.go({});
    (void)rest(player);
  }
};

TEST(ComparedRuns, TellWhereAForkParts) {
  Forked runs;
  ASSERT_NE(runs.first, runs.fork);
  const auto compared = runs.player.compareRuns(runs.first, runs.fork);
  ASSERT_TRUE(compared);
  const auto& differences = compared->comparison.differences;
  ASSERT_FALSE(differences.empty());
  EXPECT_EQ(differences.front().visit()->name, "Route");
  EXPECT_EQ(differences.front().kind, RunDifference::Kind::Way);
  EXPECT_NE(differences.front().words.find("A default, B rule 1"), std::string::npos)
      << differences.front().words;
  EXPECT_EQ(differences.back().words, "A failed: TooDear, B succeeded");
}

TEST(ComparedRuns, HaveTheDataOfEachVisit) {
  Forked runs;
  const auto compared = runs.player.compareRuns(runs.first, runs.fork);
  const RunDifference& parted = compared->comparison.differences.front();
  const auto inA = dataOf(*runs.player.find(runs.first), *parted.a);
  const auto inB = dataOf(*runs.player.find(runs.fork), *parted.b);
  ASSERT_TRUE(inA.variables && inB.variables && inA.input && inA.output);
  EXPECT_EQ(json::print(*inA.variables), R"({"discount":0})");
  EXPECT_EQ(json::print(*inB.variables), R"({"discount":0.3})");
  EXPECT_EQ(json::print(*inA.input), R"({"discount":0})");
}

TEST(ComparedRuns, AreNoneWhereOneOfThemIsNoRun) {
  Forked runs;
  EXPECT_FALSE(runs.player.compareRuns(runs.first, 99));
}

TEST(ComparedRuns, AnExpressionIsLookedAtPartByPartInBoth) {
  Forked runs;
  const auto expressions = expressionsOf(documentOf(route).machine()->states[1]);
  ASSERT_EQ(expressions.size(), 1U);
  EXPECT_EQ(expressions[0].field, "Choices/0/Condition");
  EXPECT_EQ(expressions[0].text, "$discount > 0.2");
  const auto parts = partsOf(expressions[0]);
  ASSERT_EQ(parts.size(), 2U);
  const auto valuesOf = [&](std::uint32_t run) {
    const DebugRun& found = *runs.player.find(run);
    std::string printed;
    for (const auto& visit : analysis::visitsIn(found.decisions()))
      if (visit.name == "Route")
        for (const PartValue& each : valuesIn(found, visit, expressions[0], parts))
          printed += (each.value ? json::print(*each.value) : "-") + " ";
    return printed;
  };
  EXPECT_EQ(valuesOf(runs.first), "false 0 ");
  EXPECT_EQ(valuesOf(runs.fork), "true 0.3 ");
}

TEST(Microscope, LooksIntoPathsAndIntrinsicCallsToo) {
  Player player;
  player.launcher().start(documentOf(R"json({"StartAt": "Pick", "States": {
    "Pick": {"Type": "Pass", "InputPath": "$.order", "Next": "Ask", "Parameters": {
      "first.$": "$.items[0].sku",
      "words.$": "States.Format('{} of {}', $.items[1].sku, 'all')"}},
    "Ask": {"Type": "Choice", "Default": "Done",
      "Choices": [{"Variable": "$.first", "StringEqualsPath": "$.words", "Next": "Done"}]},
    "Done": {"Type": "Pass", "OutputPath": "$.words", "End": true}}})json"),
                          value(R"({"order": {"items": [{"sku": "a"}, {"sku": "b"}]}})"), {},
                          options());
  (void)rest(player);
  const DebugRun& run = *player.find(player.shownRun());
  std::string told;
  for (const auto& visit : analysis::visitsIn(run.decisions())) {
    const asl::State* state = asl::findState(*run.definition, visit.state);
    for (const StateExpression& each : expressionsOf(*state)) {
      const auto parts = partsOf(each);
      const auto values = valuesIn(run, visit, each, parts);
      told += each.field + ":";
      for (std::size_t i = 0; i < values.size(); ++i)
        told += " " + each.text.substr(parts[i].begin, parts[i].end - parts[i].begin) + " = " +
                (values[i].value ? json::print(*values[i].value) : "-");
      told += "\n";
    }
  }
  const std::string both = R"([{"sku":"a"},{"sku":"b"}])";
  EXPECT_EQ(told, "InputPath: $.order = {\"items\":" + both +
                      "}\n"
                      "Parameters/first.$: $.items[0].sku = \"a\" $.items = " +
                      both +
                      " $.items[0] = {\"sku\":\"a\"}\n"
                      "Parameters/words.$: States.Format('{} of {}', $.items[1].sku, 'all') = "
                      "\"b of all\" $.items[1].sku = \"b\" $.items = " +
                      both +
                      " $.items[1] = {\"sku\":\"b\"}\n"
                      "Choices/0/Variable: $.first = \"a\"\n"
                      "Choices/0/StringEqualsPath: $.words = \"b of all\"\n"
                      "OutputPath: $.words = \"b of all\"\n");
}

TEST(Microscope, TellsAPartInEveryItem) {
  Player player;
  player.launcher().start(documentOf(R"({"QueryLanguage": "JSONata", "StartAt": "Each", "States": {
    "Each": {"Type": "Map", "Items": [1, 2, 3], "End": true, "ItemProcessor": {"StartAt": "Twice",
      "States": {"Twice": {"Type": "Pass", "Output": "{% $states.input * 2 + 1 %}", "End": true}}}}}})"),
                          value("{}"), {}, options());
  (void)rest(player);
  const DebugRun& run = *player.find(player.shownRun());
  for (const auto& visit : analysis::visitsIn(run.decisions())) {
    const StateExpression expression{"Output", "$states.input * 2 + 1"};
    const auto parts = partsOf(expression);
    ASSERT_EQ(parts.size(), 3U);
    std::string told;
    for (const auto& [item, found] : valuesOfItems(run, visit, expression, parts[1], 100))
      told += std::to_string(item) + ":" + json::print(found.value.value_or(json::Value())) + " ";
    EXPECT_EQ(told, visit.name == "Twice" ? "0:2 1:4 2:6 " : "");
    if (visit.name == "Twice") {
      EXPECT_EQ(valuesOfItems(run, visit, expression, parts[1], 2).size(), 2U);
    }
  }
}

TEST(ExpressionData, IsOfTheLastTimeAndOfTheTimeBefore) {
  Player player;
  player.launcher().start(documentOf(R"({"QueryLanguage": "JSONata", "StartAt": "Add", "States": {
    "Add": {"Type": "Pass", "Output": {"k": "{% $states.input.k + 1 %}"}, "Next": "Enough"},
    "Enough": {"Type": "Choice", "Default": "Done",
      "Choices": [{"Condition": "{% $states.input.k < 3 %}", "Next": "Add"}]},
    "Done": {"Type": "Succeed"},
    "Never": {"Type": "Succeed"}}})"),
                          value(R"({"k": 0})"), {}, options());
  (void)rest(player);
  const DebugRun& run = *player.find(player.shownRun());
  const auto events = static_cast<std::int64_t>(run.log().size());
  const auto told = [&](const char* state, const char* expression, std::int64_t event) {
    const auto data = expressionAt(run, state, expression, {event, 0, 0, {}});
    return std::to_string(data.times) + " " + (data.now ? json::print(*data.now) : "-") + " " +
           (data.was ? json::print(*data.was) : "-");
  };
  EXPECT_EQ(told("/States/Add", "$states.input.k", events), "3 2 1");
  EXPECT_EQ(told("/States/Add", "$states.input.k * 10", events), "3 20 10");
  EXPECT_EQ(told("/States/Never", "$states.input.k", events), "0 - -");
  // As of a moment before: the second time it had just been entered.
  std::vector<std::int64_t> entered;
  for (const auto& visit : analysis::visitsIn(run.decisions()))
    if (visit.state == "/States/Add") entered.push_back(visit.event);
  ASSERT_EQ(entered.size(), 3U);
  EXPECT_EQ(told("/States/Add", "$states.input.k", entered[1]), "2 1 0");
  EXPECT_EQ(told("/States/Add", "$states.input.k", entered[0] - 1), "0 - -");
  const auto problem = [&](const char* expression) {
    return expressionAt(run, "/States/Add", expression, {events, 0, 0, {}}).problem;
  };
  EXPECT_FALSE(problem("$states.input.k + 'x'").empty());
  EXPECT_TRUE(problem("$states.input.gone").empty());
}

TEST(ExpressionData, IsOfTheItemInFocusAndOfNoOther) {
  const asl::StateId each = "/States/Each";
  const asl::StateId twice = each + "/ItemProcessor/States/Twice";
  const asl::StateId book = each + "/ItemProcessor/States/Book";
  Player player;
  player.setBreakpoints({at(twice)});
  player.launcher().start(documentOf(R"({"QueryLanguage": "JSONata", "StartAt": "Each", "States": {
    "Each": {"Type": "Map", "Items": [10, 20, 30, 40], "MaxConcurrency": 2, "End": true,
      "ItemProcessor": {"StartAt": "Twice", "States": {
        "Twice": {"Type": "Pass", "Output": "{% $states.input * 2 %}", "Next": "Book"},
        "Book": {"Type": "Pass", "Output": "{% $states.input + 1 %}", "End": true}}}}}})"),
                          value("{}"), {}, options());
  (void)rest(player);
  player.setBreakpoints({});
  const auto told = [&](const asl::StateId& state, const char* expression) {
    const MomentPtr moment = player.moment();
    const auto data = expressionAt(*player.find(moment->run), state, expression, lookedAt(*moment));
    return std::to_string(data.times) + " " + (data.now ? json::print(*data.now) : "-") +
           (data.was ? " was " + json::print(*data.was) : "") + data.problem;
  };
  const auto flowOf = [&](const asl::StateId& state) {
    player.select(state);
    const replay::DataFlow flow = player.moment()->flow;
    return flow.input ? json::print(*flow.input) : "-";
  };
  // It stands before the state, and nothing has been in it.
  EXPECT_EQ(told(twice, "$states.input"), "0 10");
  player.go({Goal::Kind::Next, {}});
  (void)rest(player);
  EXPECT_EQ(told(twice, "$states.input"), "1 10");
  EXPECT_EQ(told(book, "$states.input"), "0 20");
  player.go({Goal::Kind::Next, {}});
  (void)rest(player);
  EXPECT_EQ(told(book, "$states.input"), "1 20");
  player.setFocus(each, 1);
  EXPECT_EQ(told(book, "$states.input"), "1 -Item 1 has not been here.");
  EXPECT_EQ(told(twice, "$states.input * 1"), "1 20");
  EXPECT_EQ(flowOf(book), "-");
  EXPECT_EQ(flowOf(twice), "20");
  EXPECT_NE(player.moment()->fiber, 0U);
  player.setFocus(each, 3);
  // What is stepped stays where it is.
  EXPECT_EQ(player.moment()->fiber, 0U);
  EXPECT_EQ(player.moment()->items, std::vector<int>{1});
  EXPECT_EQ(told(twice, "$states.input"), "1 -Item 3 has not been here.");
  EXPECT_EQ(flowOf(twice), "-");
}

}  // namespace
}  // namespace stepwright::session
