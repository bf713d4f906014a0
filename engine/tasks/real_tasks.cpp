// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/real_tasks.h"

#include <cctype>
#include <map>
#include <mutex>

#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/tasks/callbacks.h"
#include "engine/tasks/functions/command.h"
#include "engine/tasks/functions/lambda_words.h"
#include "engine/tasks/http/http_host.h"
#include "engine/tasks/http/http_task.h"
#include "engine/tasks/programs/loopback_server.h"

namespace stepwright::tasks {

using interpreter::TaskId;
using interpreter::TaskKind;
using interpreter::TaskOutcome;
using interpreter::TaskPattern;
using interpreter::TaskRequest;
using json::Value;

namespace {

/// Of so many calls it is known which process had them.
constexpr std::size_t mostNoted = 1000;

/// What a function gets: of lambda:invoke the Payload, which may be left out.
std::string eventOf(const TaskRequest& request) {
  if (request.kind == TaskKind::Lambda || functionCalled(request).empty())
    return json::print(request.input);
  const Value& payload = request.input["Payload"];
  if (request.service.starts_with("aws-sdk:") && payload.isString())
    return std::string(payload.string());
  return request.input.contains("Payload") ? json::print(payload) : "{}";
}

/// The answer of the Invoke API as Step Functions shows it.
Value invokeResult(const TaskRequest& request, Value payload, const std::string& requestId) {
  const bool sdk = request.service.starts_with("aws-sdk:");
  const Value one = Value::array({Value("application/json")});
  std::vector<json::Member> members{{"ExecutedVersion", "$LATEST"}};
  members.emplace_back("Payload", sdk ? Value(json::print(payload)) : std::move(payload));
  if (!sdk) {
    members.emplace_back(
        "SdkHttpMetadata",
        Value::object({{"AllHttpHeaders", Value::object({{"Content-Type", one}})},
                       {"HttpHeaders", Value::object({{"Content-Type", "application/json"}})},
                       {"HttpStatusCode", 200}}));
    members.emplace_back("SdkResponseMetadata", Value::object({{"RequestId", Value(requestId)}}));
  }
  members.emplace_back("StatusCode", 200);
  return Value::object(std::move(members));
}

/// What the call comes to for its Task: of a callback it is only the request, whose answer comes by
/// the token.
TaskOutcome outcomeFor(const TaskRequest& request, TaskOutcome outcome,
                       const std::string& requestId) {
  const bool succeeded = outcome.kind == TaskOutcome::Kind::Succeeded;
  const bool whole = outcome.output.contains("StatusCode") && outcome.output.contains("Payload");
  if (succeeded && !whole && request.kind != TaskKind::Lambda && !functionCalled(request).empty())
    outcome.output = invokeResult(request, std::move(outcome.output), requestId);
  if (request.pattern != TaskPattern::Callback) return outcome;
  outcome.kind = succeeded ? TaskOutcome::Kind::Submitted : TaskOutcome::Kind::SubmitFailed;
  return outcome;
}

/// The answer of an Invoke API.
TaskOutcome invokedOutcome(const HttpAnswer& answer, const std::string& requestId) {
  if (!answer.failure.empty())
    return TaskOutcome::failed("Lambda.SdkClientException", answer.failure);
  if (answer.tooLarge || answer.body.size() > largestAnswer)
    return lambdaFailure(LambdaFault::AnswerTooLarge, requestId);
  if (answer.status / 100 != 2 && answer.header("X-Amz-Function-Error").empty()) {
    const std::string type = answer.header("X-Amzn-ErrorType");
    return TaskOutcome::failed(
        "Lambda." + (type.empty() ? "ServiceException" : type.substr(0, type.find(':'))),
        answer.body);
  }
  // The runtime interface emulator sets no header: what looks like an error is one.
  auto body = json::parse(answer.body.empty() ? "null" : std::string_view(answer.body));
  const bool failed =
      !answer.header("X-Amz-Function-Error").empty() ||
      (body && (*body)["errorType"].isString() && (*body)["errorMessage"].isString());
  if (failed) return lambdaFailure(answer.body, {});
  if (!body) return lambdaFailure(LambdaFault::Unreadable, requestId, body.error().message);
  return TaskOutcome::succeeded(std::move(*body));
}

HttpRequest invocationOf(const FunctionSpec& function, const FunctionCall& call) {
  std::string root = function.endpoint;
  while (root.ends_with('/')) root.pop_back();
  return {"POST",
          root + "/2015-03-31/functions/" + function.name + "/invocations",
          {{"Content-Type", "application/json"}, {"X-Amz-Invocation-Type", "RequestResponse"}},
          call.event};
}

/// "SendTaskSuccess" of aws-sdk:sfn:sendTaskSuccess; "" of what tells nothing of a token.
std::string tellingAction(const TaskRequest& request) {
  if (request.service != "aws-sdk:sfn" || !request.action.starts_with("sendTask")) return {};
  return "S" + request.action.substr(1);
}

/// What the SDK integration takes, as the API does: members begin small, and Output is text.
Value toldBy(const TaskRequest& request) {
  std::vector<json::Member> members;
  for (const json::Member& each : request.input.members()) {
    std::string name(each.name());
    if (!name.empty())
      name[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(name[0])));
    const bool asText = name == "output" && !each.value.isString();
    members.emplace_back(name, asText ? Value(json::print(each.value)) : each.value);
  }
  return Value::object(std::move(members));
}

TaskOutcome toldOutcome(const HttpReply& reply) {
  const auto body = json::parse(reply.body);
  if (reply.status == 200 && body) return TaskOutcome::succeeded(*body);
  const std::string_view type = body ? (*body)["__type"].string() : std::string_view();
  return TaskOutcome::failed("Sfn." + std::string(type.substr(type.find('#') + 1)) + "Exception",
                             body ? (*body)["message"].string() : std::string_view());
}

bool needsToken(const TaskRequest& request) {
  return request.pattern == TaskPattern::Callback || request.kind == TaskKind::Activity;
}

}  // namespace

