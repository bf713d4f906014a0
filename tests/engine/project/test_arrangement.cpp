// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "engine/asl/document.h"
#include "engine/edit/containers.h"
#include "engine/edit/intents.h"
#include "engine/edit/rename.h"
#include "engine/edit/selection.h"
#include "engine/json/print.h"
#include "engine/project/arrangement.h"
#include "engine/project/beside.h"
#include "engine/project/follow_states.h"
#include "engine/project/sidecar.h"

namespace stepwright::project {
namespace {

constexpr const char* kText = R"json({"StartAt": "A", "States": {
  "A": {"Type": "Pass", "Next": "M"},
  "M": {"Type": "Map", "Next": "B", "ItemProcessor": {"StartAt": "X", "States": {
    "X": {"Type": "Pass", "End": true}}}},
  "B": {"Type": "Succeed"}}})json";

Arrangement sample() {
  Arrangement arrangement;
  arrangement.topDown["/States/A"] = {120, 40};
  arrangement.topDown["/States/M/ItemProcessor/States/X"] = {-30, 80};
  arrangement.leftRight["/States/B"] = {300, 12};
  arrangement.notes.push_back({1, "look here\nplease", "/States/B", {200, -10, 180, 64}});
  arrangement.notes.push_back({2, "free", "", {-300, 20, 180, 40}});
  return arrangement;
}

class File {
 public:
  File()
      : path_((std::filesystem::temp_directory_path() / "arrangement.stepwright.json").string()) {
    std::remove(path_.c_str());
  }
  ~File() { std::remove(path_.c_str()); }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

asl::Document after(const asl::Document& document, const edit::Outcome& outcome) {
  EXPECT_TRUE(outcome.ok());
  return asl::Document::read(text::apply(document.text(), outcome->edits));
}

std::optional<Error> write(const File& file, const Arrangement& content) {
  return changeBeside(file.path(), 0600,
                      [&](const json::Value& beside) { return withArrangement(beside, content); });
}

std::optional<Error> write(const File& file, const Sidecar& content) {
  return changeBeside(file.path(), 0600,
                      [&](const json::Value& beside) { return toJson(content, beside); });
}

TEST(Arrangement, ComesBackFromItsFile) {
  const File file;
  ASSERT_FALSE(write(file, sample()));
  const auto read = readArrangement(file.path());
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(*read, sample());
}

TEST(Arrangement, SharesTheFileWithTheDebugger) {
  const File file;
  Sidecar sidecar;
  sidecar.watches = {"$.total"};
  ASSERT_FALSE(write(file, sidecar));
  ASSERT_FALSE(write(file, sample()));
  EXPECT_EQ(readSidecar(file.path())->watches, sidecar.watches);
  ASSERT_FALSE(write(file, Sidecar{}));
  EXPECT_EQ(*readArrangement(file.path()), sample());
  ASSERT_FALSE(write(file, Arrangement{}));
  EXPECT_FALSE(std::filesystem::exists(file.path()));
}

TEST(Arrangement, NonsenseInTheFileIsLeftOut) {
  const File file;
  std::ofstream(file.path()) << R"json({"canvas": {"topDown": {"/States/A": [1], "/States/B": "x",
      "/States/C": [3, 4], "/States/D": [1e300, 0]}, "notes": [7, {"text": "t"},
      {"text": "ok", "at": [1, 2], "size": [100, 50]}]}})json";
  const auto read = readArrangement(file.path());
  ASSERT_TRUE(read.ok());
  ASSERT_EQ(read->topDown.size(), 1U);
  EXPECT_EQ(read->topDown.at("/States/C"), (layout::Point{3, 4}));
  ASSERT_EQ(read->notes.size(), 1U);
  EXPECT_EQ(read->notes[0].text, "ok");
}

TEST(Arrangement, StaleStatesAreDropped) {
  Arrangement arrangement = sample();
  arrangement.topDown["/States/Gone"] = {1, 1};
  arrangement.notes[0].anchor = "/States/Gone";
  const auto kept = withoutStale(arrangement, *asl::Document::read(kText).machine());
  EXPECT_EQ(kept.topDown, sample().topDown);
  EXPECT_EQ(kept.notes[0].anchor, "");
}

TEST(Arrangement, FollowsARenameOfTheStateAndOfItsFrame) {
  const auto before = asl::Document::read(kText);
  const auto now = after(before, edit::renameState(before, "/States/M", "Each/One"));
  const auto moved = followed(sample(), FollowedStates(*before.machine(), *now.machine()));
  EXPECT_EQ(moved.topDown.count("/States/Each~1One/ItemProcessor/States/X"), 1U);
  EXPECT_EQ(moved.topDown.count("/States/A"), 1U);
  const auto back = followed(moved, FollowedStates(*now.machine(), *before.machine()));
  EXPECT_EQ(back, sample());
}

TEST(Arrangement, APlaceMeansNothingInAnotherScopeAndComesBackWithTheState) {
  const auto before = asl::Document::read(kText);
  const auto now = after(before, edit::wrap(before, {"/States/A"}, asl::StateType::Parallel));
  const auto moved = followed(sample(), FollowedStates(*before.machine(), *now.machine()));
  EXPECT_EQ(withoutStale(moved, *now.machine()).topDown.count("/States/A"), 0U);
  const auto back = followed(moved, FollowedStates(*now.machine(), *before.machine()));
  EXPECT_EQ(back, sample());
}

}  // namespace
}  // namespace stepwright::project
