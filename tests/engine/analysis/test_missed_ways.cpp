// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/missed_ways.h"

#include <gtest/gtest.h>

#include "tests/engine/analysis/workflows.h"

namespace stepwright::analysis {
namespace {

const char* const paidTest =
    R"({"name": "paid", "mocks": {"Ask": {"output": {"amount": 7}}}, "assert": ["{% true %}"]})";

/// The ways that are left when that test has run.
class MissedWays : public testing::Test {
 protected:
  void SetUp() override { coverage_.add(result_.reached); }
  [[nodiscard]] std::vector<MissedWay> ways() const {
    return missedWays(coverage_, *document_.machine());
  }
  [[nodiscard]] MissedWay way(const std::string& what) const {
    for (const MissedWay& each : ways())
      if (each.what == what) return each;
    ADD_FAILURE() << what;
    return {};
  }

  asl::Document document_ = test::refund();
  WorkflowTest test_ = test::testOf(paidTest);
  TestResult result_ = test::resultOf(paidTest, document_);
  Subject subject_{document_.machine(), "refund", false, {}};
  Coverage coverage_{document_};
};

TEST_F(MissedWays, AreThoseFromWhereTestsCame) {
  std::vector<std::string> found;
  for (const MissedWay& each : ways()) found.push_back(each.what + ": " + each.why);
  EXPECT_EQ(found,
            (std::vector<std::string>{
                "Ask is retried: retrier 1, Busy", "Ask fails for good: catcher 1, any error",
                "Rule 2 of How much?: $amount < 500", "Default of How much?: no rule holds"}));
  // Nothing has come to the first state: only the way from the start is told.
  EXPECT_TRUE(missedWays(Coverage(document_), *document_.machine()).empty());
}

TEST_F(MissedWays, OfAnErrorATestIsMadeThatTakesIt) {
  for (const char* what : {"Ask is retried", "Ask fails for good"}) {
    const WayTest made = testOf(way(what), {{&test_, &result_}}, subject_);
    ASSERT_FALSE(made.asked) << what;
    const TestResult result = runTest(made.test, subject_);
    EXPECT_TRUE(result.passed) << what;
    EXPECT_TRUE(result.reached.contains(way(what).part.pointer)) << what;
  }
  const WayTest caught = testOf(way("Ask fails for good"), {{&test_, &result_}}, subject_);
  EXPECT_EQ(caught.test.expect.status, "FAILED");
  EXPECT_EQ(*caught.test.expect.error, "Refund.Unknown");
  // The tried again Task answers as it did.
  const WayTest retried = testOf(way("Ask is retried"), {{&test_, &result_}}, subject_);
  EXPECT_EQ(retried.test.expect.status, "SUCCEEDED");
}

TEST_F(MissedWays, OfAChoiceTheAnswerThatItDecidesByIsFound) {
  for (const char* what : {"Rule 2 of How much?", "Default of How much?"}) {
    const WayTest made = testOf(way(what), {{&test_, &result_}}, subject_);
    ASSERT_FALSE(made.asked) << what;
    EXPECT_EQ(made.test.name, what);
    EXPECT_FALSE(made.test.isSegment()) << what;
    EXPECT_TRUE(made.test.assertions.empty());
    const TestResult result = runTest(made.test, subject_);
    EXPECT_TRUE(result.passed) << what;
    EXPECT_TRUE(result.reached.contains(way(what).part.pointer)) << what;
  }
  const WayTest made = testOf(way("Rule 2 of How much?"), {{&test_, &result_}}, subject_);
  EXPECT_EQ(json::print(made.test.mocks->front().behaviours.front().result), R"({"amount":50})");
  EXPECT_EQ(*made.test.expect.path, (std::vector<std::string>{"Ask", "How much?", "Person"}));
}

/// What is left of a Choice when a test has run.
WayTest madeFor(const std::string& definition, const std::string& test, const std::string& what) {
  const auto document = asl::Document::read(definition);
  const Subject subject{document.machine(), "m", false, {}};
  const WorkflowTest known = test::testOf(test);
  const TestResult result = runTest(known, subject);
  Coverage coverage(document);
  coverage.add(result.reached);
  for (const MissedWay& each : missedWays(coverage, *document.machine()))
    if (each.what == what) return testOf(each, {{&known, &result}}, subject);
  ADD_FAILURE() << what;
  return {};
}

const char* const routes = R"({"QueryLanguage": "JSONata", "StartAt": "Sum", "States": {
  "Sum": {"Type": "Pass", "Output": {"total": "{% $states.input.a + $states.input.b %}",
    "kind": "{% $states.input.kind %}"}, "Next": "Route"},
  "Route": {"Type": "Choice", "Default": "Done", "Choices": [
    {"Condition": "{% $states.input.kind = 'gift' %}", "Next": "Gift"},
    {"Condition": "{% $states.input.total > 100 %}", "Next": "Done"},
    {"Condition": "{% $states.context.Execution.Name = 'x' %}", "Next": "Done"}]},
  "Gift": {"Type": "Task", "Resource": "arn:aws:states:us-east-1:123456789012:function:g",
    "End": true},
  "Done": {"Type": "Succeed"}}})";
