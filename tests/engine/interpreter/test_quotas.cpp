// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/interpreter/support.h"

using namespace stepwright;
using namespace stepwright::testing;

namespace {
const std::string loop =
    R"({"StartAt":"A","States":{"A":{"Type":"Pass","Next":"B"},"B":{"Type":"Pass","Next":"A"}}})";
}

TEST(Quotas, theLastEventOfATooLongHistoryIsTheFailure) {
  const auto result = run(loop, "{}", "{}", {.events = 50});
  EXPECT_EQ(result.events.size(), 50U);
  EXPECT_EQ(result.events.back().type, history::EventType::ExecutionFailed);
  EXPECT_EQ(
      end(result),
      "FAILED States.Runtime: The execution reached the maximum number of history events (50).");
  EXPECT_EQ(result.usage.events, 50);
}

TEST(Quotas, aTooLargeOutputFailsTheState) {
  const std::string machine =
      machineOf(R"("Type":"Pass","Parameters":{"a.$":"$","b.$":"$"},"End":true)");
  const std::string input = "\"" + std::string(100, 'x') + "\"";
  EXPECT_EQ(end(run(machine, input, "{}", {.payloadBytes = 150})),
            "FAILED States.DataLimitExceeded: The state/task 'A' returned a result with a size "
            "exceeding the maximum number of bytes "
            "service limit.");
  EXPECT_EQ(run(machine, input, "{}", {.payloadBytes = 0}).status, interpreter::Status::Succeeded);
  EXPECT_EQ(run(machine, input).usage.peakPayloadBytes, 2 * 102 + 11U);
}

TEST(Quotas, aTooLargeResultFailsTheTaskAndCanBeCaught) {
  const std::string machine =
      R"({"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","End":true,
    "Catch":[{"ErrorEquals":["States.DataLimitExceeded"],"ResultPath":null,"Next":"B"}]},"B":{"Type":"Succeed"}}})";
  EXPECT_EQ(end(run(machine, "{}", R"({"A":{"output":"0123456789"}})", {.payloadBytes = 10})),
            "{}");
}

TEST(Quotas, anExpressRunHasFiveMinutes) {
  tasks::MockBackend backend{tasks::MockSet()};
  const auto identity = interpreter::Identity::of({.express = true, .synchronous = true});
  const auto result = runtime::run(program(machineOf(R"("Type":"Wait","Seconds":301,"End":true)")),
                                   parsed("{}"), backend, identity, {});
  EXPECT_EQ(result.status, interpreter::Status::TimedOut);
}

TEST(Quotas, allVariablesTogetherHaveABound) {
  // 100 more bytes are kept at each turn, under a name of their own.
  std::string states;
  for (int i = 0; i < 5; ++i) {
    const auto name = std::to_string(i);
    states += (i == 0 ? "\"" : ",\"") + name + R"(":{"Type":"Pass","Assign":{"v)" + name +
              R"(.$":"$"},"Next":")" + std::to_string(i + 1) + "\"}";
  }
  const std::string machine =
      R"({"StartAt":"0","States":{)" + states + R"(,"5":{"Type":"Succeed"}}})";
  const std::string input = "\"" + std::string(98, 'x') + "\"";
  EXPECT_EQ(end(run(machine, input, "{}", {.variableBytes = 500})), input);
  EXPECT_EQ(end(run(machine, input, "{}", {.variableBytes = 499})),
            "FAILED States.DataLimitExceeded: The variables that the state '4' assigns would bring "
            "the execution's variables to 500 bytes, more than the 499 bytes service limit.");
  EXPECT_EQ(end(run(machine, input, "{}", {.variableBytes = 0})), input);
}

TEST(Quotas, variablesThatAreReplacedOrGoneDoNotCount) {
  const std::string again = R"({"StartAt":"A","States":{
      "A":{"Type":"Pass","Assign":{"v.$":"$"},"Next":"B"},"B":{"Type":"Pass","Assign":{"v.$":"$"},"End":true}}})";
  const std::string input = "\"" + std::string(98, 'x') + "\"";
  EXPECT_EQ(end(run(again, input, "{}", {.variableBytes = 100})), input);
  const std::string branches = machineOf(
      R"("Type":"Map","MaxConcurrency":1,"End":true,"ItemProcessor":{"StartAt":"I","States":{"I":
         {"Type":"Pass","Assign":{"v.$":"$"},"Next":"J"},"J":{"Type":"Succeed"}}})");
  const std::string items = "[" + input + "," + input + "]";
  EXPECT_EQ(end(run(branches, items, "{}", {.variableBytes = 100})), items);
}

TEST(Quotas, variablesOfBranchesThatRunAtOnceCountTogether) {
  const std::string branches = machineOf(
      R"("Type":"Map","End":true,"ItemProcessor":{"StartAt":"I","States":{"I":
         {"Type":"Pass","Assign":{"v.$":"$"},"Next":"J"},"J":{"Type":"Succeed"}}})");
  const std::string input = "\"" + std::string(98, 'x') + "\"";
  const std::string items = "[" + input + "," + input + "]";
  EXPECT_EQ(end(run(branches, items, "{}", {.variableBytes = 200})), items);
  EXPECT_EQ(run(branches, items, "{}", {.variableBytes = 199}).error->string(),
            "States.DataLimitExceeded");
}
