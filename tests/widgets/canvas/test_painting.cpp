// SPDX-License-Identifier: GPL-3.0-or-later
#include <QImage>
#include <QPainter>
#include <QtTest>

#include "samples.h"
#include "tests/support/test_program.h"
#include "widgets/canvas/drawing.h"
#include "widgets/canvas/edge_chip.h"
#include "widgets/canvas/overlay.h"
#include "widgets/canvas/paint_edge.h"
#include "widgets/canvas/paint_frame.h"
#include "widgets/canvas/paint_node.h"
#include "widgets/canvas/shapes.h"
#include "widgets/common/theme.h"

using namespace stepwright;
using namespace stepwright::canvas;
using S = replay::StateStatus;

namespace {

DrawnNode box(asl::StateType type, const QString& name) {
  DrawnNode node;
  node.type = type;
  node.key = name;
  node.name = name;
  node.face.iconName = QStringLiteral("phase");
  node.face.second = QStringLiteral("second line");
  node.rect = QRectF(0, 0, type == asl::StateType::Choice ? 224 : 184,
                     type == asl::StateType::Pass ? 40 : 56);
  return node;
}

QImage painted(const DrawnNode& node, const NodeLook& look, double scale = 1) {
  PaintContext context;
  context.scale = scale;
  QImage image(400, 160, QImage::Format_ARGB32_Premultiplied);
  image.fill(context.theme.canvas);
  QPainter painter(&image);
  painter.translate(100, 50);
  painter.scale(scale, scale);
  paintNode(painter, node, look, wordsOf(node, context), context);
  return image;
}

int pixelsOf(const QImage& image, const QColor& color) {
  int count = 0;
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x)
      if (image.pixelColor(x, y) == color) ++count;
  return count;
}

}  // namespace

