// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/child_groups.h"

#include <QHash>
#include <QHeaderView>
#include <QLocale>
#include <QScrollBar>

#include "widgets/common/glyphs.h"
#include "widgets/debug/grouped.h"
#include "widgets/debug/map_run_model.h"
#include "widgets/debug/row_delegate.h"

namespace stepwright::debug {

using replay::StateStatus;
using runtime::MapRunFigures;

namespace {

using Column = MapRunModel::Column;
constexpr auto stateColumn = Column::Error;  // where it stands, instead of what it failed with
constexpr int rowHigh = 24, mostRowsSeen = 7;

quint64 indexOf(const QTreeWidgetItem& row) {
  return row.data(Column::Child, Qt::UserRole).toULongLong();
}

QString seconds(std::int64_t milliseconds) {
  return ChildGroups::tr("%1 s").arg(
      QLocale().toString(static_cast<double>(milliseconds) / 1000.0, 'f', 2));
}

}  // namespace

ChildGroups::ChildGroups(QWidget* parent) : TrueFocus(parent) {
  setObjectName(QStringLiteral("childGroups"));
  setAccessibleName(tr("Child executions that have not failed"));
  setColumnCount(Column::ColumnCount);
  setItemDelegate(new RowDelegate(rowHigh, this));
  setHeaderHidden(true);
  setUniformRowHeights(true);
  setTextElideMode(Qt::ElideMiddle);
  setFrameShape(NoFrame);
  setAllColumnsShowFocus(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  header()->setStretchLastSection(false);
  const StateStatus statuses[] = {StateStatus::Retrying, StateStatus::Running, StateStatus::Aborted,
                                  StateStatus::Succeeded};
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    groups_.at(i) = new QTreeWidgetItem(this);
    groups_.at(i)->setIcon(Column::Child, common::statusIcon(statuses[i]));
    groups_.at(i)->setFirstColumnSpanned(true);
    groups_.at(i)->setChildIndicatorPolicy(QTreeWidgetItem::ShowIndicator);
  }
  connect(this, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* row) {
    if (row->parent() != nullptr) Q_EMIT childActivated(indexOf(*row));
  });
  connect(this, &QTreeWidget::itemExpanded, this, [this](QTreeWidgetItem* group) {
    fill(static_cast<Group>(indexOfTopLevelItem(group)));
    fitHeight();
  });
  connect(this, &QTreeWidget::itemCollapsed, this, &ChildGroups::fitHeight);
  fitHeight();
}

void ChildGroups::standBelow(const QTreeView& table) {
  for (int column = 0; column < Column::ColumnCount; ++column)
    setColumnWidth(column, table.columnWidth(column));
  connect(table.header(), &QHeaderView::sectionResized, this,
          [this](int column, int, int now) { setColumnWidth(column, now); });
  connect(table.horizontalScrollBar(), &QScrollBar::valueChanged, horizontalScrollBar(),
          &QScrollBar::setValue);
}

void ChildGroups::show(const MapRunFigures& figures) {
  const std::size_t retrying = figures.running ? figures.retryingChildren : 0;
  const std::size_t live = figures.running ? figures.liveChildren : 0;
  const std::size_t running = live - qMin(live, retrying);
  const auto count = [](std::size_t children) { return static_cast<int>(children); };
  rows_ = {rowsOf(figures.alive, true), rowsOf(figures.alive, false), rowsOf(figures.brokenOff),
           rowsOf(figures.good)};
  head(Retrying, retrying, tr("Retrying: %n child(ren)", "", count(retrying)));
  head(Running, running, tr("Running: %n child(ren)", "", count(running)));
  head(Aborted, figures.abortedChildren,
       tr("Aborted: %n child(ren)", "", count(figures.abortedChildren)));
  head(Succeeded, figures.succeededChildren,
       tr("Succeeded: %n child(ren)", "", count(figures.succeededChildren)));
  for (const Group each : {Retrying, Running, Aborted, Succeeded})
    if (groups_.at(each)->isExpanded()) fill(each);
  fitHeight();
}

/// One that has none is not there.
void ChildGroups::head(Group which, std::size_t children, const QString& words) {
  QTreeWidgetItem& group = *groups_.at(which);
  const bool ended = which == Aborted || which == Succeeded;
  const std::size_t listed = rows_.at(which).size();
  group.setText(Column::Child, children <= listed || !ended
                                   ? words
                                   : tr("%1, the newest %2 here").arg(words, grouped(listed)));
  group.setHidden(children == 0);
}

ChildGroups::Rows ChildGroups::rowsOf(const std::vector<MapRunFigures::LiveChild>& alive,
                                      bool retrying) {
  Rows rows;
  for (const auto& each : alive)
    if (each.retrying == retrying)
      rows.push_back({each.index, QString::fromStdString(each.key),
                      QString::fromStdString(each.state), grouped(each.attempts),
                      seconds(each.milliseconds)});
  return rows;
}

ChildGroups::Rows ChildGroups::rowsOf(const std::vector<MapRunFigures::Ended>& ended) {
  Rows rows;
  for (const auto& each : ended)
    rows.push_back(
        {each.index,
         QString::fromStdString(each.key) +
             (each.items > 1 ? QStringLiteral(" +") + grouped(each.items - 1) : QString()),
         QString::fromStdString(each.state), QString(), seconds(each.milliseconds)});
  return rows;
}

void ChildGroups::fillRow(QTreeWidgetItem& row, const Row& child) {
  row.setData(Column::Child, Qt::UserRole, static_cast<qulonglong>(child.index));
  row.setText(Column::Child, grouped(child.index));
  row.setText(Column::Key, child.key);
  row.setText(stateColumn, child.state);
  row.setText(Column::Attempts, child.attempts);
  row.setText(Column::Duration, child.duration);
  for (int column = 0; column < Column::ColumnCount; ++column) {
    row.setData(column, RowDelegate::CodeTitleRole, MapRunModel::isCode(column));
    if (MapRunModel::isNumber(column))
      row.setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
  }
}

/// Those that are of it no more go, those that are known change in their place, new ones come
/// below.
void ChildGroups::fill(Group which) {
  QTreeWidgetItem& group = *groups_.at(which);
  const Rows& rows = rows_.at(which);
  QHash<quint64, const Row*> wanted;
  for (const Row& row : rows) wanted.insert(row.index, &row);
  for (int i = group.childCount() - 1; i >= 0; --i) {
    QTreeWidgetItem* row = group.child(i);
    if (const Row* child = wanted.take(indexOf(*row)))
      fillRow(*row, *child);
    else
      delete row;
  }
  for (const Row& row : rows)
    if (wanted.contains(row.index)) fillRow(*new QTreeWidgetItem(&group), row);
}

void ChildGroups::fitHeight() {
  int rows = 0;
  for (const QTreeWidgetItem* each : groups_)
    if (!each->isHidden()) rows += 1 + (each->isExpanded() ? each->childCount() : 0);
  setFixedHeight(qMin(rows, mostRowsSeen) * rowHigh + (rows > 0 ? 2 : 0));
}

}  // namespace stepwright::debug

#include "moc_child_groups.cpp"
