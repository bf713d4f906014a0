// SPDX-License-Identifier: GPL-3.0-or-later
// Every entry of every menu either does something or is off and says why: in the menus of the bar,
// and in those that the right button opens, whatever the window stands on.
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QActionGroup>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDialog>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTabBar>
#include <QTabWidget>
#include <QTextEdit>
#include <QTimer>
#include <utility>

#include "tests/journeys/debugging.h"
#include "tests/journeys/on_canvas.h"
#include "tests/support/test_program.h"
#include "widgets/outline/outline_view.h"

namespace stepwright::journeys {

namespace {

const char* const menuMachine = R"({
  "QueryLanguage": "JSONata",
  "StartAt": "First",
  "States": {
    "First": {
      "Type": "Pass",
      "Next": "Each"
    },
    "Each": {
      "Type": "Map",
      "Items": [1, 2],
      "ItemProcessor": {
        "StartAt": "Inner",
        "States": {
          "Inner": {
            "Type": "Pass",
            "End": true
          }
        }
      },
      "Next": "Ask"
    },
    "Ask": {
      "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Arguments": {
        "FunctionName": "ask"
      },
      "Next": "Last"
    },
    "Last": {
      "Type": "Succeed"
    }
  }
}
)";

/// What the window may stand on.
enum class Stand { Nothing, Empty, Whole, State, Frame, Edge, Broken, Paused };

struct StandRow {
  const char* words;
  Stand stand;
};
constexpr StandRow kStands[] = {{"no document", Stand::Nothing},
                                {"an empty document", Stand::Empty},
                                {"nothing selected", Stand::Whole},
                                {"a state selected", Stand::State},
                                {"a frame selected", Stand::Frame},
                                {"an edge selected", Stand::Edge},
                                {"a text that cannot be read", Stand::Broken},
                                {"a run that is paused", Stand::Paused}};

/// What is the same whenever it is done again, or cannot be seen from here.
const QSet<QString> kNotWatched{
    QStringLiteral("quit"),         // ends the program
    QStringLiteral("layoutAgain"),  // what nobody put anywhere is laid out so already
    QStringLiteral("resetDocks"),   // they stand so already
    QStringLiteral("fullScreen"),   // the window of a test has no manager that would do it
    QStringLiteral("reload"),       // the file has not changed
};

/// All that a person could notice of the window, as a text.
QString noticed(Stage& stage) {
  QStringList all{stage.status()};
  for (const QAction* action : stage.window().actions().all())
    all << QString::number(action->isChecked()) + QString::number(action->isEnabled());
  int widgets = 0;
  for (const QWidget* each : QApplication::allWidgets()) widgets += each->isVisible() ? 1 : 0;
  all << QString::number(widgets) << QString::number(QApplication::topLevelWidgets().size());
  all << QString::number(reinterpret_cast<quintptr>(QApplication::focusWidget()));
  const QMimeData* clipboard = QApplication::clipboard()->mimeData();
  all << clipboard->text() << clipboard->formats();
  all << QString::number(QApplication::activeModalWidget() != nullptr);
  auto* page = stage.window().page();
  if (page == nullptr) return all.join(QLatin1Char('\n'));
  auto& graph = page->graph();
  all << page->model().title() << QString::fromStdString(page->model().text());
  for (const auto& id : page->model().selection()) all << QString::fromStdString(id);
  all << QString::number(page->model().undoStack().index()) << graph.printedScene() << graph.root();
  const QTransform look = graph.viewportTransform();
  all << QStringLiteral("%1 %2 %3").arg(look.m11()).arg(look.dx()).arg(look.dy());
  all << QString::number(graph.collapsed().size()) << QString::number(int(page->view()));
  all << QString::number(page->code().caret()) << page->code().selectedText();
  const Debugging debugging(stage);
  all << QString::number(
      reinterpret_cast<quintptr>(stage.find<debug::RunController>()->moment().get()));
  return all.join(QLatin1Char('\n'));
}

/// Whether an entry that is off says why, where its menu shows that.
QString silence(const QMenu& menu, const QAction& entry) {
  if (entry.isSeparator() || entry.isEnabled() || !entry.isVisible()) return {};
  const QString why = entry.statusTip();
  const bool sentence = why.size() > 8 && why.endsWith(QLatin1Char('.'));
  const bool shown = menu.toolTipsVisible() && entry.toolTip().contains(why);
  return sentence && shown
             ? QString()
             : QStringLiteral("%1: \"%2\", %3")
                   .arg(entry.text(), why,
                        shown ? QStringLiteral("shown") : QStringLiteral("not shown"));
}

