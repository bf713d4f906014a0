// SPDX-License-Identifier: GPL-3.0-or-later
// The definition is edited while a run of it is paused: what changed, and a fork that goes on with
// the new text.
#include "engine/session/definition_change.h"

#include <gtest/gtest.h>

#include "tests/engine/session/play.h"

namespace stepwright::session {
namespace {

using namespace test;
using Names = std::vector<std::string>;

const char* first = R"({"StartAt":"A","States":{
  "A":{"Type":"Pass","Result":1,"ResultPath":"$.a","Next":"M"},
  "M":{"Type":"Map","ItemsPath":"$.items","ResultPath":"$.m","Next":"Z","ItemProcessor":{
    "StartAt":"I","States":{"I":{"Type":"Pass","End":true}}}},
  "Z":{"Type":"Pass","Result":"old","ResultPath":"$.z","End":true}}})";

/// The text with each pair's first replaced by its second.
std::string edited(std::string text, const std::vector<std::pair<std::string, std::string>>& all) {
  for (const auto& [from, to] : all)
    for (auto at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
      text.replace(at, from.size(), to);
  return text;
}

DefinitionChange changeTo(const std::string& text) {
  return {*documentOf(first).machine(), *documentOf(text).machine()};
}

TEST(DefinitionChange, NamesTheStatesThatSaySomethingElse) {
  EXPECT_TRUE(changeTo(first).empty());
  EXPECT_TRUE(changeTo(edited(first, {{"\n", "\n\n  "}})).empty());
  EXPECT_EQ(changeTo(edited(first, {{"\"old\"", "\"new\""}})).names(), Names{"Z"});
  // A state inside of a container is not the container.
  const auto inner =
      changeTo(edited(first, {{R"("I":{"Type":"Pass")", R"("I":{"Type":"Pass","Result":3)"}}));
  EXPECT_EQ(inner.changed(), Names{"/States/M/ItemProcessor/States/I"});
  EXPECT_EQ(
      changeTo(edited(first, {{R"("ItemsPath":"$.items")", R"("ItemsPath":"$.other")"}})).names(),
      Names{"M"});
  EXPECT_EQ(changeTo(edited(first, {{R"({"StartAt":"A")", R"({"TimeoutSeconds":9,"StartAt":"A")"}}))
                .names(),
            Names{""});
  EXPECT_TRUE(
      changeTo(edited(first, {{R"("Result":1)", R"("Comment":"one","Result":1)"}})).empty());
}

TEST(DefinitionChange, WhatATaskStartsGoesAlongWithIt) {
  const auto change =
      changeTo(edited(first, {{R"("Z":)", R"("Y":)"}, {R"("Next":"Z")", R"("Next":"Y")"}}));
  EXPECT_EQ(change.now("/States/Z"), "/States/Y");
  EXPECT_EQ(change.now("/States/Z!/States/Z!/States/A"), "/States/Y!/States/Z!/States/A");
  EXPECT_EQ(change.inRun("/States/Y!/States/Y"), "/States/Z!/States/Y");
  EXPECT_EQ(change.inRun("/States/A!/States/Y"), "/States/A!/States/Y");
}

TEST(DefinitionChange, NewAndGoneStatesAreNamedToo) {
  const auto change = changeTo(edited(
      first,
      {{R"("Next":"M"})", R"("Next":"New"},"New":{"Type":"Wait","Seconds":1,"Next":"M"})"}}));
  EXPECT_EQ(change.names(), (Names{"A", "New"}));
  EXPECT_EQ(
      DefinitionChange(
          *documentOf(
               edited(first, {{R"("Next":"M"})",
                               R"("Next":"New"},"New":{"Type":"Wait","Seconds":1,"Next":"M"})"}}))
               .machine(),
          *documentOf(first).machine())
          .names(),
      (Names{"A", "New"}));
}

TEST(DefinitionChange, TheRunIsDrawnAtTheStatesOfNow) {
  const auto change = changeTo(edited(first, {{"\"M\"", "\"Each\""}, {"\"I\"", "\"One\""}}));
  EXPECT_EQ(change.inRun("/States/Each/ItemProcessor/States/One"),
            "/States/M/ItemProcessor/States/I");
  EXPECT_EQ(change.inRun("/States/Z"), "/States/Z");
  EXPECT_EQ(change.nameInRun("One"), "I");
  replay::RunView run;
  run.states["/States/M/ItemProcessor/States/I"].entered = 2;
  run.states["/States/A"].entered = 1;
  run.containers["/States/M"].focused = 1;
  run.taken["/States/M/Next"] = 1;
  run.cursor = replay::CursorView{"/States/M/ItemProcessor/States/I", "Enter", "Paused before I"};
  const replay::RunView drawn = change.followed(run);
  EXPECT_EQ(drawn.states.at("/States/Each/ItemProcessor/States/One").entered, 2);
  EXPECT_EQ(drawn.states.at("/States/A").entered, 1);
  EXPECT_EQ(drawn.containers.at("/States/Each").focused, 1);
  EXPECT_EQ(drawn.taken.at("/States/Each/Next"), 1);
  EXPECT_EQ(drawn.cursor->state, "/States/Each/ItemProcessor/States/One");
  EXPECT_EQ(drawn.cursor->words, "Paused before I");
}

/// A run that is paused before Z, and its recording.
void pauseBeforeZ(Player& player) {
  player.setBreakpoints({at("/States/Z")});
  player.launcher().start(documentOf(first), value(R"({"items":[1,2]})"), {}, options());
  ASSERT_EQ(rest(player)->view.cursor->words, "Paused before Z");
}

TEST(DefinitionChange, AForkGoesOnWithTheNewText) {
  Player player;
  pauseBeforeZ(player);
  const auto now = documentOf(edited(first, {{"\"old\"", "\"new\""}}));
  player.edits().forkOnto(now);
  const MomentPtr forked = rest(player);
  EXPECT_EQ(forked->view.cursor->words, "Paused before Z");
  EXPECT_EQ(forked->definition, now.machine());
  ASSERT_EQ(forked->runs.size(), 2U);
  EXPECT_EQ(forked->runs.back().parent, 1U);
  player.go({});
  EXPECT_EQ(json::print((*rest(player)->output)["z"]), "\"new\"");
  // The run before keeps its own text.
  player.showRun(1);
  EXPECT_NE(player.moment()->definition, now.machine());
  player.go({});
  EXPECT_EQ(json::print((*rest(player)->output)["z"]), "\"old\"");
}

TEST(DefinitionChange, InTheMiddleOfAStateTheForkIsBeforeIt) {
  Player player;
  pauseBeforeZ(player);
  player.go({Goal::Kind::StepIn, {}});
  ASSERT_NE(rest(player)->view.cursor->phase, "Enter");
  player.edits().forkOnto(documentOf(edited(first, {{"\"old\"", "\"new\""}})));
  EXPECT_EQ(player.moment()->view.cursor->words, "Paused before Z");
}

TEST(DefinitionChange, AForkIsRefusedWhereTheWayThereIsAnotherOne) {
  const std::pair<const char*, const char*> changes[] = {
      {"\"Result\":1", "\"Result\":2"},
      {R"("I":{"Type":"Pass")", R"("I":{"Type":"Pass","Result":3)"},
      {R"("Next":"M")", R"("Next":"Z")"}};
  for (const auto& [from, to] : changes) {
    Player player;
    pauseBeforeZ(player);
    player.edits().forkOnto(documentOf(edited(first, {{from, to}})));
    const MomentPtr refused = player.moment();
    EXPECT_TRUE(refused->note.starts_with("Not forked: With the new text ")) << refused->note;
    EXPECT_EQ(refused->runs.size(), 1U);
    EXPECT_EQ(refused->view.cursor->words, "Paused before Z");
    EXPECT_EQ(player.takeConsole().back().text, refused->note);
  }
}

TEST(DefinitionChange, AForkKeepsWhatTasksAnswered) {
  const char* text = R"({"StartAt":"T","States":{
    "T":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Next":"Z"},
    "Z":{"Type":"Pass","End":true}}})";
  Player player;
  player.setBreakpoints({at("/States/Z")});
  player.launcher().start(documentOf(text), value("{}"), {}, options());
  ASSERT_EQ(rest(player)->view.status, replay::RunStatus::WaitingForTask);
  player.answer(player.moment()->questions.front().fiber,
                interpreter::TaskOutcome::succeeded(value("7")));
  ASSERT_EQ(rest(player)->view.cursor->words, "Paused before Z");
  player.edits().forkOnto(
      documentOf(edited(text, {{R"("Z":{"Type":"Pass")", R"("Z":{"Type":"Wait","Seconds":5)"}})));
  EXPECT_TRUE(player.moment()->questions.empty());
  player.go({});
  const MomentPtr end = rest(player);
  EXPECT_EQ(end->view.status, replay::RunStatus::Succeeded);
  EXPECT_EQ(json::print(*end->output), "7");
}

}  // namespace
}  // namespace stepwright::session
