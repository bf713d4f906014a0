// SPDX-License-Identifier: GPL-3.0-or-later
// Outcomes that a person decides at a stop: what follows, and what is refused with which words.
#include "engine/session/forced.h"

#include <gtest/gtest.h>

#include "tests/engine/session/play.h"

namespace stepwright::session {
namespace {

using namespace test;
using Kind = Forced::Kind;

const std::string order = R"({"StartAt": "Charge", "States": {
  "Charge": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f",
    "ResultPath": "$.paid", "Next": "Large",
    "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 60, "MaxAttempts": 2}],
    "Catch": [{"ErrorEquals": ["Declined"], "Next": "Sorry"}]},
  "Large": {"Type": "Choice", "Default": "Ship", "Choices": [
    {"Variable": "$.total", "NumericGreaterThan": 100, "Next": "Review"}]},
  "Review": {"Type": "Wait", "Seconds": 86400, "Next": "Ship"},
  "Ship": {"Type": "Pass", "End": true},
  "Sorry": {"Type": "Pass", "Result": "sorry", "End": true}}})";

/// Paused at that place of a run of the order.
struct Paused {
  Player player;
  explicit Paused(Breakpoint stop, tasks::MockSet mocks = {{"Charge", true, {result("7")}}},
                  const std::string& given = R"({"total": 5})", const std::string& text = order) {
    player.setBreakpoints({std::move(stop)});
    player.launcher().start(documentOf(text), value(given), std::move(mocks), options());
    (void)rest(player);
  }
  MomentPtr force(Forced forced) {
    player.edits().force(forced);
    return player.moment();
  }
  MomentPtr end() {
    player.setBreakpoints({});
    player.go({});
    return rest(player);
  }
};

std::string events(const Moment& moment) {
  std::string names;
  for (std::size_t i = 0; i < moment.events.size(); ++i)
    names += std::string(toString(moment.events.at(i).type)) + " ";
  return names;
}

TEST(Forced, AStateIsSkippedBeforeItWasEntered) {
  Paused at(test::at("/States/Charge"), {});
  const MomentPtr moment = at.force({Kind::Skip});
  EXPECT_EQ(moment->note, "Forked: Charge skipped");
  EXPECT_EQ(moment->view.cursor->words, "Paused after Charge");
  EXPECT_EQ(moment->runs.size(), 2U);
  const MomentPtr end = at.end();
  EXPECT_TRUE(end->questions.empty()) << "nobody was called";
  EXPECT_EQ(json::print(*end->output), R"({"total":5})");
  EXPECT_EQ(events(*end),
            "ExecutionStarted TaskStateEntered TaskStateExited ChoiceStateEntered "
            "ChoiceStateExited PassStateEntered PassStateExited ExecutionSucceeded ");
}

TEST(Forced, ACallThatIsUnderWayIsSkippedAndAnErrorForgotten) {
  Paused asks(test::at("/States/Ship"), {});  // nobody answers: it waits there
  ASSERT_EQ(asks.player.moment()->questions.size(), 1U);
  EXPECT_TRUE(asks.force({Kind::Skip})->questions.empty());
  EXPECT_EQ(json::print(*asks.end()->output), R"({"total":5})");

  Paused failed(test::at("/States/Charge", Breakpoint::Kind::Error),
                {{"Charge", true, {failure("Odd")}}});
  EXPECT_EQ(failed.player.moment()->view.cursor->words, "Paused on Odd");
  EXPECT_EQ(failed.force({Kind::Skip})->error, "");
  EXPECT_EQ(failed.end()->view.status, replay::RunStatus::Succeeded);
}

TEST(Forced, WhatWasSkippedTakesAnotherOutputAndNothingElse) {
  Paused at(test::at("/States/Charge"), {});
  (void)at.force({Kind::Skip});
  at.player.edits().setData(interpreter::input::Slot::Result, value("1"));
  EXPECT_EQ(at.player.moment()->note,
            "Charge was skipped, nothing of it was evaluated: change its output.");
  at.player.edits().setVariables(1, value(R"({"x": 1})"));
  EXPECT_EQ(at.player.moment()->view.cursor->words, "Paused after Charge");
  at.player.edits().setData(interpreter::input::Slot::Output, value(R"({"total": 1000})"));
  EXPECT_EQ(json::print(*at.end()->output), R"({"total":1000})");
}

