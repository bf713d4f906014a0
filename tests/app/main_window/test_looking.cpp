// SPDX-License-Identifier: GPL-3.0-or-later
// Looking never edits: every editor of the canvas and of the debugger, opened and left again
// without a change, leaves the document, its steps, what lies beside it and the run as they were.
#include <QDialogButtonBox>
#include <QDir>
#include <QDockWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeView>

#include "tests/journeys/debugging.h"
#include "tests/journeys/pointer.h"
#include "tests/support/test_program.h"
#include "widgets/canvas/notes.h"
#include "widgets/canvas/rename_field.h"
#include "widgets/common/json_view.h"
#include "widgets/debug/variables_panel.h"
#include "widgets/debug/watch_panel.h"

namespace stepwright::app {

using journeys::Debugging;
using journeys::Pointer;
using journeys::Stage;

namespace {

// A name with a blank at its end, and one that is longer than a name may be: looked at, they stay.
const char* kText = R"({"StartAt":"First ","States":{"First ":{"Type":"Pass","Next":"Call"},
 "Call":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Parameters":{"FunctionName":"f"},"Next":
 "A name of so many letters that it is longer than eighty of them, which no state of AWS may have"},
 "A name of so many letters that it is longer than eighty of them, which no state of AWS may have":{"Type":"Pass","End":true}}})";

json::Value input() {
  std::vector<json::Value> items(20'000, *json::parse("123456.50"));
  return json::Value::object({{json::Value("big"), json::Value::array(std::move(items))},
                              {json::Value("n"), *json::parse("1.50")},
                              {json::Value("s"), json::Value("two  words")}});
}

}  // namespace

class LookingTest : public QObject {
  Q_OBJECT

