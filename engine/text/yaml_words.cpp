// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/yaml_words.h"

#include <algorithm>
#include <cstdlib>

#include "engine/text/json_lexer.h"

namespace stepwright::text {
namespace {

constexpr std::string_view digits = "0123456789";

bool consistsOf(std::string_view text, std::string_view allowed) {
  return !text.empty() && text.find_first_not_of(allowed) == std::string_view::npos;
}

std::string withoutUnderscores(std::string_view text) {
  std::string plain(text);
  plain.erase(std::remove(plain.begin(), plain.end(), '_'), plain.end());
  return plain;
}

std::optional<std::string> booleanOf(std::string_view scalar) {
  for (const char* word : {"yes", "Yes", "YES", "on", "On", "ON"})
    if (scalar == word) return "the boolean true";
  for (const char* word : {"no", "No", "NO", "off", "Off", "OFF"})
    if (scalar == word) return "the boolean false";
  return std::nullopt;
}

/// 1:30:00 counts in sixties.
std::optional<std::string> sexagesimal(std::string_view text) {
  if (text.find(':') == std::string_view::npos || !consistsOf(text, "0123456789_:"))
    return std::nullopt;
  if (text[0] < '1' || text[0] > '9' || text.size() > 12) return std::nullopt;
  long long sum = 0;
  for (bool first = true; !text.empty(); first = false) {
    const std::size_t colon = std::min(text.find(':'), text.size());
    const std::string part = withoutUnderscores(text.substr(0, colon));
    if (part.empty() ||
        (!first && (part.size() > 2 || part > "59" + std::string(part.size() == 1, ':'))))
      return std::nullopt;
    sum = sum * 60 + std::atoll(part.c_str());
    if (colon + 1 == text.size()) return std::nullopt;
    text.remove_prefix(std::min(colon + 1, text.size()));
  }
  return "the number " + std::to_string(sum);
}

/// 2024-01-31, with or without a time.
bool isDate(std::string_view text) {
  const auto number = [&](std::size_t at, std::size_t length) {
    return consistsOf(text.substr(std::min(at, text.size()), length), digits) &&
           at + length <= text.size();
  };
  const bool day = text.size() >= 10 && number(0, 4) && text[4] == '-' && number(5, 2) &&
                   text[7] == '-' && number(8, 2);
  if (!day || text.size() == 10) return day;
  return (text[10] == 'T' || text[10] == 't' || text[10] == ' ') && number(11, 2) &&
         text.size() > 13 && text[13] == ':';
}

std::optional<std::string> integerOf(std::string_view text) {
  const auto inBase = [](std::string_view body, int base) {
    return "the number " +
           std::to_string(std::strtoull(withoutUnderscores(body).c_str(), nullptr, base));
  };
  if (text.starts_with("0b") && consistsOf(text.substr(2), "01_")) return inBase(text.substr(2), 2);
  if (text.size() > 1 && text[0] == '0' && consistsOf(text.substr(1), "01234567_"))
    return inBase(text.substr(1), 8);
  const bool spaced = text.find('_') != std::string_view::npos;
  if (spaced && text[0] >= '1' && text[0] <= '9' && consistsOf(text, "0123456789_"))
    return inBase(text, 10);
  return std::nullopt;
}

}  // namespace

std::optional<std::string> readByYaml11(std::string_view scalar) {
  if (scalar.empty() || scalar.size() > 64) return std::nullopt;
  if (scalar.starts_with("-0") && scalar.size() > 2 && consistsOf(scalar.substr(2), "01234567_"))
    return "the number -" + integerOf(scalar.substr(1))->substr(11);
  if (scalar[0] == '.' && consistsOf(scalar.substr(1), digits))
    return "the number 0" + std::string(scalar);
  if (auto word = booleanOf(scalar)) return word;
  if (auto number = integerOf(scalar)) return number;
  if (auto number = sexagesimal(scalar)) return number;
  if (isDate(scalar)) return "a date, which it writes in a form of its own";
  // 0o12 and 1e3 are numbers of YAML 1.2 alone.
  if (scalar.starts_with("0o") && consistsOf(scalar.substr(2), "01234567"))
    return "the text \"" + std::string(scalar) + "\"";
  // Zeros before a number that is no octal one.
  if (scalar.size() > 1 && scalar[0] == '0' && consistsOf(scalar, digits))
    return "the text \"" + std::string(scalar) + "\"";
  const bool power = scalar.find_first_of("eE") != std::string_view::npos && isJsonNumber(scalar);
  const std::size_t exponent = scalar.find_first_of("eE");
  const bool whole =
      power && (scalar.find('.') == std::string_view::npos ||
                std::string_view("+-").find(scalar[exponent + 1]) == std::string_view::npos);
  if (whole) return "the text \"" + std::string(scalar) + "\"";
  return std::nullopt;
}

}  // namespace stepwright::text
