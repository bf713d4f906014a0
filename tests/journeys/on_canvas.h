// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/journeys/harness.h"
#include "widgets/canvas/drawing.h"
#include "widgets/canvas/graph_view.h"
#include "widgets/canvas/overlay.h"

/// Where things stand on the canvas, in points of its viewport: what a hand or a test points at.
namespace stepwright::journeys {

inline bool isNamed(const canvas::DrawnNode& node, const QString& name) {
  if (name == QLatin1String("(start)")) return node.kind == asl::NodeKind::Start;
  if (name == QLatin1String("(end)")) return node.kind == asl::NodeKind::End;
  return node.isState() && node.name == name;
}

inline const canvas::DrawnNode* boxOf(Stage& stage, const QString& name) {
  for (const auto& node : stage.page().graph().drawing().nodes)
    if (isNamed(node, name)) return &node;
  return nullptr;
}

/// A place in a box: {0, 0} is its top left, {1, 1} its bottom right corner.
inline QPoint inBox(Stage& stage, const QString& name, QPointF part = {0.5, 0.5}) {
  const auto* box = boxOf(stage, name);
  if (box == nullptr) return {-1, -1};
  const QPointF point =
      box->rect.topLeft() + QPointF(box->rect.width() * part.x(), box->rect.height() * part.y());
  return stage.page().graph().mapFromScene(point);
}

/// The port that a line is drawn from; the graph runs downwards.
inline QPoint portOf(Stage& stage, const QString& name) { return inBox(stage, name, {0.5, 1}); }

/// The middle of the line between two boxes; each machine has a start and an end of its own.
inline QPoint onEdge(Stage& stage, const QString& from, const QString& to) {
  const auto& drawing = stage.page().graph().drawing();
  for (const auto& edge : drawing.edges) {
    if (edge.from < 0 || edge.to < 0) continue;
    if (!isNamed(drawing.nodes.at(edge.from), from) || !isNamed(drawing.nodes.at(edge.to), to))
      continue;
    QPointF middle;
    double longest = -1;
    for (int i = 1; i < edge.points.size(); ++i) {
      const QLineF part(edge.points.at(i - 1), edge.points.at(i));
      if (part.length() <= longest) continue;
      longest = part.length();
      middle = part.center();
    }
    return stage.page().graph().mapFromScene(middle);
  }
  return {-1, -1};
}

/// A place of the canvas where nothing is.
inline QPoint inTheVoid(Stage& stage) {
  auto& graph = stage.page().graph();
  for (int y = 40; y < graph.viewport()->height() - 40; y += 30) {
    const QPoint point(60, y);
    const QPointF scene = graph.mapToScene(point);
    bool free = true;
    for (const auto& node : graph.drawing().nodes)
      free = free && !node.rect.adjusted(-60, -60, 60, 60).contains(scene);
    if (free) return point;
  }
  return {-1, -1};
}

inline QPoint global(Stage& stage, const QPoint& inView) {
  return stage.page().graph().viewport()->mapToGlobal(inView);
}

/// The field for a new state's name, once it has the keyboard.
inline QLineEdit* nameField() {
  auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
  return field != nullptr && field->objectName() == QLatin1String("renameField") ? field : nullptr;
}

/// The graph's lines by name, sorted: the same however the states were drawn.
inline QStringList linesOf(const asl::GraphScope& scope) {
  QStringList lines;
  const auto name = [&](int index) {
    const auto& node = scope.nodes[static_cast<std::size_t>(index)];
    return node.kind == asl::NodeKind::Start ? QStringLiteral("(start)")
           : node.kind == asl::NodeKind::End ? QStringLiteral("(end)")
                                             : QString::fromStdString(node.name);
  };
  for (const auto& edge : scope.edges)
    lines << name(edge.from) + QStringLiteral(" > ") + name(edge.to);
  lines.sort();
  return lines;
}

}  // namespace stepwright::journeys