class RealTasks::Core {
 public:
  Core(Profile profile, Hear hear) : profile_(std::move(profile)), hear_(std::move(hear)) {}

  [[nodiscard]] Reply start(const TaskRequest& request, const Deliver& deliver);
  void cancel(TaskId task);
  [[nodiscard]] bool tells(const TaskRequest& request) const;
  [[nodiscard]] bool answers(const TaskRequest& request) const;
  [[nodiscard]] bool leaves(const TaskRequest& request) const;
  [[nodiscard]] Reply waitOn(const TaskRequest& request, const Deliver& deliver, bool taken);
  [[nodiscard]] std::vector<FunctionState> functionStates();
  void reload(const std::string& function);
  void setAttach(const std::string& function, bool attach);
  [[nodiscard]] bool attaches(const std::string& function) const;
  [[nodiscard]] std::optional<AtWork> atWork(TaskId task) const;

 private:
  void noteWork(TaskId task, AtWork work);
  [[nodiscard]] Reply waitOutside(const TaskRequest& request, const Deliver& deliver,
                                  const Answerer& answerer);
  void callHttp(const TaskRequest& request, FunctionCall call);
  void invoke(const FunctionSpec& function, FunctionCall call);
  [[nodiscard]] FunctionSpec asCalled(const FunctionSpec& function) const;
  [[nodiscard]] CommandHost::Variables variablesFor(const TaskRequest& request);
  [[nodiscard]] FunctionHost& functions();
  [[nodiscard]] FunctionCall callFor(const TaskRequest& request, const Deliver& deliver);
  void say(const TaskRequest& request, const std::string& requestId, LogKind kind,
           std::string_view text) const;
  /// What is to be told that nobody waits any more.
  struct Under {
    std::string requestId;
    Answerer::Kind kind;
  };

