// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/silhouette.h"

#include <algorithm>

#include "engine/layout/heights.h"

namespace stepwright::layout {

namespace {

// What is next to a label may stand nearer to it than to a box.
constexpr double PortLabelRoom = 8;

// Of the labels before the row below a channel.
double labelsTop(const Draft& draft, int channel) {
  return channelTop(draft, channel) + channelHeightOf(draft, channel) -
         marginBottom(draft, channel) + 10;
}

}  // namespace

void Silhouette::trace(const Draft& draft) {
  slots_ = static_cast<int>(draft.placed.height / Grain) + 2;
  for (Skyline& side : sides_) side.clear(at(slots_));
  addRows(draft);
  for (int c = 0; c <= draft.rows; ++c) {
    const auto [first, last] = slotsOfTiers(draft, c);
    const auto [firstLabel, lastLabel] = slotsOfLabels(draft, c);
    for (std::size_t s = 0; s < 2; ++s) {
      sides_[s].heap(std::min(first, slotAt(rowEnd(draft.placed, c) + Grain)), last,
                     draft.chipReach[at(c)][s]);
      sides_[s].heap(firstLabel, lastLabel, draft.rowChip[at(c)]);
    }
  }
  if (draft.work.scope.turned) addErrorPorts(draft);
  for (Skyline& side : sides_) side.settle();
}

void Silhouette::addRows(const Draft& draft) {
  for (std::size_t r = 0; r < at(draft.rows); ++r) {
    const Row& row = draft.block.rows[r];
    const int first = slotAt(draft.placed.rowY[r]);
    const int last = slotAt(draft.placed.rowY[r] + draft.placed.rowHeight[r]);
    if (row.node >= 0) {
      for (const int s : {-1, 1})
        side(s).heap(first, last, draft.work.scope.nodes[at(row.node)].width / 2);
    }
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      for (const Contour::Band& band : draft.inner(row.cells[c]).contour.bands) {
        const int from = first + band.first, to = std::min(last, first + band.last + 1);
        side(-1).heap(from, to, band.left - row.cells[c].x);
        side(1).heap(from, to, band.right + row.cells[c].x);
      }
    }
  }
}

// In the left-right direction they stand out at the side of their nodes, and labels before them;
// from one that does not lead aside the way runs on to the next row.
void Silhouette::addErrorPorts(const Draft& draft) {
  for (const Leg& leg : draft.legs) {
    if (!leg.caught || !draft.fromNode(leg)) continue;
    const int first = slotAt(draft.placed.rowY[at(leg.from.row)]);
    const int last = leg.aside ? slotAt(rowEnd(draft.placed, leg.from.row + 1))
                               : slotsOfChannel(draft, leg.from.row + 1).second;
    side(1).heap(first, last, leg.fromX);
  }
  for (int r = 0; r < draft.rows; ++r) {
    const Draft::PortLabels& before = draft.portLabels[at(r)];
    if (before.depth == 0) continue;
    const double half = draft.work.scope.nodes[at(draft.block.rows[at(r)].node)].width / 2;
    const double top = portLabelTop(draft.placed, r, before.length);
    side(1).heap(slotAt(top), slotAt(top + before.length), half + before.depth - PortLabelRoom);
  }
}

int Silhouette::slotAt(double y) const { return std::clamp(slotOf(y), 0, slots_ - 1); }

std::pair<int, int> Silhouette::slotsOfChannel(const Draft& draft, int channel) const {
  const double top = channelTop(draft, channel), bottom = top + channelHeightOf(draft, channel);
  const int first = slotAt(top + Grain);
  return {first, std::max(first, slotAt(bottom - Grain))};
}

std::pair<int, int> Silhouette::slotsOfTiers(const Draft& draft, int channel) const {
  const auto [first, last] = slotsOfChannel(draft, channel);
  if (draft.placed.zone[at(channel)] == 0) return {first, last};
  return {first, std::max(first, slotAt(labelsTop(draft, channel) - 10))};
}

std::pair<int, int> Silhouette::slotsOfLabels(const Draft& draft, int channel) const {
  const auto [first, last] = slotsOfChannel(draft, channel);
  if (draft.placed.zone[at(channel)] == 0) return {first, last};
  return {std::min(last, slotAt(labelsTop(draft, channel))), last};
}

}  // namespace stepwright::layout
