// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "engine/asl/document.h"
#include "engine/host/host.h"

namespace stepwright::host {
namespace {

using asl::WorkflowType;

TEST(SamTemplate, InlineDefinitionIsDedentedAndItsTagsStay) {
  const Host host = Host::read(R"(Transform: AWS::Serverless-2016-10-31
Resources:
  Pay:
    Type: AWS::Serverless::StateMachine
    Properties:
      Type: EXPRESS
      Role: !GetAtt PayRole.Arn
      Definition:
        # what is paid
        StartAt: Charge
        States:
          Charge:
            Type: Task

            Resource: !GetAtt ChargeFunction.Arn
            End: true
Outputs: {}
)",
                               "template.yaml");
  ASSERT_EQ(host.kind(), Kind::Sam);
  ASSERT_EQ(host.machines().size(), 1U);
  const Machine& machine = host.machines()[0];
  EXPECT_EQ(machine.name, "Pay");
  EXPECT_EQ(machine.type, WorkflowType::Express);
  EXPECT_EQ(machine.role, "!GetAtt PayRole.Arn");
  ASSERT_TRUE(machine.view);
  EXPECT_EQ(machine.view->format(), asl::Format::Yaml);
  EXPECT_EQ(machine.view->text(), R"(StartAt: Charge
States:
  Charge:
    Type: Task

    Resource: !GetAtt ChargeFunction.Arn
    End: true)");
  const auto document = asl::Document::read(machine.view->text(), asl::Format::Yaml);
  EXPECT_TRUE(document.wellFormed());
  const std::size_t inner = machine.view->text().find("Type: Task");
  EXPECT_EQ(host.text().substr(machine.view->outerOf(inner), 10), "Type: Task");
}

TEST(SamTemplate, ReferenceToAFileWithSubstitutions) {
  const Host host =
      Host::read(R"({"Resources": {"Flow": {"Type": "AWS::Serverless::StateMachine", "Properties": {
  "DefinitionUri": "flows/pay.asl.json", "Logging": {"Level": "ALL"},
  "DefinitionSubstitutions": {"Table": "orders", "Arn": {"Fn::GetAtt": ["F", "Arn"]}}}}}})",
                 "template.json");
  ASSERT_EQ(host.machines().size(), 1U);
  const Machine& machine = host.machines()[0];
  EXPECT_FALSE(machine.view);
  EXPECT_EQ(machine.reference.where, Reference::Where::File);
  EXPECT_EQ(machine.reference.path, "flows/pay.asl.json");
  EXPECT_EQ(machine.logging, R"({"Level": "ALL"})");
  ASSERT_EQ(machine.substitutions.size(), 2U);
  EXPECT_EQ(machine.substitutions[0].value, "orders");
  EXPECT_TRUE(machine.substitutions[0].known);
  EXPECT_EQ(machine.substitutions[1].name, "Arn");
  EXPECT_FALSE(machine.substitutions[1].known);
}

TEST(SamTemplate, DefinitionsInS3AreNamed) {
  const Host host = Host::read(R"(Resources:
  A:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: {Bucket: b, Key: k.json}
  B:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionS3Location: {Bucket: !Ref Bucket, Key: k}
  C:
    Type: AWS::Serverless::StateMachine
    Properties:
      Definition:
        Fn::Transform: {Name: AWS::Include, Parameters: {Location: s3://b/c.yaml}}
  D:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: !Ref Uri
)",
                               "t.yaml");
  ASSERT_EQ(host.machines().size(), 4U);
  EXPECT_EQ(host.machines()[0].reference.path, "s3://b/k.json");
  EXPECT_EQ(host.machines()[1].reference.path, "s3://!Ref Bucket/k");
  EXPECT_EQ(host.machines()[2].reference.path, "s3://b/c.yaml");
  EXPECT_EQ(host.machines()[2].reference.where, Reference::Where::S3);
  EXPECT_EQ(host.machines()[3].reference.where, Reference::Where::Unknown);
  EXPECT_EQ(host.machines()[3].reference.path, "!Ref Uri");
}

TEST(CloudFormation, TextInLiteralBlockOfSub) {
  const Host host = Host::read(
      "Resources:\n  Flow:\n    Type: AWS::StepFunctions::StateMachine\n    Properties:\n"
      "      StateMachineType: STANDARD\n      DefinitionString: !Sub\n        - |\n          {\n\n"
      "            \"StartAt\": \"A\",\n            \"States\": {\"A\": {\"Type\": \"Task\", "
      "\"Resource\": "
      "\"${Fn.Arn}\", \"End\": true}}\n          }\n        - Extra: 7\n  Next: {Type: "
      "AWS::SNS::Topic}\n",
      "t.yaml");
  ASSERT_EQ(host.kind(), Kind::CloudFormation);
  const Machine& machine = host.machines().at(0);
  ASSERT_TRUE(machine.view);
  EXPECT_EQ(machine.view->text(),
            "{\n\n  \"StartAt\": \"A\",\n  \"States\": {\"A\": {\"Type\": \"Task\", \"Resource\": "
            "\"${Fn.Arn}\", "
            "\"End\": true}}\n}");
  EXPECT_EQ(machine.view->format(), asl::Format::Json);
  ASSERT_EQ(machine.substitutions.size(), 1U);
  EXPECT_EQ(machine.substitutions[0].name, "Extra");
  EXPECT_EQ(machine.type, WorkflowType::Standard);
}

TEST(CloudFormation, JsonStringAndInlineObject) {
  const Host host = Host::read(R"({
  "Resources": {
    "Text": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {"DefinitionString":
      {"Fn::Sub": "{\n  \"StartAt\": \"\u00dcber\",\n \"States\": {}}"}}},
    "Object": {
      "Type": "AWS::StepFunctions::StateMachine",
      "Properties": {
        "Definition": {
          "StartAt": "A",
          "States": {}
        }
      }
    }
  }
})",
                               "t.template");
  ASSERT_EQ(host.machines().size(), 2U);
  const View& text = *host.machines()[0].view;
  EXPECT_EQ(text.text(), "{\n  \"StartAt\": \"Über\",\n \"States\": {}}");
  // The letter is one thing there, six bytes long.
  const auto outer = text.outerOf(text::Range{text.text().find("Ü"), text.text().find("ber")});
  EXPECT_EQ(host.text().substr(outer.begin, outer.length()), "\\u00dc");
  EXPECT_EQ(host.machines()[1].view->text(), "{\n  \"StartAt\": \"A\",\n  \"States\": {}\n}");
}

