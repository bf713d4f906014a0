// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/redrive.h"

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
