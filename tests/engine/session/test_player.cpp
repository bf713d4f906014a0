// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "engine/interpreter/input.h"
#include "tests/engine/session/play.h"

namespace stepwright::session {
namespace {

using namespace test;
namespace input = interpreter::input;

const char* orders = R"({
  "StartAt": "Fetch",
  "States": {
    "Fetch": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:fetch",
      "ResultPath": "$.data",
      "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 4, "MaxAttempts": 3}],
      "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Sorry"}], "Next": "Large"},
    "Large": {"Type": "Choice",
      "Choices": [{"Variable": "$.data.total", "NumericGreaterThan": 100, "Next": "Review"}],
      "Default": "Ship"},
    "Review": {"Type": "Pass", "End": true},
    "Ship": {"Type": "Pass", "End": true},
    "Sorry": {"Type": "Fail", "Error": "Sorry"}
  }
})";

const char* parcels = R"({
  "StartAt": "Each",
  "States": {
    "Each": {"Type": "Map", "ItemsPath": "$.items", "MaxConcurrency": 4, "End": true,
      "ItemProcessor": {"StartAt": "Mark", "States": {
        "Mark": {"Type": "Pass", "Next": "Book"},
        "Book": {"Type": "Pass", "End": true}}}}
  }
})";
const asl::StateId book = "/States/Each/ItemProcessor/States/Book";

tasks::MockSet fetches(std::vector<tasks::MockBehaviour> behaviours) {
  return {{"Fetch", true, std::move(behaviours)}};
}

TEST(Player, RunsToTheEndAndTellsWhatHappened) {
  Player player;
  player.launcher().start(documentOf(orders), value("{}"), fetches({result(R"({"total":150})")}),
                          options());
  const MomentPtr end = rest(player);
  EXPECT_EQ(end->view.status, replay::RunStatus::Succeeded);
  EXPECT_EQ(end->view.words, "SUCCEEDED");
  EXPECT_EQ(statuses(end->view), "Fetch:succeeded Large:succeeded Review:succeeded");
  EXPECT_EQ(end->view.taken.at("/States/Large/Choices/0/Next"), 1);
  EXPECT_EQ(end->view.taken.at("/StartAt"), 1);
  EXPECT_EQ(json::print(*end->output), R"({"data":{"total":150}})");
}

TEST(Player, StopsBeforeAStateAndSaysSo) {
  Player player;
  player.setBreakpoints({at("/States/Large")});
  player.launcher().start(documentOf(orders), value("{}"), fetches({result(R"({"total":150})")}),
                          options());
  const MomentPtr stop = rest(player);
  EXPECT_EQ(stop->view.status, replay::RunStatus::Paused);
  ASSERT_TRUE(stop->view.cursor);
  EXPECT_EQ(stop->view.cursor->state, "/States/Large");
  EXPECT_EQ(stop->view.cursor->words, "Paused before Large");
  EXPECT_EQ(stop->view.words, "PAUSED before Large");
  EXPECT_EQ(stop->view.taken.at("/States/Fetch/Next"), 1);
  EXPECT_EQ(stop->hits[0], 1);
  EXPECT_EQ(json::print(stop->scopes[0].variables[0].value), R"({"total":150})");
  player.go({});
  EXPECT_EQ(rest(player)->view.status, replay::RunStatus::Succeeded);
}

TEST(Player, ABreakpointOnTheFirstStateStopsAtOnce) {
  Player player;
  player.setBreakpoints({at("/States/Fetch")});
  player.launcher().start(documentOf(orders), value("{}"), {}, options());
  EXPECT_EQ(rest(player)->view.words, "PAUSED before Fetch");
}

TEST(Player, AsksForTheResultOfATaskWithoutAMockAndGoesOn) {
  Player player;
  player.launcher().start(documentOf(orders), value(R"({"id":1})"), {}, options());
  const MomentPtr waits = rest(player);
  EXPECT_EQ(waits->view.status, replay::RunStatus::WaitingForTask);
  ASSERT_EQ(waits->questions.size(), 1U);
  EXPECT_EQ(waits->questions[0].name, "Fetch");
  EXPECT_EQ(json::print(waits->questions[0].parameters), R"({"id":1})");
  player.answer(waits->questions[0].fiber,
                interpreter::TaskOutcome::succeeded(value(R"({"total":1})")));
  const MomentPtr end = rest(player);
  EXPECT_EQ(end->view.status, replay::RunStatus::Succeeded);
  EXPECT_EQ(end->view.states.at("/States/Ship").status, replay::StateStatus::Succeeded);
}

