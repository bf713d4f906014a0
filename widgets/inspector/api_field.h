// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <string>

#include "engine/assist/action_form.h"
#include "widgets/inspector/action_context.h"

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace stepwright::inspector {

/// What a parameter is, apart from its value.
struct ApiParameter {
  std::string container;  ///< JSON pointer of the object or list that has it
  std::string name;       ///< its key, or its place in a list
  asl::Shape shape;
  bool required = false;
  QString help{};
  bool item = false;  ///< of a list

  [[nodiscard]] std::string pointer() const;
};

/// A field of an action's form: its name, what kind of value it takes, and below them an editor.
/// Each change is given to the context, which has it made and shown again.
class ApiField : public QWidget {
  Q_OBJECT
 public:
  using Form = ApiFieldForm;
  [[nodiscard]] static Form formOf(const ActionContext& context, const ApiParameter& parameter);

  [[nodiscard]] Form form() const { return form_; }
  [[nodiscard]] const ApiParameter& parameter() const { return parameter_; }
  /// True where it may share its line with another one.
  [[nodiscard]] virtual bool isNarrow() const { return false; }
  /// Shows what the document has now.
  virtual void show() = 0;
  virtual void takeFocus() = 0;

 protected:
  ApiField(Form form, ActionContext& context, const ApiParameter& parameter, QWidget* parent);
  [[nodiscard]] ActionContext& context() const { return context_; }
  [[nodiscard]] assist::ParameterAt value() const;
  [[nodiscard]] QHBoxLayout* head() const { return head_; }
  [[nodiscard]] QLabel* nameLabel() const { return name_; }
  [[nodiscard]] QLabel* typeLabel() const { return type_; }
  [[nodiscard]] QVBoxLayout* body() const { return body_; }
  /// A button that turns the parameter into an expression, or back.
  [[nodiscard]] QToolButton* makeModeButton(bool reckoned);
  /// A button that takes the parameter away.
  [[nodiscard]] QToolButton* makeRemoveButton();
  void set(const QString& json, bool evaluated = false);
  void complain(const QString& words);
  /// What the validator says of it.
  void showComplaint();

 private:
  const Form form_;
  ActionContext& context_;
  const ApiParameter parameter_;
  QHBoxLayout* head_;
  QLabel* name_;
  QLabel* type_;
  QVBoxLayout* body_;
  QLabel* complaint_;
};

}  // namespace stepwright::inspector
