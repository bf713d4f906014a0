// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/interpreter/support.h"

using namespace stepwright;
using namespace stepwright::testing;

namespace {

std::string failingTask(const std::string& handlers) {
  return R"({"StartAt":"A","States":{"A":{"Type":"Task","End":true,"Resource":"arn:aws:lambda:us-east-1:123456789012:function:F",)" +
         handlers + R"(},"Caught":{"Type":"Pass","End":true}}})";
}
std::int64_t seconds(const runtime::RunResult& result) {
  return (result.events.back().time - result.events.front().time) / 1000;
}
const std::string boom = R"({"A":{"error":"Boom","cause":"it did"}})";

}  // namespace

TEST(Retry, waitsLongerEachTime) {
  const auto result = run(
      failingTask(
          R"("Retry":[{"ErrorEquals":["Boom"],"IntervalSeconds":1,"BackoffRate":2,"MaxAttempts":5}])"),
      "{}", boom);
  EXPECT_EQ(seconds(result), 1 + 2 + 4 + 8 + 16);
  EXPECT_EQ(end(result), "FAILED Boom: it did");
}

TEST(Retry, maxDelayCutsTheDelay) {
  EXPECT_EQ(
      seconds(run(
          failingTask(
              R"("Retry":[{"ErrorEquals":["States.ALL"],"IntervalSeconds":10,"MaxDelaySeconds":15,"MaxAttempts":3}])"),
          "{}", boom)),
      10 + 15 + 15);
}

TEST(Retry, fullJitterIsSeededAndNeverLonger) {
  const auto machine = failingTask(
      R"("Retry":[{"ErrorEquals":["Boom"],"IntervalSeconds":100,"MaxAttempts":1,"JitterStrategy":"FULL"}])");
  const auto first = run(machine, "{}", boom);
  EXPECT_LT(seconds(first), 100);
  EXPECT_EQ(first.events.back().time, run(machine, "{}", boom).events.back().time);
}

TEST(Retry, eachRetrierCountsForItself) {
  const auto result = run(
      failingTask(
          R"("Retry":[{"ErrorEquals":["One"],"MaxAttempts":1},{"ErrorEquals":["Two"],"MaxAttempts":1}])"),
      "{}", R"({"A":[{"error":"One"},{"error":"Two"},{"error":"One"}]})");
  EXPECT_EQ(end(result).substr(0, 10), "FAILED One");
  EXPECT_EQ(std::count_if(result.events.begin(), result.events.end(),
                          [](const auto& event) {
                            return event.type == history::EventType::LambdaFunctionFailed;
                          }),
            3);
}

TEST(Retry, parametersAreEvaluatedAgainForEachTry) {
  const std::string machine = machineOf(
      R"("Type":"Task","End":true,"Resource":"arn:aws:states:::sqs:sendMessage","Parameters":{"n.$":"$$.State.RetryCount"},"Retry":[{"ErrorEquals":["E"]}])");
  const auto result = run(machine, "{}", R"({"A":[{"error":"E"},{"output":1}]})");
  std::string inputs;
  for (const auto& event : result.events) {
    if (event.type == history::EventType::TaskScheduled) inputs += json::print(*event.data);
  }
  EXPECT_EQ(inputs, R"({"n":0}{"n":1})");
}

TEST(Catch, putsTheErrorIntoTheRawInput) {
  EXPECT_EQ(
      end(run(
          failingTask(
              R"("Catch":[{"ErrorEquals":["Other"],"Next":"A"},{"ErrorEquals":["States.ALL"],"ResultPath":"$.e","Next":"Caught"}])"),
          R"({"k":1})", boom)),
      R"({"k":1,"e":{"Error":"Boom","Cause":"it did"}})");
}

TEST(Catch, comesAfterTheRetriesAreUsedUp) {
  const auto result = run(
      failingTask(
          R"("Retry":[{"ErrorEquals":["Boom"],"MaxAttempts":2}],"Catch":[{"ErrorEquals":["Boom"],"Next":"Caught"}])"),
      "{}", boom);
  EXPECT_EQ(seconds(result), 1 + 2);
  EXPECT_EQ(end(result), R"({"Error":"Boom","Cause":"it did"})");
}

TEST(Catch, taskFailedStandsForAllButTimeouts) {
  const std::string handlers =
      R"("TimeoutSeconds":3,"Catch":[{"ErrorEquals":["States.TaskFailed"],"Next":"Caught"}])";
  EXPECT_EQ(end(run(failingTask(handlers), "{}", boom)), R"({"Error":"Boom","Cause":"it did"})");
  EXPECT_EQ(end(run(failingTask(handlers), "{}", R"({"A":{"never":true}})")),
            "FAILED States.Timeout: -");
}

TEST(Catch, cannotTakeARuntimeError) {
  const std::string handlers =
      R"("Parameters":{"x.$":"$.nope"},"Catch":[{"ErrorEquals":["States.ALL"],"Next":"Caught"}])";
  EXPECT_EQ(end(run(failingTask(handlers))).substr(0, 21), "FAILED States.Runtime");
}

TEST(Fail, errorAndCauseMayComeFromPaths) {
  const std::string fail = machineOf(
      R"x("Type":"Fail","ErrorPath":"$.e","CausePath":"States.Format('because {}', $.c)")x");
  EXPECT_EQ(end(run(fail, R"({"e":"E","c":"c"})")), "FAILED E: because c");
  EXPECT_EQ(end(run(machineOf(R"("Type":"Fail")"))), "FAILED -: -");
}
