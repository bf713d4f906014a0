// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "engine/asl/schema.h"
#include "engine/facade/try_expression.h"
#include "engine/json/value.h"

class QLabel;

namespace stepwright::inspector {

/// A labelled field of a form for one row of the schema: label above, editor, and a line below for
/// what is wrong with it. It speaks JSON text with its owner, so that what is not touched is
/// written back as it was.
class FieldEditor : public QWidget {
  Q_OBJECT
 public:
  /// The editor that suits the field's kind; `states` are the names that a State field may take.
  [[nodiscard]] static FieldEditor* make(const asl::Field& field, asl::QueryLanguage language,
                                         const QStringList& states, QWidget* parent);

  [[nodiscard]] QString fieldName() const;
  /// The value as it stands in the document, or null where it is absent (the default is then hinted
  /// at).
  virtual void setValue(const json::Value* value) = 0;
  virtual void setStates(const QStringList&) {}
  /// The data that expressions are tried on while they are typed.
  virtual void setSample(const facade::Sample&) {}
  void setEditable(bool editable);
  /// Where the words around it say what it is.
  void hideLabel();
  /// What is wrong, in words below the field; empty = nothing.
  void setComplaint(const QString& text);

 signals:
  /// The user is done with the field: JSON text of the new value, or null to take the field away.
  void valueCommitted(const QString& json);
  void goToRequested(const QString& stateName);

 protected:
  FieldEditor(const asl::Field& field, QWidget* parent);
  void setEditor(QWidget* editor);
  [[nodiscard]] const asl::Field& field() const { return field_; }
  [[nodiscard]] QString hint() const;  ///< placeholder: the default value

 private:
  const asl::Field& field_;  // a row of the static table
  QWidget* editor_ = nullptr;
  QLabel* label_;
  QLabel* complaint_;
};

/// JSON text for what was typed into a field of text: a string; of numbers also a bare number.
/// Nothing where it is not of the field's kind; `complaint` then says why.
[[nodiscard]] std::optional<QString> jsonFromText(const asl::Field& field, const QString& text,
                                                  QString& complaint);

}  // namespace stepwright::inspector
