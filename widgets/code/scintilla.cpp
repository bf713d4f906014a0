// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/code/scintilla.h"

#include <Qsci/qscicommandset.h>

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QInputMethodEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <algorithm>

#include "widgets/common/context_menu.h"
#include "widgets/common/theme.h"

namespace stepwright::code {

namespace {

/// Alt and dragging select columns; the component takes Ctrl for that on this platform.
QMouseEvent columnEvent(const QMouseEvent& event) {
  auto held = event.modifiers();
  held.setFlag(Qt::ControlModifier, held.testFlag(Qt::AltModifier));
  held.setFlag(Qt::AltModifier, false);
  return {event.type(),
          event.localPos(),
          event.windowPos(),
          event.screenPos(),
          event.button(),
          event.buttons(),
          held,
          event.source()};
}

}  // namespace

Scintilla::Scintilla(QWidget* parent) : QsciScintilla(parent) {
  setUtf8(true);
  setProperty("ownFocusFrame", true);
  SendScintilla(SCI_SETCARETSTYLE, CARETSTYLE_INVISIBLE);
  releaseKeys();
  connect(this, &QsciScintillaBase::SCN_MODIFIED, this,
          [this](int position, int type, const char*, int length, int, int, int, int, int, int) {
            onModified(position, type, length);
          });
}

void Scintilla::releaseKeys() {
  // Letters with Ctrl belong to the window's menus, but for the four of the clipboard.
  constexpr int control = Qt::CTRL;
  const QList<int> kept{control | Qt::Key_X, control | Qt::Key_C, control | Qt::Key_V,
                        control | Qt::Key_A};
  const auto ours = [&](int key) {
    const int bare = key & ~(Qt::CTRL | Qt::SHIFT | Qt::ALT);
    const bool letter = bare >= Qt::Key_Space && bare <= Qt::Key_AsciiTilde;
    return letter && (key & (Qt::CTRL | Qt::ALT)) != 0 && !kept.contains(key);
  };
  for (QsciCommand* command : standardCommands()->commands()) {
    const bool history =
        command->command() == QsciCommand::Undo || command->command() == QsciCommand::Redo;
    if (history || ours(command->key())) command->setKey(0);
    if (history || ours(command->alternateKey())) command->setAlternateKey(0);
  }
}

void Scintilla::setBytes(const std::string& bytes) {
  applying_ = true;
  SendScintilla(SCI_CLEARALL);
  SendScintilla(
      SCI_SETEOLMODE,
      static_cast<unsigned long>(bytes.find("\r\n") != std::string::npos ? EolWindows : EolUnix));
  SendScintilla(SCI_ADDTEXT, static_cast<unsigned long>(bytes.size()), bytes.data());
  SendScintilla(SCI_GOTOPOS, 0UL);
  // Before it has its size, the way to the caret ends a line too low.
  SendScintilla(SCI_SETFIRSTVISIBLELINE, 0UL);
  SendScintilla(SCI_EMPTYUNDOBUFFER);
  applying_ = false;
  pending_ = false;
}

std::string Scintilla::bytes() const {
  return bytes({0, static_cast<std::size_t>(send(SCI_GETLENGTH))});
}

std::string Scintilla::bytes(text::Range range) const {
  std::string result(range.length() + 1, '\0');
  SendScintilla(SCI_GETTEXTRANGE, static_cast<long>(range.begin), static_cast<long>(range.end),
                result.data());
  result.pop_back();
  return result;
}

void Scintilla::splice(const text::TextEdits& edits) {
  applying_ = true;
  for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
    SendScintilla(SCI_SETTARGETRANGE, static_cast<unsigned long>(edit->range.begin),
                  static_cast<long>(edit->range.end));
    SendScintilla(SCI_REPLACETARGET, static_cast<unsigned long>(edit->replacement.size()),
                  edit->replacement.data());
  }
  SendScintilla(SCI_EMPTYUNDOBUFFER);
  applying_ = false;
}

void Scintilla::onModified(int position, int type, int length) {
  if (applying_ || (type & (SC_MOD_INSERTTEXT | SC_MOD_DELETETEXT)) == 0) return;
  const auto at = static_cast<std::size_t>(position);
  const auto count = static_cast<std::size_t>(length);
  const bool inserted = (type & SC_MOD_INSERTTEXT) != 0;
  if (!pending_) {
    pending_ = true;
    begin_ = oldEnd_ = newEnd_ = at;
  }
  // Widen the window, in both texts, to hold this change; then make the change in the new one.
  begin_ = std::min(begin_, at);
  const std::size_t end = inserted ? at : at + count;
  if (end > newEnd_) {
    oldEnd_ += end - newEnd_;
    newEnd_ = end;
  }
  newEnd_ = inserted ? newEnd_ + count : newEnd_ - count;
  if (queued_) return;
  queued_ = true;
  const auto later = [this] {
    queued_ = false;
    flush();
  };
  QMetaObject::invokeMethod(this, later, Qt::QueuedConnection);
}

