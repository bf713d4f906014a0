// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/banner.h"

namespace stepwright::canvas {

class CanvasState;

/// What the banner over a canvas says: that the text cannot be read, that the past is viewed, that
/// a run is paused; no word where there is nothing to say.
[[nodiscard]] common::BannerText bannerOf(const CanvasState& state);

}  // namespace stepwright::canvas
