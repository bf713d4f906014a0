// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/contour.h"

namespace stepwright::layout {

void Contour::add(const Band& band) {
  if (!bands.empty() && bands.back().left == band.left && bands.back().right == band.right) {
    bands.back().last = band.last;
  } else {
    bands.push_back(band);
  }
}

}  // namespace stepwright::layout
