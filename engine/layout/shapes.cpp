// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/shapes.h"

#include <algorithm>
#include <cmath>

namespace stepwright::layout {

namespace {

constexpr double LineRoom = 4;  // from a line to the border of its contour
constexpr int SlotsBelow = 2;   // that stay free below a block
constexpr int FarBelow = 1 << 20;

void reach(Silhouette& sides, int first, int last, double x) {
  sides.side(x < 0 ? -1 : 1).raise(first, last, std::abs(x) + LineRoom);
}

void addLines(const Draft& draft, Silhouette& sides) {
  for (const Channel& channel : draft.placed.channels) {
    for (const Net& net : channel.nets) {
      const int slot = sides.slotAt(net.y);
      reach(sides, slot, slot, std::min(net.left, 0.0) - LineRoom);
      reach(sides, slot, slot, std::max(net.right, 0.0));
    }
  }
  for (const Track& track : draft.placed.tracks) reach(sides, track.first, track.last, track.x);
  const auto [first, last] = sides.slotsOfChannel(draft, draft.rows);
  for (const Leg& leg : draft.legs) {
    if (leg.to.kind == Joint::Bottom && leg.track < 0) reach(sides, first, last, leg.fromX);
  }
}

// How far the ways out of a block lie to both sides.
struct Exits {
  double left = -1, right = -1;

  void add(double x) {
    left = std::max(left, LineRoom - x);
    right = std::max(right, LineRoom + x);
  }
  [[nodiscard]] bool any() const { return right >= 0 || left >= 0; }
};

Contour shapeOf(const Placed& inner, const Exits& exits) {
  Contour shape = inner.contour;
  if (shape.bands.empty()) return shape;
  const Contour::Band end = shape.bands.back();
  const int below = end.last + SlotsBelow;
  shape.add({end.last + 1, below, std::max(end.left, exits.left), std::max(end.right, exits.right)});
  if (exits.any()) shape.add({below + 1, FarBelow, exits.left, exits.right});
  return shape;
}

using ExitLists = std::vector<std::vector<Exits>>;

template <typename Holders>
ExitLists exitsOf(const Holders& holders) {
  ExitLists exits;
  for (const auto& holder : holders) exits.emplace_back(holder.cells.size());
  return exits;
}

template <typename Holders>
std::vector<std::vector<Contour>> shapesOf(const Draft& draft, const Holders& holders,
                                           const ExitLists& exits) {
  std::vector<std::vector<Contour>> shapes(holders.size());
  for (std::size_t h = 0; h < holders.size(); ++h) {
    for (std::size_t c = 0; c < holders[h].cells.size(); ++c)
      shapes[h].push_back(shapeOf(draft.inner(holders[h].cells[c]), exits[h][c]));
  }
  return shapes;
}

}  // namespace

Contour contourOf(const Draft& draft, Silhouette sides) {
  addLines(draft, sides);
  Contour contour;
  const int last = sides.slotAt(draft.placed.height);
  for (int slot = 0; slot <= last; ++slot)
    contour.add({slot, slot, sides.side(-1).most(slot, slot), sides.side(1).most(slot, slot)});
  return contour;
}

void shapeCells(Draft& draft) {
  ExitLists rows = exitsOf(draft.block.rows), groups = exitsOf(draft.block.groups);
  for (const Leg& leg : draft.legs) {
    if (leg.from.cell < 0) continue;
    const double x = draft.work.exitX[at(leg.edge)];
    const auto cell = at(leg.from.cell);
    if (leg.from.kind == Joint::RowBottom) rows[at(leg.from.row)][cell].add(x);
    if (leg.from.kind == Joint::GroupBottom) groups[at(leg.from.group)][cell].add(x);
  }
  draft.cellShapes = shapesOf(draft, draft.block.rows, rows);
  draft.groupShapes = shapesOf(draft, draft.block.groups, groups);
}

}  // namespace stepwright::layout
