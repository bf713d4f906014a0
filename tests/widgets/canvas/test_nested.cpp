// SPDX-License-Identifier: GPL-3.0-or-later
// The execution that a Task started, drawn in the place of that Task; and what the marks of who
// answers mean.
#include <QRegularExpression>
#include <QToolButton>
#include <QtTest>

#include "samples.h"
#include "tests/support/test_program.h"
#include "widgets/canvas/drawing.h"
#include "widgets/canvas/graph_view.h"
#include "widgets/canvas/legend.h"
#include "widgets/canvas/nested_look.h"
#include "widgets/canvas/overlay.h"
#include "widgets/canvas/paint_frame.h"

using namespace stepwright;
using namespace stepwright::canvas;
using S = replay::StateStatus;

namespace {

const QString kTask = QStringLiteral("/States/Approve");
const QString kInside = QStringLiteral("/States/Approve!/States/A");

NestedGraph nestedRun() {
  NestedGraph nested{
      kTask, QStringLiteral("ShipFlow"), QStringLiteral("1.1"), pairDocument().machine(), {}};
  nested.view.states["/States/A"] = {S::Succeeded, 1, 0, 1, {}};
  nested.view.states["/States/B"] = {S::Running, 1, 0, 1, {}};
  nested.view.taken["/States/A/Next"] = 1;
  return nested;
}

replay::RunView waitingRun() {
  replay::RunView run;
  run.status = replay::RunStatus::WaitingForTask;
  run.states["/States/Approve"] = {S::Waiting, 1, 0, 1, {}};
  return run;
}

}  // namespace

class TestNested : public QObject {
  Q_OBJECT
 private slots:
  void init() {
    view_ = std::make_unique<GraphView>();
    view_->setPace(Pace::Off);
    view_->resize(1200, 900);
    view_->show();
    view_->setDocument(orderDocument());
    view_->setNested({nestedRun()});
    view_->setRunView(waitingRun());
    view_->zoomToFit();
  }
  void cleanup() { view_.reset(); }

  void aTaskThatStartedOneIsOpenedByADoubleClickAndFoldedAgain() {
    QVERIFY(view_->printedScene().contains(QStringLiteral("runs ShipFlow, run 1.1")));
    QVERIFY(node(kInside) == nullptr);
    const QSignalSpy inspector(view_.get(), &GraphView::openRequested);
    doubleClick(pointOf(kTask));
    QVERIFY(node(kInside) != nullptr);
    QVERIFY(inspector.isEmpty());
    const DrawnNode& frame = *node(kTask);
    QVERIFY(frame.isFrame() && frame.nested);
    for (const char* own : {"A", "B"})
      QVERIFY(frame.rect.contains(
          node(QStringLiteral("/States/Approve!/States/") + QLatin1String(own))->rect));
    const QString scene = view_->printedScene();
    QVERIFY2(scene.contains(QStringLiteral("  A, Pass, succeeded")), qPrintable(scene));
    QVERIFY2(scene.contains(QStringLiteral("  B, Pass, running")), qPrintable(scene));
    QVERIFY2(scene.contains(QStringLiteral("A to B, taken 1 times")), qPrintable(scene));

    // It is to be looked at and no more: no edge crosses its side, and nothing in it is taken hold
    // of.
    for (const DrawnEdge& edge : view_->drawing().edges)
      QCOMPARE(view_->drawing().nodes.at(edge.from).foreign, edge.foreign);
    view_->setSelection({kInside});
    QCOMPARE(view_->selection(), QStringList());
    const QSignalSpy removed(view_.get(), &GraphView::removeRequested);
    click(pointOf(kInside));
    QTest::keyClick(view_.get(), Qt::Key_Delete);
    QVERIFY(removed.isEmpty());

    const QPointF fold = frame.rect.topLeft() + foldButtonOf(frame).center();
    click(view_->mapFromScene(fold));
    QVERIFY(node(kInside) == nullptr);
    QVERIFY(!node(kTask)->isFrame());
  }

