// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/json/value.h"
#include "widgets/common/field_text.h"

namespace stepwright::inspector {

/// A text field that holds one JSON value and grows with it. A string that is an expression stands
/// without its quotes.
class JsonText : public common::FieldText {
  Q_OBJECT
 public:
  explicit JsonText(QWidget* parent = nullptr);
  void setValue(const json::Value* value);
  void commit() override;

 signals:
  /// JSON text, or null where the field was emptied.
  void committed(const QString& json);
  /// Why the text cannot be taken yet; "" = it can.
  void complained(const QString& words);

 private:
  void take(const QString& typed);
  void fitHeight();
};

}  // namespace stepwright::inspector
