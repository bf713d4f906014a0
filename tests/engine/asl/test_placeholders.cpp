// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/placeholders.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/json/print.h"

namespace stepwright::asl {
namespace {

std::string names(const std::vector<Placeholder>& placeholders) {
  std::string all;
  for (const Placeholder& each : placeholders)
    all += (all.empty() ? "" : ", ") + each.name + (each.needed ? "" : "?");
  return all;
}

Document stateOf(const std::string& fields, Format format = Format::Json) {
  return Document::read("{\"StartAt\": \"A\", \"States\": {\"A\": {" + fields + "}}}", format);
}

json::Value filledState(const Document& document, const PlaceholderValues& values) {
  return fillIn(document, values).document.value()["States"]["A"];
}

TEST(Placeholders, WithoutQuotesAreValuesAndInTextsTexts) {
  const Document document = stateOf(
      R"("Type": "Wait", "Seconds": ${n}, "Comment": "${n} of ${what}", "Next": ${jsonencode(var.next)})");
  EXPECT_EQ(names(placeholdersOf(document)), "n, n?, what?, jsonencode(var.next)");
  const auto state =
      filledState(document, {{"n", 5}, {"what", "a \"few\""}, {"var.next", json::Value("7")}});
  EXPECT_EQ(json::print(state),
            R"({"Type":"Wait","Seconds":5,"Comment":"5 of a \"few\"","Next":"7"})");
  const auto partly = fillIn(document, {{"n", "5"}});
  EXPECT_EQ(names(partly.open), "what?, jsonencode(var.next)");
  EXPECT_EQ(partly.document.value()["States"]["A"]["Seconds"].integer(), 5);
}

TEST(Placeholders, FunctionsOfATemplate) {
  const std::string yaml = R"(StartAt: A
States:
  A:
    Type: Pass
    Result:
      a: !GetAtt F.Arn
      b: !Ref Table
      c: !Sub "${Table}-${AWS::Region}-${!Literal}"
      d: !Sub ["${x}/${Table}", {x: !Ref Other}]
      e: {"Fn::Join": ["-", ["x", {"Ref": "Table"}]]}
      f: &kept !ImportValue Shared
      g: *kept
    End: true
)";
  const Document document = Document::read(yaml, Format::Yaml);
  EXPECT_EQ(names(placeholdersOf(document)),
            "F.Arn, Table, Table, AWS::Region, Other, Table, Shared");
  const PlaceholderValues values{
      {"F.Arn", "arn:f"}, {"Table", "t"}, {"AWS::Region", "r"}, {"Other", "o"}, {"Shared", 3}};
  const auto filled = fillIn(document, values);
  EXPECT_TRUE(filled.open.empty());
  EXPECT_EQ(json::print(filled.document.value()["States"]["A"]["Result"]),
            R"({"a":"arn:f","b":"t","c":"t-r-${!Literal}","d":"o/t","e":"x-t","f":3,"g":3})");
}

TEST(Placeholders, YamlKeepsTheKindOfAValueThatStandsAlone) {
  const Document document = Document::read(
      "StartAt: A\nStates:\n  A:\n    Type: Wait\n    Seconds: ${n}\n    Comment: |\n      is\n"
      "      ${n}\n    End: true\n",
      Format::Yaml);
  const auto state = filledState(document, {{"n", 5}});
  EXPECT_EQ(json::print(state), R"({"Type":"Wait","Seconds":5,"Comment":"is\n5\n","End":true})");
}

TEST(Placeholders, WhatIsOnlySentOrSaidIsNotNeeded) {
  const auto needs = [](const std::string& fields) {
    return names(placeholdersOf(stateOf(fields)));
  };
  EXPECT_EQ(needs(R"("Type": "Task", "Resource": "${r}", "Parameters": {"a": {"b": "${p}"}})"),
            "r?, p?");
  EXPECT_EQ(needs(R"("Type": "Task", "Parameters": {"a.$": "$.${p}"}, "Arguments": "{% ${q} %}")"),
            "p, q");
  EXPECT_EQ(needs(R"("Type": "Task", "TimeoutSeconds": "${t}", "Parameters": {"a": ${p}})"),
            "t, p");
  EXPECT_EQ(needs(R"("Type": "Pass", "Parameters": {"a": "${p}"}, "Result": "${r}")"), "p, r");
  EXPECT_EQ(needs(R"("Type": "Pass", "Result": "100 %{ of } #{all} $5 {x}")"), "");
  EXPECT_EQ(needs(R"("Type": "Pass", "Result": "%{ if x }#{AWS::Region}")"),
            "%{ if x }, AWS::Region");
}

TEST(Placeholders, NamesOfStatesStandAsTheyAre) {
  const Document document = Document::read(
      R"({"StartAt": "${First}", "States": {"${First}": {"Type": "Pass", "Next": "${Second}"}}})");
  EXPECT_EQ(names(placeholdersOf(document)), "Second");
  const auto filled = fillIn(document, {{"First", "A"}, {"Second", "B"}}).document;
  EXPECT_EQ(filled.value()["StartAt"].string(), "${First}");
  EXPECT_EQ(filled.value()["States"]["${First}"]["Next"].string(), "B");
}

TEST(Placeholders, PositionsAreThoseOfTheTextThatWasFilled) {
  const Document document = stateOf("\"Type\": \"Wait\", \"Seconds\": ${a_long_name}, \"End\": 7");
  const auto filled = fillIn(document, {{"a_long_name", 1}}).document;
  const auto range = filled.rangeOf("/States/A/End");
  ASSERT_TRUE(range);
  const auto place = filled.positionAt(range->begin);
  EXPECT_EQ(static_cast<std::size_t>(place.column), document.text().find('7') + 1);
  EXPECT_EQ(document.positionAt(document.text().find('$')).column,
            filled.positionAt(filled.rangeOf("/States/A/Seconds")->begin).column);
}

TEST(Placeholders, TheFirstThatARunNeedsIsNamedWithItsLine) {
  const Document document =
      stateOf("\"Type\": \"Wait\", \"Comment\": \"${c}\",\n \"Seconds\": ${n}");
  const auto missing = missingValue(document, placeholdersOf(document));
  ASSERT_TRUE(missing);
  EXPECT_EQ(missing->message, "line 2, column 13: The placeholder \"n\" has no value.");
  EXPECT_EQ(missing->pointer, "/States/A/Seconds");
  EXPECT_FALSE(missingValue(document, fillIn(document, {{"n", 1}}).open));
}

}  // namespace
}  // namespace stepwright::asl
