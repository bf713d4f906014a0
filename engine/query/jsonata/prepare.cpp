// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/prepare.h"

#include <algorithm>
#include <vector>

#include "engine/query/jsonata/constructs.h"
#include "engine/query/jsonata/formula.h"
#include "engine/query/jsonata/library.h"

namespace stepwright::query::jsonata {
namespace {

void findBuiltins(detail::Program& program, Dialect dialect) {
  for (NameId id = 0; id < program.names.size(); ++id)
    program.names.setBuiltin(id, findBuiltin(program.names.text(id), dialect));
  for (Node& node : program.tree.nodes) {
    const bool calls = node.kind == NodeKind::Function || node.kind == NodeKind::Partial;
    if (calls && node.lhs != nullptr && node.lhs->kind == NodeKind::Path)
      node.misspelled = findBuiltin(node.lhs->items.front()->text, dialect) != nullptr;
  }
}

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

bool mayBeFormula(const Node& node) {
  return node.kind == NodeKind::Binary || node.kind == NodeKind::Condition ||
         node.kind == NodeKind::Block;
}

/// The formula of the whole expression or, where it has none, those of its parts, the largest ones
/// first. A part that makes texts is left to the evaluator, which counts their bytes.
void findFormulas(detail::Program& program, Dialect dialect) {
  program.formula = Formula::of(*program.tree.root, program.names, dialect);
  std::vector<Node*> open;
  if (program.formula == nullptr) open.push_back(program.tree.root);
  while (!open.empty()) {
    Node* node = open.back();
    open.pop_back();
    auto formula = mayBeFormula(*node) ? Formula::of(*node, program.names, dialect) : nullptr;
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
  findBuiltins(program, dialect);
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
  chooseConstructs(program.tree);
}

}  // namespace stepwright::query::jsonata
