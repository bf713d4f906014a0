// SPDX-License-Identifier: GPL-3.0-or-later
// Real code that answers Tasks of a run: it is called once, whoever looks or forks, until somebody
// says that it is to be called again.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "engine/interpreter/compile.h"
#include "engine/interpreter/input.h"
#include "engine/tasks/s3/s3_place.h"
#include "tests/engine/session/play.h"

namespace stepwright::session {
namespace {

using namespace test;

const std::string realMachine = R"({"StartAt": "S", "States": {
  "S": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
        "Parameters": {"FunctionName": "f", "Payload.$": "$"}, "Next": "T"},
  "T": {"Type": "Pass", "Next": "U"}, "U": {"Type": "Succeed"}}})";

/// Answers with how often it was asked, and keeps what it was asked.
class Counting final : public interpreter::TaskBackend {
 public:
  Reply start(const interpreter::TaskRequest& request, const Deliver& deliver) override {
    asked.push_back(request);
    deliver({request.id,
             interpreter::TaskOutcome::succeeded(json::Value(static_cast<int>(asked.size()))), 0});
    return Reply::Accepted;
  }
  std::vector<interpreter::TaskRequest> asked;
};

struct Real {
  std::shared_ptr<Counting> code = std::make_shared<Counting>();
  Player player;

  RunOptions with() const {
    RunOptions made = options();
    made.backend = code;
    made.uniqueTokens = true;
    return made;
  }
  MomentPtr start(const std::string& text = realMachine, Breakpoint stop = at("/States/T")) {
    player.setBreakpoints({std::move(stop)});
    player.launcher().start(documentOf(text), value("{}"), {}, with());
    return rest(player);
  }
  MomentPtr goOn() {
    player.go({});
    return rest(player);
  }
};

TEST(RealCalls, goingBackAndOnCallsNobody) {
  Real real;
  real.start();
  for (int i = 0; i < 3; ++i) real.player.stepBack();
  real.player.goToEvent(1);
  EXPECT_EQ(json::print(*real.goOn()->scopes.front().whole).find("error"), std::string::npos);
  real.goOn();
  EXPECT_EQ(real.code->asked.size(), 1U);
}

TEST(RealCalls, aForkBeforeACallKeepsItsAnswer) {
  Real real;
  real.start();
  real.player.goToEvent(1);
  real.player.edits().forkHere();
  real.goOn();
  const MomentPtr end = real.goOn();
  EXPECT_EQ(real.code->asked.size(), 1U);
  EXPECT_EQ(json::print(*end->output), "1");
}

TEST(RealCalls, aForkWithOtherParametersIsAnotherCall) {
  Real real;
  real.start();
  real.player.goToEvent(2);
  real.player.edits().setData(interpreter::input::Slot::Input, value(R"({"n": 2})"));
  real.goOn();
  EXPECT_EQ(real.code->asked.size(), 2U);
  EXPECT_EQ(json::print(real.code->asked.back().input["Payload"]), R"({"n":2})");
}

TEST(RealCalls, areMadeAgainOnceThatIsSaid) {
  Real real;
  real.start(realMachine, at("/States/S", Breakpoint::Kind::Exit));
  ASSERT_TRUE(real.player.moment()->canCallAgain);
  EXPECT_EQ(real.player.moment()->called, "S");
  real.player.edits().callAgain();
  EXPECT_EQ(real.code->asked.size(), 1U) << "not before it goes on";
  EXPECT_EQ(real.player.moment()->runs.size(), 2U);
  const MomentPtr there = real.goOn();
  EXPECT_EQ(real.code->asked.size(), 2U);
  EXPECT_EQ(json::print(*real.goOn()->output), "2");
  EXPECT_EQ(there->runs.back().parent, 1U);
}

/// A function in Python, whose code a test writes.
struct OnDisk {
  std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("stepwright-real-" + std::to_string(::getpid()));
  OnDisk() { std::filesystem::create_directories(folder); }
  ~OnDisk() { std::filesystem::remove_all(folder); }
  void write(const std::string& code) const { std::ofstream(folder / "app.py") << code; }
};

