// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/memory_ceiling.h"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

namespace stepwright::cli {
namespace {

/// The bytes of writable memory that the program has; 0 where the system does not tell. Address
/// space would count what is only reserved, of which each thread has some.
std::size_t writableMemory() {
  std::ifstream file("/proc/self/statm");
  std::size_t pages = 0, passedBy = 0;
  for (int i = 0; i < 5; ++i) file >> passedBy;
  file >> pages;
  return pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

}  // namespace

MemoryCeiling::MemoryCeiling(std::size_t bytes) {
  rlimit limit{};
  const std::size_t now = writableMemory();
  if (now == 0 || ::getrlimit(RLIMIT_DATA, &limit) != 0) return;
  before_ = limit.rlim_cur;
  limit.rlim_cur = std::min<rlim_t>(limit.rlim_cur, now + bytes);
  set_ = ::setrlimit(RLIMIT_DATA, &limit) == 0;
}

MemoryCeiling::~MemoryCeiling() {
  rlimit limit{};
  if (!set_ || ::getrlimit(RLIMIT_DATA, &limit) != 0) return;
  limit.rlim_cur = before_;
  ::setrlimit(RLIMIT_DATA, &limit);
}

}  // namespace stepwright::cli
