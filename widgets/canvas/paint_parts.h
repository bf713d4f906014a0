// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPen>
#include <QPointF>
#include <QRectF>

#include "widgets/canvas/looks.h"
#include "widgets/canvas/test_marks.h"

class QPainter;
class QPainterPath;

namespace stepwright::canvas {

/// Small pieces that boxes, frames and edges are put together from.

/// Text with its baseline at `at`; returns its width.
double paintText(QPainter& painter, QPointF at, const QString& words, const QFont& font,
                 const QColor& color);
void paintCentredText(QPainter& painter, const QRectF& rect, const QString& words,
                      const QFont& font, const QColor& color);
[[nodiscard]] double widthOf(const QString& words, const QFont& font);
/// Shortened in the middle so that it fits.
[[nodiscard]] QString elided(const QString& words, const QFont& font, double width);

/// The line round a box that has a status; a plain 1 px line where it has none.
void paintOutline(QPainter& painter, const QPainterPath& path, replay::StateStatus status,
                  const PaintContext& context);

/// The two outlines that peek out behind a Map.
void paintPeekingLines(QPainter& painter, const QRectF& box, double radius,
                       const PaintContext& context);

/// A pill with an icon whose right end is at `right`, centred on `y`.
[[nodiscard]] QRectF pillRect(double right, double y, const QString& words,
                              const PaintContext& context);
void paintPill(QPainter& painter, const QRectF& rect, const QString& words, const QString& icon,
               const QColor& edge, const PaintContext& context);
void paintTally(QPainter& painter, double right, double y, const replay::Tally& tally,
                const PaintContext& context);
void paintErrorPort(QPainter& painter, QPointF corner, const QColor& edge,
                    const PaintContext& context);
void paintPort(QPainter& painter, QPointF centre, const PaintContext& context);
void paintProblem(QPainter& painter, QPointF centre, asl::Severity severity,
                  const PaintContext& context);
/// "~", "+", "−" or an arrow in a square: the state is not as the run, or the other version, has
/// it.
void paintChange(QPainter& painter, QPointF centre, ChangeMark::Sign sign,
                 const PaintContext& context);
void paintMockTag(QPainter& painter, QPointF corner, const PaintContext& context);
/// Who answers instead: filled where the call leaves this machine.
void paintAnswerTag(QPainter& painter, QPointF corner, const AnswerMark& mark,
                    const PaintContext& context);
/// An inverted label of 24 px; returns where it lies. `right` = its right end is at `at`, else its
/// left.
QRectF paintRibbon(QPainter& painter, QPointF at, bool right, const QString& words,
                   const QString& icon, const QColor& fill, const QColor& ink,
                   const PaintContext& context);
[[nodiscard]] QSizeF ribbonSize(const QString& words, bool icon);
void paintArrow(QPainter& painter, QPointF tip, double degrees, const QColor& color,
                double scale = 1);

[[nodiscard]] int totalOf(const replay::Tally& tally);

}  // namespace stepwright::canvas
