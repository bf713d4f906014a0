// SPDX-License-Identifier: GPL-3.0-or-later
// Where the view looks and what of the drawing it shows: first sight, zoom, frames alone, motion,
// level of detail.
#include <QScrollBar>
#include <QToolButton>
#include <QVariantAnimation>
#include <QtTest>

#include "samples.h"
#include "tests/support/test_program.h"
#include "widgets/canvas/between.h"
#include "widgets/canvas/drawing.h"
#include "widgets/canvas/drill_bar.h"
#include "widgets/canvas/graph_scene.h"
#include "widgets/canvas/graph_view.h"
#include "widgets/canvas/minimap.h"
#include "widgets/canvas/motion.h"
#include "widgets/canvas/overlay.h"
#include "widgets/canvas/paint_edge.h"
#include "widgets/canvas/paint_parts.h"
#include "widgets/canvas/pin_layer.h"
#include "widgets/canvas/shapes.h"
#include "widgets/canvas/tool_tips.h"
#include "widgets/canvas/zoom_bar.h"

using namespace stepwright;
using namespace stepwright::canvas;

namespace {

const QString each = QStringLiteral("/States/Each");
const QString pack = QStringLiteral("/States/Each/ItemProcessor/States/Pack");

}  // namespace

class TestLooking : public QObject {
  Q_OBJECT
 private slots:
  void theTipOfAPlaceholderSaysWhatItStandsFor() {
    QCOMPARE(holeName(QStringLiteral("${Pay}")), QStringLiteral("Pay"));
    QCOMPARE(holeName(QStringLiteral("Pay.Arn")), QStringLiteral("Pay.Arn"));
    common::HoleMeaning meaning;
    meaning.standsFor = QStringLiteral("Pay<1>");
    meaning.type = QStringLiteral("AWS::Lambda::Function");
    meaning.file = QStringLiteral("/a/template.yaml");
    meaning.line = 12;
    const QString tip = holeTip(meaning);
    QVERIFY(tip.contains(QStringLiteral("template.yaml, line 12")));
    QVERIFY(!tip.contains(QStringLiteral("click")));
    QVERIFY(tip.contains(QStringLiteral("It stands for Pay&lt;1&gt; (AWS::Lambda::Function).")));
    QVERIFY(tip.contains(QStringLiteral("No local value.")));
  }

  void init() {
    view_ = std::make_unique<GraphView>();
    view_->setPace(Pace::Off);
    view_->resize(1000, 800);
  }
  void cleanup() { view_.reset(); }

  void largeDocumentsBeginReadableAtTheirStart() {
    view_->setDocument(chainDocument(60));
    view_->show();
    QVERIFY(view_->zoom() >= 0.65);
    QVERIFY(seen().contains(view_->drawing().nodes.at(view_->drawing().nodeOf("start:")).rect));
    view_->zoomToFit();
    QVERIFY(view_->zoom() < 0.6);
    QVERIFY(seen().contains(view_->drawing().bounds));
  }

  void theFirstSightFollowsTheWindowUntilItIsTouched() {
    view_->resize(300, 200);
    view_->setDocument(orderDocument());
    view_->show();
    view_->resize(1400, 1200);
    QTRY_VERIFY(seen().contains(view_->drawing().bounds));
    view_->setZoom(0.9);
    view_->centerOn(0, 0);
    const double zoom = view_->zoom();
    view_->resize(900, 700);
    QCOMPARE(view_->zoom(), zoom);
  }

  /// The debugger stands at a frame: only the arrow, its ribbon and the rings are new, and what is
  /// in the frame is seen as before.
  void aCursorOnAFrameCoversNothingInIt() {
    view_->setDocument(orderDocument());
    view_->show();
    const auto inside = [&] {
      const QRectF box = node(pack).rect;
      QImage image(box.size().toSize(), QImage::Format_RGB32);
      QPainter painter(&image);
      view_->scene()->render(&painter, image.rect(), box);
      return image;
    };
    replay::RunView run;
    run.states["/States/Each"].status = replay::StateStatus::Running;
    view_->setRunView(run);
    const QImage before = inside();
    run.cursor = replay::CursorView{"/States/Each", "Items", "Paused in Items"};
    view_->setRunView(run);
    QCOMPARE(inside(), before);
  }

