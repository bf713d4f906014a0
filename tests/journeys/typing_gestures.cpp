// SPDX-License-Identifier: GPL-3.0-or-later
// Typing by chance through the real windows: fields of every kind that are typed in and not left by
// Enter, while documents, states and windows are switched, undone, saved, closed, quit and opened
// again. The oracle is the test's own script (script.h): it notes what it types and where, and asks
// the windows for nothing but the text that they hold.
// STEPWRIGHT_GESTURES sets how many; STEPWRIGHT_SEED plays one seed alone.
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QUndoStack>
#include <QtTest>
#include <map>
#include <random>

#include "app/main_window/document_page.h"
#include "tests/journeys/script.h"
#include "tests/journeys/typed_documents.h"
#include "tests/journeys/typist.h"
#include "widgets/canvas/drawing.h"
#include "widgets/canvas/graph_view.h"
#include "widgets/inspector/inspector.h"
#include "widgets/inspector/payload_tree.h"
#include "widgets/outline/outline_view.h"

namespace stepwright::journeys {

namespace {

using app::DocumentPage;
using app::MainWindow;

QString toQt(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<int>(text.size()));
}

QTabWidget& tabsOf(MainWindow& window) {
  return *window.findChild<QTabWidget*>(QStringLiteral("documents"));
}

std::vector<DocumentPage*> pagesOf(MainWindow& window) {
  std::vector<DocumentPage*> pages;
  for (int tab = 0; tab < tabsOf(window).count(); ++tab) {
    if (auto* page = qobject_cast<DocumentPage*>(tabsOf(window).widget(tab))) pages.push_back(page);
  }
  return pages;
}

/// Its file, or the name that it has until there is one.
QString keyOf(DocumentPage& page) {
  return page.model().path().isEmpty() ? page.model().title() : page.model().path();
}

bool isWritable(const QWidget& widget) {
  if (!widget.isVisible() || !widget.isEnabled()) return false;
  if (const auto* line = qobject_cast<const QLineEdit*>(&widget)) return !line->isReadOnly();
  const auto* text = qobject_cast<const QPlainTextEdit*>(&widget);
  return text != nullptr && !text->isReadOnly();
}

QString textIn(const QWidget& field) {
  if (const auto* line = qobject_cast<const QLineEdit*>(&field)) return line->text();
  return qobject_cast<const QPlainTextEdit*>(&field)->toPlainText();
}

/// The field in which somebody who looks for that name would type.
QWidget* fieldNamed(inspector::Inspector& form, const QString& label) {
  for (auto* widget : form.findChildren<QWidget*>()) {
    if (!isWritable(*widget)) continue;
    for (QWidget* around = widget; around != &form; around = around->parentWidget())
      if (around->accessibleName() == label) return widget;
  }
  return nullptr;
}

void scrollTo(QWidget& widget) {
  for (QWidget* up = widget.parentWidget(); up != nullptr; up = up->parentWidget()) {
    if (auto* area = qobject_cast<QScrollArea*>(up)) return area->ensureWidgetVisible(&widget);
  }
}

QByteArray read(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

/// What was typed and has not been left yet, or could not be taken.
struct Typed {
  QString document;
  TypedField field;
  QString text;
  std::optional<ScriptedChange> change;  ///< nothing: it cannot be taken
};

/// One play: the windows, the script, and chance.
class Play {
 public:
  explicit Play(unsigned seed) : random_(seed) {}

  [[nodiscard]] bool begin() {
    for (const auto& document : typedDocuments()) {
      const QString path = program_.folder() + QLatin1Char('/') + QLatin1String(document.file);
      QFile file(path);
      if (!file.open(QIODevice::WriteOnly)) return false;
      file.write(document.text.data(), static_cast<qint64>(document.text.size()));
      file.close();
      script_.emplace(
          path, ScriptedDocument(document.text, asl::Document::formatOf(document.file), true));
    }
    start();
    return wrong().isEmpty();
  }

  void gesture() {
    ++count_;
    using Gesture = void (Play::*)();
    struct Chance {
      int weight;
      Gesture act;
    };
    static constexpr Chance chances[] = {{34, &Play::typeSomewhere}, {16, &Play::selectByOutline},
                                         {12, &Play::selectByClick}, {8, &Play::switchDocument},
                                         {4, &Play::clickTab},       {6, &Play::selectionBack},
                                         {3, &Play::selectionForth}, {8, &Play::endTyping},
                                         {8, &Play::undo},           {4, &Play::redo},
                                         {5, &Play::save},           {3, &Play::newDocument},
                                         {3, &Play::closeDocument},  {2, &Play::openClosed},
                                         {1, &Play::secondWindow},   {4, &Play::switchWindow},
                                         {1, &Play::quitAndReturn},  {3, &Play::lookAtDraft}};
    int all = 0;
    for (const auto& chance : chances) all += chance.weight;
    int drawn = below(all);
    for (const auto& chance : chances) {
      drawn -= chance.weight;
      if (drawn < 0) return (this->*chance.act)();
    }
  }

  /// What is not as the script says, in words; empty where all is.
  QString wrong() {
    Typist::settle();
    if (!fault_.isEmpty()) return fault_;
    std::map<QString, bool> seen;
    for (MainWindow* window : program_.windows()) {
      for (DocumentPage* page : pagesOf(*window)) {
        const QString key = keyOf(*page);
        const auto found = script_.find(key);
        if (found == script_.end()) return key + QStringLiteral(" is open, and should not be");
        seen[key] = true;
        const auto& text = page->model().text();
        if (const auto differs = found->second.look(text); !differs.empty())
          return key + QStringLiteral(": ") + toQt(differs) + QLatin1Char('\n') +
                 toQt(shownDifference(found->second.text(), text));
        if (page->code().text() != text)
          return key + QStringLiteral(": the code shows another text");
      }
    }
    for (auto& [key, document] : script_) {
      if (!seen[key]) return key + QStringLiteral(" is not open any more");
      if (saving_ == key) document.saves();
      if (document.onDisk() && read(key) != QByteArray::fromStdString(*document.onDisk()))
        return key + QStringLiteral(": the file holds another text\n") +
               toQt(shownDifference(*document.onDisk(), read(key).toStdString()));
    }
    saving_.clear();
    for (const auto& [path, bytes] : closed_)
      if (read(path) != bytes) return path + QStringLiteral(": the closed file has changed");
    return {};
  }

  /// The last gestures, for who has to find out what happened.
  [[nodiscard]] QString story() const {
    return story_.mid(story_.size() - 25).join(QLatin1Char('\n'));
  }
  [[nodiscard]] const std::map<QString, int>& tally() const { return tally_; }

 private:
  int below(int bound) { return static_cast<int>(random_() % static_cast<unsigned>(bound)); }
  template <class List>
  auto& any(List& list) {
    return list[random_() % std::size(list)];
  }
  void tell(const QString& what) {
    story_ << QStringLiteral("%1 %2").arg(count_).arg(what);
    ++tally_[what.section(QLatin1Char(' '), 0, 0)];
  }
  void fail(const QString& what) {
    if (fault_.isEmpty()) fault_ = what;
  }

  void start() {
    program_.start();
    for (const auto& [key, document] : script_) program_.front()->openFile(key);
    Typist::settle();
  }

  MainWindow& window() { return *program_.front(); }
  DocumentPage* page() { return program_.front() == nullptr ? nullptr : window().page(); }
  inspector::Inspector& form() { return *window().findChild<inspector::Inspector*>(); }
  ScriptedDocument& document() { return script_.at(keyOf(*page())); }

  /// What was typed belongs to its field from here on: the gesture that follows leaves it.
  void leave() {
    if (!typed_) return;
    forgetDraft(*typed_);
    if (typed_->change) {
      script_.at(typed_->document).changes(*typed_->change);
    } else {
      drafts_.push_back(*typed_);
    }
    typed_.reset();
  }
  void forgetDraft(const Typed& typed) {
    drafts_.erase(std::remove_if(drafts_.begin(), drafts_.end(),
                                 [&](const Typed& draft) {
                                   return draft.document == typed.document &&
                                          draft.field.place == typed.field.place;
                                 }),
                  drafts_.end());
  }

  // Typing.

  std::vector<TypedField> fieldsHere() {
    std::vector<TypedField> all;
    if (page() == nullptr || page()->model().selection().size() > 1) return all;
    const auto selected = page()->model().selectedState();
    for (const auto& field : fieldsOf(QFileInfo(keyOf(*page())).fileName().toStdString())) {
      const bool machine = !field.place.state;
      if (machine ? selected.empty() : document().stateId(*field.place.state) == selected)
        all.push_back(field);
    }
    return all;
  }

  void typeSomewhere() {
    const auto fields = fieldsHere();
    if (fields.empty()) return selectByOutline();
    const TypedField field = any(fields);
    const bool again = typed_ && typed_->document == keyOf(*page()) && typed_->field == field;
    if (!again) leave();
    Typed typed{keyOf(*page()), field, {}, {}};
    proposeFor(typed);
    tell(QStringLiteral("type ") + QLatin1String(field.label) + QStringLiteral(" of ") +
         QFileInfo(typed.document).fileName() + QStringLiteral(": ") + typed.text);
    if (QWidget* widget = goTo(field)) {
      if (field.kind == TypedField::Kind::Json) {
        typeIntoJson(*qobject_cast<QPlainTextEdit*>(widget), typed);
      } else {
        Typist::key(Qt::Key_A, Qt::ControlModifier);
        Typist::type(typed.text);
      }
      // A list of proposals would take the next key or click for itself.
      if (QApplication::activePopupWidget() != nullptr) Typist::key(Qt::Key_Escape);
    }
    typed_ = typed;
  }

  /// What is to be typed, and what it makes of the document.
  void proposeFor(Typed& typed) {
    using Kind = TypedField::Kind;
    const auto& field = typed.field;
    const QString fresh = QString::number(1000 + ++texts_).rightJustified(5, QLatin1Char('0'));
    ScriptedChange change{field.place, {}, {}};
    switch (field.kind) {
      case Kind::Text: {
        static const char* const endings[] = {"",   " # no comment", ": a: b", " \\ \"quoted\"",
                                              " é", " {x}",          "'s",     " - "};
        typed.text =
            QStringLiteral("t") + fresh + QString::fromUtf8(any(endings)) + QLatin1Char('.');
        change.value = json::Value(typed.text.toStdString());
        break;
      }
      case Kind::Number:
        if (below(6) == 0) {
          typed.text = QStringLiteral("x") + fresh;
          return;  // no number: it stays as it is typed
        }
        typed.text = QString::number(texts_ + 1000);
        change.value = json::Value(std::int64_t(texts_ + 1000));
        break;
      case Kind::Path:
        typed.text = QStringLiteral("$.p") + fresh;
        change.value = json::Value(typed.text.toStdString());
        break;
      case Kind::Expression:
        typed.text = QStringLiteral("{% (1 + ") + fresh.mid(1) + QStringLiteral(") %}");
        change.value = json::Value(typed.text.toStdString());
        break;
      case Kind::Row:
        typed.text = QStringLiteral("w") + fresh;
        change.value = json::Value(typed.text.toStdString());
        break;
      case Kind::Tag: {
        typed.text = QStringLiteral("Zq") + fresh;
        auto names = document().valueAt(field.place)->items();
        names.emplace_back(typed.text.toStdString());
        change.value = json::Value::array(std::move(names));
        break;
      }
      case Kind::Json:
        typed.text = below(4) == 0 ? QStringLiteral("\"") : QStringLiteral("j") + fresh;
        return;  // what it makes of the document depends on where it is typed
      case Kind::Name:
      case Kind::CanvasName:
        typed.text = QStringLiteral("Qv") + fresh;
        change.newName = typed.text.toStdString();
        break;
    }
    typed.change = change;
  }

  /// At the beginning of the state's comment, which stands in the JSON of the state.
  void typeIntoJson(QPlainTextEdit& edit, Typed& typed) {
    const auto comment = document().valueAt(typed.field.place);
    const QString key = QStringLiteral("\"Comment\": \"");
    const QString text = edit.toPlainText();
    const int at = text.indexOf(key);
    if (at < 0) return fail(QStringLiteral("the JSON of the state has no comment"));
    QTextCursor caret = edit.textCursor();
    caret.setPosition(at + key.size());
    edit.setTextCursor(caret);
    Typist::type(typed.text);
    if (typed.text == QLatin1String("\"")) {
      typed.text = edit.toPlainText();
      return;
    }
    ScriptedChange change{typed.field.place, {}, {}};
    change.value = json::Value(typed.text.toStdString() + std::string(comment->string()));
    typed.change = change;
  }

  /// The widget to type that field in, with the keyboard in it.
  QWidget* goTo(const TypedField& field) {
    using Kind = TypedField::Kind;
    if (field.kind == Kind::CanvasName) return openCanvasName(field);
    if (field.kind != Kind::Name) openTab(QLatin1String(field.tab));
    if (field.kind == Kind::Row) return openRow(field);
    QWidget* widget = fieldNamed(form(), QLatin1String(field.label));
    if (widget == nullptr) {
      fail(QStringLiteral("there is no field ") + QLatin1String(field.label));
      return nullptr;
    }
    scrollTo(*widget);
    Typist::settle();
    Typist::click(*widget, QPoint(12, widget->height() / 2));
    if (QApplication::focusWidget() == widget) return widget;
    fail(QStringLiteral("a click on %1 does not give it the keyboard")
             .arg(QLatin1String(field.label)));
    return nullptr;
  }

  void openTab(const QString& name) {
    auto* tabs = form().findChild<QTabBar*>(QStringLiteral("inspectorTabs"));
    for (int tab = 0; tab < tabs->count(); ++tab) {
      if (tabs->tabData(tab).toString() != name || tabs->currentIndex() == tab) continue;
      Typist::click(*tabs, tabs->tabRect(tab).center());
      Typist::settle();
    }
  }

  QWidget* openRow(const TypedField& field) {
    const QString tree = QLatin1String(field.label) + QStringLiteral(" as a tree");
    for (auto* rows : form().findChildren<inspector::PayloadTree*>()) {
      if (rows->accessibleName() != tree || !rows->isVisible()) continue;
      scrollTo(*rows);
      Typist::settle();
      const auto found =
          rows->findItems(QString::fromStdString(field.place.way).section(QLatin1Char('/'), -1),
                          Qt::MatchExactly | Qt::MatchRecursive);
      if (found.isEmpty()) break;
      const QModelIndex cell = rows->model()->index(rows->indexOfTopLevelItem(found.front()),
                                                    inspector::PayloadTree::ValueColumn);
      Typist::click(*rows->viewport(), rows->visualRect(cell).topLeft() + QPoint(8, 8));
      Typist::key(Qt::Key_F2);
      return QApplication::focusWidget();
    }
    fail(QStringLiteral("there is no row for ") + QString::fromStdString(field.place.way));
    return nullptr;
  }

  QWidget* openCanvasName(const TypedField& field) {
    const auto& drawing = page()->graph().drawing();
    const int node = drawing.nodeOf(toQt(document().stateId(*field.place.state)));
    if (node >= 0) clickNode(drawing.nodes.at(node));
    Typist::key(Qt::Key_F2);
    QWidget* name = QApplication::focusWidget();
    if (qobject_cast<QLineEdit*>(name) != nullptr) return name;
    fail(QStringLiteral("F2 opens no field for the name"));
    return nullptr;
  }

  void endTyping() {
    if (!typed_) return typeSomewhere();
    const int how = below(3);
    const bool lines = typed_->field.kind == TypedField::Kind::Json;
    if (how == 0 || (how == 1 && lines)) {
      tell(QStringLiteral("esc"));
      forgetDraft(*typed_);
      typed_.reset();
      Typist::key(Qt::Key_Escape);
    } else if (how == 1) {
      tell(QStringLiteral("enter"));
      leave();
      Typist::key(Qt::Key_Return);
    } else {
      tell(QStringLiteral("tab"));
      leave();
      Typist::key(Qt::Key_Tab);
    }
  }

  /// What could not be taken is still where it was typed.
  void lookAtDraft() {
    leave();
    for (const auto& draft : std::vector<Typed>(drafts_)) {
      if (page() == nullptr || draft.document != keyOf(*page())) continue;
      tell(QStringLiteral("look at the draft of ") + QLatin1String(draft.field.label));
      if (draft.field.place.state) selectInOutline(*draft.field.place.state);
      openTab(QLatin1String(draft.field.tab));
      QWidget* field = fieldNamed(form(), QLatin1String(draft.field.label));
      if (field == nullptr) return fail(QStringLiteral("there is no field to look at"));
      if (textIn(*field) != draft.text)
        fail(QStringLiteral("the draft is gone: the field shows ") + textIn(*field));
      return;
    }
  }

  // Selecting.

  void selectInOutline(std::size_t state) {
    auto* outline = window().findChild<outline::OutlineView*>();
    const QString name = toQt(document().stateName(state));
    const auto found = outline->model()->match(outline->model()->index(0, 0), Qt::DisplayRole, name,
                                               1, Qt::MatchExactly | Qt::MatchRecursive);
    if (found.isEmpty()) return fail(QStringLiteral("the outline does not show ") + name);
    outline->scrollTo(found.front());
    Typist::click(*outline->viewport(), outline->visualRect(found.front()).center());
  }

  void selectByOutline() {
    if (page() == nullptr || document().states() == 0) return newDocument();
    leave();
    const auto state = random_() % document().states();
    tell(QStringLiteral("outline ") + toQt(document().stateName(state)));
    selectInOutline(state);
  }

  void clickNode(const canvas::DrawnNode& node) {
    auto& graph = page()->graph();
    graph.reveal(node.key);
    Typist::click(*graph.viewport(), graph.mapFromScene(node.rect.center()));
  }

  void selectByClick() {
    if (page() == nullptr) return newDocument();
    const auto& nodes = page()->graph().drawing().nodes;
    std::vector<canvas::DrawnNode> states;
    for (const auto& node : nodes)
      if (node.isState() && !node.container) states.push_back(node);
    if (states.empty()) return switchDocument();
    leave();
    const auto node = any(states);
    tell(QStringLiteral("click ") + node.name);
    clickNode(node);
  }

  void selectionBack() {
    leave();
    tell(QStringLiteral("alt+left"));
    Typist::key(Qt::Key_Left, Qt::AltModifier);
  }
  void selectionForth() {
    leave();
    tell(QStringLiteral("alt+right"));
    Typist::key(Qt::Key_Right, Qt::AltModifier);
  }

  // Documents and windows.

  void switchDocument() {
    leave();
    tell(QStringLiteral("ctrl+tab"));
    Typist::key(Qt::Key_Tab, Qt::ControlModifier);
  }

  void clickTab() {
    QTabBar& bar = *tabsOf(window()).tabBar();
    if (bar.count() == 0) return;
    leave();
    const int tab = below(bar.count());
    tell(QStringLiteral("tab-click ") + bar.tabText(tab));
    Typist::click(bar, bar.tabRect(tab).center());
  }

  void undo() {
    if (typed_) endTyping();
    if (!wrong().isEmpty() || page() == nullptr) return;
    tell(QStringLiteral("undo ") + QFileInfo(keyOf(*page())).fileName());
    if (document().canUndo()) document().undoes();
    Typist::key(Qt::Key_Z, Qt::ControlModifier);
  }

  void redo() {
    if (typed_) endTyping();
    if (!wrong().isEmpty() || page() == nullptr) return;
    tell(QStringLiteral("redo ") + QFileInfo(keyOf(*page())).fileName());
    if (document().canRedo()) document().redoes();
    Typist::key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  }

  void save() {
    if (page() == nullptr) return;
    leave();
    tell(QStringLiteral("save ") + QFileInfo(keyOf(*page())).fileName());
    const QString key = keyOf(*page());
    const bool untitled = page()->model().path().isEmpty();
    if (!untitled) saving_ = key;
    Answers answers([&](QWidget& dialog) { nameTheFile(dialog, key); });
    Typist::key(Qt::Key_S, Qt::ControlModifier);
  }

  /// In the dialog that asks where a new document shall go.
  void nameTheFile(QWidget& dialog, const QString& key) {
    auto* name = dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    if (name == nullptr) return unexpected(dialog);
    const QString path = program_.folder() + QStringLiteral("/kept%1.asl.json").arg(++names_);
    name->setText(path);
    QTest::keyClick(name, Qt::Key_Return);
    auto kept = script_.extract(key);
    kept.key() = path;
    script_.insert(std::move(kept));
    for (auto& draft : drafts_)
      if (draft.document == key) draft.document = path;
    saving_ = path;
  }

  void unexpected(QWidget& dialog) {
    auto* box = qobject_cast<QMessageBox*>(&dialog);
    fail(QStringLiteral("a dialog that nobody expected: ") +
         (box != nullptr ? box->text() + QLatin1Char(' ') + box->informativeText()
                         : QLatin1String(dialog.metaObject()->className()) + QLatin1Char(' ') +
                               dialog.windowTitle()));
    dialog.close();
  }

  void newDocument() {
    if (script_.size() > 5) return switchDocument();
    leave();
    tell(QStringLiteral("new"));
    if (!wrong().isEmpty()) return;
    Typist::key(Qt::Key_N, Qt::ControlModifier);
    if (page() == nullptr || script_.count(keyOf(*page())) != 0)
      return fail(QStringLiteral("there is no new document"));
    script_.emplace(keyOf(*page()),
                    ScriptedDocument(page()->model().text(), asl::Format::Json, false));
  }

  [[nodiscard]] bool isShared(const QString& key) {
    int shown = 0;
    for (MainWindow* window : program_.windows())
      for (DocumentPage* page : pagesOf(*window)) shown += keyOf(*page) == key ? 1 : 0;
    return shown > 1;
  }
  [[nodiscard]] bool hasDraft(const QString& key) const {
    return std::any_of(drafts_.begin(), drafts_.end(),
                       [&](const Typed& draft) { return draft.document == key; });
  }
  [[nodiscard]] bool unsaved(const QString& key) const {
    return !script_.at(key).saved() || hasDraft(key);
  }
  void forget(const QString& key) {
    const auto& document = script_.at(key);
    if (document.onDisk()) closed_[key] = QByteArray::fromStdString(*document.onDisk());
    script_.erase(key);
    drafts_.erase(std::remove_if(drafts_.begin(), drafts_.end(),
                                 [&](const Typed& draft) { return draft.document == key; }),
                  drafts_.end());
  }

  /// Presses a button of the question whether to save.
  void press(QWidget& dialog, QMessageBox::StandardButton which) {
    auto* box = qobject_cast<QMessageBox*>(&dialog);
    if (box == nullptr || box->button(which) == nullptr) return unexpected(dialog);
    Typist::click(*box->button(which));
  }

  void closeDocument() {
    if (page() == nullptr) return;
    if (typed_) {
      // Its text is in the document before the question is asked.
      leave();
      closeIt(true);
    } else {
      closeIt(false);
    }
  }

  void closeIt(bool halfTyped) {
    const QString key = keyOf(*page());
    const bool shared = isShared(key);
    const bool asks = !shared && (halfTyped || unsaved(key));
    static constexpr QMessageBox::StandardButton buttons[] = {
        QMessageBox::Save, QMessageBox::Discard, QMessageBox::Cancel};
    const auto button = any(buttons);
    tell(QStringLiteral("close ") + QFileInfo(key).fileName() +
         (asks ? QStringLiteral(" answering %1").arg(int(button), 0, 16) : QString()));
    QString now = key;
    Answers answers([&](QWidget& dialog) {
      if (dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit")) != nullptr) {
        nameTheFile(dialog, key);
        now = saving_;
      } else {
        look(key);  // what was typed must be in it by now
        press(dialog, button);
      }
    });
    Typist::key(Qt::Key_W, Qt::ControlModifier);
    Typist::settle();
    if ((answers.asked() > 0) != asks)
      return fail(asks ? QStringLiteral("closed without a question")
                       : QStringLiteral("asked about what is saved"));
    if (shared) return;
    if (asks && button == QMessageBox::Cancel) return;
    if (asks && button == QMessageBox::Save) script_.at(now).saves();
    saving_.clear();
    if (asks && button == QMessageBox::Save && hasDraft(now)) drafts_.clear();
    forget(now);
  }

  /// The document's text while a dialog stands before the window.
  void look(const QString& key) {
    for (MainWindow* window : program_.windows()) {
      for (DocumentPage* page : pagesOf(*window)) {
        if (keyOf(*page) != key) continue;
        if (const auto differs = script_.at(key).look(page->model().text()); !differs.empty())
          fail(key + QStringLiteral(", when it was asked about: ") + toQt(differs));
      }
    }
  }

  void openClosed() {
    if (closed_.empty() || script_.size() > 5) return clickTab();
    leave();
    if (!wrong().isEmpty()) return;
    auto at = closed_.begin();
    std::advance(at, below(static_cast<int>(closed_.size())));
    tell(QStringLiteral("open ") + QFileInfo(at->first).fileName());
    script_.emplace(at->first,
                    ScriptedDocument(at->second.toStdString(),
                                     asl::Document::formatOf(at->first.toStdString()), true));
    window().openFile(at->first);
    closed_.erase(at);
  }

  void secondWindow() {
    if (page() == nullptr || program_.windows().size() > 2) return switchWindow();
    leave();
    tell(QStringLiteral("second-window ") + QFileInfo(keyOf(*page())).fileName());
    window().findChild<QAction*>(QStringLiteral("newWindow"))->trigger();
    Typist::settle();
    program_.toFront(*program_.windows().back());
  }

  void switchWindow() {
    auto all = program_.windows();
    if (all.size() < 2) return switchDocument();
    leave();
    MainWindow* to = any(all);
    tell(QStringLiteral("window"));
    program_.toFront(*to);
  }

  /// Ctrl+Q: every document that is not saved is asked about, and what is chosen holds.
  void quitAndReturn() {
    leave();
    if (!wrong().isEmpty()) return;
    tell(QStringLiteral("quit"));
    QStringList asked;
    std::map<QString, QString> renamed;
    Answers answers([&](QWidget& dialog) { answerQuit(dialog, asked); });
    std::vector<QString> expected;
    for (const auto& [key, document] : script_)
      if (unsaved(key)) expected.push_back(key);
    Typist::key(Qt::Key_Q, Qt::ControlModifier);
    Typist::settle();
    if (!program_.windows().empty()) return fail(QStringLiteral("quit left a window"));
    for (const auto& key : expected)
      if (!asked.contains(key)) return fail(QStringLiteral("quit did not ask about ") + key);
    if (asked.size() != static_cast<int>(expected.size()))
      return fail(QStringLiteral("quit asked about ") + asked.join(QLatin1Char(' ')));
    returnAgain();
  }

  void answerQuit(QWidget& dialog, QStringList& asked) {
    if (dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit")) != nullptr) {
      const QString key = asked.last();
      nameTheFile(dialog, key);
      script_.at(saving_).saves();
      return saving_.clear();
    }
    auto* box = qobject_cast<QMessageBox*>(&dialog);
    QString key;
    for (const auto& [one, document] : script_) {
      const QString title = QFileInfo(one).fileName();
      if (box != nullptr && box->text().contains(title) &&
          title.size() > QFileInfo(key).fileName().size())
        key = one;
    }
    if (key.isEmpty()) return unexpected(dialog);
    asked << key;
    const bool keep = below(2) == 0;
    tell(QStringLiteral("quit: ") + QFileInfo(key).fileName() +
         (keep ? QStringLiteral(" kept") : QStringLiteral(" let go")));
    if (keep && script_.at(key).onDisk()) script_.at(key).saves();
    press(dialog, keep ? QMessageBox::Save : QMessageBox::Discard);
  }

  void returnAgain() {
    program_.end();
    drafts_.clear();
    for (auto at = script_.begin(); at != script_.end();) {
      if (at->second.onDisk()) {
        at->second.reopens();
        ++at;
      } else {
        at = script_.erase(at);
      }
    }
    if (script_.empty()) {
      for (const auto& [path, bytes] : closed_)
        script_.emplace(path, ScriptedDocument(bytes.toStdString(),
                                               asl::Document::formatOf(path.toStdString()), true));
      closed_.clear();
    }
    start();
  }

  OpenProgram program_;
  std::mt19937 random_;
  std::map<QString, ScriptedDocument> script_;  ///< by file, or by title
  std::map<QString, QByteArray> closed_;        ///< files that are not open now
  std::optional<Typed> typed_;
  std::vector<Typed> drafts_;
  QString saving_;
  QString fault_;
  QStringList story_;
  std::map<QString, int> tally_;
  int count_ = 0, texts_ = 0, names_ = 0;
};

class TypingGestures : public QObject {
  Q_OBJECT

  static constexpr int kPlays = 20;

 private slots:
  void whatIsTypedGoesWhereItWasTyped_data() {
    QTest::addColumn<unsigned>("seed");
    const int only = qEnvironmentVariableIntValue("STEPWRIGHT_SEED");
    for (unsigned seed = 1; seed <= kPlays; ++seed)
      if (only == 0 || seed == static_cast<unsigned>(only)) QTest::addRow("seed %u", seed) << seed;
  }

  void whatIsTypedGoesWhereItWasTyped() {
    QFETCH(unsigned, seed);
    const int all = qEnvironmentVariableIsSet("STEPWRIGHT_GESTURES")
                        ? qEnvironmentVariableIntValue("STEPWRIGHT_GESTURES")
                        : 2000;
    Play play(seed);
    QVERIFY(play.begin());
    for (int i = 0; i < (all + kPlays - 1) / kPlays; ++i) {
      play.gesture();
      ++made_;
      const QString wrong = play.wrong();
      if (!wrong.isEmpty()) qInfo("The last gestures:\n%s", qPrintable(play.story()));
      QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("seed %1: ").arg(seed) + wrong));
    }
    for (const auto& [what, times] : play.tally()) tally_[what] += times;
  }

  /// A test that types nothing would prove nothing.
  void cleanupTestCase() {
    QStringList words;
    for (const auto& [what, times] : tally_) words << QStringLiteral("%1 %2").arg(times).arg(what);
    qInfo("%d gestures: %s", made_, qPrintable(words.join(QStringLiteral(", "))));
    QVERIFY(tally_[QStringLiteral("type")] > made_ / 5);
  }

 private:
  int made_ = 0;
  std::map<QString, int> tally_;
};

}  // namespace stepwright::journeys

QTEST_MAIN(stepwright::journeys::TypingGestures)
#include "typing_gestures.moc"
