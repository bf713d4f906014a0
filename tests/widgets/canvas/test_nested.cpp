// SPDX-License-Identifier: GPL-3.0-or-later
// The execution that a Task started, drawn in the place of that Task; and what the marks of who
// answers mean.
#include <QToolButton>
#include <QtTest>

#include "samples.h"
#include "widgets/canvas/drawing.h"
#include "widgets/canvas/graph_view.h"
#include "widgets/canvas/legend.h"
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
    view_->setReducedMotion(true);
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

QTEST_MAIN(TestNested)
#include "test_nested.moc"
