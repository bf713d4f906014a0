// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/interpreter/resource.h"
#include "tests/engine/interpreter/support.h"

using namespace stepwright;
using namespace stepwright::testing;
using interpreter::Resource;
using interpreter::TaskKind;
using interpreter::TaskPattern;

namespace {
std::string taskCalling(const std::string& resource, const std::string& fields = "") {
  return machineOf(R"("Type":"Task","End":true,"Resource":")" + resource + "\"" + fields);
}
const std::string queue = "arn:aws:states:::sqs:sendMessage";
}  // namespace

TEST(Resource, isTakenApart) {
  auto resource = Resource::parse("arn:aws:states:::ecs:runTask.sync");
  EXPECT_EQ(resource.kind, TaskKind::Integration);
  EXPECT_EQ(resource.pattern, TaskPattern::Sync);
  EXPECT_EQ(resource.type + " " + resource.name + " " + resource.action,
            "ecs runTask.sync runTask");
  resource = Resource::parse("arn:aws:states:::states:startExecution.sync:2");
  EXPECT_EQ(resource.pattern, TaskPattern::Sync);
  EXPECT_EQ(resource.name + " " + resource.action, "startExecution.sync:2 startExecution");
  resource = Resource::parse("arn:aws:states:::aws-sdk:dynamodb:putItem");
  EXPECT_EQ(resource.kind, TaskKind::AwsSdk);
  EXPECT_EQ(resource.type + " " + resource.name, "aws-sdk:dynamodb putItem");
  EXPECT_EQ(Resource::parse("arn:aws:states:::http:invoke").kind, TaskKind::Http);
  EXPECT_EQ(Resource::parse("arn:aws:states:eu-west-1:1:activity:a").kind, TaskKind::Activity);
  EXPECT_EQ(Resource::parse("arn:aws:lambda:eu-west-1:1:function:f:PROD").kind, TaskKind::Lambda);
  EXPECT_EQ(Resource::parse("arn:aws:states:::lambda:invoke.waitForTaskToken").pattern,
            TaskPattern::Callback);
}

TEST(Task, aFunctionHasEventsOfItsOwn) {
  EXPECT_EQ(outline(run(taskCalling("arn:aws:lambda:us-east-1:1:function:F"), "{}",
                        R"({"A":{"output":1}})")
                        .events),
            "1<0 ExecutionStarted, 2<0 TaskStateEntered A, 3<2 LambdaFunctionScheduled, 4<3 "
            "LambdaFunctionStarted, "
            "5<4 LambdaFunctionSucceeded, 6<5 TaskStateExited A, 7<6 ExecutionSucceeded");
}

TEST(Task, aCallbackIsSubmittedFirstAndHasAToken) {
  const auto result =
      run(taskCalling(queue + ".waitForTaskToken", R"(,"Parameters":{"t.$":"$$.Task.Token"})"),
          "{}", R"({"A":{"output":1}})");
  EXPECT_EQ(outline(result.events),
            "1<0 ExecutionStarted, 2<0 TaskStateEntered A, 3<2 TaskScheduled, 4<3 TaskStarted, 5<4 "
            "TaskSubmitted, 6<5 TaskSucceeded, "
            "7<6 TaskStateExited A, 8<7 ExecutionSucceeded");
  EXPECT_EQ((*result.events[2].data)["t"].string().size(), 36U);
}

TEST(Task, timesOutByItsClock) {
  const auto result = run(taskCalling(queue, R"(,"TimeoutSecondsPath":"$.t")"), R"({"t":5})",
                          R"({"A":{"never":true}})");
  EXPECT_EQ(end(result), "FAILED States.Timeout: -");
  EXPECT_EQ(result.events.back().time - result.events.front().time, 5000);
  EXPECT_EQ(result.events[2].extra->timeoutInSeconds, 5);
}

TEST(Task, aMissedHeartbeatIsATimeoutWithANameOfItsOwnForHandlers) {
  const std::string machine =
      R"({"StartAt":"A","States":{"A":{"Type":"Task","End":true,"Resource":")" + queue +
      R"(.waitForTaskToken","HeartbeatSeconds":4,"TimeoutSeconds":60,"Catch":[{"ErrorEquals":["States.HeartbeatTimeout"],"Next":"B"}]},"B":{"Type":"Succeed"}}})";
  const auto result = run(machine, "{}", R"({"A":{"never":true}})");
  EXPECT_EQ(end(result), R"({"Error":"States.Timeout","Cause":null})");
  EXPECT_EQ(result.events.back().time - result.events.front().time, 4000);
}

TEST(Task, aLateAnswerComesInTime) {
  const auto result = run(taskCalling(queue, R"(,"TimeoutSeconds":10)"), "{}",
                          R"({"A":{"output":1,"afterSeconds":7}})");
  EXPECT_EQ(end(result), "1");
  EXPECT_EQ(result.events.back().time - result.events.front().time, 7000);
}

TEST(Task, credentialsAreSaidInTheHistory) {
  const auto result = run(taskCalling(queue, R"(,"Credentials":{"RoleArn.$":"$.r"})"),
                          R"({"r":"arn:role"})", R"({"A":{"output":1}})");
  EXPECT_EQ(result.events[2].extra->credentialsRoleArn, "arn:role");
}

TEST(Task, withoutAnAnswerTheRunAsks) {
  const auto result = run(taskCalling(queue));
  EXPECT_EQ(result.halt, runtime::Halt::NeedsAnswer);
  ASSERT_EQ(result.questions.size(), 1U);
  EXPECT_EQ(result.questions[0].stateName, "A");
}

TEST(Task, anActivityStartsWhenAWorkerTakesIt) {
  EXPECT_EQ(
      outline(run(taskCalling("arn:aws:states:us-east-1:1:activity:a", R"(,"TimeoutSeconds":1)"),
                  "{}", R"({"A":{"never":true}})")
                  .events),
      "1<0 ExecutionStarted, 2<0 TaskStateEntered A, 3<2 ActivityScheduled, 4<3 "
      "ActivityTimedOut, 5<4 ExecutionFailed");
}
