// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/assist/foresee.h"

#include <gtest/gtest.h>

#include "engine/json/parse.h"
#include "engine/json/print.h"

namespace stepwright::assist {
namespace {

const char* const machine = R"json({
  "StartAt": "Set", "States": {
    "Set": {"Type": "Pass", "Assign": {"price": 5}, "Next": "Fetch"},
    "Fetch": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
              "ResultPath": "$.fetched", "Next": "Wait"},
    "Wait": {"Type": "Wait", "Seconds": 86400, "Next": "Each"},
    "Each": {"Type": "Map", "ItemsPath": "$.fetched.items", "Next": "End",
             "ItemProcessor": {"StartAt": "One", "States": {"One": {"Type": "Pass", "End": true}}}},
    "End": {"Type": "Succeed"}
  }})json";

Sample at(const asl::StateId& state, bool mocked) {
  tasks::MockSet mocks;
  if (mocked) {
    tasks::MockBehaviour answer;
    answer.result = json::parse(R"json({"items": [{"sku": "A"}, {"sku": "B"}]})json").value();
    mocks.push_back({"Fetch", true, {answer}});
  }
  return foresee(asl::Document::read(machine), json::parse(R"json({"id": 7})json").value(), mocks,
                 state);
}

TEST(Foresee, TheFirstStateGetsTheInput) {
  EXPECT_EQ(json::print(at("/States/Set", false).input.value()), R"json({"id":7})json");
}

TEST(Foresee, AMockedTaskHandsItsResultOn) {
  const Sample each = at("/States/Each", true);
  ASSERT_TRUE(each.input);
  EXPECT_EQ(json::print((*each.input)["fetched"]["items"].at(1)), R"json({"sku":"B"})json");
  EXPECT_EQ(json::print(each.variables), R"json({"price":5})json");
  EXPECT_EQ(each.context["State"]["Name"].string(), "Each");
  const Sample fetch = at("/States/Fetch", true);
  ASSERT_TRUE(fetch.result);
  EXPECT_EQ(fetch.result->find("items")->size(), 2U);
}

TEST(Foresee, InsideOfAMapItIsTheFirstItem) {
  const Sample one = at("/States/Each/ItemProcessor/States/One", true);
  ASSERT_TRUE(one.input);
  EXPECT_EQ(json::print(*one.input), R"json({"sku":"A"})json");
}

TEST(Foresee, ATaskWithoutAMockEndsTheLook) {
  EXPECT_TRUE(at("/States/Fetch", false).input);  // it is reached, and waits
  EXPECT_FALSE(at("/States/Each", false).input);
  EXPECT_FALSE(at("/States/Nowhere", true).input);
}

}  // namespace
}  // namespace stepwright::assist
