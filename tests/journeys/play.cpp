// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/play.h"

#include <QAction>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTabWidget>
#include <QtTest>
#include <algorithm>

#include "widgets/canvas/drawing.h"
#include "widgets/canvas/graph_view.h"

namespace stepwright::journeys {

using app::DocumentPage;
using app::MainWindow;

namespace {

constexpr std::size_t kMostDocuments = 6;
constexpr std::size_t kMostNew = 4;  // documents with states come and go beside them

QString toQt(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<int>(text.size()));
}

QString shortly(const QString& key) { return QFileInfo(key).fileName(); }

QString inWords(const QWidget* widget) {
  if (widget == nullptr) return QStringLiteral("nothing");
  return QStringLiteral("%1 %2 \"%3\"")
      .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
           widget->accessibleName());
}

QLineEdit* fileNameIn(QWidget& dialog) {
  return dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
}

}  // namespace

bool Play::begin() {
  for (const auto& document : typedDocuments()) {
    const QString path = program_.folder() + QLatin1Char('/') + QLatin1String(document.file);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return false;
    file.write(document.text.data(), static_cast<qint64>(document.text.size()));
    file.close();
    script_.opens(path, document.text);
  }
  start();
  return wrong().isEmpty();
}

void Play::start() {
  program_.start();
  for (const auto& [key, document] : script_.documents()) window().openFile(key);
  Typist::settle();
}

void Play::gesture() {
  struct Chance {
    int weight;
    void (Play::*act)();
  };
  static constexpr Chance chances[] = {{34, &Play::typeSomewhere}, {16, &Play::selectByOutline},
                                       {12, &Play::selectByClick}, {8, &Play::switchDocument},
                                       {4, &Play::clickTab},       {6, &Play::selectionBack},
                                       {3, &Play::selectionForth}, {8, &Play::endTyping},
                                       {8, &Play::undo},           {4, &Play::redo},
                                       {5, &Play::save},           {3, &Play::newDocument},
                                       {3, &Play::closeDocument},  {4, &Play::openClosed},
                                       {1, &Play::secondWindow},   {4, &Play::switchWindow},
                                       {1, &Play::quitAndReturn},  {3, &Play::lookAtDraft}};
  ++count_;
  static_cast<void>(program_.front());  // a window is in front, and keys go there
  int all = 0;
  for (const auto& chance : chances) all += chance.weight;
  int drawn = below(all);
  for (const auto& chance : chances) {
    drawn -= chance.weight;
    if (drawn < 0) return (this->*chance.act)();
  }
}

QString Play::wrong() {
  Typist::settle();
  if (fault_.isEmpty()) lookAtTexts();
  if (fault_.isEmpty()) fault_ = script_.lookAtFiles();
  return fault_;
}

void Play::lookAtTexts() {
  QStringList seen;
  for (MainWindow* window : program_.windows()) {
    for (DocumentPage* page : Reach(*window).pages()) {
      const QString key = Reach::keyOf(*page);
      seen << key;
      if (const QString wrong = script_.look(key, page->model().text()); !wrong.isEmpty())
        return fail(wrong);
      if (page->code().text() != page->model().text())
        return fail(key + QStringLiteral(": the code shows another text"));
    }
  }
  for (const auto& [key, document] : script_.documents())
    if (!seen.contains(key)) return fail(key + QStringLiteral(" is not open any more"));
}

/// The document's text while a dialog stands before the window.
void Play::lookAtText(const QString& key) {
  for (MainWindow* window : program_.windows()) {
    for (DocumentPage* page : Reach(*window).pages()) {
      if (Reach::keyOf(*page) != key) continue;
      const QString wrong = script_.look(key, page->model().text());
      if (!wrong.isEmpty()) return fail(QStringLiteral("when it was asked about: ") + wrong);
    }
  }
}

QString Play::story() const { return story_.join(QLatin1Char('\n')); }

void Play::tell(const QString& what) {
  story_ << QStringLiteral("%1 %2").arg(count_).arg(what);
  ++tally_[what.section(QLatin1Char(' '), 0, 0)];
}

