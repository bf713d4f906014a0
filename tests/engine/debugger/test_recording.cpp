// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/debugger/recording.h"
#include "engine/interpreter/command.h"
#include "engine/interpreter/execution.h"
#include "engine/interpreter/input.h"
#include "engine/interpreter/sink.h"
#include "engine/interpreter/step.h"

#include <gtest/gtest.h>

#include <atomic>
#include <random>
#include <thread>

#include "tests/engine/debugger/machines.h"

namespace stepwright::debugger {
namespace {

using namespace test;
using interpreter::Execution;

/// What can be told from outside of where an execution stands.
std::string portrait(const Execution& execution) {
  std::string text = std::string(toString(execution.status)) + " " +
                     std::to_string(execution.now.ms) + " " + std::to_string(execution.steps);
  for (const auto& fiber : execution.fibers) {
    text += "\n" + std::to_string(fiber->id) + " " + std::to_string(fiber->frame.state) + " " +
            std::string(toString(fiber->frame.phase)) + " " + std::to_string(fiber->frame.attempt) +
            " " + json::print(fiber->frame.input) + " " + json::print(fiber->frame.result) + " " +
            json::print(fiber->variables.own());
  }
  return text;
}

class Recorded : public testing::Test {
 protected:
  Recorded() : recording(compile(busyMachine), numbers(30), identity()) { runToEnd(recording); }
  Recording recording;
};

/// An expression that only its budget would end, after seconds.
const char* looping =
    R"json({"StartAt":"A","QueryLanguage":"JSONata","States":{"A":{"Type":"Pass","End":true,
  "Output":"{% ($f := function($n) { $n < 200000 ? $f($n + 1) : $n }; $f(0)) %}"}}})json";

TEST(Interruption, AnInterruptedStepIsAsIfItHadNeverBegun) {
  Recording recording(compile(looping), numbers(1), identity());
  std::vector<interpreter::Command> commands;
  std::atomic<bool> interruption{true};
  const std::string before = portrait(recording.head());
  EXPECT_FALSE(recording.take(interpreter::input::Turn{}, commands, &interruption));
  EXPECT_EQ(portrait(recording.head()), before);
  EXPECT_EQ(recording.length(), 0U);
  EXPECT_EQ(recording.log().size(), 1U);
  interruption = false;
  while (interpreter::canStep(recording.head())) {
    ASSERT_TRUE(recording.take(interpreter::input::Turn{}, commands, &interruption));
  }
  EXPECT_EQ(recording.head().status, interpreter::Status::Succeeded);
  EXPECT_EQ(recording.head().output.integer(), 200000);
}

TEST(Interruption, ReachesIntoARunningExpression) {
  Recording recording(compile(looping), numbers(1), identity());
  std::vector<interpreter::Command> commands;
  std::atomic<bool> interruption{false};
  // To the phase that evaluates; then the flag is raised while it does.
  while (recording.head().fibers.front()->frame.phase != interpreter::Phase::Output) {
    ASSERT_TRUE(recording.take(interpreter::input::Turn{}, commands, &interruption));
  }
  std::atomic<bool> begun{false};
  std::thread presser([&] {
    while (!begun) std::this_thread::yield();
    interruption = true;
  });
  begun = true;
  const Position at = recording.length();
  const bool taken = recording.take(interpreter::input::Turn{}, commands, &interruption);
  presser.join();
  EXPECT_EQ(recording.length(), taken ? at + 1 : at);
  EXPECT_EQ(recording.head().status, interpreter::Status::Running);
}

TEST_F(Recorded, RunsToItsEnd) {
  EXPECT_EQ(recording.head().status, interpreter::Status::Succeeded);
  EXPECT_GT(recording.log().size(), 200U);
}

