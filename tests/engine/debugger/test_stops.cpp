// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/debugger/stops.h"

#include <gtest/gtest.h>

#include "engine/debugger/evaluate.h"
#include "engine/interpreter/execution.h"
#include "tests/engine/debugger/machines.h"

namespace stepwright::debugger {
namespace {

using namespace test;

/// Asks the table after each move of a whole recorded run; gives the stops as text.
std::string stopsOf(const std::string& machine, json::Value input, StopTable& table, Hits& hits) {
  Recording recording(compile(machine), std::move(input), identity());
  runToEnd(recording);
  std::string text;
  interpreter::Execution execution = recording.at(0);
  for (Position i = 0; i < recording.length(); ++i) {
    recording.again(execution, i);
    if (recording.move(i).kind == Move::Kind::Input) continue;
    const Stop stop =
        table.check(execution, recording.move(i), interpreter::nextFiber(execution), hits);
    if (stop)
      text += std::to_string(static_cast<int>(stop.reason)) + ":" +
              std::to_string(stop.breakpoint) + " ";
  }
  return text;
}

std::string stopsOf(const std::string& machine, json::Value input, StopTable& table) {
  Hits hits;
  return stopsOf(machine, std::move(input), table, hits);
}

constexpr std::uint64_t ever = ~std::uint64_t{0};

Breakpoint at(const asl::StateId& state, Breakpoint::Kind kind = Breakpoint::Kind::Enter) {
  Breakpoint breakpoint;
  breakpoint.id = 1;
  breakpoint.state = state;
  breakpoint.kind = kind;
  return breakpoint;
}

const char* callId = "/States/Both/Branches/0/States/Each/ItemProcessor/States/Call";
const char* markId = "/States/Both/Branches/0/States/Each/ItemProcessor/States/Mark";
constexpr GlobalStops quiet{false, false, false, false};

TEST(Stops, EnterStopsOnceForEachVisit) {
  StopTable table(*compile(busyMachine), {at(callId)}, quiet);
  Hits hits;
  EXPECT_EQ(stopsOf(busyMachine, numbers(4), table, hits), "1:1 1:1 1:1 1:1 ");
  EXPECT_EQ(hits.count(1, ever), 4);
  // Going over the same again stops again and counts nothing anew.
  table.forget();
  EXPECT_EQ(stopsOf(busyMachine, numbers(4), table, hits), "1:1 1:1 1:1 1:1 ");
  EXPECT_EQ(hits.count(1, ever), 4);
}

TEST(Stops, HitsAreThoseOfAMomentAndAreCutWithIt) {
  Recording recording(compile(busyMachine), numbers(4), identity());
  runToEnd(recording);
  StopTable table(recording.program(), {at(callId)}, quiet);
  Hits hits;
  (void)stopsOf(busyMachine, numbers(4), table, hits);
  std::uint64_t second = 0;
  while (hits.count(1, second) < 2) ++second;
  EXPECT_EQ(hits.count(1, second - 1), 1);
  hits.cut(second - 1);
  EXPECT_EQ(hits.count(1, ever), 1);
}

TEST(Stops, HitRulesCompareWithTheCount) {
  Breakpoint third = at(markId);
  third.hitRule = Breakpoint::HitRule::Equal;
  third.hitCount = 3;
  StopTable equal(*compile(busyMachine), {third}, quiet);
  EXPECT_EQ(stopsOf(busyMachine, numbers(6), equal), "1:1 ");
  third.hitRule = Breakpoint::HitRule::Multiple;
  third.hitCount = 2;
  StopTable multiple(*compile(busyMachine), {third}, quiet);
  EXPECT_EQ(stopsOf(busyMachine, numbers(6), multiple), "1:1 1:1 1:1 ");
}

TEST(Stops, ItemFilterNamesOneItem) {
  Breakpoint only = at(callId);
  only.items = {2};
  StopTable table(*compile(busyMachine), {only}, quiet);
  EXPECT_EQ(stopsOf(busyMachine, numbers(6), table), "1:1 ");
}

TEST(Stops, ItemsOfSeveralMapsNameOneWay) {
  const std::string nested = R"({"StartAt": "Orders", "States": {"Orders": {"Type": "Map",
    "ItemsPath": "$.orders", "End": true, "ItemProcessor": {"StartAt": "Lines", "States": {
      "Lines": {"Type": "Map", "ItemsPath": "$.lines", "End": true,
        "ItemProcessor": {"StartAt": "Pick", "States": {"Pick": {"Type": "Pass", "End": true}}}}}}}}})";
  const std::string pick = "/States/Orders/ItemProcessor/States/Lines/ItemProcessor/States/Pick";
  const auto input =
      *json::parse(R"({"orders": [{"lines": [1, 2]}, {"lines": [3]}, {"lines": [4, 5]}]})");
  const auto stopsIn = [&](std::vector<int> items) {
    Breakpoint one = at(pick);
    one.items = std::move(items);
    StopTable table(*compile(nested), {one}, quiet);
    return stopsOf(nested, input, table);
  };
  EXPECT_EQ(stopsIn({}), "1:1 1:1 1:1 1:1 1:1 ");
  EXPECT_EQ(stopsIn({0}), "1:1 1:1 1:1 ");
  EXPECT_EQ(stopsIn({2, 0}), "1:1 ");
  EXPECT_EQ(stopsIn({1, 1}), "");
  EXPECT_EQ(stopsIn({0, 2, 0}), "");
}

