// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "engine/session/kept_runs.h"
#include "tests/engine/session/play.h"

namespace stepwright::session {
namespace {

using namespace test;
namespace fs = std::filesystem;

const char* slow = R"({"StartAt": "A", "States": {
  "A": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:a", "Next": "W"},
  "W": {"Type": "Wait", "Seconds": 604800, "Next": "M"},
  "M": {"Type": "Map", "ItemsPath": "$.items", "End": true, "ItemProcessor": {"StartAt": "I",
    "States": {"I": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:i",
      "End": true}}}}}})";

/// Players over one store, one after another: each is gone without a word, as a killed program is.
class KeptRunsOfADocument : public ::testing::Test {
 protected:
  KeptRunsOfADocument()
      : folder_(fs::temp_directory_path() / ("stepwright-kept-" + std::to_string(::getpid()))) {
    fs::remove_all(folder_);
  }
  ~KeptRunsOfADocument() override { fs::remove_all(folder_); }

  std::unique_ptr<Player> open(const std::string& document = "/flow.asl.json") {
    auto player = std::make_unique<Player>();
    player->keeping().open(folder_.string(), document);
    return player;
  }
  static tasks::MockSet mocks() {
    return {{"A", true, {result(R"({"items":[1,2,3]})")}}, {"I", true, {result("\"done\"")}}};
  }
  static void start(Player& player, const asl::StateId& stop = {}) {
    if (!stop.empty()) player.setBreakpoints({at(stop)});
    player.launcher().start(documentOf(slow), value("{}"), mocks(), options());
    (void)rest(player);
    player.keeping().save();
  }

  fs::path folder_;
};

TEST_F(KeptRunsOfADocument, GoOnWhereTheirJournalEnds) {
  for (const asl::StateId& stop : {asl::StateId("/States/W"), asl::StateId("/States/M"),
                                   asl::StateId("/States/M/ItemProcessor/States/I")}) {
    auto killed = open();
    start(*killed, stop);
    killed.reset();
    auto player = open();
    const auto rows = player->moment()->runs;
    ASSERT_FALSE(rows.empty());
    EXPECT_TRUE(rows[0].stored);
    EXPECT_EQ(rows[0].status, replay::RunStatus::Paused);
    player->showRun(rows[0].id);
    EXPECT_EQ(player->moment()->view.status, replay::RunStatus::Paused) << stop;
    player->go({});
    const MomentPtr end = rest(*player);
    EXPECT_EQ(end->view.status, replay::RunStatus::Succeeded) << end->view.words;
    EXPECT_EQ(json::print(*end->output), R"(["done","done","done"])");
    player->keeping().save();
  }
  const MomentPtr all = open()->moment();
  for (const RunRow& row : all->runs) EXPECT_EQ(row.status, replay::RunStatus::Succeeded);
}

TEST_F(KeptRunsOfADocument, CanBeSteppedBackWhenTheyHaveEnded) {
  auto first = open();
  start(*first);
  const auto events = first->moment()->view.events;
  first->stepBackEvent();
  const auto back = first->moment()->view.event;
  first.reset();
  auto player = open();
  player->showRun(player->moment()->runs.at(0).id);
  const MomentPtr end = player->moment();
  EXPECT_EQ(end->view.events, events);
  EXPECT_EQ(end->runs.size(), 1U);
  EXPECT_FALSE(end->runs[0].stored);
  EXPECT_TRUE(end->canStepBack);
  player->stepBackEvent();
  EXPECT_EQ(player->moment()->view.event, back);
}

TEST_F(KeptRunsOfADocument, SayHowTheyAreCalledAndWhichOfThemWait) {
  auto first = open();
  start(*first, "/States/W");
  const std::string name = first->moment()->runs.at(0).keptAs;
  EXPECT_FALSE(name.empty());
  EXPECT_TRUE(KeptRuns::waitingIn(folder_.string()).empty());  // this program has it
  first.reset();
  const auto waiting = KeptRuns::waitingIn(folder_.string());
  ASSERT_EQ(waiting.size(), 1U);
  EXPECT_EQ(waiting[0].name, name);
  EXPECT_EQ(waiting[0].document, "/flow.asl.json");
  auto player = open();
  EXPECT_EQ(player->moment()->runs.at(0).keptAs, name);
  player->showRun(player->moment()->runs.at(0).id);
  player->go({});
  (void)rest(*player);
  player->keeping().save();
  player.reset();
  EXPECT_TRUE(KeptRuns::waitingIn(folder_.string()).empty());  // it has ended
  EXPECT_TRUE(KeptRuns::waitingIn((folder_ / "none").string()).empty());
  EXPECT_FALSE(fs::exists(folder_ / "none"));
}

