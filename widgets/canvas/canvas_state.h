// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>
#include <vector>

#include "engine/asl/problem.h"
#include "engine/replay/run_view.h"
#include "widgets/canvas/found_marks.h"
#include "widgets/canvas/overlay.h"

namespace stepwright::canvas {

/// What a canvas shows besides its drawing: what is selected, where the pointer is, the run, the
/// marks; and whether anything may be changed.
class CanvasState {
 public:
  [[nodiscard]] const Overlay& overlay() const { return overlay_; }

  void setRun(const replay::RunView& run);
  /// The executions that its Tasks started; seen with the next setRun().
  void setNested(std::vector<NestedGraph> nested) { nested_ = std::move(nested); }
  [[nodiscard]] const std::vector<NestedGraph>& nested() const { return nested_; }
  [[nodiscard]] const replay::RunView& run() const { return run_; }
  void setBreakpoints(const std::vector<common::BreakpointMark>& marks);
  void setProblems(const std::vector<asl::Problem>& problems);
  [[nodiscard]] QStringList problemsOf(const QString& state) const;
  void setTestMarks(const TestMarks& marks) { overlay_.tests = marks; }
  void setChanged(const QHash<QString, ChangeMark>& states) { overlay_.changed = states; }
  void setFound(const FoundMarks& found) { found_ = found; }
  [[nodiscard]] const FoundMarks& found() const { return found_; }

  void setStale(bool stale, const QString& reason);
  [[nodiscard]] bool stale() const { return stale_; }
  [[nodiscard]] const QString& staleReason() const { return staleReason_; }
  void setReadOnly(bool readOnly) { readOnly_ = readOnly; }
  [[nodiscard]] bool readOnly() const { return readOnly_; }
  /// What the debugger's ribbon has to do with; whether that is news.
  bool setRibbon(double room, double growth);
  /// The debugger's cursor is to be kept in sight.
  void setFollow(bool follow) { follow_ = follow; }
  [[nodiscard]] bool follow() const { return follow_; }

  void select(const QStringList& keys);
  [[nodiscard]] const QStringList& selection() const { return selection_; }
  /// What was selected last; "" = nothing is.
  [[nodiscard]] QString lastSelected() const;
  /// In an execution that a Task started; "" = nothing.
  void lookInside(const QString& key) { overlay_.inside = key; }
  void selectNote(int id) { note_ = id; }
  [[nodiscard]] int selectedNote() const { return note_; }  ///< 0 = none
  void selectGroup(int id) { group_ = id; }
  [[nodiscard]] int selectedGroup() const { return group_; }  ///< 0 = none

  void hoverNode(const QString& key) { overlay_.hoveredNode = key; }
  void hoverSpot(std::optional<common::BreakpointMark> spot) {
    overlay_.hoveredSpot = std::move(spot);
  }
  /// An edge under the pointer is lit, and stays so while the light fades.
  void hoverEdge(const QString& key);
  void hoverNothing();
  void setFade(double fade) { overlay_.hoverFade = fade; }
  void unlight() { overlay_.litEdge.clear(); }
  void setDrag(const DragMarks& marks) { overlay_.drag = marks; }

 private:
  Overlay overlay_;
  replay::RunView run_;
  std::vector<NestedGraph> nested_;
  std::vector<asl::Problem> problems_;
  FoundMarks found_;
  QString staleReason_;
  bool stale_ = false, readOnly_ = false, follow_ = true;
  QStringList selection_;
  int note_ = 0, group_ = 0;
};

}  // namespace stepwright::canvas
