// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/names_at.h"

#include <gtest/gtest.h>

namespace stepwright::assist {
namespace {

const std::string namedFlow = R"({
  "QueryLanguage": "JSONata",
  "StartAt": "Load",
  "States": {
    "Load": {"Type": "Pass", "Assign": {"total": 1}, "Next": "Check"},
    "Check": {
      "Type": "Choice",
      "Choices": [{"Condition": "{% $total > $totals %}", "Next": "Load"}],
      "Default": "Done"
    },
    "Done": {"Type": "Succeed", "Output": "{% $total + $sum([1]) %}"}
  }
})";

std::string line(std::size_t offset) {
  const auto begin = namedFlow.rfind('\n', offset) + 1;
  const auto text = namedFlow.substr(begin, namedFlow.find('\n', offset) - begin);
  return text.substr(text.find_first_not_of(' '));
}

std::vector<std::string> wordsOf(const std::vector<text::Range>& ranges) {
  std::vector<std::string> words;
  for (const auto& range : ranges) words.push_back(namedFlow.substr(range.begin, range.length()));
  return words;
}

TEST(NamesAt, AStateIsFoundFromWhereItIsNamed) {
  const auto document = asl::Document::read(namedFlow);
  for (const char* place : {"Check\"}", "Load\",\n", "Done\"\n", "Load\"}]"}) {
    const auto name = nameAt(document, namedFlow.find(place) + 2);
    ASSERT_TRUE(name) << place;
    EXPECT_EQ(name->kind, NameAt::Kind::State);
    EXPECT_EQ(name->name, std::string(place).substr(0, name->name.size()));
    const auto target = definitionAt(document, namedFlow.find(place) + 2);
    ASSERT_TRUE(target);
    EXPECT_EQ(line(target->begin).substr(1, name->name.size()), name->name);
  }
  EXPECT_FALSE(nameAt(document, namedFlow.find("Succeed")));
}

TEST(NamesAt, AVariableIsFoundWhereItIsSet) {
  const auto document = asl::Document::read(namedFlow);
  const auto target = definitionAt(document, namedFlow.find("$total +") + 3);
  ASSERT_TRUE(target);
  EXPECT_EQ(target->begin, namedFlow.find("total\": 1"));
}

TEST(NamesAt, ReferencesAreAllPlacesInTheOrderOfTheText) {
  const auto document = asl::Document::read(namedFlow);
  EXPECT_EQ(wordsOf(referencesAt(document, namedFlow.find("Load\": {"))),
            (std::vector<std::string>{"Load", "Load", "Load"}));
  const auto variable = referencesAt(document, namedFlow.find("total\": 1"));
  EXPECT_EQ(wordsOf(variable), (std::vector<std::string>{"total", "total", "total"}));
  EXPECT_TRUE(referencesAt(document, 0).empty());
}

TEST(NamesAt, ATextThatOnlyLooksLikeAVariableIsNone) {
  const std::string text = R"json({
  "StartAt": "A",
  "States": {
    "A": {"Type": "Pass", "Assign": {"due": 1}, "Next": "B"},
    "B": {
      "Type": "Map",
      "Comment": "$due",
      "Parameters": {"it.$": "States.Format('{}', $due)", "text": "$due"},
      "ItemProcessor": {
        "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
        "StartAt": "C",
        "States": {
          "C": {"Type": "Pass", "Assign": {"due": 2}, "Next": "D"},
          "D": {"Type": "Succeed", "InputPath": "$due"}
        }
      },
      "End": true
    }
  }
})json";
  const auto document = asl::Document::read(text);
  const auto found = referencesAt(document, text.find("due\": 1"));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].begin, text.find("due\": 1"));
  EXPECT_EQ(found[1].begin, text.find("due)"));
}

TEST(NamesAt, WorksInYaml) {
  const std::string text =
      "StartAt: A\nStates:\n  A:\n    Type: Pass\n    Next: B\n  B:\n    Type: Succeed\n";
  const auto document = asl::Document::read(text, asl::Format::Yaml);
  const auto target = definitionAt(document, text.find("Next: B") + 6);
  ASSERT_TRUE(target);
  EXPECT_EQ(target->begin, text.find("B:\n"));
}

}  // namespace
}  // namespace stepwright::assist
