// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/query/bounded_match.h"
#include "engine/query/jsonata/value.h"

namespace stepwright::query::jsonata {

/// The picture strings of $formatNumber, $formatInteger, $fromMillis and their inverses
/// (XPath 3.1's, as far as JSONata has them). Texts here are code points.

/// Why a picture cannot be used, or a value not be written with it.
struct PictureProblem {
  std::string_view code;
  std::string value;
  explicit operator bool() const { return !code.empty(); }
};

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

[[nodiscard]] std::string numberToWords(double value, bool ordinal);
/// Not a number where a word is unknown.
[[nodiscard]] double wordsToNumber(std::string_view text);
/// The words as alternatives of a regular expression.
[[nodiscard]] std::string wordAlternatives();

/// One part of a date picture: a literal, or a component such as [M01].
struct DatePart {
  char component = 0;  ///< 0 = literal
  std::string literal;
  bool names = false;
  LetterCase letters = LetterCase::Lower;
  std::optional<std::size_t> minWidth, maxWidth;
  char second = 0;  ///< the second presentation modifier
  int yearDigits = -1;
  std::optional<IntegerFormat> integer;
};
using DatePicture = std::vector<DatePart>;
[[nodiscard]] DatePicture readDatePicture(std::string_view picture, PictureProblem& problem);
[[nodiscard]] std::string formatDate(double millis, const DatePicture& picture,
                                     std::string_view timezone, PictureProblem& problem);
/// Nothing where the text does not fit the picture. `now` fills in what the picture leaves open; the
/// work of looking is asked for from `spend`.
[[nodiscard]] std::optional<double> parseDate(std::string_view text, const DatePicture& picture,
                                              double now, const SpendSteps& spend,
                                              PictureProblem& problem);

[[nodiscard]] std::u32string widen(std::string_view text);
[[nodiscard]] std::string narrow(std::u32string_view text);

}  // namespace stepwright::query::jsonata
