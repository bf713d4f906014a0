// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/picture_number.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/query/jsonata/numbers.h"
#include "engine/query/jsonata/text.h"

namespace stepwright::query::jsonata {
namespace {

using Text = std::u32string;
constexpr auto none = Text::npos;

/// One of the one or two halves of a picture, and what follows from it.
struct SubPicture {
  Text whole, prefix, suffix, active, mantissa, integer, fraction;
  std::optional<Text> exponent;
  std::vector<std::size_t> integerGroups, fractionGroups;
  std::size_t regularGroup = 0;
  std::size_t minInteger = 0, minFraction = 0, maxFraction = 0, minExponent = 0;
  int scale = 0;
};

class NumberPicture {
 public:
  explicit NumberPicture(const NumberSymbols& symbols) : s_(symbols) {}

  std::string format(double value, std::string_view picture, std::string_view& code);

 private:
  [[nodiscard]] bool isDigit(char32_t c) const {
    return !s_.zero.empty() && c >= s_.zero[0] && c < s_.zero[0] + 10;
  }
  [[nodiscard]] bool isOptional(char32_t c) const { return Text(1, c) == s_.digit; }
  [[nodiscard]] bool isActive(char32_t c) const {
    const Text one(1, c);
    return isDigit(c) || one == s_.decimal || one == s_.exponent || one == s_.grouping ||
           one == s_.digit || one == s_.pattern;
  }
  [[nodiscard]] SubPicture split(const Text& text) const;
  [[nodiscard]] std::string_view validate(const SubPicture& part) const;
  [[nodiscard]] std::string_view validateDigits(const SubPicture& part) const;
  void analyse(SubPicture& part) const;
  [[nodiscard]] std::size_t countDigits(const Text& text, bool withOptional) const;
  [[nodiscard]] std::vector<std::size_t> groups(const Text& part, const Text& integer,
                                                bool toLeft) const;
  [[nodiscard]] Text digits(double value, std::size_t decimals) const;
  [[nodiscard]] Text lay(double mantissa, const SubPicture& part) const;
  void group(Text& text, const SubPicture& part) const;

  const NumberSymbols& s_;
};

std::vector<Text> splitAt(const Text& text, const Text& separator) {
  std::vector<Text> parts;
  std::size_t at = 0;
  for (auto found = separator.empty() ? none : text.find(separator); found != none;
       found = text.find(separator, at)) {
    parts.push_back(text.substr(at, found - at));
    at = found + separator.size();
  }
  parts.push_back(text.substr(at));
  return parts;
}

bool twice(const Text& text, const Text& symbol) { return text.find(symbol) != text.rfind(symbol); }

SubPicture NumberPicture::split(const Text& text) const {
  SubPicture part;
  part.whole = text;
  const auto carries = [&](char32_t c) { return isActive(c) && Text(1, c) != s_.exponent; };
  const auto first = std::find_if(text.begin(), text.end(), carries);
  if (first != text.end()) part.prefix = Text(text.begin(), first);
  const auto last = std::find_if(text.rbegin(), text.rend(), carries);
  if (last != text.rend()) part.suffix = Text(last.base(), text.end());
  if (part.prefix.size() + part.suffix.size() <= text.size()) {
    part.active =
        text.substr(part.prefix.size(), text.size() - part.suffix.size() - part.prefix.size());
  }
  const auto exponent = text.find(s_.exponent, part.prefix.size());
  part.mantissa = part.active;
  if (exponent != none && exponent <= text.size() - part.suffix.size()) {
    part.mantissa = part.active.substr(0, exponent);
    part.exponent = exponent + 1 <= part.active.size() ? part.active.substr(exponent + 1) : Text();
  }
  const auto point = part.mantissa.find(s_.decimal);
  if (point == none) {
    part.integer = part.mantissa;
    part.fraction = part.suffix;
  } else {
    part.integer = part.mantissa.substr(0, point);
    part.fraction = part.mantissa.substr(point + 1);
  }
  return part;
}

/// The last rule that is broken, as the reference reports them.
std::string_view NumberPicture::validate(const SubPicture& part) const {
  std::string_view code;
  const Text& text = part.whole;
  if (twice(text, s_.decimal)) code = "D3081";
  if (twice(text, s_.percent)) code = "D3082";
  if (twice(text, s_.permille)) code = "D3083";
  const bool scaled = text.find(s_.percent) != none || text.find(s_.permille) != none;
  if (text.find(s_.percent) != none && text.find(s_.permille) != none) code = "D3084";
  const auto isPlace = [&](char32_t c) { return isDigit(c) || isOptional(c); };
  if (std::none_of(part.mantissa.begin(), part.mantissa.end(), isPlace)) code = "D3085";
  if (!std::all_of(part.active.begin(), part.active.end(), [&](char32_t c) { return isActive(c); }))
    code = "D3086";
  const auto point = text.find(s_.decimal);
  const auto charAt = [&](std::size_t at) { return at < text.size() ? Text(1, text[at]) : Text(); };
  if (point != none) {
    if ((point > 0 && charAt(point - 1) == s_.grouping) || charAt(point + 1) == s_.grouping)
      code = "D3087";
  } else if (!part.integer.empty() && Text(1, part.integer.back()) == s_.grouping) {
    code = "D3088";
  }
  if (text.find(s_.grouping + s_.grouping) != none) code = "D3089";
  if (const auto wrong = validateDigits(part); !wrong.empty()) code = wrong;
  if (part.exponent && !part.exponent->empty() && scaled) code = "D3092";
  if (part.exponent &&
      (part.exponent->empty() || countDigits(*part.exponent, false) != part.exponent->size())) {
    code = "D3093";
  }
  return code;
}

std::string_view NumberPicture::validateDigits(const SubPicture& part) const {
  std::string_view code;
  const auto first = part.integer.find(s_.digit);
  if (first != none && countDigits(part.integer.substr(0, first), false) > 0) code = "D3090";
  const auto last = part.fraction.rfind(s_.digit);
  if (last != none && countDigits(part.fraction.substr(last), false) > 0) code = "D3091";
  return code;
}

std::size_t NumberPicture::countDigits(const Text& text, bool withOptional) const {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [&](char32_t c) {
    return isDigit(c) || (withOptional && isOptional(c));
  }));
}

