// SPDX-License-Identifier: GPL-3.0-or-later
// Single steps, and what the debugger may do to a paused execution.
#include "engine/history/events.h"
#include "engine/interpreter/sink.h"
#include "engine/interpreter/start.h"
#include "engine/interpreter/step.h"
#include "tests/engine/interpreter/support.h"

using namespace stepwright;
using namespace stepwright::testing;
using namespace stepwright::interpreter;

namespace {

class KeptSteps final : public Sink {
 public:
  history::Events events;
  std::vector<Command> commands;
  void add(history::Event event) override { events.push_back(std::move(event)); }
  void add(Command command) override { commands.push_back(std::move(command)); }
};

Execution begin(const std::string& definition, const std::string& text, Sink& sink) {
  return start(program(definition), parsed(text), Identity::of({}), sink);
}

/// The phases that the first fiber goes through, up to a stop.
std::string phases(Execution execution, Sink& sink) {
  std::string text;
  while (canStep(execution)) {
    text += std::string(toString(execution.fibers.front()->frame.phase)) + " ";
    execution = step(std::move(execution), input::Turn{}, sink);
  }
  return text;
}

Execution until(Execution execution, Phase phase, Sink& sink) {
  while (canStep(execution) && execution.fibers.front()->frame.phase != phase) {
    execution = step(std::move(execution), input::Turn{}, sink);
  }
  return execution;
}

std::string finish(Execution execution, Sink& sink) {
  while (canStep(execution)) execution = step(std::move(execution), input::Turn{}, sink);
  return execution.running() ? "running" : json::print(execution.output);
}

const std::string everything = machineOf(
    R"("Type":"Task","End":true,"Resource":"arn:aws:states:::sqs:sendMessage","InputPath":"$.a","Parameters":{"p":1},
       "ResultSelector":{"s.$":"$"},"ResultPath":"$.r","Assign":{"v":1},"OutputPath":"$")");

}  // namespace

TEST(Step, passesOverThePhasesThatAStateDoesNotHave) {
  KeptSteps sink;
  EXPECT_EQ(phases(begin(machineOf(R"("Type":"Pass","End":true)"), "{}", sink), sink),
            "Enter Act Leave ");
  EXPECT_EQ(phases(begin(everything, R"({"a":1})", sink), sink),
            "Enter Input Arguments Act Await ");
}

TEST(Step, keepsTheValueOfEachPhase) {
  KeptSteps sink;
  auto execution = begin(everything, R"({"a":{"b":1}})", sink);
  execution = until(std::move(execution), Phase::Await, sink);
  execution = step(std::move(execution), input::Turn{}, sink);
  ASSERT_EQ(sink.commands.size(), 1U);
  execution = step(std::move(execution),
                   input::Task{sink.commands[0].task.id, TaskOutcome::succeeded(7)}, sink);
  execution = until(std::move(execution), Phase::Leave, sink);
  const Frame& frame = execution.fibers.front()->frame;
  EXPECT_EQ(json::print(frame.effective), R"({"b":1})");
  EXPECT_EQ(json::print(frame.arguments), R"({"p":1})");
  EXPECT_EQ(json::print(frame.result), "7");
  EXPECT_EQ(json::print(frame.selected), R"({"s":7})");
  EXPECT_EQ(json::print(frame.merged), R"({"a":{"b":1},"r":{"s":7}})");
  EXPECT_EQ(json::print(frame.assigned), R"({"v":1})");
}

TEST(Step, leavesAnEarlierCopyAsItWas) {
  KeptSteps sink;
  const auto before = begin(machineOf(R"("Type":"Pass","Result":1,"End":true)"), "{}", sink);
  auto after = step(before, input::Turn{}, sink);
  after = step(std::move(after), input::Turn{}, sink);
  EXPECT_EQ(before.fibers.front()->frame.phase, Phase::Enter);
  EXPECT_EQ(after.fibers.front()->frame.phase, Phase::Leave);
  EXPECT_EQ(finish(before, sink), "1");
}

