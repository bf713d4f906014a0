// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/nested_graph.h"

#include <QFontMetricsF>
#include <cmath>

#include "engine/asl/nested_id.h"
#include "widgets/canvas/words.h"
#include "widgets/common/theme.h"

namespace stepwright::canvas {
namespace {

/// Everything in it gets keys of its own.
void rename(asl::GraphScope& scope, const std::string& task) {
  scope.pointer = nestedKey(task, scope.pointer);
  for (asl::GraphNode& node : scope.nodes) {
    node.key = nestedKey(task, node.key);
    for (asl::GraphScope& branch : node.branches) rename(branch, task);
  }
  for (asl::GraphEdge& edge : scope.edges)
    if (!edge.pointer.empty()) edge.pointer = nestedKey(task, edge.pointer);
}

void graft(asl::GraphScope& scope, const std::string& task, const asl::Machine& machine) {
  for (asl::GraphNode& node : scope.nodes) {
    for (asl::GraphScope& branch : node.branches) graft(branch, task, machine);
    if (node.key != task || !node.branches.empty()) continue;
    node.branches.push_back(asl::graphOf(machine));
    rename(node.branches.back(), task);
  }
}

}  // namespace

QString NestedGraph::words() const {
  return title.isEmpty() ? Words::tr("runs %1").arg(machine)
                         : Words::tr("runs %1, run %2").arg(machine, title);
}

QString nestedButtonWords() { return Words::tr("Open in a tab"); }

double nestedButtonWidth() {
  const QFontMetricsF font(common::fontOf(common::FontRole::Chip));
  return 36 + std::ceil(font.horizontalAdvance(nestedButtonWords()));
}

std::string nestedKey(const std::string& task, const std::string& own) {
  return asl::nestedId(task, own);
}

asl::GraphScope withNested(asl::GraphScope graph, const std::vector<NestedGraph>& opened) {
  for (const NestedGraph& nested : opened)
    graft(graph, nested.state.toStdString(), *nested.definition);
  return graph;
}

}  // namespace stepwright::canvas
