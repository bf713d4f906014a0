// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <QPointer>
#include <QSet>
#include <functional>
#include <memory>

#include "app/main_window/docks.h"
#include "app/main_window/document_page.h"
#include "app/recovery.h"
#include "engine/asl/document.h"
#include "engine/base/result.h"
#include "engine/edit/drop.h"
#include "widgets/palette/palette_item.h"

class QLabel;
class QTabWidget;
class QUndoView;

namespace stepwright::canvas {
struct PageSetup;
struct PictureOptions;
}  // namespace stepwright::canvas
namespace stepwright::edit {
struct Found;
}
namespace stepwright::replay {
struct RunView;
}
namespace stepwright::find {
class FindPanel;
}
namespace stepwright::inspector {
class Inspector;
}
namespace stepwright::outline {
class OutlineView;
}
namespace stepwright::palette {
class Palette;
class SnippetStore;
}  // namespace stepwright::palette
namespace stepwright::problems {
class ProblemsView;
}
namespace stepwright::debug {
class DebugPanels;
class RunController;
}  // namespace stepwright::debug

namespace stepwright::app {

class Actions;
class DropPreview;
class FileQueue;
class FolderView;
class Foresight;
class NoticeBar;
class QuickOpen;
class Settings;
class StartPage;
struct Situation;
class StatusLine;
class ToolBar;

/// The window: documents in tabs, docks around them, one selection and one moment in all of them.
/// It is the only place that knows all parts, and does nothing but wire them.
class MainWindow : public QMainWindow {
  Q_OBJECT
 public:
  MainWindow(Settings& settings, Recovery& recovery, QWidget* parent = nullptr);
  ~MainWindow() override;

  bool openFile(const QString& path);
  /// The first at once, the others one by one while the window goes on.
  void openFiles(const QStringList& paths);
  /// Shows the definitions of a folder; kept for the next start.
  void openFolder(const QString& path);
  /// A new document with that text, never saved.
  DocumentPage* newDocument(const std::string& text, const QString& title);
  [[nodiscard]] DocumentPage* page() const;  ///< the one that is shown, or null
  [[nodiscard]] Actions& actions() { return *actions_; }
  [[nodiscard]] Docks& docks() { return *docks_; }
  [[nodiscard]] StatusLine& statusLine() { return *status_; }
  [[nodiscard]] debug::DebugPanels& debugger() { return *debug_; }
  [[nodiscard]] debug::RunController& runController() { return *run_; }
  void setPerspective(Docks::Perspective perspective);
  /// Says that a process died and what it had open, and offers to open it again.
  void offerLastSession();
  /// Opens what dead processes had open, with the unsaved work that they left behind.
  void offerRecovery();
  /// Tells of an exception that ended a gesture.
  void sayFailure(const QString& what);

