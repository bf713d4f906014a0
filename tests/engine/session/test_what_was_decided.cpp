// SPDX-License-Identifier: GPL-3.0-or-later
// The window shows what the interpreter decided: which rule, who took an error, what was aborted.
#include <gtest/gtest.h>

#include "engine/history/event.h"
#include "engine/history/event_json.h"
#include "engine/replay/import_run.h"
#include "engine/replay/shown.h"
#include "tests/engine/session/play.h"

namespace stepwright::session {
namespace {

using namespace test;

std::string statusText(replay::StateStatus status) { return std::string(toString(status)); }

/// To the end, past the stop before an error that nobody takes.
MomentPtr toTheEnd(Player& player) {
  MomentPtr moment = rest(player);
  if (moment->view.status != replay::RunStatus::Paused) return moment;
  player.go({});
  return rest(player);
}

/// Everything that says something of a run's end, and an import of its history beside it.
struct Shown {
  MomentPtr live, imported;
};

Shown run(const std::string& machine, const std::string& input, tasks::MockSet mocks = {}) {
  Player player;
  player.launcher().start(documentOf(machine), value(input), std::move(mocks), options());
  Shown shown;
  shown.live = toTheEnd(player);
  std::vector<json::Value> events;
  for (std::size_t i = 0; i < shown.live->events.size(); ++i)
    events.push_back(history::toJson(shown.live->events.at(i)));
  const auto log = replay::readHistory(json::print(json::Value::array(std::move(events))));
  EXPECT_TRUE(log);
  Player other;
  other.launcher().importLog(documentOf(machine), *log);
  shown.imported = other.moment();
  return shown;
}

const replay::TreeRow* rowOf(const Moment& moment, std::string_view state, int index = -1) {
  const replay::TreeRow* found = nullptr;
  for (const replay::TreeRow& row : *moment.tree) {
    const bool item = row.kind == replay::TreeRow::Kind::Item;
    if (item != (index >= 0) || (index >= 0 && row.index != index)) continue;
    if (item || row.name.string() == state) found = &row;
  }
  return found;
}

void expectState(const Shown& shown, const asl::StateId& id, replay::StateStatus status,
                 const std::string& error = {}) {
  for (const MomentPtr& moment : {shown.live, shown.imported}) {
    const bool live = moment == shown.live;
    SCOPED_TRACE(id + (live ? ", live" : ", imported"));
    const auto found = moment->view.states.find(id);
    ASSERT_NE(found, moment->view.states.end());
    EXPECT_EQ(statusText(found->second.status), statusText(status));
    const replay::TreeRow* row = rowOf(*moment, id.substr(id.rfind('/') + 1));
    ASSERT_NE(row, nullptr);
    EXPECT_EQ(statusText(row->status), statusText(status));
    EXPECT_EQ(row->error, error);
    ASSERT_FALSE(row->spans.empty());
    EXPECT_EQ(statusText(row->spans.back().status), statusText(status)) << "the last bar";
  }
}

void expectTaken(const Shown& shown, const std::string& edge, int times = 1) {
  for (const MomentPtr& moment : {shown.live, shown.imported}) {
    const auto found = moment->view.taken.find(edge);
    const int taken = found == moment->view.taken.end() ? 0 : found->second;
    EXPECT_EQ(taken, times) << edge << (moment == shown.live ? ", live" : ", imported");
  }
}

void expectTick(const Shown& shown, Tick::Kind kind, const std::string& words) {
  for (const MomentPtr& moment : {shown.live, shown.imported}) {
    const bool found =
        std::any_of(moment->ticks.begin(), moment->ticks.end(),
                    [&](const Tick& tick) { return tick.kind == kind && tick.words == words; });
    EXPECT_TRUE(found) << words << (moment == shown.live ? ", live" : ", imported");
  }
}

TEST(WhatWasDecided, TheEdgeTakenIsTheRuleThatMatched) {
  const char* machine = R"({"StartAt": "C", "States": {
    "C": {"Type": "Choice", "Default": "N", "Choices": [
      {"Variable": "$.a", "NumericEquals": 1, "Next": "N"},
      {"Variable": "$.a", "NumericEquals": 2, "Next": "N"}]},
    "N": {"Type": "Pass", "End": true}}})";
  expectTaken(run(machine, R"({"a": 1})"), "/States/C/Choices/0/Next");
  const Shown second = run(machine, R"({"a": 2})");
  expectTaken(second, "/States/C/Choices/1/Next");
  expectTaken(second, "/States/C/Choices/0/Next", 0);
  const Shown other = run(machine, R"({"a": 3})");
  expectTaken(other, "/States/C/Default");
  expectTaken(other, "/States/C/Choices/0/Next", 0);
}

