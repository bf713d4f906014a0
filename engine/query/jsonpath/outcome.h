// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "engine/json/value.h"

namespace stepwright::query::jsonpath {

/// How an evaluation ended: a value, "past the end of an array" (which AWS reads as null), or not
/// found.
struct Outcome {
  enum class Kind : std::uint8_t { Found, Absent, NotFound };
  Kind kind = Kind::NotFound;
  json::Value value;
  std::string reason;  ///< of NotFound: "No results for path: $['x']"
};

}  // namespace stepwright::query::jsonpath
