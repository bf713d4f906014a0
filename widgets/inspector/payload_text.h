// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/assist/try_expression.h"
#include "engine/edit/payload.h"
#include "widgets/common/field_text.h"

namespace stepwright::inspector {

/// A payload template as JSON text: coloured, what is wrong in it waved, expressions in it read
/// along. Commits when the keyboard leaves it or with Ctrl+Enter, if it is JSON.
class PayloadText : public common::FieldText {
  Q_OBJECT
 public:
  explicit PayloadText(QWidget* parent = nullptr);
  void setPayload(const json::Value* value, const edit::PayloadRules& rules);
  void insertAtCaret(const QString& path);
  /// The first thing that is wrong, in words; "" where nothing is.
  [[nodiscard]] QString problem() const { return problem_; }

 signals:
  /// JSON text, or null where the field was emptied.
  void committed(const QString& json);
  void complained(const QString& words);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void insertFromMimeData(const QMimeData* source) override;

 private:
  void take(const QString& typed);
  void check();
  void fitHeight();

  edit::PayloadRules rules_;
  QString problem_;
};

}  // namespace stepwright::inspector
