// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/cells.h"

#include <algorithm>
#include <cmath>

namespace stepwright::layout {

namespace {

using HalfWidths = std::vector<std::vector<double>>;  // of labels above cells, by row or group

template <typename Holders>
HalfWidths nothingAbove(const Holders& holders) {
  HalfWidths result;
  result.reserve(holders.size());
  for (const auto& holder : holders) result.emplace_back(holder.cells.size(), 0);
  return result;
}

// Half widths of the labels above the cells of rows; those above nodes and groups go to the draft.
HalfWidths measureLabelsAbove(Draft& draft) {
  HalfWidths chips = nothingAbove(draft.block.rows);
  draft.groupChip = nothingAbove(draft.block.groups);
  for (const Leg& leg : draft.legs) {
    if (!leg.bearsLabel || leg.to.kind != Joint::RowTop) continue;
    if (leg.caught && draft.fromNode(leg)) continue;  // stands below its source
    const double half = draft.work.scope.edges[at(leg.edge)].label.width / 2 + 4;
    double& chip = leg.to.cell < 0    ? draft.rowChip[at(leg.to.row)]
                   : leg.to.group < 0 ? chips[at(leg.to.row)][at(leg.to.cell)]
                                      : draft.groupChip[at(leg.to.group)][at(leg.to.cell)];
    chip = std::max(chip, half);
  }
  return chips;
}

// From left to right, the first at 0.
void lineUp(const Draft& draft, std::vector<Cell>& cells, const std::vector<double>& chips) {
  double x = 0;
  for (std::size_t c = 0; c < cells.size(); ++c) {
    const Placed& inner = draft.inner(cells[c]);
    if (c > 0) x += std::max(inner.left, chips[c]);
    cells[c].x = x;
    x += std::max(inner.right, chips[c]) + draft.options.nodeGap;
  }
}

double middleOf(const std::vector<Cell>& cells) {
  const std::size_t middle = cells.size() / 2;
  return cells.size() % 2 == 1 ? cells[middle].x : (cells[middle].x + cells[middle - 1].x) / 2;
}

}  // namespace

void spreadCells(Draft& draft) {
  const HalfWidths chips = measureLabelsAbove(draft);
  for (std::size_t r = 0; r < chips.size(); ++r) {
    auto& cells = draft.block.rows[r].cells;
    if (cells.empty()) continue;
    lineUp(draft, cells, chips[r]);
    const double shift = middleOf(cells);
    double& rowChip = draft.rowChip[r];
    for (std::size_t c = 0; c < cells.size(); ++c) {
      cells[c].x -= shift;
      rowChip = std::max(rowChip, chips[r][c] > 0 ? std::abs(cells[c].x) + chips[r][c] : 0);
    }
  }
}

}  // namespace stepwright::layout
