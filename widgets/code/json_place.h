// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/text/range.h"

namespace stepwright::code {

/// Where a caret stands in a JSON text that need not be whole: found by reading from the start, so
/// that it works while somebody is typing.
struct JsonPlace {
  enum class Kind { Key, Value, Between };
  Kind kind = Kind::Between;
  std::vector<std::string>
      path;  ///< keys and indices of the containers around it, then of the value's own key
  bool inString = false;
  text::Range typed;  ///< what stands from the opening quote (or the word's start) to the caret
};

[[nodiscard]] JsonPlace jsonPlaceAt(std::string_view text, std::size_t offset);

/// The path as a JSON pointer.
[[nodiscard]] std::string pointerOf(const std::vector<std::string>& path);

}  // namespace stepwright::code