TEST(Player, RefusesAnInputThatNoExecutionTakes) {
  const auto textOf = [](std::size_t bytes) { return json::Value(std::string(bytes - 2, 'x')); };
  const auto pass = documentOf(R"({"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}})");
  Player player;
  player.launcher().start(pass, textOf(262'144), {}, options());
  EXPECT_EQ(player.moment()->error, "");
  player.launcher().start(pass, textOf(262'145), {}, options());
  EXPECT_NE(player.moment()->error.find("the input has 262145 bytes"), std::string::npos);
}

TEST(Player, StepsIntoPhasesAndOverStates) {
  Player player;
  RunOptions paused = options();
  paused.pauseAtStart = true;
  player.launcher().start(documentOf(orders), value("{}"), fetches({result(R"({"total":150})")}),
                          paused);
  EXPECT_EQ(rest(player)->view.words, "PAUSED before Fetch");
  std::vector<std::string> words;
  for (int i = 0; i < 3; ++i) {
    player.go({Goal::Kind::StepIn, {}});
    words.push_back(rest(player)->view.cursor->phase);
  }
  EXPECT_EQ(words.size(), 3U);
  EXPECT_NE(words[0], words[1]);
  player.go({Goal::Kind::Next, {}});
  EXPECT_EQ(rest(player)->view.words, "PAUSED before Large");
  player.go({Goal::Kind::Next, {}});
  EXPECT_EQ(rest(player)->view.words, "PAUSED before Review");
}

TEST(Player, GoingBackAndForwardCallsNoTaskTwiceAndGivesTheSameHistory) {
  Player player;
  player.setBreakpoints({at("/States/Review")});
  player.launcher().start(documentOf(orders), value("{}"), {}, options());
  MomentPtr moment = rest(player);
  player.answer(moment->questions[0].fiber,
                interpreter::TaskOutcome::succeeded(value(R"({"total":500})")));
  moment = rest(player);
  EXPECT_EQ(moment->view.words, "PAUSED before Review");
  const auto events = moment->events.size();
  std::vector<std::string> seen;
  while (moment->canStepBack) {
    player.stepBack();
    moment = player.moment();
    EXPECT_TRUE(moment->view.past);
  }
  EXPECT_EQ(moment->view.words, "PAUSED before Fetch, in the past");
  player.go({});
  moment = rest(player);
  EXPECT_EQ(moment->view.words, "PAUSED before Review");
  EXPECT_TRUE(moment->questions.empty());
  EXPECT_EQ(moment->events.size(), events);
}

TEST(Player, ChangedDataForksAndReachesTheOtherBranch) {
  Player player;
  player.setBreakpoints({at("/States/Large")});
  player.launcher().start(documentOf(orders), value("{}"), fetches({result(R"({"total":150})")}),
                          options());
  (void)rest(player);
  player.edits().setData(input::Slot::Input, value(R"({"data":{"total":5}})"));
  MomentPtr moment = player.moment();
  EXPECT_EQ(moment->runs.size(), 2U);
  EXPECT_EQ(moment->runs[1].parent, moment->runs[0].id);
  ASSERT_FALSE(moment->scopes.empty());
  EXPECT_TRUE(moment->scopes[0].variables[0].changed);
  EXPECT_EQ(json::print(*moment->scopes[0].variables[0].was), R"({"total":150})");
  player.go({});
  moment = rest(player);
  EXPECT_EQ(moment->view.states.at("/States/Ship").status, replay::StateStatus::Succeeded);
  player.showRun(moment->runs[0].id);
  player.go({});
  EXPECT_EQ(rest(player)->view.states.at("/States/Review").status, replay::StateStatus::Succeeded);
}

TEST(Player, TheResultOfATaskCanBeChangedFromBeforeIt) {
  Player player;
  player.setBreakpoints({at("/States/Large")});
  player.launcher().start(documentOf(orders), value("{}"), fetches({result(R"({"total":150})")}),
                          options());
  (void)rest(player);
  player.goToEvent(2);
  EXPECT_EQ(player.moment()->view.cursor->state, "/States/Fetch");
  player.edits().setData(input::Slot::Result, value(R"({"total":7})"));
  player.setBreakpoints({});
  player.go({});
  const MomentPtr end = rest(player);
  EXPECT_EQ(end->view.states.at("/States/Ship").status, replay::StateStatus::Succeeded);
  EXPECT_EQ(json::print(*end->output), R"({"data":{"total":7}})");
}

TEST(Player, RetriesAreStoppedAtAndNamed) {
  Player player;
  player.setBreakpoints({at("/States/Fetch", Breakpoint::Kind::Retry)});
  player.launcher().start(documentOf(orders), value("{}"),
                          fetches({failure("Busy", 0, 0), result(R"({"total":1})", 1)}), options());
  MomentPtr moment = rest(player);
  ASSERT_TRUE(moment->view.cursor);
  EXPECT_EQ(moment->view.cursor->words, "Paused before attempt 2 of 4");
  EXPECT_EQ(moment->view.states.at("/States/Fetch").status, replay::StateStatus::Retrying);
  EXPECT_EQ(moment->view.states.at("/States/Fetch").maxAttempts, 4);
  ASSERT_EQ(moment->timers.size(), 1U);
  const Timestamp before = moment->view.time;
  player.jumpClock();
  EXPECT_EQ(player.moment()->view.time - before, 4000);
  player.go({});
  EXPECT_EQ(rest(player)->view.status, replay::RunStatus::Succeeded);
  EXPECT_EQ(moment->ticks[0].kind, Tick::Kind::Retry);
}

TEST(Player, AnErrorThatNothingCatchesStopsBeforeTheRunFails) {
  const char* failing = R"({"StartAt":"T","States":{"T":{"Type":"Task",
    "Resource":"arn:aws:lambda:us-east-1:123456789012:function:t","End":true}}})";
  Player player;
  player.launcher().start(documentOf(failing), value("{}"), {{"T", true, {failure("Broken")}}},
                          options());
  MomentPtr moment = rest(player);
  EXPECT_EQ(moment->view.status, replay::RunStatus::Paused);
  EXPECT_EQ(moment->view.cursor->words, "Paused on Broken, which nothing catches");
  player.go({});
  moment = rest(player);
  EXPECT_EQ(moment->view.status, replay::RunStatus::Failed);
  EXPECT_EQ(moment->error, "Broken");
}

