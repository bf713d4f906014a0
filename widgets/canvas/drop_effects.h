// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/drawing.h"
#include "widgets/canvas/drop_content.h"
#include "widgets/canvas/drop_target.h"

namespace stepwright::canvas {

/// What a drop there would do to the rest of the workflow.
[[nodiscard]] DropEffect effectOf(const Drawing& drawing, const DropTarget& target,
                                  const DropContent& content);

}  // namespace stepwright::canvas
