// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "engine/json/value.h"

class QCheckBox;
class QComboBox;

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
  /// It is to be the team's too.
  [[nodiscard]] bool isShared() const;

 private:
  QComboBox* known_;
  QCheckBox* share_;
  JsonEditor* editor_;
};

}  // namespace stepwright::debug
