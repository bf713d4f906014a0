// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>
#include <optional>
#include <vector>

#include "engine/assist/try_expression.h"
#include "engine/edit/condition.h"

class QVBoxLayout;

namespace stepwright::common {
class ExpressionField;
}

namespace stepwright::inspector {

class GroupHead;
class TestRow;

/// The condition of one Choice rule: tests in groups of which all, any or none hold; of JSONata
/// also as the expression that it is.
class ConditionEditor : public QWidget {
  Q_OBJECT
 public:
  ConditionEditor(const json::Value& rule, asl::QueryLanguage language, bool asText,
                  QWidget* parent);
  /// New values; the rule must have the shape that the editor was made for.
  void show(const json::Value& rule);
  void setSample(const assist::Sample& sample);
  [[nodiscard]] const edit::Condition& condition() const { return root_; }
  /// The rule with the condition as it is typed; nothing where that cannot be taken, and
  /// `complaint` says why.
  [[nodiscard]] std::optional<json::Value> typedRule(const json::Value& rule,
                                                     QString& complaint) const;

  /// What decides which widgets there are: groups and their sizes, not values.
  [[nodiscard]] static QString shapeOf(const json::Value& rule, asl::QueryLanguage language,
                                       bool asText);
  /// Whether a JSONata condition can be shown as tests at all.
  [[nodiscard]] static bool isForm(const json::Value& rule);

  /// A place between two parts of a group, at a height of the screen.
  struct Gap {
    edit::PartPath group;
    std::size_t index = 0;
    int y = 0, left = 0, right = 0;
  };
  [[nodiscard]] std::vector<Gap> gaps() const;
  /// Gives the keyboard to the handle of that part.
  void focusPart(const edit::PartPath& path);

 signals:
  /// Another condition stands in its fields.
  void changed();
  void conditionEdited(const stepwright::edit::Condition& condition, const QString& what);
  void expressionEdited(const QString& text);
  /// A part is dragged: where to, on the screen; and let go there.
  void partMoved(const QPoint& global);
  void partDropped(const stepwright::edit::PartPath& path, const QPoint& global);
  void dragCancelled();
  /// A part went a step by the keyboard and now stands there.
  void partStepped(const stepwright::edit::PartPath& path);

 private:
  struct Part {
    edit::PartPath path;
    QWidget* whole = nullptr;  ///< what stands in the group's list
    TestRow* row = nullptr;
    GroupHead* head = nullptr;
    QWidget* end = nullptr;  ///< of a group: its foot, below the last part
  };
  void build(const edit::Condition& part, const edit::PartPath& path, QVBoxLayout* into);
  void addTest(const edit::Condition& test, const edit::PartPath& path, QVBoxLayout* into);
  void addGroup(const edit::Condition& group, const edit::PartPath& path, QVBoxLayout* into);
  QWidget* addFoot(const edit::PartPath& path, QVBoxLayout* into);
  void addText();
  void makeDraggable(QWidget* grip, const edit::PartPath& path);
  void openMenu(const edit::PartPath& path, const QPoint& global);
  void step(const edit::PartPath& path, int by);
  /// Does something to a copy of the condition and tells of it where it could be done.
  void change(const std::function<bool(edit::Condition&)>& gesture, const QString& what);
  [[nodiscard]] edit::Condition freshTest() const;
  [[nodiscard]] QString markedText() const;

  asl::QueryLanguage language_;
  edit::Condition root_;
  assist::Sample sample_;
  std::vector<Part> parts_;
  common::ExpressionField* text_ = nullptr;
};

}  // namespace stepwright::inspector
