// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/asl/rules/mend_yaml.h"

#include <algorithm>

#include "engine/json/pointer.h"
#include "engine/json/print.h"
#include "engine/text/tree.h"

namespace stepwright::asl::rules {
namespace {

using text::NodeId;
using text::NodeKind;
using text::noNode;
using text::TextEdits;

/// Words that YAML 1.1 reads as something else are no plain names.
bool isPlainWord(std::string_view name) {
  const auto letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
  const auto inner = [&](char c) {
    return letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '$' || c == '-';
  };
  for (const std::string_view word :
       {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}) {
    if (std::equal(name.begin(), name.end(), word.begin(), word.end(),
                   [](char a, char b) { return (a | 0x20) == b; }))
      return false;
  }
  return !name.empty() && letter(name.front()) && std::all_of(name.begin(), name.end(), inner);
}

/// The mends of one text.
class YamlMend {
 public:
  YamlMend(const Definition& document, const Mend& mend)
      : document_(document), tree_(document.tree()), mend_(mend) {}

  [[nodiscard]] std::optional<TextEdits> edits() const {
    if (mend_.kind == Mend::Kind::CreateState) return created();
    const NodeId node = own(mend_.pointer);
    if (node == noNode) return std::nullopt;
    switch (mend_.kind) {
      case Mend::Kind::RemoveMember:
        return removed(node);
      case Mend::Kind::RenameKey:
        return TextEdits{{tree_.at(node).key, spelledLike(tree_.at(node).key, mend_.name)}};
      case Mend::Kind::AddMember:
        return added(node);
      case Mend::Kind::ReplaceValue:
        return replaced(node);
      default:
        return std::nullopt;
    }
  }

 private:
  /// The node there, where no alias and no merge key lies on the way.
  [[nodiscard]] NodeId own(const std::string& pointer) const {
    const NodeId node = tree_.find(pointer);
    return node != noNode && tree_.pointerOf(node) == pointer ? node : noNode;
  }

  [[nodiscard]] bool isFlow(NodeId container) const {
    const std::size_t begin = tree_.at(container).range.begin;
    const char first = begin < tree_.source().size() ? tree_.source()[begin] : ' ';
    return first == '{' || first == '[';
  }

  [[nodiscard]] std::string spelledLike(text::Range key, const std::string& name) const {
    const char first = key.length() > 0 ? tree_.source()[key.begin] : ' ';
    if (first == '\'' && name.find('\'') == std::string::npos) return "'" + name + "'";
    return first != '"' && isPlainWord(name) ? name : json::quote(name);
  }

  [[nodiscard]] std::string lineBreak() const {
    return tree_.source().find("\r\n") != std::string_view::npos ? "\r\n" : "\n";
  }

  [[nodiscard]] std::string indentOf(NodeId member) const {
    const std::size_t begin = tree_.at(member).key.begin;
    const std::size_t feed =
        begin == 0 ? std::string_view::npos : tree_.source().rfind('\n', begin - 1);
    return std::string(begin - (feed == std::string_view::npos ? 0 : feed + 1), ' ');
  }

  /// A line of its own before a member of a block mapping.
  [[nodiscard]] TextEdits lineBefore(NodeId member, const std::string& line) const {
    const std::size_t begin = tree_.at(member).key.begin;
    return {{{begin, begin}, line + lineBreak() + indentOf(member)}};
  }

  /// A line of its own behind a member that stands on one line.
  [[nodiscard]] TextEdits lineAfter(NodeId member, const std::string& line) const {
    std::size_t end =
        std::min(tree_.source().find('\n', tree_.at(member).range.end), tree_.source().size());
    if (end > 0 && tree_.source()[end - 1] == '\r') --end;
    return {{{end, end}, lineBreak() + indentOf(member) + line}};
  }

  /// What a state does stands before where it leads.
  [[nodiscard]] bool comesAfter(NodeId last) const {
    const std::string_view key = tree_.key(last);
    const bool leads = key == "Next" || key == "End";
    return !leads && tree_.raw(tree_.at(last).range).find('\n') == std::string_view::npos;
  }

