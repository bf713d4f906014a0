// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/picture_parts.h"

#include <QPainter>

#include "widgets/canvas/groups.h"
#include "widgets/canvas/notes.h"
#include "widgets/canvas/paint_edge.h"
#include "widgets/canvas/paint_node.h"
#include "widgets/canvas/paint_parts.h"
#include "widgets/canvas/paint_unreached.h"

namespace stepwright::canvas {
namespace {

constexpr double margin = 24;

}  // namespace

Picture pictureOf(const asl::Document& document, const PictureOptions& options,
                  const replay::RunView* run) {
  DrawingOptions how;
  how.direction = options.direction;
  how.arrangement = options.arrangement;
  how.notes = options.notes;
  how.wholeNames = true;
  Drawing drawing;
  if (document.machine()) drawing = draw(document.graph(), *document.machine(), how);
  Overlay overlay;
  if (run != nullptr) overlay.setRun(*run);
  return pictureOf(drawing, overlay, options);
}

Picture pictureOf(const Drawing& drawing, const Overlay& overlay, const PictureOptions& options) {
  Picture picture;
  picture.drawing = drawing;
  picture.overlay = overlay;
  picture.context.theme = common::Theme::of(options.theme);
  picture.context.direction = options.direction;
  picture.context.past = picture.overlay.past;
  picture.area = picture.drawing.bounds | picture.drawing.unreached;
  for (int i = 0; i < picture.drawing.nodes.size(); ++i) {
    const DrawnNode& node = picture.drawing.nodes.at(i);
    const NodeLook look = lookOf(picture.drawing, i, picture.overlay);
    // cursorBounds allows for any zoom; a picture has but one.
    const bool cursor = look.cursor && !look.ribbonBelow;
    const double ribbon = cursor ? ribbonSize(look.ribbon, false).width() + 44 : 0;
    picture.area |= paintedBounds(node).translated(node.rect.topLeft());
    picture.area |= node.rect.adjusted(-ribbon, 0, 0, 0);
  }
  for (const DrawnEdge& edge : picture.drawing.edges) picture.area |= edge.chip;
  for (const DrawnNote& note : picture.drawing.notes)
    picture.area |= paintedBounds(note, anchorOf(picture.drawing, note));
  picture.area.adjust(-margin, -margin, margin, margin);
  return picture;
}

/// Depth by depth: a frame lies under its edges, those under its boxes, and chips lie on top of
/// them all.
void paintPicture(QPainter& painter, const Picture& picture) {
  const Drawing& drawing = picture.drawing;
  paintUnreached(painter, drawing.unreached, picture.context);
  int deepest = 0;
  for (const DrawnNode& node : drawing.nodes) deepest = qMax(deepest, node.depth);
  const auto nodes = [&](int depth, bool frames) {
    for (int i = 0; i < drawing.nodes.size(); ++i) {
      const DrawnNode& node = drawing.nodes.at(i);
      if (node.depth != depth || node.isFrame() != frames) continue;
      painter.save();
      painter.translate(node.rect.topLeft());
      paintNode(painter, node, lookOf(drawing, i, picture.overlay), wordsOf(node, picture.context),
                picture.context);
      painter.restore();
    }
  };
  for (int depth = 0; depth <= deepest; ++depth) {
    for (const DrawnGroup& group : drawing.groups)
      if (group.depth == depth) paintGroup(painter, group, false, picture.context);
    nodes(depth, true);
    for (int i = 0; i < drawing.edges.size(); ++i)
      if (drawing.edges.at(i).depth == depth)
        paintEdge(painter, drawing.edges.at(i), edgeLookOf(drawing, i, picture.overlay),
                  picture.context);
    nodes(depth, false);
    for (int i = 0; i < drawing.edges.size(); ++i)
      if (drawing.edges.at(i).depth == depth)
        paintChip(painter, drawing.edges.at(i), edgeLookOf(drawing, i, picture.overlay),
                  picture.context);
  }
  for (int i = 0; i < drawing.nodes.size(); ++i) {
    const NodeLook look = lookOf(drawing, i, picture.overlay);
    if (!look.cursor) continue;
    painter.save();
    painter.translate(drawing.nodes.at(i).rect.topLeft());
    paintCursor(painter, drawing.nodes.at(i), look, picture.context);
    painter.restore();
  }
  if (!picture.caption.isEmpty())
    paintText(painter, picture.area.topLeft() + QPointF(margin, margin), picture.caption,
              picture.context.heading, picture.context.theme.text);
  for (const DrawnNote& note : drawing.notes)
    paintNote(painter, note, anchorOf(drawing, note), false, picture.context);
}

}  // namespace stepwright::canvas