TEST(RealCalls, areMadeAgainWithTheCodeThatWasChangedWhileItWasPaused) {
  if (std::system("python3 -c pass") != 0) GTEST_SKIP() << "python3 is not here";
  const OnDisk disk;
  disk.write("import json\ndef handler(event, context):\n    return json.loads('1')\n");
  tasks::FunctionSpec function;
  function.name = "f";
  function.folder = disk.folder.string();
  function.handler = "app.handler";
  function.runtime = "python3.11";
  tasks::Profile profile;
  profile.functions.push_back(function);
  RunOptions with = options();
  with.backend = std::make_shared<tasks::RealTasks>(profile);
  Player player;
  const auto atRest = [&] {
    while (player.running()) {
      if (player.slice(1000) == Player::Slice::Busy) continue;
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
      player.wakeUp();
    }
    return player.moment();
  };
  player.setBreakpoints({at("/States/S", Breakpoint::Kind::Exit)});
  player.launcher().start(documentOf(realMachine), value("{}"), {}, with);
  ASSERT_TRUE(atRest()->canCallAgain);
  disk.write("import json\ndef handler(event, context):\n    return json.loads('22')\n");
  player.stepBack();
  EXPECT_TRUE(player.moment()->canCallAgain);
  player.edits().callAgain();
  player.go({});
  (void)atRest();
  player.go({});
  const MomentPtr end = atRest();
  ASSERT_TRUE(end->output.has_value()) << end->cause;
  EXPECT_EQ(json::print((*end->output)["Payload"]), "22");
}

TEST(RealCalls, areNotOfferedAgainWhereAMockAnswered) {
  Player player;
  player.setBreakpoints({at("/States/S", Breakpoint::Kind::Exit)});
  player.launcher().start(documentOf(realMachine), value("{}"), {{"S", true, {result("1")}}},
                          options());
  EXPECT_FALSE(rest(player)->canCallAgain);
  player.edits().callAgain();
  EXPECT_EQ(player.moment()->runs.size(), 1U);
}

/// Takes a call on and answers when it is told to.
class Slow final : public interpreter::TaskBackend {
 public:
  Reply start(const interpreter::TaskRequest& request, const Deliver& deliver) override {
    ++asked;
    answer = [deliver, id = request.id] {
      deliver({id, interpreter::TaskOutcome::succeeded(json::Value("late")), 0});
    };
    return Reply::Accepted;
  }
  int asked = 0;
  std::function<void()> answer;
};

TEST(RealCalls, aForkTakenMeanwhileWaitsForTheSameCall) {
  const auto slow = std::make_shared<Slow>();
  Player player;
  RunOptions with = options();
  with.backend = slow;
  player.setBreakpoints({at("/States/U")});
  player.launcher().start(documentOf(realMachine), value("{}"), {}, with);
  (void)player.slice(1000);
  player.pause();
  (void)rest(player);
  player.edits().forkHere();
  EXPECT_EQ(slow->asked, 1);
  slow->answer();
  player.go({});
  EXPECT_EQ(rest(player)->view.cursor->state, "/States/U");
  EXPECT_EQ(slow->asked, 1);
}

/// Has what it is asked for from elsewhere, but for what Near asks.
class Elsewhere final : public interpreter::TaskBackend {
 public:
  Reply start(const interpreter::TaskRequest& request, const Deliver& deliver) override {
    asked.push_back(request.stateName);
    deliver({request.id, interpreter::TaskOutcome::succeeded(json::Value(1)), 0});
    return Reply::Accepted;
  }
  Reach reachOf(const interpreter::TaskRequest& request) override {
    return request.stateName == "Near" ? Reach::Here : Reach::Away;
  }
  std::vector<std::string> asked;
};

constexpr const char* callsThree = R"({"StartAt": "Near", "States": {
  "Near": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
           "Parameters": {"FunctionName": "f"}, "Next": "Mocked"},
  "Mocked": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
             "Parameters": {"FunctionName": "f"}, "Next": "Far"},
  "Far": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
          "Parameters": {"FunctionName": "f"}, "Next": "Farther"},
  "Farther": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
              "Parameters": {"FunctionName": "f"}, "End": true}}})";

