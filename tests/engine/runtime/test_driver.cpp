// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/history/event.h"
#include "engine/history/event_json.h"
#include "engine/runtime/driver.h"

#include <algorithm>
#include <chrono>
#include <thread>

#include "engine/runtime/keeper.h"
#include "tests/engine/interpreter/support.h"

using namespace stepwright;
using namespace stepwright::testing;
using namespace stepwright::runtime;
using namespace stepwright::interpreter;

namespace {

const std::string twoTasks = R"({"StartAt":"A","States":{
  "A":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","Next":"B"},
  "B":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","End":true}}})";

Identity identity() { return Identity::of({}); }

/// Remembers what it was asked; another thread may answer.
class Patient final : public TaskBackend {
 public:
  std::vector<TaskId> started, cancelled;
  Deliver deliver;
  Reply start(const TaskRequest& request, const Deliver& to) override {
    started.push_back(request.id);
    deliver = to;
    return Reply::Accepted;
  }
  void cancel(TaskId task) override { cancelled.push_back(task); }
};

}  // namespace

TEST(Driver, asksAndGoesOnWithTheAnswer) {
  tasks::MockBackend backend(mocks(R"({"B":{"output":2}})"));
  Keeper keeper(program(twoTasks), parsed("{}"), identity());
  Driver driver(keeper, backend);
  ASSERT_EQ(driver.run(), Halt::NeedsAnswer);
  ASSERT_EQ(driver.questions().size(), 1U);
  driver.answer(driver.questions()[0].id, TaskOutcome::succeeded(json::Value(1)));
  EXPECT_TRUE(driver.questions().empty());
  EXPECT_EQ(driver.run(), Halt::Ended);
  EXPECT_EQ(json::print(driver.execution().output), "2");
}

TEST(Driver, stopsWhereItsConditionSays) {
  tasks::MockBackend backend(mocks(R"({"A":{"output":1},"B":{"output":2}})"));
  Keeper keeper(program(twoTasks), parsed("{}"), identity());
  Driver driver(keeper, backend);
  const auto before = [](const Execution& execution) {
    const auto& frame = execution.fibers.front()->frame;
    return execution.program->state(frame.state).name == "B" && frame.phase == Phase::Enter;
  };
  ASSERT_EQ(driver.run(before), Halt::Stopped);
  EXPECT_EQ(keeper.events().back().type, history::EventType::TaskStateExited);
  EXPECT_EQ(driver.run(), Halt::Ended);
}

TEST(Driver, handsEventsOutAndKeepsNone) {
  tasks::MockBackend backend(mocks(R"({"A":{"output":1},"B":{"output":2}})"));
  std::vector<std::int64_t> ids;
  Keep keep;
  keep.onEvent = [&](const history::Event& event) { ids.push_back(event.id); };
  Keeper keeper(program(twoTasks), parsed("{}"), identity(), keep);
  Driver driver(keeper, backend);
  EXPECT_EQ(ids, (std::vector<std::int64_t>{1}));  // as they happen
  ASSERT_EQ(driver.run(), Halt::Ended);
  EXPECT_EQ(static_cast<std::int64_t>(ids.size()), driver.execution().usage.events);
  EXPECT_EQ(ids.back(), static_cast<std::int64_t>(ids.size()));
  EXPECT_TRUE(keeper.events().empty());
}

TEST(Driver, aFlagEndsARunInTheMiddleOfAnEvaluation) {
  const auto endless = program(R"({"QueryLanguage":"JSONata","StartAt":"A","States":{"A":{
      "Type":"Pass","Next":"A","Output":"{% $sum([1..400].$sum([1..400].($ * 2))) %}"}}})");
  tasks::MockBackend backend{tasks::MockSet()};
  std::atomic<bool> cancelled = false;
  std::atomic<int> entered = 0, failed = 0;
  Keep keep;
  keep.onEvent = [&](const history::Event& event) {
    if (event.type == history::EventType::PassStateEntered) ++entered;
    if (event.type == history::EventType::ExecutionFailed) ++failed;
  };
  auto who = identity();
  who.quotas.events = 0;
  Keeper keeper(endless, parsed("{}"), who, keep);
  Driver driver(keeper, backend);
  std::thread stopper([&] {
    while (entered == 0) std::this_thread::yield();
    cancelled = true;
  });
  EXPECT_EQ(driver.run({}, &cancelled), Halt::Cancelled);
  stopper.join();
  EXPECT_EQ(failed, 0);  // what the broken evaluation gave is not told
}

TEST(Driver, saysWhenNothingCanHappenAnyMore) {
  tasks::MockBackend backend(mocks(R"({"A":{"never":true}})"));
  Keeper keeper(program(twoTasks), parsed("{}"), identity());
  Driver driver(keeper, backend);
  EXPECT_EQ(driver.run(), Halt::Stuck);
}

