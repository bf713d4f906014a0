// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "engine/debugger/recording.h"
#include "engine/runtime/driver.h"
#include "engine/session/moment.h"
#include "engine/tasks/backend_chain.h"
#include "engine/tasks/mock_backend.h"
#include "engine/tasks/recorded_answers.h"

namespace stepwright::session {

/// Who answers the tasks of a run: what is recorded of them, the mocks, whoever else there is, and
/// else the user is asked. A value; a fork asks the same ones.
struct Answerers {
  tasks::RecordedAnswers recorded;
  tasks::MockBackend mocks;
  std::shared_ptr<interpreter::TaskBackend> others;  ///< null where there are none
  bool askUser = true;                               ///< false: what nobody answers fails
};

/// A recorded run that goes on: the recording, who answers its tasks, and the driver between them.
/// Belongs to the session's thread.
class LiveRun {
 public:
  LiveRun(interpreter::ProgramPtr program, json::Value input, interpreter::Identity identity,
          Answerers answerers, runtime::Clock clock);
  /// A fork: the same up to there; tasks that were under way are started anew.
  [[nodiscard]] std::unique_ptr<LiveRun> forkedAt(debugger::Position position) const;
  /// A fork that goes on with another definition; an error where that would not have come there.
  [[nodiscard]] Result<std::unique_ptr<LiveRun>> forkedOnto(const interpreter::ProgramPtr& program,
                                                            debugger::Position position) const;

  [[nodiscard]] const debugger::Recording& recording() const { return recording_; }
  [[nodiscard]] runtime::Driver& driver() { return driver_; }
  [[nodiscard]] const runtime::Driver& driver() const { return driver_; }

  /// Takes the last moves back; what they asked of the world is not asked.
  void takeBack(debugger::Position position);
  /// New mocks; questions that they answer are answered.
  void setMocks(tasks::MockSet mocks);
  /// False where that fiber waits for no task.
  bool answer(interpreter::FiberId fiber, interpreter::TaskOutcome outcome);

  [[nodiscard]] std::vector<Question> questions() const;
  /// The answers of mocks that are on their way.
  [[nodiscard]] std::vector<Timer> answersDue() const;
  [[nodiscard]] bool realTime() const { return !driver_.clock().isVirtual(); }

 private:
  LiveRun(debugger::Recording recording, Answerers answerers, runtime::Clock clock);
  [[nodiscard]] std::vector<interpreter::TaskBackend*> inOrder();

  debugger::Recording recording_;
  Answerers answerers_;
  tasks::NobodyAnswers nobody_;
  tasks::BackendChain backend_;
  runtime::Driver driver_;
};

}  // namespace stepwright::session
