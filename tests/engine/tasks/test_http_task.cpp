// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/http/http_task.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/tasks/real_tasks.h"
#include "tests/engine/tasks/calls.h"

using namespace stepwright;
using namespace stepwright::testing;
using namespace stepwright::tasks;
using interpreter::TaskBackend;
using interpreter::TaskKind;
using interpreter::TaskOutcome;
using interpreter::TaskReport;
using interpreter::TaskRequest;

namespace {

std::string said(const HttpRequest& request) {
  std::string all = request.method + " " + request.url;
  for (const auto& [name, value] : request.headers)
    if (name != "User-Agent" && name != "Range") all += "\n" + name + ": " + value;
  return all + "\n" + request.body;
}

std::string requested(const std::string& parameters) {
  const auto request = httpRequestOf(*json::parse(parameters));
  return request ? said(*request) : request.error().code + ": " + request.error().message;
}

/// A server of the test's own, and a backend that may call it.
class HttpTaskTest : public ::testing::Test {
 protected:
  TaskOutcome answer(const std::string& more, const std::string& path = "/x",
                     const std::string& profile = "{}") {
    auto read = profileFrom(*json::parse(profile), "/tasks", "/");
    EXPECT_TRUE(read.ok());
    read->hosts = {"127.0.0.1"};
    RealTasks real(*read, [this](const TaskLine& line) {
      const std::lock_guard lock(mutex_);
      log_ += line.text + "\n";
    });
    TaskRequest request;
    request.id = 1;
    request.kind = TaskKind::Http;
    request.resource = "arn:aws:states:::http:invoke";
    auto input = *json::parse(more);
    request.input = input.with("ApiEndpoint", json::Value("http://" + server_.address() + path));
    auto done = caller_.call("").done;
    EXPECT_EQ(real.start(request, [done](const TaskReport& report) { done(report.outcome); }),
              TaskBackend::Reply::Accepted);
    return caller_.answer();
  }
  HttpReply handle(const HttpCall& call) {
    const std::lock_guard lock(mutex_);
    seen_ = call.method + " " + call.path + " " + call.header("Content-Type") + " " + call.body;
    authorization_ = call.header("Authorization") + call.header("X-Key");
    if (call.path == "/token") {
      token_ = call.body;
      HttpReply reply;
      reply.body = R"({"access_token":"of-oauth"})";
      return reply;
    }
    return reply_;
  }

  std::mutex mutex_;
  std::string seen_, authorization_, token_, log_;
  HttpReply reply_{200, R"({"ok":true})", "application/json; charset=utf-8", {}};
  Caller caller_;
  LoopbackServer server_{[this](const HttpCall& call) { return handle(call); }, 4, 1U << 20U};
};

}  // namespace

/// A Map makes thousands of calls at once, and there is no room for as many threads.
TEST(HttpCalls, waitForOneAnotherWhereThereAreMany) {
  std::mutex mutex;
  std::condition_variable changed;
  int atOnce = 0, most = 0, done = 0;
  HttpHost host;
  for (int i = 0; i < 500; ++i)
    host.run(std::to_string(i), [&](const HttpHost::Send&) {
      {
        const std::lock_guard lock(mutex);
        most = std::max(most, ++atOnce);
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
      const std::lock_guard lock(mutex);
      --atOnce;
      ++done;
      changed.notify_all();
    });
  std::unique_lock lock(mutex);
  EXPECT_TRUE(changed.wait_for(lock, std::chrono::seconds(30), [&] { return done == 500; }));
  EXPECT_GT(most, 1);
  EXPECT_LE(most, 64);
}

TEST(HttpRequest, comesOfItsParameters) {
  EXPECT_EQ(requested(R"({"ApiEndpoint":"https://a.example/p?x=1","Method":"GET",
      "QueryParameters":{"q":"a b&c","list":[1,"two"]},"Headers":{"X-Own":"v"}})"),
            "GET https://a.example/p?x=1&q=a%20b%26c&list=1&list=two\nX-Own: v\n");
  EXPECT_EQ(requested(R"({"ApiEndpoint":"http://h:1/","Method":"POST","RequestBody":{"a":[1,2]}})"),
            "POST http://h:1/\nContent-Type: application/json\n{\"a\":[1,2]}");
  EXPECT_EQ(requested(R"({"ApiEndpoint":"http://h/","Method":"PUT","RequestBody":"plain",
      "Headers":{"content-type":"text/plain"}})"),
            "PUT http://h/\ncontent-type: text/plain\nplain");
}

