// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/asl/document.h"

/// What the writers of graphs as text have in common.
namespace stepwright::exporting {

/// The text with each ASCII character as `written` gives it (it gets the text and the place);
/// control characters but the newline, and what is no UTF-8, become U+FFFD, all else stays.
[[nodiscard]] std::string rewritten(
    std::string_view text,
    const std::function<std::string(std::string_view, std::size_t)>& written);

/// The nodes of a scope are numbered behind the scope's own prefix; all that end it are one mark.
[[nodiscard]] std::string nodeId(const asl::GraphScope& scope, const std::string& prefix,
                                 int index);

/// A node with its id and its place in the scope.
struct DrawnNode {
  const asl::GraphNode& node;
  std::string id;
  std::size_t index;
};
/// The nodes of a scope as they are written: those that end it only once.
[[nodiscard]] std::vector<DrawnNode> drawnNodes(const asl::GraphScope& scope,
                                                const std::string& prefix);

/// Adds a line that is indented by two spaces a level.
void addLine(std::string& out, int depth, std::string_view text);

/// The name of a frame: "Each parcel (Map)".
[[nodiscard]] std::string frameTitle(const asl::GraphNode& node);
/// The name of a branch of a Parallel, counted from 1 for people: "Branch 1".
[[nodiscard]] std::string branchTitle(std::size_t index);

}  // namespace stepwright::exporting
