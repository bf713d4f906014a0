// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/status_line.h"

#include <QAccessible>
#include <QFontMetrics>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>

#include "widgets/common/theme.h"

namespace stepwright::app {

namespace {

constexpr int kPadding = 10;
constexpr int kGap = 4;  // between the docks and the line
constexpr int kHeight = 24;
constexpr int kRemarkFor = 6000;  // ms

QFont bold() {
  QFont font = common::fontOf(common::FontRole::Table);
  font.setWeight(QFont::DemiBold);
  return font;
}

}  // namespace

StatusLine::StatusLine(QWidget* parent) : QWidget(parent), fade_(new QTimer(this)) {
  setObjectName(QStringLiteral("statusLine"));
  setFixedHeight(28);
  setMouseTracking(true);
  fade_->setSingleShot(true);
  fade_->setInterval(kRemarkFor);
  connect(fade_, &QTimer::timeout, this, [this] {
    remark_.clear();
    update();
  });
}

void StatusLine::setWords(const StatusWords& words) {
  if (words == words_) return;
  words_ = words;
  setAccessibleName(text());
  update();
}

void StatusLine::say(const QString& remark) {
  remark_ = remark;
  setAccessibleName(text());
  fade_->start();
  update();
}

void StatusLine::alert() {
  QAccessibleEvent event(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&event);
}

QString StatusLine::text() const {
  QStringList parts{words_.state};
  if (!remark_.isEmpty()) parts << remark_;
  parts << words_.place << words_.problems << words_.language << words_.encoding << words_.zoom;
  parts.removeAll(QString());
  return parts.join(QStringLiteral(" | "));
}

void StatusLine::paintEvent(QPaintEvent*) {
  const auto theme = common::Theme::current();
  QPainter painter(this);
  painter.fillRect(rect(), theme.window);
  painter.translate(0, kGap);
  painter.fillRect(QRect(0, 0, width(), 1), theme.line);
  const QFont plain = common::fontOf(common::FontRole::Table);
  // Right side first: what stands there is short, and the left side gives way to it.
  int right = width() - 4;
  const auto line = [&](int x) { painter.fillRect(QRect(x, 5, 1, 14), theme.line2); };
  painter.setFont(plain);
  painter.setPen(theme.text2);
  zoomRect_ = {};
  const QStringList ends{words_.zoom, words_.encoding, words_.language};
  for (const QString& end : ends) {
    if (end.isEmpty()) continue;
    const int wide = QFontMetrics(plain).horizontalAdvance(end) + 2 * kPadding;
    const QRect place(right - wide, 1, wide, kHeight - 1);
    painter.drawText(place, Qt::AlignCenter, end);
    if (zoomRect_.isNull()) zoomRect_ = place;
    right -= wide;
    if (&end != &ends.last()) line(right);
  }
  int left = 4;
  const auto field = [&](const QString& text, const QFont& font, const QColor& color) {
    if (text.isEmpty() || left > right - 40) return;
    const QFontMetrics metrics(font);
    const int wide = qMin(metrics.horizontalAdvance(text) + 2 * kPadding, right - left);
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(QRect(left + kPadding, 1, wide - 2 * kPadding + 1, kHeight - 1),
                     Qt::AlignVCenter | Qt::AlignLeft,
                     metrics.elidedText(text, Qt::ElideRight, wide - 2 * kPadding + 1));
    left += wide;
    line(left);
  };
  field(words_.state, bold(), theme.text);
  field(remark_, plain, theme.text2);
  for (const QString& part : words_.place) field(part, plain, theme.text2);
  const int from = left;
  field(words_.problems, plain, theme.text2);
  problemsRect_ = {from, 0, left - from, height()};
}

void StatusLine::mouseMoveEvent(QMouseEvent* event) {
  const bool link = problemsRect_.contains(event->pos()) || zoomRect_.contains(event->pos());
  setCursor(link ? Qt::PointingHandCursor : Qt::ArrowCursor);
  setToolTip(zoomRect_.contains(event->pos())       ? tr("Zoom: click for presets")
             : problemsRect_.contains(event->pos()) ? tr("Show the problems")
                                                    : QString());
}

void StatusLine::mousePressEvent(QMouseEvent* event) {
  if (zoomRect_.contains(event->pos())) {
    emit zoomMenuRequested(mapToGlobal(zoomRect_.topLeft()));
  } else if (problemsRect_.contains(event->pos())) {
    emit problemsRequested();
  }
}

}  // namespace stepwright::app

#include "moc_status_line.cpp"
