// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed into the rows of a PayloadTree and not in its document yet.
#include <nlohmann/json.hpp>

#include "engine/json/pointer.h"
#include "widgets/common/field_line.h"
#include "widgets/common/field_text.h"
#include "widgets/inspector/payload_tree.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {

using edit::PayloadPath;

/// A row by the names of its keys: rows that come and go beside it do not matter.
QString PayloadTree::rowOf(const PayloadPath& path) const {
  std::string row;
  PayloadPath at;
  for (const std::size_t index : path) {
    at.push_back(index);
    const std::string key = edit::payloadKey(root_, at);
    row = key.empty() ? json::pointerChild(row, index) : json::pointerChild(row, key);
  }
  return toQt(row);
}

QString PayloadTree::textOfEditor() const {
  if (const auto* line = qobject_cast<QLineEdit*>(editor_.data())) return line->text();
  if (const auto* lines = qobject_cast<common::FieldText*>(editor_.data())) return lines->text();
  return {};
}

void PayloadTree::editorOpened(QWidget* editor, const QModelIndex& index) {
  editor_ = editor;
  editedColumn_ = index.column();
  edited_ = index.siblingAtColumn(0).data(PathRole).value<PayloadPath>();
}

QString PayloadTree::startText(const QModelIndex& index) const {
  const auto path = index.siblingAtColumn(0).data(PathRole).value<PayloadPath>();
  return refused_.value(rowOf(path), editText(path));
}

bool PayloadTree::isPending() const {
  if (!refused_.isEmpty()) return true;
  const auto* edit = dynamic_cast<common::PendingEdit*>(editor_.data());
  return edit != nullptr && edit->isPending();
}

QString PayloadTree::typed() const {
  auto rows = nlohmann::json::object();
  for (auto row = refused_.begin(); row != refused_.end(); ++row)
    rows[fromQt(row.key())] = fromQt(row.value());
  if (editor_ != nullptr && editedColumn_ == ValueColumn)
    rows[fromQt(rowOf(edited_))] = fromQt(textOfEditor());
  return toQt(rows.dump());
}

void PayloadTree::resume(const QString& typed) {
  const auto rows = nlohmann::json::parse(fromQt(typed), nullptr, false);
  refused_.clear();
  if (rows.is_object())
    for (const auto& [row, text] : rows.items())
      refused_[toQt(row)] = text.is_string() ? toQt(text.get<std::string>()) : QString();
  for (QTreeWidgetItemIterator it(this); *it != nullptr; ++it) showRefused(*it);
  setSample(assist::Sample(sample_));
}

void PayloadTree::showRefused(QTreeWidgetItem* item) {
  const auto typed = refused_.constFind(rowOf(pathOf(item)));
  if (typed != refused_.constEnd()) item->setText(ValueColumn, *typed);
}

void PayloadTree::endEditing() {
  if (editor_ == nullptr) return;
  const QPointer<QWidget> open(editor_);
  commitData(open);
  if (open != nullptr) closeEditor(open, QAbstractItemDelegate::NoHint);
}

void PayloadTree::commit() {
  endEditing();
  const QMap<QString, QString> again = refused_;
  for (auto row = again.begin(); row != again.end(); ++row) {
    for (QTreeWidgetItemIterator it(this); *it != nullptr; ++it) {
      if (rowOf(pathOf(*it)) != row.key()) continue;
      takeValue(pathOf(*it), row.value());
      break;  // the rows may be new ones
    }
  }
}

void PayloadTree::drop() {
  if (!isPending()) return;
  refused_.clear();
  if (editor_ != nullptr) closeEditor(editor_, QAbstractItemDelegate::RevertModelCache);
  const json::Value root = root_;
  clear();  // the rows that showed what was typed
  setPayload(root, edit::PayloadRules(rules_));
  emit complained({});
  common::tellTyped(*this);
}

void PayloadTree::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) {
  if (editor == editor_) editor_ = nullptr;
  QTreeWidget::closeEditor(editor, hint);
  common::tellTyped(*this);
}

}  // namespace stepwright::inspector