class TestPainting : public QObject {
  Q_OBJECT
 private slots:
  void aNumberAloneStandsOnItsLine() {
    DrawnEdge edge;
    edge.points = {{10, 0}, {10, 100}};
    edge.chip = QRectF(0, 40, 120, 20);
    edge.label = QStringLiteral("a condition that has no room in its chip");
    edge.numbered = true;
    PaintContext context;
    context.scale = 0.5;
    QImage image(140, 100, QImage::Format_ARGB32_Premultiplied);
    image.fill(context.theme.canvas);
    QPainter painter(&image);
    paintChip(painter, edge, EdgeLook(), context);
    painter.end();
    int left = image.width(), right = -1;
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) {
        if (image.pixelColor(x, y) == context.theme.canvas) continue;
        left = qMin(left, x);
        right = qMax(right, x);
      }
    }
    QVERIFY2(left < 10 && right > 10 && right < 24, QByteArray::number(right));
  }

  /// How often an edge was taken is said beside its chip: on no chip, and on no port of errors.
  void countsStandClear_data() {
    QTest::addColumn<bool>("across");
    QTest::newRow("top-down") << false;
    QTest::newRow("left to right") << true;
  }
  void countsStandClear() {
    QFETCH(bool, across);
    const auto direction = across ? layout::Direction::LeftRight : layout::Direction::TopDown;
    const asl::Document document = orderDocument();
    DrawingOptions options;
    options.direction = direction;
    const Drawing drawing = draw(document.graph(), *document.machine(), options);
    PaintContext context;
    context.direction = direction;
    const QRectF area = drawing.bounds.adjusted(-60, -30, 60, 30);
    QVector<QRectF> taken;
    for (const DrawnEdge& edge : drawing.edges)
      if (const ShownChip chip = shownChip(edge, context); chip.shown()) taken << chip.rect;
    for (const DrawnNode& node : drawing.nodes)
      if (node.face.catches)
        taken << QRectF(node.rect.bottomRight() - QPointF(metrics::errorPortX, 6), QSizeF(20, 12));
    int counts = 0;
    for (const DrawnEdge& edge : drawing.edges) {
      const auto said = [&](int times) {
        QImage image(area.size().toSize(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.translate(-area.topLeft());
        EdgeLook look;
        look.taken = times;
        paintEdge(painter, edge, look, context);
        return image;
      };
      const QImage two = said(2), eight = said(8);
      QRect digit;
      for (int y = 0; y < two.height(); ++y)
        for (int x = 0; x < two.width(); ++x)
          if (two.pixel(x, y) != eight.pixel(x, y)) digit |= QRect(x, y, 1, 1);
      QVERIFY2(!digit.isEmpty(), qPrintable(edge.key));
      for (const QRectF& other : taken)
        QVERIFY2(!other.translated(-area.topLeft()).intersects(QRectF(digit)),
                 qPrintable(edge.key));
      ++counts;
    }
    QVERIFY(counts > 8);
  }

  void eachTypeHasItsOwnSilhouette() {
    QSet<QByteArray> seen;
    for (int type = 0; type < 6; ++type) {
      const QImage image =
          painted(box(static_cast<asl::StateType>(type), QStringLiteral("Same")), {}, 0.3);
      seen.insert(QByteArray(reinterpret_cast<const char*>(image.constBits()),
                             static_cast<int>(image.sizeInBytes())));
    }
    QCOMPARE(seen.size(), 6);
  }

  void statusShowsItsHue() {
    const common::Theme theme = common::Theme::current();
    for (int i = 1; i <= static_cast<int>(S::Aborted); ++i) {
      NodeLook look;
      look.status = static_cast<S>(i);
      const QImage image = painted(box(asl::StateType::Task, QStringLiteral("Pay")), look);
      QVERIFY2(pixelsOf(image, theme.status(look.status)) > 40, QByteArray::number(i));
      QCOMPARE(pixelsOf(painted(box(asl::StateType::Task, QStringLiteral("Pay")), {}),
                        theme.status(look.status)),
               0);
    }
  }

  void thePastHasNoLiveHue() {
    PaintContext context;
    context.past = true;
    QCOMPARE(context.hue(S::Running), context.theme.aborted);
    QCOMPARE(context.hue(S::Succeeded), context.theme.succeeded);
  }

  void smallBoxesLoseTheirWordsNotTheirHue() {
    NodeLook look;
    look.status = S::Failed;
    const common::Theme theme = common::Theme::current();
    for (double scale : {0.55, 0.45, 0.3, 0.2})
      QVERIFY2(pixelsOf(painted(box(asl::StateType::Task, QStringLiteral("Pay")), look, scale),
                        theme.failed) > 4,
               QByteArray::number(scale));
    PaintContext context;
    context.scale = 0.5;
    QCOMPARE(wordsOf(box(asl::StateType::Task, QStringLiteral("Pay")), context).second, QString());
  }

  void longNamesAreCutInTheMiddle() {
    const BoxWords words = wordsOf(
        box(asl::StateType::Task, QStringLiteral("Validate the address of the receiving party")),
        PaintContext());
    // With a second line a box of that height has room for one of the name.
    QCOMPARE(words.name.size(), 1);
    QVERIFY(words.name.first().startsWith(QStringLiteral("V")));
    QVERIFY(words.name.last().contains(QChar(0x2026)));
    QVERIFY(words.name.last().endsWith(QStringLiteral("y")));
  }

  void nothingIsPaintedOutsideOfTheBounds() {
    NodeLook look;
    look.selected = look.cursor = look.ports = look.mocked = look.showTally = true;
    look.ribbon = QStringLiteral("Paused before attempt 2 of 4");
    look.tally = {12, 3, 900, 45, 2, 1};
    look.problem = asl::Severity::Error;
    look.enter = common::BreakpointMark{};
    DrawnNode node = box(asl::StateType::Choice, QStringLiteral("Which route?"));
    node.face.retryAttempts = 3;
    node.face.catches = true;
    PaintContext context;
    const QRectF bounds = paintedBounds(node) | cursorBounds(node, look, context);
    QImage image(900, 400, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.translate(500, 150);
    paintNode(painter, node, look, wordsOf(node, context), context);
    paintCursor(painter, node, look, context);
    painter.end();
    for (int y = 0; y < image.height(); ++y)
      for (int x = 0; x < image.width(); ++x)
        if (qAlpha(image.pixel(x, y)) > 0)
          QVERIFY2(bounds.translated(500, 150).contains(QPointF(x, y)),
                   qPrintable(QStringLiteral("%1 %2").arg(x - 500).arg(y - 150)));
  }

  void manyItemsShareCellsAndTheWorstIsSeen() {
    DrawnNode frame = box(asl::StateType::Map, QStringLiteral("Each"));
    frame.container = true;
    frame.rect = QRectF(0, 0, 600, 300);
    replay::ContainerView items;
    items.items.assign(10000, S::Succeeded);
    items.items[7777] = S::Failed;
    const auto cells = stripCells(frame, items);
    QVERIFY(cells.size() <= 120);
    int failed = 0;
    for (const StripCell& cell : cells) {
      if (cell.status == S::Failed) {
        ++failed;
        QVERIFY(cell.first <= 7777 && 7777 <= cell.last);
      }
      QVERIFY(cell.rect.right() <= frame.rect.width());
    }
    QCOMPARE(failed, 1);
    items.items.assign(12, S::Succeeded);
    QCOMPARE(stripCells(frame, items).size(), 12);
  }

  void edgesAreInkWhenTaken() {
    DrawnEdge edge;
    edge.kind = asl::EdgeKind::Next;
    edge.points = {QPointF(50, 10), QPointF(50, 90)};
    PaintContext context;
    const auto draw = [&](int taken) {
      QImage image(120, 100, QImage::Format_ARGB32_Premultiplied);
      image.fill(context.theme.canvas);
      QPainter painter(&image);
      EdgeLook look;
      look.taken = taken;
      paintEdge(painter, edge, look, context);
      painter.end();
      return pixelsOf(image, context.theme.ink);
    };
    QCOMPARE(draw(0), 0);
    QVERIFY(draw(3) > 80);
  }
};

STEPWRIGHT_TEST(TestPainting)
#include "test_painting.moc"
