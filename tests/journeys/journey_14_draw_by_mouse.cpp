// SPDX-License-Identifier: GPL-3.0-or-later
// A workflow drawn from nothing by mouse alone: every placing is a drag of the display's own, from
// the palette onto the canvas, a line, a zone of a box, and from a port. Only texts are typed.
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QFileDialog>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QToolButton>
#include <QTreeView>

#include "tests/journeys/dragon.h"
#include "tests/journeys/orders.h"
#include "tests/journeys/pointer.h"
#include "tests/journeys/reports.h"
#include "tests/support/test_program.h"
#include "widgets/inspector/header.h"

namespace stepwright::journeys {

class Journey14 : public QObject {
  Q_OBJECT

  Pointer hand_;
  int texts_ = 0;

  void type(const QString& text) {
    ++texts_;
    auto* field = QApplication::focusWidget();
    QVERIFY(field != nullptr);
    QTest::keySequence(field, QKeySequence(QKeySequence::SelectAll));
    QTest::keyClicks(field, text);
  }

  /// The row of the palette that a search leaves with this tool tip, where a drag of it begins.
  QPoint inPalette(Stage& stage, const QString& search, const QString& help) {
    auto* dock = stage.window().docks().find(QStringLiteral("dockPalette"));
    auto* field = dock->findChild<QLineEdit*>();
    auto* list = dock->findChild<QTreeView*>();
    hand_.click(*field);
    type(search);
    const auto* model = list->model();
    for (int section = 0; section < model->rowCount(); ++section) {
      const QModelIndex head = model->index(section, 0);
      for (int row = 0; row < model->rowCount(head); ++row) {
        const QModelIndex index = model->index(row, 0, head);
        const bool found = index.data(Qt::ToolTipRole).toString().contains(help) ||
                           index.data().toString() == help;
        // By its name: below it stand the ways to wait, and a drag takes the one that it begins on.
        if (found)
          return list->viewport()->mapToGlobal(list->visualRect(index).topLeft() + QPoint(60, 12));
      }
    }
    return {-1, -1};
  }

  /// Wheels a place of the canvas into view, as a person would; nothing where it is in view.
  QPoint seen(Stage& stage, const std::function<QPoint()>& where) {
    QWidget& view = *stage.page().graph().viewport();
    const QRect inner = view.rect().adjusted(0, 20, 0, -20);
    if (!inner.contains(where())) {
      hand_.wheel(view.mapToGlobal(view.rect().center()), where().y() > inner.center().y(),
                  [&] { return inner.contains(where()); });
    }
    return where();
  }

  QPoint boxInView(Stage& stage, const QString& name) {
    return seen(stage, [&, name] { return inBox(stage, name); });
  }

  /// Drags to a place of the canvas, where the status line must say what a drop would do; then the
  /// name of the new state is typed in the field that opens.
  void place(Stage& stage, const QPoint& from, const QPoint& to, const QString& words,
             const QString& name) {
    QVERIFY2(from.x() > 0, qPrintable(name));
    QVERIFY2(stage.page().graph().viewport()->rect().contains(to), qPrintable(name));
    QString said;
    const bool there = hand_.drag(
        from, global(stage, to),
        [&] {
          said = stage.status();
          return said.contains(words);
        },
        [&] { stage.keepPicture(QStringLiteral("journey-14-over-") + name.left(12)); });
    QVERIFY2(there, qPrintable(said + QStringLiteral(" | wanted: ") + words));
    giveName(stage, name);
  }

  void giveName(Stage& stage, const QString& name) {
    QTRY_VERIFY(nameField() != nullptr);
    type(name);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY2(!stage.idOf(name).empty(), stage.model().text().c_str());
  }

  template <class T>
  static T* shown(Stage& stage, const char* dock, const QString& accessibleName) {
    for (T* field :
         stage.window().docks().find(QLatin1String(dock))->widget()->template findChildren<T*>()) {
      if (field->isVisible() && field->accessibleName() == accessibleName) return field;
    }
    return nullptr;
  }

  /// The button below the canvas that shows the whole graph.
  void fit(Stage& stage) {
    for (auto* button : stage.page().graph().findChildren<QAbstractButton*>()) {
      if (button->isVisible() && button->accessibleName().startsWith(QLatin1String("Fit")))
        return hand_.click(*button);
    }
    QFAIL("There is no button that fits the graph.");
  }

  void clickTab(Stage& stage, const QString& title) {
    for (QTabBar* bar : stage.window().findChildren<QTabBar*>()) {
      for (int tab = 0; tab < bar->count(); ++tab) {
        if (!bar->isVisible() || !bar->tabText(tab).startsWith(title)) continue;
        hand_.click(bar->mapToGlobal(bar->tabRect(tab).center()));
        QTRY_COMPARE(bar->currentIndex(), tab);
        return;
      }
    }
    QFAIL(qPrintable(title));
  }

