// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>
#include <functional>
#include <string>
#include <vector>

#include "widgets/canvas/graph_view.h"
#include "widgets/code/code_editor.h"
#include "widgets/debug/document_run.h"
#include "widgets/document/canvas_arrangement.h"
#include "widgets/document/document_model.h"
#include "widgets/document/field_drafts.h"
#include "widgets/document/lint_suppressions.h"

class QSplitter;
class QVBoxLayout;

namespace stepwright::common {
class Banner;
}

namespace stepwright::app {

class Actions;
class CodeFold;
class DocumentPath;
class FileBars;
class PathBar;

/// What a document's tab holds: the way to the selection, bars that say what is the matter, and
/// graph and code side by side. It wires the document to its text; the window wires it to
/// everything else.
class DocumentPage : public QWidget {
  Q_OBJECT
 public:
  enum class View { Graph, Code, Both };

  /// What several pages of the same document share, in one window or in two.
  struct Content {
    Content();
    document::DocumentModel model;
    document::CanvasArrangement arrangement{model};  // before all views: it follows the text first
    document::LintSuppressions suppressions{model};
    document::FieldDrafts drafts{model};
    debug::DocumentRun run;  ///< hears of a new text before the pages do
    int pages = 0;           ///< that show it, and stay
    /// Whose selection the model has: the page of the window that had the keyboard last. The others
    /// keep what they show.
    QPointer<DocumentPage> selecting;
  };

  /// Without content it is a page of a new document.
  DocumentPage(Actions& actions, QWidget* parent, std::shared_ptr<Content> content = nullptr);
  ~DocumentPage() override;

  [[nodiscard]] const std::shared_ptr<Content>& content() const { return content_; }
  [[nodiscard]] bool isShared() const { return content_->pages > 1; }
  /// The model takes this page's selection, which its window goes on with.
  void takeSelection();
  /// Whether the model's selection is this page's.
  [[nodiscard]] bool isSelecting() const;
  /// It is taken away, and is no page of its document any more, though it is there a moment longer.
  void giveUp() { --content_->pages; }
  [[nodiscard]] document::DocumentModel& model() { return model_; }
  [[nodiscard]] document::CanvasArrangement& arrangement() { return arrangement_; }
  [[nodiscard]] document::LintSuppressions& suppressions() { return content_->suppressions; }
  /// The document's own runs; they end with it.
  [[nodiscard]] debug::DocumentRun& run() { return content_->run; }
  /// What is typed into fields and not in the document.
  [[nodiscard]] common::Drafts& drafts() { return content_->drafts; }
  /// Whether anything is lost when it is closed now.
  [[nodiscard]] bool hasUnsaved() const;
  /// The fields that have drafts: "Wait › Seconds, Pay › Name".
  [[nodiscard]] QString draftWords() const;
  [[nodiscard]] code::CodeEditor& code() { return *code_; }
  [[nodiscard]] canvas::GraphView& graph() { return *graph_; }
  [[nodiscard]] PathBar& pathBar() { return *pathBar_; }
  /// Takes it with the graph, or with the text where that is shown alone.
  void takeKeyboard(Qt::FocusReason reason);
  void setView(View view);
  [[nodiscard]] View view() const { return view_; }
  [[nodiscard]] CodeFold& codeFold() { return *codeFold_; }
  /// The code beside the graph instead of below it.
  void setSideBySide(bool beside);
  /// Shows the moment of the document's run. Where it stops is selected, once for each stop;
  /// `follow`: and scrolled to.
  void showRun(bool follow);
  /// Brings what is selected, or looked at inside a Task, into sight.
  void revealSelected();
  /// Borrows a bar of the window's (the run's) to show it between the path and the graph; the
  /// window has it back when it takes it, or when this page goes.
  void borrowBar(QWidget* bar);
  /// A bar that offers unsaved work which was kept: to recover it, to compare, or to let it go.
  void offerRecovery(const QString& when, const std::string& kept, std::function<void()> recover,
                     std::function<void()> discard);
  /// Shows what the file on the disk has beside what is here.
  void compareWithFile();
  void goTo(text::Range range);

 signals:
  void problemsRequested();
  void itemRequested(const QString& container, int index);
  void remarkMade(const QString& remark);
  void saveAsRequested();
  void viewChanged();

 private:
  void wireText();
  void showEdits(const text::TextEdits& edits);
  void wireGraph();
  void drawGraph();
  void showSelection();
  void showInCode();
  void showChanges();
  void selectForRun(const asl::StateId& state, bool follow);
  void showInside();
  void showStale();

  std::shared_ptr<Content> content_;
  document::DocumentModel& model_;
  document::CanvasArrangement& arrangement_;
  PathBar* pathBar_;
  QVBoxLayout* column_;
  QSplitter* splitter_;
  canvas::GraphView* graph_;
  code::CodeEditor* code_;
  DocumentPath* path_;
  FileBars* fileBars_;
  CodeFold* codeFold_;
  common::Banner* stale_;
  View view_ = View::Both;
  std::pair<std::uint32_t, asl::StateId> stop_;  ///< that was selected last, and of which run
  asl::StateId inside_;                          ///< that was shown last of what a Task started
  std::vector<asl::StateId> own_;  ///< selected here, where another window selects now
  bool fromGraph_ = false, drawing_ = false;
  bool drawn_ = false;                ///< the graph shows a definition, be it of an older text
  bool stayPut_ = false;              ///< the selection changes, and the drawing must not scroll
  bool typing_ = false;               ///< this page's text shows it already
  bool fromCode_ = false;             ///< the selection came from the caret: the text must not jump
  QPointer<QWidget> bar_, barOwner_;  ///< what is borrowed, and from whom
};

}  // namespace stepwright::app
