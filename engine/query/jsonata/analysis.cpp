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

/// Finds the ways behind `$states.member` that an expression goes without asking. (In a loop:
/// chains nest deeply.)
class NeededReads {
 public:
  std::vector<std::vector<std::string>> found;

  NeededReads(const NameTable& names, std::string_view member) : names_(names), member_(member) {}

  void run(const Node& root) {
    open_.push_back({&root, false});
    while (!open_.empty()) {
      const Visit next = open_.back();
      open_.pop_back();
      visit(*next.node, next.asked || asks(*next.node));
    }
  }

 private:
  struct Visit {
    const Node* node;
    bool asked;  ///< whether something is there is a question here
  };

  void visit(const Node& node, bool asked) {
    if (node.kind == NodeKind::Path && !asked) read(node);
    for (const Node* child : {node.lhs, node.rhs, node.third})
      if (child != nullptr) open_.push_back({child, asked});
    for (const Node* item : node.items) open_.push_back({item, asked});
    for (const auto& [key, value] : node.pairs)
      open_.push_back({key, asked}), open_.push_back({value, asked});
    for (const auto& term : node.terms) open_.push_back({term.expression, asked});
  }

  void read(const Node& path) {
    const Node& first = *path.items.front();
    const bool states = first.kind == NodeKind::Variable && first.text == "states" &&
                        first.name != noName && !names_.isBound(first.name);
    if (!states || path.items.size() < 3 || nameOf(*path.items[1]) != member_) return;
    std::vector<std::string> way;
    for (std::size_t i = 2; i < path.items.size() && path.items[i]->kind == NodeKind::Name; ++i)
      way.emplace_back(nameOf(*path.items[i]));
    if (!way.empty()) found.push_back(std::move(way));
  }

  static std::string_view nameOf(const Node& step) {
    return step.kind == NodeKind::Name ? step.value.string() : std::string_view();
  }

  static bool asks(const Node& node) {
    switch (node.kind) {
      case NodeKind::Condition:
      case NodeKind::Bind:
        return true;
      case NodeKind::Binary:
        return node.op == Op::And || node.op == Op::Or || node.op == Op::Equal ||
               node.op == Op::NotEqual || node.op == Op::In;
      case NodeKind::Function: {
        const bool named = node.lhs != nullptr && node.lhs->kind == NodeKind::Variable;
        const std::string_view name = named ? std::string_view(node.lhs->text) : "";
        return name == "exists" || name == "boolean" || name == "not" || name == "type" ||
               name == "count";
      }
      default:
        return false;
    }
  }

  const NameTable& names_;
  std::string_view member_;
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

std::set<std::string> membersOfStates(const detail::Program& program) {
  std::set<std::string> members;
  for (const Node& node : program.tree.nodes) {
    if (node.kind != NodeKind::Path || node.items.size() < 2) continue;
    const Node& first = *node.items.front();
    if (first.kind == NodeKind::Variable && first.text == "states" &&
        !program.names.isBound(first.name) && node.items[1]->kind == NodeKind::Name)
      members.emplace(node.items[1]->value.string());
  }
  return members;
}

std::vector<std::vector<std::string>> neededOfStates(const detail::Program& program,
                                                     std::string_view member) {
  NeededReads reads(program.names, member);
  reads.run(*program.tree.root);
  return std::move(reads.found);
}

}  // namespace stepwright::query::jsonata
