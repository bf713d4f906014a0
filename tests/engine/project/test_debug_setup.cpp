// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/debug_setup.h"

#include <gtest/gtest.h>

#include "engine/edit/rename.h"
#include "engine/project/follow_states.h"
#include "tests/engine/session/play.h"

namespace stepwright::project {
namespace {

using namespace session::test;

std::string shown(const std::vector<NamedInput>& inputs) {
  std::string text;
  for (const auto& [name, input] : inputs) text += name + "=" + json::print(input) + " ";
  return text;
}

TEST(DebugSetup, AnotherSetOfMocksComesInPlaceAndNoneIsLost) {
  DebugSetup setup;
  const tasks::MockSet own{{"Call", true, {result("1")}}}, good{{"Call", true, {result("2")}}};
  setup.mocks = own;
  EXPECT_EQ(addMocks(setup, "Good", good), "Good");
  EXPECT_EQ(setup.mocks, own);
  useMocks(setup, "Good");
  EXPECT_EQ(setup.mocks, good);
  EXPECT_EQ(setup.mockCase, "Good");
  ASSERT_EQ(setup.otherMocks.size(), 1U);
  useMocks(setup, "");
  EXPECT_EQ(setup.mocks, own);
  useMocks(setup, "Nobody");
  EXPECT_EQ(setup.mocks, own);
}

TEST(DebugSetup, ASetOfTheSameNameNeverTakesThePlaceOfAnother) {
  DebugSetup setup;
  const tasks::MockSet first{{"Call", true, {result("1")}}}, second{{"Call", true, {result("2")}}};
  EXPECT_EQ(addMocks(setup, "Good", first), "Good");
  EXPECT_EQ(addMocks(setup, "Good", first), "Good");
  EXPECT_EQ(addMocks(setup, "Good", second), "Good (2)");
  EXPECT_EQ(addMocks(setup, "Good", second), "Good (2)");
  ASSERT_EQ(setup.otherMocks.size(), 2U);
  EXPECT_EQ(setup.otherMocks[0].second, first);
}

TEST(DebugSetup, ARunTakesOnesOwnLastInputAndElseTheTeamsFirst) {
  DebugSetup setup;
  EXPECT_FALSE(inputOf(setup));
  shareInput(setup, "small", value("1"));
  shareInput(setup, "large", value("2"));
  EXPECT_EQ(inputOf(setup)->first, "small");
  rememberInput(setup, "large", value("2"));
  EXPECT_EQ(shown(inputsOf(setup)), "large=2 small=1 ");
  rememberInput(setup, "mine", value("3"));
  EXPECT_EQ(shown(inputsOf(setup)), "mine=3 large=2 small=1 ");
  EXPECT_EQ(setup.inputs.size(), 2U);
  EXPECT_FALSE(isShared(setup, "mine"));
}

TEST(DebugSetup, TheTeamsInputIsWhatTheTeamMakesOfIt) {
  DebugSetup setup;
  shareInput(setup, "small", value("1"));
  rememberInput(setup, "small", value("1"));
  shareInput(setup, "small", value("10"));
  EXPECT_EQ(shown(inputsOf(setup)), "small=10 ");
  rememberInput(setup, "small", value("11"));  // tried out, and not for the team
  EXPECT_EQ(shown(inputsOf(setup)), "small=11 ");
  EXPECT_EQ(shown(setup.inputs), "small=10 ");
}

TEST(DebugSetup, EverythingFollowsTheStatesItBelongsTo) {
  const auto before =
      asl::Document::read(R"({"StartAt":"Each","States":{"Each":{"Type":"Map","End":true,
    "ItemProcessor":{"StartAt":"Ask","States":{"Ask":{"Type":"Task","Resource":"r","End":true}}}}}})");
  const auto edited = edit::renameState(before, "/States/Each", "All");
  const auto now = asl::Document::read(text::apply(before.text(), edited->edits));
  DebugSetup setup;
  setup.breakpoints = {at("/States/Each/ItemProcessor/States/Ask")};
  tasks::MockBehaviour second = result("2");
  second.item = {{"Each", 1}};
  setup.mocks = {{"Ask", true, {second}}};
  setup.otherMocks = {{"Good", {{"Ask", true, {second}}}}};
  setup.answers = {{"Each", result("1")}};
  setup.tests.emplace_back();
  setup.tests[0].mocks = setup.mocks;
  setup.tests[0].from = setup.tests[0].to = "Each";
  setup.tests[0].expect.path = {"Each", "Ask"};
  const FollowedStates there(*before.machine(), *now.machine());
  const DebugSetup moved = followed(setup, there);
  EXPECT_EQ(moved.breakpoints[0].state, "/States/All/ItemProcessor/States/Ask");
  EXPECT_EQ(moved.mocks[0].behaviours[0].item[0].map, "All");
  EXPECT_EQ(moved.otherMocks[0].second[0].behaviours[0].item[0].map, "All");
  EXPECT_EQ(moved.answers[0].first, "All");
  EXPECT_EQ(moved.tests[0].mocks->front().behaviours[0].item[0].map, "All");
  EXPECT_EQ(moved.tests[0].from + moved.tests[0].to, "AllAll");
  EXPECT_EQ(moved.tests[0].expect.path, (std::vector<std::string>{"All", "Ask"}));
  EXPECT_EQ(followed(moved, FollowedStates(*now.machine(), *before.machine())), setup);
}

}  // namespace
}  // namespace stepwright::project
