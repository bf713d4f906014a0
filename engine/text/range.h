// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace stepwright::text {

/// A half-open span of a text, in UTF-8 bytes from its start.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] std::size_t length() const { return end - begin; }
  [[nodiscard]] bool contains(std::size_t offset) const { return begin <= offset && offset < end; }
  [[nodiscard]] bool encloses(Range other) const {
    return begin <= other.begin && other.end <= end;
  }
  bool operator==(const Range&) const = default;
};

/// A place as people count it: line and column from 1, the column in Unicode code points.
struct Position {
  int line = 1;
  int column = 1;
  bool operator==(const Position&) const = default;
};

}  // namespace stepwright::text
