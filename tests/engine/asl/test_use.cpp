// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/use.h"

#include <gtest/gtest.h>

#include "engine/json/parse.h"

namespace stepwright::asl {
namespace {

Document yaml(std::string text) { return Document::read(std::move(text), Format::Yaml); }

const char* const template_ = R"(Transform: AWS::Serverless-2016-10-31
Resources:
  Flow:
    Type: AWS::Serverless::StateMachine
    Properties:
      Definition:
        StartAt: One
        States:
          One: {Type: Task, Resource: !GetAtt F.Arn, End: true}
)";

/// The problems' codes, for comparison.
std::string codesOf(const Document& document) {
  std::string codes;
  for (const auto& problem : document.problems())
    codes += (codes.empty() ? "" : " ") + problem.code;
  return codes;
}

TEST(Use, WhatHoldsNoMachineSaysWhatItIs) {
  const struct {
    const char* text;
    Format format;
    const char* kind;
  } cases[] = {
      {template_, Format::Yaml, "an AWS SAM template"},
      {R"({"Resources": {"B": {"Type": "AWS::S3::Bucket"}}})", Format::Json,
       "a CloudFormation template"},
      {"service: x\nprovider: {name: aws}\n", Format::Yaml, "a file of the Serverless Framework"},
      {"# mine\nresource \"aws_x\" \"y\" {\n  a = 1\n}\n", Format::Json, "a Terraform file"},
      {R"({"name": "x", "version": "1.0.0"})", Format::Json, "a package.json of npm"},
      {"AWSTemplateFormatVersion: '2010-09-09'\nResources: {}\n", Format::Json,
       "a CloudFormation template in YAML"},
      {R"({"a": 1})", Format::Json, "a JSON object"},
      {R"({"Type": "Pass", "End": true})", Format::Json, "a single state"},
      {"[1]", Format::Json, "a JSON list"},
      {"just words\n", Format::Yaml, "a single value"},
  };
  for (const auto& each : cases) {
    const Document document = Document::read(each.text, each.format);
    EXPECT_EQ(document.foreign(), each.kind) << each.text;
    EXPECT_EQ(codesOf(document), "NOT_A_STATE_MACHINE") << each.text;
    EXPECT_TRUE(document.machine()->states.empty()) << each.text;
    EXPECT_EQ(refusalToRun(document)->code, "definition.foreign") << each.text;
    EXPECT_EQ(refusalToDraw(document)->code, "definition.foreign") << each.text;
    EXPECT_EQ(aslJson(document).error().code, "definition.foreign") << each.text;
  }
}

TEST(Use, WhatIsBegunOrBrokenIsADefinition) {
  for (const char* text : {"", "{}", R"({"Comment": "soon"})", R"({"States": {}})",
                           R"({"StartAt": "A", "Resources": {}})", R"({"Start)", "{\"a\": tru"}) {
    EXPECT_EQ(Document::read(text).foreign(), "") << text;
  }
}

TEST(Use, ATemplateWithPlaceholdersIsReadButNotRun) {
  const std::string text =
      R"({"StartAt": "A", "States": {"A": {"Type": "Wait", "Seconds": ${n}, "End": true}}})";
  const Document document = Document::read(text);
  EXPECT_TRUE(document.wellFormed());
  EXPECT_EQ(codesOf(document), "");
  const auto refused = refusalToRun(document);
  ASSERT_TRUE(refused.has_value());
  EXPECT_NE(refused->message.find("${n}"), std::string::npos);
  EXPECT_EQ(refused->pointer, "/States/A/Seconds");
  const auto json = aslJson(document);
  ASSERT_TRUE(json.ok());
  EXPECT_EQ(json->text, text);
  EXPECT_NE(json->note.find("template"), std::string::npos);
}

TEST(Use, ATextWhereANumberIsWantedIsWarnedOf) {
  const auto codes = [](const std::string& seconds) {
    return codesOf(
        Document::read(R"({"StartAt": "A", "States": {"A": {"Type": "Wait", "Seconds": )" +
                       seconds + R"(, "End": true}}})"));
  };
  EXPECT_EQ(codes(R"("${n}")"), "PLACEHOLDER_IN_QUOTES");
  EXPECT_EQ(codes("${n}"), "");
  const Document document = Document::read(
      R"({"StartAt": "A", "States": {"A": {"Type": "Wait", "Seconds": "${n}", "End": true}}})");
  const auto& problem = document.problems().front();
  EXPECT_EQ(problem.severity, Severity::Warning);
  ASSERT_TRUE(problem.fix.has_value());
  EXPECT_EQ(codesOf(Document::read(text::apply(document.text(), problem.fix->edits))), "");
}

TEST(Use, ATextForANumberOrABooleanOfARuleIsWarnedOf) {
  const auto problem = [](const std::string& comparison) {
    const Document document = Document::read(
        R"({"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [{"Variable": "$.n", )" +
        comparison + R"(, "Next": "B"}], "Default": "B"}, "B": {"Type": "Succeed"}}})");
    return document.problems().empty()
               ? std::string()
               : document.problems()[0].code + " " + document.problems()[0].pointer + ": " +
                     document.problems()[0].message;
  };
  const std::string place = "PLACEHOLDER_IN_QUOTES /States/A/Choices/0/";
  EXPECT_EQ(
      problem(R"("NumericEquals": "${n}")"),
      place +
          "NumericEquals: AWS will get a text here and wants a number: the quotes stay when "
          "the placeholder is filled in, and it will answer \"Expected value of type Number\"");
  EXPECT_EQ(problem(R"("BooleanEquals": "${n}")"),
            place +
                "BooleanEquals: AWS will get a text here and wants true or false: the quotes stay "
                "when the placeholder is filled in, and it will answer \"Expected value of type "
                "Boolean\"");
  EXPECT_EQ(problem(R"("NumericEquals": ${n})"), "");
  EXPECT_EQ(problem(R"("StringEquals": "${n}")"), "");
  EXPECT_EQ(problem(R"("NumericEquals": {"Ref": "N"})"), "");
}

TEST(Use, TagsAreNeverTurnedIntoTexts) {
  const Document document = yaml(
      "StartAt: A\nStates:\n  A:\n    Type: Task\n    Resource: !GetAtt One.Arn\n"
      "    TimeoutSeconds: 3\n    End: true\n");
  EXPECT_EQ(codesOf(document), "");
  EXPECT_EQ(document.machine()->states[0].fields["Resource"],
            json::parse(R"({"Fn::GetAtt": ["One", "Arn"]})").value());
  const auto json = aslJson(document);
  ASSERT_FALSE(json.ok());
  EXPECT_EQ(json.error().pointer, "/States/A/Resource");
  EXPECT_NE(json.error().message.find("line 5"), std::string::npos) << json.error().message;
  const Document strange =
      yaml("StartAt: A\nStates:\n  A: {Type: Pass, Result: !mine x, End: true}\n");
  EXPECT_EQ(codesOf(strange), "INVALID_JSON_DESCRIPTION");
  EXPECT_FALSE(aslJson(strange).ok());
}

TEST(Use, ASecondDocumentIsNeitherRunNorExported) {
  const Document document =
      yaml("StartAt: A\nStates:\n  A: {Type: Succeed}\n---\nStartAt: B\nStates: {}\n");
  EXPECT_TRUE(document.wellFormed());
  ASSERT_EQ(document.problems().size(), 1U);
  EXPECT_EQ(document.problems()[0].position.line, 4);
  EXPECT_TRUE(refusalToRun(document).has_value());
  EXPECT_FALSE(aslJson(document).ok());
}

TEST(Use, CommentsAreReadAndLeftOutOfWhatAwsGets) {
  const Document document = Document::read(
      "// a\n{\"StartAt\": \"A\", /* b */ \"States\": {\"A\": {\"Type\": \"Succeed\"},}}\n");
  EXPECT_TRUE(document.wellFormed());
  EXPECT_EQ(document.machine()->states.size(), 1U);
  const auto json = aslJson(document);
  ASSERT_TRUE(json.ok());
  EXPECT_TRUE(json::parse(json->text).ok()) << json->text;
  EXPECT_FALSE(aslJson(Document::read("{\"StartAt\": \"A\", \"States\": {")).ok());
}

TEST(Use, AByteOrderMarkIsLeftOutOfWhatAwsGets) {
  const std::string text = R"({"StartAt": "A", "States": {"A": {"Type": "Succeed"}}})";
  const auto json = aslJson(Document::read("\xEF\xBB\xBF" + text));
  ASSERT_TRUE(json);
  EXPECT_EQ(json->text, text);
  EXPECT_EQ(json->note, "");
}

TEST(Use, AnotherEncodingIsNamed) {
  const Document latin = Document::read(
      "{\"StartAt\":\"Pr\xFC"
      "fen\",\"States\":{\"Pr\xFC"
      "fen\":{\"Type\":\"Succeed\"}}}");
  EXPECT_FALSE(latin.wellFormed());
  ASSERT_EQ(latin.problems().size(), 1U);
  EXPECT_NE(latin.problems()[0].message.find("ISO-8859-1"), std::string::npos);
  EXPECT_TRUE(refusalToRun(latin).has_value());
  EXPECT_FALSE(aslJson(latin).ok());
  EXPECT_NE(Document::read("{\"StartAt\": \"\x93\"}").problems()[0].message.find("Windows-1252"),
            std::string::npos);
}

}  // namespace
}  // namespace stepwright::asl
