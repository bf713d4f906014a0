// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace stepwright::query::jsonata {

/// The arithmetic of JavaScript's Number where C++ has another: reading, rounding, printing.

/// The number that a decimal text means, whatever the locale; infinite where it is too large, 0
/// where too small.
[[nodiscard]] double parseNumber(std::string_view text);
/// Half away from zero towards even, at that many decimals (JSONata's $round).
[[nodiscard]] double roundHalfEven(double value, int decimals = 0);
/// The number with 15 significant digits; what $string shows.
[[nodiscard]] double toFifteenDigits(double value);
/// Exactly `decimals` digits behind the point, in full, as Number.prototype.toFixed.
[[nodiscard]] std::string toFixed(double value, int decimals);
/// In a base from 2 to 36, as Number.prototype.toString(radix).
[[nodiscard]] std::string toBase(double value, int radix);

}  // namespace stepwright::query::jsonata
