// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/microscope_view.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cctype>
#include <cmath>
#include <set>

#include "engine/json/print.h"
#include "widgets/common/said.h"
#include "widgets/common/theme.h"

namespace stepwright::debug {

using common::fontOf;
using common::FontRole;
using common::Theme;
using session::PartValue;

namespace {

constexpr double levelHeight = 21, hook = 5, air = 16, textHeight = 26, boxHeight = 17;

QFont largeFont() { return fontOf(FontRole::Code, 18); }
QFont valueFont() { return fontOf(FontRole::Code, 11); }

QString wordsOfValue(const PartValue& part) {
  if (part.value) return QString::fromStdString(json::print(*part.value));
  return part.problem.empty() ? QStringLiteral("–") : common::said(part.problem);
}

/// As much of it as a bracket of that width has room for.
QString shownValue(const QString& words, double width) {
  constexpr int most = 400;  // whatever it is as wide as
  return QFontMetricsF(valueFont())
      .elidedText(words.left(most), Qt::ElideRight, qMax(12.0, width - 6));
}

}  // namespace

MicroscopeView::MicroscopeView(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("microscope"));
  setMouseTracking(true);
}

void MicroscopeView::show(const QString& expression,
                          std::vector<query::jsonata::ExpressionPart> parts, Values a, Values b) {
  expression_ = expression;
  bytes_ = expression.toUtf8();
  parts_ = std::move(parts);
  a_ = std::move(a);
  b_ = std::move(b);
  highest_ = 0;
  for (const auto& part : parts_) highest_ = std::max(highest_, part.height);
  breakLines();
  setAccessibleName(tr("Values of %1").arg(expression));
  setAccessibleDescription(asText());
  updateGeometry();
  update();
}

double MicroscopeView::lineHeightOf() const {
  const double sides = (a_.empty() ? 0 : 1) + (b_.empty() ? 0 : 1);
  return textHeight + sides * (highest_ + 1) * levelHeight + air;
}

/// Where a line may end: behind an operator, before the part that it is followed by.
std::vector<std::size_t> MicroscopeView::breaks() const {
  std::set<std::size_t> found;
  for (const auto& part : parts_) {
    auto before = static_cast<int>(part.begin) - 1;
    while (before >= 0 && std::isspace(static_cast<unsigned char>(bytes_[before]))) --before;
    const bool word =
        before >= 1 && part.begin > static_cast<std::size_t>(before) + 1 &&
        (bytes_.left(before + 1).endsWith(" and") || bytes_.left(before + 1).endsWith(" or") ||
         bytes_.left(before + 1).endsWith(" in"));
    const bool sign = before >= 0 && QByteArray("+-*/%&<>=?:,~").contains(bytes_[before]);
    if (sign || word) found.insert(part.begin);
  }
  return {found.begin(), found.end()};
}

/// As much on each line as it has room for; what holds no operator stays whole.
void MicroscopeView::breakLines() {
  const auto end = static_cast<std::size_t>(bytes_.size());
  const double room = width() - 2 * air;
  lines_.clear();
  Line line;
  std::size_t last = 0;
  const auto close = [&](std::size_t at) {
    line.end = at;
    lines_.push_back(line);
    line = {at, at, line.top + lineHeightOf()};
  };
  auto places = breaks();
  places.push_back(end);
  for (const std::size_t place : places) {
    if (xOf(line, place) - air > room && last > line.begin) close(last);
    last = place;
  }
  close(end);
  double widest = 0;
  for (const Line& each : lines_) widest = std::max(widest, xOf(each, each.end));
  // What cannot be broken is scrolled to; what can goes along with the view.
  double least = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const Line token{i == 0 ? 0 : places[i - 1], places[i], 0};
    least = std::max(least, xOf(token, token.end));
  }
  setMinimumSize(static_cast<int>(std::ceil(air + std::min(widest, least))),
                 static_cast<int>(std::ceil(air + line.top)));
}

void MicroscopeView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  breakLines();
}

double MicroscopeView::xOf(const Line& line, std::size_t offset) const {
  const QString before = QString::fromUtf8(
      bytes_.mid(static_cast<int>(line.begin), static_cast<int>(offset - line.begin)));
  return air + QFontMetricsF(largeFont()).horizontalAdvance(before);
}

/// On each line that it stands on; its row is nearer to the text the fewer parts it has itself.
std::vector<MicroscopeView::Piece> MicroscopeView::piecesOf(std::size_t part, bool isA) const {
  const auto& of = parts_[part];
  const double above = a_.empty() ? 0 : (highest_ + 1) * levelHeight;
  std::vector<Piece> pieces;
  for (const Line& line : lines_) {
    const std::size_t from = std::max(of.begin, line.begin), to = std::min(of.end, line.end);
    if (from >= to) continue;
    const double text = air + line.top + above;
    const double y =
        isA ? text - (of.height + 1) * levelHeight : text + textHeight + of.height * levelHeight;
    const double left = xOf(line, from);
    pieces.push_back(
        {{left, y, xOf(line, to) - left, levelHeight}, from == of.begin, to == of.end});
  }
  return pieces;
}

