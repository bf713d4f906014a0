// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/map_run_board.h"

#include <gtest/gtest.h>

#include <algorithm>
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

std::string mapOf(const std::string& name, const std::string& inside) {
  return R"({"StartAt":")" + name + R"(","States":{")" + name +
         R"(":{"Type":"Map","MaxConcurrency":2,"ToleratedFailureCount":9,"End":true,"ItemProcessor":
    {"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},)" +
         inside.substr(1) + "}}}";
}

const std::string called =
    R"({"StartAt":"Call","States":{"Call":{"Type":"Task","End":true,
      "Resource":"arn:aws:lambda:us-east-1:123456789012:function:f"}}})";

struct Boarded {
  Boarded(const std::string& machine, const char* input)
      : keeper(
            *interpreter::compile(asl::bind(*json::parse(machine))), *json::parse(input),
            interpreter::Identity::of({.start = {1'700'000'000'000}}),
            {.onChild = [this](const interpreter::EndedChild& ended) { board.add(ended, now); },
             .onMapRunBegan = [this](const interpreter::Fiber& map) { board.begin(map, now); },
             .onMapRun = [this](const interpreter::EndedMapRun& ended) { board.end(ended, now); }}),
        driver(keeper, nobody) {
    EXPECT_EQ(driver.run(), Halt::NeedsAnswer);
  }
  /// A question asked below a state of that name.
  void answer(const std::string& below) {
    const auto& questions = driver.questions();
    const auto found = std::find_if(questions.begin(), questions.end(), [&](const auto& each) {
      return each.stateId.find("/" + below + "/") != std::string::npos;
    });
    ASSERT_NE(found, questions.end());
    driver.answer(found->id, interpreter::TaskOutcome::succeeded(json::Value(1)));
    (void)driver.run();
  }
  [[nodiscard]] MapRunFigures shown() { return *board.shown()->figures(keeper.head(), now); }

  Timestamp now{1'000'000};
  MapRunBoard board;
  tasks::MockBackend nobody;
  Keeper keeper;
  Driver driver;
};

TEST(MapRunBoard, CountsTwoBesideOneAnother) {
  Boarded both(R"({"StartAt":"Both","States":{"Both":{"Type":"Parallel","End":true,"Branches":[)" +
                   mapOf("A", called) + "," + mapOf("B", called) + "]}}}",
               "[1,2,3]");
  EXPECT_EQ(both.board.shown(), nullptr);
  both.answer("A");
  both.answer("B");
  both.answer("A");
  EXPECT_EQ(both.shown().name, "A");
  EXPECT_EQ(both.shown().succeeded, 2U);
  EXPECT_EQ(both.shown().live, 1U);
  both.answer("A");
  EXPECT_EQ(both.shown().status, MapRunFigures::Status::Succeeded);
  both.answer("B");
  EXPECT_EQ(both.shown().name, "B");
  EXPECT_EQ(both.shown().succeeded, 2U);
  interpreter::StateIndex a = 0;
  while (both.keeper.head().program->state(a).name != "A") ++a;
  ASSERT_NE(both.board.of(a), nullptr);
  EXPECT_EQ(both.board.of(a)->figures(both.keeper.head(), both.now)->succeeded, 3U);
}

TEST(MapRunBoard, AMapRunTakesTimeBeforeItsFirstChildEnds) {
  Boarded run(mapOf("A", called), "[1,2,3]");
  run.now.ms += 4000;
  run.answer("A");
  EXPECT_EQ(run.shown().milliseconds, 4000);
  EXPECT_DOUBLE_EQ(run.shown().rate, 0.25);
  // What is broken off is none of the rate.
  run.driver.put(interpreter::input::StopExecution{});
  EXPECT_EQ(run.shown().aborted, 2U);
  EXPECT_DOUBLE_EQ(run.shown().rate, 0.25);
}

TEST(MapRunBoard, ShowsTheOutermost) {
  Boarded nested(mapOf("Outer", mapOf("Inner", called)), "[[1,2,3],[4],[5]]");
  nested.answer("Inner");
  EXPECT_EQ(nested.shown().name, "Inner");
  for (int i = 0; i < 3; ++i) nested.answer("Inner");
  EXPECT_EQ(nested.shown().name, "Outer");
  const std::size_t done = nested.shown().succeeded;
  EXPECT_GE(done, 1U);
  nested.driver.put(interpreter::input::StopExecution{});
  EXPECT_EQ(nested.shown().name, "Outer");
  EXPECT_EQ(nested.shown().status, MapRunFigures::Status::Aborted);
  EXPECT_EQ(nested.shown().succeeded, done);
  EXPECT_EQ(nested.shown().aborted, 3U - done - nested.shown().pending().value_or(0));
}

}  // namespace
}  // namespace stepwright::runtime
