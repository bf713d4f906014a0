// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>

namespace stepwright::common {

/// An item view (QTreeView, QListView, QTableView or one of their kind) that says to a screen
/// reader where the focus is only while it has it. Qt's own views say so whenever the program moves
/// their current row, and the reader would be torn out of the field that one types in.
template <class View>
class TrueFocus : public View {
 public:
  using View::View;

 protected:
  void currentChanged(const QModelIndex& now, const QModelIndex& before) override {
    if (this->hasFocus()) return View::currentChanged(now, before);
    QAbstractItemView::currentChanged(now, before);
  }
};

}  // namespace stepwright::common
