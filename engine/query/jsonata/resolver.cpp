// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/resolver.h"

#include <algorithm>

namespace stepwright::query::jsonata {
namespace {

// What nests to the left (chains of operators, of steps) or in an else is gone through in loops;
// this bounds the rest, which the parser bounds already.
constexpr int maxDepth = 2500;

bool leansLeft(NodeKind kind) {
  switch (kind) {
    case NodeKind::Dot:
    case NodeKind::Filter:
    case NodeKind::Group:
    case NodeKind::Order:
    case NodeKind::Focus:
    case NodeKind::Index:
    case NodeKind::Binary:
    case NodeKind::Apply:
      return true;
    default:
      return false;
  }
}

Node* lastStep(Node* node) { return node->kind == NodeKind::Path ? node->items.back() : node; }

}  // namespace

void Resolver::fail(std::string_view code, const Node& node, std::string token) {
  if (!failure_)
    failure_ = Failure{std::string(code), {}, std::move(token), node.position, node.begin, {}};
}

Node* Resolver::resolveRoot(Node* raw) {
  Node* root = resolve(raw);
  if (!failed() && (root->kind == NodeKind::Parent || !root->seekingParent.empty())) {
    fail("S0217", *root, root->text);
  }
  return root;
}

Node* Resolver::resolve(Node* raw) {
  std::vector<Node*> chain;
  for (; leansLeft(raw->kind); raw = raw->lhs) chain.push_back(raw);
  Node* left = resolveOne(raw);
  for (auto next = chain.rbegin(); next != chain.rend() && !failed(); ++next) {
    left = join(*next, left);
    if ((*next)->keepArray) left->keepArray = true;
  }
  return left;
}

Node* Resolver::resolveOne(Node* raw) {
  if (failed()) return raw;
  if (++depth_ > maxDepth) {
    fail("U1001", *raw);
    return raw;
  }
  Node* node = resolveKind(raw);
  if (raw->keepArray) node->keepArray = true;
  --depth_;
  return node;
}

/// What leans to the left, whose left side is resolved.
Node* Resolver::join(Node* raw, Node* left) {
  switch (raw->kind) {
    case NodeKind::Dot:
      return dot(raw, left);
    case NodeKind::Filter:
      return filter(raw, left);
    case NodeKind::Group:
      return group(raw, left);
    case NodeKind::Order:
      return order(raw, left);
    case NodeKind::Focus:
      return focus(raw, left);
    case NodeKind::Index:
      return index(raw, left);
    default:
      return binary(raw, left);
  }
}

Node* Resolver::resolveKind(Node* raw) {
  switch (raw->kind) {
    case NodeKind::Negate:
      return negate(raw);
    case NodeKind::Array:
      return array(raw);
    case NodeKind::Object:
      return object(raw);
    case NodeKind::Function:
    case NodeKind::Partial:
      return call(raw);
    case NodeKind::Lambda:
      return lambda(raw);
    case NodeKind::Block:
      return block(raw);
    case NodeKind::Condition:
      return condition(raw);
    case NodeKind::Name:
      return name(raw);
    case NodeKind::Parent:
      return parent(raw);
    case NodeKind::Bind:
      raw->rhs = resolve(raw->rhs);
      pushAncestry(raw, raw->rhs);
      return raw;
    case NodeKind::Transform:
      raw->lhs = resolve(raw->lhs);
      raw->rhs = resolve(raw->rhs);
      if (raw->third != nullptr) raw->third = resolve(raw->third);
      return raw;
    case NodeKind::End:
      fail("S0207", *raw, "(end)");
      return raw;
    default:
      return raw;
  }
}

Node* Resolver::pathOf(Node* step) {
  if (step->kind == NodeKind::Path) return step;
  Node* path = tree_.make(NodeKind::Path);
  path->begin = step->begin;
  path->position = step->position;
  path->items.push_back(step);
  return path;
}

void Resolver::markLiteralSteps(Node* path) {
  for (Node* step : path->items) {
    if (step->kind != NodeKind::Literal) continue;
    if (!step->value.isString()) {
      fail("S0213", *step);
      if (failure_->value.empty()) failure_->value = step->text;
      return;
    }
    step->kind = NodeKind::Name;
  }
}

Node* Resolver::dot(Node* raw, Node* left) {
  Node* path = pathOf(left);
  if (left->kind == NodeKind::Parent) path->seekingParent = {left->slot};
  Node* rest = resolve(raw->rhs);
  if (failed()) return path;
  if (rest->kind == NodeKind::Path) {
    path->items.insert(path->items.end(), rest->items.begin(), rest->items.end());
  } else {
    if (!rest->predicates.empty()) rest->stages = std::move(rest->predicates);
    rest->predicates.clear();
    path->items.push_back(rest);
  }
  markLiteralSteps(path);
  if (std::any_of(path->items.begin(), path->items.end(),
                  [](const Node* step) { return step->keepArray; })) {
    path->keepSingletonArray = true;
  }
  if (path->items.front()->kind == NodeKind::Array) path->items.front()->consarray = true;
  if (path->items.back()->kind == NodeKind::Array) path->items.back()->consarray = true;
  resolveAncestry(path);
  return path;
}

Node* Resolver::filter(Node* raw, Node* result) {
  Node* step = lastStep(result);
  auto& stages = result->kind == NodeKind::Path ? step->stages : step->predicates;
  if (step->group != nullptr) {
    fail("S0209", *raw);
    return result;
  }
  Node* predicate = resolve(raw->rhs);
  if (failed()) return result;
  for (ParentSlot* slot : predicate->seekingParent) {
    if (slot->level == 1) {
      seekParent(step, slot);
    } else {
      --slot->level;
    }
  }
  if (!predicate->seekingParent.empty()) pushAncestry(step, predicate);
  stages.push_back({predicate, noName});
  return result;
}

Node* Resolver::group(Node* raw, Node* result) {
  if (result->group != nullptr) {
    fail("S0210", *raw);
    return result;
  }
  auto clause = std::make_unique<GroupClause>();
  clause->position = raw->position;
  clause->begin = raw->begin;
  for (const auto& [key, value] : raw->pairs)
    clause->pairs.emplace_back(resolve(key), resolve(value));
  result->group = std::move(clause);
  return result;
}

Node* Resolver::order(Node* raw, Node* left) {
  Node* path = pathOf(left);
  Node* step = tree_.make(NodeKind::Sort);
  step->begin = raw->begin;
  step->position = raw->position;
  for (const auto& term : raw->terms) {
    Node* expression = resolve(term.expression);
    pushAncestry(step, expression);
    step->terms.push_back({expression, term.descending});
  }
  path->items.push_back(step);
  if (!failed()) resolveAncestry(path);
  return path;
}

Node* Resolver::focus(Node* raw, Node* result) {
  Node* step = lastStep(result);
  if (!step->stages.empty() || !step->predicates.empty()) {
    fail("S0215", *raw);
  } else if (step->kind == NodeKind::Sort) {
    fail("S0216", *raw);
  }
  if (raw->keepArray) step->keepArray = true;
  step->focus = raw->name;
  step->tuple = true;
  return result;
}

Node* Resolver::index(Node* raw, Node* result) {
  Node* step = lastStep(result);
  if (result->kind != NodeKind::Path) {
    result = pathOf(result);
    if (!step->predicates.empty()) step->stages = std::move(step->predicates);
    step->predicates.clear();
  }
  if (step->stages.empty()) {
    step->index = raw->name;
  } else {
    step->stages.push_back({nullptr, raw->name});
  }
  step->tuple = true;
  return result;
}

Node* Resolver::binary(Node* raw, Node* left) {
  raw->lhs = left;
  raw->rhs = resolve(raw->rhs);
  if (raw->kind == NodeKind::Apply) {
    if (raw->lhs->keepArray || raw->rhs->keepArray) raw->keepArray = true;
  } else {
    pushAncestry(raw, raw->lhs);
    pushAncestry(raw, raw->rhs);
  }
  return raw;
}

Node* Resolver::negate(Node* raw) {
  raw->rhs = resolve(raw->rhs);
  Node* operand = raw->rhs;
  if (operand->kind == NodeKind::Literal && operand->value.isNumber()) {
    operand->value = operand->value.isInteger() && operand->value.integer() != 0
                         ? json::Value(-operand->value.integer())
                         : json::Value(-operand->value.number());
    if (operand->value.number() == 0) operand->value = json::Value(std::int64_t{0});
    operand->begin = raw->begin;
    return operand;
  }
  pushAncestry(raw, operand);
  return raw;
}

Node* Resolver::array(Node* raw) {
  for (Node*& item : raw->items) {
    item = resolve(item);
    pushAncestry(raw, item);
  }
  return raw;
}

Node* Resolver::object(Node* raw) {
  for (auto& [key, value] : raw->pairs) {
    key = resolve(key);
    pushAncestry(raw, key);
    value = resolve(value);
    pushAncestry(raw, value);
  }
  return raw;
}

Node* Resolver::call(Node* raw) {
  for (Node*& argument : raw->items) {
    argument = resolve(argument);
    pushAncestry(raw, argument);
  }
  raw->lhs = resolve(raw->lhs);
  raw->text = raw->lhs->kind == NodeKind::Path ? raw->lhs->items.front()->text : raw->lhs->text;
  return raw;
}

Node* Resolver::lambda(Node* raw) {
  raw->lhs = tailCall(resolve(raw->lhs));
  return raw;
}

Node* Resolver::block(Node* raw) {
  for (Node*& item : raw->items) {
    item = resolve(item);
    pushAncestry(raw, item);
    if (item->consarray || (item->kind == NodeKind::Path && item->items.front()->consarray)) {
      raw->consarray = true;
    }
  }
  return raw;
}

Node* Resolver::condition(Node* raw) {
  std::vector<Node*> chain;  // each the else of the one before
  for (Node* node = raw; node != nullptr && node->kind == NodeKind::Condition; node = node->third) {
    chain.push_back(node);
    node->lhs = resolve(node->lhs);
    pushAncestry(node, node->lhs);
    node->rhs = resolve(node->rhs);
    pushAncestry(node, node->rhs);
  }
  if (chain.back()->third != nullptr) chain.back()->third = resolve(chain.back()->third);
  for (auto node = chain.rbegin(); node != chain.rend(); ++node)
    if ((*node)->third != nullptr) pushAncestry(*node, (*node)->third);
  return raw;
}

Node* Resolver::name(Node* raw) {
  Node* path = pathOf(raw);
  if (raw->keepArray) path->keepSingletonArray = true;
  return path;
}

Node* Resolver::parent(Node* raw) {
  ParentSlot slot;
  slot.label = names_.intern("!" + std::to_string(parents_.size()));
  names_.markBound(slot.label);
  slot.index = parents_.size();
  tree_.slots.push_back(slot);
  raw->slot = &tree_.slots.back();
  parents_.push_back(raw);
  return raw;
}

Node* Resolver::tailCall(Node* node) {
  if (failed()) return node;
  if (node->kind == NodeKind::Function && node->predicates.empty()) {
    Node* thunk = tree_.make(NodeKind::Lambda);
    thunk->thunk = true;
    thunk->begin = node->begin;
    thunk->position = node->position;
    thunk->lhs = node;
    return thunk;
  }
  if (node->kind == NodeKind::Condition) {
    Node* last = node;
    for (;; last = last->third) {
      last->rhs = tailCall(last->rhs);
      if (last->third == nullptr || last->third->kind != NodeKind::Condition) break;
    }
    if (last->third != nullptr) last->third = tailCall(last->third);
  } else if (node->kind == NodeKind::Block && !node->items.empty()) {
    node->items.back() = tailCall(node->items.back());
  }
  return node;
}

/// Goes up one step for the slot; the step on which its level reaches 0 keeps its input under the
/// slot's label.
ParentSlot* Resolver::seekParent(Node* node, ParentSlot* slot) {
  switch (node->kind) {
    case NodeKind::Name:
    case NodeKind::Wildcard:
      if (--slot->level == 0) {
        if (node->ancestor != nullptr) parents_[slot->index]->slot->label = node->ancestor->label;
        node->ancestor = slot;
        node->tuple = true;
      }
      return slot;
    case NodeKind::Parent:
      ++slot->level;
      return slot;
    case NodeKind::Block:
      if (!node->items.empty()) {
        node->tuple = true;
        slot = seekParent(node->items.back(), slot);
      }
      return slot;
    case NodeKind::Path: {
      node->tuple = true;
      std::size_t at = node->items.size() - 1;
      slot = seekParent(node->items[at], slot);
      while (slot->level > 0 && at-- > 0 && !failed()) slot = seekParent(node->items[at], slot);
      return slot;
    }
    default:
      fail("S0217", *node, node->text);
      return slot;
  }
}

void Resolver::pushAncestry(Node* result, const Node* value) {
  for (ParentSlot* slot : value->seekingParent) result->seekingParent.push_back(slot);
  if (value->kind == NodeKind::Parent) result->seekingParent.push_back(value->slot);
}

void Resolver::resolveAncestry(Node* path) {
  Node* last = path->items.back();
  std::vector<ParentSlot*> slots = last->seekingParent;
  if (last->kind == NodeKind::Parent) slots.push_back(last->slot);
  for (ParentSlot* slot : slots) {
    auto at = static_cast<std::ptrdiff_t>(path->items.size()) - 2;
    while (slot->level > 0 && !failed()) {
      if (at < 0) {
        path->seekingParent.push_back(slot);
        break;
      }
      Node* step = path->items[static_cast<std::size_t>(at--)];
      // Steps bound with @ next to each other all have the same input.
      while (at >= 0 && step->focus != noName &&
             path->items[static_cast<std::size_t>(at)]->focus != noName) {
        step = path->items[static_cast<std::size_t>(at--)];
      }
      slot = seekParent(step, slot);
    }
  }
}

}  // namespace stepwright::query::jsonata
