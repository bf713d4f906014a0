// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/analysis/workflow_test.h"
#include "engine/asl/model.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace stepwright::debug {

class JsonEditor;

/// A test of the workflow: its name and the segment that it runs in fields, and all of it as JSON,
/// which both show.
class TestDialog : public QDialog {
  Q_OBJECT
 public:
  /// `others` are the other tests, whose names are taken.
  TestDialog(const analysis::WorkflowTest& test, asl::MachinePtr machine,
             std::vector<analysis::WorkflowTest> others, QWidget* parent = nullptr);
  /// Who makes a test of what the run that is shown did from one state to another; nothing where it
  /// did not.
  using Maker = std::function<std::optional<analysis::WorkflowTest>(const std::string& from,
                                                                    const std::string& to)>;
  /// `takeAtOnce`: the data of each segment that is chosen are taken from the run.
  void setMaker(Maker maker, bool takeAtOnce);
  /// As it stands in the dialog; nothing while that is no test.
  [[nodiscard]] const std::optional<analysis::WorkflowTest>& test() const { return test_; }

 private:
  void build();
  void fillFrom();
  void fillTo();
  void readFields();
  void readJson();
  void show(const analysis::WorkflowTest& test);
  void showFields();
  void takeFromRun();
  void judge();
  [[nodiscard]] bool isKnown();
  [[nodiscard]] bool isTaken(const std::string& name) const;
  [[nodiscard]] QString chosen(const QComboBox& box) const;

  asl::MachinePtr machine_;
  std::vector<analysis::WorkflowTest> others_;
  std::optional<analysis::WorkflowTest> test_;
  Maker maker_;
  bool takeAtOnce_ = false, filling_ = false;
  std::optional<std::pair<QString, QString>> way_;  ///< from and to that known_ is of
  bool known_ = false;
  QLineEdit* name_;
  QComboBox* from_;
  QComboBox* to_;
  QPushButton* take_;
  QLabel* problem_;
  JsonEditor* json_;
  QPushButton* keep_;
};

}  // namespace stepwright::debug