void Play::fail(const QString& what) {
  if (fault_.isEmpty()) fault_ = what;
}

bool Play::isOffered(const char* command) {
  return window().findChild<QAction*>(QLatin1String(command))->isEnabled();
}

DocumentPage* Play::page() { return program_.front() == nullptr ? nullptr : window().page(); }

// Typing.

std::vector<TypedField> Play::fieldsHere() {
  std::vector<TypedField> all;
  if (page() == nullptr || page()->model().selection().size() > 1) return all;
  const auto selected = page()->model().selectedState();
  for (const auto& field : fieldsOf(shortly(key()).toStdString())) {
    if (field.place.state ? document().stateId(*field.place.state) != selected : !selected.empty())
      continue;
    // In the JSON of a state there must be a comment to type into, also when this is left.
    if (field.kind != TypedField::Kind::Json || staysThere(field.place)) all.push_back(field);
  }
  return all;
}

/// Whether the document has that field, and what is typed now does not take it away.
bool Play::staysThere(const FieldPlace& place) {
  if (document().valueAt(place) == nullptr) return false;
  const auto& typed = script_.typed();
  const bool goes = typed && typed->document == key() && typed->change &&
                    typed->change->place == place && !typed->change->value;
  return !goes;
}

void Play::typeSomewhere() {
  const auto fields = fieldsHere();
  if (fields.empty()) return selectByOutline();
  const TypedField field = any(fields);
  const auto& typed = script_.typed();
  const bool again = typed && typed->field == field && typed->document == key();
  // More is typed where it is typed already only where all of it is typed anew.
  const bool open =
      field.kind == TypedField::Kind::Json || field.kind == TypedField::Kind::CanvasName;
  if (again && open) return endTyping();
  if (!again) script_.leaves();
  Typed next{key(), field, {}, {}};
  const QString state =
      field.place.state ? toQt(document().stateId(*field.place.state)) : QString();
  QWidget* widget = reach().goTo(field, state);
  lookAtTexts();
  propose(next);
  tell(QStringLiteral("type %1 of %2: %3")
           .arg(QLatin1String(field.label), shortly(next.document), next.text));
  if (widget == nullptr)
    return fail(QStringLiteral("the field %1 cannot be typed in; the keyboard is in %2")
                    .arg(QLatin1String(field.label), inWords(QApplication::focusWidget())));
  if (field.kind == TypedField::Kind::Json) {
    typeIntoJson(*qobject_cast<QPlainTextEdit*>(widget), next);
  } else {
    Typist::key(Qt::Key_A, Qt::ControlModifier);
    next.text.isEmpty() ? Typist::key(Qt::Key_Delete) : Typist::type(next.text);
    if (textIn(*widget) != next.text)
      fail(QStringLiteral("the field shows ") + textIn(*widget) + QStringLiteral(" when typed in"));
  }
  // A list of proposals would take the next key or click for itself.
  if (QApplication::activePopupWidget() != nullptr) Typist::key(Qt::Key_Escape);
  script_.types(next);
}

