// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/interpreter/task.h"
#include "engine/tasks/functions/function_spec.h"

namespace stepwright::tasks {

enum class LogKind : std::uint8_t {
  Runtime,  ///< what is done for the call: start, end
  Output,
  Errors  ///< the standard error
};

/// One call of a function.
struct FunctionCall {
  std::string requestId;
  std::string event;  ///< JSON
  std::function<void(interpreter::TaskOutcome outcome)> done;
  std::function<void(LogKind kind, std::string_view line)> log;
  /// A process has it: "node", its id.
  std::function<void(const std::string& program, int process)> taken = {};
};

/// How a function stands: its processes, and what became of its calls.
struct FunctionState {
  std::string name;
  std::size_t processes = 0, busy = 0;
  std::uint64_t calls = 0, failed = 0;
  std::optional<std::int64_t> lastMs;  ///< nothing before the first call has come back
  bool lastFailed = false;
  std::int64_t memoryKib = 0;  ///< what the process of the last call had at its most
  int debugPort = 0;           ///< where a debugger can attach to the newest process; 0 = nowhere
  bool changed = false;        ///< its code has, and is loaded anew at the next call

  [[nodiscard]] bool operator==(const FunctionState&) const = default;
};

/// Runs functions as processes of this machine, over Lambda's Runtime API: each process has a port
/// of its own, so that whoever asks there is known; it is kept warm for the next call, more are
/// started where calls wait, up to the function's limit, and it goes once the code has changed.
/// Calls and cancellations come from any thread, and answers go out on one of its own.
class FunctionHost {
 public:
  /// `variables` are set for each function beside what Lambda documents.
  explicit FunctionHost(std::vector<std::pair<std::string, std::string>> variables = {});
  /// Ends all that it started; calls that are under way are never answered.
  ~FunctionHost();
  FunctionHost(const FunctionHost&) = delete;
  FunctionHost& operator=(const FunctionHost&) = delete;

  void call(const FunctionSpec& function, FunctionCall call);
  /// Nobody waits for it any more: what works at it is ended.
  void cancel(const std::string& requestId);
  /// Of all that were called.
  [[nodiscard]] std::vector<FunctionState> states();
  /// Its processes go, those at work once they have answered.
  void reload(const std::string& function);
  /// How many processes the function has.
  [[nodiscard]] std::size_t warm(const std::string& function) const;

 private:
  class Core;
  std::unique_ptr<Core> core_;
};

}  // namespace stepwright::tasks