  /// Everything that an edit could change.
  struct State {
    std::string text;
    int steps = 0;
    project::DebugSetup beside;
    project::Arrangement arrangement;
    std::size_t runs = 0;
    json::Value input = json::Value::object();
    bool operator==(const State&) const = default;
  };
  struct Bench {
    Stage stage;
    Debugging debug{stage};
    Bench() {
      debug.write(QStringLiteral("looked-at.asl.json"), kText);
      debug.panels().setInput(QStringLiteral("Input 1"), input());
      debug.mock("Call", "{\"Payload\": [1, 2.50]}");
      stage.model().selectState("/States/First ");
      stage.act("breakpoint");
      stage.act("debug");
      stage.act("run");
      QVERIFY(debug.says(QStringLiteral("PAUSED")));
      stage.model().selectState("/States/First ");
      stage.page().graph().setFocus();
      settle();
    }
    State state() {
      State now;
      now.text = stage.model().text();
      now.steps = stage.model().undoStack().count();
      now.beside = debug.panels().remembered();
      now.arrangement = stage.page().content()->arrangement.content();
      now.runs = debug.moment().runs.size();
      for (const auto& scope : debug.moment().scopes) {
        if (scope.kind != session::Scope::Kind::Input) continue;
        for (const auto& variable : scope.variables)
          now.input = now.input.with(variable.name, variable.value);
      }
      return now;
    }
  };
  static void settle() {
    for (int i = 0; i < 6; ++i) QCoreApplication::processEvents();
  }
  static void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    settle();
  }

  static QModelIndex variable(Bench& bench, const char* name) {
    auto& view = *bench.stage.find<debug::VariablesPanel>()->findChild<common::JsonView*>();
    auto& model = view.jsonModel();
    for (int section = 0; section < model.rowCount(); ++section) {
      const QModelIndex top = model.index(section, 0);
      for (int row = 0; row < model.rowCount(top); ++row) {
        const QModelIndex at = model.index(row, 0, top);
        if (at.data(common::JsonModel::KeyRole).toString() == QLatin1String(name)) return at;
      }
    }
    return {};
  }
  static void doubleClick(QAbstractItemView& view, const QModelIndex& index) {
    QVERIFY(index.isValid());
    view.scrollTo(index);
    const QPoint at = view.visualRect(index).center();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, at);
    settle();
  }
  static common::JsonView& variables(Bench& bench) {
    bench.stage.window().docks().raise(QStringLiteral("dockVariables"));
    settle();
    return *bench.stage.find<debug::VariablesPanel>()->findChild<common::JsonView*>();
  }
  static debug::WatchPanel& watches(Bench& bench, bool fill) {
    bench.stage.window().docks().raise(QStringLiteral("dockWatch"));
    settle();
    auto& panel = *bench.stage.find<debug::WatchPanel>();
    if (fill && panel.model()->rowCount() == 1)
      panel.model()->setData(panel.model()->index(0, 0), QStringLiteral("$.n"));
    settle();
    return panel;
  }

 private slots:
  void inlineEditors_data() {
    QTest::addColumn<QString>("editor");
    QTest::addColumn<QString>("end");
    for (const char* editor :
         {"name", "long name", "note", "new note", "number", "words", "watch", "new watch"})
      for (const char* end : {"Esc", "elsewhere", "Enter"})
        QTest::newRow(qPrintable(QStringLiteral("%1, %2").arg(editor, end)))
            << QString::fromLatin1(editor) << QString::fromLatin1(end);
  }
  void inlineEditors() {
    QFETCH(QString, editor);
    QFETCH(QString, end);
    Bench bench;
    Stage& stage = bench.stage;
    if (editor == QLatin1String("note")) {
      stage.act("insertNote");
      settle();
      QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Mind"));
      press(Qt::Key_Return, Qt::ControlModifier);
    }
    if (editor == QLatin1String("watch")) watches(bench, true);
    const State before = bench.state();
    if (editor == QLatin1String("long name"))
      stage.page().graph().setSelection(
          {QString::fromStdString(stage.model().picture().machine()->states.back().id)});
    if (editor.endsWith(QLatin1String("name"))) {
      press(Qt::Key_F2);
      QVERIFY(qobject_cast<canvas::RenameField*>(QApplication::focusWidget()) != nullptr);
    } else if (editor == QLatin1String("new note")) {
      stage.act("insertNote");
    } else if (editor == QLatin1String("note")) {
      press(Qt::Key_F2);
      if (qobject_cast<canvas::NoteField*>(QApplication::focusWidget()) == nullptr) {
        const auto& note = stage.page().graph().drawing().notes.front();
        QTest::mouseDClick(stage.page().graph().viewport(), Qt::LeftButton, {},
                           stage.page().graph().mapFromScene(note.rect.center()));
      }
      QVERIFY(qobject_cast<canvas::NoteField*>(QApplication::focusWidget()) != nullptr);
    } else if (editor == QLatin1String("number") || editor == QLatin1String("words")) {
      doubleClick(variables(bench), variable(bench, editor == QLatin1String("number") ? "n" : "s"));
    } else {
      auto& panel = watches(bench, false);
      doubleClick(panel, panel.model()->index(0, 0));
    }
    settle();
    const bool field = qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr ||
                       qobject_cast<QPlainTextEdit*>(QApplication::focusWidget()) != nullptr;
    QVERIFY2(field, QApplication::focusWidget()->metaObject()->className());
    const bool many = qobject_cast<QPlainTextEdit*>(QApplication::focusWidget()) != nullptr;
    if (end == QLatin1String("Esc"))
      press(Qt::Key_Escape);
    else if (end == QLatin1String("Enter"))
      press(Qt::Key_Return, many ? Qt::ControlModifier : Qt::NoModifier);
    else
      stage.find<QWidget>(QStringLiteral("outlineView"))->setFocus(Qt::MouseFocusReason);
    settle();
    QVERIFY(bench.state() == before);
  }

  void dialogs_data() {
    QTest::addColumn<QString>("dialog");
    QTest::addColumn<bool>("accept");
    for (const char* dialog : {"big value", "breakpoint", "mock"}) {
      QTest::newRow(qPrintable(QStringLiteral("%1, Esc").arg(dialog))) << QString(dialog) << false;
      QTest::newRow(qPrintable(QStringLiteral("%1, OK").arg(dialog))) << QString(dialog) << true;
    }
    QTest::newRow("new breakpoint, Esc") << QStringLiteral("new breakpoint") << false;
    QTest::newRow("run with, Esc") << QStringLiteral("run with") << false;
  }
  void dialogs() {
    QFETCH(QString, dialog);
    QFETCH(bool, accept);
    Bench bench;
    const State before = bench.state();
    bool seen = false;
    QString shown;
    Pointer::inDialog([&](QWidget& window) {
      seen = true;
      if (auto* text = window.findChild<QPlainTextEdit*>()) shown = text->toPlainText();
      if (!accept) return QTest::keyClick(&window, Qt::Key_Escape);
      window.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
    });
    if (dialog == QLatin1String("big value")) {
      doubleClick(variables(bench), variable(bench, "big"));
    } else if (dialog == QLatin1String("breakpoint")) {
      bench.stage.act("editBreakpoint");
    } else if (dialog == QLatin1String("new breakpoint")) {
      bench.stage.model().selectState("/States/Call");
      bench.stage.act("editBreakpoint");
    } else if (dialog == QLatin1String("run with")) {
      bench.stage.act("runWith");
    } else {
      bench.stage.window().docks().raise(QStringLiteral("dockMocks"));
      settle();
      auto* tree =
          bench.stage.window().docks().find(QStringLiteral("dockMocks"))->findChild<QTreeView*>();
      doubleClick(*tree, tree->model()->index(0, 0, tree->model()->index(0, 0)));
    }
    QTRY_VERIFY(seen && QApplication::activeModalWidget() == nullptr);
    settle();
    QVERIFY(bench.state() == before);
    if (dialog == QLatin1String("big value")) QVERIFY(shown.size() > 150'000);
  }

  void aBigValueIsEditedWhole() {
    Bench bench;
    bool seen = false;
    Pointer::inDialog([&](QWidget& window) {
      seen = true;
      auto* text = window.findChild<QPlainTextEdit*>();
      text->moveCursor(QTextCursor::End);
      QTest::keyClick(text, Qt::Key_Backspace);
      QTest::keyClicks(text, QStringLiteral(",7]"));
      window.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
    });
    doubleClick(variables(bench), variable(bench, "big"));
    QTRY_VERIFY(seen && QApplication::activeModalWidget() == nullptr);
    QTRY_COMPARE(bench.state().input["big"].size(), std::size_t{20'001});
    QCOMPARE(json::print(bench.state().input["big"].items().front()), std::string("123456.50"));
  }

  void whatIsNoJsonIsNotTakenForAText() {
    Bench bench;
    const State before = bench.state();
    bool seen = false;
    QString shown;
    Pointer::inDialog([&](QWidget& window) {
      seen = true;
      shown = window.findChild<QPlainTextEdit*>()->toPlainText();
      QVERIFY(!window.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->isEnabled());
      QTest::keyClick(&window, Qt::Key_Escape);
    });
    doubleClick(variables(bench), variable(bench, "n"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("[1, 2"));
    press(Qt::Key_Return);
    QTRY_VERIFY(seen && QApplication::activeModalWidget() == nullptr);
    QCOMPARE(shown, QStringLiteral("[1, 2"));
    QVERIFY(bench.state() == before);
  }
};

}  // namespace stepwright::app

STEPWRIGHT_TEST(stepwright::app::LookingTest)
#include "test_looking.moc"
