// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/paint_unreached.h"

#include <QPainter>

#include "widgets/canvas/looks.h"
#include "widgets/canvas/words.h"
#include "widgets/common/theme.h"

namespace stepwright::canvas {
namespace {

constexpr double side = 14;

}  // namespace

void paintUnreached(QPainter& painter, const QRectF& unreached, const PaintContext& context) {
  if (unreached.isNull()) return;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(context.theme.frame);
  painter.drawRoundedRect(unreached, 6, 6);
  if (context.scale >= 0.6) {
    painter.setFont(common::fontOf(common::FontRole::SmallBold));
    painter.setPen(context.theme.text3);
    painter.drawText(unreached.topLeft() + QPointF(side, 17), Words::tr("Not reached"));
  }
  painter.restore();
}

}  // namespace stepwright::canvas
