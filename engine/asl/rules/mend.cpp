// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/rules/mend.h"

#include "engine/asl/rules/mend_yaml.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"
#include "engine/text/tree.h"

namespace stepwright::asl::rules {
namespace {

using text::NodeId;
using text::noNode;

/// What stands between the opening brace and the first key: line break and indentation, or nothing.
std::string gapOf(const text::Tree& tree, NodeId object) {
  const NodeId first = tree.at(object).firstChild;
  if (first == noNode) return " ";
  const std::size_t begin = tree.at(object).range.begin + 1;
  return std::string(tree.source().substr(begin, tree.at(first).key.begin - begin));
}

std::optional<text::TextEdits> appended(const text::Tree& tree, NodeId object,
                                        const std::string& key, const std::string& json) {
  NodeId last = noNode;
  for (NodeId child = tree.at(object).firstChild; child != noNode; child = tree.at(child).next)
    last = child;
  if (last == noNode) return std::nullopt;
  const std::size_t end = tree.at(last).range.end;
  std::string gap = gapOf(tree, object);
  if (gap.empty()) gap = " ";
  return text::TextEdits{{{end, end}, "," + gap + json::quote(key) + ": " + json}};
}

/// Where a member begins, which is its key, or an item, which has none.
std::size_t beginOf(const text::Node& node) {
  return node.key.length() > 0 ? node.key.begin : node.range.begin;
}

std::optional<text::TextEdits> removed(const text::Tree& tree, NodeId member) {
  const text::Node& at = tree.at(member);
  if (at.next != noNode) return text::TextEdits{{{beginOf(at), beginOf(tree.at(at.next))}, ""}};
  NodeId before = noNode;
  for (NodeId child = tree.at(at.parent).firstChild; child != member; child = tree.at(child).next)
    before = child;
  if (before == noNode) return std::nullopt;
  return text::TextEdits{{{tree.at(before).range.end, at.range.end}, ""}};
}

/// The state is put behind the one that asks for it, or before all where StartAt does.
std::optional<text::TextEdits> created(const Definition& document, const Mend& mend) {
  const text::Tree& tree = document.tree();
  const std::string owner = document.stateOf(mend.pointer);
  const bool start =
      mend.pointer == json::pointerChild(json::pointerParent(mend.pointer), "StartAt") &&
      (owner.empty() || json::pointerParent(mend.pointer) != owner);
  const std::string states = start ? json::pointerChild(json::pointerParent(mend.pointer), "States")
                                   : json::pointerParent(owner);
  const NodeId object = tree.find(states);
  if (object == noNode) return std::nullopt;
  const std::string entry = json::quote(mend.name) + R"(: { "Type": "Pass", "End": true })";
  if (start) {
    const NodeId first = tree.at(object).firstChild;
    if (first == noNode) return std::nullopt;
    const std::size_t begin = tree.at(first).key.begin;
    return text::TextEdits{{{begin, begin}, entry + "," + gapOf(tree, object)}};
  }
  const NodeId before = tree.find(owner);
  if (before == noNode) return std::nullopt;
  const std::size_t end = tree.at(before).range.end;
  return text::TextEdits{{{end, end}, "," + gapOf(tree, object) + entry}};
}

std::optional<text::TextEdits> editsOf(const Definition& document, const Mend& mend) {
  const text::Tree& tree = document.tree();
  const NodeId node = tree.find(mend.pointer);
  if (mend.kind == Mend::Kind::CreateState) return created(document, mend);
  if (node == noNode) return std::nullopt;
  switch (mend.kind) {
    case Mend::Kind::RemoveMember:
      return removed(tree, node);
    case Mend::Kind::RenameKey:
      return text::TextEdits{{tree.at(node).key, json::quote(mend.name)}};
    case Mend::Kind::AddMember:
      return appended(tree, node, mend.name, mend.json);
    case Mend::Kind::ReplaceValue:
      return text::TextEdits{{tree.at(node).range, mend.json}};
    default:
      return std::nullopt;
  }
}

}  // namespace

std::optional<QuickFix> quickFix(const Definition& document, const Mend& mend) {
  if (mend.kind == Mend::Kind::None) return std::nullopt;
  auto edits =
      document.format() == Format::Json ? editsOf(document, mend) : yamlMend(document, mend);
  if (!edits) return std::nullopt;
  return QuickFix{mend.label, std::move(*edits)};
}

}  // namespace stepwright::asl::rules