TEST(Stops, RetryAndErrorStopAtTheStateThatFails) {
  StopTable retry(*compile(busyMachine), {at(callId, Breakpoint::Kind::Retry)}, quiet);
  EXPECT_FALSE(stopsOf(busyMachine, numbers(6), retry).empty());
  StopTable error(*compile(busyMachine), {at(callId, Breakpoint::Kind::Error)}, quiet);
  EXPECT_FALSE(stopsOf(busyMachine, numbers(6), error).empty());
  StopTable global(*compile(busyMachine), {}, GlobalStops{false, true, false, false});
  EXPECT_NE(stopsOf(busyMachine, numbers(6), global).find("2:0"), std::string::npos);
}

Breakpoint onError(const asl::StateId& state, const std::string& name) {
  Breakpoint breakpoint = at(state, Breakpoint::Kind::Error);
  breakpoint.errorName = name;
  return breakpoint;
}

TEST(Stops, AnErrorCanBeNamed) {
  const auto stopsOn = [](const asl::StateId& state, const std::string& name) {
    StopTable table(*compile(busyMachine), {onError(state, name)}, quiet);
    return stopsOf(busyMachine, numbers(9), table).size();
  };
  const std::size_t busy = stopsOn(callId, "Busy"), broken = stopsOn(callId, "Broken");
  EXPECT_GT(busy, 0U);
  EXPECT_GT(broken, 0U);
  EXPECT_EQ(busy + broken, stopsOn(callId, ""));
  EXPECT_EQ(busy + broken, stopsOn(callId, "States.ALL"));
  EXPECT_EQ(stopsOn(callId, "Bus"), 0U);
  // The same wherever it comes up.
  EXPECT_EQ(stopsOn("", "Busy"), busy);
  EXPECT_EQ(stopsOn("", ""), busy + broken);
}

const char* const fallingBranch = R"({"StartAt": "Both", "States": {
  "Both": {"Type": "Parallel", "Next": "Sorry",
    "Branches": [{"StartAt": "Bad", "States": {"Bad": {"Type": "Fail", "Error": "Boom"}}}],
    "Catch": [{"ErrorEquals": ["Boom"], "Next": "Sorry"}]},
  "Sorry": {"Type": "Pass", "End": true}}})";

TEST(Stops, AnErrorThatComesFromABranchIsOneOfTheParallel) {
  const auto stopsOn = [](const asl::StateId& state, const std::string& name) {
    StopTable table(*compile(fallingBranch), {onError(state, name)}, quiet);
    return stopsOf(fallingBranch, json::Value::object(), table);
  };
  EXPECT_EQ(stopsOn("/States/Both", "Boom"), "1:1 ");
  EXPECT_EQ(stopsOn("/States/Both", "Bang"), "");
  EXPECT_EQ(stopsOn("", "Boom"), "1:1 ");
}

