// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/add_menu.h"

#include "engine/edit/rename.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/frames.h"
#include "widgets/canvas/quick_add.h"
#include "widgets/canvas/walk.h"
#include "widgets/canvas/words.h"

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

DropTarget inPlaceOf(const QString& key) {
  DropTarget target;
  target.kind = Kind::Replace;
  target.key = key;
  return target;
}

/// What a Map or Parallel is made with stands for what it is to hold: its place comes first.
std::vector<AddPlace> placesAt(const DrawnNode& node) {
  std::vector<AddPlace> places;
  const bool ends = node.type == asl::StateType::Succeed || node.type == asl::StateType::Fail;
  const auto add = [&](const QString& words, const DropTarget& target) {
    places.push_back({words, target});
  };
  const AddPlace instead{Words::tr("in place of %1").arg(node.name), inPlaceOf(node.key)};
  const bool unnamed = node.type == asl::StateType::Pass &&
                       edit::isUsualName(node.name.toStdString(), asl::StateType::Pass);
  if (unnamed) places.push_back(instead);
  if (node.type == asl::StateType::Choice)
    add(Words::tr("as a new rule of %1").arg(node.name),
        linkTo(node.key, edit::Connection::ChoiceRule));
  if (!ends && node.type != asl::StateType::Choice)
    add(Words::tr("after %1").arg(node.name), placeOn(Kind::After, Place::After, node.key));
  add(Words::tr("before %1").arg(node.name), placeOn(Kind::Before, Place::Before, node.key));
  if (node.type == asl::StateType::Choice)
    add(Words::tr("as the default of %1").arg(node.name),
        linkTo(node.key, edit::Connection::Default));
  if (node.type == asl::StateType::Parallel) {
    DropTarget branch;
    branch.kind = Kind::Branch;
    branch.key = node.key;
    add(Words::tr("as a branch of %1").arg(node.name), branch);
  }
  const bool catches = node.type == asl::StateType::Task || node.container;
  if (catches)
    add(Words::tr("when %1 fails").arg(node.name), linkTo(node.key, edit::Connection::Catch));
  if (!unnamed && !node.container) places.push_back(instead);
  return places;
}

/// Between the two ends of an edge; before an End it is after the state that ends.
AddPlace placeOnEdge(const Drawing& drawing, const DrawnEdge& edge) {
  const DrawnNode& from = drawing.nodes.at(edge.from);
  const DrawnNode& to = drawing.nodes.at(edge.to);
  const QString begin = from.isState() ? from.name : Words::tr("Start");
  const QString end = to.kind == asl::NodeKind::End ? Words::tr("End") : to.name;
  return {Words::tr("between %1 and %2").arg(begin, end),
          edge.kind == asl::EdgeKind::End ? placeOn(Kind::After, Place::After, from.key)
                                          : placeOn(Kind::Edge, Place::OnEdge, edge.key)};
}

}  // namespace

std::vector<AddPlace> AddMenu::places() const {
  const Drawing& drawing = canvas_.drawing();
  const QString key = canvas_.state().lastSelected();
  if (const int edge = drawing.edgeOf(key); edge >= 0)
    return {placeOnEdge(drawing, drawing.edges.at(edge))};
  int node = drawing.nodeOf(key);
  if (node < 0 || !drawing.nodes.at(node).isState()) node = drawing.nodeOf(endOfChain(drawing));
  if (node < 0) return {{Words::tr("as the first state"), placeOn(Kind::Loose, Place::Into, {})}};
  return placesAt(drawing.nodes.at(node));
}

void AddMenu::open(const std::vector<AddPlace>& places, const QPoint& globalPosition) {
  CanvasView& view = canvas_.view();
  if (canvas_.state().readOnly())
    emit view.hintChanged(Words::tr("Nothing can be added here"), canvas_.shown().whyReadOnly());
  if (canvas_.state().readOnly() || places.empty()) return;
  QStringList words;
  for (const AddPlace& place : places) words << place.words;
  auto* list = new QuickAdd(source_, words, &view);
  connect(list, &QuickAdd::chosen, this, [this, places](const NewState& state, int place) {
    canvas_.drop({state, {}, false}, places[static_cast<std::size_t>(place)].target);
  });
  list->openAt(globalPosition);
}

void AddMenu::openAtSelection() {
  const QString at = canvas_.state().lastSelected();
  if (!at.isEmpty()) frames_.reveal(at);
  open(places(), canvas_.globalPointBelow(at));
}

}  // namespace stepwright::canvas

#include "moc_add_menu.cpp"