  /// What the ribbon says may become longer while the debugger stands: it stays in sight, unless
  /// who looks elsewhere would be taken away from there.
  void aRibbonThatGrowsStaysInSight() {
    view_->setDocument(orderDocument());
    view_->show();
    view_->setZoom(1);
    replay::RunView run;
    run.status = replay::RunStatus::Paused;
    const auto say = [&](const char* words) {
      run.cursor = replay::CursorView{"/States/Validate", "Act", words};
      view_->setRunView(run);
    };
    const QString state = QStringLiteral("/States/Validate");
    const QRectF box = node(state).rect;
    const auto ribbon = [&] {
      const NodeLook look =
          lookOf(view_->drawing(), view_->drawing().nodeOf(state), view_->overlay());
      const double width = ribbonSize(look.ribbon, look.ribbonBelow).width();
      return look.ribbonBelow ? QRectF(box.bottomLeft() + QPointF(0, 14), QSizeF(width, 24))
                              : QRectF(box.left() - 38 - width, box.center().y() - 12, width, 24);
    };
    const char* longer = "Paused before attempt 2 of 4, which nothing catches";
    say("Paused");
    view_->horizontalScrollBar()->setValue(view_->horizontalScrollBar()->value() +
                                           view_->mapFromScene(ribbon().topLeft()).x() - 50);
    QVERIFY(seen().contains(ribbon()));
    say(longer);
    QVERIFY(seen().contains(ribbon()));
    QVERIFY(seen().contains(box));
    // Elsewhere.
    say("Paused");
    view_->centerOn(box.center() + QPointF(2000, 2000));
    const QRectF before = seen();
    say(longer);
    QCOMPARE(seen(), before);
    // Where there is no room beside the state it stands below, and both are seen.
    view_->resize(640, 600);
    view_->reveal(state);
    QVERIFY(ribbon().top() > box.bottom());
    QVERIFY(seen().contains(ribbon()));
    QVERIFY(seen().contains(box));
  }

  /// Without words there is only the arrow, which has room beside the state in any view.
  void anArrowAloneStandsBesideItsState() {
    view_->resize(256, 220);
    view_->setDocument(orderDocument());
    view_->show();
    replay::RunView run;
    run.status = replay::RunStatus::Paused;
    run.cursor.emplace();
    run.cursor->state = pack.toStdString();
    view_->setRunView(run);
    view_->setZoom(0.5);
    const NodeLook look = lookOf(view_->drawing(), view_->drawing().nodeOf(pack), view_->overlay());
    QVERIFY(look.cursor);
    QVERIFY(!look.ribbonBelow);
  }

  /// Below a frame it would be far from its name: its words are cut, and told whole elsewhere.
  void theRibbonOfAFrameIsSeenWithItsName() {
    view_->setFollow(true);
    view_->setDocument(orderDocument());
    view_->show();
    view_->zoomToOriginal();
    replay::RunView run;
    run.status = replay::RunStatus::Paused;
    run.cursor.emplace();
    run.cursor->state = each.toStdString();
    run.cursor->words = "Paused on States.ExceedToleratedFailureThreshold, which nothing catches";
    view_->setRunView(run);
    const Drawing& drawing = view_->drawing();
    const NodeLook look = lookOf(drawing, drawing.nodeOf(each), view_->overlay());
    QVERIFY(look.cursor);
    QVERIFY(look.ribbon.startsWith(QStringLiteral("Paused on States")));
    const double wide = ribbonSize(look.ribbon, false).width();
    QVERIFY2(wide <= 270, qPrintable(QString::number(wide)));
    QVERIFY(view_->printedScene().contains(QStringLiteral("which nothing catches")));
    if (!look.ribbonBelow) QVERIFY(seen().left() <= node(each).rect.left() - wide);
  }

  // Nobody else holds the drawing that the double click hit: entering the frame frees it.
  void aFrameIsEnteredWhileItsDrawingGoes() {
    view_->show();
    view_->setDocument(orderDocument());
    const QPointF header = node(each).rect.topLeft() + QPointF(60, 16);
    QTest::mouseDClick(view_->viewport(), Qt::LeftButton, {}, view_->mapFromScene(header));
    QCOMPARE(view_->root(), each);
    QCOMPARE(view_->selection(), QStringList{pack});
  }

