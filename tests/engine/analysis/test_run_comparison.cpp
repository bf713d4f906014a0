// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/run_comparison.h"

#include <gtest/gtest.h>

#include "tests/engine/analysis/workflows.h"

namespace stepwright::analysis {
namespace {

using test::refund;
using test::resultOf;

/// A run that answers like that.
TestResult ran(const std::string& mocks, const std::string& input = "{}",
               const asl::Document& document = refund()) {
  return resultOf(R"({"name": "a", "assert": ["{% true %}"], "input": )" + input +
                      R"(, "mocks": )" + mocks + "}",
                  document);
}

RunComparison compared(const TestResult& a, const TestResult& b) {
  const auto logOf = [](const TestResult& result) {
    history::EventLog log;
    for (const auto& event : result.outcome.events) log.append(event);
    return log;
  };
  const history::EventLog logA = logOf(a), logB = logOf(b);
  return compareRuns({a.outcome.decisions, logA, a.reached},
                     {b.outcome.decisions, logB, b.reached});
}

/// "How much?: A rule 1, B rule 2", one a line.
std::string listOf(const RunComparison& comparison) {
  std::string lines;
  for (const RunDifference& each : comparison.differences) {
    const RunVisit* visit = each.visit();
    std::string place;
    for (const int item : visit ? visit->items : std::vector<int>())
      place += '[' + std::to_string(item) + ']';
    lines += (visit ? visit->name + place : "Ending") + ": " + each.words + "\n";
  }
  return lines;
}

TEST(RunComparison, OfARunWithItselfIsEmpty) {
  const auto run = ran(R"({"Ask": {"output": {"amount": 7}}})");
  const auto comparison = compared(run, run);
  EXPECT_EQ(listOf(comparison), "");
  EXPECT_EQ(comparison.states.at("/States/Paid").first, replay::StateStatus::Succeeded);
  EXPECT_EQ(comparison.edges.at("/States/How much?/Choices/0/Next"), std::make_pair(1, 1));
}

TEST(RunComparison, TellsWhereTwoRunsPartAndWhatCameOfIt) {
  const auto comparison = compared(ran(R"({"Ask": {"output": {"amount": 7}}})"),
                                   ran(R"({"Ask": {"output": {"amount": 70}}})"));
  EXPECT_EQ(listOf(comparison),
            "Ask: other output, other variables\n"
            "How much?: other input, A rule 1, B rule 2\n"
            "Each: only A\n"
            "Inner[0]: only A\n"
            "Inner[1]: only A\n"
            "Paid: only A\n"
            "Person: only B\n"
            "Ending: other output\n");
  EXPECT_EQ(comparison.edges.at("/States/How much?/Choices/0/Next"), std::make_pair(1, 0));
  EXPECT_EQ(comparison.edges.at("/States/How much?/Choices/1/Next"), std::make_pair(0, 1));
  EXPECT_EQ(comparison.states.at("/States/Person"),
            std::make_pair(replay::StateStatus::NotReached, replay::StateStatus::Succeeded));
}

TEST(RunComparison, TellsOfErrorsAndAttempts) {
  const auto good = ran(R"({"Ask": {"output": {"amount": 7}}})");
  EXPECT_EQ(
      listOf(compared(good, ran(R"({"Ask": [{"error": "Busy"}, {"output": {"amount": 7}}]})"))),
      "Ask: attempts: A 1, B 2\n");
  EXPECT_EQ(listOf(compared(good, ran(R"({"Ask": {"error": "Gone"}})"))),
            "Ask: A succeeded, B caught: Gone\n"
            "How much?: only A\n"
            "Each: only A\n"
            "Inner[0]: only A\n"
            "Inner[1]: only A\n"
            "Paid: only A\n"
            "No order: only B, failed: Refund.Unknown\n"
            "Ending: A succeeded, B failed: Refund.Unknown\n");
}

TEST(RunComparison, ComparesVisitByVisitAndItemByItem) {
  const auto document = asl::Document::read(
      R"({"QueryLanguage": "JSONata", "StartAt": "Again", "States": {
        "Again": {"Type": "Pass", "Assign": {"n": "{% $exists($n) ? $n + 1 : 1 %}"}, "Next": "More?"},
        "More?": {"Type": "Choice", "Choices": [
          {"Condition": "{% $n < $states.input.times %}", "Next": "Again"}], "Default": "Each"},
        "Each": {"Type": "Map", "Items": "{% $states.input.list %}", "End": true,
          "ItemProcessor": {"StartAt": "Inner", "States": {"Inner": {"Type": "Pass", "End": true}}}}}})");
  const auto a = ran("{}", R"({"times": 3, "list": [1, 2, 3]})", document);
  const auto b = ran("{}", R"({"times": 2, "list": [1, 5, 3, 4]})", document);
  const auto comparison = compared(a, b);
  const std::string list = listOf(comparison);
  EXPECT_NE(list.find("More?: other input, A rule 1, B default\n"), std::string::npos) << list;
  EXPECT_NE(list.find("Again: only A\nMore?: only A\n"), std::string::npos) << list;
  EXPECT_NE(list.find("Inner[1]: other input\n"), std::string::npos) << list;
  EXPECT_NE(list.find("Inner[3]: only B\n"), std::string::npos) << list;
  EXPECT_EQ(list.find("Inner[0]"), std::string::npos) << list;
}

TEST(RunComparison, OfTwoItemsTellsWhatEachDidOtherwise) {
  const auto run = ran("{}", R"({"list": [{"n": 1}, {"n": 70}, {"n": 2}]})",
                       asl::Document::read(R"({"QueryLanguage": "JSONata", "StartAt": "Each",
    "States": {"Each": {"Type": "Map", "Items": "{% $states.input.list %}", "End": true,
      "ItemProcessor": {"StartAt": "Big?", "States": {
        "Big?": {"Type": "Choice", "Choices": [{"Condition": "{% $states.input.n > 50 %}",
          "Next": "Split"}], "Default": "Take"},
        "Split": {"Type": "Pass", "End": true}, "Take": {"Type": "Pass", "End": true}}}}}})"));
  history::EventLog log;
  for (const auto& event : run.outcome.events) log.append(event);
  std::map<int, std::uint32_t> fibers;
  for (const RunVisit& visit : visitsIn(run.outcome.decisions))
    if (!visit.items.empty()) fibers[visit.items.back()] = visit.fiber;
  const auto items = [&](int a, int b) {
    return compareRuns({run.outcome.decisions, log, {}, fibers.at(a)},
                       {run.outcome.decisions, log, {}, fibers.at(b)});
  };
  EXPECT_EQ(listOf(items(0, 1)),
            "Big?[0]: other input, A default, B rule 1\n"
            "Take[0]: only A\n"
            "Split[1]: only B\n");
  EXPECT_EQ(listOf(items(0, 0)), "");
  EXPECT_EQ(items(1, 2).edges.at("/States/Each/ItemProcessor/States/Big?/Default"),
            std::make_pair(0, 1));
}

}  // namespace
}  // namespace stepwright::analysis
