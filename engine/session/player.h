// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "engine/asl/document.h"
#include "engine/debugger/stops.h"
#include "engine/session/child_run.h"
#include "engine/session/console_line.h"
#include "engine/session/debug_run.h"
#include "engine/session/run_options.h"

namespace stepwright::session {

/// What a step is under way to.
struct Goal {
  enum class Kind : std::uint8_t { Continue, Into, Over, Out, State, Event };
  Kind kind = Kind::Continue;
  interpreter::FiberId fiber = 0;
  asl::StateId state;
  std::size_t events = 0;
  /// A step, and no run to wherever something stops it.
  [[nodiscard]] bool steps() const { return kind != Kind::Continue && kind != Kind::State; }
};

/// The session without its thread: runs, forks, the moment that is shown, and stepping from there
/// forwards and back. Going forward after going back takes the recorded moves again; only at the
/// newest end anything is done anew.
class Player {
 public:
  enum class Slice : std::uint8_t { Busy, Settled, Sleeping };

  void start(asl::Document document, json::Value input, tasks::MockSet mocks, RunOptions options);
  /// The same with the input of the run that is shown.
  void restart(asl::Document document, tasks::MockSet mocks, RunOptions options);
  void importLog(asl::Document document, history::EventLog log);

  /// Says that something asked for could not be done.
  void fail(std::string words) { note_ = std::move(words); }
  /// One more of Moment::starts.
  void countStart() { ++starts_; }

  void go(Goal goal);
  void jumpClock();
  void pause();
  void stop();
  [[nodiscard]] bool running() const { return running_; }
  /// Up to `moves` moves; Busy where there is more to do.
  [[nodiscard]] Slice slice(int moves);
  /// While it reads true, an evaluation under way is given up.
  void setInterruption(const std::atomic<bool>* interruption) { interruption_ = interruption; }
  /// The real time at which it wants to go on by itself: after Sleeping, or where a question
  /// lapses.
  [[nodiscard]] std::optional<Timestamp> wakesAt() const;
  /// The real clock has come to wakesAt(): a question that lapsed is no reason to rest any more.
  void wakeUp();

  void back(bool wholeEvent);
  void continueBack();
  void goToEvent(std::int64_t event);
  void backToLive();

  void setFocus(const asl::StateId& container, int index);
  void setFocusFiber(interpreter::FiberId fiber);
  void setFrozen(interpreter::FiberId fiber, bool frozen);
  void setFreezeOthers(bool freeze) { freezeOthers_ = freeze; }
  void select(asl::StateId state) { selected_ = std::move(state); }

  /// Forks (where that is still needed) and takes the input there; says why where that cannot be.
  void edit(const interpreter::Input& input, const std::string& note);
  /// The data of the state in focus.
  void setData(interpreter::input::Slot slot, json::Value value);
  /// All variables of that fiber's own scope, as one object.
  void setVariables(interpreter::FiberId fiber, const json::Value& variables);
  void forkHere();
  /// The child execution of a distributed Map that this fiber belongs to, as a run of its own that
  /// stands before its first state; says why where it is none.
  void openChild(interpreter::FiberId fiber);
  /// Forks before the state in focus and goes on with another definition, where that would have
  /// come there by the same way; else says why not.
  void forkOnto(const asl::Document& document);
  void showRun(std::uint32_t run);
  [[nodiscard]] DebugRun* find(std::uint32_t run);
  [[nodiscard]] std::uint32_t shownRun() const { return run_ ? run_->row.id : 0; }

  void answer(interpreter::FiberId fiber, interpreter::TaskOutcome outcome);
  void setBreakpoints(std::vector<Breakpoint> breakpoints);
  void setGlobalStops(GlobalStops stops);
  void setMocks(tasks::MockSet mocks);
  void setWatches(std::vector<std::string> expressions) { watches_ = std::move(expressions); }
  [[nodiscard]] Result<json::Value> evaluate(const std::string& expression,
                                             asl::QueryLanguage language) const;
  void setWaker(std::function<void()> waker) { waker_ = std::move(waker); }

  [[nodiscard]] MomentPtr moment();
  [[nodiscard]] std::vector<ConsoleLine> takeConsole();

