// SPDX-License-Identifier: GPL-3.0-or-later
// Data edited at a stop: what is shown, what follows, and what is refused with which words.
#include <gtest/gtest.h>

#include "engine/history/event_type.h"
#include "engine/interpreter/input.h"
#include "tests/engine/session/play.h"

namespace stepwright::session {
namespace {

using namespace test;
namespace input = interpreter::input;

const std::string call =
    R"("Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f", )";

std::string machine(const std::string& fields) {
  return R"({"StartAt": "S", "States": {"S": {)" + fields + R"("Next": "T"},
    "T": {"Type": "Pass", "End": true}}})";
}

const std::string sums = machine(R"("QueryLanguage": "JSONata", )" + call + R"(
  "Arguments": "{% $states.input.a %}", "Assign": {"y": "{% $states.result.v * 2 %}"},
  "Output": "{% {'sum': $states.result.v + 1} %}", )");

/// At rest at a breakpoint of the state S.
struct Stopped {
  Player player;
  Stopped(const std::string& text, Breakpoint::Kind kind, const std::string& given = "{\"a\": 1}",
          tasks::MockSet mocks = {{"S", true, {result("{\"v\": 1}")}}}) {
    player.setBreakpoints({at("/States/S", kind)});
    player.launcher().start(documentOf(text), value(given), std::move(mocks), options());
    (void)rest(player);
  }
  MomentPtr end() {
    player.go({});
    return rest(player);
  }
};

const Scope* scope(const Moment& moment, Scope::Kind kind) {
  for (const Scope& each : moment.scopes)
    if (each.kind == kind) return &each;
  return nullptr;
}

std::string shown(const Moment& moment, Scope::Kind kind) {
  const Scope* found = scope(moment, kind);
  return found && found->whole ? json::print(*found->whole) : "-";
}

std::string variables(Player& player) {
  const auto& head = player.find(player.shownRun())->live()->recording().head();
  return json::print(head.fibers.front()->variables.own());
}

TEST(Edits, AnExitStopsResultGoesThroughAssignAndOutput) {
  Stopped at(sums, Breakpoint::Kind::Exit);
  EXPECT_EQ(shown(*at.player.moment(), Scope::Kind::Output), R"({"sum":2})");
  at.player.edits().setData(input::Slot::Result, value(R"({"v": 10})"));
  const MomentPtr moment = at.player.moment();
  EXPECT_EQ(moment->view.cursor->phase, "Leave");
  EXPECT_EQ(shown(*moment, Scope::Kind::Result), R"({"v":10})");
  EXPECT_EQ(scope(*moment, Scope::Kind::Result)->note, "set by hand");
  EXPECT_EQ(shown(*moment, Scope::Kind::Output), R"({"sum":11})");
  ASSERT_EQ(moment->flow.phases.back().name, "Output");
  EXPECT_EQ(json::print(*moment->flow.phases.back().after), R"({"sum":11})");
  EXPECT_EQ(json::print(*at.end()->output), R"({"sum":11})");
  EXPECT_EQ(variables(at.player), R"({"y":20})");
}

TEST(Edits, AnExitStopsOutputIsWhatTheStateIsLeftWith) {
  Stopped at(sums, Breakpoint::Kind::Exit);
  at.player.edits().setData(input::Slot::Output, value("[7]"));
  EXPECT_EQ(shown(*at.player.moment(), Scope::Kind::Output), "[7]");
  EXPECT_EQ(json::print(*at.end()->output), "[7]");
  EXPECT_EQ(variables(at.player), R"({"y":2})");
}

TEST(Edits, WhatFailsNowIsDoneAnewAndFailsWhenTheRunGoesOn) {
  Stopped at(sums, Breakpoint::Kind::Exit);
  at.player.edits().setData(input::Slot::Result, value(R"({"v": "text"})"));
  EXPECT_EQ(at.player.moment()->view.cursor->phase, "Assign");
  EXPECT_EQ(at.player.moment()->view.status, replay::RunStatus::Paused);
  at.player.setGlobalStops({false, false, false, false});
  EXPECT_EQ(at.end()->error, "States.QueryEvaluationError");
}

