// SPDX-License-Identifier: GPL-3.0-or-later
// The panels together over a real session: what people see after a stop, a step back, an edit and
// an answer.
#include <QClipboard>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>

#include "engine/base/log.h"
#include "engine/json/print.h"
#include "tests/support/test_program.h"
#include "tests/widgets/debug/runs.h"
#include "widgets/common/banner.h"
#include "widgets/common/json_view.h"
#include "widgets/common/small_widgets.h"
#include "widgets/debug/console_panel.h"
#include "widgets/debug/flow_column.h"
#include "widgets/debug/flow_panel.h"
#include "widgets/debug/gantt_view.h"
#include "widgets/debug/history_bar.h"
#include "widgets/debug/history_panel.h"
#include "widgets/debug/json_editor.h"
#include "widgets/debug/moment_bar.h"
#include "widgets/debug/output_dialog.h"
#include "widgets/debug/test_page.h"
#include "widgets/debug/timeline_bar.h"
#include "widgets/debug/value_dialog.h"
#include "widgets/debug/variables_panel.h"

namespace stepwright::debug {

using namespace test;
using replay::RunStatus;

class TestPanels : public QObject {
  Q_OBJECT

 private:
  struct Setup {
    QWidget window;
    RunController controller;
    DebugPanels panels{controller, &window};
    Setup() { panels.setDocument(asl::Document::read(parcels), {}); }
    template <class T>
    T* find() {
      return window.findChild<T*>();
    }
  };

 private slots:
  void stopsSaysWhereAndShowsTheData() {
    Setup s;
    s.panels.toggleBreakpoint(QString::fromLatin1(bookId));
    QCOMPARE(s.panels.marks().size(), std::size_t{1});
    s.panels.runWithInput(QStringLiteral("three"), items(3));
    QVERIFY(atRest(s.controller, RunStatus::Paused));
    const auto text = s.find<MomentBar>()->text();
    QCOMPARE(text.word, QStringLiteral("Paused"));
    QCOMPARE(text.title, QStringLiteral("Each, item 0"));
    QVERIFY2(text.note.contains(QStringLiteral("Paused before Book")), qPrintable(text.note));
    QCOMPARE(s.panels.marks()[0].hits, 1);
  }

  void consoleShowsWhatTheProgramLogsAndNothingOfAPayload() {
    const auto log = log::Log::open({.level = log::Level::Info});
    QVERIFY(log.ok());
    Setup s;
    s.panels.runWithInput(QStringLiteral("one"), *json::parse(R"({"items": [{"w": "MARKER"}]})"));
    QVERIFY(atRest(s.controller, RunStatus::WaitingForTask));
    const auto* console = s.find<ConsolePanel>();
    QTRY_VERIFY(console->text().contains(QStringLiteral("info run: stopped after ")));
    QVERIFY(!console->text().contains(QStringLiteral("MARKER")));
    s.panels.setDocument(asl::Document::read(parcels), {});
    QVERIFY(console->text().contains(QStringLiteral("info run: stopped after ")));
  }

  void logsEachEventWhereItIsWanted() {
    const auto log = log::Log::open({.level = log::Level::Debug});
    Setup s;
    s.panels.runWithInput(QStringLiteral("one"), items(1));
    QVERIFY(atRest(s.controller, RunStatus::WaitingForTask));
    const auto* console = s.find<ConsolePanel>();
    QTRY_VERIFY(console->text().contains(
        QStringLiteral("debug run: #2 after #0 MapStateEntered \"Each\"")));
  }

  void stepsBackAndSaysThatItIsThePast() {
    Setup s;
    s.panels.toggleBreakpoint(QString::fromLatin1(bookId));
    s.panels.runWithInput(QStringLiteral("three"), items(3));
    QVERIFY(atRest(s.controller, RunStatus::Paused));
    s.controller.session().stepBack(debugger::BackBy::Phase);
    QVERIFY(waitFor(s.controller, [](const session::Moment& m) { return m.view.past; }));
    const auto text = s.find<MomentBar>()->text();
    QVERIFY(text.inverted);
    QVERIFY(text.title.startsWith(QStringLiteral("Viewing the past: event ")));
    QCOMPARE(text.links.last(), QStringLiteral("Back to live"));
    s.panels.run();
    QVERIFY(waitFor(s.controller, [](const session::Moment& m) {
      return !m.view.past && m.view.status == RunStatus::Paused;
    }));
  }

