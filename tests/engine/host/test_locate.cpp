// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <map>

#include "engine/host/locate.h"

namespace stepwright::host {
namespace {

using Files = std::map<std::string, std::string>;

std::vector<Located> located(const Files& files, const std::string& path) {
  const auto read = [&](const std::string& name) -> Result<std::string> {
    const auto found = files.find(name);
    if (found != files.end()) return found->second;
    return Error{"file.missing", name + " is missing", "", ""};
  };
  return locate(std::make_shared<const Host>(Host::read(files.at(path), path)), read);
}

const char* const machine = "StartAt: A\nStates:\n  A: {Type: Succeed}\n";

TEST(Locate, FilesBesideTheTemplateWithWhatTheTemplateSays) {
  const auto found =
      located({{"app/t.yaml",
                "Resources:\n  M:\n    Type: AWS::Serverless::StateMachine\n    Properties:\n"
                "      DefinitionUri: ../flows/m.asl.yaml\n      Type: EXPRESS\n"
                "      DefinitionSubstitutions: {A: b}\n"},
               {"flows/m.asl.yaml", machine}},
              "app/t.yaml");
  ASSERT_EQ(found.size(), 1U);
  ASSERT_FALSE(found[0].trouble);
  EXPECT_EQ(found[0].file->path(), "flows/m.asl.yaml");
  EXPECT_EQ(found[0].machine.name, "M");
  EXPECT_EQ(found[0].machine.type, asl::WorkflowType::Express);
  EXPECT_EQ(found[0].machine.substitutions.at(0).name, "A");
  EXPECT_EQ(found[0].text(), machine);
  EXPECT_EQ(found[0].format(), asl::Format::Yaml);
}

TEST(Locate, WhatCdkPutsIntoS3LiesBesideItsTemplate) {
  const std::string stack =
      R"({"Resources": {"M": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {)"
      R"("DefinitionS3Location": {"Bucket": {"Fn::Sub": "assets-${AWS::Region}"}, )"
      R"("Key": "0a1b.json"}, "DefinitionSubstitutions": {"table": "orders"}}}}})";
  const auto found = located({{"cdk.out/S.template.json", stack},
                              {"cdk.out/asset.0a1b.json", R"({"StartAt": "A", "States": {}})"}},
                             "cdk.out/S.template.json");
  ASSERT_EQ(found.size(), 1U);
  ASSERT_FALSE(found[0].trouble);
  EXPECT_EQ(found[0].machine.name, "M");
  EXPECT_EQ(found[0].file->path(), "cdk.out/asset.0a1b.json");
  EXPECT_EQ(found[0].machine.substitutions.at(0).value, "orders");
  const auto alone = located({{"S.template.json", stack}}, "S.template.json");
  ASSERT_TRUE(alone.at(0).trouble);
  EXPECT_EQ(alone[0].trouble->code, "host.elsewhere");
}

TEST(Locate, PlacesAreThoseOfTheHost) {
  const auto found =
      located({{"t.yaml", "one:\n  StartAt: A\n  States: {A: {Type: Succeed}}\n"}}, "t.yaml");
  ASSERT_EQ(found.size(), 1U);
  const auto place = found[0].origin()(found[0].text().find("Type"));
  EXPECT_EQ(place.line, 3);
  EXPECT_EQ(place.column, 16);
}

TEST(Locate, FilesOfServerlessAndOfTheirFiles) {
  const auto found =
      located({{"serverless.yml", "stepFunctions:\n  stateMachines: ${file(all.yml)}\n"},
               {"all.yml", "a:\n  definition: ${file(flows/a.yml)}\nb: ${file(b.yml):nested.b}\n"},
               {"flows/a.yml", machine},
               {"b.yml", std::string("nested:\n  b:\n    type: EXPRESS\n    definition:\n      "
                                     "StartAt: B\n      States: {}\n")}},
              "serverless.yml");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].machine.name, "a");
  EXPECT_EQ(found[0].file->path(), "flows/a.yml");
  EXPECT_EQ(found[1].machine.name, "b");
  EXPECT_EQ(found[1].machine.type, asl::WorkflowType::Express);
  EXPECT_EQ(found[1].text(), "StartAt: B\nStates: {}");
}

TEST(Locate, WhatCannotBeHadSaysWhy) {
  const auto missing = located(
      {{"m.tf",
        "resource \"aws_sfn_state_machine\" \"m\" {\n  definition = file(\"x.json\")\n}\n"}},
      "m.tf");
  ASSERT_EQ(missing.size(), 1U);
  EXPECT_EQ(missing[0].trouble->code, "file.missing");
  const auto unknown = located(
      {{"m.tf", "resource \"aws_sfn_state_machine\" \"m\" {\n  definition = var.x\n}\n"}}, "m.tf");
  EXPECT_EQ(unknown.at(0).trouble->code, "host.elsewhere");
  EXPECT_NE(unknown[0].trouble->message.find("var.x"), std::string::npos);
  // A file that names itself is not followed for ever.
  const auto circle =
      located({{"a.yml", "stateMachines:\n  a: ${file(a.yml):stateMachines}\n"}}, "a.yml");
  ASSERT_EQ(circle.size(), 1U);
  EXPECT_TRUE(circle[0].trouble);
}

}  // namespace
}  // namespace stepwright::host
