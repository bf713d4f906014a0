// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/json/value.h"

namespace stepwright::analysis {

/// One line of an expected and a got value held beside each other.
struct DiffLine {
  enum class Side : std::uint8_t { Both, Expected, Got };
  Side side = Side::Both;
  int depth = 0;     ///< of indentation
  std::string text;  ///< without it
};

/// Where two values differ, as lines of JSON: what is expected stands before what came in its
/// place. What is equal is folded to one line. Keys stand in the order of `expected`.
[[nodiscard]] std::vector<DiffLine> diffOf(const json::Value& expected, const json::Value& got);

/// The place of the first difference: "$.items[2].price"; "" where they are equal.
[[nodiscard]] std::string firstDifference(const json::Value& expected, const json::Value& got);

/// Compact JSON of at most so many bytes; the rest is "…".
[[nodiscard]] std::string brief(const json::Value& value, std::size_t most = 100);
/// A text of at most so many bytes, cut between characters; the rest is "…".
[[nodiscard]] std::string shortened(std::string_view text, std::size_t most);

}  // namespace stepwright::analysis
