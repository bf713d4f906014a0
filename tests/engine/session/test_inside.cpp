// SPDX-License-Identifier: GPL-3.0-or-later
// Stepping in the executions that Tasks of the run start.
#include <gtest/gtest.h>

#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <thread>

#include "engine/asl/nested_id.h"
#include "engine/interpreter/compile.h"
#include "tests/engine/session/play.h"

namespace stepwright::session {
namespace {

using namespace test;

constexpr const char* shippedMachine = R"({"StartAt": "A", "States": {
  "A": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
        "Parameters": {"FunctionName": "f"}, "ResultPath": "$.answer", "Next": "B"},
  "B": {"Type": "Pass", "Next": "C"}, "C": {"Type": "Succeed"}}})";

std::string starting(const std::string& machine, const std::string& more = "") {
  return R"({"StartAt": "Before", "States": {"Before": {"Type": "Pass", "Next": "Ship"},
    "Ship": {"Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync:2",
      "Parameters": {"StateMachineArn": ")" +
         machine + R"(", "Input": {"n": 7}}, "ResultPath": "$.r")" + more +
         R"(, "Next": "After"},
    "After": {"Type": "Pass", "Next": "End"}, "End": {"Type": "Succeed"}}})";
}

/// Answers at once, and counts.
class Lambda final : public interpreter::TaskBackend {
 public:
  Reply start(const interpreter::TaskRequest& request, const Deliver& deliver) override {
    ++asked;
    deliver({request.id,
             fails ? interpreter::TaskOutcome::failed("Busy", "no time")
                   : interpreter::TaskOutcome::succeeded(json::Value(42)),
             0});
    return Reply::Accepted;
  }
  std::atomic<int> asked = 0;
  bool fails = false;
};

/// A run whose Tasks may start "Child", and "Middle", which starts that.
struct Nest {
  std::shared_ptr<Lambda> lambda = std::make_shared<Lambda>();
  Player player;

