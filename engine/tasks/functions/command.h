// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/result.h"
#include "engine/interpreter/task.h"
#include "engine/tasks/functions/function_host.h"
#include "engine/tasks/programs/process.h"

namespace stepwright::tasks {

/// The program and its arguments that a text says: words between blanks; '…' keeps all as it
/// stands, "…" too but for \" and \\, and outside of both a backslash takes the next letter as it
/// is. Nothing else means anything ($, *, |, > …), for there is no shell: who wants one names it,
/// as sh -c 'a | b'.
[[nodiscard]] Result<std::vector<std::string>> splitCommand(std::string_view text);

/// A program that answers a Task: it gets the event as JSON on its standard input, and what it
/// writes to its standard output is the answer, as JSON.
struct CommandSpec {
  std::vector<std::string> command;
  std::string folder;  ///< that it runs in; "" = this program's own
  bool operator==(const CommandSpec&) const = default;
};

/// What became of a command: {"errorType", "errorMessage"} on the standard output of one that
/// failed is its error, as of a function; else Command.ExitCode.N, Command.Signal.N,
/// Command.NotStarted or Command.NoJson, with the end of its standard error as the cause.
[[nodiscard]] interpreter::TaskOutcome commandOutcome(ProcessEnd end, std::string_view output,
                                                      std::string_view errors,
                                                      std::string_view program);

/// Runs commands; a Task whose time is over is cancelled, which ends its command.
class CommandHost {
 public:
  using Variables = std::vector<std::pair<std::string, std::string>>;
  CommandHost();
  ~CommandHost();
  CommandHost(const CommandHost&) = delete;
  CommandHost& operator=(const CommandHost&) = delete;

  /// `variables` are set beside this program's own.
  void call(const CommandSpec& command, const Variables& variables, FunctionCall call);
  void cancel(const std::string& requestId);

 private:
  class Core;
  std::unique_ptr<Core> core_;
};

}  // namespace stepwright::tasks
