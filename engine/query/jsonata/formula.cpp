// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/formula.h"

#include <algorithm>
#include <optional>

#include "engine/query/jsonata/plain_functions.h"
#include "engine/query/jsonata/scalars.h"

namespace stepwright::query::jsonata {
namespace {

using json::Value;
using Term = Formula::Term;
using Kind = Formula::Kind;
using Found = const Value*;

/// So many nodes are done without a look at the budget; deeper ones would use up the stack.
constexpr std::uint32_t mostNodes = 60;
constexpr std::uint32_t mostDepth = 30;

/// One evaluation. Values are handed on by address: into the data, or into the caller's `own`.
class Computation {
 public:
  Computation(Formula::Scene& scene, Dialect dialect) : scene_(scene), dialect_(dialect) {}

  bool sure = true;

  Found value(const Term& term, Value& own) {
    switch (term.kind) {
      case Kind::Literal:
        return &term.literal;
      case Kind::Path:
        return path(term);
      case Kind::Arithmetic:
        return sum(term, own);
      case Kind::Order:
        return order(term);
      case Kind::Equal:
        return equal(term);
      case Kind::Join:
        return join(term, own);
      case Kind::Logic:
        return logic(term);
      case Kind::Choice:
        return choice(term, own);
      case Kind::Call:
        return call(term, own);
    }
    return unsure();
  }

 private:
  Found unsure() {
    sure = false;
    return nullptr;
  }

  Found path(const Term& term) {
    Found at = nullptr;
    std::size_t key = 0;
    if (term.fromContext) {
      if (!scene_.context(at)) return unsure();
    } else if (!term.keys.empty() && scene_.member(term.variable, term.keys.front(), at)) {
      key = 1;
    } else if (!scene_.variable(term.variable, at)) {
      return unsure();
    }
    for (; key < term.keys.size() && at != nullptr; ++key) {
      if (at->isArray()) return unsure();
      at = at->find(term.keys[key].string());
    }
    return at;
  }

  Found sum(const Term& term, Value& own) {
    Value ownLeft, ownRight;
    const Found left = value(term.operands[0], ownLeft);
    const Found right = sure ? value(term.operands[1], ownRight) : nullptr;
    if (!sure || (left != nullptr && !isFinite(*left)) || (right != nullptr && !isFinite(*right)))
      return unsure();
    if (left == nullptr || right == nullptr) return nullptr;
    own = arithmetic(term.op, *left, *right, dialect_);
    return isFinite(own) ? &own : unsure();
  }

  static bool isComparable(Found value) {
    return value == nullptr || value->isString() || isFinite(*value);
  }

  Found order(const Term& term) {
    Value ownLeft, ownRight;
    const Found left = value(term.operands[0], ownLeft);
    const Found right = sure ? value(term.operands[1], ownRight) : nullptr;
    if (!sure || !isComparable(left) || !isComparable(right)) return unsure();
    if (left == nullptr || right == nullptr) return nullptr;
    if (left->isString() != right->isString()) return unsure();
    return &booleanOf(inOrder(term.op, compareScalars(*left, *right)));
  }

  Found equal(const Term& term) {
    Value ownLeft, ownRight;
    const Found left = value(term.operands[0], ownLeft);
    const Found right = sure ? value(term.operands[1], ownRight) : nullptr;
    if (!sure) return nullptr;
    if (left == nullptr || right == nullptr) return &booleanOf(false);
    return &booleanOf((*left == *right) == (term.op == Op::Equal));
  }

  Found join(const Term& term, Value& own) {
    std::string text;
    for (const Term& operand : term.operands) {
      Value part;
      const Found found = value(operand, part);
      if (!sure || (found != nullptr && !appendScalar(text, *found, dialect_))) return unsure();
      if (text.size() > longestPlainText) return unsure();
    }
    own = Value(text);
    return &own;
  }

  /// The truth of an operand; false, and unsure, where it cannot be told.
  bool holds(const Term& term) {
    Value own;
    const Found found = value(term, own);
    const auto truth = sure ? scalarTruth(found) : std::nullopt;
    if (!truth) return unsure(), false;
    return *truth;
  }