TEST(Driver, takesReportsFromOtherThreads) {
  Patient backend;
  Keeper keeper(
      program(machineOf(
          R"("Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","TimeoutSeconds":5,"End":true)")),
      parsed("{}"), identity());
  Driver driver(keeper, backend);
  // The virtual clock stands still while real work is open, so the timeout does not come first.
  ASSERT_EQ(driver.run([&](const Execution&) { return !backend.started.empty(); }), Halt::Stopped);
  std::thread worker([&] {
    backend.deliver({backend.started[0], TaskOutcome::succeeded(json::Value(4)), 0});
  });
  EXPECT_EQ(driver.run(), Halt::Ended);
  worker.join();
  EXPECT_EQ(json::print(driver.execution().output), "4");
}

TEST(Driver, canBeInterruptedFromAnotherThread) {
  Patient backend;
  Keeper keeper(program(twoTasks), parsed("{}"), identity());
  Driver driver(keeper, backend);
  std::thread other([&] { driver.interrupt(); });
  EXPECT_EQ(driver.run(), Halt::Stopped);  // else it would wait for ever
  other.join();
}

TEST(Driver, cancelsAtTheBackendWhatIsStopped) {
  Patient backend;
  Keeper keeper(program(twoTasks), parsed("{}"), identity());
  Driver driver(keeper, backend);
  ASSERT_EQ(driver.run([&](const Execution&) { return !backend.started.empty(); }), Halt::Stopped);
  driver.put(input::StopExecution{});
  EXPECT_EQ(backend.cancelled, backend.started);
  EXPECT_EQ(driver.run(), Halt::Ended);
}

TEST(Driver, startsAnewWhatItsRecorderWaitsFor) {
  Patient backend;
  Keeper keeper(program(twoTasks), parsed("{}"), identity());
  {
    Driver first(keeper, backend);
    ASSERT_EQ(first.run([&](const Execution&) { return !backend.started.empty(); }), Halt::Stopped);
  }
  EXPECT_EQ(backend.cancelled, backend.started);  // nobody waits for it any more
  const auto late = backend.deliver;
  Patient other;
  Driver second(keeper, other);
  ASSERT_EQ(other.started, backend.started);
  late({backend.started[0], TaskOutcome::succeeded(json::Value("old")), 0});
  other.deliver({backend.started[0], TaskOutcome::succeeded(json::Value("new")), 0});
  ASSERT_EQ(second.run([&](const Execution&) { return other.started.size() == 2; }), Halt::Stopped);
  EXPECT_EQ(json::print(keeper.head().fibers.front()->frame.input), "\"new\"");
}

TEST(Driver, asksTheBackendAgainWhenItKnowsMore) {
  tasks::MockBackend backend;
  Keeper keeper(program(twoTasks), parsed("{}"), identity());
  Driver driver(keeper, backend);
  ASSERT_EQ(driver.run(), Halt::NeedsAnswer);
  backend.setMocks(mocks(R"({"A":{"output":1},"B":{"output":2}})"));
  driver.askAgain();
  EXPECT_TRUE(driver.questions().empty());
  EXPECT_EQ(driver.run(), Halt::Ended);
}

TEST(Driver, refusesAnAnswerThatNobodyWaitsFor) {
  tasks::MockBackend backend;
  Keeper keeper(program(twoTasks), parsed("{}"), identity());
  Driver driver(keeper, backend);
  ASSERT_EQ(driver.run(), Halt::NeedsAnswer);
  EXPECT_FALSE(driver.answer(99, TaskOutcome::succeeded(json::Value(1))));
  EXPECT_TRUE(driver.answer(driver.questions()[0].id, TaskOutcome::succeeded(json::Value(1))));
}

TEST(Driver, movesOneInputAtATimeAsItRuns) {
  const auto answers = R"({"A":[{"output":1,"afterSeconds":60}],"B":{"output":2}})";
  tasks::MockBackend backend(mocks(answers)), other(mocks(answers));
  Keeper whole(program(twoTasks), parsed("{}"), identity());
  Keeper moved(program(twoTasks), parsed("{}"), identity());
  ASSERT_EQ(Driver(whole, backend).run(), Halt::Ended);
  Driver driver(moved, other);
  while (driver.move({}) == Halt::None) {
  }
  ASSERT_EQ(moved.events().size(), whole.events().size());
  for (std::size_t i = 0; i < whole.events().size(); ++i)
    EXPECT_EQ(history::toJson(moved.events()[i]), history::toJson(whole.events()[i]));
}

namespace {

/// A real time that only the test moves.
Timestamp wallNow;
Timestamp testWall() { return wallNow; }

const std::string waits = machineOf(R"("Type":"Wait","Seconds":60,"End":true)");

Identity startingNow() { return Identity::of({.start = wallNow}); }

}  // namespace

