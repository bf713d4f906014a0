// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/hcl_edit.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/host/escapes.h"
#include "engine/host/hcl.h"
#include "engine/host/lines.h"
#include "engine/text/json_tree.h"

namespace stepwright::host {
namespace {

using text::NodeId;
using text::NodeKind;
using text::noNode;
using text::Range;
using text::Tree;

std::vector<NodeId> childrenOf(const Tree& tree, NodeId node) {
  std::vector<NodeId> children;
  for (NodeId child = tree.at(node).firstChild; child != noNode; child = tree.at(child).next)
    children.push_back(child);
  return children;
}

bool same(const Tree& a, NodeId x, const Tree& b, NodeId y) {
  if (a.at(x).kind != b.at(y).kind || a.at(x).count != b.at(y).count) return false;
  if (a.at(x).firstChild == noNode && a.scalar(x) != b.scalar(y) &&
      a.at(x).kind != NodeKind::Object && a.at(x).kind != NodeKind::Array)
    return false;
  NodeId left = a.at(x).firstChild;
  NodeId right = b.at(y).firstChild;
  for (; left != noNode && right != noNode; left = a.at(left).next, right = b.at(right).next)
    if (a.key(left) != b.key(right) || !same(a, left, b, right)) return false;
  return left == right;
}

bool isName(std::string_view key) {
  const auto letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  };
  return !key.empty() && letter(key[0]) && std::all_of(key.begin(), key.end(), [&](char c) {
    return letter(c) || (c >= '0' && c <= '9') || c == '-';
  });
}

/// Writes values of JSON as expressions; what was an expression before becomes it again.
class ExpressionWriter {
 public:
  ExpressionWriter(std::string_view host, const Tree& hcl, const Tree& json) : json_(json) {
    for (NodeId node = 0; node < static_cast<NodeId>(hcl.size()); ++node) {
      const text::Node& at = hcl.at(node);
      if (at.kind == NodeKind::Placeholder)
        expressions_[std::string(hcl.scalar(node))] =
            host.substr(at.range.begin, at.range.length());
      if (hcl.key(node).starts_with("${"))
        expressions_[std::string(hcl.key(node))] = host.substr(at.key.begin, at.key.length());
    }
  }

  [[nodiscard]] std::string value(NodeId node, const std::string& indent) const {
    const text::Node& at = json_.at(node);
    const std::string_view words = json_.scalar(node);
    switch (at.kind) {
      case NodeKind::Object:
      case NodeKind::Array:
        return container(node, indent);
      case NodeKind::String:
        return expressionOr('"' + hclQuotedBody(words) + '"', words);
      case NodeKind::Placeholder:
        return expressionOr(std::string(words.substr(2, words.size() - 3)), words);
      default:
        return std::string(words);
    }
  }

  [[nodiscard]] std::string key(std::string_view key) const {
    return expressionOr(isName(key) ? std::string(key) : '"' + hclQuotedBody(key) + '"', key);
  }

  [[nodiscard]] std::string entry(NodeId node, const std::string& indent) const {
    const NodeId parent = json_.at(node).parent;
    const bool named = json_.at(parent).kind == NodeKind::Object;
    return (named ? key(json_.key(node)) + " = " : std::string()) + value(node, indent);
  }

 private:
  [[nodiscard]] std::string expressionOr(std::string text, std::string_view token) const {
    const auto found = expressions_.find(token);
    return found == expressions_.end() ? text : std::string(found->second);
  }

  [[nodiscard]] std::string container(NodeId node, const std::string& indent) const {
    const bool object = json_.at(node).kind == NodeKind::Object;
    const auto children = childrenOf(json_, node);
    if (children.empty()) return object ? "{}" : "[]";
    std::string out = object ? "{" : "[";
    for (const NodeId child : children)
      out += "\n" + indent + "  " + entry(child, indent + "  ") + (object ? "" : ",");
    return out + "\n" + indent + (object ? "}" : "]");
  }

  const Tree& json_;
  std::map<std::string, std::string_view, std::less<>> expressions_;
};

/// The edits of the host that make its object say another one.
class ObjectEditor {
 public:
  ObjectEditor(std::string_view host, const Tree& hcl, const Tree& before, const Tree& after)
      : host_(host), hcl_(hcl), before_(before), after_(after), writer_(host, hcl, after) {}

