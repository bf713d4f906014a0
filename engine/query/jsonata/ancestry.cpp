// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/resolver.h"

namespace stepwright::query::jsonata {

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
