// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <string>
#include <vector>

#include "engine/tasks/mocks/mock.h"
#include "widgets/debug/mock_check.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace stepwright::debug {

class JsonEditor;

/// One answer of a mock: what, for which calls, in which items, on which condition, after how long.
class MockDialog : public QDialog {
  Q_OBJECT
 public:
  /// `maps` are the names of the Maps around the state, the outer one first.
  MockDialog(const tasks::MockBehaviour& behaviour, const QString& state,
             std::vector<std::string> maps, QWidget* parent = nullptr);
  /// Who knows what TestState and AWS say of a result; nobody does without it.
  void setJudge(MockCheck::Judge judge);
  /// What it was where no field was changed.
  [[nodiscard]] tasks::MockBehaviour behaviour() const;

 private:
  [[nodiscard]] tasks::MockBehaviour read() const;
  void fill();
  void addItems(QFormLayout& form, std::vector<std::string> maps);
  void check();

  struct ItemField {
    std::string map;
    QSpinBox* index;  ///< -1 = any item
  };

  tasks::MockBehaviour original_;
  tasks::MockBehaviour shown_;  ///< what the fields make of it, as they were filled
  QComboBox* kind_;
  QSpinBox* first_;
  QSpinBox* last_;
  QLineEdit* condition_;
  QLabel* conditionProblem_;
  QSpinBox* delay_;
  JsonEditor* result_;
  MockCheck* verdict_;
  QLineEdit* error_;
  QLineEdit* cause_;
  QPushButton* keep_;
  std::vector<ItemField> items_;
};

/// The names of the Maps around the state of that name, the outer one first; of the first such
/// state.
[[nodiscard]] std::vector<std::string> mapsAround(const asl::Machine& machine,
                                                  const std::string& state);

}  // namespace stepwright::debug
