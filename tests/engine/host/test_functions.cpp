// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/functions.h"

#include <gtest/gtest.h>

using namespace stepwright;
using namespace stepwright::host;

namespace {

std::string said(const std::vector<HostFunction>& functions) {
  std::string all;
  for (const HostFunction& each : functions) {
    all += each.name + " " + each.folder + " " + each.handler + " " + each.runtime + " " +
           std::to_string(each.timeoutSeconds) + "s " + std::to_string(each.memoryMib) + "M";
    for (const auto& [name, value] : each.environment) all += " " + name + "=" + value;
    for (const auto& layer : each.layers) all += " +" + layer;
    for (const auto& name : each.names) all += " aka " + name;
    all += each.trouble.empty() ? "\n" : " (" + each.trouble + ")\n";
  }
  return all;
}

}  // namespace

TEST(Functions, ofSamTakeTheirGlobalsAndReferences) {
  EXPECT_EQ(
      said(functionsOf(R"(Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    Timeout: 7
    Runtime: python3.12
    Environment: {Variables: {STAGE: dev, TABLE: other}}
Parameters:
  Size: {Type: Number, Default: 256}
Resources:
  Layer:
    Type: AWS::Serverless::LayerVersion
    Properties: {ContentUri: layers/common}
  Table: {Type: AWS::DynamoDB::Table}
  Pay:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/pay/
      Handler: app.handler
      MemorySize: !Ref Size
      FunctionName: !Sub "${AWS::StackName}-pay"
      Layers: [!Ref Layer]
      Environment:
        Variables: {TABLE: !Ref Table, NEXT: !GetAtt Ship.Arn, TEXT: !Sub "${Table}/${!kept}"}
  Ship:
    Type: AWS::Serverless::Function
    Properties: {CodeUri: s3://bucket/key.zip, Handler: index.handler, Runtime: nodejs20.x}
)",
                       asl::Format::Yaml)),
      "Pay src/pay/ app.handler python3.12 7s 256M STAGE=dev TABLE=Table "
      "NEXT=arn:aws:lambda:us-east-1:123456789012:function:Ship TEXT=Table/${kept} "
      "+layers/common aka stack-pay\n"
      "Ship . index.handler nodejs20.x 7s 128M STAGE=dev TABLE=other (s3://bucket/key.zip)\n");
}

TEST(Functions, ofCloudFormationAndServerless) {
  EXPECT_EQ(said(functionsOf(R"({"Resources":{
      "F":{"Type":"AWS::Lambda::Function","Properties":{"Code":"dist","Handler":"x.y","Runtime":"nodejs18.x",
           "Environment":{"Variables":{"ARN":{"Fn::GetAtt":["F","Arn"]}}}}},
      "G":{"Type":"AWS::Lambda::Function","Properties":{"Code":{"ZipFile":"x"},"Handler":"a.b"}}}})",
                             asl::Format::Json)),
            "F dist x.y nodejs18.x 3s 128M ARN=arn:aws:lambda:us-east-1:123456789012:function:F\n"
            "G . a.b  3s 128M (its code stands in the template)\n");
  EXPECT_EQ(said(functionsOf(R"(service: shop
custom: {size: 512}
provider:
  name: aws
  runtime: python3.11
  stage: ${opt:stage, 'test'}
  environment: {STAGE: "${self:provider.name}"}
functions:
  pay:
    handler: src/pay.handler
    memorySize: ${self:custom.size}
    timeout: 20
)",
                             asl::Format::Yaml)),
            "pay . src/pay.handler python3.11 20s 512M STAGE=aws aka PayLambdaFunction aka "
            "shop-test-pay\n");
}

TEST(Functions, referencesLeadToThem) {
  for (const char* words : {"!GetAtt F.Arn", R"({"Fn::GetAtt": ["F", "Arn"]})", "!Ref F",
                            R"({"Ref": "F"})", "${F.Arn}", "F.Arn", "Fn::GetAtt: [F, Arn]"})
    EXPECT_EQ(resourceIn(words), "F") << words;
}

TEST(Functions, areNoneInOtherFiles) {
  EXPECT_EQ(said(functionsOf("[1, 2]", asl::Format::Json)), "");
  EXPECT_EQ(said(functionsOf("{", asl::Format::Json)), "");
  EXPECT_EQ(said(functionsOf("", asl::Format::Yaml)), "");
}