TEST_F(KeptRunsOfADocument, AreThoseOfThatDocument) {
  auto first = open();
  start(*first);
  EXPECT_TRUE(open("/other.asl.json")->moment()->runs.empty());
  auto none = std::make_unique<Player>();
  none->keeping().open(folder_.string(), "");
  start(*none);
  EXPECT_EQ(open()->moment()->runs.size(), 1U);
}

TEST_F(KeptRunsOfADocument, AreNamedPinnedAndDeleted) {
  auto first = open();
  start(*first);
  first->changeRun(1, {.title = "mine", .pinned = true});
  first.reset();
  auto player = open();
  const RunRow row = player->moment()->runs.at(0);
  EXPECT_EQ(row.title, "mine");
  EXPECT_TRUE(row.pinned);
  // What is pinned is protected, also where all that is old is to go.
  player->changeRun(row.id, {.deleted = true});
  EXPECT_EQ(player->moment()->note,
            "Not deleted: the run \"" + row.keptAs +
                "\" is pinned. Unpin it first: what is pinned is not deleted.");
  player->keeping().prune({.olderThanMs = -1, .mostBytes = 0, .now = runtime::wallClock().ms});
  ASSERT_EQ(player->moment()->runs.size(), 1U);
  // It stays so where it is opened.
  player->showRun(row.id);
  const RunRow opened = player->moment()->runs.at(0);
  EXPECT_FALSE(opened.stored);
  EXPECT_TRUE(opened.pinned);
  player->changeRun(opened.id, {.pinned = false});
  EXPECT_FALSE(player->moment()->runs.at(0).pinned);
  player.reset();
  player = open();
  player->changeRun(player->moment()->runs.at(0).id, {.deleted = true});
  EXPECT_TRUE(player->moment()->runs.empty());
  EXPECT_TRUE(open()->moment()->runs.empty());
}

TEST_F(KeptRunsOfADocument, ABusySessionHoldsAFewOfThem) {
  auto player = open();
  for (int i = 0; i < 30; ++i) start(*player);
  const auto rows = player->moment()->runs;
  EXPECT_EQ(rows.size(), 30U);
  EXPECT_EQ(std::count_if(rows.begin(), rows.end(), [](const RunRow& row) { return row.stored; }),
            6);
}

TEST_F(KeptRunsOfADocument, AForkIsARunOfItsOwn) {
  auto first = open();
  start(*first, "/States/M");
  first->edits().forkHere();
  first->go({});
  (void)rest(*first);
  first->keeping().save();
  first.reset();
  const auto rows = open()->moment()->runs;
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].status, replay::RunStatus::Succeeded);
  EXPECT_EQ(rows[1].status, replay::RunStatus::Paused);
}

TEST_F(KeptRunsOfADocument, StayATree) {
  auto first = open();
  start(*first, "/States/M");
  first->edits().forkHere();
  const auto tree = first->moment()->runs;
  ASSERT_EQ(tree.size(), 2U);
  first->edits().forkHere();  // of the fork
  first->keeping().save();
  first.reset();
  auto player = open();
  const auto row = [&](std::size_t at) { return player->moment()->runs.at(at); };
  ASSERT_EQ(player->moment()->runs.size(), 3U);  // the newest first
  EXPECT_EQ(row(0).parent, row(1).id);
  EXPECT_EQ(row(1).parent, row(2).id);
  EXPECT_EQ(row(2).parent, 0U);
  EXPECT_EQ(row(1).forkedAt, tree[1].forkedAt);
  EXPECT_EQ(row(1).title, tree[1].title);
  // One that is opened has another id, and stays where it hung, as do those that hang on it.
  const std::uint32_t middle = row(1).id;
  player->showRun(middle);
  const auto opened = player->moment()->runs;
  ASSERT_EQ(opened.size(), 3U);
  EXPECT_TRUE(opened[0].current);
  EXPECT_EQ(opened[0].title, tree[1].title);
  EXPECT_EQ(opened[0].parent, opened[2].id);
  EXPECT_EQ(opened[1].parent, opened[0].id);
  // A name that somebody gave counts; what hung on one that is gone stands by itself.
  player->changeRun(opened[0].id, {.title = "mine"});
  player->changeRun(opened[2].id, {.deleted = true});
  player->keeping().save();
  player.reset();
  player = open();
  ASSERT_EQ(player->moment()->runs.size(), 2U);
  EXPECT_EQ(row(1).title, "mine");
  EXPECT_EQ(row(1).parent, 0U);
  EXPECT_EQ(row(0).parent, row(1).id);
}

