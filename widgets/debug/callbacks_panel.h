// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QWidget>

#include "engine/session/moment.h"

class QTableView;

namespace stepwright::debug {

class Answering;
class RunController;

/// The tasks that wait for somebody: their tokens, and when their time is over.
class CallbackModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { State, Resource, Attempt, Token, Timeout, ColumnCount };
  using QAbstractTableModel::QAbstractTableModel;
  void show(const session::Moment& moment);
  [[nodiscard]] const session::Question* questionAt(int row) const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role) const override;

 private:
  std::vector<session::Question> questions_;
  Timestamp now_;
};

/// The Callbacks dock: answer a waiting task with a result or an error, or send its heartbeat.
class CallbacksPanel : public QWidget {
  Q_OBJECT
 public:
  CallbacksPanel(Answering& answering, RunController& controller, QWidget* parent = nullptr);

 private:
  void answer();
  void heartbeat();
  [[nodiscard]] const session::Question* chosen() const;

  Answering& answering_;
  RunController& controller_;
  CallbackModel* model_;
  QTableView* table_;
  quint32 run_ = 0;  ///< RunController::shownRun() of what stands here
};

}  // namespace stepwright::debug
