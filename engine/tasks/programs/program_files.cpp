// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/programs/program_files.h"

#include <filesystem>

namespace stepwright::tasks {
namespace {

/// The first of the two that is there.
std::string installedOr(const std::filesystem::path& installed,
                        const std::filesystem::path& built) {
  std::error_code problem;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", problem);
  const auto prefix = program.parent_path().parent_path();
  for (const auto& file : {prefix / installed, built})
    if (std::filesystem::exists(file, problem)) return file.string();
  return {};
}

}  // namespace

std::string wardenFile() {
  return installedOr("libexec/stepwright/stepwright-warden",
                     STEPWRIGHT_LIBEXEC "/stepwright-warden");
}

std::string bootstrapFile(std::string_view name) {
  const std::filesystem::path below = std::filesystem::path("bootstraps") / name;
  return installedOr("share/stepwright" / below, STEPWRIGHT_RESOURCES / below);
}

}  // namespace stepwright::tasks