TEST(Edits, AnInputThatTheCallHadIsRefusedAndNothingForks) {
  Stopped at(sums, Breakpoint::Kind::Exit);
  at.player.edits().setData(input::Slot::Input, value(R"({"a": 2})"));
  EXPECT_EQ(at.player.moment()->note,
            "The call of S was sent with the input it had: step back to before the call to change "
            "the input, or set the result.");
  EXPECT_EQ(at.player.moment()->runs.size(), 1U);
  at.player.edits().setData(input::Slot::Input, value(R"({"a": 1, "more": 2})"));
  EXPECT_EQ(at.player.moment()->note,
            "Nothing that follows in S reads its input any more: change the data that comes after "
            "it.");
  EXPECT_EQ(at.player.moment()->runs.size(), 1U);
}

TEST(Edits, AnInputBeforeTheCallChangesWhatIsSent) {
  Stopped at(sums, Breakpoint::Kind::Enter);
  at.player.go({Goal::Kind::StepIn, {}});
  (void)rest(at.player);
  at.player.go({Goal::Kind::StepIn, {}});
  EXPECT_EQ(rest(at.player)->view.cursor->phase, "Act");
  at.player.edits().setData(input::Slot::Input, value(R"({"a": 9})"));
  const MomentPtr moment = at.player.moment();
  EXPECT_EQ(moment->view.cursor->phase, "Act");
  EXPECT_EQ(json::print(*moment->flow.phases[0].after), "9");
}

TEST(Edits, AResultSetBeforeTheCallStandsInItsPlace) {
  Stopped at(sums, Breakpoint::Kind::Enter, "{\"a\": 1}", {});
  at.player.edits().setData(input::Slot::Result, value(R"({"v": 3})"));
  const MomentPtr moment = at.player.moment();
  EXPECT_EQ(shown(*moment, Scope::Kind::Result), R"({"v":3})");
  EXPECT_EQ(moment->view.cursor->phase, "Enter");
  const MomentPtr end = at.end();
  EXPECT_TRUE(end->questions.empty());
  EXPECT_EQ(json::print(*end->output), R"({"sum":4})");
  std::string events;
  for (std::size_t i = 0; i < end->events.size(); ++i)
    events += std::string(toString(end->events.at(i).type)) + " ";
  EXPECT_EQ(events,
            "ExecutionStarted TaskStateEntered LambdaFunctionScheduled LambdaFunctionStarted "
            "LambdaFunctionSucceeded TaskStateExited PassStateEntered PassStateExited "
            "ExecutionSucceeded ");
}

TEST(Edits, AResultAnswersTheQuestionAndOneSetAtAnErrorUndoesIt) {
  Stopped waiting(sums, Breakpoint::Kind::Exit, "{\"a\": 1}", {});
  ASSERT_EQ(waiting.player.moment()->questions.size(), 1U);
  waiting.player.edits().setData(input::Slot::Result, value(R"({"v": 4})"));
  EXPECT_TRUE(waiting.player.moment()->questions.empty());
  EXPECT_EQ(shown(*waiting.player.moment(), Scope::Kind::Result), R"({"v":4})");
  waiting.player.setBreakpoints({});
  EXPECT_EQ(json::print(*waiting.end()->output), R"({"sum":5})");

  Stopped failed(sums, Breakpoint::Kind::Error, "{\"a\": 1}", {{"S", true, {failure("Boom")}}});
  EXPECT_EQ(failed.player.moment()->view.cursor->words, "Paused on Boom");
  failed.player.edits().setData(input::Slot::Result, value(R"({"v": 5})"));
  EXPECT_EQ(json::print(*failed.end()->output), R"({"sum":6})");
}

