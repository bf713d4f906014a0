// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/timeline_bar.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QToolTip>

#include "widgets/common/glyphs.h"
#include "widgets/common/icons.h"
#include "widgets/common/said.h"
#include "widgets/common/theme.h"
#include "widgets/debug/run_controller.h"

namespace stepwright::debug {

using common::Theme;
using replay::StateStatus;
using session::Tick;

namespace {

constexpr double lineMargin = 10;
constexpr double lineY = 24;
constexpr double childBelow = 8, childRow = 11;
constexpr int mostChildRows = 2;
constexpr int barHeight = 38, childRows = 14;

/// Brackets below the line want room.
int heightFor(const session::Moment& moment) {
  return moment.nested.empty() ? barHeight : barHeight + childRows;
}

StateStatus tickStatus(Tick::Kind kind) {
  switch (kind) {
    case Tick::Kind::Error:
      return StateStatus::Failed;
    case Tick::Kind::Retry:
      return StateStatus::Retrying;
    case Tick::Kind::Caught:
      return StateStatus::Caught;
    default:
      return StateStatus::NotReached;
  }
}

}  // namespace

TimelineSlider::TimelineSlider(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setMinimumWidth(160);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Timeline"));
}

void TimelineSlider::show(const session::MomentPtr& moment) {
  moment_ = moment;
  events_ = moment->view.events;
  event_ = moment->view.event;
  setFixedHeight(heightFor(*moment) - 2);
  setAccessibleDescription(tr("Event %1 of %2").arg(event_).arg(events_));
  update();
}

double TimelineSlider::xOf(qint64 event) const {
  const double span = qMax(1.0, static_cast<double>(events_ - 1));
  return lineMargin + static_cast<double>(event - 1) / span * (width() - 2 * lineMargin);
}

qint64 TimelineSlider::eventAt(double x) const {
  const double span = qMax(1.0, static_cast<double>(events_ - 1));
  return qBound<qint64>(1, qRound64((x - lineMargin) / (width() - 2 * lineMargin) * span) + 1,
                        events_);
}

void TimelineSlider::want(qint64 event) {
  if (events_ == 0) return;
  event = qBound<qint64>(1, event, events_);
  if (event == event_) return;
  event_ = event;  // The handle follows the pointer at once; the moment comes when it is there.
  update();
  Q_EMIT eventWanted(event);
}

void TimelineSlider::paintTicks(QPainter& painter) const {
  const Theme theme = Theme::current();
  double lastDisc = -100;
  for (const Tick& tick : moment_->ticks) {
    const double x = xOf(tick.event);
    const StateStatus status = tickStatus(tick.kind);
    if (status == StateStatus::NotReached) {
      painter.setPen(QPen(tick.kind == Tick::Kind::Fork ? theme.accent : theme.text, 2));
      painter.drawLine(QPointF(x, lineY - 8), QPointF(x, lineY + 4));
      continue;
    }
    painter.setPen(QPen(theme.status(status), 1.5));
    painter.drawLine(QPointF(x, lineY - 6), QPointF(x, lineY));
    if (x - lastDisc < 12) continue;
    lastDisc = x;
    common::paintStatusDisc(painter, QPointF(x, 9), 6, status, theme);
  }
}

/// Executions that Tasks started stand under the events that were written meanwhile: a bracket and
/// a name, deeper ones and those that would lie over others in the second row, as far as there is
/// room.
void TimelineSlider::paintChildren(QPainter& painter) const {
  if (!moment_->tree) return;
  const Theme theme = Theme::current();
  QFont font = common::fontOf(common::FontRole::Chip);
  font.setWeight(QFont::Medium);
  painter.setFont(font);
  double taken[mostChildRows] = {-1, -1};
  for (const replay::TreeRow& row : *moment_->tree) {
    if (row.started == 0 || row.kind != replay::TreeRow::Kind::Execution) continue;
    const double from = xOf(row.firstEvent), to = qMax(from + 6, xOf(row.lastEvent));
    int level = 0;
    while (level < mostChildRows && from < taken[level] + 4) ++level;
    if (level == mostChildRows) continue;
    const double y = lineY + childBelow + level * childRow;
    painter.setPen(QPen(theme.text3, 1));
    painter.drawPolyline(QPolygonF({{from, y - 4}, {from, y}, {to, y}, {to, y - 4}}));
    const auto name = row.name.string();
    const QString words = QString::fromUtf8(name.data(), static_cast<int>(name.size()));
    const int width = painter.fontMetrics().horizontalAdvance(words);
    const bool inside = width + 20 < to - from;
    const QRectF field(inside ? from + 8 : to + 2, y - 7, width + 8, 14);
    taken[level] = qMax(to, field.right());
    painter.fillRect(field, theme.surface);
    painter.setPen(theme.text2);
    painter.drawText(field, Qt::AlignCenter, words);
  }
}

void TimelineSlider::paintEvent(QPaintEvent*) {
  const Theme theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const double right = width() - lineMargin;
  painter.setPen(QPen(theme.line2, 3, Qt::SolidLine, Qt::RoundCap));
  painter.drawLine(QPointF(lineMargin, lineY), QPointF(right, lineY));
  if (events_ == 0) return;
  painter.setPen(QPen(theme.text3, 3, Qt::SolidLine, Qt::RoundCap));
  painter.drawLine(QPointF(lineMargin, lineY), QPointF(xOf(event_), lineY));
  // Small strokes give the eye a measure, as long as there is room for them.
  if (events_ <= width() / 6) {
    painter.setPen(QPen(theme.line3, 1));
    for (qint64 i = 1; i <= events_; ++i)
      painter.drawLine(QPointF(xOf(i), lineY - 5), QPointF(xOf(i), lineY - 2));
  }
  if (moment_) paintChildren(painter);
  if (moment_) paintTicks(painter);
  painter.setPen(QPen(theme.surface, 2));
  painter.setBrush(theme.ink);
  painter.drawEllipse(QPointF(xOf(event_), lineY), 8, 8);
  if (!hasFocus()) return;
  painter.setPen(QPen(theme.accent, 2));
  painter.setBrush(Qt::NoBrush);
  painter.drawEllipse(QPointF(xOf(event_), lineY), 9.5, 9.5);
}

void TimelineSlider::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) want(eventAt(event->x()));
}

