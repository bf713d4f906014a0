// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QContextMenuEvent>
#include <QImage>
#include <QMenu>
#include <QPainter>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QtTest>
#include <cstdlib>

#include "samples.h"
#include "tests/support/test_program.h"
#include "widgets/canvas/drawing.h"
#include "widgets/canvas/graph_scene.h"
#include "widgets/canvas/graph_view.h"
#include "widgets/canvas/minimap.h"
#include "widgets/canvas/zoom_bar.h"
#include "widgets/common/banner.h"

using namespace stepwright;
using namespace stepwright::canvas;
using S = replay::StateStatus;

namespace {

replay::RunView pausedRun() {
  replay::RunView run;
  run.status = replay::RunStatus::Paused;
  run.states["/States/Validate"] = {S::Succeeded, 2, 4, 1, {}};
  run.states["/States/Route"] = {S::Succeeded, 1, 0, 1, {}};
  run.states["/States/Each"] = {S::Running, 1, 0, 1, {}};
  run.states["/States/Each/ItemProcessor/States/Pack"] = {S::Retrying, 2, 4, 5, {1, 0, 8, 2, 0, 0}};
  run.containers["/States/Each"] = {{S::Succeeded, S::Failed, S::Running, S::NotReached}, 2};
  run.taken["/States/Validate/Next"] = 1;
  run.taken["/States/Route/Choices/1/Next"] = 1;
  run.cursor = replay::CursorView{"/States/Each/ItemProcessor/States/Pack", "Act",
                                  "Paused before attempt 2 of 4"};
  return run;
}

}  // namespace

class TestView : public QObject {
  Q_OBJECT
 private slots:
  void init() {
    view_ = std::make_unique<GraphView>();
    view_->setPace(Pace::Off);
    view_->resize(1000, 800);
    view_->show();
  }
  void cleanup() { view_.reset(); }

