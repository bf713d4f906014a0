// SPDX-License-Identifier: GPL-3.0-or-later
// Where the keyboard goes in the real window: one way of Tab round it, and after each gesture to
// where the eye is.
#include <dlfcn.h>

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QDockWidget>
#include <QFile>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSet>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>

#include "engine/asl/bind.h"
#include "tests/journeys/harness.h"
#include "tests/support/test_program.h"
#include "widgets/canvas/graph_view.h"
#include "widgets/canvas/notes.h"
#include "widgets/canvas/quick_add.h"
#include "widgets/canvas/rename_field.h"
#include "widgets/code/scintilla.h"
#include "widgets/common/small_widgets.h"
#include "widgets/debug/run_controller.h"

namespace stepwright::app {

using journeys::Stage;

namespace {

const char* kYaml = R"(# A comment that stays.
StartAt: First
States:
  First:
    Type: Task
    Resource: arn:aws:states:::lambda:invoke   # and this one
    Assign:
      total: '{% 1 %}'
    Next: Second
  Second:
    Type: Pass
    End: true
QueryLanguage: JSONata
)";

void openYaml(Stage& stage) {
  const QString path = stage.folder() + QStringLiteral("/first.asl.yaml");
  QFile file(path);
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(kYaml);
  file.close();
  QVERIFY(stage.window().openFile(path));
}

QWidget* focus(Stage& stage) {
  QWidget* widget = QApplication::focusWidget();
  return widget != nullptr ? widget : &stage.window();
}

void press(Stage& stage, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
  QTest::keyClick(focus(stage), Qt::Key(key), modifiers);
  QCoreApplication::processEvents();
}

void settle() {
  for (int i = 0; i < 6; ++i) QCoreApplication::processEvents();
}

QString nameOf(const QWidget* widget) {
  if (widget == nullptr) return QStringLiteral("nothing");
  const QPoint at = widget->mapTo(widget->window(), QPoint());
  return QStringLiteral("%1 %2 %3 at %4,%5 %6 x %7")
      .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
           widget->accessibleName())
      .arg(at.x())
      .arg(at.y())
      .arg(widget->width())
      .arg(widget->height());
}

/// Whether a person could see it, once it is scrolled to: no dock of a stack lies over it.
bool canBeSeen(const QWidget& widget) {
  if (!widget.isVisible() || widget.size().isEmpty()) return false;
  for (const QWidget* above = &widget; !above->isWindow(); above = above->parentWidget()) {
    if (qobject_cast<const QDockWidget*>(above) != nullptr && above->visibleRegion().isEmpty())
      return false;
  }
  // The window puts the tabs of stacks that it does not show beside itself.
  const QPoint at = widget.mapTo(widget.window(), QPoint());
  return !QRect(at, widget.size()).isEmpty() && at.x() + widget.width() > 0 &&
         (at.y() + widget.height() > 0 || widget.parentWidget() != widget.window());
}

/// Whether something of it is seen now, be it what fills it.
bool isSeen(const QWidget& widget) {
  const auto* area = qobject_cast<const QAbstractScrollArea*>(&widget);
  return canBeSeen(widget) && (!widget.visibleRegion().isEmpty() ||
                               (area != nullptr && !area->viewport()->visibleRegion().isEmpty()));
}

/// Switches on what a screen reader would. Qt does it when one asks over the bus, which a test has
/// none of; its headers keep the way in to themselves, its library does not.
bool listenAsAScreenReader() {
  using Get = void* (*)(const void*);
  using Set = void (*)(void*, bool);
  const auto get =
      reinterpret_cast<Get>(dlsym(RTLD_DEFAULT, "_ZNK20QPlatformIntegration13accessibilityEv"));
  const auto set =
      reinterpret_cast<Set>(dlsym(RTLD_DEFAULT, "_ZN22QPlatformAccessibility9setActiveEb"));
  if (get == nullptr || set == nullptr) return false;
  set(get(nullptr), true);
  return QAccessible::isActive();
}