  void anEditForksAndTheRunGoesOnWithIt() {
    Setup s;
    s.panels.setMock(QStringLiteral("Book"), answer("{\"ok\":true}"));
    s.panels.toggleBreakpoint(QString::fromLatin1(bookId));
    s.panels.runWithInput(QStringLiteral("one"), items(1));
    QVERIFY(atRest(s.controller, RunStatus::Paused));
    QVERIFY(s.find<VariablesPanel>()->edit(0, QStringLiteral("/weight"), QStringLiteral("77")));
    QVERIFY(waitFor(s.controller, [](const session::Moment& m) { return m.runs.size() == 2; }));
    s.panels.run();
    QVERIFY(atRest(s.controller, RunStatus::Succeeded));
    QCOMPARE(s.controller.moment()->output->at(0)["weight"].integer(), 77);
  }

  void whatIsEmptyAListOrAScalarIsEditedAsAWhole() {
    for (const char* given : {"{}", "[1,2]", "\"word\""}) {
      Setup s;
      s.panels.setDocument(
          asl::Document::read(
              R"({"StartAt": "P", "States": {"P": {"Type": "Pass", "End": true}}})"),
          {});
      s.panels.toggleBreakpoint(QStringLiteral("/States/P"));
      s.panels.runWithInput(QStringLiteral("one"), *json::parse(given));
      QVERIFY(atRest(s.controller, RunStatus::Paused));
      auto& model = s.find<VariablesPanel>()->findChild<common::JsonView*>()->jsonModel();
      const QModelIndex heading = model.index(0, 0);
      QCOMPARE(heading.data(common::JsonModel::KeyRole).toString(), QStringLiteral("Input"));
      QVERIFY(model.flags(heading) & Qt::ItemIsEditable);
      // A scalar's one row stands for the whole too.
      const bool scalar = given[0] == '"';
      const QModelIndex edited = scalar ? model.index(0, 0, heading) : heading;
      QVERIFY(!model.setData(edited, QStringLiteral("{\"a\": 1}"), Qt::EditRole));
      QVERIFY(waitFor(s.controller, [](const session::Moment& m) { return m.runs.size() == 2; }));
      s.panels.run();
      QVERIFY(atRest(s.controller, RunStatus::Succeeded));
      QCOMPARE(json::print(*s.controller.moment()->output), std::string("{\"a\":1}"));
    }
  }

