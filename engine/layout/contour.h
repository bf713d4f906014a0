// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace stepwright::layout {

/// How far a block reaches to both sides of its spine, by bands along its height. Blocks side by
/// side stand as near as these let them, not as their widest places would.
struct Contour {
  struct Band {
    int first = 0, last = 0;  ///< slots from the block's top, see Silhouette
    double left = 0, right = 0;

    [[nodiscard]] double towards(int side) const { return side < 0 ? left : right; }
  };
  std::vector<Band> bands;

  /// A band below the others, or the last one made longer.
  void add(const Band& band);
  /// How far out it reaches between two slots; less than 0 to both sides where nothing is there.
  [[nodiscard]] Band between(int first, int last) const;
  /// Below the block: some room, then the ways out of it, for as far as its row may go on.
  /// `exits` are their places from the spine.
  void endWith(const std::vector<double>& exits);
};

/// From a line to the border of its contour.
inline constexpr double LineRoom = 4;

}  // namespace stepwright::layout
