// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/code/code_editor.h"

#include <QEvent>
#include <QGuiApplication>
#include <QInputMethod>
#include <QTimer>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>
#include <optional>
#include <tuple>

#include "engine/assist/names_at.h"
#include "engine/json/pointer.h"
#include "widgets/code/code_style.h"
#include "widgets/code/completer.h"
#include "widgets/code/expression_spans.h"
#include "widgets/code/find_bar.h"
#include "widgets/code/hole_spans.h"
#include "widgets/code/long_lines.h"
#include "widgets/code/margin_stops.h"
#include "widgets/code/offer_list.h"
#include "widgets/code/pair_typing.h"
#include "widgets/code/rename_field.h"
#include "widgets/code/scintilla.h"
#include "widgets/code/text_tips.h"
#include "widgets/common/hole_chips.h"
#include "widgets/common/said.h"
#include "widgets/common/text.h"

namespace stepwright::code {

namespace {

using Sci = QsciScintillaBase;

constexpr std::size_t kMostSquiggles = 2'000;
/// A problem is met on each of its lines while they are few; of a whole object on its first.
constexpr int linesOfAPlace = 3;

/// Several carets are at work at once, and each of them pastes.
void allowCarets(const Scintilla& view) {
  view.send(Sci::SCI_SETMULTIPLESELECTION, 1);
  view.send(Sci::SCI_SETADDITIONALSELECTIONTYPING, 1);
  view.send(Sci::SCI_SETMULTIPASTE, Sci::SC_MULTIPASTE_EACH);
}

QRect boxOf(const Scintilla& view, text::Range range) {
  return view.boxOf(range.begin).united(view.boxOf(range.end));
}

void drawHoles(Scintilla& view, const std::vector<text::Range>& holes) {
  view.send(Sci::SCI_SETINDICATORCURRENT, static_cast<unsigned long>(HoleIndicator));
  view.send(Sci::SCI_INDICATORCLEARRANGE, 0, view.send(Sci::SCI_GETLENGTH));
  for (const auto& hole : holes)
    view.send(Sci::SCI_INDICATORFILLRANGE, static_cast<unsigned long>(hole.begin),
              static_cast<long>(hole.length()));
}

}  // namespace

struct CodeEditor::Parts {
  Scintilla* view = nullptr;
  FindBar* find = nullptr;
  LongLinesNote* note = nullptr;
  PairTyping* pairs = nullptr;
  OfferList* offers = nullptr;
  Completer* completer = nullptr;
  RenameField* name = nullptr;
  TextTips* tips = nullptr;
  /// The text, where its lines are too long for the view, which is then empty.
  std::optional<std::string> held;
  bool showAnyway = false;
  asl::Document document;
  asl::Format format = asl::Format::Json;
  asl::StateId selected;
  std::optional<text::Range> part;  ///< of it, that is selected by itself
  asl::StateId cursor;
  std::vector<common::BreakpointMark> breakpoints;
  std::vector<int> lineNumbers;  ///< in another file; empty: its own
  bool quiet = false;            ///< the caret is moved by the program
  std::size_t lastCaret = 0;
  bool colouring = true;

  /// The view loses the keyboard once the editor is none any more, which must not hear of it then.
  ~Parts() { view->disconnect(view->parentWidget()); }

