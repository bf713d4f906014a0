// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/tasks/profile.h"

/// Whether a person has allowed what a folder's profile would start and call. It is remembered for
/// the folder and for all that the profile says, in the person's own folder for state: where it
/// says something else, it is asked anew.
namespace stepwright::project {

/// What a profile would do, for people: "node src/price/app.mjs", "http://localhost:8000".
struct Wishes {
  std::vector<std::string> programs, hosts;
};
[[nodiscard]] Wishes wishesOf(const tasks::Profile& profile, const std::string& folder);

/// All that decides what is started and called, as one text.
[[nodiscard]] std::string termsOf(const tasks::Profile& profile);

[[nodiscard]] bool isAllowed(const std::string& folder, const tasks::Profile& profile);
[[nodiscard]] std::optional<Error> allow(const std::string& folder, const tasks::Profile& profile);

}  // namespace stepwright::project