TEST(Stops, AnErrorThatEndsTheRunIsFoundByItsName) {
  const std::string ends = R"({"StartAt": "Bad", "States": {
    "Bad": {"Type": "Fail", "Error": "Boom"}}})";
  const auto stopsOn = [&](const asl::StateId& state, const std::string& name) {
    StopTable table(*compile(ends), {onError(state, name)}, quiet);
    return stopsOf(ends, json::Value::object(), table);
  };
  EXPECT_EQ(stopsOn("/States/Bad", "Boom"), "1:1 ");
  EXPECT_EQ(stopsOn("", "Boom"), "1:1 ");
  EXPECT_EQ(stopsOn("", "Bang"), "");
}

TEST(Stops, ACatchStopsWhereItsStateTakesTheError) {
  const auto stopsOn = [](const std::string& machine, const asl::StateId& state,
                          const std::string& name) {
    Breakpoint one = at(state, Breakpoint::Kind::Catch);
    one.errorName = name;
    StopTable table(*compile(machine), {one}, quiet);
    return stopsOf(machine, numbers(9), table);
  };
  EXPECT_EQ(stopsOn(fallingBranch, "/States/Both", ""), "1:1 ");
  EXPECT_EQ(stopsOn(fallingBranch, "/States/Both", "Boom"), "1:1 ");
  EXPECT_EQ(stopsOn(fallingBranch, "/States/Both", "Bang"), "");
  EXPECT_EQ(stopsOn(fallingBranch, "", "Boom"), "1:1 ");
  EXPECT_EQ(stopsOn(fallingBranch, "/States/Sorry", ""), "");
  // A retry is no catch.
  const std::size_t caught = stopsOn(busyMachine, callId, "").size();
  EXPECT_GT(stopsOn(busyMachine, callId, "Broken").size(), 0U);
  EXPECT_EQ(
      stopsOn(busyMachine, callId, "Broken").size() + stopsOn(busyMachine, callId, "Busy").size(),
      caught);
  StopTable errors(*compile(busyMachine), {onError(callId, "")}, quiet);
  EXPECT_LT(caught, stopsOf(busyMachine, numbers(9), errors).size());
  // The edge of the catcher is the way that it takes.
  Breakpoint edge = at("/States/Both", Breakpoint::Kind::Edge);
  edge.edge = "/Catch/0/Next";
  StopTable table(*compile(fallingBranch), {edge}, quiet);
  EXPECT_EQ(stopsOf(fallingBranch, json::Value::object(), table), "1:1 ");
}

TEST(Stops, AVariableStopsWhereItGetsAnotherValue) {
  const std::string assigns = R"({"StartAt": "A", "States": {
    "A": {"Type": "Pass", "Assign": {"n": 1}, "Next": "B"},
    "B": {"Type": "Pass", "Assign": {"n": 1, "m": [2]}, "Next": "C"},
    "C": {"Type": "Pass", "Next": "D"},
    "D": {"Type": "Pass", "Assign": {"n": 2}, "End": true}}})";
  const auto stopsOn = [&](const asl::StateId& state, const std::string& name) {
    Breakpoint one = at(state, Breakpoint::Kind::Variable);
    one.variable = name;
    StopTable table(*compile(assigns), {one}, quiet);
    return stopsOf(assigns, json::Value::object(), table);
  };
  EXPECT_EQ(stopsOn("", "n"), "1:1 1:1 ");
  EXPECT_EQ(stopsOn("", "m"), "1:1 ");
  EXPECT_EQ(stopsOn("", "k"), "");
  EXPECT_EQ(stopsOn("", ""), "");
  EXPECT_EQ(stopsOn("/States/D", "n"), "1:1 ");
  EXPECT_EQ(stopsOn("/States/B", "n"), "");
}

TEST(Stops, OnlyWhatMayBeAnywhereNeedsNoState) {
  StopTable table(*compile(busyMachine), {at("")}, quiet);
  EXPECT_TRUE(table.empty());
  EXPECT_EQ(stopsOf(busyMachine, numbers(3), table), "");
}

