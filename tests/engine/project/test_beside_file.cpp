// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/beside_file.h"

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <thread>

#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/project/places.h"
#include "tests/engine/project/scratch_folder.h"

namespace stepwright::project {
namespace {

namespace fs = std::filesystem;

class BesideFileTest : public ScratchFolder {
 protected:
  void SetUp() override {
    ScratchFolder::SetUp();
    shared_ = sharedPath(document_);
    own_ = ownPath(document_);
    pending_ = pendingPath(document_);
  }

  [[nodiscard]] std::optional<Error> change(const std::function<void(Kept&)>& change) const {
    return BesideFile(document_).change(change);
  }
  [[nodiscard]] std::optional<Error> setExpress(bool express = true) const {
    return change([&](Kept& kept) { kept.debug.express = express; });
  }
  [[nodiscard]] std::optional<Error> breakAt(const char* state) const {
    return change([&](Kept& kept) { kept.debug.breakpoints.emplace_back().state = state; });
  }
  [[nodiscard]] BesideFile::Content read() const { return BesideFile(document_).read(); }
  [[nodiscard]] std::string breakpoints() const {
    std::string states;
    for (const auto& each : read().kept.debug.breakpoints) states += each.state + ";";
    return states;
  }
  [[nodiscard]] static json::Value jsonOf(const std::string& path) {
    return *json::parse(bytesOf(path));
  }
  [[nodiscard]] static unsigned modeAt(const std::string& path) {
    struct stat there {};
    EXPECT_EQ(::stat(path.c_str(), &there), 0) << path;
    return there.st_mode & 07777;
  }

  std::string shared_, own_, pending_;
};

constexpr const char* kOld =
    R"({"breakpoints":[{"state":"/States/A","kind":"enter"}],"watches":["$.a"],
  "answers":{"Ask":{"kind":"result","result":{"n":1.50}}},"folded":["/States/M"],
  "mocks":{"Ask":{"answers":[{"kind":"result","result":{"n":10000000000000000000001}}]}},
  "inputs":{"small":{"n":1}},"theirs":{"deep":[1.0,{"x":null}]}})";

TEST_F(BesideFileTest, GroupsOfWatchesAndPinsAreOnesOwn) {
  const std::vector<WatchGroup> groups{{"Money", {"$total", "$.price"}}, {"Rest", {"$n"}}};
  const std::vector<Pin> pins{{"/States/A", "output"}, {"/States/A/Next", "edge"}};
  EXPECT_FALSE(change([&](Kept& kept) {
    kept.debug.watches = {"$.a"};
    kept.debug.watchGroups = groups;
    kept.debug.pins = pins;
  }));
  const auto after = read();
  EXPECT_EQ(after.kept.debug.watchGroups, groups);
  EXPECT_EQ(after.kept.debug.pins, pins);
  EXPECT_EQ(after.placeOf("pins"), own_);
  EXPECT_EQ(watchedIn(after.kept.debug),
            (std::vector<std::string>{"$.a", "$total", "$.price", "$n"}));
}

TEST_F(BesideFileTest, ABreakpointOnAnEdgeIsKept) {
  EXPECT_FALSE(change([](Kept& kept) {
    auto& one = kept.debug.breakpoints.emplace_back();
    one.state = "/States/C";
    one.kind = debugger::Breakpoint::Kind::Edge;
    one.edge = "/Choices/1/Next";
    one.items = {2, 0};
  }));
  const auto again = read().kept.debug.breakpoints;
  ASSERT_EQ(again.size(), 1U);
  EXPECT_EQ(again.front().kind, debugger::Breakpoint::Kind::Edge);
  EXPECT_EQ(again.front().place(), "/States/C/Choices/1/Next");
  EXPECT_EQ(again.front().items, (std::vector<int>{2, 0}));
}

