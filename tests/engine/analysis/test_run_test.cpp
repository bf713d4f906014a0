// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/run_test.h"

#include <gtest/gtest.h>

#include "engine/analysis/verdict.h"
#include "tests/engine/analysis/workflows.h"

namespace stepwright::analysis {
namespace {

using test::resultOf;

std::string textOf(const TestResult& result) {
  std::string text;
  for (const std::string& line : verdictOf(result)) text += line + "\n";
  return text;
}

TEST(RunTest, PassesWhereEverythingIsAsExpected) {
  const TestResult result = resultOf(R"({"name": "a", "input": {"id": 1},
    "mocks": {"Ask": [{"error": "Busy"}, {"output": {"amount": 7}}]},
    "expect": {"status": "SUCCEEDED", "output": {"amount": 7.0, "by": "rule"},
               "path": ["Ask", "How much?", "Each", "Paid"]},
    "assert": ["{% input.id = 1 and $input.id = 1 and $states.input.id = 1 %}",
               "{% output.by = $states.output.by %}",
               "{% $states.Ask.attempts = 2 and $states.Ask.visits = 1 %}",
               "{% states.Inner.visits = 2 %}", "{% $states.Inner.input = 2 %}",
               "{% variables.amount = 7 %}", "{% status = 'SUCCEEDED' %}",
               "{% path[1] = 'How much?' %}", "{% $not($exists(error)) %}"]})");
  EXPECT_TRUE(result.passed) << textOf(result);
}

TEST(RunTest, SaysWhereThePathDepartsAndWhy) {
  const TestResult result = resultOf(R"({"name": "a", "mocks": {"Ask": {"output": {"amount": 60}}},
    "expect": {"status": "SUCCEEDED", "output": {"by": "rule"},
               "path": ["Ask", "How much?", "Each", "Paid"]}})");
  EXPECT_FALSE(result.passed);
  EXPECT_EQ(result.reason.state, "How much?");
  EXPECT_EQ(textOf(result), R"(path       expected  Ask > How much? > [Each] > Paid
           got       Ask > How much? > [Person]
output     - expected, + got
             {
           -   "by": "rule"
           +   "by": "person"
             }
why        After "How much?" "Each" was expected, and "Person" came: rule 2 held
)");
}

TEST(RunTest, SaysWhichErrorEndedTheRun) {
  const TestResult result = resultOf(R"({"name": "a", "mocks": {"Ask": {"output": {"amount": 600}}},
    "expect": {"status": "SUCCEEDED", "error": "Other", "output": 1}})");
  EXPECT_EQ(textOf(result), R"(status     expected SUCCEEDED, got FAILED
error      expected Other, got Refund.Unknown
output     expected  1
           got       none: FAILED
why        "No order" failed with Refund.Unknown: no such order
)");
}

TEST(RunTest, SaysWhatAnAssertionCameOutAs) {
  const TestResult result = resultOf(R"({"name": "a", "mocks": {"Ask": {"output": {"amount": 60}}},
    "assert": ["{% output %}", "{% output.nothing %}", "{% $error('no') %}", "{% true %}"]})");
  EXPECT_EQ(textOf(result), R"(assert     {% output %}
           it comes out as {"by":"person"}
assert     {% output.nothing %}
           it comes out as nothing: what it names is not there
assert     {% $error('no') %}
           it cannot be evaluated: no
)");
}

TEST(RunTest, FailsWhereATaskHasNoAnswer) {
  const TestResult none = resultOf(R"({"name": "a", "mocks": {}, "expect": {"status": "FAILED"}})");
  EXPECT_FALSE(none.passed);
  EXPECT_NE(textOf(none).find("The Task \"Ask\" has no mock"), std::string::npos) << textOf(none);
  const TestResult second =
      resultOf(R"({"name": "a", "mocks": {"Ask": [{"error": "Busy"}]}, "assert": ["{% true %}"]})");
  EXPECT_FALSE(second.passed);
  EXPECT_NE(textOf(second).find("have no answer for its call 2"), std::string::npos);
}

TEST(RunTest, TakesTheDocumentsMocksWhereItBringsNone) {
  const asl::Document document = test::refund();
  const auto mocks = test::testOf(R"({"name": "a", "mocks": {"Ask": {"output": {"amount": 60}}},
                                      "expect": {"status": "FAILED"}})")
                         .mocks;
  const auto bare = test::testOf(R"({"name": "a", "expect": {"output": {"by": "person"}}})");
  EXPECT_TRUE(runTest(bare, {document.machine(), "refund", false, *mocks}).passed);
}

