// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <vector>

#include "engine/edit/condition.h"
#include "widgets/inspector/page.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace stepwright::inspector {

class Card;
class ConditionEditor;
class FieldEditor;
class InsertionLine;
class TargetBox;

/// The rules of a Choice, tried in order: a card each with the condition in plain words, its form,
/// what it comes to on the data that is known, and where it goes.
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
    TargetBox* target = nullptr;
    QPushButton* asForm = nullptr;
    QPushButton* more = nullptr;
    HoleEditor* hole = nullptr;        ///< in the place of all the others
    std::vector<FieldEditor*> fields;  ///< Comment, Assign, Output
  };
  /// Where a part that is dragged would go.
  struct Drop {
    std::size_t rule = 0;
    edit::PartPath group;
    std::size_t index = 0;
    QRect line;  ///< on the screen
  };
  void rebuild();
  void refresh();
  void addHead();
  void addRule(int index);
  void addTarget(Rule& rule);
  void addFields(Rule& rule, std::size_t index);
  void addOtherwise();
  void wireCard(Card* card, const std::string& list);
  void wireCondition(std::size_t index);
  void wireTarget(TargetBox* box, const std::string& pointer, const char* field);
  void showResults();
  void showSources();
  void fold(const Rule& rule, std::size_t index);
  [[nodiscard]] bool asText(std::size_t index) const;
  [[nodiscard]] std::optional<Drop> dropAt(std::size_t rule, const edit::PartPath& path,
                                           const QPoint& global) const;
  void drop(std::size_t rule, const edit::PartPath& path, const QPoint& global);
  void commitCondition(std::size_t rule, const edit::Condition& condition, const QString& what);
  [[nodiscard]] const json::Value& fieldsOf(std::size_t rule) const;
  [[nodiscard]] std::string listPointer() const;

  Subject subject_;
  QString shape_;
  std::set<std::size_t> texts_;     ///< JSONata rules that are shown as expressions
  std::set<std::size_t> unfolded_;  ///< rules whose Comment, Assign and Output are shown
  QWidget* list_ = nullptr;
  QComboBox* sources_ = nullptr;
  HoleEditor* whole_ = nullptr;  ///< a deployment fills in all rules
  QLabel* noData_ = nullptr;
  InsertionLine* line_ = nullptr;
  std::vector<Rule> rules_;
  TargetBox* otherwise_ = nullptr;
  QLabel* taken_ = nullptr;
};

}  // namespace stepwright::inspector
