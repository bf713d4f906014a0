// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/change_type.h"
#include "engine/edit/clipboard.h"
#include "engine/edit/containers.h"
#include "engine/edit/intents.h"
#include "engine/edit/move_states.h"
#include "engine/edit/selection.h"

#include "tests/engine/edit/flow_text.h"
#include "tests/engine/edit/real_documents.h"

namespace stepwright::edit {
namespace {

using asl::Document;
using asl::StateType;

Document lineOfStates() {
  return Document::read(R"({
  "StartAt": "A",
  "States": {
    "A": {
      "Type": "Pass",
      "Next": "B"
    },
    "B": {
      "Type": "Task",
      "Resource": "r",
      "Catch": [ { "ErrorEquals": [ "States.ALL" ], "Next": "C" } ],
      "Next": "C"
    },
    "C": {
      "Type": "Pass",
      "Next": "D"
    },
    "D": {
      "Type": "Succeed"
    }
  }
}
)");
}

Document fork() {
  return Document::read(R"({"StartAt": "C", "States": {
    "C": {"Type": "Choice", "Choices": [{"Variable": "$.x", "IsNull": true, "Next": "A"}], "Default": "B"},
    "A": {"Type": "Pass", "Next": "E"},
    "B": {"Type": "Pass", "Next": "E"},
    "E": {"Type": "Pass", "End": true}}})");
}

Document nested() {
  return Document::read(R"({"StartAt": "P", "States": {
    "P": {"Type": "Parallel", "Next": "Z", "Branches": [
      {"StartAt": "X", "States": {"X": {"Type": "Pass", "Next": "Y"}, "Y": {"Type": "Succeed"}}},
      {"StartAt": "V", "States": {"V": {"Type": "Pass", "End": true}}}]},
    "Z": {"Type": "Pass", "End": true}}})");
}

TEST(Arrange, WrapsOneOrMany) {
  const auto document = lineOfStates();
  EXPECT_EQ(flowAfter(document, wrap(document, {"/States/A"}, StateType::Map)),
            "(start)>Map Map>B B>C B>C C>D [(start)>A A>(end) ]");
  EXPECT_EQ(flowAfter(document, wrap(document, {"/States/B"}, StateType::Parallel)),
            "(start)>A A>Parallel Parallel>C C>D [(start)>B B>(end) B>Done Done>(end) ]");
  EXPECT_EQ(flowAfter(document, wrap(document, {"/States/B", "/States/C"}, StateType::Map)),
            "(start)>A A>Map Map>D [(start)>B B>C B>C C>(end) ]");
  EXPECT_EQ(flowAfter(document, wrap(document, {}, StateType::Map)), "edit.nothing");
  const auto choice = fork();
  EXPECT_EQ(flowAfter(choice, wrap(choice, {"/States/A", "/States/B"}, StateType::Map)),
            "edit.severalEntries");
  EXPECT_EQ(flowAfter(choice, wrap(choice, {"/States/C"}, StateType::Map)), "edit.severalExits");
}

TEST(Arrange, UnwrapsInto) {
  const auto document = nested();
  EXPECT_EQ(flowAfter(document, unwrap(document, "/States/P")), "(start)>X X>Y Y>V V>Z Z>(end) ");
  EXPECT_EQ(flowAfter(document, unwrap(document, "/States/Z")), "edit.type");
}

TEST(Arrange, WrapAndUnwrapLeadBackToTheSameFlow) {
  const auto document = lineOfStates();
  const auto wrapped = wrap(document, {"/States/A"}, StateType::Map);
  ASSERT_TRUE(wrapped.ok());
  const auto inside = Document::read(text::apply(document.text(), wrapped->edits));
  EXPECT_EQ(flowAfter(inside, unwrap(inside, "/States/Map")), "(start)>A A>B B>C B>C C>D ");
}

/// Every state of every real document, wrapped and unwrapped: not a byte is another.
TEST(Arrange, WrapAndUnwrapGiveBackTheBytes) {
  int tried = 0;
  const auto each = [&](const auto& self, const Document& document,
                        const asl::Machine& machine) -> void {
    for (const asl::State& state : machine.states) {
      for (const StateType container : {StateType::Map, StateType::Parallel}) {
        const auto wrapped = wrap(document, {state.id}, container);
        if (!wrapped) continue;
        const auto inside =
            Document::read(text::apply(document.text(), wrapped->edits), document.format());
        const auto unwrapped = unwrap(inside, wrapped->selection);
        ASSERT_TRUE(unwrapped.ok()) << state.id;
        ASSERT_EQ(text::apply(inside.text(), unwrapped->edits), document.text()) << state.id;
        ++tried;
      }
      for (const auto& nested : state.machines) self(self, document, *nested);
    }
  };
  for (const auto& path : realDocuments()) {
    const Document document = readDocument(path);
    if (document.wellFormed() && document.foreign().empty())
      each(each, document, *document.machine());
  }
  EXPECT_GT(tried, 50);
}