/// What is to be typed, and what it makes of the document.
void Play::propose(Typed& typed) {
  using Kind = TypedField::Kind;
  const auto& place = typed.field.place;
  ScriptedChange change{place, {}, {}};
  const QString fresh = QString::number(++texts_).rightJustified(5, QLatin1Char('0'));
  const auto takesText = [&](const QString& text) {
    typed.text = text;
    change.value = json::Value(text.toStdString());
  };
  switch (typed.field.kind) {
    case Kind::Comment:
      // An empty one is taken away, where there is one.
      if (const auto* now = document().valueAt(place);
          below(8) == 0 && now != nullptr && !now->string().empty())
        break;
      [[fallthrough]];
    case Kind::Text: {
      static constexpr const char* endings[] = {"",   " # no comment", ": a: b", " \\ \"quoted\"",
                                                " é", " {x}",          "'s",     " - "};
      takesText(QStringLiteral("t") + fresh + QString::fromUtf8(any(endings)) + QLatin1Char('.'));
      break;
    }
    case Kind::Number:
      typed.text = (below(6) == 0 ? QStringLiteral("x") : QStringLiteral("1")) + fresh;
      if (typed.text.startsWith(QLatin1Char('x'))) return;  // no number: it stays as it is typed
      change.value = json::Value(std::int64_t(typed.text.toLongLong()));
      break;
    case Kind::Path:
      takesText(QStringLiteral("$.p") + fresh);
      break;
    case Kind::Expression:
      takesText(QStringLiteral("{% ($k := %1; $k > 1) %}").arg(texts_));
      break;
    case Kind::Row:
      takesText(QStringLiteral("w") + fresh);
      break;
    case Kind::Tag: {
      auto names = document().valueAt(place)->items();
      takesText(QStringLiteral("Zq") + fresh);
      names.push_back(*change.value);
      change.value = json::Value::array(std::move(names));
      break;
    }
    case Kind::Json:  // what it makes of the document depends on where it is typed
      typed.text = below(4) == 0 ? QStringLiteral("\"") : QStringLiteral("j") + fresh;
      return;
    case Kind::Name:
    case Kind::CanvasName:
      typed.text = QStringLiteral("Qv") + fresh;
      change.newName = typed.text.toStdString();
      break;
  }
  typed.change = change;
}

/// At the beginning of the state's comment, which stands in the JSON of the state, or in what was
/// typed there before and could not be taken.
void Play::typeIntoJson(QPlainTextEdit& edit, Typed& typed) {
  const Typed* draft = script_.draftOf(typed);
  if (draft != nullptr && edit.toPlainText() != draft->text)
    return fail(QStringLiteral("the draft is gone: the field shows ") + edit.toPlainText());
  if (draft != nullptr && below(2) == 0) {
    Typist::key(Qt::Key_Escape);  // and what the document has is shown again
    script_.drops(typed);
    draft = nullptr;
  }
  const QString key = QStringLiteral("\"Comment\": \"");
  QString all = edit.toPlainText();
  const int at = all.indexOf(key);
  if (at < 0) return fail(QStringLiteral("the JSON of the state has no comment: ") + all);
  QTextCursor caret = edit.textCursor();
  caret.setPosition(at + key.size());
  edit.setTextCursor(caret);
  Typist::type(typed.text);
  all.insert(at + key.size(), typed.text);
  if (edit.toPlainText() != all)
    return fail(QStringLiteral("the field shows %1 when typed in").arg(edit.toPlainText()));
  // A quote too many makes it no JSON any more: all of it stays as it is.
  if (draft != nullptr || typed.text == QLatin1String("\"")) {
    typed.text = all;
    return;
  }
  const auto* comment = document().valueAt(typed.field.place);
  typed.change =
      ScriptedChange{typed.field.place,
                     json::Value(typed.text.toStdString() + std::string(comment->string())),
                     {}};
}

/// Enter is another line there: in JSON, and in text that has several lines already.
bool Play::takesLines(const Typed& typed) {
  const auto* value = script_.at(typed.document).valueAt(typed.field.place);
  const bool lines = value != nullptr && value->string().find('\n') != std::string_view::npos;
  return typed.field.kind == TypedField::Kind::Json || lines;
}

void Play::endTyping() {
  if (!script_.typed()) return typeSomewhere();
  switch (below(takesLines(*script_.typed()) ? 2 : 3)) {
    case 0:
      tell(QStringLiteral("esc"));
      script_.drops();
      return Typist::key(Qt::Key_Escape);
    case 1:
      tell(QStringLiteral("tab"));
      script_.leaves();
      return Typist::key(Qt::Key_Tab);
    default:
      tell(QStringLiteral("enter"));
      script_.leaves();
      return Typist::key(Qt::Key_Return);
  }
}

