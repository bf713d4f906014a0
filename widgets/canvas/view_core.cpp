// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/view_core.h"

#include <QMouseEvent>
#include <QScrollBar>
#include <algorithm>

#include "engine/asl/bind.h"
#include "widgets/canvas/accessible.h"
#include "widgets/canvas/notes.h"
#include "widgets/canvas/overlays.h"
#include "widgets/canvas/shapes.h"
#include "widgets/common/banner.h"

namespace stepwright::canvas {
namespace {

constexpr double smallest = 0.05, largest = 4;
constexpr int bannerHeight = 30, overlayMargin = 10;

}  // namespace

ViewCore::ViewCore(GraphView& owner)
    : view(owner),
      banner(new common::Banner(&owner)),
      zoomBar(new ZoomBar(&owner)),
      minimap(new Minimap(&owner)),
      drillBar(new DrillBar(&owner)) {
  createOverlays();
  createMotions();
  dashTimer_.setInterval(50);
  connect(&dashTimer_, &QTimer::timeout, this, &ViewCore::tick);
  dashClock_.start();
}

ViewCore::~ViewCore() {
  guide.reset();
  gesture.reset();
}

bool ViewCore::empty() const {
  return hasDocument && std::none_of(drawing.nodes.begin(), drawing.nodes.end(),
                                     [](const DrawnNode& node) { return node.isState(); });
}

QString ViewCore::whyReadOnly() const {
  if (document.foreign().empty()) return GraphView::tr("The text cannot be read; mend it first");
  return GraphView::tr("This is %1, not a state machine")
      .arg(QString::fromStdString(document.foreign()));
}

void ViewCore::createOverlays() {
  banner->hide();
  connect(banner, &common::Banner::linkActivated, &view, &GraphView::backToLiveRequested);
  connect(zoomBar, &ZoomBar::stepRequested, this, [this](int direction) {
    zoomAt(QRectF(view.viewport()->rect()).center(), direction > 0 ? 1.25 : 0.8);
  });
  connect(zoomBar, &ZoomBar::zoomRequested, &view, &GraphView::setZoom);
  connect(zoomBar, &ZoomBar::fitRequested, &view, &GraphView::zoomToFit);
  connect(minimap, &Minimap::centreRequested, this, [this](QPointF point) {
    touched();
    view.centerOn(point);
  });
  connect(minimap, &Minimap::cornerRequested, &view, [this](Qt::Corner corner) {
    view.setMinimapCorner(corner);
    emit view.minimapChanged(minimapWanted, corner);
  });
  connect(minimap, &Minimap::hideRequested, &view, [this] {
    view.setMinimapVisible(false);
    emit view.minimapChanged(false, minimapCorner);
  });
  drillBar->hide();
  connect(drillBar, &DrillBar::leaveRequested, this, &ViewCore::leaveRoot);
}

void ViewCore::applyTheme() {
  chipWidths.clear();  // the font may be another
  const common::Theme theme = common::Theme::current();
  scene.setTheme(theme);
  view.setBackgroundBrush(theme.canvas);
  minimap->setDrawing(drawing, facts);
}

void ViewCore::layOut(bool fresh) {
  if (!hasDocument || !document.machine()) return;
  const Drawing before = drawing;
  drawing = drawn(fresh);
  layouts_[root] = drawing.layout;
  slideFrom(before);
  QStringList left;
  for (const QString& key : qAsConst(selection))
    if (drawing.nodeOf(key) >= 0 || drawing.edgeOf(key) >= 0) left << key;
  facts.hoveredNode.clear();
  facts.hoveredEdge.clear();
  facts.litEdge.clear();
  showDrawing();
  updateSceneRect();
  if (left != selection) select(left, true);
  if (!lookedOnce) firstLook();
  updateSeenArea();
}

void ViewCore::refresh() {
  scene.setFacts(facts);
  const bool moving = scene.anyRunning() && !reducedMotion && view.isVisible();
  if (moving && !dashTimer_.isActive()) dashTimer_.start();
  if (!moving) dashTimer_.stop();
}

void ViewCore::tick() {
  // One dash and its gap (19 px) in 600 ms, whatever the timer does.
  scene.setDashOffset(-static_cast<double>(dashClock_.elapsed() % 600) / 600 * 19);
}

QString ViewCore::followedCursor() const {
  // A state in a folded frame is shown by its frame.
  QString key = facts.cursor;
  while (!key.isEmpty() && drawing.nodeOf(key) < 0) {
    const int at = key.lastIndexOf(QStringLiteral("/States/"));
    key = at > 0 ? key.left(at) : QString();
  }
  return key;
}

void ViewCore::updateBanner() {
  common::BannerText text;
  if (stale) {
    text.word = GraphView::tr("Stale");
    text.icon = QStringLiteral("warning");
    text.title = GraphView::tr("The text cannot be read; this is its last good picture");
    text.note = staleReason;
  } else if (run.past) {
    text.word = GraphView::tr("Past");
    text.icon = QStringLiteral("history");
    text.title = GraphView::tr("Viewing the past: event %1 of %2").arg(run.event).arg(run.events);
    text.note = run.cursor ? QString::fromStdString(run.cursor->words) : QString();
    text.links << GraphView::tr("Back to live");
    text.inverted = true;
  } else if (run.status == replay::RunStatus::Paused) {
    text.word = GraphView::tr("Paused");
    text.icon = QStringLiteral("pause");
    if (run.cursor) {
      const QString name = QString::fromStdString(run.cursor->state).section(QLatin1Char('/'), -1);
      text.title = QString(name)
                       .replace(QLatin1String("~1"), QLatin1String("/"))
                       .replace(QLatin1String("~0"), QLatin1String("~"));
      text.note = QString::fromStdString(run.cursor->words);
    }
  }
  const bool shown = ownBanner && !text.word.isEmpty();
  if (shown) banner->setText(text);
  if (shown != banner->isVisibleTo(&view)) {
    banner->setVisible(shown);
    // The drawing must not jump when the banner comes: what the margin takes, the scroll bar gives
    // back.
    const int by = shown ? bannerHeight : -bannerHeight;
    view.setViewportMargins(0, shown ? bannerHeight : 0, 0, 0);
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + by);
    placeOverlays();
  }
}

