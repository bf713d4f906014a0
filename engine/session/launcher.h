// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "engine/asl/document.h"
#include "engine/debugger/child_run.h"
#include "engine/session/console.h"
#include "engine/session/inside.h"
#include "engine/session/kept_runs.h"
#include "engine/session/moment_maker.h"
#include "engine/session/run_options.h"

namespace stepwright::session {

/// Begins runs: of a document, again, of a child execution, or what is recorded of one.
class Launcher {
 public:
  Launcher(Runs& runs, Console& console, MomentMaker& moments, Inside& inside)
      : runs_(runs), console_(console), moments_(moments), inside_(inside) {}

  /// With RunOptions::test it is only looked at.
  void start(asl::Document document, json::Value input, tasks::MockSet mocks, RunOptions options);
  /// The same with the input of the run that is shown.
  void restart(asl::Document document, tasks::MockSet mocks, RunOptions options);
  /// A run that is kept, made one of the session: it stands where its journal ends. Where `options`
  /// say so, others answer its Tasks from there on than those of the runs before.
  void openKept(KeptRuns& kept, std::uint32_t id, const std::optional<RunOptions>& options = {});
  /// A run of the list, opened where it is only kept; what is shown stays. Null: there is none.
  [[nodiscard]] DebugRun* opened(KeptRuns& kept, std::uint32_t id);
  void importLog(asl::Document document, history::EventLog log, RunOptions options = {});
  /// Of the imported run that is shown: a run that came the same way up to the event that is shown,
  /// and goes on here. Where that one has failed it stands before the state that did.
  void goOnFromRecorded();
  /// The child execution of a distributed Map that this fiber belongs to, as a run of its own that
  /// stands before its first state; says why where it is none. One that a Task started belongs to
  /// another document: takeStarted().
  void openChild(interpreter::FiberId fiber);
  /// The same for the execution that a Task of a run started by the call of that number.
  void openStarted(std::uint64_t call);
  /// The same of the child of that item of the run that is shown, which may be over.
  void openItem(std::size_t index);
  /// That child, made ready to be run by itself elsewhere.
  [[nodiscard]] Result<debugger::ChildRun> childOfItem(std::size_t index);
  /// An execution that was to be opened and has another definition; null where none was.
  [[nodiscard]] std::shared_ptr<const runtime::ChildExecution> takeStarted() {
    return std::exchange(started_, nullptr);
  }
  /// Also for the run that is shown. `document`: for what its Tasks started of the machine that
  /// stands there.
  void setMocks(tasks::MockSet mocks, const std::string& document = {});

 private:
  void prepare(asl::Document document, tasks::MockSet mocks, RunOptions options);
  void begin();
  void lookAside();
  /// A run as it is prepared, that stands at its start; an error where it cannot be begun.
  [[nodiscard]] Result<std::unique_ptr<DebugRun>> made() const;
  /// The new run goes on its way, as the options want it.
  void setOff();
  void restartChild();
  /// It has come there as it was recorded; else where it did not.
  [[nodiscard]] std::optional<std::size_t> catchUp(debugger::LiveRun& live,
                                                   const DebugRun& recorded,
                                                   std::size_t events) const;
  /// RunOptions::again, which stands before its first state.
  void doAgain(const runtime::ChildExecution& child);
  [[nodiscard]] DebugRun* parentOfItems();
  DebugRun& addChild(debugger::ChildRun child, std::uint32_t parent);
  void showChild(DebugRun& parent, Result<debugger::ChildRun> child);
  DebugRun& add(std::unique_ptr<debugger::LiveRun> live);
  /// The run cannot be started.
  void refuse(const Phrase& why);
  [[nodiscard]] debugger::Answerers answerers(tasks::RecordedAnswers recorded) const;
  [[nodiscard]] Result<DebugRun*> addKept(KeptRuns& kept, KeptRuns::Opened opened);

  Runs& runs_;
  Console& console_;
  MomentMaker& moments_;
  Inside& inside_;
  asl::Document document_;
  json::Value input_;
  tasks::MockSet mocks_;
  RunOptions options_;
  std::shared_ptr<const runtime::ChildExecution> started_;
};

}  // namespace stepwright::session
