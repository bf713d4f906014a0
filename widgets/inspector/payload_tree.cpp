// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/payload_tree.h"

#include <QHeaderView>
#include <QMenu>

#include "engine/assist/try_expression.h"
#include "engine/edit/reshape.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "widgets/inspector/payload_delegate.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {

using edit::PayloadKind;
using edit::PayloadPath;

namespace {

constexpr std::size_t longestResult = 160;

PayloadPath with(PayloadPath path, std::size_t index) {
  path.push_back(index);
  return path;
}

bool isReckoned(PayloadKind kind) {
  return kind == PayloadKind::Path || kind == PayloadKind::Intrinsic ||
         kind == PayloadKind::Expression;
}

QString shownValue(const json::Value& value) {
  if (value.isObject()) return QStringLiteral("{%1}").arg(value.size());
  if (value.isArray()) return QStringLiteral("[%1]").arg(value.size());
  return value.isString() ? toQt(value.string()) : toQt(json::print(value));
}

QString kindWords(PayloadKind kind) {
  switch (kind) {
    case PayloadKind::Text:
      return PayloadTree::tr("Text");
    case PayloadKind::Number:
      return PayloadTree::tr("Number");
    case PayloadKind::Boolean:
      return PayloadTree::tr("True or false");
    case PayloadKind::Null:
      return PayloadTree::tr("Null");
    case PayloadKind::Object:
      return PayloadTree::tr("Object");
    case PayloadKind::Array:
      return PayloadTree::tr("List");
    case PayloadKind::Path:
      return PayloadTree::tr("Path in the data");
    case PayloadKind::Intrinsic:
      return PayloadTree::tr("Intrinsic function");
    case PayloadKind::Expression:
      return PayloadTree::tr("JSONata expression");
  }
  return {};
}

}  // namespace

PayloadPath pathOf(const QTreeWidgetItem* item) {
  return item->data(0, PayloadTree::PathRole).value<PayloadPath>();
}

PayloadTree::PayloadTree(QWidget* parent) : QTreeWidget(parent) {
  setColumnCount(4);
  setHeaderHidden(true);
  setRootIsDecorated(true);
  setIndentation(14);
  setItemDelegate(new PayloadDelegate(this, this));
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
  connect(this, &QTreeWidget::itemExpanded, this, [this](QTreeWidgetItem* item) {
    closed_.removeAll(pathOf(item));
    emit heightChanged();
  });
  connect(this, &QTreeWidget::itemCollapsed, this, [this](QTreeWidgetItem* item) {
    closed_ << pathOf(item);
    emit heightChanged();
  });
}

void PayloadTree::setPayload(const json::Value& root, const edit::PayloadRules& rules) {
  // The same again: a field that is being typed in stays open.
  const bool same = rules.language == rules_.language && rules.literal == rules_.literal &&
                    edit::sameInOrder(root, root_);
  if (same && topLevelItemCount() == static_cast<int>(root.size())) return;
  const auto kept = current();
  const int column = qMax(0, currentColumn());
  root_ = root;
  rules_ = rules;
  const QSignalBlocker quiet(this);
  clear();
  fill(invisibleRootItem(), root, {});
  showResults(invisibleRootItem());
  if (QTreeWidgetItem* item = kept ? itemOf(*kept) : nullptr) setCurrentItem(item, column);
}

void PayloadTree::fill(QTreeWidgetItem* into, const json::Value& value, const PayloadPath& path) {
  for (std::size_t i = 0; i < value.size(); ++i) {
    const bool array = value.isArray();
    const json::Value& inner = array ? value.at(i) : value.members()[i].value;
    const std::string key = array ? std::string() : std::string(value.members()[i].name());
    auto* item = new QTreeWidgetItem(into);
    const PayloadPath here = with(path, i);
    const PayloadKind kind = edit::payloadKind(key, inner, rules_);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable);
    item->setText(KeyColumn, array ? QStringLiteral("[%1]").arg(i) : toQt(key));
    item->setText(ValueColumn, shownValue(inner));
    item->setToolTip(KeyColumn, item->text(KeyColumn));
    item->setToolTip(KindColumn, tr("%1: click for another kind").arg(kindWords(kind)));
    item->setToolTip(ValueColumn, inner.isContainer() ? QString() : item->text(ValueColumn));
    item->setToolTip(HandleColumn, tr("Drag to move, or Alt+Up and Alt+Down"));
    item->setData(0, KindRole, static_cast<int>(kind));
    item->setData(0, PathRole, QVariant::fromValue(here));
    showRefused(item);
    fill(item, inner, here);
    if (inner.isContainer()) item->setExpanded(!closed_.contains(here));
  }
}

