// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/field_line.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyle>
#include <QStyleOptionFrame>
#include <QToolTip>
#include <algorithm>
#include <iterator>
#include <limits>

#include "widgets/common/hole_chips.h"

namespace stepwright::common {
namespace {

constexpr int roomEdge = 2, actionRoom = 22;

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
  if (event->type() == QEvent::ToolTip && tellOfChip(*static_cast<QHelpEvent*>(event))) return true;
  return QLineEdit::event(event);
}

QRect FieldLine::room() const {
  QStyleOptionFrame panel;
  initStyleOption(&panel);
  const QRect inside = style()->subElementRect(QStyle::SE_LineEditContents, &panel, this);
  // The buttons at its end belong to its actions.
  return inside.adjusted(roomEdge, 0, -roomEdge - (actions().isEmpty() ? 0 : actionRoom), 0);
}

bool FieldLine::showsChips() const {
  return !hasFocus() && !text().isEmpty() && echoMode() == Normal && ChipLine(text()).hasChips();
}

bool FieldLine::tellOfChip(const QHelpEvent& event) {
  if (!showsChips()) return false;
  const ChipLine line(text());
  const ChipPart* chip = line.at(event.pos(), room(), font());
  if (chip == nullptr) return false;
  const QString words = ChipLine::wordsOf(*chip, meaningOfHole(this, chip->name));
  QToolTip::showText(event.globalPos(), words + QLatin1Char('\n') + tr("Click to edit it."), this);
  return true;
}

void FieldLine::focusInEvent(QFocusEvent* event) {
  pressedIn_ = event->reason() == Qt::MouseFocusReason;
  QLineEdit::focusInEvent(event);
}

QString FieldLine::holeAt(QPoint point) {
  const ChipLine line(text());
  const ChipPart* chip =
      pressedIn_ ? line.at(point, room(), font()) : line.around(cursorPositionAt(point));
  return chip == nullptr ? QString() : chip->name;
}

/// With Ctrl to where the placeholder is declared.
void FieldLine::mousePressEvent(QMouseEvent* event) {
  const bool goes = event->button() == Qt::LeftButton && event->modifiers() == Qt::ControlModifier;
  const QString hole = goes ? holeAt(event->pos()) : QString();
  pressedIn_ = false;
  if (!hole.isEmpty() && visitHole(this, hole)) return;
  QLineEdit::mousePressEvent(event);
}

void FieldLine::paintEvent(QPaintEvent* event) {
  if (!showsChips()) return QLineEdit::paintEvent(event);
  QPainter painter(this);
  QStyleOptionFrame panel;
  initStyleOption(&panel);
  style()->drawPrimitive(QStyle::PE_PanelLineEdit, &panel, &painter, this);
  ChipLine(text()).paint(painter, room(), font(), palette().color(QPalette::Text));
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

#include "moc_field_line.cpp"
