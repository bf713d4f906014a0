// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/paint_frame.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "widgets/canvas/paint_parts.h"
#include "widgets/canvas/shapes.h"
#include "widgets/canvas/words.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/icons.h"

namespace stepwright::canvas {
namespace {

using S = replay::StateStatus;
using Detail = PaintContext::Detail;

constexpr int mostCells = 120;

/// Which of two statuses a cell that stands for several items shows: the one that needs looking at.
int badness(S status) {
  switch (status) {
    case S::Failed:
    case S::TimedOut:
      return 7;
    case S::Aborted:
      return 6;
    case S::Caught:
      return 5;
    case S::Retrying:
      return 4;
    case S::Running:
      return 3;
    case S::Waiting:
      return 2;
    case S::NotReached:
      return 1;
    case S::Succeeded:
      return 0;
  }
  return 0;
}

int failedIn(const replay::ContainerView& items) {
  return static_cast<int>(std::count_if(items.items.begin(), items.items.end(), replay::hasFailed));
}

/// Of a part of the items' height: a thousandth is seen, and the whole is the whole.
double heightOfShare(double share) {
  if (share <= 0) return 0;
  return qBound(6.0 / 42, (48 + 14 * std::log10(share)) / 42, 1.0);
}

/// A sign above a bar: a cross where items failed, a square where they were aborted.
void paintMark(QPainter& painter, const StripCell& cell, const PaintContext& context) {
  const QPointF at(cell.rect.center().x(), cell.rect.top() - 5);
  painter.setPen(QPen(context.theme.text, 1.2));
  if (cell.failed > 0) {
    painter.drawLine(at - QPointF(2.2, 2.2), at + QPointF(2.2, 2.2));
    painter.drawLine(at - QPointF(2.2, -2.2), at + QPointF(2.2, -2.2));
  } else if (cell.aborted > 0) {
    painter.fillRect(QRectF(at - QPointF(1.5, 1.5), QSizeF(3, 3)), context.theme.text2);
  }
}

/// Many items as one bar: what has succeeded is full, what failed stands above it, by the logarithm
/// of its share; what runs is hollow and what waits a stub.
void paintBin(QPainter& painter, const StripCell& cell, const PaintContext& context) {
  const QRectF& room = cell.rect;
  const auto begun = static_cast<double>(cell.items() - cell.queued);
  if (begun == 0) {
    painter.fillRect(QRectF(room.left(), room.bottom() - 4, room.width(), 4), context.theme.line3);
    return;
  }
  const double reached = qMax(4.0, room.height() * begun / cell.items());
  const QRectF bar(room.left(), room.bottom() - reached, room.width(), reached);
  const double failed = bar.height() * heightOfShare(cell.failed / begun);
  const double open = cell.open == 0 ? 0 : qMax(4.0, (bar.height() - failed) * cell.open / begun);
  const double gap = failed > 0 && failed < bar.height() ? 1.6 : 0;
  const bool ended = cell.open + cell.failed + cell.aborted < begun;
  const QColor rest = context.hue(ended              ? S::Succeeded
                                  : cell.aborted > 0 ? S::Aborted
                                                     : S::Running);
  if (ended || cell.aborted > 0) painter.fillRect(bar.adjusted(0, failed + gap + open, 0, 0), rest);
  if (failed > 0)
    painter.fillRect(QRectF(bar.left(), bar.top(), bar.width(), failed), context.hue(S::Failed));
  if (open > 0) {
    painter.setPen(QPen(context.hue(S::Running), 1.5));
    painter.setBrush(context.theme.card);
    painter.drawRect(QRectF(bar.left() + 0.75, bar.top() + failed + gap + 0.75,
                            qMax(1.0, bar.width() - 1.5), qMax(1.0, open - 1.5)));
  }
  paintMark(painter, cell, context);
}

void paintFocus(QPainter& painter, const QRectF& rect, const PaintContext& context) {
  painter.setPen(QPen(context.theme.ink, 2));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), 5, 5);
}

void paintCell(QPainter& painter, const StripCell& cell, bool focused, bool single,
               const PaintContext& context) {
  if (!single) {
    paintBin(painter, cell, context);
    if (focused) paintFocus(painter, cell.rect, context);
    return;
  }
  const QColor hue = context.hue(cell.status);
  const QRectF rect = cell.rect;
  const bool queued = !hue.isValid();
  if (rect.width() < 10) {
    painter.fillRect(rect, queued ? context.theme.tile : hue);
  } else {
    QPen pen(queued ? context.theme.line3 : hue, queued ? 1 : 1.5);
    if (queued) {
      pen.setStyle(Qt::CustomDashLine);
      pen.setDashPattern({3, 2});
    }
    painter.setPen(pen);
    painter.setBrush(context.theme.card);
    painter.drawRoundedRect(rect, 4, 4);
    const bool wide = rect.width() >= 40 && single;
    const double radius = qMin(7.0, rect.width() / 2 - 3);
    const QPointF disc(wide ? rect.left() + 13 : rect.center().x(), rect.center().y());
    if (queued) {
      const double side = radius * 2;
      common::paintIcon(painter, QRectF(disc - QPointF(radius, radius), QSizeF(side, side)),
                        QStringLiteral("waiting"), context.theme.text3);
    } else {
      common::paintStatusDisc(painter, disc, radius, cell.status, context.theme);
    }
    if (wide)
      paintText(painter, {rect.left() + 25, rect.center().y() + 4}, QString::number(cell.first),
                context.chipBold, queued ? context.theme.text3 : context.theme.text);
  }
  if (focused) paintFocus(painter, rect, context);
}