  void aFrameIsShownAlone() {
    view_->show();
    view_->setDocument(orderDocument());
    QSignalSpy roots(view_.get(), &GraphView::rootChanged);
    const auto whole = view_->drawing().nodes;
    const QRectF header = node(each).rect;
    QTest::mouseDClick(view_->viewport(), Qt::LeftButton, {},
                       view_->mapFromScene(header.topLeft() + QPointF(60, 16)));
    QCOMPARE(view_->root(), each);
    QCOMPARE(roots.count(), 1);
    QCOMPARE(view_->drawing().nodeOf(QStringLiteral("/States/Validate")), -1);
    QVERIFY(view_->drawing().nodeOf(pack) >= 0);
    QCOMPARE(view_->selection(), QStringList{pack});
    auto* bar = view_->findChild<DrillBar*>();
    QVERIFY(bar->isVisible());
    QVERIFY(bar->findChild<QToolButton*>()->text().contains(QStringLiteral("Each")));
    // Editing goes on in there: the keys are those of the whole.
    view_->setDocument(longerOrderDocument());
    QCOMPARE(view_->root(), each);
    view_->setDocument(orderDocument());
    QTest::keyClick(view_.get(), Qt::Key_Escape);
    QCOMPARE(view_->root(), QString());
    QCOMPARE(view_->selection(), QStringList{each});
    QVERIFY(!bar->isVisible());
    // Everything is where it was.
    QCOMPARE(view_->drawing().nodes, whole);
  }

  void enterGoesInAndTheBarLeadsOut() {
    view_->show();
    view_->setDocument(orderDocument());
    view_->setSelection({each});
    QTest::keyClick(view_.get(), Qt::Key_Return);
    QCOMPARE(view_->root(), each);
    QTest::mouseClick(view_->findChild<DrillBar*>()->findChild<QToolButton*>(), Qt::LeftButton);
    QCOMPARE(view_->root(), QString());
  }

  void whatLiesOutsideBringsBackTheWhole() {
    view_->show();
    view_->setDocument(orderDocument());
    view_->setRoot(each);
    view_->reveal(pack);
    QCOMPARE(view_->root(), each);
    view_->reveal(QStringLiteral("/States/Done"));
    QCOMPARE(view_->root(), QString());
    view_->setRoot(each);
    view_->setDocument(pairDocument());
    QCOMPARE(view_->root(), QString());
    view_->setRoot(QStringLiteral("/States/A"));  // no frame
    QCOMPARE(view_->root(), QString());
  }

  void aFrameForWhichThereIsRoomIsShownWhole() {
    view_->show();
    view_->setDocument(orderDocument());
    view_->zoomToOriginal();
    const QRectF frame = node(each).rect;
    QVERIFY(frame.height() < seen().height());
    QScrollBar& down = *view_->verticalScrollBar();
    const QPoint corner = view_->mapFromScene(frame.topLeft());
    down.setValue(down.value() + corner.y() - view_->viewport()->height() + 100);
    QVERIFY(!seen().contains(frame));
    view_->reveal(each);
    QVERIFY(seen().contains(frame));
  }

  /// There is room for it, and none for the air around it.
  void aFrameIsShownWholeInAViewThatIsHardlyLarger() {
    view_->show();
    view_->setDocument(orderDocument());
    view_->zoomToOriginal();
    view_->resize(view_->width(), static_cast<int>(node(each).rect.height()) + 30);
    view_->verticalScrollBar()->setValue(view_->verticalScrollBar()->value() + 120);
    QVERIFY(!seen().contains(node(each).rect));
    view_->reveal(each);
    QVERIFY(seen().contains(node(each).rect));
  }

  void whatWasRevealedStaysInSightInASmallerView() {
    view_->show();
    view_->setDocument(orderDocument());
    view_->zoomToOriginal();
    view_->reveal(each);
    QVERIFY(seen().contains(node(each).rect));
    const int high = static_cast<int>(node(each).rect.height()) + 30;
    view_->resize(view_->width(), high);
    QVERIFY(seen().contains(node(each).rect));
    // The bar that a pause brings covers nothing of it.
    view_->resize(view_->width(), high + 30);
    replay::RunView paused;
    paused.status = replay::RunStatus::Paused;
    view_->setRunView(paused);
    QVERIFY(seen().contains(node(each).rect));
    view_->setRunView({});
    // Of what no longer fits its name is seen.
    view_->resize(view_->width(), high / 2);
    QVERIFY(seen().contains(node(each).rect.topLeft()));
    view_->resize(1000, 800);
    view_->reveal(each);
    // Who looks elsewhere is left alone.
    view_->zoomToFit();
    view_->zoomToOriginal();
    view_->centerOn(node(each).rect.bottomLeft());
    const QPointF corner = seen().topLeft();
    view_->resize(view_->width(), high);
    QCOMPARE(seen().topLeft(), corner);
  }