QStringList silentIn(const QMenu& menu) {
  QStringList silent;
  for (const QAction* entry : menu.actions()) {
    if (const QString words = silence(menu, *entry); !words.isEmpty()) silent << words;
    if (entry->menu() != nullptr && entry->isEnabled()) silent << silentIn(*entry->menu());
  }
  return silent;
}

}  // namespace

class Journey46Menus : public QObject {
  Q_OBJECT

 private:
  /// Closes whatever an entry opened, and brings the window to where it stood.
  void put(Stage& stage, Stand stand) {
    // A window that goes takes its dialogs along.
    QList<QPointer<QWidget>> windows;
    for (QWidget* each : QApplication::topLevelWidgets()) windows << each;
    for (const QPointer<QWidget>& each : qAsConst(windows)) {
      if (each.isNull() || each == &stage.window() || !each->isVisible()) continue;
      qobject_cast<app::MainWindow*>(each.data()) != nullptr ? delete each.data() : each->hide();
    }
    for (const char* name : {"tour", "quickOpen"})
      if (auto* over = stage.find<QWidget>(QString::fromLatin1(name))) over->hide();
    QApplication::clipboard()->setText(QStringLiteral(R"({"Type": "Wait", "Seconds": 3})"));
    if (stand == Stand::Nothing) {
      while (stage.window().page() != nullptr) letGo([&] { stage.act("close"); });
      stage.act("startPage");
      return;
    }
    if (stage.window().page() == nullptr || path_.isEmpty()) open(stage, stand);
    auto& run = *stage.find<debug::RunController>();
    if (stand != Stand::Paused && (run.isRunning() || run.isPaused())) {
      if (stage.action("stop")->isEnabled()) stage.act("stop");
      static_cast<void>(QTest::qWaitFor([&] { return !run.isRunning() && !run.isPaused(); }, 5000));
    }
    auto& model = stage.model();
    const std::string wanted = stand == Stand::Empty ? empty_
                               : stand == Stand::Broken
                                   ? std::string("{\"StartAt\": ") + menuMachine
                                   : std::string(menuMachine);
    if (model.text() != wanted) model.replaceText(wanted, QStringLiteral("as before"));
    model.settle();
    // Something that can be done again.
    if (stand != Stand::Broken && stand != Stand::Paused && !model.undoStack().canRedo()) {
      model.replaceText(wanted + "\n", QStringLiteral("a line"));
      model.settle();
      model.undoStack().undo();
    }
    if (!stage.action("viewBoth")->isChecked()) stage.act("viewBoth");
    auto& graph = stage.page().graph();
    graph.setRoot({});
    if (stage.action("expandAll")->isEnabled()) stage.act("expandAll");
    graph.setZoom(0.77);
    model.setSelection(selection(stand));
    if (stand == Stand::Edge) graph.setSelection({QStringLiteral("/States/First/Next")});
    static_cast<void>(QTest::qWaitFor([&] { return !run.isRunning(); }, 5000));
    if (stand == Stand::Paused && !run.isPaused()) {
      stage.act("run");
      static_cast<void>(QTest::qWaitFor([&] { return run.isPaused(); }, 10000));
    }
    stage.window().activateWindow();
    stage.find<outline::OutlineView>()->setFocus();
    for (int i = 0; i < 3; ++i) QCoreApplication::processEvents();
  }

  static std::vector<asl::StateId> selection(Stand stand) {
    if (stand == Stand::State || stand == Stand::Paused) return {"/States/Ask"};
    if (stand == Stand::Frame) return {"/States/Each"};
    return {};
  }

  void open(Stage& stage, Stand stand) {
    if (stand == Stand::Empty) {
      stage.act("new");
      empty_ = stage.model().text();
      path_ = QStringLiteral("new");
      return;
    }
    path_ = stage.write(QStringLiteral("menus.asl.json"), menuMachine);
    stage.window().openFile(path_);
  }

  /// Does something that may ask; whatever asks is told no.
  static bool answering(const std::function<void()>& act) {
    bool asked = false;
    QTimer no;
    no.setInterval(20);
    connect(&no, &QTimer::timeout, [&asked] {
      QWidget* modal = QApplication::activeModalWidget();
      if (modal == nullptr) return;
      asked = true;
      if (auto* dialog = qobject_cast<QDialog*>(modal)) return dialog->reject();
      modal->close();
    });
    no.start();
    act();
    // One that is opened and not waited for.
    if (QApplication::activeModalWidget() != nullptr)
      static_cast<void>(
          QTest::qWaitFor([] { return QApplication::activeModalWidget() == nullptr; }, 2000));
    return asked;
  }