/// What could not be taken is still where it was typed.
void Play::lookAtDraft() {
  if (!leave() || page() == nullptr) return;
  for (const auto& draft : script_.drafts()) {
    if (draft.document != key()) continue;
    tell(QStringLiteral("draft of ") + QLatin1String(draft.field.label));
    const auto state = draft.field.place.state;
    if (state && !reach().clickInOutline(toQt(document().stateName(*state))))
      return fail(QStringLiteral("the outline does not show the state of a draft"));
    Typist::settle();
    reach().openTab(QLatin1String(draft.field.tab));
    const QWidget* field = reach().fieldNamed(QLatin1String(draft.field.label));
    if (field == nullptr || textIn(*field) != draft.text)
      fail(QStringLiteral("the draft is gone: the field shows ") +
           (field == nullptr ? QString() : textIn(*field)));
    return;
  }
}

/// Leaves what is typed by what is done next. Told here, where that is looked at before.
bool Play::leave() {
  if (!script_.typed()) return wrong().isEmpty();
  endTyping();
  return wrong().isEmpty();
}

// Selecting.

void Play::selectByOutline() {
  if (page() == nullptr || document().states() == 0) return openClosed();
  script_.leaves();
  const QString name = toQt(document().stateName(random_() % document().states()));
  tell(QStringLiteral("outline ") + name);
  if (!reach().clickInOutline(name)) fail(QStringLiteral("the outline does not show ") + name);
}

void Play::selectByClick() {
  if (page() == nullptr || document().states() == 0) return openClosed();
  const std::size_t place = random_() % document().states();
  if (namesOnCanvas(place)) return endTyping();  // a click into the field does not leave it
  script_.leaves();
  const QString state = toQt(document().stateId(place));
  tell(QStringLiteral("click ") + state);
  if (!reach().clickOnCanvas(state)) fail(QStringLiteral("the canvas does not show ") + state);
}

bool Play::namesOnCanvas(std::size_t state) {
  const auto& typed = script_.typed();
  return typed && typed->document == key() && typed->field.kind == TypedField::Kind::CanvasName &&
         typed->field.place.state == state;
}

void Play::selectionBack() { moveInSelections("selectionBack", Qt::Key_Left); }
void Play::selectionForth() { moveInSelections("selectionForward", Qt::Key_Right); }

/// Where there is nothing to go to, the key does nothing, and what is typed stays as it is.
void Play::moveInSelections(const char* command, Qt::Key key) {
  if (isOffered(command)) script_.leaves();
  tell(QLatin1String(command));
  Typist::key(key, Qt::AltModifier);
}

// Documents.

void Play::switchDocument() {
  if (isOffered("nextDocument")) script_.leaves();
  tell(QStringLiteral("ctrl+tab"));
  Typist::key(Qt::Key_Tab, Qt::ControlModifier);
}

void Play::clickTab() {
  QTabBar& bar = *reach().tabs().tabBar();
  if (bar.count() == 0) return newDocument();
  script_.leaves();
  const int tab = below(bar.count());
  tell(QStringLiteral("tab-click ") + bar.tabText(tab));
  Typist::click(bar, bar.tabRect(tab).center());
}

void Play::undo() {
  if (!leave() || page() == nullptr) return;
  tell(QStringLiteral("undo ") + shortly(key()));
  if (const Typed* draft = draftAtKeyboard()) return takeBack(*draft);
  if (document().canUndo()) document().undoes();
  Typist::key(Qt::Key_Z, Qt::ControlModifier);
}

/// What could not be taken, where the keyboard still stands in its field.
const Typed* Play::draftAtKeyboard() {
  const QWidget* field = QApplication::focusWidget();
  for (const auto& draft : script_.drafts()) {
    if (draft.document != key() || field == nullptr || textIn(*field) != draft.text) continue;
    for (const QWidget* around = field; around != nullptr; around = around->parentWidget())
      if (around->accessibleName() == QLatin1String(draft.field.label)) return &draft;
  }
  return nullptr;
}

