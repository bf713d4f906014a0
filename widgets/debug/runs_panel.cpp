// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/runs_panel.h"

#include <QContextMenuEvent>
#include <QDateTime>
#include <QFileDialog>
#include <QInputDialog>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "widgets/common/context_menu.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/icons.h"
#include "widgets/common/said.h"
#include "widgets/debug/row_delegate.h"
#include "widgets/debug/run_controller.h"

namespace stepwright::debug {

using replay::RunStatus;
using session::RunRow;

namespace {

replay::StateStatus statusOf(RunStatus status) {
  switch (status) {
    case RunStatus::Running:
    case RunStatus::Paused:
      return replay::StateStatus::Running;
    case RunStatus::WaitingForTask:
      return replay::StateStatus::Waiting;
    case RunStatus::Succeeded:
      return replay::StateStatus::Succeeded;
    case RunStatus::Failed:
      return replay::StateStatus::Failed;
    case RunStatus::TimedOut:
      return replay::StateStatus::TimedOut;
    case RunStatus::Aborted:
      return replay::StateStatus::Aborted;
    case RunStatus::None:
      break;
  }
  return replay::StateStatus::NotReached;
}

}  // namespace

std::vector<std::size_t> RunsModel::childrenOf(std::uint32_t id) const {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < rows_.size(); ++i)
    if (rows_[i].parent == id) found.push_back(i);
  return found;
}

void RunsModel::show(const std::vector<RunRow>& rows) {
  all_ = rows;
  showWanted();
}

void RunsModel::setSearch(const QString& text) {
  search_ = text;
  showWanted();
}

std::vector<RunRow> RunsModel::wanted() const {
  if (search_.isEmpty()) return all_;
  std::map<std::uint32_t, std::uint32_t> above;
  for (const RunRow& row : all_) above[row.id] = row.parent;
  std::set<std::uint32_t> shown;
  for (const RunRow& row : all_) {
    if (!common::said(row.title).contains(search_, Qt::CaseInsensitive)) continue;
    for (std::uint32_t id = row.id; id != 0 && shown.insert(id).second;) id = above[id];
  }
  std::vector<RunRow> rows;
  std::copy_if(all_.begin(), all_.end(), std::back_inserter(rows),
               [&](const RunRow& row) { return shown.contains(row.id); });
  return rows;
}

void RunsModel::showWanted() {
  const std::vector<RunRow> rows = wanted();
  const bool sameShape = rows.size() == rows_.size() &&
                         std::equal(rows.begin(), rows.end(), rows_.begin(),
                                    [](const RunRow& a, const RunRow& b) { return a.id == b.id; });
  if (sameShape) {
    rows_ = rows;
    for (const RunRow& row : rows_) {
      const QModelIndex at = indexOf(row.id);
      Q_EMIT dataChanged(at, at);
    }
    return;
  }
  beginResetModel();
  rows_ = rows;
  endResetModel();
}

const RunRow* RunsModel::rowAt(const QModelIndex& index) const {
  return index.isValid() ? &rows_[index.internalId()] : nullptr;
}

QModelIndex RunsModel::indexOf(std::uint32_t id) const {
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (rows_[i].id != id) continue;
    const auto siblings = childrenOf(rows_[i].parent);
    for (std::size_t k = 0; k < siblings.size(); ++k)
      if (siblings[k] == i) return createIndex(static_cast<int>(k), 0, i);
  }
  return {};
}

QModelIndex RunsModel::index(int row, int column, const QModelIndex& parent) const {
  const RunRow* above = rowAt(parent);
  const auto children = childrenOf(above ? above->id : 0);
  if (row < 0 || column != 0 || static_cast<std::size_t>(row) >= children.size()) return {};
  return createIndex(row, column, children[static_cast<std::size_t>(row)]);
}

QModelIndex RunsModel::parent(const QModelIndex& index) const {
  const RunRow* row = rowAt(index);
  return row && row->parent != 0 ? indexOf(row->parent) : QModelIndex();
}

int RunsModel::rowCount(const QModelIndex& parent) const {
  if (parent.column() > 0) return 0;
  const RunRow* above = rowAt(parent);
  return static_cast<int>(childrenOf(above ? above->id : 0).size());
}

int RunsModel::columnCount(const QModelIndex&) const { return 1; }

/// Of an earlier session: when it began, and whether it waits to go on.
QString RunsModel::storedWords(const RunRow& row) {
  const QString when =
      QLocale().toString(QDateTime::fromMSecsSinceEpoch(row.started.ms), QLocale::ShortFormat);
  return row.status == RunStatus::Paused
             ? tr("%1, not ended, %n event(s), %2", "", static_cast<int>(row.events))
                   .arg(common::said(row.title), when)
             : tr("%1, %n event(s), %2", "", static_cast<int>(row.events))
                   .arg(common::said(row.title), when);
}