TEST(RealCalls, theFirstThatLeavesThisMachineIsStoppedBefore) {
  const auto begun = [](Player& player, const std::shared_ptr<Elsewhere>& far) {
    GlobalStops stops;
    stops.leavesMachine = true;
    player.setGlobalStops(stops);
    RunOptions with = options();
    with.backend = far;
    player.launcher().start(documentOf(callsThree), value("{}"), {{"Mocked", true, {result("1")}}},
                            with);
    return rest(player);
  };
  const auto far = std::make_shared<Elsewhere>();
  Player player;
  const MomentPtr there = begun(player, far);
  ASSERT_TRUE(there->view.cursor);
  EXPECT_EQ(there->view.cursor->state, "/States/Far");
  EXPECT_EQ(there->view.cursor->phase, "Act");
  EXPECT_EQ(std::string(there->view.words),
            "PAUSED before the call of Far, the first that leaves this machine");
  EXPECT_EQ(far->asked, std::vector<std::string>{"Near"});
  // Back and forward again it is the same one; the second is none.
  player.stepBack();
  player.go({});
  EXPECT_EQ(rest(player)->view.cursor->state, "/States/Far");
  player.go({});
  EXPECT_EQ(rest(player)->view.status, replay::RunStatus::Succeeded);
  EXPECT_EQ(far->asked, (std::vector<std::string>{"Near", "Far", "Farther"}));

  const auto other = std::make_shared<Elsewhere>();
  Player ended;
  (void)begun(ended, other);
  ended.stop();
  EXPECT_EQ(ended.moment()->view.status, replay::RunStatus::Aborted);
  EXPECT_EQ(other->asked, std::vector<std::string>{"Near"});
}

/// Where a run stops before its first call, with S3 at that address.
std::string firstCallWith(const std::string& s3, const std::string& machine) {
  GlobalStops stops;
  stops.leavesMachine = true;
  Player player;
  player.setGlobalStops(stops);
  RunOptions with = options();
  with.backend = tasks::s3At(s3);
  with.askForTasks = false;
  player.setBreakpoints({at("/States/End")});
  player.launcher().start(documentOf(machine), value("{}"), {}, with);
  const auto late = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  while (player.running() && std::chrono::steady_clock::now() < late) {
    if (player.slice(1000) == Player::Slice::Busy) continue;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    player.wakeUp();
  }
  const MomentPtr moment = player.moment();
  const std::string place = moment->view.cursor ? moment->view.cursor->state : "";
  player.stop();
  return place;
}

TEST(RealCalls, S3ElsewhereIsToldBeforeItIsAsked) {
  const std::string get = R"({"StartAt": "Get", "States": {
    "Get": {"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:s3:getObject",
      "Parameters": {"Bucket": "b", "Key": "k"}, "Next": "End",
      "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "End"}]},
    "End": {"Type": "Succeed"}}})";
  const auto map = [](const std::string& more) {
    return R"({"StartAt": "Each", "States": {"Each": {"Type": "Map", "Next": "End",
      "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "End"}], )" +
           more + R"(, "ItemProcessor": {"StartAt": "I",
        "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
        "States": {"I": {"Type": "Pass", "End": true}}}},
      "End": {"Type": "Succeed"}}})";
  };
  const std::string reads = map(R"("ItemReader": {"Resource": "arn:aws:states:::s3:getObject",
    "ReaderConfig": {"InputType": "JSON"}, "Parameters": {"Bucket": "b", "Key": "k"}})");
  const std::string writes = map(R"("ItemsPath": "$.items", "ResultWriter": {
    "Resource": "arn:aws:states:::s3:putObject", "Parameters": {"Bucket": "b", "Prefix": "p"}})");
  // Nothing is sent there: the run is stopped before, and then ended.
  const std::string away = "http://192.0.2.1:9";
  EXPECT_EQ(firstCallWith(away, get), "/States/Get");
  EXPECT_EQ(firstCallWith(away, reads), "/States/Each");
  const std::string withItems = R"({"StartAt": "P", "States": {"P": {"Type": "Pass",
    "Result": {"items": [1]}, "Next": "Each"},)" +
                                writes.substr(writes.find("\"Each\":"));
  EXPECT_EQ(firstCallWith(away, withItems), "/States/Each");
  // A stand-in on this machine is none that is left.
  const std::string here = "http://127.0.0.1:9";
  EXPECT_EQ(firstCallWith(here, get), "/States/End");
  EXPECT_EQ(firstCallWith(here, reads), "/States/End");
}

