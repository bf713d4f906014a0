// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/nested_runs.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "engine/history/event.h"
#include "engine/runtime/keeper.h"
#include "tests/engine/interpreter/support.h"

namespace stepwright::runtime {
namespace {

using namespace testing;

constexpr std::string_view adds = R"x({"StartAt": "B", "States": {
  "B": {"Type": "Pass", "Parameters": {"sum.$": "States.MathAdd($.n, 1)"}, "End": true}}})x";
constexpr std::string_view fails = R"({"StartAt": "B", "States": {
  "B": {"Type": "Fail", "Error": "Order.Wrong", "Cause": "no such order"}}})";
constexpr std::string_view waitsForADay = R"({"StartAt": "B", "States": {
  "B": {"Type": "Wait", "Seconds": 86400, "End": true}}})";
constexpr std::string_view asks = R"({"StartAt": "B", "States": {
  "B": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f", "End": true}}})";

std::string starts(const std::string& pattern, const std::string& more = "",
                   const std::string& name = "Child") {
  return machineOf(R"("Type": "Task", "Resource": "arn:aws:states:::states:startExecution)" +
                   pattern + R"(", "Parameters": {"StateMachineArn":
                   "arn:aws:states:us-east-1:123456789012:stateMachine:)" +
                   name + R"(", "Input.$": "$"}, "End": true)" + more);
}

NestedRuns::Find finds(std::string_view child, const std::string& answers = "{}") {
  return [child, answers](const std::string& called) -> std::optional<Result<Startable>> {
    if (!called.ends_with(":Child")) return std::nullopt;
    const auto machine = asl::bind(parsed(child));
    return Startable{"Child", "child.asl.json", machine, program(child), false, mocks(answers)};
  };
}

struct Ended {
  RunResult result;
  std::int64_t seconds = 0;
  json::Value output() const { return result.output; }
};

Ended play(const std::string& definition, NestedRuns::Find find,
           std::shared_ptr<interpreter::TaskBackend> rest = nullptr,
           std::string_view input = "{}") {
  NestedRuns nested(std::move(find), std::move(rest), {});
  const auto identity = interpreter::Identity::of({.start = {1'700'000'000'000}});
  Ended ended{run(program(definition), parsed(input), nested, identity)};
  const auto& events = ended.result.events;
  if (!events.empty()) ended.seconds = (events.back().time - events.front().time) / 1000;
  return ended;
}

TEST(NestedRuns, aSyncTaskGetsTheDescriptionWithTheOutputAsText) {
  const auto ended = play(starts(".sync"), finds(adds), nullptr, R"({"n": 1})");
  const json::Value out = ended.output();
  EXPECT_EQ(out["Output"].string(), R"({"sum":2})");
  EXPECT_EQ(out["Input"].string(), R"({"n":1})");
  EXPECT_EQ(out["Status"].string(), "SUCCEEDED");
  EXPECT_EQ(out["RedriveStatus"].string(), "NOT_REDRIVABLE");
  EXPECT_EQ(out["StateMachineArn"].string(),
            "arn:aws:states:us-east-1:123456789012:stateMachine:Child");
  EXPECT_TRUE(out["ExecutionArn"].string().starts_with(
      "arn:aws:states:us-east-1:123456789012:execution:Child:"));
  const auto& events = ended.result.events;
  EXPECT_EQ(events[4].type, history::EventType::TaskSubmitted);
}

TEST(NestedRuns, aSync2TaskGetsTheOutputAsAValue) {
  const auto out = play(starts(".sync:2"), finds(adds), nullptr, R"({"n": 1})").output();
  EXPECT_EQ(json::print(out["Output"]), R"({"sum":2})");
  EXPECT_EQ(json::print(out["Input"]), R"({"n":1})");
}

TEST(NestedRuns, aChildThatFailsIsTaskFailedWithItsDescription) {
  const auto result = play(starts(".sync:2"), finds(fails)).result;
  ASSERT_EQ(result.status, interpreter::Status::Failed);
  EXPECT_EQ(result.error->string(), "States.TaskFailed");
  const auto cause = parsed(result.cause->string());
  EXPECT_EQ(cause["Error"].string(), "Order.Wrong");
  EXPECT_EQ(cause["Cause"].string(), "no such order");
  EXPECT_EQ(cause["Status"].string(), "FAILED");
  EXPECT_FALSE(cause.contains("Output"));
}

TEST(NestedRuns, aRequestGoesOnAtOnce) {
  const auto ended = play(starts(""), finds(waitsForADay));
  EXPECT_EQ(ended.seconds, 0);
  EXPECT_TRUE(ended.output().contains("ExecutionArn"));
  EXPECT_EQ(ended.output()["StartDate"].integer(), 1'700'000'000'000);
  EXPECT_EQ(ended.output()["SdkHttpMetadata"]["HttpStatusCode"].integer(), 200);
}

