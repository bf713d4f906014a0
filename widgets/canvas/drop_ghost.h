// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/drawing.h"
#include "widgets/canvas/drop_content.h"

namespace stepwright::canvas {

/// The box that stands for what is dragged: its name and second line, or how many states it is.
[[nodiscard]] DrawnNode ghostOf(const DropContent& content, const Drawing& drawing,
                                asl::QueryLanguage language);

}  // namespace stepwright::canvas
