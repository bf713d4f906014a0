// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/mocks/mock_config.h"

#include <gtest/gtest.h>

#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/tasks/mocks/mock_file.h"

namespace stepwright::tasks {
namespace {

/// A file with two good test cases and "Bad", whose state Charge has this mocked response.
MockFile fileWith(const std::string& response) {
  return *MockFile::read(R"({"StateMachines": {"Order": {"TestCases": {
      "Good": {"Check": "Fine"}, "Other": {"Check": "Fine", "Charge": "Fine"},
      "Bad": {"Check": "Fine", "Charge": "Odd"}}}},
    "MockedResponses": {"Fine": {"0": {"Return": {"ok": true}}}, "Odd": )" +
                         response + "}}");
}

Error errorOf(const std::string& response) {
  const auto read = fileWith(response).cases();
  EXPECT_FALSE(read) << response;
  return read ? Error{} : read.error();
}

TEST(MockConfigFile, takesEveryCase) {
  const auto cases = fileWith(R"({"0-2": {"Throw": {"Error": "E", "Cause": "c"}}})").cases();
  ASSERT_TRUE(cases) << cases.error().message;
  ASSERT_EQ(cases->size(), 3U);
  EXPECT_EQ((*cases)[0].name, "Good");
  EXPECT_EQ((*cases)[2].mocks.at(1).state, "Charge");
  EXPECT_EQ((*cases)[2].mocks.at(1).behaviours.at(0).lastAttempt, 2);
  EXPECT_EQ((*cases)[2].mocks.at(1).behaviours.at(0).error, "E");
}

TEST(MockConfigFile, namesCaseStateAndResponseOfWhatIsWrong) {
  for (const char* response :
       {"[]", R"({"first": {"Return": 1}})", R"({"2-1": {"Return": 1}})",
        R"({"-1": {"Return": 1}})", R"({"0": {"Retrun": 1}})", R"({"0": 5})", R"({"0": {}})",
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

TEST(MockConfigFile, saysWhichKeyWasMeant) {
  EXPECT_NE(errorOf(R"({"0": {"Retrun": 1}})").remedy.find("Return"), std::string::npos);
}

TEST(MockConfigFile, namesAMissingResponseAndThoseThatThereAre) {
  const auto read =
      MockFile::read(
          R"({"StateMachines": {"M": {"TestCases": {"T": {"A": "none"}}}}, "MockedResponses": {"R": {}}})")
          ->cases();
  ASSERT_FALSE(read);
  EXPECT_EQ(
      read.error().message,
      "line 1, column 46: Test case M # T, state \"A\": there is no mocked response \"none\"");
  EXPECT_EQ(read.error().pointer, "/StateMachines/M/TestCases/T/A");
  EXPECT_EQ(read.error().remedy, "MockedResponses has: \"R\".");
}

TEST(MockConfigFile, aBadCaseDoesNotTakeAGoodOneAway) {
  const MockFile file = fileWith("[]");
  EXPECT_TRUE(file.named("Order#Good"));
  const auto bad = file.named("Order#Bad");
  ASSERT_FALSE(bad);
  EXPECT_NE(bad.error().message.find("state \"Charge\""), std::string::npos);
}

}  // namespace
}  // namespace stepwright::tasks