TEST(NestedRuns, aChildTakesItsTimeOnTheClockOfItsParent) {
  EXPECT_EQ(play(starts(".sync"), finds(waitsForADay)).seconds, 86400);
  const auto late = play(starts(".sync", R"(, "TimeoutSeconds": 60)"), finds(waitsForADay));
  EXPECT_EQ(late.result.error->string(), "States.Timeout");
  EXPECT_EQ(late.seconds, 60);
}

TEST(NestedRuns, aChildHasItsOwnMocks) {
  const auto out = play(starts(".sync:2"), finds(asks, R"({"B": {"output": {"v": 7}}})")).output();
  EXPECT_EQ(json::print(out["Output"]), R"({"v":7})");
}

TEST(NestedRuns, aTaskOfAChildThatNobodyAnswersFails) {
  const auto result = play(starts(".sync:2"), finds(asks)).result;
  EXPECT_EQ(parsed(result.cause->string())["Error"].string(), "Stepwright.NoAnswer");
}

/// Answers a moment later, from a thread of its own.
class Later final : public interpreter::TaskBackend {
 public:
  ~Later() override {
    for (auto& each : threads_) each.join();
  }
  Reply start(const interpreter::TaskRequest& request, const Deliver& deliver) override {
    const std::lock_guard lock(mutex_);
    asked.push_back(request.id);
    threads_.emplace_back([id = request.id, deliver] {
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
      deliver(
          {id, interpreter::TaskOutcome::succeeded(json::Value(static_cast<std::int64_t>(id))), 0});
    });
    return Reply::Accepted;
  }
  std::vector<interpreter::TaskId> asked;

 private:
  std::mutex mutex_;
  std::vector<std::thread> threads_;
};

TEST(NestedRuns, childrenAreAnsweredByThoseOfTheirParentEachTaskWithANumberOfItsOwn) {
  const auto rest = std::make_shared<Later>();
  const auto ended = play(R"({"StartAt": "P", "States": {"P": {"Type": "Parallel", "End": true,
    "Branches": [)" + starts(".sync:2") +
                              "," + starts(".sync:2") + "]}}}",
                          finds(asks), rest);
  ASSERT_EQ(rest->asked.size(), 2U);
  EXPECT_NE(rest->asked[0], rest->asked[1]);
  EXPECT_EQ(ended.result.status, interpreter::Status::Succeeded);
}

/// Answers at once, and keeps what the states that ask are called.
class Named final : public interpreter::TaskBackend {
 public:
  [[nodiscard]] Reply start(const interpreter::TaskRequest& request,
                            const Deliver& deliver) override {
    asked.push_back(request.shownId());
    deliver({request.id, interpreter::TaskOutcome::succeeded(json::Value::object()), 0});
    return Reply::Accepted;
  }
  void cancel(interpreter::TaskId) override {}
  std::vector<std::string> asked;
};

TEST(NestedRuns, aStateOfAChildIsToldFromOneOfItsParentWithTheSameName) {
  const std::string call =
      R"("Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f")";
  const std::string child =
      R"({"StartAt": "Ask", "States": {"Ask": {)" + call + R"(, "End": true}}})";
  const std::string parent =
      R"({"StartAt": "Ask", "States": {"Ask": {)" + call + R"(, "Next": "Start"}, "Start": {
      "Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync", "Parameters": {
      "StateMachineArn": "arn:aws:states:us-east-1:123456789012:stateMachine:Child"}, "End": true}}})";
  const auto named = std::make_shared<Named>();
  std::vector<std::string> heard;
  NestedRuns::Options options;
  options.hear = [&](const tasks::TaskLine& line) { heard.push_back(line.stateId); };
  NestedRuns nested(finds(child), named, options);
  const auto identity = interpreter::Identity::of({.start = {1'700'000'000'000}});
  const auto result = run(program(parent), json::Value::object(), nested, identity);
  EXPECT_EQ(result.status, interpreter::Status::Succeeded);
  EXPECT_EQ(named->asked, (std::vector<std::string>{"/States/Ask", "/States/Start!/States/Ask"}));
  EXPECT_EQ(heard, (std::vector<std::string>{"/States/Start", "/States/Start"}));
}

TEST(NestedRuns, aMachineThatStartsItselfComesToAnEnd) {
  const std::string itself = starts(".sync:2");
  const auto result = play(itself, finds(itself)).result;
  ASSERT_EQ(result.status, interpreter::Status::Failed);
  EXPECT_NE(std::string(result.cause->string()).find("ExecutionLimitExceeded"), std::string::npos);
}

