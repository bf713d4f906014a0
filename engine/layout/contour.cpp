// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layout/contour.h"

#include <algorithm>

namespace stepwright::layout {

namespace {

constexpr int SlotsBelow = 2;  // that stay free below a block
constexpr int FarBelow = 1 << 20;

}  // namespace

void Contour::add(const Band& band) {
  if (!bands.empty() && bands.back().left == band.left && bands.back().right == band.right) {
    bands.back().last = band.last;
  } else {
    bands.push_back(band);
  }
}

Contour::Band Contour::between(int first, int last) const {
  Band result{first, last, -1, -1};
  for (const Band& band : bands) {
    if (band.last < first || band.first > last) continue;
    result.left = std::max(result.left, band.left);
    result.right = std::max(result.right, band.right);
  }
  return result;
}

void Contour::endWith(const std::vector<double>& exits) {
  if (bands.empty()) return;
  double left = -LineRoom, right = -LineRoom;
  for (const double x : exits) {
    left = std::max(left, LineRoom - x);
    right = std::max(right, LineRoom + x);
  }
  const Band end = bands.back();
  const int below = end.last + SlotsBelow;
  add({end.last + 1, below, std::max(end.left, left), std::max(end.right, right)});
  if (!exits.empty()) add({below + 1, FarBelow, left, right});
}

}  // namespace stepwright::layout
