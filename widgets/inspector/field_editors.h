// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "widgets/inspector/field_editor.h"
#include "widgets/inspector/json_text.h"

class QCheckBox;
class QComboBox;

namespace stepwright::common {
class FieldLine;
class FieldText;
}  // namespace stepwright::common

namespace stepwright::inspector {

class TagEditor;

/// The editors that makeEditor() chooses from, one a kind of value.

/// Text, numbers, paths, ARNs, moments: one line, or several where the text has several. Commits on
/// Enter (of several lines Ctrl+Enter) or when the keyboard leaves it.
class LineEditor : public FieldEditor {
  Q_OBJECT
 public:
  LineEditor(const asl::Field& field, QWidget* parent);
  void setValue(const json::Value* value) override;
  [[nodiscard]] std::optional<QString> typed() const override;

 private:
  void take(const QString& text);
  void addLines();
  void showLines(bool several);
  QWidget* both_;
  common::FieldLine* line_;
  common::FieldText* lines_ = nullptr;  ///< made for the first text with line ends
  bool call_ = false;                   ///< what is shown is a function of a template, and no text
};

/// The name of a state: a list of the machine's states, and a button to go there.
class StateEditor : public FieldEditor {
  Q_OBJECT
 public:
  StateEditor(const asl::Field& field, const QStringList& states, QWidget* parent);
  void setValue(const json::Value* value) override;
  void setStates(const QStringList& states) override;

 private:
  QComboBox* box_;
  QStringList states_;
  QString shown_;
};

class BooleanEditor : public FieldEditor {
  Q_OBJECT
 public:
  BooleanEditor(const asl::Field& field, QWidget* parent);
  void setValue(const json::Value* value) override;

 private:
  QCheckBox* box_;
};

/// One of the words of the schema; the first entry stands for "not set" and names the default.
class EnumerationEditor : public FieldEditor {
  Q_OBJECT
 public:
  EnumerationEditor(const asl::Field& field, QWidget* parent);
  void setValue(const json::Value* value) override;

 private:
  QComboBox* box_;
  int words_ = 0;  ///< entries of the schema; a word that it does not have comes after them
};

/// Error names, or any list of texts, as tags.
class ErrorNamesEditor : public FieldEditor {
  Q_OBJECT
 public:
  ErrorNamesEditor(const asl::Field& field, QWidget* parent);
  void setSuggestions(const QStringList& names);
  void setValue(const json::Value* value) override;

 private:
  TagEditor* tags_;
};

/// Any JSON as text in the code family; commits when the keyboard leaves it and the text is JSON.
class JsonEditor : public FieldEditor {
  Q_OBJECT
 public:
  JsonEditor(const asl::Field& field, QWidget* parent);
  void setValue(const json::Value* value) override;

 private:
  JsonText* text_;
};

}  // namespace stepwright::inspector
