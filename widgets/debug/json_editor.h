// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "engine/json/value.h"

class QLabel;
class QPlainTextEdit;

namespace stepwright::debug {

/// A field for a JSON value that says at once, with line and column, what is wrong with it.
class JsonEditor : public QWidget {
  Q_OBJECT
 public:
  explicit JsonEditor(QWidget* parent = nullptr);
  void setValue(const json::Value& value);
  void setText(const QString& text);
  /// Nothing where the text is no JSON. An empty field is an empty object.
  [[nodiscard]] std::optional<json::Value> value() const;
  [[nodiscard]] bool isValid() const { return value().has_value(); }
  [[nodiscard]] QPlainTextEdit* field() { return field_; }

 Q_SIGNALS:
  void changed();

 private:
  void check();
  QPlainTextEdit* field_;
  QLabel* problem_;
};

}  // namespace stepwright::debug