void TimelineSlider::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons() & Qt::LeftButton) want(eventAt(event->x()));
}

void TimelineSlider::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Left:
      return want(event_ - 1);
    case Qt::Key_Right:
      return want(event_ + 1);
    case Qt::Key_PageUp:
      return want(event_ - qMax<qint64>(1, events_ / 20));
    case Qt::Key_PageDown:
      return want(event_ + qMax<qint64>(1, events_ / 20));
    case Qt::Key_Home:
      return want(1);
    case Qt::Key_End:
      return want(events_);
    default:
      QWidget::keyPressEvent(event);
  }
}

bool TimelineSlider::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip || !moment_ || events_ == 0) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  for (const Tick& tick : moment_->ticks) {
    if (qAbs(xOf(tick.event) - help->x()) > 6 || tick.words.empty()) continue;
    QToolTip::showText(help->globalPos(),
                       tr("Event %1: %2").arg(tick.event).arg(common::said(tick.words)));
    return true;
  }
  QToolTip::showText(help->globalPos(), tr("Event %1").arg(eventAt(help->x())));
  return true;
}

TimelineBar::TimelineBar(RunController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      back_(new QToolButton(this)),
      forward_(new QToolButton(this)),
      slider_(new TimelineSlider(this)),
      event_(new QLabel(this)),
      clock_(new QLabel(this)),
      live_(new QPushButton(tr("Back to live"), this)) {
  setObjectName(QStringLiteral("timelineBar"));
  setFixedHeight(barHeight);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(8, 0, 8, 0);
  row->setSpacing(4);
  back_->setIcon(common::icon(QStringLiteral("back")));
  back_->setToolTip(tr("One event back"));
  forward_->setIcon(common::icon(QStringLiteral("phase")));
  forward_->setToolTip(tr("One event on"));
  for (QToolButton* button : {back_, forward_}) {
    button->setAutoRaise(true);
    button->setAccessibleName(button->toolTip());
    button->setFixedSize(28, 28);
  }
  event_->setFont(common::fontOf(common::FontRole::Table));
  clock_->setFont(common::fontOf(common::FontRole::Code));
  live_->setFixedHeight(24);
  row->addWidget(back_);
  row->addWidget(forward_);
  row->addWidget(slider_, 1);
  row->addSpacing(12);
  row->addWidget(event_);
  row->addSpacing(12);
  row->addWidget(clock_);
  row->addSpacing(8);
  row->addWidget(live_);
  connect(back_, &QToolButton::clicked, this, [this] { controller_.session().stepBackEvent(); });
  connect(forward_, &QToolButton::clicked, this,
          [this] { controller_.session().stepForwardEvent(); });
  connect(live_, &QPushButton::clicked, this, [this] { controller_.session().backToLive(); });
  connect(slider_, &TimelineSlider::eventWanted, this,
          [this](qint64 event) { controller_.session().goToEvent(event); });
  connect(&controller_, &RunController::momentChanged, this, &TimelineBar::showMoment);
  connect(&controller_, &RunController::clockTicked, this, &TimelineBar::showMoment);
  showMoment();
}

void TimelineBar::showMoment() {
  const session::MomentPtr& moment = controller_.moment();
  setFixedHeight(heightFor(*moment));
  slider_->show(moment);
  const replay::RunView& view = moment->view;
  const bool any = view.events > 0;
  const bool rests = any && !controller_.isRunning();
  event_->setText(any ? tr("<b>Event %1</b> of %2").arg(view.event).arg(view.events)
                      : tr("No run yet"));
  clock_->setText(any ? QDateTime::fromMSecsSinceEpoch(view.time.ms, Qt::UTC)
                            .toString(QStringLiteral("HH:mm:ss.zzz"))
                      : QString());
  back_->setEnabled(rests && view.event > 1);
  forward_->setEnabled(rests && (view.past || moment->canStep));
  live_->setEnabled(view.past);
  slider_->setEnabled(rests);
}

void TimelineBar::paintEvent(QPaintEvent*) {
  const Theme theme = Theme::current();
  QPainter painter(this);
  painter.fillRect(rect(), theme.surface);
  painter.setPen(theme.line);
  painter.drawLine(0, 0, width(), 0);
}

}  // namespace stepwright::debug

#include "moc_timeline_bar.cpp"
