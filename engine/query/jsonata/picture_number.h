// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "engine/query/jsonata/value.h"

namespace stepwright::query::jsonata {

/// The characters that have a meaning in a number picture; the third argument of $formatNumber
/// changes them.
struct NumberSymbols {
  std::u32string decimal = U".", grouping = U",", exponent = U"e", infinity = U"Infinity",
                 minus = U"-", nan = U"NaN", percent = U"%", permille = U"\u2030", zero = U"0",
                 digit = U"#", pattern = U";";
  void read(const Val& options);
};
/// `code` is set where the picture is wrong.
[[nodiscard]] std::string formatNumberPicture(double value, std::string_view picture,
                                              const NumberSymbols& symbols, std::string_view& code);

}  // namespace stepwright::query::jsonata
