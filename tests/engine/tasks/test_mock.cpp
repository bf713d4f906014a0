// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/mocks/mock.h"

#include <gtest/gtest.h>

#include "engine/asl/document.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/tasks/mocks/mock_backend.h"

namespace stepwright::tasks {
namespace {

using interpreter::TaskBackend;
using interpreter::TaskOutcome;
using interpreter::TaskReport;
using interpreter::TaskRequest;

TaskRequest call(std::int64_t invocation, std::vector<interpreter::MapStep> path = {},
                 std::int64_t pathInvocation = 0) {
  TaskRequest request;
  request.id = 5;
  request.stateName = "A";
  request.invocation = invocation;
  request.path = std::move(path);
  request.pathInvocation = pathInvocation;
  return request;
}

MockBehaviour giving(const char* result, int first = 0, int last = -1) {
  MockBehaviour made;
  made.result = *json::parse(result);
  made.firstAttempt = first;
  made.lastAttempt = last;
  return made;
}

/// The result's text, the error's name, or what the backend said.
std::string answer(const MockSet& mocks, const TaskRequest& request) {
  MockBackend backend(mocks);
  std::string text;
  const auto reply = backend.start(request, [&](const TaskReport& report) {
    if (!report.outcome.ends()) return;
    text = report.outcome.error ? std::string(report.outcome.error->string())
                                : json::print(report.outcome.output);
  });
  if (reply == TaskBackend::Reply::NeedsAnswer) return "asks";
  return reply == TaskBackend::Reply::NeverAnswers ? "never" : text;
}

TEST(Mocks, TheFirstBehaviourThatFitsACallAnswersIt) {
  const MockSet mocks{{"A", true, {giving("1", 0, 1), giving("2", 3)}}};
  EXPECT_EQ(answer(mocks, call(0)) + answer(mocks, call(1)), "11");
  EXPECT_EQ(answer(mocks, call(2)), "asks");
  EXPECT_EQ(answer(mocks, call(99)), "2");
}

TEST(Mocks, OnesThatAreSwitchedOffSayNothing) {
  EXPECT_EQ(answer({{"A", false, {giving("1")}}}, call(0)), "asks");
}

TEST(Mocks, ACycleBeginsAgain) {
  const MockSet mocks{{"A", true, {giving("1", 0, 0), giving("2", 1, 1)}, 2}};
  EXPECT_EQ(answer(mocks, call(0)) + answer(mocks, call(1)) + answer(mocks, call(2)), "121");
}

TEST(Mocks, OfAnItemTheCallsAreCountedInIt) {
  MockBehaviour second = giving("7", 1, 1);
  second.item = {{"M", 2}};
  const MockSet mocks{{"A", true, {second, giving("0")}}};
  EXPECT_EQ(answer(mocks, call(9, {{"M", 2}}, 1)), "7");
  EXPECT_EQ(answer(mocks, call(1, {{"M", 2}}, 0)), "0");
  EXPECT_EQ(answer(mocks, call(1, {{"Outer", 0}, {"M", 2}}, 1)), "7");
  EXPECT_EQ(answer(mocks, call(1, {{"M", 1}}, 1)), "0");
}

TEST(Mocks, AConditionLooksAtTheParameters) {
  MockBehaviour large = giving("\"large\"");
  large.condition = "amount > 100";
  const MockSet mocks{{"A", true, {large, giving("\"small\"")}}};
  TaskRequest request = call(0);
  request.input = *json::parse(R"({"amount":101})");
  EXPECT_EQ(answer(mocks, request), "\"large\"");
  request.input = *json::parse(R"({"amount":100})");
  EXPECT_EQ(answer(mocks, request), "\"small\"");
}

TEST(Mocks, AConditionThatCannotBeEvaluatedIsNotPassedOver) {
  MockBehaviour odd = giving("1");
  odd.condition = "$number(\"x\")";
  EXPECT_EQ(answer({{"A", true, {odd}}}, call(0)), "Stepwright.MockCondition");
}

TEST(Mocks, AFunctionSeesOnlyThePayloadWhereverTheMockStands) {
  const MockSet mocks{{"A", true, {giving(R"({"StatusCode":200,"Payload":"p"})")}}};
  TaskRequest request = call(0);
  request.kind = interpreter::TaskKind::Lambda;
  EXPECT_EQ(answer(mocks, request), "\"p\"");
  request.kind = interpreter::TaskKind::Integration;
  EXPECT_EQ(answer(mocks, request), R"({"StatusCode":200,"Payload":"p"})");
}

TEST(Mocks, TheRequestOfACallbackIsAcceptedFirst) {
  MockBackend backend({{"A", true, {giving("1")}}});
  auto request = call(0);
  request.pattern = interpreter::TaskPattern::Callback;
  std::vector<TaskReport> reports;
  EXPECT_EQ(
      backend.start(request, [&](TaskReport report) { reports.push_back(std::move(report)); }),
      TaskBackend::Reply::Accepted);
  ASSERT_EQ(reports.size(), 2U);
  EXPECT_EQ(reports[0].outcome.kind, TaskOutcome::Kind::Submitted);
  EXPECT_EQ(reports[1].task, 5U);
}

TEST(Mocks, SayWhichOfThemFitNoTask) {
  const asl::Document document = asl::Document::read(R"({"StartAt": "Charge card", "States": {
    "Charge card": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "Each"},
    "Each": {"Type": "Map", "End": true, "ItemProcessor": {"StartAt": "Ship", "States": {
      "Ship": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true}}}}}})");
  const MockSet mocks{{"Ship", true, {}},
                      {"Each", true, {}},
                      {"charge crad", true, {}},
                      {"Something else", true, {}}};
  const auto misfits = misfitsOf(mocks, *document.machine());
  ASSERT_EQ(misfits.size(), 3U);
  EXPECT_EQ(misfits[0], (MockMisfit{"Each", true, ""}));
  EXPECT_EQ(misfits[1], (MockMisfit{"charge crad", false, "Charge card"}));
  EXPECT_EQ(misfits[2], (MockMisfit{"Something else", false, ""}));
}

}  // namespace
}  // namespace stepwright::tasks