TEST(CloudFormation, JoinedTextsWithHoles) {
  const Host host =
      Host::read(R"({"Resources": {"M": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {
 "DefinitionString": {"Fn::Join": ["", ["{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Task\",\"Resource\":\"",
  {"Fn::GetAtt": ["F", "Arn"]}, "\",\"Comment\":\"", {"Ref": "AWS::Region"}, {"Fn::ImportValue": "x"}, "\",\"End\":true}}}"]]}}}}})",
                 "cdk.template.json");
  const View& view = *host.machines().at(0).view;
  EXPECT_EQ(
      view.text(),
      R"({"StartAt":"A","States":{"A":{"Type":"Task","Resource":"${F.Arn}","Comment":"${AWS::Region}${Fn::ImportValue x}","End":true}}})");
  ASSERT_EQ(view.holes().size(), 3U);
  const auto place =
      view.outerOf(text::Range{view.text().find("${F"), view.text().find("\",\"Comment")});
  EXPECT_EQ(host.text().substr(place.begin, place.length()), R"({"Fn::GetAtt": ["F", "Arn"]})");
}

TEST(CloudFormation, JoinWithASeparatorOverLines) {
  const Host host = Host::read(
      "Resources:\n  M:\n    Type: AWS::StepFunctions::StateMachine\n    Properties:\n      "
      "DefinitionString:\n"
      "        Fn::Join:\n        - \"\\n\"\n        - - '{\"StartAt\": \"A\",'\n          - "
      "'\"States\": {\"A\": {\"Type\": "
      "\"Task\", \"Resource\":'\n          - !Sub '\"${F.Arn}\",'\n          - '\"End\": "
      "true}}}'\n",
      "t.yml");
  EXPECT_EQ(host.machines().at(0).view->text(),
            "{\"StartAt\": \"A\",\n\"States\": {\"A\": {\"Type\": \"Task\", "
            "\"Resource\":\n\"${F.Arn}\",\n\"End\": true}}}");
}

TEST(CloudFormation, AliasesFromOutsideAreSaidInFull) {
  const Host host = Host::read(R"(x-retry: &again [{ErrorEquals: [States.ALL]}]
Resources:
  M:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      Definition:
        StartAt: A
        States:
          A:
            Type: Task
            Resource: r
            Retry: *again
            End: true
)",
                               "t.yaml");
  const View& view = *host.machines().at(0).view;
  EXPECT_NE(view.text().find(R"(Retry: [{"ErrorEquals":["States.ALL"]}])"), std::string::npos)
      << view.text();
  EXPECT_TRUE(asl::Document::read(view.text(), view.format()).wellFormed());
}

TEST(CloudFormation, WhatOnlyADeploymentKnowsIsNamed) {
  const Host host =
      Host::read(R"({"Resources": {"M": {"Type": "AWS::StepFunctions::StateMachine", "Properties":
    {"DefinitionString": {"Fn::If": ["C", "{}", "{}"]}}}}})",
                 "t.json");
  EXPECT_EQ(host.machines().at(0).reference.where, Reference::Where::Unknown);
}

TEST(Template, WithoutAMachineIsNoHost) {
  EXPECT_EQ(Host::read("Resources:\n  Q: {Type: AWS::SQS::Queue}\n", "t.yaml").kind(), Kind::None);
  EXPECT_EQ(
      Host::read(R"({"StartAt": "A", "States": {"A": {"Type": "Succeed"}}})", "a.json").kind(),
      Kind::None);
  EXPECT_EQ(Host::read("", "a.yaml").kind(), Kind::None);
}

TEST(Template, WhatIsLargerThanAnyHostIsNotLookedThrough) {
  const auto of = [](std::size_t padding) {
    return R"({"definition": "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Succeed\"}}}", "name": "n",)"
           R"("stateMachineArn": "arn:aws:states:us-east-1:123456789012:stateMachine:n", "x": ")" +
           std::string(padding, 'x') + "\"}";
  };
  EXPECT_EQ(Host::read(of(1000), "d.json").machines().size(), 1U);
  EXPECT_EQ(Host::read(of(Host::largest), "d.json").kind(), Kind::None);
}

TEST(Templates, ResourcesWithoutATemplateAroundThem) {
  const Host host = Host::read(
      "Role: {Type: AWS::IAM::Role}\nTimer:\n  Type: AWS::StepFunctions::StateMachine\n"
      "  Properties:\n    DefinitionString: |-\n      {\"StartAt\": \"A\", \"States\": {\"A\": "
      "{\"Type\": "
      "\"Succeed\"}}}\n",
      "timer.yaml");
  EXPECT_EQ(host.kind(), Kind::CloudFormation);
  ASSERT_EQ(host.machines().size(), 1U);
  EXPECT_EQ(host.machines()[0].name, "Timer");
  EXPECT_EQ(Host::read("Type: Task\nA: {Type: Pass}\n", "x.yaml").kind(), Kind::None);
}

}  // namespace
}  // namespace stepwright::host
