// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace stepwright::common {

/// In a form the wheel scrolls: it never turns a choice that happens to come under the pointer.
class WheelScrolls : public QObject {
  Q_OBJECT
 public:
  explicit WheelScrolls(QWidget& form);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QWidget& form_;
};

}  // namespace stepwright::common
