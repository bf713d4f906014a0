// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/tree.h"

#include <algorithm>
#include <charconv>

#include "engine/json/pointer.h"

namespace stepwright::text {
namespace {

/// More than this many complaints about one text help nobody.
constexpr std::size_t maxErrors = 50;

/// Objects of so many members are found by a table instead of one by one.
constexpr std::int32_t indexedFrom = 32;

std::string_view withoutQuotes(std::string_view text) {
  return text.size() >= 2 ? text.substr(1, text.size() - 2) : std::string_view();
}

}  // namespace

SyntaxError complaint(const Wording& wording, Range range, std::vector<Phrase> arguments,
                      TextEdits fix) {
  Phrase label;
  if (*wording.remedy != '\0') label = {wording.remedy, arguments};
  return {range, worded(wording, std::move(arguments)), std::move(label), std::move(fix)};
}

std::string_view Tree::key(NodeId node) const {
  const Node& member = at(node);
  if (member.keyText >= 0) return texts_[static_cast<std::size_t>(member.keyText)];
  return withoutQuotes(raw(member.key));
}

std::string_view Tree::scalar(NodeId node) const {
  const Node& value = at(node);
  if (value.valueText >= 0) return texts_[static_cast<std::size_t>(value.valueText)];
  return value.kind == NodeKind::String ? withoutQuotes(raw(value.range)) : raw(value.range);
}

bool Tree::readable() const {
  return root() != noNode && std::all_of(errors_.begin(), errors_.end(),
                                         [](const SyntaxError& error) { return error.readable; });
}

NodeId Tree::resolved(NodeId node) const {
  while (node != noNode && at(node).kind == NodeKind::Alias) node = at(node).target;
  return node;
}

NodeId Tree::member(NodeId object, std::string_view wanted) const {
  object = resolved(object);
  if (object == noNode || at(object).kind != NodeKind::Object) return noNode;
  if (const auto index = index_.find(object); index != index_.end()) {
    const auto member = index->second.find(wanted);
    return member == index->second.end() ? noNode : member->second;
  }
  NodeId found = noNode;
  for (NodeId child = at(object).firstChild; child != noNode; child = at(child).next) {
    if (key(child) == wanted) found = child;
  }
  return found;
}

NodeId Tree::item(NodeId array, std::size_t index) const {
  array = resolved(array);
  if (array == noNode || at(array).kind != NodeKind::Array) return noNode;
  NodeId child = at(array).firstChild;
  while (child != noNode && index-- > 0) child = at(child).next;
  return child;
}

NodeId Tree::find(std::string_view pointer) const {
  NodeId node = root();
  while (node != noNode && !pointer.empty()) {
    pointer.remove_prefix(1);
    const std::size_t slash = std::min(pointer.find('/'), pointer.size());
    const std::string_view token = pointer.substr(0, slash);
    pointer.remove_prefix(slash);
    node = resolved(node);
    if (node == noNode) break;
    if (at(node).kind == NodeKind::Array) {
      std::size_t index = 0;
      const auto read = std::from_chars(token.data(), token.data() + token.size(), index);
      if (read.ec != std::errc() || read.ptr != token.data() + token.size()) return noNode;
      node = item(node, index);
    } else {
      node = token.find('~') == std::string_view::npos
                 ? member(node, token)
                 : member(node, json::unescapedPointerToken(token));
    }
  }
  return node;
}

std::string Tree::pointerOf(NodeId node) const {
  std::vector<NodeId> path;
  for (; node != noNode && at(node).parent != noNode; node = at(node).parent) path.push_back(node);
  std::string pointer;
  for (auto step = path.rbegin(); step != path.rend(); ++step) {
    const NodeId parent = at(*step).parent;
    if (at(parent).kind == NodeKind::Object) {
      json::appendPointerToken(pointer, key(*step));
      continue;
    }
    int index = 0;
    for (NodeId child = at(parent).firstChild; child != *step; child = at(child).next) ++index;
    json::appendPointerToken(pointer, std::to_string(index));
  }
  return pointer;
}

NodeId Tree::nodeAt(std::size_t offset) const {
  NodeId node = root();
  while (node != noNode) {
    NodeId inner = noNode;
    for (NodeId child = at(node).firstChild; child != noNode; child = at(child).next) {
      const Node& value = at(child);
      const std::size_t begin = value.key.length() > 0 ? value.key.begin : value.range.begin;
      if (begin > offset) break;
      if (offset < std::max(value.range.end, value.key.end)) inner = child;
    }
    if (inner == noNode) return node;
    node = inner;
  }
  return node;
}

TreeBuilder::TreeBuilder(std::string_view source) {
  tree_.source_ = source;
  // As many as a definition that is written out has; what is not needed is never touched.
  constexpr std::size_t bytesEach = 24;
  tree_.nodes_.reserve(source.size() / bytesEach);
}

NodeId TreeBuilder::add(NodeKind kind, Range range) {
  const auto id = static_cast<NodeId>(tree_.nodes_.size());
  Node& made = tree_.nodes_.emplace_back();
  made.kind = kind;
  made.range = range;
  made.key = pendingKey_;
  made.keyText = pendingKeyText_;
  pendingKey_ = {};
  pendingKeyText_ = -1;
  if (!open_.empty()) {
    Open& container = open_.back();
    made.parent = container.node;
    ++node(container.node).count;
    (container.last == noNode ? node(container.node).firstChild : node(container.last).next) = id;
    container.last = id;
  }
  return id;
}

NodeId TreeBuilder::open(NodeKind kind, std::size_t begin) {
  const NodeId id = add(kind, {begin, begin});
  open_.push_back({id, noNode});
  return id;
}

void TreeBuilder::close(std::size_t end) {
  node(open_.back().node).range.end = end;
  open_.pop_back();
}

void TreeBuilder::setKey(Range range, std::string decoded) {
  pendingKey_ = range;
  pendingKeyText_ = store(std::move(decoded));
}

void TreeBuilder::setScalar(NodeId id, std::string decoded) {
  const std::int32_t place = store(std::move(decoded));
  node(id).valueText = place;
}

void TreeBuilder::setProperties(NodeId id, Range range, std::string_view tag,
                                std::string_view anchor) {
  node(id).properties = range;
  const std::int32_t tagText = tag.empty() ? -1 : store(std::string(tag));
  const std::int32_t anchorText = anchor.empty() ? -1 : store(std::string(anchor));
  node(id).tagText = tagText;
  node(id).anchorText = anchorText;
}

std::size_t TreeBuilder::lastEnd() const {
  if (open_.empty()) return 0;
  const Node& container = tree_.at(open_.back().node);
  return open_.back().last == noNode ? container.range.begin + 1
                                     : tree_.at(open_.back().last).range.end;
}

void TreeBuilder::complain(SyntaxError error) {
  // What is said of a place where something was said already follows from that.
  const bool follows =
      !tree_.errors_.empty() && tree_.errors_.back().range.begin == error.range.begin;
  if (!follows && tree_.errors_.size() < maxErrors) tree_.errors_.push_back(std::move(error));
}

void TreeBuilder::complainFirst(SyntaxError error) {
  tree_.errors_.insert(tree_.errors_.begin(), std::move(error));
}

Tree TreeBuilder::take() {
  indexLargeObjects();
  return std::move(tree_);
}

void TreeBuilder::indexLargeObjects() {
  for (NodeId object = 0; object < static_cast<NodeId>(tree_.nodes_.size()); ++object) {
    const Node& at = tree_.at(object);
    if (at.kind != NodeKind::Object || at.count < indexedFrom) continue;
    auto& members = tree_.index_[object];
    members.reserve(static_cast<std::size_t>(at.count));
    for (NodeId child = at.firstChild; child != noNode; child = tree_.at(child).next) {
      members[tree_.key(child)] = child;
    }
  }
}

std::int32_t TreeBuilder::store(std::string text) {
  tree_.texts_.push_back(std::move(text));
  return static_cast<std::int32_t>(tree_.texts_.size()) - 1;
}

}  // namespace stepwright::text
