// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <utility>

#include "engine/asl/document.h"
#include "engine/edit/containers.h"
#include "engine/edit/intents.h"
#include "engine/edit/rename.h"
#include "engine/edit/selection.h"
#include "engine/json/parse.h"
#include "engine/project/arrangement.h"
#include "engine/project/follow_states.h"

namespace stepwright::project {
namespace {

constexpr const char* kText = R"json({"StartAt": "A", "States": {
  "A": {"Type": "Pass", "Next": "M"},
  "M": {"Type": "Map", "Next": "B", "ItemProcessor": {"StartAt": "X", "States": {
    "X": {"Type": "Pass", "End": true}}}},
  "B": {"Type": "Succeed"}}})json";

Arrangement sample() {
  Arrangement arrangement;
  arrangement.topDown["/States/A"] = {120, 40};
  arrangement.topDown["/States/M/ItemProcessor/States/X"] = {-30, 80};
  arrangement.leftRight["/States/B"] = {300, 12};
  arrangement.notes.push_back({1, "look here\nplease", "/States/B", {200, -10, 180, 64}});
  arrangement.notes.push_back({2, "free", "", {-300, 20, 180, 40}});
  arrangement.groups.push_back({1, "Both of them", {"/States/A", "/States/M"}});
  arrangement.groups.push_back({2, "Inside", {"/States/M/ItemProcessor/States/X"}});
  return arrangement;
}

asl::Document after(const asl::Document& document, const edit::Outcome& outcome) {
  EXPECT_TRUE(outcome.ok());
  return asl::Document::read(text::apply(document.text(), outcome->edits));
}

TEST(Arrangement, ComesBackFromItsJson) {
  const auto read = arrangementFrom(toJson(sample()));
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(*read, sample());
  EXPECT_TRUE(toJson(Arrangement{}).empty());
}

TEST(Arrangement, NonsenseIsAnErrorWithItsPlace) {
  const std::pair<const char*, const char*> cases[] = {
      {R"({"topDown": {"/States/A": [1]}})", "/canvas/topDown/~1States~1A"},
      {R"({"topDown": {"/States/B": "x"}})", "/canvas/topDown/~1States~1B"},
      {R"({"leftRight": {"/States/D": [1e300, 0]}})", "/canvas/leftRight/~1States~1D"},
      {R"({"notes": [7]})", "/canvas/notes/0"},
      {R"({"notes": [{"text": "t"}]})", "/canvas/notes/0/at"},
      {R"({"notes": [{"text": "t", "at": [1, 2], "size": [0, 50]}]})", "/canvas/notes/0/size"},
      {R"({"groups": [{"titel": "t"}]})", "/canvas/groups/0/titel"},
      {R"({"groups": [{"title": "t", "states": ["/States/A", 7]}]})", "/canvas/groups/0/states/1"},
      {R"([])", "/canvas"}};
  for (const auto& [text, place] : cases) {
    const auto read = arrangementFrom(*json::parse(text), "/canvas");
    ASSERT_FALSE(read.ok()) << text;
    EXPECT_EQ(read.error().pointer, place);
  }
}

TEST(Arrangement, StaleStatesAreDropped) {
  Arrangement arrangement = sample();
  arrangement.topDown["/States/Gone"] = {1, 1};
  arrangement.notes[0].anchor = "/States/Gone";
  const auto kept = withoutStale(arrangement, *asl::Document::read(kText).machine());
  EXPECT_EQ(kept.topDown, sample().topDown);
  EXPECT_EQ(kept.notes[0].anchor, "");
  EXPECT_EQ(kept.groups, sample().groups);
  arrangement.groups[0].states[1] = "/States/Gone";
  arrangement.groups[1].states[0] = "/States/Gone";
  const auto fewer = withoutStale(arrangement, *asl::Document::read(kText).machine());
  ASSERT_EQ(fewer.groups.size(), 1U);
  EXPECT_EQ(fewer.groups[0].states, std::vector<asl::StateId>{"/States/A"});
}

TEST(Arrangement, FollowsARenameOfTheStateAndOfItsFrame) {
  const auto before = asl::Document::read(kText);
  const auto now = after(before, edit::renameState(before, "/States/M", "Each/One"));
  const auto moved = followed(sample(), FollowedStates(*before.machine(), *now.machine()));
  EXPECT_EQ(moved.topDown.count("/States/Each~1One/ItemProcessor/States/X"), 1U);
  EXPECT_EQ(moved.topDown.count("/States/A"), 1U);
  EXPECT_EQ(moved.groups[0].states, (std::vector<asl::StateId>{"/States/A", "/States/Each~1One"}));
  EXPECT_EQ(moved.groups[1].states[0], "/States/Each~1One/ItemProcessor/States/X");
  const auto back = followed(moved, FollowedStates(*now.machine(), *before.machine()));
  EXPECT_EQ(back, sample());
}

TEST(Arrangement, APlaceMeansNothingInAnotherScopeAndComesBackWithTheState) {
  const auto before = asl::Document::read(kText);
  const auto now = after(before, edit::wrap(before, {"/States/A"}, asl::StateType::Parallel));
  const auto moved = followed(sample(), FollowedStates(*before.machine(), *now.machine()));
  EXPECT_EQ(withoutStale(moved, *now.machine()).topDown.count("/States/A"), 0U);
  const auto back = followed(moved, FollowedStates(*now.machine(), *before.machine()));
  EXPECT_EQ(back, sample());
}

}  // namespace
}  // namespace stepwright::project
