// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "engine/asl/model.h"
#include "engine/interpreter/decision.h"
#include "engine/interpreter/execution.h"
#include "engine/interpreter/identity.h"
#include "engine/interpreter/program.h"
#include "engine/interpreter/task.h"
#include "engine/runtime/clock.h"
#include "engine/runtime/driver.h"
#include "engine/runtime/keeper.h"
#include "engine/tasks/backend_chain.h"
#include "engine/tasks/made_calls.h"
#include "engine/tasks/mocks/mock.h"
#include "engine/tasks/mocks/mock_backend.h"
#include "engine/tasks/recorded_answers.h"

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

/// How far an execution that a Task started has come.
struct NestedProgress {
  std::vector<interpreter::Decision> decisions;  ///< from the one on that was asked for
  interpreter::Status status = interpreter::Status::Running;
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
  /// As it stands when it is asked, from that decision on; from any thread.
  std::function<NestedProgress(std::size_t from)> progress = {};
  tasks::RecordedAnswers told = {};  ///< what is known of its calls beyond `calls`
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
    bool asks = false;       ///< a Task that nobody answers is a question(), else it fails
    bool decisions = false;  ///< what was decided is kept
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
  /// Gives up what it waits for, wherever that is at work.
  void giveUp();
  /// The Task that it came to a stop at, since nobody answers it.
  [[nodiscard]] std::optional<interpreter::TaskRequest> question() const;
  [[nodiscard]] std::string endWords() const;
  [[nodiscard]] ChildExecution asValue(StartedBy startedBy) const;
  [[nodiscard]] NestedProgress progress(std::size_t from) const;
  [[nodiscard]] std::int64_t elapsed() const;

 private:
  const Start start_;
  tasks::MadeCalls calls_;
  tasks::MockBackend mocks_;
  tasks::NobodyAnswers nobody_;
  tasks::BackendChain chain_;
  Keeper keeper_;
  std::optional<Driver> driver_;  ///< none once it was given up
  const std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
  bool over_ = false, stuck_ = false;
  std::mutex mutex_;  ///< whoever lets it go on, or looks at it
};

}  // namespace stepwright::runtime