  Found logic(const Term& term) {
    const bool decides = term.op == Op::Or;
    for (const Term& operand : term.operands) {
      const bool truth = holds(operand);
      if (!sure) return nullptr;
      if (truth == decides) return &booleanOf(decides);
    }
    return &booleanOf(!decides);
  }

  Found choice(const Term& term, Value& own) {
    const bool truth = holds(term.operands[0]);
    if (!sure) return nullptr;
    if (truth) return value(term.operands[1], own);
    return term.operands.size() > 2 ? value(term.operands[2], own) : nullptr;
  }

  Found call(const Term& term, Value& own) {
    if (!scene_.isLibrary(term.variable)) return unsure();
    Value argument;
    const Found found = value(term.operands[0], argument);
    Found result = nullptr;
    if (!sure || !term.function->run(found, dialect_, own, result)) return unsure();
    if (result == &argument) {
      own = std::move(argument);
      result = &own;
    }
    return result;
  }

  Formula::Scene& scene_;
  const Dialect dialect_;
};

/// Nothing is known: what can be computed all the same is constant.
class EmptyScene final : public Formula::Scene {
 public:
  bool context(Found&) override { return false; }
  bool variable(const Formula::Variable&, Found&) override { return false; }
  bool member(const Formula::Variable&, const Value&, Found&) override { return false; }
  bool isLibrary(const Formula::Variable&) override { return false; }
};

/// Reads a formula out of a resolved tree.
class Reader {
 public:
  Reader(const NameTable& names, Dialect dialect) : names_(names), dialect_(dialect) {}

  std::uint32_t nodes = 0;
  std::uint32_t deepest = 0;
  bool makesText = false;

  std::optional<Term> read(const Node& node, std::uint32_t depth) {
    deepest = std::max(deepest, depth + 1);
    if (++nodes > mostNodes || depth > mostDepth) return std::nullopt;
    if (!node.predicates.empty() || node.group != nullptr || node.keepArray || node.tuple)
      return std::nullopt;
    auto term = readKind(node, depth);
    if (term && term->kind != Kind::Literal) fold(*term);
    return term;
  }

 private:
  std::optional<Term> readKind(const Node& node, std::uint32_t depth) {
    switch (node.kind) {
      case NodeKind::Literal:
        return Term{.literal = node.value};
      case NodeKind::Variable:
        return variable(node);
      case NodeKind::Path:
        return path(node);
      case NodeKind::Binary:
        return binary(node, depth);
      case NodeKind::Condition:
        return condition(node, depth);
      case NodeKind::Function:
        return call(node, depth);
      case NodeKind::Block:
        if (node.items.size() != 1 || node.needsFrame) return std::nullopt;
        return read(*node.items.front(), depth + 1);
      default:
        return std::nullopt;
    }
  }

  std::optional<Term> variable(const Node& node) const {
    Term term{.kind = Kind::Path};
    if (node.name == noName) {
      term.fromContext = true;
      return term;
    }
    if (node.text == "$") return std::nullopt;  // $$
    term.variable = named(node);
    return term;
  }

  [[nodiscard]] Formula::Variable named(const Node& node) const {
    return {node.name, node.text, names_.builtin(node.name) != nullptr};
  }

  std::optional<Term> path(const Node& node) {
    if (!node.plainPath) return std::nullopt;
    const Node& first = *node.items.front();
    const bool named = first.kind == NodeKind::Name;
    auto term = named ? Term{.kind = Kind::Path, .fromContext = true} : variable(first);
    if (!term) return term;
    nodes += static_cast<std::uint32_t>(node.items.size());
    for (std::size_t i = named ? 0 : 1; i < node.items.size(); ++i)
      term->keys.push_back(node.items[i]->value);
    return term;
  }

