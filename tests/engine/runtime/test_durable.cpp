// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/durable.h"

#include <unistd.h>

#include <filesystem>
#include <map>

#include "engine/history/event_json.h"
#include "engine/runtime/called_once.h"
#include "engine/runtime/driver.h"
#include "engine/runtime/keeper.h"
#include "engine/runtime/run_head.h"
#include "engine/store/failure.h"
#include "engine/store/run_store.h"
#include "tests/engine/interpreter/support.h"

using namespace stepwright;
using namespace stepwright::testing;
using namespace stepwright::runtime;
using namespace stepwright::interpreter;

namespace {

namespace fs = std::filesystem;

const std::string lively = R"asl({"StartAt":"P","TimeoutSeconds":900,"States":{
  "P":{"Type":"Parallel","Next":"M","ResultSelector":{"items.$":"$[1].items"},"Branches":[
    {"StartAt":"W","States":{"W":{"Type":"Wait","Seconds":4,"Next":"A"},
      "A":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage.waitForTaskToken","End":true,
           "Parameters":{"QueueUrl":"q","MessageBody":{"t.$":"$$.Task.Token"}}}}},
    {"StartAt":"B","States":{"B":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage",
      "Parameters":{"QueueUrl":"q","MessageBody":"m"},"End":true,
      "Retry":[{"ErrorEquals":["States.ALL"],"IntervalSeconds":3,"JitterStrategy":"FULL"}]}}}]},
  "M":{"Type":"Map","ItemsPath":"$.items","Parameters":{"x.$":"States.UUID()"},"End":true,
    "ItemProcessor":{"StartAt":"I","States":{
      "I":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","Next":"IW",
           "Parameters":{"QueueUrl":"q","MessageBody":"m"},"ResultPath":"$.r"},
      "IW":{"Type":"Wait","Seconds":2,"End":true}}}}}})asl";
const std::string answers = R"({"A":{"output":{"big":")" + std::string(2000, 'x') +
                            R"("},"afterSeconds":6},
  "B":[{"error":"E","afterSeconds":1},{"error":"E"},{"output":{"items":[1,2,3]},"afterSeconds":2}],
  "I":[{"output":1,"afterSeconds":3},{"output":2},{"output":3,"afterSeconds":1}]})";

Identity durableIdentity() { return Identity::of({.seed = 7, .start = {1'700'000'000'000}}); }

class Kept : public ::testing::Test {
 protected:
  Kept()
      : folder_(fs::temp_directory_path() / ("stepwright-durable-" + std::to_string(::getpid()))) {
    fs::remove_all(folder_);
    store_.emplace(folder_.string());
  }
  ~Kept() override {
    store_.reset();
    fs::remove_all(folder_);
  }

  store::RunRow add(const std::string& name) {
    store::RunRow row;
    row.name = name;
    row.status = "RUNNING";
    return store_->add(row);
  }

  fs::path folder_;
  std::optional<store::RunStore> store_;
};

/// One life of a run: from what its journal holds until so many steps, or its end.
struct Life {
  std::string events;
  Halt halt = Halt::None;
  Status status = Status::Running;
  std::size_t lost = 0;
};

Life live(store::Journal& journal, TaskBackend& backend, std::uint64_t steps,
          TaskBackend* outside = nullptr, const std::string& machine = lively) {
  Life life;
  Keeper keeper(program(machine), parsed("{}"), durableIdentity(),
                {.journal = false, .onEvent = [&](const history::Event& event) {
                   life.events += json::print(history::toJson(event)) + "\n";
                 }});
  Durable durable(keeper, journal);
  durable.replay();
  life.lost = durable.giveUp();
  std::optional<CalledOnce> once;
  if (outside != nullptr) once.emplace(durable, *outside);
  AskedAgain again(durable, once ? static_cast<TaskBackend&>(*once) : backend, Clock());
  Driver driver(durable, again);
  life.halt = driver.run([&](const Execution& at) { return at.steps >= steps; });
  life.status = durable.head().status;
  if (life.halt == Halt::Ended) durable.settle();
  return life;
}

/// What leaves the program: it counts the calls, and answers in a while.
class Counted final : public TaskBackend {
 public:
  std::map<TaskId, int> calls;
  Reply start(const TaskRequest& request, const Deliver& deliver) override {
    ++calls[request.id];
    deliver({request.id, TaskOutcome::succeeded(parsed(R"({"items":[1,2,3]})")), 2000});
    return Reply::Accepted;
  }
  Reach reachOf(const TaskRequest&) override { return Reach::Here; }
  Reply waitOn(const TaskRequest& request, const Deliver& deliver, bool) override {
    deliver({request.id, TaskOutcome::succeeded({}), 0});
    return Reply::Accepted;
  }
};

const std::string oneTask = R"({"StartAt":"T","States":{"T":{"Type":"Task","End":true,
  "Resource":"arn:aws:states:::sqs:sendMessage"}}})";

}  // namespace

