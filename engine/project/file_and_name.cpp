// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/file_and_name.h"

#include <filesystem>

namespace stepwright::project {

FileAndName fileAndName(const std::string& argument) {
  std::error_code ignored;
  for (std::size_t at = argument.size(); at != std::string::npos && at > 0;
       at = argument.rfind('#', at - 1)) {
    const auto there = std::filesystem::status(argument.substr(0, at), ignored);
    const bool whole = at == argument.size();
    const bool file = std::filesystem::exists(there) &&
                      (whole || there.type() != std::filesystem::file_type::directory);
    if (!file) continue;
    return {argument.substr(0, at), at < argument.size() ? argument.substr(at + 1) : ""};
  }
  return {argument, ""};
}

}  // namespace stepwright::project
