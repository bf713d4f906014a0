// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/session.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <condition_variable>
#include <filesystem>
#include <future>
#include <mutex>

#include "engine/json/print.h"
#include "tests/engine/session/play.h"

namespace stepwright::session {
namespace {

using namespace test;

/// Keeps the newest moment and waits for one that fits.
class Recorder : public SessionListener {
 public:
  void momentChanged(MomentPtr moment) override {
    const std::lock_guard lock(mutex_);
    moment_ = std::move(moment);
    ++moments_;
    changed_.notify_all();
  }
  void logged(const ConsoleLine& line) override {
    const std::lock_guard lock(mutex_);
    lines_.push_back(line.text);
  }
  template <class Test>
  MomentPtr waitFor(const Test& test) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, std::chrono::seconds(60), [&] { return moment_ && test(*moment_); });
    return moment_;
  }
  [[nodiscard]] std::vector<std::string> lines() {
    const std::lock_guard lock(mutex_);
    return lines_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  MomentPtr moment_;
  std::vector<std::string> lines_;
  int moments_ = 0;
};

const char* endless = R"({"StartAt":"A","States":{
  "A":{"Type":"Pass","Next":"B"},"B":{"Type":"Pass","Next":"A"}}})";

RunOptions unbounded() {
  RunOptions made = options();
  made.quotas = false;
  return made;
}

TEST(Session, RunsAndTellsTheListener) {
  Recorder recorder;
  Session session(recorder);
  session.start(documentOf(R"({"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}})"),
                value("{}"), {}, options());
  const MomentPtr end = recorder.waitFor(
      [](const Moment& m) { return m.view.status == replay::RunStatus::Succeeded; });
  EXPECT_EQ(end->view.words, "SUCCEEDED");
}

/// Adds up for some seconds, in one evaluation.
const char* slowSum = "$reduce([1..3000], function($a, $i) { $a + $sum([1..3000].($ * $i)) }, 0)";

TEST(Session, SaysThatItRunsWhileOneExpressionTakesLong) {
  Recorder recorder;
  Session session(recorder);
  session.start(
      documentOf(
          std::string(
              R"({"QueryLanguage":"JSONata","StartAt":"A","States":{"A":{"Type":"Pass","Output":"{% )") +
          slowSum + R"( %}","End":true}}})"),
      value("{}"), {}, unbounded());
  const MomentPtr running =
      recorder.waitFor([](const Moment& m) { return m.view.status == replay::RunStatus::Running; });
  ASSERT_EQ(running->view.status, replay::RunStatus::Running);
  EXPECT_FALSE(running->canStep);
  session.stop();
  const MomentPtr stopped =
      recorder.waitFor([](const Moment& m) { return m.view.status == replay::RunStatus::Aborted; });
  EXPECT_EQ(stopped->view.status, replay::RunStatus::Aborted);
}

TEST(Session, StopEndsTheEvaluationOfACondition) {
  Recorder recorder;
  Session session(recorder);
  Breakpoint slow = at("/States/B");
  slow.condition = std::string("{% ") + slowSum + " < 0 %}";
  session.setBreakpoints({slow});
  session.start(documentOf(endless), value("{}"), {}, unbounded());
  // Told of while one piece of work takes long, and not of a state that runs.
  recorder.waitFor([](const Moment& m) { return m.view.words == "RUNNING"; });
  const auto begin = std::chrono::steady_clock::now();
  session.stop();
  const MomentPtr end =
      recorder.waitFor([](const Moment& m) { return m.view.status == replay::RunStatus::Aborted; });
  EXPECT_EQ(end->view.status, replay::RunStatus::Aborted);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(2));
}

TEST(Session, AConditionThatFailsPausesAndSaysSo) {
  Recorder recorder;
  Session session(recorder);
  Breakpoint bad = at("/States/B");
  bad.condition = R"({% $number("many") > 1 %})";
  session.setBreakpoints({bad});
  session.start(documentOf(endless), value("{}"), {}, unbounded());
  const MomentPtr rest =
      recorder.waitFor([](const Moment& m) { return m.view.status == replay::RunStatus::Paused; });
  ASSERT_EQ(rest->view.status, replay::RunStatus::Paused);
  ASSERT_TRUE(rest->view.cursor);
  EXPECT_EQ(rest->view.cursor->state, "/States/B");
  EXPECT_TRUE(
      rest->view.cursor->words.starts_with("Paused: the condition of the breakpoint on B fails: "))
      << rest->view.cursor->words;
}

TEST(Session, StopEndsTheEvaluatorAndNotTheRun) {
  Recorder recorder;
  Session session(recorder);
  RunOptions paused = unbounded();
  paused.pauseAtStart = true;
  session.start(documentOf(endless), value("{}"), {}, paused);
  (void)recorder.waitFor(
      [](const Moment& m) { return m.view.status == replay::RunStatus::Paused; });
  std::promise<bool> succeeded;
  session.evaluate(std::string("{% ") + slowSum + " %}", asl::QueryLanguage::Jsonata,
                   [&](const Result<json::Value>& result) { succeeded.set_value(bool(result)); });
  const MomentPtr busy =
      recorder.waitFor([](const Moment& m) { return m.view.status == replay::RunStatus::Running; });
  EXPECT_EQ(busy->view.words, "EVALUATING");
  session.stop();
  EXPECT_FALSE(succeeded.get_future().get());
  const MomentPtr after =
      recorder.waitFor([](const Moment& m) { return m.view.status == replay::RunStatus::Paused; });
  EXPECT_EQ(after->view.status, replay::RunStatus::Paused);
  EXPECT_TRUE(after->canStep);
}

