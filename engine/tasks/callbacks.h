// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/interpreter/task.h"
#include "engine/json/value.h"
#include "engine/tasks/programs/loopback_server.h"

namespace stepwright::tasks {

/// Tasks that wait for somebody with their token, and where that one calls: SendTaskSuccess,
/// SendTaskFailure, SendTaskHeartbeat and GetActivityTask as AWS's clients send them (JSON 1.0), on
/// the loopback interface and behind a token in the path. The address stands in a file of the
/// person's own (callbackFiles()), for the command line.
class Callbacks {
 public:
  using Deliver = interpreter::TaskBackend::Deliver;

  Callbacks() = default;
  ~Callbacks();
  Callbacks(const Callbacks&) = delete;
  Callbacks& operator=(const Callbacks&) = delete;

  /// "http://127.0.0.1:40001/TOKEN"; it listens from the first call on. "" where it cannot.
  [[nodiscard]] std::string url();

  /// A Task with a token, or an activity's, which a worker may take. Where its request is still
  /// under way (`submitted` false), what comes for it is held until submit().
  void expect(const interpreter::TaskRequest& request, Deliver deliver, bool submitted);
  /// One that an earlier life of the program has sent out; of an activity, whether a worker has it.
  void expectAgain(const interpreter::TaskRequest& request, Deliver deliver, bool taken);
  /// The request was accepted.
  void submit(interpreter::TaskId task);
  /// One action of the API ("SendTaskSuccess") with what it takes.
  [[nodiscard]] HttpReply act(std::string_view action, const json::Value& input);
  /// Whether a Task has, or had, that token.
  [[nodiscard]] bool knows(const std::string& token) const;
  /// Nobody waits for it any more; true where an answer came for it that was held.
  bool forget(interpreter::TaskId task);

 private:
  struct Waiting {
    interpreter::TaskRequest request;
    Deliver deliver;
    bool submitted = true;
    std::vector<interpreter::TaskOutcome> held;
  };
  [[nodiscard]] HttpReply handle(const HttpCall& call);
  [[nodiscard]] HttpReply settle(const json::Value& input, interpreter::TaskOutcome outcome);
  [[nodiscard]] HttpReply succeed(const json::Value& input);
  [[nodiscard]] HttpReply activityTask(const json::Value& input);
  [[nodiscard]] std::optional<Waiting> takeActivity(const std::string& arn);

  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::string, Waiting> waiting_;  ///< by token
  std::set<std::string> over_;              ///< tokens that were answered, or ran out of time
  std::map<std::string, std::deque<std::string>> activities_;  ///< tokens to be taken, by ARN
  bool closed_ = false;
  std::string file_;
  std::unique_ptr<LoopbackServer> server_;  ///< last: it calls the others
};

/// Where running programs wrote their addresses.
[[nodiscard]] std::vector<std::string> callbackAddresses();

/// Sends one action ("SendTaskSuccess") to such an address. An error where nobody answers there
/// ("callback.away"), or the answer is one of the API's exceptions, whose name is the code.
[[nodiscard]] std::optional<Error> sendCallback(const std::string& url, std::string_view action,
                                                const json::Value& input);

}  // namespace stepwright::tasks
