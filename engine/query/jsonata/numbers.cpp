// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/numbers.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <limits>

#include "engine/json/print.h"

namespace stepwright::query::jsonata {
namespace {

/// value × 10^shift the way JavaScript code does it: by moving the exponent in the shortest text.
double shifted(double value, int shift) {
  if (!std::isfinite(value)) return value;
  std::string text = json::printNumber(value);
  int exponent = shift;
  if (const auto e = text.find('e'); e != std::string::npos) {
    int own = 0;
    const char* from = text.data() + e + 1;
    if (*from == '+') ++from;
    std::from_chars(from, text.data() + text.size(), own);
    exponent += own;
    text.resize(e);
  }
  return parseNumber(text + "e" + std::to_string(exponent));
}

}  // namespace

double parseNumber(std::string_view text) {
  if (!text.empty() && text.front() == '+') text.remove_prefix(1);
  double value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec == std::errc::result_out_of_range) {
    const bool negative = !text.empty() && text.front() == '-';
    const auto e = text.find_first_of("eE");
    const bool tiny = (e != std::string_view::npos && e + 1 < text.size() && text[e + 1] == '-') ||
                      (e == std::string_view::npos && text.substr(negative ? 1 : 0, 2) == "0.");
    const double limit = tiny ? 0.0 : std::numeric_limits<double>::infinity();
    return negative ? -limit : limit;
  }
  return read.ec == std::errc() ? value : std::numeric_limits<double>::quiet_NaN();
}

double roundHalfEven(double value, int decimals) {
  double scaled = decimals != 0 ? shifted(value, decimals) : value;
  double result = std::floor(scaled + 0.5);
  if (std::fabs(scaled) >= 4503599627370496.0) result = scaled;
  const double difference = result - scaled;
  if (std::fabs(difference) == 0.5 && std::fabs(std::fmod(result, 2)) == 1) result -= 1;
  if (decimals != 0) result = shifted(result, -decimals);
  return result == 0 ? 0 : result;
}

double toFifteenDigits(double value) {
  if (!std::isfinite(value)) return value;
  char buffer[40];
  const auto made =
      std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific, 14);
  return parseNumber(std::string_view(buffer, static_cast<std::size_t>(made.ptr - buffer)));
}

std::string toFixed(double value, int decimals) {
  if (!std::isfinite(value))
    return std::isnan(value) ? "NaN" : (value < 0 ? "-Infinity" : "Infinity");
  decimals = std::clamp(decimals, 0, 100);
  if (std::fabs(value) >= 1e21) return json::printNumber(value);
  // Exact halves go up, where C's rounding would go to even.
  std::string buffer(440, '\0');
  const auto made = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                  std::chars_format::fixed, decimals);
  std::string text(buffer.data(), made.ptr);
  const auto exact = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                   std::chars_format::fixed, decimals + 30);
  const std::string_view longer(buffer.data(), static_cast<std::size_t>(exact.ptr - buffer.data()));
  const auto point = longer.find('.');
  const std::string_view rest = longer.substr(point + 1 + static_cast<std::size_t>(decimals));
  const bool half =
      !rest.empty() && rest[0] == '5' && rest.find_first_not_of('0', 1) == std::string_view::npos;
  if (half && value > 0) {
    const auto up = std::to_chars(buffer.data(), buffer.data() + buffer.size(),
                                  std::nextafter(value, std::numeric_limits<double>::infinity()),
                                  std::chars_format::fixed, decimals);
    text.assign(buffer.data(), up.ptr);
  }
  return text;
}

std::string toBase(double value, int radix) {
  constexpr std::string_view digits = "0123456789abcdefghijklmnopqrstuvwxyz";
  if (radix == 10 || !std::isfinite(value))
    return std::isfinite(value) ? json::printNumber(value) : toFixed(value, 0);
  double rest = std::floor(std::fabs(value));
  std::string text;
  do {
    text += digits[static_cast<std::size_t>(std::fmod(rest, radix))];
    rest = std::floor(rest / radix);
  } while (rest > 0);
  if (value < 0) text += '-';
  std::reverse(text.begin(), text.end());
  return text;
}

}  // namespace stepwright::query::jsonata