/// There, what is typed is taken back first, and the document stays as it is.
void Play::takeBack(Typed draft) {
  Typist::key(Qt::Key_Z, Qt::ControlModifier);
  if (textIn(*QApplication::focusWidget()) == draft.text)
    return fail(QStringLiteral("undo in the field took nothing back"));
  lookAtTexts();
  Typist::type(QStringLiteral("z"));  // so that there is something to be dropped
  Typist::key(Qt::Key_Escape);
  script_.drops(draft);
}

void Play::redo() {
  if (!leave() || page() == nullptr) return;
  tell(QStringLiteral("redo ") + shortly(key()));
  if (document().canRedo()) document().redoes();
  Typist::key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
}

void Play::save() {
  if (page() == nullptr) return;
  script_.leaves();
  const QString title = key();
  tell(QStringLiteral("save ") + shortly(title));
  if (document().onDisk()) script_.saves(title);
  Answers answers([&](QWidget& dialog) { script_.saves(nameTheFile(dialog, title)); });
  Typist::key(Qt::Key_S, Qt::ControlModifier);
}

void Play::newDocument() {
  if (script_.size() >= kMostNew) return switchDocument();
  script_.leaves();
  tell(QStringLiteral("new"));
  Typist::key(Qt::Key_N, Qt::ControlModifier);
  Typist::settle();
  if (page() == nullptr || script_.has(key()))
    return fail(QStringLiteral("there is no new document but ") +
                (page() == nullptr ? QStringLiteral("none") : key()) +
                QStringLiteral("; the keyboard is in ") + inWords(QApplication::focusWidget()));
  script_.begins(key(), page()->model().text());
}

void Play::closeDocument() {
  if (page() == nullptr) return;
  QString closing = key();
  const bool shared = isShared(closing);
  const bool typing = script_.typed() && script_.typed()->document == closing;
  const bool asks = !shared && (typing || script_.isUnsaved(closing));
  script_.leaves();
  static constexpr QMessageBox::StandardButton buttons[] = {QMessageBox::Save, QMessageBox::Discard,
                                                            QMessageBox::Cancel};
  const auto button = any(buttons);
  tell(QStringLiteral("close ") + shortly(closing) +
       (asks ? QStringLiteral(", answer %1").arg(int(button), 0, 16) : QString()));
  Answers answers([&](QWidget& dialog) { answerClosing(dialog, closing, button); });
  Typist::key(Qt::Key_W, Qt::ControlModifier);
  Typist::settle();
  if ((answers.asked() > 0) != asks)
    return fail(asks ? QStringLiteral("closed without a question")
                     : QStringLiteral("asked about what is saved"));
  if (shared || (asks && button == QMessageBox::Cancel)) return;
  if (asks && button == QMessageBox::Save) script_.at(closing).saves();
  if (asks && button == QMessageBox::Discard) script_.forgetDrafts(closing);
  script_.closes(closing);
}

/// Those that have states before those that were new: there is more to be typed in them.
void Play::openClosed() {
  QStringList closed, withStates;
  for (const auto& [path, bytes] : script_.closed())
    (bytes.contains("Next") ? withStates : closed) << path;
  if (!withStates.isEmpty()) closed = withStates;
  if (closed.isEmpty() || script_.size() >= kMostDocuments) return clickTab();
  if (!leave()) return;
  const QString path = closed[below(closed.size())];
  tell(QStringLiteral("open ") + shortly(path));
  script_.opens(path, script_.closed().at(path).toStdString());
  window().openFile(path);
}

// Windows.

bool Play::isShared(const QString& key) {
  int shown = 0;
  for (MainWindow* window : program_.windows())
    for (DocumentPage* page : Reach(*window).pages()) shown += Reach::keyOf(*page) == key ? 1 : 0;
  return shown > 1;
}

void Play::secondWindow() {
  const auto before = program_.windows();
  if (page() == nullptr || before.size() > 2) return switchWindow();
  script_.leaves();
  tell(QStringLiteral("second-window ") + shortly(key()));
  window().findChild<QAction*>(QStringLiteral("newWindow"))->trigger();
  Typist::settle();
  for (MainWindow* window : program_.windows())
    if (std::find(before.begin(), before.end(), window) == before.end()) program_.toFront(*window);
}

