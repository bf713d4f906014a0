// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/live_children.h"

#include <QHeaderView>
#include <QLocale>
#include <QSet>

#include "widgets/common/glyphs.h"
#include "widgets/debug/grouped.h"

namespace stepwright::debug {

using replay::StateStatus;
using runtime::MapRunFigures;

namespace {

enum Column { Child, Key, State, Attempts, Duration, ColumnCount };
constexpr int rowHigh = 24, mostRowsSeen = 7;

quint64 indexOf(const QTreeWidgetItem& row) { return row.data(Child, Qt::UserRole).toULongLong(); }

void fillRow(QTreeWidgetItem& row, const MapRunFigures::LiveChild& child) {
  row.setData(Child, Qt::UserRole, static_cast<qulonglong>(child.index));
  row.setText(Child, grouped(child.index));
  row.setText(Key, QString::fromStdString(child.key));
  row.setText(State, QString::fromStdString(child.state));
  row.setText(Attempts, grouped(child.attempts));
  row.setText(Duration, LiveChildren::tr("%1 s").arg(QLocale().toString(
                            static_cast<double>(child.milliseconds) / 1000.0, 'f', 2)));
  for (const int column : {int(Child), int(Attempts), int(Duration)})
    row.setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
}

}  // namespace

LiveChildren::LiveChildren(QWidget* parent)
    : TrueFocus(parent), retrying_(new QTreeWidgetItem(this)), running_(new QTreeWidgetItem(this)) {
  setObjectName(QStringLiteral("liveChildren"));
  setAccessibleName(tr("Child executions that have not ended"));
  setColumnCount(ColumnCount);
  setHeaderHidden(true);
  setUniformRowHeights(true);
  setFrameShape(NoFrame);
  setAllColumnsShowFocus(true);
  const int widths[] = {130, 260, 180, 80, 80};
  for (int column = 0; column < ColumnCount; ++column) setColumnWidth(column, widths[column]);
  retrying_->setIcon(Child, common::statusIcon(StateStatus::Retrying));
  running_->setIcon(Child, common::statusIcon(StateStatus::Running));
  for (QTreeWidgetItem* each : {retrying_, running_}) each->setFirstColumnSpanned(true);
  connect(this, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* row) {
    if (row->parent() != nullptr) Q_EMIT childActivated(indexOf(*row));
  });
  connect(this, &QTreeWidget::itemExpanded, this, &LiveChildren::fitHeight);
  connect(this, &QTreeWidget::itemCollapsed, this, &LiveChildren::fitHeight);
  fitHeight();
}

void LiveChildren::show(const MapRunFigures& figures) {
  const int retrying = static_cast<int>(figures.retryingChildren);
  const int live = static_cast<int>(figures.liveChildren);
  retrying_->setText(Child, tr("Retrying: %n child(ren)", "", retrying));
  running_->setText(Child, tr("Running: %n child(ren)", "", qMax(0, live - retrying)));
  fill(*retrying_, figures, true);
  fill(*running_, figures, false);
  fitHeight();
}

/// Those that have ended go, those that are known change in their place, new ones come below.
void LiveChildren::fill(QTreeWidgetItem& group, const MapRunFigures& figures, bool retrying) {
  QHash<quint64, const MapRunFigures::LiveChild*> wanted;
  for (const auto& child : figures.alive)
    if (child.retrying == retrying) wanted.insert(child.index, &child);
  for (int i = group.childCount() - 1; i >= 0; --i) {
    QTreeWidgetItem* row = group.child(i);
    if (const auto* child = wanted.take(indexOf(*row)))
      fillRow(*row, *child);
    else
      delete row;
  }
  for (const auto& child : figures.alive)
    if (wanted.contains(child.index)) fillRow(*new QTreeWidgetItem(&group), child);
}

void LiveChildren::fitHeight() {
  int rows = topLevelItemCount();
  for (const QTreeWidgetItem* each : {retrying_, running_})
    if (each->isExpanded()) rows += each->childCount();
  setFixedHeight(qMin(rows, mostRowsSeen) * rowHigh + 2);
}

}  // namespace stepwright::debug
