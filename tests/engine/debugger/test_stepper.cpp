// SPDX-License-Identifier: GPL-3.0-or-later
// The stepper alone: no session, no window, no list of runs.
#include "engine/debugger/stepper.h"

#include <gtest/gtest.h>

#include <memory>
#include <set>

#include "engine/debugger/stop_words.h"
#include "tests/engine/debugger/machines.h"

namespace stepwright::debugger {
namespace {

using namespace test;

constexpr const char* callState = "/States/Both/Branches/0/States/Each/ItemProcessor/States/Call";

/// A run of the busy machine whose tasks are answered by mocks, and the stepper on it.
struct Bench {
  Bench()
      : run(compile(busyMachine), numbers(3), identity(),
            {{}, tasks::MockBackend({answers()}), tasks::MadeCalls(nullptr), {}, true},
            runtime::Clock()) {
    stepper.attach(&run);
    stepper.stops().setGlobal({false, false, false, false});
  }
  static tasks::StateMocks answers() {
    tasks::MockBehaviour result;
    result.result = json::Value("done");
    return {"Call", true, {result}, 0};
  }
  static Breakpoint atCall() {
    Breakpoint made;
    made.id = 1;
    made.state = callState;
    return made;
  }

  /// Goes, and says where it comes to rest: the state, and how many moves were taken.
  std::string go(Goal goal) {
    if (const std::string why = stepper.go(std::move(goal)); !why.empty()) return why;
    while (stepper.slice(100) == Stepper::Slice::Busy) {
    }
    return where();
  }
  [[nodiscard]] std::string where() const {
    const Cursor& cursor = stepper.cursor();
    const std::string name = nameAt(cursor.execution(), stepper.focus().fiberAt(cursor));
    return name + "@" + std::to_string(cursor.position());
  }

