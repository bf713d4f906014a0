// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/functions/source_stamp.h"

#include <sys/stat.h>

#include <filesystem>
#include <functional>

namespace stepwright::tasks {
namespace {

namespace fs = std::filesystem;

/// Who has more has a build of some kind in between, and would wait for each call.
constexpr std::size_t filesLookedAt = 4000;

bool isPassedBy(const fs::path& name) {
  return name == "node_modules" || name == "__pycache__" || name.string().starts_with('.');
}

std::uint64_t mixed(std::uint64_t stamp, std::uint64_t with) {
  return (stamp ^ with) * 0x9E3779B97F4A7C15ULL + (stamp >> 29U);
}

}  // namespace

std::uint64_t sourceStamp(const std::vector<std::string>& folders) {
  std::uint64_t stamp = 0;
  std::size_t seen = 0;
  std::error_code problem;
  for (const std::string& folder : folders) {
    fs::recursive_directory_iterator each(folder, fs::directory_options::skip_permission_denied,
                                          problem);
    for (; !problem && each != fs::recursive_directory_iterator(); each.increment(problem)) {
      if (++seen > filesLookedAt) return stamp;
      if (isPassedBy(each->path().filename())) {
        each.disable_recursion_pending();
        continue;
      }
      struct stat is {};
      if (::stat(each->path().c_str(), &is) != 0 || S_ISDIR(is.st_mode)) continue;
      // Added up, for the order of a folder's files is anybody's.
      std::uint64_t one = std::hash<std::string>{}(each->path().native());
      one = mixed(one, static_cast<std::uint64_t>(is.st_size));
      one = mixed(one, static_cast<std::uint64_t>(is.st_mtim.tv_sec));
      one = mixed(one, static_cast<std::uint64_t>(is.st_mtim.tv_nsec));
      stamp += mixed(one, static_cast<std::uint64_t>(is.st_ino));
    }
  }
  return stamp;
}

}  // namespace stepwright::tasks