  /// Gives the text to the view, or keeps it where that would take too long.
  void take(const std::string& text) {
    const auto longest = longestLineOf(text);
    colouring = longest <= longestLineShown;
    const bool hold = !colouring && !showAnyway;
    if (!colouring) view->setLexer(nullptr);
    view->setBytes(hold ? std::string() : text);
    held = hold ? std::optional(text) : std::nullopt;
    if (hold) note->setLength(longest, text.size());
    note->setVisible(hold);
    view->setVisible(!hold);
    if (colouring) applyStyle(*view, format);
    lastCaret = 0;
    showLineNumbers(*view, {});
  }
  long lineOf(std::size_t offset) const {
    return view->send(Sci::SCI_LINEFROMPOSITION, static_cast<unsigned long>(offset));
  }
};

CodeEditor::CodeEditor(QWidget* parent) : QWidget(parent), parts_(std::make_unique<Parts>()) {
  setObjectName(QStringLiteral("codeEditor"));
  parts_->view = new Scintilla(this);
  parts_->view->setObjectName(QStringLiteral("codeText"));
  parts_->view->setAccessibleName(tr("Definition as text"));
  parts_->view->setFrameShape(QFrame::NoFrame);
  parts_->find = new FindBar(*parts_->view, this);
  parts_->note = new LongLinesNote(this);
  parts_->pairs = new PairTyping(*parts_->view);  // before the list, which takes keys first
  parts_->offers = new OfferList(*parts_->view);
  parts_->completer = new Completer(*parts_->view, *parts_->offers, this);
  parts_->name = new RenameField(*parts_->view);
  parts_->tips = new TextTips(*parts_->view, *parts_->offers);
  parts_->note->hide();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(parts_->view, 1);
  column->addWidget(parts_->note, 1);
  column->addWidget(parts_->find);
  setFocusProxy(parts_->view);
  auto& view = *parts_->view;
  view.setAutoIndent(true);
  view.setIndentationsUseTabs(false);
  view.setTabWidth(2);
  view.setBraceMatching(QsciScintilla::SloppyBraceMatch);
  view.setScrollWidth(1);
  view.setScrollWidthTracking(true);
  allowCarets(view);
  applyStyle(view, parts_->format);
  wire();
}

CodeEditor::~CodeEditor() = default;

void CodeEditor::setLineNumbers(std::vector<int> numbers) {
  if (numbers == parts_->lineNumbers && numbers.empty()) return;
  parts_->lineNumbers = std::move(numbers);
  showLineNumbers(*parts_->view, parts_->lineNumbers);
}

void CodeEditor::wire() {
  auto* view = parts_->view;
  connect(view, &Scintilla::edited, this, [this](const text::TextEdits& edits) {
    fitLineNumbers(*parts_->view);
    emit textEdited(edits);
    // A long line may have come by paste.
    for (const auto& edit : edits) {
      if (edit.replacement.size() > longestLineShown && !parts_->showAnyway)
        QTimer::singleShot(0, this, [this] { takeAgain(); });
    }
  });
  const auto tellHow = [this] {
    emit remark(parts_->view->isEntered() ? tr("Editing the text; Esc leaves it")
                                          : tr("Press Enter to edit the text, Tab to go on"));
  };
  connect(view, &Scintilla::enteredChanged, this, [this, tellHow] {
    if (parts_->view->hasFocus()) tellHow();
  });
  connect(view, &Scintilla::passedBy, this, tellHow);
  connect(parts_->note, &LongLinesNote::formatRequested, this, &CodeEditor::formatRequested);
  connect(parts_->note, &LongLinesNote::showRequested, this, [this] {
    parts_->showAnyway = true;
    takeAgain();
  });
  connect(view, &QsciScintillaBase::SCN_UPDATEUI, this, [this](int updated) {
    if ((updated & Sci::SC_UPDATE_SELECTION) == 0 || parts_->view->isApplying()) return;
    const std::size_t now = caret();
    if (parts_->quiet || now == parts_->lastCaret) return;
    parts_->lastCaret = now;
    QToolTip::hideText();  // what it told of may lie below other text by now
    emit caretMoved(now);
  });
  connect(view, &QsciScintilla::copyAvailable, this, &CodeEditor::clipboardMeant);
  connect(view, &QsciScintillaBase::SCN_FOCUSIN, this, &CodeEditor::clipboardMeant);
  connect(view, &QsciScintillaBase::SCN_FOCUSOUT, this, &CodeEditor::clipboardMeant);
  connect(view, &QsciScintillaBase::SCN_MARGINCLICK, this,
          [this](int position, int, int margin) { onMarginClicked(position, margin); });
  view->setLink([this](std::size_t offset) { return follow(offset); });
}

void CodeEditor::setText(const std::string& text, asl::Format format) {
  parts_->format = format;
  parts_->pairs->setFormat(format);
  parts_->take(text);
}

void CodeEditor::takeAgain() {
  parts_->take(text());
  setDocument(parts_->document);
}

std::string CodeEditor::text() const {
  return parts_->held ? *parts_->held : parts_->view->bytes();
}

bool CodeEditor::applyEdits(const text::TextEdits& edits) {
  if (parts_->held) return parts_->take(text::apply(*parts_->held, edits)), true;
  if (parts_->view->hasUntold()) return false;
  const bool grows = std::any_of(edits.begin(), edits.end(), [](const text::TextEdit& edit) {
    return edit.replacement.size() > longestLineShown;
  });
  if (grows) return parts_->take(text::apply(text(), edits)), true;
  parts_->view->splice(edits);
  parts_->lastCaret = caret();
  fitLineNumbers(*parts_->view);
  return true;
}

void CodeEditor::flush() {
  parts_->view->flush();
  if (parts_->view->hasUntold()) QGuiApplication::inputMethod()->commit();
}

void CodeEditor::setDocument(const asl::Document& document) {
  parts_->document = document;
  parts_->completer->setDocument(document);
  parts_->tips->setDocument(document);
  if (parts_->held) return;
  drawProblems();
  drawExpressions();
  drawHoles(*parts_->view, parts_->colouring ? holeSpans(document) : std::vector<text::Range>());
  drawMarkers();
}

void CodeEditor::setSelectedState(const asl::StateId& state, bool reveal) {
  parts_->selected = state;
  drawMarkers();
  if (!reveal || state.empty()) return;
  const auto key = parts_->document.keyRangeOf(state);
  if (!key || parts_->document.stateAt(caret()) == state) return;
  goTo(key->begin, false);
}

void CodeEditor::setSelectedPart(const std::optional<text::Range>& part, bool reveal) {
  if (parts_->part == part) return;
  parts_->part = part;
  drawMarkers();
  if (reveal && part) goTo(part->begin, false);
}

void CodeEditor::setBreakpoints(const std::vector<common::BreakpointMark>& marks) {
  parts_->breakpoints = marks;
  drawMarkers();
}

void CodeEditor::setDebugCursor(const asl::StateId& state) {
  if (parts_->cursor == state) return;
  parts_->cursor = state;
  drawMarkers();
}

std::size_t CodeEditor::caret() const { return parts_->view->caret(); }

void CodeEditor::goTo(std::size_t offset, bool focus) { goTo(text::Range{offset, offset}, focus); }

void CodeEditor::goTo(text::Range range, bool focus) {
  if (parts_->held) return;
  auto& view = *parts_->view;
  parts_->quiet = !focus;
  const auto line = static_cast<unsigned long>(parts_->lineOf(range.begin));
  view.send(Sci::SCI_ENSUREVISIBLEENFORCEPOLICY, line);
  view.send(Sci::SCI_SETSEL, static_cast<unsigned long>(range.end), static_cast<long>(range.begin));
  view.send(Sci::SCI_CHOOSECARETX);  // Up and Down go on in this column
  // The line stands near the top, so that what belongs to it is seen with it.
  const long shown = view.send(Sci::SCI_VISIBLEFROMDOCLINE, line);
  view.send(Sci::SCI_SETFIRSTVISIBLELINE, static_cast<unsigned long>(qMax(0L, shown - 1)));
  parts_->lastCaret = caret();
  parts_->quiet = false;
  if (focus) {
    view.setFocus();
    emit caretMoved(caret());
  }
}

bool CodeEditor::follow(std::size_t offset) {
  if (parts_->held) return false;
  parts_->view->flush();
  const auto place = assist::definitionAt(parts_->document, offset);
  if (place) goTo(*place);
  if (place) return true;
  const std::string hole = holeNameAt(parts_->document, offset);
  return !hole.empty() && common::visitHole(this, common::toQt(hole));
}

void CodeEditor::goToDefinition() {
  if (!follow(caret())) emit remark(tr("No name stands here that leads anywhere"));
}

void CodeEditor::showReferences() {
  if (parts_->held) return;
  const auto& document = parts_->document;
  const auto places = assist::referencesAt(document, caret());
  if (places.empty()) return emit remark(tr("No name of a state or variable stands here"));
  std::vector<Offer> rows;
  for (const auto& place : places) {
    const auto line = parts_->lineOf(place.begin);
    rows.push_back({tr("%1: %2").arg(line + 1).arg(parts_->view->text(line).simplified()), {}, {}});
  }
  parts_->offers->open(rows, parts_->view->boxOf(caret()), OfferList::Typing::Closes,
                       [this, places](int row) { goTo(places[static_cast<std::size_t>(row)]); });
}

bool CodeEditor::showFixes() {
  if (parts_->held) return false;
  std::vector<asl::QuickFix> fixes;
  std::vector<Offer> rows;
  const long here = parts_->lineOf(caret());
  for (const auto& problem : parts_->document.problems()) {
    const long first = parts_->lineOf(problem.range.begin);
    const long last = parts_->lineOf(problem.range.end);
    const bool met =
        first == here || (first < here && here <= last && last - first < linesOfAPlace);
    if (!problem.fix || !met) continue;
    fixes.push_back(*problem.fix);
    rows.push_back({common::said(problem.fix->label), {}, common::said(problem.message)});
  }
  if (fixes.empty()) return false;
  parts_->offers->open(
      rows, parts_->view->boxOf(caret()), OfferList::Typing::Closes,
      [this, fixes](int row) { emit fixRequested(fixes[static_cast<std::size_t>(row)]); });
  return true;
}

void CodeEditor::addNextOccurrence() {
  if (parts_->held) return;
  auto& view = *parts_->view;
  const auto marked = [&view] {
    return std::tuple(view.send(Sci::SCI_GETSELECTIONS), view.send(Sci::SCI_GETSELECTIONSTART),
                      view.send(Sci::SCI_GETSELECTIONEND));
  };
  const auto before = marked();
  view.send(Sci::SCI_SETSEARCHFLAGS, Sci::SCFIND_MATCHCASE);
  view.send(Sci::SCI_TARGETWHOLEDOCUMENT);
  view.send(Sci::SCI_MULTIPLESELECTADDNEXT);
  view.send(Sci::SCI_SCROLLCARET);
  if (marked() == before) emit remark(tr("Nothing else reads like what stands here"));
}

void CodeEditor::startRename(const asl::StateId& state) {
  if (parts_->held) return;
  const auto name = assist::nameAt(parts_->document, caret());
  if (name && name->kind == assist::NameAt::Kind::State)
    return placeRenameField(name->state, name->range);
  if (name && !assist::referencesAt(parts_->document, name->range.begin).empty()) {
    return parts_->name->open(common::toQt(name->name), boxOf(*parts_->view, name->range),
                              [this, at = name->range.begin](const QString& to) {
                                emit variableRenameRequested(at, to);
                              });
  }
  const auto key = parts_->document.keyRangeOf(state);
  if (!key || state.empty()) return;
  goTo(key->begin, false);
  placeRenameField(state, {key->begin, key->end});
}

void CodeEditor::placeRenameField(const asl::StateId& state, text::Range name) {
  const auto token = json::pointerTokens(state).back();
  parts_->name->open(
      common::toQt(token), boxOf(*parts_->view, name),
      [this, id = common::toQt(state)](const QString& to) { emit renameRequested(id, to); });
}

void CodeEditor::commitTyping() { parts_->name->commit(); }

text::Range CodeEditor::selection() const {
  return {static_cast<std::size_t>(parts_->view->send(Sci::SCI_GETSELECTIONSTART)),
          static_cast<std::size_t>(parts_->view->send(Sci::SCI_GETSELECTIONEND))};
}

void CodeEditor::showFind(bool replace) {
  if (!parts_->held) parts_->find->open(replace);
}

void CodeEditor::showCompletion() {
  if (!parts_->held && !parts_->completer->open()) emit remark(tr("Nothing is offered here"));
}

/// QsciScintilla::selectedText has room for one selection and writes all of them into it.
QString CodeEditor::selectedText() const {
  return QString::fromStdString(parts_->view->bytes(selection()));
}

void CodeEditor::cut() {
  parts_->view->cut();
  parts_->view->flush();
}
void CodeEditor::copy() { parts_->view->copy(); }
void CodeEditor::paste() {
  parts_->view->paste();
  parts_->view->flush();
}
void CodeEditor::selectAll() { parts_->view->selectAll(); }
bool CodeEditor::hasEditorFocus() const { return parts_->view->hasFocus(); }

void CodeEditor::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  const bool themed =
      event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange;
  if (!themed || !parts_ || parts_->view == nullptr) return;
  QTimer::singleShot(0, this, [this] {
    if (parts_->colouring) applyStyle(*parts_->view, parts_->format);
    showLineNumbers(*parts_->view, parts_->lineNumbers);
    drawMarkers();
  });
}

