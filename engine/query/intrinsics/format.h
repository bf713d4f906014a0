// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "engine/query/intrinsics/call.h"

namespace stepwright::query::intrinsics {

/// Where the Format template's own text is wrong ("" where it is right), and how many `{}` it has.
struct FormatCheck {
  std::string problem;
  std::size_t offset = 0;
  int placeholders = 0;
};
[[nodiscard]] FormatCheck checkFormat(std::string_view text);

/// A text argument with its escapes undone: \' \\ \{ \}.
[[nodiscard]] std::string plainText(std::string_view raw);

Result<json::Value> format(const Values& arguments, RandomSource& random);

}  // namespace stepwright::query::intrinsics