  LiveRun run;
  Stepper stepper;
};

TEST(Stepper, StepsInOverAndOut) {
  Bench at;
  EXPECT_TRUE(at.stepper.begin({}, true));
  EXPECT_EQ(at.where(), "Both@0");
  EXPECT_EQ(at.go({Goal::Kind::StepIn, {}}), "Both@1");
  EXPECT_EQ(at.go({Goal::Kind::State, callState}).substr(0, 5), "Call@");
  EXPECT_EQ(at.go({Goal::Kind::StepOut, {}}).substr(0, 5), "Each@");
  EXPECT_EQ(at.go({Goal::Kind::Continue, {}}).substr(0, 5), "Done@");
  EXPECT_FALSE(at.stepper.cursor().execution().running());
}

TEST(Stepper, RunsToTheVisitThatIsMeant) {
  Bench one;
  EXPECT_TRUE(one.stepper.begin({}, true));
  std::string third;
  for (int i = 0; i < 3; ++i) third = one.go({Goal::Kind::State, callState});
  Bench at;
  EXPECT_TRUE(at.stepper.begin({}, true));
  EXPECT_EQ(at.go({Goal::Kind::State, callState, 3}), third);
  EXPECT_EQ(third.substr(0, 5), "Call@");
}

TEST(Stepper, SaysWhatRunsInsideAContainer) {
  const auto wordsAt = [](const char* state, interpreter::Phase phase) {
    Recording recording(compile(busyMachine), numbers(3), identity());
    runtime::Commands commands;
    for (int i = 0; i < 100; ++i) {
      for (const auto& fiber : recording.head().fibers)
        if (recording.program().state(fiber->frame.state).name == state &&
            fiber->frame.phase == phase)
          return std::string(cursorWords(recording.head(), *fiber));
      EXPECT_TRUE(recording.take(interpreter::input::Turn{}, commands));
    }
    return std::string("never");
  };
  using interpreter::Phase;
  EXPECT_EQ(wordsAt("Both", Phase::Act), "Paused before the branches");
  EXPECT_EQ(wordsAt("Both", Phase::Await), "Paused while branches run");
  EXPECT_EQ(wordsAt("Each", Phase::Act), "Paused before the first item");
  EXPECT_EQ(wordsAt("Each", Phase::Await), "Paused while items run");
  EXPECT_EQ(wordsAt("Sleep", Phase::Await), "Paused during the wait");
}

TEST(Stepper, GoesBackTheWayThatItCame) {
  Bench at;
  at.stepper.stops().setBreakpoints({Bench::atCall()});
  EXPECT_FALSE(at.stepper.begin({}, false));
  std::vector<std::string> forward;
  for (int i = 0; i < 3; ++i) forward.push_back(at.go({Goal::Kind::Continue, {}}));
  EXPECT_EQ(at.run.hits().count(1, at.stepper.cursor().execution().steps), 3);
  for (int i = 1; i >= 0; --i) {
    at.stepper.reverseContinue();
    EXPECT_EQ(at.where(), forward[static_cast<std::size_t>(i)]);
  }
  EXPECT_EQ(at.go({Goal::Kind::Continue, {}}), forward[1]);
  EXPECT_EQ(at.run.hits().count(1, ~std::uint64_t{0}), 3) << "a hit is counted once";
  at.stepper.stepBack();
  EXPECT_LT(at.stepper.cursor().position(), std::stoul(forward[1].substr(5)));
  at.stepper.toHead();
  EXPECT_EQ(at.where(), forward[2]);
}

TEST(Stepper, GoesBackByStatesToTheStart) {
  Bench at;
  EXPECT_TRUE(at.stepper.begin({}, true));
  const std::string call = at.go({Goal::Kind::State, callState});
  EXPECT_EQ(at.go({Goal::Kind::StepIn, {}}).substr(0, 5), "Call@");
  at.stepper.stepBack(BackBy::State);
  EXPECT_EQ(at.where(), call) << "from within the state to its entry";
  std::vector<std::string> names;
  for (int i = 0; i < 5 && at.stepper.cursor().position() > 0; ++i) {
    at.stepper.stepBack(BackBy::State);
    names.push_back(at.where().substr(0, 5));
  }
  EXPECT_EQ(names, (std::vector<std::string>{"Mark@", "Each@", "Both@"}));
  EXPECT_EQ(at.stepper.cursor().position(), 0U);
  at.stepper.stepBack(BackBy::State);
  EXPECT_EQ(at.where(), "Both@0") << "there is nothing before the start";
}

/// Answers for real, and counts how often it was asked.
class Counting final : public interpreter::TaskBackend {
 public:
  Reply start(const interpreter::TaskRequest& request, const Deliver& deliver) override {
    ++calls;
    ids.insert(request.id);
    deliver({request.id, interpreter::TaskOutcome::succeeded(json::Value("done")), 0});
    return Reply::Accepted;
  }
  int calls = 0;
  std::set<interpreter::TaskId> ids;
};

TEST(Stepper, CallsNobodyTwiceByLookingBack) {
  const auto real = std::make_shared<Counting>();
  LiveRun run(compile(busyMachine), numbers(3), identity(),
              {{}, tasks::MockBackend(), tasks::MadeCalls(real), {}, true}, runtime::Clock());
  Stepper stepper;
  stepper.attach(&run);
  stepper.stops().setGlobal({false, false, false, false});
  const auto toTheEnd = [&] {
    while (stepper.slice(100) == Stepper::Slice::Busy) {
    }
  };
  EXPECT_FALSE(stepper.begin({}, false));
  toTheEnd();
  ASSERT_FALSE(stepper.cursor().execution().running());
  const int calls = real->calls;
  EXPECT_EQ(calls, 3);
  stepper.reverseContinue();
  EXPECT_EQ(stepper.cursor().position(), 0U);
  EXPECT_EQ(stepper.go({Goal::Kind::Continue, {}}), "");
  toTheEnd();
  EXPECT_FALSE(stepper.cursor().execution().running());
  EXPECT_EQ(real->calls, calls);
}

TEST(LiveRun, GivesEachRunNumbersOfItsOwnAtWhoIsSharedAndAForkTheAnswersOfItsOrigin) {
  const auto real = std::make_shared<Counting>();
  const auto made = [&] {
    return std::make_unique<LiveRun>(
        compile(busyMachine), numbers(1), identity(),
        Answerers{{}, tasks::MockBackend(), tasks::MadeCalls(real), {}, true}, runtime::Clock());
  };
  const auto run = made(), other = made();
  ASSERT_EQ(run->driver().run(), runtime::Halt::Ended);
  ASSERT_EQ(other->driver().run(), runtime::Halt::Ended);
  EXPECT_EQ(real->calls, 2);
  EXPECT_EQ(real->ids.size(), 2U);
  const auto fork = run->forkedAt(0);
  ASSERT_EQ(fork->driver().run(), runtime::Halt::Ended);
  EXPECT_EQ(real->calls, 2);
}

TEST(Stepper, WhatIsFrozenSincePartsFromWhatIsRecorded) {
  Bench at;
  at.stepper.stops().setBreakpoints({Bench::atCall()});
  EXPECT_FALSE(at.stepper.begin({}, false));
  (void)at.go({Goal::Kind::Continue, {}});
  const auto first = at.stepper.focus().fiber();
  const Position there = at.stepper.cursor().position();
  (void)at.go({Goal::Kind::Continue, {}});
  at.stepper.goTo(there);
  at.stepper.focus().follow(at.run.recording(), first);
  at.run.setFrozen(first, true);
  EXPECT_EQ(at.go({Goal::Kind::StepIn, {}}), "Call is frozen here: thaw it to step it.");
  ASSERT_EQ(at.stepper.go({Goal::Kind::Event, {}}), "");
  Stepper::Slice slice = at.stepper.slice(10'000);
  ASSERT_EQ(slice, Stepper::Slice::Parts);
  const auto fork = at.run.forkedAt(at.stepper.cursor().position());
  EXPECT_TRUE(fork->isHeldBack(first)) << "a fork takes along what is frozen";
  at.stepper.attach(fork.get());
  EXPECT_TRUE(at.stepper.running()) << "the step goes on in the fork";
  while ((slice = at.stepper.slice(100)) == Stepper::Slice::Busy) {
  }
  EXPECT_EQ(slice, Stepper::Slice::Settled);
  at.stepper.attach(nullptr);
  EXPECT_FALSE(at.stepper.running());
}

}  // namespace
}  // namespace stepwright::debugger
