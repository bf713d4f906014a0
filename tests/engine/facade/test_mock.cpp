// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/facade/mock.h"

#include <gtest/gtest.h>

namespace stepwright::facade {
namespace {

TEST(MockConfig, ReadsCasesAndTheirRangesOfCalls) {
  const auto cases = readMockConfig(R"({
    "StateMachines": {"Order": {"TestCases": {"Slow": {"Charge": "Twice"}}}},
    "MockedResponses": {"Twice": {
      "0-1": {"Throw": {"Error": "Busy", "Cause": "later"}}, "2": {"Return": {"ok": true}}}}})");
  ASSERT_TRUE(cases) << cases.error().message;
  ASSERT_EQ(cases->size(), 1U);
  EXPECT_EQ((*cases)[0].machine, "Order");
  EXPECT_EQ((*cases)[0].name, "Slow");
  const StateMocks& charge = (*cases)[0].mocks.at(0);
  ASSERT_EQ(charge.behaviours.size(), 2U);
  EXPECT_EQ(charge.behaviours[0].error, "Busy");
  EXPECT_EQ(charge.behaviours[0].lastAttempt, 1);
  EXPECT_EQ(charge.behaviours[1].firstAttempt, 2);
  EXPECT_TRUE(charge.behaviours[1].result["ok"].boolean());
}

TEST(MockConfig, SaysWhatIsWrong) {
  EXPECT_FALSE(readMockConfig("{"));
  EXPECT_EQ(readMockConfig("{}").error().code, "mock.form");
  const auto missing = readMockConfig(
      R"({"StateMachines":{"M":{"TestCases":{"T":{"A":"none"}}}},"MockedResponses":{}})");
  EXPECT_EQ(missing.error().code, "mock.response");
}

}  // namespace
}  // namespace stepwright::facade
