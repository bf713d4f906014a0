// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/declared.h"

#include <gtest/gtest.h>

#include "engine/text/line_index.h"

namespace stepwright::host {
namespace {

/// "Pay AWS::Lambda::Function 4" for what a placeholder of the host's first machine leads to.
std::string declaredIn(const Host& host, std::string_view placeholder) {
  const auto found = Declarations(host).find(placeholder, host.machines().at(0));
  if (!found) return "?";
  const int line = text::LineIndex(host.text()).lineAt(found->range.begin);
  return found->name + (found->type.empty() ? "" : " " + found->type) + " " + std::to_string(line);
}

const char* const samTemplate = R"(Transform: AWS::Serverless-2016-10-31
Parameters:
  Table: {Type: String, Default: orders}
Resources:
  Pay:
    Type: AWS::Serverless::Function
  M:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: m.asl.json
      DefinitionSubstitutions:
        PayArn: !GetAtt Pay.Arn
        Stage: dev
        T: !Ref Table
)";

}  // namespace

TEST(Declared, APlaceholderOfATemplateLeadsToItsResourceOrParameter) {
  const Host host = Host::read(samTemplate, "template.yaml");
  EXPECT_EQ(declaredIn(host, "Pay.Arn"), "Pay AWS::Serverless::Function 5");
  EXPECT_EQ(declaredIn(host, "PayArn"), "Pay AWS::Serverless::Function 5");
  EXPECT_EQ(declaredIn(host, "Table"), "Table String 3");
  EXPECT_EQ(declaredIn(host, "T"), "Table String 3");
  EXPECT_EQ(declaredIn(host, "Stage"), "Stage 13");
  EXPECT_EQ(declaredIn(host, "AWS::Region"), "?");
  EXPECT_EQ(declaredIn(host, "Nowhere.Arn"), "?");
}

TEST(Declared, OfJsonToo) {
  const Host host = Host::read(R"({"Resources": {
  "F": {"Type": "AWS::Lambda::Function"},
  "M": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {"DefinitionString":
    {"Fn::Join": ["", ["{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Succeed\"}}}"]]}}}
}})",
                               "S.template.json");
  EXPECT_EQ(declaredIn(host, "F.Arn"), "F AWS::Lambda::Function 2");
}

TEST(Declared, OfServerlessFunctionsCustomValuesAndResources) {
  const Host host = Host::read(R"(service: shop
custom:
  names: {table: orders}
functions:
  pay: {handler: a.b}
stepFunctions:
  stateMachines:
    m:
      definition: {StartAt: A, States: {A: {Type: Succeed}}}
resources:
  Resources:
    Queue: {Type: AWS::SQS::Queue}
)",
                               "serverless.yml");
  EXPECT_EQ(declaredIn(host, "PayLambdaFunction.Arn"), "PayLambdaFunction AWS::Lambda::Function 5");
  EXPECT_EQ(declaredIn(host, "pay"), "pay AWS::Lambda::Function 5");
  EXPECT_EQ(declaredIn(host, "self:custom.names.table"), "self:custom.names.table 3");
  EXPECT_EQ(declaredIn(host, "Queue.Arn"), "Queue AWS::SQS::Queue 12");
}

TEST(Declared, OfTerraformBlocksVariablesAndLocals) {
  const Host host = Host::read(R"(variable "hold" { type = number }
locals {
  table = "orders"
}
resource "aws_lambda_function" "pay" {}
data "aws_region" "here" {}
resource "aws_sfn_state_machine" "m" {
  definition = <<EOF
{"StartAt": "A", "States": {"A": {"Type": "Succeed"}}}
EOF
}
)",
                               "main.tf");
  EXPECT_EQ(declaredIn(host, "aws_lambda_function.pay.arn"),
            "aws_lambda_function.pay aws_lambda_function 5");
  EXPECT_EQ(declaredIn(host, "jsonencode(var.hold)"), "var.hold number 1");
  EXPECT_EQ(declaredIn(host, "local.table"), "local.table 3");
  EXPECT_EQ(declaredIn(host, "data.aws_region.here.name"), "data.aws_region.here aws_region 6");
  EXPECT_EQ(declaredIn(host, "var.holding"), "?");
  EXPECT_EQ(declaredIn(host, "aws_lambda_function.payment.arn"), "?");
}

}  // namespace stepwright::host
