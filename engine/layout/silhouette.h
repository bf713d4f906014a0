// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <utility>

#include "engine/layout/draft.h"
#include "engine/layout/skyline.h"

namespace stepwright::layout {

/// How far a block reaches to both sides, along its height. Heights are told in slots.
class Silhouette {
 public:
  /// A slot, in pixels: the grain.
  static constexpr double Grain = 8;

  /// That of the rows and of the labels in the channels, nothing beside them; their heights are
  /// known.
  void trace(const Draft& draft);
  [[nodiscard]] Skyline& side(int side) { return sides_[side < 0 ? 0 : 1]; }
  [[nodiscard]] const Skyline& side(int side) const { return sides_[side < 0 ? 0 : 1]; }
  [[nodiscard]] int slots() const { return slots_; }
  [[nodiscard]] int slotAt(double y) const;
  /// The slot at that height of any block.
  [[nodiscard]] static int slotOf(double y) { return static_cast<int>(y / Grain); }
  /// First and last slot.
  [[nodiscard]] std::pair<int, int> slotsOfChannel(const Draft& draft, int channel) const;
  /// Of the upper part of a channel, where lines run level, and of the lower one, where the labels
  /// before a row stand.
  [[nodiscard]] std::pair<int, int> slotsOfTiers(const Draft& draft, int channel) const;
  [[nodiscard]] std::pair<int, int> slotsOfLabels(const Draft& draft, int channel) const;

 private:
  void addRows(const Draft& draft);
  void addErrorPorts(const Draft& draft);

  int slots_ = 1;
  std::array<Skyline, 2> sides_;
};

}  // namespace stepwright::layout
