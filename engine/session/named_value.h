// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/json/value.h"

namespace stepwright::session {

/// A value that a text names.
struct NamedValue {
  std::string pointer;  ///< where it stands
  std::string text;     ///< what of it the text has: "IMG_4478.jpg" of a key that ends with that
  bool operator==(const NamedValue&) const = default;
};

/// Which value of the data a text names, as the cause of an error does: the longest string that
/// stands in it, or the last part of a path; the first of several. Nothing where it names none.
[[nodiscard]] std::optional<NamedValue> namedIn(std::string_view text, const json::Value& data);

}  // namespace stepwright::session