  [[nodiscard]] std::optional<TextEdits> added(NodeId object) const {
    NodeId last = tree_.at(object).firstChild;
    if (last == noNode || tree_.at(object).kind != NodeKind::Object) return std::nullopt;
    const std::string line = spelledLike(tree_.at(last).key, mend_.name) + ": " + mend_.json;
    while (tree_.at(last).next != noNode) last = tree_.at(last).next;
    const std::size_t end = tree_.at(last).range.end;
    if (isFlow(object)) return TextEdits{{{end, end}, ", " + line}};
    return comesAfter(last) ? lineAfter(last, line) : lineBefore(last, line);
  }

  [[nodiscard]] std::optional<TextEdits> removed(NodeId member) const {
    const text::Node& at = tree_.at(member);
    const std::size_t begin = at.key.length() > 0 ? at.key.begin : at.range.begin;
    const std::string_view gone = tree_.raw({begin, at.range.end});
    // What an anchor stands in is needed elsewhere; a block scalar ends behind its line.
    if (at.key.length() == 0 || gone.find('&') != std::string_view::npos || gone.ends_with('\n'))
      return std::nullopt;
    if (isFlow(at.parent)) return removedFromFlow(member);
    // What else stands around its lines, comments and blanks, is kept.
    const std::string_view source = tree_.source();
    const std::size_t end = std::min(source.find('\n', at.range.end), source.size());
    if (at.next != noNode) {
      const std::size_t rest = source.find_first_not_of(" \r\n", end);
      return TextEdits{{{begin, std::min(rest, tree_.at(at.next).key.begin)}, ""}};
    }
    if (tree_.at(at.parent).firstChild == member) return std::nullopt;
    return TextEdits{{{source.rfind('\n', begin), end}, ""}};
  }

  [[nodiscard]] std::optional<TextEdits> removedFromFlow(NodeId member) const {
    const text::Node& at = tree_.at(member);
    if (at.next != noNode) return TextEdits{{{at.key.begin, tree_.at(at.next).key.begin}, ""}};
    for (NodeId child = tree_.at(at.parent).firstChild; child != member;
         child = tree_.at(child).next) {
      const text::Node& before = tree_.at(child);
      if (before.next == member) return TextEdits{{{before.range.end, at.range.end}, ""}};
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<TextEdits> replaced(NodeId node) const {
    const text::Node& at = tree_.at(node);
    const bool scalar = at.kind != NodeKind::Object && at.kind != NodeKind::Array &&
                        at.kind != NodeKind::Alias && at.range.length() > 0;
    const bool bare = mend_.json.find("${") == 0;  // braces mean something in a flow
    const bool inFlow = at.parent != noNode && isFlow(at.parent);
    if (!scalar || !tree_.tag(node).empty() || (bare && inFlow)) return std::nullopt;
    return TextEdits{{at.range, mend_.json}};
  }

  /// Behind the state that asks for it where another one follows, else before it.
  [[nodiscard]] std::optional<TextEdits> created() const {
    const std::string owner = document_.stateOf(mend_.pointer);
    if (owner.empty()) return std::nullopt;
    const NodeId state = own(owner);
    if (state == noNode) return std::nullopt;
    const text::Node& at = tree_.at(state);
    const std::string entry = spelledLike(at.key, mend_.name) + ": {Type: Pass, End: true}";
    if (isFlow(at.parent)) return TextEdits{{{at.range.end, at.range.end}, ", " + entry}};
    return lineBefore(at.next != noNode ? at.next : state, entry);
  }

  const Definition& document_;
  const text::Tree& tree_;
  const Mend& mend_;
};

}  // namespace

std::optional<text::TextEdits> yamlMend(const Definition& document, const Mend& mend) {
  return YamlMend(document, mend).edits();
}

}  // namespace stepwright::asl::rules
