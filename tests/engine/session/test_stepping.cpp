// SPDX-License-Identifier: GPL-3.0-or-later
// Stepping among several items and branches: breakpoints on the way, what is counted, and what is
// frozen.
#include <gtest/gtest.h>

#include "engine/session/judged.h"
#include "tests/engine/session/play.h"

namespace stepwright::session {
namespace {

using namespace test;

/// One branch waits in a Map, the other goes on by itself.
const char* branches =
    R"({"StartAt": "Both", "States": {"Both": {"Type": "Parallel", "End": true, "Branches": [
  {"StartAt": "Each", "States": {"Each": {"Type": "Map", "Next": "After", "ItemProcessor": {
    "StartAt": "Sleep", "States": {"Sleep": {"Type": "Wait", "Seconds": 5, "End": true}}}},
    "After": {"Type": "Pass", "End": true}}},
  {"StartAt": "One", "States": {"One": {"Type": "Pass", "Next": "Two"},
    "Two": {"Type": "Pass", "Next": "Three"}, "Three": {"Type": "Pass", "End": true}}}]}}})";
const std::string firstBranch = "/States/Both/Branches/0/States/";
const std::string second = "/States/Both/Branches/1/States/";

const char* items = R"({"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true,
  "ItemProcessor": {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"},
    "B": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:b", "Next": "C"},
    "C": {"Type": "Pass", "End": true}}}}}})";
const std::string inItem = "/States/Each/ItemProcessor/States/";
const tasks::MockSet answers = {{"B", true, {result("1")}}};

MomentPtr step(Player& player, Goal::Kind kind) {
  player.go({kind, {}});
  return rest(player);
}

/// The item that is in focus.
int focusedItem(const Moment& moment) { return moment.view.containers.at("/States/Each").focused; }

std::string where(const Moment& moment) {
  return moment.view.cursor ? moment.view.cursor->state + " " + moment.view.cursor->phase
                            : std::string(moment.view.words);
}

TEST(Stepping, OverAndOutStopAtBreakpointsOfOtherBranches) {
  for (const Goal::Kind kind : {Goal::Kind::Next, Goal::Kind::StepOut}) {
    Player player;
    player.setBreakpoints({at(firstBranch + "Each")});
    player.launcher().start(documentOf(branches), value("[1, 2]"), {}, options());
    EXPECT_EQ(where(*rest(player)), firstBranch + "Each Enter");
    Breakpoint other = at(second + "Two");
    other.id = 2;
    player.setBreakpoints({other});
    EXPECT_EQ(where(*step(player, kind)), second + "Two Enter");
    EXPECT_EQ(player.moment()->hits[0], 1);
  }
}

TEST(Stepping, OverStopsAtBreakpointsOfOtherItemsWhereTheyRunOn) {
  Player player;
  player.setFreezeOthers(false);
  player.setBreakpoints({at(inItem + "A")});
  player.launcher().start(documentOf(items), value("[1, 2, 3]"), answers, options());
  EXPECT_EQ(focusedItem(*rest(player)), 0);
  const MomentPtr moment = step(player, Goal::Kind::Next);
  EXPECT_EQ(where(*moment), inItem + "A Enter");
  EXPECT_EQ(focusedItem(*moment), 1);
}

TEST(Stepping, AStopOnACatchSaysWhatIsCaught) {
  const char* catching = R"({"StartAt": "Ask", "States": {
    "Ask": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:a",
      "Catch": [{"ErrorEquals": ["Declined"], "Next": "Sorry"}], "Next": "Sorry"},
    "Sorry": {"Type": "Pass", "End": true}}})";
  Player player;
  player.setBreakpoints({at("/States/Ask", Breakpoint::Kind::Catch)});
  player.launcher().start(documentOf(catching), value("{}"), {{"Ask", true, {failure("Declined")}}},
                          options());
  EXPECT_EQ(rest(player)->view.words, "PAUSED as Ask catches Declined");
  EXPECT_EQ(step(player, Goal::Kind::Continue)->view.status, replay::RunStatus::Succeeded);
}

TEST(Stepping, AStopOnAVariableSaysItsNewValue) {
  Player player;
  Breakpoint one = at("", Breakpoint::Kind::Variable);
  one.variable = "n";
  player.setBreakpoints({one});
  const char* counts = R"({"StartAt": "A", "States": {
    "A": {"Type": "Pass", "Assign": {"n": 1}, "Next": "B"}, "B": {"Type": "Pass", "End": true}}})";
  player.launcher().start(documentOf(counts), value("{}"), {}, options());
  EXPECT_EQ(rest(player)->view.words, "PAUSED after A, which sets $n to 1");
  EXPECT_EQ(player.moment()->hits[0], 1);
  EXPECT_EQ(step(player, Goal::Kind::Continue)->view.status, replay::RunStatus::Succeeded);
}

