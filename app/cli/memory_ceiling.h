// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace stepwright::cli {

/// While it lives, the program gets at most so many bytes of memory more than it has now; what
/// wants more meets std::bad_alloc instead of the end of the machine's memory.
class MemoryCeiling {
 public:
  explicit MemoryCeiling(std::size_t bytes);
  ~MemoryCeiling();
  MemoryCeiling(const MemoryCeiling&) = delete;
  MemoryCeiling& operator=(const MemoryCeiling&) = delete;

 private:
  std::size_t before_ = 0;  ///< the limit to go back to
  bool set_ = false;
};

}  // namespace stepwright::cli
