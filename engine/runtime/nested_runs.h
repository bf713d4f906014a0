// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "engine/base/result.h"
#include "engine/interpreter/identity.h"
#include "engine/interpreter/task.h"
#include "engine/runtime/clock.h"
#include "engine/runtime/nested_run.h"
#include "engine/tasks/real_tasks.h"

namespace stepwright::runtime {

/// Answers startExecution by running the machine here, as a run of its own on a clock of its own:
/// with its own mocks, and else by the same ones that answer its parent. Executions may start
/// others, up to `deepest`. All other Tasks go to `rest`.
class NestedRuns final : public interpreter::TaskBackend {
 public:
  /// The machine of that name or ARN; nothing where there is none, an error where it cannot run.
  using Find = std::function<std::optional<Result<Startable>>(const std::string& called)>;
  struct Options {
    Clock clock;
    interpreter::Quotas quotas;
    std::string account = "123456789012";
    std::uint64_t seed = 1;
    bool uniqueTokens = false;  ///< somebody outside gets them
    bool decisions = false;     ///< ChildExecution::progress tells of them
    /// Who takes an execution forward, and is to call that when it can go on; else it goes freely.
    using Move = std::function<std::shared_ptr<NestedMover>(const NestedStart& start,
                                                            std::function<void()> waker)>;
    Move move = {};
    bool asks = false;  ///< a Task in one that nobody answers asks, where it is taken forward
    tasks::RealTasks::Hear hear;  ///< when one begins and ends
    /// Told, from whatever thread, of a Task in an execution that nobody answers: that execution
    /// does not go on. Without it such a Task fails.
    std::function<void(const interpreter::TaskRequest& task, const Startable& of)> unanswered;
  };
  static constexpr int deepest = 8;

  NestedRuns(Find find, std::shared_ptr<interpreter::TaskBackend> rest, Options options);
  /// Ends what still runs.
  ~NestedRuns() override;
  NestedRuns(const NestedRuns&) = delete;
  NestedRuns& operator=(const NestedRuns&) = delete;

  [[nodiscard]] Reply start(const interpreter::TaskRequest& request,
                            const Deliver& deliver) override;
  [[nodiscard]] Reply store(const interpreter::TaskRequest& request,
                            const Deliver& deliver) override;
  void cancel(interpreter::TaskId task) override;
  /// A machine that is found is run here, and its Tasks may be done.
  [[nodiscard]] Reach reachOf(const interpreter::TaskRequest& request) override;
  [[nodiscard]] Reply waitOn(const interpreter::TaskRequest& request, const Deliver& deliver,
                             bool taken) override;
  /// Of all of its executions, as long as it is there.
  [[nodiscard]] StartedBy startedBy() const;
  /// Waits for those that nobody waited for.
  void finish(const std::atomic<bool>& interruption);

 private:
  class Core;
  class Deeper;
  std::shared_ptr<Core> core_;
};

}  // namespace stepwright::runtime
