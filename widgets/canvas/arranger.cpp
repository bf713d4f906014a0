// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/arranger.h"

#include <cmath>

#include "engine/layout/router.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/words.h"

namespace stepwright::canvas {
namespace {

/// The middle of a node that is moved, as seen from its scope, where it overlaps nothing that
/// stays.
QPointF freeMiddle(const Drawing& drawing, const DrawnNode& node, const QStringList& moved,
                   QPointF by) {
  std::vector<layout::Rect> others;
  for (const DrawnNode& other : drawing.nodes) {
    // The end mark that belongs to a state goes with it.
    const bool own = other.kind == asl::NodeKind::End && other.key.mid(4) == node.key;
    if (other.machine == node.machine && !moved.contains(other.key) && !own)
      others.push_back(layoutRect(other.rect));
  }
  const layout::Point free = layout::nearestFree(layoutRect(node.rect.translated(by)), others);
  return QPointF(free.x, free.y) + QPointF(node.rect.width() / 2, node.rect.height() / 2) -
         node.origin;
}

}  // namespace

void Arranger::move(const QStringList& states, QPointF by, const QString& mergeKey) {
  const Drawing& drawing = canvas_.drawing();
  project::Arrangement next = canvas_.shown().options().arrangement;
  auto& places = next.placed(canvas_.shown().direction());
  for (const QString& key : states) {
    const int index = drawing.nodeOf(key);
    if (index < 0) continue;
    const QPointF middle = freeMiddle(drawing, drawing.nodes.at(index), states, by);
    places[key.toStdString()] = {std::round(middle.x()), std::round(middle.y())};
  }
  const QString label =
      states.size() == 1 ? Words::tr("Move %1 by hand").arg(canvas_.shown().nameOf(states.first()))
                         : Words::tr("Move %n states by hand", nullptr, states.size());
  emit canvas_.view().arrangementRequested(next, label, mergeKey);
}

bool Arranger::isPlaced(const QString& state) const {
  const auto& places = canvas_.shown().options().arrangement.placed(canvas_.shown().direction());
  return places.count(state.toStdString()) > 0;
}

void Arranger::letGo(const QString& state) {
  project::Arrangement next = canvas_.shown().options().arrangement;
  next.placed(canvas_.shown().direction()).erase(state.toStdString());
  emit canvas_.view().arrangementRequested(
      next, Words::tr("Lay out %1 again").arg(canvas_.shown().nameOf(state)), {});
}

void Arranger::letGoOfAll() {
  project::Arrangement next = canvas_.shown().options().arrangement;
  auto& placed = next.placed(canvas_.shown().direction());
  if (placed.empty() || canvas_.state().readOnly()) return;
  placed.clear();
  emit canvas_.view().arrangementRequested(next, Words::tr("Lay out again"), {});
}

}  // namespace stepwright::canvas
