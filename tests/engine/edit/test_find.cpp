// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdio>

#include "engine/edit/find.h"
#include "engine/edit/replace.h"

namespace stepwright::edit {
namespace {

constexpr const char* kText = R"json({
  "Comment": "Charges an order",
  "StartAt": "Charge",
  "States": {
    "Charge": {
      "Type": "Task",
      "Comment": "takes the money, ÄRGER möglich",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Arguments": { "FunctionName": "charge-card", "Payload": "{% $total * 2 %}" },
      "Assign": { "total": "{% $states.result.total %}" },
      "Retry": [ { "ErrorEquals": ["Card.Busy"], "MaxAttempts": 2 } ],
      "Catch": [ { "ErrorEquals": ["States.ALL"], "Next": "Refund" } ],
      "Next": "Ship"
    },
    "Ship": {
      "Type": "Map",
      "ItemsPath": "$.parcels",
      "ItemProcessor": { "StartAt": "Pack", "States": {
        "Pack": { "Type": "Wait", "SecondsPath": "$.pause", "End": true } } },
      "End": true
    },
    "Refund": { "Type": "Fail", "Error": "Card.Declined", "Cause": "say \"Charge\" again" }
  }
})json";

const asl::Document& sample() {
  static const auto document = asl::Document::read(kText);
  return document;
}

std::string listed(const asl::Document& document, const FindQuery& query) {
  static constexpr const char* kKinds[] = {"name",     "type",  "resource", "path", "expression",
                                           "variable", "error", "comment",  "text"};
  std::string text;
  for (const auto& found : Finder(document).find(query)) {
    text += std::string(kKinds[static_cast<int>(found.kind)]) + " " + found.stateName + ": ";
    std::size_t from = 0;
    for (const auto& place : found.places) {
      text += found.text.substr(from, place.begin - from) + "[" +
              found.text.substr(place.begin, place.length()) + "]";
      from = place.end;
    }
    text += found.text.substr(from) + "\n";
  }
  return text;
}

std::string listed(const std::string& words) { return listed(sample(), {words}); }

TEST(Find, EveryKindOfStringIsFoundWithItsState) {
  EXPECT_EQ(listed("charge"),
            "comment : [Charge]s an order\n"
            "name Charge: [Charge]\n"
            "text Charge: [charge]-card\n"
            "text Refund: say \"[Charge]\" again\n");
  EXPECT_EQ(listed("lambda:inv"), "resource Charge: arn:aws:states:::[lambda:inv]oke\n");
  EXPECT_EQ(listed("$.pa"), "path Ship: [$.pa]rcels\npath Pack: [$.pa]use\n");
  EXPECT_EQ(listed("card."), "error Charge: [Card.]Busy\nerror Refund: [Card.]Declined\n");
  EXPECT_EQ(listed("Ärger"), "comment Charge: takes the money, [ÄRGER] möglich\n");
  EXPECT_EQ(listed(""), "");
  EXPECT_EQ(listed("nothing of the kind"), "");
}

TEST(Find, FiltersByTypeAndKind) {
  EXPECT_EQ(listed("type:task"), "type Charge: [Task]\n");
  EXPECT_EQ(listed("type:wait"), "type Pack: [Wait]\n");
  EXPECT_EQ(listed("type:task card"), "text Charge: charge-[card]\nerror Charge: [Card].Busy\n");
  EXPECT_EQ(listed("card type:fail"), "error Refund: [Card].Declined\n");
  EXPECT_EQ(listed("name:charge"), "name Charge: [Charge]\n");
  EXPECT_EQ(listed("comment:"),
            "comment : [Charges an order]\n"
            "comment Charge: [takes the money, ÄRGER möglich]\n");
  EXPECT_EQ(listed("variable:total"),
            "expression Charge: {% $[total] * 2 %}\nvariable Charge: [total]\n");
}

TEST(Find, CaseAndWholeWords) {
  EXPECT_EQ(listed(sample(), {"Charge", true, true}),
            "name Charge: [Charge]\ntext Refund: say \"[Charge]\" again\n");
  EXPECT_EQ(listed(sample(), {"aa", false, false}), "");
}

std::string replacedText(const asl::Document& document, const FindQuery& query,
                         const std::string& with) {
  const auto change = replaceAll(document, Finder(document).find(query), with);
  if (!change.ok()) return change.error().message;
  return text::apply(document.text(), change->edits);
}

TEST(Replace, NamesChangeWhereverTheyAreNamedAndTextsWhereTheyStand) {
  const std::string after = replacedText(sample(), {"Charge", true, true}, "Pay");
  std::string expected = kText;
  for (const char* each : {"\"StartAt\": \"Charge\"", "\"Charge\": {", "\\\"Charge\\\""}) {
    const auto at = expected.find(each);
    const auto word = expected.find("Charge", at);
    expected.replace(word, 6, "Pay");
  }
  EXPECT_EQ(after, expected);
}

TEST(Replace, SeveralNamesInOneStep) {
  const std::string after = replacedText(sample(), {"name:h"}, "H\"h");
  const auto document = asl::Document::read(after);
  ASSERT_TRUE(document.wellFormed());
  EXPECT_EQ(document.machine()->startAt, "CH\"harge");
  EXPECT_EQ(document.machine()->find("CH\"harge")->next, "SH\"hip");
}

