// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/glob.h"

#include <gtest/gtest.h>

namespace stepwright {
namespace {

TEST(Glob, StarsStopAtSlashesUnlessThereAreTwo) {
  EXPECT_TRUE(globMatches("flows/*.asl.json", "flows/pay.asl.json"));
  EXPECT_FALSE(globMatches("flows/*.asl.json", "flows/old/pay.asl.json"));
  EXPECT_TRUE(globMatches("flows/**/*.asl.json", "flows/old/pay.asl.json"));
  EXPECT_TRUE(globMatches("flows/**/*.asl.json", "flows/pay.asl.json"));
  EXPECT_TRUE(globMatches("**/old/**", "flows/old/pay.asl.json"));
  EXPECT_TRUE(globMatches("flows/pa?.json", "flows/pay.json"));
  EXPECT_FALSE(globMatches("flows?pay.json", "flows/pay.json"));
}

TEST(Glob, APatternWithoutASlashIsOfTheNameAndOneThatEndsInItOfAllBelow) {
  EXPECT_TRUE(globMatches("*.yaml", "deep/in/template.yaml"));
  EXPECT_TRUE(globMatches("legacy/", "legacy/a/b.asl.json"));
  EXPECT_FALSE(globMatches("legacy/", "other/legacy/b.asl.json"));
}

}  // namespace
}  // namespace stepwright
