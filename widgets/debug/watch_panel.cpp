// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/watch_panel.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include "widgets/common/context_menu.h"
#include "widgets/debug/row_delegate.h"
#include "widgets/debug/run_controller.h"
#include "widgets/debug/watch_model.h"

namespace stepwright::debug {

WatchPanel::WatchPanel(DebugStore& store, RunController& controller, QWidget* parent)
    : TrueFocus(parent), model_(new WatchModel(store, this)) {
  setModel(model_);
  setItemDelegate(new RowDelegate(24, this));
  setIndentation(16);
  setUniformRowHeights(true);
  setHeaderHidden(true);
  setFrameShape(QFrame::NoFrame);
  setEditTriggers(DoubleClicked | EditKeyPressed | SelectedClicked);
  setAccessibleName(tr("Watch"));
  header()->setSectionResizeMode(QHeaderView::Stretch);
  connect(&controller, &RunController::momentChanged, this, [this, &controller] {
    if (controller.isRunning() && run_ == controller.shownRun()) return;
    run_ = controller.shownRun();
    model_->show(controller.moment()->watches);
  });
  connect(this, &QTreeView::clicked, this, [this](const QModelIndex& index) {
    const bool last = !index.parent().isValid() && index.row() == model_->rowCount() - 1;
    if (last) QTreeView::edit(index.siblingAtColumn(0));
  });
  connect(model_, &QAbstractItemModel::modelReset, this, &WatchPanel::openNew);
  openNew();
}

void WatchPanel::openNew() { expandAll(); }

void WatchPanel::groupAnew(const QModelIndex& index) {
  const QString name = model_->freeName();
  model_->move(index, name);
  const QModelIndex group = model_->groupNamed(name);
  if (!group.isValid()) return;
  setCurrentIndex(group);
  QTreeView::edit(group);
}

void WatchPanel::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Delete) return model_->remove(currentIndex());
  QTreeView::keyPressEvent(event);
}

void WatchPanel::contextMenuEvent(QContextMenuEvent* event) {
  const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
  const QModelIndex at = (byKey ? currentIndex() : indexAt(event->pos())).siblingAtColumn(0);
  const bool group = model_->isGroup(at);
  if (!group && !model_->isExpression(at)) return;
  setCurrentIndex(at);
  const QPersistentModelIndex index = at;
  QMenu& menu = common::contextMenu(*this);
  menu.addAction(group ? tr("Rename the group") : tr("Edit"), this,
                 [this, index] { QTreeView::edit(index); });
  if (!group) {
    menu.addAction(tr("Pin on the canvas"), this,
                   [this, text = at.data().toString()] { Q_EMIT pinWanted(text); });
    menu.addSeparator();
    menu.addAction(tr("Into a new group"), this, [this, index] { groupAnew(index); });
    const QString own = at.parent().data().toString();
    for (const QString& name : model_->groups())
      if (name != own)
        menu.addAction(tr("Into the group %1").arg(name), this,
                       [this, index, name] { model_->move(index, name); });
    if (at.parent().isValid())
      menu.addAction(tr("Out of the group"), this, [this, index] { model_->move(index, {}); });
  }
  menu.addSeparator();
  menu.addAction(group ? tr("Delete the group and its expressions") : tr("Delete"), this,
                 [this, index] { model_->remove(index); });
  menu.popup(event->globalPos());
}

}  // namespace stepwright::debug

#include "moc_watch_panel.cpp"
