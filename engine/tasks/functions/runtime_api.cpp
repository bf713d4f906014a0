// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/functions/runtime_api.h"

#include <utility>

#include "engine/tasks/functions/lambda_words.h"

namespace stepwright::tasks {
namespace {

constexpr std::string_view runtimeRoot = "/2018-06-01/runtime/";
constexpr std::string_view invocationRoot = "/2018-06-01/runtime/invocation/";
/// Clients hold a connection for what they poll and others for what they report.
constexpr std::size_t connections = 4;
/// More than any answer may have, so that one which is too large is told as such.
constexpr std::size_t largestBody = 64U << 20U;

HttpReply refusal(int status, const char* type, const char* words) {
  HttpReply reply;
  reply.status = status;
  reply.body = std::string(R"({"errorMessage":")") + words + R"(","errorType":")" + type + "\"}";
  return reply;
}

HttpReply taken() {
  HttpReply reply;
  reply.status = 202;
  reply.body = R"({"status":"OK"})";
  return reply;
}

}  // namespace

RuntimeApi::RuntimeApi(Listener listener)
    : listener_(std::move(listener)),
      server_([this](const HttpCall& call) { return handle(call); }, connections, largestBody,
              // npm's client drops the path of its address where it reports errors; the id of the
              // call is as good as the token.
              [this](std::string_view path) {
                const std::lock_guard lock(mutex_);
                return !given_.empty() && path.starts_with(invocationRoot) &&
                       path.find(given_) != std::string_view::npos;
              }) {}

RuntimeApi::~RuntimeApi() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  changed_.notify_all();
}

void RuntimeApi::give(Work work) {
  const std::lock_guard lock(mutex_);
  given_ = work.requestId;
  work_ = std::move(work);
  changed_.notify_all();
}

HttpReply RuntimeApi::handle(const HttpCall& call) {
  std::string_view path = call.path;
  if (!path.starts_with(runtimeRoot)) return refusal(404, "NotFound", "There is nothing here.");
  path.remove_prefix(runtimeRoot.size());
  const bool posts = call.method == "POST";
  if (path == "invocation/next" && !posts) return next(call);
  if (path == "init/error" && posts) return report(call, Report::Kind::InitError, {});
  const std::size_t id = std::string_view("invocation/").size(), end = path.find('/', id);
  if (!posts || !path.starts_with("invocation/") || end == std::string_view::npos)
    return refusal(404, "NotFound", "There is nothing here.");
  std::string requestId(path.substr(id, end - id));
  const std::string_view what = path.substr(end);
  if (what == "/response") return report(call, Report::Kind::Answer, std::move(requestId));
  if (what == "/error") return report(call, Report::Kind::Error, std::move(requestId));
  return refusal(404, "NotFound", "There is nothing here.");
}

HttpReply RuntimeApi::next(const HttpCall& call) {
  listener_.asks(call.header("Stepwright-Runtime-Version"));
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return work_ || closed_; });
  if (!work_) return refusal(500, "Closed", "The process is to end.");
  const Work work = *std::exchange(work_, std::nullopt);
  HttpReply reply;
  reply.body = work.event;
  reply.headers = {{"Lambda-Runtime-Aws-Request-Id", work.requestId},
                   {"Lambda-Runtime-Deadline-Ms", std::to_string(work.deadlineMs)},
                   {"Lambda-Runtime-Invoked-Function-Arn", work.arn},
                   {"Lambda-Runtime-Trace-Id", "Root=1-" + work.requestId.substr(0, 8) + "-" +
                                                   unguessable().substr(0, 24) +
                                                   ";Parent=0000000000000000;Sampled=0"}};
  return reply;
}

HttpReply RuntimeApi::report(const HttpCall& call, Report::Kind kind, std::string requestId) {
  Report report{kind, std::move(requestId), call.body,
                call.header("Lambda-Runtime-Function-Error-Type"),
                call.tooLarge || call.body.size() > largestAnswer};
  const bool tooLarge = report.tooLarge;
  if (!listener_.reports(std::move(report)))
    return refusal(400, "InvalidRequestID", "Invalid request ID");
  if (tooLarge)
    return refusal(413, "RequestEntityTooLarge",
                   "Exceeded maximum allowed payload size (6291556 bytes).");
  return taken();
}

}  // namespace stepwright::tasks
