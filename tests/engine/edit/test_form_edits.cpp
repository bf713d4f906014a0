// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/form_edits.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/asl/schema.h"
#include "engine/json/print.h"

namespace stepwright::edit {
namespace {

using asl::Document;

Document afterForm(const Document& document, const Outcome& outcome) {
  EXPECT_TRUE(outcome.ok()) << (outcome.ok() ? "" : outcome.error().message);
  return outcome.ok()
             ? Document::read(text::apply(document.text(), outcome->edits), document.format())
             : document;
}

std::string stateText(const Document& document, const char* name) {
  return json::print(document.value()["States"][name]);
}

const Document map = Document::read(R"({
  "StartAt": "M",
  "States": {
    "M": {
      "Type": "Map",
      "Label": "files",
      "ToleratedFailureCount": 3,
      "ItemProcessor": {
        "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS" },
        "StartAt": "I",
        "States": { "I": { "Type": "Pass", "End": true } }
      },
      "ItemReader": {
        "Resource": "arn:aws:states:::s3:getObject",
        "ReaderConfig": { "InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW", "MaxItems": 9 },
        "Parameters": { "Bucket": "b", "Key.$": "$.key" }
      },
      "MaxConcurrency": 7,
      "End": true
    }
  }
}
)");

TEST(FormEdits, AnInlineMapLosesWhatOnlyADistributedOneHas) {
  const auto inlined = afterForm(
      map, setFields(map, {{"/States/M/ItemProcessor/ProcessorConfig", "Mode", "\"INLINE\""}}));
  EXPECT_EQ(stateText(inlined, "M"),
            R"({"Type":"Map","ItemProcessor":{"ProcessorConfig":{"Mode":"INLINE"},"StartAt":"I",)"
            R"("States":{"I":{"Type":"Pass","End":true}}},"MaxConcurrency":7,"End":true})");
  const auto back = afterForm(
      inlined,
      setFields(inlined, {{"/States/M/ItemProcessor/ProcessorConfig", "Mode", "\"DISTRIBUTED\""}}));
  EXPECT_EQ(json::print(back.value()["States"]["M"]["ItemProcessor"]["ProcessorConfig"]),
            R"({"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"})");
}

TEST(FormEdits, WhatAModeTookAwayComesBackWithIt) {
  const std::string config = "/States/M/ItemProcessor/ProcessorConfig";
  FieldMemory memory;
  const auto inlined = afterForm(map, setFields(map, {{config, "Mode", "\"INLINE\""}}, &memory));
  EXPECT_FALSE(inlined.value()["States"]["M"].contains("ItemReader"));
  const auto back =
      afterForm(inlined, setFields(inlined, {{config, "Mode", "\"DISTRIBUTED\""}}, &memory));
  for (const char* name : {"Label", "ToleratedFailureCount", "ItemReader", "MaxConcurrency"})
    EXPECT_EQ(json::print(back.value()["States"]["M"][name]),
              json::print(map.value()["States"]["M"][name]));
  EXPECT_EQ(json::print(back.value()["States"]["M"]["ItemProcessor"]["ProcessorConfig"]),
            R"({"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"})");
}

TEST(FormEdits, AnotherFormatTakesItsOwnFields) {
  const std::string config = "/States/M/ItemReader/ReaderConfig";
  const auto json = afterForm(map, setFields(map, {{config, "InputType", "\"JSON\""}}));
  EXPECT_EQ(json::print(json.value()["States"]["M"]["ItemReader"]["ReaderConfig"]),
            R"({"InputType":"JSON","MaxItems":9})");
  const auto csv = afterForm(json, setFields(json, {{config, "InputType", "\"CSV\""}}));
  EXPECT_EQ(json::print(csv.value()["States"]["M"]["ItemReader"]["ReaderConfig"]),
            R"({"InputType":"CSV","MaxItems":9,"CSVHeaderLocation":"FIRST_ROW"})");
  const auto list = afterForm(map, setFields(map, {{"/States/M/ItemReader", "Resource",
                                                    "\"arn:aws:states:::s3:listObjectsV2\""}}));
  EXPECT_EQ(json::print(list.value()["States"]["M"]["ItemReader"]["Parameters"]),
            R"({"Bucket":"b"})");
}

