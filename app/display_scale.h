// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace stepwright::app {

/// What Qt is to multiply the scale of a desktop by, so that the window is drawn at a quarter step:
/// 144 dots an inch are 150 %, not 200; but 100 of them, as a screen's measures may come to, are
/// 100 % still, where lines of one pixel stay sharp. The product is never a hair below its step,
/// which whoever takes the whole part of it would lose. Nothing where Qt is not to scale at all.
/// @param desktop  the desktop's dots an inch over 96
/// @param asked    a factor of the user's own on top of it
[[nodiscard]] std::optional<double> factorForDesktop(double desktop, double asked = 1);

}  // namespace stepwright::app