void Play::switchWindow() {
  auto all = program_.windows();
  if (all.size() < 2) return switchDocument();
  script_.leaves();
  tell(QStringLiteral("window"));
  all.erase(std::remove(all.begin(), all.end(), program_.front()), all.end());
  program_.toFront(*any(all));
}

/// Ctrl+Q: every document that is not saved is asked about, and what is chosen holds.
void Play::quitAndReturn() {
  if (!leave()) return;
  tell(QStringLiteral("quit"));
  QStringList asked;
  Answers answers([&](QWidget& dialog) { answerQuit(dialog, asked); });
  QStringList expected;
  for (const auto& [key, document] : script_.documents())
    if (script_.isUnsaved(key)) expected << key;
  Typist::key(Qt::Key_Q, Qt::ControlModifier);
  Typist::settle();
  if (!program_.windows().empty()) return fail(QStringLiteral("quit left a window"));
  asked.sort();
  expected.sort();
  if (asked != expected)
    return fail(QStringLiteral("quit asked about %1, and was to ask about %2")
                    .arg(asked.join(QLatin1Char(' ')), expected.join(QLatin1Char(' '))));
  program_.end();
  script_.startsAgain();
  start();
}

// Dialogs.

void Play::unexpected(QWidget& dialog) {
  const auto* box = qobject_cast<QMessageBox*>(&dialog);
  fail(QStringLiteral("a dialog that nobody expected: %1 %2 %3")
           .arg(QLatin1String(dialog.metaObject()->className()), dialog.windowTitle(),
                box != nullptr ? box->text() + box->informativeText() : QString()));
  dialog.close();
}

/// In the dialog that asks where a new document shall go; the file that it got.
QString Play::nameTheFile(QWidget& dialog, const QString& title) {
  QLineEdit* name = fileNameIn(dialog);
  if (name == nullptr) {
    unexpected(dialog);
    return title;
  }
  const QString path = program_.folder() + QStringLiteral("/kept%1.asl.json").arg(++names_);
  name->setText(path);
  QTest::keyClick(name, Qt::Key_Return);
  script_.getsFile(title, path);
  return path;
}

void Play::answerClosing(QWidget& dialog, QString& key, int button) {
  if (fileNameIn(dialog) != nullptr) {
    key = nameTheFile(dialog, key);
    return;
  }
  lookAtText(key);  // what was typed must be in it by now
  auto* box = qobject_cast<QMessageBox*>(&dialog);
  auto* pressed =
      box != nullptr ? box->button(static_cast<QMessageBox::StandardButton>(button)) : nullptr;
  if (pressed == nullptr) return unexpected(dialog);
  Typist::click(*pressed);
}

void Play::answerQuit(QWidget& dialog, QStringList& asked) {
  if (fileNameIn(dialog) != nullptr) {
    script_.at(nameTheFile(dialog, asked.last())).saves();
    return;
  }
  const auto* box = qobject_cast<QMessageBox*>(&dialog);
  QString key;
  for (const auto& [one, document] : script_.documents())
    if (box != nullptr && box->text().contains(shortly(one)) &&
        shortly(one).size() > shortly(key).size())
      key = one;
  if (key.isEmpty()) return unexpected(dialog);
  asked << key;
  const bool keep = below(2) == 0;
  tell(QStringLiteral("quit: ") + shortly(key) +
       (keep ? QStringLiteral(" kept") : QStringLiteral(" let go")));
  if (keep && script_.at(key).onDisk()) script_.at(key).saves();
  if (!keep) script_.forgetDrafts(key);
  auto* pressed = box->button(keep ? QMessageBox::Save : QMessageBox::Discard);
  pressed != nullptr ? Typist::click(*pressed) : unexpected(dialog);
}

}  // namespace stepwright::journeys