TEST_F(BesideFileTest, BreakpointsOfNoStateAreKept) {
  debugger::Breakpoint error, variable;
  error.kind = debugger::Breakpoint::Kind::Error;
  error.errorName = "Declined";
  variable.kind = debugger::Breakpoint::Kind::Variable;
  variable.variable = "total";
  EXPECT_FALSE(change([&](Kept& kept) { kept.debug.breakpoints = {error, variable}; }));
  auto again = read().kept.debug.breakpoints;
  ASSERT_EQ(again.size(), 2U);
  for (auto& each : again) each.id = 0;
  EXPECT_EQ(again.front(), error);
  EXPECT_EQ(again.back(), variable);
}

TEST_F(BesideFileTest, ABreakpointChangesNothingBesideTheDocument) {
  EXPECT_FALSE(breakAt("/States/A"));
  EXPECT_FALSE(fs::exists(shared_));
  EXPECT_EQ(breakpoints(), "/States/A;");
  EXPECT_EQ(modeAt(own_), 0600U);
  EXPECT_EQ(modeAt(fs::path(own_).parent_path().string()), 0700U);
  EXPECT_FALSE(change([](Kept& kept) { kept.debug.breakpoints.clear(); }));
  EXPECT_FALSE(fs::exists(own_));
}

TEST_F(BesideFileTest, WhatATeamSharesStandsBesideTheDocument) {
  EXPECT_FALSE(setExpress());
  EXPECT_EQ(json::print(jsonOf(shared_)), R"({"type":"EXPRESS"})");
  EXPECT_FALSE(fs::exists(own_));
  EXPECT_EQ(read().placeOf("type"), shared_);
  EXPECT_EQ(read().placeOf("mocks"), "");
  EXPECT_FALSE(setExpress(false));
  EXPECT_FALSE(fs::exists(shared_));
}

TEST_F(BesideFileTest, OnlyWhatIsChangedIsWritten) {
  const std::string odd = "{ \"type\" :\"EXPRESS\",\"theirs\": 1.50}\n";
  write(shared_, odd);
  EXPECT_FALSE(setExpress());
  EXPECT_FALSE(breakAt("/States/A"));
  EXPECT_EQ(bytesOf(shared_), odd);
  EXPECT_FALSE(setExpress(false));
  EXPECT_EQ(bytesOf(shared_), "{\n  \"theirs\": 1.50\n}\n");
}

TEST_F(BesideFileTest, AnOldFileIsTakenOver) {
  write(shared_, kOld);
  EXPECT_EQ(breakpoints(), "/States/A;");
  EXPECT_EQ(read().placeOf("breakpoints"), shared_);
  // What is one's own is stored without a change of the file.
  EXPECT_FALSE(breakAt("/States/B"));
  EXPECT_EQ(bytesOf(shared_), kOld);
  EXPECT_EQ(breakpoints(), "/States/A;/States/B;");
  const auto after = read();
  EXPECT_EQ(after.kept.debug.watches.size(), 1U);
  EXPECT_EQ(after.placeOf("watches"), own_);
  // The first write of the file drops what has moved, and keeps the rest to the digit.
  EXPECT_FALSE(setExpress());
  const auto file = jsonOf(shared_);
  for (const char* key : {"breakpoints", "watches", "answers", "folded"})
    EXPECT_FALSE(file.contains(key)) << key;
  EXPECT_NE(bytesOf(shared_).find("10000000000000000000001"), std::string::npos);
  EXPECT_EQ(json::print(file["theirs"]), R"({"deep":[1.0,{"x":null}]})");
  EXPECT_EQ(breakpoints(), "/States/A;/States/B;");
  EXPECT_EQ(read().kept.debug.answers.size(), 1U);
  EXPECT_EQ(read().kept.folded.size(), 1U);
  EXPECT_EQ(read().kept.debug.inputs.size(), 1U);
}

TEST_F(BesideFileTest, TheFirstWriteOfTheFileStoresWhatMovesBefore) {
  write(shared_, kOld);
  EXPECT_FALSE(setExpress());
  EXPECT_FALSE(jsonOf(shared_).contains("breakpoints"));
  EXPECT_EQ(read().placeOf("breakpoints"), own_);
  EXPECT_EQ(breakpoints(), "/States/A;");
}

