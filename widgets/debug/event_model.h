// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "engine/session/moment.h"
#include "widgets/debug/history_filter.h"

namespace stepwright::debug {

/// The exact events of GetExecutionHistory as a table. Rows are made when they are looked at, so
/// that a hundred thousand cost nothing.
class EventModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Id, Time, Type, Name, Previous, ColumnCount };
  using QAbstractTableModel::QAbstractTableModel;

  void show(const history::EventLog& log);
  /// Only events whose type or name fits the text or expression of the filter.
  void setFilter(const HistoryFilter& filter, bool failuresOnly);
  /// Of times only how long after the start they are: where there is little room.
  void setShort(bool onlySince);
  [[nodiscard]] const history::Event* eventAt(int row) const;
  [[nodiscard]] int rowOfEvent(std::int64_t id) const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role) const override;

 private:
  [[nodiscard]] bool filtered() const { return failuresOnly_ || !filter_.empty(); }
  [[nodiscard]] bool fits(const history::Event& event) const;
  void readRows(std::size_t from);

  history::EventLog log_;
  std::vector<std::uint32_t> rows_;  ///< of a filtered table: places in the log
  HistoryFilter filter_;
  bool failuresOnly_ = false, short_ = false;
};

}  // namespace stepwright::debug
