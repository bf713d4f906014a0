// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/coverage.h"

#include <gtest/gtest.h>

#include "engine/analysis/verdict.h"
#include "tests/engine/analysis/workflows.h"

namespace stepwright::analysis {
namespace {

using test::resultOf;

TEST(Coverage, CountsWhatRunsCameBy) {
  Coverage coverage(test::refund());
  EXPECT_EQ(
      summaryOf(coverage),
      "0 % (0 of 22): states 0 of 7, edges 0 of 11, rules 0 of 2, retriers 0 of 1, catchers 0 "
      "of 1");
  coverage.add(
      resultOf(R"({"name": "a", "mocks": {"Ask": [{"error": "Busy"}, {"output": {"amount": 7}}]},
                            "assert": ["{% true %}"]})")
          .reached);
  EXPECT_EQ(coverage.find("/States/Ask")->times, 1);
  EXPECT_EQ(coverage.find("/States/Ask/Retry/0")->times, 1);
  EXPECT_EQ(coverage.find("/States/How much?/Choices/0")->runs, 1);
  EXPECT_EQ(coverage.find("/States/How much?/Choices/0/Next")->runs, 1);
  EXPECT_EQ(coverage.find("/States/How much?/Choices/1")->runs, 0);
  EXPECT_EQ(coverage.find("/States/Each/ItemProcessor/States/Inner")->times, 2);
  EXPECT_EQ(coverage.find("/States/Each/ItemProcessor/States/Inner")->runs, 1);
  EXPECT_EQ(coverage.find("/StartAt")->runs, 1);
  EXPECT_EQ(coverage.find("/States/Ask/Catch/0")->runs, 0);
  coverage.add(
      resultOf(R"({"name": "a", "mocks": {"Ask": {"error": "Other"}}, "assert": ["{% true %}"]})")
          .reached);
  EXPECT_EQ(coverage.find("/States/Ask/Catch/0")->runs, 1);
  EXPECT_EQ(coverage.find("/States/Ask")->runs, 2);
  EXPECT_EQ(coverage.share(Coverage::Kind::Rule), (Coverage::Share{1, 2}));
  const auto left = notReached(coverage);
  EXPECT_EQ(left,
            (std::vector<std::string>{"rule 2 of \"How much?\"", "edge \"How much?\" to \"Person\"",
                                      "edge \"How much?\" to \"No order\"", "state \"Person\"",
                                      "edge \"Person\" to the end"}));
}

}  // namespace
}  // namespace stepwright::analysis
