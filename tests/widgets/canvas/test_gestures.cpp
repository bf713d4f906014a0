// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QDrag>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QtTest>

#include "engine/project/arrangement.h"
#include "samples.h"
#include "tests/support/test_program.h"
#include "widgets/canvas/drawing.h"
#include "widgets/canvas/graph_view.h"
#include "widgets/canvas/paint_edge.h"
#include "widgets/canvas/quick_add.h"
#include "widgets/canvas/rename_field.h"
#include "widgets/canvas/shapes.h"

using namespace stepwright;
using namespace stepwright::canvas;

Q_DECLARE_METATYPE(Qt::Key)

class TestGestures : public QObject {
  Q_OBJECT
 private slots:
  void init() {
    view_ = std::make_unique<GraphView>();
    view_->setPace(Pace::Off);
    view_->resize(1400, 1000);
    view_->show();
    view_->setDocument(orderDocument());
    view_->setZoom(1);
    view_->activateWindow();
    view_->setFocus();
  }
  void cleanup() { view_.reset(); }

  void aClickSelects() {
    QSignalSpy spy(view_.get(), &GraphView::selectionChanged);
    click(at("/States/Route"));
    QCOMPARE(view_->selection(), QStringList{QStringLiteral("/States/Route")});
    click(at("/States/Done"), Qt::ControlModifier);
    QCOMPARE(view_->selection().size(), 2);
    const DrawnEdge& edge = edgeOf("/States/Validate/Next");
    click(seen(middleOf(edge.points).point));
    QCOMPARE(view_->selection(), QStringList{QStringLiteral("/States/Validate/Next")});
    QCOMPARE(spy.count(), 3);
  }

  void aBandSelectsSeveral() {
    const QRectF a = node("/States/Validate").rect, b = node("/States/Route").rect;
    const QRectF both = a.united(b);
    drag(seen(both.topLeft() - QPointF(30, 8)), seen(both.bottomRight() + QPointF(-90, 4)));
    QStringList selected = view_->selection();
    selected.sort();
    QCOMPARE(selected,
             (QStringList{QStringLiteral("/States/Route"), QStringLiteral("/States/Validate")}));
  }

  /// The text may change while the hand holds something: by another window, or the file outside.
  void aGestureEndsWithTheDrawingThatItHoldsOnTo() {
    project::Arrangement noted;
    noted.notes.push_back({1, "Ask the bank", "", {0, -200, 120, 60}});
    view_->setArrangement(noted);
    QCOMPARE(view_->drawing().notes.size(), 1);
    QSignalSpy moved(view_.get(), &GraphView::arrangementRequested);
    QSignalSpy led(view_.get(), &GraphView::connectRequested);
    const auto hold = [&](QPoint from, Qt::KeyboardModifiers modifiers) {
      send(QEvent::MouseMove, from, Qt::NoButton);
      QTest::mousePress(view_->viewport(), Qt::LeftButton, modifiers, from);
      send(QEvent::MouseMove, from + QPoint(30, 30), Qt::LeftButton);
      view_->setArrangement({});
      view_->setDocument(emptyDocument());
      view_->grab();
      send(QEvent::MouseMove, from + QPoint(60, 60), Qt::LeftButton);
      view_->grab();
      send(QEvent::MouseButtonRelease, from + QPoint(60, 60), Qt::LeftButton);
      view_->setDocument(orderDocument());
      view_->setArrangement(noted);
      QCOMPARE(view_->drawing().notes.size(), 1);
    };
    hold(seen(view_->drawing().notes.first().rect.center()), Qt::NoModifier);
    hold(at("/States/Route"), Qt::AltModifier);
    hold(at("/States/Route"), Qt::NoModifier);
    const QRectF box = node("/States/Approve").rect;
    hold(seen({box.center().x(), box.bottom()}), Qt::NoModifier);
    QCOMPARE(moved.count(), 0);
    QCOMPARE(led.count(), 0);
  }

