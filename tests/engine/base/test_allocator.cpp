// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/allocator.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <cstring>
#include <memory>
#include <vector>

namespace stepwright {
namespace {

long faultsOf(int runs) {
  rusage before{}, after{};
  getrusage(RUSAGE_SELF, &before);
  for (int run = 0; run < runs; ++run) {
    std::vector<std::unique_ptr<char[]>> history;
    for (int i = 0; i < 4096; ++i) {
      history.push_back(std::make_unique_for_overwrite<char[]>(4096));
      std::memset(history.back().get(), run, 4096);
    }
  }
  getrusage(RUSAGE_SELF, &after);
  return after.ru_minflt - before.ru_minflt;
}

// 16 MiB that come and go are 4,096 pages: twenty times of them are not asked for twenty times.
TEST(Allocator, WhatWasFreedIsUsedAgain) {
#if !defined(__GLIBC__) || defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  GTEST_SKIP() << "the memory is not given out by the C library";
#endif
  reuseFreedMemory();
  faultsOf(1);
  EXPECT_LT(faultsOf(20), 4096);
}

}  // namespace
}  // namespace stepwright
