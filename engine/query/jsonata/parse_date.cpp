// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/parse_date.h"

#include <cmath>
#include <map>

#include "engine/query/jsonata/calendar.h"
#include "engine/query/jsonata/date_names.h"
#include "engine/query/jsonata/number_words.h"
#include "engine/query/jsonata/numbers.h"
#include "engine/query/jsonata/picture_date.h"
#include "engine/query/jsonata/picture_integer.h"
#include "engine/query/jsonata/picture_problem.h"
#include "engine/query/jsonata/regex.h"
#include "engine/query/jsonata/text.h"

namespace stepwright::query::jsonata {
namespace {

using Components = std::map<char, double>;

std::string escaped(std::string_view literal) {
  std::string out;
  for (const char c : literal) {
    if (std::string_view(".*+?^${}()|[]\\").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string zonePattern(const DatePart& part) {
  std::string pattern = part.component == 'z' ? "GMT" : "";
  pattern += "[-+][0-9]+";
  if (part.integer && part.integer->regular) {
    pattern += escaped(narrow(std::u32string(1, part.integer->separators[0].character))) + "[0-9]+";
  }
  return pattern;
}

std::string integerPattern(const IntegerFormat& format, PictureProblem& problem) {
  const bool upper = format.letters == LetterCase::Upper;
  switch (format.style) {
    case IntegerStyle::Letters:
      return upper ? "[A-Z]+" : "[a-z]+";
    case IntegerStyle::Roman:
      return upper ? "[MDCLXVI]+" : "[mdclxvi]+";
    case IntegerStyle::Words:
      return "(?:" + wordAlternatives() + ")+";
    case IntegerStyle::Decimal: {
      std::string pattern = "[0-9]";
      pattern += format.parseWidth > 0 ? "{" + std::to_string(format.parseWidth) + "}" : "+";
      return format.ordinal ? pattern + "(?:th|st|nd|rd)" : pattern;
    }
    case IntegerStyle::Sequence:
      break;
  }
  problem = {"D3130", format.token};
  return {};
}

std::string patternOf(const DatePart& part, PictureProblem& problem) {
  if (part.component == 0) return escaped(part.literal);
  if (part.component == 'Z' || part.component == 'z') return zonePattern(part);
  if (part.component == 'f') return "[0-9]+";
  if (part.integer) return integerPattern(*part.integer, problem);
  if (std::string_view("MxFP").find(part.component) == std::string_view::npos) {
    problem = {"D3133", std::string(1, part.component)};
  }
  return "[a-zA-Z]+";
}

/// The number of digits text as JavaScript's parseInt reads it.
double leading(std::string_view text) {
  double value = 0;
  std::size_t at = !text.empty() && (text[0] == '+' || text[0] == '-') ? 1 : 0;
  for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at)
    value = value * 10 + (text[at] - '0');
  return !text.empty() && text[0] == '-' ? -value : value;
}

/// An offset from UTC in minutes.
double zoneMinutes(const DatePart& part, std::string_view text) {
  if (part.component == 'z') text.remove_prefix(3);
  if (part.integer && part.integer->regular) {
    const std::string separator = narrow(std::u32string(1, part.integer->separators[0].character));
    const auto at = text.find(separator);
    return leading(text.substr(0, at)) * 60 + leading(text.substr(at + separator.size()));
  }
  if (text.size() <= 3) return leading(text) * 60;
  return leading(text.substr(0, 3)) * 60 + leading(text.substr(3));
}

template <class Names>
std::optional<double> named(const Names& names, const DatePart& part, std::string_view text) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i].substr(0, part.maxWidth.value_or(std::string_view::npos)) == text)
      return static_cast<double>(i + 1);
  }
  return std::nullopt;
}

std::optional<double> valueOf(const DatePart& part, std::string_view text,
                              PictureProblem& problem) {
  if (part.component == 'Z' || part.component == 'z') return zoneMinutes(part, text);
  if (part.component == 'f') return parseNumber("0." + std::string(text.substr(0, 3))) * 1000;
  if (part.integer) return parseWith(*part.integer, text, problem);
  if (part.component == 'M' || part.component == 'x') return named(monthNames, part, text);
  if (part.component == 'F') return named(dayNames, part, text);
  if (text == "am" || text == "AM") return 0;
  if (text == "pm" || text == "PM") return 1;
  return std::nullopt;
}

bool given(const Components& all, char component) {
  const auto found = all.find(component);
  return found != all.end() && found->second != 0 && !std::isnan(found->second);
}

/// A bit for each letter whose component was given, the first letter the highest.
unsigned maskOf(const Components& all, std::string_view letters) {
  unsigned mask = 0;
  for (const char letter : letters) mask = mask * 2 + (given(all, letter) ? 1 : 0);
  return mask;
}

