// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/time.h"

#include <gtest/gtest.h>

namespace stepwright {
namespace {

TEST(Time, PrintsMillisecondsAndZ) {
  EXPECT_EQ(toRfc3339(Timestamp{0}), "1970-01-01T00:00:00.000Z");
  EXPECT_EQ(toRfc3339(Timestamp{1700000000123}), "2023-11-14T22:13:20.123Z");
  EXPECT_EQ(toRfc3339(Timestamp{-1}), "1969-12-31T23:59:59.999Z");
}

TEST(Time, ReadsOffsetsAndFractions) {
  EXPECT_EQ(parseRfc3339("1970-01-01T00:00:01Z"), Timestamp{1000});
  EXPECT_EQ(parseRfc3339("1970-01-01T01:00:00.5+01:00"), Timestamp{500});
  EXPECT_EQ(parseRfc3339("1969-12-31T19:00:00.123456789-05:00"), Timestamp{123});
}

TEST(Time, RefusesWhatTheProfileDoesNotAllow) {
  for (const char* text : {"", "2020-01-01", "2020-01-01t00:00:00Z", "2020-01-01T00:00:00z",
                           "2020-01-01T00:00:00", "2020-02-30T00:00:00Z", "2020-01-01T24:00:00Z",
                           "2020-01-01T00:00:00.Z", "2020-01-01T00:00:00Z "}) {
    EXPECT_FALSE(parseRfc3339(text)) << text;
  }
}

}  // namespace
}  // namespace stepwright
