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
  auto identity = interpreter::Identity::named("machine", "execution");
  identity.makeExpress(true);
  const auto result = runtime::run(program(machineOf(R"("Type":"Wait","Seconds":301,"End":true)")),
                                   parsed("{}"), backend, identity, {});
  EXPECT_EQ(result.status, interpreter::Status::TimedOut);
}
