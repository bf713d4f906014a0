// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <vector>

namespace stepwright::layout {

/// How far a block reaches to one side, along its rows and channels. Query and raise take O(log n).
class Skyline {
 public:
  /// Flat again, `size` slots long.
  void clear(std::size_t size) {
    leaves_ = 1;
    while (leaves_ < size) leaves_ *= 2;
    most_.assign(2 * leaves_, 0);
    raised_.assign(2 * leaves_, 0);
  }
  /// Before anything else is asked of it: many raises at once, then `settle`.
  void heap(int from, int to, double reach) {
    for (int slot = std::max(from, 0); slot <= std::min(to, last()); ++slot) {
      double& most = most_[leaves_ + static_cast<std::size_t>(slot)];
      most = std::max(most, reach);
    }
  }
  void settle() {
    for (std::size_t node = leaves_; node-- > 1;)
      most_[node] = std::max(most_[2 * node], most_[2 * node + 1]);
  }

  /// Slot by slot.
  [[nodiscard]] std::vector<double> flat() const {
    std::vector<double> above = raised_;
    for (std::size_t node = 2; node < above.size(); ++node)
      above[node] = std::max(above[node], above[node / 2]);
    std::vector<double> slots(leaves_);
    for (std::size_t slot = 0; slot < leaves_; ++slot)
      slots[slot] = std::max(most_[leaves_ + slot], above[leaves_ + slot]);
    return slots;
  }

  [[nodiscard]] double most(int from, int to) const { return most(1, 0, last(), from, to); }
  void raise(int from, int to, double reach) { raise(1, 0, last(), from, to, reach); }

 private:
  [[nodiscard]] int last() const { return static_cast<int>(leaves_) - 1; }

  [[nodiscard]] double most(std::size_t node, int lo, int hi, int from, int to) const {
    if (to < lo || hi < from) return 0;
    if (from <= lo && hi <= to) return most_[node];
    const int middle = (lo + hi) / 2;
    return std::max(raised_[node], std::max(most(2 * node, lo, middle, from, to),
                                            most(2 * node + 1, middle + 1, hi, from, to)));
  }

  void raise(std::size_t node, int lo, int hi, int from, int to, double reach) {
    if (to < lo || hi < from) return;
    most_[node] = std::max(most_[node], reach);
    if (from <= lo && hi <= to) {
      raised_[node] = std::max(raised_[node], reach);
      return;
    }
    const int middle = (lo + hi) / 2;
    raise(2 * node, lo, middle, from, to, reach);
    raise(2 * node + 1, middle + 1, hi, from, to, reach);
  }

  std::size_t leaves_ = 1;
  std::vector<double> most_ = {0, 0}, raised_ = {0, 0};
};

}  // namespace stepwright::layout
