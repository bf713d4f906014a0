// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/stop_watch.h"

#include <gtest/gtest.h>

namespace stepwright::runtime {
namespace {

Timestamp shown{5000};
Timestamp wall() { return shown; }

TEST(StopWatch, CountsNoRest) {
  StopWatch watch(wall);
  shown.ms += 700;
  EXPECT_EQ(watch.now(), Timestamp{0});
  watch.setAtWork(true);
  shown.ms += 300;
  EXPECT_EQ(watch.now(), Timestamp{300});
  watch.setAtWork(true);
  shown.ms += 100;
  watch.setAtWork(false);
  shown.ms += 60'000;
  EXPECT_EQ(watch.now(), Timestamp{400});
  watch.setAtWork(true);
  shown.ms -= 10'000;  // the real clock is set back
  EXPECT_EQ(watch.now(), Timestamp{400});
}

}  // namespace
}  // namespace stepwright::runtime
