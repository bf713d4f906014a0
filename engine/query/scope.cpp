// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/scope.h"

#include <algorithm>

namespace stepwright::query {
namespace {

/// True where both objects have the same keys in the same order.
bool sameKeys(const json::Value& left, const json::Value& right) {
  const auto& a = left.members();
  const auto& b = right.members();
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const json::Member& one, const json::Member& other) {
                      return one.key.sameAs(other.key) || one.name() == other.name();
                    });
}

/// An object with every member of another one set. What is replaced altogether is not copied
/// first: a loop that counts assigns the same variables again and again.
json::Value merged(const json::Value& before, const json::Value& assignments) {
  if (before.empty() || sameKeys(before, assignments)) return assignments;
  json::Value all = before;
  for (const auto& member : assignments.members())
    all = std::move(all).with(member.name(), member.value);
  return all;
}

}  // namespace

Scope::Scope(json::Value variables) {
  const std::size_t size = ownSizeWith(variables);
  node_ = std::make_shared<const Node>(Node{std::move(variables), nullptr, size});
}

const json::Value* Scope::find(std::string_view name) const {
  for (const Node* node = node_.get(); node != nullptr; node = node->outer.get()) {
    if (const json::Value* found = node->own.find(name)) return found;
  }
  return nullptr;
}

Scope Scope::with(std::string_view name, json::Value value) const {
  return withAll(json::Value::object().with(name, std::move(value)));
}

Scope Scope::withAll(const json::Value& assignments) const {
  if (assignments.empty()) return *this;
  return Scope(std::make_shared<const Node>(
      Node{merged(own(), assignments), node_ ? node_->outer : nullptr, ownSizeWith(assignments)}));
}

Scope Scope::nested() const {
  return Scope(std::make_shared<const Node>(Node{json::Value::object(), node_}));
}

Scope Scope::outer() const { return node_ ? Scope(node_->outer) : Scope(); }

json::Value Scope::own() const { return node_ ? node_->own : json::Value::object(); }

json::Value Scope::visible() const {
  if (!hasOuter()) return own();
  return merged(outer().visible(), node_->own);
}

std::size_t Scope::ownSizeWith(const json::Value& assignments) const {
  std::size_t size = ownSize();
  for (const auto& member : assignments.members()) {
    const json::Value* before = node_ ? node_->own.find(member.name()) : nullptr;
    size += member.value.printedSize() - (before != nullptr ? before->printedSize() : 0);
  }
  return size;
}

}  // namespace stepwright::query
