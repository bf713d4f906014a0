// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/profile.h"

#include <gtest/gtest.h>

#include "engine/json/parse.h"

using namespace stepwright;
using namespace stepwright::tasks;
using interpreter::TaskKind;
using interpreter::TaskRequest;

namespace {

Profile profile(const std::string& text) {
  auto read = profileFrom(*json::parse(text), "/tasks", "/home/me/flow");
  EXPECT_TRUE(read.ok()) << (read ? "" : read.error().message);
  return read ? *read : Profile();
}

TaskRequest invokes(const std::string& function) {
  TaskRequest request;
  request.stateName = "Pay";
  request.kind = TaskKind::Integration;
  request.resource = "arn:aws:states:::lambda:invoke";
  request.service = "lambda";
  request.action = "invoke";
  request.input = json::Value::object({{"FunctionName", json::Value(function)}});
  return request;
}

const std::string pay =
    R"({"functions":{"PayFunction":{"code":"src","handler":"a.b","runtime":"nodejs20.x"}}})";

}  // namespace

TEST(Profile, findsAFunctionByAllItsNames) {
  auto read = profile(pay);
  read.aliases = {{"PayArn", "PayFunction"}, {"pay-prod", "PayFunction"}};
  for (const char* name :
       {"PayFunction", "arn:aws:lambda:eu-west-1:123456789012:function:PayFunction",
        "arn:aws:lambda:eu-west-1:123456789012:function:PayFunction:live", "pay-prod", "${PayArn}",
        "${PayFunction.Arn}", "${PayFunction}", "PayFunction:live",
        "arn:aws:lambda:${AWS::Region}:1:function:PayFunction"})
    EXPECT_EQ(read.answererFor(invokes(name)).target, "PayFunction") << name;
  for (const char* name : {"Other", "${Other}", "arn:aws:lambda:eu-west-1:1:function:Other", ""})
    EXPECT_EQ(read.answererFor(invokes(name)).kind, Answerer::Kind::Nobody) << name;
  EXPECT_EQ(read.functions[0].folder, "/home/me/flow/src");
}

TEST(Profile, saysWhichRuleWon) {
  auto read = profile(R"({"states":{"Pay":{"command":["sh","-c","true"],"folder":"bin"}},
    "functions":{"PayFunction":{"command":"./run"}},"resources":{"dynamodb:*":{"command":"table"}}})");
  EXPECT_EQ(read.answererFor(invokes("PayFunction")).rule, "state Pay");
  EXPECT_EQ(read.answererFor(invokes("PayFunction")).command.folder, "/home/me/flow/bin");
  auto other = invokes("PayFunction");
  other.stateName = "Charge";
  EXPECT_EQ(read.answererFor(other).rule, "function PayFunction");
  other.service = "dynamodb";
  other.action = "putItem";
  EXPECT_EQ(read.answererFor(other).rule, "resource dynamodb:*");
  other.service = "sqs";
  EXPECT_EQ(read.answererFor(other).kind, Answerer::Kind::Nobody);
}

TEST(Profile, complainsWithThePlace) {
  const auto refusal = [](const std::string& text) {
    const auto read = profileFrom(*json::parse(text), "/tasks", "/");
    return read ? std::string("none") : read.error().code + " " + read.error().pointer;
  };
  EXPECT_EQ(refusal(R"({"funktions":{}})"), "key.unknown /tasks/funktions");
  EXPECT_EQ(refusal(R"({"states":{"A":{}}})"), "tasks.rule /tasks/states/A");
  EXPECT_EQ(refusal(R"({"functions":{"F":{}}})"), "tasks.function /tasks/functions/F");
  EXPECT_EQ(refusal(R"({"functions":{"F":{"command":"x","timeout":901}}})"),
            "tasks.number /tasks/functions/F/timeout");
  EXPECT_EQ(refusal(R"({"states":{"A":{"command":"a 'b"}}})"), "command.quote ");
  EXPECT_EQ(
      refusal(R"({"connections":{"c":{"type":"basic","user":"u","secretFrom":"pass word"}}})"),
      "tasks.secret /tasks/connections/c/secretFrom");
  EXPECT_EQ(refusal(R"({"template":"t.yaml","functions":{"F":{"timeout":9}}})"), "none");
}

TEST(Profile, findsAMachineByAllItsNames) {
  auto read = profile(R"({"machines": {"ShipFlow": "ship.asl.json"}})");
  read.aliases = {{"ShipArn", "ShipFlow"}};
  TaskRequest starts;
  starts.service = "states";
  starts.action = "startExecution";
  for (const char* name :
       {"ShipFlow", "${ShipArn}", "arn:aws:states:eu-west-1:1:stateMachine:ShipFlow",
        "arn:aws:states:eu-west-1:1:stateMachine:ShipFlow:live"}) {
    starts.input = json::Value::object({{"StateMachineArn", json::Value(name)}});
    EXPECT_EQ(read.answererFor(starts).kind, Answerer::Kind::Machine) << name;
  }
  EXPECT_EQ(read.machines[0].document, "/home/me/flow/ship.asl.json");
  starts.input = json::Value::object({{"StateMachineArn", "Other"}});
  EXPECT_EQ(read.answererFor(starts).kind, Answerer::Kind::Nobody);
}