/// What takes the keyboard by Tab and is seen, read off the widgets themselves.
QSet<QWidget*> stops(Stage& stage) {
  QSet<QWidget*> all;
  for (auto* widget : stage.window().findChildren<QWidget*>()) {
    const bool takes = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isEnabled() &&
                       widget->focusProxy() == nullptr && widget->window() == &stage.window();
    if (takes && canBeSeen(*widget)) all << widget;
  }
  return all;
}

}  // namespace

class KeyboardTest : public QObject {
  Q_OBJECT

  /// Where the keyboard comes by from here until it is here again; shorter where it never is.
  static QList<QWidget*> walk(Stage& stage, Qt::Key key, const std::string& text) {
    QList<QWidget*> way{focus(stage)};
    const auto modifiers = key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier;
    for (int step = 0; step < 400; ++step) {
      press(stage, key, modifiers);
      if (stage.window().page() != nullptr && stage.model().text() != text) {
        qWarning("%s changed the text", qPrintable(nameOf(focus(stage))));
        return {};
      }
      if (!isSeen(*focus(stage))) {
        qWarning("out of sight: %s", qPrintable(nameOf(focus(stage))));
        return {};
      }
      if (focus(stage) == way.first()) return way;
      way << focus(stage);
    }
    qWarning("it never came round; at last at %s", qPrintable(nameOf(way.last())));
    return {};
  }

 private slots:
  void tabGoesRoundTheWholeWindow_data() {
    QTest::addColumn<QString>("what");
    QTest::addColumn<QSize>("size");
    for (const char* what : {"json", "yaml", "code", "side by side", "debug", "find", "start page"})
      QTest::newRow(what) << QString::fromLatin1(what) << QSize(1440, 900);
    QTest::newRow("narrow") << QStringLiteral("json") << QSize(1030, 700);
  }
  void tabGoesRoundTheWholeWindow() {
    QFETCH(QString, what);
    QFETCH(QSize, size);
    Stage stage(common::ThemeKind::Light, size);
    if (what == QLatin1String("yaml"))
      openYaml(stage);
    else if (what != QLatin1String("start page"))
      stage.openSample(QStringLiteral("process-message.asl.json"));
    if (what == QLatin1String("code")) stage.act("viewCode");
    if (what == QLatin1String("side by side")) stage.action("sideBySide")->setChecked(true);
    if (what == QLatin1String("debug")) stage.act("debug");
    if (what == QLatin1String("find")) stage.act("find");
    if (stage.window().page() != nullptr)
      stage.model().selectState(stage.model().picture().machine()->states.front().id);
    settle();
    const std::string text = stage.window().page() ? stage.model().text() : std::string();
    QWidget* start = focus(stage);
    if (what == QLatin1String("json")) {
      stage.page().graph().setFocus();
      start = &stage.page().graph();
    }
    press(stage, Qt::Key_Tab);
    const QList<QWidget*> way = walk(stage, Qt::Key_Tab, text);
    QVERIFY(!way.isEmpty());
    const QSet<QWidget*> reached(way.begin(), way.end());
    QCOMPARE(reached.size(), way.size());
    const QSet<QWidget*> all = stops(stage);
    QString wrong;
    for (QWidget* stop : all - reached) wrong += "missed " + nameOf(stop) + QLatin1Char('\n');
    for (QWidget* stop : reached - all) wrong += "unseen " + nameOf(stop) + QLatin1Char('\n');
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    if (stage.window().page() != nullptr && what != QLatin1String("code"))
      QVERIFY(reached.contains(&stage.page().graph()));
    Q_UNUSED(start);
    // And the same way back.
    QList<QWidget*> back = walk(stage, Qt::Key_Backtab, text);
    QCOMPARE(back.size(), way.size());
    std::reverse(back.begin() + 1, back.end());
    QCOMPARE(back, way);
    if (stage.window().page() != nullptr) QVERIFY(!stage.model().undoStack().canUndo());
  }

