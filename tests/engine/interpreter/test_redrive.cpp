// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/redrive.h"

#include <algorithm>
#include <set>

#include "engine/replay/run_tracker.h"
#include "engine/replay/run_tree.h"
#include "engine/runtime/driver.h"
#include "engine/runtime/keeper.h"
#include "tests/engine/interpreter/support.h"

using namespace stepwright;
using namespace stepwright::testing;
using namespace stepwright::interpreter;

namespace {

/// A run that fails, is redriven and runs on: its history from the redrive on, and its end.
struct Redriven {
  std::string before, after, output;
  Execution execution;
};

Redriven redriven(std::string_view definition, std::string_view answers,
                  std::string_view input = "{}", bool express = false) {
  tasks::MockBackend backend(mocks(answers));
  runtime::Keeper keeper(program(definition), parsed(input),
                         Identity::of({.express = express, .start = {1'700'000'000'000}}));
  runtime::Driver driver(keeper, backend);
  EXPECT_EQ(driver.run(), runtime::Halt::Ended);
  const std::size_t count = keeper.events().size();
  Redriven result;
  result.before = outline(keeper.events());
  driver.put(input::Redrive{keeper.head().now + 60'000});
  (void)driver.run();
  history::Events after;
  for (const auto& event : keeper.events())
    if (event.id > static_cast<std::int64_t>(count)) after.push_back(event);
  result.after = outline(after);
  result.execution = keeper.head();
  result.output = json::print(keeper.head().output);
  return result;
}

const std::string two = R"({"StartAt":"A","States":{
  "A":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","Next":"B"},
  "B":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","End":true,
       "Retry":[{"ErrorEquals":["States.ALL"],"MaxAttempts":1}]}}})";

}  // namespace

TEST(Redrive, runsTheFailedStateAgainWithItsRetriesCountedAnew) {
  const auto came = redriven(
      two, R"({"A":{"output":1},"B":[{"error":"E"},{"error":"E"},{"error":"E"},{"output":2}]})");
  EXPECT_EQ(came.output, "2");
  EXPECT_EQ(came.after.find("15<14 ExecutionRedriven, 16<15 TaskScheduled"), 0U) << came.after;
  EXPECT_EQ(came.after.find("TaskStateEntered"), std::string::npos);
  EXPECT_EQ(came.execution.redrives, 1);
  EXPECT_EQ(came.execution.executionContext["RedriveCount"], json::Value(1));
  EXPECT_TRUE(came.execution.executionContext.contains("RedriveTime"));
}

TEST(Redrive, leavesWhatIsRefused) {
  const auto express = redriven(two, R"({"A":{"error":"E"}})", "{}", true);
  EXPECT_EQ(express.after, "");
  const auto good = redriven(two, R"({"A":{"output":1},"B":{"output":2}})");
  EXPECT_EQ(good.after, "");
  EXPECT_TRUE(refusalToRedrive(redrivable(good.execution)));
}

