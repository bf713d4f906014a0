// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/project/folded.h"

namespace stepwright::project {
namespace {

TEST(Folded, KeepsFramesAndLeavesTheRestAlone) {
  const json::Value others = *json::parse(R"({"watches":["a"]})");
  EXPECT_TRUE(foldedIn(others).empty());
  const std::vector<asl::StateId> frames{"/States/Each", "/States/All"};
  const json::Value with = withFolded(others, frames);
  EXPECT_EQ(foldedIn(with), frames);
  EXPECT_EQ(json::print(with["watches"]), R"(["a"])");
  EXPECT_EQ(withFolded(with, {}), others);
}

}  // namespace
}  // namespace stepwright::project