TEST(FormEdits, ATwinTakesThePlaceOfTheOther) {
  const auto document = Document::read(
      R"({"StartAt":"T","States":{"T":{"Type":"Task","Resource":"r","TimeoutSeconds":5,"End":true}}})");
  const auto path =
      afterForm(document, setFields(document, {{"/States/T", "TimeoutSeconds", {}},
                                               {"/States/T", "TimeoutSecondsPath", "\"$.t\""}}));
  EXPECT_EQ(stateText(path, "T"),
            R"({"Type":"Task","Resource":"r","TimeoutSecondsPath":"$.t","End":true})");
}

TEST(FormEdits, ObjectsComeAndGoWithTheirFields) {
  const auto document =
      Document::read(R"({"StartAt":"T","States":{"T":{"Type":"Task","Resource":"r","End":true}}})");
  const auto with =
      afterForm(document, setFields(document, {{"/States/T/Credentials", "RoleArn", "\"x\""}}));
  EXPECT_EQ(stateText(with, "T"),
            R"({"Type":"Task","Resource":"r","End":true,"Credentials":{"RoleArn":"x"}})");
  const auto without = afterForm(with, setFields(with, {{"/States/T/Credentials", "RoleArn", {}}}));
  EXPECT_EQ(without.text(), document.text());
}

TEST(FormEdits, ANewObjectHasWhatItNeeds) {
  const auto* reader = asl::findField(asl::StateType::Map, "ItemReader");
  auto bare = afterForm(map, setFields(map, {{"/States/M", "ItemReader", {}}}));
  bare = afterForm(bare, addObject(bare, "/States/M", *reader));
  EXPECT_EQ(json::print(bare.value()["States"]["M"]["ItemReader"]),
            R"({"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":{"InputType":"JSON"},)"
            R"("Parameters":{"Bucket":"my-bucket","Key":"items.json"}})");
}

TEST(FormEdits, WhatWasWrongBeforeIsLeftAlone) {
  const auto document =
      Document::read(R"({"StartAt":"M","States":{"M":{"Type":"Map","Label":"kept","End":true}}})");
  const auto now = afterForm(document, setFields(document, {{"/States/M", "MaxConcurrency", "2"}}));
  EXPECT_TRUE(now.value()["States"]["M"].contains("Label"));
}

TEST(FormEdits, AFieldIsRenamedInItsPlace) {
  const auto document = Document::read(
      R"({"StartAt":"P","States":{"P":{"Type":"Pass","Assign":{"a":1,"b":2},"End":true}}})");
  const auto now = afterForm(document, renameField(document, "/States/P/Assign", "a", "c.$"));
  EXPECT_EQ(json::print(now.value()["States"]["P"]["Assign"]), R"({"c.$":1,"b":2})");
  EXPECT_FALSE(renameField(document, "/States/P/Assign", "a", "b").ok());
}

TEST(FormEdits, YamlIsSplicedToo) {
  const auto document = Document::read(
      "StartAt: T\nStates:\n  T: # first\n    Type: Task\n    Resource: r\n    End: true\n",
      asl::Format::Yaml);
  const auto with =
      afterForm(document, setFields(document, {{"/States/T/Credentials", "RoleArn", "\"x\""}}));
  EXPECT_NE(with.text().find("T: # first"), std::string::npos);
  EXPECT_EQ(json::print(with.value()["States"]["T"]["Credentials"]), R"({"RoleArn":"x"})");
}