TEST(Stops, OneOnAnEdgeStopsWhereThatWayIsTaken) {
  const std::string routes = R"({"StartAt": "C", "States": {
    "C": {"Type": "Choice", "Default": "B", "Choices": [
      {"Variable": "$.n", "NumericGreaterThan": 5, "Next": "A"}]},
    "A": {"Type": "Pass", "End": true}, "B": {"Type": "Pass", "Next": "A"}}})";
  const auto stopsOn = [&](const char* state, const char* edge, const char* input) {
    Breakpoint one = at(state, Breakpoint::Kind::Edge);
    one.edge = edge;
    StopTable table(*compile(routes), {one}, quiet);
    return stopsOf(routes, *json::parse(input), table);
  };
  EXPECT_EQ(stopsOn("/States/C", "/Choices/0/Next", R"({"n": 9})"), "1:1 ");
  EXPECT_EQ(stopsOn("/States/C", "/Choices/0/Next", R"({"n": 1})"), "");
  EXPECT_EQ(stopsOn("/States/C", "/Default", R"({"n": 1})"), "1:1 ");
  EXPECT_EQ(stopsOn("/States/C", "/Default", R"({"n": 9})"), "");
  EXPECT_EQ(stopsOn("/States/B", "/Next", R"({"n": 1})"), "1:1 ");
  EXPECT_EQ(stopsOn("/States/A", "/End", R"({"n": 9})"), "1:1 ");
  EXPECT_EQ(stopsOn("/States/A", "/Next", R"({"n": 9})"), "");
}

TEST(Stops, ARuleStopsWhereItIsTestedWhateverComesOfIt) {
  const std::string routes = R"({"StartAt": "C", "States": {
    "C": {"Type": "Choice", "Default": "B", "Choices": [
      {"Variable": "$.n", "NumericGreaterThan": 5, "Next": "A"},
      {"Variable": "$.n", "NumericGreaterThan": 3, "Next": "A"}]},
    "A": {"Type": "Pass", "End": true}, "B": {"Type": "Pass", "Next": "A"}}})";
  const auto stopsOn = [&](const char* state, const char* edge, const char* input) {
    Breakpoint one = at(state, Breakpoint::Kind::Tested);
    one.edge = edge;
    StopTable table(*compile(routes), {one}, quiet);
    return stopsOf(routes, *json::parse(input), table);
  };
  const char *first = "/Choices/0/Next", *second = "/Choices/1/Next";
  EXPECT_EQ(stopsOn("/States/C", first, R"({"n": 9})"), "1:1 ");
  EXPECT_EQ(stopsOn("/States/C", first, R"({"n": 4})"), "1:1 ");
  EXPECT_EQ(stopsOn("/States/C", first, R"({"n": 1})"), "1:1 ");
  EXPECT_EQ(stopsOn("/States/C", second, R"({"n": 9})"), "");
  EXPECT_EQ(stopsOn("/States/C", second, R"({"n": 4})"), "1:1 ");
  EXPECT_EQ(stopsOn("/States/C", second, R"({"n": 1})"), "1:1 ");
  // What is no rule is never tested.
  EXPECT_EQ(stopsOn("/States/C", "/Default", R"({"n": 1})"), "");
  EXPECT_EQ(stopsOn("/States/C", "/Choices/x/Next", R"({"n": 1})"), "");
  EXPECT_EQ(stopsOn("/States/B", first, R"({"n": 1})"), "");
}

TEST(Stops, APhaseStopsBeforeItIsRun) {
  const std::string phases = R"({"StartAt": "A", "States": {
    "A": {"Type": "Pass", "InputPath": "$.a", "ResultPath": "$.r", "Next": "B"},
    "B": {"Type": "Pass", "End": true}}})";
  const auto stopsOn = [&](const char* state, interpreter::Phase phase) {
    Breakpoint one = at(state, Breakpoint::Kind::Phase);
    one.phase = phase;
    StopTable table(*compile(phases), {one}, quiet);
    return stopsOf(phases, *json::parse(R"({"a": {}})"), table);
  };
  EXPECT_EQ(stopsOn("/States/A", interpreter::Phase::Input), "1:1 ");
  EXPECT_EQ(stopsOn("/States/A", interpreter::Phase::Act), "1:1 ");
  EXPECT_EQ(stopsOn("/States/A", interpreter::Phase::Merge), "1:1 ");
  // What the state does not have is passed over, also by who waits for it.
  EXPECT_EQ(stopsOn("/States/A", interpreter::Phase::Select), "");
  EXPECT_EQ(stopsOn("/States/B", interpreter::Phase::Input), "");
  // It is none of any state.
  EXPECT_EQ(stopsOn("", interpreter::Phase::Act), "");
}

