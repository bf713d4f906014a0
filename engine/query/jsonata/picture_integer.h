// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/query/jsonata/picture_problem.h"

namespace stepwright::query::jsonata {

/// The picture strings of $formatInteger and $parseInteger (XPath 3.1's, as far as JSONata has
/// them). Texts here are code points.

enum class IntegerStyle : std::uint8_t { Decimal, Letters, Roman, Words, Sequence };
enum class LetterCase : std::uint8_t { Lower, Upper, Title };

struct Separator {
  std::size_t position = 0;  ///< digits to its right
  char32_t character = 0;
};

/// A picture for whole numbers, taken apart.
struct IntegerFormat {
  IntegerStyle style = IntegerStyle::Decimal;
  LetterCase letters = LetterCase::Lower;
  bool ordinal = false;
  char32_t zero = U'0';
  std::size_t mandatoryDigits = 0;
  std::size_t optionalDigits = 0;
  bool regular = false;               ///< one separator, repeated: separators[0]
  std::vector<Separator> separators;  ///< from the right
  std::string token;                  ///< of Sequence
  std::size_t parseWidth = 0;  ///< exactly so many digits when read; 0 = as many as there are
};
[[nodiscard]] IntegerFormat readIntegerPicture(std::string_view picture, PictureProblem& problem);
[[nodiscard]] std::string formatWith(const IntegerFormat& format, double value,
                                     PictureProblem& problem);
[[nodiscard]] double parseWith(const IntegerFormat& format, std::string_view text,
                               PictureProblem& problem);

}  // namespace stepwright::query::jsonata
