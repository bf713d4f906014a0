// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "engine/layout/draft.h"

namespace stepwright::layout {

/// Where a track stands: between the rows and what hangs beside them, straight below a hanging
/// block, beyond what hangs above the group that it leads to, or beyond all that hangs.
enum class Layer : std::uint8_t { Inner, Straight, Past, Outer };

/// Chooses the layers of a block's tracks. Their spans and the heights of all groups are known.
class Layers {
 public:
  explicit Layers(const Draft& draft);
  [[nodiscard]] Layer of(const Track& track) const;

 private:
  [[nodiscard]] bool belongsOutside(const Track& track) const;
  [[nodiscard]] bool freeOutside(const Track& track) const;
  [[nodiscard]] bool reachedOutside(const Track& track) const;
  [[nodiscard]] bool leavesOutward(const Track& track) const;
  [[nodiscard]] bool leavesInward(const Track& track) const;
  [[nodiscard]] bool withinTrunk(const Track& track) const;
  [[nodiscard]] bool hangsFree(const Track& track) const;
  [[nodiscard]] bool standsBeyond(int group, const Track& track) const;
  [[nodiscard]] bool clearOfGroups(int side, double top, double bottom, int except) const;

  const Draft& draft_;
  std::vector<const Track*> trunks_;  // tracks that lead to groups
};

}  // namespace stepwright::layout
