// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/data_sides.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollBar>
#include <QTabBar>

#include "widgets/common/theme.h"
#include "widgets/debug/flow_column.h"

namespace stepwright::debug {

using session::VisitData;

DataSides::DataSides(QWidget* parent)
    : QWidget(parent),
      tabs_(new QTabBar(this)),
      headA_(new QLabel(this)),
      headB_(new QLabel(this)),
      columnA_(new FlowColumn(this)),
      columnB_(new FlowColumn(this)) {
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(0);
  for (const QString& title : {tr("Input"), tr("Variables"), tr("Output")}) tabs_->addTab(title);
  tabs_->setObjectName(QStringLiteral("comparedPart"));
  tabs_->setAccessibleName(tr("What is compared"));
  tabs_->setDrawBase(false);
  grid->addWidget(tabs_, 0, 0, 1, 2);
  for (QLabel* head : {headA_, headB_}) {
    head->setFont(common::fontOf(common::FontRole::Heading));
    head->setContentsMargins(8, 3, 8, 3);
  }
  grid->addWidget(headA_, 1, 0);
  grid->addWidget(headB_, 1, 1);
  grid->addWidget(columnA_, 2, 0);
  grid->addWidget(columnB_, 2, 1);
  grid->setRowStretch(2, 1);
  for (int column : {0, 1}) grid->setColumnStretch(column, 1);
  // The lines stand level; so they stay.
  connect(columnA_->verticalScrollBar(), &QScrollBar::valueChanged, columnB_->verticalScrollBar(),
          &QScrollBar::setValue);
  connect(columnB_->verticalScrollBar(), &QScrollBar::valueChanged, columnA_->verticalScrollBar(),
          &QScrollBar::setValue);
  connect(tabs_, &QTabBar::currentChanged, this, &DataSides::showPart);
}

void DataSides::setHeads(const QString& a, const QString& b) {
  headA_->setText(a);
  headB_->setText(b);
}

std::optional<json::Value> DataSides::valueOf(const std::optional<VisitData>& data,
                                              int part) const {
  return data ? (*data).*parts[part] : std::nullopt;
}

void DataSides::show(const std::optional<VisitData>& a, const std::optional<VisitData>& b) {
  a_ = a;
  b_ = b;
  choosePart();
  showPart();
}

/// What differs first is seen first.
void DataSides::choosePart() {
  if (!a_ || !b_) return;
  for (int part = 0; part < tabs_->count(); ++part) {
    if (valueOf(a_, part) == valueOf(b_, part)) continue;
    const QSignalBlocker once(tabs_);
    return tabs_->setCurrentIndex(part);
  }
}

void DataSides::showPart() {
  const auto a = valueOf(a_, tabs_->currentIndex()), b = valueOf(b_, tabs_->currentIndex());
  FlowSides sides;
  if (a && b)
    sides = sidesOf(*a, *b);
  else if (a)
    sides.left = plainLines(*a);
  else if (b)
    sides.right = plainLines(*b);
  const QString part = tabs_->tabText(tabs_->currentIndex());
  columnA_->showLines(std::move(sides.left), tr("%1 of A").arg(part));
  columnB_->showLines(std::move(sides.right), tr("%1 of B").arg(part));
}

}  // namespace stepwright::debug

#include "moc_data_sides.cpp"
