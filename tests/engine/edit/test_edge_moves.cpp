// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/edge_moves.h"

#include <gtest/gtest.h>

#include "engine/json/print.h"

namespace stepwright::edit {
namespace {

constexpr const char* machine = R"({
  "StartAt": "C",
  "QueryLanguage": "JSONata",
  "States": {
    "C": {
      "Type": "Choice",
      "Choices": [
        {"Condition": "{% $a %}", "Comment": "first", "Next": "T"},
        {"Condition": "{% $b %}", "Next": "U"}
      ],
      "Default": "U"
    },
    "D": {"Type": "Choice", "Choices": [{"Condition": "{% $c %}", "Next": "U"}]},
    "T": {
      "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Catch": [
        {"ErrorEquals": ["Mine"], "Next": "U"},
        {"ErrorEquals": ["States.ALL"], "Next": "D"}
      ],
      "Next": "U"
    },
    "U": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true}
  }
})";

std::string field(const Outcome& outcome, const asl::Document& document, const char* state,
                  const char* name) {
  EXPECT_TRUE(outcome.ok()) << (outcome.ok() ? "" : std::string(outcome.error().message));
  if (!outcome.ok()) return {};
  const auto after = asl::Document::read(text::apply(document.text(), outcome->edits));
  return json::print(after.value()["States"][state][name]);
}

TEST(MoveTail, ARuleGoesToAnotherChoiceWithAllItSays) {
  const auto document = asl::Document::read(machine);
  const auto outcome = moveTail(document, "/States/C/Choices/0/Next", "/States/D");
  EXPECT_EQ(field(outcome, document, "D", "Choices"),
            R"([{"Condition":"{% $c %}","Next":"U"},)"
            R"({"Condition":"{% $a %}","Comment":"first","Next":"T"}])");
  EXPECT_EQ(field(outcome, document, "C", "Choices"), R"([{"Condition":"{% $b %}","Next":"U"}])");
}

TEST(MoveTail, ACatcherAndAWayOnGoToAnotherState) {
  const auto document = asl::Document::read(machine);
  const auto caught = moveTail(document, "/States/T/Catch/0/Next", "/States/U");
  EXPECT_EQ(field(caught, document, "U", "Catch"), R"([{"ErrorEquals":["Mine"],"Next":"U"}])");
  EXPECT_EQ(field(caught, document, "T", "Catch"),
            R"([{"ErrorEquals":["States.ALL"],"Next":"D"}])");
  const auto next = moveTail(document, "/States/T/Next", "/States/U");
  EXPECT_EQ(field(next, document, "U", "Next"), R"("U")");
  EXPECT_EQ(field(next, document, "T", "End"), "true");
  const auto other = moveTail(document, "/States/C/Default", "/States/D");
  EXPECT_EQ(field(other, document, "D", "Default"), R"("U")");
  EXPECT_EQ(field(other, document, "C", "Default"), "null");
}

TEST(MoveTail, SaysWhyNot) {
  const auto document = asl::Document::read(machine);
  EXPECT_FALSE(moveTail(document, "/States/C/Choices/0/Next", "/States/U").ok());
  EXPECT_FALSE(moveTail(document, "/States/T/Catch/0/Next", "/States/D").ok());
  EXPECT_FALSE(moveTail(document, "/StartAt", "/States/D").ok());
  EXPECT_FALSE(moveTail(document, "/States/T/Next", "/States/T").ok());
  EXPECT_FALSE(moveTail(document, "/States/T/Nothing", "/States/U").ok());
}

}  // namespace
}  // namespace stepwright::edit
