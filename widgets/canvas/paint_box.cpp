// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/paint_box.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <cmath>

#include "widgets/canvas/box_words.h"
#include "widgets/canvas/paint_frame.h"
#include "widgets/canvas/paint_parts.h"
#include "widgets/canvas/shapes.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/icons.h"

namespace stepwright::canvas {
namespace {

using Type = asl::StateType;
using Detail = PaintContext::Detail;
using S = replay::StateStatus;

BoxGeometry geometryOf(const DrawnNode& node) { return boxGeometry(node.type, node.container); }

Type shapeOf(const DrawnNode& node) { return node.container ? Type::Task : node.type; }

double chipWidth(const DrawnNode& node, const PaintContext& context) {
  return node.face.chip.isEmpty() ? 0 : widthOf(node.face.chip, context.typeChip) + 10;
}

/// The name in as many lines as there is room for; what is too long even then is cut in the middle.
QStringList namedIn(const QString& name, const QFont& font, double room, int most) {
  BrokenName broken = brokenName(name, font, room, most, false);
  if (!broken.whole && most > 1) broken = brokenName(name, font, room, most, true);
  if (!broken.whole) broken.lines.last() = elided(broken.lines.last(), font, room);
  return broken.lines;
}

/// Between 40 and 60 % the name grows against the zoom, as far as it stays whole, and is never
/// under 8 px on the screen. It has the second line's place too, but no more lines than two or as
/// at 100 %: what is whole small is whole large.
void growName(const DrawnNode& node, double room, int lines, const PaintContext& context,
              BoxWords& words) {
  const bool flat = node.rect.height() < 48;
  const int least = qRound(qBound(14.0, std::ceil(8 / context.scale), 20.0));
  int size = flat ? least : qRound(qBound(14.0, std::ceil(9 / context.scale), 22.0));
  QFont font = context.name;
  for (;; --size) {
    font.setPixelSize(size);
    const int fit = static_cast<int>((node.rect.height() - 8) / (size * 1.2));
    const int most = flat ? 1 : qBound(1, fit, qMax(2, lines));
    const BrokenName broken = brokenName(node.name, font, room, most, false);
    words.nameSize = size;
    words.name = broken.whole ? broken.lines : namedIn(node.name, font, room, most);
    if (broken.whole || size <= least) return;
  }
}

void paintTile(QPainter& painter, const DrawnNode& node, const BoxGeometry& geometry, double middle,
               const PaintContext& context) {
  const double side = geometry.tileSide;
  const QRectF tile(geometry.tileX, middle - side / 2, side, side);
  const bool round = shapeOf(node) == Type::Wait || shapeOf(node) == Type::Succeed;
  painter.setPen(Qt::NoPen);
  painter.setBrush(context.theme.tile);
  painter.drawRoundedRect(tile, round ? side / 2 : 6, round ? side / 2 : 6);
  if (!node.face.initials.isEmpty()) {
    QFont font = context.tile;
    if (node.face.initials == QLatin1String("?")) font.setPixelSize(16);
    paintCentredText(painter, tile, node.face.initials, font, context.theme.text);
  } else {
    common::paintIcon(painter, QRectF(tile.center() - QPointF(8, 8), QSizeF(16, 16)),
                      node.face.iconName, context.theme.text);
  }
}

void paintTypeChip(QPainter& painter, double x, double baseline, const DrawnNode& node,
                   const PaintContext& context) {
  const QRectF rect(std::round(x) + 0.5, std::round(baseline - 11) + 0.5, chipWidth(node, context),
                    15);
  painter.setPen(QPen(context.theme.line3, 1));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(rect, 3, 3);
  paintCentredText(painter, rect, node.face.chip, context.typeChip, context.theme.text2);
}

/// A placeholder: a pill of its own, as something that is put in when it is deployed.
void paintHole(QPainter& painter, QPointF at, const BoxWords& words, const PaintContext& context) {
  const QRectF rect(std::round(at.x()) + 0.5, std::round(at.y() - 12) + 0.5, words.secondWidth, 16);
  painter.setPen(QPen(context.theme.line2, 1));
  painter.setBrush(context.theme.tile);
  painter.drawRoundedRect(rect, 8, 8);
  paintCentredText(painter, rect, words.second, context.hole, context.theme.text);
}

void paintWords(QPainter& painter, const DrawnNode& node, const BoxWords& words,
                const BoxGeometry& geometry, double middle, bool tally,
                const PaintContext& context) {
  // On the low box of a Pass the tally needs the place of the second line.
  const bool full = context.detail() == Detail::Full && !(tally && node.rect.height() < 48);
  const bool two = full && (!words.second.isEmpty() || !node.face.chip.isEmpty());
  const double low = node.rect.height() < 48 ? 13 : 15;
  QFont font = context.name;
  font.setPixelSize(qRound(words.nameSize));
  const int names = words.name.size();
  if (!two) {
    const double step = words.nameSize * 1.2, cap = QFontMetricsF(font).capHeight() / 2;
    for (int i = 0; i < names; ++i)
      paintText(painter, {geometry.textX, middle + (i - (names - 1) / 2.0) * step + cap},
                words.name.at(i), font, context.theme.text);
    return;
  }
  // Of one line as it always was; of more the block of lines is centred, and the last is a little
  // farther away.
  const double first = names == 1 ? middle - 3 : middle - 13 - 8 * (names - 2);
  const double under = names == 1 ? low + 3 : 19;
  double baseline = first;
  for (int i = 0; i < names; ++i, baseline += 17)
    paintText(painter, {geometry.textX, baseline}, words.name.at(i), font, context.theme.text);
  baseline += under - 17;
  if (words.hole)
    paintHole(painter, {geometry.textX, baseline}, words, context);
  else
    paintText(painter, {geometry.textX, baseline}, words.second, context.second,
              context.theme.text2);
  if (!node.face.chip.isEmpty())
    paintTypeChip(painter, geometry.textX + (words.second.isEmpty() ? 0 : words.secondWidth + 5),
                  baseline, node, context);
}

/// Below 40 %: the silhouette in the status hue, and one glyph.
void paintSmall(QPainter& painter, const DrawnNode& node, const NodeLook& look,
                const QPainterPath& path, const PaintContext& context) {
  const QColor hue = context.hue(look.status);
  painter.setPen(QPen(hue.isValid() ? hue : context.theme.line3, 1 / context.scale));
  painter.setBrush(hue.isValid() ? hue : context.theme.card);
  painter.drawPath(path);
  if (!node.container && node.type == Type::Succeed) {
    painter.setPen(
        QPen(hue.isValid() ? context.theme.onStatus : context.theme.line3, 1 / context.scale));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(silhouette(Type::Succeed, QRectF(QPointF(), node.rect.size()), 7));
  }
  const QPointF middle(node.rect.width() / 2, node.rect.height() / 2);
  if (hue.isValid()) {
    common::paintStatusGlyph(painter, middle, 22, look.status, context.theme.onStatus);
  } else if (!node.face.initials.isEmpty()) {
    QFont font = context.tile;
    font.setPixelSize(28);
    paintCentredText(painter, QRectF(QPointF(), node.rect.size()), node.face.initials, font,
                     context.theme.text);
  } else {
    common::paintIcon(painter, QRectF(middle - QPointF(16, 16), QSizeF(32, 32)), node.face.iconName,
                      context.theme.text);
  }
}

void paintPlainBox(QPainter& painter, const DrawnNode& node, const NodeLook& look,
                   const PaintContext& context) {
  const QColor hue = context.hue(look.status);
  painter.fillRect(QRectF(QPointF(), node.rect.size()), hue.isValid() ? hue : context.theme.line3);
}

void paintSilhouette(QPainter& painter, const DrawnNode& node, const NodeLook& look,
                     const PaintContext& context) {
  const QRectF box(QPointF(), node.rect.size());
  if (node.collapsed && node.type == Type::Map) paintPeekingLines(painter, box, 8, context);
  // Thin lines lie on whole device pixels at 100 %; thicker ones are centred on the edge.
  const QPainterPath path =
      silhouette(shapeOf(node), box, look.status == S::NotReached && !look.ghost ? 0.5 : 0);
  painter.setPen(Qt::NoPen);
  painter.setBrush(look.ghost ? context.theme.selection : context.theme.card);
  painter.drawPath(path);
  if (look.ghost) {
    QPen pen(context.theme.accent, 1.5, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({5 / 1.5, 4 / 1.5});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
  } else if (!node.reachable && look.status == S::NotReached) {
    QPen pen(context.theme.line3, 1, Qt::CustomDashLine);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
  } else if (look.lit && look.status == S::NotReached) {
    painter.setPen(QPen(context.theme.text, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
  } else {
    paintOutline(painter, path, look.status, context);
  }
  if (node.collapsed && node.type == Type::Parallel)
    painter.fillRect(QRectF(4, 4, box.width() - 8, 1), context.theme.line3);
  if (!look.nested.isEmpty()) {
    const QColor hue = context.hue(look.status);
    paintUprights(painter, box, hue.isValid() ? hue : context.theme.line3);
  }
  if (!node.container && node.type == Type::Succeed) {
    const QColor hue = context.hue(look.status);
    painter.setPen(QPen(hue.isValid() ? hue : context.theme.line3, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(silhouette(Type::Succeed, box, 4.5));
  }
}

/// While it waits, a box says in its second line how long still.
BoxWords waitingWords(const DrawnNode& node, const QString& left, BoxWords words,
                      const PaintContext& context) {
  const BoxGeometry geometry = geometryOf(node);
  const double room = node.rect.width() - geometry.textX - geometry.rightMargin;
  const int lines = linesIn(node.rect.height(), isLow(node.type, node.container)) - 1;
  if (words.name.size() > lines) words.name = namedIn(node.name, context.name, room, lines);
  words.hole = false;
  words.second = elided(left, context.second, room - chipWidth(node, context));
  words.secondWidth = widthOf(words.second, context.second);
  return words;
}

}  // namespace

BoxWords wordsOf(const DrawnNode& node, const PaintContext& context) {
  BoxWords words;
  words.nameSize = 14;
  if (node.isFrame()) {
    words.name = QStringList{node.name};
    words.second = node.face.second;
    return words;
  }
  const bool full = context.detail() == Detail::Full;
  const bool low = isLow(node.type, node.container);
  const BoxGeometry geometry = geometryOf(node);
  const double margin = low && !full ? 10 : geometry.rightMargin;
  const double room = node.rect.width() - geometry.textX - margin;
  QFont font = context.name;
  const bool two = !node.face.second.isEmpty() || !node.face.chip.isEmpty();
  const int lines = qMax(1, linesIn(node.rect.height(), low) - (two ? 1 : 0));
  if (full) {
    font.setPixelSize(qRound(words.nameSize));
    words.name = namedIn(node.name, font, room, lines);
  } else {
    growName(node, room, lines, context, words);
  }
  if (!full) return words;
  const double chip = chipWidth(node, context);
  // A chip may stand a little into the margin; better than to lose letters.
  const double left = room - (chip > 0 ? chip - 2 : 0);
  if (node.face.hole) {
    words.hole = true;
    words.second = elided(node.face.second, context.hole, left - holeMargins);
    words.secondWidth = widthOf(words.second, context.hole) + holeMargins;
    return words;
  }
  QString second = node.face.second;
  if (!node.face.secondShort.isEmpty() && widthOf(second, context.second) > left)
    second = node.face.secondShort;
  words.second = elided(second, context.second, left);
  words.secondWidth = widthOf(words.second, context.second);
  return words;
}

void paintBox(QPainter& painter, const DrawnNode& node, const NodeLook& look, const BoxWords& words,
              const PaintContext& context) {
  const QRectF box(QPointF(), node.rect.size());
  const Detail detail = context.detail();
  if (detail == Detail::Plain) return paintPlainBox(painter, node, look, context);
  if (detail == Detail::Glyph)
    return paintSmall(painter, node, look, silhouette(shapeOf(node), box), context);
  paintSilhouette(painter, node, look, context);
  const BoxGeometry geometry = geometryOf(node);
  const double middle = box.height() / 2;
  paintTile(painter, node, geometry, middle, context);
  if (look.status != S::NotReached) {
    const double side = geometry.tileSide;
    common::paintStatusDisc(painter, {geometry.tileX + side - 1, middle + side / 2 - 3}, 7.5,
                            look.status, context.theme, context.theme.card);
  }
  const bool waits = !look.left.isEmpty() && detail == Detail::Full;
  paintWords(painter, node, waits ? waitingWords(node, look.left, words, context) : words, geometry,
             middle, look.showTally, context);
}

}  // namespace stepwright::canvas