TEST(WhatWasDecided, ACaughtParallelIsCaughtAndItsSiblingAborted) {
  const Shown shown = run(R"({"StartAt": "Both", "States": {
    "Both": {"Type": "Parallel", "Next": "Ok", "Branches": [
      {"StartAt": "A", "States": {"A": {"Type": "Fail", "Error": "Boom", "Cause": "why"}}},
      {"StartAt": "B", "States": {"B": {"Type": "Wait", "Seconds": 5, "End": true}}}],
      "Catch": [{"ErrorEquals": ["Boom"], "Next": "Sorry"}]},
    "Ok": {"Type": "Pass", "End": true}, "Sorry": {"Type": "Pass", "End": true}}})",
                          "{}");
  expectState(shown, "/States/Both", replay::StateStatus::Caught, "Boom");
  expectState(shown, "/States/Both/Branches/0/States/A", replay::StateStatus::Failed, "Boom");
  expectState(shown, "/States/Both/Branches/1/States/B", replay::StateStatus::Aborted);
  expectTaken(shown, "/States/Both/Catch/0/Next");
  expectTaken(shown, "/States/Both/Next", 0);
  expectTick(shown, Tick::Kind::Caught, "Boom");
  for (const MomentPtr& moment : {shown.live, shown.imported}) {
    const auto& items = moment->view.containers.at("/States/Both").items;
    EXPECT_EQ(items, (std::vector{replay::StateStatus::Failed, replay::StateStatus::Aborted}));
    EXPECT_EQ(rowOf(*moment, {}, 0)->error, "Boom");
  }
}

/// A Task and what takes its error: the error may be named by the interpreter alone.
std::string taskWith(const std::string& fields) {
  return R"({"StartAt": "T", "States": {"T": {"Type": "Task",
    "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f", )" +
         fields + R"(, "Next": "Ok"},
    "Ok": {"Type": "Pass", "End": true}, "H": {"Type": "Pass", "End": true}}})";
}

TEST(WhatWasDecided, AnErrorWithoutAnEventOfItsOwnIsCaught) {
  const Shown intrinsic = run(taskWith(R"-("Parameters": {"x.$": "States.ArrayGetItem($.list, 5)"},
                   "Catch": [{"ErrorEquals": ["States.IntrinsicFailure"], "Next": "H"}])-"),
                              R"({"list": [1]})", {{"T", true, {result("1")}}});
  expectState(intrinsic, "/States/T", replay::StateStatus::Caught, "States.IntrinsicFailure");
  expectTaken(intrinsic, "/States/T/Catch/0/Next");
  expectTaken(intrinsic, "/States/T/Next", 0);
  expectTick(intrinsic, Tick::Kind::Caught, "States.IntrinsicFailure");
  const Shown merge = run(taskWith(R"("ResultPath": "$.a.b",
                  "Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": null, "Next": "Ok"}])"),
                          R"({"a": 1})", {{"T", true, {result("1")}}});
  expectState(merge, "/States/T", replay::StateStatus::Caught, "States.ResultPathMatchFailure");
  expectTaken(merge, "/States/T/Catch/0/Next");
}

TEST(WhatWasDecided, ErrorsOfServicesAreTaskFailures) {
  for (const char* error : {"States.Http.StatusCode.404", "States.Permissions"}) {
    SCOPED_TRACE(error);
    const Shown shown =
        run(taskWith(R"("Catch": [{"ErrorEquals": ["States.TaskFailed"], "Next": "H"}])"), "{}",
            {{"T", true, {failure(error)}}});
    expectState(shown, "/States/T", replay::StateStatus::Caught, error);
    expectTaken(shown, "/States/T/Catch/0/Next");
  }
}

