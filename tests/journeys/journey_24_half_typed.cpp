// SPDX-License-Identifier: GPL-3.0-or-later
// What is half typed belongs to the state, field and document it was typed for, whatever comes
// next.
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <memory>

#include "engine/edit/fields.h"
#include "engine/edit/lists.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"
#include "tests/journeys/on_canvas.h"
#include "tests/support/test_program.h"
#include "widgets/inspector/inspector.h"
#include "widgets/inspector/payload_tree.h"

namespace stepwright::journeys {
namespace {

constexpr const char* first = R"json({
  "StartAt": "Work",
  "States": {
    "Work": {
      "Type": "Task",
      "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:work",
      "Comment": "caf\u00e9",
      "InputPath": "$.order",
      "Parameters": {"FunctionName": "work", "Retries": 3},
      "Assign": {"total": 1, "count": 2},
      "TimeoutSeconds": 30,
      "Retry": [{"ErrorEquals": ["Busy"]}],
      "Next": "Decide"
    },
    "Decide": {
      "Type": "Choice",
      "Choices": [{"Variable": "$.ready", "BooleanEquals": true, "Next": "Other"}],
      "Default": "Other"
    },
    "Other": {"Type": "Pass", "Comment": "mine", "End": true}
  }
}
)json";

constexpr const char* second = R"json({
  "Comment": "the other file",
  "StartAt": "Only",
  "States": {"Only": {"Type": "Pass", "Comment": "not to be touched", "End": true}}
}
)json";

/// A field of each kind: where it is, and what it is to lead to.
struct Kind {
  const char* name;
  const char* state;
  const char* tab;
  const char* field;
  const char* typed;
  const char* pointer;
  const char* expected;
};

constexpr Kind kinds[] = {
    {"line", "Work", "General", "Comment", "half typed", "/States/Work/Comment", "\"half typed\""},
    {"number", "Work", "General", "TimeoutSeconds", "77", "/States/Work/TimeoutSeconds", "77"},
    {"expression", "Work", "Data", "InputPath", "$.half", "/States/Work/InputPath", "\"$.half\""},
    {"tags", "Work", "Errors", "Add an error", "Half", "/States/Work/Retry/0/ErrorEquals",
     "[\"Busy\",\"Half\"]"},
    {"variable", "Work", "Variables", "Name of the variable", "half", "/States/Work/Assign/half",
     "1"},
    {"rule", "Decide", "Rules", "Variable", "$.half", "/States/Decide/Choices/0/Variable",
     "\"$.half\""},
    {"name", "Work", "General", "Name", "Half", "/States/Half/TimeoutSeconds", "30"},
    {"tree", "Work", "Data", "", "half", "/States/Work/Parameters/FunctionName", "\"half\""},
    {"json", "Work", "JSON", "JSON of the state", "", "/States/Work/Comment", "\"half\""},
};

