// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

/// The command line: `stepwright run`, `validate`, `export`, `test-state`. Everything here works
/// without a display and uses the same engine as the window. Exit codes are the same everywhere
/// (exit_code.h).
namespace stepwright::cli {

/// True where the arguments name a command (or ask for help or the version), so that no window is
/// to be opened.
[[nodiscard]] bool isCommand(int argc, char** argv);

/// Runs the command; the program's exit code.
int run(int argc, char** argv);

}  // namespace stepwright::cli
