// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/canvas_state.h"
#include "widgets/common/said.h"

namespace stepwright::canvas {

void CanvasState::setRun(const replay::RunView& run) {
  run_ = run;
  overlay_.setRun(run, nested_);
}

void CanvasState::setBreakpoints(const std::vector<common::BreakpointMark>& marks) {
  overlay_.setBreakpoints(marks);
}

void CanvasState::setProblems(const std::vector<asl::Problem>& problems) {
  problems_ = problems;
  overlay_.setProblems(problems);
}

QStringList CanvasState::problemsOf(const QString& state) const {
  QStringList messages;
  for (const asl::Problem& problem : problems_)
    if (text(problem.stateId) == state) messages << common::said(problem.message);
  return messages;
}

void CanvasState::setStale(bool stale, const QString& reason) {
  stale_ = stale;
  staleReason_ = reason;
}

void CanvasState::select(const QStringList& keys) {
  selection_ = keys;
  overlay_.selection = QSet<QString>(keys.begin(), keys.end());
}

QString CanvasState::lastSelected() const {
  return selection_.isEmpty() ? QString() : selection_.last();
}

void CanvasState::hoverEdge(const QString& key) {
  overlay_.hoveredEdge = key;
  if (!key.isEmpty()) overlay_.litEdge = key;
}

bool CanvasState::setRibbon(double room, double growth) {
  const bool news = qAbs(room - overlay_.ribbonRoom) >= 1 || growth != overlay_.ribbonGrowth;
  if (!news) return false;
  overlay_.ribbonRoom = room;
  overlay_.ribbonGrowth = growth;
  return true;
}

void CanvasState::hoverNothing() {
  overlay_.hoveredNode.clear();
  overlay_.hoveredEdge.clear();
}

}  // namespace stepwright::canvas
