// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <functional>
#include <memory>
#include <utility>

#include "engine/asl/model.h"
#include "engine/base/result.h"
#include "engine/session/fork_from.h"
#include "engine/session/run_options.h"
#include "widgets/canvas/test_marks.h"
#include "widgets/debug/which_tests.h"

class QWidget;

namespace stepwright::debug {
class DebugPanels;
class RunController;
}  // namespace stepwright::debug

namespace stepwright::runtime {
struct ChildExecution;
}

namespace stepwright::app {

class Actions;
class DocumentPage;
class DocumentTabs;
class Editing;
class StatusLine;

/// The runs: what starts, steps and ends them, and what of the run in front is shown on its
/// document.
class RunDesk : public QObject {
  Q_OBJECT
 public:
  RunDesk(Actions& actions, DocumentTabs& tabs, Editing& editing, StatusLine& status,
          QWidget& window);

  [[nodiscard]] debug::RunController& controller() const { return *run_; }
  [[nodiscard]] debug::DebugPanels& panels() const { return *panels_; }
  /// Listens to the run of a document, in front or not, and to the gestures on its page.
  void listenTo(DocumentPage& page);
  /// Looks at the runs of the document in front.
  void setFront(DocumentPage* page);
  /// Shows the run in front at its moment on everything that this desk has.
  void showMoment();
  /// Tells the panels of the document in front; while a run goes on, only of another one.
  void showDocument();
  void start(bool ask, const asl::StateId& until = {});
  /// Asks for a recorded execution and shows it over the document in front; where there is none,
  /// over one that is asked for.
  void importHistory();
  /// Called before a run begins of that document, which is in front.
  void setBeforeRun(std::function<void(DocumentPage& page)> prepare) {
    beforeRun_ = std::move(prepare);
  }
  /// Who answers the Tasks of the document in front, where no mock does; by their ids.
  void setAnswers(const QHash<QString, canvas::AnswerMark>& answers);
  /// How a definition is opened that a history is to be shown over.
  using Open = std::function<bool(const QString& path)>;
  void setOpen(Open open) { open_ = std::move(open); }
  /// "Virtual, +1 d 04:00": which clock the run goes by, and how far it is from the run's start.
  [[nodiscard]] QString clockWords() const;

 signals:
  void momentShown();
  void clockTicked();
  /// The run in front has stopped, and is shown next: the window is to be arranged for looking, so
  /// that nothing is made for who does not see it.
  void stopping();
  void panelRequested(const QString& dock);
  void refused(const stepwright::Error& why);

 private:
  void wireRun();
  void wireRunActions();
  void wireStepActions();
  void wireBreakpointActions();
  void sayStop(DocumentPage& page);
  void showMarksOn(DocumentPage& page);
  /// The text of now goes to the debugger, or is refused in words.
  [[nodiscard]] bool canRunText();
  void tellPanels();
  void restart();
  void forkOntoText(session::ForkFrom from);
  void openChild(const std::shared_ptr<const runtime::ChildExecution>& child);
  void showState(const QString& state);
  void tellScheduling();
  void stepOver();
  void stepInto();
  /// Where no run is under way one begins, and stops before its first state; false where one is.
  [[nodiscard]] bool stopOnEntry();
  void runTo(const asl::StateId& state);
  /// How many times as fast as the real time the clock goes that is picked; 0: virtual.
  [[nodiscard]] double pickedFactor() const;
  void takeClock();
  void importMocks();
  void showMarks();
  void runTests(debug::WhichTests which);
  void exportHistory();
  [[nodiscard]] bool openDefinitionOf(const QString& history);
  [[nodiscard]] QString selected() const;  ///< the state that is selected in front; "" = none
  /// The same, and the edge: of a selected edge with the state that has it; "" = none.
  [[nodiscard]] std::pair<QString, QString> selectedPlace() const;

  Actions& actions_;
  DocumentTabs& tabs_;
  Editing& editing_;
  StatusLine& status_;
  QWidget& window_;
  debug::RunController* run_;
  debug::DebugPanels* panels_;
  Open open_;
  QHash<QString, canvas::AnswerMark> answers_;
  std::function<void(DocumentPage&)> beforeRun_;
  std::string lastStop_;  ///< the words of the stop in front that was said last; "" while it runs
};

}  // namespace stepwright::app
