// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "engine/runtime/map_run_figures.h"

namespace stepwright::debug {

/// The child executions of a Map Run that have failed, the newest first. While one looks at them
/// they stay where they are: what failed since waits until it is asked for.
class MapRunModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Child, Key, Error, Cause, Attempts, Duration, ColumnCount };
  using QAbstractTableModel::QAbstractTableModel;
  [[nodiscard]] static bool isNumber(int column) {
    return column == Child || column == Attempts || column == Duration;
  }
  /// Written in the code family.
  [[nodiscard]] static bool isCode(int column) { return isNumber(column) || column == Key; }

  /// `keep`: those that are new wait.
  void take(const runtime::MapRunFigures& figures, bool keep);
  /// How many wait.
  [[nodiscard]] int waiting() const { return static_cast<int>(waiting_.size()); }
  void showWaiting();
  /// Only those of that error; "" = all.
  void setError(const QString& error);
  [[nodiscard]] const QString& error() const { return error_; }
  /// Only those whose key or number has this in it.
  void setSearch(const QString& text);
  [[nodiscard]] const runtime::MapRunFigures::Failure* at(int row) const;
  /// The row of the failed child whose number is the next after that one, the first after the last;
  /// -1 where there is none.
  [[nodiscard]] int rowAfter(std::int64_t child) const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role) const override;

 private:
  using Failures = std::vector<runtime::MapRunFigures::Failure>;
  void filter();
  [[nodiscard]] bool isWanted(const runtime::MapRunFigures::Failure& failure) const;
  [[nodiscard]] static QString cell(const runtime::MapRunFigures::Failure& failure, int column);

  std::string run_;
  bool batches_ = false;
  Failures all_, shown_, waiting_;
  QString error_, search_;
};

}  // namespace stepwright::debug
