// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>

#include "engine/history/events.h"

namespace stepwright::history {
namespace {

Events counted(std::int64_t count) {
  Events events;
  for (std::int64_t id = 1; id <= count; ++id) events.push_back(Event{.id = id});
  return events;
}

TEST(Events, StandInTheOrderTheyCameIn) {
  for (const std::int64_t count : {0, 1, 1023, 1024, 1025, 5000}) {
    const Events events = counted(count);
    ASSERT_EQ(events.size(), static_cast<std::size_t>(count));
    EXPECT_EQ(events.empty(), count == 0);
    std::int64_t id = 0;
    for (const Event& event : events) ASSERT_EQ(event.id, ++id);
    EXPECT_EQ(id, count);
    if (count == 0) continue;
    EXPECT_EQ(events.front().id, 1);
    EXPECT_EQ(events.back().id, count);
    EXPECT_EQ(events[events.size() / 2].id, count / 2 + 1);
  }
}

TEST(Events, OfALongRunStayWhereTheyAre) {
  Events events = counted(2000);
  const Event* early = &events[5];
  const Event* late = &events[1500];
  for (std::int64_t id = 2001; id <= 9000; ++id) events.push_back(Event{.id = id});
  EXPECT_EQ(&events[5], early);
  EXPECT_EQ(&events[1500], late);
}

TEST(Events, GrowApartInCopies) {
  Events events = counted(10);
  Events copy = events;
  copy.push_back(Event{.id = 11});
  EXPECT_EQ(events.size(), 10U);
  EXPECT_EQ(copy.back().id, 11);
}

}  // namespace
}  // namespace stepwright::history