TEST(Stepping, AStopOnATestedRuleSaysWhatCameOfIt) {
  const char* routes = R"({"StartAt": "C", "States": {
    "C": {"Type": "Choice", "Default": "A", "Choices": [
      {"Variable": "$.n", "NumericGreaterThan": 5, "Next": "A"}]},
    "A": {"Type": "Pass", "End": true}}})";
  for (const bool holds : {true, false}) {
    Player player;
    Breakpoint one = at("/States/C", Breakpoint::Kind::Tested);
    one.edge = "/Choices/0/Next";
    player.setBreakpoints({one});
    player.launcher().start(documentOf(routes), value(holds ? R"({"n": 9})" : R"({"n": 1})"), {},
                            options());
    EXPECT_EQ(rest(player)->view.words,
              std::string("PAUSED after C, where rule 1 was tested: it is ") +
                  (holds ? "true" : "false"));
  }
}

TEST(Stepping, AConditionIsJudgedWhereTheRunWasLast) {
  Player player;
  const char* machine = R"({"StartAt": "A", "States": {
    "A": {"Type": "Pass", "Result": {"n": 5}, "Next": "B"},
    "B": {"Type": "Pass", "Result": {"n": 7}, "Next": "C"},
    "C": {"Type": "Pass", "End": true}}})";
  player.setBreakpoints({at("/States/C")});
  player.launcher().start(documentOf(machine), value(R"({"n": 1})"), {}, options());
  const DebugRun& run = *player.find(rest(player)->run);
  const auto verdict = [&](const asl::StateId& state, Breakpoint::Kind kind,
                           const char* condition) {
    Breakpoint asked = at(state, kind);
    asked.condition = condition;
    const auto judged = judgedLast(run, asked);
    return judged ? static_cast<int>(judged->verdict) : -1;
  };
  using Kind = Breakpoint::Kind;
  constexpr int holds = 0, doesNot = 1, noValue = 2, fails = 3;
  EXPECT_EQ(verdict("/States/A", Kind::Enter, "{% n = 1 %}"), holds);
  EXPECT_EQ(verdict("/States/B", Kind::Enter, "{% n = 5 %}"), holds);
  EXPECT_EQ(verdict("/States/B", Kind::Exit, "{% n = 5 %}"), doesNot);
  EXPECT_EQ(verdict("/States/B", Kind::Exit, "{% n = 7 %}"), holds);
  // It stands there, and has not gone on.
  EXPECT_EQ(verdict("/States/C", Kind::Enter, "{% n = 7 %}"), holds);
  EXPECT_EQ(verdict("/States/C", Kind::Exit, "{% n = 7 %}"), -1);
  EXPECT_EQ(verdict("/States/A", Kind::Error, "{% n = 7 %}"), -1);
  EXPECT_EQ(verdict("/States/A", Kind::Enter, "$.m"), noValue);
  EXPECT_EQ(verdict("/States/A", Kind::Enter, R"({% $number("many") > 1 %})"), fails);
  EXPECT_EQ(verdict("", Kind::Variable, "{% n = 7 %}"), holds);
  EXPECT_EQ(verdict("/States/Gone", Kind::Enter, "{% n = 7 %}"), -1);
}

/// Every visit stops once, whatever reports and timers come in between.
TEST(Stepping, EachVisitIsCountedOnce) {
  Player player;
  player.setBreakpoints({at(inItem + "C"), at(inItem + "B", Breakpoint::Kind::Exit)});
  player.launcher().start(documentOf(items), value("[1, 2, 3, 4, 5]"), answers, options());
  int stops = 0;
  for (MomentPtr moment = rest(player); moment->canStep;
       moment = step(player, Goal::Kind::Continue))
    ++stops;
  EXPECT_EQ(stops, 10);
  EXPECT_EQ(player.moment()->hits, (std::vector<int>{10, 10}));  // one id stands for both
}

TEST(Stepping, HitsAreThoseOfTheRunAndOfItsMoment) {
  Player player;
  Breakpoint third = at(inItem + "A");
  player.setBreakpoints({third});
  player.launcher().start(documentOf(items), value("[1, 2, 3, 4, 5]"), answers, options());
  (void)rest(player);
  (void)step(player, Goal::Kind::Continue);
  EXPECT_EQ(step(player, Goal::Kind::Continue)->hits[0], 3);
  // Back and forward again: nothing is counted twice.
  player.reverseContinue();
  EXPECT_EQ(player.moment()->hits[0], 2);
  EXPECT_EQ(step(player, Goal::Kind::Continue)->hits[0], 3);
  player.goToEvent(1);
  for (int hits = 1; hits <= 3; ++hits)
    EXPECT_EQ(step(player, Goal::Kind::Continue)->hits[0], hits);
  // A fork has the hits of its past; what it adds is its own.
  player.edits().forkHere();
  EXPECT_EQ(player.moment()->hits[0], 3);
  EXPECT_EQ(step(player, Goal::Kind::Continue)->hits[0], 4);
  player.showRun(1);
  EXPECT_EQ(player.moment()->hits[0], 3);
  player.launcher().restart(documentOf(items), answers, options());
  EXPECT_EQ(rest(player)->hits[0], 1);
}

