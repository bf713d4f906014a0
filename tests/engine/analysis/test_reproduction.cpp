// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/reproduction.h"

#include <gtest/gtest.h>

#include "engine/history/event_type.h"
#include "tests/engine/analysis/workflows.h"

namespace stepwright::analysis {
namespace {

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

/// Records a run of the definition, and says where another one departs from it: "WaitStateEntered A
/// input.x: 1, 2"; "" where it does not.
std::string departure(const std::string& recorded, const std::string& now,
                      const std::string& test) {
  const auto before = asl::Document::read(recorded);
  const auto after = asl::Document::read(now);
  history::EventLog log;
  for (const auto& event : test::resultOf(test, before).outcome.events) log.append(event);
  EXPECT_FALSE(log.empty());
  const auto divergence = divergenceOf(after.machine(), log);
  if (!divergence) return divergence.error().message;
  if (!*divergence) return "";
  const Divergence& one = **divergence;
  EXPECT_EQ(log.at(static_cast<std::size_t>(one.event) - 1).type, history::eventTypeFrom(one.type));
  return one.type + " " + one.state + " " + one.place + ": " + one.expected + ", " + one.got;
}

const std::string paid =
    R"({"name": "a", "input": {"x": 1}, "assert": ["{% true %}"], "mocks": {"Ask": [{"error": "Busy"},
        {"output": {"amount": 7}}]}})";

TEST(Reproduction, AHistoryReproducesItself) {
  const std::string text = test::refund().text();
  EXPECT_EQ(departure(text, text, paid), "");
  EXPECT_EQ(
      departure(text, text,
                R"({"name": "a", "assert": ["{% true %}"], "mocks": {"Ask": {"error": "E"}}})"),
      "");
}

TEST(Reproduction, NamesTheFirstStateThatDoesSomethingElse) {
  const std::string text = test::refund().text();
  EXPECT_EQ(departure(text, replaced(text, "$amount < 50", "$amount < 5"), paid),
            "MapStateEntered Each : MapStateEntered of \"Each\", \"Person\" is entered");
  EXPECT_EQ(departure(text, replaced(text, "\"Arguments\": {}", "\"Arguments\": {\"n\": 1}"), paid),
            "LambdaFunctionScheduled Ask parameters.n: nothing, 1");
  EXPECT_EQ(departure(text, replaced(text, "result.amount %}", "result.amount + 1 %}"), paid),
            "TaskStateExited Ask variables.amount: 7, 8");
  EXPECT_EQ(departure(text, replaced(text, "\"Items\": [1, 2]", "\"Items\": [1]"), paid),
            "MapStateStarted Each length: 2, 1");
  EXPECT_EQ(departure(text, replaced(text, "\"Items\": [1, 2]", "\"Items\": [1, 3]"), paid),
            "PassStateEntered Inner input: 2, 3");
  EXPECT_EQ(departure(text, replaced(text, "\"by\": \"rule\"", "\"by\": \"me\""), paid),
            "PassStateExited Paid output.by: \"rule\", \"me\"");
}

TEST(Reproduction, DoesNotCompareWhatTimeAndChanceMake) {
  const std::string text = R"({"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {
    "Type": "Pass", "End": true, "Output": {"id": "{% $uuid() %}", "at": "{% $now() %}",
    "who": "{% 'run ' & $states.context.Execution.Id %}", "dice": "{% $random() %}", "n": 1}}}})";
  const auto document = asl::Document::read(text);
  const auto recorded = [&](const std::string& output) {
    history::EventLog log;
    for (auto event : test::resultOf(paid, document).outcome.events) {
      if (event.type == history::EventType::PassStateExited ||
          event.type == history::EventType::ExecutionSucceeded)
        event.data = test::value(output);
      log.append(event);
    }
    return *divergenceOf(document.machine(), log);
  };
  const std::string other = R"({"id": "0b0e", "at": "2020", "who": "me", "dice": 0.5, "n": )";
  EXPECT_FALSE(recorded(other + "1}"));
  const auto differs = recorded(other + "2}");
  ASSERT_TRUE(differs);
  EXPECT_EQ(differs->place, "output.n");
}

TEST(Reproduction, ComparesJsonTextAsTheValueThatItSays) {
  const auto document = asl::Document::read(R"({"QueryLanguage": "JSONata", "StartAt": "A",
    "States": {"A": {"Type": "Pass", "End": true, "Output": {"body": "{% $string({'n': 1}) %}"}}}})");
  const auto place = [&](const std::string& output) -> std::string {
    history::EventLog log;
    for (auto event : test::resultOf(paid, document).outcome.events) {
      if (event.type == history::EventType::PassStateExited ||
          event.type == history::EventType::ExecutionSucceeded)
        event.data = test::value(output);
      log.append(event);
    }
    const auto divergence = *divergenceOf(document.machine(), log);
    return divergence ? divergence->place : "";
  };
  EXPECT_EQ(place(R"({"body": "{\"n\": 1.0}"})"), "");
  EXPECT_EQ(place(R"({"body": {"n": 1}})"), "");
  EXPECT_EQ(place(R"({"body": "{\"n\": 2}"})"), "output.body.n");
  EXPECT_EQ(place(R"({"body": "n"})"), "output.body");
}

TEST(Reproduction, TellsOfAnEndThatIsAnother) {
  const std::string text = R"({"StartAt": "A", "States": {"A": {"Type": "Fail", "Error": "E",
    "Cause": "c"}}})";
  EXPECT_EQ(departure(text, replaced(text, "\"E\"", "\"F\""), paid),
            "ExecutionFailed A error: \"E\", \"F\"");
  EXPECT_EQ(departure(text, replaced(text, "\"c\"", "\"d\""), paid),
            "ExecutionFailed A cause: \"c\", \"d\"");
  EXPECT_NE(departure(text, replaced(text, "\"Fail\"", "\"Succeed\""), paid), "");
}

}  // namespace
}  // namespace stepwright::analysis