TEST(Player, CaughtErrorsTakeTheCatchEdge) {
  Player player;
  player.launcher().start(documentOf(orders), value("{}"), fetches({failure("Odd")}), options());
  const MomentPtr end = rest(player);
  EXPECT_EQ(end->view.status, replay::RunStatus::Failed);
  EXPECT_EQ(statuses(end->view), "Fetch:caught Sorry:failed");
  EXPECT_EQ(end->view.taken.at("/States/Fetch/Catch/0/Next"), 1);
}

const std::string three = R"({"QueryLanguage": "JSONata", "StartAt": "A", "States": {
  "A": {"Type": "Pass", "Next": "B"},
  "B": {"Type": "Pass", "Output": "{% $states.input + $more %}", "Next": "C"},
  "C": {"Type": "Pass", "End": true}}})";

TEST(Player, ARunOfASegmentBeginsThereAndIsBegunAgainThere) {
  Player player;
  RunOptions how = options();
  how.segment.from = "B";
  how.segment.variables = value(R"({"more": 2})");
  player.launcher().start(documentOf(three), value("5"), {}, how);
  MomentPtr moment = rest(player);
  EXPECT_EQ(statuses(moment->view), "B:succeeded C:succeeded");
  EXPECT_FALSE(moment->view.taken.contains("/StartAt"));
  EXPECT_EQ(json::print(*moment->output), "7");
  player.launcher().restart(documentOf(three), {}, options());
  moment = rest(player);
  EXPECT_EQ(statuses(moment->view), "B:succeeded C:succeeded");
  EXPECT_EQ(json::print(*moment->output), "7");
  how.segment.from = "Gone";
  player.launcher().start(documentOf(three), value("5"), {}, how);
  EXPECT_EQ(player.moment()->run, 0U);
  EXPECT_FALSE(player.moment()->error.empty());
}

