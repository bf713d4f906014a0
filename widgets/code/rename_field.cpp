// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/code/rename_field.h"

#include <QKeyEvent>
#include <utility>

#include "widgets/common/fonts.h"

namespace stepwright::code {

RenameField::RenameField(QWidget& editor) : QLineEdit(&editor), editor_(editor) {
  setObjectName(QStringLiteral("renameInText"));
  setAccessibleName(tr("New name"));
  setFont(common::fontOf(common::FontRole::Code));
  hide();
}

void RenameField::open(const QString& name, const QRect& place, Take take) {
  commit();
  take_ = std::move(take);
  before_ = name;
  setText(name);
  const int wanted = qMax(place.width(), fontMetrics().horizontalAdvance(name)) + 90;
  const int left = qBound(0, place.left() - 6, qMax(0, editor_.width() - wanted));
  const int high = qMax(place.height() + 6, 26);
  const int top = qBound(0, place.top() - 4, qMax(0, editor_.height() - high));
  setGeometry(left, top, qMin(wanted, editor_.width()), high);
  show();
  raise();
  selectAll();
  setFocus();
}

void RenameField::commit() {
  if (!take_) return;
  const Take take = std::exchange(take_, {});
  const QString name = text();
  hide();
  if (name != before_ && !name.isEmpty()) take(name);
}

void RenameField::leave() {
  const bool had = hasFocus();
  hide();
  if (had) editor_.setFocus();
}

void RenameField::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    take_ = {};
    return leave();
  }
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    const bool had = hasFocus();
    commit();
    if (had) editor_.setFocus();
    return;
  }
  QLineEdit::keyPressEvent(event);
}

void RenameField::focusOutEvent(QFocusEvent* event) {
  QLineEdit::focusOutEvent(event);
  const auto reason = event->reason();
  if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason) commit();
}

bool RenameField::event(QEvent* event) {
  // Esc and Enter are the field's, whatever they are for the window.
  if (event->type() == QEvent::ShortcutOverride) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter) {
      event->accept();
      return true;
    }
  }
  return QLineEdit::event(event);
}

}  // namespace stepwright::code

#include "moc_rename_field.cpp"
