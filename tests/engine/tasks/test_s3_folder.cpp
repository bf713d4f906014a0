// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/s3/s3_folder.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>

#include "engine/json/parse.h"
#include "engine/json/print.h"

namespace stepwright::tasks {
namespace {

namespace fs = std::filesystem;
using interpreter::TaskBackend;
using interpreter::TaskOutcome;
using json::Value;

class S3FolderTest : public ::testing::Test {
 protected:
  void SetUp() override {
    root_ = fs::temp_directory_path() /
            ("s3-" + std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()) +
             std::to_string(::getpid()));
    fs::create_directories(root_ / "b");
    write("outside.txt", "secret");
  }
  void TearDown() override { fs::remove_all(root_); }

  void write(const std::string& path, const std::string& bytes) {
    fs::create_directories((root_ / path).parent_path());
    std::ofstream(root_ / path, std::ios::binary) << bytes;
  }

  std::optional<TaskOutcome> ask(const std::string& service, const std::string& action,
                                 const std::string& input) {
    S3Folder s3(root_);
    interpreter::TaskRequest request;
    request.id = 7;
    request.service = service;
    request.action = action;
    request.input = *json::parse(input);
    std::optional<TaskOutcome> came;
    const auto reply = s3.start(request, [&](auto report) { came = report.outcome; });
    EXPECT_EQ(came.has_value(), reply == TaskBackend::Reply::Accepted);
    return came;
  }
  std::string errorOf(const std::string& action, const std::string& input) {
    const auto came = ask("aws-sdk:s3", action, input);
    return came && came->error ? std::string(came->error->string()) : "none";
  }

  fs::path root_;
};

TEST_F(S3FolderTest, GivesTheTextOfAnObject) {
  write("b/in/one.json", "[1]");
  const auto came = ask("s3", "getObject", R"({"Bucket":"b","Key":"in/one.json"})");
  ASSERT_TRUE(came);
  EXPECT_EQ(came->output["Body"].string(), "[1]");
  EXPECT_EQ(came->output["ContentLength"].integer(), 3);
}

TEST_F(S3FolderTest, SaysWhatIsNotThereAsStepFunctionsDoes) {
  const auto came = ask("aws-sdk:s3", "getObject", R"({"Bucket":"b","Key":"none"})");
  ASSERT_TRUE(came && came->error && came->cause);
  EXPECT_EQ(came->error->string(), "S3.NoSuchKeyException");
  EXPECT_TRUE(came->cause->string().starts_with(
      "The specified key does not exist. (Service: S3, Status Code: 404, Request ID: "));
  EXPECT_EQ(errorOf("getObject", R"({"Bucket":"none","Key":"k"})"), "S3.NoSuchBucketException");
}

TEST_F(S3FolderTest, NothingOutsideIsReadOrWritten) {
  fs::create_symlink(root_ / "outside.txt", root_ / "b" / "link");
  fs::create_directory_symlink(root_.parent_path(), root_ / "away");
  EXPECT_EQ(errorOf("getObject", R"({"Bucket":"b","Key":"../outside.txt"})"),
            "S3.NoSuchKeyException");
  EXPECT_EQ(errorOf("getObject", R"({"Bucket":"b","Key":"link"})"), "S3.NoSuchKeyException");
  EXPECT_EQ(errorOf("getObject", R"({"Bucket":"..","Key":"k"})"), "S3.NoSuchBucketException");
  EXPECT_EQ(errorOf("putObject", R"({"Bucket":"b","Key":"../new","Body":"x"})"), "S3.S3Exception");
  EXPECT_EQ(errorOf("putObject", R"({"Bucket":"b","Key":"/tmp/new","Body":"x"})"),
            "S3.S3Exception");
  EXPECT_FALSE(fs::exists(root_ / "new"));
  const auto list = ask("s3", "listObjectsV2", R"({"Bucket":"b"})");
  EXPECT_EQ(list->output["Contents"].items().size(), 0U);
}

TEST_F(S3FolderTest, ListsInTheOrderOfTheBytesAndInPages) {
  for (const char* key : {"p/2", "p/10", "p/1", "q"}) write(std::string("b/") + key, "x");
  const auto all = ask("s3", "listObjectsV2", R"({"Bucket":"b","Prefix":"p/"})");
  std::string keys;
  for (const Value& each : all->output["Contents"].items()) {
    keys += std::string(each["Key"].string()) + " ";
    EXPECT_EQ(each["Size"].integer(), 1);
    EXPECT_TRUE(each.contains("Etag"));
  }
  EXPECT_EQ(keys, "p/1 p/10 p/2 ");
  const auto first = ask("aws-sdk:s3", "listObjectsV2", R"({"Bucket":"b","MaxKeys":2})");
  EXPECT_TRUE(first->output["IsTruncated"].boolean());
  const std::string token(first->output["NextContinuationToken"].string());
  const auto rest =
      ask("aws-sdk:s3", "listObjectsV2", R"({"Bucket":"b","ContinuationToken":")" + token + "\"}");
  EXPECT_EQ(rest->output["Contents"].items().front()["Key"].string(), "p/2");
  EXPECT_FALSE(rest->output["IsTruncated"].boolean());
}

TEST_F(S3FolderTest, WritesCopiesAndDeletes) {
  ask("aws-sdk:s3", "putObject", R"({"Bucket":"b","Key":"a/n.json","Body":{"x":1}})");
  ask("aws-sdk:s3", "copyObject", R"({"Bucket":"b","Key":"copy","CopySource":"b/a/n.json"})");
  EXPECT_EQ(
      ask("aws-sdk:s3", "getObject", R"({"Bucket":"b","Key":"copy"})")->output["Body"].string(),
      R"({"x":1})");
  ask("aws-sdk:s3", "deleteObject", R"({"Bucket":"b","Key":"copy"})");
  EXPECT_EQ(errorOf("headObject", R"({"Bucket":"b","Key":"copy"})"), "S3.NoSuchKeyException");
}

TEST_F(S3FolderTest, LeavesOtherActionsToOthers) {
  EXPECT_FALSE(ask("aws-sdk:s3", "putBucketAcl", R"({"Bucket":"b"})"));
  EXPECT_FALSE(ask("sqs", "sendMessage", R"({"Bucket":"b"})"));
}

}  // namespace
}  // namespace stepwright::tasks
