// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace stepwright::debug {

/// From the time of a run to how far it is drawn from the left: to scale, or with long times in
/// which nothing happens squeezed.
class TimeScale {
 public:
  /// A stretch that is drawn shorter than it is.
  struct Gap {
    double from = 0, to = 0;
  };
  TimeScale() = default;
  [[nodiscard]] static TimeScale plain(double from, double length);
  /// `times`: when something happened, in any order.
  [[nodiscard]] static TimeScale squeezed(std::vector<double> times, double from, double length);

  [[nodiscard]] double from() const { return knots_.front().value; }
  [[nodiscard]] double length() const { return knots_.back().shown; }  ///< as it is drawn
  [[nodiscard]] double shown(double value) const;
  [[nodiscard]] double value(double shown) const;
  [[nodiscard]] const std::vector<Gap>& gaps() const { return gaps_; }

 private:
  struct Knot {
    double value = 0, shown = 0;
  };
  std::vector<Knot> knots_{{0, 0}, {1, 1}};  ///< straight between each two
  std::vector<Gap> gaps_;
};

}  // namespace stepwright::debug