/// The widest of its pieces, which has its value.
QRectF MicroscopeView::fieldOf(std::size_t part, bool isA) const {
  QRectF widest;
  for (const Piece& piece : piecesOf(part, isA))
    if (piece.field.width() > widest.width()) widest = piece.field;
  return widest;
}

bool MicroscopeView::differs(std::size_t part) const {
  return part < a_.size() && part < b_.size() && !(a_[part] == b_[part]);
}

void MicroscopeView::paintPart(QPainter& painter, std::size_t part, bool isA) const {
  const Theme theme = Theme::current();
  const bool strong = differs(part);
  const QRectF field = fieldOf(part, isA);
  painter.setPen(QPen(strong ? theme.ink : theme.line3, strong ? 1.5 : 1));
  for (const Piece& piece : piecesOf(part, isA)) {
    const QRectF& at = piece.field;
    const double line = isA ? at.bottom() - hook : at.top() + hook;
    const double end = isA ? at.bottom() : at.top();
    painter.drawLine(QPointF(at.left(), line), QPointF(at.right(), line));
    if (piece.begins) painter.drawLine(QPointF(at.left(), line), QPointF(at.left(), end));
    if (piece.ends) painter.drawLine(QPointF(at.right(), line), QPointF(at.right(), end));
  }
  const QRectF box = boxOf(part, isA);
  painter.setPen(strong ? QPen(theme.ink, 1.5) : QPen(Qt::NoPen));
  painter.setBrush(strong && isA ? theme.ink : theme.surface);
  painter.drawRoundedRect(box, 3, 3);
  painter.setFont(valueFont());
  painter.setPen(strong && isA ? theme.paper : strong ? theme.text : theme.text2);
  painter.drawText(box, Qt::AlignCenter, shownValue(valueOf(part, isA), field.width()));
}

double MicroscopeView::lineOf(std::size_t part, bool isA) const {
  const QRectF field = fieldOf(part, isA);
  return isA ? field.bottom() - hook : field.top() + hook;
}

QRectF MicroscopeView::boxOf(std::size_t part, bool isA) const {
  const QRectF field = fieldOf(part, isA);
  const QString words = shownValue(valueOf(part, isA), field.width());
  QRectF box(0, 0, QFontMetricsF(valueFont()).horizontalAdvance(words) + 8, boxHeight);
  box.moveCenter(QPointF(field.center().x(), lineOf(part, isA)));
  return box;
}

QString MicroscopeView::valueOf(std::size_t part, bool isA) const {
  return wordsOfValue((isA ? a_ : b_)[part]);
}

void MicroscopeView::paintEvent(QPaintEvent*) {
  const Theme theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(rect(), theme.surface);
  const double above = a_.empty() ? 0 : (highest_ + 1) * levelHeight;
  painter.setFont(largeFont());
  painter.setPen(theme.text);
  for (const Line& line : lines_)
    painter.drawText(QRectF(air, air + line.top + above, width(), textHeight), Qt::AlignVCenter,
                     QString::fromUtf8(bytes_.mid(static_cast<int>(line.begin),
                                                  static_cast<int>(line.end - line.begin))));
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    if (i < a_.size()) paintPart(painter, i, true);
    if (i < b_.size()) paintPart(painter, i, false);
  }
}

std::optional<std::pair<std::size_t, bool>> MicroscopeView::partAt(const QPoint& point) const {
  for (const bool isA : {true, false})
    for (std::size_t i = 0; i < (isA ? a_ : b_).size() && i < parts_.size(); ++i)
      for (const Piece& piece : piecesOf(i, isA))
        if (piece.field.contains(point)) return std::pair(i, isA);
  return std::nullopt;
}

QString MicroscopeView::wordsOf(std::size_t part) const {
  const auto& of = parts_[part];
  return QString::fromUtf8(
      bytes_.mid(static_cast<int>(of.begin), static_cast<int>(of.end - of.begin)));
}

void MicroscopeView::mousePressEvent(QMouseEvent* event) {
  const auto at = partAt(event->pos());
  if (!at) return QWidget::mousePressEvent(event);
  if (boxOf(at->first, at->second).contains(event->pos()))
    Q_EMIT valueActivated(at->first, at->second);
  else
    Q_EMIT bracketActivated(at->first, at->second);
}

bool MicroscopeView::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const auto at = partAt(help->pos());
  const QString words = at ? QStringLiteral("%1: %2").arg(wordsOf(at->first),
                                                          valueOf(at->first, at->second).left(400))
                           : QString();
  QToolTip::showText(help->globalPos(), words, this);
  return true;
}

QString MicroscopeView::asText() const {
  QStringList lines;
  for (std::size_t i = 0; i < parts_.size(); ++i)
    if (differs(i))
      lines << tr("%1: A %2, B %3").arg(wordsOf(i), wordsOfValue(a_[i]), wordsOfValue(b_[i]));
  return lines.join(QLatin1Char('\n'));
}

}  // namespace stepwright::debug

#include "moc_microscope_view.cpp"
