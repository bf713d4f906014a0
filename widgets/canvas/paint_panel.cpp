// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/paint_panel.h"

#include <QPainter>
#include <QWidget>

#include "widgets/common/theme.h"

namespace stepwright::canvas {

void paintPanel(QWidget& widget, double radius) {
  const common::Theme theme = common::Theme::current();
  QPainter painter(&widget);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(theme.line2);
  painter.setBrush(theme.surface);
  painter.drawRoundedRect(QRectF(widget.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

}  // namespace stepwright::canvas
