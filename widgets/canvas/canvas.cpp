// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/canvas.h"

#include "widgets/canvas/accessible.h"
#include "widgets/canvas/paint_node.h"
#include "widgets/canvas/shapes.h"
#include "widgets/canvas/state_banner.h"

namespace stepwright::canvas {

Canvas::Canvas(CanvasView& view)
    : view_(view), camera_(view, scene_), motion_(view), panels_(view, camera_) {
  camera_.setCovered([this] { return panels_.minimapArea(); });
  listenToMotion();
}

void Canvas::listenToMotion() {
  connect(&motion_, &Motion::moved, this, &Canvas::showDrawing);
  connect(&motion_, &Motion::faded, this, [this](double light) {
    state_.setFade(light);
    refresh();
  });
  connect(&motion_, &Motion::fadeEnded, this, [this] {
    if (!state_.overlay().hoveredEdge.isEmpty()) return;
    state_.unlight();
    refresh();
  });
  connect(&motion_, &Motion::dashMoved, &scene_, &GraphScene::setDashOffset);
  connect(&camera_, &Camera::seenChanged, this, [this] {
    const bool news = state_.setRibbon(camera_.roomAcross(), ribbonGrowth(camera_.scale()));
    if (news && !state_.overlay().cursor.isEmpty()) refresh();
  });
}

void Canvas::setDocument(const asl::Document& document) {
  shown_.set(document);
  layOut();
  panels_.place();
  view_.viewport()->update();
}

void Canvas::setRun(const replay::RunView& run) {
  // Bars come and go with a run; what is seen of the drawing stays.
  if (run.status != replay::RunStatus::None) camera_.settle();
  state_.setRun(run);
  refresh();
  panels_.showOverview(drawing(), state_.overlay());
  panels_.showMarks(drawing(), state_.overlay());
  updateBanner();
}

void Canvas::setNested(std::vector<NestedGraph> nested) {
  const bool anew = shown_.setNested(nested);
  state_.setNested(std::move(nested));
  if (anew) layOut();
}

void Canvas::layOut(bool fresh) {
  const Drawing before = drawing();
  const QString root = shown_.root();
  if (!shown_.layOut(fresh)) return;
  gesture_.drawnAnew();
  if (shown_.root() != root) {
    showPath();
    emit view_.rootChanged({});
  }
  motion_.slide(before, drawing());
  QStringList left;
  for (const QString& key : state_.selection())
    if (drawing().nodeOf(key) >= 0 || drawing().edgeOf(key) >= 0) left << key;
  state_.hoverNothing();
  state_.unlight();
  showDrawing();
  camera_.setBounds(drawing().bounds);
  if (left != state_.selection()) select(left, true);
  if (!camera_.hasLooked()) lookFirst();
  camera_.tellSeen();
}

void Canvas::showDrawing() {
  if (!motion_.atRest()) return scene_.show(motion_.shown(drawing()), state_.overlay());
  scene_.show(drawing(), state_.overlay());
  panels_.showOverview(drawing(), state_.overlay());
  panels_.showMarks(drawing(), state_.overlay());
}

void Canvas::refresh() {
  scene_.setOverlay(state_.overlay());
  motion_.setRunning(scene_.anyRunning());
}

void Canvas::updateBanner() { panels_.showBanner(bannerOf(state_)); }

void Canvas::applyTheme() {
  shown_.forgetWidths();
  const common::Theme theme = common::Theme::current();
  scene_.setTheme(theme);
  view_.setBackgroundBrush(theme.canvas);
  panels_.showOverview(drawing(), state_.overlay());
}

void Canvas::lookFirst() { camera_.lookFirst(drawing(), shown_.direction()); }

void Canvas::lookAtSelection() {
  QRectF area;
  for (const QString& key : state_.selection()) {
    if (const int node = drawing().nodeOf(key); node >= 0) area |= drawing().nodes.at(node).rect;
    if (const int edge = drawing().edgeOf(key); edge >= 0)
      area |= QPolygonF(drawing().edges.at(edge).points).boundingRect();
  }
  if (area.isNull()) return camera_.fit();
  camera_.fitTo(area.adjusted(-40, -40, 40, 40));
}

void Canvas::showPath() { panels_.showPath(shown_.path()); }

void Canvas::select(const QStringList& wanted, bool tell) {
  QStringList keys;
  for (const QString& key : wanted)
    if (!isForeign(key)) keys << key;
  state_.select(keys);
  const bool leaves = tell && !keys.isEmpty() && !state_.overlay().inside.isEmpty();
  if (leaves) state_.lookInside({});
  if (!keys.isEmpty()) selectNote(0);
  if (!keys.isEmpty()) selectGroup(0);
  refresh();
  if (!tell) return;
  emit view_.selectionChanged(keys);
  if (leaves) emit view_.insideChanged({});
  notifySelection(view_);
}

/// What belongs to another definition is only looked at.
bool Canvas::isForeign(const QString& key) const {
  if (const int node = drawing().nodeOf(key); node >= 0) return drawing().nodes.at(node).foreign;
  const int edge = drawing().edgeOf(key);
  return edge >= 0 && drawing().edges.at(edge).foreign;
}

void Canvas::selectNote(int id) {
  if (state_.selectedNote() == id) return;
  state_.selectNote(id);
  if (id != 0) state_.selectGroup(0);
  if (id != 0 && !state_.selection().isEmpty()) select({}, true);
  showNotes();
}

void Canvas::selectGroup(int id) {
  if (state_.selectedGroup() == id) return;
  state_.selectGroup(id);
  if (id != 0) state_.selectNote(0);
  if (id != 0 && !state_.selection().isEmpty()) select({}, true);
  showNotes();
}

QString Canvas::selectedState() const {
  const QStringList& keys = state_.selection();
  if (keys.size() != 1) return {};
  const int node = drawing().nodeOf(keys.first());
  return node >= 0 && drawing().nodes.at(node).isState() ? keys.first() : QString();
}

void Canvas::showNotes() {
  scene_.showGroups(drawing(), state_.selectedGroup());
  scene_.showNotes(drawing(), state_.selectedNote());
}

void Canvas::hover(const Hit& hit) {
  const QString node = hit.node >= 0 && hit.kind != Hit::Kind::FrameBody
                           ? drawing().nodes.at(hit.node).key
                           : QString();
  const QString edge = hit.edge >= 0 ? drawing().edges.at(hit.edge).key : QString();
  const Overlay& overlay = state_.overlay();
  if (node == overlay.hoveredNode && edge == overlay.hoveredEdge && hit.stop == overlay.hoveredSpot)
    return;
  state_.hoverNode(node);
  state_.hoverSpot(hit.stop);
  if (edge != overlay.hoveredEdge) return lightEdge(edge);
  refresh();
}

void Canvas::lightEdge(const QString& edge) {
  motion_.stopFade();
  state_.hoverEdge(edge);
  const double light = edge.isEmpty() ? 0 : 1;
  if (!motion_.mayMove(drawing())) {
    state_.setFade(light);
    if (edge.isEmpty()) state_.unlight();
  } else if (!state_.overlay().litEdge.isEmpty()) {
    motion_.fade(state_.overlay().hoverFade, light);
  }
  refresh();
}

Hit Canvas::hitAt(QPointF point) const {
  return hitTest(drawing(), state_.overlay(), point, context());
}

QPoint Canvas::globalPointBelow(const QString& key) const {
  QRectF rect(drawing().bounds.center(), QSizeF());
  if (const int node = drawing().nodeOf(key); node >= 0) {
    rect = drawing().nodes.at(node).rect;
  } else if (const int edge = drawing().edgeOf(key); edge >= 0) {
    rect = QRectF(middleOf(drawing().edges.at(edge).points).point, QSizeF());
  }
  const QPoint below = view_.mapFromScene(QPointF(rect.left(), rect.bottom() + 8));
  const QRect area = view_.viewport()->rect().adjusted(8, 8, -270, -120);
  return view_.viewport()->mapToGlobal(
      QPoint(qBound(area.left(), below.x(), qMax(area.left(), area.right())),
             qBound(area.top(), below.y(), qMax(area.top(), area.bottom()))));
}

void Canvas::drop(const DropContent& content, const DropTarget& target) {
  if (target.takes()) emit view_.dropRequested(contentOf(content), destinationOf(target));
}

void Canvas::removeSelected() {
  if (!state_.readOnly() && !state_.selection().isEmpty())
    emit view_.removeRequested(state_.selection());
}

}  // namespace stepwright::canvas

#include "moc_canvas.cpp"
