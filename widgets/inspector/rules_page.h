// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "widgets/inspector/page.h"

namespace stepwright::inspector {

class Card;
class ConditionEditor;
class FieldEditor;

/// The rules of a Choice, tried in order: a card each with the condition in plain words, its form,
/// and where it goes.
class RulesPage : public Page {
  Q_OBJECT
 public:
  explicit RulesPage(QWidget* parent);
  void show(const Subject& subject) override;

 private:
  struct Rule {
    std::string pointer;
    Card* card = nullptr;
    ConditionEditor* condition = nullptr;
    FieldEditor* target = nullptr;
  };
  void rebuild();
  void refresh();
  void addHead();
  void addRule(int index);
  void addOtherwise();
  FieldEditor* addTarget(const std::string& pointer, const char* name, QWidget* parent);

  Subject subject_;
  QString shape_;
  QWidget* list_ = nullptr;
  std::vector<Rule> rules_;
  FieldEditor* otherwise_ = nullptr;
};

}  // namespace stepwright::inspector