  RunOptions with() const {
    RunOptions made = options();
    made.backend = lambda;
    made.machines = [](const std::string& called) -> std::optional<Result<runtime::Startable>> {
      const bool middle = called == "Middle";
      const auto definition = documentOf(middle ? starting("Child") : shippedMachine).machine();
      return runtime::Startable{
          called, called + ".asl.json", definition, *interpreter::compile(definition), false, {}};
    };
    return made;
  }
  MomentPtr start(const std::string& text, std::vector<std::string> stops = {}) {
    std::vector<Breakpoint> all;
    for (const std::string& stop : stops) {
      all.push_back(at(stop));
      all.back().id = static_cast<std::uint32_t>(all.size());
    }
    player.setBreakpoints(all);
    player.launcher().start(documentOf(text), value("{}"), {}, with());
    return settle();
  }
  MomentPtr go(Goal::Kind kind = Goal::Kind::Continue) {
    player.go({kind, {}});
    return settle();
  }
  /// Waits for those, too, that go on beside it.
  MomentPtr settle() {
    const auto late = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (std::chrono::steady_clock::now() < late) {
      (void)player.wakeUp();
      if (!player.running()) return player.moment();
      if (player.slice(1000) != Player::Slice::Busy)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    ADD_FAILURE() << "it does not come to rest";
    return player.moment();
  }
};

/// "Ship › B" and "After": where it stands.
std::string placeOf(const Moment& moment) {
  std::string place;
  for (const InsideLevel& level : moment.inside) place += level.taskName + " › ";
  if (!moment.inside.empty()) return place + moment.inside.back().placeName;
  return moment.view.cursor ? moment.view.cursor->state.substr(8) : "";
}

TEST(Inside, nothingOfItOutlivesThePlayer) {
  const auto held = std::make_shared<int>(0);
  {
    Nest nest;
    nest.player.setWaker([held] {});
    nest.start(starting("Child"), {"/States/Ship!/States/A"});
  }
  EXPECT_EQ(held.use_count(), 1);
}

TEST(Inside, aBreakpointInAStartedExecutionStopsBeforeIt) {
  Nest nest;
  const MomentPtr there = nest.start(starting("Child"), {"/States/Ship!/States/A"});
  EXPECT_EQ(placeOf(*there), "Ship › A");
  EXPECT_EQ(nest.lambda->asked, 0);
  EXPECT_EQ(there->view.status, replay::RunStatus::Paused);
  EXPECT_EQ(std::string(there->view.words), "PAUSED before A");
  ASSERT_EQ(there->nested.size(), 1U);
  ASSERT_TRUE(there->nested[0].view.cursor);
  EXPECT_EQ(there->nested[0].view.cursor->state, "/States/A");
  EXPECT_EQ(there->hits, std::vector<int>{1});
  EXPECT_EQ(there->view.states.at("/States/Ship").status, replay::StateStatus::Waiting);

  const MomentPtr ended = nest.go();
  EXPECT_EQ(ended->view.status, replay::RunStatus::Succeeded);
  EXPECT_EQ(nest.lambda->asked, 1);
}

TEST(Inside, stepInGoesThroughItAndOutOfItsEnd) {
  Nest nest;
  (void)nest.start(starting("Child"), {"/States/Ship"});
  std::vector<std::string> way;
  for (int i = 0; i < 60; ++i) {
    const MomentPtr moment = nest.go(Goal::Kind::StepIn);
    const std::string place = placeOf(*moment);
    if (way.empty() || way.back() != place) way.push_back(place);
    if (place == "After") break;
  }
  EXPECT_EQ(
      way, (std::vector<std::string>{"Ship", "Ship › A", "Ship › B", "Ship › C", "Ship", "After"}));
  EXPECT_EQ(nest.lambda->asked, 1);
}

TEST(Inside, stepOverTakesAStateOfItAndStepOutAllOfIt) {
  Nest nest;
  (void)nest.start(starting("Child"), {"/States/Ship!/States/A"});
  EXPECT_EQ(placeOf(*nest.go(Goal::Kind::Next)), "Ship › B");
  const MomentPtr out = nest.go(Goal::Kind::StepOut);
  EXPECT_EQ(placeOf(*out), "Ship");
  EXPECT_NE(out->view.cursor->phase, "Await");
  EXPECT_EQ(placeOf(*nest.go(Goal::Kind::Next)), "After");

  // Without a stop in it the Task that started it is one step.
  Nest other;
  (void)other.start(starting("Child"), {"/States/Ship"});
  EXPECT_EQ(placeOf(*other.go(Goal::Kind::Next)), "After");
}

TEST(Inside, whatItHasIsShown) {
  Nest nest;
  const MomentPtr there = nest.start(starting("Child"), {"/States/Ship!/States/B"});
  const auto answer = nest.player.evaluate("$.answer", asl::QueryLanguage::JsonPath);
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_EQ(json::print(*answer), "42");
  ASSERT_FALSE(there->scopes.empty());
  EXPECT_EQ(json::print(there->scopes[0].whole.value()["n"]), "7");
  EXPECT_FALSE(there->scopes[0].editable);
  EXPECT_EQ(there->flow.state, "/States/Ship!/States/B");
  EXPECT_EQ(there->flow.name, "B");
  const auto row = std::find_if(there->stack.begin(), there->stack.end(),
                                [](const StackRow& each) { return each.focused; });
  ASSERT_NE(row, there->stack.end());
  EXPECT_EQ(row->title, "B");
  EXPECT_EQ(row->started, there->inside[0].task);

  nest.player.select("/States/Ship!/States/A");
  const MomentPtr other = nest.player.moment();
  EXPECT_EQ(other->flow.name, "A");
  EXPECT_EQ(json::print(other->flow.input.value()), R"({"n":7})");

  // Its data is changed where it is a run of its own.
  nest.player.edits().setData(interpreter::input::Slot::Input, value("1"));
  EXPECT_EQ(nest.player.moment()->runs.size(), there->runs.size());
  EXPECT_FALSE(nest.player.moment()->note.empty());
}

TEST(Inside, itIsSteppedBackAndOutOfItsStart) {
  Nest nest;
  const MomentPtr there = nest.start(starting("Child"), {"/States/Ship!/States/B"});
  nest.player.stepBack();
  EXPECT_EQ(placeOf(*nest.player.moment()), "Ship › A");
  EXPECT_TRUE(nest.player.moment()->view.past);
  // Going on over what is recorded calls nobody.
  EXPECT_EQ(placeOf(*nest.go(Goal::Kind::Next)), "Ship › B");
  EXPECT_EQ(nest.lambda->asked, 1);
  for (int i = 0; i < 20 && !nest.player.moment()->inside.empty(); ++i) nest.player.stepBack();
  EXPECT_EQ(placeOf(*nest.player.moment()), "Ship");
  // And in again.
  EXPECT_EQ(placeOf(*nest.go(Goal::Kind::StepIn)), "Ship › A");
}

TEST(Inside, whatIsOverIsGoneThroughAgain) {
  Nest nest;
  (void)nest.start(starting("Child"), {"/States/After"});
  nest.player.goToEvent(1);
  (void)nest.settle();
  std::vector<std::string> way;
  for (int i = 0; i < 60; ++i) {
    const std::string place = placeOf(*nest.go(Goal::Kind::StepIn));
    if (way.empty() || way.back() != place) way.push_back(place);
    if (place == "After") break;
  }
  const std::vector<std::string> inside{"Ship › A", "Ship › B", "Ship › C"};
  EXPECT_NE(std::search(way.begin(), way.end(), inside.begin(), inside.end()), way.end());
  EXPECT_EQ(way.back(), "After");
  EXPECT_EQ(nest.lambda->asked, 1);
}

TEST(Inside, oneInAnotherIsDrawnAndSteppedToo) {
  Nest nest;
  const std::string deep = "/States/Ship!/States/Ship!/States/B";
  const MomentPtr there = nest.start(starting("Middle"), {deep});
  EXPECT_EQ(placeOf(*there), "Ship › Ship › B");
  ASSERT_EQ(there->inside.size(), 2U);
  EXPECT_EQ(there->inside[0].machine, "Middle");
  EXPECT_EQ(there->inside[1].state, "/States/Ship!/States/Ship");
  ASSERT_EQ(there->nested.size(), 1U);
  ASSERT_EQ(there->nested[0].inner.size(), 1U);
  const NestedView& inner = there->nested[0].inner[0];
  EXPECT_EQ(inner.title, "1.1.1");
  EXPECT_EQ(inner.view.cursor.value().state, "/States/B");
  EXPECT_EQ(there->flow.state, deep);
  EXPECT_EQ(placeOf(*nest.go(Goal::Kind::StepOut)), "Ship › Ship");
  EXPECT_EQ(placeOf(*nest.go(Goal::Kind::Next)), "Ship › After");
  EXPECT_EQ(placeOf(*nest.go(Goal::Kind::StepOut)), "Ship");
  EXPECT_EQ(nest.go()->view.status, replay::RunStatus::Succeeded);
}

TEST(Inside, timeStandsStillWhileItIsLookedAt) {
  Nest nest;
  (void)nest.start(starting("Child", R"(, "TimeoutSeconds": 1)"), {"/States/Ship!/States/A"});
  std::this_thread::sleep_for(std::chrono::milliseconds(1300));
  EXPECT_EQ(placeOf(*nest.go(Goal::Kind::Next)), "Ship › B");
  std::this_thread::sleep_for(std::chrono::milliseconds(1300));
  EXPECT_EQ(nest.go()->view.status, replay::RunStatus::Succeeded);
}

TEST(Inside, anErrorInItStopsWhereThatIsAskedFor) {
  Nest nest;
  nest.lambda->fails = true;
  GlobalStops stops;
  stops.anyError = true;
  stops.uncaughtError = false;
  nest.player.setGlobalStops(stops);
  const MomentPtr there = nest.start(starting("Child"));
  EXPECT_EQ(placeOf(*there), "Ship › A");
  EXPECT_EQ(std::string(there->error), "Busy");
  // Nothing catches it there: it is the error of the Task that waits, and then of the run.
  EXPECT_EQ(placeOf(*nest.go()), "Ship");
  EXPECT_EQ(nest.go()->view.status, replay::RunStatus::Failed);
}

TEST(Inside, itIsEnteredAndLeftByHand) {
  Nest nest;
  const MomentPtr there = nest.start(starting("Child"), {"/States/Ship!/States/B"});
  nest.player.setFocusFiber(1);
  EXPECT_EQ(placeOf(*nest.player.moment()), "Ship");
  nest.player.setFocusFiber(0, there->inside[0].task);
  EXPECT_EQ(placeOf(*nest.player.moment()), "Ship › B");
  nest.player.stop();
  EXPECT_EQ(nest.player.moment()->view.status, replay::RunStatus::Aborted);
}

/// The same over the runs that are kept of a document.
class InsideKept : public ::testing::Test {
 protected:
  InsideKept()
      : folder_(std::filesystem::temp_directory_path() /
                ("stepwright-inside-" + std::to_string(::getpid()))) {
    std::filesystem::remove_all(folder_);
  }
  ~InsideKept() override { std::filesystem::remove_all(folder_); }

