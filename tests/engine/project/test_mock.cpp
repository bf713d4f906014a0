// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/mock.h"

#include <gtest/gtest.h>

#include "engine/asl/document.h"

namespace stepwright::project {
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

TEST(MockConfig, SaysWhichMocksFitNoTask) {
  const asl::Document document = asl::Document::read(R"({"StartAt": "Charge card", "States": {
    "Charge card": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "Each"},
    "Each": {"Type": "Map", "End": true, "ItemProcessor": {"StartAt": "Ship", "States": {
      "Ship": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true}}}}}})");
  const MockSet mocks{{"Ship", true, {}},
                      {"Each", true, {}},
                      {"charge crad", true, {}},
                      {"Something else", true, {}}};
  const auto misfits = misfitsOf(mocks, *document.machine());
  ASSERT_EQ(misfits.size(), 3U);
  EXPECT_EQ(misfits[0], (MockMisfit{"Each", true, ""}));
  EXPECT_EQ(misfits[1], (MockMisfit{"charge crad", false, "Charge card"}));
  EXPECT_EQ(misfits[2], (MockMisfit{"Something else", false, ""}));
}

TEST(MockConfig, SaysWhatIsWrong) {
  EXPECT_FALSE(readMockConfig("{"));
  EXPECT_EQ(readMockConfig("{}").error().code, "mock.form");
  const auto missing = readMockConfig(
      R"({"StateMachines":{"M":{"TestCases":{"T":{"A":"none"}}}},"MockedResponses":{}})");
  EXPECT_EQ(missing.error().code, "mock.response");
}

}  // namespace
}  // namespace stepwright::project
