// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/functions_numeric.h"

#include <cmath>
#include <limits>

#include "engine/query/jsonata/evaluator.h"
#include "engine/query/jsonata/exported.h"
#include "engine/query/jsonata/numbers.h"
#include "engine/query/jsonata/picture_integer.h"
#include "engine/query/jsonata/picture_number.h"
#include "engine/query/jsonata/picture_problem.h"
#include "engine/query/jsonata/scalars.h"
#include "engine/query/jsonata/semantics.h"

namespace stepwright::query::jsonata {
namespace {

bool isAsciiDigit(char c) { return c >= '0' && c <= '9'; }

/// -?[0-9]+(\.[0-9]+)?([Ee][-+]?[0-9]+)?
bool isDecimal(std::string_view text) {
  std::size_t at = !text.empty() && text[0] == '-' ? 1 : 0;
  const auto digits = [&] {
    const std::size_t begin = at;
    while (at < text.size() && isAsciiDigit(text[at])) ++at;
    return at > begin;
  };
  if (!digits()) return false;
  if (at < text.size() && text[at] == '.') {
    ++at;
    if (!digits()) return false;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '-' || text[at] == '+')) ++at;
    if (!digits()) return false;
  }
  return at == text.size();
}

/// 0x…, 0o… and 0b…; not a number where the text is none of them.
double prefixedNumber(std::string_view text) {
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  if (text.size() < 3 || text[0] != '0') return none;
  const char kind = static_cast<char>(text[1] | 0x20);
  const int radix = kind == 'x' ? 16 : (kind == 'o' ? 8 : (kind == 'b' ? 2 : 0));
  if (radix == 0) return none;
  double value = 0;
  for (const char c : text.substr(2)) {
    const int digit = isAsciiDigit(c)
                          ? c - '0'
                          : ((c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10 : 99);
    if (digit >= radix) return none;
    value = value * radix + digit;
  }
  return value;
}

Val fromText(std::string_view text, Dialect dialect) {
  if (!isDecimal(text)) return numberOf(prefixedNumber(text));
  if (dialect == Dialect::Aws && text.find_first_of(".eE") == std::string_view::npos &&
      text.size() < 19) {
    std::int64_t whole = 0;
    for (const char c : text) whole = isAsciiDigit(c) ? whole * 10 + (c - '0') : whole;
    return json::Value(text[0] == '-' ? -whole : whole);
  }
  return numberOf(parseNumber(text));
}

Val number(const Call& call) {
  const Val& value = call[0];
  if (value.isUndefined() || value.isNumber()) return value;
  if (value.isBoolean()) return json::Value(value.boolean() ? 1 : 0);
  if (value.isString()) {
    Val read = fromText(value.string(), call.evaluator.dialect());
    if (std::isfinite(read.number())) return read;
  }
  call.evaluator.fail("D3030", value);
  return {};
}

Val abs(const Call& call) {
  if (!call[0].isNumber()) return {};
  if (call[0].json().isInteger() && call[0].json().integer() >= 0) return call[0];
  return numberOf(std::fabs(call[0].number()));
}

Val floor(const Call& call) {
  if (!call[0].isNumber() || call[0].json().isInteger()) return call[0];
  return numberOf(std::floor(call[0].number()));
}

Val ceil(const Call& call) {
  if (!call[0].isNumber() || call[0].json().isInteger()) return call[0];
  return numberOf(std::ceil(call[0].number()));
}

int decimalsOf(const Val& value) {
  if (!value.isNumber() || !(std::fabs(value.number()) < 1000)) return 0;
  return static_cast<int>(value.number());
}

Val round(const Call& call) {
  if (!call[0].isNumber()) return {};
  const int decimals = decimalsOf(call[1]);
  if (call[0].json().isInteger() && decimals >= 0) return call[0];
  return numberOf(roundHalfEven(call[0].number(), decimals));
}

Val sqrt(const Call& call) {
  if (!call[0].isNumber()) return {};
  if (call[0].number() < 0) {
    call.evaluator.fail("D3060", call[0]);
    return {};
  }
  return numberOf(std::sqrt(call[0].number()));
}

Val power(const Call& call) {
  if (!call[0].isNumber()) return {};
  const double exponent =
      call[1].isNumber() ? call[1].number() : std::numeric_limits<double>::quiet_NaN();
  double result = std::pow(call[0].number(), exponent);
  // JavaScript says that 1 to the power of NaN or infinity is not a number.
  if (std::isnan(exponent)) result = exponent;
  if (!std::isfinite(result)) {
    Failure failure{"D3061", {}, {}, 0, 0, describe(call[0])};
    failure.message =
        "The power function has resulted in a value that cannot be represented as a JSON number: "
        "base=" +
        describe(call[0]) + ", exponent=" + describe(call[1]);
    call.evaluator.failWith(std::move(failure));
    return {};
  }
  return numberOf(result);
}

Val formatBase(const Call& call) {
  if (!call[0].isNumber()) return {};
  const double radix = call[1].isNumber() ? roundHalfEven(call[1].number()) : 10;
  if (!(radix >= 2 && radix <= 36)) {
    call.evaluator.fail("D3100", numberOf(radix));
    return {};
  }
  return json::Value(toBase(roundHalfEven(call[0].number()), static_cast<int>(radix)));
}

Val formatNumber(const Call& call) {
  if (!call[0].isNumber() || !call[1].isString()) return {};
  NumberSymbols symbols;
  if (call[2].isObject()) symbols.read(call[2]);
  std::string_view code;
  std::string text = formatNumberPicture(call[0].number(), call[1].string(), symbols, code);
  if (!code.empty()) {
    call.evaluator.fail(code);
    return {};
  }
  return json::Value(text);
}

Val reported(const Call& call, const PictureProblem& problem) {
  call.evaluator.fail(problem.code,
                      problem.value.empty() ? Val() : Val(json::Value(problem.value)));
  return {};
}

Val formatInteger(const Call& call) {
  if (!call[0].isNumber() || !call[1].isString()) return {};
  PictureProblem problem;
  const IntegerFormat format = readIntegerPicture(call[1].string(), problem);
  std::string text;
  if (!problem) text = formatWith(format, std::floor(call[0].number()), problem);
  if (problem) return reported(call, problem);
  return json::Value(text);
}

Val parseInteger(const Call& call) {
  if (!call[0].isString() || !call[1].isString()) return {};
  PictureProblem problem;
  const IntegerFormat format = readIntegerPicture(call[1].string(), problem);
  double value = 0;
  if (!problem) value = parseWith(format, call[0].string(), problem);
  if (problem) return reported(call, problem);
  return numberOf(value);
}

Val sum(const Call& call) {
  if (!call[0].isArray()) return {};
  const std::size_t count = call[0].size();
  if (!call.evaluator.spend(count / 16)) return {};
  std::int64_t whole = 0;
  bool exact = true;
  double total = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const Val item = call[0].at(i);
    exact = exact && item.json().isInteger() &&
            !__builtin_add_overflow(whole, item.json().integer(), &whole);
    total += item.number();
  }
  const bool small = std::fabs(total) < 9007199254740992.0;
  if (exact && (small || call.evaluator.dialect() == Dialect::Aws)) return json::Value(whole);
  return numberOf(total);
}

