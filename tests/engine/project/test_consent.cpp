// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/consent.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/engine/tasks/calls.h"

namespace stepwright::project {
namespace {

using stepwright::testing::TemporaryFolder;

TEST(Consent, HoldsForWhatWasReadUntilItIsForgotten) {
  TemporaryFolder state, folder;
  const char* before = std::getenv("XDG_STATE_HOME");
  const std::string kept = before == nullptr ? "" : before;
  setenv("XDG_STATE_HOME", state.path().c_str(), 1);
  tasks::Profile profile;
  profile.hosts = {"http://localhost:8000"};
  EXPECT_FALSE(isAllowed(folder.path(), profile));
  EXPECT_FALSE(allow(folder.path(), profile).has_value());
  EXPECT_TRUE(isAllowed(folder.path(), profile));
  tasks::Profile other = profile;
  other.hosts.push_back("http://elsewhere");
  EXPECT_FALSE(isAllowed(folder.path(), other));
  EXPECT_TRUE(forgetAllowed());
  EXPECT_FALSE(isAllowed(folder.path(), profile));
  EXPECT_TRUE(forgetAllowed()) << "there is nothing left";
  if (before == nullptr)
    unsetenv("XDG_STATE_HOME");
  else
    setenv("XDG_STATE_HOME", kept.c_str(), 1);
}

}  // namespace
}  // namespace stepwright::project