void CodeEditor::onMarginClicked(int position, int margin) {
  if (margin != SymbolMargin && margin != CursorMargin && margin != NumberMargin) return;
  const auto line =
      parts_->view->send(Sci::SCI_LINEFROMPOSITION, static_cast<unsigned long>(position));
  const auto end =
      parts_->view->send(Sci::SCI_GETLINEENDPOSITION, static_cast<unsigned long>(line));
  const text::Range whole{static_cast<std::size_t>(position), static_cast<std::size_t>(end)};
  const auto spot = stopAtLine(parts_->document, whole);
  if (spot) emit breakpointToggleRequested(*spot);
}

void CodeEditor::drawProblems() {
  auto& view = *parts_->view;
  const long length = view.send(Sci::SCI_GETLENGTH);
  for (const int indicator : {ErrorIndicator, WarningIndicator, InformationIndicator}) {
    view.send(Sci::SCI_SETINDICATORCURRENT, static_cast<unsigned long>(indicator));
    view.send(Sci::SCI_INDICATORCLEARRANGE, 0, length);
  }
  std::size_t drawn = 0;
  for (const auto& problem : parts_->document.problems()) {
    if (++drawn > kMostSquiggles) break;
    const int indicator = problem.severity == asl::Severity::Error     ? ErrorIndicator
                          : problem.severity == asl::Severity::Warning ? WarningIndicator
                                                                       : InformationIndicator;
    auto range = problem.range;
    if (range.end == range.begin) ++range.end;
    // A problem of a whole object marks its first line only.
    const long line = parts_->lineOf(range.begin);
    const auto stop = static_cast<std::size_t>(
        view.send(Sci::SCI_GETLINEENDPOSITION, static_cast<unsigned long>(line)));
    range.end = std::min(range.end, std::max(stop, range.begin + 1));
    view.send(Sci::SCI_SETINDICATORCURRENT, static_cast<unsigned long>(indicator));
    view.send(Sci::SCI_INDICATORFILLRANGE, static_cast<unsigned long>(range.begin),
              static_cast<long>(range.length()));
  }
}

