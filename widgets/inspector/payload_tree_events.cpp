// SPDX-License-Identifier: GPL-3.0-or-later
// Keys, mouse and drags of a PayloadTree.
#include <QApplication>
#include <QDropEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPainter>

#include "widgets/common/data_request.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/payload_tree.h"

namespace stepwright::inspector {

using edit::PayloadPath;

bool PayloadTree::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride) {
    // The window has other uses for some of these keys.
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool own = key->key() == Qt::Key_F2 || key->key() == Qt::Key_Delete ||
                     key->key() == Qt::Key_Insert || common::isDataKey(*key) ||
                     (key->key() == Qt::Key_Escape && isPending());
    if (own) event->accept();
    if (own) return true;
  }
  if (event->type() == common::EditEvent::type()) {
    // The field of a row is the tree's own business: the delegate takes it when it is left.
    if (static_cast<common::EditEvent*>(event)->what() == common::EditEvent::What::Typed)
      common::tellTyped(*this);
    event->accept();
    return true;
  }
  if (event->type() == common::DataRequest::type()) {
    auto* request = static_cast<common::DataRequest*>(event);
    if (request->field() != this) {
      // The field closes as soon as the keyboard goes to the data; its caret is remembered.
      if (const auto* line = qobject_cast<QLineEdit*>(request->field());
          line != nullptr && current())
        typed_ = Typed{*current(), line->text(), line->cursorPosition()};
      request->accept();
      common::requestData(this);
      return true;
    }
  }
  return QTreeWidget::event(event);
}

void PayloadTree::keyPressEvent(QKeyEvent* event) {
  if (state() == EditingState) return event->accept();  // it came through the field that edits
  if (!common::isDataKey(*event)) typed_.reset();
  const int key = event->key();
  const bool alt = event->modifiers() == Qt::AltModifier;
  if (common::isDataKey(*event)) {
    common::requestData(this);
    return;
  }
  if (key == Qt::Key_Escape && isPending()) return drop();
  if (alt && (key == Qt::Key_Up || key == Qt::Key_Down))
    return moveCurrent(key == Qt::Key_Up ? -1 : 1);
  if (key == Qt::Key_Insert)
    return event->modifiers() == Qt::ShiftModifier ? addInside() : addBelow();
  if (key == Qt::Key_Delete) return removeCurrent();
  if (key == Qt::Key_F2 || key == Qt::Key_Return || key == Qt::Key_Enter)
    return startEdit(currentItem(), qMax(0, currentColumn()));
  if (key == Qt::Key_Left || key == Qt::Key_Right) {
    // Between the columns; at their ends it folds and unfolds as trees do.
    const int column = currentColumn() + (key == Qt::Key_Left ? -1 : 1);
    if (currentItem() != nullptr && column >= KeyColumn && column <= ValueColumn &&
        currentItem()->childCount() == 0)
      return setCurrentItem(currentItem(), column);
  }
  QTreeWidget::keyPressEvent(event);
}

void PayloadTree::mousePressEvent(QMouseEvent* event) {
  typed_.reset();
  QTreeWidget::mousePressEvent(event);
  const QTreeWidgetItem* item = itemAt(event->pos());
  const int column = columnAt(event->pos().x());
  pressed_.reset();
  if (item == nullptr || event->button() != Qt::LeftButton) return;
  start_ = event->pos();
  if (column == HandleColumn || column == KeyColumn) pressed_ = pathOf(item);
}

void PayloadTree::mouseMoveEvent(QMouseEvent* event) {
  if (!pressed_ || !event->buttons().testFlag(Qt::LeftButton))
    return QTreeWidget::mouseMoveEvent(event);
  if ((event->pos() - start_).manhattanLength() < QApplication::startDragDistance()) return;
  gap_ = gapAt(event->pos());
  viewport()->update();
}

void PayloadTree::mouseReleaseEvent(QMouseEvent* event) {
  const auto gap = gap_;
  auto path = pressed_;
  gap_.reset();
  pressed_.reset();
  viewport()->update();
  if (gap && path) {
    const json::Value moved = edit::withMoved(root_, *path, gap->container, gap->index);
    if (!moved.sameAs(root_)) put(moved, *path);
    return;
  }
  QTreeWidget::mouseReleaseEvent(event);
  QTreeWidgetItem* item = itemAt(event->pos());
  if (item != nullptr && event->button() == Qt::LeftButton &&
      columnAt(event->pos().x()) == KindColumn)
    openKinds(event->globalPos());
}