TEST(Replace, RefusesWhatCannotBe) {
  EXPECT_EQ(replacedText(sample(), {"name:charge"}, "Ship"),
            "Two states would have the name \"Ship\".");
  EXPECT_EQ(replacedText(sample(), {"name:charge"}, ""), "A state needs a name.");
  EXPECT_EQ(replacedText(sample(), {"type:task"}, "Wait"),
            "The type of a state cannot be replaced here.");
  EXPECT_NE(replacedText(sample(), {"name:pack"}, std::string(81, 'x')).find("80"),
            std::string::npos);
}

TEST(Replace, KeysOfVariablesAndWhatReadsThem) {
  const std::string after = replacedText(sample(), {"variable:total"}, "sum");
  EXPECT_NE(after.find("\"Payload\": \"{% $sum * 2 %}\""), std::string::npos);
  EXPECT_NE(after.find("\"Assign\": { \"sum\": \"{% $states.result.total %}\" }"),
            std::string::npos);
}

FindQuery byRegex(const std::string& words, bool matchCase = false) {
  return {words, matchCase, false, true};
}

TEST(Find, ARegularExpressionFindsWhatItMatches) {
  EXPECT_EQ(listed(sample(), byRegex("card\\.(busy|declined)")),
            "error Charge: [Card.Busy]\nerror Refund: [Card.Declined]\n");
  EXPECT_EQ(listed(sample(), byRegex("CARD\\.", true)), "");
  EXPECT_EQ(listed(sample(), byRegex("name:^s")), "name Ship: [S]hip\n");
  // What matches nothing but the empty text is no place.
  EXPECT_EQ(listed(sample(), byRegex("name:x*")), "");
  EXPECT_EQ(listed(sample(), byRegex("ä.")), "comment Charge: takes the money, [ÄR]GER möglich\n");
}

TEST(Find, SaysWhyAnExpressionCannotBeRead) {
  EXPECT_NE(faultOf(byRegex("(a")), "");
  EXPECT_TRUE(Finder(sample()).find(byRegex("(a")).empty());
  EXPECT_EQ(faultOf(byRegex("")), "");
  EXPECT_EQ(faultOf({"(a"}), "");
}

TEST(Find, NoExpressionHoldsUpWhoTypesIt) {
  const std::string text =
      std::string(R"({"StartAt": "A", "States": {"A": {"Type": "Pass", "Comment": ")") +
      std::string(50000, 'a') + R"(", "End": true}}})";
  const auto document = asl::Document::read(text);
  const auto before = std::chrono::steady_clock::now();
  (void)Finder(document).find(byRegex("(a+)+b"));
  EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(5));
}

TEST(Replace, GroupsOfAnExpressionGoIntoTheReplacement) {
  const std::string after = replacedText(sample(), byRegex("(Card)\\.(\\w+)"), "$2.$1$$");
  EXPECT_NE(after.find("\"Busy.Card$\""), std::string::npos);
  EXPECT_NE(after.find("\"Declined.Card$\""), std::string::npos);
  // Paths have dollars too; only what names a group is one.
  const std::string paths = replacedText(sample(), byRegex("^\\$\\.(parcels|pause)$"), "$.in.$1");
  EXPECT_NE(paths.find("\"$.in.parcels\""), std::string::npos);
  EXPECT_NE(paths.find("\"$.in.pause\""), std::string::npos);
  const std::string names = replacedText(sample(), byRegex("name:^(Ship|Refund)$"), "Do $1");
  const auto document = asl::Document::read(names);
  ASSERT_TRUE(document.wellFormed());
  EXPECT_EQ(document.machine()->find("Charge")->next, "Do Ship");
  // Those who come from sed write it so.
  const std::string other = replacedText(sample(), byRegex("(Card)\\.(\\w+)"), "\\2.\\1 \\9 c:\\d");
  EXPECT_NE(other.find("\"Busy.Card \\\\9 c:\\\\d\""), std::string::npos) << other;
}

TEST(Replace, YamlKeepsItsComments) {
  const auto document = asl::Document::read(
      "# flow\nStartAt: Charge # first\nStates:\n  Charge: # the one\n    Type: Pass\n"
      "    Comment: Charge it # note\n    End: true\n",
      asl::Format::Yaml);
  EXPECT_EQ(replacedText(document, {"Charge"}, "Pay"),
            "# flow\nStartAt: Pay # first\nStates:\n  Pay: # the one\n    Type: Pass\n"
            "    Comment: Pay it # note\n    End: true\n");
}

TEST(Find, FiveThousandStatesWhileTyping) {
  std::string text = "{\"StartAt\":\"S0\",\"States\":{";
  for (int i = 0; i < 5000; ++i) {
    const auto n = std::to_string(i);
    text += (i > 0 ? ",\"S" : "\"S") + n +
            R"(":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke",)" +
            R"("Comment":"step )" + n + R"(","Parameters":{"FunctionName":"f)" + n +
            R"(","Payload.$":"$.x"},"Next":"S)" + std::to_string(i + 1) + "\"}";
  }
  const auto document = asl::Document::read(text + "}}");
  const auto begin = std::chrono::steady_clock::now();
  const Finder finder(document);
  const auto ready = std::chrono::steady_clock::now();
  EXPECT_EQ(finder.find({"lambda"}).size(), 5000U);
  EXPECT_EQ(finder.find({"f4999"}).size(), 1U);
  EXPECT_EQ(finder.find({"type:task s12"}).size(), 111U);
  const auto end = std::chrono::steady_clock::now();
  using Ms = std::chrono::duration<double, std::milli>;
  std::printf("index %.1f ms, three searches %.1f ms\n", Ms(ready - begin).count(),
              Ms(end - ready).count());
}

}  // namespace
}  // namespace stepwright::edit
