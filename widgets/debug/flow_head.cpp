// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/flow_head.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include "widgets/common/glyphs.h"
#include "widgets/common/theme.h"

namespace stepwright::debug {

using common::fontOf;
using common::FontRole;
using common::Theme;
using replay::PhaseView;
using replay::StateStatus;

QString sizeText(qint64 bytes) {
  if (bytes < 1024) return QStringLiteral("%1 B").arg(bytes);
  const QLocale locale;
  if (bytes < 1024 * 1024)
    return QStringLiteral("%1 KB").arg(locale.toString(static_cast<double>(bytes) / 1024, 'f', 1));
  return QStringLiteral("%1 MB").arg(locale.toString(static_cast<double>(bytes) / 1048576, 'f', 1));
}

namespace {

/// Where the number stands, or the breakpoint in its place.
constexpr QPointF numberAt(18, 18);
constexpr QRect stopField(4, 4, 28, 28);

}  // namespace

FlowHead::FlowHead(QWidget* parent) : QWidget(parent) {
  setFixedHeight(66);
  setMouseTracking(true);
  setFocusPolicy(Qt::TabFocus);
}

void FlowHead::setStop(const common::BreakpointMark& stop) {
  if (stop == stop_) return;
  stop_ = stop;
  say();
  update();
}

void FlowHead::say() {
  const QString name = QString::fromStdString(phase_.name);
  setAccessibleName(stop_.isSet() ? tr("%1, breakpoint").arg(name) : name);
}

void FlowHead::hover(bool over) {
  if (over == over_) return;
  over_ = over;
  if (over)
    setCursor(Qt::PointingHandCursor);
  else
    unsetCursor();
  setToolTip(!over           ? QString()
             : stop_.isSet() ? tr("Do not stop before this phase")
                             : tr("Stop before this phase"));
  update();
}

void FlowHead::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && stopField.contains(event->pos()))
    Q_EMIT stopClicked();
  else
    QWidget::mousePressEvent(event);
}

void FlowHead::mouseMoveEvent(QMouseEvent* event) { hover(stopField.contains(event->pos())); }

void FlowHead::leaveEvent(QEvent*) { hover(false); }

void FlowHead::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Space) return Q_EMIT stopClicked();
  QWidget::keyPressEvent(event);
}

void FlowHead::show(int number, const PhaseView& phase, bool next) {
  number_ = number;
  phase_ = phase;
  next_ = next;
  say();
  update();
}

void FlowHead::paintEvent(QPaintEvent*) {
  const Theme theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const bool here = phase_.progress == PhaseView::Progress::Here;
  const bool faint = phase_.progress == PhaseView::Progress::Foreseen;
  painter.fillRect(rect(), here ? theme.card : theme.surface);
  if (here) painter.fillRect(QRect(0, 0, width(), 2), theme.ink);
  const QColor text = faint ? theme.text3 : theme.text;
  paintNumber(painter);
  painter.setPen(text);
  painter.setFont(fontOf(FontRole::Heading));
  painter.drawText(QRectF(33, 8, width() - 80, 20), Qt::AlignVCenter,
                   QString::fromStdString(phase_.name));
  paintMark(painter);
  paintField(painter);
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setPen(theme.line);
  painter.drawLine(width() - 1, 0, width() - 1, height());
  painter.drawLine(0, height() - 1, width(), height() - 1);
}

/// Or the breakpoint in its place; a faint one where one would come.
void FlowHead::paintNumber(QPainter& painter) const {
  const Theme theme = Theme::current();
  if (stop_.isSet())
    return common::paintBreakpoint(painter, numberAt, common::lookOf(stop_), stop_.kind, theme);
  if (over_ || hasFocus())
    return common::paintBreakpoint(painter, numberAt, common::BreakpointLook::Disabled,
                                   common::BreakpointKind::Phase, theme);
  const bool faint = phase_.progress == PhaseView::Progress::Foreseen;
  painter.setPen(QPen(faint ? theme.line2 : theme.line3, 1));
  painter.setBrush(Qt::NoBrush);
  painter.drawEllipse(numberAt, 8, 8);
  painter.setFont(fontOf(FontRole::Small));
  painter.setPen(faint ? theme.text3 : theme.text);
  painter.drawText(QRectF(10, 10, 16, 16), Qt::AlignCenter, QString::number(number_));
}

void FlowHead::paintMark(QPainter& painter) const {
  const Theme theme = Theme::current();
  switch (phase_.progress) {
    case PhaseView::Progress::Done:
      common::paintStatusDisc(painter, QPointF(width() - 18, 18), 7, StateStatus::Succeeded, theme);
      return;
    case PhaseView::Progress::Failed:
      common::paintStatusDisc(painter, QPointF(width() - 18, 18), 7, StateStatus::Failed, theme);
      return;
    case PhaseView::Progress::Here: {
      const QRectF field(width() - 50, 8, 40, 20);
      painter.setPen(Qt::NoPen);
      painter.setBrush(theme.ink);
      painter.drawRoundedRect(field, 3, 3);
      painter.setFont(fontOf(FontRole::SmallBold));
      painter.setPen(theme.paper);
      painter.drawText(field, Qt::AlignCenter, tr("here"));
      return;
    }
    case PhaseView::Progress::Foreseen:
      if (!next_) return;
      painter.setFont(fontOf(FontRole::Small));
      painter.setPen(theme.text3);
      painter.drawText(QRectF(width() - 60, 8, 50, 20), Qt::AlignVCenter | Qt::AlignRight,
                       tr("next"));
      return;
  }
}