  /// The program ends where it stands before that state, and is begun again.
  MomentPtr reopenedAt(Nest& nest, const std::string& text, const std::string& stop) {
    {
      Nest killed;
      killed.player.keeping().open(folder_.string(), "/parent.asl.json");
      (void)killed.start(text, {stop});
      asked_ = killed.lambda->asked;
      killed.player.keeping().save();
    }
    nest.player.keeping().open(folder_.string(), "/parent.asl.json");
    GlobalStops none;
    none.uncaughtError = false;
    nest.player.setGlobalStops(none);
    nest.player.showRun(nest.player.moment()->runs.at(0).id, nest.with());
    return nest.player.moment();
  }

  const std::filesystem::path folder_;
  int asked_ = 0;
};

TEST_F(InsideKept, whatItStartedIsNotStartedAgain) {
  Nest nest;
  (void)reopenedAt(nest, starting("Child"), "/States/Ship!/States/B");
  EXPECT_EQ(asked_, 1);
  EXPECT_EQ(placeOf(*nest.player.moment()), "Ship");
  const MomentPtr end = nest.go();
  EXPECT_EQ(end->view.status, replay::RunStatus::Failed);
  EXPECT_EQ(end->cause, "interrupted");
  EXPECT_EQ(nest.lambda->asked, 0);
}

TEST_F(InsideKept, itIsStartedAndSteppedAnewWhereItsTaskIsTriedAgain) {
  Nest nest;
  const char* tries = R"(, "Retry": [{"ErrorEquals": ["States.TaskFailed"]}])";
  (void)reopenedAt(nest, starting("Child", tries), "/States/Ship!/States/B");
  nest.player.setBreakpoints({at("/States/Ship!/States/C")});
  EXPECT_EQ(placeOf(*nest.go()), "Ship › C");
  EXPECT_EQ(nest.go()->view.status, replay::RunStatus::Succeeded);
  EXPECT_EQ(nest.lambda->asked, 1);
}

TEST_F(InsideKept, whatItCameToIsKept) {
  Nest nest;
  const MomentPtr there = reopenedAt(nest, starting("Child"), "/States/After");
  EXPECT_EQ(placeOf(*there), "After");
  nest.player.stepBack();
  EXPECT_EQ(placeOf(*nest.player.moment()), "Ship");
  EXPECT_EQ(nest.go()->view.status, replay::RunStatus::Succeeded);
  EXPECT_EQ(nest.lambda->asked, 0);
}

TEST(Inside, runToAStateOfIt) {
  Nest nest;
  (void)nest.start(starting("Child"), {"/States/Before"});
  nest.player.go({Goal::Kind::State, "/States/Ship!/States/C"});
  EXPECT_EQ(placeOf(*nest.settle()), "Ship › C");
}

}  // namespace
}  // namespace stepwright::session
