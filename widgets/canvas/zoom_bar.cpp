// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/zoom_bar.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

#include "widgets/canvas/paint_panel.h"
#include "widgets/common/context_menu.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

namespace stepwright::canvas {
namespace {

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
  QMenu& menu = common::contextMenu(*this);
  for (int percent : {25, 50, 75, 100, 150, 200})
    menu.addAction(tr("%1 %").arg(percent), this,
                   [this, percent] { emit zoomRequested(percent / 100.0); });
  menu.popup(percent_->mapToGlobal(QPoint(0, -menu.sizeHint().height())));
}

void ZoomBar::paintEvent(QPaintEvent*) { paintPanel(*this, 5); }

}  // namespace stepwright::canvas

#include "moc_zoom_bar.cpp"
