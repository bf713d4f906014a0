// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "engine/asl/document.h"
#include "engine/edit/containers.h"
#include "engine/edit/intents.h"
#include "engine/edit/move_states.h"
#include "engine/edit/remove_state.h"
#include "engine/edit/rename.h"
#include "engine/edit/selection.h"
#include "engine/project/follow_states.h"

namespace stepwright::project {
namespace {

constexpr const char* flowText = R"json({"StartAt": "A", "States": {
  "A": {"Type": "Pass", "Next": "M"},
  "M": {"Type": "Map", "Next": "B", "ItemProcessor": {"StartAt": "X", "States": {
    "X": {"Type": "Pass", "Next": "Y"}, "Y": {"Type": "Wait", "Seconds": 1, "End": true}}}},
  "B": {"Type": "Succeed"}}})json";

asl::Document afterwards(const asl::Document& document, const edit::Outcome& outcome) {
  EXPECT_TRUE(outcome.ok());
  return asl::Document::read(text::apply(document.text(), outcome->edits));
}

FollowedStates between(const asl::Document& before, const asl::Document& now) {
  return {*before.machine(), *now.machine()};
}

TEST(FollowStates, SameVersionKeepsAll) {
  const auto document = asl::Document::read(flowText);
  const auto states = between(document, document);
  EXPECT_TRUE(states.moved().empty());
  EXPECT_EQ(states.idOf("/States/M/ItemProcessor/States/Y"), "/States/M/ItemProcessor/States/Y");
}

TEST(FollowStates, RenameOfAFrameTakesItsContentAlong) {
  const auto before = asl::Document::read(flowText);
  const auto now = afterwards(before, edit::renameState(before, "/States/M", "Each/One"));
  const auto states = between(before, now);
  EXPECT_EQ(states.idOf("/States/M"), "/States/Each~1One");
  EXPECT_EQ(states.idOf("/States/M/ItemProcessor/States/Y"),
            "/States/Each~1One/ItemProcessor/States/Y");
  EXPECT_EQ(states.renamed().at("M"), "Each/One");
  EXPECT_EQ(states.renamed().size(), 1U);
  EXPECT_EQ(between(now, before).idOf("/States/Each~1One/ItemProcessor/States/X"),
            "/States/M/ItemProcessor/States/X");
}

TEST(FollowStates, WhatIsDeletedIsGoneAndComesBack) {
  const auto before = asl::Document::read(flowText);
  const auto now = afterwards(before, edit::removeState(before, "/States/A"));
  EXPECT_EQ(between(before, now).idOf("/States/A"), "");
  EXPECT_EQ(between(before, now).idOf("/States/B"), "/States/B");
  EXPECT_TRUE(between(now, before).moved().empty());
}

TEST(FollowStates, MovesAndWrapsAreFollowedByName) {
  const auto before = asl::Document::read(flowText);
  const auto moved =
      afterwards(before, edit::moveStates(before, {"/States/M/ItemProcessor/States/X"},
                                          {edit::Place::Kind::Before, "/States/B"}));
  EXPECT_EQ(between(before, moved).idOf("/States/M/ItemProcessor/States/X"), "/States/X");
  const auto wrapped =
      afterwards(before, edit::wrap(before, {"/States/M"}, asl::StateType::Parallel));
  const auto states = between(before, wrapped);
  EXPECT_EQ(states.idOf("/States/M"), "/States/Parallel/Branches/0/States/M");
  EXPECT_EQ(states.idOf("/States/M/ItemProcessor/States/X"),
            "/States/Parallel/Branches/0/States/M/ItemProcessor/States/X");
  EXPECT_TRUE(states.renamed().empty());
}

TEST(FollowStates, SeveralRenamesAtOnce) {
  const auto before = asl::Document::read(flowText);
  std::string text = flowText;
  for (const auto& [old, now] :
       {std::pair{"\"A\"", "\"A2\""}, {"\"B\"", "\"B2\""}, {"\"X\"", "\"X2\""}}) {
    for (auto at = text.find(old); at != std::string::npos; at = text.find(old, at + 1))
      text.replace(at, std::string(old).size(), now);
  }
  const auto states = between(before, asl::Document::read(text));
  EXPECT_EQ(states.idOf("/States/A"), "/States/A2");
  EXPECT_EQ(states.idOf("/States/B"), "/States/B2");
  EXPECT_EQ(states.idOf("/States/M/ItemProcessor/States/X"), "/States/M/ItemProcessor/States/X2");
}

}  // namespace
}  // namespace stepwright::project
