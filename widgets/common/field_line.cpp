// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/field_line.h"

#include <QKeyEvent>
#include <QScopedValueRollback>
#include <algorithm>
#include <iterator>
#include <limits>

namespace stepwright::common {
namespace {

bool endsLine(QChar c) {
  return c == QLatin1Char('\n') || c == QLatin1Char('\r') || c == QChar::LineSeparator ||
         c == QChar::ParagraphSeparator;
}

bool hasLineEnds(const QString& text) { return std::any_of(text.begin(), text.end(), endsLine); }

}  // namespace

FieldLine::FieldLine(QWidget* parent) : QLineEdit(parent) {
  // What was never typed must not be cut off either.
  setMaxLength(std::numeric_limits<int>::max());
  connect(this, &QLineEdit::textChanged, this, &FieldLine::note);
  connect(this, &QLineEdit::editingFinished, this, [this] { finish(*this); });
}

void FieldLine::setShown(const QString& text) {
  const bool pending = isPending();
  shown_ = text;
  if (pending) tellTyped(*this);
  if (pending && isPending()) return;
  // The steps of the typing end where the document's begin.
  if (this->text() == text && !isUndoAvailable() && !isRedoAvailable()) return;
  const int caret = cursorPosition();
  setText(text);
  setCursorPosition(hasFocus() ? caret : 0);
}

void FieldLine::note() {
  const QString now = text();
  if (hasLineEnds(now) && !hasLineEnds(before_) && now != shown_) {
    QString line;
    std::copy_if(now.begin(), now.end(), std::back_inserter(line),
                 [](QChar c) { return !endsLine(c); });
    setText(line);
    return emit remarked(tr("Line ends were taken out: this field has one line."));
  }
  before_ = now;
  tellTyped(*this);
}

void FieldLine::commit() {
  // What a commit changes may take the keyboard from this very field.
  if (!isPending() || committing_) return;
  const QScopedValueRollback<bool> guard(committing_, true);
  emit entered(text());
}

void FieldLine::drop() {
  if (!isPending()) return;
  setText(shown_);
  if (!hasFocus()) setCursorPosition(0);
}

void FieldLine::resume(const QString& typed) { setText(typed); }

bool FieldLine::event(QEvent* event) {
  const UndoKey undo = undoKeyOf(*event);
  if (undo != UndoKey::None) {
    const bool own = undo == UndoKey::Undo ? isPending() : isRedoAvailable();
    event->setAccepted(own);
    if (own && event->type() == QEvent::KeyPress) takeBack(undo);
    return true;
  }
  if (event->type() == QEvent::ShortcutOverride && isPending() &&
      static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
    event->accept();
    return true;
  }
  return QLineEdit::event(event);
}

void FieldLine::takeBack(UndoKey key) {
  if (key == UndoKey::Redo) return redo();
  if (!isUndoAvailable()) return drop();
  undo();
}

void FieldLine::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && isPending()) return drop();
  QLineEdit::keyPressEvent(event);
}

}  // namespace stepwright::common
