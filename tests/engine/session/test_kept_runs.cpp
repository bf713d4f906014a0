// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

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
    player->keepRuns(folder_.string(), document);
    return player;
  }
  static tasks::MockSet mocks() {
    return {{"A", true, {result(R"({"items":[1,2,3]})")}}, {"I", true, {result("\"done\"")}}};
  }
  static void start(Player& player, const asl::StateId& stop = {}) {
    if (!stop.empty()) player.setBreakpoints({at(stop)});
    player.launcher().start(documentOf(slow), value("{}"), mocks(), options());
    (void)rest(player);
    player.keep();
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
    player->keep();
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

TEST_F(KeptRunsOfADocument, AreThoseOfThatDocument) {
  auto first = open();
  start(*first);
  EXPECT_TRUE(open("/other.asl.json")->moment()->runs.empty());
  auto none = std::make_unique<Player>();
  none->keepRuns(folder_.string(), "");
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
  player->changeRun(row.id, {.deleted = true});
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
  first->keep();
  first.reset();
  const auto rows = open()->moment()->runs;
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].status, replay::RunStatus::Succeeded);
  EXPECT_EQ(rows[1].status, replay::RunStatus::Paused);
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

}  // namespace
}  // namespace stepwright::session
