// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "engine/debugger/live_run.h"
#include "engine/history/event_log.h"
#include "engine/replay/run_tracker.h"
#include "engine/replay/run_tree.h"
#include "engine/session/joined_tree.h"
#include "engine/session/moment.h"

namespace stepwright::session {

/// The executions that the Tasks of one run started, as far as they have come, and what is drawn of
/// them within that run.
class StartedRuns {
 public:
  /// A try of a Task began: the first `decisions` of the run tell of it, and its visit has that row
  /// in the run's tree.
  void note(const interpreter::Decision& began, const replay::Threads& threads,
            std::size_t decisions, std::int32_t row);
  /// Takes in what is new of them; true where anything is.
  bool sync(const debugger::LiveRun& run);
  using Started = debugger::LiveRun::Started;
  bool sync(std::vector<Started> fresh);
  [[nodiscard]] bool empty() const { return all_.empty(); }

  /// The place of a state that a thread stands in, as the calls have it.
  [[nodiscard]] static std::string placeOf(const asl::StateId& state, replay::ThreadId thread,
                                           const replay::Threads& threads);
  /// How one stands that is stepped.
  struct Stand {
    std::size_t decisions = 0;
    replay::Focus items;
    std::optional<replay::CursorView> cursor;
    bool asks = false;  ///< for an answer
  };
  using Stands = std::map<std::uint64_t, Stand>;  ///< by the numbers of their calls
  /// A moment of the run.
  struct When {
    std::size_t decisions = 0;
    Timestamp time;
    std::string run;      ///< its number
    bool newest = false;  ///< nothing of the run is behind it
    const Stands& stands;
  };
  /// Those at the places in focus, of which the tracker knows at that moment.
  [[nodiscard]] std::vector<NestedView> views(const replay::RunTracker& tracker,
                                              const replay::Threads& threads,
                                              const replay::Focus& focus, const When& when) const;
  [[nodiscard]] std::shared_ptr<const runtime::ChildExecution> find(std::uint64_t number) const;
  /// One of them, or of those that their own Tasks started, with its Task's id in the run
  /// (asl::nestedId).
  struct Known {
    std::uint64_t number = 0;
    asl::StateId task;
    std::shared_ptr<const runtime::ChildExecution> child;
  };
  /// The way to that one, the outermost first; empty where nothing is known of it.
  [[nodiscard]] std::vector<Known> wayTo(std::uint64_t number) const;
  /// Each, with what its own Tasks started; null: nothing is known of that.
  void forEach(
      const std::function<void(const Started& what, const StartedRuns* inner)>& visit) const;
  /// Another number where there is more of them.
  [[nodiscard]] std::size_t told() const;
  /// So many decisions of the run tell of that call.
  [[nodiscard]] std::size_t beganBy(std::uint64_t number) const;
  /// As rows below the run of that id, the first ones.
  [[nodiscard]] std::vector<RunRow> rows(std::uint32_t run) const;

  /// The run's tree with theirs in it.
  [[nodiscard]] std::shared_ptr<const replay::RunTree> joined(const replay::RunTree& own,
                                                              const history::EventLog& log);

 private:
  /// One, with what is drawn of it.
  struct Execution {
    Started what;
    std::vector<interpreter::Decision> decisions;
    interpreter::Status status = interpreter::Status::Running;
    std::uint32_t version = 0;  ///< runtime::NestedProgress
    replay::Threads threads;
    replay::RunTracker tracker;  ///< after all decisions
    replay::RunTreeBuilder tree;
    std::unique_ptr<StartedRuns> inner;  ///< by its own Tasks
  };
  struct Try {
    asl::StateId state;
    std::string name;
    std::size_t decisions = 0;
    std::int32_t row = -1;
  };

  /// Every place at which one was started, with its state.
  [[nodiscard]] std::map<std::string, asl::StateId> places() const;
  /// The last that was started at that place by then, as it stood; before that the first that will
  /// be, without a title. Nothing where none is.
  [[nodiscard]] std::optional<NestedView> viewAt(const std::string& place, const When& when) const;
  /// By its place in all_; the size of that where there is none.
  [[nodiscard]] std::size_t lastAt(const std::string& place, std::size_t decisions) const;
  [[nodiscard]] std::size_t firstAt(const std::string& place) const;
  static void fill(NestedView& nested, const Execution& execution, const When& when);
  [[nodiscard]] const Try* tryOf(const Execution& execution) const;
  bool hear(Execution& execution);
  static bool hearInner(Execution& execution);
  void addRows(std::uint32_t parent, const std::string& title, std::vector<RunRow>& rows) const;
  [[nodiscard]] static replay::RunTree rowsOf(const Execution& execution,
                                              const replay::TreeRow& visit,
                                              const history::EventLog& log);

  std::vector<std::unique_ptr<Execution>> all_;  ///< in the order in which they were heard of
  std::map<std::string, std::vector<Try>> tries_;
  interpreter::TaskId seen_ = 0;
  JoinedTree joined_;
};

}  // namespace stepwright::session
