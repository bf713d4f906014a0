// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/analysis.h"

#include <algorithm>

#include "engine/query/jsonata/library.h"
#include "engine/query/jsonata/program.h"

namespace stepwright::query::jsonata {
namespace {

bool isPlainStep(const Node& step, bool first) {
  const bool named = step.kind == NodeKind::Name || (first && step.kind == NodeKind::Variable);
  return named && step.stages.empty() && step.predicates.empty() && step.group == nullptr &&
         !step.tuple && !step.keepArray && step.focus == noName && step.index == noName &&
         step.ancestor == nullptr;
}

bool isPlainPath(const Node& node) {
  if (node.kind != NodeKind::Path || node.group != nullptr || node.keepSingletonArray || node.tuple)
    return false;
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    if (!isPlainStep(*node.items[i], i == 0)) return false;
  }
  return true;
}

/// Calls a function for each node right below this one.
template <class Visit>
void forEachChild(const Node& node, Visit visit) {
  const auto one = [&](const Node* child) {
    if (child != nullptr) visit(*child);
  };
  one(node.lhs);
  one(node.rhs);
  one(node.third);
  for (const Node* item : node.items) one(item);
  for (const auto& [key, value] : node.pairs) one(key), one(value);
  for (const auto& term : node.terms) one(term.expression);
  for (const auto& stage : node.predicates) one(stage.filter);
  for (const auto& stage : node.stages) one(stage.filter);
  if (node.group != nullptr) {
    for (const auto& [key, value] : node.group->pairs) one(key), one(value);
  }
}

/// True where a variable is bound in the frame that is current at this node. (In a loop: chains
/// nest deeply.)
bool bindsHere(const Node& node) {
  std::vector<const Node*> open{&node};
  while (!open.empty()) {
    const Node* next = open.back();
    open.pop_back();
    if (next->kind == NodeKind::Bind) return true;
    if (next->kind == NodeKind::Lambda) continue;
    forEachChild(*next, [&](const Node& child) {
      if (child.kind != NodeKind::Block) open.push_back(&child);
    });
  }
  return false;
}

/// Finds reads of the input document where a state has none: outside of steps, predicates and
/// functions. (In a loop: chains nest deeply.)
class AwsCheck {
 public:
  std::optional<Failure> failure;

  void run(const Node& root) {
    open_.push_back({&root, false});
    while (!open_.empty() && !failure) {
      const Place next = open_.back();
      open_.pop_back();
      const std::size_t before = open_.size();
      visit(*next.node, next.context);
      std::reverse(open_.begin() + static_cast<std::ptrdiff_t>(before), open_.end());
    }
  }

 private:
  struct Place {
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

  std::vector<Place> open_;
};

bool mayBeFormula(const Node& node) {
  return node.kind == NodeKind::Binary || node.kind == NodeKind::Condition ||
         node.kind == NodeKind::Block;
}

/// The formula of the whole expression or, where it has none, those of its parts, the largest ones
/// first. A part that makes texts is left to the evaluator, which counts their bytes.
void findFormulas(detail::Program& program, Dialect dialect) {
  program.formula = Formula::of(*program.tree.root, dialect);
  std::vector<Node*> open;
  if (program.formula == nullptr) open.push_back(program.tree.root);
  while (!open.empty()) {
    Node* node = open.back();
    open.pop_back();
    auto formula = mayBeFormula(*node) ? Formula::of(*node, dialect) : nullptr;
    if (formula != nullptr && !formula->makesText()) {
      node->formula = formula.get();
      program.parts.push_back(std::move(formula));
      continue;
    }
    forEachChild(*node, [&](const Node& child) { open.push_back(const_cast<Node*>(&child)); });
  }
}

}  // namespace

void prepare(detail::Program& program, Dialect dialect) {
  program.usesEval = program.names.find("eval") != noName;
  program.needsRootFrame = program.usesEval || bindsHere(*program.tree.root);
  for (Node& node : program.tree.nodes) {
    if (node.kind == NodeKind::Path) node.plainPath = isPlainPath(node);
    if (node.kind != NodeKind::Block) continue;
    node.needsFrame =
        program.usesEval || std::any_of(node.items.begin(), node.items.end(), [](const Node* item) {
          return item->kind != NodeKind::Block && bindsHere(*item);
        });
  }
  if (!program.usesEval) findFormulas(program, dialect);
}

std::optional<Failure> checkAws(const detail::Program& program) {
  AwsCheck check;
  check.run(*program.tree.root);
  return check.failure;
}

std::set<std::string> freeVariables(const detail::Program& program, Dialect dialect) {
  std::set<std::string> found;
  for (const Node& node : program.tree.nodes) {
    if (node.kind != NodeKind::Variable || node.text.empty() || node.text == "$" ||
        node.name == noName)
      continue;
    if (!program.names.isBound(node.name) && findBuiltin(node.text, dialect) == nullptr)
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
