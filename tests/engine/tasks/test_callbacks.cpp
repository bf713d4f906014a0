// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/callbacks.h"

#include <gtest/gtest.h>
#include <httplib.h>
#include <stdlib.h>

#include <future>

#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "tests/engine/tasks/calls.h"

using namespace stepwright;
using namespace stepwright::testing;
using namespace stepwright::tasks;
using interpreter::TaskKind;
using interpreter::TaskOutcome;
using interpreter::TaskReport;
using interpreter::TaskRequest;
using Kind = TaskOutcome::Kind;

namespace {

class CallbacksTest : public ::testing::Test {
 protected:
  void SetUp() override { ::setenv("XDG_STATE_HOME", state_.path().c_str(), 1); }
  void expect(const std::string& token, bool submitted = true,
              TaskKind kind = TaskKind::Integration) {
    TaskRequest request;
    request.id = 7;
    request.token = token;
    request.kind = kind;
    request.resource = "arn:aws:states:us-east-1:123456789012:activity:work";
    request.input = json::Value::object({{"a", 1}});
    callbacks_.expect(
        request,
        [this](TaskReport report) {
          const std::lock_guard lock(mutex_);
          reports_.push_back(std::move(report));
        },
        submitted);
  }
  std::string send(const std::string& action, const std::string& input) {
    const auto error = sendCallback(callbacks_.url(), action, *json::parse(input));
    return error ? error->code + ": " + error->message : std::string("taken");
  }
  [[nodiscard]] std::vector<Kind> kinds() {
    const std::lock_guard lock(mutex_);
    std::vector<Kind> found;
    for (const TaskReport& each : reports_) found.push_back(each.outcome.kind);
    return found;
  }

  TemporaryFolder state_;
  std::mutex mutex_;
  std::vector<TaskReport> reports_;
  Callbacks callbacks_;
};

}  // namespace

TEST_F(CallbacksTest, takeHeartbeatsAndOneAnswer) {
  expect("t-1");
  EXPECT_EQ(send("SendTaskHeartbeat", R"({"taskToken":"t-1"})"), "taken");
  EXPECT_EQ(send("SendTaskSuccess", R"({"taskToken":"t-1","output":"{\"x\": 2}"})"), "taken");
  EXPECT_EQ(kinds(), (std::vector<Kind>{Kind::Heartbeat, Kind::Succeeded}));
  EXPECT_EQ(json::print(reports_[1].outcome.output), R"({"x":2})");
  EXPECT_EQ(send("SendTaskSuccess", R"({"taskToken":"t-1","output":"1"})"),
            "TaskTimedOut: Task Timed Out: 'Provided task does not exist anymore'");
  EXPECT_EQ(send("SendTaskSuccess", R"({"taskToken":"t-2","output":"1"})"),
            "InvalidToken: Invalid Token: 'Invalid token'");
}

TEST_F(CallbacksTest, takeATokenAgainThatAnotherRunGivesOut) {
  expect("t-1");
  EXPECT_EQ(send("SendTaskSuccess", R"({"taskToken":"t-1","output":"1"})"), "taken");
  expect("t-1");
  EXPECT_EQ(send("SendTaskSuccess", R"({"taskToken":"t-1","output":"2"})"), "taken");
  EXPECT_EQ(kinds(), (std::vector<Kind>{Kind::Succeeded, Kind::Succeeded}));
}

TEST_F(CallbacksTest, takeFailuresAndRefuseWhatIsNoJson) {
  expect("t-1");
  EXPECT_EQ(send("SendTaskSuccess", R"({"taskToken":"t-1","output":"{"})").substr(0, 13),
            "InvalidOutput");
  EXPECT_EQ(send("SendTaskFailure", R"({"taskToken":"t-1","error":"E","cause":"C"})"), "taken");
  ASSERT_EQ(kinds(), (std::vector<Kind>{Kind::Failed}));
  EXPECT_EQ(reports_[0].outcome.error->string(), "E");
}

TEST_F(CallbacksTest, holdWhatComesBeforeTheRequestWasAccepted) {
  expect("t-1", false);
  EXPECT_EQ(send("SendTaskSuccess", R"({"taskToken":"t-1","output":"1"})"), "taken");
  EXPECT_TRUE(kinds().empty());
  callbacks_.submit(7);
  EXPECT_EQ(kinds(), (std::vector<Kind>{Kind::Succeeded}));
}

TEST_F(CallbacksTest, forgetTasksThatNobodyWaitsFor) {
  expect("t-1");
  EXPECT_FALSE(callbacks_.forget(7));
  EXPECT_EQ(send("SendTaskHeartbeat", R"({"taskToken":"t-1"})").substr(0, 12), "TaskTimedOut");
}

TEST_F(CallbacksTest, giveAnActivityToAWorker) {
  const std::string url = callbacks_.url();
  auto taken = std::async(std::launch::async, [&] {
    const std::size_t slash = url.find('/', 7);
    httplib::Client client(url.substr(0, slash));
    const auto answer = client.Post(
        (url.substr(slash) + "/").c_str(), {{"X-Amz-Target", "AWSStepFunctions.GetActivityTask"}},
        R"({"activityArn":"arn:aws:states:us-east-1:123456789012:activity:work","workerName":"w"})",
        "application/x-amz-json-1.0");
    return answer ? answer->body : std::string();
  });
  expect("t-1", true, TaskKind::Activity);
  EXPECT_EQ(taken.get(), R"({"taskToken":"t-1","input":"{\"a\":1}"})");
  ASSERT_EQ(kinds(), (std::vector<Kind>{Kind::Started}));
  EXPECT_EQ(reports_[0].outcome.workerName, "w");
}

TEST_F(CallbacksTest, areFoundByTheirOwnerAlone) {
  const std::string url = callbacks_.url();
  EXPECT_EQ(callbackAddresses(), std::vector<std::string>{url});
  for (const auto& each :
       std::filesystem::recursive_directory_iterator(state_.path() + "/stepwright")) {
    const auto others = each.status().permissions() &
                        (std::filesystem::perms::group_all | std::filesystem::perms::others_all);
    EXPECT_EQ(others, std::filesystem::perms::none) << each.path();
  }
}

TEST(LoopbackServer, answersNobodyButItsOwn) {
  int asked = 0;
  const LoopbackServer server(
      [&](const HttpCall& call) {
        ++asked;
        HttpReply reply;
        reply.body = call.path;
        return reply;
      },
      2, 1000);
  const std::string address = server.address();
  const std::string token = address.substr(address.find('/'));
  httplib::Client client("127.0.0.1", server.port());
  const auto status = [&](const std::string& path, const httplib::Headers& headers = {}) {
    const auto answer = client.Get(path.c_str(), headers);
    return answer ? answer->status : 0;
  };
  EXPECT_EQ(status(token + "/x"), 200);
  EXPECT_EQ(status("/x"), 403);
  EXPECT_EQ(status("/" + std::string(32, 'a') + "/x"), 403);
  EXPECT_EQ(status(token + "x/y"), 403);
  // A page whose name was made to lead here says that name.
  EXPECT_EQ(status(token + "/x", {{"Host", "evil.example:" + std::to_string(server.port())}}), 403);
  EXPECT_EQ(status(token + "/x", {{"Host", "127.0.0.1"}}), 403);
  EXPECT_EQ(status(token + "/x", {{"Origin", "http://evil.example"}}), 403);
  EXPECT_EQ(status(token + "/x", {{"Sec-Fetch-Site", "cross-site"}}), 403);
  EXPECT_EQ(asked, 1);
}