TEST(WhatWasDecided, AResultThatIsTooLargeIsCaughtByItsName) {
  const std::string large = "\"" + std::string(300000, 'x') + "\"";
  const Shown shown =
      run(taskWith(R"("Catch": [{"ErrorEquals": ["States.DataLimitExceeded"], "Next": "H"}])"),
          "{}", {{"T", true, {result(large)}}});
  expectState(shown, "/States/T", replay::StateStatus::Caught, "States.DataLimitExceeded");
}

TEST(WhatWasDecided, AMissedHeartbeatIsRetriedAndCaughtByItsName) {
  tasks::MockBehaviour never;
  never.kind = tasks::MockBehaviour::Kind::NeverAnswers;
  never.firstAttempt = 0;
  never.lastAttempt = -1;
  const Shown shown = run(taskWith(R"("HeartbeatSeconds": 5, "TimeoutSeconds": 60,
         "Retry": [{"ErrorEquals": ["States.HeartbeatTimeout"], "MaxAttempts": 1}],
         "Catch": [{"ErrorEquals": ["States.HeartbeatTimeout"], "Next": "H"}])"),
                          "{}", {{"T", true, {never}}});
  expectState(shown, "/States/T", replay::StateStatus::Caught, "States.Timeout");
  expectTick(shown, Tick::Kind::Retry, "States.Timeout");
  EXPECT_EQ(shown.live->view.states.at("/States/T").attempt, 2);
  EXPECT_EQ(shown.imported->view.states.at("/States/T").maxAttempts, 2);
}

TEST(WhatWasDecided, AStateWhoseOwnCatchFailsHasFailed) {
  const Shown shown = run(
      taskWith(R"("Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": "$.a.b", "Next": "H"}])"),
      R"({"a": 1})", {{"T", true, {failure("Odd")}}});
  EXPECT_EQ(shown.live->view.status, replay::RunStatus::Failed);
  expectState(shown, "/States/T", replay::StateStatus::Failed, "States.ResultPathMatchFailure");
  expectTaken(shown, "/States/T/Catch/0/Next", 0);
}

const char* mapOf(bool distributed) {
  return distributed ? R"("ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED",
                            "ExecutionType": "STANDARD"}, "StartAt": "C", )"
                     : R"("ItemProcessor": {"StartAt": "C", )";
}

std::string mapMachine(bool distributed, const std::string& fields = {}) {
  return std::string(R"({"StartAt": "M", "States": {"M": {"Type": "Map", "MaxConcurrency": 1, )") +
         fields + mapOf(distributed) +
         R"("States": {
      "C": {"Type": "Choice", "Default": "O",
            "Choices": [{"Variable": "$", "NumericEquals": 2, "Next": "F"}]},
      "F": {"Type": "Fail", "Error": "two"}, "O": {"Type": "Pass", "End": true}}}, "End": true}}})";
}

TEST(WhatWasDecided, AFailedItemIsFailedWithTheTrueError) {
  const Shown shown = run(mapMachine(false), "[1, 2, 3]");
  expectState(shown, "/States/M", replay::StateStatus::Failed, "two");
  expectState(shown, "/States/M/ItemProcessor/States/F", replay::StateStatus::Failed, "two");
  for (const MomentPtr& moment : {shown.live, shown.imported}) {
    EXPECT_EQ(moment->view.containers.at("/States/M").items,
              (std::vector{replay::StateStatus::Succeeded, replay::StateStatus::Failed,
                           replay::StateStatus::NotReached}));
    EXPECT_EQ(moment->view.states.at("/States/M/ItemProcessor/States/F").tally.failed, 1);
    EXPECT_EQ(rowOf(*moment, {}, 1)->error, "two");
  }
}

