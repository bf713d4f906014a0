// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/keys.h"

#include <QKeyEvent>

#include "widgets/canvas/add_menu.h"
#include "widgets/canvas/arranger.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/drag_and_drop.h"
#include "widgets/canvas/frames.h"
#include "widgets/canvas/group_layer.h"
#include "widgets/canvas/map_items.h"
#include "widgets/canvas/nested_look.h"
#include "widgets/canvas/note_layer.h"
#include "widgets/canvas/renaming.h"
#include "widgets/canvas/walk.h"
#include "widgets/canvas/words.h"

namespace stepwright::canvas {
namespace {

constexpr double nudgeBy = 8;

/// The modifiers after a key event; what comes with the event is not agreed on between platforms.
Qt::KeyboardModifiers pressedModifiers(const QKeyEvent& event, bool pressed) {
  Qt::KeyboardModifiers modifiers = event.modifiers();
  if (event.key() == Qt::Key_Alt) modifiers.setFlag(Qt::AltModifier, pressed);
  if (event.key() == Qt::Key_Shift) modifiers.setFlag(Qt::ShiftModifier, pressed);
  return modifiers;
}

Qt::KeyboardModifiers modifiersOf(const QKeyEvent& event) {
  return event.modifiers() & ~Qt::KeypadModifier;
}

QPointF nudgeOf(int key) {
  switch (key) {
    case Qt::Key_Up:
      return {0, -nudgeBy};
    case Qt::Key_Down:
      return {0, nudgeBy};
    case Qt::Key_Left:
      return {-nudgeBy, 0};
    case Qt::Key_Right:
      return {nudgeBy, 0};
    default:
      return {};
  }
}

bool changes(int key) {
  return key == Qt::Key_Delete || key == Qt::Key_Backspace || key == Qt::Key_F2 ||
         key == Qt::Key_Space;
}

}  // namespace

Keys::Keys(Canvas& canvas, Frames& frames, NestedLook& inside, NoteLayer& notes, GroupLayer& groups,
           Arranger& arranger, AddMenu& addMenu, Renaming& renaming, DragAndDrop& drags,
           MapItems& items)
    : canvas_(canvas),
      frames_(frames),
      inside_(inside),
      notes_(notes),
      groups_(groups),
      arranger_(arranger),
      addMenu_(addMenu),
      renaming_(renaming),
      drags_(drags),
      items_(items) {}

bool Keys::press(QKeyEvent& event) {
  if (canvas_.gesture().get() != nullptr)
    canvas_.gesture().get()->modify(pressedModifiers(event, true));
  if (nudge(event) || notes_.key(event) || groups_.key(event)) return true;
  const Qt::KeyboardModifiers modifiers = modifiersOf(event);
  if (modifiers == Qt::ControlModifier && event.key() == Qt::Key_BracketRight) {
    expand();
    return true;
  }
  if (modifiers != Qt::NoModifier && modifiers != Qt::ShiftModifier) return false;
  return edit(event) || look(event);
}

void Keys::expand() {
  if (!frames_.collapse(canvas_.selectedState(), false))
    items_.focusNextFailed(items_.mapOfSelection());
}

bool Keys::release(QKeyEvent& event) {
  if (canvas_.gesture().get() != nullptr)
    canvas_.gesture().get()->modify(pressedModifiers(event, false));
  if (event.key() != Qt::Key_Space || event.isAutoRepeat() || !spaceHeld_) return false;
  spaceHeld_ = false;
  if (!spaceUsed_) addMenu_.openAtSelection();
  return true;
}

bool Keys::nudge(const QKeyEvent& event) {
  const QPointF by = nudgeOf(event.key());
  const bool byHand = modifiersOf(event) == (Qt::ControlModifier | Qt::ShiftModifier);
  if (by.isNull() || !byHand || canvas_.state().readOnly()) return false;
  if (const DrawnNote* note = notes_.selected()) {
    notes_.place(note->id, note->rect.translated(by), Words::tr("Move note"),
                 QStringLiteral("nudgeNote"));
    return true;
  }
  QStringList states;
  for (const QString& key : canvas_.state().selection()) {
    const int node = canvas_.drawing().nodeOf(key);
    if (node >= 0 && canvas_.drawing().nodes.at(node).isState()) states << key;
  }
  if (!states.isEmpty())
    arranger_.move(states, by, QStringLiteral("nudge") + states.join(QLatin1Char(' ')));
  return true;
}

/// The keys that change the workflow, or begin to.
bool Keys::edit(const QKeyEvent& event) {
  if (!inside_.key().isEmpty() && changes(event.key())) {
    emit canvas_.view().hintChanged(
        Words::tr("It belongs to another workflow: open its run in a tab to change it"), {});
    return true;
  }
  switch (event.key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
      canvas_.removeSelected();
      return true;
    case Qt::Key_F2:
      renameSelected();
      return true;
    case Qt::Key_Space:
      if (event.isAutoRepeat()) return true;
      spaceHeld_ = true;
      spaceUsed_ = false;
      return true;
    default:
      return false;
  }
}

/// A name in its place, a condition or errors in theirs; what has no text of its own opens in the
/// Inspector.
void Keys::renameSelected() {
  const QString state = canvas_.selectedState();
  if (!state.isEmpty()) return renaming_.start(state);
  const QString edge = canvas_.state().selection().value(0);
  if (canvas_.drawing().edgeOf(edge) < 0 || renaming_.startEdge(edge)) return;
  emit canvas_.view().openRequested(edge);
}

/// The keys that only go somewhere.
bool Keys::look(const QKeyEvent& event) {
  switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
      walkTo(event.key(), event.modifiers() & Qt::ShiftModifier);
      return true;
    case Qt::Key_Home:
      goToFirst();
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      enter();
      return true;
    case Qt::Key_Escape:
      escape();
      return true;
    case Qt::Key_BracketLeft:
      items_.step(items_.mapOfSelection(), -1);
      return true;
    case Qt::Key_BracketRight:
      items_.step(items_.mapOfSelection(), 1);
      return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      canvas_.camera().zoomBy(1.25);
      return true;
    case Qt::Key_Minus:
      canvas_.camera().zoomBy(0.8);
      return true;
    default:
      return false;
  }
}