  void aVariableStopsTheRunWhereItChanges() {
    Setup s;
    s.panels.setDocument(asl::Document::read(R"({"StartAt": "A", "States": {
        "A": {"Type": "Pass", "Assign": {"n": 1}, "Next": "B"},
        "B": {"Type": "Pass", "Next": "C"},
        "C": {"Type": "Pass", "Assign": {"n": 2}, "End": true}}})"),
                         {});
    s.panels.toggleBreakpoint(QStringLiteral("/States/B"));
    s.panels.runWithInput(QStringLiteral("one"), json::Value::object());
    QVERIFY(atRest(s.controller, RunStatus::Paused));
    auto* view = s.find<VariablesPanel>()->findChild<common::JsonView*>();
    const auto row = [view] {
      auto& model = view->jsonModel();
      return model
          .match(model.index(0, 0), common::JsonModel::KeyRole, QStringLiteral("n"), 1,
                 Qt::MatchExactly | Qt::MatchRecursive)
          .value(0);
    };
    // The menu's entry, or a click before the name, where its mark stands then.
    QVERIFY(row().isValid() && view->stopAt(row()) && !view->stopAt(row())->isSet());
    QVERIFY(!view->stopAt(view->jsonModel().index(0, 0)));
    Q_EMIT view->offerTaken(view->jsonModel().sectionOf(row()), QStringLiteral("/n"));
    const auto& kept = s.panels.remembered().breakpoints;
    QCOMPARE(kept.size(), std::size_t{2});
    QCOMPARE(kept.back().variable, std::string("n"));
    QVERIFY(
        waitFor(s.controller, [](const session::Moment& m) { return m.breakpoints.size() == 2; }));
    s.panels.run();
    QVERIFY(waitFor(s.controller, [](const session::Moment& m) {
      return m.view.status == RunStatus::Paused && m.view.cursor &&
             m.view.cursor->state == "/States/C";
    }));
    QVERIFY2(s.controller.moment()->view.words.find("sets $n to 2") != std::string::npos,
             s.controller.moment()->view.words.c_str());
    // Once more: it goes again.
    QVERIFY(view->stopAt(row())->isSet());
    view->resize(300, 400);
    const QRect place = view->visualRect(row());
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, {place.left() + 8, place.center().y()});
    QCOMPARE(s.panels.remembered().breakpoints.size(), std::size_t{1});
  }

  void anEditThatComesTooLateSaysWhy() {
    Setup s;
    s.panels.toggleBreakpoint(QString::fromLatin1(bookId));
    s.panels.runWithInput(QStringLiteral("one"), items(1));
    QVERIFY(atRest(s.controller, RunStatus::Paused));
    s.panels.run();
    QVERIFY(atRest(s.controller, RunStatus::WaitingForTask));
    QVERIFY(s.find<VariablesPanel>()->edit(0, QStringLiteral("/weight"), QStringLiteral("77")));
    QVERIFY(waitFor(s.controller, [](const session::Moment& m) { return !m.note.empty(); }));
    QCOMPARE(s.controller.moment()->runs.size(), std::size_t{1});
    const auto text = s.find<MomentBar>()->text();
    QVERIFY2(text.note.contains(QStringLiteral("The call of Book was sent")),
             qPrintable(text.note));
  }

  void theDataFlowHasAColumnForEachPhase() {
    Setup s;
    s.panels.setMock(QStringLiteral("Book"), answer("{\"ok\":true}"));
    s.panels.setSelectedState(QString::fromLatin1(bookId));
    s.panels.runWithInput(QStringLiteral("one"), items(1));
    QVERIFY(atRest(s.controller, RunStatus::Succeeded));
    QCOMPARE(s.find<FlowPanel>()->columnCount(), 6);
    QCOMPARE(s.find<FlowPanel>()->asText().split(QLatin1Char('\n')).at(4),
             QStringLiteral("ResultPath: 1 added"));
  }

  /// In a low panel the field below them leaves their place to the data.
  void theDataOfAPhaseHaveRoomInALowPanel() {
    Setup s;
    s.panels.setMock(QStringLiteral("Book"), answer("{\"ok\":true}"));
    s.panels.setSelectedState(QString::fromLatin1(bookId));
    s.panels.runWithInput(QStringLiteral("one"), items(1));
    QVERIFY(atRest(s.controller, RunStatus::Succeeded));
    auto* flow = s.find<FlowPanel>();
    flow->setParent(nullptr);
    flow->resize(1000, 200);
    flow->show();
    auto* field = flow->findChild<QLineEdit*>();
    const auto* column = flow->findChild<FlowColumn*>();
    QVERIFY(!field->isVisible());
    QVERIFY2(column->height() >= 80, qPrintable(QString::number(column->height())));
    flow->resize(1000, 400);
    QVERIFY(field->isVisible());
    QVERIFY(column->height() >= 80);
  }

  void theDataFlowSaysThatAStateWasNotReached() {
    Setup s;
    s.panels.setSelectedState(QString::fromLatin1(bookId));
    s.panels.toggleBreakpoint(QString::fromLatin1(bookId));
    s.panels.runWithInput(QStringLiteral("one"), items(1));
    QVERIFY(atRest(s.controller, RunStatus::Paused));
    QVERIFY(!s.controller.moment()->flow.reached);
    QStringList said;
    for (const auto* label : s.find<FlowPanel>()->findChildren<QLabel*>()) said << label->text();
    QVERIFY2(said.contains(QStringLiteral("The run has no data of Book at this moment.")),
             qPrintable(said.join(QLatin1Char('|'))));
  }

  void theDataFlowsDataCanBeChanged() {
    Setup s;
    s.panels.toggleBreakpoint(QString::fromLatin1(bookId));
    s.panels.runWithInput(QStringLiteral("one"), items(1));
    QVERIFY(atRest(s.controller, RunStatus::Paused));
    s.controller.session().stepInto();
    QVERIFY(waitFor(s.controller, [](const session::Moment& m) { return m.flow.reached; }));
    auto* flow = s.find<FlowPanel>();
    flow->resize(900, 300);
    const auto columns = flow->findChildren<FlowColumn*>();
    QCOMPARE(columns.size(), 6);
    // Its Task column asks for the result; the dialog's answer stands in the call's place.
    QTimer::singleShot(0, [] {
      auto* dialog = qobject_cast<ValueDialog*>(QApplication::activeModalWidget());
      dialog->findChild<JsonEditor*>()->setValue(*json::parse("{\"by\": \"hand\"}"));
      dialog->accept();
    });
    QTest::mouseDClick(columns.at(2)->viewport(), Qt::LeftButton);
    QVERIFY(waitFor(s.controller, [](const session::Moment& m) { return m.runs.size() == 2; }));
    QVERIFY(flow->asText().contains(QStringLiteral("ResultPath: 1 added")));
    s.panels.run();
    QVERIFY(atRest(s.controller, RunStatus::Succeeded));
    QCOMPARE(json::print(s.controller.moment()->output->at(0)["booking"]),
             std::string("{\"by\":\"hand\"}"));
  }

  void aChildExecutionIsOpenedFromTheStackTheHistoryAndTheDataFlow() {
    Setup s;
    std::string text = parcels;
    const std::string processor = "\"ItemProcessor\": {";
    text.insert(text.find(processor) + processor.size(),
                R"("ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, )");
    s.panels.setDocument(asl::Document::read(text), {});
    s.panels.setMock(QStringLiteral("Book"), answer("{\"ok\":true}"));
    s.panels.toggleBreakpoint(QString::fromLatin1(bookId));
    s.panels.runWithInput(QStringLiteral("two"), items(2));
    QVERIFY(atRest(s.controller, RunStatus::Paused));
    const session::MomentPtr moment = s.controller.moment();
    QVERIFY(moment->flow.child != 0);
    QVERIFY(std::any_of(moment->stack.begin(), moment->stack.end(),
                        [](const session::StackRow& row) { return row.ownExecution; }));
    QVERIFY(std::any_of(moment->tree->begin(), moment->tree->end(),
                        [](const replay::TreeRow& row) { return row.ownExecution; }));
    QToolButton* open = nullptr;
    for (auto* each : s.find<FlowPanel>()->findChildren<QToolButton*>())
      if (each->text() == QStringLiteral("Open as a run")) open = each;
    QVERIFY(open && !open->isHidden());
    open->click();
    QVERIFY(waitFor(s.controller, [](const session::Moment& m) { return m.run == 2; }));
    QCOMPARE(s.controller.moment()->view.words, std::string("PAUSED before Mark"));
    QVERIFY(open->isHidden());
    s.panels.run();
    QVERIFY(waitFor(s.controller,
                    [](const session::Moment& m) { return m.view.words == "PAUSED before Book"; }));
  }

  void theBarShowsTheOutput() {
    Setup s;
    s.panels.setMock(QStringLiteral("Book"), answer("{\"ok\":true}"));
    s.panels.runWithInput(QStringLiteral("one"), items(1));
    QVERIFY(atRest(s.controller, RunStatus::Succeeded));
    const auto& text = s.find<MomentBar>()->text();
    QCOMPARE(text.word, QStringLiteral("Succeeded"));
    QCOMPARE(text.note, QString::fromStdString(json::print(*s.controller.moment()->output)));
    QCOMPARE(text.links, QStringList{QStringLiteral("Show")});
    s.find<MomentBar>()->findChild<common::Banner*>()->linkActivated(0);
    auto* dialog = s.find<MomentBar>()->window()->findChild<OutputDialog*>();
    QVERIFY(dialog != nullptr);
    QVERIFY(dialog->isVisible());
    dialog->close();
  }

  void whatMendsATestStandsOnALineOfItsOwn() {
    analysis::TestResult result;
    result.name = "T";
    result.reason.words = std::string("the end came");
    QVERIFY(!pageOf(result).contains(QStringLiteral("came<br>")));
    result.outcome.remedy = std::string("Say what it answers.");
    QVERIFY(pageOf(result).contains(QStringLiteral("the end came<br>Say what it answers.")));
  }

  /// The tree has all of it, and so has what is copied; as text only its beginning is shown.
  void aLargeOutputIsShownWithoutAdo() {
    const json::Value large =
        json::Value::array(std::vector<json::Value>(200'000, json::Value("x")));
    QWidget window;
    auto* dialog = new OutputDialog(QStringLiteral("Output"), large, &window);
    const auto* text = dialog->findChild<QPlainTextEdit*>();
    QVERIFY(text->toPlainText().size() < 300'000);
    QVERIFY(text->toPlainText().endsWith(QStringLiteral("…")));
    for (auto* button : dialog->findChildren<QPushButton*>())
      if (button->text() == QStringLiteral("Copy")) button->click();
    QCOMPARE(QApplication::clipboard()->text().toStdString(), json::printPretty(large));
    // What is small is whole.
    OutputDialog small(QStringLiteral("Output"), *json::parse(R"({"a":[1]})"), &window);
    QCOMPARE(small.findChild<QPlainTextEdit*>()->toPlainText(),
             QStringLiteral("{\n  \"a\": [\n    1\n  ]\n}"));
  }

  void theSliderShowsAnyMoment() {
    Setup s;
    s.panels.setMock(QStringLiteral("Book"), answer("{\"ok\":true}"));
    s.panels.runWithInput(QStringLiteral("one"), items(4));
    QVERIFY(atRest(s.controller, RunStatus::Succeeded));
    auto* slider = s.find<TimelineSlider>();
    QCOMPARE(slider->event(), s.controller.moment()->view.events);
    slider->resize(800, 36);
    QTest::keyClick(slider, Qt::Key_Left);
    QTest::keyClick(slider, Qt::Key_Left);
    const qint64 wanted = slider->event();
    QVERIFY(
        waitFor(s.controller, [&](const session::Moment& m) { return m.view.event == wanted; }));
    QTest::keyClick(slider, Qt::Key_Home);
    QVERIFY(waitFor(s.controller, [](const session::Moment& m) { return m.view.event == 1; }));
  }

  void aTaskWithoutAMockAsks() {
    Setup s;
    s.panels.runWithInput(QStringLiteral("one"), items(1));
    QVERIFY(atRest(s.controller, RunStatus::WaitingForTask));
    const auto text = s.find<MomentBar>()->text();
    QCOMPARE(text.title, QStringLiteral("Book needs an answer"));
    const auto question = s.controller.moment()->questions.front();
    s.controller.session().answerError(question.fiber, "Odd", "cause");
    QVERIFY(atRest(s.controller, RunStatus::Succeeded));
    QCOMPARE(s.controller.moment()->view.states.at(bookId).status, replay::StateStatus::Caught);
  }

  void theBarOfTheHistoryIsWholeWhereThereIsLittleRoom() {
    HistoryBar bar;
    bar.show();
    bar.resize(bar.minimumSizeHint());
    QApplication::processEvents();
    auto* details = bar.findChild<QToolButton*>(QStringLiteral("historyDetails"));
    QVERIFY(!details->isVisible());
    QMenu* menu = nullptr;
    for (const QToolButton* button : bar.findChildren<QToolButton*>()) {
      if (button->isVisible() && button->menu() != nullptr) menu = button->menu();
      const bool own = button->parentWidget()->layout() != nullptr;  // not of the search field
      if (own && button->isVisible())
        QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
    }
    // What is not there stands in a menu.
    QVERIFY(menu);
    emit menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 5);
    menu->actions().at(2)->trigger();
    QVERIFY(bar.detailsShown());
    bar.resize(1600, bar.height());
    QApplication::processEvents();
    QVERIFY(details->isVisible());
  }

  void whatStandsBesideTheFilterStaysWhileOneTypes() {
    HistoryBar bar;
    bar.show();
    auto* field = bar.findChild<common::SearchField*>();
    const auto places = [&] {
      QApplication::processEvents();
      QVector<QRect> all;
      for (const QWidget* each : bar.findChildren<QWidget*>())
        if (!field->isAncestorOf(each)) all << QRect(each->mapTo(&bar, QPoint()), each->size());
      return all;
    };
    bar.findChild<QToolButton*>(QStringLiteral("historyRegular"))->setChecked(true);
    for (const int width : {bar.minimumSizeHint().width() + 20, 700, 1600}) {
      bar.resize(width, bar.height());
      field->clear();
      const auto before = places();
      // The last one is no regular expression, which is marked.
      for (const char* typed : {"s", "ship", "ship("}) {
        field->setText(QLatin1String(typed));
        QTest::qWait(200);  // the button fades in
        QCOMPARE(places(), before);
      }
    }
  }

  void whatIsLiveLastsUntilNowInTheGantt() {
    Setup s;
    s.window.resize(1200, 900);
    auto* panel = s.find<HistoryPanel>();
    panel->setParent(nullptr);
    panel->resize(1000, 400);
    panel->show();
    s.panels.runWithInput(QStringLiteral("two"), items(2));
    QVERIFY(atRest(s.controller, RunStatus::WaitingForTask));
    auto* tree = panel->findChild<QTreeView*>(QStringLiteral("historyTree"));
    auto* gantt = panel->findChild<GanttView*>();
    tree->expandAll();
    QApplication::processEvents();
    const QImage image = gantt->grab().toImage();

    const auto isBar = [](const QColor& c) { return c.blue() > c.red() + 40; };
    // Nothing has ended but the two Marks, so every other bar ends where the execution's own does.
    QVector<int> ends;
    for (QModelIndex row = tree->model()->index(0, 0); row.isValid(); row = tree->indexBelow(row)) {
      if (row.data().toString() == QStringLiteral("Mark")) continue;
      const int y =
          gantt->height() - tree->viewport()->height() + tree->visualRect(row).center().y();
      int x = image.width() - 1;
      while (x > 0 && !isBar(image.pixelColor(x, y))) --x;
      ends << x;
    }
    // The keyboard's place is an outline, and hides nothing.
    panel->activateWindow();
    gantt->setFocus();
    QTRY_VERIFY(gantt->hasFocus());
    const QRect within = image.rect().adjusted(2, 2, -2, -2);
    const bool same = gantt->grab().toImage().copy(within) == image.copy(within);
    panel->setParent(&s.window);
    QVERIFY(same);
    QVERIFY2(ends.size() >= 6, qPrintable(QString::number(ends.size())));
    for (const int end : ends) QVERIFY(qAbs(end - ends[0]) <= 2);
  }

  void breakpointsAreOnesOwnAndMocksLiveBesideTheDocument() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("parcels.asl.json"));
    {
      Setup s;
      s.panels.setDocument(asl::Document::read(parcels), path);
      s.panels.toggleBreakpoint(QString::fromLatin1(bookId));
      s.panels.setMock(QStringLiteral("Book"), answer("1"));
    }
    QFile shared(folder.filePath(QStringLiteral("parcels.asl.stepwright.json")));
    QVERIFY(shared.open(QIODevice::ReadOnly));
    QCOMPARE(json::print(*json::parse(shared.readAll().toStdString())),
             std::string(R"({"mocks":{"Book":{"answers":[{"kind":"result","result":1}]}}})"));
    Setup s;
    s.panels.setDocument(asl::Document::read(parcels), path);
    QCOMPARE(s.panels.marks().size(), std::size_t{1});
    QCOMPARE(s.panels.overlaid().mocked, std::vector<std::string>{"Book"});
  }

  void tenThousandItemsNeverBlockTheWindow() {
    Setup s;
    s.window.resize(1400, 800);
    s.panels.setMock(QStringLiteral("Book"), answer("{\"ok\":true}"));
    const json::Value input = items(10000);
    const asl::Document document = asl::Document::read(parcels);
    // A beat that the event loop keeps; how far two beats lie apart is how long the window was
    // blocked.
    QElapsedTimer since;
    qint64 longest = 0;
    QTimer beat;
    connect(&beat, &QTimer::timeout, this, [&] { longest = qMax(longest, since.restart()); });
    since.start();
    beat.start(1);
    session::RunOptions unlimited;
    unlimited.quotas = false;
    tasks::MockSet mocks{{"Book", true, {answer("{\"ok\":true}")}}};
    s.controller.session().start(document, input, mocks, unlimited);
    QVERIFY(atRest(s.controller, RunStatus::Succeeded));
    QCOMPARE(s.controller.moment()->view.containers.at("/States/Each").items.size(),
             std::size_t{10000});
    QCoreApplication::processEvents();
    qInfo("10,000 items: %lld events, window blocked for at most %lld ms",
          static_cast<long long>(s.controller.moment()->view.events),
          static_cast<long long>(longest));
  }
};

}  // namespace stepwright::debug

STEPWRIGHT_TEST(stepwright::debug::TestPanels)
#include "test_panels.moc"
