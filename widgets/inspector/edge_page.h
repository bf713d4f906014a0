// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include "engine/asl/schema.h"
#include "engine/edit/condition.h"
#include "engine/edit/places.h"
#include "widgets/inspector/page.h"

class QBoxLayout;
class QCheckBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace stepwright::inspector {

class AssignEditor;
class ConditionEditor;
class FieldEditor;
class TargetBox;

/// The edge of a subject, as the document says it.
struct EdgeAt {
  edit::Reference::Kind kind = edit::Reference::Kind::Next;
  bool ends = false;      ///< no state follows: the field is End
  std::string owner;      ///< the state that has it; "" of a start
  std::string entry;      ///< of a rule and a catcher their object; else the state or machine
  std::string field;      ///< that names the target: "Next", "Default", "StartAt"
  std::size_t index = 0;  ///< of a rule and a catcher
  std::size_t count = 1;  ///< how many of them there are
  [[nodiscard]] bool isEntry() const;
};
/// Nothing where there is no such edge any more.
[[nodiscard]] std::optional<EdgeAt> edgeAt(const asl::Document& document,
                                           const std::string& pointer);
/// What a rule, a catcher, a default or a way on is called: its comment, its condition in words.
[[nodiscard]] QString titleOf(const Subject& subject, const EdgeAt& edge);

/// One edge: a rule of a Choice with its condition, a catcher with its errors, a default, the way
/// on of a state; where it leads, what it assigns and puts out, its place among the others.
class EdgePage : public Page {
  Q_OBJECT
 public:
  explicit EdgePage(QWidget* parent);
  void show(const Subject& subject) override;
  /// Gives the keyboard to what the edge is about: its condition, its errors, its target.
  void focusFirst();

 signals:
  /// The edge stands at another place now.
  void edgeMoved(const QString& pointer);
  /// A breakpoint is to be set on the edge, or taken away.
  void stopToggled(const stepwright::common::BreakpointMark& spot);

 private:
  void rebuild();
  void addOrder();
  void addCondition();
  void addErrors();
  void addTarget();
  void addAssign();
  void addField(const char* name);
  void addStops();
  void addStop(QBoxLayout& line, common::BreakpointMark::Kind kind, const QString& words);
  void addNote(const QString& words);
  void moveTo(std::size_t index);
  void refresh();
  void showResult();
  void showStops();
  [[nodiscard]] const json::Value& fields() const;
  [[nodiscard]] bool asText() const;
  [[nodiscard]] asl::Owner owner() const;
  void commitField(const asl::Field& field, const QString& json);

  Subject subject_;
  EdgeAt edge_;
  QString shape_;
  bool wantsText_ = false;  ///< the condition as the expression that it is
  QWidget* list_ = nullptr;
  ConditionEditor* condition_ = nullptr;
  QLabel* result_ = nullptr;
  QLabel* source_ = nullptr;
  FieldEditor* errors_ = nullptr;
  TargetBox* target_ = nullptr;
  AssignEditor* assign_ = nullptr;
  std::vector<FieldEditor*> fields_;
  std::vector<QToolButton*> places_;
  std::vector<std::pair<common::BreakpointMark::Kind, QCheckBox*>> stops_;
  QLabel* hits_ = nullptr;
};

}  // namespace stepwright::inspector
