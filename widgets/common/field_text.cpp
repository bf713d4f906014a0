// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/field_text.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolTip>

#include "widgets/common/hole_chips.h"

namespace stepwright::common {

FieldText::FieldText(QWidget* parent) : QPlainTextEdit(parent) {
  connect(this, &QPlainTextEdit::textChanged, this, [this] { tellTyped(*this); });
}

QString FieldText::text() const {
  // Not toPlainText(): that turns a hard blank into a soft one.
  QString text = document()->toRawText();
  const QString end = returns_ ? QStringLiteral("\r\n") : QStringLiteral("\n");
  text.replace(QChar(QChar::ParagraphSeparator), end);
  return text.replace(QChar(QChar::LineSeparator), end);
}

void FieldText::setShown(const QString& text) {
  const bool pending = isPending();
  const QString typed = this->text();
  shown_ = text;
  returns_ = text.contains(QLatin1String("\r\n"));
  if (pending) tellTyped(*this);
  if (pending && typed != text) return;
  // The steps of the typing end where the document's begin.
  if (this->text() == text) return document()->clearUndoRedoStacks();
  setPlainText(text);
  shown_ = this->text();  // characters that no field can show do not count as typed
}

void FieldText::commit() {
  // What a commit changes may take the keyboard from this very field.
  if (!isPending() || committing_) return;
  const QScopedValueRollback<bool> guard(committing_, true);
  emit entered(text());
}

void FieldText::drop() {
  if (isPending()) setPlainText(shown_);
}

void FieldText::resume(const QString& typed) { setPlainText(typed); }

bool FieldText::event(QEvent* event) {
  const UndoKey undo = undoKeyOf(*event);
  if (undo != UndoKey::None) {
    const bool own = undo == UndoKey::Undo ? isPending() : document()->isRedoAvailable();
    event->setAccepted(own);
    if (own && event->type() == QEvent::KeyPress) takeBack(undo);
    return true;
  }
  if (event->type() == QEvent::ShortcutOverride && isPending() &&
      static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
    event->accept();
    return true;
  }
  return QPlainTextEdit::event(event);
}

void FieldText::takeBack(UndoKey key) {
  if (key == UndoKey::Redo) return redo();
  if (!document()->isUndoAvailable()) return drop();
  undo();
}

void FieldText::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && isPending()) return drop();
  QPlainTextEdit::keyPressEvent(event);
}

void FieldText::focusOutEvent(QFocusEvent* event) {
  QPlainTextEdit::focusOutEvent(event);
  if (event->reason() != Qt::PopupFocusReason) finish(*this);
}

/// Below the words, so that they are selected and edited as all others are.
void FieldText::paintPills() {
  const ChipLine line(document()->toRawText());
  if (!line.hasChips()) return;
  QPainter painter(viewport());
  painter.setRenderHint(QPainter::Antialiasing);
  for (const ChipPart& part : line.parts()) {
    if (!part.isChip()) continue;
    const QTextBlock block = document()->findBlock(part.begin);
    const QPointF place = blockBoundingGeometry(block).translated(contentOffset()).topLeft();
    for (int i = 0; block.isVisible() && i < block.layout()->lineCount(); ++i) {
      const QTextLine row = block.layout()->lineAt(i);
      const int first = qMax(part.begin - block.position(), row.textStart());
      const int last = qMin(part.end - block.position(), row.textStart() + row.textLength());
      if (first >= last) continue;
      const double left = row.cursorToX(first), right = row.cursorToX(last);
      paintPill(painter, QRectF(place.x() + left - 2.5, place.y() + row.y() + 0.5, right - left + 5,
                                row.height() - 1));
    }
  }
}

void FieldText::paintEvent(QPaintEvent* event) {
  paintPills();
  QPlainTextEdit::paintEvent(event);
}

bool FieldText::tellOfHole(const QHelpEvent& event) {
  const ChipLine line(document()->toRawText());
  const ChipPart* chip = line.around(cursorForPosition(event.pos()).position());
  if (chip == nullptr) return false;
  QToolTip::showText(event.globalPos(), ChipLine::wordsOf(*chip, meaningOfHole(this, chip->name)),
                     this);
  return true;
}

/// With Ctrl to where the placeholder is declared.
bool FieldText::goToHole(const QMouseEvent& event) {
  if (event.button() != Qt::LeftButton || event.modifiers() != Qt::ControlModifier) return false;
  const ChipLine line(document()->toRawText());
  const ChipPart* chip = line.around(cursorForPosition(event.pos()).position());
  return chip != nullptr && visitHole(this, chip->name);
}

void FieldText::mousePressEvent(QMouseEvent* event) {
  if (!goToHole(*event)) QPlainTextEdit::mousePressEvent(event);
}

bool FieldText::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::ToolTip && tellOfHole(*static_cast<QHelpEvent*>(event))) return true;
  return QPlainTextEdit::viewportEvent(event);
}

}  // namespace stepwright::common

#include "moc_field_text.cpp"
