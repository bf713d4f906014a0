// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/hole_chips.h"

#include <QFileInfo>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "engine/asl/hole_words.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"

namespace stepwright::common {
namespace {

constexpr double pillHeight = 18, pillRadius = 8, pillMargin = 7, pillGap = 2, leastPill = 28;
/// Longer ones are data, in which nobody looks for placeholders.
constexpr int longestText = 20'000;

QFont chipFont() {
  QFont font = fontOf(FontRole::Code, 11);
  font.setWeight(QFont::Medium);
  return font;
}

double widthOf(const ChipPart& part, const QFont& font) {
  if (!part.isChip()) return QFontMetricsF(font).horizontalAdvance(part.words);
  return QFontMetricsF(chipFont()).horizontalAdvance(part.words) + 2 * pillMargin + 2 * pillGap;
}

/// The marks around a name are fainter than it.
void paintChipWords(QPainter& painter, const QRectF& rect, const QString& words, bool call) {
  const Theme theme = Theme::current();
  const bool braced = !call && words.size() > 3 && words.endsWith(QLatin1Char('}'));
  const QString parts[] = {braced ? words.left(2) : QString(),
                           braced ? words.mid(2, words.size() - 3) : words,
                           braced ? words.right(1) : QString()};
  QRectF left = rect;
  for (int i = 0; i < 3; ++i) {
    painter.setPen(i == 1 ? theme.text : theme.text2);
    painter.drawText(left, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, parts[i]);
    left.setLeft(left.left() + QFontMetricsF(painter.font()).horizontalAdvance(parts[i]));
  }
}

void paintChip(QPainter& painter, const QRectF& rect, const ChipPart& chip) {
  paintPill(painter, rect);
  painter.setFont(chipFont());
  const QRectF inside = rect.adjusted(pillMargin, 0, -pillMargin, 0);
  const QString words =
      QFontMetricsF(painter.font()).elidedText(chip.words, Qt::ElideRight, inside.width() + 1);
  paintChipWords(painter, rect.adjusted(pillMargin, 0, 0, 0), words, chip.call);
}

}  // namespace

ChipLine::ChipLine(const QString& text) {
  const auto plain = [&](int begin, int end) {
    const QString words = text.mid(begin, end - begin);
    if (end > begin) parts_.push_back({begin, end, words, words, {}, false});
  };
  const QByteArray utf8 = text.size() > longestText ? QByteArray() : text.toUtf8();
  int done = 0;
  for (const auto& hole : asl::holesOfText({utf8.constData(), std::size_t(utf8.size())})) {
    const int begin = QString::fromUtf8(utf8.constData(), static_cast<int>(hole.begin)).size();
    const int end = QString::fromUtf8(utf8.constData(), static_cast<int>(hole.end)).size();
    plain(done, begin);
    const QString written = text.mid(begin, end - begin);
    const QString name = toQt(hole.name);
    // A Fn::Sub with one placeholder stands for that one.
    const auto inside = hole.call ? asl::placeholdersIn(hole.name) : std::vector<asl::TextHole>();
    const QString meant = inside.size() == 1 ? toQt(inside.front().name) : name;
    parts_.push_back({begin, end, written, hole.call ? name : written, meant, hole.call});
    done = end;
  }
  plain(done, text.size());
}

bool ChipLine::hasChips() const {
  return std::any_of(parts_.begin(), parts_.end(), [](const auto& part) { return part.isChip(); });
}

void ChipLine::paint(QPainter& painter, const QRect& room, const QFont& font,
                     const QColor& ink) const {
  painter.save();
  painter.setClipRect(room, Qt::IntersectClip);
  painter.setRenderHint(QPainter::Antialiasing);
  double x = room.left();
  const double end = room.left() + room.width();
  for (const ChipPart& part : parts_) {
    const double width = qMin(widthOf(part, font), qMax(leastPill, end - x));
    if (part.isChip()) {
      const double top = std::floor(room.top() + (room.height() - pillHeight) / 2) + 0.5;
      paintChip(painter, {x + pillGap, top, width - 2 * pillGap, pillHeight - 1}, part);
    } else {
      painter.setFont(font);
      painter.setPen(ink);
      painter.drawText(QRectF(x, room.top(), width + 1, room.height()),
                       Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                       QFontMetricsF(font).elidedText(part.words, Qt::ElideRight, width + 1));
    }
    x += width;
    if (x >= end) break;
  }
  painter.restore();
}

const ChipPart* ChipLine::at(QPoint point, const QRect& room, const QFont& font) const {
  double x = room.left();
  for (const ChipPart& part : parts_) {
    const double next = x + widthOf(part, font);
    if (point.x() >= x && point.x() < next) return part.isChip() ? &part : nullptr;
    x = next;
  }
  return nullptr;
}

const ChipPart* ChipLine::around(int place) const {
  const auto found = std::find_if(parts_.begin(), parts_.end(), [&](const ChipPart& part) {
    return part.isChip() && part.begin <= place && place <= part.end;
  });
  return found == parts_.end() ? nullptr : &*found;
}

QString ChipLine::wordsOf(const ChipPart& chip, const HoleMeaning& meaning) {
  return QStringList({chip.written, wordsOf(meaning)}).join(QLatin1Char('\n'));
}

QString ChipLine::wordsOf(const HoleMeaning& meaning) {
  QStringList lines;
  if (meaning.standsFor.isEmpty()) {
    lines << tr("The deployment fills it in.");
  } else if (meaning.type.isEmpty()) {
    lines << tr("It stands for %1.").arg(meaning.standsFor);
  } else {
    lines << tr("It stands for %1 (%2).").arg(meaning.standsFor, meaning.type);
  }
  lines << (meaning.hasValue ? tr("Local value: %1").arg(meaning.value) : tr("No local value."));
  if (!meaning.file.isEmpty())
    lines << tr("%1, line %2: Ctrl+click opens it.")
                 .arg(QFileInfo(meaning.file).fileName())
                 .arg(meaning.line);
  return lines.join(QLatin1Char('\n'));
}

void paintPill(QPainter& painter, const QRectF& rect) {
  const Theme theme = Theme::current();
  painter.setPen(QPen(theme.line2, 1));
  painter.setBrush(theme.tile);
  painter.drawRoundedRect(rect, pillRadius, pillRadius);
}

}  // namespace stepwright::common
