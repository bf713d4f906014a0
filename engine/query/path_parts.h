// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace stepwright::query {

/// A part of a path or of an intrinsic call that has a value of its own: each step of a path with
/// all before it, each argument.
struct PathPart {
  std::size_t begin = 0, end = 0;  ///< in the text
  int height = 0;                  ///< 0: it has no parts itself; a whole is higher than its parts
  bool operator==(const PathPart&) const = default;
};

/// The whole first, then its parts from left to right; none of a text that is neither.
[[nodiscard]] std::vector<PathPart> partsOfPath(std::string_view text);

}  // namespace stepwright::query
