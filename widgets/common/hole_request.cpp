// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/hole_request.h"

#include <QCoreApplication>
#include <QWidget>

namespace stepwright::common {
namespace {

/// To the field and its parents, until one takes it.
bool sendUp(QWidget* field, QEvent& event) {
  for (QWidget* at = field; at != nullptr; at = at->parentWidget()) {
    event.ignore();
    QCoreApplication::sendEvent(at, &event);
    if (event.isAccepted()) return true;
  }
  return false;
}

}  // namespace

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
  sendUp(field, request);
  return request.meaning();
}

QEvent::Type HoleVisit::type() {
  static const auto kind = static_cast<Type>(registerEventType());
  return kind;
}

bool visitHole(QWidget* field, const QString& name) {
  HoleVisit visit(name);
  return sendUp(field, visit);
}

}  // namespace stepwright::common