  void whatIsInItIsLookedAt() {
    view_->openNested(kTask, true);
    const QSignalSpy inside(view_.get(), &GraphView::insideChanged);
    std::vector<common::BreakpointMark> breakpoints;
    connect(view_.get(), &GraphView::toggleStopRequested, this,
            [&](const common::BreakpointMark& spot) { breakpoints.push_back(spot); });
    const QString other = QStringLiteral("/States/Approve!/States/B");
    click(pointOf(kInside));
    QCOMPARE(view_->inside().key(), kInside);
    QCOMPARE(inside.last().first().toString(), kInside);
    QVERIFY(lookOf(view_->drawing(), view_->drawing().nodeOf(kInside), view_->overlay()).selected);
    click(view_->mapFromScene(node(other)->rect.topLeft() + QPointF(2, 2)));
    QCOMPARE(breakpoints.size(), std::size_t{1});
    QCOMPARE(breakpoints.front().state, other.toStdString());

    // By keys: on, out to the Task, and in again.
    QTest::keyClick(view_.get(), Qt::Key_Down);
    QCOMPARE(view_->inside().key(), other);
    const QSignalSpy hint(view_.get(), &GraphView::hintChanged);
    const QSignalSpy removed(view_.get(), &GraphView::removeRequested);
    QTest::keyClick(view_.get(), Qt::Key_Delete);
    QVERIFY(removed.isEmpty());
    QVERIFY(hint.last().first().toString().startsWith(QStringLiteral("It belongs to another")));
    QTest::keyClick(view_.get(), Qt::Key_Escape);
    QCOMPARE(view_->inside().key(), QString());
    QCOMPARE(view_->selection(), QStringList{kTask});
    QCOMPARE(inside.last().first().toString(), QString());
    QTest::keyClick(view_.get(), Qt::Key_Return);
    QCOMPARE(view_->inside().key(), kInside);
    view_->collapseSelected();  // Ctrl+[
    QVERIFY(node(kInside) == nullptr);
    QCOMPARE(view_->inside().key(), QString());
    view_->expandSelected();
    QVERIFY(node(kInside) != nullptr);

    // Another state is selected: it is that one.
    click(pointOf(kInside));
    click(pointOf(QStringLiteral("/States/Validate")));
    QCOMPARE(view_->inside().key(), QString());
    QCOMPARE(inside.last().first().toString(), QString());
  }

  void theDebuggerStandsInIt() {
    const QString standing = QStringLiteral("/States/Approve!/States/B");
    NestedGraph nested = nestedRun();
    nested.view.cursor = replay::CursorView{"/States/B", "Enter", Phrase("Paused before B")};
    replay::RunView run = waitingRun();
    run.cursor = replay::CursorView{"/States/Approve", "Await", Phrase("Paused before B")};
    view_->setNested({nested});
    view_->setRunView(run);
    // As long as it is not drawn, its Task stands for it.
    QCOMPARE(cursorOf(view_->drawing(), view_->overlay()), kTask);
    view_->inside().show(standing);
    QCOMPARE(cursorOf(view_->drawing(), view_->overlay()), standing);
    QCOMPARE(view_->inside().key(), standing);
    const QString scene = view_->printedScene();
    QVERIFY2(scene.contains(QRegularExpression(QStringLiteral("  B, Pass.*Paused before B"))),
             qPrintable(scene));
    QCOMPARE(scene.count(QStringLiteral("Paused before B")), 1);
  }

  void oneInAnotherIsDrawnInItsPlace() {
    NestedGraph outer = nestedRun();
    outer.definition = orderDocument().machine();
    NestedGraph inner = nestedRun();
    inner.state = QStringLiteral("/States/Approve!/States/Approve");
    inner.title = QStringLiteral("1.1.1");
    view_->setNested({outer, inner});
    view_->setRunView(waitingRun());
    const QString deep = inner.state + QStringLiteral("!/States/A");
    view_->inside().show(deep);
    QVERIFY(node(deep) != nullptr);
    QVERIFY(node(inner.state)->rect.contains(node(deep)->rect));
    QVERIFY(node(kTask)->rect.contains(node(inner.state)->rect));
    QCOMPARE(view_->inside().key(), deep);
  }

