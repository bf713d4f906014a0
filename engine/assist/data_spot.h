// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "engine/asl/document.h"

namespace stepwright::assist {

/// What of a run's data belongs to a place in the text.
struct DataSpot {
  asl::StateId state;      ///< that it stands in, "" outside of all states
  std::string expression;  ///< "$states.input.total", without {% %}; "" where none stands there
  std::string place;       ///< a StateId where its name stands, or the pointer of an edge, else ""
  [[nodiscard]] bool empty() const { return expression.empty() && place.empty(); }
};

/// Of an expression the chain of names that is pointed at, where that leads from the data, else all
/// of it.
[[nodiscard]] DataSpot dataSpotAt(const asl::Document& document, std::size_t offset);

/// The chain of names up to the one at the offset: of "$states.input.total" its first part, its
/// first two, or all; "" where no name stands there.
[[nodiscard]] std::string chainAt(std::string_view text, std::size_t offset);

}  // namespace stepwright::assist
