// SPDX-License-Identifier: GPL-3.0-or-later
// The Map run dock: what it says of a Map Run, and how one goes from a failed child to the next.
#include <QAbstractItemModelTester>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QStandardItemModel>
#include <QToolButton>
#include <QTreeView>

#include "tests/support/test_program.h"
#include "tests/widgets/debug/runs.h"
#include "widgets/common/said.h"
#include "widgets/debug/child_groups.h"
#include "widgets/debug/limits_dialog.h"
#include "widgets/debug/map_run_head.h"
#include "widgets/debug/map_run_model.h"
#include "widgets/debug/map_run_panel.h"
#include "widgets/debug/row_delegate.h"
#include "widgets/debug/run_controller.h"
#include "widgets/debug/runs_panel.h"

namespace stepwright::debug {

using namespace test;
using replay::RunStatus;
using runtime::MapRunFigures;

namespace {

const char* machine = R"({"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true,
  "ToleratedFailureCount": 10, "MaxConcurrency": 3,
  "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
    "StartAt": "Good", "States": {
      "Good": {"Type": "Choice", "Default": "End", "Choices": [
        {"Variable": "$.w", "NumericEquals": 2, "Next": "Bad"},
        {"Variable": "$.w", "NumericEquals": 5, "Next": "Worse"},
        {"Variable": "$.w", "NumericEquals": 7, "Next": "Bad"}]},
      "Bad": {"Type": "Fail", "Error": "Image.Broken", "Cause": "premature end"},
      "Worse": {"Type": "Fail", "Error": "Too.Many", "Cause": "rate exceeded"},
      "End": {"Type": "Pass", "End": true}}},
  "ItemsPath": "$.items"}}})";

