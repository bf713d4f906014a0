// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/analysis/review.h"

namespace stepwright::analysis {

/// What the two versions are called where a review is read.
struct ReviewNames {
  std::string before, after;
};

/// The review as lines for a terminal. Control characters and the like are as they are written.
[[nodiscard]] std::string reviewText(const Review& review, const ReviewNames& names);
/// The same for a comment on a pull request: GitHub's Markdown, where nothing that stands in a
/// definition means anything.
[[nodiscard]] std::string reviewMarkdown(const Review& review, const ReviewNames& names);

/// "2 states added, 1 renamed"; "" where nothing differs.
[[nodiscard]] std::string countsInWords(const ReviewCounts& counts);
/// "TimeoutSeconds: 10 → 30", "Choices[2] → Choices[0]", "Retry[0] added: {…}".
[[nodiscard]] std::string fieldInWords(const FieldDifference& field);

}  // namespace stepwright::analysis
