// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layout/layout.h"
#include "engine/project/arrangement.h"
#include "widgets/common/theme.h"

namespace stepwright::canvas {

/// How a workflow is to be drawn for a file or for paper.
struct PictureOptions {
  common::ThemeKind theme = common::ThemeKind::Light;
  layout::Direction direction = layout::Direction::TopDown;
  double scale = 1;                       ///< of a PNG: 2 = twice as many pixels
  bool transparent = false;               ///< no canvas behind the drawing
  project::Arrangement arrangement = {};  ///< what people placed by hand
  bool notes = true;
};

}  // namespace stepwright::canvas
