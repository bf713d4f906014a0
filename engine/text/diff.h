// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace stepwright::text {

/// Lines [oldBegin, oldEnd) of one text stand as lines [newBegin, newEnd) in another; one of the
/// two may be empty.
struct LineChange {
  std::size_t oldBegin = 0, oldEnd = 0;
  std::size_t newBegin = 0, newEnd = 0;
  bool operator==(const LineChange&) const = default;
};

/// The lines of a text, each with its line end; the last one may have none.
[[nodiscard]] std::vector<std::string_view> linesOf(std::string_view text);

/// What must change to make the new lines of the old ones: the shortest such list (Myers 1986)
/// while the texts are alike, and a good one, in time that is bounded, where they are not.
[[nodiscard]] std::vector<LineChange> lineChanges(const std::vector<std::string_view>& before,
                                                  const std::vector<std::string_view>& after);

/// How many lines the changes take away and put in.
struct LineCount {
  std::size_t removed = 0, added = 0;
  bool operator==(const LineCount&) const = default;
};
[[nodiscard]] LineCount countOf(const std::vector<LineChange>& changes);

}  // namespace stepwright::text
