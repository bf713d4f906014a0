// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include "engine/query/jsonata/ast.h"
#include "engine/query/jsonata/value.h"

namespace stepwright::query::jsonata {

/// The variables that one block, call or tuple binds. A closure keeps its frame alive, and a frame
/// may hold the closure: the evaluator knows all frames and empties them at its end, which breaks
/// such rings.
struct Frame final : HeapNode {
  explicit Frame(Ref<Frame> outer) : parent(std::move(outer)) {}
  ~Frame() override {
    if (previous != nullptr) previous->next = next;
    if (next != nullptr) next->previous = previous;
  }

  void bind(NameId name, Val value) {
    for (auto& entry : entries) {
      if (entry.first == name) {
        entry.second = std::move(value);
        return;
      }
    }
    entries.emplace_back(name, std::move(value));
  }

  Ref<Frame> parent;
  std::vector<std::pair<NameId, Val>> entries;
  Frame* previous = nullptr;  ///< in the evaluator's list of live frames
  Frame* next = nullptr;
};

}  // namespace stepwright::query::jsonata
