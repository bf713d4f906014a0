// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include "engine/asl/schema.h"

namespace stepwright::inspector {

/// Help for a field as rich text: what it is, its rule (kind, limits, query language, when it has a
/// meaning) and what holds without it.
[[nodiscard]] QString helpOf(const asl::Field& field);
/// "A whole number from 1 to 99,999,999, JSONPath only."
[[nodiscard]] QString ruleOf(const asl::Field& field);
/// "Mode is DISTRIBUTED", or nothing where the field always has a meaning.
[[nodiscard]] QString conditionOf(const asl::Field& field);
/// The default value as a person reads it: without the quotes of a text.
[[nodiscard]] QString defaultOf(const asl::Field& field);

/// A small sign beside a label that can be pressed: the question mark of the help, the arrow that
/// resets.
class MarkButton : public QAbstractButton {
  Q_OBJECT
 public:
  MarkButton(const QString& icon, QWidget* parent);
  [[nodiscard]] QSize sizeHint() const override { return {16, 16}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void enterEvent(QEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  QString icon_;
};

}  // namespace stepwright::inspector
