// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/tasks_panel.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>

#include "widgets/common/context_menu.h"
#include "widgets/common/icons.h"
#include "widgets/debug/debug_store.h"
#include "widgets/debug/row_delegate.h"

namespace stepwright::debug {
namespace {

QString stateWords(const TaskRow& row) {
  if (row.asksFirst) return TasksModel::tr("asks first");
  if (row.function.isEmpty()) return {};
  if (!row.state || row.state->processes == 0)
    return row.state && row.state->lastFailed ? TasksModel::tr("failed") : TasksModel::tr("cold");
  if (row.state->changed) return TasksModel::tr("code changed");
  if (row.state->busy > 0)
    return TasksModel::tr("%n busy", "processes", static_cast<int>(row.state->busy));
  if (row.state->lastFailed) return TasksModel::tr("failed");
  return TasksModel::tr("%n warm", "processes", static_cast<int>(row.state->processes));
}

QString lastWords(const TaskRow& row) {
  if (!row.state || !row.state->lastMs) return {};
  return TasksModel::tr("%1 ms").arg(*row.state->lastMs);
}

QString memoryWords(const TaskRow& row) {
  if (!row.state || row.state->memoryKib == 0) return {};
  return TasksModel::tr("%1 MB").arg(row.state->memoryKib / 1024);
}

QString cellText(const TaskRow& row, int column) {
  switch (column) {
    case TasksModel::Resource:
      return row.resource;
    case TasksModel::By:
      return row.by;
    case TasksModel::Place:
      return row.place;
    case TasksModel::Rule:
      return row.rule;
    case TasksModel::State:
      return stateWords(row);
    case TasksModel::Calls:
      return row.state && row.state->calls > 0 ? QString::number(row.state->calls) : QString();
    case TasksModel::Last:
      return lastWords(row);
    case TasksModel::Memory:
      return memoryWords(row);
    case TasksModel::Port:
      if (row.state && row.state->debugPort > 0) return QString::number(row.state->debugPort);
      return row.attach ? TasksModel::tr("at the next call") : QString();
    default:
      return {};
  }
}

QString hintOf(const TaskRow& row) {
  QStringList lines;
  lines << TasksModel::tr("Answers %1").arg(row.states.join(QStringLiteral(", ")));
  if (!row.rule.isEmpty()) lines << TasksModel::tr("Rule: %1").arg(row.rule);
  if (row.state && row.state->failed > 0)
    lines << TasksModel::tr("%n call(s) failed", "", static_cast<int>(row.state->failed));
  return lines.join(QLatin1Char('\n'));
}

}  // namespace

void TasksModel::setRows(std::vector<TaskRow> rows) {
  if (rows == rows_) return;
  const bool same =
      rows.size() == rows_.size() &&
      std::equal(rows.begin(), rows.end(), rows_.begin(), [](const TaskRow& a, const TaskRow& b) {
        return a.resource == b.resource && a.by == b.by;
      });
  if (!same) beginResetModel();
  rows_ = std::move(rows);
  if (!same) return endResetModel();
  Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(rows_.size()) - 1, ColumnCount - 1));
}

const TaskRow* TasksModel::rowAt(int row) const {
  return row >= 0 && row < rowCount() ? &rows_[static_cast<std::size_t>(row)] : nullptr;
}

int TasksModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int TasksModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant TasksModel::data(const QModelIndex& index, int role) const {
  const TaskRow* row = rowAt(index.row());
  if (row == nullptr) return {};
  const int column = index.column();
  switch (role) {
    case Qt::DisplayRole:
      return cellText(*row, column);
    case Qt::ToolTipRole:
      return hintOf(*row);
    case Qt::DecorationRole:
      if (column != Resource) return {};
      return common::icon(row->asksFirst        ? QStringLiteral("shield")
                          : row->icon.isEmpty() ? QStringLiteral("mocks")
                                                : row->icon);
    case RowDelegate::CodeTitleRole:
      return column == Place;
    case RowDelegate::FaintRole:
      return column == Rule || (column == By && row->icon.isEmpty() && row->rule.isEmpty());
    default:
      return {};
  }
}

