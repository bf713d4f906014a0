// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/field_editor.h"

#include <QLabel>
#include <QVBoxLayout>

#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/expression_editors.h"
#include "widgets/inspector/field_editors.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {

using asl::Field;
using asl::FieldKind;

namespace {

/// "TimeoutSeconds" stays as it is: the form teaches the language's own words.
QString labelOf(const Field& field) {
  QString text = toQt(field.name);
  return field.required ? text + QStringLiteral(" *") : text;
}

/// An expression, or a placeholder that another tool fills in: allowed in fields of numbers too.
bool isExpression(const QString& text) {
  return (text.startsWith(QLatin1String("{%")) && text.endsWith(QLatin1String("%}"))) ||
         (text.startsWith(QLatin1String("${")) && text.endsWith(QLatin1Char('}')));
}

}  // namespace

FieldEditor::FieldEditor(const Field& field, QWidget* parent)
    : QWidget(parent),
      field_(field),
      label_(new QLabel(labelOf(field), this)),
      complaint_(new QLabel(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(3);
  label_->setFont(common::fontOf(common::FontRole::Label));
  label_->setForegroundRole(QPalette::WindowText);
  label_->setToolTip(toQt(field.help));
  complaint_->setFont(common::fontOf(common::FontRole::Table));
  complaint_->setWordWrap(true);
  complaint_->hide();
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  column->addWidget(label_);
  column->addWidget(complaint_);
  setToolTip(toQt(field.help));
}

void FieldEditor::setEditor(QWidget* editor) {
  editor_ = editor;
  editor_->setToolTip(toQt(field_.help));
  editor_->setAccessibleName(toQt(field_.name));
  label_->setBuddy(editor);
  static_cast<QVBoxLayout*>(layout())->insertWidget(1, editor);
}

QString FieldEditor::fieldName() const { return toQt(field_.name); }

void FieldEditor::hideLabel() { label_->hide(); }

void FieldEditor::setEditable(bool editable) { editor_->setEnabled(editable); }

void FieldEditor::setComplaint(const QString& text) {
  complaint_->setText(text);
  complaint_->setVisible(!text.isEmpty());
}

QString FieldEditor::hint() const {
  if (field_.defaultValue.empty()) return {};
  const auto value = json::parse(field_.defaultValue);
  return value && value->isString() ? toQt(value->string()) : toQt(field_.defaultValue);
}

FieldEditor* FieldEditor::make(const Field& field, asl::QueryLanguage language,
                               const QStringList& states, QWidget* parent) {
  if (field.kind == FieldKind::Expression && language == asl::QueryLanguage::Jsonata) {
    return new ExpressionEditor(field, parent);
  }
  switch (field.kind) {
    case FieldKind::State:
      return new StateEditor(field, states, parent);
    case FieldKind::Boolean:
      return new BooleanEditor(field, parent);
    case FieldKind::Enumeration:
      return new EnumerationEditor(field, parent);
    case FieldKind::ErrorNames:
      return new ErrorNamesEditor(field, parent);
    case FieldKind::Text:
    case FieldKind::Integer:
    case FieldKind::Number:
    case FieldKind::Timestamp:
    case FieldKind::Resource:
      return new LineEditor(field, parent);
    case FieldKind::Path:
    case FieldKind::ReferencePath:
      return new PathEditor(field, parent);
    default:
      return new JsonEditor(field, parent);
  }
}

std::optional<QString> jsonFromText(const Field& field, const QString& text, QString& complaint) {
  const std::string utf8 = fromQt(text);
  const bool path = field.kind == FieldKind::Path || field.kind == FieldKind::ReferencePath;
  if (path && text == QLatin1String("null")) return QStringLiteral("null");
  const bool numeric = field.kind == FieldKind::Integer || field.kind == FieldKind::Number;
  if (!numeric || isExpression(text)) return toQt(json::quote(utf8));
  const auto value = json::parse(utf8);
  if (!value || !value->isNumber() || (field.kind == FieldKind::Integer && !value->isInteger())) {
    complaint = field.kind == FieldKind::Integer
                    ? FieldEditor::tr("A whole number is needed, or {% … %}.")
                    : FieldEditor::tr("A number is needed, or {% … %}.");
    return std::nullopt;
  }
  if (field.limited() && (value->number() < field.minimum || value->number() > field.maximum)) {
    complaint =
        FieldEditor::tr("It must be from %1 to %2.")
            .arg(toQt(json::printNumber(field.minimum)), toQt(json::printNumber(field.maximum)));
    return std::nullopt;
  }
  return text.trimmed();
}

}  // namespace stepwright::inspector