  void theCornerTogglesABreakpoint() {
    std::vector<common::BreakpointMark> wanted;
    connect(view_.get(), &GraphView::toggleStopRequested, this,
            [&](const common::BreakpointMark& spot) { wanted.push_back(spot); });
    click(seen(node("/States/Approve").rect.topLeft() + QPointF(2, 2)));
    QCOMPARE(wanted.size(), std::size_t{1});
    QCOMPARE(wanted.front().state, std::string("/States/Approve"));
    QVERIFY(wanted.front().kind == common::BreakpointMark::Kind::Enter);
    QVERIFY(!wanted.front().isSet());
  }

  void eachSpotOfABoxTogglesItsOwnKind() {
    using Kind = common::BreakpointMark::Kind;
    std::vector<common::BreakpointMark> wanted;
    connect(view_.get(), &GraphView::toggleStopRequested, this,
            [&](const common::BreakpointMark& spot) { wanted.push_back(spot); });
    const QRectF box = node("/States/Validate").rect;  // it is tried again
    click(seen(box.bottomLeft() + QPointF(2, -2)));
    click(seen(box.topRight() + QPointF(-22, 0)));
    QCOMPARE(wanted.size(), std::size_t{2});
    QVERIFY(wanted[0].kind == Kind::Exit);
    QVERIFY(wanted[1].kind == Kind::Retry);
    // One that is set is cleared as what it is.
    common::BreakpointMark set{"/States/Validate", Kind::Variable};
    set.id = 4;
    view_->setBreakpoints({set});
    click(seen(box.bottomLeft() + QPointF(2, -2)));
    QCOMPARE(wanted.size(), std::size_t{3});
    QCOMPARE(wanted[2].id, 4U);
    // An edge offers its spot once it is selected.
    const DrawnEdge edge = edgeOf("/States/Approve/Next");
    const QPoint on = seen(dropPoint(edge));
    click(on);
    QCOMPARE(wanted.size(), std::size_t{3});
    QCOMPARE(view_->selection(), QStringList{QStringLiteral("/States/Approve/Next")});
    click(on);
    QCOMPARE(wanted.size(), std::size_t{4});
    QVERIFY(wanted[3].kind == Kind::Edge);
    QCOMPARE(wanted[3].edge, std::string("/States/Approve/Next"));
    QCOMPARE(wanted[3].state, std::string("/States/Approve"));
  }

  void aBreakpointIsDraggedToAnotherStateOrEdge() {
    using Kind = common::BreakpointMark::Kind;
    common::BreakpointMark set{"/States/Validate", Kind::Exit};
    set.id = 4;
    view_->setBreakpoints({set});
    std::vector<common::BreakpointMark> moved, toggled;
    connect(view_.get(), &GraphView::moveStopRequested, this,
            [&](const common::BreakpointMark&, const common::BreakpointMark& to) {
              moved.push_back(to);
            });
    connect(view_.get(), &GraphView::toggleStopRequested, this,
            [&](const common::BreakpointMark& spot) { toggled.push_back(spot); });
    const QPoint from = seen(node("/States/Validate").rect.bottomLeft() + QPointF(2, -2));
    drag(from, at("/States/Pause"));
    QCOMPARE(moved.size(), std::size_t{1});
    QCOMPARE(moved[0].state, std::string("/States/Pause"));
    QVERIFY(moved[0].kind == Kind::Exit);
    drag(from, seen(middleOf(edgeOf("/States/Approve/Next").points).point));
    QCOMPARE(moved.size(), std::size_t{2});
    QVERIFY(moved[1].kind == Kind::Edge);
    QCOMPARE(moved[1].edge, std::string("/States/Approve/Next"));
    // Over nothing it stays, and says what it wants.
    const QSignalSpy hints(view_.get(), &GraphView::hintChanged);
    drag(from, QPoint(5, 5));
    QCOMPARE(moved.size(), std::size_t{2});
    QVERIFY(toggled.empty());
    QVERIFY(!hints.isEmpty());
  }

