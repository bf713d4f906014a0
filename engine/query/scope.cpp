// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/scope.h"

namespace stepwright::query {

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
  json::Value merged = own();
  for (const auto& member : assignments.members()) {
    merged = std::move(merged).with(member.name(), member.value);
  }
  return Scope(std::make_shared<const Node>(
      Node{std::move(merged), node_ ? node_->outer : nullptr, ownSizeWith(assignments)}));
}

Scope Scope::nested() const {
  return Scope(std::make_shared<const Node>(Node{json::Value::object(), node_}));
}

Scope Scope::outer() const { return node_ ? Scope(node_->outer) : Scope(); }

json::Value Scope::own() const { return node_ ? node_->own : json::Value::object(); }

json::Value Scope::visible() const {
  if (!hasOuter()) return own();
  json::Value merged = outer().visible();
  for (const auto& member : node_->own.members()) {
    merged = std::move(merged).with(member.name(), member.value);
  }
  return merged;
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