  void allFramesFoldAndUnfold() {
    view_->show();
    view_->setDocument(orderDocument());
    QSignalSpy spy(view_.get(), &GraphView::collapsedChanged);
    view_->collapseAll(true);
    QCOMPARE(view_->collapsed(), QSet<QString>{each});
    QCOMPARE(view_->drawing().nodeOf(pack), -1);
    view_->collapseAll(false);
    QVERIFY(view_->drawing().nodeOf(pack) >= 0);
    QCOMPARE(spy.count(), 2);
  }

  void breakpointsInAFoldedFrameAreSeenOnIt() {
    view_->show();
    view_->setDocument(orderDocument());
    common::BreakpointMark first, second;
    first.state = pack.toStdString();
    second.state = "/States/Each/ItemProcessor/States/Book";
    second.kind = common::BreakpointMark::Kind::Exit;
    const auto said = [&] { return view_->printedScene().contains(QStringLiteral("inside")); };
    view_->setBreakpoints({first, second});
    QVERIFY(!said());
    view_->setCollapsed({each});
    QVERIFY2(view_->printedScene().contains(QStringLiteral("folded, 2 breakpoint(s) inside")),
             qPrintable(view_->printedScene()));
    const QImage with = view_->grab().toImage();
    view_->setBreakpoints({});
    QVERIFY(!said());
    QVERIFY(view_->grab().toImage() != with);
  }

  void theOverviewStandsInAnyCorner() {
    view_->show();
    view_->setDocument(orderDocument());
    auto* map = view_->findChild<Minimap*>();
    auto* zoom = view_->findChild<ZoomBar*>();
    for (const Qt::Corner corner :
         {Qt::TopLeftCorner, Qt::TopRightCorner, Qt::BottomLeftCorner, Qt::BottomRightCorner}) {
      view_->setMinimapCorner(corner);
      const bool right = corner == Qt::TopRightCorner || corner == Qt::BottomRightCorner;
      const bool low = corner == Qt::BottomLeftCorner || corner == Qt::BottomRightCorner;
      QCOMPARE(map->geometry().center().x() > 500, right);
      QCOMPARE(map->geometry().center().y() > 400, low);
      QVERIFY(!map->geometry().intersects(zoom->geometry()));
    }
  }

  void pinnedCardsKeepClearOfTheOverview() {
    view_->show();
    view_->setDocument(orderDocument());
    PinLayer layer(*view_);
    std::vector<PinLayer::Card> cards;
    for (const auto& drawn : view_->drawing().nodes)
      if (drawn.isState())
        cards.push_back({drawn.key,
                         QStringLiteral("output"),
                         {drawn.name, QStringLiteral("×1"), {{{}, QStringLiteral("{}")}}, {}}});
    layer.setCards(cards);
    auto* map = view_->findChild<Minimap*>();
    const auto all = view_->findChildren<DataCard*>(QStringLiteral("pinnedCard"));
    QCOMPARE(all.size(), static_cast<int>(cards.size()));
    const auto covered = [&] {
      int count = 0;
      for (const DataCard* card : all)
        if (card->isVisible() && map->isVisible() && card->geometry().intersects(map->geometry()))
          ++count;
      return count;
    };
    // Wherever the overview stands, and however the drawing lies below it.
    for (const Qt::Corner corner :
         {Qt::TopLeftCorner, Qt::TopRightCorner, Qt::BottomLeftCorner, Qt::BottomRightCorner}) {
      view_->setMinimapCorner(corner);
      for (const double zoom : {0.5, 1.0, 2.0}) {
        view_->setZoom(zoom);
        QCOMPARE(covered(), 0);
      }
    }
    view_->setZoom(1);
    view_->centerOn(node(cards.front().place).rect.center());
    // One that would lie below it is beside it, and back in its place when it is gone.
    auto* card = all.at(0);
    view_->setMinimapVisible(false);
    const QPoint natural = card->pos();
    map->move(natural);
    map->show();
    QVERIFY(card->isVisible());
    QVERIFY(card->pos() != natural);
    QCOMPARE(covered(), 0);
    map->hide();
    QCOMPARE(card->pos(), natural);
  }

