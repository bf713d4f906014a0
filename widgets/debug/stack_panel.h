// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QListView>
#include <vector>

#include "engine/session/moment.h"
#include "widgets/common/true_focus.h"

namespace stepwright::debug {

class RunController;

/// The rows of the stack as a list; depth is drawn as an indent, since every row is always open.
class StackModel : public QAbstractListModel {
  Q_OBJECT
 public:
  using QAbstractListModel::QAbstractListModel;
  void setRows(std::vector<session::StackRow> rows);
  [[nodiscard]] const session::StackRow* rowAt(const QModelIndex& index) const;
  [[nodiscard]] int focusedRow() const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

 private:
  std::vector<session::StackRow> rows_;
};

/// The Stack dock: the execution, its live items and branches; a double click moves the focus. The
/// sign at the right end of a row, or Space, freezes that one or lets it move again.
class StackPanel : public common::TrueFocus<QListView> {
  Q_OBJECT
 public:
  explicit StackPanel(RunController& controller, QWidget* parent = nullptr);

 Q_SIGNALS:
  void stateActivated(const QString& stateId);
  /// What was answered in that item, branch or execution is to be kept as mocks.
  void keepRequested(quint32 fiber);

 protected:
  void contextMenuEvent(QContextMenuEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  bool viewportEvent(QEvent* event) override;

 private:
  void showMoment();
  void focusRow(const QModelIndex& index);
  void toggleFrozen(const QModelIndex& index);
  /// The row whose sign is there; an invalid index where there is none.
  [[nodiscard]] QModelIndex signAt(const QPoint& at) const;

  RunController& controller_;
  StackModel* model_;
};

}  // namespace stepwright::debug
