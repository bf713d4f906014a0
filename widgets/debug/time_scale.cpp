// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/time_scale.h"

#include <algorithm>

namespace stepwright::debug {

namespace {

/// How long a stretch may be drawn: some times as long as is usual between two things that happen.
double longestShown(const std::vector<double>& times) {
  constexpr double most = 6;
  std::vector<double> gaps;
  for (std::size_t i = 1; i < times.size(); ++i)
    if (times[i] > times[i - 1]) gaps.push_back(times[i] - times[i - 1]);
  if (gaps.size() < 2) return 0;
  const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>((gaps.size() - 1) / 2);
  std::nth_element(gaps.begin(), middle, gaps.end());
  return *middle * most;
}

}  // namespace

TimeScale TimeScale::plain(double from, double length) {
  TimeScale scale;
  const double whole = std::max(length, 1e-6);
  scale.knots_ = {{from, 0}, {from + whole, whole}};
  return scale;
}

TimeScale TimeScale::squeezed(std::vector<double> times, double from, double length) {
  std::sort(times.begin(), times.end());
  times.erase(std::unique(times.begin(), times.end()), times.end());
  const double longest = longestShown(times);
  TimeScale scale = plain(from, length);
  if (longest <= 0) return scale;
  scale.knots_ = {{from, 0}};
  const auto add = [&](double value) {
    const Knot& last = scale.knots_.back();
    if (value <= last.value) return;
    const double real = value - last.value;
    if (real > longest) scale.gaps_.push_back({last.value, value});
    scale.knots_.push_back({value, last.shown + std::min(real, longest)});
  };
  for (const double time : times) add(time);
  // What is left of the view after the last of them is no gap.
  const std::size_t gaps = scale.gaps_.size();
  add(from + length);
  scale.gaps_.resize(gaps);
  return scale;
}

double TimeScale::shown(double value) const {
  const auto after = std::lower_bound(knots_.begin() + 1, knots_.end() - 1, value,
                                      [](const Knot& knot, double at) { return knot.value < at; });
  const Knot &left = *(after - 1), &right = *after;
  return left.shown +
         (value - left.value) / (right.value - left.value) * (right.shown - left.shown);
}

double TimeScale::value(double shown) const {
  const auto after = std::lower_bound(knots_.begin() + 1, knots_.end() - 1, shown,
                                      [](const Knot& knot, double at) { return knot.shown < at; });
  const Knot &left = *(after - 1), &right = *after;
  return left.value +
         (shown - left.shown) / (right.shown - left.shown) * (right.value - left.value);
}

}  // namespace stepwright::debug
