// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/trail.h"

#include <gtest/gtest.h>

#include "engine/analysis/value_uses.h"
#include "tests/engine/analysis/workflows.h"

namespace stepwright::analysis {
namespace {

using test::refund;
using test::resultOf;
using Slot = TrailStart::Slot;

/// A run, and where values of it came from.
struct TracedRun {
  asl::Document document;
  TestResult result;
  std::vector<RunVisit> visits;
  history::EventLog log;
  std::vector<HandEdit> edits;

  TracedRun(asl::Document of, const std::string& mocks, const std::string& input)
      : document(std::move(of)),
        result(resultOf(R"({"name": "a", "assert": ["{% true %}"], "input": )" + input +
                            R"(, "mocks": )" + mocks + "}",
                        document)),
        visits(visitsIn(result.outcome.decisions)) {
    for (const auto& event : result.outcome.events) log.append(event);
  }

  /// "Price Assign {% … %} = 3", one a line, indented by its depth.
  std::string trail(const std::string& state, Slot slot, ValuePath path,
                    const std::string& variable = {}, bool after = false) const {
    return linesOf(trailOf({*document.machine(), visits, log, edits},
                           {lastOf(state), slot, variable, std::move(path), after}));
  }

  std::string uses(const std::string& state, Slot slot, ValuePath path,
                   const std::string& variable = {}) const {
    return linesOf(usesOf({*document.machine(), visits, log, edits},
                          {lastOf(state), slot, variable, std::move(path)}));
  }

 private:
  std::size_t lastOf(const std::string& state) const {
    std::size_t last = 0;
    for (std::size_t i = 0; i < visits.size(); ++i)
      if (visits[i].name == state) last = i;
    return last;
  }

  static std::string linesOf(const std::vector<TrailStep>& steps) {
    std::string lines;
    for (const TrailStep& step : steps) {
      lines += std::string(static_cast<std::size_t>(step.depth), ' ');
      lines += step.visit ? step.visit->name : "Execution";
      for (const std::string& part : {step.field, step.place, step.expression})
        if (!part.empty()) lines += " " + part;
      if (step.value) lines += " = " + json::print(*step.value);
      if (!step.words.empty()) lines += " (" + step.words + ")";
      lines += "\n";
    }
    return lines;
  }
};

TEST(Sources, AreThePlacesThatAnExpressionReads) {
  const auto listOf = [](std::string_view expression, asl::QueryLanguage language) {
    std::string list;
    for (const ValueSource& each : sourcesIn(expression, language))
      list += printedPath(std::to_string(static_cast<int>(each.root)) + each.variable, each.path) +
              (each.whole ? "!" : "") + " ";
    return list;
  };
  const auto jsonata = asl::QueryLanguage::Jsonata, path = asl::QueryLanguage::JsonPath;
  EXPECT_EQ(listOf("$states.input.order.total", jsonata), "1.order.total! ");
  EXPECT_EQ(listOf("$sum($states.result.items.(price * qty)) * (1 - $discount)", jsonata),
            "2.items 5discount ");
  EXPECT_EQ(listOf("'$x' & $a.`b c` & $states.context.Execution.Id", jsonata),
            "5a['b c'] 4.Execution.Id ");
  EXPECT_EQ(listOf("$.a['b'][2].c", path), "0.a.b[2].c! ");
  EXPECT_EQ(listOf("$.detail-type", path), "0['detail-type']! ");
  EXPECT_EQ(listOf("$total-$states.input.a", jsonata), "5total 1.a ");
  EXPECT_EQ(listOf("States.Format('{} $.no', $.a, $v.b, $$.Execution.Id)", path),
            "0.a 5v.b 4.Execution.Id ");
}

TEST(Trail, GoesBackThroughVariablesToTheAnswerOfATask) {
  const TracedRun run(refund(), R"({"Ask": {"output": {"amount": 7}}})", "{}");
  EXPECT_EQ(run.trail("Paid", Slot::Output, {"amount"}),
            "Paid Output $.amount {% $amount %} = 7\n"
            "Ask Assign $amount {% $states.result.amount %} = 7\n"
            "Ask Task $.amount = 7 (answered by "
            "arn:aws:states:us-east-1:123456789012:function:ask)\n");
}

TEST(Trail, BranchesWhereAnExpressionReadsSeveralValues) {
  const TracedRun run(
      asl::Document::read(R"({"QueryLanguage": "JSONata", "StartAt": "Sum", "States": {
    "Sum": {"Type": "Pass", "Output": {"total": "{% $states.input.price * $states.input.count %}",
      "kind": "order"}, "Next": "Next"},
    "Next": {"Type": "Pass", "End": true}}})"),
      "{}", R"({"price": 3, "count": 4})");
  EXPECT_EQ(run.trail("Next", Slot::Input, {"total"}),
            "Sum Output $.total {% $states.input.price * $states.input.count %} = 12\n"
            " Execution $.price = 3 (the execution's input)\n"
            " Execution $.count = 4 (the execution's input)\n");
  EXPECT_EQ(run.trail("Sum", Slot::Input, {"kind"}, {}, true),
            "Sum Output $.kind = \"order\" (a fixed value)\n");
  EXPECT_EQ(run.trail("Next", Slot::Output, {"kind"}),
            "Sum Output $.kind = \"order\" (a fixed value)\n");
}