  text::TextEdits edit() {
    value(hcl_.root(), before_.root(), after_.root());
    std::stable_sort(edits_.begin(), edits_.end(), [](const auto& a, const auto& b) {
      return std::pair(a.range.begin, a.range.end) < std::pair(b.range.begin, b.range.end);
    });
    return std::move(edits_);
  }

 private:
  /// An old entry and the new one that it becomes; either may be none.
  struct Pair {
    std::size_t before;
    NodeId after;
  };
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  void value(NodeId hcl, NodeId before, NodeId after) {
    if (same(before_, before, after_, after)) return;
    const NodeKind kind = hcl_.at(hcl).kind;
    const bool containers = kind == before_.at(before).kind && kind == after_.at(after).kind &&
                            hcl_.at(hcl).count == before_.at(before).count;
    if (containers && kind == NodeKind::Object && object(hcl, before, after)) return;
    if (containers && kind == NodeKind::Array && array(hcl, before, after)) return;
    edits_.push_back(
        {hcl_.at(hcl).range, writer_.value(after, indentAt(hcl_.at(hcl).range.begin))});
  }

  bool object(NodeId hcl, NodeId before, NodeId after) {
    const auto old = childrenOf(before_, before);
    const auto now = childrenOf(after_, after);
    std::set<std::string_view> oldKeys, newKeys;
    for (const NodeId child : old) oldKeys.insert(before_.key(child));
    for (const NodeId child : now) newKeys.insert(after_.key(child));
    if (oldKeys.size() != old.size() || newKeys.size() != now.size()) return false;
    std::vector<Pair> pairs;
    std::size_t i = 0, j = 0;
    while (i < old.size() || j < now.size()) {
      const bool goes = i < old.size() && newKeys.count(before_.key(old[i])) == 0;
      const bool comes = j < now.size() && oldKeys.count(after_.key(now[j])) == 0;
      if (goes && comes)
        pairs.push_back({i++, now[j++]});
      else if (goes)
        pairs.push_back({i++, noNode});
      else if (comes)
        pairs.push_back({none, now[j++]});
      else if (i < old.size() && j < now.size() && before_.key(old[i]) == after_.key(now[j]))
        pairs.push_back({i++, now[j++]});
      else
        return false;
    }
    return apply(hcl, old, pairs);
  }

  bool array(NodeId hcl, NodeId before, NodeId after) {
    const auto old = childrenOf(before_, before);
    const auto now = childrenOf(after_, after);
    std::size_t head = 0;
    while (head < old.size() && head < now.size() && same(before_, old[head], after_, now[head]))
      ++head;
    std::size_t tail = 0;
    while (head + tail < old.size() && head + tail < now.size() &&
           same(before_, old[old.size() - 1 - tail], after_, now[now.size() - 1 - tail]))
      ++tail;
    std::vector<Pair> pairs;
    std::size_t i = 0, j = 0;
    while (i < old.size() || j < now.size()) {
      const bool oldLeft = i < old.size() - tail || j >= now.size() - tail;
      const bool newLeft = j < now.size() - tail || i >= old.size() - tail;
      pairs.push_back({oldLeft ? i : none, newLeft ? now[j] : noNode});
      i += oldLeft ? 1 : 0;
      j += newLeft ? 1 : 0;
    }
    return apply(hcl, old, pairs);
  }

  /// False where the container would lose or get its only entries: it is written anew.
  bool apply(NodeId hcl, const std::vector<NodeId>& old, const std::vector<Pair>& pairs) {
    const bool keeps = std::any_of(pairs.begin(), pairs.end(), [](const Pair& pair) {
      return pair.before != none && pair.after != noNode;
    });
    if (!keeps) return false;
    const auto places = childrenOf(hcl_, hcl);
    std::size_t kept = none;
    for (std::size_t k = 0; k < pairs.size(); ++k) {
      const Pair& pair = pairs[k];
      if (pair.after == noNode) {
        remove(places, pair.before);
      } else if (pair.before == none) {
        add(places, kept, nextKept(pairs, k), pair.after);
      } else {
        rename(places[pair.before], old[pair.before], pair.after);
        value(places[pair.before], old[pair.before], pair.after);
        kept = pair.before;
      }
    }
    return true;
  }

  static std::size_t nextKept(const std::vector<Pair>& pairs, std::size_t from) {
    for (std::size_t k = from; k < pairs.size(); ++k)
      if (pairs[k].before != none && pairs[k].after != noNode) return pairs[k].before;
    return none;
  }

