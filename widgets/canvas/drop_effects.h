// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

#include "widgets/canvas/drawing.h"
#include "widgets/canvas/drop_content.h"

namespace stepwright::canvas {

struct DropTarget;

/// What a drop does to the rest of the way: a state that ends it cuts off what came after, a Choice
/// keeps it as its default.
struct DropEffect {
  QString words;       ///< "Ship and 2 more are then not reached"; "" = nothing that needs saying
  QSet<QString> lost;  ///< keys of the states that nothing would lead to any more
  bool operator==(const DropEffect&) const = default;
};
[[nodiscard]] DropEffect effectOf(const Drawing& drawing, const DropTarget& target,
                                  const DropContent& content);

}  // namespace stepwright::canvas
