// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/interpreter/support.h"

using namespace stepwright;
using namespace stepwright::testing;

namespace {
std::string wait(const std::string& field) {
  return machineOf(R"("Type":"Wait","End":true,)" + field);
}
std::int64_t took(const runtime::RunResult& result) {
  return result.events.back().time - result.events.front().time;
}
}  // namespace

TEST(Wait, allFourFormsMoveTheVirtualClock) {
  EXPECT_EQ(took(run(wait(R"("Seconds":3600)"))), 3'600'000);
  EXPECT_EQ(took(run(wait(R"("SecondsPath":"$.s")"), R"({"s":2})")), 2000);
  EXPECT_EQ(took(run(wait(R"("Timestamp":"2023-11-14T22:13:30Z")"))), 10'000);
  EXPECT_EQ(took(run(wait(R"("TimestampPath":"$.t")"), R"({"t":"2023-11-14T22:13:21Z"})")), 1000);
}

TEST(Wait, aMomentInThePastIsOver) {
  EXPECT_EQ(took(run(wait(R"("Timestamp":"2000-01-01T00:00:00Z")"))), 0);
}

TEST(Wait, sayWhatIsWrongWithTheirPaths) {
  const std::string beginning =
      "FAILED States.Runtime: An error occurred while executing the state 'A' (entered at the "
      "event id #2). ";
  EXPECT_EQ(end(run(wait(R"("SecondsPath":"$.s")"), R"({"s":1.5})")),
            beginning + "The SecondsPath parameter cannot be parsed as a long value: $.s == 1.5");
  EXPECT_EQ(end(run(wait(R"("SecondsPath":"$.s")"))),
            beginning + "The SecondsPath parameter does not reference an input value: $.s");
  EXPECT_EQ(end(run(wait(R"("TimestampPath":"$.t")"), R"({"t":"noon"})")),
            beginning +
                "The TimestampPath parameter does not reference a valid ISO-8601 extended offset "
                "date-time format string: $.t == noon");
  EXPECT_EQ(end(run(wait(R"("Timestamp":"2999-01-01T00:00:00Z")"))),
            beginning + "Wait state delay is too long.");
}

TEST(Execution, itsOwnTimeEndsIt) {
  const std::string machine =
      R"({"StartAt":"A","TimeoutSeconds":5,"States":{"A":{"Type":"Wait","Seconds":60,"End":true}}})";
  const auto result = run(machine);
  EXPECT_EQ(result.status, interpreter::Status::TimedOut);
  EXPECT_EQ(took(result), 5000);
  EXPECT_FALSE(result.error);
  EXPECT_EQ(outline(result.events),
            "1<0 ExecutionStarted, 2<0 WaitStateEntered A, 3<0 ExecutionTimedOut");
}
