// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "engine/text/range.h"

namespace stepwright::text {

/// Where the lines of one text start; turns bytes into lines and columns and back. A line ends with
/// LF, CR LF or a lone CR. The text is handed to each question again, because the index outlives no
/// copy of it.
class LineIndex {
 public:
  LineIndex() : starts_{0} {}
  explicit LineIndex(std::string_view text);

  [[nodiscard]] int lineCount() const { return static_cast<int>(starts_.size()); }
  [[nodiscard]] std::size_t startOf(
      int line) const;  ///< of a line counted from 1; past the last: the last
  [[nodiscard]] int lineAt(std::size_t offset) const;
  [[nodiscard]] Position positionAt(std::string_view text, std::size_t offset) const;
  [[nodiscard]] std::size_t offsetOf(std::string_view text, Position position) const;

 private:
  std::vector<std::size_t> starts_;
};

}  // namespace stepwright::text
