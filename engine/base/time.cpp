// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/time.h"

#include <chrono>

namespace stepwright {
namespace {

/// Reads exactly `count` digits at `at` and moves past them; -1 where they are not there.
int digits(std::string_view text, std::size_t& at, int count) {
  int value = 0;
  for (int i = 0; i < count; ++i, ++at) {
    if (at >= text.size() || text[at] < '0' || text[at] > '9') return -1;
    value = value * 10 + (text[at] - '0');
  }
  return value;
}

bool expect(std::string_view text, std::size_t& at, char c) {
  if (at >= text.size() || text[at] != c) return false;
  ++at;
  return true;
}

/// The fraction after the seconds, in milliseconds; -1 where a point stands without digits.
int fraction(std::string_view text, std::size_t& at) {
  if (at >= text.size() || text[at] != '.') return 0;
  ++at;
  const std::size_t first = at;
  int ms = 0;
  int scale = 100;
  for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, scale /= 10)
    ms += (text[at] - '0') * scale;
  return at == first ? -1 : ms;
}

/// The offset from UTC in minutes: "Z" or "+hh:mm".
std::optional<int> offset(std::string_view text, std::size_t& at) {
  if (at >= text.size()) return std::nullopt;
  const char sign = text[at++];
  if (sign == 'Z') return 0;
  if (sign != '+' && sign != '-') return std::nullopt;
  const int hours = digits(text, at, 2);
  if (hours < 0 || !expect(text, at, ':')) return std::nullopt;
  const int minutes = digits(text, at, 2);
  if (minutes < 0 || hours > 23 || minutes > 59) return std::nullopt;
  return (sign == '-' ? -1 : 1) * (hours * 60 + minutes);
}

/// Writes a number of exactly that many digits; histories hold a time in every event, so this is
/// not left to printf.
void put(std::string& text, std::size_t at, std::size_t count, int value) {
  for (std::size_t i = count; i-- > 0; value /= 10)
    text[at + i] = static_cast<char>('0' + value % 10);
}

}  // namespace

std::string toRfc3339(Timestamp time) {
  using namespace std::chrono;
  const sys_time<milliseconds> moment{milliseconds{time.ms}};
  const auto day = floor<days>(moment);
  const year_month_day date{day};
  const hh_mm_ss clock{moment - day};
  std::string text = "0000-00-00T00:00:00.000Z";
  put(text, 0, 4, static_cast<int>(date.year()));
  put(text, 5, 2, static_cast<int>(static_cast<unsigned>(date.month())));
  put(text, 8, 2, static_cast<int>(static_cast<unsigned>(date.day())));
  put(text, 11, 2, static_cast<int>(clock.hours().count()));
  put(text, 14, 2, static_cast<int>(clock.minutes().count()));
  put(text, 17, 2, static_cast<int>(clock.seconds().count()));
  put(text, 20, 3, static_cast<int>(clock.subseconds().count()));
  return text;
}

std::optional<Timestamp> parseRfc3339(std::string_view text) {
  using namespace std::chrono;
  std::size_t at = 0;
  const int y = digits(text, at, 4);
  if (y < 0 || !expect(text, at, '-')) return std::nullopt;
  const int mo = digits(text, at, 2);
  if (mo < 0 || !expect(text, at, '-')) return std::nullopt;
  const int d = digits(text, at, 2);
  if (d < 0 || !expect(text, at, 'T')) return std::nullopt;
  const int h = digits(text, at, 2);
  if (h < 0 || h > 23 || !expect(text, at, ':')) return std::nullopt;
  const int mi = digits(text, at, 2);
  if (mi < 0 || mi > 59 || !expect(text, at, ':')) return std::nullopt;
  const int s = digits(text, at, 2);
  if (s < 0 || s > 59) return std::nullopt;
  const int ms = fraction(text, at);
  if (ms < 0) return std::nullopt;
  const auto zone = offset(text, at);
  if (!zone || at != text.size()) return std::nullopt;
  const year_month_day date{year{y}, month{static_cast<unsigned>(mo)},
                            day{static_cast<unsigned>(d)}};
  if (!date.ok()) return std::nullopt;
  const auto moment =
      sys_days{date} + hours{h} + minutes{mi - *zone} + seconds{s} + milliseconds{ms};
  return Timestamp{duration_cast<milliseconds>(moment.time_since_epoch()).count()};
}

}  // namespace stepwright
