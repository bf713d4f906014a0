// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/map_run_meter.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "engine/asl/bind.h"
#include "engine/interpreter/compile.h"
#include "engine/interpreter/execution.h"
#include "engine/interpreter/input.h"
#include "engine/json/parse.h"
#include "engine/runtime/driver.h"
#include "engine/runtime/keeper.h"
#include "engine/tasks/mocks/mock_backend.h"

namespace stepwright::runtime {
namespace {

using interpreter::TaskOutcome;

std::string machine(const std::string& fields, const std::string& whole) {
  return "{" + whole + R"("StartAt":"Each","States":{"Each":{"Type":"Map","Next":"Last",)" +
         fields + R"(
    "ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},
      "StartAt":"Call","States":{"Call":{"Type":"Task","End":true,
        "Resource":"arn:aws:lambda:us-east-1:123456789012:function:f"}}}},
    "Last":{"Type":"Wait","Seconds":9999,"End":true}}})";
}

std::string numbers(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += (i > 0 ? "," : "") + std::to_string(i);
  return "[" + text + "]";
}

/// A Map Run whose Tasks are answered by hand, and a clock that is set by hand.
struct Watched {
  Watched(const std::string& fields, int items, const std::string& whole = "")
      : keeper(
            *interpreter::compile(asl::bind(*json::parse(machine(fields, whole)))),
            *json::parse(numbers(items)), interpreter::Identity::of({.start = {1'700'000'000'000}}),
            {.onChild = [this](const interpreter::EndedChild& ended) { meter.add(ended, now); },
             .onMapRun = [this](const interpreter::EndedMapRun& ended) { meter.end(ended, now); }}),
        driver(keeper, nobody) {
    EXPECT_EQ(driver.run(), Halt::NeedsAnswer);
  }
  /// Answers so many questions, one after the other.
  void answer(int count, const std::string& error = "") {
    for (int i = 0; i < count; ++i) {
      driver.answer(driver.questions().front().id,
                    error.empty() ? TaskOutcome::succeeded(json::Value(1))
                                  : TaskOutcome::failed(error, "because of " + error));
      (void)driver.run([](const interpreter::Execution& execution) {
        return execution.fibers.size() == 1 && !execution.fibers.front()->frame.children;
      });
    }
  }
  [[nodiscard]] MapRunFigures figures() { return *meter.figures(keeper.head(), now); }

  Timestamp now{1'000'000};
  MapRunMeter meter;
  tasks::MockBackend nobody;
  Keeper keeper;
  Driver driver;
};

