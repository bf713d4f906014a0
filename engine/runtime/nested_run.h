// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "engine/asl/model.h"
#include "engine/interpreter/identity.h"
#include "engine/interpreter/program.h"
#include "engine/interpreter/task.h"
#include "engine/runtime/clock.h"
#include "engine/runtime/driver.h"
#include "engine/runtime/keeper.h"
#include "engine/tasks/backend_chain.h"
#include "engine/tasks/made_calls.h"
#include "engine/tasks/mock.h"
#include "engine/tasks/mock_backend.h"

namespace stepwright::runtime {

/// A machine that Tasks may start executions of.
struct Startable {
  std::string name;
  std::string document;  ///< where it stands: "template.yaml#ShipFlow"
  asl::MachinePtr definition;
  interpreter::ProgramPtr program;
  bool express = false;
  tasks::MockSet mocks;  ///< its own
};

struct ChildExecution;
/// What the task of that number started; null where it is none that started one.
using StartedBy = std::function<std::shared_ptr<const ChildExecution>(interpreter::TaskId)>;

/// An execution that a Task started: all that it takes to run it again without calling anybody for
/// what was called before.
struct ChildExecution {
  Startable machine;
  json::Value input;
  interpreter::Identity identity;
  tasks::MadeCalls calls;
  StartedBy startedBy;  ///< of its own Tasks
};

/// One execution that a Task started, from its start to its end.
class NestedRun {
 public:
  struct Start {
    interpreter::TaskRequest request;
    interpreter::TaskBackend::Deliver deliver;
    Startable machine;
    json::Value input;
    interpreter::Identity identity;
    std::shared_ptr<interpreter::TaskBackend> others;
    Clock clock;
  };

  NestedRun(Start start, std::function<void()> waker);

  [[nodiscard]] const Start& start() const { return start_; }
  [[nodiscard]] bool isOver() const { return over_; }
  [[nodiscard]] std::mutex& mutex() { return mutex_; }
  /// As far as it goes, but not further than so many turns; false where it must wait.
  bool advance(int turns);
  /// ms until it goes on by itself.
  [[nodiscard]] std::optional<std::int64_t> wait() const;
  /// What it came to, `elapsed` after it was started, as far as its parent waits for that.
  void report(std::int64_t elapsed);
  [[nodiscard]] std::string endWords() const;
  [[nodiscard]] std::shared_ptr<const ChildExecution> asValue(StartedBy startedBy) const;
  [[nodiscard]] std::int64_t elapsed() const;

 private:
  const Start start_;
  tasks::MadeCalls calls_;
  tasks::MockBackend mocks_;
  tasks::NobodyAnswers nobody_;
  tasks::BackendChain chain_;
  Keeper keeper_;
  Driver driver_;
  const std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
  bool over_ = false, stuck_ = false;
  std::mutex mutex_;  ///< whoever lets it go on, or looks at it
};

}  // namespace stepwright::runtime
