// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace stepwright::project {

/// A folder with a document in "work", and a folder for state beside it.
class ScratchFolder : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name =
        (std::filesystem::temp_directory_path() / "stepwright-project-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    folder_ = name;
    work_ = folder_ / "work";
    std::filesystem::create_directory(work_);
    ::setenv("XDG_STATE_HOME", (folder_ / "state").c_str(), 1);
    document_ = (work_ / "order.asl.json").string();
    write(document_, "{}");
  }
  void TearDown() override {
    std::filesystem::permissions(work_, std::filesystem::perms::owner_all);
    std::filesystem::remove_all(folder_);
  }

  static void write(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
  }
  [[nodiscard]] static std::string bytesOf(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }

  std::filesystem::path folder_, work_;
  std::string document_;
};

}  // namespace stepwright::project
