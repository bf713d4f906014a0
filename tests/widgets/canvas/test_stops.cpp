// SPDX-License-Identifier: GPL-3.0-or-later
// The marks of breakpoints at every zoom: each stands where what it belongs to is drawn, and a
// click on it means it.
#include <QFile>
#include <QtTest>

#include "samples.h"
#include "tests/support/test_program.h"
#include "widgets/canvas/box_spots.h"
#include "widgets/canvas/edge_chip.h"
#include "widgets/canvas/graph_scene.h"
#include "widgets/canvas/graph_view.h"
#include "widgets/canvas/paint_edge.h"
#include "widgets/canvas/shapes.h"

using namespace stepwright;
using namespace stepwright::canvas;
using common::BreakpointMark;

namespace {

constexpr double zooms[] = {0.25, 0.43, 0.51, 0.75, 1, 2};

asl::Document sample(const char* name) {
  QFile file(QStringLiteral(STEPWRIGHT_SOURCE_DIR "/resources/samples/") + QLatin1String(name));
  return file.open(QIODevice::ReadOnly) ? asl::Document::read(file.readAll().toStdString())
                                        : emptyDocument();
}

/// Frames that are tried again and whose errors are caught, one in the other, and a loop back.
asl::Document framesDocument() {
  return asl::Document::read(R"({"StartAt": "Each", "States": {
    "Each": {"Type": "Map", "Next": "Both",
      "Retry": [{"ErrorEquals": ["States.ALL"], "MaxAttempts": 12}],
      "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Each"}],
      "ItemProcessor": {"StartAt": "In", "States": {"In": {"Type": "Map", "End": true,
        "Retry": [{"ErrorEquals": ["A"]}], "Catch": [{"ErrorEquals": ["A"], "Next": "B"}],
        "ItemProcessor": {"StartAt": "C", "States": {"C": {"Type": "Pass", "End": true}}}},
        "B": {"Type": "Pass", "End": true}}}},
    "Both": {"Type": "Parallel", "End": true, "Retry": [{"ErrorEquals": ["A"]}],
      "Branches": [{"StartAt": "D", "States": {"D": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true,
        "Retry": [{"ErrorEquals": ["A"], "MaxAttempts": 3}]}}}]}}})");
}

PaintContext contextAt(double zoom, layout::Direction direction) {
  PaintContext context;
  context.direction = direction;
  context.setScale(zoom);
  return context;
}

/// The mark as a circle; what an edge has is a little smaller.
struct Mark {
  BreakpointMark stop;
  QPointF at;
  double radius = 0;
};

bool touches(const Mark& mark, const QRectF& rect) {
  const QPointF near(qBound(rect.left(), mark.at.x(), rect.right()),
                     qBound(rect.top(), mark.at.y(), rect.bottom()));
  return QLineF(near, mark.at).length() <= mark.radius;
}

/// What is drawn of that to which a stop of a box belongs: the badge of its retries, the port of
/// its errors, or the box.
QRectF ownerOf(const DrawnNode& node, StopKind kind, const PaintContext& context) {
  const QSizeF size = node.rect.size();
  QRectF own(QPointF(), size);
  if (const QRectF badge = retryBadgeOf(node, {}, context);
      kind == StopKind::Retry && !badge.isEmpty())
    own = badge;
  const bool port = node.face.catches && context.scale >= 0.4;
  if ((kind == StopKind::Error || kind == StopKind::Catch) && port)
    own = QRectF(size.width() - metrics::errorPortX, size.height() - 6, 20, 12);
  return own.translated(node.rect.topLeft());
}

}  // namespace

class TestStops : public QObject {
  Q_OBJECT
 private slots:
  void init() {
    view_ = std::make_unique<GraphView>();
    view_->setPace(Pace::Off);
    view_->setMinimapVisible(false);
    view_->resize(700, 500);
    view_->show();
    connect(view_.get(), &GraphView::toggleStopRequested, this,
            [this](const BreakpointMark& stop) { toggled_.push_back(stop); });
  }
  void cleanup() { view_.reset(); }

