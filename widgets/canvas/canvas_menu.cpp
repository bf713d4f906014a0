// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/canvas_menu.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <algorithm>

#include "widgets/canvas/add_menu.h"
#include "widgets/canvas/arranger.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/drop_content.h"
#include "widgets/canvas/frames.h"
#include "widgets/canvas/group_layer.h"
#include "widgets/canvas/nested_look.h"
#include "widgets/canvas/note_layer.h"
#include "widgets/canvas/renaming.h"
#include "widgets/canvas/words.h"
#include "widgets/common/context_menu.h"
#include "widgets/common/icons.h"

namespace stepwright::canvas {

CanvasMenu::CanvasMenu(Canvas& canvas, Frames& frames, NestedLook& inside, NoteLayer& notes,
                       GroupLayer& groups, Arranger& arranger, AddMenu& addMenu, Renaming& renaming)
    : canvas_(canvas),
      frames_(frames),
      inside_(inside),
      notes_(notes),
      groups_(groups),
      arranger_(arranger),
      addMenu_(addMenu),
      renaming_(renaming) {}

void CanvasMenu::openAt(const QPoint& globalPosition, QPointF point) {
  if (const int note = notes_.noteAt(point); note >= 0)
    return notes_.openMenu(globalPosition, note);
  const Hit hit = canvas_.hitAt(point);
  const bool ground = hit.kind == Hit::Kind::Nothing || hit.kind == Hit::Kind::FrameBody;
  if (const int group = ground ? groups_.groupAt(point) : -1; group >= 0)
    return groups_.openMenu(globalPosition, group);
  open(globalPosition, hit);
}

void CanvasMenu::openAtSelection() {
  const QString key = canvas_.state().lastSelected();
  Hit hit;
  hit.node = canvas_.drawing().nodeOf(key);
  if (hit.node >= 0) hit.kind = Hit::Kind::Node;
  hit.edge = canvas_.drawing().edgeOf(key);
  open(canvas_.globalPointBelow(key), hit);
}

/// Of a state in an execution that a Task started.
void CanvasMenu::openInside(const QPoint& globalPosition, const QString& state) {
  inside_.lookAt(state);
  QMenu& menu = common::contextMenu(canvas_.view());
  menu.setObjectName(QStringLiteral("canvasMenu"));
  addStops(menu, state, globalPosition);
  addNested(menu, state);
  menu.popup(globalPosition);
}

void CanvasMenu::open(const QPoint& globalPosition, const Hit& hit) {
  if (hit.kind == Hit::Kind::Inside)
    return openInside(globalPosition, canvas_.drawing().nodes.at(hit.node).key);
  selectHit(hit);
  QMenu& menu = common::contextMenu(canvas_.view());
  menu.setObjectName(QStringLiteral("canvasMenu"));
  const QString state = canvas_.selectedState();
  const QStringList keys = canvas_.state().selection();
  add(menu, "add", Words::tr("Add a state…"), Needs::Editing,
      [this] { addMenu_.openAtSelection(); });
  const QPoint at = canvas_.view().viewport()->mapFromGlobal(globalPosition);
  addArranging(menu, state, canvas_.camera().toScene(at));
  if (hit.stop && hit.stop->isSet()) addStop(menu, *hit.stop);
  if (!state.isEmpty()) addState(menu, state, globalPosition);
  if (keys.size() == 1) addEdge(menu, keys.first());
  menu.addSeparator();
  addClipboard(menu, keys);
  if (keys.isEmpty())
    addWhole(menu);
  else
    addSelection(menu, keys);
  menu.popup(globalPosition);
}

void CanvasMenu::selectHit(const Hit& hit) {
  const Drawing& drawing = canvas_.drawing();
  if (hit.node >= 0 && drawing.nodes.at(hit.node).isState() && hit.kind != Hit::Kind::FrameBody) {
    const QString key = drawing.nodes.at(hit.node).key;
    if (!canvas_.state().selection().contains(key)) canvas_.select({key}, true);
  } else if (hit.edge >= 0) {
    canvas_.select({drawing.edges.at(hit.edge).key}, true);
  }
}

QAction* CanvasMenu::add(QMenu& menu, const char* icon, const QString& words, Needs needs,
                         std::function<void()> act) {
  QAction* entry = menu.addAction(common::icon(QLatin1String(icon)), words, this, std::move(act));
  const bool allowed = needs == Needs::Nothing || !canvas_.state().readOnly();
  common::allow(*entry, allowed ? QString() : canvas_.shown().whyReadOnly());
  return entry;
}

void CanvasMenu::addArranging(QMenu& menu, const QString& state, QPointF at) {
  QAction* note =
      add(menu, "note", state.isEmpty() ? Words::tr("Add a note here…") : Words::tr("Add a note…"),
          Needs::Editing, [this, state, at] { notes_.add(state, at); });
  if (!canvas_.shown().options().notes)
    common::allow(*note, Words::tr("The notes are not shown: View, Show, Notes."));
  if (state.isEmpty() || !arranger_.isPlaced(state)) return;
  add(menu, "layout", Words::tr("Let the layout place it"), Needs::Nothing,
      [this, state] { arranger_.letGo(state); });
}

void CanvasMenu::addStops(QMenu& menu, const QString& state, const QPoint& globalPosition) {
  CanvasView& view = canvas_.view();
  add(menu, "bp", Words::tr("Toggle breakpoint"), Needs::Nothing,
      [&view, state] { emit view.toggleBreakpointRequested(state); });
  add(menu, "bp-cond", Words::tr("Edit breakpoint…"), Needs::Nothing,
      [&view, state, globalPosition] { emit view.editBreakpointRequested(state, globalPosition); });
  add(menu, "to-here", Words::tr("Run to here"), Needs::Nothing,
      [&view, state] { emit view.runToRequested(state); });
}

/// Of a Task that started an execution.
void CanvasMenu::addNested(QMenu& menu, const QString& state) {
  if (!canvas_.state().overlay().nested.contains(state)) return;
  CanvasView& view = canvas_.view();
  menu.addSeparator();
  const int node = canvas_.drawing().nodeOf(state);
  if (node < 0 || !canvas_.drawing().nodes.at(node).nested)
    add(menu, "machine", Words::tr("Open its run here"), Needs::Nothing,
        [this, state] { frames_.openNested(state, true); });
  add(menu, "external", Words::tr("Open its run in a tab"), Needs::Nothing,
      [&view, state] { emit view.openNestedRequested(state); });
}

void CanvasMenu::addState(QMenu& menu, const QString& state, const QPoint& globalPosition) {
  CanvasView& view = canvas_.view();
  const DrawnNode node = canvas_.drawing().nodes.at(canvas_.drawing().nodeOf(state));
  add(menu, "inspector", Words::tr("Open"), Needs::Nothing,
      [&view, state] { emit view.openRequested(state); });
  add(menu, "wrench", Words::tr("Rename"), Needs::Editing,
      [this, state] { renaming_.start(state); });
  add(menu, "start", Words::tr("Start here"), Needs::Editing,
      [&view, node] { emit view.startAtRequested(node.machine, node.key); });
  menu.addSeparator();
  addStops(menu, state, globalPosition);
  addStopKinds(menu, node);
  addNested(menu, state);
  if (!node.container) return;
  menu.addSeparator();
  add(menu, "layout", node.collapsed ? Words::tr("Unfold") : Words::tr("Fold"), Needs::Nothing,
      [this, state] { frames_.toggle(state); });
}

/// Of the breakpoint under the pointer.
void CanvasMenu::addStop(QMenu& menu, const common::BreakpointMark& stop) {
  CanvasView& view = canvas_.view();
  menu.addSeparator();
  add(menu, "bp-cond", Words::tr("Edit this breakpoint…"), Needs::Nothing,
      [&view, stop] { emit view.editStopRequested(stop); });
  add(menu, "bp-off", Words::tr("Clear this breakpoint"), Needs::Nothing,
      [&view, stop] { emit view.toggleStopRequested(stop); });
  menu.addSeparator();
}

/// The kinds that stand on a box, each switched by itself.
void CanvasMenu::addStopKinds(QMenu& menu, const DrawnNode& node) {
  QMenu* stops = menu.addMenu(common::icon(QStringLiteral("breakpoints")), Words::tr("Stop"));
  const auto set = stopsOn(canvas_.state().overlay(), node.key);
  for (const StopKind kind : {StopKind::Enter, StopKind::Exit, StopKind::Retry, StopKind::Error}) {
    if (kind == StopKind::Retry && node.face.retryAttempts == 0) continue;
    const auto& there = set[*spotOf(kind)];
    const bool on = there && there->kind == kind;
    const common::BreakpointMark spot =
        on ? *there : common::BreakpointMark{node.key.toStdString(), kind};
    QAction* entry = stops->addAction(common::whenOf(kind), this, [this, spot] {
      emit canvas_.view().toggleStopRequested(spot);
    });
    entry->setCheckable(true);
    entry->setChecked(on);
  }
}

void CanvasMenu::addEdge(QMenu& menu, const QString& key) {
  const Drawing& drawing = canvas_.drawing();
  const int edge = drawing.edgeOf(key);
  if (edge < 0 || !drawing.nodes.at(drawing.edges.at(edge).from).isState()) return;
  const QString from = drawing.nodes.at(drawing.edges.at(edge).from).key;
  const auto isSet = [&](common::BreakpointMark::Kind kind) {
    const auto& marks = canvas_.state().overlay().marks;
    return std::any_of(marks.begin(), marks.end(), [&](const common::BreakpointMark& mark) {
      return mark.kind == kind && mark.edge == key.toStdString();
    });
  };
  const bool there = isSet(common::BreakpointMark::Kind::Edge);
  menu.addSeparator();
  add(menu, "bp", there ? Words::tr("Do not stop here") : Words::tr("Stop here"), Needs::Nothing,
      [this, from, key] { emit canvas_.view().toggleEdgeBreakpointRequested(from, key); });
  const asl::EdgeKind kind = drawing.edges.at(edge).kind;
  if (kind == asl::EdgeKind::Choice || kind == asl::EdgeKind::Default) {
    QAction* take = add(menu, "edge", Words::tr("Take this way now"), Needs::Nothing,
                        [this, key] { emit canvas_.view().takeWayRequested(key); });
    if (canvas_.state().overlay().cursor != from)
      common::allow(*take, Words::tr("The run is not paused at this Choice."));
  }
  if (kind != asl::EdgeKind::Choice) return;
  add(menu, "bp",
      isSet(common::BreakpointMark::Kind::Tested) ? Words::tr("Do not stop where it is tested")
                                                  : Words::tr("Stop where it is tested"),
      Needs::Nothing,
      [this, from, key] { emit canvas_.view().toggleTestedBreakpointRequested(from, key); });
}

void CanvasMenu::addClipboard(QMenu& menu, const QStringList& keys) {
  CanvasView& view = canvas_.view();
  const bool states = !keys.isEmpty() && canvas_.drawing().nodeOf(keys.first()) >= 0;
  if (states)
    add(menu, "copy", Words::tr("Copy"), Needs::Nothing, [&view] { emit view.copyRequested(); });
  QAction* paste = add(menu, "paste",
                       keys.isEmpty() ? Words::tr("Paste")
                       : states       ? Words::tr("Paste after it")
                                      : Words::tr("Paste onto this edge"),
                       Needs::Editing, [&view] { emit view.pasteRequested(); });
  if (paste->isEnabled()) common::allow(*paste, whyNoStates(QApplication::clipboard()->text()));
}

void CanvasMenu::addSelection(QMenu& menu, const QStringList& keys) {
  CanvasView& view = canvas_.view();
  if (canvas_.drawing().nodeOf(keys.first()) >= 0) {
    add(menu, "duplicate", Words::tr("Duplicate"), Needs::Editing,
        [&view, keys] { emit view.duplicateRequested(keys); });
    add(menu, "state-parallel", Words::tr("Wrap in a Parallel"), Needs::Editing,
        [&view, keys] { emit view.wrapRequested(keys, asl::StateType::Parallel); });
    add(menu, "state-map", Words::tr("Wrap in a Map"), Needs::Editing,
        [&view, keys] { emit view.wrapRequested(keys, asl::StateType::Map); });
    QAction* group =
        add(menu, "view-graph", Words::tr("Group…"), Needs::Editing, [this] { groups_.add(); });
    common::allow(*group, groups_.whyNot());
    add(menu, "export", Words::tr("Extract to a workflow of its own"), Needs::Editing,
        [&view] { emit view.extractRequested(); });
    add(menu, "pin", Words::tr("Keep in Mine"), Needs::Nothing,
        [&view, keys] { emit view.keepRequested(keys); });
  }
  add(menu, "delete", Words::tr("Delete"), Needs::Editing, [this] { canvas_.removeSelected(); });
}

void CanvasMenu::addWhole(QMenu& menu) {
  add(menu, "fit", Words::tr("Fit"), Needs::Nothing, [this] { canvas_.camera().fit(); });
  add(menu, "layout", Words::tr("Lay out again"), Needs::Nothing, [this] {
    arranger_.letGoOfAll();
    canvas_.layOut(true);
  });
}

}  // namespace stepwright::canvas

#include "moc_canvas_menu.cpp"
