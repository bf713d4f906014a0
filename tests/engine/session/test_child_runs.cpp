// SPDX-License-Identifier: GPL-3.0-or-later
// Child executions of a distributed Map: seen while they run and afterwards, and opened as runs of
// their own that do again what they did.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>

#include "engine/analysis/run_test.h"
#include "engine/history/event_type.h"
#include "engine/interpreter/input.h"
#include "engine/session/child_search.h"
#include "engine/session/shown_child.h"
#include "tests/engine/session/play.h"

namespace stepwright::session {
namespace {

using namespace test;
namespace input = interpreter::input;

/// Each child says who it is, calls (and calls again after an error), waits, and fails for one
/// item.
const char* childMachine = R"({"StartAt": "Each", "States": {"Each": {"Type": "Map", "Next": "Done",
  "ItemsPath": "$.items", "ToleratedFailureCount": 5, "Label": "Parcels",
  "ItemSelector": {"id.$": "$$.Map.Item.Value", "n.$": "$$.Map.Item.Index"},
  "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
    "StartAt": "Who", "States": {
      "Who": {"Type": "Pass", "ResultPath": "$.who", "Next": "Call", "Parameters": {
        "execution.$": "$$.Execution", "machine.$": "$$.StateMachine", "map.$": "$$.Map"}},
      "Call": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f",
        "Parameters": {"id.$": "$.id"}, "ResultPath": "$.answer", "Next": "Sleep",
        "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 3}]},
      "Sleep": {"Type": "Wait", "Seconds": 7, "Next": "Good"},
      "Good": {"Type": "Choice", "Default": "End",
        "Choices": [{"Variable": "$.id", "NumericEquals": 3, "Next": "Bad"}]},
      "Bad": {"Type": "Fail", "Error": "Third", "Cause": "it is"},
      "End": {"Type": "Pass", "End": true}}}},
  "Done": {"Type": "Succeed"}}})";
const std::string inChild = "/States/Each/ItemProcessor/States/";

tasks::MockBehaviour late(const std::string& text, int first, int last) {
  tasks::MockBehaviour made = result(text, first, last);
  made.delayMs = 1500;
  return made;
}

tasks::MockSet mocks() {
  return {
      {"Call", true, {failure("Busy", 1, 1), result("\"first\"", 0, 0), late("\"later\"", 2, -1)}}};
}

std::uint32_t fiberOf(const Moment& moment, int index) {
  for (const replay::TreeRow& row : *moment.tree)
    if (row.kind == replay::TreeRow::Kind::Item && row.index == index && row.ownExecution)
      return row.fiber;
  return 0;
}

MomentPtr toEnd(Player& player) {
  player.setBreakpoints({});
  player.go({});
  return rest(player);
}

struct ChildRuns : ::testing::Test {
  Player player;
  MomentPtr ended;

  void SetUp() override {
    player.setGlobalStops({false, false, false, false});
    player.launcher().start(documentOf(childMachine), value("{\"items\": [1, 2, 3]}"), mocks(),
                            options());
    ended = rest(player);
    ASSERT_EQ(ended->view.status, replay::RunStatus::Succeeded);
  }
};

TEST_F(ChildRuns, AnItemOpensAsARunThatDoesAgainWhatItDid) {
  for (int index = 0; index < 2; ++index) {
    player.showRun(1);
    player.launcher().openChild(fiberOf(*ended, index));
    MomentPtr moment = player.moment();
    EXPECT_EQ(moment->view.words, "PAUSED before Who");
    EXPECT_EQ(moment->runs.back().title, "Each [" + std::to_string(index) + "]");
    EXPECT_EQ(moment->runs.back().parent, 1U);
    EXPECT_EQ(moment->stack.front().title, "M/Parcels");
    moment = toEnd(player);
    EXPECT_TRUE(moment->questions.empty());
    // Its answer names its own execution, machine and item: all of it as in the Map's result.
    EXPECT_EQ(json::print(*moment->output),
              json::print(ended->output->at(static_cast<std::size_t>(index))));
  }
}

