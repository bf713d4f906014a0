// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/expression_editors.h"

#include <QVBoxLayout>

#include "engine/asl/hole_words.h"
#include "engine/json/print.h"
#include "widgets/common/expression_field.h"
#include "widgets/inspector/expression_json.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {
namespace {

/// Paths that are applied to something else than the state's input are not tried on it.
bool readsTheInput(const asl::Field& field) {
  return field.name != "ResultPath" && field.name != "OutputPath";
}

}  // namespace

PathEditor::PathEditor(const asl::Field& field, QWidget* parent)
    : FieldEditor(field, parent), edit_(new common::ExpressionField) {
  edit_->setLanguage(asl::QueryLanguage::JsonPath);
  edit_->setPlaceholderText(hint());
  setEditor(edit_);
  connect(edit_, &common::ExpressionField::committed, this, [this](const QString& text) {
    if (text.isEmpty()) return emit valueCommitted({});
    if (const auto call = asl::templateCallIn(fromQt(text)))
      return emit valueCommitted(toQt(json::print(*call)));
    QString complaint;
    if (const auto json = jsonFromText(this->field(), text, complaint)) emit valueCommitted(*json);
  });
}

void PathEditor::setValue(const json::Value* value) { edit_->setText(shownValue(value, format())); }

void PathEditor::setSample(const assist::Sample& sample) {
  edit_->setSample(readsTheInput(field()) ? sample : assist::Sample());
}

ExpressionEditor::ExpressionEditor(const asl::Field& field, QWidget* parent)
    : FieldEditor(field, parent), line_(new common::ExpressionField), json_(new JsonText) {
  auto* both = new QWidget(this);
  auto* column = new QVBoxLayout(both);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(line_);
  column->addWidget(json_);
  line_->setLanguage(asl::QueryLanguage::Jsonata);
  line_->setPlaceholderText(hint());
  setEditor(both);
  both->setFocusProxy(line_);
  json_->hide();
  connect(json_, &JsonText::committed, this, &FieldEditor::valueCommitted);
  connect(json_, &JsonText::complained, this, &FieldEditor::setComplaint);
  connect(line_, &common::ExpressionField::committed, this,
          [this](const QString& text) { emit valueCommitted(jsonOfExpression(text)); });
}

void ExpressionEditor::setValue(const json::Value* value) {
  const bool line = value == nullptr || value->isString() || asl::isTemplateCall(*value);
  line_->setVisible(line);
  json_->setVisible(!line);
  if (line) {
    line_->setText(shownExpression(value, format()));
  } else {
    json_->setValue(value);
  }
}

void ExpressionEditor::setSample(const assist::Sample& sample) { line_->setSample(sample); }

}  // namespace stepwright::inspector

#include "moc_expression_editors.cpp"