void PayloadTree::setSample(const assist::Sample& sample) {
  sample_ = sample;
  showResults(invisibleRootItem());
}

void PayloadTree::showResults(QTreeWidgetItem* below) {
  for (int i = 0; i < below->childCount(); ++i) {
    showResult(below->child(i));
    showResults(below->child(i));
  }
  if (below == invisibleRootItem()) {
    scheduleDelayedItemsLayout();
    emit heightChanged();
  }
}

void PayloadTree::showResult(QTreeWidgetItem* item) {
  const auto kind = static_cast<PayloadKind>(item->data(0, KindRole).toInt());
  QString words;
  bool problem = false;
  if (refused_.contains(rowOf(pathOf(item)))) {
    problem = true;
    words = tr("Not a number, so not in the document; Esc drops it.");
  } else if (isReckoned(kind)) {
    const auto trial =
        assist::tryExpression(fromQt(item->text(ValueColumn)), rules_.language, sample_);
    problem = !trial.problem.empty();
    words = problem ? toQt(trial.problem) : QString();
    if (trial.value)
      words = QStringLiteral("= ") + toQt(json::print(*trial.value).substr(0, longestResult));
  } else if (kind == PayloadKind::Text && !rules_.literal &&
             rules_.language == asl::QueryLanguage::JsonPath) {
    const QString text = item->text(ValueColumn);
    if (text.startsWith(QLatin1String("$.")) || text.startsWith(QLatin1String("$$."))) {
      problem = true;
      words = tr("This is a text; as a path it would read the data.");
    }
  }
  item->setData(ValueColumn, ResultRole, words);
  item->setData(ValueColumn, ProblemRole, problem);
  if (!words.isEmpty()) item->setToolTip(ValueColumn, words);
}

QTreeWidgetItem* PayloadTree::itemOf(const PayloadPath& path) const {
  QTreeWidgetItem* item = invisibleRootItem();
  for (const std::size_t index : path) {
    item = item->child(static_cast<int>(index));
    if (item == nullptr) return nullptr;
  }
  return path.empty() ? nullptr : item;
}

std::optional<PayloadPath> PayloadTree::current() const {
  if (currentItem() == nullptr) return std::nullopt;
  return pathOf(currentItem());
}

int PayloadTree::rowHeightOf(const QTreeWidgetItem& item) const {
  return 24 + (item.data(ValueColumn, ResultRole).toString().isEmpty() ? 0 : 16);
}

PayloadKind PayloadTree::kindOf(const PayloadPath& path) const {
  const json::Value* value = edit::payloadAt(root_, path);
  return value == nullptr ? PayloadKind::Null
                          : edit::payloadKind(edit::payloadKey(root_, path), *value, rules_);
}

