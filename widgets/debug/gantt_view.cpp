// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/gantt_view.h"

#include <QKeyEvent>
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
  const TimeScale& scale;
  double left = 0, width = 1;  ///< of the whole run, px
  bool byEvents = false;

  [[nodiscard]] double x(double value) const {
    return left + scale.shown(value) / scale.length() * width;
  }
  [[nodiscard]] double value(double x) const {
    return scale.value((x - left) / width * scale.length());
  }
};

namespace {

constexpr int margin = 6;
constexpr double mostZoom = 5000;

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

/// What is still open is as the row says: it runs, or waits.
StateStatus barStatus(const TreeRow& row, const Span& span, bool byEvents) {
  if (span.to || byEvents) return span.status;
  return row.status == StateStatus::Waiting ? StateStatus::Waiting : StateStatus::Running;
}

}  // namespace

GanttView::GanttView(QTreeView* tree, RowOf rowOf, int headHeight, QWidget* parent)
    : QWidget(parent), tree_(tree), rowOf_(std::move(rowOf)), headHeight_(headHeight) {
  setAccessibleName(tr("Gantt"));
  setFocusPolicy(Qt::StrongFocus);
  setToolTip(tr("Drag over the head to zoom to that time; a double click there shows all"));
  const auto redraw = [this] { update(); };
  connect(tree_->verticalScrollBar(), &QScrollBar::valueChanged, this, redraw);
  connect(tree_->verticalScrollBar(), &QScrollBar::rangeChanged, this, redraw);
  connect(tree_, &QTreeView::expanded, this, redraw);
  connect(tree_, &QTreeView::collapsed, this, redraw);
  connect(tree_->selectionModel(), &QItemSelectionModel::currentChanged, this, redraw);
}

void GanttView::show(const session::MomentPtr& moment) {
  moment_ = moment;
  takeScale();
  update();
}

void GanttView::setSqueezed(bool squeezed) {
  squeezed_ = squeezed;
  takeScale();
  showAll();
}

/// As long as the run is by now, and as its timers will make it.
void GanttView::takeScale() {
  scale_ = TimeScale();
  byEvents_ = false;
  if (!moment_ || moment_->events.empty()) return;
  const history::EventLog& log = moment_->events;
  const Timestamp first = log.at(0).time;
  Timestamp last = moment_->live ? moment_->view.time : log.back().time;
  last = std::max(last, log.back().time);
  for (const session::Timer& timer : moment_->timers)
    if (timer.due - last < 3 * (last - first) + 1000) last = std::max(last, timer.due);
  byEvents_ = last == first;
  if (byEvents_) {
    scale_ = TimeScale::plain(1, static_cast<double>(log.size()) + 0.5);
    return;
  }
  const double from = static_cast<double>(first.ms);
  const double length = static_cast<double>(last - first) * 1.04;
  if (!squeezed_) {
    scale_ = TimeScale::plain(from, length);
    return;
  }
  std::vector<double> times;
  for (std::size_t i = 0; i < log.size(); ++i)
    times.push_back(static_cast<double>(log.at(i).time.ms));
  for (const session::Timer& timer : moment_->timers)
    times.push_back(static_cast<double>(timer.due.ms));
  scale_ = TimeScale::squeezed(std::move(times), from, length);
}

GanttView::Axis GanttView::axis() const {
  Axis axis{scale_};
  axis.width = (width() - 2 * margin) * zoom_;
  axis.left = margin - offset_ * axis.width;
  axis.byEvents = byEvents_;
  return axis;
}

GanttView::Range GanttView::range() const {
  const Axis seen = axis();
  return {seen.value(margin), seen.value(width() - margin), byEvents_, zoom_ <= 1};
}