void ViewCore::placeOverlays() {
  const QRect area = view.viewport()->geometry();
  banner->setGeometry(area.left(), 0, area.width(), bannerHeight);
  const auto place = [&](QWidget& widget, bool right, bool bottom) {
    widget.move(
        right ? area.right() + 1 - overlayMargin - widget.width() : area.left() + overlayMargin,
        bottom ? area.bottom() + 1 - overlayMargin - widget.height() : area.top() + overlayMargin);
  };
  const bool right = minimapCorner == Qt::TopRightCorner || minimapCorner == Qt::BottomRightCorner;
  const bool bottom =
      minimapCorner == Qt::BottomLeftCorner || minimapCorner == Qt::BottomRightCorner;
  place(*minimap, right, bottom);
  // The zoom gives way to the overview.
  place(*zoomBar, !right && bottom, true);
  drillBar->adjustSize();
  place(*drillBar, !right && !bottom, false);
  drillBar->setVisible(!root.isEmpty());
  drillBar->raise();
  // In a small view the overview would cover what it is to help to find.
  const bool room = area.width() > 420 && area.height() > 240;
  minimap->setVisible(minimapWanted && room && !drawing.nodes.isEmpty());
  zoomBar->raise();
  minimap->raise();
}

void ViewCore::updateSceneRect() {
  // Room on all sides, so that anything can be scrolled to the middle of the view.
  const QSizeF room = QSizeF(view.viewport()->size()) / scale() * 0.8;
  view.setSceneRect(
      drawing.bounds.adjusted(-room.width(), -room.height(), room.width(), room.height()));
}

void ViewCore::updateSeenArea() {
  const QRectF seen = view.mapToScene(view.viewport()->rect()).boundingRect();
  minimap->setVisibleArea(seen);
}

double ViewCore::scale() const { return view.transform().m11(); }

QPointF ViewCore::toScene(QPointF viewportPoint) const {
  return view.viewportTransform().inverted().map(viewportPoint);
}

void ViewCore::zoomAt(QPointF viewportPoint, double factor) {
  touched();
  const double wanted = qBound(smallest, scale() * factor, largest);
  const QPointF fixed = toScene(viewportPoint);
  view.setTransform(QTransform::fromScale(wanted, wanted));
  scene.setScale(wanted);
  updateSceneRect();
  const QPointF now = view.viewportTransform().map(fixed);
  const QPoint by = (now - viewportPoint).toPoint();
  view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->value() + by.x());
  view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + by.y());
  zoomBar->setZoom(wanted);
  updateSeenArea();
  emit view.zoomChanged(wanted);
}

void ViewCore::select(const QStringList& keys, bool tell) {
  selection = keys;
  if (!keys.isEmpty()) selectNote(0);
  facts.selection = QSet<QString>(keys.begin(), keys.end());
  refresh();
  if (tell) {
    emit view.selectionChanged(keys);
    notifySelection(view);
  }
}

QString ViewCore::selectedState() const {
  if (selection.size() != 1) return {};
  const int node = drawing.nodeOf(selection.first());
  return node >= 0 && drawing.nodes.at(node).isState() ? selection.first() : QString();
}

Hit ViewCore::hitAt(QPointF point) const {
  return hitTest(drawing, facts, point, scale(), options.direction);
}

void ViewCore::hover(const Hit& hit) {
  const QString node = hit.node >= 0 && hit.kind != Hit::Kind::FrameBody
                           ? drawing.nodes.at(hit.node).key
                           : QString();
  const QString edge = hit.edge >= 0 ? drawing.edges.at(hit.edge).key : QString();
  if (node == facts.hoveredNode && edge == facts.hoveredEdge) return;
  facts.hoveredNode = node;
  if (edge != facts.hoveredEdge) return lightEdge(edge);
  refresh();
}

void ViewCore::begin(std::unique_ptr<Gesture> started) { gesture = std::move(started); }

void ViewCore::endGesture(bool take) {
  if (!gesture) return;
  const std::unique_ptr<Gesture> ended = std::move(gesture);
  if (!take) ended->cancel();
  view.viewport()->update();
}

const asl::State* ViewCore::stateOf(const QString& key) const {
  if (!hasDocument || !document.machine()) return nullptr;
  return asl::findState(*document.machine(), key.toStdString());
}

QString ViewCore::mapOfSelection() const {
  QString key = selectedState();
  if (key.isEmpty()) key = followedCursor();
  int node = drawing.nodeOf(key);
  while (node >= 0) {
    const DrawnNode& at = drawing.nodes.at(node);
    if (at.type == asl::StateType::Map && at.container) return at.key;
    node = at.parent;
  }
  return {};
}

void ViewCore::toggleCollapsed(const QString& key) {
  if (options.collapsed.contains(key))
    options.collapsed.remove(key);
  else
    options.collapsed.insert(key);
  layOut();
  emit view.collapsedChanged(options.collapsed);
}

}  // namespace stepwright::canvas
