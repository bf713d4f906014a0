// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <QTreeView>
#include <optional>
#include <vector>

#include "engine/json/value.h"
#include "engine/tasks/functions/function_host.h"
#include "widgets/common/answer_tag.h"
#include "widgets/common/true_focus.h"

namespace stepwright::debug {

class DebugStore;

/// A Task, and where it stands.
struct TaskSpot {
  QString state;     ///< its name
  QString id;        ///< in the document in front (asl::nestedId); "" = it is not there
  QString machine;   ///< "" = the one in front
  QString document;  ///< that it stands in
  QString own;       ///< its id there
  [[nodiscard]] bool operator==(const TaskSpot&) const = default;
};

/// Who answers the Tasks of a project that call one and the same: a line of the list.
struct TaskRow {
  std::optional<common::AnswerTag> tag;  ///< nothing where the run asks
  QString resource;                      ///< "PriceFunction", "sns:publish"
  QString by;                            ///< "node", "Mock", "Nobody"
  QString place;                         ///< "src/price/app.mjs:14"
  QString rule;                          ///< which rule won: "function PriceFunction"
  QString file;                          ///< that the code begins in, "" = none
  int line = 0;
  QString function;                           ///< "" where it is none
  bool attach = false;                        ///< a debugger may
  std::vector<TaskSpot> spots;                ///< that it answers
  std::optional<tasks::FunctionState> state;  ///< once it was called

  [[nodiscard]] bool asksFirst() const { return tag && tag->asks; }
  /// The names of those that stand in the document in front.
  [[nodiscard]] QStringList statesInFront() const;
  [[nodiscard]] bool operator==(const TaskRow&) const = default;
};

class TasksModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Tag, Resource, By, Place, Rule, Warm, Last, Calls, Memory, Port, ColumnCount };
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

/// The functions, programs, hosts and machines that answer the Tasks of the project of the document
/// in front, and how they stand.
class TasksPanel : public common::TrueFocus<QTreeView> {
  Q_OBJECT
 public:
  explicit TasksPanel(DebugStore& store, QWidget* parent = nullptr);
  void setRows(std::vector<TaskRow> rows);
  /// What can be made here; asked when its menu opens.
  void setCanChoose(bool can) { canChoose_ = can; }
  /// So many functions answer, as that file says; "" = none does.
  void setSource(int functions, const QString& file) { Q_EMIT sourceFound(functions, file); }
  /// What gives the Tasks of a row somebody who answers.
  void addMaking(QMenu& menu, const QModelIndex& at);
  /// The profile beside the document is to be that; it is written at once.
  void keep(const json::Value& profile);

 Q_SIGNALS:
  void stateActivated(const QString& stateId);
  /// One of another document is to be shown there.
  void stateElsewhereActivated(const QString& document, const QString& stateId);
  void counted(int rows);
  void sourceFound(int functions, const QString& file);
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
  void showSpot(const TaskSpot& spot);

  DebugStore& store_;
  TasksModel* model_;
  bool canChoose_ = false;
};

}  // namespace stepwright::debug