TEST(Stepping, AHitRuleStopsAtTheSameVisitAgain) {
  Player player;
  Breakpoint third = at(inItem + "A");
  third.hitRule = Breakpoint::HitRule::Equal;
  third.hitCount = 3;
  player.setBreakpoints({third});
  player.launcher().start(documentOf(items), value("[1, 2, 3, 4, 5]"), answers, options());
  EXPECT_EQ(focusedItem(*rest(player)), 2);
  player.goToEvent(1);
  EXPECT_EQ(player.moment()->hits[0], 0);
  const MomentPtr moment = step(player, Goal::Kind::Continue);
  EXPECT_EQ(focusedItem(*moment), 2);
  EXPECT_EQ(moment->hits[0], 3);
}

struct Frozen : ::testing::Test {
  Player player;
  std::uint32_t held = 0;

  /// Item 1 is frozen where it stands before its first state.
  void SetUp() override {
    player.setBreakpoints({at(inItem + "A")});
    player.launcher().start(documentOf(items), value("[1, 2, 3]"), answers, options());
    const MomentPtr moment = rest(player);
    for (const StackRow& row : moment->stack)
      if (row.index == 1) held = row.fiber;
    player.setBreakpoints({});
    player.setFrozen(held, true);
    ASSERT_EQ(heldAt(), inItem + "A Enter");
  }

  std::string heldAt() {
    const MomentPtr moment = player.moment();
    for (const StackRow& row : moment->stack)
      if (row.fiber == held && row.frozen) return row.state + " " + row.phase;
    return "thawed";
  }
};

TEST_F(Frozen, StaysSoWhileTheRestIsSteppedAndContinued) {
  (void)step(player, Goal::Kind::Next);
  EXPECT_EQ(heldAt(), inItem + "A Enter");
  (void)step(player, Goal::Kind::StepOut);
  EXPECT_EQ(heldAt(), inItem + "A Enter");
  const MomentPtr moment = step(player, Goal::Kind::Continue);
  EXPECT_EQ(heldAt(), inItem + "A Enter");
  EXPECT_EQ(moment->note, "Only what is frozen could go on: thaw it to continue.");
  EXPECT_EQ(moment->view.containers.at("/States/Each").items[2], replay::StateStatus::Succeeded);
}

TEST_F(Frozen, CannotBeSteppedItselfAndSaysSo) {
  player.setFocusFiber(held);
  const MomentPtr moment = step(player, Goal::Kind::StepIn);
  EXPECT_EQ(moment->note, "A is frozen here: thaw it to step it.");
  EXPECT_EQ(heldAt(), inItem + "A Enter");
  player.setFrozen(held, false);
  EXPECT_EQ(where(*step(player, Goal::Kind::Next)), inItem + "B Enter");
}

TEST_F(Frozen, StaysSoInAFork) {
  player.edits().forkHere();
  (void)step(player, Goal::Kind::Continue);
  EXPECT_EQ(heldAt(), inItem + "A Enter");
}

TEST_F(Frozen, StaysSoThroughBackAndForward) {
  // Recorded first, frozen then: what is recorded of it does not happen any more.
  player.setFrozen(held, false);
  const MomentPtr end = step(player, Goal::Kind::Continue);
  EXPECT_EQ(end->view.status, replay::RunStatus::Succeeded);
  player.goToEvent(5);
  player.setFrozen(held, true);
  const std::string stood = heldAt();
  player.stepBack();
  for (int i = 0; i < 6; ++i) (void)step(player, Goal::Kind::Event);
  EXPECT_EQ(heldAt(), stood);
  (void)step(player, Goal::Kind::Continue);
  EXPECT_EQ(heldAt(), stood);
  EXPECT_EQ(player.moment()->runs.size(), 2U);
  player.showRun(1);
  EXPECT_EQ(player.moment()->view.status, replay::RunStatus::Succeeded);
}

TEST(Stepping, WhatLivesInAFrozenItemIsFrozenToo) {
  Player player;
  player.setBreakpoints({at(firstBranch + "Each/ItemProcessor/States/Sleep")});
  player.launcher().start(documentOf(branches), value("[1, 2]"), {}, options());
  const MomentPtr stopped = rest(player);
  std::uint32_t branch = 0;
  for (const StackRow& row : stopped->stack)
    if (row.state == firstBranch + "Each") branch = row.fiber;
  player.setFrozen(branch, true);
  player.setBreakpoints({});
  const MomentPtr moment = step(player, Goal::Kind::Continue);
  EXPECT_EQ(moment->note, "Only what is frozen could go on: thaw it to continue.");
  for (const StackRow& row : moment->stack) {
    const bool inside = row.state == firstBranch + "Each/ItemProcessor/States/Sleep";
    EXPECT_TRUE(row.frozen || !inside) << row.title;
  }
}

}  // namespace
}  // namespace stepwright::session
