// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/text/range.h"

namespace stepwright::code {

/// A part of an expression that is coloured apart from the string it stands in.
struct ExpressionSpan {
  enum class Kind : std::uint8_t {
    Name,  ///< $variable, $function, $states, States.Format
    Quiet  ///< {% and %}, and strings inside of the expression
  };
  Kind kind = Kind::Name;
  text::Range range;
  bool operator==(const ExpressionSpan&) const = default;
};

/// The parts of all expressions in a text: of {% … %} anywhere, and of quoted values that are paths
/// or intrinsic calls. At most `limit`, from the start.
[[nodiscard]] std::vector<ExpressionSpan> expressionSpans(std::string_view text,
                                                          std::size_t limit = 20000);

}  // namespace stepwright::code