TEST_F(BesideFileTest, WhatIsTakenAwayOfAnOldFileStaysAway) {
  write(shared_, kOld);
  EXPECT_FALSE(change([](Kept& kept) { kept.debug.breakpoints.clear(); }));
  EXPECT_EQ(bytesOf(shared_), kOld);
  EXPECT_EQ(breakpoints(), "");
}

TEST_F(BesideFileTest, AFolderForStateThatTakesNothingLosesNothing) {
  write(shared_, kOld);
  write((folder_ / "state").string(), "a file where the folder would be");
  EXPECT_FALSE(setExpress());
  EXPECT_EQ(jsonOf(shared_)["type"].string(), "EXPRESS");
  EXPECT_TRUE(jsonOf(shared_).contains("breakpoints"));
  EXPECT_EQ(breakpoints(), "/States/A;");
  const auto lost = breakAt("/States/B");
  ASSERT_TRUE(lost);
  EXPECT_EQ(lost->code, "beside.lost");
  EXPECT_EQ(breakpoints(), "/States/A;");
}

TEST_F(BesideFileTest, AFolderThatTakesNoFileLosesNothing) {
  write(shared_, kOld);
  fs::remove(shared_);
  fs::create_directory(shared_);  // in the way for root too
  const auto waits = setExpress();
  ASSERT_TRUE(waits);
  EXPECT_EQ(waits->code, "beside.elsewhere");
  EXPECT_NE(waits->message.find(pending_), std::string::npos) << waits->message;
  EXPECT_TRUE(read().kept.debug.express);
  EXPECT_EQ(modeAt(pending_), 0600U);
  EXPECT_FALSE(breakAt("/States/A"));
  // It goes home with the next change.
  fs::remove(shared_);
  EXPECT_FALSE(breakAt("/States/B"));
  EXPECT_EQ(jsonOf(shared_)["type"].string(), "EXPRESS");
  EXPECT_FALSE(fs::exists(pending_));
}

TEST_F(BesideFileTest, ADiskThatIsFullLosesNothing) {
  write(shared_, kOld);
  const pid_t child = ::fork();
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit none{16, 16};  // bytes a file
    ::setrlimit(RLIMIT_FSIZE, &none);
    const auto lost = setExpress();
    ::_exit(lost && lost->code == "beside.lost" ? 0 : 1);
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_EQ(WEXITSTATUS(status), 0);
  EXPECT_EQ(bytesOf(shared_), kOld);
  EXPECT_EQ(breakpoints(), "/States/A;");
  EXPECT_TRUE(read().troubles.empty());
}

TEST_F(BesideFileTest, AProgramThatIsKilledLosesNothing) {
  for (int round = 0; round < 20; ++round) {
    fs::remove_all(folder_ / "state");
    write(shared_, kOld);
    const pid_t child = ::fork();
    if (child == 0) {
      for (bool express = true;; express = !express) {
        static_cast<void>(setExpress(express));
        static_cast<void>(breakAt("/States/B"));
      }
    }
    std::this_thread::sleep_for(std::chrono::microseconds(700 * round));
    ::kill(child, SIGKILL);
    ASSERT_EQ(::waitpid(child, nullptr, 0), child);
    const auto content = read();
    EXPECT_TRUE(content.troubles.empty());
    EXPECT_TRUE(breakpoints().starts_with("/States/A;")) << breakpoints();
    EXPECT_EQ(content.kept.debug.mocks.size(), 1U);
    EXPECT_EQ(content.kept.debug.answers.size(), 1U);
    EXPECT_EQ(content.kept.debug.watches.size(), 1U);
  }
}

