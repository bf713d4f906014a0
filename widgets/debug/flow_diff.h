// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "engine/json/value.h"

namespace stepwright::debug {

/// A line of JSON as the data-flow columns show it.
struct FlowLine {
  enum class Sign { Same, Added, Removed, Differs };
  Sign sign = Sign::Same;
  int depth = 0;
  QString key;    ///< with quotes; "" for a bracket or an item
  QString value;  ///< what stands after the colon
  bool scalar = false;
  bool comma = false;
  bool operator==(const FlowLine&) const = default;
};

/// `after` as lines, with what is new and what went away marked; parts that stayed are folded ("{ …
/// }").
[[nodiscard]] std::vector<FlowLine> diffLines(const json::Value& before, const json::Value& after);
/// `value` as lines without marks, cut after so many.
[[nodiscard]] std::vector<FlowLine> plainLines(const json::Value& value, std::size_t most = 400);

/// Two values as lines beside each other: what one has the other line for line has at its side, and
/// what differs is marked on both.
struct FlowSides {
  std::vector<FlowLine> left, right;
};
[[nodiscard]] FlowSides sidesOf(const json::Value& left, const json::Value& right);

}  // namespace stepwright::debug
