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
/// What a note says where another version than the wanted one runs it; "" where it is that one. It
/// asks the program, and waits for its answer.
[[nodiscard]] std::string versionNote(const RuntimeProgram& program, std::string_view runtime);

/// How the function is started, with a Runtime API at that address (host:port/token).
[[nodiscard]] Result<Launch> launchOf(const FunctionSpec& function, const std::string& address,
                                      const std::vector<std::pair<std::string, std::string>>& more);

}  // namespace stepwright::tasks
