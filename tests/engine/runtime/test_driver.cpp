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