TEST(Redrive, findsNoHistoryFullWhereNoQuotaIsKept) {
  Redrivable failed{.status = "FAILED", .events = 24'999};
  EXPECT_TRUE(refusalToRedrive(failed));
  failed.quotas = Quotas::off();
  EXPECT_FALSE(refusalToRedrive(failed));
  failed.redrives = 1000;
  EXPECT_TRUE(refusalToRedrive(failed));
}

TEST(Redrive, goesOnWithTheBranchesThatHaveNotSucceeded) {
  const std::string machine =
      R"({"StartAt":"P","States":{"P":{"Type":"Parallel","End":true,"Branches":[
    {"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","End":true}}},
    {"StartAt":"B","States":{"B":{"Type":"Pass","Next":"C"},
      "C":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","End":true}}},
    {"StartAt":"W","States":{"W":{"Type":"Wait","Seconds":90,"Next":"D"},
      "D":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","End":true}}}]}}})";
  const auto came = redriven(machine, R"({"A":[{"output":1},{"output":9}],"D":{"output":3},
    "C":[{"error":"E","afterSeconds":1},{"output":2}]})");
  EXPECT_EQ(came.output, "[1,2,3]") << came.after;
  EXPECT_EQ(came.after.find("PassStateEntered"), std::string::npos) << came.after;
  EXPECT_EQ(came.after.find("ParallelStateEntered"), std::string::npos);
}

TEST(Redrive, goesOnWithTheItemsThatHaveNotSucceeded) {
  const std::string machine = R"({"StartAt":"M","States":{"M":{"Type":"Map","MaxConcurrency":2,
    "End":true,"ItemProcessor":{"StartAt":"N","States":{"N":{"Type":"Parallel","End":true,
    "OutputPath":"$[0]","Branches":[{"StartAt":"I","States":{
    "I":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","End":true}}}]}}}}}})";
  const auto came = redriven(
      machine,
      R"({"I":[{"output":0},{"error":"E","afterSeconds":1},{"output":"second","afterSeconds":9},
        {"output":"a"},{"output":"b"},{"output":"c"}]})",
      "[1,2,3,4]");
  EXPECT_EQ(came.execution.status, Status::Succeeded) << came.before << "\n" << came.after;
  EXPECT_EQ(came.output.find("[0,"), 0U) << came.output;
  EXPECT_EQ(came.after.find("MapStateEntered"), std::string::npos);
}

/// Each is an execution of its own: what was not redriven has a count of 0, and one of type Express
/// is another execution.
TEST(Redrive, countsForEachChildExecution) {
  const auto ended = [](const std::string& type) {
    std::string machine = distributedMap(
        R"("MaxConcurrency":1,"ResultWriter":{"WriterConfig":{"Transformation":"NONE","OutputType":"JSON"}},)",
        oneLambdaTask);
    machine.replace(machine.find("STANDARD"), 8, type);
    return parsed(redriven(machine,
                           R"({"P":[{"output":0},{"error":"E"},{"output":1},{"output":2}]})",
                           "[0,1,2]")
                      .output);
  };
  const json::Value standard = ended("STANDARD");
  ASSERT_EQ(standard.size(), 3U);
  EXPECT_EQ(standard.at(0)["RedriveCount"].integer(), 0);
  EXPECT_FALSE(standard.at(0).contains("RedriveDate"));
  EXPECT_EQ(standard.at(1)["RedriveCount"].integer(), 1);
  EXPECT_EQ(standard.at(1)["RedriveDate"].string(), "2023-11-14T22:14:20.000Z");
  EXPECT_EQ(standard.at(2)["RedriveCount"].integer(), 0);  // it had not begun
  EXPECT_EQ(ended("EXPRESS").at(1)["RedriveCount"].integer(), 0);
}

TEST(Redrive, tellsAChildOfItself) {
  const auto came = redriven(
      distributedMap(
          "",
          R"("Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","ResultPath":"$.r",)"
          R"("Parameters":{"n.$":"$$.Execution.RedriveCount"},"OutputPath":"$$.Execution","End":true)"),
      R"({"P":[{"error":"E"},{"output":1}]})", "[{}]");
  const json::Value execution = parsed(came.output).at(0);
  EXPECT_EQ(execution["RedriveCount"].integer(), 1);
  EXPECT_EQ(execution["RedriveTime"].string(), "2023-11-14T22:14:20.000Z");
}

TEST(Redrive, beginsTheTimeOfTheExecutionAnew) {
  const std::string machine = R"({"StartAt":"T","TimeoutSeconds":10,"States":{
    "T":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","End":true}}})";
  const auto came = redriven(machine, R"({"T":[{"never":true},{"output":1,"afterSeconds":9}]})");
  EXPECT_EQ(came.output, "1") << came.after;
}

TEST(Redrive, keepsNothingOfAFailureThatIsCaught) {
  const std::string machine = R"({"StartAt":"P","States":{"P":{"Type":"Parallel","Next":"F",
    "Catch":[{"ErrorEquals":["States.ALL"],"Next":"F"}],"Branches":[
    {"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","End":true}}}]},
    "F":{"Type":"Fail","Error":"X"}}})";
  const auto came = redriven(machine, R"({"A":{"error":"E"}})");
  EXPECT_EQ(came.execution.status, Status::Failed);
  EXPECT_EQ(came.execution.fibers.size(), 1U);
  EXPECT_EQ(came.execution.redrives, 1);
}