TEST(Player, ATestIsLookedAtBesideTheRun) {
  Player player;
  player.setBreakpoints({at("/States/B"), at("/States/C")});
  const std::string plain = R"({"StartAt": "A", "States": {
    "A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Pass", "Next": "C"},
    "C": {"Type": "Pass", "End": true}}})";
  player.launcher().start(documentOf(plain), value("1"), {}, options());
  (void)rest(player);
  player.go({});
  const MomentPtr before = rest(player);
  EXPECT_EQ(before->view.cursor->state, "/States/C");
  player.goToEvent(3);
  RunOptions how = options();
  how.test = "two";
  how.segment.to = "B";
  player.launcher().start(documentOf(plain), value("2"), {}, how);
  MomentPtr moment = rest(player);
  EXPECT_EQ(moment->test, "two");
  EXPECT_TRUE(moment->hasBefore);
  EXPECT_FALSE(moment->alive);
  EXPECT_EQ(statuses(moment->view), "A:succeeded B:succeeded");
  EXPECT_EQ(moment->runs.size(), 1U);
  // Another one in its place, and back to the moment that was shown.
  how.test = "all";
  how.segment.to.clear();
  player.launcher().start(documentOf(plain), value("3"), {}, how);
  moment = rest(player);
  EXPECT_EQ(moment->test, "all");
  EXPECT_EQ(json::print(*moment->output), "3");
  player.showRun(0);
  moment = player.moment();
  EXPECT_EQ(moment->run, before->run);
  EXPECT_TRUE(moment->view.past);
  EXPECT_EQ(moment->view.event, 3);
  player.backToLive();
  EXPECT_EQ(player.moment()->view.cursor->state, "/States/C");
  // The next run is counted and begun like the one before.
  player.launcher().restart(documentOf(plain), {}, options());
  moment = rest(player);
  EXPECT_EQ(moment->run, 2U);
  EXPECT_EQ(moment->runs.back().title, "Run 2");
}

TEST(Player, ATestThatIsForkedIsOneOfTheRuns) {
  Player player;
  RunOptions how = options();
  how.test = "of three";
  how.segment.variables = value(R"({"more": 1})");
  player.launcher().start(documentOf(three), value("1"), {}, how);
  EXPECT_FALSE(player.moment()->hasBefore);
  player.goToEvent(3);
  player.fork();
  player.go({});
  const MomentPtr moment = rest(player);
  ASSERT_EQ(moment->runs.size(), 2U);
  EXPECT_EQ(moment->runs[0].title, "of three");
  EXPECT_EQ(moment->runs[1].parent, moment->runs[0].id);
  EXPECT_TRUE(moment->test.empty());
  EXPECT_EQ(json::print(*moment->output), "2");
  // Left where nothing was shown before, nothing is.
  Player alone;
  alone.launcher().start(documentOf(three), value("1"), {}, how);
  alone.showRun(0);
  EXPECT_EQ(alone.moment()->run, 0U);
  EXPECT_TRUE(alone.moment()->error.empty());
}

TEST(Player, StopsInsideAMapAndFollowsTheItem) {
  Player player;
  Breakpoint third = at(book);
  third.items = {2};
  player.setBreakpoints({third});
  player.launcher().start(documentOf(parcels), value(R"({"items":[10,11,12,13,14,15]})"), {},
                          options());
  MomentPtr moment = rest(player);
  EXPECT_EQ(moment->view.cursor->state, book);
  ASSERT_TRUE(moment->view.containers.contains("/States/Each"));
  EXPECT_EQ(moment->view.containers.at("/States/Each").focused, 2);
  EXPECT_EQ(moment->view.containers.at("/States/Each").items.size(), 6U);
  EXPECT_EQ(json::print(moment->scopes[0].variables[0].value), "12");
  std::string stack;
  for (const StackRow& row : moment->stack)
    stack += std::string(static_cast<std::size_t>(row.depth), ' ') + row.title + "\n";
  EXPECT_NE(stack.find("[2] Book"), std::string::npos) << stack;
  EXPECT_NE(stack.find("[4] to [5] queued"), std::string::npos) << stack;
  // Over ends the item; the others stood still meanwhile.
  player.go({Goal::Kind::Next, {}});
  moment = rest(player);
  EXPECT_EQ(moment->view.containers.at("/States/Each").items[2], replay::StateStatus::Succeeded);
  EXPECT_EQ(moment->view.containers.at("/States/Each").items[0], replay::StateStatus::Running);
  player.setFocus("/States/Each", 1);
  EXPECT_EQ(player.moment()->view.containers.at("/States/Each").focused, 1);
}

