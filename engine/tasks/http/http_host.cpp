// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/http/http_host.h"

#include <httplib.h>
#include <strings.h>

#include <algorithm>
#include <chrono>
#include <list>
#include <mutex>
#include <thread>

namespace stepwright::tasks {
namespace {

/// Step Functions waits so long for all of a call.
constexpr std::chrono::seconds longestCall{60};
/// Ten times what a Task may answer: enough to tell that it is too much.
constexpr std::size_t longestBody = 8U << 20U;

HttpAnswer sendBy(httplib::Client& client, const HttpRequest& request, const std::string& path) {
  client.set_follow_location(false);
  client.set_url_encode(false);
  client.set_connection_timeout(longestCall);
  client.set_read_timeout(longestCall);
  client.set_write_timeout(longestCall);
  client.set_tcp_nodelay(true);
  httplib::Request sent;
  sent.method = request.method;
  sent.path = path;
  for (const auto& [name, value] : request.headers) sent.headers.emplace(name, value);
  sent.body = request.body;
  HttpAnswer answer;
  const auto end = std::chrono::steady_clock::now() + longestCall;
  bool late = false;
  sent.content_receiver = [&](const char* bytes, std::size_t count, std::uint64_t, std::uint64_t) {
    answer.body.append(bytes, count);
    answer.tooLarge = answer.body.size() > longestBody;
    late = std::chrono::steady_clock::now() > end;
    return !answer.tooLarge && !late;
  };
  const auto result = client.send(sent);
  if (answer.tooLarge) return answer;
  if (!result || late) {
    answer.failure = late ? "the answer took longer than 60 seconds"
                          : httplib::to_string(result.error()) + " (" +
                                request.url.substr(0, request.url.find('?')) + ")";
    return answer;
  }
  answer.status = result->status;
  answer.reason = result->reason;
  for (const auto& [name, value] : result->headers) answer.headers.emplace_back(name, value);
  return answer;
}

}  // namespace

std::string HttpAnswer::header(std::string_view name) const {
  for (const auto& [each, value] : headers)
    if (each.size() == name.size() && ::strncasecmp(each.data(), name.data(), name.size()) == 0)
      return value;
  return {};
}

std::pair<std::string, std::string> hostAndPath(std::string_view url) {
  const bool known = url.starts_with("http://") || url.starts_with("https://");
  if (!known) return {};
  url = url.substr(0, url.find('#'));
  const std::size_t host = url.find("://") + 3;
  const std::size_t path = std::min(url.find_first_of("/?", host), url.size());
  if (path == host || url.substr(host, path - host).find('@') != std::string_view::npos) return {};
  std::string rest(url.substr(path));
  if (!rest.starts_with('/')) rest.insert(0, 1, '/');
  return {std::string(url.substr(0, path)), std::move(rest)};
}

class HttpHost::Core {
 public:
  ~Core() {
    std::list<std::unique_ptr<Job>> all;
    {
      const std::lock_guard lock(mutex_);
      for (auto& job : jobs_) stop(*job);
      all.swap(jobs_);
    }
    for (auto& job : all) job->thread.join();
  }

  void run(const std::string& id, std::function<void(const Send&)> work) {
    std::list<std::unique_ptr<Job>> gone;
    {
      const std::lock_guard lock(mutex_);
      for (auto job = jobs_.begin(); job != jobs_.end();)
        if ((*job)->over)
          gone.splice(gone.end(), jobs_, job++);
        else
          ++job;
      Job* raw = jobs_.emplace_back(std::make_unique<Job>()).get();
      raw->id = id;
      raw->thread = std::thread([this, raw, work = std::move(work)] {
        work([this, raw](const HttpRequest& request) { return send(*raw, request); });
        const std::lock_guard done(mutex_);
        raw->over = true;
      });
    }
    for (auto& job : gone) job->thread.join();
  }

  void cancel(const std::string& id) {
    const std::lock_guard lock(mutex_);
    for (auto& job : jobs_)
      if (job->id == id) stop(*job);
  }

 private:
  struct Job {
    std::string id;  ///< of the Task's request
    bool cancelled = false, over = false;
    httplib::Client* client = nullptr;  ///< while it is at work
    std::thread thread;
  };

  static void stop(Job& job) {
    job.cancelled = true;
    if (job.client != nullptr) job.client->stop();
  }

  HttpAnswer send(Job& job, const HttpRequest& request) {
    const auto [host, path] = hostAndPath(request.url);
    if (host.empty()) return {.failure = request.url + " is no http or https URL"};
    httplib::Client client(host);
    {
      const std::lock_guard lock(mutex_);
      if (job.cancelled) return {.failure = "cancelled"};
      job.client = &client;
    }
    HttpAnswer answer = sendBy(client, request, path);
    const std::lock_guard lock(mutex_);
    job.client = nullptr;
    return answer;
  }

  std::mutex mutex_;
  std::list<std::unique_ptr<Job>> jobs_;
};

HttpHost::HttpHost() : core_(std::make_unique<Core>()) {}
HttpHost::~HttpHost() = default;
void HttpHost::run(const std::string& id, std::function<void(const Send&)> work) {
  core_->run(id, std::move(work));
}
void HttpHost::cancel(const std::string& id) { core_->cancel(id); }

}  // namespace stepwright::tasks