TEST(Arrange, WrappedTextIsKeptAndIndented) {
  const auto document = lineOfStates();
  const auto outcome = wrap(document, {"/States/C"}, StateType::Parallel);
  ASSERT_TRUE(outcome.ok());
  const std::string after = text::apply(document.text(), outcome->edits);
  EXPECT_NE(after.find("            \"C\": {\n              \"Type\": \"Pass\",\n              "
                       "\"End\": true\n            }\n"),
            std::string::npos)
      << after;
}

TEST(Arrange, MovesWithinAMachine) {
  const auto document = lineOfStates();
  EXPECT_EQ(flowAfter(document,
                      moveStates(document, {"/States/A"}, {Place::Kind::OnEdge, "/States/C/Next"})),
            "(start)>B A>D B>C B>C C>A ");
  EXPECT_EQ(
      flowAfter(document, moveStates(document, {"/States/C"}, {Place::Kind::OnEdge, "/StartAt"})),
      "(start)>C A>B B>D B>D C>A ");
  EXPECT_EQ(
      flowAfter(document, moveStates(document, {"/States/C"}, {Place::Kind::Before, "/States/B"})),
      "(start)>A A>C B>D B>D C>B ");
  EXPECT_EQ(flowAfter(document,
                      moveStates(document, {"/States/C"}, {Place::Kind::OnEdge, "/States/B/Next"})),
            "edit.ownPlace");
  EXPECT_EQ(
      flowAfter(document, moveStates(document, {"/States/C"}, {Place::Kind::After, "/States/C"})),
      "edit.ownPlace");
}

TEST(Arrange, MovesBetweenMachines) {
  const auto document = nested();
  EXPECT_EQ(flowAfter(document, moveStates(document, {"/States/Z"},
                                           {Place::Kind::OnEdge, "/States/P/Branches/0/StartAt"})),
            "(start)>P P>(end) [(start)>Z X>Y Z>X ][(start)>V V>(end) ]");
  EXPECT_EQ(flowAfter(document, moveStates(document, {"/States/P/Branches/1/States/V"},
                                           {Place::Kind::After, "/States/Z"})),
            "(start)>P P>Z Z>V V>(end) [(start)>X X>Y ][]");
  EXPECT_EQ(flowAfter(document, moveStates(document, {"/States/P"},
                                           {Place::Kind::Into, "/States/P/Branches/0"})),
            "edit.ownPlace");
}

TEST(Arrange, DuplicatesWithNamesOfItsOwn) {
  const auto document = lineOfStates();
  EXPECT_EQ(flowAfter(document, duplicate(document, {"/States/A"})),
            "(start)>A A>A 2 A 2>B B>C B>C C>D ");
  EXPECT_EQ(flowAfter(document, duplicate(document, {"/States/B", "/States/C"})),
            "(start)>A A>B B>C B>C C>B 2 B 2>C 2 B 2>C 2 C 2>D ");
  EXPECT_EQ(flowAfter(document, duplicate(document, {"/States/D"})), "(start)>A A>B B>C B>C C>D ");
  const auto container = nested();
  EXPECT_EQ(flowAfter(container, duplicate(container, {"/States/P"})),
            "(start)>P P>P 2 P 2>Z Z>(end) [(start)>X X>Y ][(start)>V V>(end) ][(start)>X 2 X 2>Y "
            "2 ][(start)>V 2 V 2>(end) ]");
}

TEST(Arrange, CopiesAndPastes) {
  const auto document = lineOfStates();
  const auto copied = copyText(document, {"/States/B", "/States/C"});
  ASSERT_TRUE(copied.ok());
  EXPECT_TRUE(canPaste(*copied));
  EXPECT_EQ(flowAfter(document, paste(document, *copied, {Place::Kind::OnEdge, "/States/A/Next"})),
            "(start)>A A>B 2 B 2>C 2 B 2>C 2 C 2>B B>C B>C C>D ");
  EXPECT_EQ(
      flowAfter(document, paste(document, R"({"Type": "Wait", "Seconds": 1, "Next": "Nobody"})",
                                {Place::Kind::After, "/States/A"})),
      "(start)>A A>Wait Wait>B B>C B>C C>D ");
  EXPECT_EQ(flowAfter(document, paste(document, R"("N": {"Type": "Pass"}, "M": {"Type": "Fail"},)",
                                      {Place::Kind::Loose, ""})),
            "(start)>A A>B B>C B>C C>D N>(end) ");
  EXPECT_EQ(flowAfter(document, paste(document, "some words", {Place::Kind::Loose, ""})),
            "edit.paste");
  EXPECT_FALSE(canPaste("{\"a\": 1}"));
}

