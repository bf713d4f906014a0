// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unordered_map>
#include <vector>

#include "engine/layout/channel.h"
#include "engine/layout/contour.h"
#include "engine/layout/legs.h"
#include "engine/layout/plan.h"
#include "engine/layout/scope.h"
#include "engine/layout/structure.h"
#include "engine/layout/track.h"

namespace stepwright::layout {

/// A block with its measures; coordinates are relative to its spine and its top.
struct Placed {
  std::vector<double> rowY, rowHeight, channelY, channelHeight, groupY, groupHeight;
  std::vector<Channel>
      channels;  ///< above each row, below the last, then two for each group: above and below
  std::vector<Track> tracks;
  std::vector<double> zone,
      topZone;  ///< room for labels in a channel: before the target, after the source
  std::unordered_map<long long, double>
      stacks;  ///< what the labels on one line take, by LabelSpot::stack: one above the other, or
               ///< side by side in the left-right direction
  std::vector<std::vector<double>>
      labelsFrom;  ///< of a cell of a group: how far out those above it begin
  double left = 0, right = 0, height = 0;  ///< extents
  Contour contour;                         ///< with the ways out of it
  double x = 0, y = 0;                     ///< of spine and top, in the end
};

/// Between the labels on one line.
inline constexpr double StackGap = 4;

/// Where the label of an edge stands, in its block.
struct LabelSpot {
  enum Kind { None, Zone, SourceZone, UpTrack, Tier, BelowHandler, Port } kind = None;
  int channel = -1;
  int line = 0;       ///< key of the line that it stands on
  double offset = 0;  ///< in a stack of labels on one line, or before one port

  /// Key of the stack that it is in: labels at the two ends of a line stand apart.
  [[nodiscard]] long long stack() const {
    const int place = kind == SourceZone ? line + (1 << 30) : line;
    return (static_cast<long long>(channel) << 32) + place;
  }
};

/// What all blocks of a scope share while they are placed, the inner ones first.
struct Work {
  const Scope& scope;
  const Structure& structure;
  Plan& plan;
  Legs& legs;
  std::vector<Placed> placed;
  std::vector<double> exitX, entryX;  ///< of an edge, relative to the last block dealt with
  std::vector<LabelSpot> labels;      ///< of an edge
};

}  // namespace stepwright::layout
