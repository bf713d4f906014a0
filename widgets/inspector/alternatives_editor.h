// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/asl/form.h"
#include "widgets/inspector/field_editor.h"

class QComboBox;

namespace stepwright::inspector {

/// One row for fields that exclude one another, and for values that may also be an expression:
/// which alternative is taken is chosen in the line of the label, and the value is typed below. The
/// old alternative leaves the document when a value is given the new alternative, in one change and
/// in its place.
class AlternativesEditor : public FieldEditor {
  Q_OBJECT
 public:
  AlternativesEditor(const asl::FormRow& row, asl::QueryLanguage language,
                     const QStringList& states, QWidget* parent);
  /// Whether a row needs this editor: it has several alternatives, or one that takes expressions
  /// too.
  [[nodiscard]] static bool isFor(const asl::FormRow& row, asl::QueryLanguage language);

  void setValue(const json::Value*) override {}
  void showObject(const json::Value& object) override;
  void setStates(const QStringList& states) override;
  void setSample(const assist::Sample& sample) override;
  void setFormat(asl::Format format) override;
  void reset() override;

 private:
  struct Alternative {
    const asl::Field* field;
    bool expression;
    FieldEditor* editor;
  };
  void add(const asl::Field& field, bool expression, FieldEditor* editor);
  void choose(int index);
  void commit(const Alternative& alternative, const QString& json);
  /// Whether the field has an editor for values and one for expressions.
  [[nodiscard]] bool hasTwin(const asl::Field& field) const;
  [[nodiscard]] QString wordsOf(const Alternative& alternative) const;
  /// The alternative that the object takes; -1 where none of the fields is there.
  [[nodiscard]] int alternativeOf(const json::Value& object) const;

  std::vector<Alternative> alternatives_;
  std::vector<std::string> present_;  ///< fields of the row that the document has
  bool sameStem_ = true;
  QComboBox* box_;
  QWidget* body_;
};

/// Where the machine goes after a state: one of its states, or nowhere. Next and End in one list.
class FlowEditor : public FieldEditor {
  Q_OBJECT
 public:
  FlowEditor(const asl::Field& next, const QStringList& states, QWidget* parent);
  void setValue(const json::Value*) override {}
  void showObject(const json::Value& object) override;
  void setStates(const QStringList& states) override;

 private:
  QComboBox* box_;
  QStringList states_;
  QString shown_;
  bool end_ = false;
};

}  // namespace stepwright::inspector