TEST_F(ChildRuns, OneIsFoundByItsData) {
  const auto find = [&](int after, const char* text) {
    return nextChildWith(*player.find(player.shownRun()), "/States/Each", 3, after, text);
  };
  EXPECT_EQ(find(0, "\"id\":2"), 1);  // what it was given
  EXPECT_EQ(find(-1, "FIRST"), 0);    // what a Task answered
  EXPECT_EQ(find(0, "third"), 2);     // how it failed
  EXPECT_EQ(find(2, "\"id\""), 0);    // from the start again
  EXPECT_EQ(find(0, "nowhere"), std::nullopt);
  EXPECT_EQ(nextChildWith(*player.find(player.shownRun()), "/States/Done", 3, 0, "id"),
            std::nullopt);
}

TEST_F(ChildRuns, OneThatIsUnderWayIsFoundToo) {
  player.setBreakpoints({at(inChild + "Sleep")});
  player.launcher().start(documentOf(childMachine), value("{\"items\": [1, 2]}"), mocks(),
                          options());
  const MomentPtr paused = rest(player);
  ASSERT_EQ(paused->view.status, replay::RunStatus::Paused);
  const DebugRun& run = *player.find(player.shownRun());
  EXPECT_EQ(nextChildWith(run, "/States/Each", 2, -1, "\"id\":1"), 0);
}

TEST_F(ChildRuns, ItHasItsOwnHistoryAndContext) {
  player.launcher().openChild(fiberOf(*ended, 1));
  const json::Value context = *player.moment()->scopes.back().whole;
  const json::Value& execution = context["Execution"];
  EXPECT_EQ(json::print(execution["Input"]), R"({"id":2,"n":1})");
  EXPECT_TRUE(execution["Id"].string().starts_with(
      "arn:aws:states:us-east-1:123456789012:execution:M/Parcels:"));
  EXPECT_TRUE(execution["Id"].string().ends_with(execution["Name"].string()));
  EXPECT_EQ(execution["StartTime"].string(), "1970-01-01T00:16:40.000Z");
  EXPECT_EQ(json::print(context["Map"]["Item"]["Index"]), "1");
  const MomentPtr moment = toEnd(player);
  EXPECT_EQ(json::print(moment->events.at(0).data.value()), R"({"id":2,"n":1})");
  EXPECT_EQ(toString(moment->events.at(0).type), "ExecutionStarted");
  for (std::size_t i = 0; i < moment->events.size(); ++i)
    EXPECT_EQ(moment->events.at(i).id, static_cast<std::int64_t>(i) + 1);
  // Busy once, a wait of three seconds, an answer after one and a half, seven seconds of sleep.
  EXPECT_EQ(moment->view.time - Timestamp{1'000'000}, 3000 + 1500 + 7000);
  EXPECT_EQ(moment->view.states.at(inChild + "Call").attempt, 2);
}

/// Also once the child execution that was looked at has ended: so it is with a run that is opened
/// again in the middle of a Map.
TEST(ARunOfManyChildren, SaysWhatRunsWhileItGoesOn) {
  Player player;
  player.setGlobalStops({false, false, false, false});
  std::string items = "[0";
  for (int i = 0; i < 300; ++i) items += ",0";
  player.launcher().start(
      documentOf(
          R"({"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "MaxConcurrency": 2,
            "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
              "StartAt": "One", "States": {"One": {"Type": "Pass", "End": true}}}}}})"),
      value(items + "]"), {}, options());
  (void)player.slice(40);
  player.pause();
  const MomentPtr paused = player.moment();
  const auto child = std::find_if(paused->stack.begin(), paused->stack.end(),
                                  [](const StackRow& row) { return row.ownExecution; });
  ASSERT_NE(child, paused->stack.end());
  player.setFocusFiber(child->fiber);
  player.go({});
  std::string words;
  for (int i = 0; i < 20; ++i) {
    ASSERT_EQ(player.slice(20), Player::Slice::Busy);
    words = player.moment()->view.words;
    EXPECT_TRUE(words.starts_with("RUNNING ")) << words;
  }
  EXPECT_EQ(words, "RUNNING Each");
}