void Keys::walkTo(int key, bool edges) {
  const Walk direction = key == Qt::Key_Up     ? Walk::Up
                         : key == Qt::Key_Down ? Walk::Down
                         : key == Qt::Key_Left ? Walk::Left
                                               : Walk::Right;
  const QString from = inside_.key().isEmpty() ? canvas_.state().lastSelected() : inside_.key();
  const layout::Direction orientation = canvas_.shown().direction();
  const QString to = edges ? walkToEdge(canvas_.drawing(), from, direction, orientation)
                           : walk(canvas_.drawing(), from, direction, orientation);
  if (to.isEmpty()) return;
  const int node = canvas_.drawing().nodeOf(to);
  if (node >= 0 && canvas_.drawing().nodes.at(node).foreign) return inside_.lookAt(to);
  canvas_.select({to}, true);
  frames_.reveal(to);
}

void Keys::goToFirst() {
  const QString first = firstState(canvas_.drawing());
  if (!first.isEmpty()) canvas_.select({first}, true);
  frames_.reveal(first);
}

void Keys::enter() {
  const Drawing& drawing = canvas_.drawing();
  const QString state = canvas_.selectedState();
  if (inside_.enter(inside_.key().isEmpty() ? state : inside_.key())) return;
  if (!inside_.key().isEmpty()) return;
  const int node = drawing.nodeOf(state);
  if (node >= 0 && drawing.nodes.at(node).container) return frames_.enter(state);
  const QString opened = node >= 0 ? state : canvas_.state().selection().value(0);
  if (!opened.isEmpty()) emit canvas_.view().openRequested(opened);
}

void Keys::escape() {
  if (canvas_.gesture().get() != nullptr || drags_.guide() != nullptr) {
    drags_.endGuide();
    canvas_.gesture().cancel();
    return canvas_.view().viewport()->update();
  }
  if (inside_.leave()) return;
  const QStringList& selection = canvas_.state().selection();
  const QString out =
      selection.size() == 1 ? outOfFrame(canvas_.drawing(), selection.first()) : QString();
  // From what stands in the frame to the frame, and from there out of it.
  const QString root = canvas_.shown().root();
  if (!root.isEmpty() && (out.isEmpty() || out == root)) {
    frames_.leave();
    canvas_.select({root}, true);
    frames_.reveal(root);
    return;
  }
  canvas_.select(out.isEmpty() ? QStringList() : QStringList{out}, true);
  if (!out.isEmpty()) frames_.reveal(out);
}

}  // namespace stepwright::canvas
