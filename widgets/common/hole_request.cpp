// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/hole_request.h"

#include <QCoreApplication>
#include <QWidget>

namespace stepwright::common {

QEvent::Type HoleRequest::type() {
  static const auto kind = static_cast<Type>(registerEventType());
  return kind;
}

void HoleRequest::answerFrom(const HoleMeanings& known) {
  meaning_ = known.value(name_);
  accept();
}

HoleMeaning meaningOfHole(QWidget* field, const QString& name) {
  HoleRequest request(name);
  for (QWidget* at = field; at != nullptr; at = at->parentWidget()) {
    request.ignore();
    QCoreApplication::sendEvent(at, &request);
    if (request.isAccepted()) break;
  }
  return request.meaning();
}

}  // namespace stepwright::common
