// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/planned_answers.h"

#include <gtest/gtest.h>

#include "engine/asl/bind.h"
#include "engine/json/parse.h"

using namespace stepwright;
using namespace stepwright::tasks;

TEST(PlannedAnswers, sayWhoWillAnswerEachTask) {
  const auto machine = asl::bind(*json::parse(R"({"StartAt": "A", "States": {
    "A": {"Type": "Task", "Resource": "${PayArn}", "Next": "M"},
    "M": {"Type": "Map", "Next": "B", "ItemProcessor": {"StartAt": "I", "States": {
      "I": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true,
            "Parameters": {"FunctionName": "${PayArn}"}}}}},
    "B": {"Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync:2", "Next": "C",
          "Parameters": {"StateMachineArn": "${ShipArn}"}},
    "C": {"Type": "Task", "Resource": "arn:aws:states:::sns:publish", "Next": "D"},
    "D": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "End": true}}})"));
  Profile profile;
  FunctionSpec pay;
  pay.name = "PayFunction";
  profile.functions = {pay};
  profile.machines = {{"ShipFlow", "ship.asl.json"}};
  profile.aliases = {{"PayArn", "PayFunction"}, {"ShipArn", "ShipFlow"}};
  profile.outside = true;
  std::string all;
  for (const PlannedAnswer& each : plannedAnswers(*machine, profile, {"C"}))
    all += each.name + " " + each.called + " " + (each.mocked ? "mock" : each.answerer.rule) + "\n";
  EXPECT_EQ(all,
            "A PayFunction function PayFunction\n"
            "I PayFunction function PayFunction\n"
            "B states:startExecution machine ShipFlow\n"
            "C sns:publish mock\n"
            "D sqs:sendMessage outside\n");
}