/// How far the items have begun, in order.
void paintFront(QPainter& painter, const QVector<StripCell>& cells, const PaintContext& context) {
  const auto next = std::find_if(cells.begin(), cells.end(),
                                 [](const StripCell& each) { return each.queued > 0; });
  if (next == cells.end() || cells.front().items() == 1) return;
  painter.fillRect(
      QRectF(next->rect.left() - 1.5, next->rect.top() - 4, 1.5, next->rect.height() + 8),
      context.theme.ink);
}

void paintStrip(QPainter& painter, const DrawnNode& node, const NodeLook& look,
                const PaintContext& context) {
  const double y = metrics::headerHeight;
  const QRectF band(1, y + 1, node.rect.width() - 2, metrics::stripHeight - 1);
  painter.fillRect(band, context.theme.surface2);
  painter.fillRect(QRectF(1, y + metrics::stripHeight, band.width(), 1), context.theme.line2);
  if (!look.items || look.items->items.empty()) {
    if (context.detail() != Detail::Full) return;
    paintText(painter, {12, y + metrics::stripHeight / 2 + 4.5},
              elided(node.face.facts, context.chip, node.rect.width() - 24), context.chip,
              context.theme.text3);
    return;
  }
  const QVector<StripCell> cells = stripCells(node, *look.items);
  for (const StripCell& cell : cells) {
    const bool focused = look.items->focused >= cell.first && look.items->focused <= cell.last;
    paintCell(painter, cell, focused, cell.first == cell.last, context);
  }
  paintFront(painter, cells, context);
}

void paintSwitcher(QPainter& painter, const DrawnNode& node, const replay::ContainerView& items,
                   const PaintContext& context) {
  if (items.focused < 0 || items.items.empty()) return;
  const Switcher switcher = switcherOf(node);
  const QRectF field = switcher.back.united(switcher.on);
  painter.setPen(QPen(context.theme.line2, 1));
  painter.setBrush(context.theme.surface2);
  painter.drawRoundedRect(field, 4, 4);
  const auto arrow = [&](const QRectF& rect, const char* name, bool enabled) {
    QColor color = context.theme.text2;
    if (!enabled) color.setAlphaF(0.4);
    common::paintIcon(painter, QRectF(rect.center() - QPointF(6, 6), QSizeF(12, 12)),
                      QLatin1String(name), color, 1.75);
  };
  arrow(switcher.back, "chev-left", items.focused > 0);
  arrow(switcher.on, "chev-right", items.focused + 1 < static_cast<int>(items.items.size()));
  const QString words = Words::tr("item %1 of %2").arg(items.focused).arg(items.items.size());
  QFont font = context.chipBold;
  font.setPixelSize(qMin(font.pixelSize(), 12));
  paintCentredText(painter, switcher.words, words, font, context.theme.text);
}

void paintFailed(QPainter& painter, const QRectF& button, int count, const PaintContext& context) {
  painter.setPen(QPen(context.theme.line2, 1));
  painter.setBrush(context.theme.surface2);
  painter.drawRoundedRect(button, 4, 4);
  common::paintStatusDisc(painter, {button.left() + 12, button.center().y()}, 6, S::Failed,
                          context.theme);
  QFont font = context.chipBold;
  font.setPixelSize(qMin(font.pixelSize(), 12));
  paintCentredText(painter, button.adjusted(20, 0, -4, 0), QString::number(count), font,
                   context.theme.text);
}

