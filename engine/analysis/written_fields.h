// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "engine/analysis/run_visits.h"
#include "engine/analysis/value_path.h"
#include "engine/asl/model.h"

namespace stepwright::analysis {

/// The path of a field like InputPath, the whole where it is not written; nothing where it is null
/// or leads nowhere that is one place.
[[nodiscard]] std::optional<ValuePath> pathOf(const asl::State& state, std::string_view field);
/// The field of the state, or of the rule or the catcher by which that visit left it; null where
/// none is written.
[[nodiscard]] const json::Value* writtenIn(const asl::State& state, const RunVisit& visit,
                                           std::string_view field);
[[nodiscard]] bool isCaught(const RunVisit& visit);  ///< it was left by a catcher
/// What it does has a result: a Task, a Map, a Parallel.
[[nodiscard]] bool hasResult(const asl::State& state);

}  // namespace stepwright::analysis
