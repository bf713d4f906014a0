// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/shared.h"

#include <gtest/gtest.h>

#include <memory>
#include <thread>
#include <utility>
#include <vector>

namespace stepwright {
namespace {

TEST(Shared, CopiesShareUntilOneIsChanged) {
  Shared<std::vector<int>> one({1, 2});
  Shared<std::vector<int>> other = one;
  EXPECT_EQ(&*one, &*other);
  other.edit().push_back(3);
  EXPECT_EQ(*one, (std::vector<int>{1, 2}));
  EXPECT_EQ(*other, (std::vector<int>{1, 2, 3}));
}

TEST(Shared, WhoIsAloneIsChangedInItsPlace) {
  Shared<std::vector<int>> one({1});
  const auto* before = &*one;
  { const Shared<std::vector<int>> gone = one; }
  one.edit().push_back(2);
  EXPECT_EQ(&*one, before);
}

TEST(Shared, TheLastOneThatLetsGoDeletes) {
  const auto watched = std::make_shared<int>(7);
  {
    Shared<std::shared_ptr<int>> one(watched);
    Shared<std::shared_ptr<int>> other(std::make_shared<int>(8));
    other = one;
    const Shared<std::shared_ptr<int>> moved = std::move(one);
    one = other;
    auto& same = one;
    one = same;
    one = std::move(same);
    EXPECT_EQ(**one, 7);
    EXPECT_EQ(watched.use_count(), 2);
  }
  EXPECT_EQ(watched.use_count(), 1);
}

TEST(Shared, CopiesGoToOtherThreads) {
  Shared<std::vector<int>> one(std::vector<int>(100, 1));
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([own = one, i]() mutable {
      for (int round = 0; round < 1000; ++round) {
        Shared<std::vector<int>> copy = own;
        copy.edit()[0] = i;
        own = copy;
      }
    });
  for (auto& each : threads) each.join();
  EXPECT_EQ((*one)[0], 1);
}

}  // namespace
}  // namespace stepwright
