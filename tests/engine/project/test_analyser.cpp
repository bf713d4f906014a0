// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "engine/project/workspace.h"

namespace stepwright::project {
namespace {

/// What an analyser told, in its order.
class Told {
 public:
  Analyser::Done listener() {
    return [this](std::uint64_t revision, asl::Document document) {
      const std::lock_guard lock(mutex_);
      all_.emplace_back(revision, std::move(document));
      changed_.notify_all();
    };
  }
  /// Empty where it was not told within ten seconds.
  std::vector<std::pair<std::uint64_t, asl::Document>> until(std::uint64_t revision) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, std::chrono::seconds(10),
                      [&] { return !all_.empty() && all_.back().first == revision; });
    return all_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::pair<std::uint64_t, asl::Document>> all_;
};

std::string withoutTarget(std::size_t comment) {
  return R"({"Comment": ")" + std::string(comment, 'x') +
         R"(", "StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}}})";
}

// What is handed on early is not handed on half: whoever asks for problems gets all of them.
TEST(Analyser, TellsOfATextWithItsProblemsHoweverLargeItIs) {
  for (const std::size_t comment : {10U, 5U << 20}) {
    Told told;
    Analyser analyser(told.listener());
    const std::string text = withoutTarget(comment);
    analyser.request(1, text, asl::Format::Json, asl::WorkflowType::Standard);
    const auto all = told.until(1);
    ASSERT_EQ(all.size(), 1U);
    const auto& document = all.front().second;
    EXPECT_EQ(document.text(), text);
    EXPECT_EQ(document.problems().size(), asl::Document::read(text).problems().size());
    EXPECT_FALSE(document.problems().empty());
  }
}

TEST(Analyser, OfWhatIsAskedForMeanwhileOnlyTheLastIsRead) {
  Told told;
  Analyser analyser(told.listener());
  for (std::uint64_t revision = 1; revision <= 200; ++revision)
    analyser.request(revision, withoutTarget(100'000), asl::Format::Json,
                     asl::WorkflowType::Standard);
  const auto all = told.until(200);
  ASSERT_FALSE(all.empty());
  EXPECT_EQ(all.back().first, 200U);
  EXPECT_LT(all.size(), 200U);
}

TEST(Analyser, MayGoWhileItLooksForProblems) {
  Told told;
  {
    Analyser analyser(told.listener());
    analyser.request(1, withoutTarget(3'000'000), asl::Format::Json, asl::WorkflowType::Standard);
    told.until(1);
  }
  EXPECT_FALSE(told.until(1).front().second.problems().empty());
}

}  // namespace
}  // namespace stepwright::project