Val average(const Call& call) {
  if (!call[0].isArray() || call[0].size() == 0) return {};
  const Val total = sum(call);
  return total.isNumber() ? numberOf(total.number() / static_cast<double>(call[0].size())) : Val();
}

Val extreme(const Call& call, int sign) {
  if (!call[0].isArray() || call[0].size() == 0) return {};
  const std::size_t count = call[0].size();
  if (!call.evaluator.spend(count / 16)) return {};
  Val best = call[0].at(0);
  for (std::size_t i = 1; i < count; ++i) {
    Val item = call[0].at(i);
    if (compareScalars(item.json(), best.json()) * sign > 0) best = std::move(item);
  }
  return best;
}

Val max(const Call& call) { return extreme(call, 1); }
Val min(const Call& call) { return extreme(call, -1); }

}  // namespace

std::vector<Builtin> numericFunctions() {
  return {
      {"number", "<(nsb)-:n>", 1, number, {}},
      {"abs", "<n-:n>", 1, abs, {}},
      {"floor", "<n-:n>", 1, floor, {}},
      {"ceil", "<n-:n>", 1, ceil, {}},
      {"round", "<n-n?:n>", 2, round, {}},
      {"sqrt", "<n-:n>", 1, sqrt, {}},
      {"power", "<n-n:n>", 2, power, {}},
      {"formatNumber", "<n-so?:s>", 3, formatNumber, {}},
      {"formatBase", "<n-n?:s>", 2, formatBase, {}},
      {"formatInteger", "<n-s:s>", 2, formatInteger, {}},
      {"parseInteger", "<s-s:n>", 2, parseInteger, {}},
      {"sum", "<a<n>:n>", 1, sum, {}},
      {"average", "<a<n>:n>", 1, average, {}},
      {"max", "<a<n>:n>", 1, max, {}},
      {"min", "<a<n>:n>", 1, min, {}},
  };
}

}  // namespace stepwright::query::jsonata
