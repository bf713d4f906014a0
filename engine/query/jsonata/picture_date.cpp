// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/picture_date.h"

#include <array>
#include <cmath>

#include "engine/query/jsonata/calendar.h"
#include "engine/query/jsonata/date_names.h"
#include "engine/query/jsonata/numbers.h"
#include "engine/query/jsonata/picture_integer.h"
#include "engine/query/jsonata/picture_problem.h"
#include "engine/query/jsonata/text.h"

namespace stepwright::query::jsonata {
namespace {

std::string_view defaultPresentation(char component) {
  switch (component) {
    case 'F':
    case 'P':
    case 'C':
    case 'E':
      return "n";
    case 'm':
    case 's':
      return "01";
    case 'Z':
    case 'z':
      return "01:01";
    case 'Y':
    case 'M':
    case 'D':
    case 'd':
    case 'W':
    case 'w':
    case 'X':
    case 'x':
    case 'H':
    case 'h':
    case 'f':
      return "1";
    default:
      return {};
  }
}

std::string withoutDoubleBrackets(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += text[i];
    if (text[i] == ']' && i + 1 < text.size() && text[i + 1] == ']') ++i;
  }
  return out;
}

std::optional<std::size_t> widthOf(std::string_view text) {
  std::size_t width = 0;
  if (text.empty() || text[0] < '0' || text[0] > '9') return std::nullopt;
  for (const char c : text) {
    if (c < '0' || c > '9' || width > 1000) break;
    width = width * 10 + static_cast<std::size_t>(c - '0');
  }
  return width;
}

void readWidth(std::string_view modifier, DatePart& part) {
  const auto dash = modifier.find('-');
  part.minWidth = widthOf(modifier.substr(0, dash));
  if (dash != std::string_view::npos) part.maxWidth = widthOf(modifier.substr(dash + 1));
}

void readYearWidth(DatePart& part) {
  IntegerFormat& format = *part.integer;
  if (part.maxWidth) {
    part.yearDigits = static_cast<int>(*part.maxWidth);
    format.mandatoryDigits = *part.maxWidth;
    return;
  }
  const std::size_t width = format.mandatoryDigits + format.optionalDigits;
  if (width >= 2) part.yearDigits = static_cast<int>(width);
}

/// One component: its letter, a presentation such as 01, Nn or 1o, and a width behind a comma.
DatePart readComponent(std::string_view marker, DatePicture& before, PictureProblem& problem) {
  DatePart part;
  part.component = marker.empty() ? '?' : marker[0];
  const auto comma = marker.rfind(',');
  if (comma != std::string_view::npos) readWidth(marker.substr(comma + 1), part);
  std::string presentation(
      marker.empty() ? marker
                     : marker.substr(1, comma == std::string_view::npos ? comma : comma - 1));
  if (presentation.size() > 1 &&
      std::string_view("atco").find(presentation.back()) != std::string_view::npos) {
    part.second = presentation.back();
    presentation.pop_back();
  }
  if (presentation.empty()) presentation = defaultPresentation(part.component);
  if (presentation.empty()) {
    problem = {"D3132", std::string(1, part.component)};
    return part;
  }
  if (presentation[0] == 'n' || presentation[0] == 'N') {
    part.names = true;
    part.letters = presentation[0] == 'n'
                       ? LetterCase::Lower
                       : (presentation.size() > 1 && presentation[1] == 'n' ? LetterCase::Title
                                                                            : LetterCase::Upper);
  } else if (std::string_view("YMDdFWwXxHhmsf").find(part.component) != std::string_view::npos) {
    if (part.second != 0) presentation += std::string(";") + part.second;
    part.integer = readIntegerPicture(presentation, problem);
    if (part.minWidth && part.integer->mandatoryDigits < *part.minWidth)
      part.integer->mandatoryDigits = *part.minWidth;
    if (part.component == 'Y') readYearWidth(part);
    if (!before.empty() && before.back().integer) {
      before.back().integer->parseWidth = before.back().integer->mandatoryDigits;
    }
  }
  if (part.component == 'Z' || part.component == 'z')
    part.integer = readIntegerPicture(presentation, problem);
  return part;
}

class DateWriter {
 public:
  DateWriter(double millis, std::string_view timezone, PictureProblem& problem)
      : problem_(problem) {
    if (!timezone.empty()) {
      const double offset = std::trunc(readLeadingInteger(timezone));
      hours_ = std::floor(offset / 100);
      minutes_ = std::fmod(offset, 100);
    }
    const double local = millis + (60 * hours_ + minutes_) * 60'000;
    valid_ = std::fabs(local) <= maxMillis;
    millis_ = valid_ ? static_cast<std::int64_t>(std::trunc(local)) : 0;
    date_ = fieldsOf(millis_);
  }

