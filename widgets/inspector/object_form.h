// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/asl/form.h"
#include "widgets/inspector/field_editor.h"
#include "widgets/inspector/object_body.h"

class QVBoxLayout;

namespace stepwright::inspector {

class ObjectEditor;
class OtherFields;

/// The rows of one object of the document, as the schema has them: a field editor for each, a form
/// inside the form for each object that the schema knows. Fields come and go with what their
/// conditions ask for; rare ones wait until they are asked for or set.
class ObjectForm : public ObjectBody {
  Q_OBJECT
 public:
  ObjectForm(std::vector<asl::FormRow> rows, asl::QueryLanguage language, QWidget* parent);
  void show(const Subject& subject, const std::string& pointer) override;
  void setRareShown(bool shown);
  [[nodiscard]] bool hasHiddenRare() const;
  /// Members that no row is for are shown below, as JSON.
  void withOthers(bool state);

 private:
  struct Row {
    asl::FormRow fields;
    std::optional<asl::Owner> inner;
    FieldEditor* editor = nullptr;  // either of the two
    ObjectEditor* object = nullptr;
    QString told;  ///< what is said below the field that the field did not say itself
  };
  void build(Row& row, const Subject& subject);
  [[nodiscard]] ObjectEditor* makeObject(const asl::Field& field, asl::Owner inner);
  [[nodiscard]] FieldEditor* makeField(const Row& row, const QStringList& states);
  void commitMembers(const FieldEditor::Members& members);
  void showRow(Row& row, const Subject& subject, const json::Value& object);
  void showComplaint(Row& row, const Subject& subject);
  static void tell(Row& row, const QString& words);

  asl::QueryLanguage language_;
  std::vector<Row> rows_;
  std::string pointer_;
  bool rareShown_ = false;
  QVBoxLayout* column_;
  OtherFields* others_ = nullptr;
  bool othersOfState_ = false;
};

}  // namespace stepwright::inspector
