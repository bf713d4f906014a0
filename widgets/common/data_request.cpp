// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/data_request.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QWidget>

namespace stepwright::common {

QEvent::Type DataRequest::type() {
  static const auto kind = static_cast<Type>(registerEventType());
  return kind;
}

bool requestData(QWidget* field) {
  DataRequest request(field);
  for (QWidget* at = field->parentWidget(); at != nullptr; at = at->parentWidget()) {
    request.ignore();
    QCoreApplication::sendEvent(at, &request);
    if (request.isAccepted()) return true;
  }
  return false;
}

bool isDataKey(const QKeyEvent& event) {
  return event.key() == Qt::Key_Space &&
         event.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
}

bool keepFieldKeys(QEvent& event) {
  if (event.type() != QEvent::ShortcutOverride) return false;
  const auto& key = static_cast<const QKeyEvent&>(event);
  const bool completes = key.key() == Qt::Key_Space && key.modifiers() == Qt::ControlModifier;
  if (!completes && !isDataKey(key)) return false;
  event.accept();
  return true;
}

}  // namespace stepwright::common
