// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/result.h"
#include "engine/runtime/journal_entry.h"
#include "engine/runtime/recorder.h"
#include "engine/store/journal.h"

namespace stepwright::runtime {

using JournalPtr = std::shared_ptr<store::Journal>;

/// A run whose journal outlives the program. What it is told is appended to the journal, of which
/// the moves between are only counted: the interpreter makes the same ones again. On disk it is
/// before a task leaves the program (begin()), and once its result has come; all else rides along
/// with these, or waits for as long as there is something to do.
///
/// Throws (store::Failure) where the journal cannot be written: then nothing has left. With
/// onTrouble() it goes on without one instead.
class Durable final : public Recorder {
 public:
  /// Both outlive it. `run` stands where its definition and input put it.
  Durable(Recorder& run, store::Journal& journal);
  /// Nothing of it is kept before keepIn().
  explicit Durable(Recorder& run);

  /// A journal that cannot be written is told of, and let go of; what was about to leave the
  /// program stays in it then.
  void onTrouble(std::function<void(const Error&)> tell) { tell_ = std::move(tell); }
  /// From here on in that journal.
  void keepIn(JournalPtr journal);
  /// A task stayed here, as it could not be written that it leaves; until rewrite().
  [[nodiscard]] bool holdsBack() const { return holdsBack_; }
  [[nodiscard]] bool isKept() const { return journal_ != nullptr; }
  /// The journal is written anew, all at once: the run was told only that, as after the last moves
  /// of it were taken back, or in the place of what could not be written. Of the tasks that have
  /// left it still tells. False where it cannot be.
  bool rewrite(const interpreter::Journal& told);

  /// Plays what the journal holds; no task is called. Throws "store.torn" where the run does not go
  /// as it went.
  void replay();
  /// And what it did by itself after that, up to where it must be told something or asks for a
  /// task.
  void playOut();
  /// Of the tasks that had left before the program ended, those that cannot be waited for: a
  /// Standard run is told that they failed, once; an Express one calls them again. How many there
  /// were.
  std::size_t giveUp();
  /// Where its journal ends: replay(), then giveUp() for one that goes on, or playOut() for one
  /// that had ended. What giveUp() gives.
  std::size_t takeUp();
  /// A task is about to leave the program; false where that cannot be written, and it must stay.
  [[nodiscard]] bool begin(const interpreter::TaskRequest& request);
  /// It left before the program ended, and waits for somebody who has its token.
  [[nodiscard]] bool waitsOutside(interpreter::TaskId task) const {
    return outside_.contains(task);
  }
  /// It is asked for anew, as when it was asked before the program ended; null for one that was
  /// not.
  struct Asked {
    Timestamp at;               ///< on the run's clock
    std::size_t delivered = 0;  ///< reports of it that the run has
  };
  [[nodiscard]] const Asked* askedBefore(interpreter::TaskId task) const;

  /// Brings the journal and what is said of the run up to date.
  void settle();

  [[nodiscard]] const interpreter::Execution& head() const override { return run_.head(); }
  bool take(const interpreter::Input& input, Commands& commands,
            const std::atomic<bool>* interruption) override;
  bool takeTurns(std::uint64_t turns, Commands& commands,
                 const std::atomic<bool>* interruption) override;
  [[nodiscard]] std::vector<interpreter::TaskRequest> open() const override;
  void rest() override;

 private:
  /// A task that was asked for and has not ended, as replay() finds it.
  struct Open {
    interpreter::TaskRequest request;
    Asked asked;
    bool submitted = false;
  };

  bool commit();
  void noteStatus();
  void commitWhereDue();
  void beforeTurn();
  bool takeTurnOf(const interpreter::Input& input, Commands& commands,
                  const std::atomic<bool>* interruption);
  template <class Work>
  bool guarded(const Work& work);
  /// Several lines are one entry of the journal.
  template <class... Line>
  void append(const Line&... line);
  void finishEntry();
  void play(const JournalLine& line);
  void playTurns(std::uint64_t turns);
  void note(Commands& commands);
  void noteReport(const interpreter::input::Task& task);
  [[nodiscard]] std::vector<Open>::iterator openAt(interpreter::TaskId task);
  void checkBegun(const Begun& begun);
  [[noreturn]] void failTorn() const;
  [[nodiscard]] Payloads payloads();

  Recorder& run_;
  store::Journal* journal_ = nullptr;  ///< null: nothing is kept
  JournalPtr held_;                    ///< the same, or the one that was let go of
  std::function<void(const Error&)> tell_;
  bool replayed_ = false, holdsBack_ = false;
  std::uint64_t turns_ = 0;    ///< since the last input
  std::uint64_t reached_ = 0;  ///< of these, those that the journal knows of
  std::string lines_;          ///< of the entry that is being made
  std::size_t waiting_ = 0;    ///< lines that are not on disk
  bool resultWaits_ = false;
  std::set<interpreter::TaskId> begun_;    ///< they have left, and have not ended
  std::set<interpreter::TaskId> outside_;  ///< of these, those that are waited for
  std::vector<Open> open_;                 ///< in the order in which they were asked for
  std::chrono::steady_clock::time_point committed_;
};

}  // namespace stepwright::runtime
