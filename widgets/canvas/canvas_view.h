// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsView>
#include <QSet>
#include <QStringList>

#include "engine/edit/intents.h"
#include "engine/project/arrangement.h"
#include "widgets/canvas/requests.h"
#include "widgets/common/breakpoint_mark.h"

namespace stepwright::canvas {

struct Drawing;
struct Overlay;

/// What the parts of a canvas know of the view that they belong to: where they paint, what is heard
/// outside of it and what a screen reader asks for. Keys are StateIds for states and the pointers
/// of GraphEdge for edges.
class CanvasView : public QGraphicsView {
  Q_OBJECT
 public:
  explicit CanvasView(QWidget* parent = nullptr);

  [[nodiscard]] virtual const Drawing& drawing() const = 0;
  [[nodiscard]] virtual const Overlay& overlay() const = 0;
  [[nodiscard]] virtual QStringList selection() const = 0;
  /// What the canvas says just now: the ribbon of a drag, what to do while it is empty.
  [[nodiscard]] virtual QString spokenHint() const = 0;

  /// So many more things are painted over the drawing that are no items of the scene: as long as
  /// there are any, the whole view is painted each time.
  void countPaintings(int change);
  using QGraphicsView::setViewportMargins;

 signals:
  void selectionChanged(const QStringList& keys);
  void zoomChanged(double factor);
  void collapsedChanged(const QSet<QString>& frames);
  void rootChanged(const QString& container);
  /// By its own menu.
  void minimapChanged(bool visible, Qt::Corner corner);
  void legendChanged(bool visible);
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
  /// The edge is to begin at another state.
  void moveTailRequested(const QString& edge, const QString& from);
  /// A rule or catcher is to stand where that one of the same state stands.
  void reorderRequested(const QString& edge, const QString& other);
  /// The condition of a rule, or the errors of a catcher, as one line of text.
  void edgeTextRequested(const QString& edge, const QString& text);
  void startAtRequested(const QString& machine, const QString& state);
  void duplicateRequested(const QStringList& keys);
  /// The states are to be kept as a block of the person's own.
  void keepRequested(const QStringList& keys);
  void wrapRequested(const QStringList& keys, stepwright::asl::StateType container);
  void extractRequested();
  /// What is selected to the clipboard; what is there to the selected edge or behind the state.
  void copyRequested();
  void pasteRequested();
  void toggleBreakpointRequested(const QString& state);
  /// On an edge that leaves the state.
  void toggleEdgeBreakpointRequested(const QString& state, const QString& edge);
  /// On a rule, wherever it leads: it stops where the rule is tested.
  void toggleTestedBreakpointRequested(const QString& state, const QString& edge);
  /// On the spot that was clicked, or the one that stands there.
  void toggleStopRequested(const stepwright::common::BreakpointMark& spot);
  /// One was taken to another state or edge.
  void moveStopRequested(const stepwright::common::BreakpointMark& stop,
                         const stepwright::common::BreakpointMark& to);
  void editStopRequested(const stepwright::common::BreakpointMark& stop);
  void editBreakpointRequested(const QString& state, const QPoint& globalPosition);
  void runToRequested(const QString& state);
  /// The Choice where the run is paused is to take that edge.
  void takeWayRequested(const QString& edge);
  void focusItemRequested(const QString& container, int index);
  /// Enter or a double click: the Inspector should take the keyboard.
  void openRequested(const QString& key);
  /// A state is looked at in an execution that is drawn in the place of its Task; "" = none is.
  void insideChanged(const QString& key);
  /// The execution that the Task started is wanted in a tab of its own.
  void openNestedRequested(const QString& task);
  void backToLiveRequested();
  /// What people placed by hand is to be this. Changes of one key may become one step of undo.
  void arrangementRequested(const stepwright::project::Arrangement& arrangement,
                            const QString& label, const QString& mergeKey);

 private:
  int paintings_ = 0;
};

}  // namespace stepwright::canvas
