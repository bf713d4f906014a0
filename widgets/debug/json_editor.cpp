// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/json_editor.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QToolButton>
#include <QVBoxLayout>

#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "engine/json/print_start.h"
#include "widgets/common/theme.h"

namespace stepwright::debug {

namespace {

constexpr int headLines = 100;  // of a held value that are shown

QString headOf(const json::Value& value) {
  constexpr std::size_t most = 16 * 1024;  // one value may be a very long line
  const std::string text = json::printPrettyStart(value, most);
  std::size_t end = 0;
  for (int line = 0; line < headLines && end < text.size(); ++line)
    end = std::min(text.find('\n', end), text.size() - 1) + 1;
  return QString::fromUtf8(text.data(), static_cast<int>(std::min(end, most))) +
         QStringLiteral("\n…");
}

}  // namespace

void JsonTextField::insertFromMimeData(const QMimeData* source) {
  const QString pasted = source->text();
  if (pasted.size() <= mostShown) return QPlainTextEdit::insertFromMimeData(source);
  const QTextCursor at = textCursor();
  const QString text = toPlainText();
  Q_EMIT largePasted(text.left(at.selectionStart()) + pasted + text.mid(at.selectionEnd()));
}

JsonEditor::JsonEditor(QWidget* parent)
    : QWidget(parent),
      field_(new JsonTextField(this)),
      problem_(new QLabel(this)),
      empty_(new QToolButton(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  field_->setFont(common::fontOf(common::FontRole::Code));
  field_->setLineWrapMode(QPlainTextEdit::NoWrap);
  field_->setTabChangesFocus(true);
  field_->setAccessibleName(tr("JSON"));
  problem_->setFont(common::fontOf(common::FontRole::Small));
  problem_->setWordWrap(true);
  empty_->setText(tr("Empty the field"));
  empty_->hide();
  auto* below = new QHBoxLayout;
  below->addWidget(problem_, 1);
  below->addWidget(empty_);
  column->addWidget(field_, 1);
  column->addLayout(below);
  connect(field_, &QPlainTextEdit::textChanged, this, &JsonEditor::check);
  connect(field_, &JsonTextField::largePasted, this, &JsonEditor::takeLarge);
  connect(empty_, &QToolButton::clicked, this, &JsonEditor::empty);
  check();
}

void JsonEditor::setValue(const json::Value& value) {
  if (value.printedSize() > JsonTextField::mostShown) return hold(value);
  setText(QString::fromStdString(json::printPretty(value)));
}

void JsonEditor::setText(const QString& text) {
  if (text.size() > JsonTextField::mostShown) return takeLarge(text);
  if (held_) empty();
  field_->setPlainText(text);
}

void JsonEditor::takeLarge(const QString& text) {
  auto parsed = json::parse(text.toStdString());
  if (parsed) return hold(*parsed);
  problem_->setText(tr("Not taken: %1 characters that are no JSON. %2")
                        .arg(text.size())
                        .arg(QString::fromStdString(parsed.error().message)));
}

void JsonEditor::hold(const json::Value& value) {
  held_ = true;
  heldValue_ = value;
  field_->setReadOnly(true);
  field_->setPlainText(headOf(value));
  empty_->show();
  take(value, tr("Valid JSON, %1 bytes, taken whole; only its first lines are shown, and it cannot "
                 "be edited here."));
}

void JsonEditor::take(const json::Value& value, const QString& words) {
  const std::size_t size = value.printedSize();
  const bool tooLarge = mostBytes_ > 0 && size > mostBytes_;
  value_ = tooLarge ? std::nullopt : std::optional(value);
  problem_->setText(
      tooLarge ? tr("%1 bytes, and AWS takes at most %2 (256 KiB).").arg(size).arg(mostBytes_)
               : words.arg(size));
  Q_EMIT changed();
}

QString JsonEditor::text() const {
  return held_ ? QString::fromStdString(json::printPretty(heldValue_)) : field_->toPlainText();
}

void JsonEditor::refuseOver(std::size_t bytes) {
  mostBytes_ = bytes;
  if (held_)
    hold(json::Value(heldValue_));
  else
    check();
}

void JsonEditor::empty() {
  held_ = false;
  field_->setReadOnly(false);
  empty_->hide();
  field_->clear();
  field_->setFocus();
}

void JsonEditor::check() {
  if (held_) return;
  const QString text = field_->toPlainText().trimmed();
  auto parsed = json::parse(text.isEmpty() ? std::string("{}") : text.toStdString());
  if (parsed) return take(*parsed, tr("Valid JSON, %1 bytes"));
  value_.reset();
  problem_->setText(QString::fromStdString(parsed.error().message));
  Q_EMIT changed();
}

}  // namespace stepwright::debug

#include "moc_json_editor.cpp"
