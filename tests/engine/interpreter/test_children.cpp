// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/interpreter/support.h"

using namespace stepwright;
using namespace stepwright::testing;

namespace {

std::string map(const std::string& fields, const std::string& states,
                const std::string& start = "P") {
  return machineOf(R"("Type":"Map","End":true,)" + fields + R"("ItemProcessor":{"StartAt":")" +
                   start + R"(","States":{)" + states + "}}");
}
const std::string passState = R"("P":{"Type":"Pass","End":true})";

}  // namespace

TEST(Map, keepsTheOrderOfItsItems) {
  EXPECT_EQ(
      end(run(
          map(R"("ItemsPath":"$.i","ItemSelector":{"n.$":"$$.Map.Item.Index","v.$":"$$.Map.Item.Value","all.$":"$.k"},)",
              passState),
          R"({"i":["a","b"],"k":0})")),
      R"([{"n":0,"v":"a","all":0},{"n":1,"v":"b","all":0}])");
}

TEST(Map, aloneFollowsTheIterationBefore) {
  EXPECT_EQ(outline(run(map(R"("MaxConcurrency":1,)", passState), "[1,2]").events),
            "1<0 ExecutionStarted, 2<0 MapStateEntered A, 3<2 MapStateStarted, 4<3 "
            "MapIterationStarted A, 5<4 PassStateEntered P, "
            "6<5 PassStateExited P, 7<6 MapIterationSucceeded A, 8<6 MapIterationStarted A, 9<8 "
            "PassStateEntered P, "
            "10<9 PassStateExited P, 11<10 MapIterationSucceeded A, 12<11 MapStateSucceeded, 13<11 "
            "MapStateExited A, "
            "14<13 ExecutionSucceeded");
}

TEST(Map, atOnceStartsAllIterationsFirst) {
  EXPECT_EQ(outline(run(map("", passState), "[1,2]").events),
            "1<0 ExecutionStarted, 2<0 MapStateEntered A, 3<2 MapStateStarted, 4<3 "
            "MapIterationStarted A, 5<3 MapIterationStarted A, "
            "6<4 PassStateEntered P, 7<5 PassStateEntered P, 8<6 PassStateExited P, 9<8 "
            "MapIterationSucceeded A, "
            "10<7 PassStateExited P, 11<10 MapIterationSucceeded A, 12<11 MapStateSucceeded, 13<11 "
            "MapStateExited A, "
            "14<13 ExecutionSucceeded");
}

TEST(Map, ofNothingGivesNothing) {
  const auto result = run(map("", passState), "[]");
  EXPECT_EQ(end(result), "[]");
  EXPECT_EQ(outline(result.events),
            "1<0 ExecutionStarted, 2<0 MapStateEntered A, 3<2 MapStateStarted, 4<3 "
            "MapStateSucceeded, 5<3 MapStateExited A, "
            "6<5 ExecutionSucceeded");
}

TEST(Map, wantsAnArray) {
  EXPECT_NE(end(run(map("", passState), "{}")).find("States.Runtime"), std::string::npos);
}

TEST(Map, neverHasMoreIterationsAliveThanAllowed) {
  const std::string waits = R"("P":{"Type":"Wait","Seconds":10,"End":true})";
  const auto result = run(map(R"("MaxConcurrencyPath":"$.n","ItemsPath":"$.i",)", waits),
                          R"({"n":2,"i":[1,2,3,4,5]})");
  EXPECT_EQ((result.events.back().time - result.events.front().time) / 1000, 30);
}

TEST(Map, oneFailureAbortsTheOthers) {
  const std::string states =
      R"("P":{"Type":"Choice","Choices":[{"Variable":"$","NumericEquals":1,"Next":"F"}],"Default":"W"},
    "F":{"Type":"Fail","Error":"E"},"W":{"Type":"Wait","Seconds":9,"End":true})";
  const auto result = run(map("", states), "[0,1]");
  EXPECT_EQ(end(result), "FAILED E: -");
  EXPECT_EQ(outline(result.events),
            "1<0 ExecutionStarted, 2<0 MapStateEntered A, 3<2 MapStateStarted, 4<3 "
            "MapIterationStarted A, 5<3 MapIterationStarted A, "
            "6<4 ChoiceStateEntered P, 7<5 ChoiceStateEntered P, 8<6 ChoiceStateExited P, 9<7 "
            "ChoiceStateExited P, "
            "10<8 WaitStateEntered W, 11<9 FailStateEntered F, 12<11 MapIterationFailed A, 13<11 "
            "MapIterationAborted A, "
            "14<11 WaitStateAborted, 15<11 MapStateFailed, 16<15 ExecutionFailed");
}

TEST(Parallel, givesEachBranchTheSameInputAndKeepsTheirOrder) {
  const std::string machine =
      machineOf(R"("Type":"Parallel","End":true,"Parameters":{"x.$":"$.a"},"Branches":[
    {"StartAt":"B","States":{"B":{"Type":"Wait","Seconds":5,"End":true}}},
    {"StartAt":"C","States":{"C":{"Type":"Pass","Result":"c","End":true}}}])");
  EXPECT_EQ(end(run(machine, R"({"a":1})")), R"([{"x":1},"c"])");
}

TEST(Parallel, retriesAllItsBranches) {
  const std::string machine =
      machineOf(R"("Type":"Parallel","End":true,"Retry":[{"ErrorEquals":["E"]}],"Branches":[
    {"StartAt":"T","States":{"T":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","End":true}}}])");
  const auto result = run(machine, "{}", R"({"T":[{"error":"E"},{"output":2}]})");
  EXPECT_EQ(end(result), "[2]");
  EXPECT_EQ(outline(result.events),
            "1<0 ExecutionStarted, 2<0 ParallelStateEntered A, 3<2 ParallelStateStarted, 4<3 "
            "TaskStateEntered T, 5<4 TaskScheduled, "
            "6<5 TaskStarted, 7<6 TaskFailed, 8<7 TaskStateAborted, 9<7 ParallelStateStarted, 10<9 "
            "TaskStateEntered T, "
            "11<10 TaskScheduled, 12<11 TaskStarted, 13<12 TaskSucceeded, 14<13 TaskStateExited T, "
            "15<14 ParallelStateSucceeded, "
            "16<14 ParallelStateExited A, 17<16 ExecutionSucceeded");
}

TEST(Parallel, aRuntimeErrorInABranchEndsTheExecution) {
  const std::string machine = machineOf(
      R"("Type":"Parallel","End":true,"Catch":[{"ErrorEquals":["States.ALL"],"Next":"A"}],"Branches":[
    {"StartAt":"B","States":{"B":{"Type":"Pass","InputPath":"$.nope","End":true}}}])");
  EXPECT_EQ(end(run(machine)).substr(0, 21), "FAILED States.Runtime");
}

TEST(Parallel, ofNothingGivesNothing) {
  EXPECT_EQ(end(run(machineOf(R"("Type":"Parallel","End":true,"Branches":[])"))), "[]");
}
