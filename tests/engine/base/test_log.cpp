// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/log.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>
#include <vector>

namespace stepwright::log {
namespace {

namespace fs = std::filesystem;

class LogTest : public testing::Test {
 protected:
  LogTest() {
    std::string pattern = (fs::temp_directory_path() / "stepwright-log-XXXXXX").string();
    folder_ = ::mkdtemp(pattern.data());
    file_ = folder_ / "state" / "stepwright.log";
  }
  ~LogTest() override { fs::remove_all(folder_); }

  [[nodiscard]] Settings settings(Level level) const { return {.level = level, .file = file_}; }

  fs::path folder_;
  fs::path file_;
};

std::string bytesOf(const fs::path& path) {
  std::ifstream file(path);
  return (std::ostringstream() << file.rdbuf()).str();
}

mode_t modeOf(const fs::path& path) {
  struct stat there {};
  return ::stat(path.c_str(), &there) == 0 ? there.st_mode & 07777U : 0;
}

TEST_F(LogTest, WritesTheLevelTheAreaAndTheWords) {
  const auto open = Log::open(settings(Level::Info));
  ASSERT_TRUE(open.ok()) << open.error().message;
  info(Area::Run, [] { return "begins"; });
  warning(Area::Document, [] { return std::string("changed on disk"); });
  const std::string text = bytesOf(file_);
  EXPECT_NE(text.find(" info run: begins\n"), std::string::npos) << text;
  EXPECT_NE(text.find(" warning document: changed on disk\n"), std::string::npos) << text;
}

TEST_F(LogTest, AsksForNoWordsThatNobodyWants) {
  bool asked = false;
  const auto words = [&] { return asked = true, "words"; };
  error(Area::Run, words);  // no log is open
  const auto open = Log::open(settings(Level::Info));
  debug(Area::Run, words);
  EXPECT_FALSE(asked);
  EXPECT_EQ(bytesOf(file_), "");
  info(Area::Run, words);
  EXPECT_TRUE(asked);
}

TEST_F(LogTest, OffMakesNoFile) {
  const auto open = Log::open(settings(Level::Off));
  ASSERT_TRUE(open.ok());
  error(Area::Run, [] { return "words"; });
  EXPECT_FALSE(fs::exists(file_));
}

TEST_F(LogTest, IsItsOwnersAloneAlsoAfterItTurnedOver) {
  const mode_t before = ::umask(0);
  Settings small = settings(Level::Debug);
  small.largest = 1000;
  small.kept = 2;
  {
    const auto open = Log::open(small);
    ASSERT_TRUE(open.ok());
    for (int i = 0; i < 100; ++i) debug(Area::Task, [] { return std::string(60, 'x'); });
  }
  ::umask(before);
  EXPECT_EQ(modeOf(file_.parent_path()), 0700U);
  int files = 0;
  for (const auto& each : fs::directory_iterator(file_.parent_path())) {
    ++files;
    EXPECT_EQ(modeOf(each.path()), 0600U) << each.path();
    EXPECT_LE(fs::file_size(each.path()), 1000U) << each.path();
  }
  EXPECT_EQ(files, 3);
  EXPECT_TRUE(fs::exists(file_.parent_path() / "stepwright.1.log"));
}

TEST_F(LogTest, AFileThatOthersCouldReadIsClosedToThem) {
  fs::create_directory(file_.parent_path());
  std::ofstream(file_) << "earlier\n";
  fs::permissions(file_, fs::perms(0644));
  const auto open = Log::open(settings(Level::Info));
  info(Area::Run, [] { return "later"; });
  EXPECT_EQ(modeOf(file_), 0600U);
  EXPECT_EQ(bytesOf(file_).rfind("earlier\n", 0), 0U);
}

TEST_F(LogTest, SaysWhyItCannotBeWritten) {
  std::ofstream(folder_ / "state") << "a file where a folder should be";
  const auto open = Log::open(settings(Level::Info));
  ASSERT_FALSE(open.ok());
  EXPECT_EQ(open.error().code, "log.unwritable");
  EXPECT_NE(open.error().message.find(file_.string()), std::string::npos) << open.error().message;
  EXPECT_FALSE(wanted(Level::Error));
  const auto folder = Log::open({.level = Level::Info, .file = folder_});
  ASSERT_FALSE(folder.ok());
}

TEST_F(LogTest, NoNameForgesALine) {
  const auto open = Log::open(settings(Level::Info));
  info(Area::Document, [] { return "a\nb\x1b[31m"; });
  EXPECT_NE(bytesOf(file_).find("document: a\\nb\\x1b[31m\n"), std::string::npos) << bytesOf(file_);
}

TEST_F(LogTest, TellsListenersWhatTheLevelLetsThrough) {
  std::vector<std::string> heard;
  const auto open = Log::open({.level = Level::Info});
  {
    const Listening listening([&](const Line& line) {
      heard.push_back(std::string(toString(line.level)) + ' ' + std::string(toString(line.area)) +
                      ' ' + line.text);
    });
    debug(Area::Run, [] { return "no"; });
    error(Area::Recovery, [] { return "yes"; });
  }
  info(Area::Run, [] { return "after"; });
  EXPECT_EQ(heard, std::vector<std::string>{"error recovery yes"});
}

TEST_F(LogTest, LinesOfSeveralThreadsComeWhole) {
  const auto open = Log::open(settings(Level::Info));
  std::vector<std::jthread> threads;
  for (int t = 0; t < 4; ++t)
    threads.emplace_back([] {
      for (int i = 0; i < 50; ++i) info(Area::Run, [] { return "a whole line"; });
    });
  threads.clear();
  std::istringstream lines(bytesOf(file_));
  int count = 0;
  for (std::string line; std::getline(lines, line); ++count)
    EXPECT_TRUE(line.ends_with(" info run: a whole line")) << line;
  EXPECT_EQ(count, 200);
}

TEST_F(LogTest, IsClosedWithTheOneThatOpenedIt) {
  { const auto open = Log::open(settings(Level::Info)); }
  EXPECT_FALSE(wanted(Level::Error));
}

}  // namespace
}  // namespace stepwright::log
