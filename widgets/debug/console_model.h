// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QString>
#include <deque>
#include <vector>

#include "engine/session/console_line.h"

namespace stepwright::debug {

/// Which lines of the Console are wanted. Everything that is set must fit.
struct ConsoleFilter {
  QString text;         ///< in any of its words
  std::string state;    ///< its id
  std::string request;  ///< of a call
  [[nodiscard]] bool empty() const { return text.isEmpty() && state.empty() && request.empty(); }
  bool operator==(const ConsoleFilter&) const = default;
};

/// The lines of the Console as a table. Their words are made when they are looked at, so that a
/// hundred thousand cost little.
class ConsoleModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Time, State, Request, Text, ColumnCount };
  using QAbstractTableModel::QAbstractTableModel;

  void add(std::vector<session::ConsoleLine> lines);
  void clear();
  void setFilter(const ConsoleFilter& filter);
  [[nodiscard]] const ConsoleFilter& filter() const { return filter_; }
  /// The lines of that call stand out.
  void setMarked(const std::string& request);
  [[nodiscard]] const session::ConsoleLine* lineAt(int row) const;
  /// Its cells, one after the other.
  [[nodiscard]] QString rowText(int row) const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role) const override;

 private:
  [[nodiscard]] bool fits(const session::ConsoleLine& line) const;
  [[nodiscard]] std::vector<std::uint32_t> rowsFrom(std::size_t first) const;
  void readAll();
  void dropOldest();

  std::deque<session::ConsoleLine> lines_;
  std::vector<std::uint32_t> rows_;  ///< while there is a filter: places in the lines
  std::size_t shown_ = 0;            ///< how many rows there are
  ConsoleFilter filter_;
  std::string marked_;
};

}  // namespace stepwright::debug
