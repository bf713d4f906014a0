// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/overlays.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

#include "widgets/canvas/drawing.h"
#include "widgets/canvas/facts.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

namespace stepwright::canvas {
namespace {

using common::Theme;

void paintPanel(QWidget& widget, double radius) {
  const Theme theme = Theme::current();
  QPainter painter(&widget);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(theme.line2);
  painter.setBrush(theme.surface);
  painter.drawRoundedRect(QRectF(widget.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

QToolButton* button(QWidget* parent, const QString& iconName, const QString& words) {
  auto* result = new QToolButton(parent);
  result->setObjectName(QStringLiteral("small"));
  result->setFixedSize(28, 26);
  result->setFocusPolicy(Qt::NoFocus);
  result->setToolTip(words);
  result->setAccessibleName(words);
  result->setIconSize(QSize(14, 14));
  if (!iconName.isEmpty()) result->setIcon(common::icon(iconName));
  return result;
}

}  // namespace

ZoomBar::ZoomBar(QWidget* parent) : QFrame(parent) {
  setObjectName(QStringLiteral("zoomBar"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(1, 1, 1, 1);
  row->setSpacing(0);
  auto* smaller = button(this, QStringLiteral("zoom-out"), tr("Zoom out"));
  percent_ = button(this, {}, tr("Zoom"));
  percent_->setFixedWidth(48);
  percent_->setFont(common::fontOf(common::FontRole::Table));
  auto* larger = button(this, QStringLiteral("zoom-in"), tr("Zoom in"));
  auto* fit = button(this, QStringLiteral("fit"), tr("Fit the drawing (Ctrl+0)"));
  for (QToolButton* each : {smaller, percent_, larger, fit}) row->addWidget(each);
  // Not the layout's own hint: the style sheet narrows the buttons only when they are shown.
  setFixedSize(3 * 28 + 48 + 2, 28);
  connect(smaller, &QToolButton::clicked, this, [this] { emit stepRequested(-1); });
  connect(larger, &QToolButton::clicked, this, [this] { emit stepRequested(1); });
  connect(percent_, &QToolButton::clicked, this, &ZoomBar::offerPresets);
  connect(fit, &QToolButton::clicked, this, &ZoomBar::fitRequested);
}

void ZoomBar::setZoom(double factor) { percent_->setText(tr("%1 %").arg(qRound(factor * 100))); }

void ZoomBar::offerPresets() {
  QMenu menu(this);
  for (int percent : {25, 50, 75, 100, 150, 200})
    menu.addAction(tr("%1 %").arg(percent), this,
                   [this, percent] { emit zoomRequested(percent / 100.0); });
  menu.exec(percent_->mapToGlobal(QPoint(0, -menu.sizeHint().height())));
}

void ZoomBar::paintEvent(QPaintEvent*) { paintPanel(*this, 5); }

Minimap::Minimap(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("minimap"));
  setFixedSize(150, 92);
  setAccessibleName(tr("Overview"));
  setCursor(Qt::PointingHandCursor);
}

void Minimap::setDrawing(const Drawing& drawing, const Facts& facts) {
  const Theme theme = Theme::current();
  boxes_.clear();
  frames_.clear();
  fills_.clear();
  for (const DrawnNode& node : drawing.nodes) {
    if (!node.isState()) continue;
    if (node.isFrame()) {
      frames_.append(node.rect);
      continue;
    }
    boxes_.append(node.rect);
    const auto state = facts.states.constFind(node.key);
    const QColor hue = state != facts.states.constEnd() ? theme.status(state->status) : QColor();
    fills_.append(hue.isValid() ? hue : theme.line3);
  }
  notes_.clear();
  for (const DrawnNote& note : drawing.notes) notes_.append(note.rect);
  bounds_ = drawing.bounds;
  render();
  update();
}

void Minimap::setVisibleArea(const QRectF& area) {
  if (area == seen_) return;
  seen_ = area;
  update();
}

QTransform Minimap::toMap() const {
  if (bounds_.isEmpty()) return {};
  const double scale = qMin((width() - 16) / bounds_.width(), (height() - 16) / bounds_.height());
  QTransform map;
  map.translate(width() / 2.0, height() / 2.0);
  map.scale(scale, scale);
  map.translate(-bounds_.center().x(), -bounds_.center().y());
  return map;
}

/// Painted once for each drawing: scrolling only moves the frame on it.
void Minimap::render() {
  const Theme theme = Theme::current();
  const double ratio = devicePixelRatioF();
  picture_ = QPixmap(size() * ratio);
  picture_.setDevicePixelRatio(ratio);
  picture_.fill(Qt::transparent);
  QPainter painter(&picture_);
  painter.setRenderHint(QPainter::Antialiasing);
  const QTransform map = toMap();
  painter.setPen(QPen(theme.line3, 1));
  for (const QRectF& frame : qAsConst(frames_)) painter.drawRect(map.mapRect(frame));
  painter.setBrush(theme.tile);
  for (const QRectF& note : qAsConst(notes_)) painter.drawRect(map.mapRect(note));
  painter.setPen(Qt::NoPen);
  for (int i = 0; i < boxes_.size(); ++i) {
    QRectF box = map.mapRect(boxes_.at(i));
    if (box.height() < 1.5) box.setHeight(1.5);
    painter.setBrush(fills_.at(i));
    painter.drawRoundedRect(box, 1, 1);
  }
}

void Minimap::paintEvent(QPaintEvent*) {
  paintPanel(*this, 4);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.drawPixmap(0, 0, picture_);
  const QRectF frame = toMap().mapRect(seen_).intersected(QRectF(rect()).adjusted(4, 4, -4, -4));
  painter.setPen(QPen(Theme::current().accent, 1.75));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(frame);
}

void Minimap::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton)
    emit centreRequested(toMap().inverted().map(event->localPos()));
}

void Minimap::contextMenuEvent(QContextMenuEvent* event) {
  QMenu menu(this);
  const std::pair<QString, Qt::Corner> corners[] = {{tr("Upper left"), Qt::TopLeftCorner},
                                                    {tr("Upper right"), Qt::TopRightCorner},
                                                    {tr("Lower left"), Qt::BottomLeftCorner},
                                                    {tr("Lower right"), Qt::BottomRightCorner}};
  for (const auto& [words, corner] : corners)
    menu.addAction(words, this, [this, at = corner] { emit cornerRequested(at); });
  menu.addSeparator();
  menu.addAction(tr("Hide the overview"), this, &Minimap::hideRequested);
  menu.exec(event->globalPos());
}

void Minimap::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons() & Qt::LeftButton)
    emit centreRequested(toMap().inverted().map(event->localPos()));
}

DrillBar::DrillBar(QWidget* parent) : QFrame(parent) {
  setObjectName(QStringLiteral("drillBar"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(2, 2, 2, 2);
  out_ = new QToolButton(this);
  out_->setObjectName(QStringLiteral("small"));
  out_->setFocusPolicy(Qt::NoFocus);
  out_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  out_->setIcon(common::icon(QStringLiteral("chev-left")));
  out_->setIconSize(QSize(12, 12));
  out_->setFont(common::fontOf(common::FontRole::Table));
  out_->setToolTip(tr("Back out of this frame (Esc)"));
  row->addWidget(out_);
  connect(out_, &QToolButton::clicked, this, &DrillBar::leaveRequested);
}

void DrillBar::setPath(const QStringList& names) {
  QStringList shown;
  for (const QString& name : names)
    shown << out_->fontMetrics().elidedText(name, Qt::ElideMiddle, 160);
  out_->setText(tr("Whole workflow") + QStringLiteral(" \u203A ") +
                shown.join(QStringLiteral(" \u203A ")));
  out_->setAccessibleName(tr("Inside %1; back out").arg(names.join(QStringLiteral(", "))));
}

void DrillBar::paintEvent(QPaintEvent*) { paintPanel(*this, 5); }

RenameField::RenameField(const QString& name, QWidget* parent) : FieldLine(parent) {
  setObjectName(QStringLiteral("renameField"));
  setAccessibleName(tr("Name of the state"));
  setShown(name);
  selectAll();
}

void RenameField::end(bool take, bool stays) {
  if (done_) return;
  done_ = true;
  const QString name = text().trimmed();
  const bool another = take && isPending() && !name.isEmpty() && name != shown();
  drop();  // it is handed over or given up: as long as the field is there, it has nothing to keep
  if (hasFocus()) emit finished();
  hide();
  deleteLater();
  if (another) emit renamed(name, stays);
}

void RenameField::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Escape:
      return end(false);
    case Qt::Key_Return:
    case Qt::Key_Enter:
      return end(true, true);
    default:
      FieldLine::keyPressEvent(event);
  }
}

void RenameField::focusOutEvent(QFocusEvent* event) {
  FieldLine::focusOutEvent(event);
  // The field's own menu, or another window, takes the keyboard for a moment; that is no leaving.
  const auto reason = event->reason();
  if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason) end(true);
}

}  // namespace stepwright::canvas
