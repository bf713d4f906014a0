// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/rename_field.h"

#include <QKeyEvent>

namespace stepwright::canvas {

RenameField::RenameField(const QString& name, QWidget* parent) : FieldLine(parent) {
  setObjectName(QStringLiteral("renameField"));
  setAccessibleName(tr("Name of the state"));
  setShown(name);
  selectAll();
}

void RenameField::end(bool take, bool stays) {
  if (done_) return;
  done_ = true;
  const QString name = text().trimmed();
  const bool another = take && isPending() && !name.isEmpty() && name != shown();
  drop();  // it is handed over or given up: as long as the field is there, it has nothing to keep
  if (hasFocus()) emit finished();
  hide();
  deleteLater();
  if (another) emit renamed(name, stays);
}

void RenameField::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Escape:
      return end(false);
    case Qt::Key_Return:
    case Qt::Key_Enter:
      return end(true, true);
    default:
      FieldLine::keyPressEvent(event);
  }
}

void RenameField::focusOutEvent(QFocusEvent* event) {
  FieldLine::focusOutEvent(event);
  // The field's own menu, or another window, takes the keyboard for a moment; that is no leaving.
  const auto reason = event->reason();
  if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason) end(true);
}

}  // namespace stepwright::canvas

#include "moc_rename_field.cpp"
