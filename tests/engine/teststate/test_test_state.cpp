// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "engine/asl/catalogue/catalogue.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/teststate/test_state.h"

namespace stepwright::teststate {
namespace {

using json::Value;

Value read(std::string_view text) { return json::parse(text).value(); }

const asl::Catalogue* catalogue() {
  static const auto opened = asl::Catalogue::open(std::string(STEPWRIGHT_SOURCE_DIR) +
                                                  "/resources/catalogue/actions.catalogue")
                                 .value();
  return opened.get();
}

/// The response, or "!" and the error. `request` is the rest of the request as JSON members.
std::string tested(std::string_view definition, const std::string& request = "") {
  Value asked = read("{" + request + "}").with("definition", Value(definition));
  if (!asked.contains("roleArn"))
    asked = asked.with("roleArn", Value("arn:aws:iam::123456789012:role/r"));
  TestStateOptions options;
  options.catalogue = catalogue();
  const auto response = testState(asked, options);
  return response ? json::print(*response)
                  : "!" + response.error().code + " " + response.error().message;
}

Value field(const std::string& response, std::string_view name) { return read(response)[name]; }

constexpr auto call =
    R"({"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Parameters":{"FunctionName.$":"$.f"},
  "ResultSelector":{"code.$":"$.StatusCode"},"ResultPath":"$.r","OutputPath":"$.r","Next":"After",
  "Retry":[{"ErrorEquals":["Busy"],"IntervalSeconds":3,"MaxAttempts":2,"BackoffRate":2}],
  "Catch":[{"ErrorEquals":["Gone"],"ResultPath":"$.e","Next":"Sorry"}]})";

TEST(TestState, ShowsTheDataAfterEachStep) {
  const auto response = tested(call, R"("input":"{\"f\":\"x\"}","inspectionLevel":"DEBUG",
                                        "mock":{"result":"{\"StatusCode\":200}"})");
  EXPECT_EQ(field(response, "status").string(), "SUCCEEDED");
  EXPECT_EQ(field(response, "nextState").string(), "After");
  EXPECT_EQ(field(response, "output").string(), R"({"code":200})");
  const Value data = field(response, "inspectionData");
  EXPECT_EQ(data["afterInputPath"].string(), R"({"f":"x"})");
  EXPECT_EQ(data["afterParameters"].string(), R"({"FunctionName":"x"})");
  EXPECT_EQ(data["result"].string(), R"({"StatusCode":200})");
  EXPECT_EQ(data["afterResultSelector"].string(), R"({"code":200})");
  EXPECT_EQ(data["afterResultPath"].string(), R"({"f":"x","r":{"code":200}})");
}

TEST(TestState, TellsTheNextTryAndItsDelay) {
  const auto mock = R"(,"input":"{\"f\":\"x\"}","inspectionLevel":"DEBUG",
                       "mock":{"errorOutput":{"error":"Busy","cause":"try again"}})";
  const auto second =
      tested(call, R"("stateConfiguration":{"retrierRetryCount":1})" + std::string(mock));
  EXPECT_EQ(field(second, "status").string(), "RETRIABLE");
  EXPECT_EQ(json::print(field(second, "inspectionData")["errorDetails"]),
            R"({"retryIndex":0,"retryBackoffIntervalSeconds":6})");
  const auto last =
      tested(call, R"("stateConfiguration":{"retrierRetryCount":2})" + std::string(mock));
  EXPECT_EQ(field(last, "status").string(), "FAILED");
  EXPECT_EQ(json::print(field(last, "inspectionData")["errorDetails"]), R"({"retryIndex":0})");
  EXPECT_EQ(field(last, "cause").string(), "try again");
}

TEST(TestState, FollowsTheCatcher) {
  const auto response = tested(
      call,
      R"("input":"{\"f\":\"x\"}","mock":{"errorOutput":{"error":"Gone","cause":"c"}},"inspectionLevel":"TRACE")");
  EXPECT_EQ(field(response, "status").string(), "CAUGHT_ERROR");
  EXPECT_EQ(field(response, "nextState").string(), "Sorry");
  EXPECT_EQ(field(response, "output").string(), R"({"f":"x","e":{"Error":"Gone","Cause":"c"}})");
  EXPECT_EQ(json::print(field(response, "inspectionData")["errorDetails"]), R"({"catchIndex":0})");
}

TEST(TestState, PicksAStateOutOfItsMachine) {
  const auto machine =
      R"({"StartAt":"M","States":{"M":{"Type":"Map","End":true,"ItemProcessor":{"StartAt":"In",
    "States":{"In":{"Type":"Pass","Parameters":{"v.$":"$x.y","i.$":"$.i"},"End":true}}}}}})";
  const auto response =
      tested(machine, R"("stateName":"In","input":"{\"i\":1}","variables":"{\"x\":{\"y\":5}}")");
  EXPECT_EQ(field(response, "output").string(), R"({"v":5,"i":1})");
  EXPECT_EQ(tested(machine, R"("stateName":"Out")"),
            "!ValidationException State not found in definition");
}

