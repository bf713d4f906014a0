// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/picture_integer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

#include "engine/json/print.h"
#include "engine/query/jsonata/number_words.h"
#include "engine/query/jsonata/picture_problem.h"
#include "engine/query/jsonata/text.h"

namespace stepwright::query::jsonata {
namespace {

/// The zeros of Unicode's groups of ten decimal digits.
constexpr std::array<char32_t, 37> digitGroups = {
    0x30,   0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6,
    0x0C66, 0x0CE6, 0x0D66, 0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0,
    0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620,
    0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10};

struct Numeral {
  int value;
  std::string_view text;
};
constexpr std::array<Numeral, 13> numerals = {{{1000, "m"},
                                               {900, "cm"},
                                               {500, "d"},
                                               {400, "cd"},
                                               {100, "c"},
                                               {90, "xc"},
                                               {50, "l"},
                                               {40, "xl"},
                                               {10, "x"},
                                               {9, "ix"},
                                               {5, "v"},
                                               {4, "iv"},
                                               {1, "i"}}};
// Longer numbers would be rows of a thousand and more letters.
constexpr double mostInRoman = 1'000'000;

std::string toRoman(double value) {
  std::string text;
  value = std::min(value, mostInRoman);
  for (const auto& numeral : numerals) {
    for (; value >= numeral.value; value -= numeral.value) text += numeral.text;
  }
  return text;
}

double fromRoman(std::string_view text) {
  double total = 0;
  int most = 1;
  for (std::size_t i = text.size(); i-- > 0;) {
    const char letter = static_cast<char>(text[i] | 0x20);
    int value = 0;
    for (const auto& numeral : numerals) {
      if (numeral.text.size() == 1 && numeral.text[0] == letter) value = numeral.value;
    }
    if (value == 0) return std::numeric_limits<double>::quiet_NaN();
    total += value < most ? -value : value;
    most = std::max(most, value);
  }
  return total;
}

std::string toLetters(double value, char first) {
  std::string text;
  for (; value > 0; value = std::floor((value - 1) / 26)) {
    text.insert(text.begin(),
                static_cast<char>(first + static_cast<int>(std::fmod(value - 1, 26))));
  }
  return text;
}

double fromLetters(std::string_view text, char first) {
  double value = 0;
  for (const char c : text) value = value * 26 + (c - first + 1);
  return value;
}

/// The distance of separators that are all the same and evenly spaced; 0 where they are not.
std::size_t regularDistance(const std::vector<Separator>& separators) {
  if (separators.empty()) return 0;
  std::size_t factor = separators[0].position;
  for (const auto& each : separators) {
    if (each.character != separators[0].character) return 0;
    factor = std::gcd(factor, each.position);
  }
  for (std::size_t i = 1; i <= separators.size(); ++i) {
    const bool there =
        std::any_of(separators.begin(), separators.end(),
                    [&](const Separator& each) { return each.position == i * factor; });
    if (!there) return 0;
  }
  return factor;
}

void readDigits(std::u32string_view primary, IntegerFormat& format, PictureProblem& problem) {
  std::optional<char32_t> zero;
  std::size_t position = 0;
  for (std::size_t i = primary.size(); i-- > 0;) {
    const char32_t c = primary[i];
    const auto group = std::find_if(digitGroups.begin(), digitGroups.end(),
                                    [&](char32_t start) { return c >= start && c <= start + 9; });
    if (group != digitGroups.end()) {
      ++format.mandatoryDigits;
      ++position;
      if (zero && *zero != *group) problem = {"D3131", {}};
      if (!zero) zero = *group;
    } else if (c == U'#') {
      ++format.optionalDigits;
      ++position;
    } else {
      format.separators.push_back({position, c});
    }
  }
  if (format.mandatoryDigits == 0) {
    format.style = IntegerStyle::Sequence;
    format.token = narrow(primary);
    return;
  }
  format.zero = *zero;
  if (const std::size_t distance = regularDistance(format.separators)) {
    format.regular = true;
    format.separators = {{distance, format.separators[0].character}};
  }
}

std::string decimalText(const IntegerFormat& format, double value) {
  std::u32string text = widen(json::printNumber(value));
  if (text.size() < format.mandatoryDigits)
    text.insert(0, format.mandatoryDigits - text.size(), U'0');
  for (auto& c : text) {
    if (c >= U'0' && c <= U'9') c = format.zero + (c - U'0');
  }
  if (format.regular) {
    const std::size_t distance = format.separators[0].position;
    for (std::size_t n = (text.size() - 1) / distance; n > 0; --n) {
      text.insert(text.size() - n * distance, 1, format.separators[0].character);
    }
  } else {
    for (auto each = format.separators.rbegin(); each != format.separators.rend(); ++each) {
      if (each->position <= text.size())
        text.insert(text.size() - each->position, 1, each->character);
    }
  }
  if (format.ordinal && !text.empty()) {
    const char32_t last = text.back();
    const bool teen = text.size() > 1 && text[text.size() - 2] == U'1';
    text += teen ? U"th"
                 : (last == U'1' ? U"st" : (last == U'2' ? U"nd" : (last == U'3' ? U"rd" : U"th")));
  }
  return narrow(text);
}

double parseDigits(const IntegerFormat& format, std::string_view text) {
  if (format.ordinal && text.size() >= 2) text.remove_suffix(2);
  std::u32string digits = widen(text);
  const auto drop = [&](char32_t c) {
    digits.erase(std::remove(digits.begin(), digits.end(), c), digits.end());
  };
  if (format.regular) {
    drop(U',');
    drop(format.separators[0].character);
  } else {
    for (const auto& each : format.separators) drop(each.character);
  }
  double value = 0;
  bool any = false;
  bool negative = false;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const char32_t c = digits[i];
    if (i == 0 && (c == U'-' || c == U'+')) {
      negative = c == U'-';
      continue;
    }
    if (c < format.zero || c > format.zero + 9) break;
    value = value * 10 + static_cast<double>(c - format.zero);
    any = true;
  }
  if (!any) return std::numeric_limits<double>::quiet_NaN();
  return negative ? -value : value;
}

}  // namespace

