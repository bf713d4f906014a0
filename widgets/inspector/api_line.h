// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/inspector/api_field.h"

class QStandardItemModel;

namespace stepwright::common {
class ExpressionField;
class FieldLine;
}  // namespace stepwright::common

namespace stepwright::inspector {

/// A text, a number, one of several words: a line with what is proposed for it. What begins like an
/// expression becomes one.
class ApiLine : public ApiField {
  Q_OBJECT
 public:
  ApiLine(ActionContext& context, const ApiParameter& parameter, QWidget* parent);
  [[nodiscard]] bool isNarrow() const override { return !parameter().item; }
  void show() override;
  void takeFocus() override;
  /// A path that was picked from the data: the parameter becomes an expression.
  void takePath(const QString& path);

 private:
  void offer();
  void take(const QString& text);
  [[nodiscard]] bool isReckonedText(const QString& text) const;

  common::FieldLine* line_;
  QStandardItemModel* offered_;
};

/// The parameter as an expression of the state's language, tried on the data that is known.
class ApiExpression : public ApiField {
  Q_OBJECT
 public:
  ApiExpression(ActionContext& context, const ApiParameter& parameter, QWidget* parent);
  void show() override;
  void takeFocus() override;

 private:
  void take(const QString& text);

  common::ExpressionField* edit_;
};

}  // namespace stepwright::inspector
