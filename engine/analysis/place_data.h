// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/analysis/run_visits.h"
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
};

/// Which item of a Map, or branch of a Parallel, is looked at, by StateId.
using ItemFocus = std::map<asl::StateId, int>;

/// Those that the picture of a run shows.
[[nodiscard]] ItemFocus focusOf(const replay::RunView& view);
/// Whether each item and branch around the visit is the one that is looked at.
[[nodiscard]] bool isInFocus(const std::vector<RunVisit>& visits, const RunVisit& visit,
                             const ItemFocus& focus);

/// `place` is a StateId, or GraphEdge::pointer. Of several items and branches the one in focus is
/// told of, where it came by.
[[nodiscard]] PlaceData dataAt(const std::vector<RunVisit>& visits, const history::EventLog& log,
                               const std::string& place, std::int64_t event,
                               const ItemFocus& focus = {});

}  // namespace stepwright::analysis
