// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/placeholders.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "engine/asl/filled_in.h"
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

std::string part(const Document& document, text::Range range) {
  return document.text().substr(range.begin, range.length());
}

const Problem* problemAt(const Document& document, std::string_view pointer) {
  const auto& problems = document.problems();
  const auto found = std::find_if(problems.begin(), problems.end(), [&](const Problem& problem) {
    return problem.pointer == pointer;
  });
  return found == problems.end() ? nullptr : &*found;
}

TEST(Placeholders, AProblemOfAValueStandsAtItsPlaceholder) {
  const Document document = stateOf(
      R"("Type": "Wait", "Comment": "${a}", "Seconds": ${n}, "Next": "Gone", "Commment": 1)");
  EXPECT_EQ(problemAt(document, "/States/A/Seconds"), nullptr);
  const Document good = document.withValues({{"a", "a long comment"}, {"n", 5}});
  EXPECT_EQ(problemAt(good, "/States/A/Seconds"), nullptr);
  const Document bad = document.withValues({{"a", "a long comment"}, {"n", "many"}});
  EXPECT_EQ(bad.text(), document.text());
  const Problem* problem = problemAt(bad, "/States/A/Seconds");
  ASSERT_NE(problem, nullptr);
  EXPECT_EQ(part(bad, problem->range), "${n}");
  EXPECT_EQ(problem->detail, "With \"many\" in the place of ${n}.");
  EXPECT_EQ(problem->position, document.positionAt(document.text().find("${n}")));
  EXPECT_EQ(problem->stateId, "/States/A");
  // The rest stands where it stands, and so do its fixes.
  for (const Document& each : {good, bad}) {
    const Problem* next = problemAt(each, "/States/A/Next");
    ASSERT_NE(next, nullptr);
    EXPECT_EQ(part(each, next->range), "\"Gone\"");
    const Problem* misspelt = problemAt(each, "/States/A/Commment");
    ASSERT_NE(misspelt, nullptr);
    ASSERT_TRUE(misspelt->fix);
    for (const auto& edit : misspelt->fix->edits)
      EXPECT_NE(part(each, edit.range).find("Commment"), std::string::npos);
  }
}

TEST(Placeholders, WhatIsEncodedHasTheValueOfWhatIsInside) {
  EXPECT_EQ(encodedBy("jsonencode( var.errors )"), "var.errors");
  EXPECT_EQ(encodedBy("tojson(x)"), "x");
  EXPECT_EQ(encodedBy("var.errors"), "");
}

TEST(Placeholders, NoFixWritesOverAPlaceholder) {
  const Document document = Document::read(
      R"({"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "${to}"}, "Done": {"Type": "Succeed"}}})");
  const Document filled = document.withValues({{"to", "Dono"}});
  const Problem* problem = problemAt(filled, "/States/A/Next");
  ASSERT_NE(problem, nullptr);
  EXPECT_EQ(part(filled, problem->range), "\"${to}\"");
  for (const auto& edit : problem->fix ? problem->fix->edits : text::TextEdits())
    EXPECT_EQ(part(filled, edit.range).find("${to}"), std::string::npos);
}

TEST(Placeholders, SuppressionsHoldWithValues) {
  const Document document = stateOf(R"("Type": "Wait", "Seconds": "${n}", "End": true)");
  ASSERT_NE(problemAt(document, "/States/A/Seconds"), nullptr);
  EXPECT_EQ(problemAt(document.withValues({{"other", 1}}), "/States/A/Seconds")->code,
            problemAt(document, "/States/A/Seconds")->code);
}

/// Of a text with values put in nothing is left in what is said of the text without them.
TEST(Placeholders, ProblemsOfAnyValuesHaveAPlaceInTheText) {
  const Document json = Document::read(
      R"({"StartAt": "A", "States": {"A": {"Type": "Wait", "Seconds": ${a}, "Nxet": "${b}"}, )"
      R"("B": {"Type": "Choice", "Choices": [{"Variable": "$.${c}", "IsNull": ${a}, "Next": "A"}], )"
      R"("Defaut": "${d}"}, "C": {"Type": "Pass", "Result": {"${b}": [${c}, "${a}${d}"]}}}})");
  const Document yaml = Document::read(
      "StartAt: A\nStates:\n  A: {Type: Wait, Seconds: !Ref a, Nxet: !Sub '${b}'}\n  B:\n"
      "    Type: Pass\n    Result:\n      x: ${c}\n      y: !Join ['', [!Ref d, z]]\n    Next: x\n",
      Format::Yaml);
  const bool holds = rc::check("places lie in the text, and fixes can be applied", [&] {
    PlaceholderValues values;
    for (const char* name : {"a", "b", "c", "d"}) {
      const auto text = *rc::gen::container<std::string>(
          rc::gen::elementOf(std::string("a5$.{}[]\"\\:,% \n\xC3\xA4")));
      if (*rc::gen::arbitrary<bool>()) values.emplace(name, text);
    }
    for (const Document& document : {json.withValues(values), yaml.withValues(values)}) {
      const std::size_t size = document.text().size();
      for (const Problem& problem : document.problems()) {
        RC_ASSERT(problem.range.begin <= problem.range.end);
        RC_ASSERT(problem.range.end <= size);
        RC_ASSERT(problem.position == document.positionAt(problem.range.begin));
        std::size_t last = 0;
        for (const auto& edit : problem.fix ? problem.fix->edits : text::TextEdits()) {
          RC_ASSERT(edit.range.begin >= last);
          RC_ASSERT(edit.range.end >= edit.range.begin);
          last = edit.range.end;
        }
        RC_ASSERT(last <= size);
      }
    }
  });
  EXPECT_TRUE(holds);
}

}  // namespace
}  // namespace stepwright::asl
