// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/debugger/breakpoint.h"
#include "engine/debugger/scopes.h"
#include "engine/history/event_log.h"
#include "engine/json/value.h"
#include "engine/replay/data_flow.h"
#include "engine/replay/error_place.h"
#include "engine/replay/failed_at.h"
#include "engine/replay/run_view.h"
#include "engine/replay/tree_row.h"
#include "engine/runtime/clock.h"
#include "engine/runtime/map_run_figures.h"

namespace stepwright::session {

using debugger::Breakpoint;
using debugger::GlobalStops;
using debugger::Scope;
using debugger::Variable;

/// One row of the Stack: the execution, a container in it, a live item or branch, or "[9] to [11]
/// queued".
struct StackRow {
  enum class Kind : std::uint8_t { Execution, Container, Fiber, Queued };
  Kind kind = Kind::Execution;
  int depth = 0;
  std::string title;   ///< "Order", "Ship each parcel", "[3] Book courier"
  std::string detail;  ///< "5 live", "Await", "frozen"
  asl::StateId state;  ///< where that fiber stands; of a container, its own state
  std::string phase;
  replay::StateStatus status = replay::StateStatus::NotReached;
  std::uint32_t fiber = 0;
  int index = -1;  ///< of the item or branch
  bool focused = false;
  bool frozen = false;
  bool ownExecution = false;  ///< a child execution of a distributed Map: Session::openChild
  std::uint64_t started = 0;  ///< of an execution that a Task started: Session::openStarted
  std::uint64_t call = 0;     ///< that its Task makes, or made in this visit; 0 = none
  bool operator==(const StackRow&) const = default;
};

/// A mark above the timeline's slider.
struct Tick {
  enum class Kind : std::uint8_t { Error, Retry, Caught, Stop, Fork };
  Kind kind = Kind::Error;
  std::int64_t event = 0;
  Phrase words;
};

struct Timer {
  std::uint32_t fiber = 0;
  asl::StateId state;  ///< that waits for it
  Phrase words;        ///< "Charge", "next attempt of Book courier", "timeout of Charge"
  Timestamp from, due;
};

/// A Task that waits for somebody to say its result.
struct Question {
  std::uint64_t task = 0;
  std::uint32_t fiber = 0;
  asl::StateId state;
  std::string name;  ///< of the state
  std::string resource;
  json::Value parameters;
  int attempt = 1;
  std::string token;          ///< of .waitForTaskToken and activities, else ""
  std::optional<Timer> ends;  ///< when its time is over, by the clock of the run
  replay::StateStatus status = replay::StateStatus::Running;  ///< of that state
  /// Of a Task in an execution that a Task started: the call that started that (NestedView::task),
  /// its machine and those around it ("Ship › Pack"), and where that machine stands.
  std::uint64_t started = 0;
  std::string within = {}, document = {};
};

/// A run, or a fork of one.
struct RunRow {
  std::uint32_t id = 0;
  std::uint32_t parent = 0;   ///< the run it was forked from, or is a child of; 0 = none
  std::int64_t forkedAt = 0;  ///< the event at which it parted, or began
  std::uint32_t child = 0;    ///< the fiber of that run whose child execution it is; 0 = a fork
  Phrase title;               ///< "Run 1", "Fork: total changed"
  replay::RunStatus status = replay::RunStatus::None;
  std::int64_t events = 0;
  Timestamp started;
  bool current = false;
  bool pinned = false;
  bool imported = false;    ///< a history to look at; nothing of it runs
  bool stored = false;      ///< of an earlier session: it is opened when it is shown
  std::string keptAs = {};  ///< its name in the store; "" = it goes with the program
  /// Of an execution that a Task of the parent started, which is no run of this list: the call
  /// (Session::openStarted), and the name of the Task.
  std::uint64_t task = 0;
  std::string startedBy = {};
};

/// What UpdateMapRun takes; what is not named stays.
struct MapRunLimits {
  std::optional<std::int64_t> concurrency, toleratedCount;
  std::optional<double> toleratedPercentage;
};

/// What a person changes of a row of the list.
struct RunChange {
  std::optional<std::string> title;
  std::optional<bool> pinned;
  bool deleted = false;  ///< of one that is stored and not pinned
  /// Of the run that is shown: it goes on where it failed or was stopped, a child's parent too.
  bool redriven = false;
  std::optional<MapRunLimits> limits;  ///< of its Map Run that is under way
};

/// How near the run came to AWS's quotas, and how much it did.
struct Meters {
  std::int64_t events = 0;
  std::int64_t transitions = 0;
  std::int64_t largestPayload = 0;  ///< bytes
  asl::StateId largestAt;
};

struct WatchView {
  std::string expression;
  std::optional<json::Value> value;
  std::string error;
  bool changed = false;
  std::optional<json::Value> was;
};

/// An execution that a Task of the run started, as it stands at the moment: what is drawn of it in
/// the place of that Task.
struct NestedView {
  asl::StateId state;      ///< of the Task
  std::string machine;     ///< "ShipFlow"
  std::string title;       ///< "14.1": of run 14 the first; "" = by then it was not started
  std::uint64_t task = 0;  ///< Session::openStarted
  asl::MachinePtr definition;
  replay::RunView view;             ///< with the ids of its own definition
  std::size_t decisions = 0;        ///< of it, that the view shows
  std::vector<NestedView> inner{};  ///< what its own Tasks started, with the ids of its definition
};

/// An execution on the way into those that Tasks started, where the debugger stands in one.
struct InsideLevel {
  std::uint64_t task = 0;  ///< NestedView::task
  asl::StateId state;      ///< the Task, with a nested id where that is in such an execution itself
  std::string taskName, machine;
  asl::MachinePtr definition;
  asl::StateId place;  ///< where one stands in it, of its own definition; "" = at its end
  std::string placeName;
  bool operator==(const InsideLevel&) const = default;
};

/// Everything that the window shows of a run at one moment. Immutable; every part of the window
/// shows the same one.
struct Moment {
  std::uint32_t run = 0;
  std::uint32_t starts = 0;  ///< runs that were begun up to then, also those that were refused
  bool alive = false;        ///< the run has not ended: it runs, is paused or waits
  runtime::Clock clock;      ///< that the run goes by
  std::size_t moves = 0;     ///< of its recording, that it shows
  /// In focus; 0 = none stands anywhere, or another item than the one that it is of is looked at.
  std::uint32_t fiber = 0;
  std::vector<int> items;      ///< around the fiber that is stepped, branches too, outermost first
  asl::MachinePtr definition;  ///< that the run runs; null before the first run
  replay::RunView view;
  history::EventLog events;  ///< of the whole run; the moment shows view.event of them
  std::shared_ptr<const replay::RunTree> tree;  ///< of the whole run
  std::vector<StackRow> stack;
  std::vector<Scope> scopes;
  replay::DataFlow flow;  ///< of the selected state, or of the cursor's
  std::vector<Tick> ticks;
  std::vector<NestedView> nested;  ///< at most one a state: the one in focus
  /// Outermost first; while there are any, what is said of the place, the scopes and the watches
  /// are those of the innermost.
  std::vector<InsideLevel> inside;
  std::vector<Question> questions;
  std::vector<Timer> timers;
  std::vector<RunRow> runs;
  std::vector<WatchView> watches;
  std::vector<Breakpoint> breakpoints;
  std::vector<int> hits;  ///< by breakpoint
  Meters meters;
  std::optional<json::Value> output;
  Phrase error;  ///< that an execution failed with, or that a paused run stands on
  std::string cause;
  std::optional<replay::ErrorPlace> errorAt;  ///< the field that the error points to
  std::optional<replay::FailedAt> failed;     ///< of a run that has ended otherwise than well
  Phrase timedOut;  ///< which limit was passed, where the error in force says that one was
  Phrase note;      ///< one line about the last command: "forked: total changed"
  bool canStep = false, canStepBack = false, canEdit = false, live = true;
  bool canCallAgain = false;  ///< the state in focus was answered by real code
  std::string called;         ///< the name of that state
  std::string started;        ///< the machine that its Task started; "" = none (openChild)
  bool imported = false;      ///< a history to look at; nothing of it runs
  /// The name of the test whose run is looked at, which is none of `runs`; "" = it is one of them.
  std::string test;
  /// At its end: where it went another way than it was to, and how.
  std::optional<replay::CursorView> differs;
  bool hasBefore = false;  ///< a run was shown before that one, which is gone back to
  /// Of the Map Run that is shown (MapRunBoard); null before one of its children has ended.
  std::shared_ptr<const runtime::MapRunFigures> mapRun;
};
using MomentPtr = std::shared_ptr<const Moment>;

}  // namespace stepwright::session
