// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QPointer>

#include "widgets/common/true_focus.h"
#include "widgets/document/undo_stack.h"

namespace stepwright::app {

class UndoSteps;

/// The steps of the shown document, with icons and rows like the other lists; the row that is
/// chosen is gone to, once the list itself is done with it: the way there makes the list anew (Qt's
/// own QUndoView goes at once, and reads rows that are no more).
class UndoList : public common::TrueFocus<QListView> {
  Q_OBJECT
 public:
  explicit UndoList(QWidget* parent);

  /// Null: nothing is shown.
  void setStack(document::UndoStack* stack);

 protected:
  void currentChanged(const QModelIndex& now, const QModelIndex& before) override;

 private:
  void refresh();

  QPointer<document::UndoStack> stack_;
  UndoSteps* steps_;
  bool showing_ = false;
};

}  // namespace stepwright::app
