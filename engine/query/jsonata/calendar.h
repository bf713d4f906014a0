// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace stepwright::query::jsonata {

/// The Gregorian calendar in UTC, as far as date pictures need it. Months count from 0, as
/// JavaScript counts them.

constexpr std::int64_t dayMillis = 86'400'000;
/// Beyond this many milliseconds from 1970 JavaScript knows no date.
constexpr double maxMillis = 8.64e15;

struct DateFields {
  std::int64_t year = 1970;
  int month = 0;
  int day = 1;
  int hour = 0, minute = 0, second = 0, millisecond = 0;
  int weekday = 4;  ///< 1 = Monday to 7 = Sunday
};

[[nodiscard]] DateFields fieldsOf(std::int64_t millis);
/// Date.UTC(): months and days out of range carry over.
[[nodiscard]] std::int64_t millisOf(std::int64_t year, std::int64_t month, std::int64_t day = 1);

[[nodiscard]] int dayOfYear(const DateFields& date);
/// The week by ISO 8601, of the year or of the month.
[[nodiscard]] int weekOfYear(const DateFields& date);
[[nodiscard]] int weekOfMonth(const DateFields& date);
/// The year and the month (from 1) that the ISO week of that moment belongs to.
[[nodiscard]] std::int64_t weekYear(std::int64_t millis, const DateFields& date);
[[nodiscard]] int weekMonth(std::int64_t millis, const DateFields& date);

}  // namespace stepwright::query::jsonata
