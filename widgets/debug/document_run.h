// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <deque>
#include <memory>

#include "engine/asl/placeholder_values.h"
#include "engine/session/definition_change.h"
#include "engine/session/session.h"

namespace stepwright::debug {

/// The runs of one document: a session::Session of its own, whose moments arrive in the GUI thread.
/// It goes on while another document is looked at, and ends with its document.
class DocumentRun : public QObject {
  Q_OBJECT

 public:
  explicit DocumentRun(QObject* parent = nullptr);
  ~DocumentRun() override;

  [[nodiscard]] session::Session& session() { return *session_; }
  /// Never null; before the first run it is an empty one.
  [[nodiscard]] const session::MomentPtr& moment() const { return moment_; }
  /// What the Console says of these runs: log points, and where they stopped. The session tells it
  /// line by line, so that no stop is lost between two moments.
  /// More than a run with quotas can say; the oldest go.
  static constexpr std::size_t mostConsoleLines = 200'000;
  [[nodiscard]] const std::deque<session::ConsoleLine>& console() const { return console_; }
  void clearConsole() { console_.clear(); }
  using Backend = decltype(session::RunOptions::backend);
  /// Who answers in its runs from now on what no mock does; null: nobody.
  void setBackend(Backend backend) { backend_ = std::move(backend); }
  /// The machines that Tasks may start executions of, and who hears of these.
  void setMachines(decltype(session::RunOptions::machines) machines,
                   decltype(session::RunOptions::hear) hear) {
    machines_ = std::move(machines);
    hear_ = std::move(hear);
  }
  /// Who answers, as a run of it is told.
  void addAnswerers(session::RunOptions& options);
  /// A line of somebody who answers for real.
  void hear(const session::ConsoleLine& line) { log(line); }

  // From here on nothing of the run before is shown any more.
  void start(const asl::Document& document, const json::Value& input, const tasks::MockSet& mocks,
             const session::RunOptions& options);
  void restart(const asl::Document& document, const tasks::MockSet& mocks,
               const session::RunOptions& options);
  /// A test's run (RunOptions::test) is looked at; what is shown goes on being told of until then.
  void lookAt(const asl::Document& document, const json::Value& input, const tasks::MockSet& mocks,
              const session::RunOptions& options);
  void importHistory(const asl::Document& document, const std::string& text,
                     const session::RunOptions& options);
  /// A run that is only kept is shown, and goes on with those who answer now.
  void openKept(quint32 run);
  /// The document whose Task started the run that is shown; "" where it was no Task.
  [[nodiscard]] QString openedFrom() const;
  using ChildPtr = std::shared_ptr<const runtime::ChildExecution>;
  /// The next run does that execution again, which a Task of the document at that path started.
  void setNext(ChildPtr child, const QString& from);

  /// The text of now; a run that goes on keeps to the one that it began with.
  void setDefinition(const asl::Document& now);
  /// What the next run has in the place of placeholders; the text of now is held against it with
  /// the same.
  void setValues(asl::PlaceholderValues values) { values_ = std::move(values); }
  /// How the text of now differs from that of the run.
  [[nodiscard]] const session::DefinitionChange& change() const { return change_; }
  /// Something was edited that the run, which has not ended, does not know.
  [[nodiscard]] bool isBehind() const { return moment_->alive && !change_.empty(); }
  /// The moment's view with the ids of the text of now. A test's run that is looked at stands where
  /// it went another way than it was to; where another item is drawn, what is stepped is not.
  [[nodiscard]] replay::RunView drawnView() const;

  /// The executions that Tasks of the run started, and those in them, with the Tasks' ids in the
  /// text of now (asl::nestedId).
  [[nodiscard]] std::vector<session::NestedView> nested() const;
  /// Where one of them is stepped: its state, or at its end its Task; "" where the run itself is.
  [[nodiscard]] asl::StateId placeInside() const;
  /// What runs whose Tasks wait for an answer: where it stands, and its definition; of the run
  /// itself
  /// "" and null.
  using Machines = std::vector<std::pair<std::string, asl::MachinePtr>>;
  [[nodiscard]] Machines machinesThatAsk() const;
  /// The one that this Task of the text of now started is opened (childOpened).
  void openNested(const asl::StateId& task);

  [[nodiscard]] bool hasRun() const;
  [[nodiscard]] bool isRunning() const;
  [[nodiscard]] bool isPaused() const;  ///< also while a Task waits for its answer
  /// The run that is shown outlives the program.
  [[nodiscard]] bool isKept() const;
  [[nodiscard]] bool isAlive() const { return moment_->alive || isRunning(); }

 Q_SIGNALS:
  /// States have other ids in the text than in the run, or the same ones again.
  void idsChanged();
  void momentChanged();
  /// Nothing happened but that the real clock went on: the moment says anew what is left of waits.
  void clockTicked();
  /// The run stopped by itself (a breakpoint, an error, a question, its end) and not by a step:
  /// before anybody hears of that moment, and after.
  void stopping();
  void stopped();
  void logged(const stepwright::session::ConsoleLine& line);
  void importRefused(const stepwright::Error& why);
  /// An execution was to be opened that runs another document.
  void childOpened(std::shared_ptr<const stepwright::runtime::ChildExecution> child);

 private:
  class Relay;
  void prepare(const asl::Document& document);
  void begin();
  void take(session::MomentPtr moment);
  void log(const session::ConsoleLine& line);
  void compare();
  void awaitTick();
  void tick();

  ChildPtr next_;
  QString openedFrom_;
  std::uint32_t openedStart_ = 0;  ///< which of the session's starts that was
  std::unique_ptr<Relay> relay_;
  std::unique_ptr<session::Session> session_;
  session::MomentPtr moment_;
  std::deque<session::ConsoleLine> console_;
  Backend backend_;
  decltype(session::RunOptions::machines) machines_;
  decltype(session::RunOptions::hear) hear_;
  QTimer ticker_;
  asl::PlaceholderValues values_;
  asl::MachinePtr now_;
  std::pair<asl::MachinePtr, asl::MachinePtr> compared_;  ///< what change_ is of
  session::DefinitionChange change_;
};

}  // namespace stepwright::debug
