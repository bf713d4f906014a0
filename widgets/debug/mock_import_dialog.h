// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <optional>
#include <vector>

#include "engine/asl/document.h"
#include "engine/project/debug_setup.h"
#include "engine/tasks/mocks/mock.h"

class QComboBox;
class QPlainTextEdit;

namespace stepwright::debug {

/// Says what a mock file brings and what of it fits no state, and asks which of its test cases
/// answers from now on. What is there already stays unless another is chosen.
class MockImportDialog : public QDialog {
  Q_OBJECT
 public:
  MockImportDialog(const std::vector<tasks::MockCase>& cases, const project::DebugSetup& now,
                   const asl::Document& document, QWidget* parent = nullptr);
  /// Whether there is nothing to ask: one test case, which fits, and no mocks yet.
  [[nodiscard]] bool isPlain() const { return plain_; }
  /// The place of the test case to be used; nothing where what is there is kept.
  [[nodiscard]] std::optional<std::size_t> chosen() const;
  [[nodiscard]] int misfits() const { return misfits_; }

 private:
  void addMisfits(const tasks::MockCase& test, const asl::Machine& machine);

  QComboBox* use_;
  QPlainTextEdit* remarks_;
  int misfits_ = 0;
  bool plain_ = false;
};

}  // namespace stepwright::debug
