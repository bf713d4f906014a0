// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/functions_datetime.h"

#include <cmath>

#include "engine/query/jsonata/calendar.h"
#include "engine/query/jsonata/evaluator.h"
#include "engine/query/jsonata/numbers.h"
#include "engine/query/jsonata/parse_date.h"
#include "engine/query/jsonata/picture_date.h"
#include "engine/query/jsonata/picture_problem.h"
#include "engine/query/jsonata/scalars.h"

namespace stepwright::query::jsonata {
namespace {

constexpr std::string_view isoPicture = "[Y0001]-[M01]-[D01]T[H01]:[m01]:[s01].[f001][Z01:01t]";

Val reportedMoment(const Call& call, const PictureProblem& problem) {
  call.evaluator.fail(problem.code,
                      problem.value.empty() ? Val() : Val(json::Value(problem.value)));
  return {};
}

Val format(const Call& call, double millis, const Val& picture, const Val& timezone) {
  PictureProblem problem;
  const DatePicture parts =
      readDatePicture(picture.isString() ? picture.string() : isoPicture, problem);
  std::string text;
  if (!problem)
    text = formatDate(millis, parts, timezone.isString() ? timezone.string() : std::string_view(),
                      problem);
  return problem ? reportedMoment(call, problem) : Val(json::Value(text));
}

Val now(const Call& call) {
  return format(call, static_cast<double>(call.evaluator.now().ms), call[0], call[1]);
}
Val millis(const Call& call) { return json::Value(call.evaluator.now().ms); }

Val fromMillis(const Call& call) {
  if (!call[0].isNumber()) return {};
  constexpr double furthest = 8.64e15;  // from 1970, either way: where the days of a Date end
  if (!(std::abs(call[0].number()) <= furthest)) {
    call.evaluator.fail("D1001", call[0]);
    return {};
  }
  return format(call, call[0].number(), call[1], call[2]);
}

/// Reads the ISO 8601 forms that JavaScript's Date.parse takes.
class IsoReader {
 public:
  explicit IsoReader(std::string_view text) : text_(text) {}

  /// False where the text is not of the form; `millis` is not a number where it names no real
  /// moment.
  bool read(double& millis) {
    std::int64_t year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0;
    double fraction = 0;
    if (!digits(4, year)) return false;
    if (lookingAt("-dd") && (at(1) == '0' || at(1) == '1')) take(1), (void)digits(2, month);
    if (lookingAt("-dd") && at(1) <= '3') take(1), (void)digits(2, day);
    if (lookingAt("Tdd:dd:dd") && at(1) <= '2' && at(4) <= '5' && at(7) <= '5') {
      take(1), (void)digits(2, hour);
      take(1), (void)digits(2, minute);
      take(1), (void)digits(2, second);
    }
    if (lookingAt(".d")) {
      std::size_t end = at_ + 1;
      while (end < text_.size() && isDigit(text_[end])) ++end;
      fraction =
          std::trunc(parseNumber("0" + std::string(text_.substr(at_, end - at_))) * 1000 + 1e-6);
      at_ = end;
    }
    std::int64_t offset = 0;
    if (!zone(offset) || at_ != text_.size()) return false;
    const bool real = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) &&
                      (hour < 24 || (hour == 24 && minute == 0 && second == 0 && fraction == 0));
    millis = real ? static_cast<double>(millisOf(year, month - 1, day) +
                                        ((hour * 60 + minute - offset) * 60 + second) * 1000) +
                        fraction
                  : std::nan("");
    return true;
  }

 private:
  static bool isDigit(char c) { return c >= '0' && c <= '9'; }
  static std::int64_t daysIn(std::int64_t year, std::int64_t month) {
    return (millisOf(year, month) - millisOf(year, month - 1)) / dayMillis;
  }
  [[nodiscard]] char at(std::size_t ahead) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  void take(std::size_t count) { at_ += count; }
  /// `d` stands for any digit.
  [[nodiscard]] bool lookingAt(std::string_view shape) const {
    for (std::size_t i = 0; i < shape.size(); ++i) {
      if (shape[i] == 'd' ? !isDigit(at(i)) : at(i) != shape[i]) return false;
    }
    return true;
  }
  bool digits(int count, std::int64_t& value) {
    value = 0;
    for (int i = 0; i < count; ++i, ++at_) {
      if (!isDigit(at(0))) return false;
      value = value * 10 + (at(0) - '0');
    }
    return true;
  }
  bool zone(std::int64_t& offset) {
    if (at_ == text_.size()) return true;
    if (at(0) == 'Z') return take(1), true;
    const bool negative = at(0) == '-';
    if (!(lookingAt("+dd") || lookingAt("-dd")) || at(1) > '2') return false;
    std::int64_t hours = 0, minutes = 0;
    take(1);
    (void)digits(2, hours);
    if (at(0) == ':') take(1);
    if (at(0) > '5' || !digits(2, minutes)) return false;
    offset = (hours * 60 + minutes) * (negative ? -1 : 1);
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

Val toMillis(const Call& call) {
  if (!call[0].isString()) return {};
  if (call[1].isString()) {
    PictureProblem problem;
    const DatePicture parts = readDatePicture(call[1].string(), problem);
    std::optional<double> value;
    const auto spend = [&](std::uint64_t steps) { return call.evaluator.spend(steps); };
    if (!problem)
      value = parseDate(call[0].string(), parts, static_cast<double>(call.evaluator.now().ms),
                        spend, problem);
    if (problem) return reportedMoment(call, problem);
    return value ? numberOf(*value) : Val();
  }
  double value = 0;
  if (!IsoReader(call[0].string()).read(value) || std::isnan(value)) {
    call.evaluator.fail("D3110", call[0]);
    return {};
  }
  return numberOf(value);
}

}  // namespace

std::vector<Builtin> datetimeFunctions() {
  return {
      {"now", "<s?s?:s>", 2, now, {}},
      {"millis", "<:n>", 0, millis, {}},
      {"toMillis", "<s-s?:n>", 2, toMillis, {}},
      {"fromMillis", "<n-s?s?:s>", 3, fromMillis, {}},
  };
}

}  // namespace stepwright::query::jsonata
