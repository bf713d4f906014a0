// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeWidget>

#include "engine/runtime/map_run_figures.h"
#include "widgets/common/true_focus.h"

namespace stepwright::debug {

/// The child executions of a Map Run that have not ended: those that wait to try again, and those
/// at work. Folded at first; a row stays where it is for as long as its child lives.
class LiveChildren : public common::TrueFocus<QTreeWidget> {
  Q_OBJECT
 public:
  explicit LiveChildren(QWidget* parent = nullptr);
  void show(const runtime::MapRunFigures& figures);

 Q_SIGNALS:
  void childActivated(quint64 index);

 private:
  void fill(QTreeWidgetItem& group, const runtime::MapRunFigures& figures, bool retrying);
  void fitHeight();

  QTreeWidgetItem* retrying_;
  QTreeWidgetItem* running_;
};

}  // namespace stepwright::debug
