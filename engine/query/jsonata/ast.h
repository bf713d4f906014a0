// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/json/value.h"

namespace stepwright::query::jsonata {

class Evaluator;
class Formula;
class Signature;
class Regex;
class Val;
struct Builtin;
struct Frame;

/// A name of the expression as a small number: variables, parameters, bindings of @ and #, labels
/// of %.
using NameId = std::uint32_t;
constexpr NameId noName = ~NameId{0};

/// The names of one expression.
class NameTable {
 public:
  [[nodiscard]] NameId intern(std::string_view name);
  [[nodiscard]] NameId find(std::string_view name) const;  ///< noName where it is not there
  [[nodiscard]] const std::string& text(NameId id) const { return names_[id]; }
  [[nodiscard]] std::size_t size() const { return names_.size(); }
  /// True where the expression itself may bind the name: then a variable must be looked for in the
  /// frames.
  [[nodiscard]] bool isBound(NameId id) const { return bound_[id] != 0; }
  void markBound(NameId id) { bound_[id] = 1; }
  /// The library's function of that name, or null; known once the expression was prepared.
  [[nodiscard]] const Builtin* builtin(NameId id) const { return builtins_[id]; }
  void setBuiltin(NameId id, const Builtin* builtin) { builtins_[id] = builtin; }

 private:
  std::deque<std::string> names_;
  std::vector<char> bound_;
  std::vector<const Builtin*> builtins_;
  std::unordered_map<std::string, NameId> index_;
};

enum class NodeKind : std::uint8_t {
  Path,
  Binary,
  Negate,
  Array,
  Object,
  Name,
  Literal,
  Wildcard,
  Descendant,
  Parent,
  Condition,
  Block,
  Bind,
  Regex,
  Function,
  Variable,
  Lambda,
  Partial,
  Apply,
  Transform,
  Sort,
  Placeholder,
  // Only before resolving: what the parser hands over and the resolver turns into the above.
  Dot,
  Filter,
  Group,
  Order,
  Focus,
  Index,
  Operator,
  End
};

enum class Op : std::uint8_t {
  None,
  Add,
  Subtract,
  Multiply,
  Divide,
  Modulo,
  Equal,
  NotEqual,
  Less,
  LessEqual,
  Greater,
  GreaterEqual,
  Concat,
  And,
  Or,
  In,
  Range
};

struct Node;

/// How a node is evaluated: a function of its kind and form, chosen once (constructs.h).
using Construct = Val (*)(Evaluator& evaluator, const Node& node, const Val& input, Frame* frame);

/// Where a `%` finds its value: steps that pass `level` upwards and leave it under `label`.
struct ParentSlot {
  NameId label = noName;
  int level = 1;
  std::size_t index = 0;
};

struct SortTerm {
  Node* expression = nullptr;
  bool descending = false;
};

/// A predicate [ … ], or, where `index` is set, a # binding between predicates.
struct Stage {
  Node* filter = nullptr;
  NameId index = noName;
};

using NodePairs = std::vector<std::pair<Node*, Node*>>;

/// { key: value, … } behind an expression.
struct GroupClause {
  NodePairs pairs;
  std::size_t position = 0;
  std::size_t begin = 0;
};

/// A node of the syntax tree. What its fields mean depends on its kind:
///   lhs, rhs, third   operands; Condition: test, then, else; Transform: pattern, update, delete;
///   Lambda: lhs = body;
///                     Function and Partial: lhs = what is called; Negate and Bind: rhs
///   items             steps of a Path, items of an Array, expressions of a Block, arguments of a
///   call pairs             of an Object;  terms  of a Sort
struct Node {
  // What evaluation reads of every node stands first, within two cache lines.
  Construct evaluate = nullptr;  ///< the whole way to its value
  Construct plain = nullptr;     ///< without its formula, predicates and grouping
  NodeKind kind = NodeKind::End;
  Op op = Op::None;
  bool keepArray = false;
  bool keepSingletonArray = false;
  bool consarray = false;
  bool tuple = false;
  bool thunk = false;       ///< Lambda made for a call in tail position
  bool needsFrame = true;   ///< Block: something in it binds a variable
  bool plainPath = false;   ///< Path: nothing but names behind a name or variable
  bool misspelled = false;  ///< Function, Partial: what is called is a builtin without its `$`
  NameId name = noName;     ///< of Variable, noName for `$`; Bind: the variable
  json::Value value;        ///< of Literal; Name: the key
  const Formula* formula = nullptr;  ///< a shorter way to its value, where there is one
  Node* lhs = nullptr;
  Node* rhs = nullptr;
  Node* third = nullptr;
  std::vector<Node*> items;
  std::vector<Stage> predicates;  ///< of a node that is no step
  std::unique_ptr<GroupClause> group;
  std::vector<Stage> stages;  ///< of a step
  NodePairs pairs;
  NameId focus = noName;  ///< @$v
  NameId index = noName;  ///< #$v
  ParentSlot* ancestor = nullptr;
  ParentSlot* slot = nullptr;  ///< of Parent
  std::shared_ptr<const Signature> signature;
  std::vector<NameId> parameters;  ///< of Lambda
  std::shared_ptr<const Regex> regex;
  std::vector<SortTerm> terms;
  std::vector<ParentSlot*> seekingParent;
  std::uint32_t begin = 0;
  std::uint32_t position = 0;
  std::string text;  ///< of operators, names and regular expressions, for messages
};

/// The nodes of an expression and all they refer to.
struct Tree {
  std::deque<Node> nodes;
  std::deque<ParentSlot> slots;
  Node* root = nullptr;

  Node* make(NodeKind kind) {
    nodes.emplace_back();
    nodes.back().kind = kind;
    return &nodes.back();
  }
};

}  // namespace stepwright::query::jsonata
