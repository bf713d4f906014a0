// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/interpreter/support.h"

using namespace stepwright::testing;

namespace {
const std::string resource =
    R"("Type":"Task","End":true,"Resource":"arn:aws:lambda:us-east-1:123456789012:function:F")";
const std::string answer = R"({"A":{"output":{"v":7,"w":8}}})";
std::string task(const std::string& fields) { return machineOf(resource + fields); }
std::string pass(const std::string& fields) {
  return machineOf(R"("Type":"Pass","End":true)" + fields);
}
}  // namespace

TEST(DataFlow, aPassStateHandsItsInputOn) {
  EXPECT_EQ(end(run(pass(""), R"({"a":1})")), R"({"a":1})");
}

TEST(DataFlow, inputPathCutsAndNullEmpties) {
  EXPECT_EQ(end(run(pass(R"(,"InputPath":"$.a")"), R"({"a":[1],"b":2})")), "[1]");
  EXPECT_EQ(end(run(pass(R"(,"InputPath":null)"), R"({"a":1})")), "{}");
}

TEST(DataFlow, parametersSeeTheEffectiveInput) {
  EXPECT_EQ(end(run(pass(R"(,"InputPath":"$.a","Parameters":{"x.$":"$.b","y":"$.b"})"),
                    R"({"a":{"b":3}})")),
            R"({"x":3,"y":"$.b"})");
}

TEST(DataFlow, resultPathMergesIntoTheRawInput) {
  EXPECT_EQ(end(run(task(R"(,"InputPath":"$.a","ResultPath":"$.r")"), R"({"a":{},"z":1})", answer)),
            R"({"a":{},"z":1,"r":{"v":7,"w":8}})");
  EXPECT_EQ(end(run(task(R"(,"ResultPath":null)"), R"({"z":1})", answer)), R"({"z":1})");
  EXPECT_EQ(end(run(task(""), R"({"z":1})", answer)), R"({"v":7,"w":8})");
}

TEST(DataFlow, resultSelectorReadsTheRawResult) {
  EXPECT_EQ(
      end(run(task(R"(,"ResultSelector":{"only.$":"$.v"},"ResultPath":"$.r")"), "{}", answer)),
      R"({"r":{"only":7}})");
}

TEST(DataFlow, outputPathComesLast) {
  EXPECT_EQ(end(run(task(R"(,"ResultPath":"$.r","OutputPath":"$.r.w")"), "{}", answer)), "8");
  EXPECT_EQ(end(run(pass(R"(,"OutputPath":null)"), R"({"a":1})")), "{}");
}

TEST(DataFlow, anOutputPathThatFindsNothingIsFatal) {
  EXPECT_EQ(end(run(pass(R"(,"OutputPath":"$.x")"))),
            "FAILED States.Runtime: An error occurred while executing the state 'A' (entered at "
            "the event id #2). "
            "Invalid path '$.x' : No results for path: $['x']");
}

TEST(DataFlow, contextObjectNamesTheExecutionAndTheState) {
  EXPECT_EQ(
      end(run(
          pass(
              R"(,"Parameters":{"n.$":"$$.State.Name","m.$":"$$.StateMachine.Name","i.$":"$$.Execution.Input.k"})"),
          R"({"k":5})")),
      R"({"n":"A","m":"machine","i":5})");
}

TEST(DataFlow, aPassResultIsNotEvaluated) {
  EXPECT_EQ(end(run(pass(R"(,"Result":{"x.$":"$.a"})"), R"({"a":1})")), R"({"x.$":"$.a"})");
}

TEST(DataFlow, resultPathThroughAStringFailsWithItsOwnError) {
  const auto text = end(run(task(R"(,"ResultPath":"$.a.b")"), R"({"a":"text"})", answer));
  EXPECT_NE(text.find("States.ResultPathMatchFailure"), std::string::npos) << text;
}

TEST(DataFlow, choiceAndSucceedApplyTheirPathsToo) {
  const std::string machine = R"({"StartAt":"C","States":{
    "C":{"Type":"Choice","InputPath":"$.in","Choices":[{"Variable":"$.k","IsPresent":true,"Next":"S"}],"OutputPath":"$.k"},
    "S":{"Type":"Succeed","InputPath":"$.deep","OutputPath":"$.er"}}})";
  EXPECT_EQ(end(run(machine, R"({"in":{"k":{"deep":{"er":9}}}})")), "9");
}

TEST(DataFlow, aChoiceWithoutAWayOnIsFatal) {
  const std::string choice =
      machineOf(R"("Type":"Choice","Choices":[{"Variable":"$.a","NumericEquals":1,"Next":"A"}])");
  EXPECT_EQ(end(run(choice, R"({"a":2})")),
            "FAILED States.Runtime: An error occurred while executing the state 'A' (entered at "
            "the event id #2). "
            "Failed to transition out of the state. The state does not point to a next state.");
}