MapRunFigures drawn() {
  MapRunFigures figures;
  figures.name = "Resize each image";
  figures.run = "1";
  figures.total = 1'000'000;
  figures.succeeded = 411'820;
  figures.failed = 2'240;
  figures.aborted = 60;
  figures.live = 800;
  figures.tolerated = 10'000;
  figures.toleratedShare = 1;
  figures.forecast = 5'400;
  figures.failedChildren = 2;
  figures.failures = {{18'342, 20, "IMG_4471.jpg", "Image.Broken", "premature end", 3, 4210},
                      {2'310, 20, "P1020007.jpg", "Too.Many", "rate exceeded", 3, 9800}};
  return figures;
}

}  // namespace

class TestMapRun : public QObject {
  Q_OBJECT

 private slots:
  void itIsSaidInWords() {
    QLocale::setDefault(QLocale::c());
    const QString words = MapRunHead::wordsFor(drawn());
    for (const char* part :
         {"411820 succeeded", "2240 failed", "60 aborted", "800 running", "585080 pending",
          "41.4 % done", "0.22 %, limit 1 %, at the end 0.54 %"})
      QVERIFY2(words.contains(QLatin1String(part)), qPrintable(words));
    QVERIFY2(words.startsWith(QStringLiteral("Resize each image, running, ")), qPrintable(words));
    MapRunFigures again = drawn();
    again.pendingRedrive = 184;
    again.redrives = 1;
    const QString redriven = MapRunHead::wordsFor(again);
    QVERIFY2(redriven.contains(QStringLiteral("running, redriven 1 time(s), ")) &&
                 redriven.contains(QStringLiteral("184 to be redriven, 584896 pending")),
             qPrintable(redriven));
    again.status = MapRunFigures::Status::Aborted;
    QVERIFY(MapRunHead::statusWords(again).startsWith(QStringLiteral("aborted")));
    MapRunFigures over = drawn();
    over.failed = 10'012;
    QCOMPARE(MapRunHead::toleranceWords(over), QStringLiteral("Over by 12"));
  }

  void rowsKeepStillWhileNewOnesCome() {
    MapRunModel model;
    const QAbstractItemModelTester tester(&model);
    MapRunFigures figures = drawn();
    model.take(figures, true);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.data(model.index(0, MapRunModel::Key), Qt::DisplayRole).toString(),
             QStringLiteral("IMG_4471.jpg +19"));
    figures.failures.insert(figures.failures.begin(),
                            {18'400, 20, "IMG_5000.jpg", "Image.Broken", "", 1, 10});
    model.take(figures, true);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.waiting(), 1);
    model.showWaiting();
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.at(0)->index, std::size_t{18'400});
    model.setError(QStringLiteral("Too.Many"));
    QCOMPARE(model.rowCount(), 1);
    model.setError({});
    model.setSearch(QStringLiteral("img_5"));
    QCOMPARE(model.rowCount(), 1);
    model.setSearch({});
    QCOMPARE(model.at(model.rowAfter(-1))->index, std::size_t{2'310});
    QCOMPARE(model.at(model.rowAfter(2'310))->index, std::size_t{18'342});
    QCOMPARE(model.at(model.rowAfter(18'400))->index, std::size_t{2'310});
  }

  void whatHasNotFailedStandsInGroups() {
    ChildGroups groups;
    MapRunFigures figures = drawn();
    figures.liveChildren = 1;
    figures.alive = {{7, "IMG_7.jpg", "Make sizes", 1, 1200, false}};
    figures.succeededChildren = 9'900;
    figures.good = {{6, 20, "IMG_6.jpg", "", 4210}, {5, 1, "IMG_5.jpg", "", 10}};
    groups.show(figures);
    QVERIFY(groups.group(ChildGroups::Retrying)->isHidden());
    QVERIFY(groups.group(ChildGroups::Aborted)->isHidden());
    QVERIFY(groups.group(ChildGroups::Running)->text(0).startsWith(QStringLiteral("Running: 1")));
    auto* succeeded = groups.group(ChildGroups::Succeeded);
    QVERIFY2(succeeded->text(0).contains(QStringLiteral("the newest 2")),
             qPrintable(succeeded->text(0)));
    QCOMPARE(succeeded->childCount(), 0);
    succeeded->setExpanded(true);
    QCOMPARE(succeeded->childCount(), 2);
    QCOMPARE(succeeded->child(0)->text(1), QStringLiteral("IMG_6.jpg +19"));
    quint64 opened = 0;
    QObject::connect(&groups, &ChildGroups::childActivated, [&](quint64 index) { opened = index; });
    emit groups.itemActivated(succeeded->child(1), 0);
    QCOMPARE(opened, quint64{5});
    // A row stays where it is; one that is new comes below.
    figures.good.insert(figures.good.begin(), {8, 1, "IMG_8.jpg", "", 10});
    figures.good.pop_back();
    figures.abortedChildren = 1;
    figures.brokenOff = {{9, 1, "IMG_9.jpg", "Make sizes", 10}};
    figures.running = false;
    groups.show(figures);
    QCOMPARE(succeeded->childCount(), 2);
    QCOMPARE(succeeded->child(0)->text(1), QStringLiteral("IMG_6.jpg +19"));
    QCOMPARE(succeeded->child(1)->text(1), QStringLiteral("IMG_8.jpg"));
    QVERIFY(groups.group(ChildGroups::Running)->isHidden());
    groups.group(ChildGroups::Aborted)->setExpanded(true);
    QCOMPARE(groups.group(ChildGroups::Aborted)->child(0)->text(2), QStringLiteral("Make sizes"));
  }

  void fromOneFailedChildToTheNext() {
    QWidget window;
    RunController controller;
    DebugPanels panels{controller, &window};
    panels.setDocument(asl::Document::read(machine), {});
    panels.runWithInput(QStringLiteral("nine"), items(9));
    QVERIFY(atRest(controller, RunStatus::Succeeded));
    auto* panel = window.findChild<MapRunPanel*>();
    auto* table = panel->findChild<QTreeView*>();
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QStringList chips;
    for (const auto* chip : panel->findChildren<QToolButton*>()) chips << chip->text();
    QVERIFY2(chips.contains(QStringLiteral("Image.Broken  2")),
             qPrintable(chips.join(QLatin1Char('|'))));
    panel->nextFailed();
    QTRY_VERIFY(controller.moment()->runs.size() == 2);
    QCOMPARE(common::said(controller.moment()->runs.back().title), QStringLiteral("Each [2]"));
    // The Map Run stays in sight beside its child.
    QCOMPARE(table->model()->rowCount(), 3);
    panel->nextFailed();
    QTRY_VERIFY(controller.moment()->runs.size() == 3);
    QCOMPARE(common::said(controller.moment()->runs.back().title), QStringLiteral("Each [5]"));
  }

  /// In any width: what stands below is read as one table with what has failed.
  void theGroupsHaveTheColumnsOfTheTable() {
    RunController controller;
    MapRunPanel panel(controller);
    auto* table = panel.findChild<QTreeView*>();
    auto* groups = panel.findChild<ChildGroups*>();
    for (const int wide : {1400, 900}) {
      panel.resize(wide, 600);
      panel.show();
      QVERIFY(QTest::qWaitForWindowExposed(&panel));
      for (int column = 0; column < MapRunModel::ColumnCount; ++column) {
        QCOMPARE(groups->columnWidth(column), table->columnWidth(column));
        QCOMPARE(groups->columnViewportPosition(column), table->columnViewportPosition(column));
      }
    }
    table->setColumnWidth(MapRunModel::Key, 333);
    QCOMPARE(groups->columnWidth(MapRunModel::Key), 333);
  }

  /// A name that is too long is cut in its middle, and not for what is said beside it.
  void whereNamesDifferTheyAreNotCut() {
    QStandardItemModel model;
    QTreeView list;
    list.setModel(&model);
    list.setHeaderHidden(true);
    list.setRootIsDecorated(false);
    list.setItemDelegate(new RowDelegate(24, &list));
    list.resize(200, 60);
    list.show();
    const auto drawn = [&](const QString& name, Qt::TextElideMode mode, const QString& detail) {
      model.clear();
      auto* item = new QStandardItem(name);
      item->setData(detail, RowDelegate::DetailRole);
      model.appendRow(item);
      list.setColumnWidth(0, 198);
      list.setTextElideMode(mode);
      return list.grab().toImage();
    };
    const QString one = QStringLiteral("Resize each image of the archive [18,342]");
    const QString other = QStringLiteral("Resize each image of the archive [18,343]");
    QCOMPARE(drawn(one, Qt::ElideRight, {}), drawn(other, Qt::ElideRight, {}));
    QVERIFY(drawn(one, Qt::ElideMiddle, {}) != drawn(other, Qt::ElideMiddle, {}));
    const QString detail = QStringLiteral("from event 1,234, and 5,678 events since then");
    QVERIFY(drawn(QStringLiteral("Fork: total = 1"), Qt::ElideMiddle, detail) !=
            drawn(QStringLiteral("Fork: total = 2"), Qt::ElideMiddle, detail));
    RunController controller;
    QCOMPARE(RunsPanel(controller).textElideMode(), Qt::ElideMiddle);
  }

  /// With no failure, too: what was at work goes on.
  void whatWasStoppedIsRedriven() {
    const char* asking = R"({"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true,
      "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
        "StartAt": "Which", "States": {
          "Which": {"Type": "Choice", "Default": "End", "Choices": [
            {"Variable": "$.w", "NumericEquals": 2, "Next": "Ask"}]},
          "Ask": {"Type": "Task", "End": true,
            "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f"},
          "End": {"Type": "Pass", "End": true}}},
      "ItemsPath": "$.items"}}})";
    QWidget window;
    RunController controller;
    DebugPanels panels{controller, &window};
    panels.setDocument(asl::Document::read(asking), {});
    panels.runWithInput(QStringLiteral("four"), items(4));
    QVERIFY(atRest(controller, RunStatus::WaitingForTask));
    auto* panel = window.findChild<MapRunPanel*>();
    const auto redrive = [&]() -> QPushButton* {
      for (auto* each : panel->findChildren<QPushButton*>())
        if (each->text().startsWith(QStringLiteral("Redrive"))) return each;
      return nullptr;
    };
    QVERIFY(redrive() != nullptr && !redrive()->isEnabled());
    controller.session().stop();
    QVERIFY(atRest(controller, RunStatus::Aborted));
    QTRY_VERIFY(redrive()->isEnabled());
    QCOMPARE(redrive()->text(), QStringLiteral("Redrive 1"));
    const auto* head = panel->findChild<MapRunHead*>();
    QVERIFY2(head->accessibleName().contains(QStringLiteral("aborted, 3 succeeded, 0 failed, "
                                                            "1 aborted, 0 running")),
             qPrintable(head->accessibleName()));
    redrive()->click();
    QVERIFY(atRest(controller, RunStatus::WaitingForTask));
    QTRY_VERIFY2(head->accessibleName().contains(QStringLiteral("0 aborted, 1 running")),
                 qPrintable(head->accessibleName()));
    QCOMPARE(controller.moment()->view.states.at("/States/Each").status,
             replay::StateStatus::Running);
  }

  void onlyWhatIsChangedIsAskedFor() {
    LimitsDialog dialog(drawn(), nullptr);
    QVERIFY(!dialog.limits().concurrency && !dialog.limits().toleratedCount &&
            !dialog.limits().toleratedPercentage);
    dialog.findChild<QDoubleSpinBox*>()->setValue(2.5);
    QCOMPARE(*dialog.limits().toleratedPercentage, 2.5);
    QVERIFY(!dialog.limits().toleratedCount);
  }
};

}  // namespace stepwright::debug

STEPWRIGHT_TEST(stepwright::debug::TestMapRun)
#include "test_map_run.moc"