  void anEdgeThatIsStoppedOnSaysSo() {
    view_->setDocument(orderDocument());
    const QImage bare = view_->grab().toImage();
    for (const char* edge : {"/States/Route/Choices/1/Next", "/States/Each/Next"}) {
      common::BreakpointMark mark;
      mark.kind = common::BreakpointMark::Kind::Edge;
      mark.state = std::string(edge).substr(0, std::string(edge).find('/', 8));
      mark.edge = edge;
      view_->setBreakpoints({mark});
      QVERIFY(view_->grab().toImage() != bare);
      QCOMPARE(view_->printedScene().count(QStringLiteral(", breakpoint")), 1);
    }
    view_->setBreakpoints({});
    QCOMPARE(view_->grab().toImage(), bare);
    // From its menu.
    const QString rule = QStringLiteral("/States/Route/Choices/1/Next");
    view_->setSelection({rule});
    const QSignalSpy wanted(view_.get(), &GraphView::toggleEdgeBreakpointRequested);
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint());
    QApplication::sendEvent(view_.get(), &byKey);
    auto* menu = view_->findChild<QMenu*>(QStringLiteral("canvasMenu"));
    QVERIFY(menu != nullptr);
    for (QAction* action : menu->actions())
      if (action->text() == QStringLiteral("Stop here")) action->trigger();
    menu->close();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first(), QVariantList({QStringLiteral("/States/Route"), rule}));
  }

  void aRuleIsStoppedOnWhereItIsTested() {
    view_->setDocument(orderDocument());
    const QString rule = QStringLiteral("/States/Route/Choices/1/Next");
    // The entry of the edge's menu with those words; null where it has none.
    const auto entry = [this](const QString& edge, const char* words) -> QAction* {
      delete menu_.data();
      view_->setSelection({edge});
      QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint());
      QApplication::sendEvent(view_.get(), &byKey);
      menu_ = view_->findChild<QMenu*>(QStringLiteral("canvasMenu"));
      for (QAction* action : menu_->actions())
        if (action->text() == QLatin1String(words)) return action;
      return nullptr;
    };
    const QSignalSpy wanted(view_.get(), &GraphView::toggleTestedBreakpointRequested);
    auto* set = entry(rule, "Stop where it is tested");
    QVERIFY(set != nullptr);
    set->trigger();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first(), QVariantList({QStringLiteral("/States/Route"), rule}));
    common::BreakpointMark mark;
    mark.kind = common::BreakpointMark::Kind::Tested;
    mark.state = "/States/Route";
    mark.edge = rule.toStdString();
    const QImage bare = view_->grab().toImage();
    view_->setBreakpoints({mark});
    QVERIFY(view_->grab().toImage() != bare);
    QVERIFY(view_->printedScene().contains(QStringLiteral("breakpoint where it is tested")));
    QVERIFY(entry(rule, "Do not stop where it is tested") != nullptr);
    QVERIFY(entry(rule, "Stop here") != nullptr);
    // What is no rule is not tested.
    QVERIFY(entry(QStringLiteral("/States/Each/Next"), "Stop here") != nullptr);
    QVERIFY(entry(QStringLiteral("/States/Each/Next"), "Stop where it is tested") == nullptr);
    delete menu_.data();
  }

  void eachKindOfBreakpointHasItsOwnCorner() {
    using Kind = common::BreakpointMark::Kind;
    view_->setDocument(orderDocument());
    const auto boxWith = [this](std::vector<common::BreakpointMark> marks) {
      view_->setBreakpoints(marks);
      return view_->grab().toImage();
    };
    const QImage bare = boxWith({});
    QList<QPoint> corners;
    for (const Kind kind : {Kind::Enter, Kind::Exit, Kind::Retry, Kind::Error}) {
      common::BreakpointMark mark;
      mark.state = "/States/Validate";
      mark.kind = kind;
      const QImage marked = boxWith({mark});
      QRect changed;
      for (int y = 0; y < bare.height(); ++y)
        for (int x = 0; x < bare.width(); ++x)
          if (bare.pixel(x, y) != marked.pixel(x, y)) changed |= QRect(x, y, 1, 1);
      QVERIFY2(changed.width() >= 8 && changed.width() <= 24,
               qPrintable(QString::number(int(kind))));
      corners << changed.center();
    }
    QVERIFY(corners[0].x() < corners[2].x() && corners[1].x() < corners[3].x());
    QVERIFY(corners[0].y() < corners[1].y() && corners[2].y() < corners[3].y());
    common::BreakpointMark error;
    error.state = "/States/Validate";
    error.kind = Kind::Error;
    view_->setBreakpoints({error});
    QVERIFY(view_->printedScene().contains(QStringLiteral("breakpoint on an error")));
    const QImage onError = view_->grab().toImage();
    error.kind = Kind::Catch;
    QVERIFY(boxWith({error}) != onError);
    QVERIFY(view_->printedScene().contains(QStringLiteral("where an error is caught")));
  }

  void showsARun() {
    view_->setDocument(orderDocument());
    view_->setTestMarks({{QStringLiteral("/States/Approve")}, {}});
    common::BreakpointMark mark;
    mark.state = "/States/Route";
    view_->setBreakpoints({mark});
    view_->setRunView(pausedRun());
    QCOMPARE(view_->printedScene().section(QStringLiteral("\nStart to Pack"), 0, 0),
             QStringLiteral("[Paused Pack Paused before attempt 2 of 4]\n"
                            "Start\n"
                            "Validate, Task, lambda:invoke, succeeded, attempt 2 of 4, retries 3\n"
                            "Route, Choice, 2 rules, 1 default, succeeded, breakpoint\n"
                            "Approve, Task, sqs:sendMessage, token, mocked\n"
                            "Each, Map, max 5, running, item 2 of 4\n"
                            "  Start\n"
                            "  Pack, Task, ecs:runTask, sync, retrying, attempt 2 of 4, Paused "
                            "before attempt 2 of 4, "
                            "8 succeeded, 2 failed, 1 running\n"
                            "  Book, Pass\n"
                            "  End\n"
                            "Pause, Wait, 15 min\n"
                            "Done, Succeed\n"
                            "Rejected, Fail, Order.Invalid"));
    QVERIFY(view_->printedScene().contains(QStringLiteral("Validate to Route, taken 1 times")));
  }

  void runsDoNotMoveTheGraph() {
    view_->setDocument(orderDocument());
    const auto before = view_->drawing().nodes;
    view_->setRunView(pausedRun());
    view_->setSelection({QStringLiteral("/States/Done")});
    QCOMPARE(view_->drawing().nodes, before);
  }

  void theDrawingDoesNotJumpUnderTheBanner() {
    view_->setDocument(orderDocument());
    view_->setFollow(false);
    const auto onScreen = [&] {
      return view_->viewport()->mapTo(
          view_.get(), view_->mapFromScene(view_->drawing().nodes.first().rect.center()));
    };
    const QPoint before = onScreen();
    view_->setStale(true, QStringLiteral("line 3"));
    QVERIFY(view_->findChild<common::Banner*>()->isVisible());
    QVERIFY((onScreen() - before).manhattanLength() <= 1);
    view_->setStale(false);
    QVERIFY(!view_->findChild<common::Banner*>()->isVisible());
    QVERIFY((onScreen() - before).manhattanLength() <= 1);
  }

  void theWindowMaySayItItself() {
    view_->setDocument(orderDocument());
    view_->setOwnBanner(false);
    view_->setRunView(pausedRun());
    QVERIFY(!view_->findChild<common::Banner*>()->isVisible());
    QVERIFY(view_->printedScene().startsWith(QStringLiteral("Start")));
  }

  void thePastIsDrawnAsThePast() {
    view_->setDocument(orderDocument());
    replay::RunView run = pausedRun();
    run.past = true;
    run.event = 14;
    run.events = 31;
    view_->setRunView(run);
    QVERIFY(
        view_->printedScene().startsWith(QStringLiteral("[Past Viewing the past: event 14 of 31")));
    QSignalSpy spy(view_.get(), &GraphView::backToLiveRequested);
    QTest::mouseClick(view_->findChild<common::Banner*>()->findChild<QPushButton*>(),
                      Qt::LeftButton);
    QCOMPARE(spy.count(), 1);
  }

  void anEditKeepsWhatItDidNotTouch() {
    view_->setDocument(orderDocument());
    const QRectF before =
        view_->drawing().nodes.at(view_->drawing().nodeOf(QStringLiteral("/States/Route"))).rect;
    view_->setDocument(longerOrderDocument());
    QCOMPARE(
        view_->drawing().nodes.at(view_->drawing().nodeOf(QStringLiteral("/States/Route"))).rect,
        before);
    QVERIFY(view_->drawing().nodeOf(QStringLiteral("/States/Last")) >= 0);
  }

  /// Items are kept from drawing to drawing; what is seen is what a scene without a past shows.
  void editsLeaveNothingBehind() {
    const auto order = orderDocument(), longer = longerOrderDocument(), pair = pairDocument();
    for (const asl::Document& document : {order, longer, order, pair, longer, pair, order}) {
      view_->setDocument(document);
      view_->setSelection({view_->drawing().nodes.at(1).key});
      const auto& scene = *static_cast<GraphScene*>(view_->scene());
      GraphScene fresh;
      fresh.setTheme(common::Theme::current());
      fresh.setScale(view_->zoom());
      fresh.show(view_->drawing(), view_->overlay());
      QCOMPARE(scene.items().size(), fresh.items().size());
      const QRectF area = view_->drawing().bounds.adjusted(-40, -40, 40, 40);
      const auto painted = [&](QGraphicsScene& shown) {
        QImage image(area.size().toSize(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        shown.render(&painter, image.rect(), area);
        return image;
      };
      QCOMPARE(painted(*view_->scene()), painted(fresh));
    }
  }

  void selectionOfWhatIsGoneEnds() {
    view_->setDocument(orderDocument());
    view_->setSelection({QStringLiteral("/States/Done")});
    QSignalSpy spy(view_.get(), &GraphView::selectionChanged);
    view_->setDocument(pairDocument());
    QCOMPARE(spy.count(), 1);
    QVERIFY(view_->selection().isEmpty());
  }

  void zoomsAtThePointer() {
    view_->setDocument(orderDocument());
    const QPointF at(300, 200);
    const QPointF before = view_->mapToScene(at.toPoint());
    QWheelEvent wheel(at, view_->viewport()->mapToGlobal(at.toPoint()), {}, {0, 240}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    const double zoom = view_->zoom();
    QApplication::sendEvent(view_->viewport(), &wheel);
    QVERIFY(view_->zoom() > zoom * 1.2);
    const QPointF after = view_->mapToScene(at.toPoint());
    QVERIFY((after - before).manhattanLength() < 3);
  }

  void fitShowsAll() {
    view_->setDocument(orderDocument());
    view_->setZoom(3);
    view_->zoomToFit();
    QVERIFY(view_->zoom() <= 1);
    const QRectF seen = view_->mapToScene(view_->viewport()->rect()).boundingRect();
    QVERIFY(seen.contains(view_->drawing().bounds));
  }

  void revealOpensFoldedFrames() {
    view_->setDocument(orderDocument());
    view_->setCollapsed({QStringLiteral("/States/Each")});
    QCOMPARE(view_->drawing().nodeOf(QStringLiteral("/States/Each/ItemProcessor/States/Pack")), -1);
    view_->reveal(QStringLiteral("/States/Each/ItemProcessor/States/Pack"));
    QVERIFY(view_->drawing().nodeOf(QStringLiteral("/States/Each/ItemProcessor/States/Pack")) >= 0);
    QVERIFY(view_->collapsed().isEmpty());
  }

  void screenReadersHaveAChildForEach() {
    view_->setDocument(pairDocument());
    QAccessibleInterface* whole = QAccessible::queryAccessibleInterface(view_.get());
    QVERIFY(whole != nullptr);
    QCOMPARE(whole->childCount(), view_->drawing().nodes.size() + view_->drawing().edges.size());
    QStringList spoken;
    for (int i = 0; i < whole->childCount(); ++i)
      spoken << whole->child(i)->text(QAccessible::Name);
    QCOMPARE(spoken, (QStringList{QStringLiteral("Start"), QStringLiteral("A, Pass"),
                                  QStringLiteral("B, Pass"), QStringLiteral("End"),
                                  QStringLiteral("Start to A"), QStringLiteral("A to B"),
                                  QStringLiteral("B to End")}));
    view_->setSelection({QStringLiteral("/States/B")});
    QVERIFY(whole->child(2)->state().selected);
    QCOMPARE(whole->indexOfChild(whole->child(2)), 2);
  }

  void overlaysStandInTheirCorners() {
    view_->setDocument(orderDocument());
    auto* map = view_->findChild<Minimap*>();
    auto* zoom = view_->findChild<ZoomBar*>();
    QCOMPARE(map->geometry().bottomRight(), QPoint(989, 789));
    QCOMPARE(zoom->geometry().bottomLeft(), QPoint(10, 789));
    view_->setMinimapVisible(false);
    QVERIFY(!map->isVisible());
    view_->setMinimapVisible(true);
    view_->resize(300, 200);
    QVERIFY(!map->isVisible());
  }

  void theMinimapScrolls() {
    view_->setDocument(orderDocument());
    view_->setZoom(2);
    auto* map = view_->findChild<Minimap*>();
    QTest::mouseClick(map, Qt::LeftButton, {}, QPoint(75, 84));
    const double low = view_->mapToScene(view_->viewport()->rect()).boundingRect().center().y();
    QTest::mouseClick(map, Qt::LeftButton, {}, QPoint(75, 8));
    QVERIFY(view_->mapToScene(view_->viewport()->rect()).boundingRect().center().y() < low - 100);
  }

  void theOverviewOfThousandsShowsHowFarARunCame() {
    view_->setDocument(chainDocument(3000));
    replay::RunView run;
    run.status = replay::RunStatus::Paused;
    for (int i = 0; i < 1500; ++i)
      run.states["/States/S" + std::to_string(i)] = {S::Succeeded, 1, 0, 1, {}};
    view_->setRunView(run);
    const QImage picture = view_->findChild<Minimap*>()->grab().toImage();
    const auto differs = [&](int y, const QColor& from) {
      const QColor seen = picture.pixelColor(picture.width() / 2, y);
      return std::abs(seen.red() - from.red()) + std::abs(seen.green() - from.green()) +
             std::abs(seen.blue() - from.blue());
    };
    const common::Theme theme = common::Theme::current();
    const int above = picture.height() * 2 / 5, below = picture.height() * 3 / 5;
    QVERIFY(differs(above, theme.status(S::Succeeded)) < 40);
    QVERIFY(differs(below, theme.line3) < 40);
    QVERIFY(differs(above, theme.line3) > 80);
  }

  /// However often the drawing was another one since it was last seen.
  void theOverviewIsOfTheLastDrawing() {
    view_->setDocument(orderDocument());
    auto* map = view_->findChild<Minimap*>();
    const QImage order = map->grab().toImage();
    view_->setDocument(chainDocument(20));
    view_->setDocument(pairDocument());
    QVERIFY(map->grab().toImage() != order);
    view_->setDocument(orderDocument());
    view_->layOutAgain();
    QCOMPARE(map->grab().toImage(), order);
  }

  void manyStatesAreShown() {
    view_->setDocument(chainDocument(1000));
    QCOMPARE(view_->drawing().nodes.size(), 1002);
    QVERIFY(view_->zoom() >= 0.7);
    const QRectF seen = view_->mapToScene(view_->viewport()->rect()).boundingRect();
    QVERIFY(seen.contains(view_->drawing().nodes.at(1).rect));
  }

 private:
  std::unique_ptr<GraphView> view_;
  QPointer<QMenu> menu_;  ///< goes with the view
};

STEPWRIGHT_TEST(TestView)
#include "test_view.moc"
