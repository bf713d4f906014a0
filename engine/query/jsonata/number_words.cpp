// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/number_words.h"

#include <array>
#include <cmath>
#include <limits>
#include <unordered_map>

#include "engine/query/jsonata/text.h"

namespace stepwright::query::jsonata {
namespace {

constexpr std::array<std::string_view, 20> few = {
    "Zero",     "One",     "Two",     "Three",     "Four",     "Five",    "Six",
    "Seven",    "Eight",   "Nine",    "Ten",       "Eleven",   "Twelve",  "Thirteen",
    "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen"};
constexpr std::array<std::string_view, 20> ordinals = {
    "Zeroth",     "First",     "Second",    "Third",       "Fourth",     "Fifth",     "Sixth",
    "Seventh",    "Eighth",    "Ninth",     "Tenth",       "Eleventh",   "Twelfth",   "Thirteenth",
    "Fourteenth", "Fifteenth", "Sixteenth", "Seventeenth", "Eighteenth", "Nineteenth"};
constexpr std::array<std::string_view, 9> decades = {
    "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety", "Hundred"};
constexpr std::array<std::string_view, 4> magnitudes = {"Thousand", "Million", "Billion",
                                                        "Trillion"};

std::string words(double number, bool behind, bool ordinal);

std::string belowHundred(int number, bool behind, bool ordinal) {
  const auto at = static_cast<std::size_t>(number);
  std::string text = behind ? " and " : "";
  if (number <= 19) return text + std::string(ordinal ? ordinals[at] : few[at]);
  text += decades[at / 10 - 2];
  if (at % 10 > 0) return text + "-" + words(number % 10, false, ordinal);
  if (!ordinal) return text;
  text.pop_back();
  return text + "ieth";
}

std::string words(double number, bool behind, bool ordinal) {
  if (number < 100) return belowHundred(static_cast<int>(number), behind, ordinal);
  std::string text = behind ? ", " : "";
  double rest = 0;
  if (number < 1000) {
    text += few[static_cast<std::size_t>(number / 100)];
    text += " Hundred";
    rest = std::fmod(number, 100);
  } else {
    const auto magnitude =
        std::min<std::size_t>(static_cast<std::size_t>(std::log10(number) / 3), magnitudes.size());
    const double factor = std::pow(10.0, static_cast<double>(magnitude) * 3);
    const double many = std::floor(number / factor);
    rest = number - many * factor;
    text += words(many, false, false) + " " + std::string(magnitudes[magnitude - 1]);
  }
  if (rest > 0) return text + words(rest, true, ordinal);
  return ordinal ? text + "th" : text;
}

const std::unordered_map<std::string, double>& wordValues() {
  static const std::unordered_map<std::string, double> values = [] {
    std::unordered_map<std::string, double> all;
    for (std::size_t i = 0; i < few.size(); ++i) {
      all[toLower(few[i])] = static_cast<double>(i);
      all[toLower(ordinals[i])] = static_cast<double>(i);
    }
    for (std::size_t i = 0; i < decades.size(); ++i) {
      const std::string word = toLower(decades[i]);
      all[word] = static_cast<double>((i + 2) * 10);
      all[word.substr(0, word.size() - 1) + "ieth"] = all[word];
    }
    all["hundredth"] = 100;
    double value = 1;
    for (const auto magnitude : magnitudes) {
      value *= 1000;
      all[toLower(magnitude)] = value;
      all[toLower(magnitude) + "th"] = value;
    }
    return all;
  }();
  return values;
}

}  // namespace

std::string numberToWords(double value, bool ordinal) {
  if (!std::isfinite(value)) return "Infinity";
  return words(value, false, ordinal);
}

double wordsToNumber(std::string_view text) {
  std::vector<double> segments = {0};
  std::string word;
  const auto take = [&] {
    if (word.empty() || word == "and") return true;
    const auto known = wordValues().find(word);
    word.clear();
    if (known == wordValues().end()) return false;
    const double value = known->second;
    double top = segments.back();
    segments.pop_back();
    if (value < 100) {
      if (top >= 1000) {
        segments.push_back(top);
        top = 0;
      }
      segments.push_back(top + value);
    } else {
      segments.push_back(top * value);
    }
    return true;
  };
  for (const char c : text) {
    if (c != ' ' && c != ',' && c != '-' && c != '\\' && c != '\t' && c != '\n') {
      word += c;
      continue;
    }
    if (!take()) return std::numeric_limits<double>::quiet_NaN();
    word.clear();
  }
  if (!take()) return std::numeric_limits<double>::quiet_NaN();
  double total = 0;
  for (const double segment : segments) total += segment;
  return total;
}

std::string wordAlternatives() {
  std::string all;
  for (const auto& [word, value] : wordValues()) all += word + "|";
  return all + "and|[\\-, ]";
}

}  // namespace stepwright::query::jsonata
