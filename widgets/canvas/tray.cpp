// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/tray.h"

#include <QCoreApplication>
#include <QPainter>

#include "widgets/canvas/drawing.h"
#include "widgets/canvas/looks.h"
#include "widgets/common/theme.h"

namespace stepwright::canvas {
namespace {

constexpr double side = 14, head = 26;

/// Of an End: whether only states lead to it that nothing reaches.
bool isLost(const Drawing& drawing, int index) {
  const DrawnNode& node = drawing.nodes.at(index);
  if (node.kind != asl::NodeKind::End) return !node.reachable;
  bool led = false;
  for (const DrawnEdge& edge : drawing.edges) {
    if (edge.to != index) continue;
    if (drawing.nodes.at(edge.from).reachable) return false;
    led = true;
  }
  return led;
}

}  // namespace

QRectF trayOf(const Drawing& drawing) {
  QRectF lost;
  QVector<QRectF> others;
  for (int i = 0; i < drawing.nodes.size(); ++i) {
    const DrawnNode& node = drawing.nodes.at(i);
    if (node.depth != 0) continue;
    if (isLost(drawing, i))
      lost |= node.rect;
    else
      others << node.rect;
  }
  if (lost.isNull()) return {};
  const QRectF tray = lost.adjusted(-side, -head, side, side);
  for (const QRectF& other : others) {
    if (tray.intersects(other)) return {};
  }
  return tray;
}

void paintTray(QPainter& painter, const QRectF& tray, const PaintContext& context) {
  if (tray.isNull()) return;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(context.theme.frame);
  painter.drawRoundedRect(tray, 6, 6);
  if (context.scale >= 0.6) {
    painter.setFont(common::fontOf(common::FontRole::SmallBold));
    painter.setPen(context.theme.text3);
    painter.drawText(tray.topLeft() + QPointF(side, 17),
                     QCoreApplication::translate("Canvas", "Not reached"));
  }
  painter.restore();
}

}  // namespace stepwright::canvas
