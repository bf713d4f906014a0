// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QTreeView>
#include <optional>
#include <string>
#include <vector>

#include "engine/json/value.h"
#include "widgets/common/true_focus.h"

namespace stepwright::debug {

class DebugStore;

/// What a deployment fills in, and what stands for it while the workflow is run here: a value that
/// was given, else the default of its template.
class PlaceholderModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  explicit PlaceholderModel(DebugStore& store, QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role) const override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  /// The value that was given goes; a default of the template counts again.
  void clearAt(int row);

 private:
  struct Row {
    std::string name;
    std::optional<json::Value> value;
    bool given = false;    ///< by a person, and not by the template
    bool needed = false;   ///< no run begins without
    std::string resource;  ///< of the template, which it stands for
    bool operator==(const Row&) const = default;
  };
  void refresh();
  [[nodiscard]] std::vector<Row> rowsOfStore() const;
  [[nodiscard]] QString valueWords(const Row& row) const;
  [[nodiscard]] QString hint(const Row& row) const;

  DebugStore& store_;
  std::vector<Row> rows_;
};

class PlaceholdersPanel : public common::TrueFocus<QTreeView> {
  Q_OBJECT
 public:
  explicit PlaceholdersPanel(DebugStore& store, QWidget* parent = nullptr);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  PlaceholderModel* model_;
};

}  // namespace stepwright::debug
