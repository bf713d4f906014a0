// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/asl/document.h"
#include "engine/edit/layout_style.h"
#include "engine/json/value.h"
#include "engine/text/tree.h"

namespace stepwright::edit {

/// Entries that stand beside each other, on their way to another place: their bytes with the
/// remarks that belong to them, and what they say, for a place that is written in another way.
struct Carried {
  asl::Format format = asl::Format::Json;
  bool block = false;  ///< lines of a YAML block, each with its indentation
  std::string text;    ///< "" where there are only values
  std::string indent;  ///< what the entries were indented with
  std::string eol = "\n";
  std::string tail;                   ///< JSON's comment behind the last one
  std::vector<json::Member> entries;  ///< of a list without keys

  /// A member by its value alone.
  [[nodiscard]] static Carried ofValue(std::string_view key, const json::Value& value);
  /// Lines of YAML as somebody wrote them, at the left edge.
  [[nodiscard]] static Carried ofLines(std::string_view lines);
  [[nodiscard]] bool onlyValues() const { return text.empty(); }
  /// The bytes, moved to another indentation and line end; of a block all lines with theirs, else
  /// the first line without.
  [[nodiscard]] std::string at(const std::string& wanted, const LayoutStyle& style) const;
};

/// The entries from one to another of the same container.
[[nodiscard]] Carried carry(const text::Tree& tree, asl::Format format, text::NodeId first,
                            text::NodeId last);

/// The same in words that stand for themselves: anchors are taken out, and what an alias stands for
/// is put in its place.
[[nodiscard]] Carried carryWhole(const text::Tree& tree, asl::Format format, text::NodeId first,
                                 text::NodeId last);

}  // namespace stepwright::edit
