// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/asl/form.h"
#include "engine/edit/form_edits.h"
#include "widgets/inspector/field_editor.h"

class QVBoxLayout;

namespace stepwright::inspector {

struct Subject;
class ObjectEditor;
class OtherFields;

/// The rows of one object of the document, as the schema has them: a field editor for each, a form
/// inside the form for each object that the schema knows. Fields come and go with what their
/// conditions ask for; rare ones wait until they are asked for or set.
class ObjectForm : public QWidget {
  Q_OBJECT
 public:
  using Changes = std::vector<edit::FieldChange>;

  ObjectForm(std::vector<asl::FormRow> rows, asl::QueryLanguage language, QWidget* parent);
  /// Shows the object at that JSON pointer; it may be absent, its fields are then unset.
  void show(const Subject& subject, const std::string& pointer);
  void setRareShown(bool shown);
  [[nodiscard]] bool hasHiddenRare() const;
  /// Members that no row is for are shown below, as JSON.
  void withOthers(bool state);

 signals:
  void changed(const stepwright::inspector::ObjectForm::Changes& changes);
  /// An object that is not there yet is wanted in that field.
  void objectWanted(const std::string& pointer, const stepwright::asl::Field* field);
  void goToRequested(const QString& state);

 private:
  struct Row {
    asl::FormRow fields;
    std::optional<asl::Owner> inner;
    FieldEditor* editor = nullptr;  // either of the two
    ObjectEditor* object = nullptr;
  };
  void build(Row& row, const Subject& subject);
  void showRow(Row& row, const Subject& subject, const json::Value& object);
  void showComplaint(Row& row, const Subject& subject);

  asl::QueryLanguage language_;
  std::vector<Row> rows_;
  std::string pointer_;
  bool rareShown_ = false;
  QVBoxLayout* column_;
  OtherFields* others_ = nullptr;
  bool othersOfState_ = false;
};

}  // namespace stepwright::inspector
