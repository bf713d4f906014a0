// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/calendar.h"

namespace stepwright::query::jsonata {
namespace {

std::int64_t floorDivide(std::int64_t value, std::int64_t by) {
  return value / by - (value % by != 0 && (value < 0) != (by < 0) ? 1 : 0);
}

/// Days from 1970-01-01 to the first of a month (Howard Hinnant's days_from_civil).
std::int64_t daysTo(std::int64_t year, std::int64_t month) {
  year += floorDivide(month, 12);
  month -= floorDivide(month, 12) * 12;
  const std::int64_t shifted = month < 2 ? year - 1 : year;
  const std::int64_t era = floorDivide(shifted, 400);
  const std::int64_t yearOfEra = shifted - era * 400;
  const std::int64_t dayOfYear = (153 * ((month + 10) % 12) + 2) / 5;
  return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
}

int weekdayOf(std::int64_t days) {
  const std::int64_t sinceMonday = (days + 3) - floorDivide(days + 3, 7) * 7;
  return static_cast<int>(sinceMonday) + 1;
}

/// The Monday that starts the first week of a year or month: the week with its first Thursday in
/// it.
std::int64_t firstWeek(std::int64_t year, std::int64_t month) {
  const std::int64_t first = daysTo(year, month);
  const int weekday = weekdayOf(first);
  return weekday > 4 ? first + (8 - weekday) : first - (weekday - 1);
}

int weekBetween(std::int64_t startDay, std::int64_t today) {
  return static_cast<int>((today - startDay) / 7) + 1;
}

}  // namespace

DateFields fieldsOf(std::int64_t millis) {
  const std::int64_t days = floorDivide(millis, dayMillis);
  const std::int64_t rest = millis - days * dayMillis;
  const std::int64_t shifted = days + 719468;
  const std::int64_t era = floorDivide(shifted, 146097);
  const std::int64_t dayOfEra = shifted - era * 146097;
  const std::int64_t yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
  const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
  const std::int64_t marchMonth = (5 * dayOfYear + 2) / 153;
  DateFields date;
  date.month = static_cast<int>((marchMonth + 2) % 12);
  date.day = static_cast<int>(dayOfYear - (153 * marchMonth + 2) / 5 + 1);
  date.year = yearOfEra + era * 400 + (date.month < 2 ? 1 : 0);
  date.hour = static_cast<int>(rest / 3'600'000);
  date.minute = static_cast<int>(rest / 60'000 % 60);
  date.second = static_cast<int>(rest / 1000 % 60);
  date.millisecond = static_cast<int>(rest % 1000);
  date.weekday = weekdayOf(days);
  return date;
}

std::int64_t millisOf(std::int64_t year, std::int64_t month, std::int64_t day) {
  return (daysTo(year, month) + day - 1) * dayMillis;
}

int dayOfYear(const DateFields& date) {
  return static_cast<int>(daysTo(date.year, date.month) + date.day - daysTo(date.year, 0));
}

int weekOfYear(const DateFields& date) {
  const std::int64_t today = daysTo(date.year, date.month) + date.day - 1;
  const std::int64_t start = firstWeek(date.year, 0);
  if (today < start) return weekBetween(firstWeek(date.year - 1, 0), today);
  const int week = weekBetween(start, today);
  return week > 52 && today >= firstWeek(date.year + 1, 0) ? 1 : week;
}

int weekOfMonth(const DateFields& date) {
  const std::int64_t today = daysTo(date.year, date.month) + date.day - 1;
  const std::int64_t start = firstWeek(date.year, date.month);
  if (today < start) return weekBetween(firstWeek(date.year, date.month - 1), today);
  const int week = weekBetween(start, today);
  return week > 4 && today >= firstWeek(date.year, date.month + 1) ? 1 : week;
}

std::int64_t weekYear(std::int64_t millis, const DateFields& date) {
  if (millis < firstWeek(date.year, 0) * dayMillis) return date.year - 1;
  return millis >= firstWeek(date.year + 1, 0) * dayMillis ? date.year + 1 : date.year;
}

int weekMonth(std::int64_t millis, const DateFields& date) {
  if (millis < firstWeek(date.year, date.month) * dayMillis) return (date.month + 11) % 12 + 1;
  if (millis >= firstWeek(date.year, date.month + 1) * dayMillis) return (date.month + 1) % 12 + 1;
  return date.month + 1;
}

}  // namespace stepwright::query::jsonata
