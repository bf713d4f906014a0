// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/made_calls.h"

#include <gtest/gtest.h>

using namespace stepwright;
using namespace stepwright::tasks;
using interpreter::TaskBackend;
using interpreter::TaskId;
using interpreter::TaskOutcome;
using interpreter::TaskReport;
using interpreter::TaskRequest;

namespace {

/// Takes every call on and keeps how it is answered.
class Kept final : public TaskBackend {
 public:
  Reply start(const TaskRequest& request, const Deliver& deliver) override {
    asked.push_back(request);
    answers.push_back(deliver);
    return reply;
  }
  void cancel(TaskId task) override { cancelled.push_back(task); }
  std::vector<TaskRequest> asked;
  std::vector<Deliver> answers;
  std::vector<TaskId> cancelled;
  Reply reply = Reply::Accepted;
};

TaskRequest call(TaskId id, std::int64_t input = 1, std::int64_t number = 0) {
  TaskRequest request;
  request.id = id;
  request.stateId = "/States/S";
  request.input = json::Value(input);
  request.pathInvocation = number;
  return request;
}

struct Calls : testing::Test {
  std::shared_ptr<Kept> kept = std::make_shared<Kept>();
  MadeCalls calls{kept};
  std::vector<TaskReport> heard, heardByFork;

  TaskBackend::Deliver into(std::vector<TaskReport>& list) {
    return [&list](TaskReport report) { list.push_back(std::move(report)); };
  }
  void answer(std::size_t which) {
    kept->answers.at(which)({kept->asked.at(which).id, TaskOutcome::succeeded(json::Value(7)), 0});
  }
};

using MadeCallsTest = Calls;

}  // namespace

TEST_F(MadeCallsTest, haveNumbersOfTheirOwn) {
  MadeCalls other(kept);
  (void)calls.start(call(1), into(heard));
  (void)other.start(call(1), into(heard));
  EXPECT_NE(kept->asked[0].id, kept->asked[1].id);
  EXPECT_EQ(calls.numberOf(1), kept->asked[0].id);
  answer(1);
  EXPECT_EQ(heard.at(0).task, 1U);
}

TEST_F(MadeCallsTest, areNotMadeAgainByAFork) {
  (void)calls.start(call(1), into(heard));
  answer(0);
  MadeCalls fork(calls);
  EXPECT_EQ(fork.start(call(3), into(heardByFork)), TaskBackend::Reply::Accepted);
  ASSERT_EQ(heardByFork.size(), 1U);
  EXPECT_EQ(heardByFork[0].task, 3U);
  EXPECT_EQ(kept->asked.size(), 1U);
}

TEST_F(MadeCallsTest, answerAForkThatWasTakenMeanwhileToo) {
  (void)calls.start(call(1), into(heard));
  MadeCalls fork(calls);
  (void)fork.start(call(1), into(heardByFork));
  answer(0);
  EXPECT_EQ(heard.size(), 1U);
  EXPECT_EQ(heardByFork.size(), 1U);
}

TEST_F(MadeCallsTest, areOthersWithOtherParametersOrTheNextTime) {
  (void)calls.start(call(1), into(heard));
  answer(0);
  (void)calls.start(call(2, 2), into(heard));
  (void)calls.start(call(3, 1, 1), into(heard));
  EXPECT_EQ(kept->asked.size(), 3U);
}

TEST_F(MadeCallsTest, areForgottenOnceThatIsSaid) {
  (void)calls.start(call(1), into(heard));
  answer(0);
  EXPECT_EQ(calls.newestAt("/States/S", {}), kept->asked[0].id);
  MadeCalls fork(calls);
  fork.forget("/States/S", {});
  EXPECT_EQ(fork.newestAt("/States/S", {}), 0U);
  (void)fork.start(call(1), into(heardByFork));
  EXPECT_EQ(kept->asked.size(), 2U);
}

TEST_F(MadeCallsTest, endWhenNobodyListensAnyMore) {
  (void)calls.start(call(1), into(heard));
  MadeCalls fork(calls);
  (void)fork.start(call(1), into(heardByFork));
  calls.cancel(1);
  EXPECT_TRUE(kept->cancelled.empty());
  fork.cancel(1);
  EXPECT_EQ(kept->cancelled, std::vector<TaskId>{kept->asked[0].id});
  (void)fork.start(call(1), into(heardByFork));
  EXPECT_EQ(kept->asked.size(), 2U) << "what was given up is made again";
}

TEST_F(MadeCallsTest, ofAnEarlierProgramAreKnownOfAndMadeAnew) {
  const TaskId number = calls.remember("/States/S", 0);
  EXPECT_EQ(calls.newestAt("/States/S", {}), number);
  const auto made = calls.madeAfter(0);
  ASSERT_EQ(made.size(), 1U);
  EXPECT_EQ(made[0].number, number);
  (void)calls.start(call(1), into(heard));
  EXPECT_EQ(kept->asked.size(), 1U);
  EXPECT_GT(calls.newestAt("/States/S", {}), number);
}

TEST_F(MadeCallsTest, areNoneWhereNobodyTookThemOn) {
  kept->reply = TaskBackend::Reply::NeedsAnswer;
  EXPECT_EQ(calls.start(call(1), into(heard)), TaskBackend::Reply::NeedsAnswer);
  EXPECT_EQ(calls.newestAt("/States/S", {}), 0U);
  MadeCalls nobody(nullptr);
  EXPECT_EQ(nobody.start(call(1), into(heard)), TaskBackend::Reply::NeedsAnswer);
}
