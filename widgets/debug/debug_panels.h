// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QString>
#include <QVector>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/asl/document.h"
#include "engine/project/debug_setup.h"
#include "engine/session/moment.h"
#include "engine/session/session.h"
#include "engine/tasks/mocks/mock.h"
#include "widgets/common/breakpoint_mark.h"
#include "widgets/debug/trail_marks.h"
#include "widgets/debug/which_tests.h"

class QWidget;

namespace stepwright::debug {

class PinBoard;
class PlaceholderTable;
class TasksPanel;

class BreakpointCommands;
class PanelSteps;
class RunController;

/// Makes all panels of the debugger and lets them show the controller's moment. The window puts
/// them into docks and wires the signals below; it needs no other header of this folder but
/// run_controller.h.
class DebugPanels : public QObject {
  Q_OBJECT

 public:
  struct Panel {
    QString dock;  ///< the name of the dock that it is for: "dockHistory"
    QWidget* widget;
  };

  /// The widgets belong to `parent` until a dock takes them.
  DebugPanels(RunController& controller, QWidget* parent);
  ~DebugPanels() override;

  /// Among them the bar with the slider, for between the document and the bottom docks.
  [[nodiscard]] const QVector<Panel>& panels() const;
  /// "Task needs an answer" and "Viewing the past"; for above the document. Hides itself when there
  /// is nothing to say.
  [[nodiscard]] QWidget* momentBar() const;

  /// The document that runs start from; its breakpoints and mocks are read from where they are kept
  /// for `path` (project::BesideFile) and written back there.
  /// `key` tells documents apart that have no path yet.
  void setDocument(const asl::Document& document, const QString& path, const QString& key = {});
  void documentSaved(const QString& key);  ///< its file has the text of now
  void setSelectedState(const QString& stateId);
  /// Breakpoints, mocks and the like of a document that both show are the same in both windows.
  void shareWith(DebugPanels& other);

  /// The breakpoints as they are drawn on the boxes and in the code margin.
  [[nodiscard]] std::vector<common::BreakpointMark> marks() const;
  /// What is done to them where they are seen.
  [[nodiscard]] BreakpointCommands& breakpoints() const;
  /// How what is done in the panels comes onto the undo list; the window fills it.
  [[nodiscard]] PanelSteps& steps() const;

  /// What is kept about the document: its mocks, and the inputs that runs were started with.
  [[nodiscard]] const project::DebugSetup& remembered() const;
  [[nodiscard]] QString documentKey() const;  ///< of the document that they belong to

  /// Who answers Tasks; the window fills it.
  [[nodiscard]] TasksPanel& tasks() const;
  /// What is pinned on the canvas.
  [[nodiscard]] PinBoard& pins() const;
  /// What a deployment fills in, with the values that the template has.
  [[nodiscard]] PlaceholderTable& placeholders();

  // What the window's actions call.
  /// The type of the machine, which is kept beside the document and decides how it is run.
  void setExpress(bool express);
  /// With the input remembered for this document; continues where a run is paused. One that begins
  /// may be told to stop before its first state, or before that one.
  void run(bool stopOnEntry = false, const asl::StateId& until = {});
  bool runWith(QWidget* dialogParent);  ///< asks for the input first; false: cancelled
  void runWithInput(const QString& name, const json::Value& input);
  /// Another run with the input of the one that is shown: the document, its mocks and the clock are
  /// those of now.
  void restart();
  /// A fork that goes on with the document of now.
  void forkOnto(session::ForkFrom from);
  /// Shows a recorded execution over the document: the text of GetExecutionHistory's answer.
  void importHistory(const QByteArray& text);
  /// How many times as fast as the real time the clock of runs goes from now on; 0: it is virtual,
  /// and jumps to the next timer.
  void setTimeFactor(double factor);
  void answer();  ///< asks for the answer of the Task that waits
  void setMock(const QString& stateName, const tasks::MockBehaviour& behaviour);
  void setMocks(const tasks::MockSet& mocks);
  /// What run() takes from now on.
  void setInput(const QString& name, const json::Value& input);
  void setBreakpoint(const debugger::Breakpoint& breakpoint);
  /// On the state, or on an edge that leaves it; `tested`: where that edge's rule is tested.
  void toggleBreakpoint(const QString& stateId, const QString& edge = {}, bool tested = false);
  void showEvaluator();
  void importMocks();  ///< asks for a mock file
  /// What the canvas draws over the run: the names of the states that have a mock, for the `M`
  /// tags; how many tests came by each state and edge, nothing where none was run; the two runs
  /// that are compared, null where none are; and the steps of the trail that is looked at.
  struct Overlaid {
    std::vector<std::string> mocked;
    std::optional<QHash<QString, int>> coverage;
    session::ComparedRunsPtr compared;
    TrailMarks trail;
  };
  [[nodiscard]] Overlaid overlaid() const;
  void compareRuns();  ///< the run that is shown with the one it came from, or the one before
  void makeTest();     ///< of the run that is shown
  void makeTest(const session::ShownChild& child);
  void runTests(WhichTests which);  ///< over the document that runs start from
  /// What a Task's answer looks like, by its Resource; asked where an answer is wanted.
  void setAnswerShapes(
      std::function<std::optional<json::Value>(const std::string& resource)> shapes);

 Q_SIGNALS:
  void overlaidChanged();
  void stateActivated(const QString& stateId);               ///< select and show it everywhere
  void restartRequested();                                   ///< with the text of now
  void forkRequested(stepwright::session::ForkFrom from);    ///< forkOnto()
  void documentRequested(const QString& path);               ///< whose Task started this run
  void testsRequested(stepwright::debug::WhichTests which);  ///< runTests() with the text of now
  void breakpointsChanged();                                 ///< marks() are new
  /// Of the document at that path.
  void mocksChanged(const QString& path, const stepwright::tasks::MockSet& mocks);
  void troubled(const stepwright::Error& trouble);  ///< with what is kept about the document
  void said(const QString& words);                  ///< for the status bar
  void refused(const stepwright::Error& why);       ///< an import
  void panelRequested(const QString& objectName);   ///< raise that dock

 private:
  void activateInRun(const QString& stateId);
  [[nodiscard]] session::RunOptions options() const;
  void start(const json::Value& input, bool stopOnEntry = false, const asl::StateId& until = {});

  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace stepwright::debug
