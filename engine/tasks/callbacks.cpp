// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/callbacks.h"

#include <httplib.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <charconv>
#include <chrono>
#include <filesystem>

#include "engine/base/files.h"
#include "engine/base/state_folder.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/tasks/refusals.h"

namespace stepwright::tasks {

using interpreter::TaskId;
using interpreter::TaskKind;
using interpreter::TaskOutcome;
using json::Value;

namespace {

namespace fs = std::filesystem;

constexpr std::string_view apiTarget = "AWSStepFunctions.";
constexpr const char* jsonOne = "application/x-amz-json-1.0";
/// GetActivityTask waits so long at most.
constexpr std::chrono::seconds activityPoll{60};
constexpr std::size_t callbackThreads = 24, largestCallback = 1U << 20U;

HttpReply replyOf(const Value& value) {
  HttpReply reply;
  reply.body = json::print(value);
  reply.type = jsonOne;
  reply.headers = {{"x-amzn-RequestId", newRequestId()}};
  return reply;
}

HttpReply exception(const char* type, const std::string& message) {
  HttpReply reply = replyOf(
      Value::object({{"__type", Value("com.amazonaws.swf.service.v2.model#" + std::string(type))},
                     {"message", Value(message)}}));
  reply.status = 400;
  reply.headers.emplace_back("x-amzn-ErrorType", type);
  return reply;
}

fs::path callbackFolder() { return fs::path(stateFolder()) / "callbacks"; }

}  // namespace

Callbacks::~Callbacks() {
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    changed_.notify_all();
  }
  server_.reset();
  std::error_code ignored;
  if (!file_.empty()) fs::remove(file_, ignored);
}

std::string Callbacks::url() {
  const std::lock_guard lock(mutex_);
  if (!server_) {
    server_ = std::make_unique<LoopbackServer>(
        [this](const HttpCall& call) { return handle(call); }, callbackThreads, largestCallback);
    static std::atomic<int> number = 0;
    file_ =
        (callbackFolder() / (std::to_string(::getpid()) + "-" + std::to_string(++number))).string();
    const bool may = server_->port() > 0 && !makePrivateFolder(callbackFolder().string());
    if (may)
      (void)replaceFile(file_, "http://" + server_->address(), {.mode = 0600, .exactMode = true});
  }
  return server_->port() > 0 ? "http://" + server_->address() : "";
}

void Callbacks::expect(const interpreter::TaskRequest& request, Deliver deliver, bool submitted) {
  const std::lock_guard lock(mutex_);
  // Runs of one seed give out the same tokens, one after another.
  over_.erase(request.token);
  waiting_.insert_or_assign(request.token, Waiting{request, std::move(deliver), submitted, {}});
  if (request.kind == TaskKind::Activity) activities_[request.resource].push_back(request.token);
  changed_.notify_all();
}

void Callbacks::expectAgain(const interpreter::TaskRequest& request, Deliver deliver, bool taken) {
  expect(request, std::move(deliver), true);
  const std::lock_guard lock(mutex_);
  if (taken) std::erase(activities_[request.resource], request.token);
}

void Callbacks::submit(TaskId task) {
  Waiting held;
  {
    const std::lock_guard lock(mutex_);
    for (auto& [token, each] : waiting_) {
      if (each.request.id != task) continue;
      each.submitted = true;
      held = each;
      each.held.clear();
    }
    const bool over = std::any_of(held.held.begin(), held.held.end(),
                                  [](const TaskOutcome& outcome) { return outcome.ends(); });
    if (over) waiting_.erase(held.request.token);
  }
  for (TaskOutcome& outcome : held.held) held.deliver({task, std::move(outcome), 0});
}

bool Callbacks::forget(TaskId task) {
  const std::lock_guard lock(mutex_);
  bool answered = false;
  std::erase_if(waiting_, [&](const auto& each) {
    if (each.second.request.id != task) return false;
    answered = !each.second.held.empty();
    over_.insert(each.first);
    return true;
  });
  return answered;
}