TEST_F(Kept, goesOnFromAnyMomentAsIfNothingHadBeen) {
  tasks::MockBackend backend(mocks(answers));
  store::Journal whole(*store_, add("whole"));
  const Life expected = live(whole, backend, UINT64_MAX);
  ASSERT_EQ(expected.status, Status::Succeeded);
  for (std::uint64_t steps = 1; steps < 90; ++steps) {
    const auto row = add("at" + std::to_string(steps));
    // Twice, so that what was taken up is taken up again.
    for (const std::uint64_t until : {steps, steps + 5}) {
      store::Journal journal(*store_, row);
      tasks::MockBackend first(mocks(answers));
      ASSERT_NE(live(journal, first, until).status, Status::Failed);
    }
    store::Journal journal(*store_, row);
    tasks::MockBackend last(mocks(answers));
    ASSERT_EQ(live(journal, last, UINT64_MAX).events, expected.events) << steps;
    ASSERT_EQ(store_->named(row.name).status, "SUCCEEDED");
  }
}

TEST_F(Kept, callsNothingTwiceThatHasEnded) {
  for (std::uint64_t steps = 1; steps < 90; steps += 3) {
    const auto row = add("at" + std::to_string(steps));
    Counted counted;
    {
      store::Journal journal(*store_, row);
      (void)live(journal, counted, steps, &counted);
    }
    store::Journal journal(*store_, row);
    const Life life = live(journal, counted, UINT64_MAX, &counted);
    ASSERT_EQ(life.halt, Halt::Ended);
    for (const auto& [task, calls] : counted.calls) ASSERT_EQ(calls, 1) << task << " at " << steps;
  }
}

TEST_F(Kept, tellsAStandardRunOnceThatItsTaskWasLost) {
  const auto row = add("one");
  class Silent final : public TaskBackend {
   public:
    Reply start(const TaskRequest&, const Deliver&) override { return Reply::NeverAnswers; }
    Reach reachOf(const TaskRequest&) override { return Reach::Here; }
  } silent;
  {
    store::Journal journal(*store_, row);
    (void)live(journal, silent, UINT64_MAX, &silent, oneTask);
  }
  for (const std::size_t lost : {1U, 0U}) {
    store::Journal journal(*store_, row);
    const Life life = live(journal, silent, UINT64_MAX, &silent, oneTask);
    EXPECT_EQ(life.lost, lost);
    EXPECT_NE(life.events.find("\"cause\":\"interrupted\""), std::string::npos);
  }
}

TEST_F(Kept, refusesAJournalOfAnotherRun) {
  const auto row = add("one");
  store::Journal journal(*store_, row);
  journal.append(R"({"clock":1,"turns":1000000})");
  journal.commit(1);
  store_.emplace(folder_.string());
  Keeper keeper(program(lively), parsed("{}"), durableIdentity(), {.journal = false});
  store::Journal look(*store_, row, store::Journal::Access::Look);
  Durable durable(keeper, look);
  EXPECT_THROW(durable.replay(), store::Failure);
}

TEST(JournalLine, isWrittenAndReadForEveryInput) {
  const Payloads none{[](const std::string&) { return ""; }, [](const std::string&) { return ""; }};
  TaskOutcome outcome = TaskOutcome::failed("E", "why");
  outcome.workerName = "w";
  const std::vector<Input> inputs{
      input::Turn{3},
      input::Clock{{1'700'000'000'123}},
      input::Task{5, outcome},
      input::Task{6, TaskOutcome::succeeded(parsed(R"({"a":[1,2.50,"\ud800"]})"))},
      input::StopExecution{"E", {}},
      input::Redrive{{7}},
      input::Schedule{UINT64_MAX},
      input::SetData{2, input::Slot::Result, parsed("[1]")},
      input::SetVariable{2, "v", {}},
      input::SetVariable{2, "v", json::Value()},
      input::Force{2, TaskOutcome::succeeded({})},
      input::Wake{4},
      input::Skip{4},
      input::TakeWay{4, -1},
      input::TakeWay{4, 2}};
  for (const Input& each : inputs) {
    const std::string text = toText(JournalEntry{12, each}, none);
    const auto back = journalLineFrom(text, none);
    ASSERT_TRUE(back) << text;
    EXPECT_EQ(toText(*back, none), text);
    EXPECT_EQ(std::get<JournalEntry>(*back).input.index(), each.index()) << text;
  }
  const Begun begun{3, 4, "S", "d"};
  EXPECT_EQ(std::get<Begun>(*journalLineFrom(toText(begun, none), none)), begun);
  EXPECT_EQ(std::get<Reached>(*journalLineFrom(toText(Reached{9}, none), none)).turns, 9U);
  EXPECT_FALSE(journalLineFrom("{}", none));
  EXPECT_FALSE(journalLineFrom("no", none));
}

TEST(RunHead, isWrittenAndRead) {
  RunHead head;
  head.definition = "{}";
  head.input = parsed(R"({"a":1})");
  head.naming = {
      .machine = "m", .execution = "e", .express = true, .seed = UINT64_MAX, .start = {5}};
  head.clock = "60x";
  head.begun = {9};
  head.others = parsed("[1]");
  const auto back = runHeadFrom(toText(head));
  ASSERT_TRUE(back);
  EXPECT_EQ(toText(*back), toText(head));
  EXPECT_EQ(back->naming.seed, UINT64_MAX);
  EXPECT_FALSE(runHeadFrom("[]"));
}
