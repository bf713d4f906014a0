// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/analysis.h"

#include <algorithm>

namespace stepwright::query::jsonata {
namespace {

/// Finds reads of the input document where a state has none: outside of steps, predicates and
/// functions. (In a loop: chains nest deeply.)
class AwsCheck {
 public:
  std::optional<Failure> failure;

  void run(const Node& root) {
    open_.push_back({&root, false});
    while (!open_.empty() && !failure) {
      const Visit next = open_.back();
      open_.pop_back();
      const std::size_t before = open_.size();
      visit(*next.node, next.context);
      std::reverse(open_.begin() + static_cast<std::ptrdiff_t>(before), open_.end());
    }
  }

 private:
  struct Visit {
    const Node* node;
    bool context;  ///< there is a value that names are read from
  };

  void later(const Node& node, bool context) { open_.push_back({&node, context}); }

  void visit(const Node& node, bool context) {
    if (!context && readsContext(node)) return refuse(node);
    switch (node.kind) {
      case NodeKind::Path:
        for (std::size_t i = 0; i < node.items.size(); ++i) later(*node.items[i], context || i > 0);
        break;
      case NodeKind::Lambda:
        later(*node.lhs, true);
        break;
      case NodeKind::Transform:
        later(*node.lhs, true);
        later(*node.rhs, true);
        if (node.third != nullptr) later(*node.third, true);
        break;
      case NodeKind::Sort:
        for (const auto& term : node.terms) later(*term.expression, true);
        break;
      default:
        for (const Node* child : {node.lhs, node.rhs, node.third}) {
          if (child != nullptr) laterOperand(node, *child, context);
        }
        for (const Node* item : node.items) later(*item, context);
        for (const auto& [key, value] : node.pairs) later(*key, context), later(*value, context);
    }
    clauses(node);
  }

  static bool readsContext(const Node& node) {
    if (node.kind == NodeKind::Variable) return node.text.empty() || node.text == "$";
    return node.kind == NodeKind::Name || node.kind == NodeKind::Wildcard ||
           node.kind == NodeKind::Descendant;
  }

  /// What is called by a bare name is a misspelled function: that is said when it is called.
  void laterOperand(const Node& node, const Node& child, bool context) {
    const bool callee =
        &child == node.lhs && (node.kind == NodeKind::Function || node.kind == NodeKind::Partial);
    if (!callee || child.kind != NodeKind::Path) later(child, context);
  }

  void clauses(const Node& node) {
    for (const auto& stage : node.predicates) later(*stage.filter, true);
    for (const auto& stage : node.stages) {
      if (stage.filter != nullptr) later(*stage.filter, true);
    }
    if (node.group == nullptr) return;
    for (const auto& [key, value] : node.group->pairs) later(*key, true), later(*value, true);
  }

  void refuse(const Node& node) {
    std::string token = node.kind == NodeKind::Variable ? "$" + node.text : node.text;
    failure = Failure{"S0501", {}, std::move(token), node.position, node.begin, {}};
  }

  std::vector<Visit> open_;
};

}  // namespace

std::optional<Failure> checkAws(const detail::Program& program) {
  AwsCheck check;
  check.run(*program.tree.root);
  return check.failure;
}

std::set<std::string> freeVariables(const detail::Program& program) {
  std::set<std::string> found;
  for (const Node& node : program.tree.nodes) {
    if (node.kind != NodeKind::Variable || node.text.empty() || node.text == "$" ||
        node.name == noName)
      continue;
    if (!program.names.isBound(node.name) && program.names.builtin(node.name) == nullptr)
      found.insert(node.text);
  }
  return found;
}

bool readsStates(const detail::Program& program, std::string_view member) {
  std::size_t reads = 0;
  std::size_t named = 0;
  bool found = false;
  for (const Node& node : program.tree.nodes) {
    if (node.kind == NodeKind::Variable && node.text == "states") ++reads;
    if (node.kind != NodeKind::Path || node.items.size() < 2) continue;
    const Node& first = *node.items.front();
    if (first.kind != NodeKind::Variable || first.text != "states" ||
        node.items[1]->kind != NodeKind::Name)
      continue;
    ++named;
    found = found || node.items[1]->value.string() == member;
  }
  return found || reads > named;
}

}  // namespace stepwright::query::jsonata