TEST(WhatWasDecided, ChildExecutionsOfADistributedMapAreSeen) {
  Player player;
  player.launcher().start(documentOf(mapMachine(true, R"("ToleratedFailureCount": 1, )")),
                          value("[1, 2, 3]"), {}, options());
  const MomentPtr end = toTheEnd(player);
  EXPECT_EQ(end->view.status, replay::RunStatus::Succeeded);
  EXPECT_EQ(end->view.containers.at("/States/M").items,
            (std::vector{replay::StateStatus::Succeeded, replay::StateStatus::Failed,
                         replay::StateStatus::Succeeded}));
  EXPECT_EQ(rowOf(*end, {}, 1)->error, "two");
  EXPECT_EQ(end->view.states.at("/States/M/ItemProcessor/States/O").tally.succeeded, 2);
  EXPECT_EQ(end->view.states.at("/States/M/ItemProcessor/States/F").tally.failed, 1);
  EXPECT_EQ(end->view.taken.at("/States/M/ItemProcessor/States/C/Choices/0/Next"), 1);
}

TEST(WhatWasDecided, ADistributedMapThatFailsSaysWhichItemDid) {
  Player player;
  player.launcher().start(documentOf(mapMachine(true)), value("[1, 2, 3]"), {}, options());
  const MomentPtr end = toTheEnd(player);
  EXPECT_EQ(end->view.states.at("/States/M").status, replay::StateStatus::Failed);
  EXPECT_EQ(rowOf(*end, "M")->error, "States.ExceedToleratedFailureThreshold");
  EXPECT_EQ(end->view.containers.at("/States/M").items[1], replay::StateStatus::Failed);
  EXPECT_EQ(end->view.containers.at("/States/M").focused, 1) << "the failed item is looked at";
}

TEST(WhatWasDecided, ARetriedMapShowsItsLastTryAlone) {
  const Shown shown = run(R"({"StartAt": "M", "States": {"M": {"Type": "Map", "End": true,
    "Retry": [{"ErrorEquals": ["Busy"], "MaxAttempts": 2}],
    "ItemProcessor": {"StartAt": "T", "States": {"T": {"Type": "Task", "End": true,
      "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f"}}}}}})",
                          "[1, 2]", {{"T", true, {failure("Busy", 0, 0), result("1", 1)}}});
  expectState(shown, "/States/M", replay::StateStatus::Succeeded);
  expectTick(shown, Tick::Kind::Retry, "Busy");
  for (const MomentPtr& moment : {shown.live, shown.imported}) {
    const replay::Tally& tally = moment->view.states.at("/States/M/ItemProcessor/States/T").tally;
    EXPECT_EQ(tally.succeeded, 2);
    EXPECT_EQ(tally.failed + tally.aborted, 0);
    EXPECT_EQ(moment->view.states.at("/States/M").attempt, 2);
  }
}

TEST(WhatWasDecided, WhatStoodOpenWhenTheRunWasStoppedIsAborted) {
  Player player;
  player.launcher().start(
      documentOf(R"({"StartAt": "P", "States": {"P": {"Type": "Parallel", "End": true,
    "Branches": [{"StartAt": "W", "States": {"W": {"Type": "Task", "End": true,
      "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f"}}}]}}})"),
      value("{}"), {}, options());
  (void)rest(player);
  player.stop();
  const MomentPtr end = rest(player);
  EXPECT_EQ(end->view.status, replay::RunStatus::Aborted);
  EXPECT_EQ(end->view.states.at("/States/P").status, replay::StateStatus::Aborted);
  EXPECT_EQ(end->view.states.at("/States/P/Branches/0/States/W").status,
            replay::StateStatus::Aborted);
  EXPECT_EQ(rowOf(*end, "W")->status, replay::StateStatus::Aborted);
}

TEST(WhatWasDecided, AHistoryThatTheDefinitionDoesNotBringForthIsStillShown) {
  Player player;
  player.launcher().start(documentOf(mapMachine(false)), value("[1, 2, 3]"), {}, options());
  const MomentPtr end = toTheEnd(player);
  std::string other = mapMachine(false);
  other.replace(other.find("\"NumericEquals\": 2"), 18, "\"NumericEquals\": 9");
  const replay::ImportedRun imported =
      replay::decideAlong(documentOf(other).machine(), end->events);
  EXPECT_GT(imported.departsAt, 0);
  const json::Value shown = replay::shownOf(imported.decisions);
  EXPECT_NE(json::print(shown).find(R"({"path":"/States/M","status":"failed","error":"two"})"),
            std::string::npos)
      << json::print(shown);
}

}  // namespace
}  // namespace stepwright::session
