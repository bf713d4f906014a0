// SPDX-License-Identifier: GPL-3.0-or-later
// Stepping in the executions that Tasks of the run start.
#include <gtest/gtest.h>

#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <set>
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
    if (silent) return Reply::NeedsAnswer;
    ++asked;
    deliver({request.id,
             fails ? interpreter::TaskOutcome::failed("Busy", "no time")
                   : interpreter::TaskOutcome::succeeded(json::Value(42)),
             0});
    return Reply::Accepted;
  }
  Reach reachOf(const interpreter::TaskRequest&) override {
    return away ? Reach::Away : Reach::Here;
  }
  std::atomic<int> asked = 0;
  bool fails = false, silent = false, away = false;
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
      return runtime::Startable{called,
                                called + ".asl.json",
                                definition,
                                *interpreter::compile(definition),
                                false,
                                {},
                                middle ? starting("Child") : shippedMachine};
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
  EXPECT_TRUE(there->scopes[0].editable);
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

TEST_F(InsideKept, whatItStartedIsShownAgain) {
  Nest nest;
  const MomentPtr there = reopenedAt(nest, starting("Middle"), "/States/After");
  ASSERT_EQ(there->nested.size(), 1U);
  const NestedView& nested = there->nested[0];
  EXPECT_EQ(nested.machine, "Middle");
  EXPECT_EQ(nested.view.status, replay::RunStatus::Succeeded);
  EXPECT_EQ(nested.view.states.at("/States/Ship").status, replay::StateStatus::Succeeded);
  ASSERT_EQ(nested.inner.size(), 1U);
  EXPECT_EQ(nested.inner[0].machine, "Child");
  EXPECT_EQ(nested.inner[0].view.states.at("/States/B").status, replay::StateStatus::Succeeded);
  const auto rows = std::count_if(there->runs.begin(), there->runs.end(),
                                  [](const RunRow& each) { return each.task != 0; });
  EXPECT_EQ(rows, 2);
  const auto row = std::find_if(there->tree->begin(), there->tree->end(), [](const auto& each) {
    return each.started != 0 && each.name.string() == "B";
  });
  ASSERT_NE(row, there->tree->end());
  nest.player.setFocusFiber(0, row->started, row->ownEvent);
  const MomentPtr inside = nest.player.moment();
  EXPECT_EQ(placeOf(*inside), "Ship › Ship › B");
  EXPECT_TRUE(inside->view.past);
  EXPECT_EQ(json::print(*inside->flow.input), R"({"n":7,"answer":42})");
  for (int i = 0; i < 2; ++i) nest.player.stepBack(debugger::BackBy::State);
  EXPECT_EQ(placeOf(*nest.player.moment()), "Ship › Ship › A");
  EXPECT_EQ(placeOf(*nest.go(Goal::Kind::Next)), "Ship › Ship › B");

  // Opened, it does the same again and calls nobody.
  nest.player.launcher().openStarted(nested.inner[0].task);
  const auto child = nest.player.launcher().takeStarted();
  ASSERT_NE(child, nullptr);
  EXPECT_EQ(child->machine.document, "Child.asl.json");
  Nest window;
  RunOptions again = window.with();
  again.again = child;
  window.player.launcher().restart(documentOf(shippedMachine), {}, again);
  const MomentPtr end = window.go();
  EXPECT_EQ(json::print(*end->output), R"({"n":7,"answer":42})");
  EXPECT_EQ(window.lambda->asked + nest.lambda->asked, 0);
}

TEST_F(InsideKept, whatItStartedIsSteppedAgainAndNobodyIsCalled) {
  Nest nest;
  (void)reopenedAt(nest, starting("Child"), "/States/After");
  nest.player.goToEvent(1);
  std::vector<std::string> way;
  for (int i = 0; i < 60; ++i) {
    const MomentPtr moment = nest.go(Goal::Kind::StepIn);
    const std::string place = placeOf(*moment);
    if (way.empty() || way.back() != place) way.push_back(place);
    if (place == "After") break;
  }
  EXPECT_EQ(way, (std::vector<std::string>{"Before", "Ship", "Ship › A", "Ship › B", "Ship › C",
                                           "Ship", "After"}));
  EXPECT_EQ(nest.lambda->asked, 0);
  EXPECT_EQ(nest.go()->view.status, replay::RunStatus::Succeeded);
}

