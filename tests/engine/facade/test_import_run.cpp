// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/facade/import_run.h"

#include <gtest/gtest.h>

#include "engine/facade/player.h"

namespace stepwright::facade {
namespace {

std::string event(const std::string& id, const std::string& previous,
                  const std::string& time = "1") {
  return R"({"id":)" + id + R"(,"previousEventId":)" + previous + R"(,"timestamp":)" + time +
         R"(,"type":"PassStateEntered","stateEnteredEventDetails":{"name":"A","input":"{}"}})";
}

std::string codeOf(const std::string& events) {
  const auto log = readHistory("[" + events + "]");
  return log ? std::to_string(log->size()) : log.error().code;
}

TEST(ImportRun, ReadsWhatIsInOrder) {
  EXPECT_EQ(codeOf(event("1", "0") + "," + event("2", "1")), "2");
  EXPECT_EQ(codeOf(event("2", "1") + "," + event("1", "0")), "2");
}

TEST(ImportRun, RefusesAnEventThatFollowsNoneBeforeIt) {
  for (const char* previous : {"2", "3", "99999999999", "-1", "-9223372036854775808", "1e300"})
    EXPECT_EQ(codeOf(event("1", "0") + "," + event("2", previous)), "history.order") << previous;
  EXPECT_EQ(codeOf(event("1e300", "0")), "history.gap");
}

TEST(ImportRun, RefusesItemsThatNoMapHas) {
  const auto iteration = [](const char* key, const char* number) {
    return R"({"id":1,"previousEventId":0,"timestamp":1,"type":"MapIterationStarted",)"
           R"("mapIterationStartedEventDetails":{"name":"M",")" +
           std::string(key) + "\":" + number + "}}";
  };
  for (const char* key : {"index", "length"}) {
    for (const char* number : {"-1", "1000001", "9223372036854775807", "-9223372036854775808"})
      EXPECT_EQ(codeOf(iteration(key, number)), "history.items") << key << number;
    EXPECT_EQ(codeOf(iteration(key, "1000000")), "1") << key;
  }
}

/// The states that were reached, at the end of the history, and how they stand.
std::string shown(const std::string& events) {
  const auto log = readHistory("[" + events + "]");
  if (!log) return log.error().code;
  Player player;
  player.importLog(
      asl::Document::read(R"({"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}})"), *log);
  std::string last;
  for (std::size_t at = 0; at <= log->size(); ++at) {
    player.goToEvent(static_cast<std::int64_t>(at));
    const auto moment = player.moment();
    last.clear();
    for (const auto& [id, state] : moment->view.states)
      last += id + ' ' + std::to_string(static_cast<int>(state.status));
  }
  return last;
}

TEST(ImportRun, ShowsAHistoryThatDoesNotBeginWithItsStart) {
  const auto started = [](const std::string& id) {
    return R"({"id":)" + id +
           R"(,"previousEventId":0,"timestamp":1,"type":"ExecutionStarted",)"
           R"("executionStartedEventDetails":{"input":"{}"}})";
  };
  const auto ended = [](const std::string& id, const char* how) {
    return R"({"id":)" + id + R"(,"previousEventId":0,"timestamp":1,"type":"Execution)" + how +
           "\"}";
  };
  const std::string usual = shown(started("1") + "," + event("2", "1"));
  EXPECT_EQ(usual, "/States/A 1");
  EXPECT_EQ(shown(event("1", "0") + "," + started("2")), usual);
  EXPECT_EQ(shown(event("1", "0") + "," + event("2", "1")), usual);
  // Started twice, it goes on as it was.
  EXPECT_EQ(shown(started("1") + "," + event("2", "1") + "," + started("3")), usual);
  for (const char* how : {"Succeeded", "Failed", "TimedOut", "Aborted"})
    EXPECT_FALSE(shown(ended("1", how) + "," + event("2", "1")).empty()) << how;
}

TEST(ImportRun, RefusesATimeThatIsNone) {
  for (const char* time : {"1e300", "-1e300", "1e12", "\"soon\"", "true"})
    EXPECT_EQ(codeOf(event("1", "0", time)), "history.time") << time;
  EXPECT_EQ(codeOf(event("1", "0", "253402300799")), "1");
  EXPECT_EQ(codeOf(event("1", "0", "\"2026-12-24T18:00:00Z\"")), "1");
}

}  // namespace
}  // namespace stepwright::facade
