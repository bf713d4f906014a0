// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/facade/import_run.h"

#include <gtest/gtest.h>

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

TEST(ImportRun, RefusesATimeThatIsNone) {
  for (const char* time : {"1e300", "-1e300", "1e12", "\"soon\"", "true"})
    EXPECT_EQ(codeOf(event("1", "0", time)), "history.time") << time;
  EXPECT_EQ(codeOf(event("1", "0", "253402300799")), "1");
  EXPECT_EQ(codeOf(event("1", "0", "\"2026-12-24T18:00:00Z\"")), "1");
}

}  // namespace
}  // namespace stepwright::facade