  void itIsOpenedInATab() {
    view_->openNested(kTask, true);
    const QSignalSpy wanted(view_.get(), &GraphView::openNestedRequested);
    const DrawnNode& frame = *node(kTask);
    click(view_->mapFromScene(frame.rect.topLeft() + nestedButtonOf(frame).center()));
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), kTask);
  }

  void itGoesAndComesWithItsRun() {
    view_->openNested(kTask, true);
    const QRectF open = node(kTask)->rect;
    view_->setNested({});
    view_->setRunView({});
    QVERIFY(!node(kTask)->isFrame());
    view_->openNested(QStringLiteral("/States/Validate"), true);  // which started none
    QVERIFY(!node(QStringLiteral("/States/Validate"))->isFrame());
    view_->setNested({nestedRun()});
    view_->setRunView(waitingRun());
    QCOMPARE(node(kTask)->rect.size(), open.size());
    // An edit of the document keeps it.
    view_->setDocument(longerOrderDocument());
    QVERIFY(node(kInside) != nullptr);
  }

  void theLegendNamesTheMarksThatAreThere() {
    auto* legend = view_->findChild<Legend*>();
    QCOMPARE(legend->accessibleName(), QStringLiteral("Legend: waiting"));
    QVERIFY(legend->isVisible());
    auto wentWell = waitingRun();
    for (auto& [id, state] : wentWell.states) state.status = replay::StateStatus::Succeeded;
    view_->setRunView(wentWell);
    QVERIFY(!legend->isVisible());
    view_->setRunView({});
    QVERIFY(!legend->isVisible());
    TestMarks marks;
    marks.mocked << QStringLiteral("/States/Validate");
    view_->setTestMarks(marks);
    QVERIFY(!legend->isVisible());
    marks.answers[kTask] = {QStringLiteral("machine"), false, false, {}};
    marks.answers[QStringLiteral("/States/Each/ItemProcessor/States/Pack")] = {
        QStringLiteral("local"), false, true, {}};
    view_->setTestMarks(marks);
    QVERIFY(legend->isVisible());
    QCOMPARE(legend->accessibleName(), QStringLiteral("Legend: mock, nested, asks first"));
    const int height = legend->height();
    view_->setRunView(waitingRun());
    QCOMPARE(legend->accessibleName(), QStringLiteral("Legend: mock, nested, asks first, waiting"));
    QVERIFY(legend->height() > height);  // a row of its own
    const QSignalSpy changed(view_.get(), &GraphView::legendChanged);
    legend->findChild<QToolButton*>()->click();
    QVERIFY(!legend->isVisible());
    QCOMPARE(changed.size(), 1);
    view_->setLegendVisible(true);
    QVERIFY(legend->isVisible());
    view_->resize(300, 600);  // no room beside the zoom
    QTRY_VERIFY(!legend->isVisible());
  }

 private:
  const DrawnNode* node(const QString& key) {
    const int index = view_->drawing().nodeOf(key);
    return index < 0 ? nullptr : &view_->drawing().nodes.at(index);
  }
  QPoint pointOf(const QString& key) {
    const QRectF rect = node(key)->rect;
    return view_->mapFromScene(rect.center());
  }
  void click(QPoint at) { QTest::mouseClick(view_->viewport(), Qt::LeftButton, {}, at); }
  void doubleClick(QPoint at) {
    click(at);
    QTest::mouseDClick(view_->viewport(), Qt::LeftButton, {}, at);
  }

  std::unique_ptr<GraphView> view_;
};

STEPWRIGHT_TEST(TestNested)
#include "test_nested.moc"
