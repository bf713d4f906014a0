// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <optional>
#include <string>
#include <utility>

#include "engine/debugger/activity.h"
#include "engine/debugger/back_by.h"
#include "engine/debugger/focus.h"
#include "engine/debugger/goal.h"
#include "engine/debugger/live_run.h"
#include "engine/debugger/stop_list.h"
#include "engine/interpreter/input.h"

namespace stepwright::debugger {

/// Why a run rests, as DAP's event "stopped" says it.
struct Stopped {
  Phrase description;  ///< "Paused on Busy"; "" where the place says all
  Phrase hint;         ///< what is to be done where nothing can go on
  /// The name of the error whose end of the run was taken back ("" of a good end).
  std::optional<std::string> endTakenBack;
};

/// Steps a run forwards and back, and knows where it stands. Going forward after going back takes
/// the recorded moves again; only at the newest moment anything is done anew.
class Stepper {
 public:
  enum class Slice : std::uint8_t {
    Busy,      ///< there is more to do
    Settled,   ///< it has come to rest: stopped() says why
    Sleeping,  ///< until wakesAt()
    Parts      ///< what comes next is recorded and held back by now: to go on a fork is wanted here
  };

  /// Stands at the newest moment of that run, in which a step that is under way goes on; null: of
  /// none, and nothing is under way.
  void attach(LiveRun* run);
  /// While it reads true, an evaluation under way is given up.
  void setInterruption(const std::atomic<bool>* interruption) { interruption_ = interruption; }
  void setFreezeOthers(bool freeze) { freezeOthers_ = freeze; }

  [[nodiscard]] const Cursor& cursor() const { return cursor_; }
  [[nodiscard]] Focus& focus() { return focus_; }
  [[nodiscard]] const Focus& focus() const { return focus_; }
  [[nodiscard]] StopList& stops() { return stops_; }

  [[nodiscard]] bool running() const { return activity_.is(Activity::Kind::Running); }
  /// It rests because a Task has nobody to answer it.
  [[nodiscard]] bool awaitsAnswer() const { return activity_.is(Activity::Kind::AwaitsAnswer); }
  [[nodiscard]] const Goal& goal() const { return goal_; }
  [[nodiscard]] const Stopped& stopped() const { return stopped_; }
  /// Error and cause of the end that was taken back here; null elsewhere.
  using EndError = std::pair<std::optional<json::Value>, std::optional<json::Value>>;
  [[nodiscard]] const EndError* endTakenBack() const;

  /// Whether there is anything to go to.
  [[nodiscard]] bool canGo() const;
  /// Sets out; says why where what is to be stepped is frozen.
  [[nodiscard]] Phrase go(Goal goal);
  /// Sets out with a run that begins, as far as that state where it is not "". True where something
  /// stops it before its first move, or `pause` asks for that.
  [[nodiscard]] bool begin(const asl::StateId& until, bool pause, int visit = 1);
  /// Up to `moves` moves.
  [[nodiscard]] Slice slice(int moves);
  void pause();
  /// Goes on with what it was about when it came to rest.
  void resume();
  /// Before the first move of a run that was not told to go.
  void standAtStart();
  /// Rests, for that reason.
  void settle(Stopped stopped = {});
  /// Ends the run; false where it has ended.
  bool terminate();

  /// Before the last phase, or the last state, of the fiber in focus.
  void stepBack(BackBy by = BackBy::Phase);
  void reverseContinue();  ///< to the stop before this one, or the start
  void goTo(Position position);
  void goToEvent(std::size_t event);
  void toHead();

  /// An edit at the newest moment.
  void put(const interpreter::Input& input);
  /// At the newest moment; false where nothing waits for it.
  [[nodiscard]] bool answer(interpreter::FiberId fiber, interpreter::TaskOutcome outcome);
  /// Stands still: waits where the run has questions.
  void rest();
  /// Moves the clock to the next timer.
  void jumpClock();
  /// The real time at which it wants to go on by itself: after Sleeping, or where a question
  /// lapses.
  [[nodiscard]] std::optional<Timestamp> wakesAt() const;
  /// The real clock has come to wakesAt(): a question that lapsed is no reason to rest any more.
  void wakeUp();

 private:
  [[nodiscard]] Slice moveAnew();
  [[nodiscard]] runtime::Driver::Wanted wanted() const;
  [[nodiscard]] Stop stopHere(const Move& last);
  [[nodiscard]] bool stopsAfterMove(bool fresh);
  [[nodiscard]] bool takeBackEnd(const Stop& stop);
  [[nodiscard]] bool reached(const Move& last) const;
  [[nodiscard]] interpreter::FiberId next() const;
  [[nodiscard]] std::optional<Timestamp> dueAt() const;

  LiveRun* run_ = nullptr;
  Cursor cursor_;
  Focus focus_;
  StopList stops_;
  const std::atomic<bool>* interruption_ = nullptr;
  Goal goal_;
  Activity activity_;
  Stopped stopped_;
  bool freezeOthers_ = true;
  /// The end that was taken back once, so that going on does not stop there again.
  std::pair<const LiveRun*, Position> passEndAt_{nullptr, 0};
  EndError endTakenBack_;
};

}  // namespace stepwright::debugger