QVariant RunsModel::data(const QModelIndex& index, int role) const {
  const RunRow* row = rowAt(index);
  if (!row) return {};
  switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
      return common::said(row->title);
    case Qt::DecorationRole:
      if (row->status == RunStatus::Paused)
        return common::icon(QStringLiteral("pause"), &common::Theme::text2);
      return row->parent != 0 && row->status == RunStatus::None
                 ? common::icon(QStringLiteral("fork"))
                 : common::statusIcon(statusOf(row->status));
    case RowDelegate::DetailRole:
      if (row->task != 0) return QString::fromStdString(row->startedBy);
      if (row->stored && row->status == RunStatus::Paused) return tr("not ended");
      return row->parent != 0 ? tr("from event %1, %2 events").arg(row->forkedAt).arg(row->events)
                              : tr("%n event(s)", "", static_cast<int>(row->events));
    case Qt::ToolTipRole:
      if (row->stored) return storedWords(*row);
      return row->keptAs.empty()
                 ? common::said(row->title)
                 : tr("%1, kept as %2")
                       .arg(common::said(row->title), QString::fromStdString(row->keptAs));
    case RowDelegate::BoldRole:
      return row->current;
    case RowDelegate::CodeRole:
      return row->pinned ? tr("pinned") : QString();
    case RowDelegate::TagRole:
      return row->imported ? tr("imported") : QString();
    default:
      return {};
  }
}

RunsPanel::RunsPanel(RunController& controller, QWidget* parent)
    : TrueFocus(parent), controller_(controller), model_(new RunsModel(this)) {
  setModel(model_);
  setItemDelegate(new RowDelegate(24, this));
  setHeaderHidden(true);
  setUniformRowHeights(true);
  setFrameShape(QFrame::NoFrame);
  setEditTriggers(NoEditTriggers);
  setSelectionMode(ExtendedSelection);
  setTextElideMode(Qt::ElideMiddle);  // names of runs differ at their ends
  setAccessibleName(tr("Runs"));
  auto* key = new QShortcut(QKeySequence(Qt::Key_Delete), this);
  key->setContext(Qt::WidgetShortcut);
  connect(key, &QShortcut::activated, this, [this] {
    const auto runs = selectedRuns();
    if (runs.empty()) return;
    const QString why = whyNotDeleted(runs);
    if (why.isEmpty()) return askToDelete(runs);
    Q_EMIT said(why);
  });
  connect(&controller_, &RunController::momentChanged, this, &RunsPanel::showMoment);
  connect(this, &QTreeView::activated, this, [this](const QModelIndex& index) {
    const RunRow* row = model_->rowAt(index);
    if (row && row->task != 0) return controller_.session().openStarted(row->task);
    if (row) controller_.openRun(row->id);
  });
}

void RunsPanel::setSearch(const QString& text) {
  model_->setSearch(text);
  expandAll();
}

void RunsPanel::showMoment() {
  model_->show(controller_.moment()->runs);
  expandAll();
  const QModelIndex current = model_->indexOf(controller_.moment()->run);
  if (current.isValid() && current != currentIndex())
    selectionModel()->setCurrentIndex(current, QItemSelectionModel::ClearAndSelect);
}

/// With the other one that is selected, else with the one that is shown.
void RunsPanel::addCompare(QMenu& menu, const RunRow& run) {
  std::vector<const RunRow*> others;
  for (const QModelIndex& each : selectionModel()->selectedIndexes())
    if (const RunRow* row = model_->rowAt(each); row && row->id != run.id) others.push_back(row);
  const quint32 other = others.size() == 1 ? others.front()->id : controller_.moment()->run;
  QAction* compare = menu.addAction(
      common::icon(QStringLiteral("compare")),
      others.size() == 1 ? tr("Compare the two") : tr("Compare with the run that is shown"), this,
      [this, run = run.id, other] {
        Q_EMIT compareRequested(std::min(run, other), std::max(run, other));
      });
  compare->setObjectName(QStringLiteral("compareRuns"));
  common::allow(*compare, other == 0        ? tr("No run is shown.")
                          : other == run.id ? tr("It is the run that is shown.")
                                            : QString());
}

/// Of all that are selected and open, the older ones first; what is only kept is opened before.
void RunsPanel::addKeep(QMenu& menu, const RunRow& run) {
  std::vector<std::uint32_t> runs;
  for (const QModelIndex& each : selectionModel()->selectedIndexes())
    if (const RunRow* row = model_->rowAt(each); row && row->task == 0 && !row->stored)
      runs.push_back(row->id);
  const bool chosen = std::find(runs.begin(), runs.end(), run.id) != runs.end();
  if (!chosen) runs = run.stored ? std::vector<std::uint32_t>() : std::vector{run.id};
  std::sort(runs.begin(), runs.end());
  QAction* keep = menu.addAction(common::icon(QStringLiteral("mocks")), tr("Keep results as mocks"),
                                 this, [this, runs] { Q_EMIT keepRequested(runs); });
  keep->setObjectName(QStringLiteral("keepResults"));
  common::allow(
      *keep, runs.empty() ? tr("Show it first: it is kept from an earlier session.") : QString());
}

