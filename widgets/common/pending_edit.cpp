// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/pending_edit.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QVariant>
#include <QWidget>

namespace stepwright::common {
namespace {

constexpr const char* placeProperty = "place";
constexpr const char* partProperty = "part";

bool sendUp(EditEvent::What what, PendingEdit& edit) {
  EditEvent event(what, edit);
  for (QWidget* at = edit.field()->parentWidget(); at != nullptr; at = at->parentWidget()) {
    event.ignore();
    QCoreApplication::sendEvent(at, &event);
    if (event.isAccepted()) return true;
  }
  return false;
}

}  // namespace

QEvent::Type EditEvent::type() {
  static const auto kind = static_cast<Type>(registerEventType());
  return kind;
}

void tellTyped(PendingEdit& edit) { sendUp(EditEvent::What::Typed, edit); }

void finish(PendingEdit& edit) {
  if (edit.isPending() && !sendUp(EditEvent::What::Finished, edit)) edit.commit();
}

UndoKey undoKeyOf(const QEvent& event) {
  if (event.type() != QEvent::KeyPress && event.type() != QEvent::ShortcutOverride)
    return UndoKey::None;
  const auto& key = static_cast<const QKeyEvent&>(event);
  const bool control = key.modifiers().testFlag(Qt::ControlModifier);
  if (!control || key.modifiers().testFlag(Qt::AltModifier)) return UndoKey::None;
  const bool shift = key.modifiers().testFlag(Qt::ShiftModifier);
  if (key.key() == Qt::Key_Z) return shift ? UndoKey::Redo : UndoKey::Undo;
  return key.key() == Qt::Key_Y && !shift ? UndoKey::Redo : UndoKey::None;
}

bool isTabOfWindow(const QEvent& event) {
  if (event.type() != QEvent::KeyPress) return false;
  const auto& key = static_cast<const QKeyEvent&>(event);
  const bool tab = key.key() == Qt::Key_Tab || key.key() == Qt::Key_Backtab;
  return tab && key.modifiers().testFlag(Qt::ControlModifier);
}

std::vector<PendingEdit*> pendingEditsIn(QWidget& root) {
  std::vector<PendingEdit*> found;
  for (QObject* child : root.children()) {
    auto* widget = qobject_cast<QWidget*>(child);
    if (widget == nullptr) continue;
    if (auto* edit = dynamic_cast<PendingEdit*>(widget)) {
      found.push_back(edit);
      continue;
    }
    const auto inner = pendingEditsIn(*widget);
    found.insert(found.end(), inner.begin(), inner.end());
  }
  return found;
}

void setPlace(QWidget& widget, const QString& pointer) {
  widget.setProperty(placeProperty, pointer);
}

void setPart(QWidget& widget, const QString& part) { widget.setProperty(partProperty, part); }

QString placeOf(const QWidget& field) {
  QString below;
  for (const QWidget* at = &field; at != nullptr; at = at->parentWidget()) {
    const QVariant part = at->property(partProperty);
    if (part.isValid()) below.prepend(QLatin1Char('/') + part.toString());
    const QVariant place = at->property(placeProperty);
    if (place.isValid()) return place.toString() + below;
  }
  return below;
}

}  // namespace stepwright::common
