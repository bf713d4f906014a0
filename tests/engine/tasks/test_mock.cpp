// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/mock.h"

#include <gtest/gtest.h>

using namespace stepwright;
using interpreter::TaskBackend;
using interpreter::TaskOutcome;
using interpreter::TaskReport;
using interpreter::TaskRequest;
using tasks::MockAnswer;
using tasks::MockSet;

namespace {

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

std::int64_t number(const MockSet& mocks, const TaskRequest& request) {
  const auto answer = mocks.answerTo(request);
  return answer ? answer->reports.back().outcome.output.integer() : -1;
}

}  // namespace

TEST(MockSet, answersByCallAndElseByCycle) {
  MockSet mocks;
  mocks.setCycle("A", {MockAnswer::result(json::Value(1)), MockAnswer::result(json::Value(2))});
  mocks.set("A", 3, MockAnswer::result(json::Value(9)));
  EXPECT_EQ(number(mocks, call(0)), 1);
  EXPECT_EQ(number(mocks, call(3)), 9);
  EXPECT_EQ(number(mocks, call(5)), 2);
}

TEST(MockSet, answersForOneIterationComeFirst) {
  MockSet mocks;
  mocks.set("A", 0, MockAnswer::result(json::Value(1)));
  mocks.setAt("A", {{"M", 2}}, 0, MockAnswer::result(json::Value(7)));
  EXPECT_EQ(number(mocks, call(0, {{"M", 2}})), 7);
  EXPECT_EQ(number(mocks, call(0, {{"M", 1}})), 1);
}

TEST(MockBackend, asksForWhatItDoesNotKnow) {
  tasks::MockBackend backend{MockSet()};
  EXPECT_EQ(backend.start(call(0), [](const TaskReport&) { FAIL(); }),
            TaskBackend::Reply::NeedsAnswer);
}

TEST(MockBackend, canKeepSilent) {
  MockSet mocks;
  mocks.set("A", 0, MockAnswer::silence());
  tasks::MockBackend backend(std::move(mocks));
  EXPECT_EQ(backend.start(call(0), [](const TaskReport&) { FAIL(); }),
            TaskBackend::Reply::NeverAnswers);
}

TEST(MockBackend, acceptsTheRequestOfACallbackFirst) {
  MockSet mocks;
  mocks.set("A", 0, MockAnswer::result(json::Value(1)));
  tasks::MockBackend backend(std::move(mocks));
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
