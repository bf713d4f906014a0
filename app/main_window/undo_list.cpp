// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/undo_list.h"

#include <QScopedValueRollback>
#include <QStyledItemDelegate>

#include "app/main_window/undo_steps.h"
#include "widgets/common/theme.h"

namespace stepwright::app {

namespace {

class StepDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
    return {120, 24};
  }

 protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
    QStyledItemDelegate::initStyleOption(option, index);
    // Those without an icon stand in line with those that have one.
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = {16, 16};
    option->textElideMode = Qt::ElideMiddle;
  }
};

}  // namespace

UndoList::UndoList(QWidget* parent) : TrueFocus(parent), steps_(new UndoSteps(this)) {
  setObjectName(QStringLiteral("undoList"));
  setAccessibleName(tr("Undo list"));
  setModel(steps_);
  setItemDelegate(new StepDelegate(this));
  setEditTriggers(NoEditTriggers);
  setFrameShape(QFrame::NoFrame);
  setFont(common::fontOf(common::FontRole::Table));
  setUniformItemSizes(true);
}

void UndoList::setStack(document::UndoStack* stack) {
  if (stack_ == stack) return;
  if (!stack_.isNull()) stack_->disconnect(this);
  stack_ = stack;
  if (stack != nullptr) {
    connect(stack, &QUndoStack::indexChanged, this, &UndoList::refresh);
    connect(stack, &QObject::destroyed, this, &UndoList::refresh);
  }
  refresh();
}

void UndoList::refresh() {
  const QScopedValueRollback<bool> showing(showing_, true);
  steps_->show(stack_);
  if (!stack_.isNull()) setCurrentIndex(steps_->index(stack_->index()));
}

void UndoList::currentChanged(const QModelIndex& now, const QModelIndex& before) {
  TrueFocus::currentChanged(now, before);
  if (showing_ || !now.isValid()) return;
  const auto there = [stack = stack_, row = now.row()] {
    if (!stack.isNull()) stack->goTo(row);
  };
  QMetaObject::invokeMethod(this, there, Qt::QueuedConnection);
}

}  // namespace stepwright::app

#include "moc_undo_list.cpp"
