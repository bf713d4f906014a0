// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QStringList>
#include <vector>

#include "engine/asl/document.h"
#include "engine/layout/layout.h"
#include "engine/project/arrangement.h"
#include "engine/replay/run_view.h"
#include "widgets/canvas/interactive_view.h"
#include "widgets/canvas/looks.h"
#include "widgets/canvas/nested_graph.h"
#include "widgets/canvas/pace.h"
#include "widgets/canvas/requests.h"
#include "widgets/canvas/test_marks.h"
#include "widgets/common/breakpoint_mark.h"

namespace stepwright::canvas {

/// The graph of a definition: what it shows is set from outside, every gesture goes out as one
/// request (the signals of CanvasView), and nothing of the definition is kept here but the drawing
/// of its last version. It only calls its parts: each function is a line or two.
class GraphView : public InteractiveView {
  Q_OBJECT
 public:
  explicit GraphView(QWidget* parent = nullptr);

  void setDocument(const asl::Document& document);
  void setRunView(const replay::RunView& run);
  /// The executions that Tasks of the run started, with the next setRunView().
  void setNested(std::vector<NestedGraph> nested);
  /// Draws the execution that the Task started in its place, or the Task as a box again.
  void openNested(const QString& task, bool open);
  void setBreakpoints(const std::vector<common::BreakpointMark>& marks);
  void setProblems(const std::vector<asl::Problem>& problems);
  void setTestMarks(const TestMarks& marks);
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
  /// Nothing moves at first where the desktop has animations switched off.
  void setPace(Pace pace);
  [[nodiscard]] Pace pace() const;
  void setMinimapVisible(bool visible);
  [[nodiscard]] bool minimapVisible() const;
  void setMinimapCorner(Qt::Corner corner);
  /// Whether the marks of who answers are explained, where there are any.
  void setLegendVisible(bool visible);
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
  /// Lays out afresh, without staying close to what was or was put somewhere by hand.
  void layOutAgain();
  void setCollapsed(const QSet<QString>& frames);
  [[nodiscard]] QSet<QString> collapsed() const;
  void collapseSelected();
  /// Unfolds the selected frame; in a Map that is unfolded, shows the next item that failed.
  void expandSelected();
  void collapseAll(bool collapse);
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
  /// Opens a field over the state's name; `typed` was typed there before, and refused.
  void startRename(const QString& state, const QString& typed = {});
  /// Says in answer to renameRequested() that it cannot be: what was typed stays.
  void refuseName();
  /// Takes the name that is being typed, if there is one.
  void commitTyping();
  /// Opens the list of states to add, after the selected state or on the selected edge.
  void openQuickAdd();

  /// What stands on the canvas, in words a line each: names, status, marks. For tests and for the
  /// screen reader.
  [[nodiscard]] QString printedScene() const;
};

}  // namespace stepwright::canvas
