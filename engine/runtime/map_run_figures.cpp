// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtime/map_run_figures.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>

namespace stepwright::runtime {

std::optional<std::size_t> MapRunFigures::pending() const {
  if (!total) return std::nullopt;
  const std::size_t others = ended() + live + pendingRedrive;
  return *total > others ? *total - others : 0;
}

std::optional<double> MapRunFigures::done() const {
  if (!total) return std::nullopt;
  if (*total == 0) return 1.0;
  return static_cast<double>(ended()) / static_cast<double>(*total);
}

std::size_t MapRunFigures::overBy() const {
  if (!tolerated) return failed;
  const double over = static_cast<double>(failed) - std::floor(*tolerated);
  return over > 0 ? static_cast<std::size_t>(over) : 0;
}

std::string grouped(std::size_t number) {
  std::string digits = std::to_string(number);
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
    digits.insert(static_cast<std::size_t>(at), ",");
  return digits;
}

std::string durationText(std::int64_t milliseconds) {
  const std::int64_t seconds = milliseconds / 1000;
  const auto pair = [](std::int64_t one, const char* unit, std::int64_t other, const char* part) {
    return std::to_string(one) + unit +
           (other > 0 ? " " + std::to_string(other) + part : std::string());
  };
  if (seconds < 60) return std::to_string(seconds) + " s";
  if (seconds < 3600) return pair(seconds / 60, " min", seconds % 60, " s");
  if (seconds < 86400) return pair(seconds / 3600, " h", seconds % 3600 / 60, " min");
  return pair(seconds / 86400, " d", seconds % 86400 / 3600, " h");
}

std::string progressLine(const MapRunFigures& figures) {
  std::string line = grouped(figures.ended());
  if (figures.total) line += " of " + grouped(*figures.total);
  line += " items";
  if (const auto done = figures.done(); done && *figures.total > 0) {
    char percent[16];
    std::snprintf(percent, sizeof percent, ", %.1f %%", *done * 100);
    line += percent;
  }
  if (figures.failed > 0) line += ", " + grouped(figures.failed) + " failed";
  if (figures.rate >= 1)
    line += ", " + grouped(static_cast<std::size_t>(figures.rate)) + " a second";
  if (figures.leftMs && *figures.leftMs >= 1000)
    line += ", about " +
            durationText(*figures.leftMs < 90'000 ? *figures.leftMs
                                                  : (*figures.leftMs + 30'000) / 60'000 * 60'000) +
            " to go";
  return line;
}

}  // namespace stepwright::runtime