/// Every kind of path of JSONPath, once.
TracedRun sentAndShaped() {
  return {asl::Document::read(R"({"StartAt": "Get", "States": {
    "Get": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage",
      "Parameters": {"MessageBody.$": "$.order.id"},
      "ResultSelector": {"id.$": "$.MessageId"}, "ResultPath": "$.sent", "Next": "Shape"},
    "Shape": {"Type": "Pass", "InputPath": "$.sent", "Parameters": {"a.$": "$.id", "b": 1},
      "ResultPath": "$.shaped", "OutputPath": "$.shaped", "Next": "Last"},
    "Last": {"Type": "Succeed"}}})"),
          R"({"Get": {"output": {"MessageId": "m-1"}}})", R"({"order": {"id": "o-1"}})"};
}

TEST(Trail, FollowsThePathsOfJsonPath) {
  const TracedRun run = sentAndShaped();
  EXPECT_EQ(run.trail("Last", Slot::Output, {"a"}),
            "Shape Parameters $.a $.id\n"
            "Get ResultSelector $.id $.MessageId\n"
            "Get Task $.MessageId = \"m-1\" (answered by arn:aws:states:::sqs:sendMessage)\n");
  EXPECT_EQ(run.trail("Shape", Slot::Input, {"order", "id"}),
            "Execution $.order.id = \"o-1\" (the execution's input)\n");
}

TEST(Trail, LeadsIntoItemsAndOutOfThem) {
  const TracedRun run(
      asl::Document::read(R"({"QueryLanguage": "JSONata", "StartAt": "Each", "States": {
    "Each": {"Type": "Map", "Items": "{% $states.input.list %}", "Next": "Last",
      "ItemProcessor": {"StartAt": "Double", "States": {
        "Double": {"Type": "Pass", "Output": {"twice": "{% $states.input.n * 2 %}"}, "End": true}}}},
    "Last": {"Type": "Succeed"}}})"),
      "{}", R"({"list": [{"n": 1}, {"n": 2}]})");
  EXPECT_EQ(run.trail("Last", Slot::Input, {"1", "twice"}),
            "Double Output $.twice {% $states.input.n * 2 %} = 4\n"
            "Each Items $[1].n {% $states.input.list %}\n"
            "Execution $.list[1].n = 2 (the execution's input)\n");
}

TEST(Trail, EndsWhereAPersonSetTheValue) {
  TracedRun run(refund(), R"({"Ask": {"output": {"amount": 7}}})", "{}");
  std::int64_t left = 0;
  for (const RunVisit& visit : run.visits)
    if (visit.name == "Ask") left = visit.lastEvent;
  run.edits = {{HandEdit::Slot::Variable, "amount", 1, left, json::Value(9)}};
  EXPECT_EQ(run.trail("How much?", Slot::Variable, {}, "amount"),
            "Execution $amount = 9 (set by hand)\n");
  run.edits = {{HandEdit::Slot::Result, {}, 1, left - 1, test::value(R"({"amount": 8})")}};
  EXPECT_EQ(run.trail("How much?", Slot::Variable, {}, "amount"),
            "Ask Assign $amount {% $states.result.amount %} = 7\n"
            "Ask $.amount = 8 (set by hand)\n");
}

TEST(Trail, OfALoopComesToItsEnd) {
  const TracedRun run(
      asl::Document::read(R"({"QueryLanguage": "JSONata", "StartAt": "More", "States": {
    "More": {"Type": "Pass", "Assign": {"n": "{% $exists($n) ? $n + 1 : 1 %}"}, "Next": "Enough?"},
    "Enough?": {"Type": "Choice", "Choices": [{"Condition": "{% $n < 3 %}", "Next": "More"}],
      "Default": "Last"},
    "Last": {"Type": "Succeed"}}})"),
      "{}", "{}");
  const std::string trail = run.trail("Last", Slot::Variable, {}, "n");
  EXPECT_EQ(std::count(trail.begin(), trail.end(), '\n'), 4) << trail;
  EXPECT_NE(trail.find("= 3"), std::string::npos) << trail;
  EXPECT_NE(trail.find("no state has set it"), std::string::npos) << trail;
}

TEST(Uses, AreTheRuleThatItDecidedAndTheOutputItWentInto) {
  const TracedRun run(refund(), R"({"Ask": {"output": {"amount": 7}}})", "{}");
  EXPECT_EQ(run.uses("How much?", Slot::Variable, {}, "amount"),
            "How much? Condition $amount $amount < 50 = 7 (rule 1 held: the way that was taken)\n"
            "Paid Output $amount {% $amount %} = 7\n"
            " Execution $.amount = 7 (the execution's output)\n");
}

