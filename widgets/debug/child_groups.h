// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeWidget>
#include <array>
#include <cstdint>
#include <vector>

#include "engine/runtime/map_run_figures.h"
#include "widgets/common/true_focus.h"

namespace stepwright::debug {

/// The child executions of a Map Run that have not failed, by what they are at: those that wait to
/// try again, those at work, those that were aborted and those that succeeded. Of each at most a
/// hundred are listed. Folded at first; a row stays where it is for as long as its child is of its
/// group.
class ChildGroups : public common::TrueFocus<QTreeWidget> {
  Q_OBJECT
 public:
  enum Group : std::uint8_t { Retrying, Running, Aborted, Succeeded, GroupCount };

  explicit ChildGroups(QWidget* parent = nullptr);
  /// Its columns are those of the table of what has failed, wherever that has them.
  void standBelow(const QTreeView& table);
  void show(const runtime::MapRunFigures& figures);
  [[nodiscard]] QTreeWidgetItem* group(Group which) const { return groups_.at(which); }

 Q_SIGNALS:
  void childActivated(quint64 index);

 private:
  /// One child, as the tree shows it.
  struct Row {
    std::size_t index = 0;
    QString key, state, attempts, duration;
  };
  using Rows = std::vector<Row>;
  [[nodiscard]] static Rows rowsOf(const std::vector<runtime::MapRunFigures::LiveChild>& alive,
                                   bool retrying);
  [[nodiscard]] static Rows rowsOf(const std::vector<runtime::MapRunFigures::Ended>& ended);
  void head(Group which, std::size_t children, const QString& words);
  void fill(Group which);
  static void fillRow(QTreeWidgetItem& row, const Row& child);
  void fitHeight();

  std::array<QTreeWidgetItem*, GroupCount> groups_{};
  std::array<Rows, GroupCount> rows_;
};

}  // namespace stepwright::debug
