// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/text/range.h"

namespace stepwright::text {

/// One splice: the bytes of `range` give way to `replacement`.
struct TextEdit {
  Range range;
  std::string replacement;
  bool operator==(const TextEdit&) const = default;
};

/// Splices that all speak of the same text; sorted by place, none overlapping.
using TextEdits = std::vector<TextEdit>;

/// The text after the edits.
[[nodiscard]] std::string apply(std::string_view text, const TextEdits& edits);

/// The edits that lead back: apply(apply(text, edits), inverse(text, edits)) == text.
[[nodiscard]] TextEdits inverse(std::string_view text, const TextEdits& edits);

/// One edit that turns `before` into `after`, trimmed of what both begin and end with; none where
/// they are equal.
[[nodiscard]] TextEdits difference(std::string_view before, std::string_view after);

}  // namespace stepwright::text
