// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start_page/thumbnail.h"

#include <QPainter>

#include "widgets/canvas/drawing.h"
#include "widgets/canvas/shapes.h"
#include "widgets/common/theme.h"

namespace stepwright::app {

namespace {

using common::Theme;

QPen thin(const QColor& color, Qt::PenStyle style = Qt::SolidLine) {
  QPen pen(color, 1, style);
  pen.setCosmetic(true);
  return pen;
}

void paintEdges(QPainter& painter, const canvas::Drawing& drawing, const Theme& theme) {
  painter.setBrush(Qt::NoBrush);
  for (const auto& edge : drawing.edges) {
    QPen pen = thin(theme.edge);
    if (edge.kind == asl::EdgeKind::Catch) pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.drawPath(canvas::roundedPath(edge.points, canvas::metrics::cornerRadius));
  }
}

void paintFrame(QPainter& painter, const canvas::DrawnNode& node, const Theme& theme) {
  const QRectF& r = node.rect;
  painter.setPen(thin(theme.line3));
  if (node.type == asl::StateType::Map) {
    painter.drawPolyline(QPolygonF({{r.left() + 14, r.top() - 14},
                                    {r.right() + 14, r.top() - 14},
                                    {r.right() + 14, r.bottom() - 14}}));
  }
  painter.setBrush(theme.frame);
  painter.drawRoundedRect(r, canvas::metrics::frameRadius, canvas::metrics::frameRadius);
  if (node.type == asl::StateType::Parallel) {
    painter.drawLine(QPointF(r.left(), r.top() + 14), QPointF(r.right(), r.top() + 14));
  }
  QPen dashed = thin(theme.line3);
  dashed.setDashPattern({2, 2});
  painter.setPen(dashed);
  for (int branch = 1; branch < node.branches.size(); ++branch) {
    painter.drawLine(node.branches[branch].topLeft(), node.branches[branch].bottomLeft());
  }
}

void paintNode(QPainter& painter, const canvas::DrawnNode& node, const Theme& theme) {
  if (node.isFrame()) return paintFrame(painter, node, theme);
  painter.setPen(thin(theme.line3));
  painter.setBrush(theme.card);
  if (node.isState()) {
    painter.drawPath(canvas::silhouette(node.type, node.rect));
  } else if (node.kind == asl::NodeKind::Start && node.depth == 0) {
    painter.setBrush(theme.edge);
    painter.drawEllipse(node.rect);
  } else if (node.kind == asl::NodeKind::End) {
    painter.drawEllipse(node.rect);
  }
}

}  // namespace

QPixmap thumbnailOf(const asl::Document& document, const QSize& room, double ratio) {
  const auto drawing = canvas::draw(document.graph(), *document.machine());
  const QRectF bounds = drawing.bounds.adjusted(-20, -20, 20, 20);
  QPixmap pixmap(room * ratio);
  pixmap.setDevicePixelRatio(ratio);
  pixmap.fill(Qt::transparent);
  const double scale =
      std::min({room.width() / bounds.width(), room.height() / bounds.height(), 0.35});
  const Theme theme = Theme::current();
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.translate(room.width() / 2.0, room.height() / 2.0);
  painter.scale(scale, scale);
  painter.translate(-bounds.center());
  for (const auto& node : drawing.nodes) {
    if (node.isFrame()) paintNode(painter, node, theme);
  }
  paintEdges(painter, drawing, theme);
  for (const auto& node : drawing.nodes) {
    if (!node.isFrame()) paintNode(painter, node, theme);
  }
  return pixmap;
}

}  // namespace stepwright::app
