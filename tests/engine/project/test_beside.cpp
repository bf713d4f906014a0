// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/beside.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "engine/json/parse.h"
#include "engine/json/print.h"

namespace stepwright::project {
namespace {

namespace fs = std::filesystem;

class BesideFile : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "stepwright-beside-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    folder_ = name;
    fs::create_directory(folder_ / "work");
    ::setenv("XDG_STATE_HOME", (folder_ / "state").c_str(), 1);
    path_ = (folder_ / "work" / "order.asl.stepwright.json").string();
  }
  void TearDown() override { fs::remove_all(folder_); }

  void write(const std::string& bytes) const { std::ofstream(path_, std::ios::binary) << bytes; }
  [[nodiscard]] static std::string bytesOf(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  [[nodiscard]] static unsigned modeAt(const std::string& path) {
    struct stat there {};
    EXPECT_EQ(::stat(path.c_str(), &there), 0) << path;
    return there.st_mode & 07777;
  }
  /// Sets a member; null takes it away.
  [[nodiscard]] std::optional<Error> set(const char* key, const char* json) const {
    return changeBeside(path_, 0640, [&](const json::Value& file) {
      return json == nullptr ? file.without(key) : file.with(key, *json::parse(json));
    });
  }
  [[nodiscard]] std::string content() const { return json::print(readBeside(path_).content); }

  fs::path folder_;
  std::string path_;
};

TEST_F(BesideFile, EachPartLeavesTheMembersOfTheOthers) {
  EXPECT_EQ(content(), "{}");
  EXPECT_FALSE(set("one", "[1]"));
  EXPECT_FALSE(set("two", "2"));
  EXPECT_EQ(content(), R"({"one":[1],"two":2})");
  EXPECT_FALSE(set("one", nullptr));
  EXPECT_EQ(content(), R"({"two":2})");
  EXPECT_FALSE(set("two", nullptr));
  EXPECT_FALSE(fs::exists(path_));
}

TEST_F(BesideFile, ItHasTheModeOfItsDocumentAndTheFolderKeepsItsOwn) {
  ::chmod((folder_ / "work").c_str(), 0751);
  const mode_t mask = ::umask(077);
  EXPECT_FALSE(set("one", "1"));
  ::umask(mask);
  EXPECT_EQ(modeAt(path_), 0640u);
  ::chmod(path_.c_str(), 0600);
  EXPECT_FALSE(set("one", "2"));
  EXPECT_EQ(modeAt(path_), 0640u);
  EXPECT_EQ(modeAt((folder_ / "work").string()), 0751u);
  const std::string document = (folder_ / "work" / "order.asl.json").string();
  EXPECT_EQ(modeOf(document), 0666u);
  std::ofstream(document) << "{}";
  ::chmod(document.c_str(), 0440);
  EXPECT_EQ(modeOf(document), 0640u);
}

TEST_F(BesideFile, ABrokenOneIsKeptAndWhatIsSetGoesElsewhere) {
  write("{broken");
  ASSERT_TRUE(readBeside(path_).trouble);
  EXPECT_NE(readBeside(path_).trouble->message.find("is broken"), std::string::npos);
  const auto trouble = set("one", "1");
  ASSERT_TRUE(trouble);
  EXPECT_EQ(trouble->code, "beside.elsewhere");
  EXPECT_NE(trouble->message.find(elsewhereOf(path_)), std::string::npos) << trouble->message;
  EXPECT_EQ(bytesOf(path_), "{broken");
  EXPECT_EQ(content(), R"({"one":1})");
  EXPECT_EQ(modeAt(elsewhereOf(path_)), 0600u);
  EXPECT_EQ(modeAt(fs::path(elsewhereOf(path_)).parent_path().string()), 0700u);
  // Mended by somebody: what was set meanwhile comes along, and home with the next change.
  write(R"({"zero":0,"one":0})");
  EXPECT_FALSE(readBeside(path_).trouble);
  EXPECT_EQ(content(), R"({"zero":0,"one":1})");
  EXPECT_FALSE(set("two", "2"));
  EXPECT_EQ(*json::parse(bytesOf(path_)), *json::parse(R"({"zero":0,"one":1,"two":2})"));
  EXPECT_FALSE(fs::exists(elsewhereOf(path_)));
}

TEST_F(BesideFile, APipeInItsPlaceIsRefusedAndNobodyWaits) {
  ASSERT_EQ(::mkfifo(path_.c_str(), 0600), 0);
  EXPECT_TRUE(readBeside(path_).trouble);
  EXPECT_TRUE(set("one", "1"));
  EXPECT_EQ(content(), R"({"one":1})");
  EXPECT_TRUE(fs::is_fifo(path_));
}

TEST_F(BesideFile, WhatIsNoObjectIsNotWrittenOver) {
  write("[1, 2]");
  EXPECT_TRUE(set("one", "1"));
  EXPECT_EQ(bytesOf(path_), "[1, 2]");
}

TEST_F(BesideFile, AFolderThatTakesNoFileSendsItElsewhere) {
  const fs::path gone = folder_ / "work";
  fs::remove(gone);
  std::ofstream(gone) << "a file where the folder was";
  const auto trouble = set("one", "1");
  ASSERT_TRUE(trouble);
  EXPECT_EQ(trouble->code, "beside.elsewhere");
  EXPECT_EQ(content(), R"({"one":1})");
}

TEST_F(BesideFile, WhereNothingCanBeKeptItIsSaid) {
  write("{broken");
  std::ofstream(folder_ / "state") << "a file where the folder would be";
  const auto trouble = set("one", "1");
  ASSERT_TRUE(trouble);
  EXPECT_EQ(trouble->code, "beside.lost");
}

}  // namespace
}  // namespace stepwright::project