  void theOrderIsThatOfTheEye() {
    Stage stage;
    stage.openSample(QStringLiteral("process-message.asl.json"));
    settle();
    stage.page().graph().setFocus();
    const QList<QWidget*> way = walk(stage, Qt::Key_Tab, stage.model().text());
    const auto place = [&](const char* dock) {
      const auto* parent = stage.window().docks().find(QLatin1String(dock));
      for (int i = 0; i < way.size(); ++i)
        if (parent->isAncestorOf(way[i])) return i;
      return -1;
    };
    // From the graph to the text below it, the problems, the Inspector at the right, and from the
    // tool bar over the left side back to the graph.
    QVERIFY(place("dockProblems") > 0);
    QVERIFY(place("dockProblems") < place("dockInspector"));
    QVERIFY(place("dockInspector") < place("dockPalette"));
    QVERIFY(place("dockPalette") < place("dockOutline"));
  }

  void theFocusIsSeenWhereverItIs_data() {
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("debug");
    QTest::newRow("light") << false << false;
    QTest::newRow("dark") << true << false;
    QTest::newRow("light, debug") << false << true;
  }
  void theFocusIsSeenWhereverItIs() {
    QFETCH(bool, dark);
    QFETCH(bool, debug);
    Stage stage(dark ? common::ThemeKind::Dark : common::ThemeKind::Light);
    stage.openSample(QStringLiteral("process-message.asl.json"));
    if (debug) stage.act("debug");
    stage.model().selectState(stage.model().picture().machine()->states.front().id);
    settle();
    press(stage, Qt::Key_Tab);
    const QWidget* first = focus(stage);
    do {
      settle();
      const QWidget* here = focus(stage);
      const QRect place =
          QRect(here->mapTo(&stage.window(), QPoint()), here->size()) & stage.window().rect();
      const QImage with = stage.window().grab(place).toImage();
      press(stage, Qt::Key_Tab);
      settle();
      QVERIFY2(stage.window().grab(place).toImage() != with, qPrintable(nameOf(here)));
    } while (focus(stage) != first);
  }

