// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/replay/failed_at.h"

#include <gtest/gtest.h>

#include "engine/asl/document.h"
#include "engine/interpreter/compile.h"
#include "engine/json/parse.h"
#include "engine/runtime/driver.h"
#include "engine/runtime/keeper.h"
#include "engine/tasks/mocks/mock_backend.h"
#include "engine/tasks/mocks/mock_file.h"

namespace stepwright::replay {
namespace {

/// "Charge@3": the state, and in which fiber, after a whole run.
std::string failedIn(const std::string& states, const std::string& mocks = "{}",
                     const std::string& input = "{}") {
  const auto document = asl::Document::read(R"({"StartAt": "A", "States": )" + states + "}");
  const auto program = interpreter::compile(document.machine());
  if (!program) return program.error().message;
  tasks::MockBackend backend(*tasks::mocksOfAnyForm(*json::parse(mocks), "/mocks"));
  runtime::Keeper keeper(*program, *json::parse(input), interpreter::Identity::of({}),
                         {.journal = false, .decisions = true});
  runtime::Driver driver(keeper, backend);
  (void)driver.run();
  const auto decisions = keeper.decisions();
  Threads threads;
  for (const auto& each : decisions) threads.add(each);
  const auto at = failedAt(decisions, decisions.size(), threads);
  EXPECT_FALSE(failedAt(decisions, decisions.size() / 2, threads)) << "it has not ended there";
  if (!at) return "nowhere";
  return at->state.substr(at->state.rfind('/') + 1) + "@" + std::to_string(at->thread);
}

const std::string task = R"("Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
  "Parameters": {"FunctionName": "f"})";

TEST(FailedAt, IsNowhereWhereItEndedWell) {
  EXPECT_EQ(failedIn(R"({"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Succeed"}})"),
            "nowhere");
}

TEST(FailedAt, IsTheStateWhoseErrorNobodyTook) {
  EXPECT_EQ(failedIn("{\"A\": {" + task + R"(, "Retry": [{"ErrorEquals": ["States.ALL"]}],
               "End": true}})",
                     R"({"A": {"error": "Boom"}})"),
            "A@1");
  EXPECT_EQ(failedIn("{\"A\": {" + task + R"(, "Catch": [{"ErrorEquals": ["States.ALL"],
               "Next": "B"}], "End": true}, "B": {"Type": "Fail", "Error": "Meant"}})",
                     R"({"A": {"error": "Boom"}})"),
            "B@1");
}

TEST(FailedAt, IsTheInnermostOne) {
  const std::string map = R"({"A": {"Type": "Map", "ItemsPath": "$.all", "End": true, "Iterator": {
    "StartAt": "One", "States": {"One": {)" +
                          task + R"(, "End": true}}}}})";
  EXPECT_EQ(
      failedIn(map, R"({"One": [{"output": {}}, {"error": "Boom"}]})", R"({"all": [1, 2, 3]})")
          .substr(0, 4),
      "One@");
  // A Map that fails by itself fails nowhere within, whatever failed there before.
  EXPECT_EQ(failedIn(R"({"A": {"Type": "Map", "ItemsPath": "$.none", "End": true, "Iterator": {
    "StartAt": "One", "States": {"One": {"Type": "Pass", "End": true}}}}})"),
            "A@1");
}

TEST(FailedAt, IsWhereItStoodWhenItsTimeWasOver) {
  const auto document = asl::Document::read(R"({"TimeoutSeconds": 5, "StartAt": "A", "States": {
    "A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Wait", "Seconds": 60, "End": true}}})");
  runtime::Keeper keeper(*interpreter::compile(document.machine()), json::Value::object(),
                         interpreter::Identity::of({}), {.journal = false, .decisions = true});
  tasks::MockBackend backend{tasks::MockSet{}};
  runtime::Driver driver(keeper, backend);
  (void)driver.run();
  const auto decisions = keeper.decisions();
  Threads threads;
  for (const auto& each : decisions) threads.add(each);
  const auto at = failedAt(decisions, decisions.size(), threads);
  ASSERT_TRUE(at);
  EXPECT_EQ(at->state, "/States/B");
}

}  // namespace
}  // namespace stepwright::replay
