// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/outline/outline_panel.h"

#include <QVBoxLayout>

#include "widgets/common/small_widgets.h"
#include "widgets/outline/outline_view.h"

namespace stepwright::outline {

OutlinePanel::OutlinePanel(QWidget* parent)
    : QWidget(parent),
      filter_(new common::SearchField(tr("Filter the outline"), this)),
      view_(new OutlineView(this)) {
  setObjectName(QStringLiteral("outlinePanel"));
  setFocusProxy(view_);
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  filter_->setObjectName(QStringLiteral("outlineFilter"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* head = new QVBoxLayout;
  head->setContentsMargins(8, 6, 8, 4);
  head->addWidget(filter_);
  column->addLayout(head);
  column->addWidget(view_, 1);
  connect(filter_, &QLineEdit::textChanged, view_, &OutlineView::setFilter);
  connect(filter_, &common::SearchField::leaveRequested, this,
          [this] { view_->setFocus(Qt::TabFocusReason); });
}

}  // namespace stepwright::outline

#include "moc_outline_panel.cpp"