  void theTextTakesTabOnlyFromWhoEnteredIt() {
    Stage stage;
    stage.openSample(QStringLiteral("process-message.asl.json"));
    auto* text = stage.find<code::Scintilla>();
    const std::string before = stage.model().text();
    stage.page().graph().setFocus();
    for (int i = 0; i < 60 && focus(stage) != text; ++i) press(stage, Qt::Key_Tab);
    QCOMPARE(focus(stage), static_cast<QWidget*>(text));
    QVERIFY2(stage.status().contains(QLatin1String("Press Enter to edit the text")),
             qPrintable(stage.status()));
    for (const int key : {Qt::Key_Space, Qt::Key_A, Qt::Key_Delete, Qt::Key_Backspace})
      press(stage, key);
    QCOMPARE(stage.model().text(), before);
    press(stage, Qt::Key_Return);
    QCOMPARE(stage.model().text(), before);
    QVERIFY2(stage.status().contains(QLatin1String("Esc leaves it")), qPrintable(stage.status()));
    press(stage, Qt::Key_Tab);
    QCOMPARE(focus(stage), static_cast<QWidget*>(text));
    QVERIFY(stage.model().text() != before);
    const std::string indented = stage.model().text();
    press(stage, Qt::Key_Escape);
    press(stage, Qt::Key_Tab);
    QVERIFY(focus(stage) != text);
    press(stage, Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(focus(stage), static_cast<QWidget*>(text));
    press(stage, Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(focus(stage) != text);
    QCOMPARE(stage.model().text(), indented);
    // A click enters it too.
    QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, {120, 40});
    QTest::keyClick(text, Qt::Key_Tab);
    QVERIFY(stage.model().text() != indented);
  }

  void keysGoWhereTheEyeIs_data() {
    QTest::addColumn<int>("gesture");
    for (std::size_t i = 0; i < gestures().size(); ++i) QTest::newRow(gestures()[i].name) << int(i);
  }
  void keysGoWhereTheEyeIs() {
    QFETCH(int, gesture);
    const auto& made = gestures()[std::size_t(gesture)];
    // A letter and Esc do nothing here but for the selection, so that Space may come after them.
    const std::vector<int> rounds[] = {
        {Qt::Key_X, Qt::Key_Escape, Qt::Key_Space}, {Qt::Key_Return}, {Qt::Key_Delete}};
    for (const auto& keys : rounds) {
      Stage stage;
      stage.openSample(QStringLiteral("process-message.asl.json"));
      stage.model().selectState(stage.model().picture().machine()->states.front().id);
      stage.page().graph().setFocus();
      settle();
      made.act(stage);
      settle();
      for (const int key : keys) checkKey(stage, key);
      if (QWidget* popup = QApplication::activePopupWidget()) popup->close();
    }
  }

  void aListGivesTheKeyboardBackToWhomItCameFrom() {
    Stage stage;
    stage.openSample(QStringLiteral("process-message.asl.json"));
    auto* outline = stage.find<QWidget>(QStringLiteral("outlineView"));
    outline->setFocus();
    press(stage, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(focus(stage) != outline);
    press(stage, Qt::Key_Escape);
    QCOMPARE(focus(stage), outline);
    press(stage, Qt::Key_P, Qt::ControlModifier);
    press(stage, Qt::Key_Tab);  // down the list, not out of it
    QCOMPARE(focus(stage)->objectName(), QStringLiteral("quickOpenField"));
    press(stage, Qt::Key_Escape);
    QCOMPARE(focus(stage), outline);
  }

  void screenReadersHearOfTheFocusOnlyWhereItIs() {
    Stage stage;
    stage.openSample(QStringLiteral("process-message.asl.json"));
    if (!listenAsAScreenReader()) QSKIP("this Qt does not let a test listen");
    auto* text = stage.find<code::Scintilla>();
    text->setFocus(Qt::OtherFocusReason);
    stage.page().code().goTo(stage.model().text().find("\"Type\""), true);
    settle();
    static QStringList heard, told;
    heard.clear();
    const auto old = QAccessible::installUpdateHandler([](QAccessibleEvent* event) {
      told << nameOf(qobject_cast<QWidget*>(event->object()));
      if (event->type() == QAccessible::Focus && event->object() != QApplication::focusWidget())
        heard << nameOf(qobject_cast<QWidget*>(event->object()));
    });
    for (const int key : {Qt::Key_Space, Qt::Key_Return, Qt::Key_Space}) press(stage, key);
    for (int i = 0; i < 30; ++i) press(stage, Qt::Key_Down);
    settle();
    QTRY_VERIFY(stage.model().upToDate());
    const QStringList typed = heard;
    // A click on the graph is a true one.
    QTest::mouseClick(stage.page().graph().viewport(), Qt::LeftButton, {}, {5, 5});
    QVERIFY(!told.isEmpty());
    text->setFocus();
    heard.clear();
    // A run moves the rows of half the panels.
    stage.act("debug");
    stage.act("run");
    QTRY_VERIFY(!stage.window().runController().isRunning());
    settle();
    QAccessible::installUpdateHandler(old);
    QCOMPARE(typed, QStringList());
    QCOMPARE(heard, QStringList());
  }

  void aStopIsSpokenAsAnAlert() {
    Stage stage;
    stage.openSample(QStringLiteral("process-message.asl.json"));
    stage.model().selectState(stage.model().picture().machine()->states.front().id);
    stage.act("breakpoint");
    if (!listenAsAScreenReader()) QSKIP("this Qt does not let a test listen");
    static QStringList spoken;
    spoken.clear();
    const auto old = QAccessible::installUpdateHandler([](QAccessibleEvent* event) {
      if (event->type() == QAccessible::Alert)
        spoken << QAccessible::queryAccessibleInterface(event->object())->text(QAccessible::Name);
    });
    stage.act("run");
    QTRY_VERIFY(stage.window().runController().isPaused());
    settle();
    QAccessible::installUpdateHandler(old);
    QCOMPARE(spoken.size(), 1);
    QVERIFY2(spoken.front().startsWith(QLatin1String("PAUSED before FetchData | ")),
             qPrintable(spoken.front()));
    QVERIFY(stage.status().startsWith(spoken.front().section(QLatin1Char('|'), 0, 0)));
  }

  void aStopInAnotherDocumentIsSpokenToo() {
    Stage stage;
    stage.openSample(QStringLiteral("order-process.asl.json"));
    stage.openSample(QStringLiteral("process-message.asl.json"));
    stage.model().selectState(stage.model().picture().machine()->states.front().id);
    stage.act("breakpoint");
    if (!listenAsAScreenReader()) QSKIP("this Qt does not let a test listen");
    static QStringList spoken;
    spoken.clear();
    auto* tabs = stage.find<QTabWidget>(QStringLiteral("documents"));
    stage.act("run");
    tabs->setCurrentIndex(0);  // before the run has come to the breakpoint
    const auto old = QAccessible::installUpdateHandler([](QAccessibleEvent* event) {
      if (event->type() == QAccessible::Alert)
        spoken << QAccessible::queryAccessibleInterface(event->object())->text(QAccessible::Name);
    });
    QTRY_VERIFY(!tabs->tabIcon(1).isNull());
    settle();
    QAccessible::installUpdateHandler(old);
    QCOMPARE(spoken.size(), 1);
    QVERIFY2(
        spoken.front().contains(QLatin1String("process-message.asl.json: PAUSED before FetchData")),
        qPrintable(spoken.front()));
  }

 private:
  /// Presses a key on the graph, which must have the keyboard: nothing changes but what is meant.
  static void checkKey(Stage& stage, int key) {
    const QString where = nameOf(QApplication::focusWidget());
    QVERIFY2(qobject_cast<canvas::GraphView*>(focus(stage)) != nullptr, qPrintable(where));
    const std::string before = stage.model().text();
    const std::string selected = stage.model().selectedState();
    const int documents = stage.find<QTabWidget>(QStringLiteral("documents"))->count();
    const QStringList typed = searched(stage);
    press(stage, key);
    settle();
    const auto* add = qobject_cast<canvas::QuickAdd*>(QApplication::activePopupWidget());
    QVERIFY2((add != nullptr) == (key == Qt::Key_Space), qPrintable(where));
    if (key == Qt::Key_Delete && !selected.empty())
      QVERIFY(asl::findState(*stage.model().document().machine(), selected) == nullptr);
    else
      QCOMPARE(QString::fromStdString(stage.model().text()), QString::fromStdString(before));
    QCOMPARE(stage.find<QTabWidget>(QStringLiteral("documents"))->count(), documents);
    QCOMPARE(searched(stage), typed);
    QVERIFY(QApplication::activeModalWidget() == nullptr);
  }
  /// What stands in the search boxes that belong to the window itself.
  static QStringList searched(Stage& stage) {
    QStringList words;
    for (const auto* field : stage.window().findChildren<common::SearchField*>())
      if (field->isVisible() && field->window() == &stage.window())
        words << nameOf(field) + field->text();
    words.sort();
    return words;
  }
  struct Gesture {
    const char* name;
    std::function<void(Stage&)> act;
  };
  static void type(Stage& stage, const char* words) {
    QTest::keyClicks(focus(stage), QString::fromLatin1(words));
  }
  static QToolButton* toolButton(Stage& stage, const char* action) {
    for (auto* button : stage.window().findChildren<QToolButton*>())
      if (button->defaultAction() == stage.action(action) && button->isVisible()) return button;
    return nullptr;
  }
  /// A button of the tool bar that its own action switches off.
  static void pressAway(Stage& stage, const char* action) {
    QToolButton* button = toolButton(stage, action);
    QVERIFY(button != nullptr && button->isEnabled());
    button->setFocus(Qt::TabFocusReason);
    press(stage, Qt::Key_Space);
    settle();
    QVERIFY(!button->isEnabled());
  }
  static const std::vector<Gesture>& gestures() {
    static const std::vector<Gesture> all{
        {"a name looked at",
         [](Stage& s) {
           press(s, Qt::Key_F2);
           press(s, Qt::Key_Return);
         }},
        {"a name put back",
         [](Stage& s) {
           press(s, Qt::Key_F2);
           type(s, "Zz");
           press(s, Qt::Key_Escape);
         }},
        {"a new name",
         [](Stage& s) {
           press(s, Qt::Key_F2);
           type(s, "Another");
           press(s, Qt::Key_Return);
         }},
        {"a proposed name accepted",
         [](Stage& s) {
           press(s, Qt::Key_Space);
           QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("pass"));
           press(s, Qt::Key_Return);
           settle();
           s.window().activateWindow();
           QTRY_VERIFY(qobject_cast<canvas::RenameField*>(QApplication::focusWidget()) != nullptr);
           press(s, Qt::Key_Return);
         }},
        {"quick add closed",
         [](Stage& s) {
           press(s, Qt::Key_Space);
           press(s, Qt::Key_Escape);
           settle();
           s.window().activateWindow();
         }},
        {"go to state",
         [](Stage& s) {
           press(s, Qt::Key_P, Qt::ControlModifier);
           type(s, s.model().picture().machine()->states.back().name.c_str());
           press(s, Qt::Key_Return);
         }},
        {"go to, from a search box",
         [](Stage& s) {
           s.find<common::SearchField>()->setFocus();
           press(s, Qt::Key_P, Qt::ControlModifier);
           type(s, s.model().picture().machine()->states.back().name.c_str());
           press(s, Qt::Key_Return);
         }},
        {"go to, left",
         [](Stage& s) {
           press(s, Qt::Key_P, Qt::ControlModifier);
           press(s, Qt::Key_Escape);
         }},
        {"a command",
         [](Stage& s) {
           press(s, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
           type(s, "100 %");
           press(s, Qt::Key_Return);
         }},
        {"commands, left",
         [](Stage& s) {
           press(s, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
           type(s, "zz");
           press(s, Qt::Key_Escape);
         }},
        {"find closed",
         [](Stage& s) {
           press(s, Qt::Key_F, Qt::ControlModifier);
           settle();
           press(s, Qt::Key_Escape);
         }},
        {"a note left",
         [](Stage& s) {
           s.act("insertNote");
           settle();
           press(s, Qt::Key_Escape);
         }},
        {"a note written",
         [](Stage& s) {
           s.act("insertNote");
           settle();
           type(s, "Mind");
           press(s, Qt::Key_Return, Qt::ControlModifier);
         }},
        {"Save by the tool bar",
         [](Stage& s) {
           press(s, Qt::Key_F2);
           type(s, "Another");
           press(s, Qt::Key_Return);
           pressAway(s, "save");
         }},
        {"Undo by the tool bar",
         [](Stage& s) {
           press(s, Qt::Key_F2);
           type(s, "Another");
           press(s, Qt::Key_Return);
           pressAway(s, "undo");
         }},
        {"a dock closed",
         [](Stage& s) {
           s.find<QWidget>(QStringLiteral("outlineView"))->setFocus();
           s.window().docks().find(QStringLiteral("dockOutline"))->hide();
         }},
        {"another document closed",
         [](Stage& s) {
           s.openSample(QStringLiteral("order-process.asl.json"));
           s.act("close");
         }},
        {"a dock that went while a question was open",
         [](Stage& s) {
           s.find<QWidget>(QStringLiteral("outlineView"))->setFocus();
           QMessageBox question(&s.window());
           QTimer::singleShot(0, &question, [&] {
             s.window().docks().find(QStringLiteral("dockOutline"))->hide();
             question.reject();
           });
           question.exec();
           s.window().activateWindow();  // as a window manager does
         }},
        {"a changed document closed",
         [](Stage& s) {
           s.openSample(QStringLiteral("order-process.asl.json"));
           press(s, Qt::Key_F2);
           type(s, "Changed");
           press(s, Qt::Key_Return);
           QTimer::singleShot(0, qApp, [] {
             if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget()))
               box->button(QMessageBox::Discard)->click();
           });
           s.act("close");
         }},
        {"a new document", [](Stage& s) { s.act("new"); }},
    };
    return all;
  }
};

}  // namespace stepwright::app

STEPWRIGHT_TEST(stepwright::app::KeyboardTest)
#include "test_keyboard.moc"
