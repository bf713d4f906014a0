// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <array>
#include <optional>
#include <vector>

#include "engine/asl/problem.h"
#include "engine/replay/run_view.h"
#include "widgets/canvas/box_spots.h"
#include "widgets/canvas/drawing.h"
#include "widgets/canvas/looks.h"
#include "widgets/canvas/test_marks.h"
#include "widgets/common/breakpoint_mark.h"

namespace stepwright::canvas {

/// What a drag marks.
struct DragMarks {
  bool going = false;
  QString openEdge;
  QSet<QString> states;                  ///< placed ones that would leave their place
  QSet<QString> lost;                    ///< that nothing would lead to after the drop
  QHash<QString, QString> closedFrames;  ///< with the reasons
};

/// Everything that changes how the drawing looks without changing the drawing: the run, marks,
/// selection, pointer.
struct Overlay {
  replay::RunStatus status = replay::RunStatus::None;
  QHash<QString, replay::StateView> states;
  QHash<QString, replay::ContainerView> containers;
  QHash<QString, int> taken;
  QString cursor, cursorWords;
  /// How wide a state may be with its ribbon beside it to be seen whole, in the drawing's pixels,
  /// and how much larger than the drawing the ribbon is.
  double ribbonRoom = 1e9, ribbonGrowth = 1;
  /// The debugger stands in an execution that a Task started, at that state, and why; else "".
  QString innerCursor, innerWords;
  QString inside;  ///< what is looked at in such an execution; "" = nothing
  bool past = false;
  QHash<QString, QString> nested;  ///< Tasks that started an execution, and which
  /// By kind, by state; not those of edges.
  std::array<QHash<QString, common::BreakpointMark>, std::size(debugger::Breakpoint::kindIds)>
      breakpoints;
  QHash<QString, common::BreakpointMark> edgeBreakpoints;  ///< by edge
  std::vector<common::BreakpointMark> marks;               ///< all of them
  QHash<QString, asl::Severity> problems;
  TestMarks tests;
  QHash<QString, ChangeMark> changed;
  QHash<QString, ChangeMark::Sign> changedEdges;
  QSet<QString> selection;
  QString hoveredNode, hoveredEdge;
  /// The breakpoint under the pointer, or where a click would set one.
  std::optional<common::BreakpointMark> hoveredSpot;
  QString litEdge;       ///< the edge that stands out while the others fade
  double hoverFade = 1;  ///< how far they have faded
  DragMarks drag;

  void setRun(const replay::RunView& run, const std::vector<NestedGraph>& nested = {});
  void addNested(const NestedGraph& run);
  void setBreakpoints(const std::vector<common::BreakpointMark>& all);
  void setProblems(const std::vector<asl::Problem>& problems);
};

/// The breakpoints of a state, by spot; of two with the same one the first is shown.
[[nodiscard]] std::array<std::optional<common::BreakpointMark>, BoxSpots> stopsOn(
    const Overlay& overlay, const QString& state);
/// A breakpoint can be set on the edge, which alone is selected, and none stands on it.
[[nodiscard]] bool offersStop(const Drawing& drawing, const DrawnEdge& edge,
                              const Overlay& overlay);
/// The node that the debugger stands at, as far as it is drawn: a Task stands for what it started.
[[nodiscard]] QString cursorOf(const Drawing& drawing, const Overlay& overlay);
[[nodiscard]] NodeLook lookOf(const Drawing& drawing, int node, const Overlay& overlay);
[[nodiscard]] EdgeLook edgeLookOf(const Drawing& drawing, int edge, const Overlay& overlay);

/// A node in words, as the screen reader says it: "Charge card, Task, lambda:invoke, succeeded,
/// breakpoint".
[[nodiscard]] QString spokenNode(const DrawnNode& node, const NodeLook& look);
[[nodiscard]] QString spokenEdge(const Drawing& drawing, const DrawnEdge& edge,
                                 const EdgeLook& look);

}  // namespace stepwright::canvas
