// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/aliases.h"

#include <algorithm>

#include "engine/asl/tree_value.h"
#include "engine/edit/entries.h"
#include "engine/edit/indentation.h"
#include "engine/edit/layout_style.h"
#include "engine/json/pointer.h"

namespace stepwright::edit {
namespace {

using text::Node;
using text::NodeId;
using text::NodeKind;
using text::noNode;
using text::Tree;

constexpr auto yaml = asl::Format::Yaml;

/// Nodes stand in the order of the text: those within one are the ones up to this.
NodeId endOf(const Tree& tree, NodeId node) {
  while (node != noNode && tree.at(node).next == noNode) node = tree.at(node).parent;
  return node == noNode ? static_cast<NodeId>(tree.size()) : tree.at(node).next;
}

std::size_t columnOf(const Tree& tree, std::size_t offset) {
  return offset - lineBegin(tree.source(), offset);
}

bool isBlockCollection(const Tree& tree, NodeId node) {
  const auto kind = tree.at(node).kind;
  return (kind == NodeKind::Object || kind == NodeKind::Array) && tree.at(node).count > 0 &&
         isBlock(tree, yaml, node);
}

/// The text of a value, with the edits inside it made.
std::string textWithin(const Tree& tree, NodeId node, bool expand) {
  const text::Range range = tree.at(node).range;
  std::string_view raw = tree.raw(range);
  if (!expand) return std::string(raw);
  text::TextEdits own;
  for (const auto& edit : expandedWithin(tree, node)) {
    if (edit.range.begin < range.begin) continue;  // its own anchor
    own.push_back(
        {{edit.range.begin - range.begin, edit.range.end - range.begin}, edit.replacement});
  }
  return text::apply(raw, own);
}

/// What is written in the place of an alias: what it stands for, with that anchor where one is
/// given.
text::TextEdit written(const Tree& tree, NodeId alias, std::string_view anchor) {
  const NodeId target = tree.resolved(alias);
  const Node& at = tree.at(alias);
  const std::string prefix = anchor.empty() ? std::string() : "&" + std::string(anchor);
  const LayoutStyle style = LayoutStyle::of(tree.source());
  const bool block = isBlockCollection(tree, target);
  const std::string lead = prefix.empty() ? prefix : prefix + " ";
  if (at.parent == noNode || !isBlock(tree, yaml, at.parent)) {
    const bool lines = block || tree.raw(tree.at(target).range).find('\n') != std::string::npos;
    return {at.range, lead + (lines ? writtenInline(asl::valueOf(tree, target), style)
                                    : textWithin(tree, target, anchor.empty()))};
  }
  const std::string tag(tree.tag(target));
  const std::string properties = tag.empty() ? prefix : lead + tag;
  const std::size_t place = columnOf(tree, entryBegin(tree, yaml, alias));
  const std::string body = textWithin(tree, target, anchor.empty());
  if (!block) {
    // A block scalar's lines are counted from the entry that it belongs to.
    const std::size_t from = columnOf(tree, entryBegin(tree, yaml, target));
    const std::size_t line = std::min(body.find('\n'), body.size());
    const std::string rest = line == body.size()
                                 ? std::string()
                                 : "\n" + shifted(body.substr(line + 1), std::string(from, ' '),
                                                  std::string(place, ' '), true);
    return {at.range, properties + (properties.empty() ? "" : " ") + body.substr(0, line) + rest};
  }
  const bool member = tree.at(at.parent).kind == NodeKind::Object;
  const std::size_t wanted = place + (member ? style.unit.size() : 2);
  const std::size_t from = columnOf(tree, tree.at(target).range.begin);
  const std::string lines = shifted(std::string(from, ' ') + body, std::string(from, ' '),
                                    std::string(wanted, ' '), true);
  if (!member && properties.empty()) return {at.range, lines.substr(wanted)};
  std::size_t begin = at.range.begin;
  while (properties.empty() && begin > 0 && tree.source()[begin - 1] == ' ') --begin;
  return {{begin, at.range.end}, properties + style.eol + lines};
}

}  // namespace

std::optional<text::TextEdit> detached(const Tree& tree, std::string_view pointer, bool whole) {
  NodeId node = tree.root();
  for (const auto& token : json::pointerTokens(pointer)) {
    if (node == noNode) return std::nullopt;
    if (tree.at(node).kind == NodeKind::Alias) return written(tree, node, {});
    node = tree.at(node).kind == NodeKind::Array
               ? tree.find(json::pointerChild(tree.pointerOf(node), token))
               : tree.member(node, token);
  }
  if (!whole || node == noNode || tree.at(node).kind != NodeKind::Alias) return std::nullopt;
  return written(tree, node, {});
}

text::TextEdits expandedWithin(const Tree& tree, NodeId first) {
  text::TextEdits edits;
  const NodeId end = endOf(tree, first);
  for (NodeId node = first; node < end; ++node) {
    const Node& at = tree.at(node);
    if (at.kind == NodeKind::Alias) edits.push_back(written(tree, node, {}));
    if (tree.anchor(node).empty()) continue;
    const std::string anchor = "&" + std::string(tree.anchor(node));
    std::size_t begin = tree.source().find(anchor, at.properties.begin);
    std::size_t after = begin + anchor.size();
    const bool spaced = after < tree.source().size() && tree.source()[after] == ' ';
    const bool line = lineEnd(tree.source(), after) == after;
    if (spaced) ++after;
    if (line && begin > 0 && tree.source()[begin - 1] == ' ') --begin;
    edits.push_back({{begin, after}, ""});
  }
  std::sort(edits.begin(), edits.end(),
            [](const auto& a, const auto& b) { return a.range.begin < b.range.begin; });
  return edits;
}

text::TextEdits anchorsMoved(const Tree& tree, NodeId first) {
  text::TextEdits edits;
  const NodeId end = endOf(tree, first);
  for (NodeId node = first; node < end; ++node) {
    if (tree.anchor(node).empty()) continue;
    NodeId alias = end;
    while (alias < static_cast<NodeId>(tree.size()) &&
           (tree.at(alias).kind != NodeKind::Alias || tree.resolved(alias) != node))
      ++alias;
    if (alias == static_cast<NodeId>(tree.size())) continue;
    edits.push_back(written(tree, alias, tree.anchor(node)));
    node = endOf(tree, node) - 1;  // what is in it goes along
  }
  std::sort(edits.begin(), edits.end(),
            [](const auto& a, const auto& b) { return a.range.begin < b.range.begin; });
  return edits;
}

}  // namespace stepwright::edit