IntegerFormat readIntegerPicture(std::string_view picture, PictureProblem& problem) {
  IntegerFormat format;
  const auto semicolon = picture.rfind(';');
  const std::string_view primary = picture.substr(0, semicolon);
  if (semicolon != std::string_view::npos)
    format.ordinal = picture.substr(semicolon + 1).substr(0, 1) == "o";
  const auto style = [&](IntegerStyle kind, LetterCase letters) {
    format.style = kind;
    format.letters = letters;
  };
  if (primary == "A")
    style(IntegerStyle::Letters, LetterCase::Upper);
  else if (primary == "a")
    style(IntegerStyle::Letters, LetterCase::Lower);
  else if (primary == "I")
    style(IntegerStyle::Roman, LetterCase::Upper);
  else if (primary == "i")
    style(IntegerStyle::Roman, LetterCase::Lower);
  else if (primary == "W")
    style(IntegerStyle::Words, LetterCase::Upper);
  else if (primary == "Ww")
    style(IntegerStyle::Words, LetterCase::Title);
  else if (primary == "w")
    style(IntegerStyle::Words, LetterCase::Lower);
  else
    readDigits(widen(primary), format, problem);
  return format;
}

std::string formatWith(const IntegerFormat& format, double value, PictureProblem& problem) {
  const bool negative = value < 0;
  value = std::fabs(value);
  if (!std::isfinite(value)) return negative ? "-Infinity" : "Infinity";
  std::string text;
  switch (format.style) {
    case IntegerStyle::Letters:
      text = toLetters(value, format.letters == LetterCase::Upper ? 'A' : 'a');
      break;
    case IntegerStyle::Roman:
      text = toRoman(value);
      break;
    case IntegerStyle::Words:
      text = numberToWords(value, format.ordinal);
      break;
    case IntegerStyle::Decimal:
      text = decimalText(format, value);
      break;
    case IntegerStyle::Sequence:
      problem = {"D3130", format.token};
      return {};
  }
  const bool cased = format.style == IntegerStyle::Roman || format.style == IntegerStyle::Words;
  if (cased && format.letters == LetterCase::Upper) text = toUpper(text);
  if (format.style == IntegerStyle::Words && format.letters == LetterCase::Lower)
    text = toLower(text);
  return negative ? "-" + text : text;
}

double parseWith(const IntegerFormat& format, std::string_view text, PictureProblem& problem) {
  switch (format.style) {
    case IntegerStyle::Letters:
      return fromLetters(text, format.letters == LetterCase::Upper ? 'A' : 'a');
    case IntegerStyle::Roman:
      return fromRoman(text);
    case IntegerStyle::Words:
      return wordsToNumber(toLower(text));
    case IntegerStyle::Decimal:
      return parseDigits(format, text);
    case IntegerStyle::Sequence:
      break;
  }
  problem = {"D3130", format.token};
  return 0;
}

}  // namespace stepwright::query::jsonata
