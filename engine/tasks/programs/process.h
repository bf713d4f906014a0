// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace stepwright::tasks {

/// A program to be started, without a shell.
struct Launch {
  std::vector<std::string> command;  ///< the program, looked for on PATH, and its arguments
  std::string folder;                ///< "" = this program's own
  std::vector<std::pair<std::string, std::string>> environment;  ///< all of it
  std::int64_t dataLimit = 0;                                    ///< bytes of RLIMIT_DATA; 0 = none
  std::string input;  ///< what it reads on its standard input
};

/// This program's own environment.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> ownEnvironment();

struct ProcessEnd {
  enum class Kind : std::uint8_t {
    Exited,     ///< `number` is its code
    Signalled,  ///< `number` is the signal
    NotStarted  ///< `number` is errno
  };
  Kind kind = Kind::Exited;
  int number = 0;
};

/// A program that runs, with all that it starts in its turn: none of it outlives this object, or
/// this program (engine/tasks/warden).
class Process {
 public:
  /// Called on a thread of the process, the last one being `ended`.
  struct Listener {
    std::function<void(std::string_view bytes)> output, errors;
    std::function<void(ProcessEnd end)> ended;
  };

  Process(Launch launch, Listener listener);
  /// Ends it, and waits until that is done. Not on a thread of the process.
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  /// SIGKILL for all of it; from any thread.
  void kill();
  /// Waits a moment until all that it has written up to now was heard.
  void settle() const;
  /// 0 before it runs.
  [[nodiscard]] int pid() const;

 private:
  struct Pipes;
  void begin(const Launch& launch);
  void attend(std::string input);
  void takeNews(std::string_view news);
  [[nodiscard]] bool hasUnheard() const;

  Listener listener_;
  std::unique_ptr<Pipes> pipes_;
  mutable std::mutex mutex_;
  int control_ = -1, warden_ = 0, pid_ = 0;
  std::atomic<bool> hearing_ = false;
  std::string news_;
  ProcessEnd end_{ProcessEnd::Kind::Signalled, 9};
  std::thread thread_;
};

/// Cuts what comes in pieces into lines.
class Lines {
 public:
  explicit Lines(std::function<void(std::string_view line)> take) : take_(std::move(take)) {}
  void add(std::string_view bytes);
  /// The last one, which may have no end.
  void close();

 private:
  std::function<void(std::string_view line)> take_;
  std::string rest_;
};

}  // namespace stepwright::tasks