/// Two documents in files, and a hand that types.
struct Desk {
  Desk() {
    one = write(QStringLiteral("one.asl.json"), first);
    two = write(QStringLiteral("two.asl.json"), second);
    stage.window().openFile(two);
    stage.window().openFile(one);
    form = stage.find<inspector::Inspector>();
  }
  QString write(const QString& name, const char* text) {
    const QString path = stage.folder() + QLatin1Char('/') + name;
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) file.write(text);
    return path;
  }
  document::DocumentModel& modelOf(const QString& path) {
    for (auto* page : stage.window().findChildren<app::DocumentPage*>()) {
      if (page->model().path() == path) return page->model();
    }
    qFatal("not open");
  }
  std::string at(const QString& path, const char* pointer) {
    const auto* value = json::resolve(modelOf(path).document().value(), pointer);
    return value == nullptr ? std::string("absent") : json::print(*value);
  }
  QWidget* named(const char* name) {
    for (auto* field : form->findChildren<QWidget*>()) {
      const bool types = qobject_cast<QLineEdit*>(field) || qobject_cast<QPlainTextEdit*>(field);
      if (types && field->isVisible() && field->accessibleName() == QLatin1String(name))
        return field;
    }
    return nullptr;
  }
  inspector::PayloadTree* tree() {
    for (auto* tree : form->findChildren<inspector::PayloadTree*>()) {
      if (tree->isVisible()) return tree;
    }
    return nullptr;
  }
  void show(const char* state, const char* tab) {
    stage.model().selectState(std::string("/States/") + state);
    form->showTab(QLatin1String(tab));
    QCoreApplication::processEvents();
  }
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
    QWidget* to = QApplication::focusWidget();
    QTest::keyClick(to == nullptr ? &stage.window() : to, key, modifiers);
  }
  void type(const char* text) {
    key(Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QLatin1String(text));
  }
  void focus(const char* name) {
    QWidget* field = named(name);
    QVERIFY2(field != nullptr, name);
    stage.window().activateWindow();  // a message may have had the keyboard
    field->setFocus();
    QTRY_VERIFY(field->hasFocus());
  }
  void halfType(const Kind& kind) {
    show(kind.state, kind.tab);
    stage.window().activateWindow();  // a message may have had the keyboard
    if (qstrcmp(kind.name, "tree") == 0) {
      auto* tree = this->tree();
      tree->setFocus();
      QTRY_VERIFY(tree->hasFocus());
      tree->setCurrentItem(tree->topLevelItem(0), inspector::PayloadTree::ValueColumn);
      QTest::keyClick(tree, Qt::Key_F2);
    } else {
      focus(kind.field);
    }
    if (qstrcmp(kind.name, "json") != 0) return type(kind.typed);
    auto* edit = qobject_cast<QPlainTextEdit*>(named(kind.field));
    QVERIFY(edit->find(QStringLiteral("caf\\u00e9")) ||
            edit->find(QStringLiteral("caf\\u00e9"), QTextDocument::FindBackward));
    QTest::keyClicks(edit, QStringLiteral("half"));
  }

  /// It shows the same document; the first one is in front again.
  void openOtherWindow() {
    stage.act("newWindow");
    for (QWidget* each : QApplication::topLevelWidgets()) {
      auto* window = qobject_cast<app::MainWindow*>(each);
      if (window != nullptr && window != &stage.window()) other = window;
    }
    QVERIFY(other != nullptr);
    stage.window().activateWindow();
    QTRY_VERIFY(stage.window().isActiveWindow());
  }
  ~Desk() { delete other; }

  Stage stage;
  QPointer<app::MainWindow> other;
  QString one, two;
  inspector::Inspector* form;
};

void answerBox(QMessageBox::StandardButton button) {
  QTimer::singleShot(0, qApp, [button] {
    if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget()))
      box->button(button)->click();
  });
}

}  // namespace

class Journey24 : public QObject {
  Q_OBJECT