TEST(Arrange, ExtractsAMachine) {
  const auto document = lineOfStates();
  const auto extraction = extract(document, {"/States/B", "/States/C"}, "Inner");
  ASSERT_TRUE(extraction.ok());
  EXPECT_EQ(flowAfter(document, extraction->change), "(start)>A A>Inner Inner>D ");
  EXPECT_EQ(edgesOf(Document::read(extraction->definition).graph()), "(start)>B B>C B>C C>(end) ");
}

TEST(Arrange, RemovesMany) {
  const auto document = lineOfStates();
  EXPECT_EQ(flowAfter(document, removeStates(document, {"/States/B", "/States/C"})),
            "(start)>A A>D ");
  EXPECT_EQ(flowAfter(document, removeStates(document, {"/States/A", "/States/B"})),
            "(start)>C C>D ");
  EXPECT_EQ(flowAfter(document,
                      removeStates(document, {"/States/A", "/States/B", "/States/C", "/States/D"})),
            "");
}

TEST(Arrange, ChangesTypesInPlace) {
  const auto document = lineOfStates();
  const auto change = [&](const char* id, StateType type) {
    const auto outcome = changeType(document, id, type);
    EXPECT_TRUE(outcome.ok());
    const Document after = Document::read(text::apply(document.text(), outcome->edits));
    std::string codes;
    for (const auto& problem : after.problems()) {
      if (problem.severity == asl::Severity::Error)
        codes += problem.message + " at " + problem.location + "; ";
    }
    return flowAfter(document, outcome) + codes;
  };
  EXPECT_EQ(change("/States/A", StateType::Wait), "(start)>A A>B B>C B>C C>D ");
  EXPECT_EQ(change("/States/A", StateType::Task), "(start)>A A>B B>C B>C C>D ");
  EXPECT_EQ(change("/States/B", StateType::Pass), "(start)>A A>B B>C C>D ");
  EXPECT_EQ(change("/States/B", StateType::Map),
            "(start)>A A>B B>C B>C C>D [(start)>Pass Pass>(end) ]");
  EXPECT_EQ(change("/States/D", StateType::Pass), "(start)>A A>B B>C B>C C>D D>(end) ");
  EXPECT_EQ(change("/States/C", StateType::Choice),
            "(start)>A A>B B>C B>C C>D Value cannot be empty at /States/C/Choices; ");
  const auto choice = fork();
  EXPECT_EQ(flowAfter(choice, changeType(choice, "/States/E", StateType::Fail)),
            "(start)>C C>A C>B A>E B>E ");
}

TEST(Arrange, AddsBranchesAndRetriers) {
  const auto document = nested();
  EXPECT_EQ(flowAfter(document, addBranch(document, "/States/P")),
            "(start)>P P>Z Z>(end) [(start)>X X>Y ][(start)>V V>(end) ][(start)>Pass Pass>(end) ]");
  EXPECT_EQ(flowAfter(document, addBranch(document, "/States/Z")), "edit.type");
  const auto outcome = addRetrier(document, "/States/P");
  ASSERT_TRUE(outcome.ok());
  const auto once = Document::read(text::apply(document.text(), outcome->edits));
  EXPECT_EQ(once.machine()->states[0].retry.size(), 1U);
  const auto again = addRetrier(once, "/States/P");
  ASSERT_TRUE(again.ok());
  const auto twice = Document::read(text::apply(once.text(), again->edits));
  ASSERT_EQ(twice.machine()->states[0].retry.size(), 2U);
  EXPECT_EQ(twice.machine()->states[0].retry[1].errorEquals[0], "States.ALL");
}

TEST(Arrange, MovesInTheText) {
  const auto document = lineOfStates();
  const auto outcome = moveInText(document, "/States/C", "A");
  ASSERT_TRUE(outcome.ok());
  const auto after = Document::read(text::apply(document.text(), outcome->edits));
  EXPECT_EQ(after.machine()->states[0].name, "C");
  EXPECT_EQ(after.machine()->states[1].name, "A");
  const auto last = moveInText(document, "/States/A", "");
  ASSERT_TRUE(last.ok());
  EXPECT_EQ(Document::read(text::apply(document.text(), last->edits)).machine()->states[3].name,
            "A");
}

}  // namespace
}  // namespace stepwright::edit
