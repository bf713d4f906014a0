// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exporting/mermaid.h"

#include <cctype>
#include <utility>

#include "engine/exporting/drawn_text.h"

namespace stepwright::exporting {
namespace {

using asl::EdgeKind;
using asl::GraphEdge;
using asl::GraphNode;
using asl::GraphScope;
using asl::NodeKind;
using asl::StateType;

// Mermaid's own bounds, which a page (GitHub) does not let a diagram raise.
constexpr std::size_t mostEdges = 500;
constexpr std::size_t mostCharacters = 50'000;

bool isWord(std::string_view text, std::size_t at) {
  return at < text.size() && (std::isalnum(static_cast<unsigned char>(text[at])) != 0 ||
                              static_cast<unsigned char>(text[at]) >= 0x80);
}

/// A character as Mermaid shows it and takes it for nothing else.
std::string plainMermaid(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '\n') return "<br/>";
  const bool safe =
      isWord(text, at) || std::string_view(" ,()/?='").find(c) != std::string_view::npos;
  const bool joins =
      (c == '_' || c == '-') && at > 0 && isWord(text, at - 1) && isWord(text, at + 1);
  return safe || joins ? std::string(1, c) : '#' + std::to_string(static_cast<int>(c)) + ';';
}

/// In quotes. An empty text is a space: Mermaid draws nothing of that size.
std::string quotedMermaid(std::string_view text) {
  return text.empty() ? "\" \"" : '"' + rewritten(text, plainMermaid) + '"';
}

struct Brackets {
  const char* open;
  const char* close;
};

Brackets bracketsOf(StateType type) {
  switch (type) {
    case StateType::Choice:
      return {"{", "}"};
    case StateType::Pass:
      return {"(", ")"};
    case StateType::Wait:
      return {"{{", "}}"};
    case StateType::Succeed:
    case StateType::Fail:
      return {"([", "])"};
    case StateType::Task:
    case StateType::Parallel:
    case StateType::Map:
      break;
  }
  return {"[", "]"};
}

class MermaidWriter {
 public:
  Exported write(const GraphScope& graph) {
    out_ = "flowchart TB\n";
    scope(graph, "s", 1);
    out_ += "  classDef missing stroke-dasharray: 4 4\n";
    return {std::move(out_), edges_ > mostEdges || out_.size() > mostCharacters
                                 ? "It has more than 500 edges or 50,000 characters, which GitHub "
                                   "does not draw."
                                 : ""};
  }

 private:
  void line(int depth, std::string_view text) { addLine(out_, depth, text); }

  void scope(const GraphScope& graph, const std::string& prefix, int depth) {
    for (const DrawnNode& each : drawnNodes(graph, prefix)) node(each.node, each.id, depth);
    for (const GraphEdge& edge : graph.edges)
      this->edge(edge, nodeId(graph, prefix, edge.from), nodeId(graph, prefix, edge.to), depth);
  }

  void node(const GraphNode& node, const std::string& id, int depth) {
    if (!node.branches.empty()) return frame(node, id, depth);
    switch (node.kind) {
      case NodeKind::Start:
        return line(depth, id + "((\"Start\"))");
      case NodeKind::End:
        return line(depth, id + "(((\"End\")))");
      case NodeKind::MissingTarget:
        return line(depth, id + '[' + quotedMermaid(node.name + "?") + "]:::missing");
      case NodeKind::State:
        const Brackets brackets = bracketsOf(node.type);
        return line(depth, id + brackets.open + quotedMermaid(node.name) + brackets.close);
    }
  }

  void frame(const GraphNode& node, const std::string& id, int depth) {
    line(depth, "subgraph " + id + '[' + quotedMermaid(frameTitle(node)) + ']');
    for (std::size_t i = 0; i < node.branches.size(); ++i) {
      const std::string branch = id + '_' + std::to_string(i);
      if (node.type == StateType::Map) {
        scope(node.branches[i], branch + '_', depth + 1);
        continue;
      }
      line(depth + 1, "subgraph " + branch + '[' + quotedMermaid(branchTitle(i)) + ']');
      scope(node.branches[i], branch + '_', depth + 2);
      line(depth + 1, "end");
    }
    line(depth, "end");
  }

  void edge(const GraphEdge& edge, const std::string& from, const std::string& to, int depth) {
    ++edges_;
    const std::string arrow = edge.kind == EdgeKind::Catch ? " -.->" : " -->";
    line(depth, from + arrow + (edge.label.empty() ? "" : '|' + quotedMermaid(edge.label) + '|') +
                    ' ' + to);
  }

  std::string out_;
  std::size_t edges_ = 0;
};

}  // namespace

Result<Exported> mermaid(const asl::Document& document) {
  if (auto refused = refusalToWriteGraph(document)) return *refused;
  return MermaidWriter().write(document.graph());
}

}  // namespace stepwright::exporting