void CodeEditor::drawExpressions() {
  auto& view = *parts_->view;
  const long length = view.send(Sci::SCI_GETLENGTH);
  const auto spans = parts_->colouring ? expressionSpans(text()) : std::vector<ExpressionSpan>();
  for (const auto& [indicator, kind] : {std::pair{NameIndicator, ExpressionSpan::Kind::Name},
                                        std::pair{QuietIndicator, ExpressionSpan::Kind::Quiet}}) {
    view.send(Sci::SCI_SETINDICATORCURRENT, static_cast<unsigned long>(indicator));
    view.send(Sci::SCI_INDICATORCLEARRANGE, 0, length);
    for (const auto& span : spans) {
      if (span.kind != kind) continue;
      view.send(Sci::SCI_INDICATORFILLRANGE, static_cast<unsigned long>(span.range.begin),
                static_cast<long>(span.range.length()));
    }
  }
}

TextTips& CodeEditor::tips() const { return *parts_->tips; }

void CodeEditor::setSample(const assist::Sample& sample) {
  parts_->completer->setSample(sample);
  parts_->tips->setSample(sample);
}

void CodeEditor::drawMarkers() {
  if (parts_->held) return;
  auto& view = *parts_->view;
  const auto& document = parts_->document;
  for (int marker = PartMarker; marker < FirstBreakpointMarker + breakpointMarkers; ++marker)
    view.markerDeleteAll(marker);
  MarginSigns signs;
  for (const auto& mark : parts_->breakpoints)
    if (const auto key = keyOfStop(document, mark))
      view.markerAdd(static_cast<int>(parts_->lineOf(key->begin)), markerOf(view, signs, mark));
  if (const auto key = document.keyRangeOf(parts_->cursor); key && !parts_->cursor.empty()) {
    view.markerAdd(static_cast<int>(parts_->lineOf(key->begin)), CursorMarker);
  }
  if (parts_->part) {
    const long end = parts_->lineOf(parts_->part->end);
    for (long line = parts_->lineOf(parts_->part->begin); line <= end; ++line)
      view.markerAdd(static_cast<int>(line), PartMarker);
  }
  if (parts_->selected.empty()) return;
  const auto key = document.keyRangeOf(parts_->selected);
  const auto range = document.rangeOf(parts_->selected);
  if (!key || !range) return;
  const long last = parts_->lineOf(range->end);
  for (long line = parts_->lineOf(key->begin); line <= last; ++line) {
    view.markerAdd(static_cast<int>(line), SelectionMarker);
  }
}

}  // namespace stepwright::code

#include "moc_code_editor.cpp"
