// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/made_test.h"

#include <gtest/gtest.h>

#include "engine/analysis/run_answers.h"
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
              test::refund(), "Succeeds in Paid");
  expectAgain(R"({"name": "a", "mocks": {"Ask": {"error": "Broken", "cause": "so"}},
                  "assert": ["{% true %}"]})",
              test::refund(), "Fails with Refund.Unknown in No order");
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
  expectAgain(text, mapOfTasks(), "Succeeds in Each");
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

/// What was made of a part of a run, and what comes of it.
TestResult segmentAgain(const TestResult& run, const asl::Document& document,
                        const std::string& from, const std::string& to, WorkflowTest& made) {
  const auto segment = segmentFrom(logOf(run), document.machine(), {}, from, to);
  if (!segment) return {};
  made = *segment;
  return runTest(made, {document.machine(), "m", false, {}});
}

TEST(RunAnswers, AreKeptAsMocksOfWhatIsChosen) {
  const auto document = mapOfTasks();
  const auto log = logOf(test::resultOf(
      R"({"name": "a", "input": [1, 2], "assert": ["{% true %}"], "mocks": {"Call": {"answers": [
          {"kind": "result", "item": {"Each": 0}, "result": "zero"},
          {"kind": "error", "error": "Odd"}]}}})",
      document));
  const auto answers = answersIn(log, document.machine());
  ASSERT_EQ(answers.size(), 2U);
  EXPECT_EQ(mocksOf(answers).front().behaviours.size(), 2U);
  const auto ofItem = [](std::int64_t index) {
    AnswerPlace place;
    place.item = {{"Each", index}};
    place.last = 1000;
    return [place](const RunAnswer& answer) { return isAt(answer, place); };
  };
  const auto one = mocksOf(answers, ofItem(1));
  ASSERT_EQ(one.size(), 1U);
  const tasks::MockBehaviour& kept = one.front().behaviours.at(0);
  EXPECT_EQ(kept.error, "Odd");
  EXPECT_EQ(kept.item, (std::vector<interpreter::MapStep>{{"Each", 1}}));
  EXPECT_EQ(kept.lastAttempt, 0);
  // What is of other calls stays behind it, what is of the same ones goes.
  tasks::MockSet known = mocksOf(answers, ofItem(0));
  known.front().enabled = false;
  known = withTaken(std::move(known), one);
  EXPECT_TRUE(known.front().enabled);
  EXPECT_EQ(known.front().behaviours.size(), 2U);
  EXPECT_EQ(withTaken(known, one), known);
  tasks::MockBehaviour always;
  EXPECT_EQ(withTaken(known, {{"Call", true, {always}}}).front().behaviours.size(), 1U);
  AnswerPlace elsewhere;
  elsewhere.last = 1000;
  elsewhere.states = {"Done"};
  EXPECT_TRUE(mocksOf(answers, [&](const RunAnswer& a) { return isAt(a, elsewhere); }).empty());
}

TEST(MadeTest, IsMadeOfAPartOfARun) {
  const auto document = asl::Document::read(
      R"json({"QueryLanguage": "JSONata", "StartAt": "First", "States": {
    "First": {"Type": "Task", "Resource": "arn:aws:states:us-east-1:123456789012:function:f",
      "Assign": {"rate": "{% $states.result %}"}, "Output": {"n": 1}, "Next": "Ask"},
    "Ask": {"Type": "Task", "Resource": "arn:aws:states:us-east-1:123456789012:function:f",
      "Output": {"n": "{% $states.input.n + $states.result * $rate %}"}, "Next": "More?"},
    "More?": {"Type": "Choice", "Default": "Done",
      "Choices": [{"Condition": "{% $states.input.n < 20 %}", "Next": "Ask"}]},
    "Done": {"Type": "Pass", "End": true}}})json");
  const TestResult run = test::resultOf(
      R"({"name": "a", "assert": ["{% true %}"], "mocks": {"First": {"output": 2},
          "Ask": [{"output": 5}, {"output": 6}]}})",
      document);
  WorkflowTest made;
  TestResult again = segmentAgain(run, document, "Ask", "More?", made);
  EXPECT_TRUE(again.passed) << summaryOf(again) << json::print(toJson(made));
  EXPECT_EQ(json::print(made.input), R"({"n":1})");
  EXPECT_EQ(json::print(made.variables), R"({"rate":2})");
  EXPECT_EQ(json::print(*made.expect.output), R"({"n":11})");
  EXPECT_EQ(made.expect.path, (std::vector<std::string>{"Ask", "More?"}));
  // Nobody else is called, and the calls are counted from there.
  ASSERT_EQ(made.mocks->size(), 1U);
  EXPECT_EQ(made.mocks->front().behaviours.size(), 1U);
  // Over a loop, from the beginning, and to the end.
  again = segmentAgain(run, document, "More?", "Ask", made);
  EXPECT_TRUE(again.passed) << summaryOf(again) << json::print(toJson(made));
  EXPECT_EQ(json::print(*made.expect.output), R"({"n":23})");
  again = segmentAgain(run, document, "", "Ask", made);
  EXPECT_TRUE(again.passed) << summaryOf(again) << json::print(toJson(made));
  EXPECT_TRUE(made.variables.empty());
  again = segmentAgain(run, document, "Ask", "", made);
  EXPECT_TRUE(again.passed) << summaryOf(again) << json::print(toJson(made));
  EXPECT_EQ(made.mocks->front().behaviours.size(), 2U);
  EXPECT_EQ(made.name, "From Ask to the end");
  // Where the run did not go there is nothing to be made.
  EXPECT_FALSE(segmentFrom(logOf(run), document.machine(), {}, "Done", "Ask"));
  EXPECT_FALSE(segmentFrom(logOf(run), document.machine(), {}, "Nowhere", ""));
}

TEST(MadeTest, IsMadeOfAPartOfAnItem) {
  const TestResult run = test::resultOf(
      R"({"name": "a", "input": [1, 2], "assert": ["{% true %}"], "mocks": {"Call": {"answers": [
          {"kind": "result", "item": {"Each": 0}, "result": "zero"},
          {"kind": "result", "result": "else"}]}}})",
      mapOfTasks());
  WorkflowTest made;
  const TestResult again = segmentAgain(run, mapOfTasks(), "Call", "Done", made);
  EXPECT_TRUE(again.passed) << summaryOf(again) << json::print(toJson(made));
  EXPECT_EQ(json::print(made.input), "1");
  EXPECT_EQ(json::print(*made.expect.output), "\"zero\"");
  // The item is the whole run there.
  ASSERT_EQ(made.mocks->size(), 1U);
  EXPECT_TRUE(made.mocks->front().behaviours.front().item.empty());
}

TEST(MadeTest, NeedsARunThatHasEnded) {
  const auto stuck = test::resultOf(R"({"name": "a", "mocks": {}, "assert": ["{% true %}"]})");
  EXPECT_FALSE(testFrom(logOf(stuck), test::refund().machine(), {}));
  EXPECT_EQ(freeName("a", {WorkflowTest{"a"}, WorkflowTest{"a (2)"}}), "a (3)");
}

}  // namespace
}  // namespace stepwright::analysis