TEST(TestState, AMapTellsWhatItsIterationsGet) {
  const auto map = R"({"Type":"Map","ItemsPath":"$.l","MaxConcurrency":2,"End":true,
    "ItemSelector":{"v.$":"$$.Map.Item.Value","n.$":"$.n"},
    "ItemProcessor":{"StartAt":"P","States":{"P":{"Type":"Pass","End":true}}}})";
  const auto response = tested(
      map,
      R"("input":"{\"l\":[1,2],\"n\":7}","inspectionLevel":"DEBUG","mock":{"result":"[3,4]"})");
  const Value data = field(response, "inspectionData");
  EXPECT_EQ(data["afterItemsPath"].string(), "[1,2]");
  EXPECT_EQ(data["afterItemSelector"].string(), R"([{"v":1,"n":7},{"v":2,"n":7}])");
  EXPECT_EQ(data["maxConcurrency"].integer(), 2);
  EXPECT_EQ(field(response, "output").string(), "[3,4]");
}

TEST(TestState, AMapThatFailsTooOftenFails) {
  const std::string map =
      R"({"Type":"Map","Items":"{% $states.input %}","QueryLanguage":"JSONata","End":true,
    "ToleratedFailurePercentage":50,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},
    "StartAt":"P","States":{"P":{"Type":"Pass","QueryLanguage":"JSONata","End":true}}}})";
  const auto with = [&](int failures) {
    return tested(
        map,
        R"("input":"[1,2]","mock":{"result":"[0,0]"},"stateConfiguration":{"mapIterationFailureCount":)" +
            std::to_string(failures) + "}");
  };
  EXPECT_EQ(field(with(1), "status").string(), "SUCCEEDED");
  EXPECT_EQ(field(with(2), "error").string(), "States.ExceedToleratedFailureThreshold");
  EXPECT_EQ(with(3),
            "!ValidationException Map iteration failure count must be less than or equal to the "
            "number of Map "
            "iterations");
}

constexpr auto inMap =
    R"({"StartAt":"M","States":{"M":{"Type":"Map","End":true,"ItemProcessor":{"StartAt":"I",
  "States":{"I":{"Type":"Pass","Parameters":{"i.$":"$$.Map.Item.Index","v.$":"$$.Map.Item.Value",
  "n.$":"$$.Execution.Name"},"End":true}}}}}})";

