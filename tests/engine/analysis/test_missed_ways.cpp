// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/missed_ways.h"

#include <gtest/gtest.h>

#include "tests/engine/analysis/workflows.h"

namespace stepwright::analysis {
namespace {

const char* const paidTest =
    R"({"name": "paid", "mocks": {"Ask": {"output": {"amount": 7}}}, "assert": ["{% true %}"]})";

/// The ways that are left when that test has run.
class MissedWays : public testing::Test {
 protected:
  void SetUp() override { coverage_.add(result_.reached); }
  [[nodiscard]] std::vector<MissedWay> ways() const {
    return missedWays(coverage_, *document_.machine());
  }
  [[nodiscard]] MissedWay way(const std::string& what) const {
    for (const MissedWay& each : ways())
      if (each.what == what) return each;
    ADD_FAILURE() << what;
    return {};
  }

  asl::Document document_ = test::refund();
  WorkflowTest test_ = test::testOf(paidTest);
  TestResult result_ = test::resultOf(paidTest, document_);
  Subject subject_{document_.machine(), "refund", false, {}};
  Coverage coverage_{document_};
};

TEST_F(MissedWays, AreThoseFromWhereTestsCame) {
  std::vector<std::string> found;
  for (const MissedWay& each : ways()) found.push_back(each.what + ": " + each.why);
  EXPECT_EQ(found,
            (std::vector<std::string>{
                "Ask is retried: retrier 1, Busy", "Ask fails for good: catcher 1, any error",
                "Rule 2 of How much?: $amount < 500", "Default of How much?: no rule holds"}));
  // Nothing has come to the first state: only the way from the start is told.
  EXPECT_TRUE(missedWays(Coverage(document_), *document_.machine()).empty());
}

TEST_F(MissedWays, OfAnErrorATestIsMadeThatTakesIt) {
  for (const char* what : {"Ask is retried", "Ask fails for good"}) {
    const WayTest made = testOf(way(what), {{&test_, &result_}}, subject_);
    ASSERT_FALSE(made.asked) << what;
    const TestResult result = runTest(made.test, subject_);
    EXPECT_TRUE(result.passed) << what;
    EXPECT_TRUE(result.reached.contains(way(what).part.pointer)) << what;
  }
  const WayTest caught = testOf(way("Ask fails for good"), {{&test_, &result_}}, subject_);
  EXPECT_EQ(caught.test.expect.status, "FAILED");
  EXPECT_EQ(*caught.test.expect.error, "Refund.Unknown");
  // The tried again Task answers as it did.
  const WayTest retried = testOf(way("Ask is retried"), {{&test_, &result_}}, subject_);
  EXPECT_EQ(retried.test.expect.status, "SUCCEEDED");
}

TEST_F(MissedWays, WhatNobodyCanFindOutIsAsked) {
  const WayTest made = testOf(way("Rule 2 of How much?"), {{&test_, &result_}}, subject_);
  EXPECT_TRUE(made.asked);
  EXPECT_EQ(made.test.name, "Rule 2 of How much?");
  EXPECT_EQ(made.test.mocks, test_.mocks);
  EXPECT_TRUE(made.test.assertions.empty());
}

}  // namespace
}  // namespace stepwright::analysis
