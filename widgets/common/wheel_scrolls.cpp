// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/wheel_scrolls.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>

namespace stepwright::common {

WheelScrolls::WheelScrolls(QWidget& form) : QObject(&form), form_(form) {
  qApp->installEventFilter(this);
}

bool WheelScrolls::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::Wheel && event->type() != QEvent::Polish)
    return QObject::eventFilter(watched, event);
  auto* box = qobject_cast<QComboBox*>(watched);
  if (box == nullptr || !form_.isAncestorOf(box)) return QObject::eventFilter(watched, event);
  // Nor does it take the keyboard along, which would end what is typed elsewhere.
  if (event->type() == QEvent::Polish) {
    box->setFocusPolicy(Qt::StrongFocus);
    return QObject::eventFilter(watched, event);
  }
  event->ignore();
  return true;
}

}  // namespace stepwright::common

#include "moc_wheel_scrolls.cpp"
