// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QCoreApplication>
#include <QPointer>

#include "widgets/document/undo_stack.h"

namespace stepwright::app {

/// A row for the document as it was opened, and one for each step.
class UndoSteps : public QAbstractListModel {
  Q_DECLARE_TR_FUNCTIONS(stepwright::app::UndoSteps)
 public:
  using QAbstractListModel::QAbstractListModel;

  /// Reads the stack anew.
  void show(document::UndoStack* stack);
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

 private:
  QPointer<document::UndoStack> stack_;
};

}  // namespace stepwright::app
