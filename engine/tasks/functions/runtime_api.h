// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <string>

#include "engine/tasks/programs/loopback_server.h"

namespace stepwright::tasks {

/// Lambda's Runtime API (2018-06-01) for one process, which is at work on one call at most.
class RuntimeApi {
 public:
  struct Work {
    std::string requestId, event, arn;
    std::int64_t deadlineMs = 0;  ///< since 1970
  };
  struct Report {
    enum class Kind : std::uint8_t { Answer, Error, InitError };
    Kind kind = Kind::Answer;
    std::string requestId, body, typeHeader;
    bool tooLarge = false;
  };
  struct Listener {
    /// It waits for work; called before it does. The version of what runs it, where it says that.
    std::function<void(const std::string& version)> asks;
    /// False where nobody waits for that.
    std::function<bool(Report report)> reports;
  };

  explicit RuntimeApi(Listener listener);
  ~RuntimeApi();
  RuntimeApi(const RuntimeApi&) = delete;
  RuntimeApi& operator=(const RuntimeApi&) = delete;

  /// What AWS_LAMBDA_RUNTIME_API is to be.
  [[nodiscard]] std::string address() const { return server_.address(); }
  [[nodiscard]] bool works() const { return server_.port() > 0; }
  /// The answer to who asks, or will.
  void give(Work work);

 private:
  [[nodiscard]] HttpReply handle(const HttpCall& call);
  [[nodiscard]] HttpReply next(const HttpCall& call);
  [[nodiscard]] HttpReply report(const HttpCall& call, Report::Kind kind, std::string requestId);

  Listener listener_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::optional<Work> work_;
  std::string given_;  ///< the id of what was given last
  bool closed_ = false;
  LoopbackServer server_;  ///< last: it calls the others
};

}  // namespace stepwright::tasks