TEST(Session, PauseAndStopAnswerWhileARunNeverEnds) {
  Recorder recorder;
  Session session(recorder);
  session.start(documentOf(endless), value("{}"), {}, unbounded());
  (void)recorder.waitFor([](const Moment& m) { return m.view.events > 1000; });
  session.pause();
  const MomentPtr paused =
      recorder.waitFor([](const Moment& m) { return m.view.status == replay::RunStatus::Paused; });
  EXPECT_TRUE(paused->canStep);
  session.resume();
  (void)recorder.waitFor(
      [](const Moment& m) { return m.view.status == replay::RunStatus::Running; });
  session.stop();
  const MomentPtr stopped =
      recorder.waitFor([](const Moment& m) { return m.view.status == replay::RunStatus::Aborted; });
  EXPECT_EQ(stopped->view.words, "ABORTED");
}

TEST(Session, ManySliderMovesEndAtTheLast) {
  Recorder recorder;
  Session session(recorder);
  session.start(documentOf(endless), value("{}"), {}, unbounded());
  (void)recorder.waitFor([](const Moment& m) { return m.view.events > 2000; });
  session.pause();
  (void)recorder.waitFor(
      [](const Moment& m) { return m.view.status == replay::RunStatus::Paused; });
  for (int event = 2; event <= 500; ++event) session.goToEvent(event);
  const MomentPtr shown = recorder.waitFor([](const Moment& m) { return m.view.event == 500; });
  EXPECT_TRUE(shown->view.past);
}

TEST(Session, LogPointsSpeakToTheConsole) {
  Recorder recorder;
  Session session(recorder);
  Breakpoint log = at("/States/A");
  log.stops = false;
  log.logText = "v is {$.v}";
  session.setBreakpoints({log});
  session.start(documentOf(R"({"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}})"),
                value(R"({"v":4})"), {}, options());
  (void)recorder.waitFor(
      [](const Moment& m) { return m.view.status == replay::RunStatus::Succeeded; });
  EXPECT_EQ(recorder.lines(), (std::vector<std::string>{"v is 4", "SUCCEEDED"}));
}

std::ptrdiff_t threads() {
  const std::filesystem::directory_iterator tasks("/proc/self/task"), end;
  return std::distance(tasks, end);
}

TEST(Session, HasNoThreadBeforeItsFirstRun) {
  if (!std::filesystem::exists("/proc/self/task")) GTEST_SKIP();
  const auto before = threads();
  Recorder recorder;
  Session session(recorder);
  session.setBreakpoints({at("/States/A")});
  session.setWatches({"$.v"});
  session.select("/States/A");
  session.stop();
  EXPECT_EQ(threads(), before);
  EXPECT_EQ(recorder.waitFor([](const Moment&) { return true; })->watches.size(), 1U);
  session.start(documentOf(R"({"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}})"),
                value("{}"), {}, options());
  const MomentPtr stopped =
      recorder.waitFor([](const Moment& m) { return m.view.status == replay::RunStatus::Paused; });
  EXPECT_TRUE(stopped->alive);  // what was set before it began holds
  EXPECT_GT(threads(), before);
}

TEST(Session, AQuestionLapsesWhenItsRealTimeIsOver) {
  Recorder recorder;
  Session session(recorder);
  RunOptions real = options();
  real.timeFactor = 1;
  real.start.reset();
  session.start(documentOf(R"({"StartAt":"T","States":{"T":{"Type":"Task","TimeoutSeconds":1,
      "Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","End":true,
      "Catch":[{"ErrorEquals":["States.Timeout"],"Next":"Late"}]},
      "Late":{"Type":"Succeed"}}})"),
                value("{}"), {}, real);
  const MomentPtr asks = recorder.waitFor(
      [](const Moment& m) { return m.view.status == replay::RunStatus::WaitingForTask; });
  EXPECT_EQ(asks->questions.size(), 1U);
  const MomentPtr late = recorder.waitFor(
      [](const Moment& m) { return m.view.status == replay::RunStatus::Succeeded; });
  EXPECT_TRUE(late->questions.empty());
  const auto lines = recorder.lines();
  EXPECT_EQ(std::count(lines.begin(), lines.end(), "Timed out. TimeoutSeconds of T ran out: 1 s"),
            1);
}

TEST(Session, RestartsWithTheTextAndTheOptionsOfNow) {
  Recorder recorder;
  Session session(recorder);
  const auto machine = [](const std::string& result) {
    return documentOf(R"({"StartAt":"A","States":{"A":{"Type":"Pass","Result":")" + result +
                      R"(","ResultPath":"$.r","End":true}}})");
  };
  const auto ends = [&](std::uint32_t starts) {
    return recorder.waitFor([=](const Moment& m) {
      return m.starts == starts && m.view.status == replay::RunStatus::Succeeded;
    });
  };
  session.start(machine("old"), value(R"({"v":1})"), {}, options());
  EXPECT_EQ(json::print(*ends(1)->output), R"({"v":1,"r":"old"})");
  session.restart(machine("new"), {}, options());
  EXPECT_EQ(session.starts(), 2U);
  EXPECT_EQ(json::print(*ends(2)->output), R"({"v":1,"r":"new"})");
}

}  // namespace
}  // namespace stepwright::session
