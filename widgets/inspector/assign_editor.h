// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <string>
#include <vector>

#include "engine/asl/model.h"
#include "engine/asl/schema.h"
#include "engine/edit/intents.h"
#include "widgets/inspector/panel.h"

class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace stepwright::common {
class FieldLine;
}

namespace stepwright::inspector {

class FieldEditor;
class HoleEditor;
struct Subject;

/// One variable that is set: its name, how its value is given, and the value.
class VariableRow : public Panel {
  Q_OBJECT
 public:
  VariableRow(const std::string& key, asl::QueryLanguage language, QWidget* parent);
  void show(const json::Value& value, const Subject& subject);
  void setComplaint(const QString& text);
  [[nodiscard]] const std::string& key() const { return key_; }
  /// Stands for another variable whose value is given in the same way.
  void setKey(const std::string& key);
  /// The caret goes to the name, to type it over.
  void editName();

 signals:
  void renamed(const std::string& from, const std::string& to);
  void valueCommitted(const std::string& key, const QString& json);
  void removeRequested(const std::string& key);

 private:
  void layOut();
  void takeName(const QString& typed);

  std::string key_;
  bool path_;  ///< the key ends in .$: the value is a path or an intrinsic call
  asl::QueryLanguage language_;
  asl::Field field_;
  common::FieldLine* name_;
  QToolButton* bin_;
  QComboBox* way_ = nullptr;
  FieldEditor* value_;
  QLabel* complaint_;
};

/// The variables that one Assign sets: of a state, of a rule, of a catcher. Names and values are
/// fields; variables are added and removed.
class AssignEditor : public QWidget {
  Q_OBJECT
 public:
  AssignEditor(const QString& title, const QString& hint, QWidget* parent);
  /// `owner` is the JSON pointer of the object that has the Assign.
  void show(const Subject& subject, const std::string& owner);

 signals:
  void committed(const stepwright::edit::Outcome& outcome);

 private:
  [[nodiscard]] bool fits(const json::Value& assign, asl::QueryLanguage language) const;
  void build(const json::Value& assign, asl::QueryLanguage language);
  void wire(VariableRow* row);
  void add();

  const Subject* subject_ = nullptr;  // of the page, which owns this editor
  std::string owner_;
  std::string newest_;  ///< key of the variable that was just added
  QPushButton* add_;
  HoleEditor* hole_;  ///< a deployment fills in all of them
  QVBoxLayout* column_;
  std::vector<VariableRow*> rows_;
};

}  // namespace stepwright::inspector
