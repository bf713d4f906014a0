// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/hosted.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "engine/project/places.h"
#include "engine/project/workspace.h"

namespace stepwright::project {
namespace {

namespace fs = std::filesystem;

class Hosted : public ::testing::Test {
 protected:
  Hosted() : folder_(fs::temp_directory_path() / ("hosted-" + std::to_string(::getpid()))) {
    fs::create_directories(folder_);
  }
  ~Hosted() override { fs::remove_all(folder_); }

  std::string write(const std::string& name, const std::string& text) {
    std::ofstream(folder_ / name, std::ios::binary) << text;
    return (folder_ / name).string();
  }
  std::string textOf(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
  }

  fs::path folder_;
};

const char* const twoMachines =
    "\xEF\xBB\xBFResources:\r\n  One:\r\n    Type: AWS::Serverless::StateMachine\r\n    "
    "Properties:\r\n"
    "      Type: EXPRESS\r\n      Definition:\r\n        StartAt: A\r\n        States:\r\n         "
    " A: {Type: Succeed}\r\n"
    "  Two:\r\n    Type: AWS::Serverless::StateMachine\r\n    Properties: {DefinitionUri: "
    "two.asl.json}\r\n";

TEST_F(Hosted, AFileIsItsMachines) {
  const std::string host = write("t.yaml", twoMachines);
  const std::string two = write("two.asl.json", "{\"StartAt\": \"B\", \"States\": {}}");
  EXPECT_EQ(documentsIn(host).paths, (std::vector<std::string>{host + "#One", two}));
  EXPECT_EQ(documentsIn(two).paths, std::vector<std::string>{two});
  fs::remove(two);
  EXPECT_EQ(documentsIn(host).troubles.size(), 1U);
}

TEST_F(Hosted, AMachineIsReadAndWrittenInItsHost) {
  const std::string host = write("t.yaml", twoMachines);
  auto content = readFile(host + "#One");
  ASSERT_TRUE(content) << content.error().message;
  EXPECT_EQ(content->text, "StartAt: A\r\nStates:\r\n  A: {Type: Succeed}");
  EXPECT_EQ(content->type, asl::WorkflowType::Express);
  EXPECT_EQ(content->host, "an AWS SAM template");
  const FileContent before = *content;
  content->text = "StartAt: A\r\nStates:\r\n  A:\r\n    Type: Fail\r\n    Cause: x";
  ASSERT_FALSE(writeFile(host + "#One", *content));
  std::string wanted = twoMachines;
  const std::string old = "          A: {Type: Succeed}";
  wanted.replace(wanted.find(old), old.size(),
                 "          A:\r\n            Type: Fail\r\n            Cause: x");
  EXPECT_EQ(textOf(host), wanted);
  // What was another machine's meanwhile stays.
  wanted.replace(wanted.find("Two:"), 4, "Zwei:");
  write("t.yaml", wanted);
  ASSERT_FALSE(writeFile(host + "#One", before));
  wanted = twoMachines;
  wanted.replace(wanted.find("Two:"), 4, "Zwei:");
  EXPECT_EQ(textOf(host), wanted);
}

TEST_F(Hosted, OneLineKeepsItsEscapesWhereItIsNotChanged) {
  const std::string said =
      R"({"name":"n","roleArn":"r","definition":"{\"StartAt\":\"A\",\"Comment\":\"a\/b \u0041\",\"States\":{\"A\":{\"Type\":\"Succeed\"}}}"})";
  const std::string host = write("d.json", said);
  const auto before = readFile(host + "#n");
  ASSERT_TRUE(before);
  FileContent renamed = *before;
  for (std::size_t at = 0; (at = renamed.text.find("\"A\"", at)) != std::string::npos; at += 4)
    renamed.text.replace(at, 3, "\"Ab\"");
  ASSERT_FALSE(writeFile(host + "#n", renamed));
  EXPECT_NE(textOf(host).find(R"(a\/b \u0041)"), std::string::npos) << textOf(host);
  ASSERT_FALSE(writeFile(host + "#n", *before));
  EXPECT_EQ(textOf(host), said);
}

TEST_F(Hosted, AMachineThatIsGoneIsNamed) {
  const std::string host = write("t.yaml", twoMachines);
  ASSERT_FALSE(readFile(host + "#Three"));
  EXPECT_EQ(readFile(host + "#Three").error().code, "host.unknown");
  EXPECT_EQ(readFile(host + "#Two").error().code, "host.unknown");  // it is in a file of its own
}

TEST_F(Hosted, AFilesOwnNameMayHoldAHash) {
  const std::string file = write("a#b.asl.json", "{}");
  EXPECT_EQ(fileAndName(file).file, file);
  EXPECT_EQ(fileAndName(file + "#c").name, "c");
  EXPECT_EQ(sharedPath(file), (folder_ / "a#b.asl.stepwright.json").string());
  EXPECT_EQ(sharedPath(file + "#c/d"), (folder_ / "a#b.asl.c_d.stepwright.json").string());
  EXPECT_EQ(fileAndName("/none#x").name, "");
  EXPECT_EQ(fileAndName(folder_.string() + "#b/new.json").name, "");  // a folder holds no machine
}

}  // namespace
}  // namespace stepwright::project
