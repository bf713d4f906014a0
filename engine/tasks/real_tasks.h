// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/interpreter/task.h"
#include "engine/tasks/functions/function_host.h"
#include "engine/tasks/profile.h"

namespace stepwright::tasks {

/// A line of what a real answer comes with: what a function wrote, when it began and ended, and
/// which rule chose it.
struct TaskLine {
  interpreter::TaskId task = 0;
  std::string stateId;  ///< interpreter::TaskRequest::shownId()
  std::string state;    ///< its name
  std::vector<interpreter::MapStep> path;
  std::string requestId;
  LogKind kind = LogKind::Runtime;
  std::string text;
};

/// Which process works at a call, or worked last at it.
struct AtWork {
  std::string function;
  std::string program;  ///< "node"
  int process = 0;      ///< its id
};

/// Answers Tasks by real programs, functions and hosts, as the profile says; what it does not name
/// needs an answer from somebody else. Whoever makes one has the person's consent: it asks nobody.
class RealTasks final : public interpreter::TaskBackend {
 public:
  /// Called from any thread.
  using Hear = std::function<void(TaskLine line)>;

  explicit RealTasks(Profile profile, Hear hear = {});
  ~RealTasks() override;
  RealTasks(const RealTasks&) = delete;
  RealTasks& operator=(const RealTasks&) = delete;

  [[nodiscard]] Reply start(const interpreter::TaskRequest& request,
                            const Deliver& deliver) override;
  void cancel(interpreter::TaskId task) override;
  /// What a program of this machine does by itself is not known.
  [[nodiscard]] Reach reachOf(const interpreter::TaskRequest& request) override;
  [[nodiscard]] Reply waitOn(const interpreter::TaskRequest& request, const Deliver& deliver,
                             bool taken) override;
  /// Of the functions that were called.
  [[nodiscard]] std::vector<FunctionState> functionStates();
  /// Nothing where no process took the call, or many calls were made since.
  [[nodiscard]] std::optional<AtWork> atWork(interpreter::TaskId task) const;
  /// The function's processes go, those at work once they have answered.
  void reload(const std::string& function);
  /// A debugger may attach to it from its next process on, or not any more.
  void setAttach(const std::string& function, bool attach);
  [[nodiscard]] bool attaches(const std::string& function) const;

 private:
  class Core;
  std::unique_ptr<Core> core_;
};

}  // namespace stepwright::tasks
