// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/draft.h"

#include <algorithm>

namespace stepwright::layout {

Draft::Draft(Work& shared, int number, const std::vector<Wish>& wished)
    : work(shared),
      block(shared.plan.blocks[at(number)]),
      flows(shared.flows.ofBlock[at(number)]),
      placed(shared.placed[at(number)]),
      options(shared.scope.options),
      wishes(wished),
      rows(static_cast<int>(block.rows.size())) {}

const Cell& Draft::cellOf(const Stop& stop) const {
  return stop.group >= 0 ? block.groups[at(stop.group)].cells[at(stop.cell)]
                         : block.rows[at(stop.row)].cells[at(stop.cell)];
}

bool Draft::fromNode(const Flow& flow) const {
  return flow.from.kind == Stop::RowBottom && flow.from.cell < 0;
}

int Draft::channelOf(const Stop& stop) const {
  switch (stop.kind) {
    case Stop::RowBottom:
      return stop.row + 1;
    case Stop::RowTop:
    case Stop::Across:
      return stop.row;
    case Stop::GroupTop:
      return block.groups[at(stop.group)].beside ? channelAbove(stop.group)
                                                 : block.groups[at(stop.group)].row;
    case Stop::GroupBottom:
      return channelAbove(stop.group) + 1;
    default:
      return -1;
  }
}

Wish Draft::wishOf(const Flow& flow) const {
  return wishes.empty() ? Wish{} : wishes[static_cast<std::size_t>(&flow - flows.data())];
}

double Draft::fromPin(const Flow& flow) const {
  if (flow.before >= 0) return placed.lanes[at(flows[at(flow.before)].lane)].x;
  if (fromNode(flow)) return flow.fromX;
  if (flow.from.cell < 0) return 0;
  return cellOf(flow.from).x + work.exitX[at(flow.edge)];
}

double Draft::entryPin(const Flow& flow) const {
  if (flow.to.cell < 0) return 0;
  return cellOf(flow.to).x + work.entryX[at(flow.edge)];
}

int Draft::entryKey(const Flow& flow) const {
  if (flow.to.kind != Stop::RowTop || flow.to.cell < 0) return flow.target;
  const int inner = cellOf(flow.to).block;
  return work.plan.blocks[at(inner)].rail ? -(1 << 24) - inner : flow.target;
}

double Draft::contentHeight(const Group& group) const {
  double height = 0;
  for (const Cell& cell : group.cells) height = std::max(height, inner(cell).height);
  return height;
}

}  // namespace stepwright::layout
