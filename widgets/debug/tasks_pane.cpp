// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/tasks_pane.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/common/icons.h"
#include "widgets/common/small_widgets.h"
#include "widgets/debug/surface.h"
#include "widgets/debug/tasks_panel.h"

namespace stepwright::debug {

TasksPane::TasksPane(DebugStore& store, QWidget* parent)
    : QWidget(parent),
      panel_(new TasksPanel(store, this)),
      source_(new common::LinkButton(QString(), this)),
      add_(new QToolButton(this)) {
  fillSurface(this);
  source_->setObjectName(QStringLiteral("tasksSource"));
  source_->hide();
  add_->setObjectName(QStringLiteral("tasksAdd"));
  add_->setIcon(common::icon(QStringLiteral("add")));
  add_->setAutoRaise(true);
  add_->setPopupMode(QToolButton::InstantPopup);
  add_->setToolTip(tr("A function that answers the chosen Task"));
  add_->setAccessibleName(add_->toolTip());
  auto* menu = new QMenu(add_);
  menu->setToolTipsVisible(true);
  connect(menu, &QMenu::aboutToShow, this, [this, menu] {
    menu->clear();
    panel_->addMaking(*menu, panel_->currentIndex());
  });
  add_->setMenu(menu);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(8, 2, 4, 2);
  head->setSpacing(4);
  head->addStretch(1);
  head->addWidget(source_);
  head->addWidget(add_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(head);
  column->addWidget(panel_, 1);
  setFocusProxy(panel_);
  connect(panel_, &TasksPanel::sourceFound, this, &TasksPane::showSource);
  connect(source_, &QPushButton::clicked, this, [this] { Q_EMIT panel_->openRequested(file_, 1); });
}

void TasksPane::showSource(int functions, const QString& file) {
  file_ = file;
  source_->setVisible(functions > 0 && !file.isEmpty());
  source_->setText(tr("%n function(s) from %1", "", functions).arg(QFileInfo(file).fileName()));
  source_->setToolTip(tr("Open %1").arg(file));
}

}  // namespace stepwright::debug

#include "moc_tasks_pane.cpp"