  /// Closes a document; whoever asks about changes is told to drop them.
  static void letGo(const std::function<void()>& act) {
    QTimer drop;
    drop.setInterval(5);
    connect(&drop, &QTimer::timeout, [] {
      auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
      if (box == nullptr) return;
      for (const auto role : {QMessageBox::DestructiveRole, QMessageBox::AcceptRole})
        for (QAbstractButton* button : box->buttons())
          if (box->buttonRole(button) == role) return button->click();
    });
    drop.start();
    act();
  }

  /// The menus that the right button opens on what is in sight; the widget, and what is silent.
  QStringList silentMenus(Stage& stage) {
    QStringList silent;
    for (auto* area : stage.window().findChildren<QAbstractScrollArea*>()) {
      const bool text = qobject_cast<QTextEdit*>(area) || qobject_cast<QPlainTextEdit*>(area);
      if (text || !area->isVisible() || area->visibleRegion().isEmpty()) continue;
      QList<QPoint> places{QPoint(12, area->viewport()->height() - 6)};
      if (auto* view = qobject_cast<QAbstractItemView*>(area)) {
        const QModelIndex first = view->model() ? view->model()->index(0, 0) : QModelIndex();
        if (first.isValid()) places << view->visualRect(first).center();
        const QModelIndex inside = first.isValid() ? view->model()->index(0, 0, first) : first;
        if (inside.isValid()) places << view->visualRect(inside).center();
      } else if (area == &stage.page().graph()) {
        places << inBox(stage, QStringLiteral("Ask")) << inBox(stage, QStringLiteral("Each"))
               << onEdge(stage, QStringLiteral("First"), QStringLiteral("Each"));
      }
      for (const QPoint& place : qAsConst(places)) {
        if (!area->viewport()->rect().contains(place)) continue;
        QContextMenuEvent click(QContextMenuEvent::Mouse, place,
                                area->viewport()->mapToGlobal(place));
        QApplication::sendEvent(area->viewport(), &click);
        QCoreApplication::processEvents();
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (menu == nullptr) continue;
        ++opened_;
        for (const QString& words : silentIn(*menu))
          silent << QStringLiteral("%1 %2: %3")
                        .arg(QString::fromLatin1(area->metaObject()->className()),
                             area->objectName(), words);
        menu->close();
        QCoreApplication::processEvents();
      }
    }
    return silent;
  }

 private slots:
  void init() {
    path_.clear();
    opened_ = 0;
  }

  void everyEntryOfTheBarDoesSomethingOrSaysWhy_data() {
    QTest::addColumn<int>("stand");
    for (const StandRow& row : kStands) QTest::newRow(row.words) << int(row.stand);
  }
  void everyEntryOfTheBarDoesSomethingOrSaysWhy() {
    QFETCH(int, stand);
    Stage stage;
    const auto where = static_cast<Stand>(stand);
    put(stage, where);
    QStringList idle, silent;
    bool moved = false;
    for (QAction* action : stage.window().actions().all()) {
      if (std::exchange(moved, false)) put(stage, where);
      if (!action->isEnabled()) {
        const QString why = action->statusTip();
        const bool sentence = why.size() > 8 && why.endsWith(QLatin1Char('.'));
        if (!sentence || !action->toolTip().contains(why)) silent << action->objectName();
        continue;
      }
      const auto* group = action->actionGroup();
      // The start page is in front where there is nothing else.
      const QString name = action->objectName();
      if (where == Stand::Nothing &&
          (name == QLatin1String("samples") || name == QLatin1String("startPage")))
        continue;
      const bool chosen = group != nullptr && group->isExclusive() && action->isChecked();
      if (chosen || kNotWatched.contains(name)) continue;
      moved = true;
      const QString before = noticed(stage);
      const bool asked = answering([&] { action->trigger(); });
      if (!asked && !QTest::qWaitFor([&] { return noticed(stage) != before; }, 700))
        idle << action->objectName();
    }
    QVERIFY2(silent.isEmpty(), qPrintable(silent.join(QStringLiteral(", "))));
    QVERIFY2(idle.isEmpty(), qPrintable(idle.join(QStringLiteral(", "))));
  }

  void everyEntryOfAPatternSaysWhyWithoutADocument() {
    Stage stage;
    QMenu* patterns = stage.window().actions().subMenu("patterns");
    QVERIFY(patterns->actions().size() > 5);
    for (const QAction* each : patterns->actions()) {
      QVERIFY(!each->isEnabled());
      QCOMPARE(each->statusTip(), QStringLiteral("No document is open."));
    }
    stage.act("new");
    for (const QAction* each : patterns->actions()) {
      QVERIFY(each->isEnabled());
      QVERIFY(each->statusTip().size() > 10);
    }
  }

