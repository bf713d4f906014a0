// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/history/event_log.h"

#include <gtest/gtest.h>

namespace stepwright::history {
namespace {

Event event(std::int64_t id) {
  Event made;
  made.id = id;
  return made;
}

EventLog logOf(std::int64_t count) {
  EventLog log;
  for (std::int64_t i = 1; i <= count; ++i) log.append(event(i));
  return log;
}

TEST(EventLog, KeepsAllEventsInOrder) {
  const EventLog log = logOf(3000);
  ASSERT_EQ(log.size(), 3000U);
  for (std::size_t i = 0; i < log.size(); ++i)
    ASSERT_EQ(log.at(i).id, static_cast<std::int64_t>(i) + 1);
}

TEST(EventLog, ACopyDoesNotSeeWhatIsAppendedLater) {
  EventLog log = logOf(10);
  const EventLog copy = log;
  log.append(event(11));
  EXPECT_EQ(copy.size(), 10U);
  EXPECT_EQ(log.size(), 11U);
}

TEST(EventLog, TwoCopiesMayGoTheirOwnWays) {
  EventLog one = logOf(1500);
  EventLog other = one.first(1200);
  other.append(event(-1));
  one.append(event(-2));
  EXPECT_EQ(other.at(1200).id, -1);
  EXPECT_EQ(one.at(1200).id, 1201);
  EXPECT_EQ(one.at(1500).id, -2);
  EXPECT_EQ(other.size(), 1201U);
}

TEST(EventLog, KnowsWhatTwoCopiesShare) {
  const EventLog one = logOf(3000);
  const EventLog other = one.first(2500);
  EXPECT_GE(one.sharedWith(other), 2048U);
  EXPECT_EQ(one.sharedWith(logOf(3000)), 0U);
}

}  // namespace
}  // namespace stepwright::history
