// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
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

/// `place` is a StateId, or GraphEdge::pointer. Of several items and branches those of the fiber
/// are told of, where it came by.
[[nodiscard]] PlaceData dataAt(const std::vector<RunVisit>& visits, const history::EventLog& log,
                               const std::string& place, std::int64_t event,
                               std::uint32_t fiber = 0);

}  // namespace stepwright::analysis