TEST(RealCalls, whatWasToBeCalledNextIsNotWhereTheRunIsStopped) {
  Real real;
  (void)real.start(realMachine, at("/States/S"));
  MomentPtr moment = real.player.moment();
  while (moment->view.cursor->phase != "Await") {
    real.player.go({Goal::Kind::StepIn, {}});
    moment = rest(real.player);
  }
  real.player.stop();
  EXPECT_EQ(real.code->asked.size(), 0U);
}

TEST(RealCalls, runsHaveTokensOfTheirOwnAndMockedOnesTheSameEachTime) {
  const std::string waits = R"({"StartAt": "S", "States": {"S": {"Type": "Task",
    "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "End": true,
    "Parameters": {"QueueUrl": "q", "MessageBody.$": "$$.Task.Token"}}}})";
  Real real;
  real.start(waits);
  real.start(waits);
  ASSERT_EQ(real.code->asked.size(), 2U);
  EXPECT_NE(real.code->asked[0].token, real.code->asked[1].token);
  EXPECT_EQ(real.code->asked[0].token.size(), real.code->asked[1].token.size());
  std::vector<std::string> tokens;
  for (int i = 0; i < 2; ++i) {
    Player player;
    player.launcher().start(documentOf(waits), value("{}"), {}, options());
    tokens.push_back(rest(player)->questions.front().token);
  }
  EXPECT_EQ(tokens[0], tokens[1]);
}

TEST(RealCalls, anExecutionThatATaskStartedIsOpenedAndCallsNobody) {
  const std::string parent = R"({"StartAt": "S", "States": {"S": {"Type": "Task",
    "Resource": "arn:aws:states:::states:startExecution.sync:2", "End": true,
    "Parameters": {"StateMachineArn": "Child", "Input": {"n": 1}}}}})";
  Real real;
  RunOptions with = real.with();
  with.machines = [](const std::string&) -> std::optional<Result<runtime::Startable>> {
    const auto definition = documentOf(realMachine).machine();
    return runtime::Startable{
        "Child", "child.asl.json", definition, *interpreter::compile(definition), false, {}};
  };
  real.player.setBreakpoints({at("/States/S", Breakpoint::Kind::Exit)});
  real.player.launcher().start(documentOf(parent), value("{}"), {}, with);
  const MomentPtr there = rest(real.player);
  ASSERT_EQ(there->started, "Child");
  ASSERT_EQ(real.code->asked.size(), 1U);
  real.player.launcher().openChild(there->flow.child);
  const auto child = real.player.launcher().takeStarted();
  ASSERT_NE(child, nullptr);

  Player window;
  window.setBreakpoints({at("/States/T")});
  with.again = child;
  window.launcher().restart(documentOf(realMachine), {}, with);
  EXPECT_EQ(window.moment()->view.event, 1);
  window.go({});
  EXPECT_EQ(rest(window)->view.cursor->state, "/States/T");
  window.go({});
  EXPECT_EQ(json::print(*rest(window)->output), "1");
  EXPECT_EQ(real.code->asked.size(), 1U);
}