/// Nobody typed it: it is laid out as the text around it is.
TEST(FormEdits, WhatAFormAddsIsWrittenInTheStyleOfTheText) {
  const std::string text =
      "{\n  \"StartAt\": \"M\",\n  \"States\": {\n    \"M\": {\n      \"Type\": \"Pass\",\n      "
      "\"Next\": \"M\"\n"
      "    }\n  }\n}\n";
  const Document document = Document::read(text);
  const auto change = setFields(document, {{"/States/M", "Batcher", R"({"Most":10})"}});
  ASSERT_TRUE(change.ok());
  const std::string after = text::apply(text, change->edits);
  EXPECT_EQ(after.find("{\"Most\":10}"), std::string::npos) << after;
  EXPECT_NE(after.find("\"Most\": 10"), std::string::npos) << after;
}

/// The lines of the text after the change that were not in it before.
std::string newLines(const Document& document, const Outcome& outcome) {
  if (!outcome) return outcome.error().message;
  const std::string& before = document.text();
  std::string after = text::apply(before, outcome->edits), found;
  std::size_t begin = 0;
  while (begin < after.size()) {
    const std::size_t end = std::min(after.find('\n', begin), after.size());
    const std::string line = after.substr(begin, end - begin);
    if (before.find(line + "\n") == std::string::npos) found += line + "\n";
    begin = end + 1;
  }
  const auto count = [](const std::string& text) {
    return std::count(text.begin(), text.end(), '\n');
  };
  EXPECT_EQ(count(before), count(after)) << after;
  return found;
}

TEST(FormEdits, AHoleStaysWrittenAsItsHostWritesIt) {
  const Document yaml = Document::read(
      "StartAt: T\nStates:\n  T:\n    Type: Task\n    Resource: !GetAtt Pay.Arn # the payer\n"
      "    TimeoutSeconds: ${Most}\n    Parameters:\n      FunctionName: &f !GetAtt Pay.Arn\n"
      "      Again: *f\n      Payload: {a: !Ref A, b: 1}\n      Text: !Sub 'x-${B}'\n    End: "
      "true\n",
      asl::Format::Yaml);
  const auto set = [&](const char* field, const char* json) {
    return newLines(yaml, setFields(yaml, {{"/States/T", field, json}}));
  };
  EXPECT_EQ(set("Resource", R"({"Fn::GetAtt": ["Refund", "Arn"]})"),
            "    Resource: !GetAtt Refund.Arn # the payer\n");
  EXPECT_EQ(set("Resource", R"({"Ref": "Refund"})"), "    Resource: !Ref Refund # the payer\n");
  EXPECT_EQ(set("TimeoutSeconds", "\"${Least}\""), "    TimeoutSeconds: ${Least}\n");
  EXPECT_EQ(
      set("Parameters",
          R"({"FunctionName": {"Fn::GetAtt": ["Pay", "Arn"]}, "Again": {"Fn::GetAtt": ["Pay", "Arn"]},
              "Payload": {"a": {"Ref": "Z"}, "b": 1}, "Text": {"Fn::Sub": "x-${B}"}})"),
      "      Payload: {a: !Ref Z, b: 1}\n");
  EXPECT_EQ(
      set("Parameters",
          R"({"FunctionName": {"Fn::GetAtt": ["Q", "Arn"]}, "Again": {"Fn::GetAtt": ["Q", "Arn"]},
              "Payload": {"a": {"Ref": "A"}, "b": 2}, "Text": {"Fn::Sub": "y-${B}"}})")
          .find("Fn::"),
      std::string::npos);

  const Document json = Document::read(
      "{\n  \"StartAt\": \"W\",\n  \"States\": {\n    \"W\": {\n      \"Type\": \"Wait\",\n"
      "      \"Seconds\": ${n},\n      \"Comment\": \"${n}\",\n      \"End\": true\n    }\n  "
      "}\n}\n");
  EXPECT_EQ(newLines(json, setFields(json, {{"/States/W", "Seconds", "\"${m}\""}})),
            "      \"Seconds\": ${m},\n");
  EXPECT_EQ(newLines(json, setFields(json, {{"/States/W", "Seconds", "5"}})),
            "      \"Seconds\": 5,\n");
  EXPECT_EQ(newLines(json, setFields(json, {{"/States/W", "Comment", "\"${m}\""}})),
            "      \"Comment\": \"${m}\",\n");
}

}  // namespace
}  // namespace stepwright::edit
