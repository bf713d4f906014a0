// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/analysis/run_visits.h"
#include "engine/base/phrase.h"
#include "engine/json/value.h"

namespace stepwright::analysis {

/// What a run had at a state or on an edge, up to an event.
struct PlaceData {
  int times = 0;                         ///< how often it was entered, or taken
  std::int64_t event = 0;                ///< of the last time; 0 = it was not by then
  std::string error;                     ///< the state's, the last time
  std::optional<json::Value> input;      ///< of the state, the last time
  std::optional<json::Value> output;     ///< of the state; of an edge what crossed it
  std::optional<json::Value> outputWas;  ///< the same, the time before
  Phrase notHere;  ///< only other items than the one in focus were there by then: says so
};

/// Which item of a Map, or branch of a Parallel, is looked at, by StateId.
using ItemFocus = std::map<asl::StateId, int>;

/// Those that the picture of a run shows.
[[nodiscard]] ItemFocus focusOf(const replay::RunView& view);

/// The visits, up to an event, that the items in focus lead to: of a Map that the run came by
/// several times those of the last time. Branches are told apart by their states already.
class FocusedVisits {
 public:
  /// What is given has to outlive it.
  FocusedVisits(const std::vector<RunVisit>& visits, const ItemFocus& focus, std::int64_t event);
  [[nodiscard]] bool has(const RunVisit& visit) const;
  /// Of a place where it has none, and that other visit is: "Item 3 has not been here."
  [[nodiscard]] Phrase notWhere(const RunVisit& other) const;

 private:
  [[nodiscard]] const int* itemAround(const RunVisit& visit) const;

  const std::vector<RunVisit>& visits_;
  const ItemFocus& focus_;
  std::unordered_map<std::string_view, const RunVisit*> newest_;  ///< by state; of those it has
};

/// `place` is a StateId, or GraphEdge::pointer. Of several items the one in focus is told of, and
/// no other.
[[nodiscard]] PlaceData dataAt(const std::vector<RunVisit>& visits, const history::EventLog& log,
                               const std::string& place, std::int64_t event,
                               const ItemFocus& focus = {});

}  // namespace stepwright::analysis