TEST_F(BesideFileTest, ABrokenFileIsKeptAndWhatIsSetWaits) {
  write(shared_, "{broken");
  const auto content = read();
  ASSERT_NE(content.troubleOf("type"), nullptr);
  EXPECT_NE(content.troubleOf("type")->message.find("is broken"), std::string::npos);
  EXPECT_NE(content.troubleOf("type")->message.find(shared_), std::string::npos);
  EXPECT_EQ(setExpress()->code, "beside.elsewhere");
  EXPECT_FALSE(breakAt("/States/A"));
  EXPECT_EQ(bytesOf(shared_), "{broken");
  EXPECT_TRUE(read().kept.debug.express);
  // Mended by somebody: what was set meanwhile comes along.
  write(shared_, R"({"inputs":{"a":1},"type":"STANDARD"})");
  EXPECT_TRUE(read().troubles.empty());
  EXPECT_TRUE(read().kept.debug.express);
  EXPECT_FALSE(breakAt("/States/B"));
  EXPECT_EQ(json::print(jsonOf(shared_)), R"({"inputs":{"a":1},"type":"EXPRESS"})");
  EXPECT_FALSE(fs::exists(pending_));
}

TEST_F(BesideFileTest, WhatIsTakenAwayWhileItWaitsStaysAway) {
  write(shared_, R"({"inputs":{"a":1},"mocks":{"A":{"answres":[]}}})");
  EXPECT_EQ(change([](Kept& kept) {
              kept.debug.mocks = {{"B", true, {}}};
            })->code,
            "beside.elsewhere");
  EXPECT_EQ(change([](Kept& kept) { kept.debug.mocks = {}; })->code, "beside.elsewhere");
  EXPECT_TRUE(read().kept.debug.mocks.empty());
  write(shared_, R"({"inputs":{"a":1},"mocks":{"A":{"answers":[]}}})");
  EXPECT_TRUE(read().kept.debug.mocks.empty());
}

TEST_F(BesideFileTest, ASectionThatIsMisspeltIsSaidAndKept) {
  const std::string wrong =
      R"({"mocks":{"Ask":{"answers":[{"kind":"result","reslut":1}]}},"inputs":{"a":1}})";
  write(shared_, wrong);
  const auto content = read();
  ASSERT_NE(content.troubleOf("mocks"), nullptr);
  EXPECT_NE(content.troubleOf("mocks")->message.find("line 1, column "), std::string::npos);
  EXPECT_EQ(content.troubleOf("inputs"), nullptr);
  EXPECT_EQ(content.kept.debug.inputs.size(), 1U);
  ASSERT_TRUE(asOne(content.troubles));
  // The other sections are written as ever, and this one is not written over.
  EXPECT_FALSE(setExpress());
  EXPECT_EQ(jsonOf(shared_)["mocks"], (*json::parse(wrong))["mocks"]);
  EXPECT_EQ(change([](Kept& kept) {
              kept.debug.mocks = {{"B", true, {}}};
            })->code,
            "beside.elsewhere");
  EXPECT_EQ(jsonOf(shared_)["mocks"], (*json::parse(wrong))["mocks"]);
  EXPECT_EQ(read().kept.debug.mocks.size(), 1U);
  EXPECT_NE(read().troubleOf("mocks"), nullptr);
}

TEST_F(BesideFileTest, ANewerVersionOfASectionIsKeptAndSaid) {
  const std::string newer =
      R"({"versions":{"mocks":2,"theirs":7},"mocks":{"Ask":["in another way"]},"type":"EXPRESS"})";
  write(shared_, newer);
  const auto content = read();
  ASSERT_NE(content.troubleOf("mocks"), nullptr);
  EXPECT_EQ(content.troubleOf("mocks")->code, "beside.newer");
  EXPECT_TRUE(content.kept.debug.express);
  EXPECT_EQ(change([](Kept& kept) {
              kept.debug.mocks = {{"B", true, {}}};
            })->code,
            "beside.elsewhere");
  EXPECT_FALSE(setExpress(false));
  EXPECT_EQ(jsonOf(shared_), json::parse(newer)->without("type"));
}