TEST_F(KeptRunsOfADocument, AStoreThatFailsEndsNoRun) {
  auto player = open();
  start(*player);
  fs::remove_all(folder_);
  fs::create_directories(folder_.parent_path());
  { std::ofstream(folder_) << "no folder"; }
  auto other = open();
  start(*other);
  EXPECT_EQ(other->moment()->view.status, replay::RunStatus::Succeeded);
  EXPECT_NE(other->moment()->note.find("not kept any more"), std::string::npos)
      << other->moment()->note;
}

const char* calls = R"({"StartAt": "T", "States": {
  "T": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:t", "Next": "U"},
  "U": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:u",
    "End": true}}})";
const char* retried = R"({"StartAt": "T", "States": {
  "T": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:t", "End": true,
    "Retry": [{"ErrorEquals": ["States.TaskFailed"]}]}}})";

/// Somebody outside, who counts how often each state called; those named never answer.
class Outside final : public interpreter::TaskBackend {
 public:
  Reply start(const interpreter::TaskRequest& request, const Deliver& deliver) override {
    const bool first = ++called[request.stateName] == 1;
    if (first && silent.contains(request.stateName)) return Reply::Accepted;
    deliver({request.id, interpreter::TaskOutcome::succeeded(json::Value("done")), 0});
    return Reply::Accepted;
  }
  [[nodiscard]] Reach reachOf(const interpreter::TaskRequest&) override { return Reach::Here; }
  std::map<std::string, int> called;
  std::set<std::string> silent;
};

class CallsThatLeave : public KeptRunsOfADocument {
 protected:
  RunOptions answered() const {
    RunOptions made = options();
    made.backend = outside_;
    return made;
  }
  /// Until nothing moves any more, and then it is gone: nobody writes anything for it.
  void killed(const char* machine, const asl::StateId& stop = {}) {
    auto player = open();
    if (!stop.empty()) player->setBreakpoints({at(stop)});
    player->launcher().start(documentOf(machine), value("{}"), {}, answered());
    for (int i = 0; i < 50; ++i) (void)player->slice(1000);
  }
  MomentPtr goneOnWith() {
    auto player = open();
    player->setGlobalStops({.uncaughtError = false});
    player->showRun(player->moment()->runs.at(0).id, answered());
    note_ = player->moment()->note;
    player->go({});
    const MomentPtr end = rest(*player);
    player->keeping().save();
    return end;
  }

  std::shared_ptr<Outside> outside_ = std::make_shared<Outside>();
  Phrase note_;
};

TEST_F(CallsThatLeave, AreOnDiskBeforeTheyLeave) {
  outside_->silent = {"U"};
  killed(calls);
  const MomentPtr end = goneOnWith();
  EXPECT_EQ(outside_->called, (std::map<std::string, int>{{"T", 1}, {"U", 1}}));
  EXPECT_EQ(end->view.status, replay::RunStatus::Failed);
  EXPECT_EQ(end->cause, "interrupted");
  EXPECT_NE(note_.find("under way when the program ended: 1"), std::string::npos) << note_;
}

TEST_F(CallsThatLeave, AreRetriedWhereTheirStateSaysSo) {
  outside_->silent = {"T"};
  killed(retried);
  EXPECT_EQ(goneOnWith()->view.status, replay::RunStatus::Succeeded);
  EXPECT_EQ(outside_->called["T"], 2);
}

TEST_F(CallsThatLeave, HaveTheirResultsOnDiskBeforeAnythingFollows) {
  killed(calls, "/States/U");
  EXPECT_EQ(goneOnWith()->view.status, replay::RunStatus::Succeeded);
  EXPECT_EQ(outside_->called, (std::map<std::string, int>{{"T", 1}, {"U", 1}}));
}

