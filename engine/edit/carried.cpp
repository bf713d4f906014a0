// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/carried.h"

#include <algorithm>

#include "engine/asl/tree_value.h"
#include "engine/edit/aliases.h"
#include "engine/edit/entries.h"
#include "engine/edit/indentation.h"

namespace stepwright::edit {
namespace {

using text::NodeId;
using text::noNode;
using text::Tree;

std::string withEol(std::string text, std::string_view from, std::string_view to) {
  if (from == to) return text;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = std::string_view(text).substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    out.append(line);
    if (end < text.size()) out.append(to);
    at = end + 1;
  }
  return out;
}

std::vector<json::Member> valuesOf(const Tree& tree, NodeId first, NodeId last) {
  std::vector<json::Member> values;
  for (NodeId node = first; node != noNode; node = tree.at(node).next) {
    values.emplace_back(json::Value(tree.key(node)), asl::valueOf(tree, node));
    if (node == last) break;
  }
  return values;
}

/// Where the run stands, and the edits inside it.
Carried carryEdited(const Tree& tree, asl::Format format, NodeId first, NodeId last,
                    const text::TextEdits& edits) {
  const std::string_view source = tree.source();
  const Extent from = extentOf(tree, format, first);
  const Extent to = extentOf(tree, format, last);
  Carried carried;
  carried.format = format;
  carried.block = isBlock(tree, format, tree.at(first).parent);
  carried.eol = LayoutStyle::of(source).eol;
  carried.entries = valuesOf(tree, first, last);
  text::TextEdits own;
  for (const auto& edit : edits) {
    if (edit.range.begin < from.begin || edit.range.end > to.end) continue;
    own.push_back({{edit.range.begin - from.begin, edit.range.end - from.begin}, edit.replacement});
  }
  carried.text = text::apply(source.substr(from.begin, to.end - from.begin), own);
  if (carried.block) {
    carried.indent = std::string(from.entry - lineBegin(source, from.entry), ' ');
    // The first key may stand behind a dash.
    if (from.begin == from.entry && !carried.indent.empty())
      carried.text = carried.indent + carried.text;
  } else {
    carried.indent = indentAt(source, from.entry);
  }
  if (to.tail > to.end) {
    const std::size_t comment = source.find('/', to.end);
    carried.tail = std::string(source.substr(comment, to.tail - comment));
  }
  return carried;
}

}  // namespace

Carried Carried::ofValue(std::string_view key, const json::Value& value) {
  Carried carried;
  carried.entries.emplace_back(json::Value(key), value);
  return carried;
}

Carried Carried::ofLines(std::string_view lines) {
  Carried carried;
  carried.format = asl::Format::Yaml;
  carried.block = true;
  carried.text = lines;
  return carried;
}

std::string Carried::at(const std::string& wanted, const LayoutStyle& style) const {
  if (block) return withEol(shifted(text, indent, wanted, true), eol, style.eol);
  if (format == asl::Format::Json)
    return withEol(shifted(text, indent, wanted, false), eol, style.eol);
  // The lines of a flow collection after its first may stand anywhere to the right of what they are
  // in.
  const std::size_t first = text.find('\n');
  if (first == std::string::npos) return text;
  return withEol(text.substr(0, first + 1) + shifted(text.substr(first + 1), indent, wanted, true),
                 eol, style.eol);
}

Carried carry(const Tree& tree, asl::Format format, NodeId first, NodeId last) {
  return carryEdited(tree, format, first, last, {});
}

Carried carryWhole(const Tree& tree, asl::Format format, NodeId first, NodeId last) {
  if (format != asl::Format::Yaml) return carry(tree, format, first, last);
  text::TextEdits edits;
  for (NodeId node = first; node != noNode; node = tree.at(node).next) {
    const auto own = expandedWithin(tree, node);
    edits.insert(edits.end(), own.begin(), own.end());
    if (node == last) break;
  }
  return carryEdited(tree, format, first, last, edits);
}

}  // namespace stepwright::edit
