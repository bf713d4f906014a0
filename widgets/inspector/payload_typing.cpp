// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/payload_typing.h"

#include <QLineEdit>
#include <nlohmann/json.hpp>

#include "engine/asl/hole_words.h"
#include "engine/json/parse.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"
#include "widgets/common/field_text.h"
#include "widgets/common/pending_edit.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {

using edit::PayloadKind;
using edit::PayloadPath;

namespace {

PayloadPath pathAt(const QModelIndex& index) {
  return index.siblingAtColumn(0).data(PayloadCells::PathRole).value<PayloadPath>();
}

bool isScalarOfJson(PayloadKind kind) {
  return kind == PayloadKind::Number || kind == PayloadKind::Boolean || kind == PayloadKind::Null;
}

}  // namespace

QString PayloadTyping::rowOf(const PayloadPath& path) const {
  std::string row;
  PayloadPath at;
  for (const std::size_t index : path) {
    at.push_back(index);
    const std::string key = edit::payloadKey(payload_.root, at);
    row = key.empty() ? json::pointerChild(row, index) : json::pointerChild(row, key);
  }
  return toQt(row);
}

void PayloadTyping::takeKey(const PayloadPath& path, const QString& name) {
  const json::Value renamed = edit::withKey(payload_.root, path, fromQt(name.trimmed()));
  const bool next = fresh_ == path;
  fresh_.reset();
  if (edit::payloadKey(renamed, path) != edit::payloadKey(payload_.root, path))
    emit taken(renamed, path);
  if (next) emit valueWanted(path);
}

void PayloadTyping::takeValue(const PayloadPath& path, const QString& text) {
  const PayloadKind kind = payload_.kindAt(path);
  const std::string utf8 = fromQt(text);
  json::Value value(utf8);
  if (const auto call = kind == PayloadKind::Call ? asl::templateCallIn(utf8) : std::nullopt)
    value = *call;
  if (isScalarOfJson(kind)) {
    const auto read = json::parse(utf8);
    if (kind == PayloadKind::Number && (!read || !read->isNumber())) {
      refused_[rowOf(path)] = text;
      return emit refused(
          path, tr("\"%1\" is not a number; another kind is chosen at its mark.").arg(text));
    }
    if (read && !read->isContainer()) value = *read;
  }
  if (kind == PayloadKind::Expression && !text.trimmed().startsWith(QLatin1String("{%")))
    value = json::Value("{% " + fromQt(text.trimmed()) + " %}");
  refused_.remove(rowOf(path));
  emit taken(edit::withPayload(payload_.root, path, value), path);
}

void PayloadTyping::rememberCaret(const PayloadPath& path, const QString& text, int caret) {
  caret_ = Caret{path, text, caret};
}

std::optional<QString> PayloadTyping::withPathAtCaret(const PayloadPath& row, const QString& path) {
  const auto caret = std::exchange(caret_, std::nullopt);
  if (!caret || caret->path != row) return std::nullopt;
  return QString(caret->text).insert(caret->position, path);
}

QString PayloadTyping::editText(const PayloadPath& path) const {
  const json::Value* value = edit::payloadAt(payload_.root, path);
  const bool call = value != nullptr && asl::isTemplateCall(*value);
  if (value == nullptr || (value->isContainer() && !call)) return {};
  return payload_.typedFor(*value);
}

QString PayloadTyping::startText(const QModelIndex& index) const {
  const PayloadPath path = pathAt(index);
  return refusedAt(path).value_or(editText(path));
}

void PayloadTyping::editorOpened(QWidget* editor, const QModelIndex& index) {
  editor_ = editor;
  editedColumn_ = index.column();
  edited_ = pathAt(index);
}

void PayloadTyping::editorClosed(const QWidget* editor) {
  if (editor == editor_) editor_ = nullptr;
}

QString PayloadTyping::textOfEditor() const {
  if (const auto* line = qobject_cast<QLineEdit*>(editor_.data())) return line->text();
  if (const auto* lines = qobject_cast<common::FieldText*>(editor_.data())) return lines->text();
  return {};
}

bool PayloadTyping::isPending() const {
  if (!refused_.isEmpty()) return true;
  const auto* edit = dynamic_cast<common::PendingEdit*>(editor_.data());
  return edit != nullptr && edit->isPending();
}

QString PayloadTyping::typed() const {
  auto rows = nlohmann::json::object();
  for (auto row = refused_.begin(); row != refused_.end(); ++row)
    rows[fromQt(row.key())] = fromQt(row.value());
  if (editor_ != nullptr && editedColumn_ == ValueColumn)
    rows[fromQt(rowOf(edited_))] = fromQt(textOfEditor());
  return toQt(rows.dump());
}

void PayloadTyping::resume(const QString& typed) {
  const auto rows = nlohmann::json::parse(fromQt(typed), nullptr, false);
  refused_.clear();
  if (!rows.is_object()) return;
  for (const auto& [row, text] : rows.items())
    refused_[toQt(row)] = text.is_string() ? toQt(text.get<std::string>()) : QString();
}

std::optional<QString> PayloadTyping::refusedAt(const PayloadPath& path) const {
  const auto found = refused_.constFind(rowOf(path));
  return found == refused_.constEnd() ? std::nullopt : std::optional<QString>(*found);
}

void PayloadTyping::forgetTaken(const PayloadPath& path) {
  if (refusedAt(path) == editText(path)) refused_.remove(rowOf(path));
}

QString PayloadTyping::takeRefused(const PayloadPath& path) { return refused_.take(rowOf(path)); }

}  // namespace stepwright::inspector

#include "moc_payload_typing.cpp"
