// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/drop_zones.h"

#include "engine/asl/bind.h"
#include "widgets/canvas/shapes.h"
#include "widgets/canvas/words.h"

namespace stepwright::canvas {
namespace {

using Kind = DropTarget::Kind;
using Place = edit::Place::Kind;

constexpr double labelWidth = 92, labelHeight = 22, labelGap = 7, besideWidth = 64,
                 besideHeight = 40;

DropTarget onState(Kind kind, const DrawnNode& node, const QString& name, const QString& words) {
  DropTarget target;
  target.kind = kind;
  target.key = node.key;
  target.name = name;
  target.words = words;
  if (kind == Kind::Before) target.place = {Place::Before, node.key.toStdString()};
  if (kind == Kind::After) target.place = {Place::After, node.key.toStdString()};
  return target;
}

DropTarget linked(const DrawnNode& node, edit::Connection how, const QString& name,
                  const QString& words) {
  DropTarget target = onState(Kind::Linked, node, name, words);
  target.how = how;
  return target;
}

/// What comes after a Choice, whatever its rules say, is its default.
DropTarget after(const DrawnNode& node) {
  return node.type == asl::StateType::Choice
             ? onState(Kind::After, node, Words::tr("Default"),
                       Words::tr("as the default of %1").arg(node.name))
             : onState(Kind::After, node, Words::tr("After"), Words::tr("after %1").arg(node.name));
}

/// The right side of a box: what it can have several of.
DropTarget beside(const DrawnNode& node) {
  switch (node.type) {
    case asl::StateType::Choice:
      return linked(node, edit::Connection::ChoiceRule, Words::tr("New rule"),
                    Words::tr("by a new rule of %1").arg(node.name));
    case asl::StateType::Parallel:
      return onState(Kind::Branch, node, Words::tr("Branch"),
                     Words::tr("as a new branch of %1").arg(node.name));
    case asl::StateType::Task:
    case asl::StateType::Map:
      return linked(node, edit::Connection::Catch, Words::tr("Catch"),
                    Words::tr("when %1 fails").arg(node.name));
    default:
      return {};
  }
}

/// The middle: a box becomes another one, a frame takes in.
DropTarget centre(const DrawnNode& node, const DropContent& content) {
  if (node.container) {
    if (!node.closed.isEmpty()) return {};
    DropTarget into = onState(Kind::Into, node, Words::tr("Into"),
                              Words::tr("into %1, at its end").arg(node.name));
    if (!node.machines.isEmpty()) into.place = {Place::Into, node.machines.first().toStdString()};
    return into;
  }
  if (content.moved.isEmpty() && content.state.count == 1) {
    const QString type = text(asl::toString(content.state.type));
    return onState(Kind::Replace, node, Words::tr("Change to %1").arg(type),
                   Words::tr("change %1 to %2").arg(node.name, type));
  }
  return onState(Kind::InPlaceOf, node, Words::tr("In its place"),
                 Words::tr("in place of %1").arg(node.name));
}

}  // namespace

bool takesBeside(const DrawnNode& node) {
  return node.isState() && node.closed.isEmpty() && beside(node).takes();
}

QVector<DropZone> dropZones(const DrawnNode& node, const DropContent& content, double scale) {
  // The names keep their size on the screen; the box below them may be much smaller.
  const double s = 1 / qMin(1.0, scale);
  const QRectF r = node.rect;
  const double tall = node.isFrame() ? metrics::headerHeight : r.height();
  const double strip = tall * 0.27, side = qMin(r.width() * 0.24, 64.0);
  const bool ends = node.type == asl::StateType::Succeed || node.type == asl::StateType::Fail;
  const QRectF wide(-labelWidth * s / 2, 0, labelWidth * s, labelHeight * s);
  QVector<DropZone> zones;
  zones.append(
      {onState(Kind::Before, node, Words::tr("Before"), Words::tr("before %1").arg(node.name)),
       wide.translated(r.center().x(), r.top() - (labelGap + labelHeight) * s),
       QRectF(r.x(), r.y(), r.width(), strip)});
  if (!ends) {
    const DropTarget right = beside(node);
    if (right.takes())
      zones.append(
          {right,
           QRectF(qMax(r.right(), r.center().x() + labelWidth * s / 2) + labelGap * s,
                  r.y() + tall / 2 - besideHeight * s / 2, besideWidth * s, besideHeight * s),
           QRectF(r.right() - side, r.y() + strip, side, tall - 2 * strip)});
    zones.append({after(node), wide.translated(r.center().x(), r.bottom() + labelGap * s),
                  QRectF(r.x(), r.y() + tall - strip, r.width(), strip)});
  }
  const DropTarget middle = centre(node, content);
  if (middle.takes())
    zones.append(
        {middle, QRectF(r.x(), r.y(), r.width(), tall), QRectF(r.x(), r.y(), r.width(), tall)});
  return zones;
}

}  // namespace stepwright::canvas