TEST(Forced, WhatCannotBeSkippedSaysSo) {
  Paused choice(test::at("/States/Large"));
  EXPECT_EQ(choice.force({Kind::Skip})->note,
            "Large is a Choice: say which way it is to take instead.");
  EXPECT_EQ(choice.force({Kind::GoOn})->note, "Large waits for no timer.");
  EXPECT_EQ(choice.player.moment()->runs.size(), 1U);
  EXPECT_EQ(choice.end()->view.status, replay::RunStatus::Succeeded);
  EXPECT_EQ(choice.force({Kind::Skip})->note, "The run has ended: nothing of it can be changed.");
}

TEST(Forced, AStateFailsAndItsCatcherTakesIt) {
  Paused at(test::at("/States/Charge"), {});
  Forced fails{Kind::Fail};
  fails.error = "Declined";
  fails.cause = "no money";
  EXPECT_EQ(at.force(fails)->note, "Forked: Charge fails with Declined");
  const MomentPtr end = at.end();
  EXPECT_EQ(json::print(*end->output), "\"sorry\"");
  EXPECT_TRUE(end->questions.empty());
}

TEST(Forced, AStateSucceedsInThePlaceOfItsCall) {
  Paused at(test::at("/States/Charge"), {});
  Forced succeeds{Kind::Succeed};
  succeeds.result = value("8");
  (void)at.force(succeeds);
  EXPECT_EQ(json::print(*at.end()->output), R"({"total":5,"paid":8})");
}

TEST(Forced, AChoiceTakesTheWayThatIsSaidWhereverItStands) {
  for (const Breakpoint::Kind kind : {Breakpoint::Kind::Enter, Breakpoint::Kind::Exit}) {
    Paused at(test::at("/States/Large", kind));
    Forced way{Kind::TakeWay};
    way.place = "/States/Large/Choices/0/Next";
    EXPECT_EQ(at.force(way)->note, "Forked: Large takes rule 1");
    const MomentPtr end = at.end();
    EXPECT_EQ(end->view.states.count("/States/Review"), 1U);
    EXPECT_EQ(end->view.taken.at("/States/Large/Choices/0/Next"), 1);
    EXPECT_EQ(end->view.status, replay::RunStatus::Succeeded);
  }
}

TEST(Forced, AWayThatIsNoneSaysSo) {
  Paused at(test::at("/States/Large", Breakpoint::Kind::Exit));
  Forced way{Kind::TakeWay};
  way.place = "/States/Charge/Next";
  EXPECT_EQ(at.force(way)->note, "The run stands in Large, which that way does not leave.");
  way.place = "/States/Large/Choices/3/Next";
  EXPECT_EQ(at.force(way)->note, "Large has no such way.");
  way.place = "/States/Large/Default";
  EXPECT_EQ(at.force(way)->note, "Large takes that way already.");
  EXPECT_EQ(at.player.moment()->runs.size(), 1U);
}

TEST(Forced, AChoiceThatFindsNoWayIsHelpedOut) {
  const std::string none = R"({"StartAt": "C", "States": {"C": {"Type": "Choice", "Choices": [
    {"Variable": "$.n", "NumericEquals": 1, "Next": "A"}]}, "A": {"Type": "Pass", "End": true}}})";
  Paused at(test::at("/States/Gone"), {}, R"({"n": 2})", none);
  ASSERT_EQ(at.player.moment()->view.status, replay::RunStatus::Paused) << "before its end";
  Forced way{Kind::TakeWay};
  way.place = "/States/C/Choices/0/Next";
  (void)at.force(way);
  EXPECT_EQ(at.end()->view.status, replay::RunStatus::Succeeded);
}

TEST(Forced, AWaitAndTheDelayOfARetryEndNow) {
  Paused waits(test::at("/States/Review"), {{"Charge", true, {result("7")}}}, R"({"total": 500})");
  waits.player.go({Goal::Kind::StepIn, {}});
  (void)rest(waits.player);
  waits.player.go({Goal::Kind::StepIn, {}});
  ASSERT_EQ(rest(waits.player)->timers.size(), 1U);
  const Timestamp before = waits.player.moment()->view.time;
  EXPECT_EQ(waits.force({Kind::GoOn})->note, "Forked: Review goes on now");
  EXPECT_EQ(waits.end()->view.time, before);

  Paused retries(test::at("/States/Charge", Breakpoint::Kind::Retry),
                 {{"Charge", true, {failure("Busy", 0, 0), result("7", 1)}}});
  ASSERT_EQ(retries.player.moment()->timers.size(), 1U);
  const Timestamp then = retries.player.moment()->view.time;
  (void)retries.force({Kind::GoOn});
  const MomentPtr end = retries.end();
  EXPECT_EQ(end->view.status, replay::RunStatus::Succeeded);
  EXPECT_EQ(end->view.time, then);
}

