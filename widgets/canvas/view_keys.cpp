// SPDX-License-Identifier: GPL-3.0-or-later
#include <QKeyEvent>
#include <QMouseEvent>

#include "widgets/canvas/view_core.h"
#include "widgets/canvas/walk.h"

namespace stepwright::canvas {
namespace {

using HitKind = Hit::Kind;

QString keyOf(const Drawing& drawing, const Hit& hit) {
  if (hit.edge >= 0) return drawing.edges.at(hit.edge).key;
  return hit.node >= 0 ? drawing.nodes.at(hit.node).key : QString();
}

}  // namespace

void ViewCore::press(const Hit& hit, QMouseEvent& event) {
  const QPointF point = toScene(event.localPos());
  if (pressNote(point)) return;
  const QString key = keyOf(drawing, hit);
  const bool add = event.modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
  switch (hit.kind) {
    case HitKind::Corner:
      emit view.toggleBreakpointRequested(key);
      return;
    case HitKind::Fold:
      return toggleCollapsed(key);
    case HitKind::StripCell:
      emit view.focusItemRequested(key, hit.item);
      return;
    case HitKind::Back:
      return stepItem(key, -1);
    case HitKind::On:
      return stepItem(key, 1);
    case HitKind::Port:
    case HitKind::ErrorPort:
      if (!readOnly)
        return begin(connectGesture(*this, key, event.pos(), hit.kind == HitKind::ErrorPort));
      break;
    case HitKind::EdgeEnd:
      select({key}, true);
      if (!readOnly) begin(retargetGesture(*this, key, event.pos()));
      return;
    case HitKind::Nothing:
    case HitKind::FrameBody:
      if (!add) select({}, true);
      return begin(bandGesture(*this, point, add));
    default:
      break;
  }
  const bool selectable = hit.edge >= 0 || (hit.node >= 0 && drawing.nodes.at(hit.node).isState());
  if (!selectable) return select({}, true);
  const auto freely = Qt::ControlModifier | Qt::ShiftModifier;
  if (hit.node >= 0 && !readOnly && (moveByHand || (event.modifiers() & freely) == freely)) {
    if (!selection.contains(key)) select({key}, true);
    return begin(placeGesture(*this, key, point));
  }
  if (add) {
    QStringList keys = selection;
    if (keys.contains(key))
      keys.removeAll(key);
    else
      keys << key;
    select(keys, true);
    // Shift may also mean to take along what follows: a drag says so.
    const bool drag = hit.node >= 0 && (event.modifiers() & Qt::ShiftModifier);
    if (drag) begin(moveGesture(*this, key, event.pos()));
    return;
  }
  // One of several that are selected may be the handle to drag them all.
  if (!(hit.node >= 0 && selection.size() > 1 && selection.contains(key))) select({key}, true);
  if (hit.node >= 0) begin(moveGesture(*this, key, event.pos()));
}

void ViewCore::walkTo(int key, bool edges) {
  const Walk direction = key == Qt::Key_Up     ? Walk::Up
                         : key == Qt::Key_Down ? Walk::Down
                         : key == Qt::Key_Left ? Walk::Left
                                               : Walk::Right;
  const QString from = selection.isEmpty() ? QString() : selection.last();
  const QString to = edges ? walkToEdge(drawing, from, direction, options.direction)
                           : walk(drawing, from, direction, options.direction);
  if (to.isEmpty()) return;
  select({to}, true);
  view.reveal(to);
}

void ViewCore::stepItem(const QString& container, int step) {
  const auto found = facts.containers.constFind(container);
  if (found == facts.containers.constEnd()) return;
  const int next = found->focused + step;
  if (next >= 0 && next < static_cast<int>(found->items.size()))
    emit view.focusItemRequested(container, next);
}

void ViewCore::enter() {
  const QString state = selectedState();
  const int node = drawing.nodeOf(state);
  if (node < 0) {
    if (!selection.isEmpty()) emit view.openRequested(selection.first());
    return;
  }
  if (!drawing.nodes.at(node).container) {
    emit view.openRequested(state);
    return;
  }
  enterFrame(state);
}

void ViewCore::enterFrame(const QString& container) {
  setRoot(container);
  const QString inside = intoFrame(drawing, container);
  if (inside.isEmpty()) return;
  select({inside}, true);
  view.reveal(inside);
}

void ViewCore::escape() {
  if (gesture || guide) {
    guide.reset();
    return endGesture(false);
  }
  const QString out = selection.size() == 1 ? outOfFrame(drawing, selection.first()) : QString();
  // From what stands in the frame to the frame, and from there out of it.
  if (!root.isEmpty() && (out.isEmpty() || out == root)) {
    const QString left = root;
    leaveRoot();
    select({left}, true);
    view.reveal(left);
    return;
  }
  select(out.isEmpty() ? QStringList() : QStringList{out}, true);
  if (!out.isEmpty()) view.reveal(out);
}

void ViewCore::removeSelected() {
  if (readOnly || selection.isEmpty()) return;
  emit view.removeRequested(selection);
}

bool ViewCore::key(QKeyEvent& event) {
  if (arrangeKey(event)) return true;
  const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
  if (modifiers == Qt::ControlModifier && event.key() == Qt::Key_BracketRight &&
      !mapOfSelection().isEmpty()) {
    view.focusNextFailed();
    return true;
  }
  if (modifiers != Qt::NoModifier && modifiers != Qt::ShiftModifier) return false;
  switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
      walkTo(event.key(), modifiers & Qt::ShiftModifier);
      return true;
    case Qt::Key_Home: {
      const QString first = firstState(drawing);
      if (!first.isEmpty()) select({first}, true);
      view.reveal(first);
      return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
      enter();
      return true;
    case Qt::Key_Escape:
      escape();
      return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
      removeSelected();
      return true;
    case Qt::Key_F2:
      view.startRename(selectedState());
      return true;
    case Qt::Key_BracketLeft:
      stepItem(mapOfSelection(), -1);
      return true;
    case Qt::Key_BracketRight:
      stepItem(mapOfSelection(), 1);
      return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      zoomAt(QRectF(view.viewport()->rect()).center(), 1.25);
      return true;
    case Qt::Key_Minus:
      zoomAt(QRectF(view.viewport()->rect()).center(), 0.8);
      return true;
    case Qt::Key_Space:
      if (!event.isAutoRepeat()) {
        spaceHeld = true;
        spaceUsed = false;
      }
      return true;
    default:
      return false;
  }
}

}  // namespace stepwright::canvas
