// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/undo_steps.h"

#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

namespace stepwright::app {

void UndoSteps::show(document::UndoStack* stack) {
  beginResetModel();
  stack_ = stack;
  endResetModel();
}

int UndoSteps::rowCount(const QModelIndex& parent) const {
  return stack_.isNull() || parent.isValid() ? 0 : stack_->count() + 1;
}

/// Steps that are taken back are quiet, the present one has a mark.
QVariant UndoSteps::data(const QModelIndex& index, int role) const {
  if (stack_.isNull() || !index.isValid()) return {};
  const int row = index.row(), present = stack_->index();
  switch (role) {
    case Qt::DisplayRole:
      return row == 0 ? tr("As it was opened") : stack_->text(row - 1);
    case Qt::ForegroundRole:
      return row > present ? QVariant(common::Theme::current().text3) : QVariant();
    case Qt::DecorationRole:
      return row == present ? common::icon(QStringLiteral("chev-right"))
             : row == 0     ? common::icon(QStringLiteral("open"), &common::Theme::text3)
                            : QVariant();
    default:
      return {};
  }
}

}  // namespace stepwright::app
