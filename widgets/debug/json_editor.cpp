// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/json_editor.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "widgets/common/theme.h"

namespace stepwright::debug {

JsonEditor::JsonEditor(QWidget* parent)
    : QWidget(parent), field_(new QPlainTextEdit(this)), problem_(new QLabel(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  field_->setFont(common::fontOf(common::FontRole::Code));
  field_->setLineWrapMode(QPlainTextEdit::NoWrap);
  field_->setTabChangesFocus(true);
  field_->setAccessibleName(tr("JSON"));
  problem_->setFont(common::fontOf(common::FontRole::Small));
  problem_->setWordWrap(true);
  column->addWidget(field_, 1);
  column->addWidget(problem_);
  connect(field_, &QPlainTextEdit::textChanged, this, &JsonEditor::check);
  check();
}

void JsonEditor::setValue(const json::Value& value) {
  setText(QString::fromStdString(json::printPretty(value)));
}

void JsonEditor::setText(const QString& text) { field_->setPlainText(text); }

std::optional<json::Value> JsonEditor::value() const {
  const QString text = field_->toPlainText().trimmed();
  if (text.isEmpty()) return json::Value::object();
  auto parsed = json::parse(text.toStdString());
  if (!parsed) return std::nullopt;
  return *parsed;
}

void JsonEditor::check() {
  const QString text = field_->toPlainText().trimmed();
  const auto parsed = json::parse(text.isEmpty() ? std::string("{}") : text.toStdString());
  problem_->setText(parsed ? tr("Valid JSON, %1 bytes").arg(parsed->printedSize())
                           : QString::fromStdString(parsed.error().message));
  Q_EMIT changed();
}

}  // namespace stepwright::debug
