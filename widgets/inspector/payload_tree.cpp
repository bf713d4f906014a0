// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/payload_tree.h"

#include <QDropEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPointer>

#include "engine/edit/reshape.h"
#include "widgets/common/context_menu.h"
#include "widgets/common/data_request.h"
#include "widgets/inspector/payload_delegate.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {

using edit::PayloadKind;
using edit::PayloadPath;

PayloadTree::PayloadTree(QWidget* parent)
    : QTreeWidget(parent),
      typing_(payload_),
      items_(*this, payload_, typing_),
      drag_(*this, payload_) {
  setItemDelegate(new PayloadDelegate(this, &typing_));
  setUpColumns();
  connect(this, &QTreeWidget::itemExpanded, this,
          [this](QTreeWidgetItem* item) { setFolded(*item, false); });
  connect(this, &QTreeWidget::itemCollapsed, this,
          [this](QTreeWidgetItem* item) { setFolded(*item, true); });
  connect(&typing_, &PayloadTyping::taken, this, &PayloadTree::put);
  connect(&typing_, &PayloadTyping::refused, this,
          [this](const PayloadPath& row, const QString& why) {
            if (QTreeWidgetItem* item = itemOf(row)) items_.showTyped(*item);
            emit complained(why);
          });
  connect(&typing_, &PayloadTyping::valueWanted, this, [this](const PayloadPath& row) {
    QMetaObject::invokeMethod(
        this, [this, row] { startEdit(itemOf(row), ValueColumn); }, Qt::QueuedConnection);
  });
}

