// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/asl/format.h"
#include "engine/asl/schema.h"
#include "engine/assist/try_expression.h"
#include "engine/json/value.h"

class QHBoxLayout;
class QLabel;

namespace stepwright::inspector {

class HoleEditor;
class MarkButton;

/// A labelled field of a form for one row of the schema: above it its name, help and, where it is
/// set, a sign to reset it; below it a line for what is wrong. It speaks JSON text with its owner,
/// so that what is not touched is written back as it was.
class FieldEditor : public QWidget {
  Q_OBJECT
 public:
  /// Members of an object to set (JSON text) or to take away (nothing).
  using Members = std::vector<std::pair<std::string, std::optional<std::string>>>;

  [[nodiscard]] QString fieldName() const;
  [[nodiscard]] const asl::Field& field() const { return *field_; }
  /// The value as it stands in the document, or null where it is absent (the default is then hinted
  /// at).
  virtual void setValue(const json::Value* value) = 0;
  /// The object that the field is of: its value, and whether it is set.
  virtual void showObject(const json::Value& object);
  virtual void setStates(const QStringList&) {}
  /// The data that expressions are tried on while they are typed.
  virtual void setSample(const assist::Sample&) {}
  /// How the document writes what only a deployment fills in.
  virtual void setFormat(asl::Format format) { format_ = format; }
  void setEditable(bool editable);
  /// Where the words around it say what it is.
  void hideLabel();
  /// What is wrong, in words below the field; empty = nothing.
  void setComplaint(const QString& text);
  [[nodiscard]] QString complaint() const;
  [[nodiscard]] bool isSet() const { return set_; }
  /// JSON text of what is typed and not taken yet, null to take the field away; nothing where there
  /// is no such thing, or it is not of the field's kind.
  [[nodiscard]] virtual std::optional<QString> typed() const { return std::nullopt; }
  /// What the sign to reset does: the field goes, and its default holds.
  virtual void reset();
  /// Shows the help for the field beside it; F1 and Shift+F1 do this too.
  void showHelp();

 signals:
  /// The user is done with the field: JSON text of the new value, or null to take the field away.
  void valueCommitted(const QString& json);
  /// The same for fields that stand for several members.
  void membersCommitted(const stepwright::inspector::FieldEditor::Members& members);
  void goToRequested(const QString& stateName);
  /// Another value stands in the field, which may be typed().
  void changed();

 protected:
  FieldEditor(const asl::Field& field, QWidget* parent);
  void setEditor(QWidget* editor);
  /// A widget in the line of the label, before the sign to reset.
  void addToHead(QWidget* widget);
  void setLabelField(const asl::Field& field);
  void setIsSet(bool set);
  /// A field that has to be there cannot be reset.
  void setResettable(bool resettable) { resettable_ = resettable; }
  [[nodiscard]] QString hint() const;  ///< placeholder: the default value
  [[nodiscard]] asl::Format format() const { return format_; }
  /// What a deployment fills in as a whole has a line with a chip in the place of the editor.
  /// Whether the value is such.
  bool showHole(const json::Value* value);

  bool event(QEvent* event) override;
  void enterEvent(QEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  const asl::Field* field_;  // a row of the static table
  QWidget* editor_ = nullptr;
  QHBoxLayout* headLine_;
  QWidget* head_;
  QLabel* label_;
  MarkButton* help_;
  MarkButton* reset_;
  QLabel* complaint_;
  HoleEditor* hole_ = nullptr;  ///< made for the first one
  bool set_ = false;
  bool resettable_ = true;
  bool editable_ = true;
  asl::Format format_ = asl::Format::Json;
};

/// JSON text for what was typed into a field of text: a string; of numbers also a bare number.
/// Nothing where it is not of the field's kind; `complaint` then says why.
[[nodiscard]] std::optional<QString> jsonFromText(const asl::Field& field, const QString& text,
                                                  QString& complaint);

}  // namespace stepwright::inspector