std::vector<std::size_t> NumberPicture::groups(const Text& part, const Text& integer,
                                               bool toLeft) const {
  std::vector<std::size_t> places;
  auto at = part.find(s_.grouping);
  while (at != none) {
    const Text side = at > part.size() ? Text() : (toLeft ? part.substr(0, at) : part.substr(at));
    places.push_back(countDigits(side, true));
    at = integer.find(s_.grouping, at + 1);
  }
  return places;
}

void NumberPicture::analyse(SubPicture& part) const {
  part.integerGroups = groups(part.integer, part.integer, false);
  part.fractionGroups = groups(part.fraction, part.integer, true);
  if (!part.integerGroups.empty()) {
    std::size_t factor = part.integerGroups[0];
    for (const auto place : part.integerGroups) factor = std::gcd(factor, place);
    for (std::size_t i = 1; i <= part.integerGroups.size() && factor != 0; ++i) {
      const auto& all = part.integerGroups;
      if (std::find(all.begin(), all.end(), i * factor) == all.end()) factor = 0;
    }
    part.regularGroup = factor;
  }
  part.minInteger = countDigits(part.integer, false);
  part.scale = static_cast<int>(part.minInteger);
  part.minFraction = countDigits(part.fraction, false);
  part.maxFraction = countDigits(part.fraction, true);
  const bool exponent = part.exponent.has_value();
  if (part.minInteger == 0 && part.maxFraction == 0) {
    if (exponent) {
      part.minFraction = part.maxFraction = 1;
    } else {
      part.minInteger = 1;
    }
  }
  if (exponent && part.minInteger == 0 && part.integer.find(s_.digit) != none) part.minInteger = 1;
  if (part.minInteger == 0 && part.minFraction == 0) part.minFraction = 1;
  if (exponent) part.minExponent = countDigits(*part.exponent, false);
}

Text NumberPicture::digits(double value, std::size_t decimals) const {
  Text text =
      widen(toFixed(std::fabs(value), static_cast<int>(std::min<std::size_t>(decimals, 100))));
  for (auto& c : text) {
    if (c >= U'0' && c <= U'9' && !s_.zero.empty()) c = s_.zero[0] + (c - U'0');
  }
  return text;
}

