// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/heap.h"

#include <vector>

namespace stepwright::query::jsonata {

void freeHeap(HeapNode* node) noexcept {
  static thread_local std::vector<HeapNode*> waiting;
  static thread_local bool busy = false;
  waiting.push_back(node);
  if (busy) return;
  busy = true;
  while (!waiting.empty()) {
    HeapNode* next = waiting.back();
    waiting.pop_back();
    delete next;
  }
  busy = false;
}

}  // namespace stepwright::query::jsonata
