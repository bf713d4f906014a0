// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "engine/json/value.h"

namespace stepwright::query {

/// The variables that a state sees: an immutable chain of scopes. A machine, each Parallel branch
/// and each Map iteration has one scope; an inner scope reads what the outer ones hold, and assigns
/// only to itself. A copy costs one reference count, and an assignment leaves every earlier copy as
/// it was, so that checkpoints share it.
class Scope {
 public:
  Scope() = default;
  /// A scope with these variables and nothing around it.
  explicit Scope(json::Value variables);

  /// The variable as seen from here, the innermost scope first; null where no scope holds it.
  [[nodiscard]] const json::Value* find(std::string_view name) const;

  /// This scope with one variable of its own set, or with every member of an object set.
  [[nodiscard]] Scope with(std::string_view name, json::Value value) const;
  [[nodiscard]] Scope withAll(const json::Value& assignments) const;

  /// A new, empty scope inside this one; what a branch or an iteration starts with.
  [[nodiscard]] Scope nested() const;
  /// The scope around this one; an empty scope where there is none.
  [[nodiscard]] Scope outer() const;
  [[nodiscard]] bool hasOuter() const { return node_ && node_->outer; }

  /// What this scope itself holds, as an object in the order of first assignment.
  [[nodiscard]] json::Value own() const;
  /// Everything visible from here in one object; an inner variable stands in the outer one's place.
  [[nodiscard]] json::Value visible() const;
  /// The bytes of all values that this scope itself holds, and what they would be with these set as
  /// well; AWS's limit of 10 MiB counts them over all scopes of an execution. Quick: it is kept.
  [[nodiscard]] std::size_t ownSize() const { return node_ ? node_->size : 0; }
  [[nodiscard]] std::size_t ownSizeWith(const json::Value& assignments) const;

  [[nodiscard]] bool sameAs(const Scope& other) const { return node_ == other.node_; }

 private:
  struct Node {
    json::Value own;
    std::shared_ptr<const Node> outer;
    std::size_t size = 0;  ///< of the values in `own`
  };
  explicit Scope(std::shared_ptr<const Node> node) : node_(std::move(node)) {}

  std::shared_ptr<const Node> node_;
};

}  // namespace stepwright::query
