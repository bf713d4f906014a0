// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/barriers.h"

#include <algorithm>

namespace stepwright::layout {

namespace {

/// The place of what hangs in a group.
struct Hanging {
  double left = 1e9, right = -1e9, top, bottom;

  Hanging(const Draft& draft, std::size_t group)
      : top(draft.placed.groupY[group]),
        bottom(top + draft.contentHeight(draft.block.groups[group])) {
    for (const Cell& cell : draft.block.groups[group].cells) {
      left = std::min(left, cell.x - draft.inner(cell).left);
      right = std::max(right, cell.x + draft.inner(cell).right);
    }
  }

  [[nodiscard]] bool isCrossedBy(const Net& net) const {
    return net.tier >= 0 && net.y > top && net.y < bottom && net.left < right && left < net.right;
  }
};

}  // namespace

bool findBarriers(Draft& draft) {
  bool found = false;
  for (std::size_t g = 0; g < draft.block.groups.size(); ++g) {
    const Group& group = draft.block.groups[g];
    const Hanging hanging(draft, g);
    for (int c = group.row + 1; c <= draft.rows; ++c) {
      if (draft.placed.channelY[at(c)] >= hanging.bottom) break;
      char& barrier = draft.barrier[at(c)][group.side < 0 ? 0 : 1];
      const auto& nets = draft.placed.channels[at(c)].nets;
      if (barrier != 0 || std::none_of(nets.begin(), nets.end(),
                                       [&](const Net& net) { return hanging.isCrossedBy(net); }))
        continue;
      barrier = 1;
      found = true;
    }
  }
  return found;
}

}  // namespace stepwright::layout
