// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QRectF>
#include <QString>

#include "widgets/common/theme.h"

class QPainter;

namespace stepwright::common {

/// The program's own icons (resources/icons) in a colour of the theme in force, at any size. They
/// follow a change of theme by themselves; a disabled one is drawn at 45 %.
[[nodiscard]] QIcon icon(const QString& name, Token color = &Theme::text);

/// Draws the icon in a painting. On screen it comes from a cache of pixmaps; in an SVG or PDF it
/// stays lines.
void paintIcon(QPainter& painter, const QRectF& rect, const QString& name, const QColor& color,
               double strokeWidth = 1.5);

/// "state-task", "state-map" …
[[nodiscard]] QString stateIconName(asl::StateType type);

}  // namespace stepwright::common