 private:
  static void leave(Desk& desk, const QString& way) {
    auto& window = desk.stage.window();
    auto* tabs = window.findChild<QTabWidget*>();
    if (way == QLatin1String("canvas")) {
      auto* view = desk.stage.page().graph().viewport();
      QTest::mouseClick(view, Qt::LeftButton, {}, inBox(desk.stage, QStringLiteral("Other")));
    } else if (way == QLatin1String("selection")) {
      desk.stage.model().selectState("/States/Other");
    } else if (way == QLatin1String("history")) {
      desk.key(Qt::Key_Left, Qt::AltModifier);
    } else if (way == QLatin1String("next tab")) {
      desk.key(Qt::Key_Tab, Qt::ControlModifier);
    } else if (way == QLatin1String("click on a tab")) {
      for (int i = 0; i < tabs->count(); ++i) {
        if (tabs->tabText(i).startsWith(QLatin1String("two")))
          QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {},
                            tabs->tabBar()->tabRect(i).center());
      }
    } else if (way == QLatin1String("new")) {
      desk.key(Qt::Key_N, Qt::ControlModifier);
    } else if (way == QLatin1String("save")) {
      desk.key(Qt::Key_S, Qt::ControlModifier);
    } else if (way == QLatin1String("close")) {
      answerBox(QMessageBox::Cancel);
      desk.key(Qt::Key_W, Qt::ControlModifier);
    } else if (way == QLatin1String("run")) {
      desk.key(Qt::Key_F5);
    } else if (way == QLatin1String("tab of the form")) {
      desk.form->showTab(QStringLiteral("Variables"));
      desk.form->showTab(QStringLiteral("General"));
    } else if (way == QLatin1String("another window")) {
      desk.other->activateWindow();
      QTRY_VERIFY(desk.other->isActiveWindow());
    } else if (way == QLatin1String("Tab")) {
      desk.key(Qt::Key_Tab);
    } else {
      // A command of the menu; what it asks is answered by going away.
      QTimer::singleShot(0, qApp, [] {
        if (QWidget* asked = QApplication::activeModalWidget()) asked->close();
      });
      desk.stage.act(way.toLatin1());
    }
    QCoreApplication::processEvents();
  }

 private slots:
  void halfTypedTextGoesWhereItBelongs_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("way");
    QTest::addColumn<bool>("fresh");
    for (std::size_t i = 0; i < std::size(kinds); ++i) {
      // In the window in which the kind before went these ways; each of the others leaves something
      // behind and begins anew.
      for (const char* way : {"canvas", "selection", "history", "next tab", "click on a tab",
                              "tab of the form", "Tab", "export asl-json", "export svg", "copy"}) {
        QTest::addRow("%s, %s", kinds[i].name, way) << int(i) << QString::fromLatin1(way) << false;
      }
      for (const char* way : {"new", "save", "close", "run", "another window", "printPreview"}) {
        QTest::addRow("%s, %s", kinds[i].name, way) << int(i) << QString::fromLatin1(way) << true;
      }
    }
  }
  void halfTypedTextGoesWhereItBelongs() {
    QFETCH(int, kind);
    QFETCH(QString, way);
    QFETCH(bool, fresh);
    const Kind& what = kinds[kind];
    if (fresh || failed_ || !desk_) desk_ = std::make_unique<Desk>();
    failed_ = true;  // until the last line
    Desk& desk = *desk_;
    desk.stage.window().openFile(desk.one);
    desk.stage.model().selectState("/States/Other");
    if (way == QLatin1String("another window")) desk.openOtherWindow();
    desk.halfType(what);
    if (QTest::currentTestFailed()) return;
    QCOMPARE(QString::fromStdString(desk.modelOf(desk.one).text()), QString::fromLatin1(first));
    leave(desk, way);
    QCOMPARE(desk.at(desk.one, what.pointer), std::string(what.expected));
    QCOMPARE(desk.modelOf(desk.two).text(), std::string(second));
    QCOMPARE(desk.at(desk.one, "/States/Other/Comment"), std::string("\"mine\""));
    if (way == QLatin1String("save"))
      QCOMPARE(desk.stage.read(desk.one).toStdString(), desk.modelOf(desk.one).text());
    QCOMPARE(desk.stage.read(desk.two), QByteArray(second));
    // One step leads back, byte for byte.
    desk.modelOf(desk.one).undoStack().undo();
    QCOMPARE(QString::fromStdString(desk.modelOf(desk.one).text()), QString::fromLatin1(first));
    if (fresh) desk_.reset();
    failed_ = false;
  }

  void escapeDropsWhatIsTyped_data() {
    QTest::addColumn<int>("kind");
    for (std::size_t i = 0; i < std::size(kinds); ++i) QTest::addRow("%s", kinds[i].name) << int(i);
  }
  void escapeDropsWhatIsTyped() {
    QFETCH(int, kind);
    Desk desk;
    desk.halfType(kinds[kind]);
    desk.key(Qt::Key_Escape);
    leave(desk, QStringLiteral("next tab"));
    QCOMPARE(QString::fromStdString(desk.modelOf(desk.one).text()), QString::fromLatin1(first));
    QCOMPARE(desk.modelOf(desk.two).text(), std::string(second));
  }

  void undoTakesBackTheTypingFirstAndThenTheDocument() {
    Desk desk;
    desk.show("Work", "General");
    desk.focus("Comment");
    desk.type("one");
    desk.key(Qt::Key_Return);
    QCOMPARE(desk.at(desk.one, "/States/Work/Comment"), std::string("\"one\""));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral(" two"));
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.at(desk.one, "/States/Work/Comment"), std::string("\"one\""));
    QVERIFY(qobject_cast<QLineEdit*>(desk.named("Comment"))->text() != QLatin1String("one two"));
    desk.key(Qt::Key_Escape);
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(QString::fromStdString(desk.modelOf(desk.one).text()), QString::fromLatin1(first));
    desk.key(Qt::Key_Tab);
    QCOMPARE(QString::fromStdString(desk.modelOf(desk.one).text()), QString::fromLatin1(first));
    desk.key(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(desk.at(desk.one, "/States/Work/Comment"), std::string("\"one\""));
  }

  void whatCannotBeTakenStaysADraftOfItsField() {
    Desk desk;
    desk.show("Work", "General");
    desk.focus("TimeoutSeconds");
    desk.type("soon");
    leave(desk, QStringLiteral("click on a tab"));
    QCOMPARE(desk.modelOf(desk.one).text(), std::string(first));
    QCOMPARE(desk.modelOf(desk.two).text(), std::string(second));
    desk.stage.window().openFile(desk.one);
    auto* field = qobject_cast<QLineEdit*>(desk.named("TimeoutSeconds"));
    QVERIFY(field != nullptr);
    QCOMPARE(field->text(), QStringLiteral("soon"));
    desk.stage.model().selectState("/States/Other");
    desk.stage.model().selectState("/States/Work");
    field = qobject_cast<QLineEdit*>(desk.named("TimeoutSeconds"));
    QCOMPARE(field->text(), QStringLiteral("soon"));
    // Saving says what is not in the file, closing asks.
    desk.stage.model().selectState("/States/Other");
    desk.key(Qt::Key_S, Qt::ControlModifier);
    QVERIFY2(desk.stage.status().contains(QLatin1String("TimeoutSeconds")),
             qPrintable(desk.stage.status()));
    QCOMPARE(desk.stage.read(desk.one), QByteArray(first));
    bool asked = false;
    QTimer::singleShot(0, qApp, [&] {
      auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
      asked = box != nullptr;
      if (box != nullptr) box->button(QMessageBox::Cancel)->click();
    });
    desk.stage.act("close");
    QVERIFY(asked);
    // It becomes a number, and is taken.
    desk.show("Work", "General");
    desk.focus("TimeoutSeconds");
    desk.type("12");
    desk.key(Qt::Key_Return);
    QCOMPARE(desk.at(desk.one, "/States/Work/TimeoutSeconds"), std::string("12"));
    QVERIFY(desk.stage.page().drafts().isEmpty());
  }

  void anotherWindowTakesWhatThisOneCouldNot() {
    Desk desk;
    desk.openOtherWindow();
    desk.show("Work", "General");
    desk.focus("TimeoutSeconds");
    desk.type("soon");
    desk.key(Qt::Key_Return);
    leave(desk, QStringLiteral("another window"));
    QCOMPARE(desk.stage.page().drafts().all().size(), std::size_t(1));
    desk.stage.model().selectState("/States/Work");  // each window selects for itself
    auto* form = std::exchange(desk.form, desk.other->findChild<inspector::Inspector*>());
    form->showTab(QStringLiteral("General"));
    desk.form->showTab(QStringLiteral("General"));
    auto* field = desk.named("TimeoutSeconds");
    QVERIFY(field != nullptr);
    field->setFocus();
    desk.type("12");
    desk.key(Qt::Key_Return);
    QCOMPARE(desk.at(desk.one, "/States/Work/TimeoutSeconds"), std::string("12"));
    desk.stage.model().selectState("/States/Other");
    desk.stage.model().selectState("/States/Work");
    QVERIFY(desk.stage.page().drafts().isEmpty());
    desk.form = form;
    auto* shown = qobject_cast<QLineEdit*>(desk.named("TimeoutSeconds"));
    QVERIFY(shown != nullptr);
    QCOMPARE(shown->text(), QStringLiteral("12"));
  }

  void draftsSurviveTheProcess() {
    Desk desk;
    desk.show("Work", "General");
    desk.focus("TimeoutSeconds");
    desk.type("soon");
    // The window closes: saved is what can be saved, the rest is kept.
    answerBox(QMessageBox::Save);
    desk.stage.act("close");
    QVERIFY(desk.stage.window().openFile(desk.one));
    desk.show("Work", "General");
    QCOMPARE(qobject_cast<QLineEdit*>(desk.named("TimeoutSeconds"))->text(),
             QStringLiteral("soon"));
    QCOMPARE(desk.modelOf(desk.one).text(), std::string(first));
    // Nor does a killed process lose it.
    const QString journals = desk.stage.folder() + QStringLiteral("/recovery");
    QTRY_COMPARE(QDir(journals).entryList({QStringLiteral("*.journal")}).size(), 1);
    const QString journal = QDir(journals).entryList({QStringLiteral("*.journal")}).front();
    QVERIFY(desk.stage.read(journals + QLatin1Char('/') + journal).contains("soon"));
  }

  void theSampleOfTheFirstHour() {
    Stage stage;
    const QString path = stage.openSample(QStringLiteral("order-with-retry.asl.json"));
    auto* form = stage.find<inspector::Inspector>();
    QTest::mouseClick(stage.page().graph().viewport(), Qt::LeftButton, {},
                      inBox(stage, QStringLiteral("Validate order")));
    form->showTab(QStringLiteral("General"));
    QCOMPARE(stage.model().selectedState(), stage.idOf(QStringLiteral("Validate order")));
    auto& model = stage.model();
    const std::string pointer = model.selectedState() + "/Comment";
    QLineEdit* comment = nullptr;
    for (auto* field : form->findChildren<QLineEdit*>()) {
      if (field->accessibleName() == QLatin1String("Comment") && field->isVisible())
        comment = field;
    }
    QVERIFY(comment != nullptr);
    comment->setFocus();
    QTest::keyClicks(comment, QStringLiteral("half"));
    QTest::keyClick(comment, Qt::Key_N, Qt::ControlModifier);
    QVERIFY(&stage.model() != &model);
    const auto* written = json::resolve(model.document().value(), pointer);
    QVERIFY(written != nullptr && written->string().find("half") != std::string::npos);
    QVERIFY(stage.model().text().find("half") == std::string::npos);
  }

  void aBrokenJsonTabStaysADraft() {
    Desk desk;
    desk.show("Work", "JSON");
    desk.focus("JSON of the state");
    desk.type("{\"Type\": ");
    leave(desk, QStringLiteral("click on a tab"));
    QCOMPARE(desk.modelOf(desk.one).text(), std::string(first));
    desk.stage.window().openFile(desk.one);
    desk.show("Work", "JSON");
    QCOMPARE(qobject_cast<QPlainTextEdit*>(desk.named("JSON of the state"))->toPlainText(),
             QStringLiteral("{\"Type\": "));
    desk.focus("JSON of the state");
    desk.key(Qt::Key_Escape);
    QVERIFY(desk.stage.page().drafts().isEmpty());
  }

  void noNumberInATreeStaysADraftOfItsRow() {
    Desk desk;
    desk.show("Work", "Data");
    auto* tree = desk.tree();
    const auto valueOf = [&](int row) {
      return tree->topLevelItem(row)->text(inspector::PayloadTree::ValueColumn);
    };
    tree->setFocus();
    tree->setCurrentItem(tree->topLevelItem(1), inspector::PayloadTree::ValueColumn);
    QTest::keyClick(tree, Qt::Key_F2);
    desk.type("many");
    desk.stage.model().selectState("/States/Other");
    QCOMPARE(desk.modelOf(desk.one).text(), std::string(first));
    desk.show("Work", "Data");
    tree = desk.tree();
    QCOMPARE(valueOf(1), QStringLiteral("many"));
    QCOMPARE(valueOf(0), QStringLiteral("work"));
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Escape);
    QCOMPARE(valueOf(1), QStringLiteral("3"));
    QVERIFY(desk.stage.page().drafts().isEmpty());
  }

  void aRuleThatCannotBeReadIsNotWritten_data() {
    QTest::addColumn<QString>("condition");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    const QString test = QStringLiteral("{% $states.input.ready = true %}");
    QTest::newRow("emptied variable") << test << "Variable"
                                      << "";
    QTest::newRow("a blank in the name") << test << "Variable"
                                         << "my field";
    QTest::newRow("emptied value") << test << "Value"
                                   << "";
    QTest::newRow("broken") << test << "Variable"
                            << "a.(";
  }
  void aRuleThatCannotBeReadIsNotWritten() {
    QFETCH(QString, condition);
    QFETCH(QString, field);
    QFETCH(QString, typed);
    Desk desk;
    const std::string text =
        QStringLiteral(R"json({"QueryLanguage": "JSONata", "StartAt": "Decide", "States": {
  "Decide": {"Type": "Choice", "Choices": [{"Condition": "%1", "Next": "Other"}]},
  "Other": {"Type": "Pass", "End": true}}})json")
            .arg(condition)
            .toStdString();
    desk.stage.window().newDocument(text, QStringLiteral("rules"));
    desk.show("Decide", "Rules");
    desk.focus(field.toLatin1());
    desk.key(Qt::Key_A, Qt::ControlModifier);
    desk.key(Qt::Key_Delete);
    QTest::keyClicks(QApplication::focusWidget(), typed);
    desk.key(Qt::Key_Return);
    QCOMPARE(desk.stage.model().text(), text);
    desk.stage.model().selectState("/States/Other");
    QCOMPARE(desk.stage.model().text(), text);
    QVERIFY(!desk.stage.page().drafts().isEmpty());
    desk.show("Decide", "Rules");
    QCOMPARE(qobject_cast<QLineEdit*>(desk.named(field.toLatin1()))->text(), typed);
  }

  void aDraftGoesAlongWithItsItem() {
    Desk desk;
    const auto retriers = [&](const char* text) {
      const auto outcome =
          edit::setField(desk.stage.model().document(), "/States/Work", "Retry", text);
      QVERIFY(desk.stage.model().apply(*outcome));
    };
    retriers(R"([{"ErrorEquals": ["Busy"]}, {"ErrorEquals": ["Late"]}])");
    desk.show("Work", "Errors");
    const auto attempts = [&](int index) {
      QList<QLineEdit*> found;
      for (auto* field : desk.form->findChildren<QLineEdit*>()) {
        if (field->isVisible() && field->accessibleName() == QLatin1String("MaxAttempts"))
          found << field;
      }
      return found.value(index);
    };
    QVERIFY(attempts(1) != nullptr);
    attempts(1)->setFocus();
    desk.type("some");
    desk.stage.model().selectState("/States/Other");
    QCOMPARE(desk.stage.page().drafts().all().size(), std::size_t{1});
    const auto outcome = edit::moveItem(desk.stage.model().document(), "/States/Work/Retry", 1, 0);
    QVERIFY(desk.stage.model().apply(*outcome));
    desk.show("Work", "Errors");
    QCOMPARE(attempts(0)->text(), QStringLiteral("some"));
    QVERIFY(attempts(1)->text() != QLatin1String("some"));
    desk.stage.act("undo");
    QCOMPARE(attempts(1)->text(), QStringLiteral("some"));
  }

  void aRefusedNameStaysAndSaysWhy() {
    Desk desk;
    desk.show("Work", "General");
    desk.focus("Name");
    desk.type("Other");
    desk.key(Qt::Key_Return);
    QCOMPARE(desk.modelOf(desk.one).text(), std::string(first));
    QVERIFY2(desk.stage.status().contains(QLatin1String("Other")), qPrintable(desk.stage.status()));
    QCOMPARE(qobject_cast<QLineEdit*>(desk.named("Name"))->text(), QStringLiteral("Other"));
    desk.stage.model().selectState("/States/Decide");
    QCOMPARE(qobject_cast<QLineEdit*>(desk.named("Name"))->text(), QStringLiteral("Decide"));
    desk.stage.model().selectState("/States/Work");
    QCOMPARE(qobject_cast<QLineEdit*>(desk.named("Name"))->text(), QStringLiteral("Other"));
    desk.focus("Name");
    desk.key(Qt::Key_Escape);
    QCOMPARE(qobject_cast<QLineEdit*>(desk.named("Name"))->text(), QStringLiteral("Work"));
  }

  // The name is free again in the middle of the undo: taking it then would put a step between the
  // others, and no undo would lead back to the first text.
  void aRefusedNameIsNotTakenInTheMiddleOfAnUndo() {
    Desk desk;
    desk.show("Other", "General");
    desk.stage.act("duplicate");
    auto& model = desk.modelOf(desk.one);
    const std::string both = model.text();
    const auto copy = json::pointerTokens(model.selectedState()).back();
    QVERIFY(both != first);
    desk.show("Work", "General");
    desk.focus("Name");
    desk.type(copy.c_str());
    desk.key(Qt::Key_Return);
    QCOMPARE(model.text(), both);
    desk.stage.act("focusGraph");
    desk.stage.act("undo");
    QCOMPARE(QString::fromStdString(model.text()), QString::fromLatin1(first));
    QCOMPARE(model.undoStack().count(), 1);
    QCOMPARE(model.undoStack().index(), 0);
    desk.show("Work", "General");
    QCOMPARE(qobject_cast<QLineEdit*>(desk.named("Name"))->text(), QString::fromStdString(copy));
    desk.stage.act("redo");
    QCOMPARE(model.text(), both);
  }

  void aClickIntoATreeIsMeantAsItIsWhileANameIsTyped() {
    Desk desk;
    desk.show("Work", "Data");
    desk.focus("Name");
    desk.type("Half");
    auto* tree = desk.tree();
    const QRect row = tree->visualItemRect(tree->topLevelItem(1));
    const QPoint at(tree->columnViewportPosition(inspector::PayloadTree::ValueColumn) + 12,
                    row.center().y());
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(desk.at(desk.one, "/States/Half/TimeoutSeconds"), std::string("30"));
    tree = desk.tree();
    QVERIFY(tree != nullptr && tree->currentItem() != nullptr);
    QCOMPARE(tree->currentItem()->text(0), QStringLiteral("Retries"));
    QTest::mouseDClick(tree->viewport(), Qt::LeftButton, {}, at);
    desk.type("7");
    desk.key(Qt::Key_Return);
    QTRY_COMPARE(desk.at(desk.one, "/States/Half/Parameters/Retries"), std::string("7"));
  }

  void aClickIntoAFieldWhileANameIsTypedOnTheCanvas() {
    Desk desk;
    desk.show("Work", "General");
    desk.stage.page().graph().setFocus();
    desk.stage.act("rename");
    QTRY_VERIFY(nameField());
    nameField()->setText(QStringLiteral("Half"));
    const QPointer<QWidget> comment = desk.named("Comment");
    QTest::mouseClick(comment, Qt::LeftButton, {}, QPoint(8, comment->height() / 2));
    QCOMPARE(desk.at(desk.one, "/States/Half/TimeoutSeconds"), std::string("30"));
    QCOMPARE(desk.stage.model().selectedState(), std::string("/States/Half"));
    QVERIFY(comment && comment->hasFocus());  // the form was not made anew under the hand
    desk.type("whole");
    desk.key(Qt::Key_Return);
    QCOMPARE(desk.at(desk.one, "/States/Half/Comment"), std::string("\"whole\""));
    desk.stage.act("undo");
    desk.stage.act("undo");
    QCOMPARE(desk.stage.model().selectedState(), std::string("/States/Work"));
  }

  /// The data that is known of a state goes with its name, and the form is told of that, too.
  void aClickIntoAFieldEndsTheNameOnTheCanvasOnly() {
    Desk desk;
    auto& graph = desk.stage.page().graph();
    QTest::mouseClick(graph.viewport(), Qt::LeftButton, {},
                      inBox(desk.stage, QStringLiteral("Other")));
    desk.form->showTab(QStringLiteral("General"));
    assist::Sample sample;
    sample.input = json::Value("known");
    desk.form->setSample(sample);
    desk.key(Qt::Key_F2);
    QTRY_VERIFY(nameField());
    desk.type("Elsewhere");
    const QPointer<QWidget> comment = desk.named("Comment");
    const QPoint at(8, comment->height() / 2);
    QTest::mousePress(comment, Qt::LeftButton, {}, at);
    QCoreApplication::processEvents();
    QVERIFY(comment);  // the form was not made anew under the hand
    QTest::mouseRelease(comment, Qt::LeftButton, {}, at);
    QVERIFY(comment && comment->hasFocus());
    desk.type("typed");
    desk.key(Qt::Key_Return);
    QCOMPARE(desk.at(desk.one, "/States/Elsewhere/Comment"), std::string("\"typed\""));
  }

  void aNameOnTheCanvasIsTakenBeforeTheDocumentChanges() {
    Desk desk;
    desk.show("Work", "General");
    desk.stage.page().graph().setFocus();
    desk.stage.act("rename");
    QTRY_VERIFY(nameField());
    nameField()->setText(QStringLiteral("Half"));
    leave(desk, QStringLiteral("click on a tab"));
    QCOMPARE(desk.at(desk.one, "/States/Half/TimeoutSeconds"), std::string("30"));
    QCOMPARE(desk.modelOf(desk.two).text(), std::string(second));
  }

  void aNameOnTheCanvasIsTakenBeforeAnotherWindowIsUsed() {
    Desk desk;
    desk.openOtherWindow();
    desk.show("Work", "General");
    desk.stage.page().graph().setFocus();
    desk.stage.act("rename");
    QTRY_VERIFY(nameField());
    QTest::keyClicks(nameField(), QStringLiteral("Half"));
    leave(desk, QStringLiteral("another window"));
    QCOMPARE(desk.at(desk.one, "/States/Half/TimeoutSeconds"), std::string("30"));
    QVERIFY(desk.stage.page().drafts().isEmpty());
  }

  void aNameThatIsTakenLeavesTheKeyboardInTheNextField() {
    Desk desk;
    desk.show("Work", "General");
    desk.focus("Name");
    desk.type("Half");
    QTest::mouseClick(desk.named("Comment"), Qt::LeftButton);
    QCOMPARE(desk.at(desk.one, "/States/Half/TimeoutSeconds"), std::string("30"));
    QVERIFY(desk.named("Comment")->hasFocus());
  }

  void tabGoesToTheValueOfItsRow() {
    Desk desk;
    desk.show("Work", "Variables");
    desk.focus("Name of the variable");
    desk.type("sum");
    desk.key(Qt::Key_Tab);
    desk.type("10");
    desk.key(Qt::Key_Tab);
    QCOMPARE(desk.at(desk.one, "/States/Work/Assign"), std::string("{\"sum\":10,\"count\":2}"));
  }

  void pastedLineEndsAreTakenOutAndSaid() {
    Desk desk;
    desk.show("Work", "General");
    desk.focus("Comment");
    desk.key(Qt::Key_A, Qt::ControlModifier);
    QApplication::clipboard()->setText(QStringLiteral("a b\nc\r\n"));
    desk.key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(qobject_cast<QLineEdit*>(desk.named("Comment"))->text(), QStringLiteral("a bc"));
    QVERIFY(desk.form->findChildren<QLabel*>().size() > 0);
    desk.key(Qt::Key_Return);
    QCOMPARE(desk.at(desk.one, "/States/Work/Comment"), std::string("\"a bc\""));
  }

  void aTextOfSeveralLinesIsEditedOnSeveralLines() {
    Desk desk;
    const QString path = desk.write(QStringLiteral("three.asl.json"), R"json({
  "StartAt": "Work",
  "States": {"Work": {"Type": "Pass", "Comment": "one\ntwo", "End": true}}
}
)json");
    desk.stage.window().openFile(path);
    const std::string before = desk.stage.model().text();
    desk.show("Work", "General");
    auto* lines = qobject_cast<QPlainTextEdit*>(desk.named("Comment"));
    QVERIFY(lines != nullptr);
    QCOMPARE(lines->toPlainText(), QStringLiteral("one\ntwo"));
    lines->setFocus();
    lines->moveCursor(QTextCursor::End);
    QTest::keyClicks(lines, QStringLiteral("!"));
    leave(desk, QStringLiteral("click on a tab"));
    QCOMPARE(desk.at(path, "/States/Work/Comment"), std::string("\"one\\ntwo!\""));
    desk.modelOf(path).undoStack().undo();
    QCOMPARE(desk.modelOf(path).text(), before);
  }

  void cleanupTestCase() { desk_.reset(); }

 private:
  std::unique_ptr<Desk> desk_;  ///< of several ways, one after the other
  bool failed_ = false;
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::Journey24)
#include "journey_24_half_typed.moc"