  void rename(NodeId hcl, NodeId before, NodeId after) {
    if (before_.key(before) == after_.key(after)) return;
    edits_.push_back({hcl_.at(hcl).key, writer_.key(after_.key(after))});
  }

  [[nodiscard]] Range entryOf(NodeId hcl) const {
    const text::Node& at = hcl_.at(hcl);
    return {at.key.length() > 0 ? at.key.begin : at.range.begin, at.range.end};
  }

  void add(const std::vector<NodeId>& places, std::size_t previous, std::size_t next, NodeId node) {
    const bool first = previous == none;
    const Range beside = entryOf(places[first ? next : previous]);
    const bool lines = beginsLine(beside.begin);
    const std::string indent = indentAt(beside.begin);
    const std::string entry = writer_.entry(node, indent);
    const bool commas = after_.at(after_.at(node).parent).kind == NodeKind::Array;
    if (first) {
      edits_.push_back({{beside.begin, beside.begin},
                        entry + (lines ? (commas ? ",\n" : "\n") + indent : std::string(", "))});
      return;
    }
    const std::size_t comma = behindComma(beside.end);
    if (!lines) {
      edits_.push_back({{beside.end, beside.end}, ", " + entry});
    } else if (comma > beside.end) {
      edits_.push_back({{comma, comma}, "\n" + indent + entry + ","});
    } else {
      edits_.push_back({{beside.end, beside.end}, (commas ? ",\n" : "\n") + indent + entry});
    }
  }

  void remove(const std::vector<NodeId>& places, std::size_t index) {
    const Range entry = entryOf(places[index]);
    const std::size_t end = behindComma(entry.end);
    const std::size_t line = lineBegin(host_, entry.begin);
    const std::size_t next = behindLine(end);
    if (beginsLine(entry.begin) && next > end) {
      edits_.push_back({{line, next}, ""});
    } else if (index + 1 < places.size()) {
      edits_.push_back({{entry.begin, entryOf(places[index + 1]).begin}, ""});
    } else {
      const std::size_t begin = index > 0 ? entryOf(places[index - 1]).end : entry.begin;
      edits_.push_back({{begin, index > 0 ? entry.end : end}, ""});
    }
  }

  [[nodiscard]] bool beginsLine(std::size_t at) const {
    const std::size_t line = lineBegin(host_, at);
    return host_.substr(line, at - line).find_first_not_of(" \t") == std::string_view::npos;
  }
  [[nodiscard]] std::string indentAt(std::size_t at) const {
    const std::size_t line = lineBegin(host_, at);
    const std::size_t content = std::min(host_.find_first_not_of(" \t", line), at);
    return std::string(host_.substr(line, content - line));
  }
  [[nodiscard]] std::size_t behindComma(std::size_t at) const {
    const std::size_t next = host_.find_first_not_of(" \t", at);
    return next < host_.size() && host_[next] == ',' ? next + 1 : at;
  }
  /// Where the next line begins; `at` itself where something else stands on this one.
  [[nodiscard]] std::size_t behindLine(std::size_t at) const {
    const std::size_t next = std::min(host_.find_first_not_of(" \t\r", at), host_.size());
    if (next == host_.size() || host_[next] == '\n') return std::min(next + 1, host_.size());
    const bool remark = host_[next] == '#' || host_.substr(next).starts_with("//");
    return remark ? std::min(host_.find('\n', next), host_.size() - 1) + 1 : at;
  }

  std::string_view host_;
  const Tree& hcl_;
  const Tree& before_;
  const Tree& after_;
  ExpressionWriter writer_;
  text::TextEdits edits_;
};

}  // namespace

bool sayTheSame(std::string_view a, std::string_view b) {
  const Tree left = text::readJson(a);
  const Tree right = text::readJson(b);
  if (left.root() == noNode || right.root() == noNode) return false;
  return same(left, left.root(), right, right.root());
}

std::optional<Spliced> editObject(std::string_view host, const View& view,
                                  const std::string& wanted) {
  const Tree hcl = hclTree(host, view.range());
  const Tree before = text::readJson(view.text());
  const Tree after = text::readJson(wanted);
  if (!after.errors().empty() || after.root() == noNode || before.root() == noNode)
    return std::nullopt;
  return Spliced{ObjectEditor(host, hcl, before, after).edit(), ""};
}

}  // namespace stepwright::host
