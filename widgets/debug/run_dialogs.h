// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <string>
#include <utility>
#include <vector>

#include "engine/json/value.h"

class QCheckBox;
class QComboBox;

namespace stepwright::debug {

class DebugStore;
class JsonEditor;

/// Run with…: the input, one of those used before, that of the run that is shown, one from a file
/// or a new one.
class InputDialog : public QDialog {
  Q_OBJECT
 public:
  explicit InputDialog(const DebugStore& store, QWidget* parent = nullptr);
  /// What the run that is shown began with.
  void offerRun(const json::Value& input);
  [[nodiscard]] QString name() const;
  [[nodiscard]] json::Value input() const;
  /// It is to be the team's too.
  [[nodiscard]] bool isShared() const;

 private:
  void readFile();

  std::vector<std::pair<std::string, json::Value>> inputs_;  ///< in the order of the list
  QComboBox* known_;
  QCheckBox* share_;
  JsonEditor* editor_;
};

}  // namespace stepwright::debug