TEST(Player, RunsBackToThePreviousBreakpoint) {
  Player player;
  player.setBreakpoints({at(book)});
  player.launcher().start(documentOf(parcels), value(R"({"items":[1,2,3]})"), {}, options());
  (void)rest(player);
  const auto first = player.moment()->view.event;
  player.go({});
  (void)rest(player);
  player.go({});
  (void)rest(player);
  player.reverseContinue();
  player.reverseContinue();
  EXPECT_EQ(player.moment()->view.event, first);
  player.reverseContinue();
  EXPECT_EQ(player.moment()->view.event, 1);
  player.backToLive();
  EXPECT_FALSE(player.moment()->view.past);
}

TEST(Player, ShowsTheDataOfEachPhase) {
  Player player;
  player.setBreakpoints({at("/States/Large")});
  player.launcher().start(documentOf(orders), value(R"({"id":1})"),
                          fetches({result(R"({"total":150})")}), options());
  (void)rest(player);
  player.select("/States/Fetch");
  const replay::DataFlow flow = player.moment()->flow;
  ASSERT_TRUE(flow.reached);
  std::string text;
  for (const replay::PhaseView& phase : flow.phases) {
    text += phase.name + " " + (phase.before ? json::print(*phase.before) : "-") + " " +
            (phase.after ? json::print(*phase.after) : "-") + "\n";
  }
  EXPECT_EQ(text,
            "InputPath {\"id\":1} {\"id\":1}\n"
            "Parameters {\"id\":1} {\"id\":1}\n"
            "Task {\"id\":1} {\"total\":150}\n"
            "ResultSelector {\"total\":150} {\"total\":150}\n"
            "ResultPath {\"id\":1} {\"id\":1,\"data\":{\"total\":150}}\n"
            "OutputPath {\"id\":1,\"data\":{\"total\":150}} {\"id\":1,\"data\":{\"total\":150}}\n");
}

TEST(Player, WhatAssignsNothingChangesNoVariables) {
  Player player;
  player.launcher().start(documentOf(R"({"QueryLanguage": "JSONata", "StartAt": "S", "States": {
                            "S": {"Type": "Pass", "Assign": {"x": 1}, "Next": "T"},
                            "T": {"Type": "Pass", "End": true}}})"),
                          value("{}"), {}, options());
  (void)rest(player);
  const auto assigned = [&](const char* state) {
    player.select(state);
    const MomentPtr moment = player.moment();
    const replay::PhaseView& phase = moment->flow.phases.front();
    return phase.name + ' ' + json::print(*phase.before) + ' ' + json::print(*phase.after) + ' ' +
           phase.words;
  };
  EXPECT_EQ(assigned("/States/S"), R"(Assign {} {"x":1} 1 added)");
  EXPECT_EQ(assigned("/States/T"), "Assign {} {} unchanged");
}

TEST(Player, StopEndsTheRunAsAborted) {
  Player player;
  player.launcher().start(documentOf(orders), value("{}"), {}, options());
  (void)rest(player);
  player.stop();
  EXPECT_EQ(player.moment()->view.status, replay::RunStatus::Aborted);
}

TEST(Player, WatchesAndTheEvaluatorSeeTheMoment) {
  Player player;
  player.setBreakpoints({at("/States/Large")});
  player.setWatches({"$.data.total", "$.none"});
  player.launcher().start(documentOf(orders), value("{}"), fetches({result(R"({"total":150})")}),
                          options());
  const MomentPtr moment = rest(player);
  ASSERT_EQ(moment->watches.size(), 2U);
  EXPECT_EQ(json::print(*moment->watches[0].value), "150");
  EXPECT_FALSE(moment->watches[1].error.empty());
  const auto sum = player.evaluate("States.MathAdd($.data.total, 1)", asl::QueryLanguage::JsonPath);
  ASSERT_TRUE(sum);
  EXPECT_EQ(json::print(*sum), "151");
}

