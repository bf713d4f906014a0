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

namespace stepwright::common {
class FieldLine;
}

namespace stepwright::inspector {

/// What a parameter is, apart from its value.
struct ApiParameter {
  std::string container;  ///< JSON pointer of the object or list that has it
  std::string name;       ///< its key, or its place in a list
  asl::Shape shape;
  bool required = false;
  QString help{};
  bool item = false;   ///< of a list
  bool entry = false;  ///< of a map: its name is the person's own

  [[nodiscard]] std::string pointer() const;
};

class RowDrag;

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
  /// An item of a list: gives the keyboard to what it is moved by.
  void focusGrip();

 signals:
  /// An item is to stand at another place of its list, an entry of a map under another name.
  void moveRequested(int from, int to);
  void renameRequested(const QString& name);

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
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void addGrip();
  void addKey();
  void addWords();
  const Form form_;
  ActionContext& context_;
  const ApiParameter parameter_;
  QHBoxLayout* head_;
  QLabel* name_;
  QLabel* type_;
  QVBoxLayout* body_;
  QLabel* remark_;  ///< what it is for, in the API's own words
  QLabel* complaint_;
  QToolButton* grip_ = nullptr;       ///< of an item
  RowDrag* drag_ = nullptr;           ///< of an item
  common::FieldLine* key_ = nullptr;  ///< of an entry
};

}  // namespace stepwright::inspector