void PayloadTree::setUpColumns() {
  setColumnCount(4);
  setHeaderHidden(true);
  setRootIsDecorated(true);
  setIndentation(14);
  setEditTriggers(NoEditTriggers);
  setSelectionBehavior(SelectRows);
  setAcceptDrops(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollMode(ScrollPerPixel);
  setUniformRowHeights(false);
  setAllColumnsShowFocus(false);
  header()->setStretchLastSection(false);
  header()->setMinimumSectionSize(16);
  header()->setSectionResizeMode(KeyColumn, QHeaderView::Interactive);
  header()->setSectionResizeMode(KindColumn, QHeaderView::Fixed);
  header()->setSectionResizeMode(ValueColumn, QHeaderView::Stretch);
  header()->setSectionResizeMode(HandleColumn, QHeaderView::Fixed);
  header()->resizeSection(KeyColumn, 112);
  header()->resizeSection(KindColumn, 28);
  header()->resizeSection(HandleColumn, 18);
}

void PayloadTree::setFolded(const QTreeWidgetItem& item, bool folded) {
  items_.setFolded(pathOf(item), folded);
  emit heightChanged();
}

void PayloadTree::setPayload(const json::Value& root, const edit::PayloadRules& rules,
                             asl::Format format) {
  // The same again: a field that is being typed in stays open.
  const bool same = rules.language == payload_.rules.language &&
                    rules.literal == payload_.rules.literal && format == payload_.format &&
                    edit::sameInOrder(root, payload_.root);
  if (same && topLevelItemCount() == static_cast<int>(root.size())) return;
  const auto kept = current();
  const int column = qMax(0, currentColumn());
  payload_.root = root;
  payload_.rules = rules;
  payload_.format = format;
  const QSignalBlocker quiet(this);
  items_.fill();
  scheduleDelayedItemsLayout();
  if (QTreeWidgetItem* item = kept ? itemOf(*kept) : nullptr) setCurrentItem(item, column);
}

void PayloadTree::setSample(const assist::Sample& sample) {
  payload_.sample = sample;
  showResults();
}

void PayloadTree::showResults() {
  items_.showResults();
  scheduleDelayedItemsLayout();
  emit heightChanged();
}

QTreeWidgetItem* PayloadTree::itemOf(const PayloadPath& path) const { return items_.at(path); }

std::optional<PayloadPath> PayloadTree::current() const {
  if (currentItem() == nullptr) return std::nullopt;
  return pathOf(*currentItem());
}

/// Tells the template; what comes back through setPayload() has the row at that place current.
void PayloadTree::put(const json::Value& root, const PayloadPath& current) {
  const int column = qMax(0, currentColumn());
  emit complained({});
  emit changed(root);
  if (QTreeWidgetItem* item = itemOf(current)) {
    setCurrentItem(item, column);
    scrollToItem(item);
  }
}

void PayloadTree::startEdit(QTreeWidgetItem* item, int column) {
  if (item == nullptr || !isEnabled()) return;
  setCurrentItem(item, column);
  const PayloadPath path = pathOf(*item);
  const PayloadKind kind = payload_.kindAt(path);
  if (column == KindColumn || column == HandleColumn) {
    const QRect place = visualItemRect(item);
    return openKinds(viewport()->mapToGlobal(QPoint(place.left() + 40, place.bottom())));
  }
  if (column == KeyColumn && edit::payloadKey(payload_.root, path).empty()) column = ValueColumn;
  if (column == ValueColumn && (kind == PayloadKind::Object || kind == PayloadKind::Array)) {
    item->setExpanded(!item->isExpanded());
    return;
  }
  if (column == ValueColumn && kind == PayloadKind::Boolean) {
    const bool value = edit::payloadAt(payload_.root, path)->boolean();
    return put(edit::withPayload(payload_.root, path, json::Value(!value)), path);
  }
  setFocus();
  setCurrentItem(item, column);
  edit(currentIndex(), AllEditTriggers, nullptr);
}

void PayloadTree::add(const PayloadPath& container, std::size_t index) {
  const json::Value root = payload_.root.isContainer() ? payload_.root : json::Value::object();
  PayloadPath place = container;
  place.push_back(index);
  typing_.expectKey(place);
  put(edit::withEntry(root, container, index, "key", json::Value("")), place);
  if (QTreeWidgetItem* item = itemOf(container)) item->setExpanded(true);
  startEdit(itemOf(place), KeyColumn);
}

void PayloadTree::addBelow() {
  const auto at = current();
  if (!at) return add({}, payload_.root.size());
  PayloadPath container = *at;
  container.pop_back();
  add(container, at->back() + 1);
}

bool PayloadTree::canAddInside() const {
  const auto at = current();
  const json::Value* value = at ? edit::payloadAt(payload_.root, *at) : nullptr;
  return value != nullptr && value->isContainer() && payload_.kindAt(*at) != PayloadKind::Call;
}

void PayloadTree::addInside() {
  if (!canAddInside()) return;
  const PayloadPath container = *current();
  items_.setFolded(container, false);
  add(container, edit::payloadAt(payload_.root, container)->size());
}

void PayloadTree::removeCurrent() {
  const auto at = current();
  if (!at) return;
  PayloadPath next = *at;
  if (next.back() > 0) --next.back();
  put(edit::withoutEntry(payload_.root, *at), next);
}

void PayloadTree::moveCurrent(int by) {
  auto at = current();
  if (!at) return;
  PayloadPath container = *at;
  const std::size_t index = container.back();
  container.pop_back();
  const std::size_t size = edit::payloadAt(payload_.root, container)->size();
  if (by < 0 ? index == 0 : index + 1 >= size) return;
  const json::Value root =
      edit::withMoved(payload_.root, *at, container, by < 0 ? index - 1 : index + 2);
  put(root, *at);
}

void PayloadTree::openKinds(const QPoint& global) {
  const auto at = current();
  if (!at || !isEnabled()) return;
  QMenu& menu = common::contextMenu(*this);
  const PayloadKind now = payload_.kindAt(*at);
  for (const PayloadKind kind : edit::payloadKinds(payload_.root, *at, payload_.rules)) {
    auto* action = menu.addAction(PayloadItems::kindWords(kind), this, [this, path = *at, kind] {
      const QString typed = typing_.takeRefused(path);
      put(edit::withKind(payload_.root, path, kind, payload_.rules), path);
      if (!typed.isEmpty()) typing_.takeValue(path, typed);
    });
    action->setCheckable(true);
    action->setChecked(kind == now);
  }
  menu.popup(global);
}

void PayloadTree::insertAtCaret(const QString& path) {
  const auto at = current();
  if (!at) {
    const json::Value& now = payload_.root;
    const PayloadPath place{now.size()};
    const json::Value root = now.isContainer() ? now : json::Value::object();
    const json::Value added = edit::withEntry(root, {}, root.size(), "key", json::Value(""));
    put(edit::withPath(added, place, fromQt(path), payload_.rules), place);
    return setFocus();
  }
  const PayloadKind kind = payload_.kindAt(*at);
  const bool inside = kind == PayloadKind::Expression || kind == PayloadKind::Intrinsic;
  const auto text = typing_.withPathAtCaret(*at, path);
  // In the middle of an expression only the path goes in, where the caret was.
  if (text && inside)
    typing_.takeValue(*at, *text);
  else
    put(edit::withPath(payload_.root, *at, fromQt(path), payload_.rules), *at);
  setFocus();
}

void PayloadTree::commit() {
  if (QPointer<QWidget> open = typing_.editor()) {
    commitData(open);
    if (open != nullptr) closeEditor(open, QAbstractItemDelegate::NoHint);
  }
  const QMap<QString, QString> again = typing_.refusedRows();
  for (auto row = again.begin(); row != again.end(); ++row) {
    for (QTreeWidgetItemIterator it(this); *it != nullptr; ++it) {
      if (typing_.rowOf(pathOf(**it)) != row.key()) continue;
      typing_.takeValue(pathOf(**it), row.value());
      break;  // the rows may be new ones
    }
  }
}

void PayloadTree::drop() {
  if (!isPending()) return;
  typing_.forget();
  if (typing_.editor() != nullptr)
    closeEditor(typing_.editor(), QAbstractItemDelegate::RevertModelCache);
  clear();  // the rows that showed what was typed
  setPayload(json::Value(payload_.root), edit::PayloadRules(payload_.rules), payload_.format);
  emit complained({});
  common::tellTyped(*this);
}

void PayloadTree::resume(const QString& typed) {
  typing_.resume(typed);
  for (QTreeWidgetItemIterator it(this); *it != nullptr; ++it) typing_.forgetTaken(pathOf(**it));
  items_.showAllTyped();
  showResults();
}

void PayloadTree::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) {
  typing_.editorClosed(editor);
  QTreeWidget::closeEditor(editor, hint);
  common::tellTyped(*this);
}

