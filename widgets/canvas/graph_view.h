// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsView>
#include <QHash>
#include <QSet>
#include <QStringList>
#include <functional>
#include <memory>
#include <vector>

#include "engine/asl/document.h"
#include "engine/edit/intents.h"
#include "engine/layout/layout.h"
#include "engine/project/arrangement.h"
#include "engine/replay/run_view.h"
#include "widgets/canvas/looks.h"
#include "widgets/canvas/requests.h"
#include "widgets/common/breakpoint_mark.h"

namespace stepwright::canvas {

class ViewCore;
struct Drawing;
struct Facts;
struct QuickItem;

/// The graph of a definition: what it shows is set from outside, every gesture goes out as one
/// request, and nothing of the definition is kept here but the drawing of its last version. Keys
/// are StateIds for states and the pointers of GraphEdge for edges.
class GraphView : public QGraphicsView {
  Q_OBJECT
 public:
  explicit GraphView(QWidget* parent = nullptr);
  ~GraphView() override;

  void setDocument(const asl::Document& document);
  void setRunView(const replay::RunView& run);
  void setBreakpoints(const std::vector<common::BreakpointMark>& marks);
  void setProblems(const std::vector<asl::Problem>& problems);
  void setMocked(const QSet<QString>& states);
  /// States that were edited while a run goes on, which does not know of it.
  void setChanged(const QHash<QString, ChangeMark>& states);
  /// Marks what was found in the workflow, and what of it is gone to.
  void setFound(const QSet<QString>& states, const QString& current);
  [[nodiscard]] const QSet<QString>& found() const;
  /// The text cannot be read: the last good picture stays, under a banner that says so.
  void setStale(bool stale, const QString& reason = {});
  /// False where the window says paused, past and stale in bars of its own; the canvas then has
  /// none.
  void setOwnBanner(bool own);
  /// Keeps the debugger's cursor in sight.
  void setFollow(bool follow);
  /// No edits: gestures that would change the definition do nothing.
  void setReadOnly(bool readOnly);
  void setReducedMotion(bool reduced);
  [[nodiscard]] bool reducedMotion() const;
  void setMinimapVisible(bool visible);
  [[nodiscard]] bool minimapVisible() const;
  void setMinimapCorner(Qt::Corner corner);
  [[nodiscard]] Qt::Corner minimapCorner() const;
  void setDirection(layout::Direction direction);
  [[nodiscard]] layout::Direction direction() const;
  /// What the quick add finds after the eight types, for instance in the catalogue of actions.
  void setQuickSource(QuickSource source);

  /// What people put somewhere by hand, and their notes.
  /// `show`: lays out at once, where no document follows.
  void setArrangement(const project::Arrangement& arrangement, bool show = true);
  void setNotesVisible(bool visible);
  /// A drag moves states to where they are to stay, instead of to another place in the workflow.
  void setMoveByHand(bool byHand);
  /// Opens a note to write in, at the selected state or in the middle of the view.
  void addNote();

  void setSelection(const QStringList& keys);
  [[nodiscard]] QStringList selection() const;
  /// Lays out afresh, without staying close to what was or was put somewhere by hand.
  void layOutAgain();
  void setCollapsed(const QSet<QString>& frames);
  [[nodiscard]] QSet<QString> collapsed() const;
  void collapseSelected(bool collapse);
  void collapseAll(bool collapse) const;
  /// Shows one Parallel or Map as a canvas of its own; "" = the whole workflow again.
  void setRoot(const QString& container);
  [[nodiscard]] QString root() const;

  [[nodiscard]] double zoom() const;
  void setZoom(double factor);
  void zoomToFit();
  /// As a document is first seen: all of it where that can be read, else its beginning.
  void firstLook();
  void zoomToSelection();
  void zoomToOriginal() { setZoom(1); }
  /// Scrolls as little as possible so that the state or edge is seen; opens frames that hide it.
  void reveal(const QString& key);
  /// Opens the field for a new name over the state's box.
  /// Opens a field over the state's name; `typed` was typed there before, and refused.
  void startRename(const QString& state, const QString& typed = {});
  /// Says in answer to renameRequested() that it cannot be: what was typed stays.
  void refuseName();
  /// Takes the name that is being typed, if there is one.
  void commitTyping();
  /// Shows the next failed item of the Map that the selection is in.
  void focusNextFailed();
  /// Opens the list of states to add, after the selected state or on the selected edge.
  void openQuickAdd();

  [[nodiscard]] const Drawing& drawing() const;
  [[nodiscard]] const Facts& facts() const;
  /// What stands on the canvas, in words a line each: names, status, marks. For tests and for the
  /// screen reader.
  [[nodiscard]] QString printedScene() const;
  /// What the canvas says just now: the ribbon of a drag, what to do while it is empty.
  [[nodiscard]] QString spokenHint() const;

 signals:
  void selectionChanged(const QStringList& keys);
  void zoomChanged(double factor);
  void collapsedChanged(const QSet<QString>& frames);
  void rootChanged(const QString& container);
  /// By its own menu.
  void minimapChanged(bool visible, Qt::Corner corner);
  /// One sentence for the status bar, and a remark on it; both "" when it is over.
  void hintChanged(const QString& words, const QString& note);
  /// Something is dragged over the canvas, and no more.
  void dragStarted();
  void dragEnded();
  /// What a drop would write where the pointer is; no edits where there is nothing to show.
  void dropPreviewed(const QString& words, const stepwright::edit::Change& change);

  /// New states, or some that stand there already, were let go, or chosen from a list.
  void dropRequested(const stepwright::edit::Content& content,
                     const stepwright::edit::Destination& destination);
  void renameRequested(const QString& state, const QString& name);
  /// States by id and edges by pointer, as they are selected.
  void removeRequested(const QStringList& keys);
  void connectRequested(const QString& from, const QString& to, stepwright::edit::Connection how);
  void retargetRequested(const QString& edge, const QString& to);
  void disconnectRequested(const QString& edge);
  void startAtRequested(const QString& machine, const QString& state);
  void duplicateRequested(const QStringList& keys);
  /// The states are to be kept as a block of the person's own.
  void keepRequested(const QStringList& keys);
  void wrapRequested(const QStringList& keys, stepwright::asl::StateType container);
  void extractRequested();
  void toggleBreakpointRequested(const QString& state);
  void editBreakpointRequested(const QString& state, const QPoint& globalPosition);
  void runToRequested(const QString& state);
  void focusItemRequested(const QString& container, int index);
  /// Enter or a double click: the Inspector should take the keyboard.
  void openRequested(const QString& key);
  void backToLiveRequested();
  /// What people placed by hand is to be this. Changes of one key may become one step of undo.
  void arrangementRequested(const stepwright::project::Arrangement& arrangement,
                            const QString& label, const QString& mergeKey);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void drawBackground(QPainter* painter, const QRectF& rect) override;
  void drawForeground(QPainter* painter, const QRectF& rect) override;
  void resizeEvent(QResizeEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragMoveEvent(QDragMoveEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  bool viewportEvent(QEvent* event) override;

 private:
  void takeName(const QString& state, const QString& before, const QString& name, bool stays);
  friend class ViewCore;
  std::unique_ptr<ViewCore> core_;
};

}  // namespace stepwright::canvas
