// SPDX-License-Identifier: GPL-3.0-or-later
// Where the view looks: the first sight of a document, and one frame as a canvas of its own.
#include "widgets/canvas/overlays.h"
#include "widgets/canvas/view_core.h"

namespace stepwright::canvas {
namespace {

/// Below that names are hard to read: better to see the beginning than all of it.
constexpr double readable = 0.45, comfortable = 0.7;

/// The frame as the only box of its scope; nothing where there is no such state.
bool scopeOf(const asl::GraphScope& graph, const std::string& key, asl::GraphScope& found) {
  for (const asl::GraphNode& node : graph.nodes) {
    if (node.key == key) {
      found.pointer = graph.pointer;
      found.nodes.push_back(node);
      return true;
    }
    for (const asl::GraphScope& lane : node.lanes)
      if (scopeOf(lane, key, found)) return true;
  }
  return false;
}

QString frameAround(const QString& key) {
  const int at = key.lastIndexOf(QStringLiteral("/States/"));
  if (at <= 0) return {};
  // "/States/Each/ItemProcessor/States/Pack" stands in "/States/Each".
  const int states = key.lastIndexOf(QStringLiteral("/States/"), at - 1);
  const int end = key.indexOf(QLatin1Char('/'), states + 8);
  return key.left(end);
}

}  // namespace

void ViewCore::firstLook() {
  if (!view.isVisible() || view.viewport()->width() < 40 || drawing.nodes.isEmpty()) return;
  lookedOnce = true;
  const bool before = looking_;
  looking_ = true;
  view.zoomToFit();
  if (scale() < readable) lookAtStart();
  looking_ = before;
}

void ViewCore::lookAtStart() {
  view.setZoom(comfortable);
  int start = drawing.nodeOf(QStringLiteral("start:"));
  if (start < 0) start = 0;
  const QRectF box = drawing.nodes.value(start).rect;
  const bool frame = drawing.nodes.value(start).isFrame();
  const QPointF from = frame ? QPointF(box.center().x(), box.top()) : box.center();
  const QSizeF seen = QSizeF(view.viewport()->size()) / scale();
  if (options.direction == layout::Direction::TopDown)
    view.centerOn(from + QPointF(0, seen.height() / 2 - 40 / scale()));
  else
    view.centerOn(QPointF(box.left() + seen.width() / 2 - 40 / scale(), box.center().y()));
}

Drawing ViewCore::drawn(bool fresh) {
  const asl::GraphScope* graph = &document.graph();
  asl::GraphScope alone;
  DrawingOptions now = options;
  now.widths = &chipWidths;
  if (!root.isEmpty()) {
    if (scopeOf(*graph, root.toStdString(), alone)) {
      graph = &alone;
      now.collapsed.remove(root);
      std::erase_if(now.arrangement.notes, [this](const project::Note& note) {
        const QString at = text(note.anchor);
        return at != root && !at.startsWith(root + QLatin1Char('/'));
      });
    } else {
      root.clear();  // the frame is gone: all is shown again
      showRoot();
      emit view.rootChanged({});
    }
  }
  const auto before = layouts_.constFind(root);
  const bool keep = !fresh && before != layouts_.constEnd() && !before->nodes.empty();
  return draw(*graph, *document.machine(), now, keep ? &*before : nullptr);
}

void ViewCore::setRoot(const QString& container) {
  if (container == root || !hasDocument) return;
  if (!container.isEmpty()) {
    asl::GraphScope found;
    if (!scopeOf(document.graph(), container.toStdString(), found) ||
        found.nodes.front().lanes.empty())
      return;
  }
  const QString left = root;
  root = container;
  const bool motion = reducedMotion;
  reducedMotion = true;  // another canvas, not the same one with boxes moved
  layOut();
  reducedMotion = motion;
  showRoot();
  emit view.rootChanged(root);
  if (root.isEmpty() || drawing.nodeOf(left) >= 0) {
    firstLook();
    if (!left.isEmpty()) view.reveal(left);
  } else {
    firstLook();
  }
}

void ViewCore::showRoot() {
  QStringList names;
  for (QString key = root; !key.isEmpty(); key = frameAround(key)) {
    const asl::State* state = stateOf(key);
    if (state != nullptr) names.prepend(text(state->name));
  }
  drillBar->setPath(names);
  placeOverlays();
}

void ViewCore::leaveRoot() { setRoot(frameAround(root)); }

void ViewCore::collapseAll(bool collapse) {
  QSet<QString> frames;
  if (collapse && document.machine() != nullptr) {
    std::vector<const asl::Machine*> open{document.machine().get()};
    while (!open.empty()) {
      const asl::Machine* machine = open.back();
      open.pop_back();
      for (const asl::State& state : machine->states) {
        if (state.machines.empty()) continue;
        frames.insert(text(state.id));
        for (const auto& nested : state.machines)
          if (nested) open.push_back(nested.get());
      }
    }
  }
  if (frames == options.collapsed) return;
  view.setCollapsed(frames);
  emit view.collapsedChanged(frames);
}

}  // namespace stepwright::canvas
