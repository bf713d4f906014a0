// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include "engine/layout/draft.h"
#include "engine/layout/silhouette.h"

namespace stepwright::layout {

/// Where the tracks of a block and the groups that hang beside its rows stand across the main
/// direction, each as near to the rows as what is there already allows.
class Columns {
 public:
  explicit Columns(Draft& draft) : draft_(draft) {}
  /// Also the block's extents. Rows and channels have their heights; may be done again when they
  /// have changed.
  void place();
  /// Of the block, once its lines stand as well.
  [[nodiscard]] Contour contour() const;

 private:
  void findSpans();
  void widenSpan(Track& track, const Joint& joint, int channel) const;
  void placeTrack(Track& track);
  void raiseLabelBelow(const Draft::LabelBelow& label);
  void placeStraight(Track& track);
  [[nodiscard]] std::vector<Contour::Band> bandsOf(std::size_t group, std::size_t cell, int first,
                                                   int last) const;
  void placeGroup(Group& group, std::size_t index);
  [[nodiscard]] std::pair<int, int> slotsOfChip(const Track::Chip& chip) const;
  [[nodiscard]] double lastPin(const Track& track) const;

  Draft& draft_;
  Silhouette silhouette_;
  Silhouette inner_;  // without what hangs beside the rows
};

}  // namespace stepwright::layout
