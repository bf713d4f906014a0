// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/frames.h"

#include "widgets/canvas/canvas.h"
#include "widgets/canvas/paint_node.h"
#include "widgets/canvas/paint_parts.h"
#include "widgets/canvas/walk.h"

namespace stepwright::canvas {
namespace {

/// The debugger's ribbon belongs to what must be seen of a state.
QRectF withRibbon(const QRectF& box, const NodeLook& look, const PaintContext& context) {
  if (!look.cursor) return box;
  const double width = ribbonSize(look.ribbon, true).width(), growth = ribbonGrowth(context.scale);
  if (look.ribbonBelow || context.direction == layout::Direction::LeftRight)
    return box.united(
        QRectF(box.left(), box.top(), width * growth, box.height() + 14 + 24 * growth));
  return box.adjusted(-(width + 44) * growth, 0, 0, 0);
}

}  // namespace

Frames::Frames(Canvas& canvas) : canvas_(canvas) {
  connect(&canvas.panels(), &Panels::leaveRequested, this, &Frames::leave);
}

void Frames::setCollapsed(const QSet<QString>& frames) {
  if (canvas_.shown().options().collapsed == frames) return;
  canvas_.shown().setCollapsed(frames);
  canvas_.layOut();
}

bool Frames::drawNested(const QString& task, bool open) {
  ShownDocument& shown = canvas_.shown();
  if (shown.isOpened(task) == open) return false;
  if (open && !canvas_.state().overlay().nested.contains(task)) return false;
  shown.openNested(task, open);
  if (!open && canvas_.state().overlay().inside.startsWith(task + QLatin1Char('!')))
    canvas_.state().lookInside({});
  canvas_.layOut();
  return true;
}

void Frames::openNested(const QString& task, bool open) {
  if (!drawNested(task, open)) return;
  if (!isForeign(task)) canvas_.select({task}, true);
  if (open) reveal(task);
}

void Frames::toggle(const QString& key) {
  if (canvas_.shown().isOpened(key)) return openNested(key, false);
  QSet<QString> frames = canvas_.shown().options().collapsed;
  if (!frames.remove(key)) frames.insert(key);
  setCollapsed(frames);
  emit canvas_.view().collapsedChanged(frames);
}

bool Frames::isForeign(const QString& key) const {
  const int node = canvas_.drawing().nodeOf(key);
  return node >= 0 && canvas_.drawing().nodes.at(node).foreign;
}

/// What a Task started stands in its place like a frame.
bool Frames::collapseNested(const QString& state, bool collapse) {
  const Overlay& overlay = canvas_.state().overlay();
  QString task = overlay.inside.isEmpty() ? state : overlay.inside;
  if (!overlay.nested.contains(task) && collapse)
    task = task.left(task.lastIndexOf(QStringLiteral("!/States/")));
  if (!overlay.nested.contains(task)) return false;
  if (!collapse && canvas_.shown().isOpened(task)) return false;
  openNested(task, !collapse);
  return true;
}

bool Frames::collapse(const QString& state, bool collapse) {
  if (collapseNested(state, collapse)) return true;
  const Drawing& drawing = canvas_.drawing();
  int node = drawing.nodeOf(state);
  if (node >= 0 && !drawing.nodes.at(node).container) node = drawing.nodes.at(node).parent;
  if (node < 0) return false;
  const QString key = drawing.nodes.at(node).key;
  if (canvas_.shown().options().collapsed.contains(key) == collapse) return false;
  toggle(key);
  canvas_.select({key}, true);
  return true;
}

void Frames::collapseAll(bool collapse) {
  const QSet<QString> frames = collapse ? canvas_.shown().allFrames() : QSet<QString>();
  if (frames == canvas_.shown().options().collapsed) return;
  setCollapsed(frames);
  emit canvas_.view().collapsedChanged(frames);
}

void Frames::setRoot(const QString& container) {
  ShownDocument& shown = canvas_.shown();
  if (container == shown.root() || !shown.isSet()) return;
  if (!container.isEmpty() && !shown.mayBeRoot(container)) return;
  const QString left = shown.root();
  shown.setRoot(container);
  const Pace pace = canvas_.motion().pace();
  canvas_.motion().setPace(Pace::Off);  // another canvas, not the same one with boxes moved
  canvas_.layOut();
  canvas_.motion().setPace(pace);
  canvas_.panels().showPath(shown.path());
  emit canvas_.view().rootChanged(shown.root());
  canvas_.lookFirst();
  const bool within = shown.root().isEmpty() || canvas_.drawing().nodeOf(left) >= 0;
  if (within && !left.isEmpty()) reveal(left);
}

void Frames::leave() { setRoot(canvas_.shown().outside()); }

void Frames::enter(const QString& container) {
  setRoot(container);
  const QString inside = intoFrame(canvas_.drawing(), container);
  if (inside.isEmpty()) return;
  canvas_.select({inside}, true);
  reveal(inside);
}

void Frames::reveal(const QString& key) {
  // What lies outside of the frame that is shown alone brings back the whole.
  const QString& root = canvas_.shown().root();
  const bool outside = canvas_.drawing().nodeOf(key) < 0 && canvas_.drawing().edgeOf(key) < 0 &&
                       !key.startsWith(root + QLatin1Char('/'));
  if (!root.isEmpty() && outside && canvas_.shown().state(key) != nullptr) setRoot({});
  if (canvas_.shown().isSet() && canvas_.drawing().nodeOf(key) < 0) openAround(key);
  if (!areaOf(key).isNull()) canvas_.camera().reveal([this, key] { return areaOf(key); });
}

void Frames::openAround(const QString& key) {
  QSet<QString> collapsed = canvas_.shown().options().collapsed;
  for (auto it = collapsed.begin(); it != collapsed.end();)
    it = key.startsWith(*it + QLatin1Char('/')) ? collapsed.erase(it) : ++it;
  if (collapsed == canvas_.shown().options().collapsed) return;
  setCollapsed(collapsed);
  emit canvas_.view().collapsedChanged(collapsed);
}

bool Frames::sees(const QString& key) const {
  const QRectF area = areaOf(key);
  return !area.isNull() && canvas_.camera().seen().contains(area);
}

QRectF Frames::areaOf(const QString& key) const {
  const Drawing& drawing = canvas_.drawing();
  const int node = drawing.nodeOf(key), edge = drawing.edgeOf(key);
  if (node < 0 && edge < 0) return {};
  if (node < 0) return QPolygonF(drawing.edges.at(edge).points).boundingRect();
  const DrawnNode& found = drawing.nodes.at(node);
  // Of a frame that is larger than the view its name: a wide one must not push the ribbon out of
  // sight.
  const QSizeF seen = canvas_.camera().seen().size();
  const bool whole = found.rect.width() <= seen.width() && found.rect.height() <= seen.height();
  const QRectF area =
      found.isFrame() && !whole
          ? QRectF(found.rect.topLeft(), QSizeF(qMin(found.rect.width(), 260.0), 80))
          : found.rect;
  // Where there is no room for both, long words must not push the state out of sight.
  const QRectF both =
      withRibbon(area, lookOf(drawing, node, canvas_.state().overlay()), canvas_.context());
  return both.width() <= canvas_.camera().roomAcross() ? both : area;
}

}  // namespace stepwright::canvas

#include "moc_frames.cpp"
