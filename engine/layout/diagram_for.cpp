// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/diagram_for.h"

#include <algorithm>
#include <cmath>

namespace stepwright::layout {

namespace {

Size usualSize(const asl::GraphNode& node, bool nested) {
  switch (node.kind) {
    case asl::NodeKind::Start:
      return nested ? Size{2, 2} : Size{18, 18};
    case asl::NodeKind::End:
      return {18, 18};
    case asl::NodeKind::MissingTarget:
      return {120, 26};
    case asl::NodeKind::State:
      break;
  }
  switch (node.type) {
    case asl::StateType::Choice:
      return {224, 56};
    case asl::StateType::Pass:
      return {184, 40};
    default:
      return {184, 56};
  }
}

std::optional<Size> usualLabel(const asl::GraphEdge& edge) {
  if (edge.label.empty()) return std::nullopt;
  const auto characters = std::count_if(edge.label.begin(), edge.label.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  });
  const double number = edge.kind == asl::EdgeKind::Choice ? 18 : 0;
  return Size{std::ceil(12 + number + 6.2 * static_cast<double>(characters)), 20};
}

Diagram convert(const asl::GraphScope& scope, const Measures& measures, bool nested) {
  Diagram diagram;
  diagram.nodes.reserve(scope.nodes.size());
  for (const auto& node : scope.nodes) {
    Node& box = diagram.nodes.emplace_back();
    box.key = node.key;
    box.size = measures.node ? measures.node(node, nested) : usualSize(node, nested);
    for (const auto& branch : node.branches)
      box.branches.push_back(convert(branch, measures, true));
    if (!box.branches.empty()) box.headerHeight = measures.frameHeader;
  }
  for (const auto& edge : scope.edges) {
    const std::string key = edge.pointer.empty()
                                ? scope.pointer + "#" + std::to_string(diagram.edges.size())
                                : edge.pointer;
    diagram.edges.push_back({key, edge.from, edge.to, static_cast<EdgeKind>(edge.kind), edge.order,
                             measures.label ? measures.label(edge) : usualLabel(edge)});
  }
  return diagram;
}

}  // namespace

Diagram diagramFor(const asl::GraphScope& scope, const Measures& measures) {
  return convert(scope, measures, false);
}

}  // namespace stepwright::layout
