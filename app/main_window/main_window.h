// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <memory>

#include "app/main_window/docks.h"
#include "app/main_window/document_page.h"
#include "app/recovery.h"
#include "engine/asl/catalogue/source.h"

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
}
namespace stepwright::problems {
class ProblemsView;
}
namespace stepwright::debug {
class DebugPanels;
class RunController;
}  // namespace stepwright::debug

namespace stepwright::app {

class Actions;
class CommandDesk;
class DataDesk;
class ForceDesk;
class DocumentTabs;
class DropPreview;
class Editing;
class FileDesk;
class FindDesk;
class FolderView;
class GraphDesk;
class MenuTitle;
class KeptRunsDesk;
class ConsentBar;
class NoticeBar;
class Perspectives;
class PrintDesk;
class ProblemDesk;
class RecoveryDesk;
class RunDesk;
class Safekeeping;
class SelectionHistory;
class Settings;
class SnippetDesk;
class StartDesk;
class StatusDesk;
class StatusLine;
class TextDesk;
class ToolBar;
class UndoList;
class ViewDesk;

/// The window: documents in tabs, docks around them, one selection and one moment in all of them.
/// It makes the parts and the desks that work on them, and is the only place that tells one of the
/// other; what is done stands in the desks.
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
  [[nodiscard]] debug::DebugPanels& debugger();
  [[nodiscard]] debug::RunController& runController();
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
  void createBars();
  void createPanels();
  void createDesks();
  void wireTabs();
  void wireFiles();
  void wirePanels();
  void wireRuns();
  void wireCommands();
  void restore();
  void onPageAdded(DocumentPage& page);
  void listenTo(DocumentPage& page);
  // What is shown of the page in front.
  void onPageChanged();
  void onDocumentChanged();
  void onSelectionChanged();
  void onMoment();
  void showTitle();
  void showClock();
  void revealSelected();
  void report(const Error& error);
  void openExtracted(const std::string& definition, asl::Format format, const QString& name,
                     const QString& words);
  /// A copy of a sample, with what lies beside its file.
  void openSample(const QString& title, const QByteArray& text, const QString& file);
  /// The shown document in a window of its own, with the same text, steps and selection.
  void openSecondWindow();
  /// Gives the keyboard to what is shown: the graph or the text in front, else the start page.
  void focusDocument(Qt::FocusReason reason = Qt::TabFocusReason);

  Settings& settings_;
  const asl::CatalogueSource catalogue_;
  Recovery& recovery_;
  // Parts.
  Actions* actions_ = nullptr;
  Docks* docks_ = nullptr;
  ToolBar* toolBar_ = nullptr;
  StatusLine* status_ = nullptr;
  ConsentBar* consent_ = nullptr;
  NoticeBar* notices_ = nullptr;
  DocumentTabs* tabs_ = nullptr;
  MenuTitle* menuTitle_ = nullptr;
  UndoList* undoView_ = nullptr;
  FolderView* folder_ = nullptr;
  DropPreview* dropPreview_ = nullptr;
  outline::OutlineView* outline_ = nullptr;
  find::FindPanel* find_ = nullptr;
  problems::ProblemsView* problems_ = nullptr;
  inspector::Inspector* inspector_ = nullptr;
  palette::Palette* palette_ = nullptr;
  // Desks.
  Editing* editing_ = nullptr;
  Safekeeping* safe_ = nullptr;
  FileDesk* files_ = nullptr;
  RecoveryDesk* recoveries_ = nullptr;
  StartDesk* start_ = nullptr;
  GraphDesk* graphs_ = nullptr;
  ViewDesk* views_ = nullptr;
  SnippetDesk* snippets_ = nullptr;
  RunDesk* runs_ = nullptr;
  KeptRunsDesk* keptRuns_ = nullptr;
  DataDesk* data_ = nullptr;
  ForceDesk* forces_ = nullptr;
  FindDesk* finds_ = nullptr;
  TextDesk* texts_ = nullptr;
  ProblemDesk* problemDesk_ = nullptr;
  CommandDesk* commands_ = nullptr;
  SelectionHistory* history_ = nullptr;
  StatusDesk* statusDesk_ = nullptr;
  Perspectives* perspectives_ = nullptr;
};

}  // namespace stepwright::app
