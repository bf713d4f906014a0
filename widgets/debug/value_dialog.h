// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <optional>

#include "engine/json/value.h"

namespace stepwright::debug {

class JsonEditor;

/// Edits a value that does not fit into one line: an object, an array, a long text.
class ValueDialog : public QDialog {
  Q_OBJECT
 public:
  /// `text` is shown laid out where it is JSON, as it stands where it is not yet.
  ValueDialog(const QString& what, const QString& text, QWidget* parent = nullptr);
  /// The value in the field; nothing where it is none.
  [[nodiscard]] std::optional<json::Value> value() const;

 private:
  JsonEditor* editor_;
};

}  // namespace stepwright::debug
