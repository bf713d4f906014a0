// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace stepwright::debug {

/// Asks for the error that a state is to fail with, and its cause.
class FailDialog : public QDialog {
  Q_OBJECT
 public:
  /// `errors`: those that the state's retriers and catchers name, to choose from.
  FailDialog(const QString& state, const QStringList& errors, QWidget* parent = nullptr);
  [[nodiscard]] QString error() const;
  [[nodiscard]] QString cause() const;

 private:
  void check();

  QComboBox* error_;
  QLineEdit* cause_;
  QLabel* problem_;
  QPushButton* ok_;
};

}  // namespace stepwright::debug