  void theHeaderFoldsAFrame() {
    const QRectF frame = node("/States/Each").rect;
    click(seen(frame.topRight() + QPointF(-16, 16)));
    QCOMPARE(view_->collapsed(), QSet<QString>{QStringLiteral("/States/Each")});
  }

  void draggingAStateToAnEdgeAsksForAMove() {
    QSignalSpy spy(view_.get(), &GraphView::dropRequested);
    drag(at("/States/Pause"), seen(middleOf(edgeOf("/States/Approve/Next").points).point));
    QCOMPARE(spy.count(), 1);
    QCOMPARE(std::get<edit::PlacedStates>(spy.at(0).at(0).value<edit::Content>()).states,
             edit::Selection{"/States/Pause"});
    const auto place = placeOf(spy, 0).place;
    QCOMPARE(place.kind, edit::Place::Kind::OnEdge);
    QCOMPARE(place.pointer, std::string("/States/Approve/Next"));
  }

  void escEndsADragAndNothingIsAskedFor() {
    QSignalSpy spy(view_.get(), &GraphView::dropRequested);
    const QPoint from = at("/States/Pause"),
                 to = seen(middleOf(edgeOf("/States/Approve/Next").points).point);
    send(QEvent::MouseButtonPress, from, Qt::LeftButton);
    send(QEvent::MouseMove, to, Qt::LeftButton);
    const QRectF before = node("/States/Done").rect;
    QTest::keyClick(view_.get(), Qt::Key_Escape);
    send(QEvent::MouseButtonRelease, to, Qt::LeftButton);
    QCOMPARE(spy.count(), 0);
    QCOMPARE(node("/States/Done").rect, before);
  }

