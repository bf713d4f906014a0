// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/inspector/page.h"

class QLabel;
class QPushButton;

namespace stepwright::common {
class FieldText;
}

namespace stepwright::inspector {

/// The text of the state's object, or of the rule's or catcher's, as it stands in the document;
/// applied as one change, by its button or when the keyboard leaves the page.
class JsonPage : public Page {
  Q_OBJECT
 public:
  explicit JsonPage(QWidget* parent);
  void show(const Subject& subject) override;

 protected:
  bool event(QEvent* event) override;

 private:
  void check();
  void take(const QString& text);

  Subject subject_;
  std::string place_;  ///< of the object
  common::FieldText* edit_;
  QLabel* complaint_;
  QPushButton* apply_;
  QPushButton* revert_;
};

}  // namespace stepwright::inspector
