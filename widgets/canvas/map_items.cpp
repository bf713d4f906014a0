// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/map_items.h"

#include "widgets/canvas/canvas.h"

namespace stepwright::canvas {

/// A state in a folded frame is shown by its frame.
QString MapItems::followedCursor() const {
  QString key = canvas_.state().overlay().cursor;
  while (!key.isEmpty() && canvas_.drawing().nodeOf(key) < 0) {
    const int at = key.lastIndexOf(QStringLiteral("/States/"));
    key = at > 0 ? key.left(at) : QString();
  }
  return key;
}

QString MapItems::mapOfSelection() const {
  const Drawing& drawing = canvas_.drawing();
  QString key = canvas_.selectedState();
  if (key.isEmpty()) key = followedCursor();
  int node = drawing.nodeOf(key);
  while (node >= 0) {
    const DrawnNode& at = drawing.nodes.at(node);
    if (at.type == asl::StateType::Map && at.container) return at.key;
    node = at.parent;
  }
  return {};
}

void MapItems::step(const QString& map, int by) {
  const auto& containers = canvas_.state().overlay().containers;
  const auto found = containers.constFind(map);
  if (found == containers.constEnd()) return;
  const int next = found->focused + by;
  if (next >= 0 && next < static_cast<int>(found->items.size()))
    emit canvas_.view().focusItemRequested(map, next);
}

void MapItems::focusNextFailed(const QString& map) {
  const auto& containers = canvas_.state().overlay().containers;
  const auto found = containers.constFind(map);
  if (found == containers.constEnd()) return;
  const int count = static_cast<int>(found->items.size());
  for (int step = 1; step <= count; ++step) {
    const int index = (found->focused + step + count) % count;
    const auto status = found->items[static_cast<std::size_t>(index)];
    if (!replay::hasFailed(status)) continue;
    emit canvas_.view().focusItemRequested(map, index);
    return;
  }
}

}  // namespace stepwright::canvas
