// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <vector>

#include "engine/debugger/recording.h"
#include "engine/project/mock.h"
#include "engine/session/moment.h"
#include "engine/session/recorded_answers.h"

namespace stepwright::session {

/// The newest end of a recorded run: takes it forward move by move, answers its tasks from mocks,
/// asks where there is none, and moves the clock. Belongs to the session's thread; only reports may
/// come from elsewhere.
class LiveRun {
 public:
  struct Options {
    bool realTime = false;
    bool askForTasks = true;
  };
  /// What became of one advance().
  enum class Advance : std::uint8_t { Moved, NeedsAnswer, Sleeping, Stuck, Ended, Interrupted };
  /// Which fibers may move: all, or `within` and what lives below it for as long as one of them
  /// can.
  struct Wanted {
    interpreter::FiberId within = 0;
    const std::set<interpreter::FiberId>* frozen = nullptr;
    /// Read true: an evaluation under way ends, and its step is as if it had never begun.
    const std::atomic<bool>* interruption = nullptr;
    bool jumpClock = false;  ///< past a timer even while a Task waits for its answer
  };

  LiveRun(interpreter::ProgramPtr program, json::Value input, interpreter::Identity identity,
          project::MockSet mocks, Options options);
  /// A fork: the same up to there; tasks that were under way are started anew.
  [[nodiscard]] std::unique_ptr<LiveRun> forkedAt(debugger::Position position) const;
  /// A fork that goes on with another definition; an error where that would not have come there.
  [[nodiscard]] Result<std::unique_ptr<LiveRun>> forkedOnto(const interpreter::ProgramPtr& program,
                                                            debugger::Position position) const;

  [[nodiscard]] const debugger::Recording& recording() const { return recording_; }
  [[nodiscard]] Advance advance(const Wanted& wanted);
  /// When Sleeping ends by itself.
  [[nodiscard]] std::optional<Timestamp> wakesAt() const { return wakesAt_; }
  /// Of a run in real time: its clock did not stand still while nobody moved it.
  void catchUp();
  /// Moves the clock on; one in real time goes on from there.
  void jumpTo(Timestamp time);
  /// How many ms the clock of a run in real time is ahead of the real one, by jumps.
  [[nodiscard]] std::int64_t ahead() const { return ahead_; }
  /// Takes in what the user said: an edit, StopExecution.
  void put(const interpreter::Input& input);
  /// Takes the last moves back; what they asked of the world is not asked.
  void takeBack(debugger::Position position);
  /// The next time at which something happens by itself: a timer, or the answer of a mock.
  [[nodiscard]] std::optional<Timestamp> nextTime() const;
  /// The answers of mocks that are on their way.
  [[nodiscard]] std::vector<Timer> answersDue() const;
  [[nodiscard]] bool realTime() const { return options_.realTime; }
  /// The run's clock: of a run in real time that goes on, the real one.
  [[nodiscard]] Timestamp now() const;

  [[nodiscard]] const std::vector<Question>& questions() const { return questions_; }
  /// False where that fiber waits for no task.
  bool answer(interpreter::FiberId fiber, interpreter::TaskOutcome outcome);
  /// Calls that are recorded answer before any mock.
  void setRecorded(RecordedAnswers answers) { recorded_ = std::move(answers); }
  /// New mocks; questions that they answer are answered.
  void setMocks(project::MockSet mocks);
  [[nodiscard]] const project::MockSet& mocks() const { return mocks_; }
  /// Called when a report came in from another thread.
  void setWaker(std::function<void()> waker);
  /// The fiber that the next advance() steps, if it is one that is stepped: 0 where the clock or an
  /// answer comes first.
  [[nodiscard]] interpreter::FiberId pick(const Wanted& wanted) const;

 private:
  struct Pending {
    interpreter::TaskReport report;
    Timestamp from, due;
  };
  struct Inbox {
    std::mutex mutex;
    std::vector<interpreter::TaskReport> reports;
    std::function<void()> waker;
  };

  LiveRun(debugger::Recording recording, project::MockSet mocks, Options options);
  [[nodiscard]] std::unique_ptr<LiveRun> forkOf(debugger::Recording part) const;
  bool take(const interpreter::Input& input, const std::atomic<bool>* interruption = nullptr);
  void dropLapsed();
  void performCommands();
  void start(const interpreter::TaskRequest& request);
  [[nodiscard]] bool startRecorded(const interpreter::TaskRequest& request);
  [[nodiscard]] bool startMock(const interpreter::TaskRequest& request);
  void readInbox();
  /// The task that the fiber waits for; 0 where it waits for none.
  [[nodiscard]] interpreter::TaskId taskAwaitedBy(interpreter::FiberId fiber) const;
  [[nodiscard]] bool deliverDue();
  [[nodiscard]] Advance moveClock(const Wanted& wanted);
  [[nodiscard]] interpreter::FiberId pickOf(const Wanted& wanted) const;
  [[nodiscard]] bool waitsForTime(interpreter::FiberId fiber) const;

  debugger::Recording recording_;
  project::MockSet mocks_;
  RecordedAnswers recorded_;
  Options options_;
  std::vector<interpreter::Command> commands_;  ///< of the last move, not performed yet
  std::vector<Pending> pending_;
  std::vector<Question> questions_;
  std::shared_ptr<Inbox> inbox_ = std::make_shared<Inbox>();
  std::optional<Timestamp> wakesAt_;
  std::int64_t ahead_ = 0;
};

}  // namespace stepwright::session
