// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include "engine/layout/plan.h"

namespace stepwright::layout {

/// Where an edge meets the channels of a block: under or above a row, under or above a group, at
/// the side of a group's first node, or at the block's own upper or lower border.
struct Joint {
  enum Kind { RowBottom, RowTop, GroupBottom, GroupTop, GroupSide, Top, Bottom, Across } kind = Top;
  int row = -1;
  int group = -1;
  int cell = -1;
  int inner = 0;  ///< of GroupSide: the row in the group's block
};

/// The part of an edge's way that lies in one block, outside of the blocks within.
struct Leg {
  int edge = -1;
  int target = -1;  ///< the node that the edge leads to in the end
  Joint from, to;
  bool caught = false;
  bool aside = false;  ///< leaves across the rows, where the error port of its node is
  bool bearsLabel = false;
  int track = -1;
  int before = -1;  ///< of one that begins across: the leg in the same block that it goes on from
  double fromX = 0, toX = 0;
  int fromNet = -1, toNet = -1;  ///< in the channel where it begins and ends
  int fromChannel = -1, toChannel = -1;
};

struct Legs {
  std::vector<std::vector<Leg>> ofBlock;
  std::vector<std::vector<std::pair<int, int>>>
      ofEdge;  ///< (block, place in ofBlock) from the source to the target
};

[[nodiscard]] Legs traceLegs(const Scope& scope, const Structure& structure, const Plan& plan);

}  // namespace stepwright::layout