TEST(Step, takesTheFiberThatItIsTold) {
  KeptSteps sink;
  auto execution = begin(
      machineOf(
          R"("Type":"Map","End":true,"ItemProcessor":{"StartAt":"P","States":{"P":{"Type":"Pass","End":true}}})"),
      "[1,2]", sink);
  while (execution.fibers.size() < 3) execution = step(std::move(execution), input::Turn{}, sink);
  const FiberId second = execution.fibers[2]->id;
  for (int i = 0; i < 3; ++i) execution = step(std::move(execution), input::Turn{second}, sink);
  EXPECT_EQ(execution.fibers.size(), 2U);
  EXPECT_EQ(execution.fibers[1]->index, 0);
  EXPECT_EQ(finish(std::move(execution), sink), "[1,2]");
}

TEST(Edit, dataSetAtAStopGoesOn) {
  KeptSteps sink;
  auto execution =
      until(begin(machineOf(R"("Type":"Pass","End":true)"), "{}", sink), Phase::Leave, sink);
  const FiberId fiber = execution.fibers.front()->id;
  execution = step(std::move(execution),
                   input::SetData{fiber, input::Slot::Result, parsed(R"({"set":true})")}, sink);
  EXPECT_EQ(finish(std::move(execution), sink), R"({"set":true})");
}

TEST(Edit, variablesCanBeSetAndTakenAway) {
  KeptSteps sink;
  const std::string machine = machineOf(R"("Type":"Pass","Parameters":{"x.$":"$x"},"End":true)");
  auto execution = begin(machine, "{}", sink);
  const FiberId fiber = execution.fibers.front()->id;
  execution = step(std::move(execution), input::SetVariable{fiber, "x", json::Value(3)}, sink);
  auto without = step(execution, input::SetVariable{fiber, "x", std::nullopt}, sink);
  EXPECT_EQ(finish(std::move(execution), sink), R"({"x":3})");
  EXPECT_EQ(without.fibers.front()->variables.find("x"), nullptr);
}

TEST(Edit, anOutcomeCanBeForced) {
  KeptSteps sink;
  auto execution = until(begin(everything, R"({"a":1})", sink), Phase::Await, sink);
  const FiberId fiber = execution.fibers.front()->id;
  auto failed =
      step(execution, input::Force{fiber, TaskOutcome::failed("Forced", "by hand")}, sink);
  EXPECT_EQ(finish(step(std::move(execution), input::Force{fiber, TaskOutcome::succeeded(5)}, sink),
                   sink),
            R"({"a":1,"r":{"s":5}})");
  while (canStep(failed)) failed = step(std::move(failed), input::Turn{}, sink);
  EXPECT_EQ(failed.error->string(), "Forced");
}

TEST(Edit, aWaitCanBeSkipped) {
  KeptSteps sink;
  auto execution = begin(machineOf(R"("Type":"Wait","Seconds":9999,"End":true)"), "1", sink);
  while (canStep(execution)) execution = step(std::move(execution), input::Turn{}, sink);
  EXPECT_EQ(nextTimer(execution), execution.now + 9'999'000);
  execution = step(std::move(execution), input::Wake{execution.fibers.front()->id}, sink);
  EXPECT_EQ(finish(std::move(execution), sink), "1");
}

TEST(Stop, abortsAndCancelsWhatIsUnderWay) {
  KeptSteps sink;
  auto execution = begin(everything, R"({"a":1})", sink);
  while (canStep(execution)) execution = step(std::move(execution), input::Turn{}, sink);
  execution = step(std::move(execution), input::StopExecution{"Enough", std::nullopt}, sink);
  EXPECT_EQ(execution.status, Status::Aborted);
  EXPECT_EQ(sink.events.back().type, history::EventType::ExecutionAborted);
  EXPECT_EQ(sink.commands.back().kind, Command::Kind::CancelTask);
}

TEST(Step, newsOfATaskNobodyWaitsForIsIgnored) {
  KeptSteps sink;
  auto execution = begin(machineOf(R"("Type":"Pass","End":true)"), "{}", sink);
  execution = step(std::move(execution), input::Task{99, TaskOutcome::succeeded(1)}, sink);
  EXPECT_EQ(finish(std::move(execution), sink), "{}");
}