 protected:
  bool event(QEvent* event) override;
  void closeEvent(QCloseEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  bool focusNextPrevChild(bool next) override;
  /// A key of a command that cannot be done now says why.
  void keyPressEvent(QKeyEvent* event) override;

 private:
  // main_window.cpp
  void createParts();
  void addGap(Qt::ToolBarArea area, const QString& name);
  void createDocks();
  void restore();
  void applyTheme();
  void showMenuTitle();
  void fitToWidth();
  [[nodiscard]] QString docksName() const;
  // files.cpp
  DocumentPage* addPage(std::shared_ptr<DocumentPage::Content> content = nullptr);
  /// The shown document in a window of its own, with the same text, steps and selection.
  void openSecondWindow();
  void wirePage(DocumentPage& page);
  void newFromNothing();
  void askToOpen();
  void wireFileQueue();
  bool save(DocumentPage& page);
  bool saveAs(DocumentPage& page);
  [[nodiscard]] bool mayClose(DocumentPage& page);
  [[nodiscard]] bool mayEndRun(DocumentPage& page);
  void settle(DocumentPage& page);
  void letGo(DocumentPage& page);
  void closePage(int tab);
  void removePage(DocumentPage& page);
  void removeAllPages();
  void fillRecent();
  void showTab(DocumentPage& page);
  void exportDefinition();
  void report(const Error& error);
  [[nodiscard]] int documents() const;
  [[nodiscard]] DocumentPage* documentAt(int tab) const;  ///< null for the start page
  // graph_wiring.cpp, graph_moves.cpp
  void wireGraph(DocumentPage& page);
  void wireGraphMoves(DocumentPage& page);
  void wireGraphActions();
  void wireClipboard();
  void wirePrinting();
  [[nodiscard]] canvas::PictureOptions pictureOptions() const;
  void printPage(QWidget* over);
  void exportPdf(QWidget* over);
  void drop(const edit::Content& content, const edit::Destination& to);
  void removeKeys(const QStringList& keys);
  void duplicateKeys(const QStringList& keys);
  void insertState(asl::StateType type);
  void insertContent(const QByteArray& json);
  void insertContent(const QByteArray& json, const edit::Place& place);
  void renameNew();
  void copyStates(bool cut);
  void pasteStates();
  void exportPicture(bool svg);
  void hint(const QString& words, const QString& note = {});
  [[nodiscard]] QStringList selectedKeys() const;
  // view_wiring.cpp
  void wireView(DocumentPage& page);
  void wireViewMemory();
  void rememberFolded(DocumentPage& page, const QSet<QString>& frames);
  void restoreFolded(DocumentPage& page);
  void onMinimap(bool visible, Qt::Corner corner);
  // snippet_wiring.cpp
  void createSnippets();
  void keepSelection(const QStringList& keys);
  // insert_wiring.cpp
  void wireInserts();
  void keepSnippet(const QString& name, const QByteArray& machine, int row);
  // debug_wiring.cpp
  void createDebugger();
  void wireRun();
  void wireInspector();
  void showKnownData();
  void showMachineType();
  void wireRunActions();
  void wireStepActions();
  void startRun(bool ask);
  void runTo(const asl::StateId& state);
  void showDocumentToDebugger();
  void onMoment();
  [[nodiscard]] const replay::RunView* runToDraw() const;  ///< null before the first run
  void wireRunOf(DocumentPage& page);
  void onStop(DocumentPage& page);
  void markRun(DocumentPage& page);
  void showMarksOn(DocumentPage& page);
  [[nodiscard]] bool canRunText();
  void restartRun();
  void forkOntoText();
  [[nodiscard]] QString clockWords() const;
  void exportHistory();
  // import_wiring.cpp
  void importHistory();
  [[nodiscard]] bool openDefinitionOf(const QString& history);
  // start_wiring.cpp
  void createStartPage();
  void showFieldHelp();
  void showStartPage(bool shown);
  void openEntry(const QString& title, const QByteArray& text, const QString& file);
  void takeCompanions(const QString& file);
  // safety_wiring.cpp
  void wireSafety();
  void sayTrouble();
  void keepForRecovery(DocumentPage& page);
  void retype(DocumentPage& page, const Recovery::Entry& entry);
  void sayBeside(const Error& trouble);
  void keepTabs();
  void reopen(const Recovery::LeftOpen& left);
  void recover(const Recovery::Entry& entry, bool compare);
  void recoverLost(const Recovery::Entry& entry);
  // more_commands.cpp
  void wireMoreCommands();
  void extractStates();
  void importMocks();
  void validate();
  // folder_wiring.cpp
  void wireFolder();
  // find_wiring.cpp
  void wireFind();
  void wireOutline();
  void openFind(bool replace);
  void growFind();
  void closeFind();
  void goToFound(const edit::Found& found);
  void moveInOutline(const QStringList& states, const edit::Place& place, const QString& before,
                     bool copy);
  // navigation.cpp
  /// Gives the keyboard to what the eye is on: the graph or the text in front, else the start page.
  void focusDocument(Qt::FocusReason reason = Qt::TabFocusReason);
  void wireNavigation();
  void rememberVisit();
  void offerZoom(const QPoint& above);
  void moveInSelections(int by);
  [[nodiscard]] bool canMoveInSelections(int by) const;
  // wiring.cpp
  void wireActions();
  void wireEditActions();
  void wireViewActions();
  void wireDocks();
  void onPageChanged();
  void onDocumentChanged();
  void onSelectionChanged();
  void updateActions();
  [[nodiscard]] Situation situation() const;
  void updateStatus();
  bool applyChange(const edit::Outcome& outcome, const QString& mergeKey = {});
  [[nodiscard]] DocumentPage* pageFor(const edit::Change& change) const;
  /// Takes what is being typed, in the Inspector or on the canvas, into its document.
  void commitTyping();
  void goToProblem(const asl::Problem& problem);
  void openCommands();
  void openStates();
  void rename(DocumentPage& page, const QString& state, const QString& name);
  void showShortcuts();
  void showAbout();

  Settings& settings_;
  Recovery& recovery_;
  Actions* actions_ = nullptr;
  Docks* docks_ = nullptr;
  ToolBar* toolBar_ = nullptr;
  StatusLine* status_ = nullptr;
  QuickOpen* quick_ = nullptr;
  NoticeBar* notices_ = nullptr;
  FileQueue* files_ = nullptr;
  QTabWidget* tabs_ = nullptr;
  StartPage* start_ = nullptr;
  QLabel* menuTitle_ = nullptr;
  outline::OutlineView* outline_ = nullptr;
  find::FindPanel* find_ = nullptr;
  QUndoView* undoView_ = nullptr;
  FolderView* folderView_ = nullptr;
  int findHeight_ = 0;  ///< of the docks below before Find wanted more
  problems::ProblemsView* problems_ = nullptr;
  inspector::Inspector* inspector_ = nullptr;
  Foresight* foresight_ = nullptr;
  palette::ActionSource awsActions_;  ///< of the catalogue, for the palette and the quick adds
  palette::Palette* palette_ = nullptr;
  palette::SnippetStore* snippets_ = nullptr;
  DropPreview* dropPreview_ = nullptr;
  debug::RunController* run_ = nullptr;
  debug::DebugPanels* debug_ = nullptr;
  std::string lastStop_;  ///< the words of the stop in front that was said last; "" while it runs
  QString hint_, hintNote_;
  Docks::Perspective perspective_ = Docks::Perspective::Design;
  bool narrow_ = false;  ///< the window is too narrow for all its parts at their best
  DocumentPage* shown_ = nullptr;
  int untitled_ = 0;
  /// What was selected, in whatever document, for back and forward.
  struct Visit {
    QPointer<DocumentPage> page;
    asl::StateId state;
  };
  QList<Visit> visited_;
  int visitedAt_ = -1;
  bool movingInSelections_ = false;
  std::shared_ptr<canvas::PageSetup> pageSetup_;  ///< what was chosen for printing
};

}  // namespace stepwright::app