void PayloadTree::mouseDoubleClickEvent(QMouseEvent* event) {
  QTreeWidgetItem* item = itemAt(event->pos());
  if (item == nullptr) return setCurrentItem(nullptr), addBelow();
  const int column = columnAt(event->pos().x());
  if (column == KeyColumn || column == ValueColumn) startEdit(item, column);
}

void PayloadTree::contextMenuEvent(QContextMenuEvent* event) {
  if (QTreeWidgetItem* item = itemAt(event->pos())) setCurrentItem(item);
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addAction(tr("Add below\tIns"), this, &PayloadTree::addBelow);
  menu->addAction(tr("Add inside\tShift+Ins"), this, &PayloadTree::addInside)
      ->setEnabled(canAddInside());
  if (current()) {
    const QPoint at = event->globalPos();
    menu->addAction(tr("Another kind…"), this, [this, at] { openKinds(at); });
    menu->addAction(tr("Pick from the data\tCtrl+Shift+Space"), this, [this] {
      typed_.reset();
      common::requestData(this);
    });
    menu->addSeparator();
    menu->addAction(tr("Move up\tAlt+Up"), this, [this] { moveCurrent(-1); });
    menu->addAction(tr("Move down\tAlt+Down"), this, [this] { moveCurrent(1); });
    menu->addAction(tr("Remove\tDel"), this, &PayloadTree::removeCurrent);
  }
  menu->popup(event->globalPos());
}

/// Upper half of a row: before it; lower half: behind it, or into it where it is an open container.
PayloadTree::Gap PayloadTree::gapAt(const QPoint& position) const {
  const QTreeWidgetItem* item = itemAt(QPoint(10, position.y()));
  if (item == nullptr) {
    const QTreeWidgetItem* last = topLevelItem(topLevelItemCount() - 1);
    int bottom = 1;
    for (; last != nullptr; last = last->child(last->childCount() - 1)) {
      bottom = visualItemRect(last).bottom() + 1;
      if (!last->isExpanded() || last->childCount() == 0) break;
    }
    return {{}, root_.size(), bottom, 2};
  }
  const QRect rect = visualItemRect(item);
  PayloadPath container = pathOf(item);
  const std::size_t index = container.back();
  const json::Value* value = edit::payloadAt(root_, container);
  const bool lower = position.y() > rect.center().y();
  if (lower && value != nullptr && value->isContainer() && (item->isExpanded() || value->empty()))
    return {container, 0, rect.bottom() + 1, rect.left() + indentation()};
  container.pop_back();
  return {container, lower ? index + 1 : index, lower ? rect.bottom() + 1 : rect.top(),
          rect.left()};
}

void PayloadTree::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasFormat(QLatin1String(common::pathMime))) event->acceptProposedAction();
}

void PayloadTree::dragMoveEvent(QDragMoveEvent* event) {
  if (!event->mimeData()->hasFormat(QLatin1String(common::pathMime))) return;
  if (QTreeWidgetItem* item = itemAt(event->pos())) setCurrentItem(item);
  event->acceptProposedAction();
}

void PayloadTree::dropEvent(QDropEvent* event) {
  if (!event->mimeData()->hasFormat(QLatin1String(common::pathMime))) return;
  setCurrentItem(itemAt(event->pos()));
  typed_.reset();
  insertAtCaret(QString::fromUtf8(event->mimeData()->data(QLatin1String(common::pathMime))));
  event->acceptProposedAction();
}

void PayloadTree::paintEvent(QPaintEvent* event) {
  QTreeWidget::paintEvent(event);
  if (!gap_) return;
  QPainter painter(viewport());
  painter.setPen(QPen(common::Theme::current().accent, 2));
  painter.drawLine(gap_->left, gap_->y, viewport()->width() - 2, gap_->y);
}

void PayloadTree::drawBranches(QPainter* painter, const QRect& rect,
                               const QModelIndex& index) const {
  // Rows with a result are higher; the arrow stays beside the key.
  QTreeWidget::drawBranches(painter, QRect(rect.x(), rect.y(), rect.width(), 24), index);
}

}  // namespace stepwright::inspector
