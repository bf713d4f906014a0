// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <vector>

#include "engine/edit/find.h"

namespace stepwright::find {

/// What was found, a row for each string; with check boxes while something is to be replaced.
class FoundModel : public QAbstractListModel {
  Q_OBJECT
 public:
  enum Role { FoundRole = Qt::UserRole + 1, WithRole, KindRole };

  using QAbstractListModel::QAbstractListModel;

  /// Rows that are the same as before keep their check marks.
  void setFound(std::vector<edit::Found> found);
  [[nodiscard]] const std::vector<edit::Found>& found() const { return found_; }
  [[nodiscard]] const edit::Found* at(int row) const;
  /// Null: nothing is to be replaced, and the rows have no boxes.
  void setReplacement(const QString& with);
  void checkAll(bool checked);
  [[nodiscard]] std::vector<edit::Found> checked() const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

 signals:
  void checksChanged();

 private:
  std::vector<edit::Found> found_;
  std::vector<bool> checks_;
  QString with_;
};

/// "Name", "Resource" … as the list says it.
[[nodiscard]] QString wordsOf(edit::FoundKind kind);

}  // namespace stepwright::find