TEST(DriverClock, aRealOneSleepsUntilTheTimer) {
  wallNow = {1'000'000};
  tasks::MockBackend backend;
  Keeper keeper(program(waits), parsed("{}"), startingNow());
  Driver driver(keeper, backend, Clock::real(testWall));
  while (driver.move({}) == Halt::None) {
  }
  ASSERT_EQ(driver.move({}), Halt::Sleeping);
  EXPECT_EQ(driver.wakesAt(), Timestamp{1'060'000});
  wallNow = {1'059'999};
  EXPECT_EQ(driver.move({}), Halt::Sleeping);
  wallNow = {1'060'000};
  EXPECT_EQ(driver.move({}), Halt::None);
  EXPECT_EQ(driver.run(), Halt::Ended);
}

TEST(DriverClock, aFasterOneComesThereSooner) {
  wallNow = {1'000'000};
  tasks::MockBackend backend;
  Keeper keeper(program(waits), parsed("{}"), startingNow());
  Driver driver(keeper, backend, Clock::times(60, testWall));
  while (driver.move({}) == Halt::None) {
  }
  ASSERT_EQ(driver.move({}), Halt::Sleeping);
  EXPECT_EQ(driver.clock().wallAt(*driver.wakesAt()), Timestamp{1'001'000});
  wallNow = {1'001'000};
  EXPECT_EQ(driver.run(), Halt::Ended);
}

TEST(DriverClock, aJumpReachesTheDelayOfAMockOnTheRealOne) {
  wallNow = {1'000'000};
  tasks::MockBackend backend(mocks(R"({"A":{"output":1,"afterSeconds":60},"B":{"output":2}})"));
  Keeper keeper(program(twoTasks), parsed("{}"), startingNow());
  Driver driver(keeper, backend, Clock::real(testWall));
  while (driver.move({}) == Halt::None) {
  }
  ASSERT_TRUE(driver.jump());
  EXPECT_EQ(driver.clock().ahead(), 60'000);
  EXPECT_EQ(driver.run(), Halt::Ended);
}

namespace {

constexpr const char* callBesideADay =
    R"({"StartAt":"Both","States":{"Both":{"Type":"Parallel","Branches":[
  {"StartAt":"Call","States":{"Call":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage",
    "TimeoutSeconds":3,"End":true}}},
  {"StartAt":"Day","States":{"Day":{"Type":"Wait","Seconds":86400,"End":true}}}],"End":true}}})";

/// Answers after so long, on a thread of its own.
class Slow final : public TaskBackend {
 public:
  explicit Slow(int milliseconds) : milliseconds_(milliseconds) {}
  ~Slow() override {
    if (thread_.joinable()) thread_.join();
  }
  Reply start(const TaskRequest& request, const Deliver& deliver) override {
    thread_ = std::thread([this, id = request.id, deliver] {
      std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds_));
      deliver({id, TaskOutcome::succeeded(json::Value(1)), 0});
    });
    return Reply::Accepted;
  }

 private:
  int milliseconds_;
  std::thread thread_;
};

}  // namespace

TEST(Driver, letsAVirtualClockGoWithTheRealOneWhileSomebodyIsAtWork) {
  Slow backend(300);
  Keeper keeper(program(callBesideADay), parsed("{}"), identity());
  Driver driver(keeper, backend);
  const auto began = std::chrono::steady_clock::now();
  EXPECT_EQ(driver.run(), Halt::Ended);
  EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(60));
  EXPECT_EQ(driver.execution().status, Status::Succeeded);
  EXPECT_EQ(driver.execution().now - identity().start, 86'400'000);
  const auto& events = keeper.events();
  const auto done = std::find_if(events.begin(), events.end(), [](const history::Event& event) {
    return event.type == history::EventType::TaskSucceeded;
  });
  ASSERT_NE(done, events.end());
  EXPECT_GE(done->time - identity().start, 300);
  EXPECT_LT(done->time - identity().start, 3000);
}

TEST(Driver, timesOutARealCallInRealTime) {
  Slow backend(3600);
  Keeper keeper(program(callBesideADay), parsed("{}"), identity());
  Driver driver(keeper, backend);
  EXPECT_EQ(driver.run(), Halt::Ended);
  EXPECT_EQ(driver.execution().status, Status::Failed);
  EXPECT_EQ(driver.execution().now - identity().start, 3000);
}

TEST(Driver, takesAnAnswerForWhenItCameWhoeverWasPausedMeanwhile) {
  Slow backend(100);
  Keeper keeper(program(callBesideADay), parsed("{}"), identity());
  Driver driver(keeper, backend);
  while (driver.move({}) == Halt::None) {
  }
  std::this_thread::sleep_for(std::chrono::milliseconds(3500));
  EXPECT_EQ(driver.run(), Halt::Ended);
  EXPECT_EQ(driver.execution().status, Status::Succeeded);
}
