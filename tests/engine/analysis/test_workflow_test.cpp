// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/analysis/workflow_test.h"

#include <gtest/gtest.h>

#include "tests/engine/analysis/workflows.h"

namespace stepwright::analysis {
namespace {

using test::value;

/// "code at place: message | remedy" of the error that the tests are refused with.
std::string refusal(const std::string& tests) {
  const auto read = testsFrom(value(tests), "/tests");
  if (read) return "taken";
  const Error& error = read.error();
  return error.code + " at " + error.pointer + ": " + error.message + " | " + error.remedy;
}

TEST(WorkflowTest, KeepsAllThatItSays) {
  const char* text = R"([{"name": "a", "input": null, "mocks": {"T": {"answers": [{"kind": "result",
    "result": 1}]}}, "from": "A", "to": "B", "variables": {"x": 1}, "expect": {"status": "FAILED",
    "output": null, "error": "E", "path": ["A", "B"]}, "assert": ["{% true %}"]}])";
  const auto read = testsFrom(value(text), "/tests");
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(toJson(*read), value(text));
}

TEST(WorkflowTest, TakesMocksInEveryForm) {
  const auto one = [](const std::string& mocks) {
    return test::testOf(R"({"name": "a", "expect": {"status": "FAILED"}, "mocks": )" + mocks + "}");
  };
  const WorkflowTest beside =
      one(R"({"T": {"answers": [{"kind": "result", "from": 0, "to": 0, "result": 7}]}})");
  ASSERT_TRUE(beside.mocks) << beside.name;
  EXPECT_EQ(one(R"({"T": [{"output": 7}]})").mocks, beside.mocks);
  EXPECT_EQ(one(R"({"StateMachines": {"M": {"TestCases": {"C": {"T": "R"}}}},
                    "MockedResponses": {"R": {"0": {"Return": 7}}}})")
                .mocks,
            beside.mocks);
  EXPECT_EQ(one(R"({"T": {"answers": []}, "U": {"output": 1}})").mocks->size(), 2U);
  EXPECT_FALSE(test::testOf(R"({"name": "a", "expect": {"status": "FAILED"}})").mocks);
}

TEST(WorkflowTest, IsRefusedWithPlaceAndRemedy) {
  EXPECT_EQ(refusal(R"({})"),
            "test.kind at /tests: The tests are no list | Write [{\"name\": …, \"expect\": {…}}].");
  EXPECT_NE(refusal(R"([{"name": "a", "input": {}}])")
                .find("test.expectation at /tests/0: The test "
                      "\"a\" expects nothing"),
            std::string::npos);
  EXPECT_NE(refusal(R"([{"name": "a", "expect": {}}])").find("expects nothing"), std::string::npos);
  EXPECT_EQ(
      refusal(R"([{"name": "a", "expct": {}}])"),
      "key.unknown at /tests/0/expct: The test \"a\" has \"expct\", which means nothing here | "
      "Did you mean \"expect\"?");
  EXPECT_EQ(
      refusal(R"([{"name": "a", "expect": {"ouput": 1}}])"),
      "key.unknown at /tests/0/expect/ouput: What the test \"a\" expects has \"ouput\", which "
      "means nothing here | Did you mean \"output\"?");
  EXPECT_EQ(
      refusal(R"([{"name": "a", "expect": {"status": "SUCEEDED"}}])"),
      "test.status at /tests/0/expect/status: The test \"a\" expects \"SUCEEDED\", which no run "
      "ends with | Did you mean \"SUCCEEDED\"?");
  EXPECT_NE(refusal(R"([{"expect": {"status": "FAILED"}}])").find("test.name at /tests/0"),
            std::string::npos);
  const std::string ok = R"({"name": "a", "expect": {"status": "FAILED"}})";
  EXPECT_NE(refusal("[" + ok + "," + ok + "]").find("test.name at /tests/1/name: Two tests"),
            std::string::npos);
  EXPECT_NE(refusal(R"([{"name": "a", "assert": ["output = 1"]}])")
                .find("test.assert at /tests/0/assert/0: An assertion of the test \"a\" is no "
                      "expression"),
            std::string::npos);
  EXPECT_NE(refusal(R"([{"name": "a", "assert": ["{% output = %}"]}])")
                .find("test.assert at /tests/0/assert/0: An assertion of the test \"a\" is no "
                      "JSONata"),
            std::string::npos);
  EXPECT_NE(refusal(R"([{"name": "a", "expect": {"path": ["A", 1]}}])")
                .find("test.path at /tests/0/expect/path/1"),
            std::string::npos);
  EXPECT_NE(
      refusal(R"([{"name": "a", "expect": {"status": "FAILED"}, "mocks": {"T": {"outpt": 1}}}])")
          .find("key.unknown at /tests/0/mocks/T/outpt"),
      std::string::npos);
}

}  // namespace
}  // namespace stepwright::analysis
