// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "engine/edit/intents.h"

namespace stepwright::edit {

/// The edges of a drawing in one line: "(start)>A A>B B>(end) [(start)>X X>(end) ]", branches in
/// brackets.
inline std::string edgesOf(const asl::GraphScope& scope) {
  std::string out;
  const auto name = [&](int i) {
    const auto& node = scope.nodes[static_cast<std::size_t>(i)];
    return node.kind == asl::NodeKind::Start ? "(start)"
           : node.kind == asl::NodeKind::End ? "(end)"
                                             : node.name;
  };
  for (const auto& edge : scope.edges) out += name(edge.from) + ">" + name(edge.to) + " ";
  for (const auto& node : scope.nodes) {
    for (const auto& branch : node.branches) out += "[" + edgesOf(branch) + "]";
  }
  return out;
}

/// The flow after a change (which must read well and be undone to the byte), or the code of its
/// refusal.
inline std::string flowAfter(const asl::Document& document, const Outcome& outcome) {
  if (!outcome) return outcome.error().code;
  const std::string text = text::apply(document.text(), outcome->edits);
  const asl::Document after = asl::Document::read(text, document.format());
  EXPECT_TRUE(after.wellFormed()) << text;
  EXPECT_EQ(text::apply(text, text::inverse(document.text(), outcome->edits)), document.text());
  if (!outcome->selection.empty()) {
    EXPECT_TRUE(after.rangeOf(outcome->selection).has_value()) << outcome->selection;
  }
  return edgesOf(after.graph());
}

}  // namespace stepwright::edit