void Scintilla::flush() {
  if (!pending_ || composing_) return;
  pending_ = false;
  const text::TextEdits edits{{{begin_, oldEnd_}, bytes({begin_, newEnd_})}};
  SendScintilla(SCI_EMPTYUNDOBUFFER);
  emit edited(edits);
}

std::size_t Scintilla::caret() const { return static_cast<std::size_t>(send(SCI_GETCURRENTPOS)); }

QRect Scintilla::boxOf(std::size_t offset) const {
  const auto place = static_cast<long>(offset);
  const auto line = send(SCI_LINEFROMPOSITION, static_cast<unsigned long>(offset));
  const int x = static_cast<int>(send(SCI_POINTXFROMPOSITION, 0, place));
  const int y = static_cast<int>(send(SCI_POINTYFROMPOSITION, 0, place));
  const int height = static_cast<int>(send(SCI_TEXTHEIGHT, static_cast<unsigned long>(line)));
  return {viewport()->mapTo(const_cast<Scintilla*>(this), QPoint(x, y)), QSize(1, height)};
}

void Scintilla::typeOver(text::Range range, const std::string& with, std::size_t caret) {
  write({{range, with}}, caret);
}

void Scintilla::write(const text::TextEdits& edits, std::size_t caret) {
  for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
    SendScintilla(SCI_SETTARGETRANGE, static_cast<unsigned long>(edit->range.begin),
                  static_cast<long>(edit->range.end));
    SendScintilla(SCI_REPLACETARGET, static_cast<unsigned long>(edit->replacement.size()),
                  edit->replacement.data());
  }
  SendScintilla(SCI_GOTOPOS, static_cast<unsigned long>(caret));
  SendScintilla(SCI_CHOOSECARETX);
  flush();
}

void Scintilla::tellTyped(char character) { emit SCN_CHARADDED(character); }

void Scintilla::setEntered(bool entered) {
  if (entered == entered_) return;
  entered_ = entered;
  SendScintilla(SCI_SETCARETSTYLE, entered ? CARETSTYLE_LINE : CARETSTYLE_INVISIBLE);
  setAttribute(Qt::WA_InputMethodEnabled, entered);
  viewport()->update();
  emit enteredChanged(entered);
}

bool Scintilla::focusNextPrevChild(bool next) {
  return entered_ ? QsciScintilla::focusNextPrevChild(next)
                  : QAbstractScrollArea::focusNextPrevChild(next);
}

void Scintilla::focusInEvent(QFocusEvent* event) {
  const auto reason = event->reason();
  const bool comesBack = reason == Qt::PopupFocusReason || reason == Qt::ActiveWindowFocusReason;
  if (!comesBack) setEntered(reason != Qt::TabFocusReason && reason != Qt::BacktabFocusReason);
  QsciScintilla::focusInEvent(event);
  viewport()->update();
  if (!comesBack && !entered_) emit passedBy();
}

void Scintilla::focusOutEvent(QFocusEvent* event) {
  QsciScintilla::focusOutEvent(event);
  viewport()->update();
}

/// Ctrl and a click on a name go where it leads; elsewhere, and with Alt anywhere, they put one
/// more caret there.
bool Scintilla::onControlClick(const QMouseEvent& event) {
  const auto held = event.modifiers();
  const bool control = (held & Qt::ControlModifier) != 0 && (held & Qt::ShiftModifier) == 0;
  if (event.button() != Qt::LeftButton || !control) return false;
  const auto x = static_cast<unsigned long>(event.x());
  const long on = send(SCI_POSITIONFROMPOINTCLOSE, x, event.y());
  if (held == Qt::ControlModifier && on >= 0 && link_ && link_(static_cast<std::size_t>(on)))
    return true;
  const long place = send(SCI_POSITIONFROMPOINT, x, event.y());
  send(SCI_ADDSELECTION, static_cast<unsigned long>(place), place);
  return true;
}

void Scintilla::mousePressEvent(QMouseEvent* event) {
  setEntered(true);
  if (onControlClick(*event)) return;
  QMouseEvent meant = columnEvent(*event);
  QsciScintilla::mousePressEvent(&meant);
}