/// A pause takes none of its time; what is stopped is aborted, and what is redriven runs.
TEST(ARunOfManyChildren, IsCountedThroughAPauseAnAbortAndARedrive) {
  Player player;
  player.setGlobalStops({false, false, false, false});
  std::string items = "[1";
  for (int i = 0; i < 30; ++i) items += ",0";
  player.launcher().start(
      documentOf(
          R"({"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "MaxConcurrency": 2, "ToleratedFailureCount": 1,
            "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
              "StartAt": "One", "States": {
                "One": {"Type": "Wait", "Seconds": 60, "Next": "Good"},
                "Good": {"Type": "Choice", "Default": "End",
                  "Choices": [{"Variable": "$", "NumericEquals": 1, "Next": "Bad"}]},
                "Bad": {"Type": "Fail", "Error": "One"},
                "End": {"Type": "Pass", "End": true}}}}}})"),
      value(items + "]"), {}, options());
  const auto toEndsOf = [&](std::size_t children) {
    for (int i = 0; i < 500; ++i) {
      (void)player.slice(1);
      const MomentPtr now = player.moment();
      if (now->mapRun && now->mapRun->succeeded >= children && now->mapRun->live == 2 &&
          !now->timers.empty())
        return now;
    }
    return MomentPtr();
  };
  ASSERT_TRUE(toEndsOf(4));
  player.pause();
  const auto paused = player.moment()->mapRun;
  const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds(40);
  while (std::chrono::steady_clock::now() < until) {
  }
  EXPECT_EQ(player.moment()->mapRun->milliseconds, paused->milliseconds);
  EXPECT_EQ(player.moment()->mapRun->rate, paused->rate);
  const std::size_t done = paused->succeeded;

  player.stop();
  MomentPtr moment = player.moment();
  using Status = runtime::MapRunFigures::Status;
  EXPECT_EQ(moment->mapRun->status, Status::Aborted);
  EXPECT_EQ(moment->mapRun->aborted, 2U);
  EXPECT_EQ(moment->mapRun->pending(), 31 - 1 - done - 2);
  EXPECT_TRUE(moment->timers.empty());
  EXPECT_EQ(moment->view.states.at("/States/Each").status, replay::StateStatus::Aborted);

  RunChange change;
  change.redriven = true;
  player.changeRun(player.shownRun(), change);
  moment = player.moment();
  EXPECT_EQ(moment->view.status, replay::RunStatus::Running);
  EXPECT_EQ(moment->view.states.at("/States/Each").status, replay::StateStatus::Running);
  EXPECT_EQ(moment->mapRun->status, Status::Running);
  EXPECT_EQ(moment->mapRun->live, 2U);
  EXPECT_EQ(moment->mapRun->aborted, 0U);
  // The one that had failed comes when there is room.
  EXPECT_EQ(moment->mapRun->failed, 0U);
  EXPECT_EQ(moment->mapRun->pendingRedrive, 1U);
  EXPECT_EQ(moment->view.containers.at("/States/Each").items.at(0),
            replay::StateStatus::NotReached);
  // They wait anew from the redrive on.
  moment = toEndsOf(done);
  ASSERT_TRUE(moment);
  EXPECT_EQ(moment->timers.front().due - moment->timers.front().from, 60'000);
  const MomentPtr end = rest(player);
  EXPECT_EQ(end->view.status, replay::RunStatus::Succeeded);
  EXPECT_EQ(end->mapRun->succeeded, 30U);
  EXPECT_EQ(end->mapRun->failed, 1U);
  EXPECT_EQ(end->mapRun->status, Status::Succeeded);
}

TEST_F(ChildRuns, AFailedOneFailsAgain) {
  player.launcher().openChild(fiberOf(*ended, 2));
  const MomentPtr moment = toEnd(player);
  EXPECT_EQ(moment->view.status, replay::RunStatus::Failed);
  EXPECT_EQ(moment->error, "Third");
  EXPECT_EQ(moment->cause, "it is");
  EXPECT_EQ(moment->view.states.at(inChild + "Bad").status, replay::StateStatus::Failed);
  EXPECT_EQ(moment->view.taken.at(inChild + "Good/Choices/0/Next"), 1);
}

