// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/mocks/mock_file.h"

#include <gtest/gtest.h>

#include "engine/json/parse.h"
#include "engine/json/print.h"

namespace stepwright::tasks {
namespace {

const std::string local =
    R"({"StateMachines":{"M":{"TestCases":{"Good":{"A":"Ok"},"Bad":{"A":"Flaky"}}},
                         "N":{"TestCases":{"Good":{"A":"Flaky"}}}},
  "MockedResponses":{"Ok":{"0":{"Return":{"n":12345678901234567890.10}}},
    "Flaky":{"0":{"Throw":{"Error":"E","Cause":"c"}},"1-2":{"Return":3}}}})";

Result<MockSet> named(const std::string& text, std::string_view name = {}) {
  const auto file = MockFile::read(text);
  return file ? file->named(name) : Result<MockSet>(file.error());
}

std::string shown(const Result<MockSet>& mocks) {
  return mocks ? json::print(toJson(*mocks)) : mocks.error().message + " " + mocks.error().remedy;
}

TEST(MockFile, ReadsStepFunctionsLocalsFormat) {
  EXPECT_EQ(shown(named(local, "M#Bad")),
            R"({"A":{"answers":[{"kind":"error","to":0,"error":"E","cause":"c"},)"
            R"({"kind":"result","from":1,"to":2,"result":3}]}})");
  EXPECT_EQ(shown(named(local, "Bad")), shown(named(local, "M#Bad")));
  EXPECT_EQ(shown(named(local, "#Bad")), shown(named(local, "M#Bad")));
}

TEST(MockFile, ANumberKeepsItsText) {
  EXPECT_NE(shown(named(local, "M#Good")).find("12345678901234567890.10"), std::string::npos);
}

TEST(MockFile, WantsATestCaseNamedWhereThereAreSeveral) {
  EXPECT_EQ(shown(named(local)),
            "the file has several test cases Name one of: M#Good, M#Bad, N#Good");
  EXPECT_EQ(shown(named(local, "Good")),
            "more than one test case is called \"Good\" Name one of: M#Good, N#Good");
  EXPECT_EQ(shown(named(local, "M#Nope")),
            "there is no test case \"M#Nope\" in the file Name one of: M#Good, M#Bad, N#Good");
}

TEST(MockFile, ReadsTheShortForms) {
  EXPECT_EQ(shown(named(R"({"A":{"cycle":[{"output":1},{"error":"E"}]}})")),
            R"({"A":{"answers":[{"kind":"result","to":0,"result":1},)"
            R"({"kind":"error","from":1,"to":1,"error":"E"}],"cycle":2}})");
  EXPECT_EQ(shown(named(R"({"A":[{"output":1,"afterSeconds":1.5},{"never":true}]})")),
            R"({"A":{"answers":[{"kind":"result","to":0,"result":1,"delayMs":1500},)"
            R"({"kind":"never","from":1,"to":1}]}})");
  EXPECT_EQ(shown(named(R"({"A":{"output":null}})")),
            R"({"A":{"answers":[{"kind":"result","result":null}]}})");
}

TEST(MockFile, ReadsTheFileBesideADocument) {
  const std::string beside = R"({"breakpoints":[1],"mockCase":"Order # Paid",
    "mocks":{"A":{"answers":[{"kind":"result","result":1}]}},
    "otherMocks":{"Order # Broke":{"A":{"answers":[{"kind":"never"}]}}}})";
  const std::string paid = R"({"A":{"answers":[{"kind":"result","result":1}]}})";
  EXPECT_EQ(shown(named(beside)), paid);
  EXPECT_EQ(shown(named(beside, "Paid")), paid);
  EXPECT_EQ(shown(named(beside, "Order#Broke")), R"({"A":{"answers":[{"kind":"never"}]}})");
}

