// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "engine/base/result.h"
#include "engine/tasks/functions/function_spec.h"
#include "engine/tasks/programs/process.h"

namespace stepwright::tasks {

/// The file that a program's name leads to, by PATH; "" where there is none.
[[nodiscard]] std::string onPath(std::string_view program);

/// Which program runs a function of that Runtime here.
struct RuntimeProgram {
  std::string program;  ///< "" = none
  /// The version that the Runtime says, where the program's name does not say the same.
  std::string wanted;
};
[[nodiscard]] RuntimeProgram programFor(std::string_view runtime);
/// What a note says where that version runs a function of that Runtime here, and another is wanted;
/// "" where it is that one. The version is what the program itself says: to ask it beforehand takes
/// as long as it takes to start the function.
[[nodiscard]] std::string versionNote(std::string_view runtime, std::string_view version);

/// How the function is started, with a Runtime API at that address (host:port/token).
[[nodiscard]] Result<Launch> launchOf(const FunctionSpec& function, const std::string& address,
                                      const std::vector<std::pair<std::string, std::string>>& more);

}  // namespace stepwright::tasks
