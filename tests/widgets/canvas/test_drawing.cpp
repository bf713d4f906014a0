// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "samples.h"
#include "tests/support/test_program.h"
#include "widgets/canvas/drawing.h"
#include "widgets/canvas/drop_search.h"
#include "widgets/canvas/gap.h"
#include "widgets/canvas/hit_test.h"
#include "widgets/canvas/paint_frame.h"
#include "widgets/canvas/shapes.h"
#include "widgets/canvas/tool_tips.h"
#include "widgets/canvas/walk.h"
#include "widgets/common/theme.h"

using namespace stepwright;
using namespace stepwright::canvas;

namespace {

Drawing drawn(const asl::Document& document, const DrawingOptions& options = {}) {
  return draw(document.graph(), *document.machine(), options);
}

const DrawnNode& node(const Drawing& drawing, const char* key) {
  return drawing.nodes.at(drawing.nodeOf(QLatin1String(key)));
}

}  // namespace

class TestDrawing : public QObject {
  Q_OBJECT
 private slots:
  void statesThatNothingReachesStandInTheTray() {
    const auto document = asl::Document::read(R"json({"StartAt": "A", "States": {
      "A": {"Type": "Pass", "End": true},
      "Lost": {"Type": "Pass", "Next": "Too"}, "Too": {"Type": "Pass", "End": true}}})json");
    const Drawing drawing = draw(document.graph(), *document.machine());
    QVERIFY(!drawing.unreached.isNull());
    for (const DrawnNode& node : drawing.nodes) {
      if (!node.isState()) continue;
      QCOMPARE(drawing.unreached.contains(node.rect), node.name != QLatin1String("A"));
    }
    const auto whole = asl::Document::read(
        R"json({"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}})json");
    QVERIFY(draw(whole.graph(), *whole.machine()).unreached.isNull());
  }

  /// Its ring stands in the tray with it, and in no other place.
  void theEndOfAStateThatIsReachedIsNoneOfThose() {
    const auto document = asl::Document::read(R"json({"StartAt": "A", "States": {
      "A": {"Type": "Pass", "End": true}, "Lost": {"Type": "Pass", "End": true}}})json");
    const Drawing drawing = drawn(document);
    QVERIFY(!drawing.unreached.isNull());
    QVERIFY(drawing.unreached.contains(node(drawing, "end:/States/Lost").rect));
    QVERIFY(!drawing.unreached.intersects(node(drawing, "end:/States/A").rect));
  }

  void whatWasMeasuredBeforeChangesNothing() {
    for (const asl::Document& document :
         {orderDocument(), longerOrderDocument(), chainDocument(9)}) {
      KnownWidths widths;
      DrawingOptions options;
      options.widths = &widths;
      const Drawing plain = drawn(document), first = drawn(document, options);
      QVERIFY(!widths.isEmpty());
      const Drawing second = drawn(document, options);
      for (const Drawing* other : {&first, &second}) {
        QCOMPARE(other->nodes, plain.nodes);
        QCOMPARE(other->edges, plain.edges);
        QCOMPARE(other->bounds, plain.bounds);
      }
    }
  }

  void chipsOfCatchersOnOneLineStandInTheOrderOfTheirMatch() {
    const auto document = asl::Document::read(R"json({"StartAt": "A", "States": {
      "A": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true, "Catch": [
        {"ErrorEquals": ["One"], "Next": "F"}, {"ErrorEquals": ["Another"], "Next": "F"},
        {"ErrorEquals": ["Else"], "Next": "G"}, {"ErrorEquals": ["States.ALL"], "Next": "F"}]},
      "F": {"Type": "Fail"}, "G": {"Type": "Pass", "End": true}}})json");
    for (const auto direction : {layout::Direction::TopDown, layout::Direction::LeftRight}) {
      DrawingOptions options;
      options.direction = direction;
      const Drawing drawing = drawn(document, options);
      QVector<QRectF> row;
      for (const DrawnEdge& edge : drawing.edges) {
        if (edge.kind != asl::EdgeKind::Catch) continue;
        QVERIFY(!edge.chip.isEmpty());
        // They lead to two states: only a number tells which is tried first.
        QVERIFY(edge.numbered);
        for (const DrawnEdge& other : drawing.edges)
          QVERIFY(other.key == edge.key || !other.chip.intersects(edge.chip));
        for (const DrawnNode& box : drawing.nodes) QVERIFY(!box.rect.intersects(edge.chip));
        if (drawing.nodes.at(edge.to).name == QLatin1String("F")) row << edge.chip;
      }
      QCOMPARE(row.size(), 3);
      QVERIFY(row.at(0).right() < row.at(1).left() && row.at(1).right() < row.at(2).left());
    }
  }

  void catchersThatLeadToOneStateNeedNoNumbers() {
    const auto document = asl::Document::read(R"json({"StartAt": "A", "States": {
      "A": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true, "Catch": [
        {"ErrorEquals": ["One"], "Next": "F"}, {"ErrorEquals": ["States.ALL"], "Next": "F"}]},
      "F": {"Type": "Fail"}}})json");
    for (const DrawnEdge& edge : drawn(document).edges) QVERIFY(!edge.numbered);
  }

  void saysWhatStandsWhere() {
    QCOMPARE(printed(drawn(orderDocument())).split(QLatin1Char('\n')),
             QStringLiteral("Start\n"
                            "Task Validate | lambda:invoke\n"
                            "Choice Route | 2 rules, 1 default\n"
                            "Task Approve | sqs:sendMessage [token]\n"
                            "Map Each | max 5\n"
                            "  Start\n"
                            "  Task Pack | ecs:runTask [sync]\n"
                            "  Pass Book\n"
                            "  End\n"
                            "Wait Pause | 15 min\n"
                            "Succeed Done\n"
                            "Fail Rejected | Order.Invalid\n"
                            "Start -> Pack\n"
                            "Pack -> Book\n"
                            "Book -> End\n"
                            "Start -> Validate\n"
                            "Validate -> Route\n"
                            "Validate ~> Rejected [any error]\n"
                            "Route -> Approve [1 total > 100]\n"
                            "Route -> Each [2 stock = \"full\"]\n"
                            "Route -> Pause [default]\n"
                            "Approve -> Done\n"
                            "Each -> Done\n"
                            "Pause -> Validate (loop)\n")
                 .split(QLatin1Char('\n')));
  }

  void boxesDoNotOverlapAndLieInTheirFrames() {
    const Drawing drawing = drawn(orderDocument());
    for (int i = 0; i < drawing.nodes.size(); ++i) {
      const DrawnNode& a = drawing.nodes.at(i);
      if (a.parent >= 0) QVERIFY(drawing.nodes.at(a.parent).rect.contains(a.rect));
      for (int k = i + 1; k < drawing.nodes.size(); ++k)
        if (!drawing.isInside(k, i)) QVERIFY(!a.rect.intersects(drawing.nodes.at(k).rect));
    }
  }

  void aFoldedFrameIsABox() {
    DrawingOptions options;
    options.collapsed.insert(QStringLiteral("/States/Each"));
    const Drawing drawing = drawn(orderDocument(), options);
    QVERIFY(node(drawing, "/States/Each").collapsed);
    QCOMPARE(node(drawing, "/States/Each").rect.size(), QSizeF(184, 56));
    QCOMPARE(drawing.nodeOf(QStringLiteral("/States/Each/ItemProcessor/States/Pack")), -1);
  }

  void missingTargetsAreStubs() {
    const auto document =
        asl::Document::read(R"({"StartAt":"A","States":{"A":{"Type":"Pass","Next":"Nowhere"}}})");
    const QString text = printed(drawn(document));
    QVERIFY2(text.contains(QStringLiteral("missing Nowhere")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("A -> Nowhere")), qPrintable(text));
  }

  void servicesAreToldByInitials() {
    QCOMPARE(serviceOf("arn:aws:states:::aws-sdk:dynamodb:getItem").initials, QStringLiteral("DB"));
    QCOMPARE(serviceOf("arn:aws:states:::aws-sdk:dynamodb:getItem").second,
             QStringLiteral("dynamodb:getItem"));
    QCOMPARE(serviceOf("arn:aws:states:::states:startExecution.sync:2").chip,
             QStringLiteral("sync"));
    QCOMPARE(serviceOf("arn:aws:states:::states:startExecution.sync:2").second,
             QStringLiteral("states:startExecution"));
    QCOMPARE(serviceOf("arn:aws:lambda:eu-west-1:123456789012:function:Pay").second,
             QStringLiteral("Pay"));
    QCOMPARE(serviceOf("arn:aws:states:eu-west-1:123456789012:activity:Sign").chip,
             QStringLiteral("activity"));
    QCOMPARE(serviceOf("arn:aws:states:::http:invoke").chip, QStringLiteral("http"));
    QCOMPARE(serviceOf("${PayFunctionArn}").second, QStringLiteral("${PayFunctionArn}"));
  }

  void aPlaceholderIsTheSecondLine() {
    const auto face = [](const std::string& resource) {
      const auto document = asl::Document::read(
          "StartAt: A\nStates:\n  A:\n    Type: Task\n    End: true\n    Resource: " + resource +
              "\n",
          asl::Format::Yaml);
      return faceOf(document.machine()->states.front());
    };
    QVERIFY(face("!GetAtt Pay.Arn").hole);
    QCOMPARE(face("!GetAtt Pay.Arn").second, QStringLiteral("Pay.Arn"));
    QCOMPARE(face("!Ref PayArn").second, QStringLiteral("PayArn"));
    QCOMPARE(face("'${Pay}'").second, QStringLiteral("${Pay}"));
    QVERIFY(face("'${Pay}'").hole);
    QVERIFY(!face("'${Pay}:${Live}'").hole);
    QVERIFY(!face("arn:aws:states:::lambda:invoke").hole);
    const auto failed = asl::Document::read(
        "StartAt: A\nStates:\n  A:\n    Type: Fail\n    Error: !Ref Broken\n", asl::Format::Yaml);
    QVERIFY(faceOf(failed.machine()->states.front()).hole);
    QCOMPARE(faceOf(failed.machine()->states.front()).second, QStringLiteral("Broken"));
  }

  void whatATaskIsGivenToMayBeAPlaceholder() {
    const auto face = [](const std::string& call) {
      const auto document = asl::Document::read(
          "StartAt: A\nStates:\n  A:\n    Type: Task\n    End: true\n    " + call + "\n",
          asl::Format::Yaml);
      return faceOf(document.machine()->states.front());
    };
    const NodeFace table = face(
        "Resource: arn:aws:states:::dynamodb:getItem\n    Parameters: {TableName: !Ref Orders}");
    QVERIFY(table.hole);
    QCOMPARE(table.second, QStringLiteral("Orders"));
    QCOMPARE(table.secondShort, QStringLiteral("dynamodb:getItem"));
    QCOMPARE(table.initials, QStringLiteral("DB"));
    const NodeFace job = face(
        "QueryLanguage: JSONata\n    Resource: arn:aws:states:::glue:startJobRun.sync\n"
        "    Arguments: {JobName: '${Job}'}");
    QCOMPARE(job.second, QStringLiteral("${Job}"));
    QCOMPARE(job.chip, QStringLiteral("sync"));
    QVERIFY(!face("Resource: arn:aws:states:::lambda:invoke\n"
                  "    Parameters: {FunctionName: pay, Payload: '${x}'}")
                 .hole);
  }

  void durationsAreWords() {
    QCOMPARE(durationWords(5), QStringLiteral("5 s"));
    QCOMPARE(durationWords(0.5), QStringLiteral("0.5 s"));
    QCOMPARE(durationWords(900), QStringLiteral("15 min"));
    QCOMPARE(durationWords(5400), QStringLiteral("1 h 30 min"));
    QCOMPARE(durationWords(86400), QStringLiteral("1 d"));
  }

  void retryPlansAddUp() {
    asl::Retrier retrier;
    retrier.intervalSeconds = 2;
    retrier.maxAttempts = 4;
    retrier.backoffRate = 2;
    retrier.maxDelaySeconds = 10;
    const RetryPlan plan = retryPlan(retrier);
    QCOMPARE(plan.delays, (std::vector<double>{2, 4, 8, 10}));
    QCOMPARE(plan.total, 24.0);
    QVERIFY(!plan.cut);
    QVERIFY(retryPlan(retrier, 2).cut);
    const QImage picture = retryPicture(plan, 2);
    QCOMPARE(picture.size(), QSize(560, 88));
    QCOMPARE(picture.pixelColor(1, 1), common::Theme::current().ink);
    const QString folder = qEnvironmentVariable("STEPWRIGHT_PICTURES");
    if (!folder.isEmpty()) QVERIFY(picture.save(folder + QStringLiteral("/retry-plan.png")));
  }

  void arrowsWalkAlongTheEdges() {
    const Drawing drawing = drawn(orderDocument());
    const auto go = [&](const char* from, Walk direction) {
      return walk(drawing, QLatin1String(from), direction, layout::Direction::TopDown);
    };
    QCOMPARE(go("", Walk::Down), QStringLiteral("/States/Validate"));
    QCOMPARE(go("/States/Validate", Walk::Down), QStringLiteral("/States/Route"));
    QCOMPARE(go("/States/Route", Walk::Down), QStringLiteral("/States/Approve"));
    QCOMPARE(go("/States/Approve", Walk::Right), QStringLiteral("/States/Each"));
    QCOMPARE(go("/States/Done", Walk::Up), QStringLiteral("/States/Approve"));
    const auto edge = [&](const char* from, Walk direction) {
      return walkToEdge(drawing, QLatin1String(from), direction, layout::Direction::TopDown);
    };
    QCOMPARE(edge("/States/Route", Walk::Down), QStringLiteral("/States/Route/Choices/0/Next"));
    QCOMPARE(edge("/States/Route/Choices/0/Next", Walk::Right),
             QStringLiteral("/States/Route/Choices/1/Next"));
    QCOMPARE(edge("/States/Route/Choices/1/Next", Walk::Right),
             QStringLiteral("/States/Route/Default"));
    QCOMPARE(go("/States/Route/Default", Walk::Down), QStringLiteral("/States/Pause"));
    QCOMPARE(edge("/States/Done", Walk::Up), QStringLiteral("/States/Approve/Next"));
    QCOMPARE(intoFrame(drawing, QStringLiteral("/States/Each")),
             QStringLiteral("/States/Each/ItemProcessor/States/Pack"));
    QCOMPARE(outOfFrame(drawing, QStringLiteral("/States/Each/ItemProcessor/States/Pack")),
             QStringLiteral("/States/Each"));
  }

  void dropsNameTheirPlace() {
    const Drawing drawing = drawn(orderDocument());
    DropContent wait;
    wait.state.type = asl::StateType::Wait;
    const DrawnEdge& edge =
        drawing.edges.at(drawing.edgeOf(QStringLiteral("/States/Validate/Next")));
    const DropTarget between = dropTargetAt(drawing, middleOf(edge.points).point, 24, wait);
    QCOMPARE(between.words, QStringLiteral("between Validate and Route"));
    QCOMPARE(between.place.kind, edit::Place::Kind::OnEdge);
    QCOMPARE(between.place.pointer, std::string("/States/Validate/Next"));
    const QRectF box = node(drawing, "/States/Approve").rect;
    QCOMPARE(dropTargetAt(drawing, box.center() - QPointF(0, 24), 24, wait).words,
             QStringLiteral("before Approve"));
    QCOMPARE(dropTargetAt(drawing, box.center() + QPointF(0, 24), 24, wait).words,
             QStringLiteral("after Approve"));
    QCOMPARE(dropTargetAt(drawing, box.center(), 24, wait).words,
             QStringLiteral("change Approve to Wait"));
    QCOMPARE(dropTargetAt(drawing, QPointF(box.right() - 6, box.center().y()), 24, wait).words,
             QStringLiteral("when Approve fails"));
    QCOMPARE(dropTargetAt(drawing, drawing.bounds.topLeft() - QPointF(300, 300), 24, wait).kind,
             DropTarget::Kind::Loose);
  }

  void aStateIsNotDroppedOnItself() {
    const Drawing drawing = drawn(orderDocument());
    DropContent moved;
    moved.moved << QStringLiteral("/States/Approve");
    QCOMPARE(dropTargetAt(drawing, node(drawing, "/States/Approve").rect.center(), 24, moved).kind,
             DropTarget::Kind::None);
    const DrawnEdge& own = drawing.edges.at(drawing.edgeOf(QStringLiteral("/States/Approve/Next")));
    QCOMPARE(dropTargetAt(drawing, own.points.first() + QPointF(0, 12), 4, moved).kind,
             DropTarget::Kind::None);
  }

  void sidewaysEdgesMeetTheSlantOfAChoice() {
    DrawingOptions options;
    options.direction = layout::Direction::LeftRight;
    const Drawing drawing = drawn(orderDocument(), options);
    const QRectF box = node(drawing, "/States/Route").rect;
    for (const DrawnEdge& edge : drawing.edges) {
      if (drawing.nodes.at(edge.from).key != QLatin1String("/States/Route")) continue;
      const QPointF start = edge.points.first();
      if (start.x() > box.right() - 17)
        QVERIFY(silhouette(asl::StateType::Choice, box)
                    .intersects(QRectF(start - QPointF(1, 1), QSizeF(2, 2))));
    }
  }

  void aLineBetweenBranchesRunsThroughNoState() {
    const auto document = asl::Document::read(R"json({"StartAt": "Both", "States": {
      "Both": {"Type": "Parallel", "End": true, "Branches": [
        {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"},
          "B": {"Type": "Pass", "End": true}}},
        {"StartAt": "C", "States": {"C": {"Type": "Pass", "End": true}}}]}}})json");
    for (const auto direction : {layout::Direction::TopDown, layout::Direction::LeftRight}) {
      DrawingOptions options;
      options.direction = direction;
      const Drawing drawing = drawn(document, options);
      const DrawnNode& frame = node(drawing, "/States/Both");
      QCOMPARE(frame.branches.size(), 2);
      const QLineF border = branchBorder(frame, 1).translated(frame.rect.topLeft());
      QVERIFY(border.length() > 0);
      for (const DrawnNode& each : drawing.nodes) {
        if (each.parent < 0) continue;
        const bool upright = border.x1() == border.x2();
        QCOMPARE(upright, direction == layout::Direction::TopDown);
        const bool first =
            upright ? each.rect.right() < border.x1() : each.rect.bottom() < border.y1();
        const bool second =
            upright ? each.rect.left() > border.x1() : each.rect.top() > border.y1();
        QVERIFY(each.branch == 0 ? first : second);
      }
    }
  }

  void aGapMovesWhatLiesBeyond() {
    const Drawing drawing = drawn(pairDocument());
    const Gap gap{node(drawing, "/States/B").rect.top() - 10, 100, layout::Direction::TopDown};
    const Drawing open = opened(drawing, gap);
    QCOMPARE(node(open, "/States/A").rect, node(drawing, "/States/A").rect);
    QCOMPARE(node(open, "/States/B").rect, node(drawing, "/States/B").rect.translated(0, 100));
    QCOMPARE(closedPoint({5, gap.at + 150}, gap), QPointF(5, gap.at + 50));
    QCOMPARE(closedPoint({5, gap.at + 50}, gap), QPointF(5, gap.at));
  }

  void marksAreHitBeforeBoxes() {
    const Drawing drawing = drawn(orderDocument());
    const Overlay overlay;
    const QRectF box = node(drawing, "/States/Validate").rect;
    const auto kind = [&](QPointF point) {
      return hitTest(drawing, overlay, point, PaintContext()).kind;
    };
    QCOMPARE(kind(box.topLeft()), Hit::Kind::Corner);
    QCOMPARE(kind(box.center()), Hit::Kind::Node);
    QCOMPARE(kind(box.bottomRight() - QPointF(18, 0)), Hit::Kind::ErrorPort);
    const QRectF frame = node(drawing, "/States/Each").rect;
    QCOMPARE(kind(frame.topRight() + QPointF(-16, 16)), Hit::Kind::Fold);
    QCOMPARE(kind(frame.bottomLeft() + QPointF(6, -6)), Hit::Kind::Corner);  // that of its exit
    QCOMPARE(kind(frame.bottomLeft() + QPointF(12, -12)), Hit::Kind::FrameBody);
  }
};

STEPWRIGHT_TEST(TestDrawing)
#include "test_drawing.moc"
