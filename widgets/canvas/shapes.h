// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QVector>

#include "engine/asl/model.h"

namespace stepwright::canvas {

/// The outlines of boxes and edges as paths; measures are those of the visual design at 100 %.

namespace metrics {
constexpr double boxWidth = 184, boxHeight = 56, choiceWidth = 224, passHeight = 40;
constexpr double headerHeight = 32, stripHeight = 44, branchHeadHeight = 26, frameRadius = 6;
constexpr double markRadius = 9, chipHeight = 20, cornerRadius = 10;
constexpr double errorPortX = 28, errorPortWidth = 20, errorPortHeight = 12;
}  // namespace metrics

[[nodiscard]] QSizeF boxSize(asl::StateType type);

/// The silhouette of a type in a box, `inset` pixels within it.
[[nodiscard]] QPainterPath silhouette(asl::StateType type, const QRectF& box, double inset = 0);
/// The line round a silhouette at a distance: selection ring, debug cursor.
[[nodiscard]] QPainterPath ringPath(asl::StateType type, const QRectF& box, double distance);

/// A polyline with rounded corners; its last `shorten` pixels are left out, so that an arrow head
/// ends in a point.
[[nodiscard]] QPainterPath roundedPath(const QVector<QPointF>& points, double radius,
                                       double shorten = 0);
/// The point half way along, and the direction there in degrees.
struct PathPoint {
  QPointF point;
  double degrees = 0;
};
[[nodiscard]] PathPoint middleOf(const QVector<QPointF>& points);
[[nodiscard]] double lengthOf(const QVector<QPointF>& points);
[[nodiscard]] double distanceTo(const QVector<QPointF>& points, QPointF point);
/// Direction of the last piece, in degrees.
[[nodiscard]] double endDirection(const QVector<QPointF>& points);

}  // namespace stepwright::canvas
