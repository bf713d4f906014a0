// SPDX-License-Identifier: GPL-3.0-or-later
// The run's clock, what waits for it, and what is said when a time runs out.
#include <gtest/gtest.h>

#include <chrono>

#include "engine/session/remaining.h"
#include "tests/engine/session/play.h"

namespace stepwright::session {
namespace {

using namespace test;

const char* hold =
    R"({"StartAt":"Hold","States":{"Hold":{"Type":"Wait","Seconds":30,"End":true}}})";

Timestamp wall() {
  using namespace std::chrono;
  return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

RunOptions realTime() {
  RunOptions made = options();
  made.timeFactor = 1;
  made.start = wall();
  return made;
}

std::string task(const std::string& fields) {
  return R"({"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f",)" +
         fields + "}";
}

/// What the Console says of times that ran out.
std::string console(Player& player) {
  std::string text;
  for (const ConsoleLine& line : player.takeConsole())
    if (line.text.starts_with("Timed out. ")) text += line.text + "\n";
  return text;
}

TEST(Clock, OfAWaitIsSaidWhatIsLeft) {
  Player player;
  player.launcher().start(documentOf(hold), value("{}"), {}, realTime());
  const MomentPtr waits = rest(player);
  ASSERT_EQ(waits->timers.size(), 1U);
  EXPECT_EQ(waits->clock.factor(), 1);
  const Timer& timer = waits->timers.front();
  EXPECT_EQ(timer.due - timer.from, 30'000);
  EXPECT_EQ(leftWords(timer, timer.due + -6'400), "7 s of 30 s left");
  const MomentPtr later = laterMoment(*waits, timer.due + -7'000);
  ASSERT_TRUE(later);
  EXPECT_EQ(later->view.states.at("/States/Hold").left, "7 s of 30 s left");
  EXPECT_EQ(later->stack.back().detail, "7 s of 30 s left");
  EXPECT_EQ(later->view.time, timer.due + -7'000);
}

TEST(Clock, OfOneThatGoesFastIsSaidWhatIsLeftOfTheRunsTime) {
  Player player;
  RunOptions fast = options();
  fast.timeFactor = 10;
  player.launcher().start(documentOf(hold), value("{}"), {}, fast);
  const MomentPtr waits = rest(player);
  ASSERT_EQ(waits->timers.size(), 1U);
  const Timer& timer = waits->timers.front();
  EXPECT_EQ(timer.due - timer.from, 30'000);
  const Timestamp wakes = waits->clock.wallAt(timer.due);
  EXPECT_LE(wakes - wall(), 3'000);
  EXPECT_EQ(laterMoment(*waits, wakes + -700)->view.states.at("/States/Hold").left,
            "7 s of 30 s left");
}

TEST(Clock, LongTimesAreSaidInTwoUnits) {
  const auto left = [](std::int64_t seconds, std::int64_t of) {
    return leftWords({0, "", "", {0}, {of * 1000}}, {(of - seconds) * 1000});
  };
  EXPECT_EQ(left(250, 3600), "4 min 10 s of 1 h left");
  EXPECT_EQ(left(100'000, 200'000), "1 d 3 h of 2 d 7 h left");
  EXPECT_EQ(left(0, 60), "0 s of 1 min left");
}

TEST(Clock, TheVirtualOneStandsStill) {
  Player player;
  RunOptions paused = options();
  paused.pauseAtStart = true;
  player.launcher().start(documentOf(hold), value("{}"), {}, paused);
  const MomentPtr moment = rest(player);
  EXPECT_TRUE(moment->clock.isVirtual());
  EXPECT_FALSE(laterMoment(*moment, wall()));
}

TEST(Clock, ARunThatWasPausedWaitsAsLongAsItSays) {
  Player player;
  RunOptions begun = realTime();
  begun.start = wall() + -60'000;  // the run's clock was not moved for a minute
  player.launcher().start(documentOf(hold), value("{}"), {}, begun);
  while (player.slice(1000) == Player::Slice::Busy) {
  }
  ASSERT_TRUE(player.running());  // it sleeps
  EXPECT_GT(player.moment()->timers.front().due - wall(), 20'000);
}

/// What its states may take counts from the redrive on, not from when it ended.
TEST(Clock, ARunIsRedrivenWhenItIs) {
  Player player;
  RunOptions fast = options();
  fast.timeFactor = 1000;
  player.launcher().start(documentOf(hold), value("{}"), {}, fast);
  (void)player.slice(10);
  player.stop();
  const auto head = [&]() -> const interpreter::Execution& {
    return player.find(player.shownRun())->live()->recording().head();
  };
  const Timestamp ended = head().stopped;
  ASSERT_FALSE(head().running());
  for (const Timestamp since = wall(); wall() - since < 50;) {
  }
  RunChange change;
  change.redriven = true;
  player.changeRun(player.shownRun(), change);
  ASSERT_TRUE(head().redriven);
  EXPECT_GE(*head().redriven - ended, 45'000);
}

TEST(Clock, AJumpReachesTheDelayOfAMock) {
  tasks::MockBehaviour slow = result("7");
  slow.delayMs = 60'000;
  Player player;
  player.launcher().start(
      documentOf(R"({"StartAt":"T","States":{"T":)" + task(R"("End":true)") + "}}"), value("{}"),
      {{"T", true, {slow}}}, realTime());
  const MomentPtr waits = rest(player);
  ASSERT_EQ(waits->timers.size(), 1U);
  EXPECT_EQ(waits->timers.front().words, "answer of T");
  EXPECT_EQ(waits->view.states.at("/States/T").left, "1 min of 1 min left");
  player.jumpClock();
  EXPECT_EQ(rest(player)->view.status, replay::RunStatus::Succeeded);
}

TEST(Clock, AfterAJumpTheRealOneGoesOnFromThere) {
  Player player;
  player.launcher().start(documentOf(R"({"StartAt":"Hold","States":{
      "Hold":{"Type":"Wait","Seconds":600,"Next":"Again"},
      "Again":{"Type":"Wait","Seconds":30,"End":true}}})"),
                          value("{}"), {}, realTime());
  (void)rest(player);
  player.jumpClock();
  const MomentPtr again = rest(player);
  ASSERT_EQ(again->timers.size(), 1U);
  EXPECT_EQ(again->timers.front().words, "Again");
  EXPECT_GT(again->clock.ahead(), 590'000);
  const auto wakes = player.wakesAt();
  ASSERT_TRUE(wakes);
  EXPECT_LE(*wakes - wall(), 30'000);
  EXPECT_EQ(laterMoment(*again, *wakes + -7'000)->view.states.at("/States/Again").left,
            "7 s of 30 s left");
}

TEST(Clock, ATimeOutSaysWhichTimeRanOut) {
  const struct {
    std::string machine, words;
  } cases[] = {
      {R"({"StartAt":"T","States":{"T":)" + task(R"("TimeoutSeconds":5,"End":true)") + "}}",
       "TimeoutSeconds of T ran out: 5 s"},
      {R"({"StartAt":"T","States":{"T":)" +
           task(R"("TimeoutSeconds":500,"HeartbeatSeconds":90,"End":true)") + "}}",
       "HeartbeatSeconds of T ran out: 1 min 30 s"},
      {R"({"TimeoutSeconds":40,"StartAt":"T","States":{"T":)" + task(R"("End":true)") + "}}",
       "TimeoutSeconds of the state machine ran out: 40 s"},
      {R"({"StartAt":"P","States":{"P":{"Type":"Parallel","End":true,"Branches":[)"
       R"({"StartAt":"T","States":{"T":)" +
           task(R"("TimeoutSeconds":5,"End":true)") + "}}]}}}",
       "TimeoutSeconds of T ran out: 5 s"},
  };
  for (const auto& each : cases) {
    Player player;
    GlobalStops none;
    none.uncaughtError = false;
    player.setGlobalStops(none);
    player.launcher().start(documentOf(each.machine), value("{}"), {}, options());
    ASSERT_EQ(rest(player)->view.status, replay::RunStatus::WaitingForTask);
    player.jumpClock();
    const MomentPtr end = rest(player);
    EXPECT_FALSE(end->alive) << each.words;
    EXPECT_EQ(end->timedOut, each.words);
    EXPECT_EQ(console(player), "Timed out. " + each.words + "\n");
  }
}

TEST(Clock, ATimeOutThatAMockSaysIsNobodysLimit) {
  Player player;
  player.launcher().start(documentOf(R"({"StartAt":"T","States":{"T":)" +
                                     task(R"("TimeoutSeconds":5,"End":true)") + "}}"),
                          value("{}"), {{"T", true, {failure("States.Timeout")}}}, options());
  EXPECT_EQ(rest(player)->timedOut, "");
  EXPECT_EQ(console(player), "");
}

TEST(Clock, NoPointerOutlivesItsQuestion) {
  Player player;
  player.setBreakpoints({at("/States/Sorry")});
  player.launcher().start(
      documentOf(R"({"StartAt":"T","States":{"T":)" +
                 task(R"("TimeoutSeconds":5,"End":true,)"
                      R"("Catch":[{"ErrorEquals":["States.ALL"],"Next":"Sorry"}])") +
                 R"(,"Sorry":{"Type":"Pass","End":true}}})"),
      value("{}"), {}, options());
  EXPECT_EQ(rest(player)->view.cursor->words, "Waits for an answer");
  player.jumpClock();
  const MomentPtr after = rest(player);
  EXPECT_EQ(after->view.status, replay::RunStatus::Paused);
  EXPECT_EQ(after->view.cursor->words, "Paused before Sorry");
  EXPECT_TRUE(after->questions.empty());
}

TEST(Clock, ThePointerStandsAtTheQuestionAndNotWhereOneLooks) {
  const std::string branch = R"({"StartAt":"%","States":{"%":)" + task(R"("End":true)") + "}}";
  const auto named = [&](const char* name) {
    std::string text = branch;
    for (auto at = text.find('%'); at != text.npos; at = text.find('%')) text.replace(at, 1, name);
    return text;
  };
  Player player;
  player.launcher().start(
      documentOf(R"({"StartAt":"P","States":{"P":{"Type":"Parallel","End":true,"Branches":[)" +
                 named("A") +
                 R"(,{"StartAt":"W","States":{"W":{"Type":"Wait",)"
                 R"("Seconds":9,"End":true}}}]}}})"),
      value("{}"), {}, options());
  ASSERT_EQ(rest(player)->view.words, "WAITING for the answer of A");
  player.setFocus("/States/P", 1);
  const MomentPtr other = player.moment();
  EXPECT_NE(other->view.cursor->words, "Waits for an answer");
  EXPECT_EQ(other->view.cursor->state, "/States/P/Branches/1/States/W");
}

}  // namespace
}  // namespace stepwright::session
