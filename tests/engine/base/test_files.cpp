// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/files.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <set>
#include <string>

namespace stepwright {
namespace {

namespace fs = std::filesystem;

class Files : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "stepwright-files-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override {
    ::chmod(folder_.c_str(), 0700);
    fs::remove_all(folder_);
  }

  [[nodiscard]] std::string at(const std::string& name) const { return (folder_ / name).string(); }
  [[nodiscard]] std::string read(const std::string& name) const {
    std::ifstream file(at(name), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  void write(const std::string& name, const std::string& bytes) const {
    std::ofstream(at(name), std::ios::binary) << bytes;
  }
  [[nodiscard]] struct stat statOf(const std::string& name) const {
    struct stat result {};
    EXPECT_EQ(::lstat(at(name).c_str(), &result), 0) << name;
    return result;
  }
  /// Every entry of the folder; hidden neighbours would be among them.
  [[nodiscard]] std::set<std::string> entries() const {
    std::set<std::string> names;
    for (const auto& each : fs::directory_iterator(folder_)) names.insert(each.path().filename());
    return names;
  }

  /// Runs it in a process of its own, whose rights and limits it may change; true = it said so.
  static bool elsewhere(const std::function<bool()>& work) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(work() ? 0 : 1);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
  }
  /// As somebody who is not root, whom modes bind.
  static bool asNobody() {
    return ::geteuid() != 0 || (::setgid(65534) == 0 && ::setuid(65534) == 0);
  }

  fs::path folder_;
};

TEST_F(Files, ANewFileGetsTheModeThatTheUmaskLeaves) {
  const mode_t mask = ::umask(027);
  EXPECT_EQ(replaceFile(at("new"), "bytes"), std::nullopt);
  EXPECT_EQ(replaceFile(at("secret"), "bytes", {.mode = 0600}), std::nullopt);
  ::umask(mask);
  EXPECT_EQ(read("new"), "bytes");
  EXPECT_EQ(statOf("new").st_mode & 07777, 0640u);
  EXPECT_EQ(statOf("secret").st_mode & 07777, 0600u);
}

TEST_F(Files, ModeAndOwnerAreKept) {
  write("file", "old");
  ::chmod(at("file").c_str(), 0754);
  const bool root = ::geteuid() == 0;
  if (root) {
    ASSERT_EQ(::chown(at("file").c_str(), 1234, 4321), 0);
  }
  EXPECT_EQ(replaceFile(at("file"), "new"), std::nullopt);
  EXPECT_EQ(read("file"), "new");
  EXPECT_EQ(statOf("file").st_mode & 07777, 0754u);
  if (!root) return;
  EXPECT_EQ(statOf("file").st_uid, 1234u);
  EXPECT_EQ(statOf("file").st_gid, 4321u);
}

TEST_F(Files, AFileOfSomebodyElseThatMayBeWrittenStaysTheirs) {
  if (::geteuid() != 0) GTEST_SKIP() << "only root can give files away";
  write("file", "a longer old text");
  ::chmod(at("file").c_str(), 0666);
  ::chmod(folder_.c_str(), 0777);
  EXPECT_TRUE(elsewhere([&] { return asNobody() && !replaceFile(at("file"), "new"); }));
  EXPECT_EQ(read("file"), "new");
  EXPECT_EQ(statOf("file").st_uid, 0u);
  EXPECT_EQ(entries(), std::set<std::string>{"file"});
}

TEST_F(Files, AFileInAFolderThatTakesNoNewOnesIsWritten) {
  write("file", "old");
  ::chmod(at("file").c_str(), 0666);
  ::chmod(folder_.c_str(), 0555);
  EXPECT_TRUE(elsewhere([&] { return asNobody() && !replaceFile(at("file"), "new and longer"); }));
  EXPECT_EQ(read("file"), "new and longer");
}

TEST_F(Files, AFileThatMayNotBeWrittenIsNotReplacedThroughItsFolder) {
  write("file", "old");
  ::chmod(at("file").c_str(), 0444);
  ::chmod(folder_.c_str(), 0777);
  EXPECT_TRUE(elsewhere([&] {
    if (!asNobody()) return false;
    const auto failed = replaceFile(at("file"), "new");
    return failed && failed->message.find("Permission denied") != std::string::npos &&
           failed->remedy.find("chmod u+w") != std::string::npos;
  }));
  EXPECT_EQ(read("file"), "old");
  EXPECT_EQ(entries(), std::set<std::string>{"file"});
}

TEST_F(Files, LinksAreFollowedToTheFileAtTheirEnd) {
  fs::create_directory(at("inner"));
  write("inner/file", "old");
  fs::create_symlink("inner/file", at("second"));
  fs::create_symlink("second", at("first"));
  EXPECT_EQ(linkTarget(at("first")), at("inner/file"));
  EXPECT_EQ(replaceFile(at("first"), "new"), std::nullopt);
  EXPECT_TRUE(fs::is_symlink(at("first")));
  EXPECT_TRUE(fs::is_symlink(at("second")));
  EXPECT_EQ(read("inner/file"), "new");
}

TEST_F(Files, ALinkWhoseTargetIsGoneStaysALinkAndTheTargetIsWritten) {
  fs::create_symlink("target", at("link"));
  EXPECT_EQ(replaceFile(at("link"), "bytes"), std::nullopt);
  EXPECT_TRUE(fs::is_symlink(at("link")));
  EXPECT_EQ(read("target"), "bytes");
  fs::create_symlink("nowhere/target", at("lost"));
  const auto failed = replaceFile(at("lost"), "bytes");
  ASSERT_TRUE(failed);
  EXPECT_NE(failed->message.find("nowhere/target"), std::string::npos) << failed->message;
  EXPECT_EQ(replaceFile(at("lost"), "bytes", {.makeFolders = true}), std::nullopt);
  EXPECT_EQ(read("nowhere/target"), "bytes");
  fs::create_symlink("ring", at("ring"));
  EXPECT_TRUE(replaceFile(at("ring"), "bytes"));
}

TEST_F(Files, TheOtherNamesOfAFileKeepShowingIt) {
  write("one", "an old text that is longer than the new one");
  fs::create_hard_link(at("one"), at("two"));
  EXPECT_EQ(replaceFile(at("one"), "new"), std::nullopt);
  EXPECT_EQ(read("two"), "new");
  EXPECT_EQ(replaceFile(at("two"), "newer and longer"), std::nullopt);
  EXPECT_EQ(read("one"), "newer and longer");
  EXPECT_EQ(statOf("one").st_nlink, 2u);
  EXPECT_EQ(entries(), (std::set<std::string>{"one", "two"}));
}

TEST_F(Files, WhatDoesNotFitLeavesTheOldBytesAndNoNeighbour) {
  const std::string old(1000, 'o');
  write("single", old);
  write("one", old);
  fs::create_hard_link(at("one"), at("two"));
  for (const char* name : {"single", "one"}) {
    EXPECT_TRUE(elsewhere([&] {
      ::signal(SIGXFSZ, SIG_IGN);
      const rlimit most{4096, 4096};
      ::setrlimit(RLIMIT_FSIZE, &most);
      const auto failed = replaceFile(at(name), std::string(100000, 'n'));
      return failed && failed->message.find("File too large") != std::string::npos;
    })) << name;
    EXPECT_EQ(read(name), old) << name;
  }
  EXPECT_EQ(entries(), (std::set<std::string>{"single", "one", "two"}));
}

TEST_F(Files, PipesAndDevicesAreNeverReplaced) {
  ASSERT_EQ(::mkfifo(at("pipe").c_str(), 0600), 0);
  const auto refused = replaceFile(at("pipe"), "bytes");
  ASSERT_TRUE(refused);
  EXPECT_NE(refused->message.find("is a pipe"), std::string::npos) << refused->message;
  const int reader = ::open(at("pipe").c_str(), O_RDONLY | O_NONBLOCK);
  EXPECT_EQ(replaceFile(at("pipe"), "bytes", {.intoSpecial = true}), std::nullopt);
  char came[6] = {};
  EXPECT_EQ(::read(reader, came, 5), 5);
  EXPECT_STREQ(came, "bytes");
  ::close(reader);
  EXPECT_TRUE(S_ISFIFO(statOf("pipe").st_mode));
  const auto full = replaceFile("/dev/full", "bytes", {.intoSpecial = true});
  ASSERT_TRUE(full);
  EXPECT_NE(full->message.find("No space left"), std::string::npos) << full->message;
  EXPECT_EQ(replaceFile("/dev/null", "bytes", {.intoSpecial = true}), std::nullopt);
}

TEST_F(Files, FoldersAndMissingFoldersAreSaid) {
  const auto folder = replaceFile(folder_.string(), "bytes");
  ASSERT_TRUE(folder);
  EXPECT_NE(folder->message.find("is a folder"), std::string::npos);
  const auto missing = replaceFile(at("no/such/file"), "bytes");
  ASSERT_TRUE(missing);
  EXPECT_NE(missing->remedy.find("folder does not exist"), std::string::npos);
  EXPECT_EQ(replaceFile(at("no/such/file"), "bytes", {.makeFolders = true}), std::nullopt);
  EXPECT_EQ(read("no/such/file"), "bytes");
}

TEST_F(Files, NamesOfTheGreatestLengthAreWritten) {
  const std::string name(255, 'n');
  EXPECT_EQ(replaceFile(at(name), "bytes"), std::nullopt);
  EXPECT_EQ(replaceFile(at(name), "again"), std::nullopt);
  EXPECT_EQ(read(name), "again");
}

TEST_F(Files, ReadingTellsMissingFromUnreadableAndNeverWaits) {
  EXPECT_EQ(readWholeFile(at("nothing"), 100).error().code, "file.missing");
  ASSERT_EQ(::mkfifo(at("pipe").c_str(), 0600), 0);
  EXPECT_EQ(readWholeFile(at("pipe"), 100).error().code, "file.special");
  EXPECT_EQ(readWholeFile("/dev/zero", 100).error().code, "file.special");
  EXPECT_EQ(readWholeFile(folder_.string(), 100).error().code, "file.special");
  write("file", std::string("a\0b", 3));
  EXPECT_EQ(*readWholeFile(at("file"), 100), std::string("a\0b", 3));
  EXPECT_EQ(readWholeFile(at("file"), 2).error().code, "file.unreadable");
}

}  // namespace
}  // namespace stepwright