TEST(MockFile, WhatIsWrittenIsReadAgain) {
  MockBehaviour one;
  one.kind = MockBehaviour::Kind::Error;
  one.firstAttempt = 2;
  one.lastAttempt = 5;
  one.error = "Busy";
  one.delayMs = 1500;
  one.item = {{"Each", 3}, {"Inner", 0}};
  one.condition = "amount > 100";
  const MockSet mocks{{"A", false, {one, MockBehaviour{}}, 4}, {"B", true, {}}};
  const auto again = mocksFrom(toJson(mocks), "/mocks");
  ASSERT_TRUE(again) << again.error().message;
  EXPECT_EQ(*again, mocks);
}

TEST(MockFile, AnUnknownKeyIsAnErrorThatSaysWhatWasMeantAndWhere) {
  const struct {
    std::string file, place, remedy;
  } cases[] = {
      {"{\"StateMachines\":{\"M\":{\"TestCases\":{\"T\":{\"A\":\"R\"}}}},\n"
       "\"MockedResponses\":{\"R\":{\"0\":{\"Retrun\":1}}}}",
       "line 2, column 30: ", "Did you mean \"Return\"?"},
      {"{\"StateMachines\":{\"M\":{\n  \"TestCase\":{}}}}",
       "line 2, column 3: ", "Did you mean \"TestCases\"?"},
      {"{\"StateMachines\":{\"M\":{\"TestCases\":{\"T\":{\"A\":\"R\"}}}},\n"
       "\"MockedResponses\":{\"R\":{\"0\":{\"Throw\":{\"Error\":\"E\",\"Couse\":\"c\"}}}}}",
       "line 2, column 51: ", "Did you mean \"Cause\"?"},
      {"{\"A\":\n  {\"outptu\": 1}}", "line 2, column 4: ", "Did you mean \"output\"?"},
      {"{\"A\":{\"cycle\":[{\"output\":1,\n\"after\":2}]}}", "line 2, column 1: ",
       "It may have \"output\", \"error\", \"cause\", \"never\", \"afterSeconds\"."},
      {"{\"mocks\":{\"A\":{\"answers\":[\n{\"kind\":\"result\",\"form\":1}]}}}",
       "line 2, column 18: ", "Did you mean \"from\"?"},
      {"{\"mocks\":{\"A\":{\"answers\":[],\n\"enabeld\":false}}}",
       "line 2, column 1: ", "Did you mean \"enabled\"?"},
  };
  for (const auto& each : cases) {
    const auto mocks = named(each.file);
    ASSERT_FALSE(mocks) << each.file;
    EXPECT_TRUE(mocks.error().message.starts_with(each.place)) << each.file << "\n"
                                                               << mocks.error().message;
    EXPECT_EQ(mocks.error().remedy, each.remedy) << each.file;
  }
}

TEST(MockFile, SectionsThatItDoesNotKnowAreLeftAlone) {
  EXPECT_TRUE(named(R"({"Comment":"of a team","StateMachines":{"M":{"TestCases":{"T":{"A":"R"}}}},
    "MockedResponses":{"R":{"0":{"Return":1}}}})"));
}

TEST(MockFile, SaysWhatIsWrong) {
  for (const char* text :
       {"{", "[]", R"({"A":{"result":1}})", R"({"A":5})", R"({"MockedResponses":{}})",
        R"({"mocks":{"A":{"answers":[{"kind":"resutl"}]}}})",
        R"({"mocks":{"A":{"answers":[{"kind":"result","from":-1}]}}})",
        R"({"mocks":{"A":{"answers":[{"kind":"result","from":2,"to":1}]}}})",
        R"({"mocks":{"A":{"answers":[{"kind":"result","item":3}]}}})",
        R"({"mocks":{"A":{"answers":[{"kind":"result","when":"amount >"}]}}})"}) {
    const auto mocks = named(text);
    ASSERT_FALSE(mocks) << text;
    EXPECT_FALSE(mocks.error().message.empty());
  }
}

}  // namespace
}  // namespace stepwright::tasks
