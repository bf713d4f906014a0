// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/join.h"

#include <algorithm>

#include "engine/host/strand.h"
#include "engine/host/written.h"

namespace stepwright::host {
namespace {

using text::NodeId;
using text::NodeKind;
using text::noNode;
using text::Range;

/// A text that stands inside a JSON string and inside ${…} without ending either.
std::string harmless(std::string words) {
  std::string out;
  for (const char c : words) {
    if (c == '"' || c == '\'' || c == '\\') continue;
    out += c == '{' ? '(' : c == '}' ? ')' : c;
  }
  return out;
}

/// "F.Arn" of ["F", "Arn"] and of "F.Arn".
std::string attribute(const Source& source, NodeId argument) {
  std::string name;
  const text::Tree& tree = source.tree;
  if (tree.at(argument).kind != NodeKind::Array) return std::string(tree.scalar(argument));
  for (NodeId part = tree.at(argument).firstChild; part != noNode; part = tree.at(part).next)
    name += (name.empty() ? "" : ".") + wordsAt(source, part);
  return name;
}

std::string nameOf(const Source& source, const Function& function) {
  const NodeId argument = source.tree.resolved(function.argument);
  if (function.name == "Fn::GetAtt") return harmless(attribute(source, argument));
  std::string words = source.tree.at(argument).firstChild == noNode
                          ? std::string(source.tree.scalar(argument))
                          : wordsAt(source, argument);
  if (!source.tree.tag(argument).empty() && source.tree.at(argument).firstChild != noNode)
    words = words.substr(std::min(words.find(' ') + 1, words.size()));
  const bool plain = function.name == "Ref";
  return harmless(plain ? words : std::string(function.name) + ' ' + words);
}

class Joiner {
 public:
  explicit Joiner(const Source& source) : source_(source), tree_(source.tree) {}

  std::optional<View> join(NodeId argument) {
    const NodeId list = tree_.resolved(tree_.item(argument, 1));
    if (list == noNode || tree_.at(list).kind != NodeKind::Array) return std::nullopt;
    items_ = list;
    separator_ = std::string(tree_.scalar(tree_.resolved(tree_.item(argument, 0))));
    view_.setRange(tree_.at(argument).range);
    view_.setJoined();
    for (NodeId item = tree_.at(list).firstChild; item != noNode; item = tree_.at(item).next)
      add(item);
    return std::move(view_);
  }

 private:
  void add(NodeId item) {
    const Range range = placeOf(item);
    if (!first_) view_.append(separator_, {end_, range.begin}, noStrand, false);
    first_ = false;
    end_ = range.end;
    const NodeId scalar = scalarOf(tree_.resolved(item));
    if (scalar == noNode || tree_.at(item).kind == NodeKind::Alias) return addHole(item, range);
    Strand strand = strandOf(source_, scalar);
    strand.substituted = functionOf(tree_, tree_.resolved(item)).has_value();
    readStrand(view_, source_.text, std::move(strand), tree_.scalar(scalar));
  }

  /// The scalar that the item's text is: itself, or the one in Fn::Sub.
  NodeId scalarOf(NodeId item) const {
    const auto function = functionOf(tree_, item);
    if (!function) return tree_.at(item).firstChild == noNode ? item : noNode;
    const NodeId argument = tree_.resolved(function->argument);
    const bool text = tree_.at(argument).kind == NodeKind::String;
    return function->name == "Fn::Sub" && text ? argument : noNode;
  }

  Range placeOf(NodeId item) const {
    const text::Node& at = tree_.at(item);
    return {at.properties.length() > 0 ? at.properties.begin : at.range.begin, at.range.end};
  }

  void addHole(NodeId item, Range range) {
    const auto function = functionOf(tree_, tree_.resolved(item));
    const std::string name =
        function ? nameOf(source_, *function) : harmless(wordsAt(source_, item));
    std::string token = "${" + name + "}";
    for (int n = 2; isTaken(token, range); ++n) token = "${" + name + "#" + std::to_string(n) + "}";
    view_.addHole({range, std::move(token)});
  }

  /// Another hole of that token, or a text that says just this.
  bool isTaken(const std::string& token, Range range) const {
    const auto& holes = view_.holes();
    const bool another = std::any_of(holes.begin(), holes.end(), [&](const Hole& hole) {
      return hole.token == token && tree_.raw(hole.range) != tree_.raw(range);
    });
    return another || saidInText(token);
  }

  bool saidInText(const std::string& token) const {
    for (NodeId item = tree_.at(items_).firstChild; item != noNode; item = tree_.at(item).next) {
      const NodeId scalar = scalarOf(tree_.resolved(item));
      if (scalar != noNode && tree_.scalar(scalar).find(token) != std::string_view::npos)
        return true;
    }
    return false;
  }

  const Source& source_;
  const text::Tree& tree_;
  View view_;
  NodeId items_ = noNode;
  std::string separator_;
  bool first_ = true;
  std::size_t end_ = 0;
};

}  // namespace

std::optional<View> joinedView(const Source& source, NodeId argument) {
  return Joiner(source).join(argument);
}

}  // namespace stepwright::host