  void marksStandByWhatTheyBelongTo_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<bool>("across");
    for (const char* file : {"", "frames", "order-with-retry.asl.json", "order-process.asl.json"})
      for (const bool across : {false, true})
        QTest::addRow("%s%s", file[0] == 0 ? "order" : file, across ? ", left to right" : "")
            << QByteArray(file) << across;
  }
  void marksStandByWhatTheyBelongTo() {
    const auto direction = showRow();
    int checked = 0;
    for (const double zoom : zooms) {
      view_->setZoom(zoom);
      const PaintContext context = contextAt(zoom, direction);
      for (const Mark& mark : marks(context)) {
        const QString which = nameOf(mark, zoom);
        QVERIFY2(standsByItsOwner(mark, context), qPrintable(which));
        QVERIFY2(isPaintedThere(mark, zoom), qPrintable(which));
        click(mark.at);
        QVERIFY2(toggled_ == std::vector<BreakpointMark>{mark.stop}, qPrintable(which));
        ++checked;
      }
    }
    QVERIFY2(checked >= 72, qPrintable(QString::number(checked)));
  }

  /// At 25 %, say, something else is drawn than just below: the zoom is what was asked for.
  void theZoomIsTheOneThatWasAskedFor() {
    view_->setDocument(orderDocument());
    for (const double before : zooms)
      for (const double zoom : zooms) {
        view_->setZoom(before * 1.1);
        view_->setZoom(zoom);
        QCOMPARE(view_->zoom() - zoom, 0.0);
      }
  }

  /// All of a document at once: what is near another one is still itself.
  void eachOfManyIsItself_data() { marksStandByWhatTheyBelongTo_data(); }
  void eachOfManyIsItself() {
    const auto direction = showRow();
    for (const double zoom : zooms) {
      view_->setZoom(zoom);
      const auto all = marks(contextAt(zoom, direction));
      std::vector<BreakpointMark> stops;
      for (const Mark& mark : all)
        if (mark.stop.kind != StopKind::Catch && mark.stop.kind != StopKind::Tested)
          stops.push_back(mark.stop);
      view_->setBreakpoints(stops);
      for (const Mark& mark : all) {
        if (std::find(stops.begin(), stops.end(), mark.stop) == stops.end()) continue;
        click(mark.at);
        QVERIFY2(toggled_ == std::vector<BreakpointMark>{mark.stop},
                 qPrintable(nameOf(mark, zoom)));
      }
    }
  }

  /// The badge is as wide as what it says, and where none is drawn there is none to click at.
  void theBadgeOfRetriesIsItsOwnSpot() {
    view_->setDocument(orderDocument());
    replay::RunView run;
    run.status = replay::RunStatus::Paused;
    run.states["/States/Validate"] = {replay::StateStatus::Retrying, 12, 14, 1, {}};
    view_->setRunView(run);
    view_->setZoom(1);
    const int index = view_->drawing().nodeOf(QStringLiteral("/States/Validate"));
    const DrawnNode& node = view_->drawing().nodes.at(index);
    const QRectF badge = retryBadgeOf(node, lookOf(view_->drawing(), index, view_->overlay()),
                                      contextAt(1, layout::Direction::TopDown));
    QVERIFY(badge.width() >
            retryBadgeOf(node, {}, contextAt(1, layout::Direction::TopDown)).width());
    const QPointF left = node.rect.topLeft() + QPointF(badge.left() + 2, badge.center().y() + 6);
    click(left);
    QCOMPARE(toggled_.size(), std::size_t{1});
    QVERIFY(toggled_.front().kind == StopKind::Retry && !toggled_.front().isSet());
    view_->setZoom(0.5);
    click(left);
    QVERIFY(toggled_.empty());
  }

  /// What is left of a chip is what is clicked at.
  void theChipIsWhereItIsDrawn() {
    view_->setDocument(sample("order-with-retry.asl.json"));
    int numbers = 0;
    for (const double zoom : zooms) {
      const PaintContext context = contextAt(zoom, layout::Direction::TopDown);
      for (const DrawnEdge& edge : view_->drawing().edges) {
        const ShownChip chip = shownChip(edge, context);
        QCOMPARE(isOnChip(edge, chip.rect.center(), context), chip.shown());
        if (!chip.numbered || !chip.words.isEmpty()) continue;
        ++numbers;
        // Beside the number is nothing to click at.
        QVERIFY(!isOnChip(edge, chip.rect.center() + QPointF(30, 0), context));
        QVERIFY(distanceTo(edge.points, chip.rect.center()) < 20);
      }
    }
    QVERIFY(numbers > 0);
  }

 private:
  /// The document of the row, in its direction.
  layout::Direction showRow() {
    const auto file = *static_cast<QByteArray*>(QTest::qData("file", qMetaTypeId<QByteArray>()));
    const bool across = *static_cast<bool*>(QTest::qData("across", qMetaTypeId<bool>()));
    const auto direction = across ? layout::Direction::LeftRight : layout::Direction::TopDown;
    view_->setDirection(direction);
    view_->setDocument(file.isEmpty()     ? orderDocument()
                       : file == "frames" ? framesDocument()
                                          : sample(file.constData()));
    return direction;
  }

  static QString nameOf(const Mark& mark, double zoom) {
    return QStringLiteral("%1 %2 %3 at %4")
        .arg(common::wordOf(mark.stop.kind), QString::fromStdString(mark.stop.state),
             QString::fromStdString(mark.stop.edge))
        .arg(zoom);
  }

  [[nodiscard]] std::vector<Mark> marks(const PaintContext& context) const {
    const double growth = stopGrowth(context.scale);
    std::vector<Mark> all;
    for (const DrawnNode& node : view_->drawing().nodes) {
      if (!node.isState()) continue;
      std::vector<StopKind> kinds{StopKind::Enter, StopKind::Exit};
      if (node.face.retryAttempts > 0) kinds.push_back(StopKind::Retry);
      if (node.mayCatch()) kinds.push_back(StopKind::Error);
      if (node.face.catches) kinds.push_back(StopKind::Catch);
      for (const StopKind kind : kinds) {
        BreakpointMark stop{node.key.toStdString(), kind};
        stop.id = static_cast<std::uint32_t>(all.size() + 1);
        all.push_back({stop, node.rect.topLeft() + pointOf(*spotOf(kind), node), 7.35 * growth});
      }
    }
    for (const DrawnEdge& edge : view_->drawing().edges) {
      const DrawnNode& from = view_->drawing().nodes.at(edge.from);
      if (!from.isState()) continue;
      std::vector<StopKind> kinds{StopKind::Edge};
      if (edge.kind == asl::EdgeKind::Choice) kinds.push_back(StopKind::Tested);
      for (const StopKind kind : kinds) {
        BreakpointMark stop{from.key.toStdString(), kind, edge.key.toStdString()};
        stop.id = static_cast<std::uint32_t>(all.size() + 1);
        all.push_back({stop, stopPointOf(edge, context), 5.95 * growth});
      }
    }
    return all;
  }

  [[nodiscard]] bool standsByItsOwner(const Mark& mark, const PaintContext& context) const {
    const Drawing& drawing = view_->drawing();
    if (mark.stop.edge.empty()) {
      const int node = drawing.nodeOf(QString::fromStdString(mark.stop.state));
      return touches(mark, ownerOf(drawing.nodes.at(node), mark.stop.kind, context));
    }
    const DrawnEdge& edge =
        drawing.edges.at(drawing.edgeOf(QString::fromStdString(mark.stop.edge)));
    const ShownChip chip = shownChip(edge, context);
    return chip.shown() ? touches(mark, chip.rect)
                        : distanceTo(edge.points, mark.at) <= mark.radius;
  }

  /// Whether the picture changes there, and nowhere else, by that one mark.
  bool isPaintedThere(const Mark& mark, double zoom) {
    const auto picture = [&] {
      QImage image(80, 80, QImage::Format_RGB32);
      image.fill(Qt::white);
      QPainter painter(&image);
      view_->scene()->render(&painter, image.rect(),
                             QRectF(mark.at - QPointF(40, 40) / zoom, QSizeF(80, 80) / zoom));
      return image;
    };
    view_->setBreakpoints({});
    const QImage bare = picture();
    view_->setBreakpoints({mark.stop});
    const QImage marked = picture();
    QRect changed;
    for (int y = 0; y < bare.height(); ++y)
      for (int x = 0; x < bare.width(); ++x)
        if (bare.pixel(x, y) != marked.pixel(x, y)) changed |= QRect(x, y, 1, 1);
    // What it covers may look like its rim.
    const double least = mark.radius * zoom * 1.2;
    return !changed.isEmpty() && changed.width() >= least && changed.height() >= least &&
           QLineF(QRectF(changed).center(), QPointF(40, 40)).length() <= 2.5;
  }

  void click(QPointF at) {
    toggled_.clear();
    view_->centerOn(at);
    QTest::mouseClick(view_->viewport(), Qt::LeftButton, {}, view_->mapFromScene(at));
  }

  std::unique_ptr<GraphView> view_;
  std::vector<BreakpointMark> toggled_;
};

STEPWRIGHT_TEST(TestStops)
#include "test_stops.moc"
