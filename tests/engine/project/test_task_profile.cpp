// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/task_profile.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "tests/engine/tasks/calls.h"

using namespace stepwright;
using namespace stepwright::project;
using stepwright::testing::TemporaryFolder;

TEST(TaskProfile, readsTheFunctionsOfATemplateWithThePlaceholdersForThem) {
  const auto read =
      readProfile(STEPWRIGHT_SOURCE_DIR "/resources/samples/order-functions/template.yaml");
  ASSERT_TRUE(read.ok()) << read.error().message;
  EXPECT_EQ(read->functions.size(), 3U);
  ASSERT_NE(read->function("${StockFunctionArn}"), nullptr);
  EXPECT_EQ(read->function("${StockFunctionArn}")->folder,
            STEPWRIGHT_SOURCE_DIR "/resources/samples/order-functions/src/stock/");
}

TEST(TaskProfile, addsToWhatItsTemplateSays) {
  TemporaryFolder folder;
  folder.write("infra/template.yaml",
               "Resources:\n  Pay:\n    Type: AWS::Serverless::Function\n    Properties: {CodeUri: "
               "../src, Handler: a.b, Runtime: nodejs20.x}\n");
  folder.write("stepwright.json",
               R"({"tasks":{"template":"infra/template.yaml","functions":{"*":{"concurrency":2},
                  "Pay":{"timeout":60,"environment":{"A":"b"}}}}})");
  folder.write("flows/deep/flow.asl.json", "{}");
  const std::string found = profileBeside(folder.path() + "/flows/deep/flow.asl.json");
  EXPECT_EQ(found, folder.path() + "/stepwright.json");
  const auto read = readProfile(found);
  ASSERT_TRUE(read.ok()) << read.error().message;
  ASSERT_EQ(read->functions.size(), 1U);
  EXPECT_EQ(read->functions[0].folder, folder.path() + "/src");
  EXPECT_EQ(read->functions[0].timeoutSeconds, 60);
  EXPECT_EQ(read->functions[0].concurrency, 2U);
}

TEST(TaskProfile, isTheDocumentsOwnBeforeItsFolders) {
  TemporaryFolder folder;
  folder.write("stepwright.json", R"({"tasks":{"http":["localhost"]}})");
  folder.write("flow.asl.json", "{}");
  folder.write("flow.asl.stepwright.json", R"({"type":"EXPRESS"})");
  EXPECT_EQ(profileBeside(folder.path() + "/flow.asl.json"), folder.path() + "/stepwright.json");
  folder.write("flow.asl.stepwright.json", R"({"tasks":{"states":{"A":{"command":"x"}}}})");
  EXPECT_EQ(profileBeside(folder.path() + "/flow.asl.json"),
            folder.path() + "/flow.asl.stepwright.json");
}

TEST(TaskProfile, saysWhereItCannotBeRead) {
  TemporaryFolder folder;
  folder.write("a.json", R"({"tasks":{"stats":{}}})");
  const auto read = readProfile(folder.path() + "/a.json");
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.error().code, "key.unknown");
  EXPECT_EQ(read.error().message.find(folder.path() + "/a.json: "), 0U);
  folder.write("b.yaml", "Resources: {}\n");
  EXPECT_EQ(readProfile(folder.path() + "/b.yaml").error().code, "tasks.none");
}
