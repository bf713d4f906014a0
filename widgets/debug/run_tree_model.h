// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QSortFilterProxyModel>
#include <memory>
#include <vector>

#include "engine/session/moment.h"

namespace stepwright::debug {

/// The tree of visits, items and attempts of a run. It only grows while a run goes on, so that what
/// is unfolded stays.
class RunTreeModel : public QAbstractItemModel {
  Q_OBJECT
 public:
  enum Role { RowRole = Qt::UserRole + 1, FailedRole };
  explicit RunTreeModel(QObject* parent = nullptr);

  void show(std::uint32_t run, std::shared_ptr<const replay::RunTree> tree, const QString& title);
  [[nodiscard]] const replay::TreeRow* rowAt(const QModelIndex& index) const;
  [[nodiscard]] QModelIndex indexOf(std::int32_t row) const;
  /// The innermost row that holds that event; of that fiber, where it has one by then.
  [[nodiscard]] QModelIndex indexOfEvent(std::int64_t event, std::uint32_t fiber = 0) const;

  [[nodiscard]] QModelIndex index(int row, int column,
                                  const QModelIndex& parent = {}) const override;
  [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

 private:
  void append(const replay::RunTree& rows, std::size_t from);
  void place(const replay::RunTree& rows, std::size_t from);
  [[nodiscard]] bool hasBranches(const replay::TreeRow& row) const;
  [[nodiscard]] QString detailOf(const replay::TreeRow& row) const;
  [[nodiscard]] const std::vector<std::int32_t>& childrenOf(const QModelIndex& parent) const;

  std::uint32_t run_ = 0;
  QString title_;
  std::shared_ptr<const replay::RunTree> tree_;
  std::vector<std::int32_t> top_;
  std::vector<std::vector<std::int32_t>> children_;  ///< by row
  std::vector<std::int32_t> place_;                  ///< by row: which child it is
};

/// Failed rows first, and only those that hold a text.
class RunTreeFilter : public QSortFilterProxyModel {
  Q_OBJECT
 public:
  explicit RunTreeFilter(QObject* parent = nullptr);
  void setFailedFirst(bool failedFirst);
  void setText(const QString& text);

 protected:
  [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
  [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

 private:
  QString text_;
};

/// "412 ms", "6.9 s", "2 min 5 s", "1 d 4 h".
[[nodiscard]] QString durationText(std::int64_t milliseconds);

}  // namespace stepwright::debug
