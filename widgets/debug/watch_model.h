// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <vector>

#include "engine/project/debug_setup.h"
#include "engine/session/moment.h"

namespace stepwright::debug {

class DebugStore;

/// Expressions and what they yield at the moment: those of no group, the groups with theirs below
/// them, and a last row that takes a new one.
class WatchModel : public QAbstractItemModel {
  Q_OBJECT
 public:
  explicit WatchModel(DebugStore& store, QObject* parent = nullptr);
  void show(const std::vector<session::WatchView>& watches);

  [[nodiscard]] QModelIndex index(int row, int column,
                                  const QModelIndex& parent = {}) const override;
  [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;

  /// The expression, or the group with all of its own.
  void remove(const QModelIndex& index);
  [[nodiscard]] bool isGroup(const QModelIndex& index) const;
  [[nodiscard]] bool isExpression(const QModelIndex& index) const;
  [[nodiscard]] QStringList groups() const;
  /// Moves the expression into the group of that name, a new one where there is none; "" = out of
  /// its group.
  void move(const QModelIndex& index, const QString& group);
  [[nodiscard]] QModelIndex groupNamed(const QString& name) const;
  [[nodiscard]] QString freeName() const;  ///< for a new group

 private:
  using Groups = std::vector<project::WatchGroup>;
  void refresh();
  /// The place of the expression among all; -1 of other rows.
  [[nodiscard]] int placeOf(const QModelIndex& index) const;
  [[nodiscard]] const std::string& textAt(const QModelIndex& index) const;
  [[nodiscard]] QVariant valueData(const QModelIndex& index, int role) const;
  bool rename(std::size_t group, const QString& name);
  void add(const std::string& text);
  /// What is set is told by the store, which shows it here.
  void tell(std::vector<std::string> loose, Groups groups);

  DebugStore& store_;
  std::vector<std::string> loose_;
  Groups groups_;
  std::vector<session::WatchView> values_;
};

}  // namespace stepwright::debug
