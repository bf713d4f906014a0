// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

namespace stepwright::query::jsonata {

/// A stable merge sort that compares in the reference's order, so that it fails where the reference
/// fails, and that stays within its bounds whatever the comparison says. `after` is true where the
/// left one belongs behind the right.
template <class T, class After>
void mergeSort(std::vector<T>& items, std::size_t begin, std::size_t end, std::vector<T>& spare,
               After& after) {
  if (end - begin < 2) return;
  const std::size_t middle = begin + (end - begin) / 2;
  mergeSort(items, begin, middle, spare, after);
  mergeSort(items, middle, end, spare, after);
  std::size_t left = begin;
  std::size_t right = middle;
  for (std::size_t out = begin; out < end; ++out) {
    const bool fromRight = left == middle || (right < end && after(items[left], items[right]));
    spare[out] = std::move(fromRight ? items[right++] : items[left++]);
  }
  std::move(spare.begin() + static_cast<std::ptrdiff_t>(begin),
            spare.begin() + static_cast<std::ptrdiff_t>(end),
            items.begin() + static_cast<std::ptrdiff_t>(begin));
}

template <class T, class After>
void mergeSort(std::vector<T>& items, After& after) {
  std::vector<T> spare(items.size());
  mergeSort(items, 0, items.size(), spare, after);
}

}  // namespace stepwright::query::jsonata