TEST(TestState, AStateInsideAMapHasAnItem) {
  EXPECT_EQ(field(tested(inMap, R"("stateName":"I","input":"{\"a\":1}")"), "output").string(),
            R"({"i":0,"v":{"a":1},"n":"test"})");
  const auto withContext = [](const std::string& context) {
    const auto response = tested(inMap, R"("stateName":"I","input":"5","context":)" + context);
    return std::string(field(response, "output").string());
  };
  EXPECT_EQ(withContext(R"("{\"Execution\":{\"Name\":\"mine\"}}")"), R"({"i":0,"v":5,"n":"mine"})");
  EXPECT_EQ(
      withContext(
          R"("{\"Execution\":{\"Name\":\"e\"},\"Map\":{\"Item\":{\"Index\":3,\"Value\":1}}}")"),
      R"({"i":3,"v":1,"n":"e"})");
}

TEST(TestState, TakesAContextWithoutAMock) {
  const auto pass = R"({"Type":"Pass","Parameters":{"n.$":"$$.Execution.Name"},"End":true})";
  const auto context = R"("context":"{\"Execution\":{\"Name\":\"mine\"}}")";
  EXPECT_EQ(field(tested(pass, context), "output").string(), R"({"n":"mine"})");
}

TEST(TestState, RefusesWhatAwsRefuses) {
  const auto wait = R"({"Type":"Wait","Seconds":60,"Next":"B"})";
  EXPECT_EQ(field(tested(wait, R"("input":"5")"), "output").string(), "5");
  EXPECT_EQ(tested(wait, R"("mock":{"result":"{}"})"),
            "!ValidationException State type 'Wait' is not supported when a mock is specified");
  EXPECT_EQ(tested(call, R"("roleArn":"")"),
            "!ValidationException RoleArn must be specified when testing a Task state");
  EXPECT_EQ(tested(call, R"("mock":{"result":"[]"})"),
            "!ValidationException Mocked result must be a JSON object.");
  EXPECT_EQ(tested(call, R"("mock":{"result":"{"})"),
            "!ValidationException Mocked result must be valid JSON");
  EXPECT_EQ(tested(call, R"("mock":{"result":"{\"StatusCode\":\"a\"}"})"),
            "!ValidationException Mock result schema validation error: Field 'StatusCode' must be "
            "a number");
  EXPECT_EQ(tested(call, R"("mock":{"result":"{}"},"context":"{\"State\":{\"Name\":1}}")"),
            "!ValidationException Invalid Context object provided: State.Name must be a string");
  EXPECT_EQ(
      tested(call, R"("mock":{"result":"{}"},"revealSecrets":true)"),
      "!ValidationException TestState does not support RevealSecrets when a mock is specified.");
  EXPECT_EQ(tested(R"({"Type":"Pass"})").rfind("!InvalidDefinition ", 0), 0U);
  EXPECT_EQ(tested("not json").rfind("!InvalidDefinition ", 0), 0U);
}

TEST(TestState, ATaskWithoutAMockIsPerformedByTheCaller) {
  TestStateOptions options;
  options.perform = [](const interpreter::TaskRequest& request) {
    return interpreter::TaskOutcome::succeeded(
        Value::object().with("StatusCode", request.input["FunctionName"]));
  };
  const Value asked = Value::object()
                          .with("definition", Value(call))
                          .with("roleArn", Value("arn:aws:iam::1:role/r"))
                          .with("input", Value(R"({"f":"x"})"));
  const auto response = testState(asked, options);
  ASSERT_TRUE(response.ok());
  EXPECT_EQ((*response)["output"].string(), R"({"code":"x"})");
  EXPECT_FALSE(testState(asked, {}).ok());
}

TEST(TestState, AnHttpTaskShowsWhatItSentAndGot) {
  TestStateOptions options;
  options.perform = [](const interpreter::TaskRequest&) {
    return interpreter::TaskOutcome::succeeded(
        read(R"({"StatusCode":201,"StatusText":"Created","Headers":{},"ResponseBody":{"id":1}})"));
  };
  const auto state = R"({"Type":"Task","Resource":"arn:aws:states:::http:invoke","End":true,
    "Parameters":{"ApiEndpoint":"https://example.com/a","Method":"POST","RequestBody":{"n.$":"$.n"}}})";
  const Value asked = Value::object()
                          .with("definition", Value(state))
                          .with("roleArn", Value("arn:aws:iam::1:role/r"))
                          .with("input", Value(R"({"n":5})"))
                          .with("inspectionLevel", Value("TRACE"));
  const auto response = testState(asked, options);
  ASSERT_TRUE(response.ok()) << response.error().message;
  const Value& data = (*response)["inspectionData"];
  EXPECT_EQ(data["request"]["body"].string(), R"({"n":5})");
  EXPECT_EQ(data["request"]["protocol"].string(), "https");
  EXPECT_EQ(data["response"]["statusCode"].string(), "201");
}

TEST(TestState, VariablesAreShownAfterTheState) {
  const auto pass = R"({"Type":"Pass","Assign":{"n.$":"$.a","old.$":"$n"},"End":true})";
  const auto response =
      tested(pass, R"("input":"{\"a\":2}","variables":"{\"n\":1}","inspectionLevel":"DEBUG")");
  EXPECT_EQ(field(response, "inspectionData")["variables"].string(), R"({"n":2,"old":1})");
}

}  // namespace
}  // namespace stepwright::teststate
