// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/cells.h"

#include <algorithm>
#include <cmath>

#include "engine/layout/silhouette.h"

namespace stepwright::layout {

namespace {

constexpr double ChipGap = 12;  // between what stands above two cells

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
    const int from = draft.channelOf(leg.from);
    if (from >= 0 && from != draft.channelOf(leg.to)) continue;  // stands beside its track
    const double half = draft.work.scope.edges[at(leg.edge)].label.width / 2 + 4;
    double& chip = leg.to.cell < 0    ? draft.rowChip[at(leg.to.row)]
                   : leg.to.group < 0 ? chips[at(leg.to.row)][at(leg.to.cell)]
                                      : draft.groupChip[at(leg.to.group)][at(leg.to.cell)];
    // In the left-right direction labels on one line stand side by side.
    chip =
        draft.work.scope.turned && chip > 0 ? chip + half - 4 + StackGap / 2 : std::max(chip, half);
  }
  return chips;
}

// From left to right, the first at 0.
void lineUp(const Draft& draft, std::vector<Cell>& cells, const std::vector<double>& chips,
            double height) {
  const int last = static_cast<int>(height / Silhouette::Grain) + 2;
  Skyline taken;
  taken.clear(at(last + 1));
  double x = 0;
  for (std::size_t c = 0; c < cells.size(); ++c) {
    if (c > 0) x += chips[c - 1] + ChipGap + chips[c];
    const std::vector<Contour::Band>& bands = draft.inner(cells[c]).contour.bands;
    for (const Contour::Band& band : bands) {
      if (c > 0 && band.first <= last)
        x = std::max(x, taken.most(band.first, std::min(band.last, last)) + draft.options.nodeGap +
                            band.left);
    }
    cells[c].x = x;
    for (const Contour::Band& band : bands) {
      if (band.first <= last) taken.raise(band.first, std::min(band.last, last), x + band.right);
    }
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
    lineUp(draft, cells, chips[r], draft.placed.rowHeight[r]);
    const double shift = middleOf(cells);
    double& rowChip = draft.rowChip[r];
    for (std::size_t c = 0; c < cells.size(); ++c) {
      cells[c].x -= shift;
      rowChip = std::max(rowChip, chips[r][c] > 0 ? std::abs(cells[c].x) + chips[r][c] : 0);
    }
  }
}

}  // namespace stepwright::layout
