// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/inspector/page.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace stepwright::inspector {

/// The text of the state's object as it stands in the document; applied as one change.
class JsonPage : public Page {
  Q_OBJECT
 public:
  explicit JsonPage(QWidget* parent);
  void show(const Subject& subject) override;

 private:
  void check();
  void applyText();

  Subject subject_;
  std::string about_;  ///< pointer of the state that is shown
  QString shown_;
  QPlainTextEdit* edit_;
  QLabel* complaint_;
  QPushButton* apply_;
  QPushButton* revert_;
};

}  // namespace stepwright::inspector
