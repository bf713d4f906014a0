// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exporting/drawn_text.h"

#include <utility>

#include "engine/asl/bind.h"
#include "engine/base/utf8.h"

namespace stepwright::exporting {

std::string rewritten(std::string_view text,
                      const std::function<std::string(std::string_view, std::size_t)>& written) {
  constexpr std::string_view replacement = "\xEF\xBF\xBD";
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = characterLength(text, at);
    const auto first = static_cast<unsigned char>(text[at]);
    if (length > 1)
      out += text.substr(at, length);
    else if (length == 0 || first == 0x7F || (first < 0x20 && first != '\n'))
      out += replacement;
    else
      out += written(text, at);
    at += length == 0 ? 1 : length;
  }
  return out;
}

std::string nodeId(const asl::GraphScope& scope, const std::string& prefix, int index) {
  const bool ends = scope.nodes[static_cast<std::size_t>(index)].kind == asl::NodeKind::End;
  return prefix + (ends ? "done" : std::to_string(index));
}

std::vector<DrawnNode> drawnNodes(const asl::GraphScope& scope, const std::string& prefix) {
  std::vector<DrawnNode> drawn;
  bool ends = false;
  for (std::size_t i = 0; i < scope.nodes.size(); ++i) {
    const asl::GraphNode& node = scope.nodes[i];
    if (node.kind == asl::NodeKind::End && std::exchange(ends, true)) continue;
    drawn.push_back({node, nodeId(scope, prefix, static_cast<int>(i)), i});
  }
  return drawn;
}

void addLine(std::string& out, int depth, std::string_view text) {
  out.append(static_cast<std::size_t>(depth) * 2, ' ').append(text) += '\n';
}

std::string frameTitle(const asl::GraphNode& node) {
  return node.name + " (" + std::string(asl::toString(node.type)) + ')';
}

std::string branchTitle(std::size_t index) { return "Branch " + std::to_string(index + 1); }

}  // namespace stepwright::exporting