QString PayloadTree::editText(const PayloadPath& path) const {
  const json::Value* value = edit::payloadAt(root_, path);
  return value == nullptr || value->isContainer() ? QString() : shownValue(*value);
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

void PayloadTree::takeKey(const PayloadPath& path, const QString& name) {
  const json::Value renamed = edit::withKey(root_, path, fromQt(name.trimmed()));
  const bool next = fresh_ == path;
  fresh_.reset();
  if (edit::payloadKey(renamed, path) != edit::payloadKey(root_, path)) put(renamed, path);
  if (next) {
    QMetaObject::invokeMethod(
        this, [this, path] { startEdit(itemOf(path), ValueColumn); }, Qt::QueuedConnection);
  }
}

void PayloadTree::takeValue(const PayloadPath& path, const QString& text) {
  const PayloadKind kind = kindOf(path);
  const std::string utf8 = fromQt(text);
  json::Value value(utf8);
  if (kind == PayloadKind::Number || kind == PayloadKind::Boolean || kind == PayloadKind::Null) {
    const auto read = json::parse(utf8);
    if (kind == PayloadKind::Number && (!read || !read->isNumber())) {
      refused_[rowOf(path)] = text;
      if (QTreeWidgetItem* item = itemOf(path)) showRefused(item), showResult(item);
      return emit complained(
          tr("\"%1\" is not a number; another kind is chosen at its mark.").arg(text));
    }
    if (read && !read->isContainer()) value = *read;
  }
  if (kind == PayloadKind::Expression && !text.trimmed().startsWith(QLatin1String("{%")))
    value = json::Value("{% " + fromQt(text.trimmed()) + " %}");
  refused_.remove(rowOf(path));
  put(edit::withPayload(root_, path, value), path);
}

void PayloadTree::startEdit(QTreeWidgetItem* item, int column) {
  if (item == nullptr || !isEnabled()) return;
  setCurrentItem(item, column);
  const PayloadPath path = pathOf(item);
  const PayloadKind kind = kindOf(path);
  if (column == KindColumn || column == HandleColumn) {
    const QRect place = visualItemRect(item);
    return openKinds(viewport()->mapToGlobal(QPoint(place.left() + 40, place.bottom())));
  }
  if (column == KeyColumn && edit::payloadKey(root_, path).empty()) column = ValueColumn;
  if (column == ValueColumn && (kind == PayloadKind::Object || kind == PayloadKind::Array)) {
    item->setExpanded(!item->isExpanded());
    return;
  }
  if (column == ValueColumn && kind == PayloadKind::Boolean) {
    const json::Value* value = edit::payloadAt(root_, path);
    return put(edit::withPayload(root_, path, json::Value(!value->boolean())), path);
  }
  setFocus();
  setCurrentItem(item, column);
  edit(currentIndex(), AllEditTriggers, nullptr);
}

void PayloadTree::addBelow() {
  const auto at = current();
  PayloadPath container = at.value_or(PayloadPath());
  std::size_t index = root_.size();
  if (at) {
    index = container.back() + 1;
    container.pop_back();
  }
  const json::Value root = root_.isContainer() ? root_ : json::Value::object();
  const PayloadPath place = with(container, index);
  fresh_ = place;
  put(edit::withEntry(root, container, index, "key", json::Value("")), place);
  startEdit(itemOf(place), KeyColumn);
}

bool PayloadTree::canAddInside() const {
  const auto at = current();
  const json::Value* value = at ? edit::payloadAt(root_, *at) : nullptr;
  return value != nullptr && value->isContainer();
}

void PayloadTree::addInside() {
  if (!canAddInside()) return;
  const PayloadPath container = *current();
  const std::size_t index = edit::payloadAt(root_, container)->size();
  closed_.removeAll(container);
  const PayloadPath place = with(container, index);
  fresh_ = place;
  put(edit::withEntry(root_, container, index, "key", json::Value("")), place);
  if (QTreeWidgetItem* item = itemOf(container)) item->setExpanded(true);
  startEdit(itemOf(place), KeyColumn);
}

void PayloadTree::removeCurrent() {
  const auto at = current();
  if (!at) return;
  PayloadPath next = *at;
  if (next.back() > 0) --next.back();
  put(edit::withoutEntry(root_, *at), next);
}

void PayloadTree::moveCurrent(int by) {
  auto at = current();
  if (!at) return;
  PayloadPath container = *at;
  const std::size_t index = container.back();
  container.pop_back();
  const std::size_t size = edit::payloadAt(root_, container)->size();
  if (by < 0 ? index == 0 : index + 1 >= size) return;
  const json::Value root = edit::withMoved(root_, *at, container, by < 0 ? index - 1 : index + 2);
  put(root, *at);
}

void PayloadTree::openKinds(const QPoint& global) {
  const auto at = current();
  if (!at || !isEnabled()) return;
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const PayloadKind now = kindOf(*at);
  for (const PayloadKind kind : edit::payloadKinds(root_, *at, rules_)) {
    auto* action = menu->addAction(kindWords(kind), this, [this, path = *at, kind] {
      const QString typed = refused_.take(rowOf(path));
      put(edit::withKind(root_, path, kind, rules_), path);
      if (!typed.isEmpty()) takeValue(path, typed);
    });
    action->setCheckable(true);
    action->setChecked(kind == now);
  }
  menu->popup(global);
}

void PayloadTree::insertAtCaret(const QString& path) {
  const auto at = current();
  if (!at) {
    const PayloadPath place{root_.size()};
    const json::Value root = root_.isContainer() ? root_ : json::Value::object();
    const json::Value added = edit::withEntry(root, {}, root.size(), "key", json::Value(""));
    put(edit::withPath(added, place, fromQt(path), rules_), place);
    return setFocus();
  }
  const PayloadKind kind = kindOf(*at);
  const bool inside = kind == PayloadKind::Expression || kind == PayloadKind::Intrinsic;
  if (typed_ && typed_->path == *at && inside) {
    // In the middle of an expression only the path goes in, where the caret was.
    const QString text = QString(typed_->text).insert(typed_->caret, path);
    typed_.reset();
    takeValue(*at, text);
  } else {
    typed_.reset();
    put(edit::withPath(root_, *at, fromQt(path), rules_), *at);
  }
  setFocus();
}

}  // namespace stepwright::inspector
