// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/code/pair_typing.h"

#include <QKeyEvent>
#include <cctype>

#include "engine/assist/find_caret.h"
#include "widgets/code/code_style.h"
#include "widgets/code/scintilla.h"

namespace stepwright::code {

namespace {

using Sci = QsciScintillaBase;

char at(const Scintilla& view, std::size_t place) {
  return static_cast<char>(view.send(Sci::SCI_GETCHARAT, static_cast<unsigned long>(place)));
}

char closerOf(char opener) {
  return opener == '{' ? '}' : opener == '[' ? ']' : opener == '"' ? '"' : '\0';
}

/// Whether the character there was put by a pair and not typed: an invisible mark tells, which goes
/// along with the text.
bool isOwn(const Scintilla& view, std::size_t place) {
  return view.send(Sci::SCI_INDICATORVALUEAT, PairIndicator, static_cast<long>(place)) != 0;
}

void mark(const Scintilla& view, std::size_t place, bool own) {
  view.send(Sci::SCI_SETINDICATORCURRENT, PairIndicator);
  view.send(own ? Sci::SCI_INDICATORFILLRANGE : Sci::SCI_INDICATORCLEARRANGE,
            static_cast<unsigned long>(place), 1);
}

void stepTo(const Scintilla& view, std::size_t place) {
  view.send(Sci::SCI_GOTOPOS, static_cast<unsigned long>(place));
}

bool isInText(const Scintilla& view, asl::Format format, std::size_t caret) {
  const auto place = assist::findCaret(view.bytes(), format, caret);
  const bool remark = place.kind == assist::CaretPlace::Kind::None && !place.flow;
  return place.block || remark || (place.quote != '\0' && caret >= place.begin);
}

/// Where something may be put behind the caret without touching what stands there.
bool hasRoom(const Scintilla& view, std::size_t caret) {
  const char next = at(view, caret);
  return next == '\0' || std::isspace(static_cast<unsigned char>(next)) != 0 || next == ',' ||
         next == '}' || next == ']';
}

bool isInWord(const Scintilla& view, std::size_t caret) {
  const char before = caret == 0 ? ' ' : at(view, caret - 1);
  return std::isalnum(static_cast<unsigned char>(before)) != 0 || before == '\\' || before == '"';
}

bool typeCharacter(Scintilla& view, char typed, asl::Format format) {
  const std::size_t caret = view.caret();
  const char next = at(view, caret);
  if (typed == next && isOwn(view, caret)) {
    mark(view, caret, false);
    stepTo(view, caret + 1);
    return true;
  }
  const char closer = closerOf(typed);
  if (closer == '\0' || !hasRoom(view, caret) || (typed == '"' && isInWord(view, caret)))
    return false;
  if (isInText(view, format, caret)) return false;
  view.typeOver({caret, caret}, {typed, closer}, caret + 1);
  mark(view, caret + 1, true);
  view.tellTyped(typed);
  return true;
}

/// The closing character right behind the caret, of a pair with nothing in it; 0 = there is none.
char emptyPair(const Scintilla& view, std::size_t caret) {
  const char next = at(view, caret);
  const bool empty = caret > 0 && next != '\0' && closerOf(at(view, caret - 1)) == next;
  return empty && isOwn(view, caret) ? next : '\0';
}

void openLines(Scintilla& view, std::size_t caret) {
  const long line = view.send(Sci::SCI_LINEFROMPOSITION, static_cast<unsigned long>(caret));
  const long indent = view.send(Sci::SCI_GETLINEINDENTATION, static_cast<unsigned long>(line));
  const std::string eol = view.send(Sci::SCI_GETEOLMODE) == Sci::SC_EOL_CRLF ? "\r\n" : "\n";
  const std::string outer(static_cast<std::size_t>(indent), ' ');
  const std::string inner = eol + outer + "  ";
  view.typeOver({caret, caret}, inner + eol + outer, caret + inner.size());
}

}  // namespace

PairTyping::PairTyping(Scintilla& view) : QObject(&view), view_(view) {
  view.installEventFilter(this);
}

bool PairTyping::eventFilter(QObject* watched, QEvent* event) {
  const bool key = event->type() == QEvent::KeyPress && view_.isEntered() && !view_.isReadOnly();
  if (key && onKey(static_cast<QKeyEvent&>(*event))) return true;
  return QObject::eventFilter(watched, event);
}

bool PairTyping::onKey(const QKeyEvent& event) {
  const bool plain = (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier)) == 0;
  const bool one =
      view_.send(Sci::SCI_GETSELECTIONS) == 1 && view_.send(Sci::SCI_GETSELECTIONEMPTY) != 0;
  if (!plain || !one) return false;
  const std::size_t caret = view_.caret();
  if (event.key() == Qt::Key_Backspace && emptyPair(view_, caret) != '\0') {
    view_.typeOver({caret - 1, caret + 1}, {}, caret - 1);
    return true;
  }
  const bool enter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
  if (enter && emptyPair(view_, caret) != '\0' && at(view_, caret) != '"') {
    openLines(view_, caret);
    return true;
  }
  const QString text = event.text();
  if (text.size() != 1 || text[0].unicode() > 127) return false;
  return typeCharacter(view_, text[0].toLatin1(), format_);
}

}  // namespace stepwright::code

#include "moc_pair_typing.cpp"