std::vector<RunRow> RunsPanel::selectedRuns() const {
  std::vector<RunRow> runs;
  for (const QModelIndex& each : selectionModel()->selectedIndexes())
    if (const RunRow* row = model_->rowAt(each); row && row->task == 0) runs.push_back(*row);
  return runs;
}

/// All that are selected, where that one is among them. What is pinned stays, and what this session
/// has.
void RunsPanel::addDelete(QMenu& menu, const RunRow& run) {
  auto runs = selectedRuns();
  const bool chosen =
      std::any_of(runs.begin(), runs.end(), [&](const RunRow& each) { return each.id == run.id; });
  if (!chosen) runs = {run};
  QAction* act = menu.addAction(common::icon(QStringLiteral("delete")), tr("Delete"), this,
                                [this, runs] { askToDelete(runs); });
  act->setObjectName(QStringLiteral("deleteRuns"));
  common::allow(*act, whyNotDeleted(runs));
}

QString RunsPanel::whyNotDeleted(const std::vector<RunRow>& runs) {
  const auto free = [](const RunRow& each) { return each.stored && !each.pinned; };
  if (std::any_of(runs.begin(), runs.end(), free)) return {};
  const bool pinned =
      std::any_of(runs.begin(), runs.end(), [](const RunRow& each) { return each.pinned; });
  return pinned ? tr("It is pinned, which protects it: unpin it first.")
                : tr("It belongs to this session: from the next start on it can be deleted.");
}

/// Once for all: nothing brings them back.
void RunsPanel::askToDelete(const std::vector<RunRow>& runs) {
  std::vector<RunRow> gone;
  QStringList names, pinned;
  for (const RunRow& each : runs) {
    if (each.pinned) pinned << common::said(each.title);
    if (each.pinned || !each.stored) continue;
    gone.push_back(each);
    names << common::said(each.title);
  }
  QMessageBox box(QMessageBox::Question, tr("Delete runs"),
                  gone.size() == 1 ? tr("Delete the run “%1” with its history?").arg(names.front())
                                   : tr("Delete %n run(s) with their histories?", "", names.size()),
                  QMessageBox::Cancel, window());
  box.setObjectName(QStringLiteral("deleteRunsBox"));
  QStringList more;
  if (gone.size() > 1) more << names.join(QStringLiteral(", "));
  more << (gone.size() == 1 ? tr("It does not come back.") : tr("They do not come back."));
  if (!pinned.isEmpty())
    more << tr("What is pinned stays: %1").arg(pinned.join(QStringLiteral(", ")));
  box.setInformativeText(more.join(QStringLiteral("\n")));
  auto* erase = box.addButton(tr("Delete"), QMessageBox::DestructiveRole);
  box.setDefaultButton(QMessageBox::Cancel);
  box.exec();
  if (box.clickedButton() != erase) return;
  for (const RunRow& each : gone) controller_.session().changeRun(each.id, {.deleted = true});
}

void RunsPanel::askForName(const RunRow& run) {
  const QString title = QInputDialog::getText(this, tr("Name of the run"), tr("Name"),
                                              QLineEdit::Normal, common::said(run.title));
  if (!title.isEmpty()) controller_.session().changeRun(run.id, {.title = title.toStdString()});
}

void RunsPanel::askWhereToExport(const RunRow& run) {
  const QString path = QFileDialog::getSaveFileName(
      this, tr("Export the run"), common::said(run.title) + QStringLiteral(".run"),
      tr("Runs (*.run);;All files (*)"));
  if (!path.isEmpty()) controller_.session().kept().exportRun(run.id, path.toStdString());
}

void RunsPanel::contextMenuEvent(QContextMenuEvent* event) {
  const RunRow* row = model_->rowAt(indexAt(event->pos()));
  if (!row) return;
  const RunRow run = *row;
  QMenu& menu = common::contextMenu(*this);
  if (run.task != 0) {
    menu.addAction(tr("Open in a tab"), this,
                   [this, run] { controller_.session().openStarted(run.task); });
    return menu.popup(event->globalPos());
  }
  menu.addAction(tr("Show"), this, [this, run] { controller_.openRun(run.id); });
  addCompare(menu, run);
  addKeep(menu, run);
  menu.addAction(tr("Rename…"), this, [this, run] { askForName(run); });
  menu.addAction(run.pinned ? tr("Unpin") : tr("Pin"), this,
                 [this, run] { controller_.session().changeRun(run.id, {.pinned = !run.pinned}); });
  menu.addAction(tr("Export…"), this, [this, run] { askWhereToExport(run); });
  addDelete(menu, run);
  menu.popup(event->globalPos());
}

}  // namespace stepwright::debug

#include "moc_runs_panel.cpp"