/// The window has other uses for some of these keys.
bool PayloadTree::isOwnKey(const QKeyEvent& key) const {
  return key.key() == Qt::Key_F2 || key.key() == Qt::Key_Delete || key.key() == Qt::Key_Insert ||
         common::isDataKey(key) || (key.key() == Qt::Key_Escape && isPending());
}

/// The field of a row closes as soon as the keyboard goes to the data; its caret is remembered.
bool PayloadTree::pickForField(QWidget* field) {
  if (field == this) return false;
  const auto* line = qobject_cast<QLineEdit*>(field);
  if (line != nullptr && current())
    typing_.rememberCaret(*current(), line->text(), line->cursorPosition());
  return true;
}

bool PayloadTree::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent*>(event))) {
    event->accept();
    return true;
  }
  if (event->type() == common::EditEvent::type()) {
    // The field of a row is the tree's own business: the delegate takes it when it is left.
    if (static_cast<common::EditEvent*>(event)->what() == common::EditEvent::What::Typed)
      common::tellTyped(*this);
    event->accept();
    return true;
  }
  if (event->type() == common::DataRequest::type() &&
      pickForField(static_cast<common::DataRequest*>(event)->field())) {
    event->accept();
    common::requestData(this);
    return true;
  }
  return QTreeWidget::event(event);
}

void PayloadTree::keyPressEvent(QKeyEvent* event) {
  if (state() == EditingState) return event->accept();  // it came through the field that edits
  if (common::isDataKey(*event)) {
    common::requestData(this);
    return;
  }
  typing_.forgetCaret();
  const int key = event->key();
  const bool alt = event->modifiers() == Qt::AltModifier;
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
  typing_.forgetCaret();
  QTreeWidget::mousePressEvent(event);
  const QTreeWidgetItem* item = itemAt(event->pos());
  const int column = columnAt(event->pos().x());
  const bool holds = item != nullptr && event->button() == Qt::LeftButton &&
                     (column == HandleColumn || column == KeyColumn);
  drag_.press(event->pos(), holds ? std::optional(pathOf(*item)) : std::nullopt);
}

void PayloadTree::mouseMoveEvent(QMouseEvent* event) {
  if (!drag_.isPressed() || !event->buttons().testFlag(Qt::LeftButton))
    return QTreeWidget::mouseMoveEvent(event);
  drag_.moveTo(event->pos());
}

void PayloadTree::mouseReleaseEvent(QMouseEvent* event) {
  const PayloadDrag::Dropped dropped = drag_.release();
  if (dropped.root) put(*dropped.root, dropped.row);
  if (dropped.wasDrag) return;
  QTreeWidget::mouseReleaseEvent(event);
  const bool left = event->button() == Qt::LeftButton;
  if (left && itemAt(event->pos()) != nullptr && columnAt(event->pos().x()) == KindColumn)
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
  QMenu& menu = common::contextMenu(*this);
  menu.addAction(tr("Add below\tIns"), this, &PayloadTree::addBelow);
  common::allow(*menu.addAction(tr("Add inside\tShift+Ins"), this, &PayloadTree::addInside),
                canAddInside() ? QString() : tr("Only an object or a list has fields inside."));
  if (const auto at = current()) {
    const QPoint place = event->globalPos();
    menu.addAction(tr("Another kind…"), this, [this, place] { openKinds(place); });
    menu.addAction(tr("Pick from the data\tCtrl+Shift+Space"), this, [this] {
      typing_.forgetCaret();
      common::requestData(this);
    });
    menu.addSeparator();
    const std::size_t size =
        edit::payloadAt(payload_.root, PayloadPath(at->begin(), at->end() - 1))->size();
    common::allow(*menu.addAction(tr("Move up\tAlt+Up"), this, [this] { moveCurrent(-1); }),
                  at->back() > 0 ? QString() : tr("It is the first."));
    common::allow(*menu.addAction(tr("Move down\tAlt+Down"), this, [this] { moveCurrent(1); }),
                  at->back() + 1 < size ? QString() : tr("It is the last."));
    menu.addAction(tr("Remove\tDel"), this, &PayloadTree::removeCurrent);
  }
  menu.popup(event->globalPos());
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
  typing_.forgetCaret();
  insertAtCaret(QString::fromUtf8(event->mimeData()->data(QLatin1String(common::pathMime))));
  event->acceptProposedAction();
}

void PayloadTree::paintEvent(QPaintEvent* event) {
  QTreeWidget::paintEvent(event);
  drag_.paint();
}

void PayloadTree::drawBranches(QPainter* painter, const QRect& rect,
                               const QModelIndex& index) const {
  // Rows with a result are higher; the arrow stays beside the key.
  QTreeWidget::drawBranches(painter, QRect(rect.x(), rect.y(), rect.width(), 24), index);
}

}  // namespace stepwright::inspector

#include "moc_payload_tree.cpp"
