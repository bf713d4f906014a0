// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/nearest.h"

#include <algorithm>
#include <cctype>
#include <numeric>

namespace stepwright {

std::size_t editDistance(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return std::tolower(static_cast<unsigned char>(c)); };
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t corner = row[0]++;
    for (std::size_t k = 0; k < b.size(); ++k) {
      const std::size_t above = row[k + 1];
      const std::size_t changed = corner + (lower(a[i]) == lower(b[k]) ? 0 : 1);
      row[k + 1] = std::min({above + 1, row[k] + 1, changed});
      corner = above;
    }
  }
  return row.back();
}

std::string_view nearestWord(std::string_view word, const std::vector<std::string_view>& words) {
  constexpr std::size_t longest = 200;
  std::size_t best = std::max<std::size_t>(2, word.size() / 3) + 1;
  std::string_view found;
  for (const std::string_view other : words) {
    if (word.size() > longest || other.size() > longest) continue;
    const std::size_t far = editDistance(word, other);
    if (far >= best) continue;
    best = far;
    found = other;
  }
  return found;
}

}  // namespace stepwright
