// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <map>
#include <vector>

#include "engine/analysis/trail.h"

namespace stepwright::debug {

/// The steps of a trail that a state has, for the canvas.
struct TrailStateMark {
  QString numbers;
  bool byHand = false;
};
using TrailMarks = std::map<asl::StateId, TrailStateMark>;

/// What each step is called: 1, 2, 3 along the way, 1a and 1b where the first has several, 1a1
/// below that.
[[nodiscard]] std::vector<QString> trailNumbers(const std::vector<analysis::TrailStep>& steps);
/// By state; of many steps in one state the first three are named.
[[nodiscard]] TrailMarks trailMarks(const std::vector<analysis::TrailStep>& steps);

}  // namespace stepwright::debug
