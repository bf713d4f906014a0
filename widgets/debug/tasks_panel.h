// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <QTreeView>
#include <optional>
#include <vector>

#include "engine/json/value.h"
#include "engine/tasks/functions/function_host.h"
#include "widgets/common/true_focus.h"

namespace stepwright::debug {

class DebugStore;

/// Who answers the Tasks of a document that call one and the same: a line of the list.
struct TaskRow {
  QString icon;      ///< of who answers: "local", "machine", "globe", "callbacks"; "" = a mock
  QString resource;  ///< "PriceFunction", "sns:publish"
  QString by;        ///< "node", "Mock", "Nobody"
  QString place;     ///< "src/price/app.mjs:14"
  QString rule;      ///< which rule won: "function PriceFunction"
  QString file;      ///< that the code begins in, "" = none
  int line = 0;
  QString function;                           ///< "" where it is none
  bool asksFirst = false;                     ///< not allowed yet
  bool attach = false;                        ///< a debugger may
  QStringList states, stateIds;               ///< that it answers
  std::optional<tasks::FunctionState> state;  ///< once it was called

  [[nodiscard]] bool operator==(const TaskRow&) const = default;
};

class TasksModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Resource, By, Place, Rule, State, Calls, Last, Memory, Port, ColumnCount };
  using QAbstractTableModel::QAbstractTableModel;

  void setRows(std::vector<TaskRow> rows);
  [[nodiscard]] const TaskRow* rowAt(int row) const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role) const override;

 private:
  std::vector<TaskRow> rows_;
};

/// The functions, programs and hosts that answer the Tasks of the document in front, and how they
/// stand.
class TasksPanel : public common::TrueFocus<QTreeView> {
  Q_OBJECT
 public:
  explicit TasksPanel(DebugStore& store, QWidget* parent = nullptr);
  void setRows(std::vector<TaskRow> rows) { model_->setRows(std::move(rows)); }
  /// What can be made here; asked when its menu opens.
  void setCanChoose(bool can) { canChoose_ = can; }
  /// The profile beside the document is to be that; it is written at once.
  void keep(const json::Value& profile);

 Q_SIGNALS:
  void stateActivated(const QString& stateId);
  void openRequested(const QString& file, int line);
  void reloadRequested(const QString& function);
  void attachRequested(const QString& function, bool attach);
  void allowRequested();
  /// A file is to be chosen that answers these states.
  void handlerWanted(const QStringList& states);
  /// A new function is to be made for them, in that language ("node", "python").
  void functionWanted(const QStringList& states, const QString& language);

 protected:
  void contextMenuEvent(QContextMenuEvent* event) override;

 private:
  void addCode(QMenu& menu, const TaskRow& row);
  void addMaking(QMenu& menu, const TaskRow& row);

  DebugStore& store_;
  TasksModel* model_;
  bool canChoose_ = false;
};

}  // namespace stepwright::debug