 private:
  void begin();
  [[nodiscard]] Answerers answerers(tasks::RecordedAnswers recorded) const;
  /// The new run goes on its way, as the options want it.
  void setOff();
  void addChild(ChildRun child, std::uint32_t parent);
  void restartChild();
  /// The run cannot be started.
  void refuse(const std::string& why);
  [[nodiscard]] bool atHead() const;
  [[nodiscard]] const debugger::Recording& recording() const;
  [[nodiscard]] const interpreter::Execution& execution() const;
  [[nodiscard]] const interpreter::Fiber* fiberInFocus() const;
  [[nodiscard]] std::size_t shownEvents() const;
  [[nodiscard]] std::size_t shownDecisions() const;

  void addRun(std::unique_ptr<DebugRun> run, std::uint32_t parent, std::string title);
  void goTo(debugger::Position position);
  void follow(interpreter::FiberId fiber);
  void keepFocusAlive();
  /// Settled or Sleeping where no move was possible; `fresh` where it was no recorded one.
  [[nodiscard]] Slice moveOnce(bool& fresh);
  const std::atomic<bool>* interruption_ = nullptr;
  [[nodiscard]] runtime::Driver::Wanted wanted() const;
  [[nodiscard]] bool stopsAfterMove(bool fresh);
  [[nodiscard]] bool takeBackEnd(const debugger::Stop& stop);
  void descend();
  void fork(const std::string& title);
  void forkInto(std::unique_ptr<LiveRun> live, asl::MachinePtr definition,
                const std::string& title);
  [[nodiscard]] std::optional<Timestamp> dueAt() const;
  [[nodiscard]] debugger::Position beforeState() const;
  /// True where the recorded move that comes next is one of a fiber that is held back by now.
  [[nodiscard]] bool holdsBackNext() const;
  [[nodiscard]] bool isHeldBack(interpreter::FiberId fiber) const;
  [[nodiscard]] bool onlyFrozenAreLeft() const;
  [[nodiscard]] bool reached(const debugger::Move& last) const;
  [[nodiscard]] interpreter::FiberId nextAt(debugger::Position position) const;
  void settle(std::string words);
  void rebuildStops();
  void takeLog();
  void sayStop();

  void logTimeouts();
  [[nodiscard]] std::string whatTimedOut() const;
  [[nodiscard]] bool asks(interpreter::FiberId fiber) const;
  void fillStatus(Moment& moment) const;
  void fillError(Moment& moment, const interpreter::Fiber* fiber) const;
  void fillData(Moment& moment);
  void fillWatches(Moment& moment);
  void fillRuns(Moment& moment) const;

  std::vector<std::unique_ptr<DebugRun>> runs_;
  DebugRun* run_ = nullptr;
  std::uint32_t lastRun_ = 0, starts_ = 0;
  debugger::Position position_ = 0;
  interpreter::Execution past_;     ///< at position_, where that is not the head
  std::size_t importedEvents_ = 0;  ///< shown of an imported run
  asl::Document document_;
  json::Value input_;
  tasks::MockSet mocks_;
  RunOptions options_;
  std::string failedToStart_;

  Goal goal_;
  bool running_ = false, freezeOthers_ = true, awaitsAnswer_ = false;
  /// The end that was taken back once, so that going on does not stop there again.
  debugger::Position passEndAt_ = ~debugger::Position{0};
  /// Error and cause of that end.
  std::pair<std::optional<json::Value>, std::optional<json::Value>> endTakenBack_;
  interpreter::FiberId focusFiber_ = 0;
  replay::Focus focus_;
  asl::StateId selected_;
  std::string note_, stopWords_;

  debugger::StopTable stops_;
  std::vector<Breakpoint> breakpoints_;
  GlobalStops globalStops_;
  std::vector<std::string> watches_;
  std::vector<WatchView> lastWatches_;
  std::vector<Scope> shownScopes_, scopesBefore_;
  std::vector<WatchView> watchesBefore_;
  std::pair<std::uint32_t, debugger::Position> scopesAt_{0, ~debugger::Position{0}};
  std::vector<ConsoleLine> console_;
  std::function<void()> waker_;
};

}  // namespace stepwright::session