  const Profile profile_;
  const Hear hear_;
  mutable std::mutex mutex_;
  std::map<TaskId, Under> underWay_;
  std::map<TaskId, AtWork> work_;       ///< the newest of them
  std::map<std::string, bool> attach_;  ///< where that is not as the profile says
  Callbacks callbacks_;
  HttpHost http_;
  CommandHost commands_;
  std::unique_ptr<FunctionHost> functions_;
};

void RealTasks::Core::say(const TaskRequest& request, const std::string& requestId, LogKind kind,
                          std::string_view text) const {
  if (!hear_) return;
  hear_({request.id, request.shownId(), request.stateName, request.path, requestId, kind,
         std::string(text)});
}

FunctionCall RealTasks::Core::callFor(const TaskRequest& request, const Deliver& deliver) {
  FunctionCall call;
  call.requestId = newRequestId();
  call.event = eventOf(request);
  call.log = [this, request, id = call.requestId](LogKind kind, std::string_view line) {
    say(request, id, kind, line);
  };
  call.done = [this, request, deliver, id = call.requestId](TaskOutcome outcome) {
    {
      const std::lock_guard lock(mutex_);
      underWay_.erase(request.id);
    }
    outcome = outcomeFor(request, std::move(outcome), id);
    const bool failed = outcome.kind == TaskOutcome::Kind::SubmitFailed;
    // Whoever was quick with the token has answered already, whatever becomes of the call.
    if (failed && callbacks_.forget(request.id)) return;
    const bool submitted = outcome.kind == TaskOutcome::Kind::Submitted;
    deliver({request.id, std::move(outcome), 0});
    if (submitted) callbacks_.submit(request.id);
  };
  return call;
}

/// Whether it reports back on a Task that waits here.
bool RealTasks::Core::tells(const TaskRequest& request) const {
  return !tellingAction(request).empty() &&
         callbacks_.knows(std::string(toldBy(request)["taskToken"].string()));
}

bool RealTasks::Core::answers(const TaskRequest& request) const {
  if (tells(request)) return true;
  const Answerer answerer = profile_.answererFor(request);
  switch (answerer.kind) {
    case Answerer::Kind::Outside:
      return needsToken(request);
    case Answerer::Kind::Function:
      return profile_.function(answerer.target) != nullptr;
    case Answerer::Kind::Command:
    case Answerer::Kind::Http:
      return true;
    default:
      return false;
  }
}

/// Whether something of it is sent off this machine.
bool RealTasks::Core::leaves(const TaskRequest& request) const {
  const Answerer answerer = profile_.answererFor(request);
  if (answerer.kind == Answerer::Kind::Function) {
    const FunctionSpec* function = profile_.function(answerer.target);
    return function != nullptr && !function->endpoint.empty() &&
           !isOfThisMachine(function->endpoint);
  }
  if (answerer.kind != Answerer::Kind::Http) return false;
  const Connection* connection =
      connectionNamed(profile_.connections, connectionCalled(request.input));
  const bool token = connection != nullptr && !connection->tokenUrl.empty() &&
                     !isOfThisMachine(connection->tokenUrl);
  return token || !isOfThisMachine(answerer.target);
}

interpreter::TaskBackend::Reply RealTasks::Core::waitOn(const TaskRequest& request,
                                                        const Deliver& deliver, bool taken) {
  say(request, "", LogKind::Runtime,
      "waits at " + callbacks_.url() + " for token " + request.token);
  callbacks_.expectAgain(request, deliver, taken);
  return Reply::Accepted;
}

