// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/make_editor.h"

#include "widgets/inspector/expression_editors.h"
#include "widgets/inspector/field_editors.h"
#include "widgets/inspector/payload_editor.h"

namespace stepwright::inspector {

using asl::Field;
using asl::FieldKind;

FieldEditor* makeEditor(const Field& field, asl::QueryLanguage language, const QStringList& states,
                        QWidget* parent) {
  if (PayloadEditor::suits(field)) return new PayloadEditor(field, language, parent);
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
    case FieldKind::Texts:
      return new ErrorNamesEditor(field, parent);
    case FieldKind::Text:
    case FieldKind::Integer:
    case FieldKind::Number:
    case FieldKind::Timestamp:
      return new LineEditor(field, parent);
    case FieldKind::Resource:
      if (!field.choices.empty()) return new EnumerationEditor(field, parent);
      return new LineEditor(field, parent);
    case FieldKind::Path:
    case FieldKind::ReferencePath:
      return new PathEditor(field, parent);
    default:
      return new JsonEditor(field, parent);
  }
}

}  // namespace stepwright::inspector