namespace {

/// Fails what each item calls first, and answers when it is called again.
class FailsFirst final : public TaskBackend {
 public:
  Reply start(const TaskRequest& request, const Deliver& deliver) override {
    const bool first = called_.insert(request.path.front().index).second;
    deliver({request.id,
             first ? TaskOutcome::failed("E", "c") : TaskOutcome::succeeded(json::Value(1)), 0});
    return Reply::Accepted;
  }

 private:
  std::set<std::int64_t> called_;
};

const std::string manyFail = R"({"StartAt":"M","States":{"M":{"Type":"Map","MaxConcurrency":10,
  "ToleratedFailureCount":1500,"End":true,"ItemProcessor":{
  "ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"V","States":{
  "V":{"Type":"Pass","Assign":{"kept.$":"$.n"},"Next":"C"},
  "C":{"Type":"Choice","Default":"Q","Choices":[{"Variable":"$.even","BooleanEquals":true,"Next":"T"}]},
  "T":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","End":true,
       "ResultSelector":{"n.$":"$kept"}},
  "Q":{"Type":"Parallel","End":true,"OutputPath":"$[0]","Branches":[
    {"StartAt":"P","States":{"P":{"Type":"Pass","Next":"B"},
     "B":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","End":true,
       "ResultSelector":{"n.$":"$kept"}}}},
    {"StartAt":"W","States":{"W":{"Type":"Wait","Seconds":9,"End":true}}}]}}}}}})";

/// The indexes of those below the execution's own fiber.
std::vector<std::int64_t> childrenAtWork(const Execution& execution) {
  std::vector<std::int64_t> indexes;
  for (const auto& fiber : execution.fibers)
    if (fiber->parent == 1) indexes.push_back(fiber->index);
  std::sort(indexes.begin(), indexes.end());
  return indexes;
}

json::Value numbered(int count) {
  std::vector<json::Value> items;
  for (int i = 0; i < count; ++i)
    items.push_back(json::Value::object({{"n", i}, {"even", json::Value(i % 2 == 0)}}));
  return json::Value::array(std::move(items));
}

}  // namespace

