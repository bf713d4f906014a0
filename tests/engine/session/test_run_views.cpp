// SPDX-License-Identifier: GPL-3.0-or-later
// What is drawn of a run at any of its moments: statuses, tallies and the tree, from events alone.
#include <gtest/gtest.h>

#include "engine/history/event.h"
#include "engine/history/event_json.h"
#include "engine/replay/import_run.h"
#include "tests/engine/session/play.h"

namespace stepwright::session {
namespace {

using namespace test;

const char* viewedMachine = R"({
  "StartAt": "Both",
  "States": {
    "Both": {"Type": "Parallel", "Next": "Done", "Branches": [
      {"StartAt": "Each", "States": {"Each": {"Type": "Map", "ItemsPath": "$.items", "End": true,
        "ItemProcessor": {"StartAt": "Call", "States": {
          "Call": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:c",
            "Retry": [{"ErrorEquals": ["Busy"], "MaxAttempts": 1, "IntervalSeconds": 5}],
            "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Sorry"}], "End": true},
          "Sorry": {"Type": "Pass", "End": true}}}}}},
      {"StartAt": "Sleep", "States": {"Sleep": {"Type": "Wait", "Seconds": 1, "End": true}}}]},
    "Done": {"Type": "Succeed"}}})";
const asl::StateId each = "/States/Both/Branches/0/States/Each";

MomentPtr ended(Player& player) {
  player.launcher().start(
      documentOf(viewedMachine), value(R"({"items":[0,1,2]})"),
      {{"Call",
        true,
        {result("1", 0, 0), failure("Busy", 1, 1), failure("Odd", 2, 2), result("2", 3)}}},
      options());
  return rest(player);
}

TEST(RunViews, TalliesCountAllItems) {
  Player player;
  const MomentPtr end = ended(player);
  ASSERT_EQ(end->view.status, replay::RunStatus::Succeeded);
  const replay::Tally tally = end->view.states.at(each + "/ItemProcessor/States/Call").tally;
  EXPECT_EQ(tally.succeeded, 2);
  EXPECT_EQ(tally.caught, 1);
  const replay::ContainerView& items = end->view.containers.at(each);
  ASSERT_EQ(items.items.size(), 3U);
  EXPECT_EQ(items.items[2], replay::StateStatus::Caught);
  EXPECT_EQ(end->view.containers.at("/States/Both").items.size(), 2U);
}

TEST(RunViews, AnyMomentIsTheSameWhicheverWayItIsReached) {
  Player player;
  const MomentPtr end = ended(player);
  std::vector<std::string> forward;
  for (std::int64_t event = 1; event <= end->view.events; ++event) {
    player.goToEvent(event);
    player.setFocus(each, 1);
    forward.push_back(statuses(player.moment()->view));
  }
  for (std::int64_t event = end->view.events; event >= 1; --event) {
    player.goToEvent(event);
    player.setFocus(each, 1);
    const MomentPtr moment = player.moment();
    ASSERT_EQ(statuses(moment->view), forward[static_cast<std::size_t>(event) - 1]) << event;
  }
}

TEST(RunViews, TheTreeHasARowForEachVisitItemAndBranch) {
  Player player;
  const MomentPtr end = ended(player);
  std::string text;
  for (const replay::TreeRow& row : *end->tree) {
    int depth = 0;
    for (auto parent = row.parent; parent >= 0;
         parent = (*end->tree)[static_cast<std::size_t>(parent)].parent)
      ++depth;
    if (row.kind == replay::TreeRow::Kind::Item)
      text += std::string(static_cast<std::size_t>(depth), ' ') + std::to_string(row.index) + " " +
              std::string(row.name.string()) + "\n";
  }
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 5);
  EXPECT_NE(text.find("2 Sorry"), std::string::npos) << text;
}

TEST(RunViews, AttemptsAndTheWaitBetweenThemAreSpans) {
  Player player;
  const MomentPtr end = ended(player);
  for (const replay::TreeRow& row : *end->tree) {
    if (row.kind != replay::TreeRow::Kind::State || row.attempts != 2) continue;
    ASSERT_EQ(row.spans.size(), 3U);
    EXPECT_EQ(row.spans[1].kind, replay::Span::Kind::Backoff);
    EXPECT_EQ(*row.spans[1].to - row.spans[1].from, 5000);
    return;
  }
  FAIL() << "no row has two attempts";
}

TEST(RunViews, AnImportedHistoryIsShownTheSame) {
  Player player;
  const MomentPtr end = ended(player);
  std::vector<json::Value> events;
  for (std::size_t i = 0; i < end->events.size(); ++i)
    events.push_back(history::toJson(end->events.at(i)));
  const std::string text =
      json::print(json::Value::object({{"events", json::Value::array(std::move(events))}}));
  Player other;
  const auto log = replay::readHistory(text);
  ASSERT_TRUE(log) << log.error().message;
  other.launcher().importLog(documentOf(viewedMachine), *log);
  const MomentPtr imported = other.moment();
  EXPECT_EQ(imported->view.status, replay::RunStatus::Succeeded);
  EXPECT_EQ(statuses(imported->view), statuses(end->view));
  EXPECT_EQ(imported->view.taken, end->view.taken);
  EXPECT_EQ(imported->tree->size(), end->tree->size());
  // In the list it is told from what was run here, whatever it is called.
  EXPECT_TRUE(imported->runs.front().imported);
  EXPECT_EQ(imported->runs.front().title, "Run 1");
  EXPECT_FALSE(end->runs.front().imported);
  other.fork();
  EXPECT_TRUE(other.moment()->runs.front().imported);
  EXPECT_FALSE(other.moment()->runs.back().imported);
}

}  // namespace
}  // namespace stepwright::session
