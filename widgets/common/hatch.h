// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBrush>
#include <QColor>

namespace stepwright::common {

/// What was never reached: lines at 45°, 5 pixels apart.
[[nodiscard]] QBrush hatchBrush(const QColor& colour);

}  // namespace stepwright::common
