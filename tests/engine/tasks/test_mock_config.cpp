// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/mock_config.h"

#include <gtest/gtest.h>

#include "engine/json/parse.h"
#include "engine/tasks/mock.h"

namespace stepwright::tasks {
namespace {

/// A file with two good test cases and "Bad", whose state Charge has this mocked response.
json::Value fileWith(const std::string& response) {
  return *json::parse(R"({"StateMachines": {"Order": {"TestCases": {
      "Good": {"Check": "Fine"}, "Other": {"Check": "Fine", "Charge": "Fine"},
      "Bad": {"Check": "Fine", "Charge": "Odd"}}}},
    "MockedResponses": {"Fine": {"0": {"Return": {"ok": true}}}, "Odd": )" +
                      response + "}}");
}

Error errorOf(const std::string& response) {
  const auto read = readMockCases(fileWith(response));
  EXPECT_FALSE(read) << response;
  return read ? Error{} : read.error();
}

TEST(MockConfigFile, takesEveryCase) {
  const auto cases = readMockCases(fileWith(R"({"0-2": {"Throw": {"Error": "E", "Cause": "c"}}})"));
  ASSERT_TRUE(cases) << cases.error().message;
  ASSERT_EQ(cases->size(), 3U);
  EXPECT_EQ((*cases)[0].name, "Good");
  EXPECT_EQ((*cases)[2].states.at(1).name, "Charge");
  EXPECT_EQ((*cases)[2].states.at(1).answers.at(0).last, 2);
  EXPECT_EQ((*cases)[2].states.at(1).answers.at(0).error, "E");
}

TEST(MockConfigFile, namesCaseStateAndResponseOfWhatIsWrong) {
  for (const char* response :
       {"[]", R"({"first": {"Return": 1}})", R"({"2-1": {"Return": 1}})", R"({"-1": {"Return": 1}})",
        R"({"0": {"Retrun": 1}})", R"({"0": 5})", R"({"0": {}})",
        R"({"0": {"Return": 1, "Throw": {"Error": "E"}}})", R"({"0": {"Throw": {"Cause": "c"}}})",
        R"({"0": {"Throw": "E"}})", R"({"0-2": {"Return": 1}, "1": {"Return": 2}})",
        R"({"0-99999999999999999999": {"Return": 1}})", R"({"": {"Return": 1}})"}) {
    const Error error = errorOf(response);
    EXPECT_NE(error.message.find("Order # Bad, state \"Charge\""), error.message.npos)
        << response << ": " << error.message;
    EXPECT_NE(error.message.find("\"Odd\""), error.message.npos) << error.message;
    EXPECT_TRUE(error.pointer.starts_with("/MockedResponses/Odd")) << error.pointer;
    EXPECT_FALSE(error.remedy.empty()) << error.message;
  }
}

TEST(MockConfigFile, saysWhichKeyWasMeantForReturn) {
  EXPECT_NE(errorOf(R"({"0": {"Retrun": 1}})").remedy.find("Retrun"), std::string::npos);
}

TEST(MockConfigFile, namesAMissingResponseAndThoseThatThereAre) {
  const auto read = readMockCases(*json::parse(
      R"({"StateMachines": {"M": {"TestCases": {"T": {"A": "none"}}}}, "MockedResponses": {"R": {}}})"));
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().message,
            "Test case M # T, state \"A\": there is no mocked response \"none\"");
  EXPECT_EQ(read.error().pointer, "/StateMachines/M/TestCases/T/A");
  EXPECT_EQ(read.error().remedy, "MockedResponses has: \"R\".");
}

TEST(MockConfigFile, aBadCaseDoesNotTakeAGoodOneAway) {
  const json::Value file = fileWith("[]");
  EXPECT_TRUE(MockSet::read(file, "Order#Good"));
  const auto bad = MockSet::read(file, "Order#Bad");
  ASSERT_FALSE(bad);
  EXPECT_NE(bad.error().message.find("state \"Charge\""), std::string::npos);
}

}  // namespace
}  // namespace stepwright::tasks
