// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "engine/facade/folded.h"

namespace stepwright::facade {
namespace {

class Folded : public testing::Test {
 protected:
  Folded()
      : path((std::filesystem::temp_directory_path() / "stepwright-folded.stepwright.json")
                 .string()) {
    std::remove(path.c_str());
  }
  ~Folded() override { std::remove(path.c_str()); }

  void write(const std::string& text) const { std::ofstream(path) << text; }
  [[nodiscard]] std::string read() const {
    std::stringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
  }
  const std::string path;
};

TEST_F(Folded, KeepsFramesAndLeavesTheRestAlone) {
  EXPECT_TRUE(readFolded(path)->empty());
  write("{\"watches\": [\"a\"]}");
  ASSERT_TRUE(writeFolded(path, {"/States/Each", "/States/All"}));
  EXPECT_EQ(*readFolded(path), (std::vector<asl::StateId>{"/States/Each", "/States/All"}));
  EXPECT_NE(read().find("watches"), std::string::npos);
  ASSERT_TRUE(writeFolded(path, {}));
  EXPECT_EQ(read().find("folded"), std::string::npos);
  EXPECT_NE(read().find("watches"), std::string::npos);
}

TEST_F(Folded, AFileWithNothingElseGoesAway) {
  ASSERT_TRUE(writeFolded(path, {"/States/Each"}));
  EXPECT_TRUE(std::filesystem::exists(path));
  ASSERT_TRUE(writeFolded(path, {}));
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST_F(Folded, WhatCannotBeReadIsNotWrittenOver) {
  write("{broken");
  EXPECT_FALSE(writeFolded(path, {"/States/Each"}));
  EXPECT_FALSE(readFolded(path));
  EXPECT_EQ(read(), "{broken");
}

}  // namespace
}  // namespace stepwright::facade