TEST_F(ChildRuns, BreakpointsStepsAndEditsWorkInIt) {
  player.launcher().openChild(fiberOf(*ended, 0));
  player.setBreakpoints({at(inChild + "Good")});
  player.go({});
  EXPECT_EQ(rest(player)->view.words, "PAUSED before Good");
  player.stepBack();
  EXPECT_TRUE(player.moment()->view.past);
  player.go({});
  (void)rest(player);
  player.go({Goal::Kind::Next, {}});
  EXPECT_EQ(rest(player)->view.words, "PAUSED before End");
  player.edits().setData(input::Slot::Input, value("{\"id\": \"other\"}"));
  EXPECT_EQ(json::print(*toEnd(player)->output), R"({"id":"other"})");
  // Opened again it is the run that is there already.
  player.showRun(1);
  const std::size_t runs = player.moment()->runs.size();
  player.launcher().openChild(fiberOf(*ended, 0));
  EXPECT_EQ(player.moment()->runs.size(), runs);
  EXPECT_EQ(player.moment()->view.words, "PAUSED before End");
}

TEST_F(ChildRuns, RestartIsOfTheChildAndOfItsForks) {
  player.launcher().openChild(fiberOf(*ended, 1));
  player.edits().forkHere();
  player.launcher().restart(documentOf(childMachine), mocks(), options());
  const MomentPtr moment = rest(player);
  EXPECT_EQ(moment->stack.front().title, "M/Parcels");
  EXPECT_EQ(json::print(*moment->output), json::print(ended->output->at(1)));
  EXPECT_EQ(moment->runs.back().title, "Each [1]");
}

TEST_F(ChildRuns, ACallWithOtherParametersIsNotAnsweredFromTheRecord) {
  player.launcher().openChild(fiberOf(*ended, 0));
  player.launcher().setMocks({});
  player.edits().setData(input::Slot::Input, value("{\"id\": 77}"));
  EXPECT_EQ(toEnd(player)->questions.size(), 1U);
}

TEST_F(ChildRuns, FromAnyStateInsideAndTheDataFlowNamesIt) {
  player.select(inChild + "Call");
  player.setFocus("/States/Each", 1);
  const std::uint32_t child = player.moment()->flow.child;
  EXPECT_EQ(child, fiberOf(*ended, 1));
  player.launcher().openChild(child);
  EXPECT_EQ(player.moment()->runs.back().title, "Each [1]");
}

TEST(ChildRun, AnswersOfAPersonAreRecordedToo) {
  Player player;
  player.launcher().start(documentOf(childMachine), value("{\"items\": [1]}"), {}, options());
  const MomentPtr waiting = rest(player);
  ASSERT_EQ(waiting->questions.size(), 1U);
  const std::uint32_t child = fiberOf(*waiting, 0);
  EXPECT_TRUE(waiting->stack[2].ownExecution);
  player.answer(child, interpreter::TaskOutcome::succeeded(value("\"by hand\"")));
  (void)rest(player);
  player.launcher().openChild(child);
  const MomentPtr moment = toEnd(player);
  EXPECT_TRUE(moment->questions.empty());
  EXPECT_EQ(json::print((*moment->output)["answer"]), "\"by hand\"");
}

TEST(ChildRun, ChildrenAreSeenWhileTheyRun) {
  Player player;
  player.setGlobalStops({false, false, false, false});
  player.setBreakpoints({at(inChild + "Bad")});
  player.launcher().start(documentOf(childMachine), value("{\"items\": [3, 1]}"),
                          {{"Call", true, {result("1")}}}, options());
  const MomentPtr moment = rest(player);
  EXPECT_EQ(moment->view.words, "PAUSED before Bad");
  const replay::ContainerView& items = moment->view.containers.at("/States/Each");
  EXPECT_EQ(items.items.size(), 2U);
  EXPECT_EQ(items.items[0], replay::StateStatus::Running);
  EXPECT_EQ(moment->view.states.at(inChild + "Sleep").tally.succeeded, 2);
  player.go({Goal::Kind::Next, {}});
  const MomentPtr after = rest(player);
  EXPECT_EQ(after->view.containers.at("/States/Each").items[0], replay::StateStatus::Failed);
  EXPECT_EQ(after->view.states.at(inChild + "Bad").error, "Third");
}

