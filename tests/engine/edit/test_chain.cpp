// SPDX-License-Identifier: GPL-3.0-or-later
// What moves when the chain below a state is taken along, and what a text would be pasted as.
#include <gtest/gtest.h>

#include "engine/asl/bind.h"
#include "engine/edit/chain.h"
#include "engine/edit/clipboard.h"
#include "engine/edit/intents.h"
#include "engine/edit/move_states.h"
#include "engine/edit/selection.h"
#include "engine/json/parse.h"
#include "engine/text/edit.h"

namespace stepwright::edit {
namespace {

asl::Document documentOf(const std::string& states) {
  return asl::Document::read("{\"StartAt\":\"A\",\"States\":{" + states + "}}");
}

std::string pass(const std::string& name, const std::string& next) {
  return "\"" + name + "\":{\"Type\":\"Pass\"," +
         (next.empty() ? "\"End\":true}" : "\"Next\":\"" + next + "\"}");
}

TEST(Chain, RunsToTheEndWhereNothingElseLeads) {
  const auto document = documentOf(pass("A", "B") + "," + pass("B", "C") + "," + pass("C", ""));
  EXPECT_EQ(chainFrom(document, "/States/B"), (Selection{"/States/B", "/States/C"}));
}

TEST(Chain, StopsWhereOthersLeadAsWell) {
  const auto document = documentOf(
      "\"A\":{\"Type\":\"Choice\",\"Choices\":[{\"Variable\":\"$.x\",\"IsPresent\":true,\"Next\":"
      "\"B\"}],\"Default\":\"D\"}," +
      pass("B", "C") + "," + pass("C", "D") + "," + pass("D", ""));
  EXPECT_EQ(chainFrom(document, "/States/B"), (Selection{"/States/B", "/States/C"}));
  EXPECT_EQ(chainFrom(document, "/States/D"), Selection{"/States/D"});
}

TEST(Chain, TakesBranchesThatComeTogetherAgain) {
  const auto document = documentOf(
      pass("A", "B") +
      ",\"B\":{\"Type\":\"Choice\",\"Choices\":[{\"Variable\":\"$.x\",\"IsPresent\":true,\"Next\":"
      "\"C\"}],\"Default\":\"D\"}," +
      pass("C", "E") + "," + pass("D", "E") + "," + pass("E", ""));
  EXPECT_EQ(chainFrom(document, "/States/B").size(), 4U);
}

TEST(Chain, ALoopBackIsNoPartOfIt) {
  const auto document = documentOf(pass("A", "B") + "," + pass("B", "A"));
  EXPECT_EQ(chainFrom(document, "/States/B"), Selection{"/States/B"});
  EXPECT_TRUE(chainFrom(document, "/States/Nobody").empty());
}

TEST(Chain, MovesAsOne) {
  const auto document = documentOf(pass("A", "B") + "," + pass("B", "C") + "," + pass("C", "D") +
                                   "," + pass("D", ""));
  const auto chain = Selection{"/States/B", "/States/C"};
  const auto outcome = moveStates(document, chain, {Place::Kind::After, "/States/D"});
  ASSERT_TRUE(outcome);
  const auto after = asl::Document::read(text::apply(document.text(), outcome->edits));
  EXPECT_EQ(asl::findState(*after.machine(), "/States/A")->next, "D");
  EXPECT_EQ(asl::findState(*after.machine(), "/States/D")->next, "B");
  EXPECT_TRUE(asl::findState(*after.machine(), "/States/C")->end);
}

TEST(Pasted, JsonataStaysJsonataInAJsonPathWorkflow) {
  const auto document = documentOf(pass("A", ""));
  const auto outcome = paste(document,
                             "{\"QueryLanguage\":\"JSONata\",\"StartAt\":\"X\",\"States\":{"
                             "\"X\":{\"Type\":\"Pass\",\"Output\":\"{% $x %}\",\"End\":true}}}",
                             {Place::Kind::After, "/States/A"});
  ASSERT_TRUE(outcome);
  const auto after = asl::Document::read(text::apply(document.text(), outcome->edits));
  EXPECT_EQ(asl::findState(*after.machine(), "/States/X")->language, asl::QueryLanguage::Jsonata);
  EXPECT_EQ(asl::findState(*after.machine(), "/States/A")->next, "X");
}

TEST(Pasted, MachinesStatesAndMembers) {
  const auto startOf = [](const char* text) {
    const auto machine = pastedMachine(text);
    if (!machine) return std::string("nothing");
    return std::string((*json::parse(*machine))["StartAt"].string());
  };
  EXPECT_EQ(startOf("{\"StartAt\":\"X\",\"States\":{\"X\":{\"Type\":\"Pass\"}}}"), "X");
  EXPECT_EQ(startOf("{\"Type\":\"Wait\",\"Seconds\":1}"), "Wait");
  EXPECT_EQ(startOf("\"Y\": {\"Type\": \"Pass\", \"End\": true},"), "Y");
  EXPECT_EQ(startOf("hello"), "nothing");
  EXPECT_EQ(startOf("{\"a\":1}"), "nothing");
}

}  // namespace
}  // namespace stepwright::edit