void paintNestedButton(QPainter& painter, const QRectF& button, const PaintContext& context) {
  painter.setPen(QPen(context.theme.line2, 1));
  painter.setBrush(context.theme.surface2);
  painter.drawRoundedRect(button.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
  common::paintIcon(painter, QRectF(button.left() + 8, button.center().y() - 6, 12, 12),
                    QStringLiteral("external"), context.theme.text, 1.75);
  paintText(painter, {button.left() + 26, button.center().y() + 4}, nestedButtonWords(),
            common::fontOf(common::FontRole::Chip), context.theme.text);
}

void paintHeader(QPainter& painter, const DrawnNode& node, const NodeLook& look,
                 const PaintContext& context) {
  const double width = node.rect.width();
  common::paintIcon(painter, foldButtonOf(node).adjusted(4, 4, -4, -4), QStringLiteral("chev-up"),
                    context.theme.text2);
  common::paintIcon(painter, QRectF(10, 8, 16, 16), node.face.iconName, context.theme.text);
  double x = 34;
  if (look.status != S::NotReached) {
    common::paintStatusDisc(painter, {27, 24}, 6.5, look.status, context.theme, context.theme.card);
    x = 40;
  }
  const bool switches = node.type == asl::StateType::Map && look.items && look.items->focused >= 0;
  double right = width - 32;
  if (node.nested && context.detail() == Detail::Full) {
    paintNestedButton(painter, nestedButtonOf(node), context);
    right = nestedButtonOf(node).left() - 10;
  }
  if (switches) {
    paintSwitcher(painter, node, *look.items, context);
    right = switcherOf(node).back.left() - 10;
    if (const QRectF failed = failedButtonOf(node, *look.items); !failed.isEmpty()) {
      paintFailed(painter, failed, failedIn(*look.items), context);
      right = failed.left() - 10;
    }
  }
  QFont font = context.name;
  font.setPixelSize(qRound(qBound(14.0, std::ceil(9 / context.scale), 22.0)));
  while (font.pixelSize() > 14 && widthOf(node.name, font) > right - x)
    font.setPixelSize(font.pixelSize() - 1);
  const bool small = context.detail() != Detail::Full;
  const QString name = elided(node.name, font, right - x);
  x += paintText(painter, {x, small ? 23 : 21.5}, name, font, context.theme.text) + 10;
  if (small) return;
  if (!node.face.second.isEmpty() && widthOf(node.face.second, context.second) < right - x)
    x += paintText(painter, {x, 21.5}, node.face.second, context.second, context.theme.text2) + 6;
  if (!node.face.chip.isEmpty() && x + 20 < right) {
    const QRectF chip(std::round(x) + 0.5, 9.5, widthOf(node.face.chip, context.typeChip) + 10, 15);
    painter.setPen(QPen(context.theme.line3, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(chip, 3, 3);
    paintCentredText(painter, chip, node.face.chip, context.typeChip, context.theme.text2);
  }
}

/// Where the graph runs from left to right the branches stand below each other.
bool stacked(const DrawnNode& frame) {
  return frame.branches.size() > 1 &&
         frame.branches.at(1).top() > frame.branches.at(0).center().y();
}

void paintBranchName(QPainter& painter, const DrawnNode& frame, int index,
                     const PaintContext& context) {
  const QString name = frame.branchNames.at(index);
  const QRectF branch = frame.branches.at(index).translated(-frame.rect.topLeft());
  QRectF head(branch.left(), metrics::headerHeight + 4, branch.width(), 22);
  if (stacked(frame)) {  // at the beginning of its lane, above the line that comes in
    head.setWidth(widthOf(name, context.chipBold) + 24);
    if (index > 0) head.moveTop(branch.top());
  }
  paintCentredText(painter, head, name, context.chipBold, context.theme.text3);
}

void paintBranches(QPainter& painter, const DrawnNode& node, const PaintContext& context) {
  for (int i = 0; i < node.branches.size(); ++i) {
    if (i > 0) {
      QPen pen(context.theme.line3, 1, Qt::CustomDashLine, Qt::FlatCap);
      pen.setDashPattern({4, 4});
      painter.setPen(pen);
      painter.drawLine(branchBorder(node, i));
    }
    if (i < node.branchNames.size() && context.detail() == Detail::Full)
      paintBranchName(painter, node, i, context);
  }
}

QPainterPath headerPath(double width) {
  const double r = metrics::frameRadius, h = metrics::headerHeight;
  QPainterPath path(QPointF(0, h));
  path.lineTo(0, r);
  path.quadTo(0, 0, r, 0);
  path.lineTo(width - r, 0);
  path.quadTo(width, 0, width, r);
  path.lineTo(width, h);
  path.closeSubpath();
  return path;
}

}  // namespace

namespace {

void countIn(StripCell& cell, S status) {
  if (badness(status) > badness(cell.status)) cell.status = status;
  cell.failed += replay::hasFailed(status) ? 1 : 0;
  cell.aborted += status == S::Aborted ? 1 : 0;
  cell.open += status == S::Running || status == S::Waiting || status == S::Retrying ? 1 : 0;
  cell.queued += status == S::NotReached ? 1 : 0;
}

}  // namespace

QVector<StripCell> stripCells(const DrawnNode& frame, const replay::ContainerView& items) {
  QVector<StripCell> cells;
  const int count = static_cast<int>(items.items.size());
  if (count == 0) return cells;
  const double room = frame.rect.width() - 20;
  const int fit = qMin(mostCells, qMax(1, static_cast<int>(room / 7)));
  const int groups = qMin(count, fit);
  const double step = qMin(50.0, room / groups);
  const double gap = step >= 14 ? 4 : 2;
  for (int i = 0; i < groups; ++i) {
    StripCell cell;
    cell.first = static_cast<int>(static_cast<qint64>(i) * count / groups);
    cell.last = static_cast<int>(static_cast<qint64>(i + 1) * count / groups) - 1;
    cell.rect = QRectF(10 + i * step, metrics::headerHeight + 9.5, step - gap, 26);
    cell.status = items.items[static_cast<std::size_t>(cell.first)];
    for (int k = cell.first; k <= cell.last; ++k)
      countIn(cell, items.items[static_cast<std::size_t>(k)]);
    cells.append(cell);
  }
  return cells;
}

Switcher switcherOf(const DrawnNode& frame) {
  const double right = frame.rect.width() - 34;
  return {QRectF(right - 128.5, 6.5, 24, 20), QRectF(right - 104.5, 6.5, 80, 20),
          QRectF(right - 24.5, 6.5, 24, 20)};
}

QRectF failedButtonOf(const DrawnNode& frame, const replay::ContainerView& items) {
  const int failed = items.focused >= 0 ? failedIn(items) : 0;
  if (failed == 0) return {};
  const double width = 30 + 7 * QString::number(failed).size();
  return {switcherOf(frame).back.left() - 6 - width, 6.5, width, 20};
}

QRectF nestedButtonOf(const DrawnNode& frame) {
  const double width = nestedButtonWidth();
  return {frame.rect.width() - 36 - width, 4, width, 24};
}

void paintUprights(QPainter& painter, const QRectF& box, const QColor& color) {
  painter.fillRect(QRectF(box.left() + 6, box.top() + 1, 1, box.height() - 2), color);
  painter.fillRect(QRectF(box.right() - 7, box.top() + 1, 1, box.height() - 2), color);
}

QLineF branchBorder(const DrawnNode& frame, int branch) {
  const QPointF origin = frame.rect.topLeft();
  const QRectF before = frame.branches.at(branch - 1).translated(-origin);
  const QRectF after = frame.branches.at(branch).translated(-origin);
  if (stacked(frame)) {
    const double y = std::round((before.bottom() + after.top()) / 2) + 0.5;
    return {0, y, frame.rect.width(), y};
  }
  const double x = std::round((before.right() + after.left()) / 2) + 0.5;
  return {x, metrics::headerHeight, x, frame.rect.height()};
}

QRectF foldButtonOf(const DrawnNode& frame) { return {frame.rect.width() - 28, 4, 24, 24}; }

void paintFrame(QPainter& painter, const DrawnNode& node, const NodeLook& look,
                const PaintContext& context) {
  const QRectF box(QPointF(), node.rect.size());
  const QColor hue = context.hue(look.status);
  if (context.detail() == Detail::Plain) {
    painter.fillRect(box, context.theme.frame);
    painter.setPen(
        QPen(hue.isValid() ? hue : context.theme.line3, hue.isValid() ? 3 : 1 / context.scale));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box);
    return;
  }
  const double r = metrics::frameRadius;
  if (node.type == asl::StateType::Map) paintPeekingLines(painter, box, r, context);
  painter.setPen(Qt::NoPen);
  painter.setBrush(context.theme.frame);
  painter.drawRoundedRect(box, r, r);
  painter.setBrush(context.theme.card);
  painter.drawPath(headerPath(box.width()));
  painter.fillRect(QRectF(1, metrics::headerHeight, box.width() - 2, 1), context.theme.line2);
  if (node.type == asl::StateType::Map)
    paintStrip(painter, node, look, context);
  else
    paintBranches(painter, node, context);
  QPainterPath outline;
  const double inset = look.status == S::NotReached ? 0.5 : 0;
  outline.addRoundedRect(box.adjusted(inset, inset, -inset, -inset), r, r);
  paintOutline(painter, outline, look.status, context);
  if (node.type == asl::StateType::Parallel)
    painter.fillRect(QRectF(3, 4, box.width() - 6, 1), hue.isValid() ? hue : context.theme.line3);
  if (node.nested) paintUprights(painter, box, hue.isValid() ? hue : context.theme.line3);
  if (context.detail() == Detail::Full || context.detail() == Detail::Names)
    paintHeader(painter, node, look, context);
  if (look.dimmedFrame) {
    QColor veil = context.theme.canvas;
    veil.setAlphaF(0.62);
    painter.setPen(Qt::NoPen);
    painter.setBrush(veil);
    painter.drawRoundedRect(box, r, r);
  }
}

}  // namespace stepwright::canvas