double nowValue(double now, char component) {
  const DateFields date = fieldsOf(static_cast<std::int64_t>(now));
  switch (component) {
    case 'Y':
      return static_cast<double>(date.year);
    case 'M':
      return date.month + 1;
    case 'D':
      return date.day;
    case 'd':
      return dayOfYear(date);
    case 'F':
      return date.weekday;
    case 'X':
      return static_cast<double>(weekYear(static_cast<std::int64_t>(now), date));
    case 'x':
      return weekMonth(static_cast<std::int64_t>(now), date);
    case 'W':
      return weekOfYear(date);
    case 'w':
      return weekOfMonth(date);
    case 'H':
      return date.hour;
    case 'P':
      return date.hour >= 12 ? 1 : 0;
    case 'm':
      return date.minute;
    case 's':
      return date.second;
    default:
      return date.millisecond;
  }
}

/// Which components make up the date: year and day of the year, weeks, or year, month and day.
struct Shape {
  bool dayOfYear = false;
  bool weeks = false;
  bool halfDays = false;
  std::string components;
};

Shape shapeOf(const Components& all) {
  constexpr unsigned plain = 161, byDay = 130, byMonthWeek = 84, byWeek = 72, hours = 23,
                     halves = 47;
  const auto isType = [](unsigned type, unsigned mask) {
    return (~type & mask) == 0 && (type & mask) != 0;
  };
  const unsigned date = maskOf(all, "YXMxWwdD");
  const unsigned time = maskOf(all, "PHhmsf");
  Shape shape;
  shape.dayOfYear = !isType(plain, date) && isType(byDay, date);
  const bool monthWeek = isType(byMonthWeek, date);
  const bool week = !monthWeek && isType(byWeek, date);
  shape.weeks = monthWeek || week;
  shape.halfDays = !isType(hours, time) && isType(halves, time);
  shape.components = shape.dayOfYear ? "YD" : (monthWeek ? "XxwF" : (week ? "XWF" : "YMD"));
  shape.components += shape.halfDays ? "Phmsf" : "Hmsf";
  return shape;
}

/// What stands before the first given component comes from now, what stands behind the last one is
/// the least.
bool complete(Components& all, const Shape& shape, double now) {
  bool started = false;
  bool ended = false;
  for (const char component : shape.components) {
    const bool there = all.count(component) > 0;
    if (there && ended) return false;
    if (there) {
      started = true;
    } else if (started) {
      all[component] = std::string_view("MDd").find(component) != std::string_view::npos ? 1 : 0;
      ended = true;
    } else {
      all[component] = nowValue(now, component);
    }
  }
  return true;
}

std::optional<double> assemble(Components& all, const Shape& shape) {
  for (const auto& [component, value] : all) {
    if (!std::isfinite(value) || std::fabs(value) > 1e9) return std::nullopt;
  }
  const auto whole = [&](char component) { return static_cast<std::int64_t>(all[component]); };
  std::int64_t year = whole('Y');
  std::int64_t month = all['M'] > 0 ? whole('M') - 1 : 0;
  std::int64_t day = whole('D');
  if (shape.dayOfYear) {
    const DateFields derived = fieldsOf(millisOf(year, 0) + (whole('d') - 1) * dayMillis);
    month = derived.month;
    day = derived.day;
  }
  double hour = all['H'];
  if (shape.halfDays) hour = (all['h'] == 12 ? 0 : all['h']) + (all['P'] == 1 ? 12 : 0);
  if (year >= 0 && year <= 99) year += 1900;  // as Date.UTC() reads years of two digits
  double millis = static_cast<double>(millisOf(year, month, day)) + hour * 3'600'000 +
                  all['m'] * 60'000 + all['s'] * 1000 + std::trunc(all['f']);
  const double zone = given(all, 'Z') ? all['Z'] : (given(all, 'z') ? all['z'] : 0);
  millis -= zone * 60'000;
  if (std::fabs(millis) > maxMillis) return std::nullopt;
  return millis;
}

}  // namespace

std::optional<double> parseDate(std::string_view text, const DatePicture& picture, double now,
                                const SpendSteps& spend, PictureProblem& problem) {
  std::string pattern = "^";
  for (const auto& part : picture) pattern += "(" + patternOf(part, problem) + ")";
  if (problem) return std::nullopt;
  std::string error;
  const auto regex = Regex::compile(pattern + "$", "i", error);
  Regex::Match match;
  if (!regex || regex->search(text, 0, match, spend) != Regex::Outcome::Found) return std::nullopt;
  Components all;
  bool any = false;
  for (std::size_t i = 0; i < picture.size() && i + 1 < match.size(); ++i) {
    if (picture[i].component == 0) continue;
    any = true;
    const auto value =
        valueOf(picture[i], text.substr(match[i + 1].begin, match[i + 1].end - match[i + 1].begin),
                problem);
    if (value) all[picture[i].component] = *value;
  }
  if (!any || problem) return std::nullopt;
  const Shape shape = shapeOf(all);
  if (!complete(all, shape, now) || shape.weeks) {
    problem = {"D3136", {}};
    return std::nullopt;
  }
  return assemble(all, shape);
}

}  // namespace stepwright::query::jsonata