TEST(Forced, TheSameRunComesOfItAgain) {
  Paused at(test::at("/States/Charge"), {});
  (void)at.force({Kind::Skip});
  const MomentPtr end = at.end();
  const std::string once = events(*end);
  at.player.goToEvent(1);
  at.player.go({});
  EXPECT_EQ(events(*rest(at.player)), once);
  // Before the state that was skipped, not before the one before it.
  at.player.goToEvent(2);
  at.player.edits().forkOnto(documentOf(order), ForkFrom::State);
  EXPECT_EQ(at.player.moment()->view.cursor->words, "Paused before Charge");
}

const std::string itemsBooked =
    R"({"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true,
  "ItemsPath": "$.items", "ItemProcessor": {"StartAt": "Book", "States": {
    "Book": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": {"FunctionName": "f", "Payload.$": "$"}, "End": true}}}}}})";

/// Answers with how often it was asked.
class CountingCalls final : public interpreter::TaskBackend {
 public:
  Reply start(const interpreter::TaskRequest& request, const Deliver& deliver) override {
    deliver({request.id, interpreter::TaskOutcome::succeeded(json::Value(++asked)), 0});
    return Reply::Accepted;
  }
  int asked = 0;
};

TEST(Forced, AnItemOfAMapRunsAgainAndTheOthersKeepTheirAnswers) {
  const auto code = std::make_shared<CountingCalls>();
  RunOptions with = options();
  with.backend = code;
  with.uniqueTokens = true;
  Player player;
  player.launcher().start(documentOf(itemsBooked), value(R"({"items": [0, 1, 2]})"), {}, with);
  const MomentPtr first = rest(player);
  ASSERT_EQ(json::print(*first->output), "[1,2,3]");
  Forced again{Kind::RunAgain};
  again.place = "/States/Each";
  again.index = 1;
  player.edits().force(again);
  const MomentPtr there = player.moment();
  EXPECT_EQ(there->note, "Forked: item 1 runs again");
  EXPECT_EQ(there->view.cursor->words, "Paused before Book");
  EXPECT_EQ(code->asked, 3) << "not before it goes on";
  player.go({});
  EXPECT_EQ(json::print(*rest(player)->output), "[1,4,3]");
  EXPECT_EQ(code->asked, 4);
  again.index = 9;
  player.edits().force(again);
  EXPECT_EQ(player.moment()->note, "Item 9 has not begun: there is nothing of it to run again.");
}

/// With the first replaced by the second.
std::string changed(std::string text, const std::string& from, const std::string& to) {
  text.replace(text.find(from), from.size(), to);
  return text;
}

TEST(Forced, ANewTextIsUsedFromTheVeryMomentOn) {
  Paused at(test::at("/States/Large", Breakpoint::Kind::Exit));
  const auto now = documentOf(
      changed(order, R"("Ship": {"Type": "Pass")", R"("Ship": {"Type": "Pass", "Result": "new")"));
  at.player.edits().forkOnto(now, ForkFrom::Here);
  EXPECT_EQ(at.player.moment()->view.cursor->words, "Paused after Large");
  EXPECT_EQ(json::print(*at.end()->output), "\"new\"");
}

TEST(Forced, ANewTextThatWouldHaveDoneAnotherThingIsUsedFromBeforeThat) {
  const auto code = std::make_shared<CountingCalls>();
  RunOptions with = options();
  with.backend = code;
  with.uniqueTokens = true;
  const std::string text = R"({"StartAt": "First", "States": {
    "First": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": {"FunctionName": "f"}, "ResultPath": "$.n", "Next": "Mark"},
    "Mark": {"Type": "Pass", "Result": "old", "ResultPath": "$.m", "Next": "Last"},
    "Last": {"Type": "Pass", "End": true}}})";
  Player player;
  player.setBreakpoints({test::at("/States/Last")});
  player.launcher().start(documentOf(text), value("{}"), {}, with);
  ASSERT_EQ(rest(player)->view.cursor->words, "Paused before Last");
  const auto now = documentOf(changed(text, "\"old\"", "\"new\""));
  player.edits().forkOnto(now, ForkFrom::Here);
  EXPECT_TRUE(player.moment()->note.starts_with("Not forked: ")) << player.moment()->note;
  player.edits().forkOnto(now, ForkFrom::Change);
  EXPECT_EQ(player.moment()->view.cursor->words, "Paused before Mark");
  player.setBreakpoints({});
  player.go({});
  EXPECT_EQ(json::print(*rest(player)->output), R"({"n":1,"m":"new"})");
  EXPECT_EQ(code->asked, 1) << "what came before keeps its answer";
}

}  // namespace
}  // namespace stepwright::session
