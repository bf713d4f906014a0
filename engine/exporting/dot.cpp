// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exporting/dot.h"

#include <utility>
#include <vector>

#include "engine/exporting/drawn_text.h"

namespace stepwright::exporting {
namespace {

using asl::EdgeKind;
using asl::GraphEdge;
using asl::GraphNode;
using asl::GraphScope;
using asl::NodeKind;
using asl::StateType;

/// A character of a label: a backslash would begin an escape, & one of HTML.
std::string plainDot(std::string_view text, std::size_t at) {
  switch (text[at]) {
    case '\n':
      return "\\n";
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '&':
      return "&amp;";
    default:
      return std::string(1, text[at]);
  }
}

std::string quotedDot(std::string_view text) { return '"' + rewritten(text, plainDot) + '"'; }

const char* shapeOf(const GraphNode& node) {
  if (node.kind == NodeKind::MissingTarget) return "shape=box, style=dashed";
  switch (node.type) {
    case StateType::Choice:
      return "shape=diamond";
    case StateType::Wait:
      return "shape=hexagon";
    case StateType::Succeed:
    case StateType::Fail:
      return "shape=oval";
    default:
      return "shape=box, style=rounded";
  }
}

class DotWriter {
 public:
  std::string write(const GraphScope& graph) {
    out_ =
        "digraph workflow {\n"
        "  compound=true;\n"
        "  node [fontname=\"sans-serif\"];\n"
        "  edge [fontname=\"sans-serif\", fontsize=10];\n";
    scope(graph, "s", 1);
    out_ += "}\n";
    return std::move(out_);
  }

 private:
  void line(int depth, std::string_view text) { addLine(out_, depth, text); }

  void scope(const GraphScope& graph, const std::string& prefix, int depth) {
    for (const DrawnNode& each : drawnNodes(graph, prefix)) node(each.node, each.id, depth);
    for (const GraphEdge& edge : graph.edges) this->edge(graph, edge, prefix, depth);
  }

  void node(const GraphNode& node, const std::string& id, int depth) {
    if (!node.branches.empty()) return frame(node, id, depth);
    switch (node.kind) {
      case NodeKind::Start:
        return line(depth,
                    id + " [label=\"\", shape=circle, style=filled, fillcolor=black, width=0.2];");
      case NodeKind::End:
        return line(
            depth,
            id + " [label=\"\", shape=doublecircle, style=filled, fillcolor=black, width=0.15];");
      case NodeKind::MissingTarget:
        return line(depth,
                    id + " [label=" + quotedDot(node.name + "?") + ", " + shapeOf(node) + "];");
      case NodeKind::State:
        return line(depth, id + " [label=" + quotedDot(node.name) + ", " + shapeOf(node) + "];");
    }
  }

  /// An edge of Graphviz leads to a node and is cut off at the cluster around it: each cluster has
  /// a point above its content for edges that come, and one below for those that leave.
  void frame(const GraphNode& node, const std::string& id, int depth) {
    line(depth, "subgraph cluster_" + id + " {");
    line(depth + 1, "label=" + quotedDot(frameTitle(node)) + ";");
    line(depth + 1, "style=rounded;");
    line(depth + 1, id + "_in [shape=point, style=invis];");
    line(depth + 1, id + "_out [shape=point, style=invis];");
    for (std::size_t i = 0; i < node.branches.size(); ++i) branch(node, i, id, depth + 1);
    line(depth, "}");
  }

  void branch(const GraphNode& node, std::size_t index, const std::string& id, int depth) {
    const std::string branch = id + '_' + std::to_string(index);
    const GraphScope& graph = node.branches[index];
    const bool framed = node.type != StateType::Map;
    if (framed) {
      line(depth, "subgraph cluster_" + branch + " {");
      line(depth + 1, "label=" + quotedDot(branchTitle(index)) + ";");
      line(depth + 1, "style=dashed;");
    }
    scope(graph, branch + '_', framed ? depth + 1 : depth);
    if (framed) line(depth, "}");
    holdBetween(graph, branch + '_', id, depth);
  }

  /// Invisible edges that keep a branch between the two points of its frame.
  void holdBetween(const GraphScope& graph, const std::string& prefix, const std::string& id,
                   int depth) {
    std::vector<bool> leads(graph.nodes.size(), false);
    for (const GraphEdge& edge : graph.edges) leads[static_cast<std::size_t>(edge.from)] = true;
    for (const auto& [node, own, index] : drawnNodes(graph, prefix)) {
      if (node.kind == NodeKind::Start) line(depth, id + "_in -> " + own + " [style=invis];");
      if (leads[index]) continue;
      line(depth,
           own + (node.branches.empty() ? "" : "_out") + " -> " + id + "_out [style=invis];");
    }
  }

  void edge(const GraphScope& graph, const GraphEdge& edge, const std::string& prefix, int depth) {
    std::string from = nodeId(graph, prefix, edge.from);
    std::string to = nodeId(graph, prefix, edge.to);
    std::vector<std::string> attributes;
    if (!edge.label.empty()) attributes.push_back("label=" + quotedDot(edge.label));
    if (edge.kind == EdgeKind::Catch) attributes.emplace_back("style=dashed");
    if (isFrame(graph, edge.from)) {
      attributes.push_back("ltail=cluster_" + from);
      from += "_out";
    }
    if (isFrame(graph, edge.to)) {
      attributes.push_back("lhead=cluster_" + to);
      to += "_in";
    }
    std::string text = from + " -> " + to;
    for (std::size_t i = 0; i < attributes.size(); ++i)
      text += (i == 0 ? " [" : ", ") + attributes[i];
    line(depth, text + (attributes.empty() ? ";" : "];"));
  }

  static bool isFrame(const GraphScope& graph, int index) {
    return !graph.nodes[static_cast<std::size_t>(index)].branches.empty();
  }

  std::string out_;
};

}  // namespace

Result<Exported> dot(const asl::Document& document) {
  if (auto refused = refusalToWriteGraph(document)) return *refused;
  return Exported{DotWriter().write(document.graph()), ""};
}

}  // namespace stepwright::exporting
