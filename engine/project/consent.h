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
  std::vector<std::string> folders;  ///< whose files it reads and writes
};
[[nodiscard]] Wishes wishesOf(const tasks::Profile& profile, const std::string& folder);

/// One thing that it would do, word for word.
struct WishInFull {
  std::string of;  ///< "state Charge", "function ChargeFunction"; "" of a host alone
  std::vector<std::string>
      command;          ///< the program with its arguments; none where nothing is started
  std::string folder;   ///< in which it is started, or that it reads and writes
  std::string handler;  ///< what a function's program is told to call
  std::vector<std::string> variables;  ///< names of those that the profile sets
  std::vector<std::string> inherited;  ///< names of those of this program that it is given
  std::string host;                    ///< that is called
  bool attach = false;                 ///< a debugger may
};
[[nodiscard]] std::vector<WishInFull> wishesInFull(const tasks::Profile& profile);

/// All that decides what is started and called, as one text.
[[nodiscard]] std::string termsOf(const tasks::Profile& profile);

[[nodiscard]] bool isAllowed(const std::string& folder, const tasks::Profile& profile);
[[nodiscard]] std::optional<Error> allow(const std::string& folder, const tasks::Profile& profile);
/// Nothing is allowed any more, in no folder; false where that could not be done.
[[nodiscard]] bool forgetAllowed();

}  // namespace stepwright::project