TEST(ChildRun, WhatIsNoneSaysSo) {
  Player player;
  player.launcher().start(
      documentOf(R"({"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true,
    "ItemProcessor": {"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}}}}})"),
      value("[1]"), {}, options());
  (void)rest(player);
  for (const std::uint32_t fiber : {1U, 2U, 99U}) {
    player.launcher().openChild(fiber);
    EXPECT_EQ(player.moment()->note,
              "This ran inside of the execution: only the items of a distributed Map are "
              "executions of their own.");
  }
  EXPECT_EQ(player.moment()->runs.size(), 1U);
}

/// By its item, also when it is over and no fiber of it is left.
TEST_F(ChildRuns, AnEndedItemOpensByItsNumber) {
  player.launcher().openItem(2);
  MomentPtr moment = player.moment();
  EXPECT_EQ(moment->view.words, "PAUSED before Who");
  EXPECT_EQ(moment->runs.back().title, "Each [2]");
  EXPECT_EQ(moment->runs.back().parent, 1U);
  moment = toEnd(player);
  EXPECT_EQ(moment->view.status, replay::RunStatus::Failed);
  EXPECT_EQ(moment->error, "Third");
  // From one to the next, and back to one that is open already.
  player.launcher().openItem(0);
  EXPECT_EQ(player.moment()->runs.back().title, "Each [0]");
  const auto runs = player.moment()->runs.size();
  player.launcher().openItem(2);
  EXPECT_EQ(player.moment()->runs.size(), runs);
  player.launcher().openItem(17);
  EXPECT_EQ(player.moment()->note,
            "What that child execution did was not kept, or it never began.");
}

TEST_F(ChildRuns, TheFiguresOfAMapRunStandInTheMoment) {
  ASSERT_TRUE(ended->mapRun);
  EXPECT_EQ(ended->mapRun->succeeded, 2U);
  EXPECT_EQ(ended->mapRun->failed, 1U);
  EXPECT_FALSE(ended->mapRun->running);
  ASSERT_EQ(ended->mapRun->failures.size(), 1U);
  EXPECT_EQ(ended->mapRun->failures.front().index, 2U);
}

/// Of very many nobody follows each; their ends are seen all the same, and each can be opened.
TEST(ManyChildren, ShowTheirEndsAndOpen) {
  Player player;
  player.setGlobalStops({false, false, false, false});
  std::string items;
  for (int i = 0; i < 3000; ++i) items += (i > 0 ? "," : "") + std::to_string(i);
  RunOptions unlimited = options();
  unlimited.quotas = false;  // all results together are more than a state may have
  player.launcher().start(documentOf(childMachine), value("{\"items\": [" + items + "]}"), mocks(),
                          unlimited);
  const MomentPtr moment = rest(player);
  ASSERT_EQ(moment->view.status, replay::RunStatus::Succeeded);
  const auto& strip = moment->view.containers.at("/States/Each").items;
  ASSERT_EQ(strip.size(), 3000U);
  EXPECT_EQ(strip[3], replay::StateStatus::Failed);
  EXPECT_EQ(strip[2999], replay::StateStatus::Succeeded);
  EXPECT_LT(moment->tree->size(), 100U);
  player.launcher().openItem(2999);
  const MomentPtr opened = toEnd(player);
  EXPECT_EQ(opened->runs.back().title, "Each [2999]");
  EXPECT_EQ(opened->view.status, replay::RunStatus::Succeeded);
}

TEST(MapRunLimits, StopNoRunThatGoesOn) {
  Player player;
  const std::string many = R"({"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true,
    "MaxConcurrency": 1,
    "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
      "StartAt": "One", "States": {"One": {"Type": "Pass", "End": true}}}}}})";
  std::string items = "[0";
  for (int i = 1; i < 50; ++i) items += "," + std::to_string(i);
  player.launcher().start(documentOf(many), value((items + "]").c_str()), {}, options());
  (void)player.slice(40);
  ASSERT_TRUE(player.running());
  RunChange limits;
  limits.limits = MapRunLimits{3, {}, {}};
  player.changeRun(1, limits);
  EXPECT_TRUE(player.running());
  EXPECT_EQ(rest(player)->view.status, replay::RunStatus::Succeeded);
}