TEST(NestedRuns, aNameIsForOneExecution) {
  const std::string named = R"({"Type": "Task", "Next": "B",
    "Resource": "arn:aws:states:::states:startExecution", "Parameters": {"Name": "one",
    "StateMachineArn": "arn:aws:states:us-east-1:123456789012:stateMachine:Child"}})";
  std::string second = named;
  second.replace(second.find(R"("Next": "B")"), 11, R"("End": true)");
  const auto result =
      play(R"({"StartAt": "A", "States": {"A": )" + named + R"(, "B": )" + second + "}}",
           finds(adds))
          .result;
  EXPECT_EQ(result.error->string(), "StepFunctions.ExecutionAlreadyExistsException");
}

TEST(NestedRuns, othersAreNotItsBusiness) {
  NestedRuns nested(finds(adds), nullptr, {});
  const auto result = run(program(starts(".sync", "", "Stranger")), parsed("{}"), nested,
                          interpreter::Identity::of({}));
  EXPECT_EQ(result.halt, Halt::NeedsAnswer);
}

/// Never answers, and keeps what it was asked and what is no longer wanted.
class Silent final : public interpreter::TaskBackend {
 public:
  Reply start(const interpreter::TaskRequest& request, const Deliver&) override {
    asked.push_back(request.id);
    return Reply::Accepted;
  }
  void cancel(interpreter::TaskId task) override {
    const bool own = std::find(asked.begin(), asked.end(), task) != asked.end();
    if (own) cancelled.push_back(task);
  }
  std::vector<interpreter::TaskId> asked, cancelled;
};

TEST(NestedRuns, whatIsUnderWayInAChildEndsWithTheTaskThatWaitsForIt) {
  const auto rest = std::make_shared<Silent>();
  const auto ended = play(starts(".sync", R"(, "TimeoutSeconds": 1)"),
                          finds(starts(".sync:2", "", "Grandchild")), rest);
  EXPECT_EQ(ended.result.error->string(), "States.Timeout");
  ASSERT_EQ(rest->asked.size(), 1U);
  EXPECT_EQ(rest->cancelled, rest->asked);
}

TEST(NestedRuns, whatIsUnderWayEndsWithAllRuns) {
  const auto rest = std::make_shared<Silent>();
  {
    NestedRuns nested(finds(asks), rest, {});
    Keeper keeper(program(starts(".sync:2")), parsed("{}"), interpreter::Identity::of({}));
    Driver driver(keeper, nested);
    while (rest->asked.empty()) (void)driver.move({});
  }
  EXPECT_EQ(rest->cancelled, rest->asked);
}

TEST(NestedRuns, whoeverWantsToKnowIsToldOfATaskThatNobodyAnswers) {
  std::vector<std::string> told;
  NestedRuns::Options options;
  options.unanswered = [&](const interpreter::TaskRequest& task, const Startable& of) {
    told.push_back(of.name + " " + task.stateName);
  };
  NestedRuns nested(finds(asks), nullptr, options);
  Keeper keeper(program(starts(".sync:2")), parsed("{}"), interpreter::Identity::of({}));
  Driver driver(keeper, nested);
  EXPECT_TRUE(driver.execution().running());
  for (int i = 0; i < 20; ++i) (void)driver.move({});
  EXPECT_EQ(told, std::vector<std::string>{"Child B"});
  EXPECT_TRUE(driver.execution().running());
}

TEST(NestedRuns, aChildTellsHowFarItHasCome) {
  NestedRuns::Options options;
  options.decisions = true;
  NestedRuns nested(finds(adds), nullptr, options);
  Keeper keeper(program(starts(".sync:2")), parsed(R"({"n": 1})"), interpreter::Identity::of({}));
  Driver driver(keeper, nested);
  (void)driver.run();
  const auto child = nested.startedBy()(1);
  ASSERT_NE(child, nullptr);
  const auto progress = child->progress(0);
  EXPECT_EQ(progress.status, interpreter::Status::Succeeded);
  ASSERT_FALSE(progress.decisions.empty());
  EXPECT_EQ(progress.decisions.front().kind, interpreter::Decision::Kind::Began);
  EXPECT_EQ(progress.decisions.back().kind, interpreter::Decision::Kind::Ended);
  EXPECT_TRUE(child->progress(progress.decisions.size()).decisions.empty());
}

TEST(NestedRuns, aChildCanBeRunAgainWithoutCallingAnybody) {
  const auto rest = std::make_shared<Later>();
  NestedRuns nested(finds(asks), rest, {});
  Keeper keeper(program(starts(".sync:2")), parsed("{}"), interpreter::Identity::of({}));
  Driver driver(keeper, nested);
  (void)driver.run();
  const auto child = nested.startedBy()(1);
  ASSERT_NE(child, nullptr);
  tasks::MadeCalls calls = child->calls;
  const auto again = run(child->machine.program, child->input, calls, child->identity);
  EXPECT_EQ(again.output.integer(), static_cast<std::int64_t>(rest->asked.front()));
  EXPECT_EQ(rest->asked.size(), 1U);
}

}  // namespace
}  // namespace stepwright::runtime