TEST(Edits, EmptyOnesListsAndScalarsCanBeEdited) {
  const std::string passes = machine(R"("Type": "Pass", )");
  for (const char* given : {"{}", "[]", "[1,2]", "3", "\"word\"", "null"}) {
    Stopped at(passes, Breakpoint::Kind::Exit, given);
    EXPECT_EQ(shown(*at.player.moment(), Scope::Kind::Input), given);
    EXPECT_TRUE(scope(*at.player.moment(), Scope::Kind::Input)->editable);
    at.player.edits().setData(input::Slot::Input, value("[true]"));
    EXPECT_EQ(shown(*at.player.moment(), Scope::Kind::Output), "[true]") << given;
    EXPECT_EQ(json::print(*at.end()->output), "[true]");
  }
}

TEST(Edits, WhatHasNoResultOrNoOutputYetSaysSo) {
  Stopped waits(machine(R"("Type": "Wait", "Seconds": 1, )"), Breakpoint::Kind::Enter);
  waits.player.edits().setData(input::Slot::Result, value("1"));
  EXPECT_EQ(waits.player.moment()->note,
            "S passes its input on and has no result: change its input.");
  waits.player.edits().setData(input::Slot::Output, value("1"));
  EXPECT_EQ(waits.player.moment()->note,
            "S has no output yet: it can be changed where the state is about to be left.");
  waits.player.edits().setData(input::Slot::Input, json::Value(std::string(300000, 'x')));
  EXPECT_EQ(waits.player.moment()->note,
            "The value has 300002 bytes, and a state takes at most 262144.");
  EXPECT_EQ(waits.player.moment()->runs.size(), 1U);
}

TEST(Edits, AVariableOfTheMachineIsSeenByTheItemsThatRun) {
  Player player;
  player.setBreakpoints({test::at("/States/M/ItemProcessor/States/P")});
  player.launcher().start(documentOf(R"({"StartAt": "I", "States": {
    "I": {"Type": "Pass", "Assign": {"x": 1}, "Next": "M"},
    "M": {"Type": "Map", "ItemsPath": "$.items", "End": true, "ItemProcessor": {"StartAt": "P",
      "States": {"P": {"Type": "Pass", "Parameters": {"x.$": "$x"}, "End": true}}}}}})"),
                          value("{\"items\": [1, 2]}"), {}, options());
  (void)rest(player);
  player.edits().setVariables(1, value("{\"x\": 8}"));
  EXPECT_EQ(player.moment()->note, "Forked: x changed");
  player.setBreakpoints({});
  player.go({});
  EXPECT_EQ(json::print(*rest(player)->output), R"([{"x":8},{"x":8}])");
}

TEST(Edits, AVariableThatTheStateSetsAnewIsRefused) {
  Stopped at(machine(R"("Type": "Pass", "Assign": {"x": 1}, )"), Breakpoint::Kind::Exit);
  at.player.edits().setVariables(1, value("{\"x\": 5}"));
  EXPECT_EQ(at.player.moment()->note,
            "S sets x anew as it is left, so that the change would be lost: change it in the next "
            "state.");
  at.player.edits().setVariables(1, value("{\"z\": 5}"));
  (void)at.end();
  EXPECT_EQ(variables(at.player), R"({"z":5,"x":1})");
}

TEST(Edits, AnExitBreakpointsConditionReadsTheOutput) {
  Player player;
  Breakpoint made = at("/States/S", Breakpoint::Kind::Exit);
  made.condition = "$.r > 1";
  player.setBreakpoints({made});
  player.launcher().start(
      documentOf(machine(R"("Type": "Pass", "Result": 2, "ResultPath": "$.r", )")), value("{}"), {},
      options());
  EXPECT_EQ(rest(player)->view.words, "PAUSED after S");
}

}  // namespace
}  // namespace stepwright::session
