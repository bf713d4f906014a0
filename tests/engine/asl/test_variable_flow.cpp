// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/bind.h"
#include "engine/asl/variable_flow.h"

#include <gtest/gtest.h>

#include "engine/json/parse.h"

namespace stepwright::asl {
namespace {

MachinePtr machineOf(std::string_view text) { return bind(json::parse(text).value()); }

const VariableView* named(const std::vector<VariableView>& views, std::string_view name) {
  for (const auto& view : views)
    if (view.name == name) return &view;
  return nullptr;
}

constexpr std::string_view branching = R"({"StartAt":"A","States":{
  "A":{"Type":"Pass","Assign":{"a":1},"Next":"C"},
  "C":{"Type":"Choice","Default":"E","Assign":{"d":1},
       "Choices":[{"Variable":"$a","NumericEquals":1,"Assign":{"r":2,"both":1},"Next":"B"}]},
  "B":{"Type":"Pass","Assign":{"b":3},"Next":"E"},
  "E":{"Type":"Pass","Parameters":{"x.$":"$b","y.$":"$nowhere"},"Assign":{"late":1},"End":true}}})";

TEST(VariableFlow, TellsWhatIsSetOnEveryWay) {
  const auto machine = machineOf(branching);
  const auto seen = variablesSeenFrom(*machine, "/States/E");
  using Known = VariableView::Known;
  EXPECT_EQ(named(seen, "a")->known, Known::Always);
  EXPECT_EQ(named(seen, "b")->known, Known::Sometimes);
  EXPECT_EQ(named(seen, "r")->known, Known::Sometimes);
  EXPECT_EQ(named(seen, "d")->known, Known::Sometimes);
  EXPECT_EQ(named(seen, "late")->known, Known::Not);
  EXPECT_EQ(named(variablesSeenFrom(*machine, "/States/B"), "r")->known, Known::Always);
  EXPECT_EQ(named(variablesSeenFrom(*machine, "/States/B"), "d")->known, Known::Not);
}

TEST(VariableFlow, SaysWhereItIsSetAndRead) {
  const auto seen = variablesSeenFrom(*machineOf(branching), "/States/E");
  const auto* rule = named(seen, "r");
  ASSERT_EQ(rule->assigned.size(), 1u);
  EXPECT_EQ(rule->assigned[0].by, VariableAssignment::By::Rule);
  EXPECT_EQ(rule->assigned[0].pointer, "/States/C/Choices/0/Assign/r");
  EXPECT_EQ(named(seen, "a")->readers.at(0).stateName, "C");
  const auto* lost = named(seen, "nowhere");
  ASSERT_NE(lost, nullptr);
  EXPECT_TRUE(lost->assigned.empty());
  EXPECT_TRUE(lost->readHere);
}

TEST(VariableFlow, ALoopNeedsTheFirstRound) {
  const auto machine = machineOf(R"({"StartAt":"A","States":{
    "A":{"Type":"Pass","Next":"B"},
    "B":{"Type":"Choice","Default":"Z","Choices":[{"Variable":"$.x","IsPresent":true,"Assign":{"n":1},"Next":"A"}]},
    "Z":{"Type":"Succeed"}}})");
  EXPECT_EQ(named(variablesSeenFrom(*machine, "/States/A"), "n")->known,
            VariableView::Known::Sometimes);
}

TEST(VariableFlow, ACaughtErrorSetsOnlyWhatItsCatcherSays) {
  const auto machine = machineOf(R"({"StartAt":"T","States":{
    "T":{"Type":"Task","Resource":"r","Assign":{"ok":1},"Next":"N",
         "Catch":[{"ErrorEquals":["States.ALL"],"Assign":{"bad":1},"Next":"H"}]},
    "N":{"Type":"Succeed"},"H":{"Type":"Succeed"}}})");
  using Known = VariableView::Known;
  EXPECT_EQ(named(variablesSeenFrom(*machine, "/States/H"), "ok")->known, Known::Not);
  EXPECT_EQ(named(variablesSeenFrom(*machine, "/States/H"), "bad")->known, Known::Always);
  EXPECT_EQ(named(variablesSeenFrom(*machine, "/States/N"), "ok")->known, Known::Always);
}

TEST(VariableFlow, InnerStatesSeeOutUnlessTheyRunElsewhere) {
  const auto text = [](const char* mode) {
    return std::string(R"({"StartAt":"A","States":{"A":{"Type":"Pass","Assign":{"o":1},"Next":"M"},
      "M":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":")") +
           mode + R"("},"StartAt":"I","States":{
        "I":{"Type":"Pass","Assign":{"i":1},"Next":"J"},
        "J":{"Type":"Pass","Parameters":{"o.$":"$o"},"End":true}}}}}})";
  };
  const std::string inner = "/States/M/ItemProcessor/States/J";
  const auto machine = machineOf(text("INLINE"));
  const auto seen = variablesSeenFrom(*machine, inner);
  EXPECT_EQ(named(seen, "o")->scope, VariableView::Scope::Machine);
  EXPECT_EQ(named(seen, "o")->known, VariableView::Known::Always);
  EXPECT_EQ(named(seen, "i")->scope, VariableView::Scope::Item);
  EXPECT_EQ(named(seen, "i")->machine, "/States/M/ItemProcessor");
  EXPECT_EQ(named(variablesSeenFrom(*machine, "/States/A"), "i"), nullptr);
  const auto apart = machineOf(text("DISTRIBUTED"));
  const auto far = variablesSeenFrom(*apart, inner);
  EXPECT_EQ(named(far, "i")->scope, VariableView::Scope::ChildExecution);
  EXPECT_TRUE(named(far, "o")->assigned.empty());
  EXPECT_EQ(allVariables(*apart).size(), 2u);
  EXPECT_TRUE(isSeenIn(*machine, "/States/M/ItemProcessor"));
  EXPECT_FALSE(isSeenIn(*apart, "/States/M/ItemProcessor"));
  EXPECT_TRUE(isSeenIn(*machine, ""));
  EXPECT_FALSE(isSeenIn(*machine->states[1].machines[0], ""));
  EXPECT_TRUE(isReadBelow(*machine, "o"));
  EXPECT_FALSE(isReadBelow(*apart, "o"));
}

}  // namespace
}  // namespace stepwright::asl
