// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/assist/action_form.h"
#include "widgets/inspector/page.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace stepwright::inspector {

class ActionContext;
class ActionHead;
class PayloadText;
class StructureForm;

/// What a Task calls and with what: the action, the pattern that it is called by, and its
/// parameters as the API has them; as text one key away.
class ActionPage : public Page {
  Q_OBJECT
 public:
  explicit ActionPage(QWidget* parent);
  void show(const Subject& subject) override;

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void addHead();
  void addToken();
  void setAsText(bool text);
  void makeForm();
  void showCount();
  void grantFocus();

  ActionContext* context_;
  Subject subject_;
  QString made_;  ///< the call that the form was made for
  ActionHead* head_;
  QWidget* token_;
  QLabel* tokenWords_;
  QPushButton* tokenPlace_;
  QLabel* title_;
  QLabel* count_;
  QToolButton* asForm_;
  QToolButton* asText_;
  StructureForm* form_ = nullptr;
  PayloadText* text_;
  QLabel* complaint_;
  bool showsText_ = false;
};

}  // namespace stepwright::inspector
