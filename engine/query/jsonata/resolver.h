// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/query/jsonata/ast.h"
#include "engine/query/jsonata/failure.h"

namespace stepwright::query::jsonata {

/// Turns the parser's raw tree into the one that is evaluated: chains of dots become paths with
/// steps, predicates and groupings move to the steps they belong to, every % finds the step whose
/// input it means, calls in tail position become thunks.
class Resolver {
 public:
  Resolver(Tree& tree, NameTable& names) : tree_(tree), names_(names) {}

  [[nodiscard]] Node* resolveRoot(Node* raw);
  [[nodiscard]] const std::optional<Failure>& failure() const { return failure_; }

 private:
  Node* resolve(Node* raw);
  Node* resolveOne(Node* raw);
  Node* resolveKind(Node* raw);
  Node* join(Node* raw, Node* left);
  Node* dot(Node* raw, Node* left);
  Node* filter(Node* raw, Node* left);
  Node* group(Node* raw, Node* left);
  Node* order(Node* raw, Node* left);
  Node* focus(Node* raw, Node* left);
  Node* index(Node* raw, Node* left);
  Node* binary(Node* raw, Node* left);
  Node* negate(Node* raw);
  Node* array(Node* raw);
  Node* object(Node* raw);
  Node* call(Node* raw);
  Node* lambda(Node* raw);
  Node* block(Node* raw);
  Node* condition(Node* raw);
  Node* name(Node* raw);
  Node* parent(Node* raw);
  Node* pathOf(Node* step);
  Node* tailCall(Node* node);
  void markLiteralSteps(Node* path);

  ParentSlot* seekParent(Node* node, ParentSlot* slot);
  void pushAncestry(Node* result, const Node* value);
  void resolveAncestry(Node* path);

  void fail(std::string_view code, const Node& node, std::string token = {});
  [[nodiscard]] bool failed() const { return failure_.has_value(); }

  Tree& tree_;
  NameTable& names_;
  std::vector<Node*> parents_;  ///< every % so far
  std::optional<Failure> failure_;
  int depth_ = 0;
};

}  // namespace stepwright::query::jsonata