void FlowHead::paintField(QPainter& painter) const {
  const Theme theme = Theme::current();
  const QRectF field(10.5, 35.5, width() - 22, 22);
  const bool set = !phase_.field.empty();
  painter.setPen(set ? QPen(theme.line2, 1) : QPen(theme.line2, 1, Qt::DashLine));
  painter.setBrush(set ? QBrush(theme.input) : QBrush(Qt::NoBrush));
  painter.drawRoundedRect(field, 4, 4);
  const QFont face = fontOf(set ? FontRole::Code : FontRole::Table);
  painter.setFont(face);
  painter.setPen(set ? theme.text : theme.text3);
  const QString words = set ? QString::fromStdString(phase_.field) : tr("not set: passes all");
  painter.drawText(field.adjusted(8, 0, -8, 0), Qt::AlignVCenter,
                   QFontMetricsF(face).elidedText(words, Qt::ElideRight, field.width() - 16));
}

FlowFoot::FlowFoot(QWidget* parent) : QWidget(parent) { setFixedHeight(26); }

void FlowFoot::show(const PhaseView& phase) {
  phase_ = phase;
  update();
}

void FlowFoot::paintEvent(QPaintEvent*) {
  const Theme theme = Theme::current();
  QPainter painter(this);
  const bool here = phase_.progress == PhaseView::Progress::Here;
  const bool faint = phase_.progress == PhaseView::Progress::Foreseen;
  painter.fillRect(rect(), here ? theme.card : theme.surface);
  painter.setPen(theme.line);
  painter.drawLine(0, 0, width(), 0);
  painter.drawLine(width() - 1, 0, width() - 1, height());
  painter.drawLine(0, height() - 1, width(), height() - 1);
  QString words = QString::fromStdString(phase_.words);
  if (faint) words = words.isEmpty() ? tr("to come") : tr("foreseen: %1").arg(words);
  const QFont face = fontOf(faint ? FontRole::Small : FontRole::SmallBold);
  painter.setFont(face);
  painter.setPen(faint ? theme.text3 : theme.text);
  const double used = QFontMetricsF(face).horizontalAdvance(words);
  painter.drawText(QRectF(10, 0, width() - 16, height()), Qt::AlignVCenter, words);
  if (!phase_.after || faint) return;
  painter.setFont(fontOf(FontRole::Small));
  painter.setPen(theme.text3);
  painter.drawText(QRectF(18 + used, 0, width() - 24 - used, height()), Qt::AlignVCenter,
                   sizeText(static_cast<qint64>(phase_.after->printedSize())));
}

SizeBars::SizeBars(QWidget* parent) : QWidget(parent) { setMinimumSize(300, 84); }

void SizeBars::show(const replay::DataFlow& flow) {
  const auto bytes = [](const std::optional<json::Value>& value) {
    return value ? static_cast<qint64>(value->printedSize()) : -1;
  };
  std::optional<json::Value> output = flow.output;
  QString note;
  if (!output && !flow.phases.empty() && flow.phases.back().after) {
    output = flow.phases.back().after;
    note = tr("foreseen");
  }
  bars_ = {{tr("State input"), bytes(flow.input), {}},
           {tr("Task result"), bytes(flow.result), {}},
           {tr("State output"), bytes(output), note}};
  update();
}

void SizeBars::paintEvent(QPaintEvent*) {
  const Theme theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(rect(), theme.surface);
  painter.setFont(fontOf(FontRole::SmallBold));
  painter.setPen(theme.text3);
  painter.drawText(QRectF(12, 6, 200, 18), Qt::AlignVCenter, tr("Size"));
  qint64 largest = 1;
  for (const Bar& bar : bars_) largest = qMax(largest, bar.bytes);
  double y = 28;
  for (const Bar& bar : bars_) {
    painter.setFont(fontOf(FontRole::Table));
    painter.setPen(theme.text2);
    painter.drawText(QRectF(12, y, 86, 16), Qt::AlignVCenter, bar.name);
    const QRectF track(102, y + 3, qMax(40, width() - 230), 10);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.tile);
    painter.drawRoundedRect(track, 2, 2);
    if (bar.bytes >= 0) {
      QRectF filled = track;
      filled.setWidth(
          qMax(2.0, track.width() * static_cast<double>(bar.bytes) / static_cast<double>(largest)));
      painter.setBrush(theme.line3);
      painter.drawRoundedRect(filled, 2, 2);
    }
    painter.setPen(theme.text);
    const QString words = bar.bytes < 0 ? QStringLiteral("–")
                          : bar.note.isEmpty()
                              ? sizeText(bar.bytes)
                              : sizeText(bar.bytes) + QStringLiteral(", ") + bar.note;
    painter.drawText(QRectF(track.right() + 10, y, 130, 16), Qt::AlignVCenter, words);
    y += 19;
  }
}

}  // namespace stepwright::debug

#include "moc_flow_head.cpp"