  /// A widget of a form, which is wheeled into view where it has to be.
  void clickInForm(QWidget* widget) {
    QVERIFY(widget != nullptr);
    QWidget* above = widget->parentWidget();
    while (above != nullptr && qobject_cast<QScrollArea*>(above) == nullptr)
      above = above->parentWidget();
    auto* page = qobject_cast<QScrollArea*>(above);
    QVERIFY(page != nullptr);
    QWidget& view = *page->viewport();
    const auto place = [&] { return QRect(widget->mapTo(&view, QPoint()), widget->size()); };
    if (!view.rect().contains(place()))
      hand_.wheel(view.mapToGlobal(view.rect().center()), place().top() > 0,
                  [&] { return view.rect().contains(place()); });
    hand_.click(*widget);
  }

  void fill(QWidget* line, const QString& text) {
    STEP(clickInForm(line));
    STEP(type(text));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCoreApplication::processEvents();
  }

  void clickTool(Stage& stage, const QString& accessibleName) {
    for (auto* button : stage.window().findChildren<QToolButton*>()) {
      if (!button->isVisible() || button->accessibleName() != accessibleName) continue;
      QTRY_VERIFY2(button->isEnabled(), qPrintable(accessibleName));
      return hand_.click(*button);
    }
    QFAIL(qPrintable(accessibleName));
  }

  /// The answer of a Task, through the dock of mocks.
  void mock(Stage& stage, const QString& state, const QString& answer) {
    fit(stage);
    hand_.click(global(stage, inBox(stage, state)));
    QTRY_COMPARE(stage.model().selectedState(), stage.idOf(state));
    clickTab(stage, QStringLiteral("Mocks"));
    auto* dock = stage.window().docks().find(QStringLiteral("dockMocks"));
    Pointer::inDialog([&](QWidget& dialog) {
      QVERIFY2(dialog.windowTitle().contains(state), qPrintable(dialog.windowTitle()));
      hand_.click(*dialog.findChild<QPlainTextEdit*>());
      type(answer);
      hand_.click(*dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok));
    });
    hand_.click(*dock->findChild<QPushButton*>());
    QTRY_VERIFY2(stage.textOfDock(QStringLiteral("dockMocks")).contains(state),
                 qPrintable(stage.textOfDock(QStringLiteral("dockMocks"))));
  }