TEST_F(InsideKept, whatWasUnderWayIsSteppedAsFarAsItCame) {
  Nest nest;
  const MomentPtr there = reopenedAt(nest, starting("Child"), "/States/Ship!/States/B");
  nest.player.setFocusFiber(0, there->nested.at(0).task, 2);
  EXPECT_EQ(placeOf(*nest.player.moment()), "Ship › A");
  EXPECT_FALSE(nest.player.moment()->canEdit);
  std::string last;
  for (int i = 0; i < 20; ++i) {
    const std::string place = placeOf(*nest.go(Goal::Kind::Next));
    if (!place.starts_with("Ship › ")) break;
    last = place;
  }
  EXPECT_TRUE(last.starts_with("Ship › ")) << last;
  EXPECT_EQ(nest.lambda->asked, 0);
}

TEST_F(InsideKept, whatWasUnderWayIsShownAsFarAsItCame) {
  Nest nest;
  const MomentPtr there = reopenedAt(nest, starting("Child"), "/States/Ship!/States/B");
  ASSERT_EQ(there->nested.size(), 1U);
  EXPECT_EQ(there->nested[0].view.status, replay::RunStatus::Aborted);
  EXPECT_EQ(there->nested[0].view.states.at("/States/A").status, replay::StateStatus::Succeeded);
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

TEST(Inside, aTaskInItThatNobodyAnswersAsks) {
  Nest nest;
  nest.lambda->silent = true;
  const MomentPtr there = nest.start(starting("Child"));
  EXPECT_EQ(there->view.status, replay::RunStatus::WaitingForTask);
  EXPECT_EQ(std::string(there->view.words), "WAITING for the answer of A");
  EXPECT_EQ(placeOf(*there), "Ship › A");
  ASSERT_EQ(there->questions.size(), 1U);
  const Question asked = there->questions[0];
  EXPECT_EQ(asked.within + " › " + asked.name, "Child › A");
  EXPECT_EQ(asked.state, "/States/Ship!/States/A");
  EXPECT_EQ(asked.started, there->inside[0].task);
  EXPECT_EQ(asked.document, "Child.asl.json");
  EXPECT_EQ(json::print(asked.parameters["FunctionName"]), R"("f")");
  nest.player.answer(asked.fiber, interpreter::TaskOutcome::succeeded(value("5")), asked.started);
  const MomentPtr end = nest.settle();
  EXPECT_EQ(end->view.status, replay::RunStatus::Succeeded);
  EXPECT_EQ(json::print((*end->output)["r"]["Output"]["answer"]), "5");
  EXPECT_TRUE(end->questions.empty());
  nest.player.answer(asked.fiber, interpreter::TaskOutcome::succeeded(value("6")), asked.started);
  EXPECT_FALSE(nest.player.moment()->note.empty()) << "it comes too late";
}

TEST(Inside, anErrorIsAnAnswer) {
  Nest nest;
  nest.lambda->silent = true;
  const MomentPtr there = nest.start(starting("Child"));
  ASSERT_EQ(there->questions.size(), 1U);
  nest.player.answer(there->questions[0].fiber,
                     interpreter::TaskOutcome::failed("Declined", "no money"),
                     there->questions[0].started);
  EXPECT_NE(nest.settle()->cause.find("Declined"), std::string::npos);
}

TEST(Inside, aStepGoesOnToItsEndOnceItIsAnswered) {
  Nest nest;
  nest.lambda->silent = true;
  (void)nest.start(starting("Child"), {"/States/Ship"});
  const MomentPtr asks = nest.go(Goal::Kind::Next);
  ASSERT_EQ(asks->questions.size(), 1U);
  const auto answer = [&](const Question& asked) {
    nest.player.answer(asked.fiber, interpreter::TaskOutcome::succeeded(value("5")), asked.started);
    return nest.settle();
  };
  EXPECT_EQ(placeOf(*answer(asks->questions[0])), "After");

  // A step within it stops in it.
  Nest other;
  other.lambda->silent = true;
  (void)other.start(starting("Child"), {"/States/Ship!/States/A"});
  const MomentPtr inside = other.go(Goal::Kind::Next);
  ASSERT_EQ(inside->questions.size(), 1U);
  other.player.answer(inside->questions[0].fiber, interpreter::TaskOutcome::succeeded(value("5")),
                      inside->questions[0].started);
  EXPECT_EQ(placeOf(*other.settle()), "Ship › B");
  EXPECT_EQ(other.go()->view.status, replay::RunStatus::Succeeded);
}

TEST(Inside, itGoesOnWithWhatIsAskedStill) {
  Nest nest;
  nest.lambda->silent = true;
  (void)nest.start(starting("Child"));
  EXPECT_EQ(placeOf(*nest.go()), "Ship › A");
  EXPECT_EQ(nest.player.moment()->questions.size(), 1U);
}

TEST(Inside, oneInAnotherAsksWithTheNamesOfBoth) {
  Nest nest;
  nest.lambda->silent = true;
  const MomentPtr there = nest.start(starting("Middle"));
  ASSERT_EQ(there->questions.size(), 1U);
  const Question asked = there->questions[0];
  EXPECT_EQ(asked.within, "Middle › Child");
  nest.player.answer(asked.fiber, interpreter::TaskOutcome::succeeded(value("5")), asked.started);
  EXPECT_EQ(nest.settle()->view.status, replay::RunStatus::Succeeded);
}

TEST(Inside, aMockOfItsMachineAnswersWhatItAsks) {
  Nest nest;
  nest.lambda->silent = true;
  const MomentPtr there = nest.start(starting("Child"));
  ASSERT_EQ(there->questions.size(), 1U);
  const tasks::MockSet mocks{{"A", true, {result("7")}}};
  nest.player.launcher().setMocks(mocks, "Other.asl.json");
  EXPECT_EQ(nest.settle()->questions.size(), 1U);
  nest.player.launcher().setMocks(mocks, "./Child.asl.json");
  const MomentPtr end = nest.settle();
  EXPECT_EQ(end->view.status, replay::RunStatus::Succeeded);
  EXPECT_EQ(json::print((*end->output)["r"]["Output"]["answer"]), "7");
}

TEST(Inside, twoOfThemAskAtOnceAndAreAnsweredInAnyOrder) {
  Nest nest;
  nest.lambda->silent = true;
  const std::string branch = starting("Child");
  MomentPtr moment = nest.start(R"({"StartAt": "P", "States": {"P": {"Type": "Parallel",
    "Branches": [)" + branch + "," +
                                branch + R"(], "End": true}}})");
  EXPECT_EQ(moment->view.status, replay::RunStatus::WaitingForTask);
  std::set<std::uint64_t> answered;
  for (int i = 0; i < 4 && moment->view.status == replay::RunStatus::WaitingForTask; ++i) {
    ASSERT_FALSE(moment->questions.empty());
    const Question asked = moment->questions.back();
    EXPECT_TRUE(answered.insert(asked.started).second) << "it was answered";
    nest.player.answer(asked.fiber, interpreter::TaskOutcome::succeeded(value("5")), asked.started);
    moment = nest.settle();
  }
  EXPECT_EQ(moment->view.status, replay::RunStatus::Succeeded);
  EXPECT_EQ(answered.size(), 2U);
}

TEST(Inside, timeStandsStillWhileItAsks) {
  Nest nest;
  nest.lambda->silent = true;
  const MomentPtr there = nest.start(starting("Child", R"(, "TimeoutSeconds": 1)"));
  ASSERT_EQ(there->questions.size(), 1U);
  std::this_thread::sleep_for(std::chrono::milliseconds(1300));
  nest.player.answer(there->questions[0].fiber, interpreter::TaskOutcome::succeeded(value("5")),
                     there->questions[0].started);
  EXPECT_EQ(nest.settle()->view.status, replay::RunStatus::Succeeded);
}

TEST(Inside, whatWaitsForAnAnswerIsStoppedWithTheRun) {
  Nest nest;
  nest.lambda->silent = true;
  (void)nest.start(starting("Child"));
  nest.player.stop();
  const MomentPtr end = nest.player.moment();
  EXPECT_EQ(end->view.status, replay::RunStatus::Aborted);
  EXPECT_TRUE(end->questions.empty());
}

TEST(Inside, itsDataIsChangedWhereItStands) {
  Nest nest;
  const MomentPtr there = nest.start(starting("Child"), {"/States/Ship!/States/B"});
  EXPECT_TRUE(there->canEdit);
  nest.player.edits().setData(interpreter::input::Slot::Input, value(R"({"n": 9})"));
  const MomentPtr changed = nest.player.moment();
  EXPECT_EQ(changed->runs.size(), there->runs.size()) << "it is no run that could fork";
  EXPECT_EQ(std::string(changed->note), "Child: input changed");
  EXPECT_EQ(json::print(changed->scopes[0].whole.value()), R"({"n":9})");
  const MomentPtr end = nest.go();
  EXPECT_EQ(json::print((*end->output)["r"]["Output"]), R"({"n":9})");
}

TEST(Inside, fromAnEarlierMomentItGoesAnewAndCallsNobodyAgain) {
  Nest nest;
  (void)nest.start(starting("Child"), {"/States/Ship!/States/C"});
  EXPECT_EQ(nest.lambda->asked, 1);
  const auto atItsStart = [&] {
    const MomentPtr moment = nest.player.moment();
    return placeOf(*moment) == "Ship › A" && moment->nested[0].view.cursor->phase == "Enter";
  };
  for (int i = 0; i < 60 && !atItsStart(); ++i) nest.player.stepBack();
  ASSERT_TRUE(atItsStart());
  nest.player.edits().setData(interpreter::input::Slot::Input, value(R"({"n": 8})"));
  const MomentPtr changed = nest.player.moment();
  EXPECT_EQ(std::string(changed->note), "Child: input changed; from here on it goes anew");
  EXPECT_FALSE(changed->view.past);
  EXPECT_EQ(changed->nested[0].view.states.count("/States/B"), 0U);
  EXPECT_EQ(placeOf(*nest.go()), "Ship › C");
  const MomentPtr end = nest.go();
  EXPECT_EQ(json::print((*end->output)["r"]["Output"]), R"({"n":8,"answer":42})");
  EXPECT_EQ(nest.lambda->asked, 1);
}

TEST(Inside, outcomesAreForcedInIt) {
  Nest nest;
  (void)nest.start(starting("Child"), {"/States/Ship!/States/A"});
  nest.player.edits().force({Forced::Kind::Succeed, value("3"), {}, {}, {}, 0});
  MomentPtr end = nest.go();
  EXPECT_EQ(json::print((*end->output)["r"]["Output"]["answer"]), "3");
  EXPECT_EQ(nest.lambda->asked, 0);

  Nest failing;
  (void)failing.start(starting("Child"), {"/States/Ship!/States/A"});
  failing.player.edits().force({Forced::Kind::Fail, {}, "Declined", "no money", {}, 0});
  (void)failing.go();
  end = failing.go();
  EXPECT_EQ(end->view.status, replay::RunStatus::Failed);
  EXPECT_NE(end->cause.find("Declined"), std::string::npos);
}

TEST(Inside, aCallOfItIsMadeAgainOnceThatIsSaid) {
  Nest nest;
  (void)nest.start(starting("Child"), {"/States/Ship!/States/B"});
  nest.player.stepBack();
  ASSERT_EQ(placeOf(*nest.player.moment()), "Ship › A");
  ASSERT_TRUE(nest.player.moment()->canCallAgain);
  nest.player.edits().callAgain();
  EXPECT_EQ(nest.lambda->asked, 1) << "not before it goes on";
  EXPECT_EQ(placeOf(*nest.go()), "Ship › B");
  EXPECT_EQ(nest.lambda->asked, 2);
  EXPECT_EQ(nest.go()->view.status, replay::RunStatus::Succeeded);
}

TEST(Inside, aForkInItAndAChangeOfOneThatIsOverAreRefusedInWords) {
  Nest nest;
  const MomentPtr there = nest.start(starting("Child"), {"/States/Ship!/States/B"});
  nest.player.edits().forkHere();
  EXPECT_EQ(nest.player.moment()->runs.size(), there->runs.size());
  EXPECT_NE(std::string(nest.player.moment()->note).find("in a tab of its own"), std::string::npos);
  EXPECT_EQ(placeOf(*nest.player.moment()), "Ship › B");

  nest.player.setBreakpoints({at("/States/After")});
  (void)nest.go();
  nest.player.goToEvent(1);
  for (int i = 0; i < 60 && placeOf(*nest.player.moment()) != "Ship › A"; ++i)
    (void)nest.go(Goal::Kind::StepIn);
  const MomentPtr over = nest.player.moment();
  ASSERT_EQ(placeOf(*over), "Ship › A");
  EXPECT_FALSE(over->canEdit);
  nest.player.edits().setData(interpreter::input::Slot::Input, value("1"));
  EXPECT_NE(std::string(nest.player.moment()->note).find("has ended"), std::string::npos);
  EXPECT_EQ(nest.player.moment()->runs.size(), over->runs.size());
}

TEST(Inside, aRowOfItLeadsIntoIt) {
  Nest nest;
  const MomentPtr after = nest.start(starting("Child"), {"/States/After"});
  const auto row = std::find_if(after->tree->begin(), after->tree->end(), [](const auto& each) {
    return each.started != 0 && each.name.string() == "B";
  });
  ASSERT_NE(row, after->tree->end());
  nest.player.setFocusFiber(0, row->started, row->ownEvent);
  const MomentPtr there = nest.player.moment();
  EXPECT_EQ(placeOf(*there), "Ship › B");
  EXPECT_TRUE(there->view.past);
  EXPECT_EQ(there->flow.state, "/States/Ship!/States/B");
}

TEST(Inside, theFirstCallThatLeavesThisMachineIsOneOfTheWholeRun) {
  Nest nest;
  nest.lambda->away = true;
  GlobalStops stops;
  stops.leavesMachine = true;
  nest.player.setGlobalStops(stops);
  const std::string two = R"({"StartAt": "One", "States": {
    "One": {"Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync:2",
      "Parameters": {"StateMachineArn": "Child"}, "Next": "Two"},
    "Two": {"Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync:2",
      "Parameters": {"StateMachineArn": "Child"}, "Next": "Own"},
    "Own": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": {"FunctionName": "f"}, "End": true}}})";
  EXPECT_EQ(placeOf(*nest.start(two)), "One › A");
  EXPECT_EQ(nest.lambda->asked, 0);
  EXPECT_EQ(nest.go()->view.status, replay::RunStatus::Succeeded);
  EXPECT_EQ(nest.lambda->asked, 3);
  // Of the next run it is told again.
  EXPECT_EQ(placeOf(*nest.start(two)), "One › A");
}

TEST(Inside, runToAStateOfIt) {
  Nest nest;
  (void)nest.start(starting("Child"), {"/States/Before"});
  nest.player.go({Goal::Kind::State, "/States/Ship!/States/C"});
  EXPECT_EQ(placeOf(*nest.settle()), "Ship › C");
}

}  // namespace
}  // namespace stepwright::session
