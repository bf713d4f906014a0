// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/drill_bar.h"

#include <QHBoxLayout>
#include <QToolButton>

#include "widgets/canvas/paint_panel.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

namespace stepwright::canvas {

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

}  // namespace stepwright::canvas

#include "moc_drill_bar.cpp"