void NumberPicture::group(Text& text, const SubPicture& part) const {
  auto point = text.find(s_.decimal);
  if (point == none) return;
  if (part.regularGroup > 0) {
    const std::size_t count = point == 0 ? 0 : (point - 1) / part.regularGroup;
    for (std::size_t i = 1; i <= count; ++i)
      text.insert(point - i * part.regularGroup, s_.grouping);
  } else {
    for (const auto place : part.integerGroups) {
      if (place <= point) text.insert(point - place, s_.grouping);
      ++point;
    }
  }
  point = text.find(s_.decimal);
  for (const auto place : part.fractionGroups) {
    if (point + 1 + place <= text.size()) text.insert(point + 1 + place, s_.grouping);
  }
}

Text NumberPicture::lay(double mantissa, const SubPicture& part) const {
  Text text = digits(roundHalfEven(mantissa, static_cast<int>(part.maxFraction)), part.maxFraction);
  if (const auto point = text.find(U'.'); point != none) {
    text.replace(point, 1, s_.decimal);
  } else {
    text += s_.decimal;
  }
  const char32_t zero = s_.zero.empty() ? U'0' : s_.zero[0];
  text.erase(0, std::min(text.find_first_not_of(zero), text.size()));
  while (!text.empty() && text.back() == zero) text.pop_back();
  const auto point = std::min(text.find(s_.decimal), text.size());
  const std::size_t behind = text.size() > point ? text.size() - point - 1 : 0;
  if (part.minFraction > behind) text.append(part.minFraction - behind, zero);
  if (part.minInteger > point) text.insert(0, part.minInteger - point, zero);
  group(text, part);
  const auto end = text.find(s_.decimal);
  if (part.whole.find(s_.decimal) == none || end == text.size() - 1) {
    if (!text.empty()) text.pop_back();
  }
  return text;
}

std::string NumberPicture::format(double value, std::string_view picture, std::string_view& code) {
  const std::vector<Text> texts = splitAt(widen(picture), s_.pattern);
  if (texts.size() > 2) {
    code = "D3080";
    return {};
  }
  std::vector<SubPicture> parts;
  for (const auto& text : texts) parts.push_back(split(text));
  for (const auto& part : parts) {
    if (code = validate(part); !code.empty()) return {};
  }
  for (auto& part : parts) analyse(part);
  if (parts.size() == 1) {
    parts.push_back(parts[0]);
    parts[1].prefix = s_.minus + parts[1].prefix;
  }
  const SubPicture& part = value >= 0 ? parts[0] : parts[1];
  double mantissa = value;
  if (part.whole.find(s_.percent) != none)
    mantissa *= 100;
  else if (part.whole.find(s_.permille) != none)
    mantissa *= 1000;
  std::optional<int> exponent;
  if (part.minExponent > 0) {
    exponent = 0;
    const double most = std::pow(10.0, part.scale);
    const double least = std::pow(10.0, part.scale - 1);
    if (mantissa != 0 && std::isfinite(mantissa)) {
      for (; std::fabs(mantissa) < least; --*exponent) mantissa *= 10;
      for (; std::fabs(mantissa) > most; ++*exponent) mantissa /= 10;
    }
  }
  Text text = lay(mantissa, part);
  if (exponent) {
    Text power = digits(*exponent, 0);
    if (power.size() < part.minExponent)
      power.insert(0, part.minExponent - power.size(), s_.zero.empty() ? U'0' : s_.zero[0]);
    text += s_.exponent + (*exponent < 0 ? s_.minus : Text()) + power;
  }
  return narrow(part.prefix + text + part.suffix);
}

}  // namespace

void NumberSymbols::read(const Val& options) {
  const auto take = [&](const char* name, Text& into) {
    const Val value = options.member(name);
    if (value.isString()) into = widen(value.string());
  };
  take("decimal-separator", decimal);
  take("grouping-separator", grouping);
  take("exponent-separator", exponent);
  take("infinity", infinity);
  take("minus-sign", minus);
  take("NaN", nan);
  take("percent", percent);
  take("per-mille", permille);
  take("zero-digit", zero);
  take("digit", digit);
  take("pattern-separator", pattern);
}

std::string formatNumberPicture(double value, std::string_view picture,
                                const NumberSymbols& symbols, std::string_view& code) {
  return NumberPicture(symbols).format(value, picture, code);
}

}  // namespace stepwright::query::jsonata
