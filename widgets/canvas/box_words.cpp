// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/box_words.h"

#include <QFontMetricsF>
#include <cmath>

#include "widgets/canvas/shapes.h"
#include "widgets/common/fonts.h"

namespace stepwright::canvas {
namespace {

using common::fontOf;
using common::FontRole;

constexpr double widthStep = 8, wideBox = 224, widestBox = 264, lineStep = 16;
constexpr int usualLines = 2, mostNameLines = 3, mostPictureLines = 40;
constexpr int mostKnownWidths = 20000;

/// Where a name may be broken: after a space or a sign, or before a capital.
bool breaksBefore(const QString& name, int at) {
  const QChar before = name.at(at - 1), after = name.at(at);
  if (before.isSpace() || QStringLiteral("-_.:/").contains(before)) return true;
  return before.isLower() && after.isUpper();
}

/// How many characters of the name make the next line; 0 = none can.
int nextLine(const QString& name, const QFont& font, double room, bool anywhere,
             const TextWidths& widths) {
  for (int at = name.size() - 1; at > 0; --at)
    if (breaksBefore(name, at) && widths.of(name.left(at).trimmed(), font) <= room) return at;
  if (!anywhere) return 0;
  int at = name.size() - 1;
  while (at > 1 && widths.of(name.left(at), font) > room) --at;
  // Never between the halves of a character.
  if (at > 1 && name.at(at).isLowSurrogate()) --at;
  return at;
}

double typeChipWidth(const NodeFace& face, const TextWidths& widths) {
  return face.chip.isEmpty() ? 0 : widths.of(face.chip, fontOf(FontRole::TypeChip)) + 10;
}

/// What the second line takes, by its short form where it has one.
double secondWidth(const NodeFace& face, const TextWidths& widths) {
  const QString& words = face.secondShort.isEmpty() ? face.second : face.secondShort;
  const double chip = typeChipWidth(face, widths);
  const double beside = chip > 0 ? chip + 3 : 0;
  if (face.hole) return widths.of(face.second, fontOf(FontRole::Code, 11)) + holeMargins + beside;
  return widths.of(words, fontOf(FontRole::StateSecond)) + beside;
}

double inSteps(double width) { return std::ceil(width / widthStep) * widthStep; }

/// The first width in steps that takes the name in so many lines; 0 = none.
double widthFor(const QString& name, int lines, double from, double to, double beside,
                bool anywhere, const TextWidths& widths) {
  const QFont font = fontOf(FontRole::StateName);
  for (double width = from; width <= to; width += widthStep)
    if (brokenName(name, font, width - beside, lines, anywhere, widths).whole) return width;
  return 0;
}

struct NameRoom {
  double width;
  int lines;
};

NameRoom roomFor(const QString& name, double usual, double beside, bool whole,
                 const TextWidths& widths) {
  const double alone = inSteps(beside + widths.of(name, fontOf(FontRole::StateName)));
  if (alone <= qMax(usual, wideBox)) return {qMax(usual, alone), 1};
  if (const double width = widthFor(name, 2, usual, widestBox, beside, false, widths); width > 0)
    return {width, 2};
  for (int lines = mostNameLines; lines <= (whole ? mostPictureLines : mostNameLines); ++lines)
    for (const bool anywhere : {false, true})
      if (widthFor(name, lines, widestBox, widestBox, beside, anywhere, widths) > 0)
        return {widestBox, lines};
  return {widestBox, mostNameLines};
}

}  // namespace

BoxGeometry boxGeometry(asl::StateType type, bool container) {
  BoxGeometry geometry{12, 32, 0, 10};
  if (!container) {
    switch (type) {
      case asl::StateType::Choice:
        geometry = {24, 32, 0, 18};
        break;
      case asl::StateType::Wait:
      case asl::StateType::Succeed:
        geometry = {16, 32, 0, 14};
        break;
      case asl::StateType::Fail:
        geometry = {14, 32, 0, 10};
        break;
      case asl::StateType::Pass:
        geometry = {10, 24, 0, 18};
        break;
      default:
        break;
    }
  }
  geometry.textX = geometry.tileX + geometry.tileSide + 10;
  return geometry;
}

double TextWidths::of(const QString& words, const QFont& font) const {
  if (known_ == nullptr) return QFontMetricsF(font).horizontalAdvance(words);
  const MeasuredText key = measured(words, font);
  if (const auto known = known_->constFind(key); known != known_->constEnd()) return *known;
  const double width = QFontMetricsF(font).horizontalAdvance(words);
  if (known_->size() < mostKnownWidths) known_->insert(key, width);
  return width;
}

BrokenName brokenName(const QString& name, const QFont& font, double room, int most, bool anywhere,
                      const TextWidths& widths) {
  BrokenName broken;
  QString rest = name;
  while (true) {
    const bool fits = widths.of(rest, font) <= room;
    const bool last = broken.lines.size() + 1 >= most;
    const int at = fits || last ? 0 : nextLine(rest, font, room, anywhere, widths);
    if (at == 0) {
      broken.lines << rest;
      broken.whole = fits;
      return broken;
    }
    broken.lines << rest.left(at).trimmed();
    rest = rest.mid(at).trimmed();
  }
}

bool isLow(asl::StateType type, bool container) {
  return !container && type == asl::StateType::Pass;
}

int linesIn(double height, bool low) {
  const double usual = low ? metrics::passHeight : metrics::boxHeight;
  return usualLines + qMax(0, static_cast<int>((height - usual) / lineStep));
}

QSizeF boxSizeFor(const QString& name, const NodeFace& face, asl::StateType type, bool container,
                  bool whole, const TextWidths& widths) {
  const QSizeF usual = boxSize(container ? asl::StateType::Task : type);
  const BoxGeometry geometry = boxGeometry(type, container);
  const double beside = geometry.textX + geometry.rightMargin;
  NameRoom room = roomFor(name, usual.width(), beside, whole, widths);
  const bool second = !face.second.isEmpty() || !face.chip.isEmpty();
  if (second)
    room.width = qMax(room.width, qMin(inSteps(beside + secondWidth(face, widths)), wideBox));
  const int lines = room.lines + (second ? 1 : 0);
  return {room.width, usual.height() + lineStep * qMax(0, lines - usualLines)};
}

}  // namespace stepwright::canvas
