// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/driver.h"

#include <thread>

#include "tests/engine/interpreter/support.h"

using namespace stepwright;
using namespace stepwright::testing;
using namespace stepwright::runtime;
using namespace stepwright::interpreter;

namespace {

const std::string twoTasks = R"({"StartAt":"A","States":{
  "A":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","Next":"B"},
  "B":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","End":true}}})";

Identity identity() { return Identity::named("machine", "execution"); }

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
  Driver driver(program(twoTasks), parsed("{}"), identity(), backend);
  ASSERT_EQ(driver.run(), Halt::NeedsAnswer);
  ASSERT_EQ(driver.questions().size(), 1U);
  driver.answer(driver.questions()[0].id, TaskOutcome::succeeded(json::Value(1)));
  EXPECT_TRUE(driver.questions().empty());
  EXPECT_EQ(driver.run(), Halt::Ended);
  EXPECT_EQ(json::print(driver.execution().output), "2");
}

TEST(Driver, stopsWhereItsConditionSays) {
  tasks::MockBackend backend(mocks(R"({"A":{"output":1},"B":{"output":2}})"));
  Driver driver(program(twoTasks), parsed("{}"), identity(), backend);
  const auto before = [](const Execution& execution) {
    const auto& frame = execution.fibers.front()->frame;
    return execution.program->state(frame.state).name == "B" && frame.phase == Phase::Enter;
  };
  ASSERT_EQ(driver.run(before), Halt::Stopped);
  EXPECT_EQ(driver.events().back().type, history::EventType::TaskStateExited);
  EXPECT_EQ(driver.run(), Halt::Ended);
}

TEST(Driver, handsEventsOutAndKeepsNone) {
  tasks::MockBackend backend(mocks(R"({"A":{"output":1},"B":{"output":2}})"));
  std::vector<std::int64_t> ids;
  Driver::Options options;
  options.onEvent = [&](const history::Event& event) { ids.push_back(event.id); };
  Driver driver(program(twoTasks), parsed("{}"), identity(), backend, options);
  EXPECT_EQ(ids, (std::vector<std::int64_t>{1}));  // as they happen
  ASSERT_EQ(driver.run(), Halt::Ended);
  EXPECT_EQ(static_cast<std::int64_t>(ids.size()), driver.execution().usage.events);
  EXPECT_EQ(ids.back(), static_cast<std::int64_t>(ids.size()));
  EXPECT_TRUE(driver.events().empty());
}

TEST(Driver, aFlagEndsARunInTheMiddleOfAnEvaluation) {
  const auto endless = program(R"({"QueryLanguage":"JSONata","StartAt":"A","States":{"A":{
      "Type":"Pass","Next":"A","Output":"{% $sum([1..400].$sum([1..400].($ * 2))) %}"}}})");
  tasks::MockBackend backend{tasks::MockSet()};
  std::atomic<bool> cancelled = false;
  std::atomic<int> entered = 0, failed = 0;
  Driver::Options options;
  options.cancelled = &cancelled;
  options.onEvent = [&](const history::Event& event) {
    if (event.type == history::EventType::PassStateEntered) ++entered;
    if (event.type == history::EventType::ExecutionFailed) ++failed;
  };
  auto who = identity();
  who.quotas.events = 0;
  Driver driver(endless, parsed("{}"), who, backend, options);
  std::thread stopper([&] {
    while (entered == 0) std::this_thread::yield();
    cancelled = true;
  });
  EXPECT_EQ(driver.run(), Halt::Cancelled);
  stopper.join();
  EXPECT_EQ(failed, 0);  // what the broken evaluation gave is not told
}

TEST(Driver, saysWhenNothingCanHappenAnyMore) {
  tasks::MockBackend backend(mocks(R"({"A":{"never":true}})"));
  Driver driver(program(twoTasks), parsed("{}"), identity(), backend);
  EXPECT_EQ(driver.run(), Halt::Stuck);
}

TEST(Driver, takesReportsFromOtherThreads) {
  Patient backend;
  Driver driver(
      program(machineOf(
          R"("Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","TimeoutSeconds":5,"End":true)")),
      parsed("{}"), identity(), backend);
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
  Driver driver(program(twoTasks), parsed("{}"), identity(), backend);
  std::thread other([&] { driver.interrupt(); });
  EXPECT_EQ(driver.run(), Halt::Stopped);  // else it would wait for ever
  other.join();
}

TEST(Driver, cancelsAtTheBackendWhatIsStopped) {
  Patient backend;
  Driver driver(program(twoTasks), parsed("{}"), identity(), backend);
  ASSERT_EQ(driver.run([&](const Execution&) { return !backend.started.empty(); }), Halt::Stopped);
  driver.put(input::Stop{});
  EXPECT_EQ(backend.cancelled, backend.started);
  EXPECT_EQ(driver.run(), Halt::Ended);
}

TEST(Driver, goesOnFromACheckpoint) {
  tasks::MockBackend backend(mocks(R"({"A":{"output":1},"B":[{"output":2},{"output":3}]})"));
  Driver driver(program(twoTasks), parsed("{}"), identity(), backend);
  const auto atB = [](const Execution& execution) {
    return execution.program->state(execution.fibers.front()->frame.state).name == "B";
  };
  ASSERT_EQ(driver.run(atB), Halt::Stopped);
  const Execution checkpoint = driver.execution();
  const auto events = driver.events();
  const Journal journal = driver.journal();
  ASSERT_EQ(driver.run(), Halt::Ended);
  const auto ended = driver.events().size();
  driver.adopt(checkpoint, events, journal);
  ASSERT_EQ(driver.run(), Halt::Ended);
  EXPECT_EQ(driver.events().size(), ended);
  EXPECT_EQ(json::print(driver.execution().output), "2");
}

TEST(Driver, startsAnewWhatACheckpointWaitsFor) {
  Patient backend;
  Driver first(program(twoTasks), parsed("{}"), identity(), backend);
  ASSERT_EQ(first.run([&](const Execution&) { return !backend.started.empty(); }), Halt::Stopped);
  Patient other;
  Driver second(program(twoTasks), parsed("{}"), identity(), other);
  second.adopt(first.execution(), first.events(), first.journal());
  EXPECT_EQ(other.started, backend.started);
}

TEST(Driver, aLateReportDoesNotReachAnotherMoment) {
  Patient backend;
  Driver driver(program(twoTasks), parsed("{}"), identity(), backend);
  const Execution beginning = driver.execution();
  const auto events = driver.events();
  const auto started = [&](const Execution&) { return !backend.started.empty(); };
  ASSERT_EQ(driver.run(started), Halt::Stopped);
  const auto late = backend.deliver;
  driver.adopt(beginning, events, {});
  EXPECT_EQ(backend.cancelled, backend.started);
  backend.started.clear();
  ASSERT_EQ(driver.run(started), Halt::Stopped);
  late({backend.started[0], TaskOutcome::succeeded(json::Value("old")), 0});
  backend.deliver({backend.started[0], TaskOutcome::succeeded(json::Value("new")), 0});
  ASSERT_EQ(driver.run([&](const Execution&) { return backend.started.size() == 2; }),
            Halt::Stopped);
  EXPECT_EQ(json::print(driver.execution().fibers.front()->frame.input), "\"new\"");
}
