// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/fields.h"
#include "engine/edit/remove_state.h"
#include "engine/edit/rename.h"
#include "engine/edit/sequence.h"

#include <gtest/gtest.h>

#include "engine/edit/remove.h"
#include "engine/edit/reorder.h"
#include "tests/engine/edit/flow_text.h"

namespace stepwright::edit {
namespace {

using asl::Document;
using asl::StateType;

Document choiceToOrder() {
  return Document::read(R"({"StartAt": "C", "States": {
    "C": {"Type": "Choice", "Choices": [
      {"Variable": "$.x", "IsNull": true, "Next": "A"},
      {"Variable": "$.y", "IsNull": true, "Next": "B"},
      {"Variable": "$.z", "IsNull": true, "Next": "D"}], "Default": "B"},
    "A": {"Type": "Pass", "Next": "D"}, "B": {"Type": "Pass", "Next": "D"}, "D": {"Type": "Succeed"}}}
)");
}

TEST(Sequence, IsOneChangeOfTheFirstDocument) {
  const Document first = choiceToOrder();
  Sequence steps(first);
  steps.then([](const Document& now) { return renameState(now, "/States/A", "First"); })
      .then([](const Document& now) { return renameState(now, "/States/First", "Second"); })
      .then([](const Document& now) { return removeState(now, "/States/B"); });
  const Outcome all = steps.as("Three steps");
  ASSERT_TRUE(all.ok());
  EXPECT_TRUE(all->isFor(first));
  EXPECT_EQ(all->label, "Three steps");
  EXPECT_EQ(flowAfter(first, all), "(start)>C C>Second C>D C>D C>D Second>D ");
  EXPECT_EQ(text::apply(first.text(), all->edits), steps.document().text());
}

TEST(Sequence, TouchesNothingBetweenItsSteps) {
  const Document first = choiceToOrder();
  Sequence steps(first);
  steps.then([](const Document& now) { return setField(now, "/States/A", "Comment", "\"a\""); })
      .then([](const Document& now) { return setField(now, "/States/D", "Comment", "\"d\""); });
  const Outcome both = steps.as("Two remarks");
  ASSERT_TRUE(both.ok());
  ASSERT_EQ(both->edits.size(), 2U);
  for (const auto& edit : both->edits) EXPECT_EQ(edit.range.length(), 0U);
}

TEST(Sequence, ARefusedStepRefusesAll) {
  const Document first = choiceToOrder();
  Sequence steps(first);
  bool asked = false;
  steps.then([](const Document& now) { return removeState(now, "/States/A"); })
      .then([](const Document& now) { return removeState(now, "/States/A"); })
      .then([&](const Document& now) {
        asked = true;
        return removeState(now, "/States/B");
      });
  EXPECT_FALSE(asked);
  const Outcome all = steps.as("None");
  ASSERT_FALSE(all.ok());
  EXPECT_EQ(all.error().code, "edit.noState");
}

/// The second rule is the first when the first is gone.
TEST(RemoveKeys, TakesTheRulesThatWereMeant) {
  const Document first = choiceToOrder();
  const Outcome both = removeKeys(first, {"/States/C/Choices/0/Next", "/States/C/Choices/1/Next"});
  EXPECT_EQ(flowAfter(first, both), "(start)>C C>D C>B A>D B>D ");
  EXPECT_EQ(both->label, "Delete");
}

TEST(RemoveKeys, TakesStatesAndEdgesInOneStep) {
  const Document first = choiceToOrder();
  EXPECT_EQ(flowAfter(first, removeKeys(first, {"/States/A", "/States/C/Default"})),
            "(start)>C C>D C>B C>D B>D ");
  EXPECT_EQ(flowAfter(first, removeKeys(first, {"/States/A", "/StartAt"})), "edit.start");
  EXPECT_EQ(removeKeys(first, {"/States/A"})->label, "Delete A");
}

TEST(Reorder, ChangesTheWayAndTheTextAtOnce) {
  const Document first = choiceToOrder();
  const Outcome moved = reorder(first, {"/States/A"}, {Place::Kind::After, "/States/B"}, "D");
  EXPECT_EQ(flowAfter(first, moved), "(start)>C C>D C>B C>D C>B B>A A>D ");
  const std::string text = text::apply(first.text(), moved->edits);
  EXPECT_LT(text.find("\"B\": {"), text.find("\"A\": {"));
  EXPECT_LT(text.find("\"A\": {"), text.find("\"D\": {"));
}

TEST(Reorder, SaysWhyWhereNothingMoves) {
  const Document first = choiceToOrder();
  const Outcome same = reorder(first, {"/States/A"}, {Place::Kind::After, "/States/A"}, "A");
  ASSERT_FALSE(same.ok());
  EXPECT_EQ(same.error().code, "edit.ownPlace");
  EXPECT_FALSE(same.error().message.empty());
}

}  // namespace
}  // namespace stepwright::edit