void GanttView::paintHead(QPainter& painter, const Axis& axis) const {
  const Theme theme = Theme::current();
  painter.fillRect(QRect(0, 0, width(), headHeight_), theme.surface);
  painter.setFont(fontOf(FontRole::Small));
  const double from = axis.byEvents ? 0 : axis.scale.from();
  const double step = niceStep(axis.scale.length(), axis.width, axis.byEvents);
  // Only what is seen; what lies within a squeezed stretch has no room.
  const double begin = std::floor(qMax(0.0, axis.value(-80) - from) / step);
  double last = -1000;
  for (int i = 0; i < 2000; ++i) {
    const double at = (begin + i) * step;
    const double x = axis.x(from + at);
    if (x > width()) break;
    if (x < last + 70) continue;
    last = x;
    painter.setPen(theme.line);
    painter.drawLine(QPointF(x, headHeight_), QPointF(x, height()));
    painter.setPen(theme.text3);
    const QString label = axis.byEvents ? tr("event %1").arg(static_cast<qint64>(at))
                                        : durationText(static_cast<std::int64_t>(at));
    painter.drawText(QRectF(x + 4, 0, 90, headHeight_), Qt::AlignVCenter | Qt::AlignLeft,
                     at == 0 && !axis.byEvents ? QStringLiteral("0 s") : label);
  }
  paintGaps(painter, axis);
  painter.setPen(theme.line);
  painter.drawLine(0, headHeight_ - 1, width(), headHeight_ - 1);
}

/// Where time is squeezed the axis is broken, and says how much is left out.
void GanttView::paintGaps(QPainter& painter, const Axis& axis) const {
  const Theme theme = Theme::current();
  painter.setFont(fontOf(FontRole::Small));
  for (const TimeScale::Gap& gap : axis.scale.gaps()) {
    const double left = axis.x(gap.from), right = axis.x(gap.to);
    if (right < 0 || left > width()) continue;
    painter.fillRect(QRectF(left, headHeight_, right - left, height() - headHeight_),
                     theme.surface2);
    const double x = (left + right) / 2, y = headHeight_ / 2.0;
    const QString words = durationText(static_cast<std::int64_t>(gap.to - gap.from));
    const double wide = painter.fontMetrics().horizontalAdvance(words) + 18;
    const QRectF field(x - wide / 2, 2, wide, headHeight_ - 4);
    painter.fillRect(field, theme.surface);
    painter.setPen(theme.text2);
    if (right - left > wide)
      painter.drawText(field, Qt::AlignCenter, QStringLiteral("≈ ") + words);
    else
      painter.drawText(QRectF(x - 6, y - 8, 12, 16), Qt::AlignCenter, QStringLiteral("≈"));
  }
}

