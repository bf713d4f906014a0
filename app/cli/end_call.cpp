// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/end_call.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <sstream>

#include "app/cli/exit_code.h"
#include "app/cli/output.h"
#include "app/cli/terminal_text.h"

namespace stepwright::cli {

int endCall(const CLI::App& app, const CLI::ParseError& end) {
  std::stringstream help, complaint;
  const bool good = app.exit(end, help, complaint) == 0;
  std::cout << help.str();
  for (std::string line; std::getline(complaint, line);) std::cerr << terminalText(line) << '\n';
  if (!good) return exitUsage;
  const auto lost = outputError();
  if (!lost) return exitGood;
  complain(*lost);
  return exitUsage;
}

}  // namespace stepwright::cli