TEST_F(BesideFileTest, MocksAndInputOfTheirOwnFilesGiveWhatTheFileSaysNothingOf) {
  write(mocksPath(document_),
        R"({"StateMachines":{"order":{"TestCases":{"paid":{"Ask":"P"},"late":{"Ask":"L"}}}},
            "MockedResponses":{"P":{"0":{"Return":1}},"L":{"0":{"Return":2}}}})");
  write(inputPath(document_), "{\"n\": 1.50}");
  auto content = read();
  EXPECT_EQ(content.placeOf("mocks"), mocksPath(document_));
  EXPECT_EQ(content.kept.debug.mockCase, "order # paid");
  EXPECT_EQ(content.kept.debug.otherMocks.size(), 1U);
  EXPECT_EQ(inputOf(content.kept.debug)->first, "Sample");
  // Looking at them writes nothing, and neither does a breakpoint.
  EXPECT_FALSE(breakAt("/States/A"));
  EXPECT_FALSE(fs::exists(shared_));
  // Taken away they do not come back.
  EXPECT_FALSE(change([](Kept& kept) {
    kept.debug.mocks = {};
    kept.debug.mockCase.clear();
    kept.debug.otherMocks.clear();
  }));
  content = read();
  EXPECT_TRUE(content.kept.debug.mocks.empty());
  EXPECT_EQ(content.placeOf("mocks"), shared_);
  EXPECT_EQ(content.kept.debug.inputs.size(), 1U);
}

TEST_F(BesideFileTest, AMockFileThatIsBrokenIsSaid) {
  write(mocksPath(document_), R"({"Ask": {"outptu": 1}})");
  ASSERT_NE(read().troubleOf("mocks"), nullptr);
  EXPECT_NE(read().troubleOf("mocks")->message.find(mocksPath(document_)), std::string::npos);
  EXPECT_EQ(read().troubleOf("type"), nullptr);
}

TEST_F(BesideFileTest, ItHasTheModeOfItsDocumentAndTheFolderKeepsItsOwn) {
  ::chmod(work_.c_str(), 0751);
  ::chmod(document_.c_str(), 0440);
  const mode_t mask = ::umask(077);
  EXPECT_FALSE(setExpress());
  ::umask(mask);
  EXPECT_EQ(modeAt(shared_), 0640U);
  ::chmod(shared_.c_str(), 0600);
  EXPECT_FALSE(change([](Kept& kept) { kept.debug.inputs = {{"a", json::Value(1)}}; }));
  EXPECT_EQ(modeAt(shared_), 0640U);
  EXPECT_EQ(modeAt(work_.string()), 0751U);
}

TEST_F(BesideFileTest, APipeInItsPlaceIsRefusedAndNobodyWaits) {
  ASSERT_EQ(::mkfifo(shared_.c_str(), 0600), 0);
  EXPECT_NE(read().troubleOf("type"), nullptr);
  EXPECT_TRUE(setExpress());
  EXPECT_TRUE(read().kept.debug.express);
  EXPECT_TRUE(fs::is_fifo(shared_));
}

TEST_F(BesideFileTest, WhatIsNoObjectIsNotWrittenOver) {
  write(shared_, "[1, 2]");
  EXPECT_TRUE(setExpress());
  EXPECT_EQ(bytesOf(shared_), "[1, 2]");
}

TEST_F(BesideFileTest, AnOwnPartThatIsBrokenIsNotWrittenOver) {
  EXPECT_FALSE(breakAt("/States/A"));
  write(own_, "{broken");
  EXPECT_NE(read().troubleOf("breakpoints"), nullptr);
  EXPECT_EQ(read().troubleOf("type"), nullptr);
  EXPECT_EQ(breakAt("/States/B")->code, "beside.elsewhere");
  EXPECT_EQ(bytesOf(own_), "{broken");
  EXPECT_EQ(breakpoints(), "/States/B;");
}

}  // namespace
}  // namespace stepwright::project