  void anEdgeIsDrawnFromAPort() {
    click(at("/States/Approve"));
    QSignalSpy spy(view_.get(), &GraphView::connectRequested);
    const QRectF box = node("/States/Approve").rect;
    drag(seen(QPointF(box.center().x(), box.bottom())), at("/States/Pause"));
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(0).toString(), QStringLiteral("/States/Approve"));
    QCOMPARE(spy.at(0).at(1).toString(), QStringLiteral("/States/Pause"));
    QCOMPARE(spy.at(0).at(2).value<edit::Connection>(), edit::Connection::Next);
  }

  void aClickOnAPortDrawsNothing_data() {
    QTest::addColumn<QPoint>("jitter");
    QTest::newRow("still") << QPoint();
    QTest::newRow("an unsteady hand") << QPoint(2, -3);
  }
  void aClickOnAPortDrawsNothing() {
    QFETCH(QPoint, jitter);
    QSignalSpy drawn(view_.get(), &GraphView::connectRequested);
    QSignalSpy turned(view_.get(), &GraphView::retargetRequested);
    const auto press = [&](const char* key, QPointF port) {
      click(at(key));
      drag(seen(port), seen(port) + jitter);
      QCOMPARE(drawn.count(), 0);
      QVERIFY(view_->findChild<QuickAdd*>() == nullptr);
      QCOMPARE(view_->selection(), QStringList{QLatin1String(key)});
    };
    for (const char* key : {"/States/Approve", "/States/Validate", "/States/Route"}) {
      const QRectF box = node(key).rect;
      press(key, QPointF(box.center().x(), box.bottom()));
    }
    press("/States/Validate", node("/States/Validate").rect.bottomRight() + QPointF(-18, 1));
    const DrawnEdge edge = edgeOf("/States/Approve/Next");
    click(seen(middleOf(edge.points).point));
    drag(seen(edge.points.last() - QPointF(0, 3)),
         seen(edge.points.last() - QPointF(0, 3)) + jitter);
    QCOMPARE(turned.count(), 0);
  }

  void aDragBackOntoTheStateItselfIsALoop() {
    click(at("/States/Approve"));
    QSignalSpy spy(view_.get(), &GraphView::connectRequested);
    QSignalSpy hints(view_.get(), &GraphView::hintChanged);
    const QRectF box = node("/States/Approve").rect;
    drag(seen(QPointF(box.center().x(), box.bottom())), at("/States/Approve"));
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(0), spy.at(0).at(1));
    QVERIFY(std::any_of(hints.begin(), hints.end(), [](const QList<QVariant>& hint) {
      return hint.at(0).toString() == QLatin1String("Lead Approve back to itself");
    }));
  }

  void theErrorPortAsksForACatch() {
    QSignalSpy spy(view_.get(), &GraphView::connectRequested);
    const QRectF box = node("/States/Validate").rect;
    drag(seen(box.bottomRight() + QPointF(-18, 1)), at("/States/Pause"));
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(2).value<edit::Connection>(), edit::Connection::Catch);
  }

  void anEdgesEndIsTurnedToAnotherState() {
    const DrawnEdge edge = edgeOf("/States/Approve/Next");
    click(seen(middleOf(edge.points).point));
    QSignalSpy spy(view_.get(), &GraphView::retargetRequested);
    drag(seen(edge.points.last() - QPointF(0, 3)), at("/States/Pause"));
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(0).toString(), QStringLiteral("/States/Approve/Next"));
    QCOMPARE(spy.at(0).at(1).toString(), QStringLiteral("/States/Pause"));
  }

  void aDropOpensTheEdgeAndAsks() {
    QSignalSpy spy(view_.get(), &GraphView::dropRequested);
    QSignalSpy hints(view_.get(), &GraphView::hintChanged);
    const QPoint where = seen(middleOf(edgeOf("/States/Validate/Next").points).point);
    QMimeData data;
    data.setData(QLatin1String(stateMimeType),
                 writeState({asl::StateType::Wait, QStringLiteral("Nap"),
                             QStringLiteral(R"({"Type":"Wait","Seconds":9})")}));
    QDragEnterEvent enter(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view_->viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDragMoveEvent move(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view_->viewport(), &move);
    QCOMPARE(hints.last().at(0).toString(), QStringLiteral("Drop: between Validate and Route"));
    QDropEvent drop(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view_->viewport(), &drop);
    QCOMPARE(spy.count(), 1);
    const auto state = newIn(spy, 0);
    QVERIFY(state.type == asl::StateType::Wait);
    QCOMPARE(state.name, std::string("Nap"));
    QVERIFY(state.state.find("\"Seconds\": 9") != std::string::npos);
    QCOMPARE(placeOf(spy, 0).place.pointer, std::string("/States/Validate/Next"));
    QCOMPARE(hints.last().at(0).toString(), QString());
  }

  void strangeDropsAreRefused() {
    QMimeData data;
    data.setText(QStringLiteral("hello"));
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view_->viewport(), &enter);
    QVERIFY(!enter.isAccepted());
    data.setData(QLatin1String(stateMimeType), "{\"Type\":\"Dance\"}");
    QDragEnterEvent again(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view_->viewport(), &again);
    QVERIFY(!again.isAccepted());
  }

  void theKeyboardWalksAndEnters() {
    const auto after = [&](Qt::Key key) {
      QTest::keyClick(view_.get(), key);
      return view_->selection().value(0);
    };
    QCOMPARE(after(Qt::Key_Down), QStringLiteral("/States/Validate"));
    QCOMPARE(after(Qt::Key_Down), QStringLiteral("/States/Route"));
    QCOMPARE(after(Qt::Key_Down), QStringLiteral("/States/Approve"));
    QCOMPARE(after(Qt::Key_Right), QStringLiteral("/States/Each"));
    QCOMPARE(after(Qt::Key_Return), QStringLiteral("/States/Each/ItemProcessor/States/Pack"));
    QCOMPARE(after(Qt::Key_Escape), QStringLiteral("/States/Each"));
    QCOMPARE(after(Qt::Key_Escape), QString());
  }

  void spaceAddsByName() {
    view_->setSelection({QStringLiteral("/States/Approve")});
    QSignalSpy added(view_.get(), &GraphView::dropRequested);
    QTest::keyClick(view_.get(), Qt::Key_Space);
    auto* popup = view_->findChild<QuickAdd*>();
    QVERIFY(popup != nullptr);
    QCOMPARE(popup->placeText(), QStringLiteral("after Approve"));
    auto* field = popup->findChild<QLineEdit*>();
    QTest::keyClicks(field, QStringLiteral("w"));
    QCOMPARE(popup->shownTitles().first(), QStringLiteral("Wait"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(added.count(), 1);
    QVERIFY(newIn(added, 0).type == asl::StateType::Wait);
    QCOMPARE(placeOf(added, 0).place.kind, edit::Place::Kind::After);
    QTRY_VERIFY(view_->findChild<QuickAdd*>() == nullptr);
    QTest::keyClick(view_.get(), Qt::Key_Space);
    popup = view_->findChild<QuickAdd*>();
    field = popup->findChild<QLineEdit*>();
    QTest::keyClick(field, Qt::Key_Tab);
    QCOMPARE(popup->placeText(), QStringLiteral("before Approve"));
    QTest::keyClick(field, Qt::Key_Tab);
    QCOMPARE(popup->placeText(), QStringLiteral("when Approve fails"));
    QTest::keyClicks(field, QStringLiteral("fail"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(added.count(), 2);
    QVERIFY(placeOf(added, 1).kind == edit::Destination::Kind::Linked);
    QCOMPARE(placeOf(added, 1).how, edit::Connection::Catch);
  }

  /// What a frame was made with stands for what it is to hold.
  void spaceOffersThePlaceOfAPassThatNobodyNamed() {
    view_->setDocument(asl::Document::read(
        R"({"StartAt":"Pass","States":{"Pass":{"Type":"Pass","Next":"Later"},"Later":{"Type":"Pass","End":true}}})"));
    view_->setSelection({QStringLiteral("/States/Pass")});
    QSignalSpy added(view_.get(), &GraphView::dropRequested);
    QTest::keyClick(view_.get(), Qt::Key_Space);
    auto* popup = view_->findChild<QuickAdd*>();
    QVERIFY(popup != nullptr);
    QCOMPARE(popup->placeText(), QStringLiteral("in place of Pass"));
    QTest::keyClicks(popup->findChild<QLineEdit*>(), QStringLiteral("w"));
    QTest::keyClick(popup->findChild<QLineEdit*>(), Qt::Key_Return);
    QVERIFY(placeOf(added, 0).kind == edit::Destination::Kind::InPlaceOf);
    QCOMPARE(placeOf(added, 0).state, std::string("/States/Pass"));
    QTRY_VERIFY(view_->findChild<QuickAdd*>() == nullptr);
    view_->setSelection({QStringLiteral("/States/Later")});
    QTest::keyClick(view_.get(), Qt::Key_Space);
    popup = view_->findChild<QuickAdd*>();
    QCOMPARE(popup->placeText(), QStringLiteral("after Later"));
    for (int i = 0; i < 2; ++i) QTest::keyClick(popup->findChild<QLineEdit*>(), Qt::Key_Tab);
    QCOMPARE(popup->placeText(), QStringLiteral("in place of Later"));
  }

  void spaceFindsActionsToo() {
    view_->setQuickSource([](const QString& search) -> std::vector<QuickItem> {
      const QuickItem action{{asl::StateType::Task, QStringLiteral("Lambda Invoke"), {}},
                             QStringLiteral("Lambda"),
                             QStringLiteral("Invoke"),
                             {},
                             {},
                             QStringLiteral("λ")};
      return action.title.contains(search, Qt::CaseInsensitive) ? std::vector{action}
                                                                : std::vector<QuickItem>{};
    });
    QSignalSpy added(view_.get(), &GraphView::dropRequested);
    QTest::keyClick(view_.get(), Qt::Key_Space);
    auto* popup = view_->findChild<QuickAdd*>();
    auto* field = popup->findChild<QLineEdit*>();
    const auto* nothing = popup->findChild<QLabel*>(QStringLiteral("quickAddNothing"));
    QCOMPARE(popup->shownTitles().size(), 8);
    QTest::keyClicks(field, QStringLiteral("qqq"));
    QVERIFY(popup->shownTitles().isEmpty());
    QVERIFY(nothing->isVisible());
    field->clear();
    QTest::keyClicks(field, QStringLiteral("lam"));
    QCOMPARE(popup->shownTitles(), QStringList{QStringLiteral("Lambda")});
    QVERIFY(!nothing->isVisible());
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(newIn(added, 0).name, std::string("Lambda Invoke"));
  }

  void anEmptyCanvasTakesAFirstState() {
    view_->setDocument(emptyDocument());
    QSignalSpy added(view_.get(), &GraphView::dropRequested);
    QTest::keyClick(view_.get(), Qt::Key_Space);
    auto* popup = view_->findChild<QuickAdd*>();
    QCOMPARE(popup->placeText(), QStringLiteral("as the first state"));
    QTest::keyClick(popup->findChild<QLineEdit*>(), Qt::Key_Return);
    QCOMPARE(placeOf(added, 0).place.kind, edit::Place::Kind::Into);
  }

  void f2Renames() {
    view_->setSelection({QStringLiteral("/States/Approve")});
    QSignalSpy spy(view_.get(), &GraphView::renameRequested);
    QTest::keyClick(view_.get(), Qt::Key_F2);
    auto* field = view_->findChild<RenameField*>();
    QVERIFY(field != nullptr);
    QCOMPARE(field->text(), QStringLiteral("Approve"));
    QTest::keyClicks(field, QStringLiteral("Ask"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(spy.at(0),
             (QList<QVariant>{QStringLiteral("/States/Approve"), QStringLiteral("Ask")}));
    QTRY_VERIFY(view_->findChild<RenameField*>() == nullptr);
    QTest::keyClick(view_.get(), Qt::Key_F2);
    QTest::keyClick(view_->findChild<RenameField*>(), Qt::Key_Escape);
    QCOMPARE(spy.count(), 1);
  }

  void delAsksForRemoval() {
    view_->setSelection({QStringLiteral("/States/Approve"), QStringLiteral("/States/Pause/Next")});
    QSignalSpy spy(view_.get(), &GraphView::removeRequested);
    QTest::keyClick(view_.get(), Qt::Key_Delete);
    QCOMPARE(spy.at(0).at(0).toStringList(), view_->selection());
    view_->setReadOnly(true);
    QTest::keyClick(view_.get(), Qt::Key_Delete);
    QCOMPARE(spy.count(), 1);
  }

  void itemsAreStepped() {
    using S = replay::StateStatus;
    replay::RunView run;
    run.containers["/States/Each"] = {{S::Succeeded, S::Failed, S::Running, S::Failed}, 2};
    view_->setRunView(run);
    view_->setSelection({QStringLiteral("/States/Each/ItemProcessor/States/Pack")});
    QSignalSpy spy(view_.get(), &GraphView::focusItemRequested);
    QTest::keyClick(view_.get(), Qt::Key_BracketLeft);
    QTest::keyClick(view_.get(), Qt::Key_BracketRight);
    QTest::keyClick(view_.get(), Qt::Key_BracketRight, Qt::ControlModifier);
    QCOMPARE(spy.at(0).at(1).toInt(), 1);
    QCOMPARE(spy.at(1).at(1).toInt(), 3);
    QCOMPARE(spy.at(2).at(1).toInt(), 3);
    click(seen(node("/States/Each").rect.topLeft() + QPointF(20, 54)));
    QCOMPARE(spy.at(3), (QList<QVariant>{QStringLiteral("/States/Each"), 0}));
  }

  /// One key: what is folded is unfolded first, and where nothing is, it looks for what failed.
  void aMapIsUnfoldedBeforeItsFailedItemsAreGoneTo() {
    using S = replay::StateStatus;
    replay::RunView run;
    run.containers["/States/Each"] = {{S::Succeeded, S::Failed}, 0};
    view_->setRunView(run);
    view_->setSelection({QStringLiteral("/States/Each")});
    view_->collapseSelected();
    const QSignalSpy spy(view_.get(), &GraphView::focusItemRequested);
    QTest::keyClick(view_.get(), Qt::Key_BracketRight, Qt::ControlModifier);
    QVERIFY(view_->collapsed().isEmpty());
    QCOMPARE(spy.count(), 0);
    QTest::keyClick(view_.get(), Qt::Key_BracketRight, Qt::ControlModifier);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first(), (QList<QVariant>{QStringLiteral("/States/Each"), 1}));
    // Nothing is folded, and nothing failed.
    view_->setRunView({});
    QTest::keyClick(view_.get(), Qt::Key_BracketRight, Qt::ControlModifier);
    QCOMPARE(spy.count(), 1);
  }

  void middleDragPans() {
    const QPointF before = view_->mapToScene(0, 0);
    send(QEvent::MouseButtonPress, {400, 400}, Qt::MiddleButton);
    send(QEvent::MouseMove, {340, 380}, Qt::MiddleButton);
    send(QEvent::MouseButtonRelease, {340, 380}, Qt::MiddleButton);
    QCOMPARE(view_->mapToScene(0, 0) - before, QPointF(60, 20));
  }

 private:
  static edit::NewStates newIn(const QSignalSpy& spy, int drop) {
    return std::get<edit::NewStates>(spy.at(drop).at(0).value<edit::Content>());
  }
  static edit::Destination placeOf(const QSignalSpy& spy, int drop) {
    return spy.at(drop).at(1).value<edit::Destination>();
  }
  const DrawnNode& node(const char* key) const {
    return view_->drawing().nodes.at(view_->drawing().nodeOf(QLatin1String(key)));
  }
  const DrawnEdge& edgeOf(const char* key) const {
    return view_->drawing().edges.at(view_->drawing().edgeOf(QLatin1String(key)));
  }
  QPoint seen(QPointF point) const { return view_->mapFromScene(point); }
  QPoint at(const char* key) const { return seen(node(key).rect.center()); }
  void click(QPoint where, Qt::KeyboardModifiers modifiers = {}) {
    QTest::mouseClick(view_->viewport(), Qt::LeftButton, modifiers, where);
  }
  void send(QEvent::Type type, QPoint where, Qt::MouseButton button) {
    const bool move = type == QEvent::MouseMove;
    const bool release = type == QEvent::MouseButtonRelease;
    QMouseEvent event(type, where, view_->viewport()->mapToGlobal(where),
                      move ? Qt::NoButton : button,
                      release ? Qt::MouseButtons() : Qt::MouseButtons(button), Qt::NoModifier);
    QApplication::sendEvent(view_->viewport(), &event);
  }
  void drag(QPoint from, QPoint to) {
    send(QEvent::MouseMove, from, Qt::NoButton);
    send(QEvent::MouseButtonPress, from, Qt::LeftButton);
    send(QEvent::MouseMove, (from + to) / 2, Qt::LeftButton);
    send(QEvent::MouseMove, to, Qt::LeftButton);
    send(QEvent::MouseButtonRelease, to, Qt::LeftButton);
  }

  std::unique_ptr<GraphView> view_;
};

STEPWRIGHT_TEST(TestGestures)
#include "test_gestures.moc"
