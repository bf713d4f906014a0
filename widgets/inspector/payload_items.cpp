// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/payload_items.h"

#include <QTreeWidget>

#include "engine/asl/hole_words.h"
#include "engine/json/print_start.h"
#include "widgets/common/said.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {

using edit::PayloadKind;
using edit::PayloadPath;

namespace {

constexpr std::size_t longestResult = 160;

/// What stands below a row, and whether it warns.
struct RowResult {
  QString words;
  bool problem = false;
};

QString shownValue(const json::Value& value, const Payload& payload) {
  if (asl::isTemplateCall(value)) return payload.typedFor(value);
  if (value.isObject()) return QStringLiteral("{%1}").arg(value.size());
  if (value.isArray()) return QStringLiteral("[%1]").arg(value.size());
  return payload.typedFor(value);
}

RowResult yieldOf(const QString& text, const Payload& payload) {
  const auto trial = assist::tryExpression(fromQt(text), payload.rules.language, payload.sample);
  if (trial.value)
    return {QStringLiteral("= ") +
                toQt(json::printStart(*trial.value, longestResult).substr(0, longestResult)),
            !trial.problem.empty()};
  return {common::said(trial.problem), !trial.problem.empty()};
}

/// A text that looks like a path, where only a key that ends in ".$" would make it one.
bool looksLikePath(const QString& text, const edit::PayloadRules& rules) {
  return !rules.literal && rules.language == asl::QueryLanguage::JsonPath &&
         (text.startsWith(QLatin1String("$.")) || text.startsWith(QLatin1String("$$.")));
}

}  // namespace

PayloadPath pathOf(const QTreeWidgetItem& item) {
  return item.data(0, PayloadCells::PathRole).value<PayloadPath>();
}

QString PayloadItems::kindWords(PayloadKind kind) {
  switch (kind) {
    case PayloadKind::Text:
      return tr("Text");
    case PayloadKind::Number:
      return tr("Number");
    case PayloadKind::Boolean:
      return tr("True or false");
    case PayloadKind::Null:
      return tr("Null");
    case PayloadKind::Object:
      return tr("Object");
    case PayloadKind::Array:
      return tr("List");
    case PayloadKind::Path:
      return tr("Path in the data");
    case PayloadKind::Intrinsic:
      return tr("Intrinsic function");
    case PayloadKind::Expression:
      return tr("JSONata expression");
    case PayloadKind::Call:
      return tr("Filled in by the deployment");
  }
  return {};
}

void PayloadItems::fill() {
  tree_.clear();
  fill(*tree_.invisibleRootItem(), payload_.root, {});
  showResults();
}

void PayloadItems::fill(QTreeWidgetItem& into, const json::Value& value, const PayloadPath& path) {
  for (std::size_t i = 0; i < value.size(); ++i) {
    const bool array = value.isArray();
    const json::Value& inner = array ? value.at(i) : value.members()[i].value;
    const std::string key = array ? std::string() : std::string(value.members()[i].name());
    auto* item = new QTreeWidgetItem(&into);
    PayloadPath here = path;
    here.push_back(i);
    item->setText(KeyColumn, array ? QStringLiteral("[%1]").arg(i) : toQt(key));
    item->setData(0, PathRole, QVariant::fromValue(here));
    fillRow(*item, key, inner);
    showRefused(*item);
    if (asl::isTemplateCall(inner)) continue;  // one value, whatever it is made of
    fill(*item, inner, here);
    if (inner.isContainer()) item->setExpanded(!folded_.contains(here));
  }
}

void PayloadItems::fillRow(QTreeWidgetItem& item, const std::string& key,
                           const json::Value& value) {
  const PayloadKind kind = edit::payloadKind(key, value, payload_.rules);
  item.setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable);
  item.setText(ValueColumn, shownValue(value, payload_));
  item.setToolTip(KeyColumn, item.text(KeyColumn));
  item.setToolTip(KindColumn, tr("%1: click for another kind").arg(kindWords(kind)));
  item.setToolTip(ValueColumn, kind == PayloadKind::Object || kind == PayloadKind::Array
                                   ? QString()
                                   : item.text(ValueColumn));
  item.setToolTip(HandleColumn, tr("Drag to move, or Alt+Up and Alt+Down"));
  item.setData(0, KindRole, static_cast<int>(kind));
}

void PayloadItems::setFolded(const PayloadPath& path, bool folded) {
  folded_.removeAll(path);
  if (folded) folded_ << path;
}

QTreeWidgetItem* PayloadItems::at(const PayloadPath& path) const {
  QTreeWidgetItem* item = tree_.invisibleRootItem();
  for (const std::size_t index : path) {
    item = item->child(static_cast<int>(index));
    if (item == nullptr) return nullptr;
  }
  return path.empty() ? nullptr : item;
}

void PayloadItems::showResults() {
  for (QTreeWidgetItemIterator it(&tree_); *it != nullptr; ++it) showResult(**it);
}

void PayloadItems::showTyped(QTreeWidgetItem& item) {
  showRefused(item);
  showResult(item);
}

void PayloadItems::showAllTyped() {
  for (QTreeWidgetItemIterator it(&tree_); *it != nullptr; ++it) showRefused(**it);
}

void PayloadItems::showRefused(QTreeWidgetItem& item) {
  if (const auto typed = typing_.refusedAt(pathOf(item))) item.setText(ValueColumn, *typed);
}

void PayloadItems::showResult(QTreeWidgetItem& item) {
  const auto kind = static_cast<PayloadKind>(item.data(0, KindRole).toInt());
  const QString text = item.text(ValueColumn);
  RowResult result;
  if (typing_.refusedAt(pathOf(item)))
    result = {tr("Not a number, so not in the document; Esc drops it."), true};
  else if (isReckoned(kind))
    result = yieldOf(text, payload_);
  else if (kind == PayloadKind::Text && looksLikePath(text, payload_.rules))
    result = {tr("This is a text; as a path it would read the data."), true};
  item.setData(ValueColumn, ResultRole, result.words);
  item.setData(ValueColumn, ProblemRole, result.problem);
  if (!result.words.isEmpty()) item.setToolTip(ValueColumn, result.words);
}

int PayloadItems::heightOf(const QTreeWidgetItem& item) {
  return 24 + (item.data(ValueColumn, ResultRole).toString().isEmpty() ? 0 : 16);
}

}  // namespace stepwright::inspector