  static std::optional<Kind> kindOf(Op op) {
    switch (op) {
      case Op::Add:
      case Op::Subtract:
      case Op::Multiply:
      case Op::Divide:
      case Op::Modulo:
        return Kind::Arithmetic;
      case Op::Less:
      case Op::LessEqual:
      case Op::Greater:
      case Op::GreaterEqual:
        return Kind::Order;
      case Op::Equal:
      case Op::NotEqual:
        return Kind::Equal;
      case Op::Concat:
        return Kind::Join;
      case Op::And:
      case Op::Or:
        return Kind::Logic;
      default:
        return std::nullopt;
    }
  }

  std::optional<Term> binary(const Node& node, std::uint32_t depth) {
    const auto kind = kindOf(node.op);
    if (!kind) return std::nullopt;
    auto left = read(*node.lhs, depth + 1);
    auto right = left ? read(*node.rhs, depth + 1) : std::nullopt;
    if (!right) return std::nullopt;
    makesText = makesText || *kind == Kind::Join;
    Term term{.kind = *kind, .op = node.op};
    if (*kind == Kind::Join && left->kind == Kind::Join) {
      term.operands = std::move(left->operands);
    } else {
      term.operands.push_back(std::move(*left));
    }
    term.operands.push_back(std::move(*right));
    return term;
  }

  std::optional<Term> condition(const Node& node, std::uint32_t depth) {
    Term term{.kind = Kind::Choice};
    for (const Node* child : {node.lhs, node.rhs, node.third}) {
      if (child == nullptr) continue;
      auto operand = read(*child, depth + 1);
      if (!operand) return std::nullopt;
      term.operands.push_back(std::move(*operand));
    }
    return term;
  }

  std::optional<Term> call(const Node& node, std::uint32_t depth) {
    if (node.lhs->kind != NodeKind::Variable || node.items.size() != 1) return std::nullopt;
    const PlainFunction* plain = findPlainFunction(node.lhs->text);
    if (plain == nullptr || !node.lhs->predicates.empty()) return std::nullopt;
    auto argument = read(*node.items.front(), depth + 1);
    if (!argument) return std::nullopt;
    makesText = makesText || plain->makesText;
    ++nodes;
    Term term{.kind = Kind::Call, .variable = named(*node.lhs), .function = plain};
    term.operands.push_back(std::move(*argument));
    return term;
  }

  /// What is made of literals alone is computed now.
  void fold(Term& term) const {
    const auto literal = [](const Term& one) { return one.kind == Kind::Literal; };
    if (term.operands.empty() || !std::all_of(term.operands.begin(), term.operands.end(), literal))
      return;
    EmptyScene nothing;
    Computation computation(nothing, dialect_);
    Value own;
    const Found found = computation.value(term, own);
    if (computation.sure && found != nullptr) term = Term{.literal = *found};
  }

  const NameTable& names_;
  const Dialect dialect_;
};

}  // namespace

std::unique_ptr<const Formula> Formula::of(const Node& node, const NameTable& names,
                                           Dialect dialect) {
  Reader reader(names, dialect);
  auto root = reader.read(node, 0);
  if (!root) return nullptr;
  auto made = std::make_unique<Formula>();
  made->root_ = std::move(*root);
  made->dialect_ = dialect;
  made->nodes_ = reader.nodes;
  made->depth_ = reader.deepest + 1;  // a path counts twice
  made->makesText_ = reader.makesText;
  return made;
}

Formula::Answer Formula::evaluate(Scene& scene, json::Value& result) const {
  Computation computation(scene, dialect_);
  Value own;
  const Found found = computation.value(root_, own);
  if (!computation.sure) return Answer::Unsure;
  if (found == nullptr) return Answer::Undefined;
  if (found->isNumber() && !isFinite(*found)) return Answer::Unsure;
  result = found == &own ? std::move(own) : *found;
  return Answer::Value;
}

bool Formula::fits(const Budget& budget) const {
  const bool deep = budget.depth != 0 && depth_ > budget.depth;
  const bool large = makesText_ && budget.memory != 0 && budget.memory < nodes_ * longestPlainText;
  return !deep && !large;
}

}  // namespace stepwright::query::jsonata
