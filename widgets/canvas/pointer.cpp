// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/pointer.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QToolTip>
#include <QWheelEvent>
#include <cmath>

#include "widgets/canvas/canvas.h"
#include "widgets/canvas/frames.h"
#include "widgets/canvas/group_layer.h"
#include "widgets/canvas/keys.h"
#include "widgets/canvas/line_gestures.h"
#include "widgets/canvas/map_items.h"
#include "widgets/canvas/move_gesture.h"
#include "widgets/canvas/nested_look.h"
#include "widgets/canvas/note_gesture.h"
#include "widgets/canvas/note_layer.h"
#include "widgets/canvas/place_gesture.h"
#include "widgets/canvas/select_gestures.h"
#include "widgets/canvas/stop_gesture.h"
#include "widgets/canvas/tool_tips.h"
#include "widgets/canvas/words.h"
#include "widgets/common/local_retrier.h"

namespace stepwright::canvas {
namespace {

using HitKind = Hit::Kind;

bool onStrip(const Hit& hit) {
  return hit.kind == HitKind::StripCell || hit.kind == HitKind::Back || hit.kind == HitKind::On ||
         hit.kind == HitKind::NextFailed;
}

void showCursor(QWidget& viewport, const Hit& hit) {
  switch (hit.kind) {
    case HitKind::Port:
    case HitKind::ErrorPort:
    case HitKind::EdgeEnd:
    case HitKind::EdgeTail:
      return viewport.setCursor(Qt::CrossCursor);
    case HitKind::Corner:
    case HitKind::Fold:
    case HitKind::StripCell:
    case HitKind::Back:
    case HitKind::On:
    case HitKind::NextFailed:
    case HitKind::OpenTab:
      return viewport.setCursor(Qt::PointingHandCursor);
    default:
      return viewport.unsetCursor();
  }
}

}  // namespace

Pointer::Pointer(Canvas& canvas, Frames& frames, NestedLook& inside, NoteLayer& notes,
                 GroupLayer& groups, Arranger& arranger, AddMenu& addMenu, DragAndDrop& drags,
                 MapItems& items, Keys& keys)
    : canvas_(canvas),
      frames_(frames),
      inside_(inside),
      notes_(notes),
      groups_(groups),
      arranger_(arranger),
      addMenu_(addMenu),
      drags_(drags),
      items_(items),
      keys_(keys) {}

void Pointer::press(QMouseEvent& event) {
  canvas_.view().setFocus(Qt::MouseFocusReason);
  canvas_.camera().touch();
  QToolTip::hideText();
  const bool left = event.button() == Qt::LeftButton;
  if (event.button() == Qt::MiddleButton || (left && keys_.spaceHeld())) {
    keys_.useSpace();
    return canvas_.gesture().begin(panGesture(canvas_, event.pos()));
  }
  if (left) pressOn(canvas_.hitAt(canvas_.camera().toScene(event.localPos())), event);
}

QString Pointer::keyOf(const Hit& hit) const {
  const Drawing& drawing = canvas_.drawing();
  if (hit.edge >= 0) return drawing.edges.at(hit.edge).key;
  return hit.node >= 0 ? drawing.nodes.at(hit.node).key : QString();
}

void Pointer::pressOn(const Hit& hit, QMouseEvent& event) {
  const QPointF point = canvas_.camera().toScene(event.localPos());
  if (pressNote(point)) return;
  const QString key = keyOf(hit);
  if (hit.kind == HitKind::Corner && hit.stop)
    return canvas_.gesture().begin(stopGesture(canvas_, *hit.stop, event.pos()));
  if (pressMark(hit, key) || pressEnd(hit, key, event)) return;
  if (hit.kind == HitKind::Nothing || hit.kind == HitKind::FrameBody) {
    if (pressGroup(point)) return;
    const bool add = event.modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    if (!add) canvas_.select({}, true);
    return canvas_.gesture().begin(bandGesture(canvas_, point, add));
  }
  pressThing(hit, key, event);
}

/// What is done by the press alone.
bool Pointer::pressMark(const Hit& hit, const QString& key) {
  switch (hit.kind) {
    case HitKind::Fold:
      frames_.toggle(key);
      return true;
    case HitKind::OpenTab:
      emit canvas_.view().openNestedRequested(key);
      return true;
    case HitKind::Inside:
      inside_.lookAt(key);
      return true;
    case HitKind::StripCell:
      emit canvas_.view().focusItemRequested(key, hit.item);
      return true;
    case HitKind::Back:
      items_.step(key, -1);
      return true;
    case HitKind::On:
      items_.step(key, 1);
      return true;
    case HitKind::NextFailed:
      items_.focusNextFailed(key);
      return true;
    default:
      return false;
  }
}

/// A port, or the end of an edge. In what cannot be changed a port is but a part of its box.
bool Pointer::pressEnd(const Hit& hit, const QString& key, QMouseEvent& event) {
  const bool readOnly = canvas_.state().readOnly();
  const bool port = hit.kind == HitKind::Port || hit.kind == HitKind::ErrorPort;
  if (port && !readOnly) {
    canvas_.gesture().begin(
        connectGesture(canvas_, addMenu_, key, event.pos(), hit.kind == HitKind::ErrorPort));
    return true;
  }
  if (hit.kind != HitKind::EdgeEnd && hit.kind != HitKind::EdgeTail) return false;
  canvas_.select({key}, true);
  if (readOnly) return true;
  canvas_.gesture().begin(hit.kind == HitKind::EdgeEnd ? retargetGesture(canvas_, key, event.pos())
                                                       : tailGesture(canvas_, key, event.pos()));
  return true;
}

void Pointer::pressThing(const Hit& hit, const QString& key, QMouseEvent& event) {
  const bool state = hit.node >= 0 && canvas_.drawing().nodes.at(hit.node).isState();
  if (hit.edge < 0 && !state) return canvas_.select({}, true);
  QStringList keys = canvas_.state().selection();
  const auto freely = Qt::ControlModifier | Qt::ShiftModifier;
  const bool byHand = moveByHand_ || (event.modifiers() & freely) == freely;
  if (hit.node >= 0 && !canvas_.state().readOnly() && byHand) {
    if (!keys.contains(key)) canvas_.select({key}, true);
    const QPointF point = canvas_.camera().toScene(event.localPos());
    return canvas_.gesture().begin(placeGesture(canvas_, arranger_, key, point));
  }
  bool drag = hit.node >= 0;
  if (event.modifiers() & freely) {
    if (keys.contains(key))
      keys.removeAll(key);
    else
      keys << key;
    canvas_.select(keys, true);
    // Shift may also mean to take along what follows: a drag says so.
    drag = drag && (event.modifiers() & Qt::ShiftModifier);
  } else if (!(hit.node >= 0 && keys.size() > 1 && keys.contains(key))) {
    // One of several that are selected may be the handle to drag them all.
    canvas_.select({key}, true);
  }
  if (hit.kind == HitKind::Chip && !canvas_.state().readOnly())
    canvas_.gesture().begin(orderGesture(canvas_, key, event.pos()));
  if (drag) canvas_.gesture().begin(moveGesture(canvas_, drags_, key, event.pos()));
}

bool Pointer::pressNote(QPointF point) {
  const int at = notes_.noteAt(point);
  if (at < 0) {
    canvas_.selectNote(0);
    return false;
  }
  const DrawnNote note = canvas_.drawing().notes.at(at);
  canvas_.selectNote(note.id);
  canvas_.gesture().begin(
      noteGesture(canvas_, notes_, at, point, NoteLayer::isHandle(note, point)));
  return true;
}

/// By its title: all else of its area is as good as empty ground.
bool Pointer::pressGroup(QPointF point) {
  const int at = groups_.groupAt(point);
  canvas_.selectGroup(at < 0 ? 0 : canvas_.drawing().groups.at(at).id);
  return at >= 0;
}

bool Pointer::hoverNote(QPointF point) {
  const int at = notes_.noteAt(point);
  if (at < 0) return false;
  const DrawnNote& note = canvas_.drawing().notes.at(at);
  const bool handle = note.id == canvas_.state().selectedNote() && NoteLayer::isHandle(note, point);
  canvas_.hover({});
  if (handle)
    canvas_.view().viewport()->setCursor(Qt::SizeFDiagCursor);
  else
    canvas_.view().viewport()->unsetCursor();
  return true;
}

void Pointer::move(QMouseEvent& event) {
  const QPointF point = canvas_.camera().toScene(event.localPos());
  if (Gesture* gesture = canvas_.gesture().get(); gesture != nullptr)
    return gesture->move(point, event.pos(), event.modifiers());
  if (hoverNote(point)) return;
  const Hit hit = canvas_.hitAt(point);
  canvas_.hover(hit);
  showCursor(*canvas_.view().viewport(), hit);
}

void Pointer::release(QMouseEvent& event) {
  // The gesture is taken out first: what it asks for may open a window or start another one.
  const std::unique_ptr<Gesture> gesture = canvas_.gesture().take();
  if (!gesture) return;
  gesture->release(canvas_.camera().toScene(event.localPos()), event.pos(), event.modifiers());
  canvas_.view().viewport()->update();
}

void Pointer::doubleClick(QMouseEvent& event) {
  if (event.button() != Qt::LeftButton) return;
  const QPointF point = canvas_.camera().toScene(event.localPos());
  const Drawing& drawing = canvas_.drawing();
  if (const int note = notes_.noteAt(point); note >= 0)
    return notes_.edit(drawing.notes.at(note).id);
  const Hit hit = canvas_.hitAt(point);
  if (hit.stop) return;  // its first click has done it
  const bool ground = hit.kind == HitKind::Nothing || hit.kind == HitKind::FrameBody;
  if (const int group = ground ? groups_.groupAt(point) : -1; group >= 0)
    return groups_.edit(drawing.groups.at(group).id);
  if (onStrip(hit)) return pressOn(hit, event);
  // A copy: entering a frame makes another drawing.
  const QString key = keyOf(hit);
  if (hit.kind == HitKind::Inside) {
    if (!inside_.enter(key)) inside_.lookAt(key);
    return;
  }
  const bool box = hit.kind == HitKind::Node && drawing.nodes.at(hit.node).isState();
  if (box && canvas_.state().overlay().nested.contains(key))
    return frames_.openNested(key, !canvas_.shown().isOpened(key));
  if (box && drawing.nodes.at(hit.node).container && canvas_.gesture().get() == nullptr)
    return frames_.enter(key);
  if (box || hit.edge >= 0) emit canvas_.view().openRequested(key);
}

void Pointer::leave() { canvas_.hover({}); }

void Pointer::wheel(QWheelEvent& event) {
  Camera& camera = canvas_.camera();
  if (event.modifiers() & Qt::ControlModifier) {
    camera.zoomAt(event.position(), std::pow(1.0015, event.angleDelta().y()));
  } else {
    QPoint by = event.pixelDelta().isNull() ? event.angleDelta() / 2 : event.pixelDelta();
    if (event.modifiers() & Qt::ShiftModifier) by = by.transposed();
    camera.touch();
    camera.scrollBy(-by);
  }
  event.accept();
}

bool Pointer::pinch(QNativeGestureEvent& event) {
  if (event.gestureType() != Qt::ZoomNativeGesture) return false;
  canvas_.camera().zoomAt(event.localPos(), 1 + event.value());
  return true;
}

QString Pointer::tipOf(const Hit& hit) const {
  const Drawing& drawing = canvas_.drawing();
  const Overlay& overlay = canvas_.state().overlay();
  if (hit.stop) return stopTip(*hit.stop);
  if (hit.edge >= 0)
    return edgeTip(drawing, drawing.edges.at(hit.edge), edgeLookOf(drawing, hit.edge, overlay));
  if (hit.node < 0 || hit.kind == HitKind::FrameBody) return {};
  if (hit.kind == HitKind::ErrorPort && !canvas_.state().readOnly())
    return Words::tr("Drag to catch an error; a click stops on errors");
  const DrawnNode& node = drawing.nodes.at(hit.node);
  const asl::State* state = canvas_.shown().state(node.key);
  asl::State local;
  if (state != nullptr && !state->retry.empty()) {
    local = *state;
    for (asl::Retrier& retrier : local.retry)
      retrier = common::withLocalValues(&canvas_.view(), retrier);
    state = &local;
  }
  const QString tip = nodeTip(node, lookOf(drawing, hit.node, overlay), state,
                              canvas_.state().problemsOf(node.key));
  if (!node.face.hole) return tip;
  return tip + holeTip(common::meaningOfHole(&canvas_.view(), holeName(node.face.second)));
}

void Pointer::showTip(const QHelpEvent& event) {
  const Hit hit = canvas_.hitAt(canvas_.camera().toScene(event.pos()));
  QToolTip::showText(event.globalPos(), tipOf(hit), canvas_.view().viewport());
}

}  // namespace stepwright::canvas
