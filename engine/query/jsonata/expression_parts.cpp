// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/expression_parts.h"

#include <algorithm>

#include "engine/query/jsonata/parser.h"

namespace stepwright::query::jsonata {
namespace {

/// Reads the ranges of a tree as the parser hands it over, whose nodes know but their own token.
class Parts {
 public:
  explicit Parts(std::string_view text) : text_(text) {}

  /// How high the part is; -1 where it is none.
  int add(const Node& node) {
    const std::size_t place = parts_.size();
    if (isPart(node)) parts_.push_back({beginOf(node), endOf(node), 0});
    int below = -1;
    forEachInside(node, [&](const Node& each) { below = std::max(below, add(each)); });
    if (!isPart(node)) return below;
    return parts_[place].height = below + 1;
  }
  [[nodiscard]] std::vector<ExpressionPart> take() { return std::move(parts_); }

 private:
  static bool isPart(const Node& node) {
    switch (node.kind) {
      case NodeKind::Literal:
      case NodeKind::Regex:
      case NodeKind::Lambda:
      case NodeKind::Partial:
      case NodeKind::Placeholder:
      case NodeKind::Bind:
      case NodeKind::Transform:
        return false;
      case NodeKind::Binary:
        return node.op != Op::Range;  // it is one of its array alone
      default:
        return true;
    }
  }

  /// Those of its operands that are evaluated where it is itself.
  template <class Do>
  static void forEachInside(const Node& node, const Do& act) {
    switch (node.kind) {
      case NodeKind::Binary:
        act(*node.lhs);
        act(*node.rhs);
        return;
      case NodeKind::Negate:
        return act(*node.rhs);
      case NodeKind::Condition:
        act(*node.lhs);
        act(*node.rhs);
        if (node.third != nullptr) act(*node.third);
        return;
      case NodeKind::Apply:
        return act(*node.lhs);
      case NodeKind::Filter:
      case NodeKind::Order:
      case NodeKind::Group:
        return act(*node.lhs);
      case NodeKind::Dot:
        if (!isPlain(*node.lhs)) act(*node.lhs);
        return;
      case NodeKind::Array:
      case NodeKind::Function:
        for (const Node* each : node.items) act(*each);
        return;
      case NodeKind::Object:
        for (const auto& [key, value] : node.pairs) act(*value);
        return;
      case NodeKind::Block:
        // What is bound in one is seen by those behind it alone.
        if (node.items.size() == 1) act(*node.items.front());
        return;
      default:
        return;
    }
  }

  /// Names behind names: they are read as one.
  static bool isPlain(const Node& node) {
    if (node.kind == NodeKind::Dot) return isPlain(*node.lhs) && isPlain(*node.rhs);
    return node.kind == NodeKind::Name || node.kind == NodeKind::Variable;
  }

  static bool beginsWithOperand(const Node& node) {
    switch (node.kind) {
      case NodeKind::Binary:
      case NodeKind::Dot:
      case NodeKind::Apply:
      case NodeKind::Condition:
      case NodeKind::Function:
      case NodeKind::Filter:
      case NodeKind::Order:
      case NodeKind::Group:
      case NodeKind::Focus:
      case NodeKind::Index:
        return node.lhs != nullptr;
      default:
        return false;
    }
  }

  [[nodiscard]] static std::size_t beginOf(const Node& node) {
    return beginsWithOperand(node) ? std::min<std::size_t>(beginOf(*node.lhs), node.begin)
                                   : node.begin;
  }

  /// Behind the last operand, and behind the bracket that closes it.
  [[nodiscard]] std::size_t endOf(const Node& node) const {
    std::size_t end = node.position;
    const auto reach = [&](const Node* each) {
      if (each != nullptr) end = std::max(end, endOf(*each));
    };
    for (const Node* each : {node.lhs, node.rhs, node.third}) reach(each);
    for (const Node* each : node.items) reach(each);
    for (const auto& [key, value] : node.pairs) reach(value);
    for (const SortTerm& term : node.terms) reach(term.expression);
    switch (node.kind) {
      case NodeKind::Function:
      case NodeKind::Partial:
      case NodeKind::Block:
      case NodeKind::Order:
        return behind(end, ')');
      case NodeKind::Array:
      case NodeKind::Filter:
        return behind(end, ']');
      case NodeKind::Object:
      case NodeKind::Group:
      case NodeKind::Lambda:
        return behind(end, '}');
      default:
        return end;
    }
  }

  [[nodiscard]] std::size_t behind(std::size_t from, char bracket) const {
    const std::size_t found = text_.find(bracket, from);
    return found == std::string_view::npos ? from : found + 1;
  }

  std::string_view text_;
  std::vector<ExpressionPart> parts_;
};

}  // namespace

std::vector<ExpressionPart> partsOf(std::string_view text) {
  Tree tree;
  NameTable names;
  Parser parser(text, tree, names, true);
  const Node* root = parser.parse();
  // An operand that is missing is a node of its own to the parser: who resolves the tree refuses
  // it.
  const auto isMissing = [](const Node& node) { return node.kind == NodeKind::End; };
  if (parser.failure() || std::any_of(tree.nodes.begin(), tree.nodes.end(), isMissing)) return {};
  Parts parts(text);
  (void)parts.add(*root);
  return parts.take();
}

}  // namespace stepwright::query::jsonata
