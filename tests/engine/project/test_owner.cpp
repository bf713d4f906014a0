// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/owner.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "engine/project/host_declarations.h"
#include "engine/project/workspace.h"
#include "tests/engine/project/scratch_folder.h"

namespace stepwright::project {
namespace {

const std::string definition = R"({"StartAt": "A", "States": {"A": {"Type": "Succeed"}}})";
const std::string sam = R"(Transform: AWS::Serverless-2016-10-31
Parameters:
  Table: {Type: String, Default: orders}
Resources:
  Inline:
    Type: AWS::Serverless::StateMachine
    Properties:
      Type: STANDARD
      Definition: {StartAt: A, States: {A: {Type: Succeed}}}
  Flow:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: flows/flow.asl.json
      Type: EXPRESS
      Role: arn:aws:iam::1:role/r
)";

class Owners : public ScratchFolder {
 protected:
  std::string write(const std::string& name, const std::string& text) {
    const std::string path = (work_ / name).string();
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    ScratchFolder::write(path, text);
    return path;
  }
};

TEST_F(Owners, ATemplateAboveSaysWhatHoldsForItsDefinition) {
  write("app/template.yaml", sam);
  write("app/other.yaml", "flow.asl.json is only spoken of\n");
  const auto owner = ownerOf(write("app/flows/flow.asl.json", definition));
  ASSERT_TRUE(owner);
  EXPECT_EQ(std::filesystem::path(owner->file).filename(), "template.yaml");
  EXPECT_EQ(owner->machine.name, "Flow");
  EXPECT_EQ(owner->machine.type, asl::WorkflowType::Express);
  EXPECT_EQ(owner->machine.role, "arn:aws:iam::1:role/r");
  EXPECT_EQ(valuesOf(owner->machine).at("Table").string(), "orders");
  EXPECT_FALSE(ownerOf(write("app/flows/lonely.asl.json", definition)));
}

TEST_F(Owners, TheFileOfTheOwnerSaysWhereAPlaceholderIsDeclared) {
  const std::string file = write("app/template.yaml", sam);
  const auto owner = ownerOf(write("app/flows/flow.asl.json", definition));
  ASSERT_TRUE(owner);
  const auto table = HostDeclarations(*owner).find("Table");
  ASSERT_TRUE(table);
  EXPECT_EQ(table->name + " " + table->type, "Table String");
  EXPECT_EQ(table->line, 3);
  EXPECT_EQ(std::filesystem::path(table->file).filename(), "template.yaml");
  EXPECT_FALSE(HostDeclarations(*owner).find("Nowhere"));
  std::filesystem::remove(file);
  EXPECT_FALSE(HostDeclarations(*owner).find("Table"));
}

TEST_F(Owners, WhatCdkPutsIntoS3IsOfItsTemplate) {
  write("cdk.out/S.template.json",
        R"({"Resources": {"M": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {)"
        R"("DefinitionS3Location": {"Bucket": "b", "Key": "0a1b.json"}, )"
        R"("DefinitionSubstitutions": {"Table": "orders"}}}}})");
  const auto owner = ownerOf(write("cdk.out/asset.0a1b.json", definition));
  ASSERT_TRUE(owner);
  EXPECT_EQ(owner->machine.name, "M");
  EXPECT_EQ(valuesOf(owner->machine).at("Table").string(), "orders");
}

TEST_F(Owners, TheHostOfAMachineIsItsOwner) {
  const std::string path = write("template.yaml", sam);
  const auto owner = ownerOf(path + "#Inline");
  ASSERT_TRUE(owner);
  EXPECT_EQ(owner->file, path);
  EXPECT_EQ(owner->machine.type, asl::WorkflowType::Standard);
  EXPECT_FALSE(ownerOf(path + "#Gone"));
}

TEST_F(Owners, ARepositoryIsNotLookedPast) {
  write("template.yaml", sam);
  const std::string path = write("flows/flow.asl.json", definition);
  EXPECT_TRUE(ownerOf(path));
  write("flows/.git/HEAD", "x");
  EXPECT_FALSE(ownerOf(path));
}

TEST_F(Owners, ManyDefinitionsBesideATemplateDoNotHideIt) {
  for (int i = 0; i < 200; ++i) write("app/f" + std::to_string(i) + ".asl.json", definition);
  write("app/template.yaml", sam);
  write("app/flows/lonely.asl.json", definition);
  const std::string flow = write("app/flows/flow.asl.json", definition);
  OwnerSearch owners;
  for (int again = 0; again < 2; ++again) {
    const auto owner = owners.of(flow);
    ASSERT_TRUE(owner);
    EXPECT_EQ(std::filesystem::path(owner->file).filename(), "template.yaml");
    EXPECT_FALSE(owners.of(write("app/flows/lonely.asl.json", definition)));
  }
}

}  // namespace
}  // namespace stepwright::project