const char* const route = R"({"name": "t", "input": {"a": 1, "b": 2, "kind": "card"},
  "assert": ["{% true %}"]})";

TEST(SolvedWay, IsOverWithTheChoiceWhereNobodyAnswersBehindIt) {
  const WayTest made = madeFor(routes, route, "Rule 1 of Route");
  ASSERT_FALSE(made.asked);
  EXPECT_EQ(json::print(made.test.input), R"({"a":1,"b":2,"kind":"gift"})");
  EXPECT_EQ(made.test.from + ">" + made.test.to, ">Route");
}

TEST(SolvedWay, OfAnErrorItIsOverWithTheTaskWhereNobodyAnswersBehindIt) {
  const WayTest made = madeFor(R"({"StartAt": "Ask", "States": {
    "Ask": {"Type": "Task", "Resource": "arn:aws:states:us-east-1:123456789012:function:a",
      "Catch": [{"ErrorEquals": ["States.Timeout"], "Next": "Tell"}], "End": true},
    "Tell": {"Type": "Task", "Resource": "arn:aws:states:us-east-1:123456789012:function:t",
      "End": true}}})",
                               R"({"name": "t", "mocks": {"Ask": {"output": 1}},
      "assert": ["{% true %}"]})",
                               "Ask fails for good");
  ASSERT_FALSE(made.asked);
  EXPECT_EQ(made.test.from + ">" + made.test.to, ">Ask");
}

TEST(SolvedWay, BeginsAtTheChoiceWhereItsDataIsMadeOnTheWay) {
  const WayTest made = madeFor(R"({"QueryLanguage": "JSONata", "StartAt": "Make", "States": {
    "Make": {"Type": "Pass", "Output": {"n": 1}, "Next": "Route"},
    "Route": {"Type": "Choice", "Default": "Done", "Choices": [
      {"Condition": "{% $states.input.n > 100 %}", "Next": "Done"}]},
    "Done": {"Type": "Succeed"}}})",
                               route, "Rule 1 of Route");
  ASSERT_FALSE(made.asked);
  EXPECT_EQ(made.test.from + ">" + made.test.to, "Route>");
  EXPECT_EQ(json::print(made.test.input), R"({"n":101})");
  EXPECT_EQ(made.test.expect.status, "SUCCEEDED");
}

TEST(SolvedWay, IsAskedForWhereNobodyCanFindItOut) {
  const WayTest made = madeFor(routes, route, "Rule 3 of Route");
  EXPECT_TRUE(made.asked);
  EXPECT_EQ(made.test.name, "Rule 3 of Route");
  EXPECT_EQ(json::print(made.test.input), R"({"a":1,"b":2,"kind":"card"})");
  EXPECT_TRUE(made.test.assertions.empty());
}

}  // namespace
}  // namespace stepwright::analysis
