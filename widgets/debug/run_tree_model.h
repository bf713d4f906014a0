// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QSortFilterProxyModel>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "engine/session/moment.h"
#include "widgets/debug/history_filter.h"

namespace stepwright::debug {

/// The tree of visits, items and attempts of a run. It only grows while a run goes on, so that what
/// is unfolded stays.
class RunTreeModel : public QAbstractItemModel {
  Q_OBJECT
 public:
  enum Role { RowRole = Qt::UserRole + 1, FailedRole };
  explicit RunTreeModel(QObject* parent = nullptr);

  void show(std::uint32_t run, std::shared_ptr<const replay::RunTree> tree, const QString& title);
  /// Without the rows of executions, items, Maps and Parallels: their states stand in one list.
  void setFramesHidden(bool hidden);
  [[nodiscard]] const replay::TreeRow* rowAt(const QModelIndex& index) const;
  [[nodiscard]] QModelIndex indexOf(std::int32_t row) const;
  /// The newest row of that state in the execution that this call started (TreeRow::started).
  [[nodiscard]] QModelIndex indexOfStarted(std::uint64_t started, const std::string& state) const;
  /// What the row's state is called beside those of the document (asl::nestedId); "" where it is
  /// none.
  [[nodiscard]] std::string placeOf(const replay::TreeRow& row) const;
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
  void reset();
  [[nodiscard]] const std::vector<std::int32_t>& childrenOf(const QModelIndex& parent) const;

  std::uint32_t run_ = 0;
  bool framesHidden_ = false;
  QString title_;
  std::shared_ptr<const replay::RunTree> tree_;
  std::vector<std::int32_t> top_;
  std::vector<std::vector<std::int32_t>> children_;  ///< by row
  std::vector<std::int32_t> place_;                  ///< by row: which child it is
};

/// Failed rows first, and only those that are wanted.
class RunTreeFilter : public QSortFilterProxyModel {
  Q_OBJECT
 public:
  explicit RunTreeFilter(QObject* parent = nullptr);
  void setFailedFirst(bool failedFirst);
  void setFilter(const HistoryFilter& filter);
  [[nodiscard]] const HistoryFilter& filter() const { return filter_; }
  /// Of which type a state is, by its id; asked while types are filtered.
  using TypeOf = std::function<std::optional<asl::StateType>(const replay::TreeRow& row)>;
  void setTypes(TypeOf typeOf) { typeOf_ = std::move(typeOf); }

 protected:
  [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
  [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

 private:
  [[nodiscard]] bool fits(const replay::TreeRow& row, const QModelIndex& index) const;

  HistoryFilter filter_;
  TypeOf typeOf_;
};

/// "412 ms", "6.9 s", "2 min 5 s", "1 d 4 h".
[[nodiscard]] QString durationText(std::int64_t milliseconds);

}  // namespace stepwright::debug