  void boxesSlideToTheirNewPlaces() {
    view_->setPace(Pace::Normal);
    view_->show();
    view_->setDocument(orderDocument());
    const QRectF before = node(QStringLiteral("/States/Done")).rect;
    view_->setCollapsed({each});
    const QRectF after = node(QStringLiteral("/States/Done")).rect;
    QVERIFY(before != after);
    const auto& scene = *static_cast<GraphScene*>(view_->scene());
    const auto shown = [&] {
      return scene.shown().nodes.at(scene.shown().nodeOf(QStringLiteral("/States/Done"))).rect;
    };
    QVERIFY(shown() != after);  // still on its way
    QTRY_COMPARE(shown(), after);
    view_->setPace(Pace::Off);
    view_->setCollapsed({});
    QCOMPARE(shown(), node(QStringLiteral("/States/Done")).rect);
  }

  void thingsMoveAsFastAsIsWanted() {
    view_->show();
    const auto document = orderDocument();
    const Drawing open = draw(document.graph(), *document.machine());
    DrawingOptions options;
    options.collapsed = {each};
    const Drawing folded = draw(document.graph(), *document.machine(), options);
    Motion motion(*view_);
    const auto slides = [&](Pace pace) {
      motion.setPace(pace);
      QElapsedTimer clock;
      clock.start();
      motion.slide(open, folded);
      while (!motion.atRest()) QTest::qWait(1);
      return clock.elapsed();
    };
    QVERIFY(slides(Pace::Slow) >= 290);
    QVERIFY(slides(Pace::Normal) >= 110);
    // The machine may be busy once, but not each time.
    qint64 fast = 1000;
    for (int i = 0; i < 8; ++i) fast = qMin(fast, slides(Pace::Fast));
    QVERIFY2(fast < 110, QByteArray::number(fast));
    QCOMPARE(slides(Pace::Off), 0);
  }

  void halfWayIsInTheMiddle() {
    const auto document = orderDocument();
    const Drawing open = draw(document.graph(), *document.machine());
    DrawingOptions options;
    options.collapsed = {each};
    const Drawing folded = draw(document.graph(), *document.machine(), options);
    const QString done = QStringLiteral("/States/Done");
    const QRectF a = open.nodes.at(open.nodeOf(done)).rect;
    const QRectF b = folded.nodes.at(folded.nodeOf(done)).rect;
    const Drawing half = between(open, folded, 0.5);
    QCOMPARE(half.nodes.at(half.nodeOf(done)).rect.center(), (a.center() + b.center()) / 2);
    QCOMPARE(half.nodes.size(), folded.nodes.size());
    QVERIFY(anyMoved(open, folded));
    QVERIFY(!anyMoved(open, open));
  }

  void othersFadeWhileOneEdgeIsLit() {
    view_->show();
    view_->setDocument(orderDocument());
    view_->setZoom(1);
    const auto& drawing = view_->drawing();
    const int lit = drawing.edgeOf(QStringLiteral("/States/Validate/Next"));
    const int other = drawing.edgeOf(QStringLiteral("/States/Approve/Next"));
    hover(middleOf(drawing.edges.at(lit).points).point);
    QCOMPARE(edgeLookOf(drawing, lit, view_->overlay()).opacity, 1.0);
    QCOMPARE(edgeLookOf(drawing, other, view_->overlay()).opacity, 0.35);
    QVERIFY(lookOf(drawing, drawing.nodeOf(QStringLiteral("/States/Route")), view_->overlay()).lit);
    hover(drawing.bounds.topLeft() - QPointF(30, 30));
    QCOMPARE(edgeLookOf(drawing, other, view_->overlay()).opacity, 1.0);
    // With motion it takes its time, and ends at the same.
    view_->setPace(Pace::Normal);
    hover(middleOf(drawing.edges.at(lit).points).point);
    QVERIFY(edgeLookOf(drawing, other, view_->overlay()).opacity > 0.35);
    QTRY_COMPARE(edgeLookOf(drawing, other, view_->overlay()).opacity, 0.35);
    hover(drawing.bounds.topLeft() - QPointF(30, 30));
    QTRY_COMPARE(edgeLookOf(drawing, other, view_->overlay()).opacity, 1.0);
  }

