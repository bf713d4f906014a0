// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/gantt_view.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>
#include <cmath>

#include "widgets/common/glyphs.h"
#include "widgets/common/theme.h"
#include "widgets/debug/run_tree_model.h"

namespace stepwright::debug {

using common::fontOf;
using common::FontRole;
using common::Theme;
using replay::Span;
using replay::StateStatus;
using replay::TreeRow;

/// From the run's clock (or, where no time passes, from its events) to pixels.
struct GanttView::Axis {
  double from = 0, length = 1;  ///< of the whole run, ms or events
  double left = 0, width = 1;   ///< of the whole run, px
  bool byEvents = false;

  [[nodiscard]] double x(double value) const { return left + (value - from) / length * width; }
  [[nodiscard]] double value(double x) const { return from + (x - left) / width * length; }
};

namespace {

constexpr int margin = 6;

/// 1, 2 or 5 times a power of ten, or of the units that time has.
double niceStep(double length, double width, bool byEvents) {
  const double least = length * 90 / qMax(1.0, width);
  static const double times[] = {1,      2,       5,       10,      20,      50,     100,    200,
                                 500,    1000,    2000,    4000,    10000,   20000,  30000,  60000,
                                 120000, 300000,  600000,  1.8e6,   3.6e6,   7.2e6,  2.16e7, 4.32e7,
                                 8.64e7, 2.592e8, 6.048e8, 2.592e9, 7.776e9, 3.15e10};
  if (!byEvents) {
    for (const double step : times)
      if (step >= least) return step;
  }
  const double power = std::pow(10, std::floor(std::log10(qMax(1.0, least))));
  for (const double factor : {1.0, 2.0, 5.0, 10.0})
    if (power * factor >= least) return power * factor;
  return least;
}

}  // namespace

GanttView::GanttView(QTreeView* tree, RowOf rowOf, int headHeight, QWidget* parent)
    : QWidget(parent), tree_(tree), rowOf_(std::move(rowOf)), headHeight_(headHeight) {
  setAccessibleName(tr("Gantt"));
  const auto redraw = [this] { update(); };
  connect(tree_->verticalScrollBar(), &QScrollBar::valueChanged, this, redraw);
  connect(tree_->verticalScrollBar(), &QScrollBar::rangeChanged, this, redraw);
  connect(tree_, &QTreeView::expanded, this, redraw);
  connect(tree_, &QTreeView::collapsed, this, redraw);
  connect(tree_->selectionModel(), &QItemSelectionModel::currentChanged, this, redraw);
}

void GanttView::show(const session::MomentPtr& moment) {
  moment_ = moment;
  update();
}

GanttView::Axis GanttView::axis() const {
  Axis axis;
  axis.width = (width() - 2 * margin) * zoom_;
  axis.left = margin - offset_ * axis.width;
  if (!moment_ || moment_->events.empty()) return axis;
  const Timestamp first = moment_->events.at(0).time;
  Timestamp last = moment_->live ? moment_->view.time : moment_->events.back().time;
  last = std::max(last, moment_->events.back().time);
  for (const session::Timer& timer : moment_->timers)
    if (timer.due - last < 3 * (last - first) + 1000) last = std::max(last, timer.due);
  axis.from = static_cast<double>(first.ms);
  axis.length = static_cast<double>(last - first) * 1.04;
  if (last == first) {
    axis.byEvents = true;
    axis.from = 1;
    axis.length = static_cast<double>(moment_->events.size()) + 0.5;
  }
  return axis;
}

void GanttView::paintHead(QPainter& painter, const Axis& axis) const {
  const Theme theme = Theme::current();
  painter.fillRect(QRect(0, 0, width(), headHeight_), theme.surface);
  painter.setFont(fontOf(FontRole::Small));
  const double step = niceStep(axis.length, axis.width, axis.byEvents);
  for (int i = 0; i < 400; ++i) {
    const double value = axis.byEvents ? i * step : axis.from + i * step;
    const double x = axis.x(value);
    if (x > width()) break;
    if (x < -80) continue;
    painter.setPen(theme.line);
    painter.drawLine(QPointF(x, headHeight_), QPointF(x, height()));
    painter.setPen(theme.text3);
    const QString label = axis.byEvents ? tr("event %1").arg(static_cast<qint64>(value))
                                        : durationText(static_cast<std::int64_t>(i * step));
    painter.drawText(QRectF(x + 4, 0, 90, headHeight_), Qt::AlignVCenter | Qt::AlignLeft,
                     i == 0 && !axis.byEvents ? QStringLiteral("0 s") : label);
  }
  painter.setPen(theme.line);
  painter.drawLine(0, headHeight_ - 1, width(), headHeight_ - 1);
}

std::optional<Timestamp> GanttView::dueOf(const TreeRow& row) const {
  for (const session::Timer& timer : moment_->timers)
    if (timer.fiber == row.fiber && row.fiber != 0) return timer.due;
  return std::nullopt;
}

void GanttView::paintSpan(QPainter& painter, const Axis& axis, const QRect& row,
                          const TreeRow& data, const Span& span) const {
  const Theme theme = Theme::current();
  const Timestamp now = std::max(moment_->view.time, moment_->events.back().time);
  double left = axis.x(static_cast<double>(span.from.ms));
  double right = axis.x(static_cast<double>(span.to.value_or(now).ms));
  if (axis.byEvents) {
    left = axis.x(static_cast<double>(data.firstEvent));
    // What is live lasts until now, whoever wrote the events since.
    const std::int64_t last = span.to ? data.lastEvent : moment_->events.back().id;
    right = axis.x(static_cast<double>(last) + 0.6);
  }
  const std::optional<Timestamp> due =
      !span.to && span.kind == Span::Kind::Backoff ? dueOf(data) : std::nullopt;
  if (due) right = qMax(right, axis.x(static_cast<double>(due->ms)));
  const QRectF bar(left, row.center().y() - 5.5, qMax(3.0, right - left), 12);
  if (span.kind == Span::Kind::Backoff) {
    QBrush hatch(theme.line3, Qt::BDiagPattern);
    painter.fillRect(bar.adjusted(0, 2, 0, -2), hatch);
    if (!due) return;
    painter.setPen(QPen(theme.status(StateStatus::Retrying), 2));
    painter.setBrush(theme.surface);
    painter.drawEllipse(QPointF(bar.right(), bar.center().y()), 4.5, 4.5);
    return;
  }
  QColor fill = theme.status(span.to || axis.byEvents ? span.status : StateStatus::Running);
  if (!fill.isValid()) fill = theme.line3;
  if (data.kind == TreeRow::Kind::Execution || data.children > 0) fill.setAlphaF(0.6);
  painter.setPen(Qt::NoPen);
  painter.setBrush(fill);
  painter.drawRoundedRect(bar, 2, 2);
  const bool glyph = bar.width() >= 16 && span.to &&
                     (span.status == StateStatus::Failed || span.status == StateStatus::Caught ||
                      span.status == StateStatus::TimedOut);
  if (glyph)
    common::paintStatusGlyph(painter, QPointF(bar.left() + 8, bar.center().y()), 5, span.status,
                             theme.onStatus);
}

void GanttView::paintRow(QPainter& painter, const Axis& axis, const QRect& row,
                         const TreeRow& data) const {
  if (axis.byEvents) {
    if (!data.spans.empty()) {
      Span whole = data.spans.back();
      whole.kind = Span::Kind::Visit;
      whole.status = data.status;
      paintSpan(painter, axis, row, data, whole);
    }
    return;
  }
  for (const Span& span : data.spans) paintSpan(painter, axis, row, data, span);
}

void GanttView::paintEvent(QPaintEvent*) {
  const Theme theme = Theme::current();
  QPainter painter(this);
  painter.fillRect(rect(), theme.surface);
  if (!moment_ || moment_->events.empty()) return;
  const Axis axis = this->axis();
  paintHead(painter, axis);
  painter.setClipRect(QRect(0, headHeight_, width(), height() - headHeight_));
  painter.setRenderHint(QPainter::Antialiasing);
  QModelIndex index = tree_->indexAt(QPoint(4, 1));
  for (; index.isValid(); index = tree_->indexBelow(index)) {
    QRect row = tree_->visualRect(index);
    if (row.top() > tree_->viewport()->height()) break;
    row = QRect(0, row.top() + headHeight_, width(), row.height());
    if (index == tree_->currentIndex()) painter.fillRect(row, theme.selection);
    if (const TreeRow* data = rowOf_(index)) paintRow(painter, axis, row, *data);
  }
  const double at = axis.byEvents ? static_cast<double>(moment_->view.event) + 0.6
                                  : static_cast<double>(moment_->view.time.ms);
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setPen(QPen(theme.ink, 2));
  const double x = std::round(axis.x(at));
  painter.drawLine(QPointF(x, headHeight_), QPointF(x, height()));
}

void GanttView::wheelEvent(QWheelEvent* event) {
  const double turns = event->angleDelta().y() / 120.0;
  if (event->modifiers() & Qt::ControlModifier) {
    const Axis before = axis();
    const double value = before.value(event->position().x());
    zoom_ = qBound(1.0, zoom_ * std::pow(1.25, turns), 2000.0);
    offset_ = 0;
    const Axis after = axis();
    offset_ =
        qBound(0.0, (after.x(value) - event->position().x()) / after.width, 1.0 - 1.0 / zoom_);
    update();
  } else if ((event->modifiers() & Qt::ShiftModifier) || event->angleDelta().x() != 0) {
    const double sideways = event->angleDelta().x() != 0 ? event->angleDelta().x() / 120.0 : turns;
    offset_ = qBound(0.0, offset_ - sideways * 0.1 / zoom_, 1.0 - 1.0 / zoom_);
    update();
  } else {
    QScrollBar* bar = tree_->verticalScrollBar();
    bar->setValue(bar->value() - qRound(turns * 3 * bar->singleStep()));
  }
  event->accept();
}

void GanttView::mousePressEvent(QMouseEvent* event) {
  const QModelIndex index = tree_->indexAt(QPoint(4, event->y() - headHeight_));
  if (!index.isValid()) return;
  tree_->setCurrentIndex(index);
  const TreeRow* row = rowOf_(index);
  if (row && event->button() == Qt::LeftButton && event->y() > headHeight_)
    Q_EMIT eventPicked(row->firstEvent);
}

}  // namespace stepwright::debug
