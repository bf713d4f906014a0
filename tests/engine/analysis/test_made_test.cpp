// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/made_test.h"

#include <gtest/gtest.h>

#include "engine/analysis/verdict.h"
#include "tests/engine/analysis/workflows.h"

namespace stepwright::analysis {
namespace {

history::EventLog logOf(const TestResult& result) {
  history::EventLog log;
  for (const history::Event& event : result.outcome.events) log.append(event);
  return log;
}

/// A test made from the run of another one, and what came of it.
void expectAgain(const std::string& text, const asl::Document& document, const std::string& name) {
  const TestResult result = test::resultOf(text, document);
  const auto made = testFrom(logOf(result), document.machine(), {});
  ASSERT_TRUE(made);
  EXPECT_EQ(made->name, name);
  const TestResult again = runTest(*made, {document.machine(), "refund", false, {}});
  EXPECT_TRUE(again.passed) << summaryOf(again) << json::print(toJson(*made));
  EXPECT_EQ(made->expect.status, result.outcome.status);
}

TEST(MadeTest, ComesToTheSameAsItsRun) {
  expectAgain(R"({"name": "a", "input": {"x": 1}, "mocks": {"Ask": [{"error": "Busy"},
                 {"output": {"amount": 7}, "afterSeconds": 5}]}, "assert": ["{% true %}"]})",
              test::refund(), "Succeeds in \"Paid\"");
  expectAgain(R"({"name": "a", "mocks": {"Ask": {"error": "Broken", "cause": "so"}},
                  "assert": ["{% true %}"]})",
              test::refund(), "Fails with Refund.Unknown in \"No order\"");
}

asl::Document mapOfTasks() {
  return asl::Document::read(R"({"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true,
    "ItemProcessor": {"StartAt": "Call", "States": {"Call": {"Type": "Task",
      "Resource": "arn:aws:states:us-east-1:123456789012:function:f", "TimeoutSeconds": 9,
      "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Done"}], "Next": "Done"},
      "Done": {"Type": "Pass", "End": true}}}}}})");
}

TEST(MadeTest, KnowsTheItemsOfAMap) {
  const std::string mocks = R"("mocks": {"Call": {"answers": [
      {"kind": "result", "item": {"Each": 0}, "result": "zero", "delayMs": 4000},
      {"kind": "never", "item": {"Each": 1}}, {"kind": "result", "result": "else"}]}})";
  const std::string text =
      R"({"name": "a", "input": [1, 2, 3], "assert": ["{% true %}"], )" + mocks + "}";
  expectAgain(text, mapOfTasks(), "Succeeds in \"Each\"");
  const auto made = testFrom(logOf(test::resultOf(text, mapOfTasks())), mapOfTasks().machine(), {});
  ASSERT_EQ(made->mocks->front().behaviours.size(), 3U);
  EXPECT_EQ(made->expect.path, (std::vector<std::string>{"Each"}));
}

TEST(MadeTest, SaysTheSameAnswerOnce) {
  const auto made =
      testFrom(logOf(test::resultOf(R"({"name": "a", "input": [1, 2, 3], "assert": ["{% true %}"],
                               "mocks": {"Call": {"output": 5}}})",
                                    mapOfTasks())),
               mapOfTasks().machine(), {});
  EXPECT_EQ(json::print(tasks::toJson(*made->mocks)),
            R"({"Call":{"answers":[{"kind":"result","result":5}]}})");
}

TEST(MadeTest, NeedsARunThatHasEnded) {
  const auto stuck = test::resultOf(R"({"name": "a", "mocks": {}, "assert": ["{% true %}"]})");
  EXPECT_FALSE(testFrom(logOf(stuck), test::refund().machine(), {}));
  EXPECT_EQ(freeName("a", {WorkflowTest{"a"}, WorkflowTest{"a (2)"}}), "a (3)");
}

}  // namespace
}  // namespace stepwright::analysis
