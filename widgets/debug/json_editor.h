// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <optional>

#include "engine/json/value.h"

class QLabel;
class QToolButton;

namespace stepwright::debug {

/// A field of text that hands on what is too large to be laid out in one piece instead of inserting
/// it.
class JsonTextField : public QPlainTextEdit {
  Q_OBJECT
 public:
  using QPlainTextEdit::QPlainTextEdit;
  /// From so many bytes on a value is held beside the field; AWS takes no answer that is larger.
  static constexpr int mostShown = 256 * 1024;

 Q_SIGNALS:
  /// The field's whole text, as it would be with what was pasted.
  void largePasted(const QString& text);

 protected:
  void insertFromMimeData(const QMimeData* source) override;
};

/// A field for a JSON value that says at once, with line and column, what is wrong with it. A value
/// too large to be edited as text is held whole and shown by its first lines, until it is taken out
/// again.
class JsonEditor : public QWidget {
  Q_OBJECT
 public:
  explicit JsonEditor(QWidget* parent = nullptr);
  void setValue(const json::Value& value);
  void setText(const QString& text);
  /// Nothing where the text is no JSON. An empty field is an empty object.
  [[nodiscard]] const std::optional<json::Value>& value() const { return value_; }
  [[nodiscard]] bool isValid() const { return value_.has_value(); }
  [[nodiscard]] QPlainTextEdit* field() { return field_; }
  /// What stands in the field, JSON or not; of a value that is held, the whole of it.
  [[nodiscard]] QString text() const;
  /// A value that is larger, printed without blanks, is none: AWS would not take it.
  void refuseOver(std::size_t bytes);

 Q_SIGNALS:
  void changed();

 private:
  void check();
  void takeLarge(const QString& text);
  void hold(const json::Value& value);
  void take(const json::Value& value, const QString& words);
  void empty();

  JsonTextField* field_;
  QLabel* problem_;
  QToolButton* empty_;  ///< takes a held value out
  bool held_ = false;
  json::Value heldValue_;
  std::size_t mostBytes_ = 0;  ///< 0 = no bound
  std::optional<json::Value> value_;
};

}  // namespace stepwright::debug