constexpr const char* startsTwice = R"({"StartAt": "S", "States": {
  "S": {"Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync:2",
    "Parameters": {"StateMachineArn": "Child", "Input": {"n": 1}}, "ResultPath": "$.r", "Next": "C"},
  "C": {"Type": "Choice", "Default": "E", "Choices": [
    {"Variable": "$.again", "IsPresent": true, "Next": "S2"}]},
  "S2": {"Type": "Pass", "InputPath": "$.again", "OutputPath": "$", "Next": "S"},
  "E": {"Type": "Succeed"}}})";

RunOptions startingChildren(const Real& real) {
  RunOptions with = real.with();
  with.machines = [](const std::string&) -> std::optional<Result<runtime::Startable>> {
    const auto definition = documentOf(realMachine).machine();
    return runtime::Startable{
        "Child", "child.asl.json", definition, *interpreter::compile(definition), false, {}};
  };
  return with;
}

/// "Execution Child, State S" of each row of an execution that a Task started.
std::vector<std::string> startedRows(const Moment& moment) {
  std::vector<std::string> rows;
  for (const replay::TreeRow& row : *moment.tree) {
    if (row.started == 0) continue;
    const auto& parent = (*moment.tree)[static_cast<std::size_t>(row.parent)];
    rows.push_back(std::string(parent.name.string()) + "/" + std::string(row.name.string()));
  }
  return rows;
}

TEST(RealCalls, AnExecutionThatATaskStartedIsSeenWithinItsParent) {
  Real real;
  real.player.setBreakpoints({at("/States/S", Breakpoint::Kind::Exit)});
  real.player.launcher().start(documentOf(startsTwice), value(R"({"again": {"x": 1}})"), {},
                               startingChildren(real));
  const MomentPtr first = rest(real.player);
  ASSERT_EQ(first->nested.size(), 1U);
  const NestedView& nested = first->nested.front();
  EXPECT_EQ(nested.state, "/States/S");
  EXPECT_EQ(nested.machine, "Child");
  EXPECT_EQ(nested.title, "1.1");
  EXPECT_EQ(nested.view.status, replay::RunStatus::Succeeded);
  EXPECT_EQ(nested.view.states.at("/States/T").status, replay::StateStatus::Succeeded);
  EXPECT_EQ(nested.view.taken.at("/States/S/Next"), 1);
  EXPECT_EQ(startedRows(*first),
            (std::vector<std::string>{"S/Child", "Child/S", "Child/T", "Child/U"}));

  const auto row = std::find_if(first->stack.begin(), first->stack.end(),
                                [](const StackRow& each) { return each.started != 0; });
  ASSERT_NE(row, first->stack.end());
  EXPECT_EQ(row->title + " " + std::string(row->detail), "Child 1.1");
  EXPECT_EQ(row->started, nested.task);

  ASSERT_EQ(first->runs.size(), 2U);
  EXPECT_EQ(std::string(first->runs[1].title) + " in " + first->runs[1].startedBy,
            "1.1 Child in S");

  // Each visit has its own, and each is opened.
  const MomentPtr second = real.goOn();
  ASSERT_EQ(second->nested.size(), 1U);
  EXPECT_EQ(second->nested.front().title, "1.2");
  EXPECT_EQ(startedRows(*second).size(), 8U);
  EXPECT_EQ(real.code->asked.size(), 2U);
  for (const NestedView& each : {nested, second->nested.front()}) {
    real.player.launcher().openStarted(each.task);
    const auto child = real.player.launcher().takeStarted();
    ASSERT_NE(child, nullptr);
    EXPECT_EQ(child->machine.name, "Child");
  }

  // Before it was started it stands there empty; then the first one again.
  real.player.goToEvent(2);
  const MomentPtr before = rest(real.player);
  ASSERT_EQ(before->nested.size(), 1U);
  EXPECT_EQ(before->nested.front().title, "");
  EXPECT_TRUE(before->nested.front().view.states.empty());
  real.player.goToEvent(first->view.event);
  const MomentPtr back = rest(real.player);
  ASSERT_EQ(back->nested.size(), 1U);
  EXPECT_EQ(back->nested.front().title, "1.1");
  EXPECT_EQ(real.code->asked.size(), 2U);
}

}  // namespace
}  // namespace stepwright::session
