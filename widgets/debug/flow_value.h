// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "engine/analysis/value_path.h"
#include "engine/replay/data_flow.h"
#include "widgets/debug/flow_diff.h"

namespace stepwright::debug {

/// The way to the value of that line, as it was after the phase.
[[nodiscard]] analysis::ValuePath pathOfLine(const std::vector<FlowLine>& lines, std::size_t line);

/// The value at that path of what a phase made, as the Trail names it: "output.total", "$discount",
/// "arguments.Payload". "" where the Trail follows no value of that phase.
[[nodiscard]] QString valueMadeBy(const replay::PhaseView& phase, analysis::ValuePath path);

}  // namespace stepwright::debug