TEST_F(CallsThatLeave, StayWhereTheyCannotBeWritten) {
  auto player = open();
  player->setBreakpoints({at("/States/U")});
  player->launcher().start(documentOf(calls), value("{}"), {}, answered());
  (void)rest(*player);
  player->keeping().save();
  {
    store::Database broken((folder_ / "runs.sqlite").string(), store::Database::Open::Create);
    broken.run("DROP TABLE journal");
  }
  player->go({});
  MomentPtr now = rest(*player);
  player->keeping().save();
  now = player->moment();
  EXPECT_EQ(now->view.status, replay::RunStatus::WaitingForTask);
  EXPECT_EQ(outside_->called.count("U"), 0U);
  EXPECT_NE(now->note.find("was not called"), std::string::npos) << now->note;
  player->go({});
  EXPECT_EQ(rest(*player)->view.status, replay::RunStatus::Succeeded);
  EXPECT_EQ(outside_->called["U"], 1);
}

TEST_F(CallsThatLeave, AreWrittenWhenAnEndIsTakenBack) {
  auto player = open();
  GlobalStops stops;
  stops.end = true;
  player->setGlobalStops(stops);
  player->launcher().start(documentOf(calls), value("{}"), {}, answered());
  EXPECT_EQ(rest(*player)->view.status, replay::RunStatus::Paused);
  player.reset();
  const MomentPtr end = goneOnWith();
  EXPECT_EQ(end->view.status, replay::RunStatus::Succeeded);
  EXPECT_EQ(outside_->called, (std::map<std::string, int>{{"T", 1}, {"U", 1}}));
}

TEST_F(KeptRunsOfADocument, FollowADocumentToItsFile) {
  auto player = open(KeptRuns::keyWithoutFile("7"));
  start(*player);
  start(*player, "/States/M");
  player->keeping().open(folder_.string(), "/saved.asl.json");
  player.reset();
  EXPECT_EQ(open("/saved.asl.json")->moment()->runs.size(), 2U);
  EXPECT_TRUE(open(KeptRuns::keyWithoutFile("7"))->moment()->runs.empty());
}

TEST_F(KeptRunsOfADocument, AreExportedAndImportedAsOneFile) {
  auto first = open();
  start(*first, "/States/M");
  const std::string file = folder_.string() + ".run";
  first->keeping().exportRun(1, file);
  EXPECT_TRUE(fs::exists(file)) << first->moment()->note;
  auto other = open("/other.asl.json");
  other->keeping().importRuns(file);
  const auto rows = other->moment()->runs;
  ASSERT_EQ(rows.size(), 1U) << other->moment()->note;
  other->showRun(rows[0].id);
  other->go({});
  EXPECT_EQ(rest(*other)->view.status, replay::RunStatus::Succeeded);
  other->keeping().importRuns(folder_.string() + ".none");
  EXPECT_NE(other->moment()->note.find("No run was imported"), std::string::npos);
  fs::remove(file);
}

TEST_F(KeptRunsOfADocument, ArePrunedByAgeAndSize) {
  auto first = open();
  for (int i = 0; i < 3; ++i) start(*first);
  start(*first, "/States/M");
  first->changeRun(2, {.pinned = true});
  first.reset();
  auto player = open();
  player->keeping().prune({{}, {}, runtime::wallClock().ms});
  EXPECT_EQ(player->moment()->runs.size(), 4U);
  player->keeping().prune({{}, 1, runtime::wallClock().ms});
  const auto rows = player->moment()->runs;
  // The one that has not ended, and the one that is pinned.
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].status, replay::RunStatus::Paused);
  EXPECT_TRUE(rows[1].pinned);
}

TEST_F(KeptRunsOfADocument, AForkWithAnotherTextIsKeptWithIt) {
  auto first = open();
  start(*first, "/States/M");
  std::string changed = slow;
  changed.replace(changed.find("\"Seconds\": 604800"), 17,
                  "\"Seconds\": 604800, \"Comment\": \"c\"");
  first->edits().forkOnto(documentOf(changed));
  (void)rest(*first);
  first->keeping().save();
  first.reset();
  auto player = open();
  const auto rows = player->moment()->runs;
  ASSERT_EQ(rows.size(), 2U);
  player->setBreakpoints({});
  player->showRun(rows[0].id);
  EXPECT_EQ(player->moment()->definition->states[1].comment, "c");
}

}  // namespace
}  // namespace stepwright::session