TEST(MapRunMeter, SaysHowFarItIs) {
  Watched run(R"("MaxConcurrency":10,"ToleratedFailurePercentage":10,)", 200);
  EXPECT_FALSE(run.meter.figures(run.keeper.head(), run.now));
  run.answer(40);
  run.now.ms += 10'000;
  run.answer(9);
  run.answer(1, "Broken");
  const MapRunFigures figures = run.figures();
  EXPECT_TRUE(figures.running);
  EXPECT_EQ(figures.name, "Each");
  EXPECT_EQ(figures.total, 200U);
  EXPECT_EQ(figures.succeeded, 49U);
  EXPECT_EQ(figures.failed, 1U);
  EXPECT_EQ(figures.live, 10U);
  EXPECT_EQ(figures.atOnce, 10U);
  EXPECT_EQ(figures.pending(), 140U);
  EXPECT_DOUBLE_EQ(*figures.done(), 0.25);
  EXPECT_DOUBLE_EQ(*figures.tolerated, 20);
  EXPECT_EQ(figures.toleratedShare, 10.0);
  EXPECT_DOUBLE_EQ(*figures.forecast, 4);
  EXPECT_EQ(figures.overBy(), 0U);
  EXPECT_EQ(figures.milliseconds, 10'000);
  EXPECT_DOUBLE_EQ(figures.rate, 1);  // ten in ten seconds; the forty are older
  EXPECT_EQ(figures.leftMs, 150'000);
  ASSERT_EQ(figures.failures.size(), 1U);
  EXPECT_EQ(figures.failures.front().error, "Broken");
  EXPECT_EQ(figures.failures.front().cause, "because of Broken");
  EXPECT_EQ(progressLine(figures),
            "50 of 200 items, 25.0 %, 1 failed, 1 a second, about 3 min to go");
}

TEST(MapRunMeter, BinsAllChildrenIntoAtMostHundredAndTwenty) {
  Watched run(R"("MaxConcurrency":10,)", 240);
  run.answer(100);
  const MapRunFigures figures = run.figures();
  ASSERT_EQ(figures.bins.size(), 120U);
  std::size_t children = 0, succeeded = 0, running = 0;
  for (const auto& bin : figures.bins) {
    EXPECT_EQ(bin.children, 2U);
    children += bin.children;
    succeeded += bin.succeeded;
    running += bin.running;
  }
  EXPECT_EQ(children, 240U);
  EXPECT_EQ(succeeded, 100U);
  EXPECT_EQ(running, 10U);
  EXPECT_EQ(figures.front, 55U);
}

TEST(MapRunMeter, WhatIsOverTheLimitIsSaid) {
  Watched run(R"("ToleratedFailureCount":2,)", 50);
  run.answer(2, "A");
  EXPECT_EQ(run.figures().overBy(), 0U);
  run.answer(1, "B");
  const MapRunFigures figures = run.figures();
  EXPECT_FALSE(figures.running);
  EXPECT_EQ(figures.overBy(), 1U);
  EXPECT_EQ(figures.aborted, 47U);
  ASSERT_EQ(figures.errors.size(), 2U);
  EXPECT_EQ(figures.errors.front(), (MapRunFigures::ErrorCount{"A", 2}));
}

TEST(MapRunMeter, ABatchCountsAsItsItems) {
  Watched run(
      R"("MaxConcurrency":2,"ToleratedFailureCount":20,"ItemBatcher":{"MaxItemsPerBatch":20},)",
      110);
  run.answer(1);
  run.answer(1, "Broken");
  const MapRunFigures figures = run.figures();
  EXPECT_EQ(figures.batch, 20U);
  EXPECT_EQ(figures.children, 6U);
  EXPECT_EQ(figures.succeeded, 20U);
  EXPECT_EQ(figures.failed, 20U);
  EXPECT_EQ(figures.failedChildren, 1U);
  EXPECT_EQ(figures.failures.front().items, 20U);
  EXPECT_EQ(figures.failures.front().key, "20");  // its first item
  EXPECT_TRUE(figures.running);
}

TEST(MapRunMeter, StaysAsItEndedWhenTheMapIsOver) {
  Watched run(R"("ToleratedFailureCount":5,)", 3);
  run.answer(2);
  run.answer(1, "E");
  const MapRunFigures figures = run.figures();
  EXPECT_FALSE(figures.running);
  EXPECT_EQ(figures.total, 3U);
  EXPECT_EQ(figures.succeeded, 2U);
  EXPECT_EQ(figures.failed, 1U);
  EXPECT_FALSE(figures.leftMs);
  EXPECT_FALSE(figures.redrivable);  // what failed was tolerated
  EXPECT_EQ(run.meter.nextFailed({}), 2U);
  EXPECT_EQ(run.meter.nextFailed(2), 2U);
}

TEST(MapRunMeter, WhatWasCountedAnewSaysNothingOfHowFastItGoes) {
  Watched run(R"("MaxConcurrency":10,)", 200);
  run.answer(100);
  run.now.ms += 50;
  run.meter.startClock(run.keeper.head(), 0, run.now);
  EXPECT_DOUBLE_EQ(run.figures().rate, 0);
  EXPECT_FALSE(run.figures().leftMs);
  run.now.ms += 10'000;
  run.answer(10);
  EXPECT_EQ(run.figures().succeeded, 110U);
  EXPECT_DOUBLE_EQ(run.figures().rate, 1);
  EXPECT_EQ(run.figures().milliseconds, 10'000);
}

TEST(MapRunMeter, WhatWasCountedAnewTookTheTimeOfTheRunsOwnClock) {
  Watched run(R"("MaxConcurrency":10,)", 200);
  run.driver.put(interpreter::input::Clock{{1'700'000'090'000}});
  run.answer(100);
  run.meter.startClock(run.keeper.head(), 60, run.now);
  EXPECT_EQ(run.figures().milliseconds, 1500);
  run.meter.startClock(run.keeper.head(), 1, run.now);
  EXPECT_EQ(run.figures().milliseconds, 90'000);
  run.now.ms += 5000;
  run.answer(10);
  EXPECT_EQ(run.figures().milliseconds, 95'000);
  EXPECT_DOUBLE_EQ(run.figures().rate, 2);
}

TEST(MapRunMeter, OneThatIsRedrivenCountsOnce) {
  Watched run("", 3);
  run.answer(1, "E");
  EXPECT_EQ(run.keeper.head().status, interpreter::Status::Failed);
  EXPECT_EQ(run.figures().failed, 1U);
  EXPECT_EQ(run.figures().aborted, 2U);
  EXPECT_TRUE(run.figures().redrivable);
  run.driver.put(interpreter::input::Redrive{run.keeper.head().now});
  (void)run.driver.run();
  // All are at work again: none of them is a failure any more, or not yet.
  EXPECT_EQ(run.figures().live, 3U);
  EXPECT_FALSE(run.figures().redrivable);
  EXPECT_EQ(run.figures().failed + run.figures().aborted, 0U);
  EXPECT_EQ(run.figures().pending(), 0U);
  EXPECT_TRUE(run.figures().failures.empty());
  EXPECT_TRUE(run.figures().errors.empty());
  EXPECT_TRUE(run.figures().brokenOff.empty());
  EXPECT_EQ(run.figures().bins.at(0).running, 1U);
  EXPECT_EQ(run.figures().bins.at(0).failed, 0U);
  run.answer(3);
  EXPECT_EQ(run.figures().failed, 0U);
  EXPECT_EQ(run.figures().aborted, 0U);
  EXPECT_EQ(run.figures().succeeded, 3U);
  EXPECT_TRUE(run.figures().failures.empty());
}

/// Those that are at work end with their execution, and those that have not begun stay pending.
TEST(MapRunMeter, WhatIsAtWorkIsAbortedWithTheExecution) {
  using interpreter::Input;
  const std::pair<Input, interpreter::Status> ends[] = {
      {interpreter::input::StopExecution{}, interpreter::Status::Aborted},
      {interpreter::input::Clock{{1'700'000'099'000}}, interpreter::Status::TimedOut}};
  for (const auto& [end, status] : ends) {
    Watched run(R"("MaxConcurrency":10,"ToleratedFailureCount":5,)", 50, R"("TimeoutSeconds":60,)");
    run.answer(4);
    run.answer(1, "E");
    EXPECT_EQ(run.figures().status, MapRunFigures::Status::Running);
    run.now.ms += 3000;
    run.driver.put(end);
    ASSERT_EQ(run.keeper.head().status, status);
    const MapRunFigures figures = run.figures();
    EXPECT_FALSE(figures.running);
    EXPECT_EQ(figures.status, MapRunFigures::Status::Aborted);
    EXPECT_EQ(figures.succeeded, 4U);
    EXPECT_EQ(figures.failed, 1U);
    EXPECT_EQ(figures.aborted, 10U);
    EXPECT_EQ(figures.abortedChildren, 10U);
    EXPECT_EQ(figures.live, 0U);
    EXPECT_EQ(figures.pending(), 35U);
    EXPECT_EQ(figures.bins.at(5).aborted, 1U);
    EXPECT_EQ(figures.bins.at(5).running, 0U);
    EXPECT_FALSE(figures.leftMs);
    // Its time is over.
    run.now.ms += 60'000;
    EXPECT_EQ(run.figures().milliseconds, 3000);
  }
}

TEST(MapRunMeter, SaysHowTheMapRunEnded) {
  using Status = MapRunFigures::Status;
  Watched good(R"("ToleratedFailureCount":1,)", 3);
  good.answer(2);
  good.answer(1, "E");
  EXPECT_EQ(good.figures().status, Status::Succeeded);
  Watched bad("", 3);
  bad.answer(1, "E");
  EXPECT_EQ(bad.figures().status, Status::Failed);
  bad.driver.put(interpreter::input::Redrive{bad.keeper.head().now});
  EXPECT_EQ(bad.figures().status, Status::Running);
  EXPECT_EQ(bad.figures().redrives, 1);
  (void)bad.driver.run();
  bad.driver.put(interpreter::input::StopExecution{});
  EXPECT_EQ(bad.figures().status, Status::Aborted);
}

TEST(MapRunMeter, OnesThatWaitToBeRedrivenAreTold) {
  Watched run(R"("MaxConcurrency":2,"ToleratedFailureCount":4,)", 20);
  run.answer(3);
  run.answer(5, "E");
  EXPECT_EQ(run.figures().failed, 5U);
  EXPECT_EQ(run.figures().aborted, 1U);
  run.driver.put(interpreter::input::Redrive{run.keeper.head().now});
  (void)run.driver.run();
  MapRunFigures figures = run.figures();
  EXPECT_EQ(figures.live, 2U);
  EXPECT_EQ(figures.pendingRedrive, 4U);
  EXPECT_EQ(figures.pendingRedriveChildren, 4U);
  EXPECT_EQ(figures.failed + figures.aborted, 0U);
  EXPECT_EQ(figures.pending(), 11U);
  EXPECT_EQ(figures.succeeded, 3U);
  using Status = MapRunMeter::Status;
  const auto standing = run.meter.standing(run.keeper.head());
  EXPECT_EQ(standing.at(3), Status::Open);
  EXPECT_EQ(standing.at(5), Status::PendingRedrive);
  run.answer(1);
  figures = run.figures();
  EXPECT_EQ(figures.pendingRedrive, 3U);
  EXPECT_EQ(figures.succeeded, 4U);
  // Those that wait when it is stopped are what they were.
  run.driver.put(interpreter::input::StopExecution{});
  EXPECT_EQ(run.figures().pendingRedrive, 0U);
  EXPECT_EQ(run.figures().failed, 2U);
  EXPECT_EQ(run.figures().aborted, 3U);
}

TEST(MapRunMeter, KeepsTheNewestThatSucceededAndWereAborted) {
  Watched run(R"("MaxConcurrency":10,"ToleratedFailureCount":0,)", 400);
  run.answer(250);
  run.answer(1, "E");
  const MapRunFigures figures = run.figures();
  EXPECT_EQ(figures.succeededChildren, 250U);
  ASSERT_EQ(figures.good.size(), 100U);
  EXPECT_EQ(figures.good.front().index, 249U);
  EXPECT_EQ(figures.good.front().key, "249");
  EXPECT_EQ(figures.good.front().state, "");
  EXPECT_EQ(figures.good.back().index, 150U);
  EXPECT_EQ(figures.abortedChildren, 9U);
  ASSERT_EQ(figures.brokenOff.size(), 9U);
  EXPECT_EQ(figures.brokenOff.front().state, "Call");
}

TEST(MapRunMeter, SaysTimesAndNumbersInWords) {
  EXPECT_EQ(durationText(41'900), "41 s");
  EXPECT_EQ(durationText(370'000), "6 min 10 s");
  EXPECT_EQ(durationText(7'380'000), "2 h 3 min");
  EXPECT_EQ(grouped(0), "0");
  EXPECT_EQ(grouped(1000), "1,000");
  EXPECT_EQ(grouped(1234567), "1,234,567");
}

}  // namespace
}  // namespace stepwright::runtime
