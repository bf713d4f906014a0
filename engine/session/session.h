// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/asl/document.h"
#include "engine/debugger/back_by.h"
#include "engine/session/compared_runs.h"
#include "engine/session/console_line.h"
#include "engine/session/debug_run.h"
#include "engine/session/forced.h"
#include "engine/session/fork_from.h"
#include "engine/session/kept_door.h"
#include "engine/session/moment.h"
#include "engine/session/run_options.h"
#include "engine/session/shown_child.h"
#include "engine/tasks/mocks/mock.h"

namespace stepwright::session {

/// Is told what a session does, on the session's own thread: pass the value on and return.
class SessionListener {
 public:
  virtual ~SessionListener() = default;
  /// At most 30 times a second while running; at once when the run pauses, ends or another moment
  /// is shown.
  virtual void momentChanged(MomentPtr moment) = 0;
  virtual void logged(const ConsoleLine& line) = 0;
  /// openChild() was asked for an execution of another document (RunOptions::again).
  virtual void childOpened(std::shared_ptr<const runtime::ChildExecution>) {}
};

/// Runs one document under the debugger; the window uses nothing else of it. Every call returns at
/// once; the listener gets what it changed as a new Moment. Not to be called from the
/// listener. Its thread begins with the first run: a session that only knows its breakpoints costs
/// nothing, and tells the listener in the call itself.
class Session {
 public:
  explicit Session(SessionListener& listener);
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  /// A new run; the older ones stay in the list. With RunOptions::test one that is looked at beside
  /// it.
  void start(asl::Document document, json::Value input, tasks::MockSet mocks, RunOptions options);
  /// A new run with the input of the one that is shown.
  void restart(asl::Document document, tasks::MockSet mocks, RunOptions options);
  /// How many runs were asked for up to now; a Moment with fewer `starts` is of the run before.
  [[nodiscard]] std::uint32_t starts() const;
  void resume();  ///< continue; from a past moment it goes on through what is recorded
  void pause();
  /// Ends the run as ExecutionAborted; while evaluate() is at work, only that.
  void stop();

  void stepOver();  ///< to the next state of this scope; a container counts as one
  void stepInto();  ///< one phase
  void stepOut();   ///< to the end of the item, branch or container
  void runTo(asl::StateId state);
  void stepBackEvent();
  void stepBack(debugger::BackBy by);
  void stepForwardEvent();
  void continueBack();  ///< to the previous breakpoint, or the start
  void goToEvent(
      std::int64_t event);  ///< the timeline's slider; many in a row are answered with the last
  void backToLive();
  void jumpClock();  ///< to the next timer

  void setFocus(asl::StateId container, int index);  ///< an item of a Map or a branch of a Parallel
  /// With `started`: of the execution that this call started (NestedView::task), which is stepped
  /// and shown in the place of the run from there on; fiber 0: where it stands. Step in goes into
  /// one, too, and so does a stop in it. With `event`: at that event of its own, 0: where it
  /// stands; the run is looked at as it stood when that one began, unless it waits for it now.
  void setFocusFiber(std::uint32_t fiber, std::uint64_t started = 0,
                     std::optional<std::int64_t> event = {});
  void setFrozen(std::uint32_t fiber, bool frozen);
  void setFreezeOthers(
      bool freeze);                 ///< while stepping only the focused item moves on (the default)
  void select(asl::StateId state);  ///< whose data flow the moments carry; "" = the cursor's

  /// At a paused moment; the run forks there and the recording from there on stays with the old
  /// run.
  /// Where it could change nothing any more the moment's note says why, and nothing is forked.
  /// The input, result or output of the state in focus.
  void setData(replay::PhaseView::Edits what, json::Value data);
  /// All variables of that fiber's own scope: an object; what it does not have is taken away.
  void setVariables(std::uint32_t fiber, json::Value variables);
  void forkHere();
  /// Decides what becomes of the state in focus.
  void force(Forced forced);
  /// Opens the child execution of a distributed Map that this fiber belongs to as a run of its own,
  /// in which it does again what it did: its tasks answer what is recorded of them.
  /// With `item`: the child of that item, which may be over. With `beside` it is handed to that, on
  /// the session's thread, to be looked at beside the run in a session of its own.
  using Beside = std::function<void(Result<ShownChild>)>;
  void openChild(std::uint32_t fiber, std::optional<std::size_t> item = {}, Beside beside = {});
  /// The same for an execution that a Task started (NestedView::task, TreeRow::started).
  void openStarted(std::uint64_t task);
  /// Forks and goes on with that definition, where it would have come there by the same way; else
  /// Moment::note says why not.
  void forkOnto(asl::Document document, ForkFrom from = ForkFrom::State);
  /// One that is only kept is opened: it stands where its journal ends, and goes on with those who
  /// answer by `options`. 0: the one that was shown before a test's run was looked at.
  void showRun(std::uint32_t run, std::optional<RunOptions> options = {});
  /// `done` is called on the session's thread; with null where one of them is no run any more.
  void compareRuns(std::uint32_t a, std::uint32_t b, std::function<void(ComparedRunsPtr)> done);
  /// `look` is called with that run on the session's thread; not at all where there is none.
  void lookAt(std::uint32_t run, std::function<void(const DebugRun&)> look);
  void changeRun(std::uint32_t run, RunChange change);
  /// Of the runs that outlive the program.
  [[nodiscard]] KeptDoor& kept();
  /// Shows a recorded execution (the text of GetExecutionHistory's answer) over the document; what
  /// goes on from it does so as the options say. `done` is called on the session's thread, with the
  /// reason where it is refused.
  void importHistory(asl::Document document, std::string text, RunOptions options,
                     std::function<void(std::optional<Error>)> done = {});

  /// `started`: of a Task in the execution that this call started (Question::started).
  void answer(std::uint32_t fiber, json::Value result, std::uint64_t started = 0);
  void answerError(std::uint32_t fiber, std::string error, std::string cause,
                   std::uint64_t started = 0);
  void heartbeat(std::uint32_t fiber, std::uint64_t started = 0);

  void setBreakpoints(std::vector<Breakpoint> breakpoints);
  void setGlobalStops(GlobalStops stops);
  /// `document`: of the executions that Tasks start of the machine that stands there, those that
  /// are under way (Question::document).
  void setMocks(tasks::MockSet mocks, std::string document = {});
  void setWatches(std::vector<std::string> expressions);
  /// Lets go of a moment on the session's thread: freeing a large one would hold up the window.
  void discard(MomentPtr moment);
  /// Evaluates against the shown moment; `done` is called on the session's thread.
  void evaluate(std::string expression, asl::QueryLanguage language,
                std::function<void(Result<json::Value>)> done);

 private:
  class Worker;
  std::unique_ptr<Worker> worker_;
  KeptDoor kept_;
};

}  // namespace stepwright::session