HttpReply Callbacks::handle(const HttpCall& call) {
  std::string target = call.header("X-Amz-Target");
  if (call.method != "POST" || !target.starts_with(apiTarget))
    return exception("UnknownOperationException", "");
  target.erase(0, apiTarget.size());
  const auto input = json::parse(call.body);
  if (!input || call.tooLarge) return exception("SerializationException", "");
  if (target == "GetActivityTask") return activityTask(*input);
  if (target == "SendTaskSuccess") return succeed(*input);
  TaskOutcome outcome;
  outcome.kind = TaskOutcome::Kind::Heartbeat;
  if (target == "SendTaskHeartbeat") return settle(*input, std::move(outcome));
  if (target != "SendTaskFailure") return exception("UnknownOperationException", "");
  outcome.kind = TaskOutcome::Kind::Failed;
  if (input->contains("error")) outcome.error = (*input)["error"];
  if (input->contains("cause")) outcome.cause = (*input)["cause"];
  return settle(*input, std::move(outcome));
}

HttpReply Callbacks::succeed(const Value& input) {
  auto output = json::parse(input["output"].string());
  if (!output)
    return exception("InvalidOutput",
                     "Invalid Output: 'Invalid JSON: " + std::string(output.error().message) + "'");
  return settle(input, TaskOutcome::succeeded(std::move(*output)));
}

HttpReply Callbacks::settle(const Value& input, TaskOutcome outcome) {
  const std::string token(input["taskToken"].string());
  Waiting found;
  {
    const std::lock_guard lock(mutex_);
    const auto waiting = waiting_.find(token);
    if (over_.contains(token))
      return exception("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'");
    if (waiting == waiting_.end())
      return exception("InvalidToken", "Invalid Token: 'Invalid token'");
    if (outcome.ends()) over_.insert(token);
    if (!waiting->second.submitted) {
      waiting->second.held.push_back(std::move(outcome));
      return replyOf(Value::object());
    }
    found = waiting->second;
    if (outcome.ends()) waiting_.erase(waiting);
  }
  found.deliver({found.request.id, std::move(outcome), 0});
  return replyOf(Value::object());
}

/// The next one of those that still wait.
std::optional<Callbacks::Waiting> Callbacks::takeActivity(const std::string& arn) {
  auto& tokens = activities_[arn];
  while (!tokens.empty()) {
    const auto waiting = waiting_.find(tokens.front());
    tokens.pop_front();
    if (waiting != waiting_.end()) return waiting->second;
  }
  return std::nullopt;
}

HttpReply Callbacks::activityTask(const Value& input) {
  const std::string arn(input["activityArn"].string());
  std::optional<Waiting> taken;
  {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, activityPoll, [&] {
      taken = takeActivity(arn);
      return taken || closed_;
    });
  }
  if (!taken) return replyOf(Value::object({{"taskToken", nullptr}}));
  TaskOutcome started;
  started.kind = TaskOutcome::Kind::Started;
  started.workerName = input["workerName"].string();
  taken->deliver({taken->request.id, std::move(started), 0});
  return replyOf(Value::object({{"taskToken", Value(taken->request.token)},
                                {"input", Value(json::print(taken->request.input))}}));
}

std::vector<std::string> callbackAddresses() {
  std::vector<std::string> found;
  std::error_code failed;
  for (const auto& each : fs::directory_iterator(callbackFolder(), failed)) {
    const std::string name = each.path().filename().string();
    int pid = 0;
    std::from_chars(name.data(), name.data() + name.size(), pid);
    if (pid <= 0) continue;
    std::error_code ignored;
    if (::kill(pid, 0) != 0) {
      fs::remove(each.path(), ignored);  // left by one that was killed
    } else if (auto url = readWholeFile(each.path().string(), 4096)) {
      found.push_back(std::move(*url));
    }
  }
  return found;
}

std::optional<Error> sendCallback(const std::string& url, std::string_view action,
                                  const Value& input) {
  const std::size_t host = url.find("://");
  const std::size_t path = host == std::string::npos ? host : url.find('/', host + 3);
  httplib::Client client(url.substr(0, path));
  std::string where = path == std::string::npos ? "/" : url.substr(path);
  if (!where.ends_with('/')) where += '/';
  const httplib::Headers headers{{"X-Amz-Target", std::string(apiTarget) + std::string(action)}};
  const auto answer = client.Post(where.c_str(), headers, json::print(input), jsonOne);
  if (!answer) return refuse(refusals::callbackAway, {}, {url.substr(0, path)});
  if (answer->status == 200) return std::nullopt;
  const auto body = json::parse(answer->body);
  if (!body || !(*body)["__type"].isString())
    return refuse(refusals::callbackAway, {}, {url.substr(0, path)});
  const std::string_view type = (*body)["__type"].string();
  return Error{std::string(type.substr(type.find('#') + 1)), Phrase((*body)["message"].string()),
               "", ""};
}

}  // namespace stepwright::tasks
