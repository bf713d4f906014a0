// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <string>

class QLabel;
class QPushButton;

namespace stepwright::compare {

class CompareView;

/// What stands left and right, and what the buttons do that take one side.
struct CompareWords {
  QString title;
  QString left, right;          ///< "On the disk", "Here, not saved"
  QString takeLeft, takeRight;  ///< "" = there is no such button
};

/// Two texts side by side, and the choice between them. It changes nothing itself.
class CompareDialog : public QDialog {
  Q_OBJECT
 public:
  CompareDialog(const CompareWords& words, const std::string& left, const std::string& right,
                QWidget* parent);
  [[nodiscard]] CompareView& view() { return *view_; }

 signals:
  void leftTaken();
  void rightTaken();

 private:
  void step(int by);
  void showPlace();

  CompareView* view_;
  QLabel* place_;
  QPushButton* previous_;
  QPushButton* next_;
};

}  // namespace stepwright::compare