QVariant TasksModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  const QString names[] = {tr("Resource"),      tr("Answered by"), tr("Code"),
                           tr("Rule that won"), tr("State"),       tr("Calls"),
                           tr("Last call"),     tr("Memory"),      tr("Debugger port")};
  return section >= 0 && section < ColumnCount ? names[section] : QVariant();
}

TasksPanel::TasksPanel(DebugStore& store, QWidget* parent)
    : TrueFocus(parent), store_(store), model_(new TasksModel(this)) {
  setObjectName(QStringLiteral("tasksPanel"));
  setModel(model_);
  setItemDelegate(new RowDelegate(22, this));
  setRootIsDecorated(false);
  setUniformRowHeights(true);
  setFrameShape(QFrame::NoFrame);
  setAccessibleName(tr("Tasks"));
  const int widths[] = {182, 80, 220, 184, 90, 50, 80, 70, 110};
  for (int column = 0; column < TasksModel::ColumnCount; ++column)
    setColumnWidth(column, widths[column]);
  header()->setStretchLastSection(true);
  connect(this, &QTreeView::activated, this, [this](const QModelIndex& index) {
    const TaskRow* row = model_->rowAt(index.row());
    if (row != nullptr && !row->file.isEmpty()) Q_EMIT openRequested(row->file, row->line);
  });
  connect(this, &QTreeView::clicked, this, [this](const QModelIndex& index) {
    const TaskRow* row = model_->rowAt(index.row());
    if (row != nullptr && !row->stateIds.isEmpty()) Q_EMIT stateActivated(row->stateIds.front());
  });
}

void TasksPanel::keep(const json::Value& profile) { store_.setTasks(profile); }

void TasksPanel::addCode(QMenu& menu, const TaskRow& row) {
  QAction* open = menu.addAction(tr("Open in editor"), this,
                                 [this, row] { Q_EMIT openRequested(row.file, row.line); });
  open->setEnabled(!row.file.isEmpty());
  QAction* reload = menu.addAction(tr("Load the code anew"), this,
                                   [this, row] { Q_EMIT reloadRequested(row.function); });
  reload->setEnabled(!row.function.isEmpty() && row.state.has_value());
  QAction* attach = menu.addAction(tr("A debugger may attach"), this, [this, row] {
    Q_EMIT attachRequested(row.function, !row.attach);
  });
  attach->setCheckable(true);
  attach->setChecked(row.attach);
  attach->setEnabled(!row.function.isEmpty());
}

void TasksPanel::addMaking(QMenu& menu, const TaskRow& row) {
  menu.addSeparator();
  QAction* actions[] = {
      menu.addAction(tr("Choose a handler…"), this,
                     [this, row] { Q_EMIT handlerWanted(row.states); }),
      menu.addAction(tr("New function in Node…"), this,
                     [this, row] { Q_EMIT functionWanted(row.states, QStringLiteral("node")); }),
      menu.addAction(tr("New function in Python…"), this,
                     [this, row] { Q_EMIT functionWanted(row.states, QStringLiteral("python")); })};
  for (QAction* action : actions) action->setEnabled(canChoose_);
}

void TasksPanel::contextMenuEvent(QContextMenuEvent* event) {
  const TaskRow* row = model_->rowAt(indexAt(event->pos()).row());
  if (row == nullptr) return;
  QMenu& menu = common::contextMenu(*this);
  addCode(menu, *row);
  if (row->asksFirst)
    menu.addAction(tr("Allow for this folder"), this, [this] { Q_EMIT allowRequested(); });
  addMaking(menu, *row);
  menu.addSeparator();
  for (int i = 0; i < row->stateIds.size(); ++i)
    menu.addAction(tr("Show %1").arg(row->states.at(i)), this,
                   [this, id = row->stateIds.at(i)] { Q_EMIT stateActivated(id); });
  menu.popup(event->globalPos());
}

}  // namespace stepwright::debug
