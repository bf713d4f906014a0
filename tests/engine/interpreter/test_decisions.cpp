// SPDX-License-Identifier: GPL-3.0-or-later
// What the interpreter tells beside the events: which rule, who takes an error, how a fiber ends.
#include <algorithm>
#include <array>

#include "engine/interpreter/command.h"
#include "engine/interpreter/decision.h"
#include "engine/interpreter/input.h"
#include "engine/interpreter/sink.h"
#include "engine/interpreter/start.h"
#include "tests/engine/interpreter/support.h"

#include "engine/interpreter/execution.h"
#include "engine/interpreter/step.h"

namespace stepwright {
namespace {

using interpreter::Decision;

/// Everything decided, one a word: "1:Entered(A) 1:Failed(A, Boom, Catcher 0) 1:Left(A, Catch 0)".
std::string told(std::string_view definition, std::string_view input = "{}",
                 std::string_view answers = "{}") {
  constexpr std::array kinds = {"Began",  "Entered", "Acts", "Counted", "Waits",
                                "Worked", "Failed",  "Left", "Ended"};
  constexpr std::array ways = {"Next", "Rule", "Default", "Catch", "End"};
  constexpr std::array takers = {"Nobody", "Retrier", "Catcher"};
  constexpr std::array ends = {"Succeeded", "Failed", "TimedOut", "Aborted"};
  tasks::MockBackend backend(testing::mocks(answers));
  const auto result = runtime::run(testing::program(definition), testing::parsed(input), backend,
                                   interpreter::Identity::of({}), {.decisions = true});
  std::string text;
  for (const Decision& one : result.decisions) {
    const bool wanted = one.kind == Decision::Kind::Failed || one.kind == Decision::Kind::Left ||
                        one.kind == Decision::Kind::Ended;
    if (!wanted) continue;
    text += std::to_string(one.fiber) + ":" + kinds[static_cast<std::size_t>(one.kind)] + "(" +
            (one.state ? one.state->name : "");
    if (one.kind == Decision::Kind::Left)
      text += std::string(", ") + ways[static_cast<std::size_t>(one.way)];
    if (one.kind == Decision::Kind::Failed)
      text += ", " + std::string(one.error->string()) + ", " +
              takers[static_cast<std::size_t>(one.taker)];
    if (one.kind == Decision::Kind::Ended)
      text += std::string(", ") + ends[static_cast<std::size_t>(one.end)];
    if (one.which >= 0) text += " " + std::to_string(one.which);
    text += ") ";
  }
  return text;
}

TEST(Decisions, TheRuleThatMatched) {
  const char* machine = R"({"StartAt": "C", "States": {
    "C": {"Type": "Choice", "Default": "N", "Choices": [
      {"Variable": "$.a", "NumericEquals": 1, "Next": "N"},
      {"Variable": "$.a", "NumericEquals": 2, "Next": "N"}]},
    "N": {"Type": "Pass", "End": true}}})";
  EXPECT_EQ(told(machine, R"({"a": 2})"),
            "1:Left(C, Rule 1) 1:Left(N, End) 1:Ended(N, Succeeded) ");
  EXPECT_EQ(told(machine, R"({"a": 3})"),
            "1:Left(C, Default) 1:Left(N, End) 1:Ended(N, Succeeded) ");
}

TEST(Decisions, WhoTakesAnError) {
  const char* machine = R"({"StartAt": "T", "States": {
    "T": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f",
      "Retry": [{"ErrorEquals": ["Never"]}, {"ErrorEquals": ["Boom"], "MaxAttempts": 1}],
      "Catch": [{"ErrorEquals": ["Never"], "Next": "N"}, {"ErrorEquals": ["States.ALL"], "Next": "N"}],
      "Next": "N"},
    "N": {"Type": "Pass", "End": true}}})";
  EXPECT_EQ(told(machine, "{}", R"({"T": {"error": "Boom", "cause": "c"}})"),
            "1:Failed(T, Boom, Retrier 1) 1:Failed(T, Boom, Catcher 1) 1:Left(T, Catch 1) "
            "1:Left(N, End) 1:Ended(N, Succeeded) ");
}

