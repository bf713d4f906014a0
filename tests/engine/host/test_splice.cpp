// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "engine/host/host.h"
#include "engine/host/splice.h"
#include "engine/text/edit.h"

namespace stepwright::host {
namespace {

/// The host after `from` in the first machine's text became `to`.
std::string changed(const std::string& text, const std::string& path, const std::string& from,
                    const std::string& to, std::string* note = nullptr) {
  const Host host = Host::read(text, path);
  if (host.machines().empty() || !host.machines()[0].view) return "no machine";
  const std::size_t at = host.machines()[0].view->text().find(from);
  if (at == std::string::npos) return "not found in " + host.machines()[0].view->text();
  const auto spliced = splice(host, host.machines()[0], {{{at, at + from.size()}, to}});
  if (!spliced) return spliced.error().code + ": " + spliced.error().message;
  if (note != nullptr) *note = spliced->note;
  return text::apply(text, spliced->edits);
}

std::string inTemplate(const std::string& definition) {
  return "Resources:\n  M:\n    Type: AWS::StepFunctions::StateMachine\n    Properties:\n      "
         "DefinitionString: " +
         definition + "\n  # end\n";
}

TEST(Splice, NewLinesOfABlockGetItsIndent) {
  const std::string block =
      "!Sub |\n        {\n          \"StartAt\": \"A\",\n\n          \"States\": {}\n        }";
  EXPECT_EQ(changed(inTemplate(block), "t.yaml", "\"A\",\n", "\"A\",\n  \"Comment\": \"x\",\n"),
            inTemplate("!Sub |\n        {\n          \"StartAt\": \"A\",\n          \"Comment\": "
                       "\"x\",\n\n          \"States\": {}\n        }"));
  // A line that is blank gets the indent it had not.
  EXPECT_EQ(changed(inTemplate(block), "t.yaml", "\n\n", "\n  \"Comment\": \"x\",\n"),
            inTemplate("!Sub |\n        {\n          \"StartAt\": \"A\",\n          \"Comment\": "
                       "\"x\",\n          \"States\": {}\n        }"));
}

TEST(Splice, WhatYamlCannotHoldIsEscaped) {
  const std::string block = "|\n        {\"StartAt\": \"A\", \"States\": {}}";
  EXPECT_EQ(changed(inTemplate(block), "t.yaml", "\"A\"", "\"x\u2028\u0085\x7f\""),
            inTemplate("|\n        {\"StartAt\": \"x\\u2028\\u0085\\u007F\", \"States\": {}}"));
}

TEST(Splice, AFoldedTextBecomesLiteralWhereLinesAreAdded) {
  std::string note;
  const std::string text = inTemplate(">-\n        {\"StartAt\": \"A\",\n        \"States\": {}}");
  EXPECT_EQ(changed(text, "t.yaml", "\"A\"", "\"B\"", &note),
            inTemplate(">-\n        {\"StartAt\": \"B\",\n        \"States\": {}}"));
  EXPECT_EQ(note, "");
  EXPECT_EQ(changed(text, "t.yaml", "\"A\",", "\"A\",\n", &note),
            inTemplate("|\n        {\"StartAt\": \"A\",\n         \"States\": {}}"));
  EXPECT_NE(note, "");
}

TEST(Splice, QuotesOfYaml) {
  EXPECT_EQ(
      changed(inTemplate("'{\"StartAt\": \"A\", \"States\": {}}'"), "t.yaml", "\"A\"", "\"it's\""),
      inTemplate("'{\"StartAt\": \"it''s\", \"States\": {}}'"));
  EXPECT_EQ(
      changed(inTemplate("'{\"StartAt\": \"A\", \"States\": {}}'"), "t.yaml", "A\",", "A\",\n"),
      inTemplate("\"{\\\"StartAt\\\": \\\"A\\\",\\n \\\"States\\\": {}}\""));
  EXPECT_EQ(changed(inTemplate("\"{\\\"StartAt\\\": \\x41, \\\n          \\\"States\\\": {}}\""),
                    "t.yaml", "\"States\"", "\n\"States\""),
            inTemplate("\"{\\\"StartAt\\\": \\x41, \\\n          \\n\\\"States\\\": {}}\""));
}

TEST(Splice, AStringOfJsonKeepsItsOtherEscapes) {
  const std::string before =
      R"({"name":"n","definition":"{\"StartAt\":\"\u0041\/\",\"States\":{}}"})";
  EXPECT_EQ(changed(before, "a.json", "\"States\"", "\t\"S\\\"\""),
            R"({"name":"n","definition":"{\"StartAt\":\"\u0041\/\",\t\"S\\\"\":{}}"})");
}

std::string joined(const std::string& items) {
  return R"({"Resources": {"M": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {"DefinitionString": {"Fn::Join": ["", )" +
         items + "]}}}}}";
}

TEST(Splice, JoinedPieces) {
  const std::string before = joined(
      R"(["{\"StartAt\":\"A\",\"R\":\"", {"Ref": "F"}, "\",\"T\":\"", {"Ref": "G"}, "\",\"States\":{}}"])");
  EXPECT_EQ(
      changed(before, "t.json", "\"A\"", "\"B\""),
      joined(
          R"(["{\"StartAt\":\"B\",\"R\":\"", {"Ref": "F"}, "\",\"T\":\"", {"Ref": "G"}, "\",\"States\":{}}"])"));
  // A hole that is taken away takes its item along.
  EXPECT_EQ(changed(before, "t.json", ",\"R\":\"${F}\"", ""),
            joined(R"(["{\"StartAt\":\"A\",\"T\":\"", {"Ref": "G"}, "\",\"States\":{}}"])"));
  // One that is written again is an item again.
  EXPECT_EQ(
      changed(before, "t.json", "\"States\":{}", "\"States\":{\"x\":\"${F}\"}"),
      joined(
          R"(["{\"StartAt\":\"A\",\"R\":\"", {"Ref": "F"}, "\",\"T\":\"", {"Ref": "G"}, "\",\"States\":{\"x\":\"", {"Ref": "F"}, "\"}}"])"));
  EXPECT_EQ(
      changed(before, "t.json", "${F}", "plain"),
      joined(
          R"(["{\"StartAt\":\"A\",\"R\":\"plain\",\"T\":\"", {"Ref": "G"}, "\",\"States\":{}}"])"));
  EXPECT_EQ(
      changed(before, "t.json", "{F}", "{G}"),
      joined(
          R"(["{\"StartAt\":\"A\",\"R\":\"", {"Ref": "G"}, "\",\"T\":\"", {"Ref": "G"}, "\",\"States\":{}}"])"));
  EXPECT_TRUE(changed(before, "t.json", "{F}", "{X}").starts_with("host.hole"));
}

TEST(Splice, AnItemThatIsASubTakesNoHoleOfAnother) {
  const std::string before = joined(
      R"(["{\"StartAt\":\"A\",\"R\":\"", {"Ref": "F"}, "\",", {"Fn::Sub": "\"States\":{\"${X}\":1}}"}])");
  EXPECT_EQ(
      changed(before, "t.json", ":1}", ":2}"),
      joined(
          R"(["{\"StartAt\":\"A\",\"R\":\"", {"Ref": "F"}, "\",", {"Fn::Sub": "\"States\":{\"${X}\":2}}"}])"));
  EXPECT_TRUE(changed(before, "t.json", ":1}", ":\"${F}\"}").starts_with("host.unwritable"));
  EXPECT_TRUE(
      changed(before, "t.json", ",\"States\"", "\"States\"").starts_with("host.unwritable"));
}

TEST(Splice, AJoinWithNowhereToWriteIsWrittenAnew) {
  std::string note;
  EXPECT_EQ(changed(joined(R"([{"Ref": "A"}, {"Ref": "B"}, "{\"StartAt\":\"A\",\"States\":{}}"])"),
                    "t.json", "${A}${B}", "${A} ${B}", &note)
                .substr(0, 9),
            "no machin");
  const std::string before =
      joined(R"(["{\"StartAt\":\"", {"Ref": "A"}, {"Ref": "B"}, "\",\"States\":{}}"])");
  EXPECT_EQ(changed(before, "t.json", "${A}${B}", "${A}-${B}", &note),
            joined(R"(["{\"StartAt\":\"", {"Ref": "A"}, "-", {"Ref": "B"}, "\",\"States\":{}}"])"));
}

TEST(Splice, SequencesOfItemsInYaml) {
  const std::string list =
      "\n        Fn::Join:\n        - ''\n        - - '{\"StartAt\":\"'\n          - !Ref A\n      "
      "    - '\",\"States\":{}}'";
  EXPECT_EQ(
      changed(inTemplate(list), "t.yaml", "\"States\":{}", "\"States\":{\"${A}\":1}"),
      inTemplate(
          "\n        Fn::Join:\n        - ''\n        - - '{\"StartAt\":\"'\n          - !Ref A\n  "
          "        - '\",\"States\":{\"'\n          - !Ref A\n          - '\":1}}'"));
}

std::string terraform(const std::string& definition) {
  return "resource \"aws_sfn_state_machine\" \"f\" {\n  definition = " + definition + "\n}\n";
}

TEST(Splice, HeredocsEscapeWhatWouldOpenADirective) {
  EXPECT_EQ(
      changed(terraform("<<-EOF\n    {\n      \"StartAt\": \"A\", \"States\": {}}\n  EOF"), "m.tf",
              "\"A\",", "\"{%{'a':1}%}\",\n"),
      terraform(
          "<<-EOF\n    {\n      \"StartAt\": \"{%%{'a':1}%}\",\n     \"States\": {}}\n  EOF"));
  EXPECT_EQ(changed(terraform(R"("{\"StartAt\": \"A\", \"States\": {}}")"), "m.tf", "\"A\"",
                    "\"${x[\"y\"]}%{z}\""),
            terraform(R"("{\"StartAt\": \"${x["y"]}%%{z}\", \"States\": {}}")"));
}

TEST(Splice, EntriesOfAnHclObject) {
  const std::string before = terraform(
      "jsonencode({\n    StartAt = \"A\" # first\n    States = {\n      A = { Type = \"Task\", "
      "Resource = f.arn, End = true }\n      B = {\n        Type = \"Pass\"\n        End = true\n  "
      "    }\n    }\n  })");
  EXPECT_EQ(changed(before, "m.tf", "\"StartAt\": \"A\"", "\"StartAt\": \"B\""),
            terraform("jsonencode({\n    StartAt = \"B\" # first\n    States = {\n      A = { Type "
                      "= \"Task\", Resource = f.arn, End = true }\n      B = {\n        Type = "
                      "\"Pass\"\n        End = true\n      }\n    }\n  })"));
  EXPECT_EQ(
      changed(
          before, "m.tf", "\"End\": true\n    },\n    \"B\"",
          "\"Next\": \"B\",\n      \"Retry\": [{\"ErrorEquals\": [\"x\"]}]\n    },\n    \"B b\""),
      terraform("jsonencode({\n    StartAt = \"A\" # first\n    States = {\n      A = { Type = "
                "\"Task\", Resource = f.arn, Next = \"B\", Retry = [\n        {\n          "
                "ErrorEquals = [\n            \"x\",\n          ]\n        },\n      ] }\n      "
                "\"B b\" = {\n        Type = \"Pass\"\n        End = true\n      }\n    }\n  })"));
  EXPECT_EQ(
      changed(before, "m.tf", "\"Type\": \"Pass\",",
              "\"Type\": \"Pass\",\n\"Comment\": \"${f.arn} %{x\","),
      terraform("jsonencode({\n    StartAt = \"A\" # first\n    States = {\n      A = { Type = "
                "\"Task\", Resource = f.arn, End = true }\n      B = {\n        Type = \"Pass\"\n  "
                "      Comment = \"${f.arn} %%{x\"\n        End = true\n      }\n    }\n  })"));
  // The expression is one again where the state moves.
  EXPECT_EQ(
      changed(before, "m.tf", "\"B\": {",
              "\"C\": {\"Type\": \"Task\", \"Resource\": \"${f.arn}\", \"End\": true}, \"B\": {"),
      terraform("jsonencode({\n    StartAt = \"A\" # first\n    States = {\n      A = { Type = "
                "\"Task\", Resource = f.arn, End = true }\n      C = {\n        Type = \"Task\"\n  "
                "      Resource = f.arn\n        End = true\n      }\n      B = {\n        Type = "
                "\"Pass\"\n        End = true\n      }\n    }\n  })"));
}

TEST(Splice, WhatStandsInAnotherFileIsNotWrittenHere) {
  const Host host = Host::read(
      "Resources:\n  M:\n    Type: AWS::Serverless::StateMachine\n    Properties: {DefinitionUri: "
      "a.json}\n",
      "t.yaml");
  const auto spliced = splice(host, host.machines().at(0), {});
  ASSERT_FALSE(spliced);
  EXPECT_EQ(spliced.error().code, "host.elsewhere");
}

}  // namespace
}  // namespace stepwright::host
