// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPointF>
#include <QString>

#include "widgets/canvas/drawing.h"
#include "widgets/canvas/drop_content.h"
#include "widgets/canvas/drop_target.h"

namespace stepwright::canvas {

/// What a drop at a point of the drawing means.
/// `within` is how near an edge must be, in the drawing's pixels. `shown` is the state whose zones
/// are shown: their names count as part of it.
[[nodiscard]] DropTarget dropTargetAt(const Drawing& drawing, QPointF point, double within,
                                      const DropContent& content, const QString& shown = {});
/// Frames into which this cannot be dropped, each with the reason.
[[nodiscard]] QHash<QString, QString> closedFrames(const Drawing& drawing,
                                                   const DropContent& content);

}  // namespace stepwright::canvas