TEST(Uses, FollowThePathsOfJsonPath) {
  const TracedRun run = sentAndShaped();
  EXPECT_EQ(run.uses("Get", Slot::Input, {"order", "id"}),
            "Get Parameters $.order.id $.order.id = \"o-1\" "
            "(given to arn:aws:states:::sqs:sendMessage)\n");
  EXPECT_EQ(run.uses("Get", Slot::Output, {"sent", "id"}),
            "Shape Parameters $.id $.id = \"m-1\"\n"
            " Execution $.a = \"m-1\" (the execution's output)\n");
}

TEST(Uses, LeadIntoTheItemAndOutOfIt) {
  const TracedRun run(
      asl::Document::read(R"({"QueryLanguage": "JSONata", "StartAt": "Each", "States": {
    "Each": {"Type": "Map", "Items": "{% $states.input.list %}", "Next": "Last",
      "ItemProcessor": {"StartAt": "Double", "States": {
        "Double": {"Type": "Pass", "Output": {"twice": "{% $states.input.n * 2 %}"}, "End": true}}}},
    "Last": {"Type": "Succeed"}}})"),
      "{}", R"({"list": [{"n": 1}, {"n": 2}]})");
  EXPECT_EQ(run.uses("Each", Slot::Input, {"list", "1", "n"}),
            "Each Items $.list {% $states.input.list %} = [{\"n\":1},{\"n\":2}]\n"
            " Double Output $.n {% $states.input.n * 2 %} = 2\n"
            "  Execution $[1].twice = 4 (the execution's output)\n");
}

TEST(Uses, OfAVariableEndWhereItIsSetAgain) {
  TracedRun run(asl::Document::read(R"({"QueryLanguage": "JSONata", "StartAt": "More", "States": {
    "More": {"Type": "Pass", "Assign": {"n": "{% $exists($n) ? $n + 1 : 1 %}"}, "Next": "Enough?"},
    "Enough?": {"Type": "Choice", "Choices": [{"Condition": "{% $n < 3 %}", "Next": "More"}],
      "Default": "Last"},
    "Last": {"Type": "Succeed"}}})"),
                "{}", "{}");
  const std::string told =
      "Enough? Condition $n $n < 3 = 2 (rule 1 held: the way that was taken)\n"
      "More Assign $n {% $exists($n) ? $n + 1 : 1 %} = 2\n"
      " Enough? Condition $n $n < 3 = 3 (rule 1 tests it)\n";
  EXPECT_EQ(run.uses("More", Slot::Variable, {}, "n"), told);
  std::vector<std::int64_t> left;
  for (const RunVisit& visit : run.visits)
    if (visit.name == "More") left.push_back(visit.lastEvent);
  run.edits = {{HandEdit::Slot::Variable, "n", 1, left.at(1), json::Value(2)}};
  EXPECT_EQ(run.uses("More", Slot::Variable, {}, "n"), "");
}

TEST(Trail, OfAValueThatManyStatesHandOnComesToItsSource) {
  const TracedRun run(
      asl::Document::read(R"({"QueryLanguage": "JSONata", "StartAt": "More", "States": {
    "More": {"Type": "Pass", "Assign": {"n": "{% $exists($n) ? $n + 1 : 1 %}"}, "Next": "Enough?"},
    "Enough?": {"Type": "Choice", "Choices": [{"Condition": "{% $n < 4000 %}", "Next": "More"}],
      "Default": "Last"},
    "Last": {"Type": "Succeed"}}})"),
      "{}", R"({"id": "o-1"})");
  EXPECT_EQ(run.trail("Last", Slot::Output, {"id"}),
            "Execution $.id = \"o-1\" (the execution's input)\n");
  EXPECT_EQ(run.uses("More", Slot::Input, {"id"}),
            "Execution $.id = \"o-1\" (the execution's output)\n");
}

TEST(Trail, OfARunWithoutEndDoesNotUseUpTheStack) {
  const auto document = asl::Document::read(R"({"QueryLanguage": "JSONata", "StartAt": "On",
    "States": {"On": {"Type": "Pass", "Next": "On"}}})");
  std::vector<RunVisit> visits(500'000);
  for (std::size_t i = 0; i < visits.size(); ++i) {
    visits[i].state = "/States/On";
    visits[i].name = "On";
    if (i > 0) visits[i].before = i - 1;
  }
  const history::EventLog log;
  const auto steps =
      trailOf({*document.machine(), visits, log}, {visits.size() - 1, Slot::Output, {}, {"id"}});
  ASSERT_EQ(steps.size(), 1u);
  EXPECT_EQ(steps.front().words, "the execution's input");
}

}  // namespace
}  // namespace stepwright::analysis