  void chipsAreLeftOutRatherThanCut() {
    DrawnEdge edge;
    edge.kind = asl::EdgeKind::Default;
    edge.key = QStringLiteral("d");
    edge.label = QStringLiteral("default");
    edge.points = {{0, 0}, {0, 100}};
    const QSizeF size = chipSize(edge.kind, edge.label);
    edge.chip = QRectF(QPointF(-size.width() / 2, 40), size);
    const auto ink = [&](double scale) {
      PaintContext context;
      context.setScale(scale);
      QImage image(160, 160, QImage::Format_ARGB32_Premultiplied);
      image.fill(Qt::transparent);
      QPainter painter(&image);
      painter.translate(80, 20);
      painter.scale(scale, scale);
      paintChip(painter, edge, {}, context);
      painter.end();
      int count = 0;
      for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) count += qAlpha(image.pixel(x, y)) > 0;
      return count;
    };
    QVERIFY(ink(1) > 0);
    QVERIFY(ink(0.75) > 0);
    QCOMPARE(ink(0.3), 0);
    edge.kind = asl::EdgeKind::Choice;
    edge.numbered = true;
    edge.label = QStringLiteral("total > 100 and the customer is new");
    edge.chip.setSize(chipSize(edge.kind, edge.label));
    // The words go first; the rule's number stays.
    const int number = ink(0.5);
    QVERIFY(number > 0);
    QVERIFY(number < 18 * 20);
    // At 100 % nothing grows: words that are too long are cut, by whatever they are too long.
    for (const char* first : {"", "m", "w", "t", "f", "r", "s", "c", "k", "o", "mw", "tw"}) {
      for (int letters = 40; letters < 90; ++letters) {
        edge.label = QString::fromLatin1(first) + QString(letters, QLatin1Char('i'));
        const QSizeF wide = chipSize(edge.kind, edge.label);
        edge.chip = QRectF(QPointF(-wide.width() / 2, 40), wide);
        QVERIFY2(ink(1) > 2 * 18 * 20, qPrintable(edge.label));
      }
    }
  }

  /// Small, words grow against the zoom; what they grow into is free.
  void chipsOfOneRowDoNotMeet() {
    QFile file(
        QStringLiteral(STEPWRIGHT_SOURCE_DIR "/resources/samples/order-with-retry.asl.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto document = asl::Document::read(file.readAll().toStdString());
    const Drawing drawing = draw(document.graph(), *document.machine(), {});
    for (const double scale : {1.0, 0.75, 0.6, 0.5, 0.4}) {
      PaintContext context;
      context.setScale(scale);
      const QSize size = (drawing.bounds.size() * scale).toSize() + QSize(40, 40);
      QVector<int> owner(size.width() * size.height(), -1);
      for (int e = 0; e < drawing.edges.size(); ++e) {
        QImage image(size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.translate(20, 20);
        painter.scale(scale, scale);
        painter.translate(-drawing.bounds.topLeft());
        paintChip(painter, drawing.edges.at(e), {}, context);
        painter.end();
        for (int i = 0; i < owner.size(); ++i) {
          if (qAlpha(image.pixel(i % size.width(), i / size.width())) == 0) continue;
          QVERIFY2(owner[i] < 0, qPrintable(QStringLiteral("%1 over %2 at %3")
                                                .arg(drawing.edges.at(e).label)
                                                .arg(owner[i])
                                                .arg(scale)));
          owner[i] = e;
        }
      }
    }
  }

 private:
  [[nodiscard]] QRectF seen() const {
    return view_->mapToScene(view_->viewport()->rect()).boundingRect();
  }
  const DrawnNode& node(const QString& key) const {
    return view_->drawing().nodes.at(view_->drawing().nodeOf(key));
  }
  void hover(QPointF point) {
    const QPoint at = view_->mapFromScene(point);
    QMouseEvent event(QEvent::MouseMove, at, view_->viewport()->mapToGlobal(at), Qt::NoButton,
                      Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(view_->viewport(), &event);
  }

  std::unique_ptr<GraphView> view_;
};

STEPWRIGHT_TEST(TestLooking)
#include "test_looking.moc"
