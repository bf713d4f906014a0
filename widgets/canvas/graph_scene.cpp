// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/graph_scene.h"

#include "widgets/canvas/graph_items.h"
#include "widgets/canvas/groups.h"
#include "widgets/canvas/notes.h"

namespace stepwright::canvas {
namespace {

/// Drops what no key of the new drawing names.
template <class Item>
void removeStale(QHash<QString, Item*>& items, const QHash<QString, int>& known) {
  for (auto it = items.begin(); it != items.end();) {
    if (known.contains(it.key())) {
      ++it;
      continue;
    }
    delete it.value();
    it = items.erase(it);
  }
}

}  // namespace

GraphScene::GraphScene(QObject* parent)
    : QGraphicsScene(parent), cursor_(new CursorItem(context_)) {
  // Whole documents come and go at once, and one state more moves all that follow it: an index
  // would cost more to keep (50 ms of an edit at 5,000 states) than it saves when a part is painted
  // (3).
  setItemIndexMethod(QGraphicsScene::NoIndex);
  addItem(cursor_);
}

GraphScene::~GraphScene() { clear(); }

void GraphScene::show(const Drawing& drawing, const Overlay& overlay) {
  drawing_ = drawing;
  showNodes();
  showEdges();
  removeGone();
  showGroups(drawing_, selectedGroup_);
  showNotes(drawing_, selectedNote_);
  setOverlay(overlay);
}

void GraphScene::showNodes() {
  nodeAt_.resize(drawing_.nodes.size());
  for (int i = 0; i < drawing_.nodes.size(); ++i) {
    const DrawnNode& node = drawing_.nodes.at(i);
    NodeItem*& item = nodes_[node.key];
    if (item == nullptr) {
      item = new NodeItem(node, context_);
      addItem(item);
    } else {
      item->setNode(node);
    }
    nodeAt_[i] = item;
  }
}

EdgeItem* GraphScene::placed(QHash<QString, EdgeItem*>& items, const DrawnEdge& edge, bool chip) {
  EdgeItem*& item = items[edge.key];
  if (item == nullptr) {
    item = new EdgeItem(edge, context_, chip);
    addItem(item);
  } else {
    item->setEdge(edge);
  }
  return item;
}

// Most edges have no chip: they get an item for it only while a drop may go there.
void GraphScene::showEdges() {
  edgeAt_.resize(drawing_.edges.size());
  chipAt_.resize(drawing_.edges.size());
  for (int i = 0; i < drawing_.edges.size(); ++i) {
    const DrawnEdge& edge = drawing_.edges.at(i);
    edgeAt_[i] = placed(edges_, edge, false);
    const bool known = !edge.chip.isEmpty() || chips_.contains(edge.key);
    chipAt_[i] = known ? placed(chips_, edge, true) : nullptr;
  }
}

// All that is drawn has its item by now: where there are no more items than that, none is stale.
// Chips stand on edges only.
void GraphScene::removeGone() {
  if (nodes_.size() > drawing_.nodeIndex.size()) removeStale(nodes_, drawing_.nodeIndex);
  if (edges_.size() == drawing_.edgeIndex.size()) return;
  removeStale(edges_, drawing_.edgeIndex);
  removeStale(chips_, drawing_.edgeIndex);
}

void GraphScene::showNotes(const Drawing& drawing, int selected) {
  selectedNote_ = selected;
  QSet<int> gone;
  for (auto it = notes_.constBegin(); it != notes_.constEnd(); ++it) gone.insert(it.key());
  for (const DrawnNote& note : drawing.notes) {
    NoteItem*& item = notes_[note.id];
    if (item == nullptr) {
      item = new NoteItem(context_);
      addItem(item);
    }
    item->show(note, anchorOf(drawing, note), note.id == selected);
    gone.remove(note.id);
  }
  for (const int id : qAsConst(gone)) delete notes_.take(id);
}

void GraphScene::showGroups(const Drawing& drawing, int selected) {
  selectedGroup_ = selected;
  QSet<int> gone;
  for (auto it = groups_.constBegin(); it != groups_.constEnd(); ++it) gone.insert(it.key());
  for (const DrawnGroup& group : drawing.groups) {
    GroupItem*& item = groups_[group.id];
    if (item == nullptr) {
      item = new GroupItem(context_);
      addItem(item);
    }
    item->show(group, group.id == selected);
    gone.remove(group.id);
  }
  for (const int id : qAsConst(gone)) delete groups_.take(id);
}

void GraphScene::setOverlay(const Overlay& overlay) {
  context_.past = overlay.past;
  running_.clear();
  cursor_->show({}, {});
  for (int i = 0; i < drawing_.nodes.size(); ++i) {
    NodeItem* item = nodeAt_.at(i);
    const NodeLook look = lookOf(drawing_, i, overlay);
    item->setLook(look);
    if (look.cursor) cursor_->show(drawing_.nodes.at(i), look);
    if (look.status == replay::StateStatus::Running && !overlay.past) running_.append(item);
  }
  for (int i = 0; i < drawing_.edges.size(); ++i) {
    const DrawnEdge& edge = drawing_.edges.at(i);
    const EdgeLook look = edgeLookOf(drawing_, i, overlay);
    edgeAt_.at(i)->setLook(look);
    EdgeItem*& chip = chipAt_[i];
    if (chip == nullptr && look.dot) chip = placed(chips_, edge, true);
    if (chip == nullptr) continue;
    chip->setLook(look);
    chip->setVisible(!edge.chip.isEmpty() || look.dot);
  }
}

void GraphScene::setDirection(layout::Direction direction) { context_.direction = direction; }

void GraphScene::setTheme(const common::Theme& theme) {
  const PaintContext old = context_;
  context_ = PaintContext();
  context_.theme = theme;
  context_.direction = old.direction;
  context_.setScale(old.scale);
  context_.past = old.past;
  for (NodeItem* item : qAsConst(nodes_)) item->forgetWords();
  update();
}

void GraphScene::setDashOffset(double offset) {
  context_.dashOffset = offset;
  for (NodeItem* item : qAsConst(running_)) item->update();
}

}  // namespace stepwright::canvas

#include "moc_graph_scene.cpp"
