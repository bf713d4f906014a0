// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data_file.h"

#include <filesystem>

namespace stepwright {

std::string dataFile(std::string_view name) {
  namespace fs = std::filesystem;
  std::error_code problem;
  const fs::path program = fs::read_symlink("/proc/self/exe", problem);
  for (const fs::path& folder : {program.parent_path().parent_path() / "share" / "stepwright",
                                 fs::path(STEPWRIGHT_SOURCE_DIR) / "resources"}) {
    const fs::path file = folder / name;
    if (fs::exists(file, problem)) return file.string();
  }
  return {};
}

}  // namespace stepwright