  void changeMock(Stage& stage, const QString& state, const QString& answer) {
    clickTab(stage, QStringLiteral("Mocks"));
    auto* dock = stage.window().docks().find(QStringLiteral("dockMocks"));
    auto* list = dock->findChild<QTreeView*>();
    const QModelIndexList found =
        list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, state);
    QVERIFY(!found.isEmpty());
    const QModelIndex row = list->model()->index(0, 0, found.first());
    list->scrollTo(row);
    Pointer::inDialog([&](QWidget& dialog) {
      hand_.click(*dialog.findChild<QPlainTextEdit*>());
      type(answer);
      hand_.click(*dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok));
    });
    hand_.click(list->viewport()->mapToGlobal(list->visualRect(row).center()), 2);
    QTRY_VERIFY(stage.textOfDock(QStringLiteral("dockMocks")).contains(QStringLiteral("false")));
  }

 private slots:
  void initTestCase() {
    if (!Pointer::available()) QSKIP("This needs an X11 display and xdotool.");
  }

  void drawByMouse() {
    Stage stage;
    const int before = hand_.gestures();
    texts_ = 0;
    STEP(clickTool(stage, QStringLiteral("New")));
    QTRY_VERIFY(stage.window().page() != nullptr);
    const QString lambda = QStringLiteral("lambda:invoke"), sns = QStringLiteral("sns:publish");
    stage.keepPicture(QStringLiteral("journey-14-empty"));

    // From the palette into the void, onto a line, and onto two zones of the Choice.
    STEP(place(stage, inPalette(stage, QStringLiteral("lambda invoke"), lambda), inTheVoid(stage),
               QStringLiteral("first state"), dragon::validate));
    STEP(place(stage, inPalette(stage, QStringLiteral("choice"), QStringLiteral("Choice")),
               onEdge(stage, dragon::validate, QStringLiteral("(end)")),
               QStringLiteral("ValidateDragon"), dragon::choice));
    STEP(place(stage, inPalette(stage, QStringLiteral("lambda invoke"), lambda),
               inBox(stage, dragon::choice, {0.88, 0.5}), QStringLiteral("by a new rule of"),
               dragon::add));
    STEP(place(stage, inPalette(stage, QStringLiteral("sns publish"), sns),
               inBox(stage, dragon::choice, {0.4, 0.85}), QStringLiteral("as the default of"),
               dragon::exists));
    // Into the void beside all others, and then a line to it from a port.
    STEP(place(stage, inPalette(stage, QStringLiteral("sns publish"), sns), inTheVoid(stage),
               QStringLiteral("nothing leads to it"), dragon::inserted));
    stage.keepPicture(QStringLiteral("journey-14-loose"));
    hand_.click(global(stage, inBox(stage, dragon::add)));
    const bool led = hand_.drag(
        global(stage, portOf(stage, dragon::add)), global(stage, inBox(stage, dragon::inserted)),
        [&] { return stage.status().contains(QStringLiteral("Lead to ") + dragon::inserted); },
        [&] { stage.keepPicture(QStringLiteral("journey-14-line")); });
    QVERIFY2(led, qPrintable(stage.status()));
    QTRY_COMPARE(linesOf(stage.model().document().graph()), dragon::lines());

    // The rule, in the Inspector.
    STEP(fit(stage));
    hand_.click(global(stage, inBox(stage, dragon::choice)));
    STEP(clickTab(stage, QStringLiteral("Rules")));
    auto* variable = shown<QLineEdit>(stage, "dockInspector", QStringLiteral("Variable"));
    QVERIFY(variable != nullptr);
    hand_.click(*variable);
    STEP(type(QStringLiteral("Payload.isNew")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    stage.keepPicture(QStringLiteral("journey-14-drawn"));
    const orders::Count used{hand_.gestures() - before, texts_};
    qInfo("Two calls, a Choice and two messages by mouse: %d clicks and drags, %d texts",
          used.gestures, used.texts);
    // New; for each of the five a click into the search, and a drag; the box and the line to the
    // one that lay loose; Fit, the Choice, its rules, their variable.
    QCOMPARE(used.gestures, 17);
    QCOMPARE(used.texts, 11);
    STEP(dragon::check(stage));

    // Save, by the dialog; then the same file opens to the same text and picture.
    const QString path = stage.folder() + QStringLiteral("/by-mouse.asl.json");
    Pointer::inDialog([&](QWidget& dialog) {
      auto* name = dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
      hand_.click(*name);
      STEP(type(path));
      hand_.click(*dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save));
    });
    STEP(clickTool(stage, QStringLiteral("Save")));
    QTRY_VERIFY(!stage.model().isModified());
    QCOMPARE(stage.read(path), QByteArray::fromStdString(stage.model().text()));

    // Both branches, with mocks.
    for (const QString& state : {dragon::add, dragon::inserted, dragon::exists})
      STEP(mock(stage, state, QStringLiteral("{\"ok\":true}")));
    STEP(mock(stage, dragon::validate, dragon::answer(true)));
    STEP(clickTool(stage, QStringLiteral("Run")));
    STEP(dragon::checkRun(stage, true));
    stage.keepPicture(QStringLiteral("journey-14-new"));
    STEP(changeMock(stage, dragon::validate, dragon::answer(false)));
    STEP(clickTool(stage, QStringLiteral("Run")));
    STEP(dragon::checkRun(stage, false));
    stage.keepPicture(QStringLiteral("journey-14-exists"));
  }

  /// A Map and a Parallel come with a Pass in each machine: what it is to be falls onto it and is
  /// named at once.
  void drawAMapAndAParallelByMouse() {
    Stage stage;
    const int before = hand_.gestures();
    texts_ = 0;
    STEP(clickTool(stage, QStringLiteral("New")));
    QTRY_VERIFY(stage.window().page() != nullptr);
    STEP(place(stage, inPalette(stage, QStringLiteral("map"), QStringLiteral("Map")),
               inTheVoid(stage), QStringLiteral("first state"), orders::each));
    STEP(place(stage,
               inPalette(stage, QStringLiteral("lambda invoke"), QStringLiteral("lambda:invoke")),
               boxInView(stage, QStringLiteral("Pass")), QStringLiteral("change Pass to Task"),
               orders::price));
    STEP(place(stage, inPalette(stage, QStringLiteral("parallel"), QStringLiteral("Parallel")),
               seen(stage, [&] { return onEdge(stage, orders::each, QStringLiteral("(end)")); }),
               orders::each, orders::tell));
    STEP(place(stage,
               inPalette(stage, QStringLiteral("sns publish"), QStringLiteral("sns:publish")),
               boxInView(stage, QStringLiteral("Pass")), QStringLiteral("change Pass to Task"),
               orders::shop));
    STEP(place(
        stage,
        inPalette(stage, QStringLiteral("sqs send message"), QStringLiteral("sqs:sendMessage")),
        boxInView(stage, QStringLiteral("Pass 2")), QStringLiteral("change Pass 2 to Task"),
        orders::queue));
    stage.keepPicture(QStringLiteral("journey-14-map-and-parallel"));
    const orders::Count used{hand_.gestures() - before, texts_};
    qInfo("Map and Parallel by mouse: %d clicks and drags, %d texts", used.gestures, used.texts);
    STEP(orders::check(stage));
    QCOMPARE(used.gestures, 11);  // New; for each of the five a click into the search, and a drag
    QCOMPARE(used.texts, 10);     // for each of the five what is searched, and its name
  }

  /// Held over the tab of another document it opens that one; the drop is a copy there.
  void aStateIsDraggedOverATabIntoAnotherDocument() {
    Stage stage;
    stage.openSample(QStringLiteral("six-phases.asl.json"));
    auto* first = stage.window().page();
    stage.openSample(QStringLiteral("order-process.asl.json"));
    auto* second = stage.window().page();
    QVERIFY(first != second);
    const std::string before = second->model().text();
    auto* tabs = stage.find<QTabWidget>(QStringLiteral("documents"));
    const QString pay = QStringLiteral("Process Payment");
    const QPoint tab = tabs->tabBar()->mapToGlobal(tabs->tabBar()->tabRect(0).center());
    STEP(fit(stage));
    const bool opened = hand_.drag(
        global(stage, boxInView(stage, pay)), tab, [&] { return stage.window().page() == first; },
        [&] {
          // A document that has just come hears of the hand late where the machine is busy.
          for (int time = 0; time < 5; ++time) {
            hand_.moveTo(global(stage, inTheVoid(stage)) + QPoint(3, 3));
            hand_.moveTo(global(stage, inTheVoid(stage)));
            QTest::qWait(60);
          }
          stage.keepPicture(QStringLiteral("journey-14-over-a-tab"));
        });
    QVERIFY(opened);
    QTRY_VERIFY2(!stage.idOf(pay).empty(), first->model().text().c_str());
    QCOMPARE(second->model().text(), before);
    QTRY_VERIFY(nameField() != nullptr);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(first->model().undoStack().count(), 1);
    QTRY_VERIFY(stage.action("undo")->isEnabled());
    stage.act("undo");
    QTRY_VERIFY(stage.idOf(pay).empty());
  }

  /// It comes as one block; what it reads, how much at a time and where it writes is said in the
  /// form, and what each is done with in the form of the Task inside.
  void drawADistributedMapByMouse() {
    Stage stage;
    const int before = hand_.gestures();
    texts_ = 0;
    STEP(clickTool(stage, QStringLiteral("New")));
    QTRY_VERIFY(stage.window().page() != nullptr);
    STEP(place(stage, inPalette(stage, QStringLiteral("each item in s3"), QStringLiteral("S3")),
               inTheVoid(stage), QStringLiteral("first"), reports::each));
    QTRY_VERIFY(reports::lineOf(stage, QStringLiteral("ItemReader"), QStringLiteral("Bucket")));
    stage.keepPicture(QStringLiteral("journey-14-distributed-map"));
    const auto line = [&](const char* object, const char* field) {
      return reports::lineOf(stage, QLatin1String(object), QLatin1String(field));
    };
    STEP(fill(line("ItemReader", "Bucket"), QStringLiteral("reports")));
    STEP(fill(line("ItemReader", "Prefix"), QStringLiteral("2026/")));
    STEP(clickInForm(
        shown<QAbstractButton>(stage, "dockInspector", QStringLiteral("Add ItemBatcher"))));
    QTRY_VERIFY(line("ItemBatcher", "MaxItemsPerBatch") != nullptr &&
                line("ItemBatcher", "MaxItemsPerBatch")->hasFocus());
    STEP(type(QStringLiteral("50")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    STEP(fill(line("ResultWriter", "Bucket"), QStringLiteral("archive")));
    STEP(fill(line("ResultWriter", "Prefix"), QStringLiteral("read")));
    stage.keepPicture(QStringLiteral("journey-14-distributed-form"));
    hand_.click(global(stage, boxInView(stage, QStringLiteral("Handle file"))));
    QTRY_VERIFY(shown<QLineEdit>(stage, "dockInspector", QStringLiteral("FunctionName")));
    hand_.click(*stage.find<inspector::Header>()->findChild<QLineEdit*>());
    STEP(type(reports::read));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!stage.idOf(reports::read).empty());
    STEP(fill(shown<QLineEdit>(stage, "dockInspector", QStringLiteral("FunctionName")),
              QStringLiteral("read-report")));
    const orders::Count used{hand_.gestures() - before, texts_};
    qInfo("Distributed Map over S3 with batcher and writer by mouse: %d clicks and drags, %d texts",
          used.gestures, used.texts);
    STEP(reports::check(stage));
    QCOMPARE(used.gestures, 13);
    QCOMPARE(used.texts, 9);
  }
};

}  // namespace stepwright::journeys

STEPWRIGHT_TEST(stepwright::journeys::Journey14)
#include "journey_14_draw_by_mouse.moc"