TEST(Player, ABrokenDefinitionSaysWhyItCannotRun) {
  Player player;
  player.launcher().start(
      documentOf(R"({"StartAt":"A","States":{"A":{"Type":"Pass","Next":"Gone"}}})"), value("{}"),
      {}, options());
  const MomentPtr moment = rest(player);
  EXPECT_EQ(moment->view.status, replay::RunStatus::None);
  EXPECT_NE(moment->error.find("could not be started"), std::string::npos);
}

TEST(Player, AStopOnAnErrorSaysErrorAndCauseEverywhere) {
  const char* machine = R"({"StartAt":"Call","States":{"Call":{"Type":"Task",
    "Resource":"arn:aws:lambda:us-east-1:123456789012:function:f",
    "Catch":[{"ErrorEquals":["Busy"],"Next":"Sorry"}],"End":true},
    "Sorry":{"Type":"Pass","End":true}}})";
  for (const char* error : {"Busy", "Odd"}) {  // one that is caught, and one that nothing catches
    Player player;
    player.setGlobalStops({true, true, false, false});
    player.launcher().start(documentOf(machine), value("{}"), {{"Call", true, {failure(error)}}},
                            options());
    const MomentPtr stop = rest(player);
    ASSERT_EQ(stop->view.status, replay::RunStatus::Paused) << error;
    EXPECT_EQ(stop->error, error);
    EXPECT_EQ(stop->cause, "because");
    const auto lines = player.takeConsole();
    ASSERT_FALSE(lines.empty());
    EXPECT_NE(lines.back().text.find(std::string(error) + ": because"), std::string::npos)
        << lines.back().text;
  }
}

TEST(Player, TheConsoleHasALineForEachStopAndNamesTheItem) {
  const char* machine =
      R"({"StartAt":"Each","States":{"Each":{"Type":"Map","ItemsPath":"$","End":true,
    "ItemProcessor":{"StartAt":"Mark","States":{"Mark":{"Type":"Pass","End":true}}}}}})";
  Player player;
  const asl::StateId mark = "/States/Each/ItemProcessor/States/Mark";
  Breakpoint log = at(mark);
  log.stops = false;
  log.logText = "item";
  Breakpoint exit = at(mark, Breakpoint::Kind::Exit);
  exit.id = 2;
  player.setBreakpoints({log, exit});
  player.launcher().start(documentOf(machine), value("[1,2,3]"), {}, options());
  int stops = 0;
  for (MomentPtr now = rest(player); now->view.status == replay::RunStatus::Paused;
       now = rest(player)) {
    ++stops;
    player.go({});
  }
  EXPECT_EQ(stops, 3);
  int items = 0, paused = 0, ended = 0;
  for (const ConsoleLine& line : player.takeConsole()) {
    items += line.text == "item" && line.place == "Each[" + std::to_string(items) + "] \u203A Mark";
    paused += line.text.starts_with("PAUSED") && line.place.starts_with("Each[");
    ended += line.text == "SUCCEEDED";
  }
  EXPECT_EQ(items, 3);
  EXPECT_EQ(paused, 3);
  EXPECT_EQ(ended, 1);
}

TEST(Player, AResultThatWasSetByHandIsShownAsSuch) {
  const char* machine = R"({"StartAt":"Call","States":{"Call":{"Type":"Task",
    "Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Next":"After"},
    "After":{"Type":"Pass","End":true}}})";
  Player player;
  player.setBreakpoints({at("/States/Call"), at("/States/After")});
  player.launcher().start(documentOf(machine), value("{}"), {{"Call", true, {result("1")}}},
                          options());
  (void)rest(player);
  const auto workOf = [](const Moment& moment) {
    for (const replay::PhaseView& phase : moment.flow.phases)
      if (phase.name == "Task") return phase.words;
    return std::string();
  };
  EXPECT_EQ(workOf(*player.moment()), "attempt 1");
  player.edits().setData(interpreter::input::Slot::Result, value("7"));
  EXPECT_EQ(workOf(*player.moment()), "set by hand");
  EXPECT_NE(player.moment()->stack.back().detail.find("set by hand"), std::string::npos);
  EXPECT_EQ(player.takeConsole().back().text, "result set by hand");
  player.go({});
  player.select("/States/Call");
  EXPECT_EQ(workOf(*rest(player)), "set by hand");
}

}  // namespace
}  // namespace stepwright::session