interpreter::TaskBackend::Reply RealTasks::Core::start(const TaskRequest& request,
                                                       const Deliver& deliver) {
  if (!answers(request)) return Reply::NeedsAnswer;
  if (tells(request)) {
    deliver({request.id, toldOutcome(callbacks_.act(tellingAction(request), toldBy(request))), 0});
    return Reply::Accepted;
  }
  const Answerer answerer = profile_.answererFor(request);
  if (answerer.kind == Answerer::Kind::Outside) return waitOutside(request, deliver, answerer);
  const bool http = answerer.kind == Answerer::Kind::Http;
  const FunctionSpec* function =
      answerer.kind == Answerer::Kind::Function ? profile_.function(answerer.target) : nullptr;
  if (needsToken(request)) callbacks_.expect(request, deliver, false);
  FunctionCall call = callFor(request, deliver);
  {
    const std::lock_guard lock(mutex_);
    underWay_.emplace(request.id, Under{call.requestId, answerer.kind});
  }
  say(request, call.requestId, LogKind::Runtime, "rule " + answerer.rule + " wins");
  call.taken = [this, task = request.id, name = answerer.target](const std::string& program,
                                                                 int process) {
    noteWork(task, {name, program, process});
  };
  if (http)
    callHttp(request, std::move(call));
  else if (function != nullptr && !function->endpoint.empty())
    invoke(*function, std::move(call));
  else if (function != nullptr)
    functions().call(asCalled(*function), std::move(call));
  else
    commands_.call(answerer.command, variablesFor(request), std::move(call));
  return Reply::Accepted;
}

void RealTasks::Core::callHttp(const TaskRequest& request, FunctionCall call) {
  const std::string id = call.requestId;
  http_.run(id, [this, input = request.input, call = std::move(call)](const HttpHost::Send& send) {
    auto sent = httpRequestOf(input);
    if (!sent) return call.done(TaskOutcome::failed(sent.error().code, sent.error().message));
    if (const std::string called = connectionCalled(input); !called.empty()) {
      const Connection* connection = connectionNamed(profile_.connections, called);
      if (connection == nullptr)
        return call.done(TaskOutcome::failed(
            "Stepwright.NoConnection", "The profile says nothing of the connection " + called));
      if (const auto error = authorize(*sent, *connection, send))
        return call.done(TaskOutcome::failed(error->code, error->message));
    }
    // Of the URL nothing behind its path: secrets of a connection may stand there.
    call.log(LogKind::Runtime, sent->method + " " + sent->url.substr(0, sent->url.find('?')));
    const HttpAnswer answer = send(*sent);
    call.log(LogKind::Runtime, answer.failure.empty()
                                   ? "end, status " + std::to_string(answer.status)
                                   : "end, " + answer.failure);
    call.done(httpOutcome(answer));
  });
}

void RealTasks::Core::invoke(const FunctionSpec& function, FunctionCall call) {
  const std::string id = call.requestId;
  http_.run(id, [function, call = std::move(call)](const HttpHost::Send& send) {
    const HttpRequest sent = invocationOf(function, call);
    call.log(LogKind::Runtime, sent.method + " " + sent.url);
    call.done(invokedOutcome(send(sent), call.requestId));
  });
}

/// What it asks for is already done, where it is not an activity's: somebody has the token.
interpreter::TaskBackend::Reply RealTasks::Core::waitOutside(const TaskRequest& request,
                                                             const Deliver& deliver,
                                                             const Answerer& answerer) {
  say(request, "", LogKind::Runtime,
      "rule " + answerer.rule + " wins: waits at " + callbacks_.url() + " for token " +
          request.token);
  if (request.pattern == TaskPattern::Callback) {
    TaskOutcome submitted;
    submitted.kind = TaskOutcome::Kind::Submitted;
    submitted.output = Value::object();
    deliver({request.id, std::move(submitted), 0});
  }
  callbacks_.expect(request, deliver, true);
  return Reply::Accepted;
}

CommandHost::Variables RealTasks::Core::variablesFor(const TaskRequest& request) {
  CommandHost::Variables variables{{"STEPWRIGHT_STATE", request.stateName}};
  if (request.token.empty()) return variables;
  variables.emplace_back("STEPWRIGHT_TASK_TOKEN", request.token);
  variables.emplace_back("AWS_ENDPOINT_URL_SFN", callbacks_.url());
  return variables;
}

