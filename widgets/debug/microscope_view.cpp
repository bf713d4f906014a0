// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/microscope_view.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

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
  return QFontMetricsF(valueFont()).elidedText(words, Qt::ElideRight, qMax(12.0, width - 6));
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
  const double sides = (a_.empty() ? 0 : 1) + (b_.empty() ? 0 : 1);
  const double height = 2 * air + textHeight + sides * (highest_ + 1) * levelHeight;
  setMinimumSize(
      static_cast<int>(std::ceil(2 * air + xOf(static_cast<std::size_t>(bytes_.size())))),
      static_cast<int>(std::ceil(height)));
  setAccessibleName(tr("Values of %1").arg(expression));
  setAccessibleDescription(asText());
  updateGeometry();
  update();
}

double MicroscopeView::xOf(std::size_t offset) const {
  const QString before = QString::fromUtf8(bytes_.constData(), static_cast<int>(offset));
  return air + QFontMetricsF(largeFont()).horizontalAdvance(before);
}

/// The row of a part, nearer to the text the fewer parts it has itself.
QRectF MicroscopeView::fieldOf(std::size_t part, bool isA) const {
  const auto& of = parts_[part];
  const double above = a_.empty() ? 0 : (highest_ + 1) * levelHeight;
  const double text = air + above;
  const double y =
      isA ? text - (of.height + 1) * levelHeight : text + textHeight + of.height * levelHeight;
  return {xOf(of.begin), y, xOf(of.end) - xOf(of.begin), levelHeight};
}

bool MicroscopeView::differs(std::size_t part) const {
  return part < a_.size() && part < b_.size() && !(a_[part] == b_[part]);
}

void MicroscopeView::paintPart(QPainter& painter, std::size_t part, bool isA) const {
  const Theme theme = Theme::current();
  const bool strong = differs(part);
  const QRectF field = fieldOf(part, isA);
  const double line = lineOf(part, isA);
  const double end = isA ? field.bottom() : field.top();
  painter.setPen(QPen(strong ? theme.ink : theme.line3, strong ? 1.5 : 1));
  painter.drawLine(QPointF(field.left(), line), QPointF(field.right(), line));
  painter.drawLine(QPointF(field.left(), line), QPointF(field.left(), end));
  painter.drawLine(QPointF(field.right(), line), QPointF(field.right(), end));
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
  painter.drawText(QRectF(air, air + above, width(), textHeight), Qt::AlignVCenter, expression_);
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    if (i < a_.size()) paintPart(painter, i, true);
    if (i < b_.size()) paintPart(painter, i, false);
  }
}

std::optional<std::pair<std::size_t, bool>> MicroscopeView::partAt(const QPoint& point) const {
  for (const bool isA : {true, false})
    for (std::size_t i = 0; i < (isA ? a_ : b_).size() && i < parts_.size(); ++i)
      if (fieldOf(i, isA).contains(point)) return std::pair(i, isA);
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
