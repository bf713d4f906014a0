// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stepwright::canvas {

/// The steps of a value's trail that a state has.
struct TrailMark {
  QString numbers;      ///< "2", "1a, 3"
  bool byHand = false;  ///< somebody set the value there in the debugger
  bool operator==(const TrailMark&) const = default;
};

}  // namespace stepwright::canvas
