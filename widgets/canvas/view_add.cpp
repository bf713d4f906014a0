// SPDX-License-Identifier: GPL-3.0-or-later
#include <QMenu>

#include "widgets/canvas/shapes.h"
#include "widgets/canvas/view_core.h"
#include "widgets/canvas/walk.h"
#include "widgets/common/icons.h"

namespace stepwright::canvas {
namespace {

using Kind = DropTarget::Kind;
using Place = edit::Place::Kind;

DropTarget placeOn(Kind kind, Place place, const QString& key) {
  DropTarget target;
  target.kind = kind;
  target.key = key;
  target.place = {place, key.toStdString()};
  return target;
}

DropTarget linkTo(const QString& key, edit::Connection how) {
  DropTarget target;
  target.kind = Kind::Linked;
  target.key = key;
  target.how = how;
  return target;
}

/// The last state of the chain that begins at the first: what comes next, when nothing is selected.
QString endOfChain(const Drawing& drawing) {
  QString key = firstState(drawing);
  for (int i = 0; i < drawing.nodes.size(); ++i) {
    const QString next = walk(drawing, key, Walk::Down, layout::Direction::TopDown);
    const int at = drawing.nodeOf(key), to = drawing.nodeOf(next);
    bool leads = false;
    for (const DrawnEdge& edge : drawing.edges)
      leads |= edge.from == at && edge.to == to && !edge.back && edge.kind != asl::EdgeKind::Catch;
    if (!leads) break;
    key = next;
  }
  return key;
}

std::vector<ViewCore::AddPlace> placesAt(const DrawnNode& node) {
  std::vector<ViewCore::AddPlace> places;
  const bool ends = node.type == asl::StateType::Succeed || node.type == asl::StateType::Fail;
  const auto add = [&](const QString& words, const DropTarget& target) {
    places.push_back({words, target});
  };
  if (node.type == asl::StateType::Choice)
    add(GraphView::tr("as a new rule of %1").arg(node.name),
        linkTo(node.key, edit::Connection::ChoiceRule));
  if (!ends && node.type != asl::StateType::Choice)
    add(GraphView::tr("after %1").arg(node.name), placeOn(Kind::After, Place::After, node.key));
  add(GraphView::tr("before %1").arg(node.name), placeOn(Kind::Before, Place::Before, node.key));
  if (node.type == asl::StateType::Choice)
    add(GraphView::tr("as the default of %1").arg(node.name),
        linkTo(node.key, edit::Connection::Default));
  if (node.type == asl::StateType::Parallel) {
    DropTarget branch;
    branch.kind = Kind::Branch;
    branch.key = node.key;
    add(GraphView::tr("as a branch of %1").arg(node.name), branch);
  }
  const bool catches = node.type == asl::StateType::Task || node.container;
  if (catches)
    add(GraphView::tr("when %1 fails").arg(node.name), linkTo(node.key, edit::Connection::Catch));
  return places;
}

}  // namespace

std::vector<ViewCore::AddPlace> ViewCore::addPlaces() const {
  const QString key = selection.isEmpty() ? QString() : selection.last();
  if (const int edge = drawing.edgeOf(key); edge >= 0) {
    DropTarget onEdge;
    const DrawnEdge& line = drawing.edges.at(edge);
    onEdge.kind = Kind::Edge;
    onEdge.key = key;
    const DrawnNode& from = drawing.nodes.at(line.from);
    const DrawnNode& to = drawing.nodes.at(line.to);
    if (line.kind == asl::EdgeKind::End)
      onEdge = placeOn(Kind::After, Place::After, from.key);
    else
      onEdge.place = {Place::OnEdge, key.toStdString()};
    const QString begin = from.isState() ? from.name : GraphView::tr("Start");
    const QString end = to.kind == asl::NodeKind::End ? GraphView::tr("End") : to.name;
    return {{GraphView::tr("between %1 and %2").arg(begin, end), onEdge}};
  }
  int node = drawing.nodeOf(key);
  if (node < 0 || !drawing.nodes.at(node).isState()) node = drawing.nodeOf(endOfChain(drawing));
  if (node < 0)
    return {{GraphView::tr("as the first state"), placeOn(Kind::Loose, Place::Into, {})}};
  return placesAt(drawing.nodes.at(node));
}

void ViewCore::openQuickAdd(const std::vector<AddPlace>& places, const QPoint& globalPosition) {
  if (readOnly) emit view.hintChanged(GraphView::tr("Nothing can be added here"), whyReadOnly());
  if (readOnly || places.empty()) return;
  QStringList words;
  for (const AddPlace& place : places) words << place.words;
  quickAdd = new QuickAdd(quickSource, words, &view);
  connect(quickAdd, &QuickAdd::chosen, this, [this, places](const NewState& state, int place) {
    request({state, {}, false}, places[static_cast<std::size_t>(place)].target);
  });
  quickAdd->openAt(globalPosition);
}

void ViewCore::request(const DropContent& content, const DropTarget& target) {
  if (target.takes()) emit view.dropRequested(contentOf(content), destinationOf(target));
}

QPoint ViewCore::globalPointBelow(const QString& key) const {
  QRectF rect(drawing.bounds.center(), QSizeF());
  if (const int node = drawing.nodeOf(key); node >= 0) {
    rect = drawing.nodes.at(node).rect;
  } else if (const int edge = drawing.edgeOf(key); edge >= 0) {
    rect = QRectF(middleOf(drawing.edges.at(edge).points).point, QSizeF());
  }
  const QPoint below = view.mapFromScene(QPointF(rect.left(), rect.bottom() + 8));
  const QRect area = view.viewport()->rect().adjusted(8, 8, -270, -120);
  return view.viewport()->mapToGlobal(
      QPoint(qBound(area.left(), below.x(), qMax(area.left(), area.right())),
             qBound(area.top(), below.y(), qMax(area.top(), area.bottom()))));
}

void ViewCore::contextMenu(const QPoint& globalPosition, const Hit& hit) {
  if (hit.node >= 0 && drawing.nodes.at(hit.node).isState() && hit.kind != Hit::Kind::FrameBody) {
    const QString key = drawing.nodes.at(hit.node).key;
    if (!selection.contains(key)) select({key}, true);
  } else if (hit.edge >= 0) {
    select({drawing.edges.at(hit.edge).key}, true);
  }
  QMenu menu(&view);
  menu.setObjectName(QStringLiteral("canvasMenu"));
  const auto add = [&](const char* iconName, const QString& words, auto action, bool edits = true) {
    QAction* entry = menu.addAction(common::icon(QLatin1String(iconName)), words, this, action);
    entry->setEnabled(!edits || !readOnly);
    return entry;
  };
  const QString state = selectedState();
  const QStringList keys = selection;
  add("add", GraphView::tr("Add a state…"), [this] { view.openQuickAdd(); });
  addArrangeEntries(menu, state, toScene(view.viewport()->mapFromGlobal(globalPosition)));
  if (!state.isEmpty()) {
    const DrawnNode node = drawing.nodes.at(drawing.nodeOf(state));
    add(
        "inspector", GraphView::tr("Open"), [this, state] { emit view.openRequested(state); },
        false);
    add("wrench", GraphView::tr("Rename"), [this, state] { view.startRename(state); });
    add("start", GraphView::tr("Start here"),
        [this, node] { emit view.startAtRequested(node.machine, node.key); });
    menu.addSeparator();
    add(
        "bp", GraphView::tr("Toggle breakpoint"),
        [this, state] { emit view.toggleBreakpointRequested(state); }, false);
    add(
        "bp-cond", GraphView::tr("Edit breakpoint…"),
        [this, state, globalPosition] { emit view.editBreakpointRequested(state, globalPosition); },
        false);
    add(
        "to-here", GraphView::tr("Run to here"), [this, state] { emit view.runToRequested(state); },
        false);
    if (node.container) {
      menu.addSeparator();
      add(
          "layout", node.collapsed ? GraphView::tr("Unfold") : GraphView::tr("Fold"),
          [this, state] { toggleCollapsed(state); }, false);
    }
  }
  if (!keys.isEmpty()) {
    menu.addSeparator();
    if (drawing.nodeOf(keys.first()) >= 0) {
      add("duplicate", GraphView::tr("Duplicate"),
          [this, keys] { emit view.duplicateRequested(keys); });
      add("state-parallel", GraphView::tr("Wrap in a Parallel"),
          [this, keys] { emit view.wrapRequested(keys, asl::StateType::Parallel); });
      add("state-map", GraphView::tr("Wrap in a Map"),
          [this, keys] { emit view.wrapRequested(keys, asl::StateType::Map); });
      add("export", GraphView::tr("Extract to a workflow of its own"),
          [this] { emit view.extractRequested(); });
    }
    if (drawing.nodeOf(keys.first()) >= 0)
      add(
          "pin", GraphView::tr("Keep in Mine"), [this, keys] { emit view.keepRequested(keys); },
          false);
    add("delete", GraphView::tr("Delete"), [this] { removeSelected(); });
  } else {
    menu.addSeparator();
    add(
        "fit", GraphView::tr("Fit"), [this] { view.zoomToFit(); }, false);
    add(
        "layout", GraphView::tr("Lay out again"), [this] { view.layOutAgain(); }, false);
  }
  menu.exec(globalPosition);
}

}  // namespace stepwright::canvas