TEST(Redrive, holdsAFewOfManyThatHaveFailedAndGoesOnWithAll) {
  FailsFirst backend;
  runtime::Keeper keeper(program(manyFail), numbered(2000),
                         Identity::of({.start = {1'700'000'000'000}, .quotas = Quotas::off()}),
                         {.history = false});
  runtime::Driver driver(keeper, backend);
  ASSERT_EQ(driver.run(), runtime::Halt::Ended);
  ASSERT_EQ(keeper.head().error->string(), "States.ExceedToleratedFailureThreshold");
  const ChildrenFrame& children = **keeper.head().fibers.front()->frame.children;
  EXPECT_LE(children.fallen.size(), 256U + 10U);
  EXPECT_GT(children.shelved.count, 1200U);
  driver.put(input::Redrive{keeper.head().now + 60'000});
  // As many as have a slot, and no others.
  EXPECT_EQ(childrenAtWork(keeper.head()),
            (std::vector<std::int64_t>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
  ASSERT_EQ(driver.run(), runtime::Halt::Ended);
  ASSERT_EQ(keeper.head().status, Status::Succeeded) << keeper.head().error->string();
  const json::Value& output = keeper.head().output;
  // Those that were begun only now fail, as is tolerated.
  EXPECT_GT(output.size(), 1500U);
  EXPECT_LT(output.size(), 1520U);
  std::int64_t before = -1;
  for (const json::Value& each : output.items()) {
    EXPECT_GT(each["n"].integer(), before);
    before = each["n"].integer();
  }
}

/// Never more at once than may be, in the order of the items, also where the limit is changed.
TEST(Redrive, keepsToTheConcurrencyOfItsMapRun) {
  tasks::MockBackend nobody;
  std::vector<std::int64_t> ended;
  runtime::Keeper keeper(
      program(distributedMap(R"("MaxConcurrency":3,"ToleratedFailureCount":5,)", oneLambdaTask)),
      parsed("[0,1,2,3,4,5,6,7,8,9,10,11]"), Identity::of({.start = {1'700'000'000'000}}),
      {.onChild = [&](const EndedChild& child) { ended.push_back(child.child.index); }});
  runtime::Driver driver(keeper, nobody);
  const auto answer = [&](const TaskOutcome& outcome) {
    driver.answer(driver.questions().front().id, outcome);
    (void)driver.run();
  };
  using Indexes = std::vector<std::int64_t>;
  ASSERT_EQ(driver.run(), runtime::Halt::NeedsAnswer);
  for (int i = 0; i < 6; ++i) answer(TaskOutcome::failed("E", "c"));
  ASSERT_EQ(keeper.head().status, Status::Failed);
  ASSERT_EQ(ended, (Indexes{0, 1, 2, 3, 4, 5, 6, 7}));
  driver.put(input::Redrive{keeper.head().now + 60'000});
  (void)driver.run();
  EXPECT_EQ(childrenAtWork(keeper.head()), (Indexes{0, 1, 2}));
  EXPECT_EQ(driver.questions().size(), 3U);
  driver.put(input::UpdateMapRun{1, 5, std::nullopt, std::nullopt});
  (void)driver.run();
  EXPECT_EQ(childrenAtWork(keeper.head()), (Indexes{0, 1, 2, 3, 4}));
  answer(TaskOutcome::failed("E", "c"));
  EXPECT_EQ(childrenAtWork(keeper.head()), (Indexes{1, 2, 3, 4, 5}));
  // It is stopped and goes on: those that waited still do, in their places.
  driver.put(input::StopExecution{});
  driver.put(input::Redrive{keeper.head().now + 60'000});
  (void)driver.run();
  EXPECT_EQ(childrenAtWork(keeper.head()), (Indexes{1, 2, 3, 4, 5}));
  answer(TaskOutcome::succeeded(json::Value(1)));
  EXPECT_EQ(childrenAtWork(keeper.head()), (Indexes{0, 2, 3, 4, 5}));
  for (int i = 0; i < 11; ++i) answer(TaskOutcome::succeeded(json::Value(1)));
  EXPECT_EQ(keeper.head().status, Status::Succeeded);
  EXPECT_EQ(keeper.head().output.size(), 12U);
  std::vector<std::int64_t> redrives;
  for (const auto& event : keeper.events())
    if (event.type == history::EventType::MapRunRedriven)
      redrives.push_back(event.extra->redriveCount.value_or(0));
  EXPECT_EQ(redrives, (Indexes{1, 2}));
}

/// What had ended with the execution goes on, and is told so.
TEST(Redrive, tellsWhatGoesOn) {
  tasks::MockBackend nobody;
  runtime::Keeper keeper(program(distributedMap(R"("MaxConcurrency":2,)", oneLambdaTask)),
                         parsed("[0,1,2]"), Identity::of({.start = {1'700'000'000'000}}),
                         {.decisions = true});
  runtime::Driver driver(keeper, nobody);
  ASSERT_EQ(driver.run(), runtime::Halt::NeedsAnswer);
  replay::Threads threads;
  replay::RunTracker tracker;
  replay::RunTreeBuilder tree;
  std::size_t told = 0;
  const auto view = [&] {
    for (; told < keeper.decisions().size(); ++told) {
      threads.add(keeper.decisions()[told]);
      tracker.add(keeper.decisions()[told], threads);
      tree.add(keeper.decisions()[told]);
    }
    replay::RunView seen;
    tracker.fill(seen, threads, {});
    return seen;
  };
  using replay::StateStatus;
  const std::string map = "/States/A";
  const auto expect = [&](StateStatus status) {
    const replay::RunView seen = view();
    EXPECT_EQ(seen.states.at(map).status, status);
    EXPECT_EQ(seen.containers.at(map).items.at(0), status);
    EXPECT_EQ(seen.containers.at(map).items.at(2), StateStatus::NotReached);
    EXPECT_EQ(tree.all().at(0).status, status);
    EXPECT_EQ(tree.all().at(1).status, status);
    const bool open = status == StateStatus::Running;
    EXPECT_EQ(tree.all().at(1).spans.back().to.has_value(), !open);
  };
  expect(StateStatus::Running);
  for (int i = 0; i < 2; ++i) {
    driver.put(input::StopExecution{});
    expect(StateStatus::Aborted);
    driver.put(input::Redrive{keeper.head().now + 60'000});
    expect(StateStatus::Running);
    (void)driver.run();
    expect(StateStatus::Running);
  }
}

/// One of type Express is another execution, whatever became of the one before.
TEST(Redrive, beginsAnExpressChildAnewThatWasStoppedInTheMiddle) {
  tasks::MockBackend nobody;
  std::string machine = distributedMap(
      "", R"("Type":"Parallel","End":true,"Branches":[{"StartAt":"Q","States":{"Q":{)" +
              oneLambdaTask + "}}}]");
  machine.replace(machine.find("STANDARD"), 8, "EXPRESS");
  runtime::Keeper keeper(program(machine), parsed("[0]"),
                         Identity::of({.start = {1'700'000'000'000}}));
  runtime::Driver driver(keeper, nobody);
  ASSERT_EQ(driver.run(), runtime::Halt::NeedsAnswer);
  driver.put(input::StopExecution{});
  driver.put(input::Redrive{keeper.head().now + 3'600'000});
  // Its five minutes begin anew, and what was at work in it is gone.
  ASSERT_EQ(driver.run(), runtime::Halt::NeedsAnswer);
  ASSERT_EQ(keeper.head().fibers.size(), 3U);
  ASSERT_EQ(driver.questions().size(), 1U);
  driver.answer(driver.questions().front().id, TaskOutcome::succeeded(json::Value(1)));
  (void)driver.run();
  EXPECT_EQ(json::print(keeper.head().output), "[[1]]");
}

/// What came in the moment that the execution was stopped is kept where it is a result.
TEST(Redrive, callsAgainWhatHasFailedUnseen) {
  for (const bool good : {true, false}) {
    tasks::MockBackend nobody;
    runtime::Keeper keeper(program(two), parsed("{}"),
                           Identity::of({.start = {1'700'000'000'000}}));
    runtime::Driver driver(keeper, nobody);
    ASSERT_EQ(driver.run(), runtime::Halt::NeedsAnswer);
    runtime::Commands none;
    const TaskId asked = driver.questions().front().id;
    keeper.take(input::Task{asked, good ? TaskOutcome::succeeded(json::Value(1))
                                        : TaskOutcome::failed("E", "c")},
                none, nullptr);
    driver.put(input::StopExecution{});
    driver.put(input::Redrive{keeper.head().now});
    ASSERT_EQ(driver.run(), runtime::Halt::NeedsAnswer);
    EXPECT_EQ(driver.questions().front().stateId, good ? "/States/B" : "/States/A");
  }
}