TEST_F(Recorded, AnyMomentIsTheOneThatWasThen) {
  std::vector<std::string> portraits;
  Execution execution = recording.at(0);
  for (Position i = 0; i < recording.length(); ++i) {
    portraits.push_back(portrait(execution));
    recording.again(execution, i);
  }
  portraits.push_back(portrait(execution));
  EXPECT_EQ(portraits.back(), portrait(recording.head()));
  std::mt19937 random(7);
  for (int i = 0; i < 200; ++i) {
    const Position position = random() % (recording.length() + 1);
    ASSERT_EQ(portrait(recording.at(position)), portraits[position]) << position;
  }
}

TEST_F(Recorded, BackAndForwardAgainGivesTheSameHistory) {
  const std::string whole = historyText(recording.log());
  std::mt19937 random(11);
  for (int i = 0; i < 20; ++i) {
    const Position position = random() % recording.length();
    Recording fork = recording;
    fork.cut(position);
    EXPECT_EQ(fork.log().size(), recording.eventsAt(position));
    std::vector<interpreter::Command> commands;
    for (Position k = position; k < recording.length(); ++k)
      fork.take(recording.inputOf(k), commands);
    ASSERT_EQ(historyText(fork.log()), whole) << "cut at " << position;
    ASSERT_EQ(portrait(fork.head()), portrait(recording.head()));
  }
}

TEST_F(Recorded, ForksShareThePastAndGoTheirOwnWay) {
  Recording fork = recording;
  fork.cut(recording.positionOfEvent(50));
  const std::size_t events = fork.log().size();
  runToEnd(fork);
  EXPECT_EQ(fork.head().status, interpreter::Status::Succeeded);
  EXPECT_EQ(historyText(fork.log().first(events)), historyText(recording.log().first(events)));
  EXPECT_EQ(recording.head().status, interpreter::Status::Succeeded);
}

TEST_F(Recorded, TheJournalPlaysTheSameHistory) {
  struct Collect : interpreter::Sink {
    history::EventLog log;
    void add(history::Event event) override { log.append(std::move(event)); }
    void add(interpreter::Command) override {}
  } sink;
  const Execution replayed =
      interpreter::replay(compile(busyMachine), numbers(30), identity(), recording.journal(), sink);
  EXPECT_EQ(historyText(sink.log), historyText(recording.log()));
  EXPECT_EQ(portrait(replayed), portrait(recording.head()));
}

TEST_F(Recorded, ResumingFromAJournalThatWasCutAtRandomGivesTheSameHistory) {
  std::mt19937 random(5);
  for (int i = 0; i < 10; ++i) {
    const Position position = random() % recording.length();
    Recording cut = recording;
    cut.cut(position);
    struct Null : interpreter::Sink {
      void add(history::Event) override {}
      void add(interpreter::Command) override {}
    } sink;
    Execution resumed =
        interpreter::replay(compile(busyMachine), numbers(30), identity(), cut.journal(), sink);
    ASSERT_EQ(portrait(resumed), portrait(recording.at(position)));
    for (Position k = position; k < recording.length(); ++k)
      resumed = interpreter::step(std::move(resumed), recording.inputOf(k), sink);
    ASSERT_EQ(portrait(resumed), portrait(recording.head()));
  }
}

TEST_F(Recorded, EventsAndPositionsBelongTogether) {
  for (std::size_t events = 1; events <= recording.log().size(); ++events) {
    const Position position = recording.positionOfEvent(events);
    ASSERT_GE(recording.eventsAt(position), events);
    if (position > 0) {
      ASSERT_LT(recording.eventsAt(position - 1), events);
    }
  }
}

TEST_F(Recorded, RemembersWhoAFiberWas) {
  const FiberInfo root = recording.fiberInfo(1);
  EXPECT_EQ(root.parent, 0U);
  int items = 0;
  for (interpreter::FiberId id = 1; id <= recording.head().lastFiber; ++id)
    items += recording.fiberInfo(id).isItem ? 1 : 0;
  EXPECT_EQ(items, 30);
}

}  // namespace
}  // namespace stepwright::debugger