TEST(HttpRequest, encodesFormsInEachWay) {
  const auto form = [](const char* format) {
    const std::string all = requested(std::string(R"({"ApiEndpoint":"http://h/","Method":"POST",
      "RequestBody":{"a":[1,"b c"],"o":{"p":true}},"Transform":{"RequestBodyEncoding":"URL_ENCODED",
      "RequestEncodingOptions":{"ArrayFormat":")") +
                                      format + "\"}}}");
    return all.substr(all.rfind('\n') + 1);
  };
  EXPECT_EQ(form("INDICES"), "a%5B0%5D=1&a%5B1%5D=b%20c&o%5Bp%5D=true");
  EXPECT_EQ(form("REPEAT"), "a=1&a=b%20c&o%5Bp%5D=true");
  EXPECT_EQ(form("COMMAS"), "a=1%2Cb%20c&o%5Bp%5D=true");
  EXPECT_EQ(form("BRACKETS"), "a%5B%5D=1&a%5B%5D=b%20c&o%5Bp%5D=true");
  EXPECT_EQ(form("OTHER").substr(0, 15), "States.Runtime:");
}

TEST(HttpRequest, refusesWhatATaskMayNotSay) {
  for (const char* parameters :
       {R"({"ApiEndpoint":"ftp://h/","Method":"GET"})",
        R"({"ApiEndpoint":"http://","Method":"GET"})",
        R"({"ApiEndpoint":"http://user@h/","Method":"GET"})",
        R"({"ApiEndpoint":"http://h/ x","Method":"GET"})",
        R"({"ApiEndpoint":"http://h/","Method":"TRACE"})",
        R"({"ApiEndpoint":"http://h/","Method":"GET","Headers":{"Host":"x"}})",
        R"({"ApiEndpoint":"http://h/","Method":"GET","Headers":{"x-AMZ-y":"x"}})",
        R"({"ApiEndpoint":"http://h/","Method":"GET","Headers":{"A":"x\r\nHost: y"}})"})
    EXPECT_EQ(requested(parameters).substr(0, 15), "States.Runtime:") << parameters;
}

TEST(HttpHosts, areNamedByTheProfile) {
  const std::vector<std::string> hosts{"api.example.com", "localhost:8080", "*.shop.example"};
  EXPECT_TRUE(namesHost(hosts, "https://API.example.com/x"));
  EXPECT_TRUE(namesHost(hosts, "https://api.example.com:8443/x"));
  EXPECT_TRUE(namesHost(hosts, "http://localhost:8080"));
  EXPECT_TRUE(namesHost(hosts, "http://a.shop.example/"));
  EXPECT_FALSE(namesHost(hosts, "http://localhost:9090/"));
  EXPECT_FALSE(namesHost(hosts, "http://shop.example/"));
  EXPECT_FALSE(namesHost(hosts, "http://evil.example/api.example.com"));
  EXPECT_FALSE(namesHost(hosts, "http://api.example.com@evil.example/"));
  EXPECT_FALSE(namesHost(hosts, "http://api.example.com.evil.example/"));
  EXPECT_FALSE(namesHost({}, "http://localhost/"));
}

TEST(HttpHosts, areThisMachineByItsLoopbackAlone) {
  for (const char* url : {"http://localhost/x", "http://LOCALHOST:8080", "https://127.0.0.1:9/x",
                          "http://[::1]:8080/x"})
    EXPECT_TRUE(isOfThisMachine(url)) << url;
  for (const char* url : {"http://localhost.evil.example/", "http://127.0.0.1@evil.example/",
                          "http://localhost:80@evil.example/", "http://10.0.0.1/",
                          "http://evil.example/localhost", ""})
    EXPECT_FALSE(isOfThisMachine(url)) << url;
}

TEST_F(HttpTaskTest, answersAsStepFunctionsShowsIt) {
  const auto done = answer(R"({"Method":"POST","RequestBody":{"a":1}})");
  EXPECT_EQ(seen_, R"(POST /x application/json {"a":1})");
  EXPECT_EQ(json::print(done.output["ResponseBody"]), R"({"ok":true})");
  EXPECT_EQ(json::print(done.output["StatusCode"]), "200");
  EXPECT_EQ(done.output["StatusText"].string(), "OK");
  EXPECT_EQ(json::print(done.output["Headers"]["Content-Type"]),
            R"(["application/json; charset=utf-8"])");
  reply_.type = "text/plain";
  EXPECT_EQ(json::print(answer(R"({"Method":"GET"})").output["ResponseBody"]),
            R"("{\"ok\":true}")");
}

TEST_F(HttpTaskTest, failsByStatusAndFollowsNobody) {
  reply_ = {404, "gone", "text/plain", {}};
  auto failed = answer(R"({"Method":"GET"})");
  EXPECT_EQ(failed.error->string(), "States.Http.StatusCode.404");
  EXPECT_EQ(failed.cause->string(), "gone");
  reply_ = {302, "", "text/plain", {{"Location", "http://evil.example/"}}};
  EXPECT_EQ(answer(R"({"Method":"GET"})").error->string(), "States.Http.StatusCode.302");
  reply_ = {200, std::string(262'145, 'x'), "text/plain", {}};
  EXPECT_EQ(answer(R"({"Method":"GET"})").error->string(), "States.DataLimitExceeded");
}

TEST_F(HttpTaskTest, tellsThatNobodyIsThere) {
  HttpAnswer nothing;
  nothing.failure = "Connection";
  EXPECT_EQ(httpOutcome(nothing).error->string(), "States.Http.Socket");
}

TEST_F(HttpTaskTest, provesWhoItIsByTheEnvironmentAlone) {
  ::setenv("STEPWRIGHT_TEST_SECRET", "s3cr3t-value", 1);
  const auto with = [&](const std::string& connection) {
    const std::string profile = R"({"connections":{"c":)" + connection + "}}";
    const auto done = answer(
        R"({"Method":"GET","Authentication":{"ConnectionArn":"arn:aws:events:us-east-1:1:connection/c/9"}})",
        "/x", profile);
    return done.error ? std::string(done.error->string()) : authorization_;
  };
  EXPECT_EQ(with(R"({"type":"apiKey","header":"X-Key","secretFrom":"STEPWRIGHT_TEST_SECRET"})"),
            "s3cr3t-value");
  EXPECT_EQ(with(R"({"type":"basic","user":"me","secretFrom":"STEPWRIGHT_TEST_SECRET"})"),
            "Basic bWU6czNjcjN0LXZhbHVl");
  EXPECT_EQ(
      with(
          R"({"type":"oauth","user":"id","secretFrom":"STEPWRIGHT_TEST_SECRET","tokenUrl":"http://)" +
          server_.address() + R"(/token"})"),
      "Bearer of-oauth");
  EXPECT_EQ(token_, "grant_type=client_credentials&client_id=id&client_secret=s3cr3t-value");
  EXPECT_EQ(with(R"({"type":"basic","user":"me","secretFrom":"STEPWRIGHT_NO_SUCH"})"),
            "Stepwright.NoSecret");
  EXPECT_EQ(log_.find("s3cr3t"), std::string::npos) << log_;
  EXPECT_EQ(log_.find("of-oauth"), std::string::npos) << log_;
}

TEST_F(HttpTaskTest, invokesFunctionsThatLiveElsewhere) {
  auto read = profileFrom(
      *json::parse(R"({"functions":{"F":{"endpoint":"http://)" + server_.address() + "/\"}}}"),
      "/tasks", "/");
  ASSERT_TRUE(read.ok());
  RealTasks real(*read);
  TaskRequest request;
  request.kind = TaskKind::Lambda;
  request.resource = "arn:aws:lambda:us-east-1:123456789012:function:F";
  request.input = json::Value::object({{"a", 1}});
  const auto call = [&] {
    ++request.id;
    auto done = caller_.call("").done;
    (void)real.start(request, [done](const TaskReport& report) { done(report.outcome); });
    return caller_.answer();
  };
  EXPECT_EQ(json::print(call().output), R"({"ok":true})");
  EXPECT_EQ(seen_, R"(POST /2015-03-31/functions/F/invocations application/json {"a":1})");
  reply_ = {200, R"({"errorType":"Refused","errorMessage":"no"})", "application/json", {}};
  EXPECT_EQ(call().error->string(), "Refused");
}
