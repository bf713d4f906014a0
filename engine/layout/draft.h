// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include "engine/layout/placed.h"

namespace stepwright::layout {

/// One block while it is placed: what it is made of, and what the phases of its placing tell each
/// other. The blocks within it have been placed.
struct Draft {
  /// Of the block of that number; `wished` is empty or has one for each leg, and outlives the
  /// draft.
  Draft(Work& shared, int number, const std::vector<Wish>& wished);

  [[nodiscard]] const Cell& cellOf(const Joint& joint) const;
  [[nodiscard]] const Placed& inner(const Cell& cell) const { return work.placed[at(cell.block)]; }
  /// Leaves a node of this block, not a block within it.
  [[nodiscard]] bool fromNode(const Leg& leg) const;
  /// In the left-right direction errors leave where their port is, at the side of the node; not to
  /// what stands right behind the node or at its other side.
  [[nodiscard]] bool leavesAside(const Leg& leg) const;
  /// The first node of a group stands across from the error port of its row.
  [[nodiscard]] bool standsAtPort(int group) const;
  /// Where that port is, along the main direction.
  [[nodiscard]] double errorPortOf(int row) const;
  /// The channel that a leg begins or ends in; -1: at the block's own border.
  [[nodiscard]] int channelOf(const Joint& joint) const;
  /// The first of the two channels of a group: the one above it.
  [[nodiscard]] int channelAbove(int group) const { return rows + 1 + 2 * group; }
  [[nodiscard]] Wish wishOf(const Leg& leg) const;
  /// Where a leg leaves for its channel or track, and where it leaves it for its target.
  [[nodiscard]] double fromPin(const Leg& leg) const;
  [[nodiscard]] double entryPin(const Leg& leg) const;
  /// Lines to one target are one net; so are those to the alternatives on one rail.
  [[nodiscard]] int entryKey(const Leg& leg) const;
  [[nodiscard]] double contentHeight(const Group& group) const;

  Work& work;
  Block& block;
  std::vector<Leg>& legs;
  Placed& placed;
  const Options& options;
  const std::vector<Wish>& wishes;
  int rows;
  int disorder = 0;                              ///< what rules out of their order cost
  std::vector<std::array<double, 2>> chipReach;  ///< of labels on the tiers of a channel
  std::vector<double> rowChip;  ///< half width of the labels above the node of a row
  std::vector<std::vector<double>>
      groupChip;  ///< half width of the labels above the cells of a group
  /// Of a group: the label of the one way to it that reaches under it, from its row's corner.
  struct LabelBelow {
    double right = 0;
    int channel = -1;
  };
  std::vector<LabelBelow> labelBelow;
  /// Of a row: the labels that stand side by side before its error port.
  struct PortLabels {
    double length = 0, depth = 0;  ///< along and across the main direction
  };
  std::vector<PortLabels> portLabels;
  std::vector<std::array<char, 2>>
      barrier;  ///< of a channel: nothing may hang past it at that side
};

/// Between what hangs at one side: below one block, above the next.
inline constexpr double GroupGap = 28;
/// So much of a label stands inside of its line where there is no room to stand centred on it.
inline constexpr double LabelInset = 18;
/// From a box's corner to the middle of its error port, and how far that stands out.
inline constexpr double ErrorPort = 18, ErrorPortReach = 6;
/// From a box to the label of an error that leaves it there, and between two of them.
inline constexpr double PortLabelGap = 12, PortLabelPitch = 4;
/// So much longer than its box such a label may be and need no room of its own.
inline constexpr double PortLabelExcess = 16;
/// From a box's corner inwards, where the label of its one handler begins.
inline constexpr double ErrorLabelInset = 10;
/// Room above the first tier, below the last one, and between.
inline constexpr double TrackTop = 20, TrackBottom = 20, TrackPitch = 12, ChipPitch = 26;

}  // namespace stepwright::layout
