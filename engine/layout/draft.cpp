// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/draft.h"

#include <algorithm>

namespace stepwright::layout {

Draft::Draft(Work& shared, int number, const std::vector<Wish>& wished)
    : work(shared),
      block(shared.plan.blocks[at(number)]),
      legs(shared.legs.ofBlock[at(number)]),
      placed(shared.placed[at(number)]),
      options(shared.scope.options),
      wishes(wished),
      rows(static_cast<int>(block.rows.size())) {}

const Cell& Draft::cellOf(const Joint& joint) const {
  return joint.group >= 0 ? block.groups[at(joint.group)].cells[at(joint.cell)]
                          : block.rows[at(joint.row)].cells[at(joint.cell)];
}

bool Draft::fromNode(const Leg& leg) const {
  return leg.from.kind == Joint::RowBottom && leg.from.cell < 0;
}

bool Draft::leavesAside(const Leg& leg) const {
  if (!work.scope.turned || !leg.caught || !fromNode(leg)) return false;
  if (channelOf(leg.to) == leg.from.row + 1) return false;
  return leg.to.group < 0 || block.groups[at(leg.to.group)].side > 0;
}

bool Draft::standsAtPort(int group) const {
  const Group& own = block.groups[at(group)];
  if (!work.scope.turned || !own.beside) return false;
  if (group > 0 && block.groups[at(group - 1)].row == own.row) return false;
  const Placed& content = inner(own.cells.front());
  const double middle = content.rowY.front() + content.rowHeight.front() / 2;
  return middle <= placed.rowHeight[at(own.row)] - ErrorPort;
}

double Draft::errorPortOf(int row) const {
  return placed.rowY[at(row)] + placed.rowHeight[at(row)] - ErrorPort;
}

int Draft::channelOf(const Joint& joint) const {
  switch (joint.kind) {
    case Joint::RowBottom:
      return joint.row + 1;
    case Joint::RowTop:
    case Joint::Across:
      return joint.row;
    case Joint::GroupTop:
      return block.groups[at(joint.group)].beside ? channelAbove(joint.group)
                                                  : block.groups[at(joint.group)].row;
    case Joint::GroupBottom:
      return channelAbove(joint.group) + 1;
    default:
      return -1;
  }
}

Wish Draft::wishOf(const Leg& leg) const {
  return wishes.empty() ? Wish{} : wishes[static_cast<std::size_t>(&leg - legs.data())];
}

double Draft::fromPin(const Leg& leg) const {
  if (leg.before >= 0) return placed.tracks[at(legs[at(leg.before)].track)].x;
  if (fromNode(leg)) return leg.fromX;
  if (leg.from.cell < 0) return 0;
  return cellOf(leg.from).x + work.exitX[at(leg.edge)];
}

double Draft::entryPin(const Leg& leg) const {
  if (leg.to.cell < 0) return 0;
  return cellOf(leg.to).x + work.entryX[at(leg.edge)];
}

int Draft::entryKey(const Leg& leg) const {
  if (leg.to.kind != Joint::RowTop || leg.to.cell < 0) return leg.target;
  const int inner = cellOf(leg.to).block;
  return work.plan.blocks[at(inner)].rail ? -(1 << 24) - inner : leg.target;
}

double Draft::contentHeight(const Group& group) const {
  double height = 0;
  for (const Cell& cell : group.cells) height = std::max(height, inner(cell).height);
  return height;
}

}  // namespace stepwright::layout
