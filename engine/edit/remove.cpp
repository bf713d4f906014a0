// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/edit/remove.h"

#include <algorithm>

#include "engine/edit/connect.h"
#include "engine/edit/labels.h"
#include "engine/edit/move_states.h"
#include "engine/edit/places.h"
#include "engine/edit/sequence.h"

namespace stepwright::edit {

Outcome removeKeys(const asl::Document& document, const std::vector<std::string>& keys) {
  if (Error broken = refusal(document); !broken.code.empty()) return broken;
  Selection states;
  std::vector<std::string> edges;
  for (const auto& key : keys) {
    if (findState(document, key) != nullptr) {
      states.push_back(key);
    } else {
      edges.push_back(key);
    }
  }
  if (edges.empty()) return removeStates(document, states);
  if (edges.size() == 1 && states.empty()) return disconnect(document, edges.front());
  // From the back: a rule that goes makes those behind it another one's place.
  const auto place = [&](const std::string& edge) {
    const auto range = document.rangeOf(edge);
    return range ? range->begin : 0;
  };
  std::sort(edges.begin(), edges.end(),
            [&](const auto& a, const auto& b) { return place(a) > place(b); });
  Sequence steps(document);
  for (const auto& edge : edges)
    steps.then([&](const asl::Document& now) { return disconnect(now, edge); });
  if (!states.empty())
    steps.then([&](const asl::Document& now) { return removeStates(now, states); });
  return steps.as(worded(labels::deleteAny));
}

}  // namespace stepwright::edit
