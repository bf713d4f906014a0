// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/file_and_name.h"

#include <filesystem>

namespace stepwright::project {

FileAndName fileAndName(const std::string& argument) {
  std::error_code ignored;
  for (std::size_t at = argument.size(); at != std::string::npos && at > 0;
       at = argument.rfind('#', at - 1)) {
    if (!std::filesystem::exists(argument.substr(0, at), ignored)) continue;
    return {argument.substr(0, at), at < argument.size() ? argument.substr(at + 1) : ""};
  }
  return {argument, ""};
}

}  // namespace stepwright::project
