// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/state_folder.h"

#include <cstdlib>
#include <filesystem>

namespace stepwright {

std::string stateFolder() {
  namespace fs = std::filesystem;
  const char* state = std::getenv("XDG_STATE_HOME");
  if (state != nullptr && *state == '/') return (fs::path(state) / "stepwright").string();
  const char* home = std::getenv("HOME");
  return (fs::path(home != nullptr ? home : "/") / ".local/state/stepwright").string();
}

}  // namespace stepwright