  std::string write(const DatePart& part) {
    if (part.component == 0) return part.literal;
    switch (part.component) {
      case 'Z':
      case 'z':
        return zone(part);
      case 'P': {
        const std::string text = date_.hour >= 12 ? "pm" : "am";
        return part.names && part.letters == LetterCase::Upper ? toUpper(text) : text;
      }
      case 'C':
      case 'E':
        return "ISO";
      default:
        break;
    }
    if (part.names) return name(part);
    double value = number(part.component);
    if (part.component == 'Y' && part.yearDigits != -1)
      value = std::fmod(value, std::pow(10.0, part.yearDigits));
    return part.integer ? formatWith(*part.integer, value, problem_) : std::string("undefined");
  }

 private:
  static double readLeadingInteger(std::string_view text) {
    std::size_t at = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    double value = 0;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9' && value < 1e6; ++at)
      value = value * 10 + (text[at] - '0');
    return text[0] == '-' ? -value : value;
  }

  [[nodiscard]] double number(char component) const {
    switch (component) {
      case 'Y':
        return static_cast<double>(date_.year);
      case 'M':
        return date_.month + 1;
      case 'D':
        return date_.day;
      case 'd':
        return dayOfYear(date_);
      case 'F':
        return date_.weekday;
      case 'W':
        return weekOfYear(date_);
      case 'w':
        return weekOfMonth(date_);
      case 'X':
        return static_cast<double>(weekYear(millis_, date_));
      case 'x':
        return weekMonth(millis_, date_);
      case 'H':
        return date_.hour;
      case 'h':
        return date_.hour % 12 == 0 ? 12 : date_.hour % 12;
      case 'm':
        return date_.minute;
      case 's':
        return date_.second;
      default:
        return date_.millisecond;
    }
  }

  std::string name(const DatePart& part) {
    std::string text;
    if (part.component == 'M' || part.component == 'x') {
      text = monthNames[static_cast<std::size_t>(number(part.component)) - 1];
    } else if (part.component == 'F') {
      text = dayNames[static_cast<std::size_t>(date_.weekday) - 1];
    } else {
      problem_ = {"D3133", std::string(1, part.component)};
      return {};
    }
    if (part.letters == LetterCase::Upper) text = toUpper(text);
    if (part.letters == LetterCase::Lower) text = toLower(text);
    if (part.maxWidth && text.size() > *part.maxWidth) text.resize(*part.maxWidth);
    return text;
  }

  std::string zone(const DatePart& part) {
    const double offset = hours_ * 100 + minutes_;
    std::string text;
    if (!part.integer) return "undefined";
    const std::size_t digits = part.integer->mandatoryDigits;
    if (part.integer->regular || digits == 3 || digits == 4) {
      text = formatWith(*part.integer, offset, problem_);
    } else if (digits == 1 || digits == 2) {
      text = formatWith(*part.integer, hours_, problem_);
      if (minutes_ != 0) {
        PictureProblem none;
        text += ":" + formatWith(readIntegerPicture("00", none), minutes_, none);
      }
    } else {
      problem_ = {"D3134", std::to_string(digits)};
      return {};
    }
    if (offset >= 0) text.insert(0, "+");
    if (part.component == 'z') text.insert(0, "GMT");
    return offset == 0 && part.second == 't' ? "Z" : text;
  }

  PictureProblem& problem_;
  double hours_ = 0;
  double minutes_ = 0;
  bool valid_ = true;
  std::int64_t millis_ = 0;
  DateFields date_;
};

}  // namespace

DatePicture readDatePicture(std::string_view picture, PictureProblem& problem) {
  DatePicture parts;
  const auto literal = [&](std::string text) {
    if (text.empty()) return;
    DatePart part;
    part.literal = std::move(text);
    parts.push_back(std::move(part));
  };
  std::size_t start = 0;
  for (std::size_t at = 0; at < picture.size() && !problem;) {
    if (picture[at] != '[') {
      ++at;
      continue;
    }
    literal(withoutDoubleBrackets(picture.substr(start, at - start)));
    if (at + 1 < picture.size() && picture[at + 1] == '[') {
      literal("[");
      at += 2;
      start = at;
      continue;
    }
    const auto close = picture.find(']', at);
    if (close == std::string_view::npos) {
      problem = {"D3135", {}};
      return parts;
    }
    std::string marker;
    for (const char c : picture.substr(at + 1, close - at - 1)) {
      if (c != ' ' && c != '\t' && c != '\n' && c != '\r') marker += c;
    }
    DatePart part = readComponent(marker, parts, problem);
    parts.push_back(std::move(part));
    at = start = close + 1;
  }
  literal(withoutDoubleBrackets(picture.substr(start)));
  return parts;
}

std::string formatDate(double millis, const DatePicture& picture, std::string_view timezone,
                       PictureProblem& problem) {
  DateWriter writer(millis, timezone, problem);
  std::string text;
  for (const auto& part : picture) text += writer.write(part);
  return text;
}

}  // namespace stepwright::query::jsonata