/// Begins with the first function, for it wants a port for callbacks.
FunctionHost& RealTasks::Core::functions() {
  const std::lock_guard lock(mutex_);
  if (!functions_)
    functions_ = std::make_unique<FunctionHost>(std::vector<std::pair<std::string, std::string>>{
        {"AWS_ENDPOINT_URL_SFN", callbacks_.url()}});
  return *functions_;
}

FunctionSpec RealTasks::Core::asCalled(const FunctionSpec& function) const {
  FunctionSpec called = function;
  const std::lock_guard lock(mutex_);
  if (const auto said = attach_.find(function.name); said != attach_.end())
    called.attach = said->second;
  return called;
}

std::vector<FunctionState> RealTasks::Core::functionStates() {
  FunctionHost* host = nullptr;
  {
    const std::lock_guard lock(mutex_);
    host = functions_.get();
  }
  return host != nullptr ? host->states() : std::vector<FunctionState>();
}

void RealTasks::Core::noteWork(TaskId task, AtWork work) {
  const std::lock_guard lock(mutex_);
  work_.insert_or_assign(task, std::move(work));
  if (work_.size() > mostNoted) work_.erase(work_.begin());
}

std::optional<AtWork> RealTasks::Core::atWork(TaskId task) const {
  const std::lock_guard lock(mutex_);
  const auto found = work_.find(task);
  return found == work_.end() ? std::nullopt : std::optional(found->second);
}

void RealTasks::Core::reload(const std::string& function) { functions().reload(function); }

void RealTasks::Core::setAttach(const std::string& function, bool attach) {
  const std::lock_guard lock(mutex_);
  attach_[function] = attach;
}

bool RealTasks::Core::attaches(const std::string& name) const {
  const FunctionSpec* function = profile_.function(name);
  return function != nullptr && asCalled(*function).attach;
}

void RealTasks::Core::cancel(TaskId task) {
  callbacks_.forget(task);
  Under under;
  {
    const std::lock_guard lock(mutex_);
    const auto found = underWay_.find(task);
    if (found == underWay_.end()) return;
    under = found->second;
    underWay_.erase(found);
  }
  http_.cancel(under.requestId);
  if (under.kind == Answerer::Kind::Http) return;
  if (under.kind == Answerer::Kind::Command)
    commands_.cancel(under.requestId);
  else
    functions().cancel(under.requestId);
}

RealTasks::RealTasks(Profile profile, Hear hear)
    : core_(std::make_unique<Core>(std::move(profile), std::move(hear))) {}
RealTasks::~RealTasks() = default;
interpreter::TaskBackend::Reply RealTasks::start(const TaskRequest& request,
                                                 const Deliver& deliver) {
  return core_->start(request, deliver);
}
void RealTasks::cancel(TaskId task) { core_->cancel(task); }
interpreter::TaskBackend::Reach RealTasks::reachOf(const TaskRequest& request) {
  if (request.stores || !core_->answers(request)) return Reach::Nobody;
  return core_->leaves(request) ? Reach::Away : Reach::Here;
}
interpreter::TaskBackend::Reply RealTasks::waitOn(const TaskRequest& request,
                                                  const Deliver& deliver, bool taken) {
  return core_->waitOn(request, deliver, taken);
}
std::vector<FunctionState> RealTasks::functionStates() { return core_->functionStates(); }
std::optional<AtWork> RealTasks::atWork(TaskId task) const { return core_->atWork(task); }
void RealTasks::reload(const std::string& function) { core_->reload(function); }
void RealTasks::setAttach(const std::string& function, bool attach) {
  core_->setAttach(function, attach);
}
bool RealTasks::attaches(const std::string& function) const { return core_->attaches(function); }

}  // namespace stepwright::tasks
