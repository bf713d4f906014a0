// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/display_scale.h"

#include <algorithm>
#include <cmath>

namespace stepwright::app {

std::optional<double> factorForDesktop(double desktop, double asked) {
  if (!(desktop > 0)) desktop = 1;
  if (!(asked > 0)) asked = 1;
  const double step = std::max(1.0, std::round(desktop * 4) / 4) * asked;
  constexpr double hair = 1e-9;
  if (std::abs(step - 1) < hair) return std::nullopt;
  return step / desktop * (1 + hair);
}

}  // namespace stepwright::app