TEST(Stops, APhaseIsAskedForAtEachVisitAndItsConditionReadsWhatItWorksOn) {
  Breakpoint one = at(callId, Breakpoint::Kind::Phase);
  one.phase = interpreter::Phase::Act;
  one.condition = "v > 1";
  StopTable table(*compile(busyMachine), {one}, quiet);
  Hits hits;
  const std::string stops = stopsOf(busyMachine, numbers(4), table, hits);
  EXPECT_GE(hits.count(1, ever), 2);
  EXPECT_EQ(stops.size(), 4U * static_cast<std::size_t>(hits.count(1, ever)));
}

TEST(Stops, AnExpressionStopsWhereAStateGivesItAnotherValue) {
  const std::string flows = R"({"StartAt": "A", "States": {
    "A": {"Type": "Pass", "Result": 5, "ResultPath": "$.n", "Next": "B"},
    "B": {"Type": "Pass", "Assign": {"k": 3}, "Next": "C"},
    "C": {"Type": "Pass", "Result": 5, "ResultPath": "$.n", "Next": "D"},
    "D": {"Type": "Pass", "Result": {}, "End": true}}})";
  const auto stopsOn = [&](const std::string& state, const std::string& expression) {
    Breakpoint one = at(state, Breakpoint::Kind::Expression);
    one.expression = expression;
    StopTable table(*compile(flows), {one}, quiet);
    return stopsOf(flows, *json::parse(R"({"n": 1})"), table);
  };
  EXPECT_EQ(stopsOn("", "$.n"), "1:1 1:1 ");          // A: 1 to 5, D: 5 to nothing
  EXPECT_EQ(stopsOn("", "{% n > 3 %}"), "1:1 1:1 ");  // A: false to true, D: to nothing
  EXPECT_EQ(stopsOn("/States/D", "$.n"), "1:1 ");
  EXPECT_EQ(stopsOn("/States/C", "$.n"), "");
  EXPECT_EQ(stopsOn("", "$k"), "1:1 ");  // B gives the variable its first value
  EXPECT_EQ(stopsOn("", "$.never"), "");
}

TEST(Stops, AnExpressionThatCannotBeEvaluatedStopsAndSaysWhy) {
  Breakpoint bad = at("/States/Both", Breakpoint::Kind::Expression);
  bad.expression = R"({% $number("many") %})";
  StopTable table(*compile(busyMachine), {bad}, quiet);
  const std::string reason = std::to_string(static_cast<int>(Stop::Reason::BadCondition)) + ":1 ";
  EXPECT_EQ(stopsOf(busyMachine, numbers(1), table), reason);
}

TEST(Stops, OneThatIsArmedByAnotherWaitsForIt) {
  const std::string loop = R"({"StartAt": "Begin", "States": {
    "Begin": {"Type": "Pass", "Next": "A"},
    "A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Pass", "Next": "C"},
    "C": {"Type": "Choice", "Default": "End", "Choices": [
      {"Variable": "$.go", "BooleanEquals": true, "Next": "Off"}]},
    "Off": {"Type": "Pass", "Result": false, "ResultPath": "$.go", "Next": "A"},
    "End": {"Type": "Pass", "End": true}}})";
  const auto stopsWith = [&](Breakpoint armer, std::uint32_t by) {
    armer.id = 2;
    Breakpoint armed = at("/States/A");
    armed.armedBy = by;
    StopTable table(*compile(loop), {armed, armer}, quiet);
    return stopsOf(loop, *json::parse(R"({"go": true})"), table);
  };
  EXPECT_EQ(stopsWith(at("/States/B"), 0), "1:1 1:2 1:1 1:2 ");
  EXPECT_EQ(stopsWith(at("/States/B"), 2), "1:2 1:1 1:2 ");
  Breakpoint second = at("/States/B");
  second.hitRule = Breakpoint::HitRule::Equal;
  second.hitCount = 2;
  EXPECT_EQ(stopsWith(second, 2), "1:2 ");
  Breakpoint quietly = at("/States/B");
  quietly.stops = false;
  quietly.logText = "by";
  EXPECT_EQ(stopsWith(quietly, 2), "1:1 ");
  Breakpoint off = at("/States/B");
  off.enabled = false;
  EXPECT_EQ(stopsWith(off, 2), "");
  // One that is gone holds nothing back.
  EXPECT_EQ(stopsWith(at("/States/B"), 7), "1:1 1:2 1:1 1:2 ");
}

