// SPDX-License-Identifier: GPL-3.0-or-later
// Finding one's way in the real window: find and replace, the outline, back and forward, commands.
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QTranslator>
#include <QTreeWidget>

#include "app/main_window/folder_view.h"
#include "app/main_window/quick_open.h"
#include "app/main_window/shortcuts_dialog.h"
#include "app/main_window/status_line.h"
#include "app/main_window/undo_list.h"
#include "tests/journeys/harness.h"
#include "tests/support/test_program.h"
#include "widgets/debug/debug_panels.h"
#include "widgets/debug/run_controller.h"
#include "widgets/find/find_panel.h"
#include "widgets/find/found_model.h"
#include "widgets/outline/outline_model.h"
#include "widgets/outline/outline_view.h"

namespace stepwright::app {

using journeys::Stage;

class NavigationTest : public QObject {
  Q_OBJECT

 private:
  static find::FindPanel* openFind(Stage& stage, const QString& words, bool replace = false) {
    stage.page().graph().setFocus();
    stage.act(replace ? "replace" : "find");
    auto* panel = stage.find<find::FindPanel>();
    auto* field = stage.find<QLineEdit>(QStringLiteral("findWords"));
    field->clear();
    QTest::keyClicks(field, words);
    return panel;
  }
  static QString listed(const find::FindPanel& panel) {
    QString text;
    for (const auto& found : panel.model().found()) {
      text += find::wordsOf(found.kind) + QStringLiteral(" ") +
              QString::fromStdString(found.stateName) + QStringLiteral("\n");
    }
    return text;
  }
  static QModelIndex rowOf(outline::OutlineView& view, const std::string& state) {
    return qobject_cast<outline::OutlineModel*>(view.model())->indexOf(state);
  }
  /// Drags a state with real drag events to a place of the view, and lets go of it.
  static void drag(outline::OutlineView& view, const QStringList& states, const QPoint& to,
                   Qt::KeyboardModifiers keys = Qt::NoModifier) {
    QMimeData data;
    data.setData(QString::fromLatin1(outline::kStatesMime),
                 states.join(QLatin1Char('\n')).toUtf8());
    QDragEnterEvent enter(to, Qt::MoveAction | Qt::CopyAction, &data, Qt::LeftButton, keys);
    QApplication::sendEvent(view.viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDragMoveEvent move(to, Qt::MoveAction | Qt::CopyAction, &data, Qt::LeftButton, keys);
    QApplication::sendEvent(view.viewport(), &move);
    QDropEvent drop(to, Qt::MoveAction | Qt::CopyAction, &data, Qt::LeftButton, keys);
    QApplication::sendEvent(view.viewport(), &drop);
  }

 private slots:
  void findMarksWhatItFindsAndWalksThroughIt() {
    Stage stage;
    stage.openSample(QStringLiteral("process-message.asl.json"));
    const QImage before = stage.page().graph().grab().toImage();
    auto* panel = openFind(stage, QStringLiteral("type:task"));
    QVERIFY(stage.window().docks().find(QStringLiteral("dockFind"))->isVisible());
    const int tasks = panel->model().rowCount();
    QVERIFY(tasks >= 2);
    QCOMPARE(stage.page().graph().found().size(), tasks);
    QVERIFY(stage.page().graph().grab().toImage() != before);
    stage.keepPicture(QStringLiteral("find"));
    auto* field = stage.find<QLineEdit>(QStringLiteral("findWords"));
    QTest::keyClick(field, Qt::Key_Return);
    const auto first = stage.model().selectedState();
    QCOMPARE(first, panel->model().found().front().state);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(stage.model().selectedState(), panel->model().found()[1].state);
    stage.act("findPrevious");
    QCOMPARE(stage.model().selectedState(), first);
    QVERIFY(stage.find<QLabel>(QStringLiteral("findCount"))->text().startsWith(QLatin1String("1")));
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(stage.page().graph().found().isEmpty());
    QVERIFY(!stage.window().docks().find(QStringLiteral("dockFind"))->isVisible());
    // What was seen in its place is seen again.
    QTRY_COMPARE(stage.window().docks().seenBelow(), QStringLiteral("dockProblems"));
  }

  void findShowsTheKindAndFollowsTheText() {
    Stage stage;
    stage.window().newDocument(
        R"json({"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "arn:aws:states:::sns:publish",
        "Comment": "tell the shop", "End": true}}})json",
        QStringLiteral("x"));
    auto* panel = openFind(stage, QStringLiteral("s"));
    QCOMPARE(listed(*panel), QStringLiteral("Type A\nResource A\nComment A\n"));
    auto* field = stage.find<QLineEdit>(QStringLiteral("findWords"));
    field->clear();
    QTest::keyClicks(field, QStringLiteral("shop"));
    QCOMPARE(listed(*panel), QStringLiteral("Comment A\n"));
    stage.page().code().goTo(0);
    stage.model().replaceText(QString::fromStdString(stage.model().text())
                                  .replace(QStringLiteral("shop"), QStringLiteral("bank"))
                                  .toStdString(),
                              QStringLiteral("Edit"));
    QTRY_COMPARE(listed(*panel), QString());
  }

  void replaceShowsWhatComesAndIsOneStep() {
    Stage stage;
    const QString path = stage.openSample(QStringLiteral("order-process.asl.json"));
    const std::string before = stage.model().text();
    auto* panel = openFind(stage, QStringLiteral("payment"), true);
    auto* with = stage.find<QLineEdit>(QStringLiteral("findReplacement"));
    QTest::keyClicks(with, QStringLiteral("Money"));
    stage.keepPicture(QStringLiteral("replace"));
    QVERIFY(panel->model().rowCount() > 1);
    // The first row stays as it is.
    auto* list = stage.find<QListView>(QStringLiteral("findList"));
    const QRect row = list->visualRect(list->model()->index(0, 0));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, QPoint(14, row.center().y()));
    QCOMPARE(list->model()->index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    const int rows = panel->model().rowCount();
    auto* button = stage.find<QPushButton>(QStringLiteral("findReplaceAll"));
    QCOMPARE(button->text(), QStringLiteral("Replace %1").arg(rows - 1));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(stage.model().undoStack().count(), 1);
    QTRY_COMPARE(panel->model().rowCount(), 1);
    stage.act("undo");
    QCOMPARE(stage.model().text(), before);
    QVERIFY(!path.isEmpty());
  }

  void ctrlFInTheTextFindsInTheText() {
    Stage stage;
    stage.openSample(QStringLiteral("order-process.asl.json"));
    stage.page().code().goTo(0);
    stage.act("find");
    QVERIFY(stage.find<QWidget>(QStringLiteral("findBar"))->isVisible());
    QVERIFY(!stage.window().docks().find(QStringLiteral("dockFind"))->isVisible());
  }

  void ctrlPFindsByContentToo() {
    Stage stage;
    stage.openSample(QStringLiteral("process-message.asl.json"));
    stage.act("goToState");
    auto* field = stage.find<QLineEdit>(QStringLiteral("quickOpenField"));
    QTest::keyClicks(field, QStringLiteral("sns:publish"));
    stage.keepPicture(QStringLiteral("quick-open-resource"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(stage.model().selectedState(), std::string("/States/PublishToSNS"));
    stage.act("goToState");
    QTest::keyClicks(field, QStringLiteral("name:fetch"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(stage.model().selectedState(), std::string("/States/FetchData"));
    stage.act("goToState");
    QTest::keyClicks(field, QStringLiteral("type:choice"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(stage.model().selectedState(), std::string("/States/ChooseAction"));
  }

  void aNewStateAndItsNameAreOneStep() {
    Stage stage;
    stage.openSample(QStringLiteral("process-message.asl.json"));
    const std::string before = stage.model().text();
    stage.model().selectState("/States/FetchData");
    stage.act("insertWait");
    stage.model().settle();
    emit stage.page().graph().renameRequested(QStringLiteral("/States/Wait"),
                                              QStringLiteral("Rest"));
    stage.model().settle();
    const std::string after = stage.model().text();
    QVERIFY(after.find("\"Rest\": {") != std::string::npos);
    QCOMPARE(stage.model().undoStack().count(), 1);
    stage.act("undo");
    QCOMPARE(stage.model().text(), before);
    stage.act("redo");
    QCOMPARE(stage.model().text(), after);
    QCOMPARE(stage.model().selectedState(), std::string("/States/Rest"));
    // Another name later is another step.
    emit stage.page().graph().renameRequested(QStringLiteral("/States/Rest"),
                                              QStringLiteral("Sleep"));
    QCOMPARE(stage.model().undoStack().count(), 2);
    stage.act("undo");
    QCOMPARE(stage.model().text(), after);
  }

  void ctrlPFindsCommandsToo() {
    Stage stage;
    stage.openSample(QStringLiteral("process-message.asl.json"));
    stage.act("goToState");
    auto* field = stage.find<QLineEdit>(QStringLiteral("quickOpenField"));
    auto* list = stage.find<QListWidget>(QStringLiteral("quickOpenList"));
    const auto texts = [list] {
      QStringList all;
      for (int row = 0; row < list->count(); ++row) all << list->item(row)->text();
      return all;
    };
    QTest::keyClicks(field, QStringLiteral("fold the docks"));
    QVERIFY(texts().contains(QStringLiteral("Fold the docks below")));
    // Behind a ">" commands alone, with those that cannot be run and why.
    field->setText(QStringLiteral(">fetch"));
    QVERIFY(!texts().contains(QStringLiteral("FetchData")));
    field->setText(QStringLiteral("step out"));
    QVERIFY(!texts().contains(QStringLiteral("Step out")));
    field->setText(QStringLiteral(">step out"));
    QCOMPARE(texts().first(), QStringLiteral("Step out"));
    stage.keepPicture(QStringLiteral("quick-open-commands"));
    field->setText(QStringLiteral("qqxqq"));
    QCOMPARE(texts(), QStringList{QStringLiteral("Nothing found for “qqxqq”")});
    stage.keepPicture(QStringLiteral("quick-open-nothing"));
    QTest::keyClick(field, Qt::Key_Return);  // there is nothing to go to
    QVERIFY(field->isVisible());
  }

  void theCommandListHasAllWithReasonsAndRecentFirst() {
    Stage stage;
    stage.openSample(QStringLiteral("process-message.asl.json"));
    stage.act("commands");
    auto* field = stage.find<QLineEdit>(QStringLiteral("quickOpenField"));
    auto* list = stage.find<QListWidget>(QStringLiteral("quickOpenList"));
    QVERIFY(list->count() >= stage.window().actions().all().size());
    QTest::keyClicks(field, QStringLiteral("step out"));
    QVERIFY((list->item(0)->flags() & Qt::ItemIsEnabled) == 0);
    QVERIFY(list->item(0)
                ->data(Qt::AccessibleTextRole)
                .toString()
                .contains(QStringLiteral("Nothing has run yet")));
    stage.keepPicture(QStringLiteral("commands-disabled"));
    QTest::keyClick(field, Qt::Key_Return);  // nothing happens
    field->clear();
    QTest::keyClicks(field, QStringLiteral("minimap"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!stage.action("minimap")->isChecked());
    stage.act("commands");
    QCOMPARE(list->item(0)->text(), QStringLiteral("Minimap"));
    stage.keepPicture(QStringLiteral("commands"));
  }

  void theListOfKeysHasEveryActionWithAKey() {
    Stage stage;
    ShortcutsDialog dialog(stage.window().actions(), {}, &stage.window());
    dialog.show();
    auto* list = dialog.findChild<QTreeWidget*>(QStringLiteral("shortcutsList"));
    const auto shown = [&](const QString& words) {
      int count = 0;
      for (auto* item : list->findItems(words, Qt::MatchExactly | Qt::MatchRecursive))
        count += item->isHidden() ? 0 : 1;
      return count;
    };
    for (QAction* action : stage.window().actions().all()) {
      if (action->shortcut().isEmpty()) continue;
      QVERIFY2(shown(action->text().remove(QLatin1Char('&'))) > 0, qPrintable(action->text()));
    }
    dialog.grab().save(qEnvironmentVariable("STEPWRIGHT_PICTURES") + QStringLiteral("/keys.png"));
    QTest::keyClicks(dialog.findChild<QLineEdit*>(), QStringLiteral("F10"));
    QCOMPARE(shown(QStringLiteral("Step over")), 1);
    QCOMPARE(shown(QStringLiteral("Save")), 0);
  }

  void selectionsAreWalkedBackOverDocuments() {
    Stage stage;
    stage.openSample(QStringLiteral("process-message.asl.json"));
    stage.model().selectState("/States/FetchData");
    auto* first = &stage.page();
    stage.openSample(QStringLiteral("order-process.asl.json"));
    stage.model().selectState("/States/Check Inventory");
    auto* second = &stage.page();
    stage.act("selectionBack");
    QCOMPARE(&stage.page(), first);
    QCOMPARE(stage.model().selectedState(), std::string("/States/FetchData"));
    stage.act("selectionForward");
    QCOMPARE(&stage.page(), second);
    QCOMPARE(stage.model().selectedState(), std::string("/States/Check Inventory"));
    QVERIFY(!stage.action("selectionForward")->isEnabled());
  }

  void theOutlineNarrowsDown() {
    Stage stage;
    stage.openSample(QStringLiteral("process-message.asl.json"));
    auto* view = stage.find<outline::OutlineView>();
    const QString all = view->printed();
    auto* field = stage.find<QLineEdit>(QStringLiteral("outlineFilter"));
    QTest::keyClicks(field, QStringLiteral("fetch"));
    QCOMPARE(view->printed(), QStringLiteral("FetchData\n"));
    field->clear();
    QCOMPARE(view->printed(), all);
  }

  void draggingInTheOutlineMovesAsOnTheCanvas() {
    Stage stage;
    stage.window().newDocument(
        R"json({"StartAt": "A", "States": {
  "A": {"Type": "Pass", "Next": "B"},
  "B": {"Type": "Pass", "Next": "C"},
  "C": {"Type": "Pass", "Next": "M"},
  "M": {"Type": "Map", "ItemProcessor": {"StartAt": "X", "States": {
    "X": {"Type": "Pass", "End": true}}}, "End": true}}})json",
        QStringLiteral("x"));
    auto* view = stage.find<outline::OutlineView>();
    QCOMPARE(view->printed(), QStringLiteral("A\nB\nC\nM\n  X\n"));
    const std::string before = stage.model().text();
    const auto next = [&](const char* name) {
      return stage.model().document().machine()->find(name)->next;
    };
    // C above A: the flow and the text both begin with it, the old place heals.
    const QRect a = view->visualRect(rowOf(*view, "/States/A"));
    drag(*view, {QStringLiteral("/States/C")}, a.topLeft() + QPoint(30, 1));
    QCOMPARE(view->printed(), QStringLiteral("C\nA\nB\nM\n  X\n"));
    QCOMPARE(stage.model().document().machine()->startAt, std::string("C"));
    QCOMPARE(next("C"), std::string("A"));
    QCOMPARE(next("B"), std::string("M"));
    QCOMPARE(stage.model().selectedState(), std::string("/States/C"));
    QCOMPARE(stage.model().undoStack().count(), 1);
    // B into the Map, onto it.
    drag(*view, {QStringLiteral("/States/B")},
         view->visualRect(rowOf(*view, "/States/M")).center());
    QCOMPARE(view->printed(), QStringLiteral("C\nA\nM\n  X\n  B\n"));
    QCOMPARE(next("A"), std::string("M"));
    // And out of it again, below A.
    const QRect below = view->visualRect(rowOf(*view, "/States/A"));
    drag(*view, {QStringLiteral("/States/M/ItemProcessor/States/B")},
         below.bottomLeft() + QPoint(30, -1));
    QCOMPARE(view->printed(), QStringLiteral("C\nA\nB\nM\n  X\n"));
    QCOMPARE(next("A"), std::string("B"));
    stage.keepPicture(QStringLiteral("outline"));
    for (int i = 0; i < 3; ++i) stage.act("undo");
    QCOMPARE(stage.model().text(), before);
    // By keys.
    stage.model().selectState("/States/B");
    QTest::keyClick(view, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(view->printed(), QStringLiteral("B\nA\nC\nM\n  X\n"));
    QCOMPARE(next("A"), std::string("C"));
    stage.act("moveDown");
    QCOMPARE(view->printed(), QStringLiteral("A\nB\nC\nM\n  X\n"));
    // A copy stays.
    drag(*view, {QStringLiteral("/States/A")}, view->visualRect(rowOf(*view, "/States/M")).center(),
         Qt::ControlModifier);
    QVERIFY(view->printed().startsWith(QStringLiteral("A\nB\nC\nM\n  X\n  A 2\n")));
  }

  void severalStatesAreSelectedInTheOutline() {
    Stage stage;
    stage.openSample(QStringLiteral("process-message.asl.json"));
    auto* view = stage.find<outline::OutlineView>();
    const auto click = [&](int row, Qt::KeyboardModifiers keys) {
      QTest::mouseClick(view->viewport(), Qt::LeftButton, keys,
                        view->visualRect(view->model()->index(row, 0)).center());
    };
    click(0, Qt::NoModifier);
    click(2, Qt::ControlModifier);
    QCOMPARE(stage.model().selection().size(), std::size_t{2});
    QCOMPARE(stage.page().graph().selection().size(), 2);
    stage.model().selectState({});
    QVERIFY(view->selectedStates().isEmpty());
  }

  void theRunIsFollowedOnlyIfAsked() {
    Stage stage(common::ThemeKind::Light, {1440, 900});
    stage.openSample(QStringLiteral("order-with-retry.asl.json"));
    QVERIFY(stage.action("followRun")->isChecked());
    stage.action("followRun")->setChecked(false);
    stage.window().setPerspective(Docks::Perspective::Debug);
    QCoreApplication::processEvents();
    auto& graph = stage.page().graph();
    graph.setZoom(3);
    graph.centerOn(graph.sceneRect().topLeft());
    const QPointF seen = graph.mapToScene(QPoint(0, 0));
    const auto& states = stage.model().picture().machine()->states;
    stage.window().debugger().toggleBreakpoint(QString::fromStdString(states.back().id));
    for (const auto& state : states) stage.window().debugger().setBreakpoint({0, state.id});
    stage.act("run");
    QTRY_VERIFY(stage.window().runController().isPaused());
    QTRY_VERIFY(!stage.model().selectedState().empty());
    QCoreApplication::processEvents();
    // The bars of the run take some room at the top; the graph itself stays where it is.
    const auto away = [&] { return (graph.mapToScene(QPoint(0, 0)) - seen).manhattanLength(); };
    QVERIFY(away() < 15);
    stage.action("followRun")->setChecked(true);
    QVERIFY(away() > 100);
  }

  void theUndoListShowsTheSteps() {
    Stage stage;
    stage.openSample(QStringLiteral("process-message.asl.json"));
    stage.model().selectState("/States/FetchData");
    stage.act("duplicate");
    stage.window().docks().raise(QStringLiteral("dockUndo"));
    auto* view = stage.find<app::UndoList>(QStringLiteral("undoList"));
    QVERIFY(view->isVisible());
    QCOMPARE(view->model()->rowCount(), 2);
    QVERIFY(!view->model()->index(1, 0).data().toString().isEmpty());
    stage.keepPicture(QStringLiteral("undo-list"));
    const std::string changed = stage.model().text();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                      view->visualRect(view->model()->index(0, 0)).center());
    QTRY_VERIFY(stage.model().text() != changed);
  }

  void breakpointsFollowARenameAndItsUndo() {
    Stage stage;
    stage.openSample(QStringLiteral("process-message.asl.json"));
    stage.model().selectState("/States/FetchData");
    stage.act("breakpoint");
    const auto place = [&] { return stage.window().debugger().marks().front().state; };
    emit stage.page().graph().renameRequested(QStringLiteral("/States/FetchData"),
                                              QStringLiteral("Get it"));
    QCOMPARE(place(), std::string("/States/Get it"));
    stage.act("undo");
    QCOMPARE(place(), std::string("/States/FetchData"));
  }

  void documentsWithoutAFileHaveBreakpointsOfTheirOwn() {
    Stage stage;
    const char* text = R"json({"StartAt": "A", "States": {"A": {"Type": "Succeed"}}})json";
    stage.window().newDocument(text, QStringLiteral("one"));
    stage.model().selectState("/States/A");
    stage.act("breakpoint");
    QCOMPARE(stage.window().debugger().marks().size(), std::size_t{1});
    stage.window().newDocument(text, QStringLiteral("two"));
    QCOMPARE(stage.window().debugger().marks().size(), std::size_t{0});
    stage.act("previousDocument");
    QCOMPARE(stage.window().debugger().marks().size(), std::size_t{1});
  }

  void theDocksAreAsHighAsDesignedAfterTheStartPage() {
    Stage stage;
    QCoreApplication::processEvents();
    QVERIFY(!stage.window().docks().find(QStringLiteral("dockProblems"))->isVisible());
    const QByteArray away = stage.window().docks().state();
    stage.openSample(QStringLiteral("process-message.asl.json"));
    auto* problems = stage.window().docks().find(QStringLiteral("dockProblems"));
    QTRY_VERIFY(problems->isVisible());
    QTRY_VERIFY2(problems->height() < 170, qPrintable(QString::number(problems->height())));
    // What is kept while the start page stands alone does not take the docks away for good.
    stage.window().docks().arrange(Docks::Perspective::Design, away);
    QVERIFY(!problems->isHidden());
  }

  void theWayToTheSelectionHasMenus() {
    Stage stage;
    stage.openSample(QStringLiteral("ship-each-parcel.asl.json"));
    std::string inner;
    for (const auto& state : stage.model().picture().machine()->states) {
      if (!state.machines.empty()) inner = state.machines.front()->states.back().id;
    }
    stage.model().selectState(inner);
    const auto arrows =
        stage.page().pathBar().findChildren<QToolButton*>(QStringLiteral("crumbMenu"));
    QVERIFY(arrows.size() >= 2);
    emit arrows.first()->menu()->aboutToShow();
    const auto rows = arrows.first()->menu()->actions();
    QCOMPARE(rows.size(), static_cast<int>(stage.model().picture().machine()->states.size()));
    rows.first()->trigger();
    QCOMPARE(stage.model().selectedState(), stage.model().picture().machine()->states.front().id);
  }

  void longNamesLeaveRoomForOthers() {
    Stage stage;
    const QString name = QString(120, QLatin1Char('w')) + QStringLiteral(" end");
    stage.window().newDocument("{}", name);
    auto* tabs = stage.find<QTabWidget>(QStringLiteral("documents"));
    QVERIFY(tabs->tabBar()->tabRect(0).width() < 320);
    QVERIFY(tabs->tabToolTip(0).contains(name));
    QVERIFY(tabs->tabText(0).endsWith(QStringLiteral("end")));
    stage.keepPicture(QStringLiteral("long-name"));
  }

  void aNarrowWindowFoldsThePaletteAndTabsTheRightDocks() {
    Stage stage(common::ThemeKind::Light, {1024, 640});
    stage.openSample(QStringLiteral("order.asl.json"));
    auto& docks = stage.window().docks();
    QTRY_VERIFY(docks.find(QStringLiteral("dockPalette"))->width() < 70);
    const auto tabbed = [&](const char* name) {
      return stage.window().tabifiedDockWidgets(docks.find(QString::fromLatin1(name))).size();
    };
    QVERIFY(tabbed("dockInspector") > 0);
    stage.keepPicture(QStringLiteral("narrow-design"));
    stage.act("debug");
    QTRY_VERIFY(tabbed("dockVariables") >= 4);
    stage.keepPicture(QStringLiteral("narrow-debug"));
    QCOMPARE(stage.window().size(), QSize(1024, 640));
    stage.act("design");
    stage.window().resize(1440, 900);
    QTRY_VERIFY(docks.find(QStringLiteral("dockPalette"))->width() > 150);
    stage.keepPicture(QStringLiteral("wide-again"));
  }

  /// What stands below shares its room with the graph: at 1440 pixels that is 750. In every state,
  /// and in the language with the longer words.
  void noPanelBelowTakesRoomFromThoseBesideIt_data() {
    QTest::addColumn<QString>("language");
    for (const char* language : {"en", "de"})
      QTest::newRow(language) << QString::fromLatin1(language);
  }
  void noPanelBelowTakesRoomFromThoseBesideIt() {
    QFETCH(QString, language);
    QTranslator words;
    QVERIFY(words.load(QStringLiteral("stepwright_") + language,
                       QStringLiteral(STEPWRIGHT_TRANSLATIONS)));
    QCoreApplication::installTranslator(&words);
    Stage stage;
    QMap<QString, QString> wide;  // by the dock: what it asked for, and where first
    const auto measure = [&](const QString& state) {
      for (int i = 0; i < 3; ++i) QCoreApplication::processEvents();
      for (const auto* dock : stage.window().findChildren<QDockWidget*>()) {
        const int width = dock->widget()->minimumSizeHint().width();
        if (width < 746 || wide.contains(dock->objectName())) continue;
        wide[dock->objectName()] =
            QStringLiteral("%1: %2, %3").arg(dock->objectName()).arg(width).arg(state);
      }
    };
    const auto measureEach = [&](const QString& state) {
      for (const auto* dock : stage.window().findChildren<QDockWidget*>()) {
        stage.window().docks().raise(dock->objectName());
        measure(state + QStringLiteral(" with ") + dock->objectName());
      }
    };
    measure(QStringLiteral("at the start"));
    // The mocks of both have several cases, and stand in a file of their own.
    for (const char* sample : {"order-with-retry", "ship-each-parcel"}) {
      const QString name = QLatin1String(sample), mocks = name + QStringLiteral(".mocks.json");
      QVERIFY(QFile::copy(QStringLiteral(STEPWRIGHT_SOURCE_DIR "/resources/samples/") + mocks,
                          stage.folder() + QLatin1Char('/') + mocks));
      stage.openSample(name + QStringLiteral(".asl.json"));
      stage.model().selectState(stage.model().picture().machine()->states.front().id);
      measureEach(name);
      stage.act("into");
      QTRY_VERIFY(stage.page().run().isPaused());
      measureEach(name + QStringLiteral(", paused"));
      stage.act("run");
      QTRY_VERIFY(!stage.page().run().isRunning());
      measure(name + QStringLiteral(", gone on"));
      stage.act("restart");
      QTRY_VERIFY(!stage.page().run().isRunning());
      stage.act("compareRuns");
      measureEach(name + QStringLiteral(", compared"));
    }
    QVERIFY2(wide.isEmpty(), qPrintable(QStringList(wide.values()).join(QLatin1Char('\n'))));
    stage.act("resetDocks");
    stage.act("design");
    QTRY_VERIFY(stage.window().docks().find(QStringLiteral("dockPalette"))->width() > 200);
  }

  void aSecondWindowSharesTheDocument() {
    Stage stage;
    stage.openSample(QStringLiteral("process-message.asl.json"));
    stage.model().selectState("/States/FetchData");
    stage.act("newWindow");
    MainWindow* second = nullptr;
    for (QWidget* widget : QApplication::topLevelWidgets()) {
      auto* window = qobject_cast<MainWindow*>(widget);
      if (window != nullptr && window != &stage.window() && window->isVisible()) second = window;
    }
    QVERIFY(second != nullptr);
    QCOMPARE(&second->page()->model(), &stage.model());
    QCOMPARE(second->page()->code().text(), stage.model().text());
    QVERIFY(second->page()->graph().printedScene().contains(QStringLiteral("FetchData")));
    QCOMPARE(second->page()->graph().selection(), QStringList{QStringLiteral("/States/FetchData")});
    // Typed in one, seen in the other; taken back in the other.
    const std::string before = stage.model().text();
    stage.page().code().goTo(0);
    QTest::keyClicks(stage.page().code().findChild<QWidget*>(QStringLiteral("codeText")),
                     QStringLiteral("  "));
    QCOMPARE(second->page()->code().text(), "  " + before);
    second->actions()["undo"]->trigger();
    QCOMPARE(stage.page().code().text(), before);
    // Each has a selection of its own; they have one set of breakpoints.
    const QStringList choose{QStringLiteral("/States/ChooseAction")};
    stage.page().takeSelection();  // typing has put the caret before all states
    stage.model().selectState("/States/FetchData");
    second->page()->graph().setSelection(choose);
    emit second->page()->graph().selectionChanged(choose);
    QCOMPARE(second->page()->model().selectedState(), std::string("/States/ChooseAction"));
    QCOMPARE(stage.page().graph().selection(), QStringList{QStringLiteral("/States/FetchData")});
    second->actions()["breakpoint"]->trigger();
    QCOMPARE(stage.window().debugger().marks().size(), std::size_t{1});
    // The one that one goes to has the keys.
    stage.page().takeSelection();
    QCOMPARE(stage.model().selectedState(), std::string("/States/FetchData"));
    QCOMPARE(second->page()->graph().selection(), choose);
    second->page()->takeSelection();
    QCOMPARE(stage.model().selectedState(), std::string("/States/ChooseAction"));
    second->actions()["breakpoint"]->trigger();
    QVERIFY(stage.window().debugger().marks().empty());
    stage.page().takeSelection();
    // Closing one asks nothing and leaves the other as it is.
    stage.page().graph().renameRequested(QStringLiteral("/States/FetchData"),
                                         QStringLiteral("Get"));
    QVERIFY(stage.model().isModified());
    const auto here = stage.model().selectedState();
    second->page()->takeSelection();
    QVERIFY(stage.model().selectedState() != here);
    QPointer<MainWindow> gone(second);
    second->close();
    QTRY_VERIFY(gone.isNull());
    stage.page().takeSelection();
    QCOMPARE(stage.model().selectedState(), here);
    stage.act("undo");
    QCOMPARE(stage.model().text(), before);
  }

  void aFolderShowsItsDefinitions() {
    Stage stage;
    stage.openSample(QStringLiteral("order.asl.json"));
    QVERIFY(QDir(stage.folder()).mkpath(QStringLiteral("ws/deep/er")));
    const auto write = [&](const char* name, const QByteArray& text) {
      QFile file(stage.folder() + QStringLiteral("/ws/") + QLatin1String(name));
      QVERIFY(file.open(QIODevice::WriteOnly));
      file.write(text);
    };
    const QByteArray machine = R"json({"StartAt":"A","States":{"A":{"Type":"Succeed"}}})json";
    write("one.asl.json", machine);
    write("deep/two.json", machine);
    write("deep/er/three.asl.yaml", "StartAt: A\nStates:\n  A:\n    Type: Succeed\n");
    write("package.json", "{\"name\": \"no workflow\"}");
    write("one.asl.stepwright.json", "{}");
    stage.window().openFolder(stage.folder() + QStringLiteral("/ws"));
    auto* view = stage.find<FolderView>();
    QTRY_COMPARE(view->files().size(), 3);
    QVERIFY(view->isVisible());
    stage.keepPicture(QStringLiteral("folder"));
    stage.act("goToState");
    auto* field = stage.find<QLineEdit>(QStringLiteral("quickOpenField"));
    QTest::keyClicks(field, QStringLiteral("three"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(stage.model().path().endsWith(QStringLiteral("deep/er/three.asl.yaml")));
    QCOMPARE(view->currentItem()->text(0), QStringLiteral("three.asl.yaml"));
    write("four.asl.json", machine);
    QTRY_COMPARE(view->files().size(), 4);
    emit view->itemDoubleClicked(
        view->findItems(QStringLiteral("four.asl.json"), Qt::MatchExactly | Qt::MatchRecursive)
            .first(),
        0);
    QVERIFY(stage.model().path().endsWith(QStringLiteral("four.asl.json")));
  }

  void statesBecomeAWorkflowOfTheirOwn() {
    Stage stage;
    stage.openSample(QStringLiteral("order-process.asl.json"));
    auto* first = &stage.page();
    stage.model().selectState("/States/Process Payment");
    stage.act("extract");
    QVERIFY(&stage.page() != first);
    QVERIFY(stage.model().picture().machine()->find("Process Payment") != nullptr);
    QVERIFY(QString::fromStdString(first->model().text())
                .contains(QStringLiteral("states:startExecution")));
    QCOMPARE(first->model().undoStack().count(), 1);
    QVERIFY2(stage.model().isModified(), "it is nowhere else, so closing it must ask");
    stage.window().newDocument(
        "StartAt: A\nStates:\n  # of A\n  A: {Type: Pass, Next: B}\n"
        "  B: {Type: Succeed}\n",
        QStringLiteral("yaml"));
    stage.model().setFresh(stage.model().text(), asl::Format::Yaml);
    stage.model().selectState("/States/A");
    stage.act("extract");
    QCOMPARE(stage.model().format(), asl::Format::Yaml);
    QVERIFY(QString::fromStdString(stage.model().text()).contains(QStringLiteral("# of A\n")));
  }

  void whatIsNoStateMachineIsShownAsWhatItIs() {
    Stage stage;
    const std::string text = "{\"Resources\": {\"B\": {\"Type\": \"AWS::S3::Bucket\"}}}";
    stage.window().newDocument(text, QStringLiteral("template"));
    QVERIFY(
        stage.page().graph().spokenHint().contains(QStringLiteral("a CloudFormation template")));
    emit stage.page().graph().dropRequested(
        edit::NewStates{}, {edit::Destination::Kind::Place, {edit::Place::Kind::Into, ""}});
    QTRY_VERIFY(!stage.action("run")->isEnabled());
    QVERIFY(Actions::whyNot(*stage.action("run")).contains(QStringLiteral("a CloudFormation")));
    QCOMPARE(stage.model().text(), text);
    QVERIFY(stage.model().undoStack().count() == 0);
    QCOMPARE(stage.model().document().problems().size(), std::size_t(1));
  }

  /// Its last step is refused: nothing of the others is left, and what was taken back can be done
  /// again.
  void aRefusedDropOfSeveralStepsLeavesUndoAndRedo() {
    Stage stage;
    stage.window().newDocument(
        R"({"StartAt":"A","States":{"A":{"Type":"Pass","Next":"B"},"B":{"Type":"Succeed"}}})",
        QStringLiteral("two"));
    auto& graph = stage.page().graph();
    emit graph.duplicateRequested({QStringLiteral("/States/A")});
    stage.act("undo");
    const std::string text = stage.model().text();
    QVERIFY(stage.model().undoStack().canRedo());
    // The new state could be put there, but a Pass catches nothing.
    emit graph.dropRequested(
        edit::NewStates{},
        {edit::Destination::Kind::Linked, {}, "/States/A", edit::Connection::Catch});
    QCOMPARE(stage.model().text(), text);
    QVERIFY(!stage.model().undoStack().canUndo());
    QVERIFY(stage.model().undoStack().canRedo());
    QVERIFY2(stage.window().statusLine().text().contains(QStringLiteral("cannot catch")),
             qPrintable(stage.window().statusLine().text()));
  }

  void fiveThousandStatesAreSearchedWhileTyping() {
    Stage stage;
    std::string text = "{\"StartAt\":\"S0\",\"States\":{";
    for (int i = 0; i < 5000; ++i) {
      const std::string n = std::to_string(i);
      text +=
          (i > 0 ? ",\n\"S" : "\n\"S") + n +
          R"json(":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Comment":"no )json" +
          n + "\",\"Next\":\"S" + std::to_string((i + 1) % 5000) + "\"}";
    }
    stage.window().newDocument(text + "}}", QStringLiteral("large"));
    auto* panel = openFind(stage, QStringLiteral("lamb"));
    QCOMPARE(panel->model().rowCount(), 5000);
    auto* field = stage.find<QLineEdit>(QStringLiteral("findWords"));
    QElapsedTimer time;
    time.start();
    QTest::keyClicks(field, QStringLiteral("da"));
    qInfo("two keys over 5,000 states: %lld ms", time.elapsed());
    QCOMPARE(panel->model().rowCount(), 5000);
    QCOMPARE(stage.page().graph().found().size(), 5000);
  }

  void allOfItInTheDark() {
    Stage stage(common::ThemeKind::Dark);
    stage.openSample(QStringLiteral("order.asl.json"));
    auto* panel = openFind(stage, QStringLiteral("stock"), true);
    QVERIFY(panel->model().rowCount() > 3);
    QTest::keyClicks(stage.find<QLineEdit>(QStringLiteral("findReplacement")),
                     QStringLiteral("shelf"));
    stage.act("findNext");
    stage.act("findNext");
    auto* dock = stage.window().docks().find(QStringLiteral("dockFind"));
    QTRY_VERIFY(dock->height() > 200);
    stage.keepPicture(QStringLiteral("find-dark"));
    stage.act("goToState");
    QTest::keyClicks(stage.find<QLineEdit>(QStringLiteral("quickOpenField")),
                     QStringLiteral("stock"));
    stage.keepPicture(QStringLiteral("quick-open-dark"));
    QVERIFY(stage.find<QListWidget>(QStringLiteral("quickOpenList"))->count() > 3);
  }
};

}  // namespace stepwright::app

STEPWRIGHT_TEST(stepwright::app::NavigationTest)
#include "test_navigation.moc"
