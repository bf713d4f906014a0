// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/field_line.h"

namespace stepwright::canvas {

/// The field for a new name, over the box of the state.
class RenameField : public common::FieldLine {
  Q_OBJECT
 public:
  RenameField(const QString& name, QWidget* parent);
  /// It closes; `stays`: where the name is refused the field may open again.
  void end(bool take, bool stays = false);

 signals:
  void renamed(const QString& name, bool stays);
  /// Ended by a key: the keyboard goes back to where the state is.
  void finished();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  bool done_ = false;
};

}  // namespace stepwright::canvas