TEST(Stops, WhatWasWaitedForIsKnownFromTheHits) {
  Breakpoint one = at(callId);
  EXPECT_FALSE(one.hasStoppedBy(0));
  EXPECT_TRUE(one.hasStoppedBy(1));
  one.hitRule = Breakpoint::HitRule::Equal;
  one.hitCount = 3;
  EXPECT_FALSE(one.hasStoppedBy(2));
  EXPECT_TRUE(one.hasStoppedBy(3));
  EXPECT_TRUE(one.stopsOn(3));
  EXPECT_FALSE(one.stopsOn(4));
  EXPECT_TRUE(one.hasStoppedBy(4));
}

TEST(Stops, DisabledOnesAndGoneStatesAreQuiet) {
  Breakpoint off = at(callId);
  off.enabled = false;
  StopTable table(*compile(busyMachine), {off, at("/States/Gone")}, quiet);
  EXPECT_TRUE(table.empty());
  EXPECT_EQ(stopsOf(busyMachine, numbers(3), table), "");
}

TEST(Stops, ALogPointSpeaksAndDoesNotStop) {
  Breakpoint log = at(callId);
  log.stops = false;
  log.logText = "value {$.v} here";
  StopTable table(*compile(busyMachine), {log}, quiet);
  EXPECT_EQ(stopsOf(busyMachine, numbers(2), table), "");
  const auto lines = table.takeLog();
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].text, "value 0 here");
}

TEST(Stops, AConditionIsEvaluatedOnTheStatesData) {
  Breakpoint when = at(callId);
  when.condition = "$.v";
  StopTable table(*compile(busyMachine), {when}, quiet);
  EXPECT_EQ(stopsOf(busyMachine, numbers(2), table), "1:1 1:1 ");
  Breakpoint some = at("/States/Both");
  some.condition = "$.nothing";
  StopTable none(*compile(busyMachine), {some}, quiet);
  EXPECT_EQ(stopsOf(busyMachine, numbers(3), none), "");
}

TEST(Stops, AConditionThatCannotBeEvaluatedStopsAndSaysWhy) {
  for (const bool logs : {false, true}) {
    Breakpoint bad = at(callId);
    bad.condition = R"({% $number("many") > 1 %})";
    bad.stops = !logs;
    bad.logText = "here";
    StopTable table(*compile(busyMachine), {bad}, quiet);
    const std::string reason = std::to_string(static_cast<int>(Stop::Reason::BadCondition)) + ":1 ";
    Hits hits;
    EXPECT_EQ(stopsOf(busyMachine, numbers(2), table, hits), reason + reason);
    EXPECT_EQ(hits.count(1, ever), 0);
    EXPECT_TRUE(table.takeLog().empty());
  }
}

TEST(Stops, AConditionWithoutAValueDoesNotHoldAndIsToldOnce) {
  for (const char* condition : {"$.nothing", "{% nothing > 3 %}"}) {
    Breakpoint bad = at(callId);
    bad.condition = condition;
    StopTable table(*compile(busyMachine), {bad}, quiet);
    EXPECT_EQ(stopsOf(busyMachine, numbers(4), table), "");
    const auto lines = table.takeLog();
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_NE(lines[0].text.find(condition), std::string::npos) << lines[0].text;
  }
}

TEST(Stops, TheEvaluationOfAConditionCanBeEnded) {
  const interpreter::ProgramPtr program = compile(busyMachine);
  Breakpoint slow = at("/States/Both");
  slow.condition =
      "{% $reduce([1..3000], function($a, $i) { $a + $sum([1..3000].($ * $i)) }, 0) > 0 %}";
  StopTable table(*program, {slow}, quiet);
  const Recording recording(program, numbers(1), identity());
  const std::atomic<bool> interruption{true};
  Hits hits;
  const Stop stop = table.check(recording.head(), Move{}, interpreter::nextFiber(recording.head()),
                                hits, &interruption);
  EXPECT_EQ(stop.reason, Stop::Reason::Interrupted);
  EXPECT_EQ(hits.count(1, ever), 0);
}

}  // namespace
}  // namespace stepwright::debugger