TEST(RunTest, RunsASegment) {
  const TestResult result = resultOf(R"({"name": "a", "from": "How much?", "to": "Each",
    "variables": {"amount": 3}, "input": {"x": 1}, "expect": {"status": "SUCCEEDED",
    "output": [1, 2], "path": ["How much?", "Each"]}, "assert": ["{% states.Each.input.x = 1 %}"]})");
  EXPECT_TRUE(result.passed) << textOf(result);
  EXPECT_EQ(result.reached.count("/StartAt"), 0U);
  EXPECT_EQ(result.reached.at("/States/Each"), 1);
}

TEST(RunTest, EndsASegmentWithTheFirstTimeThatItsLastStateIsLeft) {
  const auto loop = asl::Document::read(R"({"StartAt": "A", "States": {
    "A": {"Type": "Pass", "Result": 1, "Next": "B"}, "B": {"Type": "Pass", "Next": "A"}}})");
  const TestResult result =
      resultOf(R"({"name": "a", "to": "B", "expect": {"path": ["A", "B"], "output": 1}})", loop);
  EXPECT_TRUE(result.passed) << textOf(result);
}

TEST(RunTest, EndsASegmentInAStateThatEndsTheRun) {
  EXPECT_TRUE(resultOf(R"({"name": "a", "from": "No order", "to": "No order",
                           "expect": {"status": "FAILED", "error": "Refund.Unknown"}})")
                  .passed);
  const TestResult missed = resultOf(R"({"name": "a", "from": "How much?", "to": "Each",
    "variables": {"amount": 300}, "expect": {"status": "SUCCEEDED"}})");
  EXPECT_NE(textOf(missed).find("the run ended before \"Each\" was left"), std::string::npos)
      << textOf(missed);
}

TEST(RunTest, RunsASegmentInsideAMap) {
  const TestResult result = resultOf(R"({"name": "a", "from": "Inner", "input": 9,
                                         "expect": {"output": 9, "path": ["Inner"]}})");
  EXPECT_TRUE(result.passed) << textOf(result);
}

TEST(RunTest, RefusesASegmentThatIsNone) {
  const auto refusal = [](const std::string& ends) {
    const TestResult result =
        resultOf(R"({"name": "a", "expect": {"status": "FAILED"}, )" + ends + "}");
    return result.refused ? result.refused->message + " | " + result.refused->remedy : "";
  };
  EXPECT_EQ(refusal(R"("from": "How mch?")"),
            "There is no state \"How mch?\" in the workflow | Did you mean \"How much?\"?");
  EXPECT_NE(refusal(R"("to": "Inner")").find("stands inside of another state"), std::string::npos);
  EXPECT_NE(refusal(R"("from": "Ask", "to": "Inner")").find("do not stand in the same"),
            std::string::npos);
}

TEST(RunTest, CountsStatesInsideWhereThePathNamesOne) {
  const TestResult result = resultOf(R"({"name": "a", "mocks": {"Ask": {"output": {"amount": 1}}},
    "expect": {"path": ["Ask", "How much?", "Each", "Inner", "Inner", "Paid"]}})");
  EXPECT_TRUE(result.passed) << textOf(result);
}

TEST(RunTest, ComesToTheSameEachTime) {
  const auto random = asl::Document::read(R"({"QueryLanguage": "JSONata", "StartAt": "A",
    "States": {"A": {"Type": "Pass", "Output": "{% [$uuid(), $now(), $random()] %}", "End": true}}})");
  const auto output = [&] {
    return json::print(
        *resultOf(R"({"name": "a", "assert": ["{% true %}"]})", random).outcome.output);
  };
  EXPECT_EQ(output(), output());
  EXPECT_NE(output().find("2026-01-01T00:00:00"), std::string::npos) << output();
}

TEST(RunTest, WhatItCameToCanBeAccepted) {
  const std::string text =
      R"({"name": "a", "mocks": {"Ask": {"output": {"amount": 7}}},
          "expect": {"status": "FAILED", "output": 1, "error": "Odd", "path": ["Ask"]}})";
  const WorkflowTest test = test::testOf(text);
  const TestResult result = test::resultOf(text);
  ASSERT_FALSE(result.passed);
  const WorkflowTest now = accepted(test, result.checks);
  EXPECT_EQ(now.expect.status, "SUCCEEDED");
  EXPECT_FALSE(now.expect.error);
  EXPECT_EQ(now.expect.path->back(), "Paid");
  EXPECT_TRUE(runTest(now, {test::refund().machine(), "refund", false, {}}).passed);
}

}  // namespace
}  // namespace stepwright::analysis
