// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QTreeView>

#include "engine/session/moment.h"
#include "widgets/common/true_focus.h"

namespace stepwright::debug {

class DebugStore;
class RunController;

/// Expressions and what they yield at the moment; the last row takes a new one.
class WatchModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  explicit WatchModel(DebugStore& store, QObject* parent = nullptr);
  void show(const std::vector<session::WatchView>& watches);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  void removeAt(int row);

 private:
  void refresh();
  DebugStore& store_;
  std::vector<std::string> expressions_;
  std::vector<session::WatchView> values_;
};

class WatchPanel : public common::TrueFocus<QTreeView> {
  Q_OBJECT
 public:
  WatchPanel(DebugStore& store, RunController& controller, QWidget* parent = nullptr);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  WatchModel* model_;
  quint32 run_ = 0;  ///< RunController::shownRun() of what stands here
};

}  // namespace stepwright::debug
