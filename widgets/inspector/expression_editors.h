// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/inspector/field_editors.h"

namespace stepwright::common {
class ExpressionField;
}

namespace stepwright::inspector {

/// A JSONPath: an expression field that tries the path on the data the state gets.
class PathEditor : public FieldEditor {
  Q_OBJECT
 public:
  PathEditor(const asl::Field& field, QWidget* parent);
  void setValue(const json::Value* value) override;
  void setSample(const assist::Sample& sample) override;

 private:
  common::ExpressionField* edit_;
};

/// JSON of a JSONata state: one {% expression %} in an expression field, or an object with such
/// strings as JSON text.
class ExpressionEditor : public FieldEditor {
  Q_OBJECT
 public:
  ExpressionEditor(const asl::Field& field, QWidget* parent);
  void setValue(const json::Value* value) override;
  void setSample(const assist::Sample& sample) override;

 private:
  common::ExpressionField* line_;
  JsonText* json_;
};

}  // namespace stepwright::inspector
