// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/debugger/move_log.h"

#include <gtest/gtest.h>

#include "engine/debugger/input_log.h"
#include "engine/json/print.h"

namespace stepwright::debugger {
namespace {

Move numbered(Position position) {
  Move move;
  move.fiber = static_cast<interpreter::FiberId>(position * 7);
  move.events = static_cast<std::uint32_t>(position);
  return move;
}

bool holds(const MoveLog& log, Position position) {
  const Move move = log.at(position);
  return move.fiber == numbered(position).fiber && move.events == position;
}

constexpr Position many = 2'000'000;

TEST(MoveLog, FindsEachOfMillions) {
  MoveLog log;
  for (Position i = 0; i < many; ++i) log.add(numbered(i));
  EXPECT_EQ(log.size(), many);
  for (Position i = 0; i < many; i += 997) ASSERT_TRUE(holds(log, i)) << i;
  for (Position i = many; i-- > 0;) ASSERT_TRUE(holds(log, i)) << i;
}

TEST(MoveLog, IsCutAndGoesOnWhileACopyStays) {
  MoveLog log;
  for (Position i = 0; i < many; ++i) log.add(numbered(i));
  const MoveLog whole = log;
  for (const Position size :
       {many - 1, many / 2, Position{65'536}, Position{65'535}, Position{3}}) {
    log.cut(size);
    ASSERT_EQ(log.size(), size);
    ASSERT_TRUE(holds(log, size - 1)) << size;
    log.add(numbered(size));
    ASSERT_TRUE(holds(log, size)) << size;
  }
  EXPECT_EQ(whole.size(), many);
  EXPECT_TRUE(holds(whole, many - 1));
  EXPECT_TRUE(holds(whole, 17));
}

std::string outputAt(const InputLog& log, Position position) {
  return json::print(std::get<interpreter::input::Task>(log.at(position)).outcome.output);
}

TEST(InputLog, TellsAgainWhatWasTold) {
  InputLog log;
  const json::Value large(std::string(5000, 'x') + "\n");
  for (Position i = 0; i < 50'000; ++i)
    log.add(3 * i, interpreter::input::Task{
                       i, interpreter::TaskOutcome::succeeded(
                              i == 9 ? large : json::Value(static_cast<std::int64_t>(i)))});
  EXPECT_EQ(outputAt(log, 0), "0");
  EXPECT_EQ(outputAt(log, 27), json::print(large));
  EXPECT_EQ(outputAt(log, 3 * 49'999), "49999");
  InputLog copy = log;
  copy.cut(30'000);
  EXPECT_EQ(outputAt(copy, 29'997), "9999");
  copy.add(30'000, interpreter::input::Clock{{7}});
  EXPECT_EQ(std::get<interpreter::input::Clock>(copy.at(30'000)).now.ms, 7);
  EXPECT_EQ(outputAt(log, 30'000), "10000");
  copy.cut(0);
  copy.add(0, interpreter::input::Wake{4});
  EXPECT_EQ(std::get<interpreter::input::Wake>(copy.at(0)).fiber, 4U);
}

}  // namespace
}  // namespace stepwright::debugger
