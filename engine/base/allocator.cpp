// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/allocator.h"

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace stepwright {

void reuseFreedMemory() {
#ifdef __GLIBC__
  // Where the library's own adaptation ends after a block of that size was freed. Setting one of
  // them alone would end the adaptation, and leave each larger block to the system.
  constexpr int largestBlock = 32 << 20;
  mallopt(M_MMAP_THRESHOLD, largestBlock);
  mallopt(M_TRIM_THRESHOLD, 2 * largestBlock);
#endif
}

}  // namespace stepwright
