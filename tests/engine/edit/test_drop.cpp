// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/drop.h"

#include <gtest/gtest.h>

#include "tests/engine/edit/flow_text.h"

namespace stepwright::edit {
namespace {

using asl::Document;
using asl::StateType;
using Kind = Destination::Kind;

Document shop() {
  return Document::read(R"({"StartAt": "A", "States": {
    "A": {"Type": "Pass", "Next": "C"},
    "C": {"Type": "Choice", "Choices": [{"Variable": "$.x", "IsNull": true, "Next": "P"}], "Default": "M"},
    "P": {"Type": "Parallel", "Branches": [{"StartAt": "X", "States": {"X": {"Type": "Pass", "End": true}}}], "Next": "M"},
    "M": {"Type": "Map", "Next": "D"},
    "D": {"Type": "Task", "Resource": "r", "End": true}}}
)");
}

Destination at(Kind kind, const char* state, Connection how = Connection::Next) {
  return {kind, {}, state, how};
}

const NewStates wait{StateType::Wait};
const NewStates two{
    StateType::Pass, "Two", "",
    R"({"StartAt":"Q","States":{"Q":{"Type":"Pass","Next":"R"},"R":{"Type":"Pass","End":true}}})"};

TEST(Drop, OfANewStateIsTiedInWhereItIsLetGo) {
  const Document first = shop();
  const auto flow = [&](const Destination& to) { return flowAfter(first, drop(first, wait, to)); };
  EXPECT_EQ(flow({Kind::Place, {Place::Kind::OnEdge, "/States/A/Next"}}),
            "(start)>A A>Wait Wait>C C>P C>M P>M M>D D>(end) [(start)>X X>(end) ][]");
  EXPECT_EQ(flow(at(Kind::Linked, "/States/C", Connection::ChoiceRule)),
            "(start)>A A>C C>P C>Wait C>M P>M M>D D>(end) Wait>(end) [(start)>X X>(end) ][]");
  EXPECT_EQ(flow(at(Kind::Linked, "/States/D", Connection::Catch)),
            "(start)>A A>C C>P C>M P>M M>D D>(end) D>Wait Wait>(end) [(start)>X X>(end) ][]");
  EXPECT_EQ(
      flow(at(Kind::Branch, "/States/P")),
      "(start)>A A>C C>P C>M P>M M>D D>(end) [(start)>X X>(end) ][(start)>Wait Wait>(end) ][]");
  EXPECT_EQ(flow(at(Kind::Into, "/States/M")),
            "(start)>A A>C C>P C>M P>M M>D D>(end) [(start)>X X>(end) ][(start)>Wait Wait>(end) ]");
  EXPECT_EQ(flow(at(Kind::InPlaceOf, "/States/C")),
            "(start)>A A>C C>M P>M M>D D>(end) [(start)>X X>(end) ][]");
}

TEST(Drop, OfSeveralStatesTakesThePlaceOfOne) {
  const Document first = shop();
  EXPECT_EQ(flowAfter(first, drop(first, two, at(Kind::InPlaceOf, "/States/D"))),
            "(start)>A A>C C>P C>M P>M M>Q Q>R R>(end) [(start)>X X>(end) ][]");
}

TEST(Drop, OfPlacedStatesHealsWhereTheyStood) {
  const Document first = shop();
  const auto flow = [&](const PlacedStates& placed, const Destination& to) {
    return flowAfter(first, drop(first, placed, to));
  };
  EXPECT_EQ(flow({{"/States/A"}}, at(Kind::Branch, "/States/P")),
            "(start)>C C>P C>M P>M M>D D>(end) [(start)>X X>(end) ][(start)>A A>(end) ][]");
  EXPECT_EQ(flow({{"/States/A"}}, at(Kind::Into, "/States/M")),
            "(start)>C C>P C>M P>M M>D D>(end) [(start)>X X>(end) ][(start)>A A>(end) ]");
  EXPECT_EQ(flow({{"/States/A"}, true}, at(Kind::Linked, "/States/D", Connection::Catch)),
            "(start)>A A>C C>P C>M P>M M>D D>(end) D>A 2 A 2>(end) [(start)>X X>(end) ][]");
  EXPECT_EQ(flow({{"/States/M"}}, at(Kind::InPlaceOf, "/States/D")),
            "(start)>A A>C C>P C>M P>M M>(end) [(start)>X X>(end) ][]");
}

TEST(Drop, SelectsWhatWasDropped) {
  const Document first = shop();
  EXPECT_EQ(drop(first, wait, at(Kind::Branch, "/States/P"))->selection,
            "/States/P/Branches/1/States/Wait");
  EXPECT_EQ(drop(first, wait, at(Kind::Linked, "/States/D", Connection::Catch))->selection,
            "/States/Wait");
  EXPECT_EQ(drop(first, PlacedStates{{"/States/M"}}, at(Kind::InPlaceOf, "/States/D"))->selection,
            "/States/M");
}

TEST(Drop, ThatCannotBeSaysWhy) {
  const Document first = shop();
  const auto code = [&](const Content& content, const Destination& to) {
    const Outcome outcome = drop(first, content, to);
    return outcome ? std::string("taken") : outcome.error().code;
  };
  EXPECT_EQ(code(wait, at(Kind::Branch, "/States/A")), "edit.type");
  EXPECT_EQ(code(wait, at(Kind::Into, "/States/A")), "edit.type");
  EXPECT_EQ(code(wait, at(Kind::Linked, "/States/A", Connection::Catch)), "edit.type");
  EXPECT_EQ(code(wait, at(Kind::Linked, "/States/Nobody")), "edit.noState");
  // A frame does not go into itself, nor in the place of what stands in it.
  EXPECT_EQ(code(PlacedStates{{"/States/P"}}, at(Kind::InPlaceOf, "/States/P/Branches/0/States/X")),
            "edit.ownPlace");
  EXPECT_EQ(code(PlacedStates{{"/States/A"}}, at(Kind::InPlaceOf, "/States/A")), "edit.ownPlace");
  EXPECT_NE(code(PlacedStates{{"/States/P"}}, at(Kind::Branch, "/States/P")), "taken");
}

}  // namespace
}  // namespace stepwright::edit