TEST(MapRunLimits, AreOthersFromThenOnAndWhatFailedIsRedriven) {
  Player player;
  player.setGlobalStops({false, false, false, false});
  const std::string three = R"({"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true,
    "MaxConcurrency": 1,
    "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
      "StartAt": "Call", "States": {"Call": {"Type": "Task", "End": true,
        "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f"}}}}}})";
  player.launcher().start(documentOf(three), value("[1, 2, 3]"), {}, options());
  EXPECT_EQ(rest(player)->questions.size(), 1U);
  RunChange limits, again;
  limits.limits = MapRunLimits{3, 1, {}};
  again.redriven = true;
  player.changeRun(1, limits);
  player.go({});
  EXPECT_EQ(rest(player)->questions.size(), 3U);
  const auto fail = [&] {
    player.answer(player.moment()->questions.front().fiber,
                  interpreter::TaskOutcome::failed("E", "c"));
    return rest(player);
  };
  EXPECT_EQ(fail()->view.status, replay::RunStatus::WaitingForTask);
  EXPECT_EQ(fail()->view.status, replay::RunStatus::Failed);
  player.changeRun(1, limits);
  EXPECT_EQ(player.moment()->note, "No Map Run is under way that takes other limits.");
  player.launcher().setMocks({{"Call", true, {result("1")}}});
  player.changeRun(1, again);
  EXPECT_EQ(rest(player)->view.status, replay::RunStatus::Succeeded);
  EXPECT_EQ(player.moment()->mapRun->failed, 0U);
  player.changeRun(1, again);
  EXPECT_EQ(player.moment()->note,
            "It cannot be redriven: only a STANDARD run that has failed or was stopped can.");
}

/// A child as a test of the Map's own states: they come to the same, with what the child was told.
TEST(ChildTests, OneComesToTheSame) {
  const char* flow = R"({"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true,
    "ItemsPath": "$.items", "ToleratedFailureCount": 5,
    "ItemSelector": {"id.$": "$$.Map.Item.Value"},
    "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
      "StartAt": "Call", "States": {
        "Call": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f",
          "Parameters": {"id.$": "$.id"}, "ResultPath": "$.answer", "Next": "Good",
          "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 3}]},
        "Good": {"Type": "Choice", "Default": "End",
          "Choices": [{"Variable": "$.id", "NumericEquals": 3, "Next": "Bad"}]},
        "Bad": {"Type": "Fail", "Error": "Third", "Cause": "it is"},
        "End": {"Type": "Pass", "End": true}}}}}})";
  const asl::Document document = documentOf(flow);
  Player player;
  player.setGlobalStops({false, false, false, false});
  player.launcher().start(document, value("{\"items\": [1, 2, 3]}"), mocks(), options());
  ASSERT_EQ(rest(player)->view.status, replay::RunStatus::Succeeded);
  const auto made = [&](std::size_t index) {
    auto run = player.launcher().childOfItem(index);
    const auto child = shownChild(std::move(*run), index);
    return *testOf(*child, {});
  };
  const analysis::WorkflowTest good = made(1);
  EXPECT_EQ(good.name, "Each [1]: Succeeds in End");
  EXPECT_EQ(good.from, "Call");
  EXPECT_EQ(json::print(good.input), R"({"id":2})");
  EXPECT_EQ(*good.expect.path, (std::vector<std::string>{"Call", "Good", "End"}));
  EXPECT_EQ(json::print(*good.expect.output), R"({"id":2,"answer":"later"})");
  const analysis::WorkflowTest bad = made(2);
  EXPECT_EQ(bad.expect.status, "FAILED");
  EXPECT_EQ(bad.expect.error, "Third");
  for (const auto& test : {made(0), good, bad}) {
    const auto came = analysis::runTest(test, {document.machine(), "flow", false, {}});
    EXPECT_TRUE(came.passed) << test.name;
    // Who answers otherwise is found out.
    analysis::WorkflowTest other = test;
    other.input = value("{\"id\": 4}");
    EXPECT_FALSE(analysis::runTest(other, {document.machine(), "flow", false, {}}).passed);
  }
}

}  // namespace
}  // namespace stepwright::session
