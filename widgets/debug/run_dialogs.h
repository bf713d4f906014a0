// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "engine/project/sidecar.h"
#include "engine/session/moment.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace stepwright::debug {

class DebugStore;
class JsonEditor;

/// Run with…: the input, one of those used before or a new one.
class InputDialog : public QDialog {
  Q_OBJECT
 public:
  explicit InputDialog(const DebugStore& store, QWidget* parent = nullptr);
  [[nodiscard]] QString name() const;
  [[nodiscard]] json::Value input() const;

 private:
  QComboBox* known_;
  JsonEditor* editor_;
};

/// One answer of a mock: what, for which calls, after how long.
class MockDialog : public QDialog {
  Q_OBJECT
 public:
  MockDialog(const tasks::MockBehaviour& behaviour, const QString& state,
             QWidget* parent = nullptr);
  /// What it was where no field was changed.
  [[nodiscard]] tasks::MockBehaviour behaviour() const;

 private:
  [[nodiscard]] tasks::MockBehaviour read() const;

  tasks::MockBehaviour original_;
  tasks::MockBehaviour shown_;  ///< what the fields make of it, as they were filled
  QComboBox* kind_;
  QSpinBox* first_;
  QSpinBox* last_;
  QSpinBox* delay_;
  JsonEditor* result_;
  QLineEdit* error_;
  QLineEdit* cause_;
};

}  // namespace stepwright::debug