void Scintilla::mouseMoveEvent(QMouseEvent* event) {
  QMouseEvent meant = columnEvent(*event);
  QsciScintilla::mouseMoveEvent(&meant);
}

void Scintilla::mouseReleaseEvent(QMouseEvent* event) {
  QMouseEvent meant = columnEvent(*event);
  QsciScintilla::mouseReleaseEvent(&meant);
}

/// Esc first closes the list of completions and takes back further carets and selections.
bool Scintilla::escapeMeansALeave() const {
  return !isListActive() && send(SCI_GETSELECTIONS) <= 1 && send(SCI_CALLTIPACTIVE) == 0;
}

void Scintilla::keyFromOutside(QKeyEvent& event) {
  switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
      return setEntered(true);
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Left:
    case Qt::Key_Right:
      // Looking about, with Ctrl too; with Alt and with Shift some of them move lines.
      if ((event.modifiers() & (Qt::AltModifier | Qt::ShiftModifier)) == 0)
        return QsciScintilla::keyPressEvent(&event);
      break;
    default:
      break;
  }
  const bool changes = !event.text().isEmpty() || event.key() == Qt::Key_Delete;
  if (changes && event.key() != Qt::Key_Escape) emit passedBy();
  event.ignore();
}

bool Scintilla::isOfWindow(const QKeyEvent& event) const {
  const auto held = event.modifiers() & ~Qt::KeypadModifier;
  const bool letter = event.key() >= Qt::Key_Space && event.key() <= Qt::Key_AsciiTilde;
  const bool command =
      held == Qt::ControlModifier || held == (Qt::ControlModifier | Qt::ShiftModifier);
  const int keys = event.key() | static_cast<int>(held);
  return letter && command && standardCommands()->boundTo(keys) == nullptr;
}

void Scintilla::keyPressEvent(QKeyEvent* event) {
  if (!entered_) return keyFromOutside(*event);
  if (event->key() == Qt::Key_Escape && escapeMeansALeave()) return setEntered(false);
  // It keeps every key to itself; the window says why a command of its own is switched off.
  if (isOfWindow(*event)) return event->ignore();
  QsciScintilla::keyPressEvent(event);
  flush();
}

bool Scintilla::viewportEvent(QEvent* event) {
  const bool taken = QsciScintilla::viewportEvent(event);
  // What the mouse wrote is the document's before anything else happens: an undo that came in
  // between would tell of it in the middle of its own steps.
  flush();
  return taken;
}

void Scintilla::paintEvent(QPaintEvent* event) {
  // Drawn smaller than 100 % it has no pattern for the margin of folds, and leaves what was there.
  if (viewport()->devicePixelRatioF() < 1)
    QPainter(viewport()).fillRect(event->rect(), common::Theme::current().surface);
  QsciScintilla::paintEvent(event);
  if (entered_ || !hasFocus()) return;
  QPainter painter(viewport());
  painter.setPen(QPen(common::Theme::current().accent, 2));
  painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
}

void Scintilla::inputMethodEvent(QInputMethodEvent* event) {
  if (!entered_) return event->ignore();
  composing_ = !event->preeditString().isEmpty();
  QsciScintilla::inputMethodEvent(event);
  flush();
}

void Scintilla::dragEnterEvent(QDragEnterEvent* event) {
  // A file is opened by the window; its path is no text of this document.
  if (event->mimeData()->hasUrls()) return event->ignore();
  QsciScintilla::dragEnterEvent(event);
}

void Scintilla::dropEvent(QDropEvent* event) {
  QsciScintilla::dropEvent(event);
  flush();
}

void Scintilla::contextMenuEvent(QContextMenuEvent* event) {
  // The component's own menu has its own Undo and Redo; this one offers what the editor answers
  // itself.
  QMenu& menu = common::contextMenu(*this);
  const QString why = hasSelectedText() ? QString() : tr("No text is selected.");
  common::allow(*menu.addAction(tr("Cut"), this, [this] { cut(), flush(); }), why);
  common::allow(*menu.addAction(tr("Copy"), this, [this] { copy(); }), why);
  const bool empty = QApplication::clipboard()->text().isEmpty();
  common::allow(*menu.addAction(tr("Paste"), this, [this] { paste(), flush(); }),
                empty ? tr("The clipboard is empty.") : QString());
  menu.addSeparator();
  menu.addAction(tr("Select all"), this, [this] { selectAll(); });
  menu.popup(event->globalPos());
}

}  // namespace stepwright::code

#include "moc_scintilla.cpp"
