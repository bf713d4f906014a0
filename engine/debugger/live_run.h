// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "engine/debugger/hits.h"
#include "engine/debugger/recording.h"
#include "engine/runtime/called_once.h"
#include "engine/runtime/driver.h"
#include "engine/runtime/durable.h"
#include "engine/runtime/nested_runs.h"
#include "engine/tasks/backend_chain.h"
#include "engine/tasks/made_calls.h"
#include "engine/tasks/mocks/mock_backend.h"
#include "engine/tasks/recorded_answers.h"

namespace stepwright::debugger {

/// Who answers the tasks of a run: what is recorded of them, the mocks, whoever else there is, and
/// else the user is asked. A value; a fork asks the same ones.
struct Answerers {
  tasks::RecordedAnswers recorded;
  tasks::MockBackend mocks;
  tasks::MadeCalls others{nullptr};   ///< a fork does not call again what was called
  runtime::StartedBy startedBy = {};  ///< the executions that its Tasks started
  bool askUser = true;                ///< false: what nobody answers fails
};

/// A recorded run that goes on: the recording, who answers its tasks, the driver between them, and
/// what the debugger keeps of it. Belongs to one thread.
class LiveRun {
 public:
  LiveRun(interpreter::ProgramPtr program, json::Value input, interpreter::Identity identity,
          Answerers answerers, runtime::Clock clock);
  /// From where a recording ends; tasks that are under way there are started anew.
  LiveRun(Recording recording, Answerers answerers, runtime::Clock clock);
  /// As far as its journal goes, whose run stands at its start; what had left the program is not
  /// sent out again (Durable::giveUp). Throws store::Failure where it is no journal of that run.
  LiveRun(Recording start, Answerers answerers, runtime::Clock clock, runtime::JournalPtr journal);
  /// A fork: the same up to there, hits and what is frozen too; tasks that were under way are
  /// started anew.
  [[nodiscard]] std::unique_ptr<LiveRun> forkedAt(Position position) const;
  /// A fork that goes on with another definition; an error where that would not have come there.
  [[nodiscard]] Result<std::unique_ptr<LiveRun>> forkedOnto(const interpreter::ProgramPtr& program,
                                                            Position position) const;

  [[nodiscard]] const Recording& recording() const { return recording_; }
  [[nodiscard]] runtime::Driver& driver() { return driver_; }
  [[nodiscard]] const runtime::Driver& driver() const { return driver_; }
  [[nodiscard]] bool realTime() const { return !driver_.clock().isVirtual(); }

  /// From here on its journal outlives the program.
  void keepIn(runtime::JournalPtr journal);
  [[nodiscard]] bool isKept() const { return durable_.isKept(); }
  /// Brings what is kept of it up to date.
  void keep();
  /// Why it is not kept any more, told once.
  [[nodiscard]] std::optional<Error> takeTrouble() { return std::exchange(trouble_, {}); }
  /// A task stayed here because its journal cannot be written.
  [[nodiscard]] bool isHeld() const { return durable_.holdsBack(); }
  /// It leaves, whether the journal can be written by now or not.
  void goOnUnkept();
  /// Tasks that were under way when the program ended, and will not answer any more.
  [[nodiscard]] std::size_t interrupted() const { return interrupted_; }

  /// Takes the last moves back; what they asked of the world is not asked.
  void takeBack(Position position);
  /// New mocks; questions that they answer are answered.
  void setMocks(tasks::MockSet mocks);
  /// Whether the state in which that fiber stood was answered by real code, at that place.
  [[nodiscard]] bool hasCalled(const interpreter::Execution& then,
                               interpreter::FiberId fiber) const;
  /// That state calls again, when it comes to it.
  void forgetCalls(const interpreter::Execution& then, interpreter::FiberId fiber);
  /// The same of every state that this thread and those inside it came to in that recording, from
  /// there on.
  void forgetCallsSince(const Recording& recorded, Position from, interpreter::FiberId thread);
  /// The number of the call that its Task makes, or made last at that place; 0 where it called
  /// nobody.
  [[nodiscard]] interpreter::TaskId callOf(const interpreter::Execution& then,
                                           interpreter::FiberId fiber) const;
  /// The fiber that waits for the call of that number, at the newest moment; 0 where none does.
  [[nodiscard]] interpreter::FiberId fiberOf(interpreter::TaskId call) const;
  /// Whether the call leaves this machine that a fiber is about to make, which stands before it.
  [[nodiscard]] bool leavesMachine(const interpreter::Execution& then,
                                   const interpreter::Fiber& fiber);
  /// Everything that was called.
  [[nodiscard]] const tasks::MadeCalls& calls() const { return answerers_.others; }
  /// The execution that the task of that fiber started; null where it is none that started one.
  [[nodiscard]] std::shared_ptr<const runtime::ChildExecution> startedBy(
      const interpreter::Execution& then, interpreter::FiberId fiber) const;
  /// An execution that a Task of the run started.
  struct Started {
    std::string place;      ///< tasks::RecordedAnswers::placeOf
    std::int64_t call = 0;  ///< which of the calls there
    interpreter::TaskId number = 0;
    std::shared_ptr<const runtime::ChildExecution> child;
  };
  /// Those whose number is above `seen`, which becomes the highest that was looked at.
  [[nodiscard]] std::vector<Started> startedSince(interpreter::TaskId& seen) const;
  /// Whether its Tasks may start executions here at all.
  [[nodiscard]] bool mayStart() const { return answerers_.startedBy != nullptr; }
  /// False where that fiber waits for no task.
  bool answer(interpreter::FiberId fiber, interpreter::TaskOutcome outcome);

  /// Of its breakpoints.
  [[nodiscard]] Hits& hits() { return hits_; }
  [[nodiscard]] const Hits& hits() const { return hits_; }
  void setFrozen(interpreter::FiberId fiber, bool frozen);
  /// These do not move, nor what lives inside them.
  [[nodiscard]] const std::set<interpreter::FiberId>& frozen() const { return frozen_; }
  /// Whether it is frozen, or something around it is.
  [[nodiscard]] bool isHeldBack(interpreter::FiberId fiber) const;
  /// The fiber that moves next there, of those that may: 0 where the clock or an answer comes
  /// first, or where the recorded one is held back.
  [[nodiscard]] interpreter::FiberId nextAt(Position position,
                                            const runtime::Driver::Wanted& wanted) const;
  /// The recorded move there is one of a fiber that is held back by now: it does not happen.
  [[nodiscard]] bool holdsBackMove(Position position) const;
  /// What could move at the newest moment is all held back.
  [[nodiscard]] bool onlyFrozenAreLeft() const;

 private:
  [[nodiscard]] std::size_t takeUp(runtime::JournalPtr journal, double factor);
  [[nodiscard]] std::vector<interpreter::TaskBackend*> inOrder();
  [[nodiscard]] std::unique_ptr<LiveRun> forkedFrom(Recording past) const;

  Recording recording_;
  runtime::Durable durable_;
  std::optional<Error> trouble_;
  std::size_t interrupted_ = 0;
  Answerers answerers_;
  runtime::CalledOnce once_;
  tasks::NobodyAnswers nobody_;
  tasks::BackendChain backend_;
  runtime::AskedAgain again_;
  runtime::Driver driver_;
  Hits hits_;
  std::set<interpreter::FiberId> frozen_;
};

}  // namespace stepwright::debugger
