// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <signal.h>
#include <stdlib.h>

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "engine/tasks/functions/function_host.h"
#include "engine/tasks/programs/loopback_server.h"

namespace stepwright::testing {

inline constexpr std::chrono::seconds patience{60};

/// Makes calls and waits for what comes of them.
class Caller {
 public:
  tasks::FunctionCall call(std::string event) {
    tasks::FunctionCall call;
    call.requestId = tasks::newRequestId();
    call.event = std::move(event);
    call.done = [this](interpreter::TaskOutcome outcome) {
      const std::lock_guard lock(mutex_);
      answers_.push_back(std::move(outcome));
      changed_.notify_all();
    };
    call.log = [this](tasks::LogKind kind, std::string_view line) {
      const std::lock_guard lock(mutex_);
      lines_.emplace_back(kind, line);
      changed_.notify_all();
    };
    return call;
  }
  /// The answer of a call; of several, the first that came.
  interpreter::TaskOutcome answer() {
    std::unique_lock lock(mutex_);
    if (!changed_.wait_for(lock, patience, [&] { return !answers_.empty(); }))
      return interpreter::TaskOutcome::failed("Test.NoAnswer", "");
    auto first = std::move(answers_.front());
    answers_.erase(answers_.begin());
    return first;
  }
  bool waitForLines(std::size_t count) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, patience, [&] { return lines_.size() >= count; });
  }
  std::vector<std::string> lines(tasks::LogKind kind) {
    const std::lock_guard lock(mutex_);
    std::vector<std::string> found;
    for (const auto& [each, line] : lines_)
      if (each == kind) found.push_back(line);
    return found;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<interpreter::TaskOutcome> answers_;
  std::vector<std::pair<tasks::LogKind, std::string>> lines_;
};

/// Whether the process has ended by now, or soon.
inline bool isGone(int pid) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  while (::kill(pid, 0) == 0) {
    if (std::chrono::steady_clock::now() > end) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return true;
}

/// A folder that goes with it.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    char name[] = "/tmp/stepwright-test-XXXXXX";
    path_ = ::mkdtemp(name);
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] std::string path() const { return path_.string(); }
  void write(const std::string& name, std::string_view text) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name) << text;
  }

 private:
  std::filesystem::path path_;
};

}  // namespace stepwright::testing
