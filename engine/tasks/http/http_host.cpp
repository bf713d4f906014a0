// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tasks/http/http_host.h"

#include <httplib.h>
#include <strings.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <iterator>
#include <list>
#include <mutex>
#include <system_error>
#include <thread>

namespace stepwright::tasks {
namespace {

/// Step Functions waits so long for all of a call.
constexpr std::chrono::seconds longestCall{60};
/// So many calls at once: each has a thread, and a Map may make thousands.
constexpr std::size_t mostWorkers = 32;
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
    {
      const std::lock_guard lock(mutex_);
      ending_ = true;
      waiting_.clear();
      for (auto& job : underWay_) stop(*job);
    }
    came_.notify_all();
    for (std::thread& worker : workers_) worker.join();
  }

  void run(const std::string& id, Work work) {
    std::unique_lock lock(mutex_);
    waiting_.push_back(std::make_unique<Job>());
    waiting_.back()->id = id;
    waiting_.back()->work = std::move(work);
    if (idle_ < waiting_.size() && workers_.size() < mostWorkers) addWorker();
    if (workers_.empty()) return perform(lock);
    came_.notify_one();
  }

  void cancel(const std::string& id) {
    const std::lock_guard lock(mutex_);
    for (auto* jobs : {&waiting_, &underWay_})
      for (auto& job : *jobs)
        if (job->id == id) stop(*job);
  }

 private:
  struct Job {
    std::string id;  ///< of the Task's request
    Work work;
    bool cancelled = false;
    httplib::Client* client = nullptr;  ///< while it is at work
  };

  static void stop(Job& job) {
    job.cancelled = true;
    if (job.client != nullptr) job.client->stop();
  }

  /// Where the system has no room for one more, the others do its part.
  void addWorker() try {
    workers_.emplace_back([this] { serve(); });
  } catch (const std::system_error&) {
  }

  void serve() {
    std::unique_lock lock(mutex_);
    for (;;) {
      ++idle_;
      came_.wait(lock, [this] { return ending_ || !waiting_.empty(); });
      --idle_;
      if (ending_) return;
      perform(lock);
    }
  }

  /// The one that has waited longest.
  void perform(std::unique_lock<std::mutex>& lock) {
    underWay_.splice(underWay_.end(), waiting_, waiting_.begin());
    const auto job = std::prev(underWay_.end());
    lock.unlock();
    (*job)->work([this, &job](const HttpRequest& request) { return send(**job, request); });
    lock.lock();
    underWay_.erase(job);
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
  std::condition_variable came_;
  std::list<std::unique_ptr<Job>> waiting_, underWay_;
  std::vector<std::thread> workers_;
  std::size_t idle_ = 0;
  bool ending_ = false;
};

HttpHost::HttpHost() : core_(std::make_unique<Core>()) {}
HttpHost::~HttpHost() = default;
void HttpHost::run(const std::string& id, Work work) { core_->run(id, std::move(work)); }
void HttpHost::cancel(const std::string& id) { core_->cancel(id); }

}  // namespace stepwright::tasks