  void everyEntryUnderTheRightButtonSaysWhy_data() {
    QTest::addColumn<int>("stand");
    for (const StandRow& row : kStands)
      if (row.stand != Stand::Nothing) QTest::newRow(row.words) << int(row.stand);
  }
  void everyEntryUnderTheRightButtonSaysWhy() {
    QFETCH(int, stand);
    Stage stage;
    put(stage, static_cast<Stand>(stand));
    QApplication::clipboard()->setText(QStringLiteral("no states"));
    QStringList silent;
    for (const char* dock : {"dockOutline", "dockHistory", "dockStack", "dockWatch", "dockConsole",
                             "dockBreakpoints", "dockRuns", "dockTasks", "dockFlow"}) {
      if (stage.window().docks().find(QString::fromLatin1(dock)) == nullptr) continue;
      stage.window().docks().raise(QString::fromLatin1(dock));
      for (int i = 0; i < 3; ++i) QCoreApplication::processEvents();
      silent << silentMenus(stage);
    }
    silent.removeDuplicates();
    QVERIFY2(silent.isEmpty(), qPrintable(silent.join(QLatin1Char('\n'))));
    QVERIFY2(opened_ > 10, qPrintable(QString::number(opened_)));
  }

  void pasteIsOnWhereTheClipboardHoldsWhatIsMeant() {
    Stage stage;
    stage.openSample(QStringLiteral("order.asl.json"));
    stage.page().graph().setFocus();
    QApplication::clipboard()->setText(QStringLiteral("a word"));
    QVERIFY(!stage.action("paste")->isEnabled());
    QCOMPARE(app::Actions::whyNot(*stage.action("paste")),
             QStringLiteral("The clipboard holds no states."));
    // A text takes any word.
    stage.page().takeKeyboard(Qt::OtherFocusReason);
    stage.page().code().goTo(20);
    QVERIFY(stage.page().code().hasEditorFocus());
    QVERIFY(stage.action("paste")->isEnabled());
    QVERIFY(!stage.action("copy")->isEnabled());
    stage.page().code().goTo(text::Range{20, 26});
    QVERIFY(stage.action("copy")->isEnabled());
    stage.page().graph().setFocus();
    QVERIFY(!stage.action("paste")->isEnabled());
    QApplication::clipboard()->setText(QStringLiteral(R"({"Type": "Wait", "Seconds": 3})"));
    QVERIFY(stage.action("paste")->isEnabled());
  }

  void theNextDocumentIsThereAsLongAsThereAreTwo() {
    Stage stage;
    stage.openSample(QStringLiteral("order.asl.json"));
    QCOMPARE(app::Actions::whyNot(*stage.action("nextDocument")),
             QStringLiteral("No other document is open."));
    stage.openSample(QStringLiteral("order-process.asl.json"));
    QVERIFY(stage.action("nextDocument")->isEnabled());
    stage.act("previousDocument");
    QVERIFY(stage.model().path().endsWith(QStringLiteral("/order.asl.json")));
    // The one behind is closed by its own cross, and the one in front stays.
    auto* tabs = stage.find<QTabWidget>();
    auto* cross = tabs->tabBar()->tabButton(tabs->currentIndex() == 0 ? 1 : 0, QTabBar::RightSide);
    qobject_cast<QAbstractButton*>(cross)->click();
    QTRY_VERIFY(!stage.action("nextDocument")->isEnabled());
    QVERIFY(stage.model().path().endsWith(QStringLiteral("/order.asl.json")));
  }

  void statesMoveAmongThoseBesideThem() {
    Stage stage;
    stage.write(QStringLiteral("menus.asl.json"), menuMachine);
    stage.window().openFile(stage.folder() + QStringLiteral("/menus.asl.json"));
    const auto why = [&](const char* name) { return app::Actions::whyNot(*stage.action(name)); };
    stage.model().selectState("/States/First");
    QCOMPARE(why("moveUp"), QStringLiteral("No state stands above."));
    QCOMPARE(why("moveDown"), QString());
    stage.model().selectState("/States/Last");
    QCOMPARE(why("moveUp"), QString());
    QCOMPARE(why("moveDown"), QStringLiteral("No state stands below."));
    const auto inner = stage.idOf(QStringLiteral("Inner"));
    stage.model().selectState(inner);
    QVERIFY(!stage.action("moveUp")->isEnabled() && !stage.action("moveDown")->isEnabled());
    stage.model().setSelection({"/States/First", inner});
    QCOMPARE(why("moveDown"), QStringLiteral("The selected states do not stand in one list."));
  }

 private:
  QString path_;
  std::string empty_;
  int opened_ = 0;
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::Journey46Menus)
#include "journey_46_menus.moc"
