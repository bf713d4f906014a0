// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/interpreter/support.h"

using namespace stepwright::testing;

TEST(Variables, areSeenFromTheNextStateOn) {
  const std::string machine = R"({"StartAt":"A","States":{
    "A":{"Type":"Pass","Result":{"n":1},"Assign":{"x.$":"$.n","y":"text"},"Next":"B"},
    "B":{"Type":"Pass","Assign":{"x":2,"old.$":"$x"},"Next":"C"},
    "C":{"Type":"Pass","Parameters":{"x.$":"$x","old.$":"$old","y.$":"$y"},"End":true}}})";
  const auto result = run(machine);
  EXPECT_EQ(end(result), R"({"x":2,"old":1,"y":"text"})");
  EXPECT_EQ(result.events[2].assigned.size(), 2U);
}

TEST(Variables, ofABranchStayInIt) {
  const std::string machine = R"({"StartAt":"A","States":{
    "A":{"Type":"Pass","Assign":{"outer":1},"Next":"P"},
    "P":{"Type":"Parallel","Next":"Z","ResultPath":null,"Branches":[{"StartAt":"B","States":{
       "B":{"Type":"Pass","Assign":{"inner.$":"$outer"},"End":true}}}]},
    "Z":{"Type":"Pass","Parameters":{"x.$":"$inner"},"End":true}}})";
  EXPECT_NE(end(run(machine)).find("States.Runtime"), std::string::npos);
}

TEST(Variables, aRuleAndTheDefaultAssignForThemselves) {
  const std::string machine = R"({"StartAt":"C","States":{
    "C":{"Type":"Choice","Choices":[{"Variable":"$.n","NumericEquals":1,"Assign":{"way":"rule"},"Next":"Z"}],
         "Assign":{"way":"default"},"Default":"Z"},
    "Z":{"Type":"Pass","Parameters":{"way.$":"$way"},"End":true}}})";
  EXPECT_EQ(end(run(machine, R"({"n":1})")), R"({"way":"rule"})");
  EXPECT_EQ(end(run(machine, R"({"n":2})")), R"({"way":"default"})");
}

TEST(Variables, aCaughtErrorAssignsOnlyTheCatchers) {
  const std::string machine = R"({"StartAt":"T","States":{
    "T":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","Assign":{"a":1},"Next":"Z",
         "Catch":[{"ErrorEquals":["E"],"Assign":{"why.$":"$.Error"},"Next":"Z"}]},
    "Z":{"Type":"Pass","Parameters":{"why.$":"$why"},"End":true}}})";
  EXPECT_EQ(end(run(machine, "{}", R"({"T":{"error":"E"}})")), R"({"why":"E"})");
}