void GanttView::paintBrush(QPainter& painter) const {
  if (!brush_) return;
  const Theme theme = Theme::current();
  const double left = qMin(brush_->x(), brush_->y()), right = qMax(brush_->x(), brush_->y());
  QColor veil = theme.accent;
  veil.setAlphaF(0.16);
  painter.fillRect(QRectF(left, 0, right - left, height()), veil);
  painter.setPen(QPen(theme.accent, 1));
  for (const double x : {left, right}) painter.drawLine(QPointF(x, 0), QPointF(x, height()));
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
  const StateStatus status = barStatus(data, span, axis.byEvents);
  QColor fill = theme.status(status);
  if (!fill.isValid()) fill = theme.line3;
  const QColor edge = fill;
  const bool waits = status == StateStatus::Waiting;
  if (data.kind == TreeRow::Kind::Execution || data.children > 0) fill.setAlphaF(0.6);
  if (waits) fill = theme.surface;
  painter.setPen(waits ? QPen(edge, 1.5, Qt::DashLine) : QPen(Qt::NoPen));
  painter.setBrush(fill);
  painter.drawRoundedRect(bar, 2, 2);
  const bool glyph =
      bar.width() >= 16 && (waits || status == StateStatus::Failed ||
                            status == StateStatus::Caught || status == StateStatus::TimedOut);
  if (glyph)
    common::paintStatusGlyph(painter, QPointF(bar.left() + 8, bar.center().y()), 5, status,
                             waits ? edge : theme.onStatus);
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
  paintBrush(painter);
  if (!hasFocus()) return;
  painter.setPen(QPen(theme.accent, 1));
  painter.setBrush(Qt::NoBrush);  // the last bar's is still set
  painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void GanttView::zoomAbout(double x, double factor) {
  const double value = axis().value(x);
  zoom_ = qBound(1.0, zoom_ * factor, mostZoom);
  offset_ = 0;
  const Axis after = axis();
  offset_ = qBound(0.0, (after.x(value) - x) / after.width, 1.0 - 1.0 / zoom_);
  update();
  Q_EMIT rangeChanged();
}

/// To what lies between two points of the view.
void GanttView::zoomTo(double left, double right) {
  const Axis before = axis();
  const double shown = (qMax(left, double(margin)) - before.left) / before.width;
  const double part = (qMin(right, double(width() - margin)) - before.left) / before.width - shown;
  if (part <= 0) return;
  zoom_ = qBound(1.0, 1 / part, mostZoom);
  offset_ = qBound(0.0, shown, 1.0 - 1.0 / zoom_);
  update();
  Q_EMIT rangeChanged();
}

void GanttView::showAll() {
  zoom_ = 1;
  offset_ = 0;
  update();
  Q_EMIT rangeChanged();
}

/// By a part of what is seen.
void GanttView::pan(double part) {
  offset_ = qBound(0.0, offset_ + part / zoom_, 1.0 - 1.0 / zoom_);
  update();
  Q_EMIT rangeChanged();
}

void GanttView::wheelEvent(QWheelEvent* event) {
  const double turns = event->angleDelta().y() / 120.0;
  if (event->modifiers() & Qt::ControlModifier) {
    zoomAbout(event->position().x(), std::pow(1.25, turns));
  } else if ((event->modifiers() & Qt::ShiftModifier) || event->angleDelta().x() != 0) {
    const double sideways = event->angleDelta().x() != 0 ? event->angleDelta().x() / 120.0 : turns;
    pan(-sideways * 0.1);
  } else {
    QScrollBar* bar = tree_->verticalScrollBar();
    bar->setValue(bar->value() - qRound(turns * 3 * bar->singleStep()));
  }
  event->accept();
}

void GanttView::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  if (event->y() <= headHeight_) {
    brush_ = QPoint(event->x(), event->x());
    return update();
  }
  const QModelIndex index = tree_->indexAt(QPoint(4, event->y() - headHeight_));
  if (!index.isValid()) return;
  tree_->setCurrentIndex(index);
  const TreeRow* row = rowOf_(index);
  // What is inside is gone into on purpose only.
  if (row != nullptr && row->started == 0) Q_EMIT eventPicked(row->firstEvent);
}

void GanttView::mouseMoveEvent(QMouseEvent* event) {
  if (!brush_) return;
  brush_->setY(event->x());
  update();
}

void GanttView::mouseReleaseEvent(QMouseEvent*) {
  if (!brush_) return;
  const QPoint range = *brush_;
  brush_.reset();
  update();
  constexpr int least = 4;  // a click marks nothing
  if (qAbs(range.x() - range.y()) >= least)
    zoomTo(qMin(range.x(), range.y()), qMax(range.x(), range.y()));
}

void GanttView::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->y() <= headHeight_) return showAll();
  const QModelIndex index = tree_->indexAt(QPoint(4, event->y() - headHeight_));
  if (event->button() == Qt::LeftButton && index.isValid()) return Q_EMIT rowActivated(index);
  QWidget::mouseDoubleClickEvent(event);
}

void GanttView::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      return zoomAbout(width() / 2.0, 1.5);
    case Qt::Key_Minus:
      return zoomAbout(width() / 2.0, 1 / 1.5);
    case Qt::Key_0:
    case Qt::Key_Home:
      return showAll();
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (tree_->currentIndex().isValid()) Q_EMIT rowActivated(tree_->currentIndex());
      return;
    case Qt::Key_Left:
      return pan(-0.2);
    case Qt::Key_Right:
      return pan(0.2);
    case Qt::Key_Escape:
      brush_.reset();
      update();
      return QWidget::keyPressEvent(event);
    case Qt::Key_Up:
    case Qt::Key_Down: {
      const QModelIndex now = tree_->currentIndex();
      const QModelIndex next =
          event->key() == Qt::Key_Up ? tree_->indexAbove(now) : tree_->indexBelow(now);
      if (next.isValid()) tree_->setCurrentIndex(next);
      return;
    }
    default:
      QWidget::keyPressEvent(event);
  }
}

}  // namespace stepwright::debug

#include "moc_gantt_view.cpp"