TEST(Decisions, SiblingsOfAFailedBranchAreAborted) {
  EXPECT_EQ(told(R"({"StartAt": "P", "States": {"P": {"Type": "Parallel", "End": true, "Branches": [
      {"StartAt": "A", "States": {"A": {"Type": "Fail", "Error": "Boom"}}},
      {"StartAt": "B", "States": {"B": {"Type": "Wait", "Seconds": 5, "End": true}}}]}}})"),
            "2:Failed(A, Boom, Nobody) 2:Ended(A, Failed) 3:Ended(B, Aborted) "
            "1:Failed(P, Boom, Nobody) 1:Ended(P, Failed) ");
}

TEST(Decisions, WhatCannotBeCaughtBringsItsContainersDownWithIt) {
  EXPECT_EQ(told(R"({"StartAt": "P", "States": {"P": {"Type": "Parallel", "End": true, "Branches": [
      {"StartAt": "A", "States": {"A": {"Type": "Pass", "InputPath": "$.none", "End": true}}},
      {"StartAt": "B", "States": {"B": {"Type": "Wait", "Seconds": 5, "End": true}}}],
      "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "N"}]}, "N": {"Type": "Pass", "End": true}}})"),
            "2:Failed(A, States.Runtime, Nobody) 3:Ended(B, Aborted) 2:Ended(A, Failed) "
            "1:Ended(P, Failed) ");
}

TEST(Decisions, ChildExecutionsOfADistributedMapAreToldToo) {
  EXPECT_EQ(
      told(R"({"StartAt": "M", "States": {"M": {"Type": "Map", "End": true, "MaxConcurrency": 1,
      "ToleratedFailureCount": 1, "ItemProcessor": {"StartAt": "C",
      "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "States": {
        "C": {"Type": "Choice", "Default": "O",
              "Choices": [{"Variable": "$", "NumericEquals": 1, "Next": "F"}]},
        "F": {"Type": "Fail", "Error": "one"}, "O": {"Type": "Pass", "End": true}}}}}})",
           "[1, 2]"),
      "2:Left(C, Rule 0) 2:Failed(F, one, Nobody) 2:Ended(F, Failed) 3:Left(C, Default) "
      "3:Left(O, End) 3:Ended(O, Succeeded) 1:Left(M, End) 1:Ended(M, Succeeded) ");
}

class Listener : public interpreter::Sink {
 public:
  Listener() : Sink(true) {}
  void add(history::Event) override {}
  void add(interpreter::Command) override {}
  void decided(Decision decision) override { decisions.push_back(std::move(decision)); }
  std::vector<Decision> decisions;
};

std::size_t count(const std::vector<Decision>& decisions, bool Decision::*what) {
  return static_cast<std::size_t>(std::count_if(decisions.begin(), decisions.end(),
                                                [&](const Decision& one) { return one.*what; }));
}

TEST(Decisions, WhatTheDebuggerForcedIsToldAsForced) {
  Listener listener;
  auto execution = interpreter::start(
      testing::program(testing::machineOf(
          R"("Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f",
             "End": true)")),
      testing::parsed("{}"), interpreter::Identity::of({}), listener);
  interpreter::advance(execution, 100, listener);
  const interpreter::Input force =
      interpreter::input::Force{1, interpreter::TaskOutcome::succeeded(testing::parsed("7"))};
  execution = interpreter::step(std::move(execution), force, listener);
  interpreter::advance(execution, 100, listener);
  EXPECT_EQ(execution.status, interpreter::Status::Succeeded);
  EXPECT_EQ(count(listener.decisions, &Decision::forced), 1U);
}

TEST(Decisions, AnExecutionOfItsOwnSaysSo) {
  const auto began = [](const char* mode) {
    tasks::MockBackend backend(testing::mocks("{}"));
    const auto result = runtime::run(
        testing::program(std::string(R"({"StartAt": "M", "States": {"M": {"Type": "Map",
          "End": true, "ItemProcessor": {"StartAt": "P", "ProcessorConfig": )") +
                         mode + R"(, "States": {"P": {"Type": "Pass", "End": true}}}}}})"),
        testing::parsed("[1, 2]"), backend, interpreter::Identity::of({}), {.decisions = true});
    return count(result.decisions, &Decision::ownExecution);
  };
  EXPECT_EQ(began(R"({"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"})"), 2U);
  EXPECT_EQ(began(R"({"Mode": "INLINE"})"), 0U);
}

TEST(Decisions, NobodyPaysWhoDoesNotAsk) {
  EXPECT_TRUE(testing::run(testing::machineOf(R"("Type": "Pass", "End": true)")).decisions.empty());
}

}  // namespace
}  // namespace stepwright
