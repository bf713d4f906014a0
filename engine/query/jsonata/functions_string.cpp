// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/functions_string.h"

#include <cmath>

#include "engine/query/jsonata/evaluator.h"
#include "engine/query/jsonata/semantics.h"
#include "engine/query/jsonata/stringify.h"
#include "engine/query/jsonata/text.h"

namespace stepwright::query::jsonata {
namespace {

Val made(const Call& call, const std::string& text) {
  call.evaluator.chargeString(text.size());
  return call.evaluator.failed() ? Val() : Val(json::Value(text));
}

Val string(const Call& call) {
  const Val& value = call[0];
  if (value.isUndefined() || value.isString()) return value;
  std::string text = stringify(call.evaluator, value, call[1].isBoolean() && call[1].boolean());
  return call.evaluator.failed() ? Val() : Val(json::Value(text));
}

/// The place that a slice() of JavaScript means by a number, within 0 and count.
std::size_t sliceEnd(double place, std::size_t count) {
  if (std::isnan(place)) return 0;
  place = std::trunc(place);
  const auto limit = static_cast<double>(count);
  if (place < 0) place = std::max(place + limit, 0.0);
  return static_cast<std::size_t>(std::min(place, limit));
}

Val substring(const Call& call) {
  if (!call[0].isString()) return {};
  const std::string_view text = call[0].string();
  const std::size_t count = codePointCount(text);
  const auto length = static_cast<double>(count);
  double start = call[1].isNumber() ? call[1].number() : 0;
  if (length + start < 0) start = 0;
  std::size_t end = count;
  if (call[2].isNumber()) {
    const double wanted = call[2].number();
    if (wanted <= 0) return json::Value("");
    end = sliceEnd(start >= 0 ? start + wanted : length + start + wanted, count);
  }
  const std::size_t begin = sliceEnd(start, count);
  if (begin >= end) return json::Value("");
  const std::size_t from = byteOfCodePoint(text, begin);
  const std::size_t bytes = byteOfCodePoint(text.substr(from), end - begin);
  return made(call, std::string(text.substr(from, bytes)));
}

Val substringBefore(const Call& call) {
  if (!call[0].isString()) return {};
  if (!call[1].isString()) return call[0];
  const std::string_view text = call[0].string();
  const auto place = text.find(call[1].string());
  return place == std::string_view::npos ? call[0] : made(call, std::string(text.substr(0, place)));
}

Val substringAfter(const Call& call) {
  if (!call[0].isString()) return {};
  if (!call[1].isString()) return call[0];
  const std::string_view text = call[0].string();
  const auto place = text.find(call[1].string());
  if (place == std::string_view::npos) return call[0];
  return made(call, std::string(text.substr(place + call[1].string().size())));
}

Val lowercase(const Call& call) {
  return call[0].isString() ? made(call, toLower(call[0].string())) : Val();
}
Val uppercase(const Call& call) {
  return call[0].isString() ? made(call, toUpper(call[0].string())) : Val();
}

Val length(const Call& call) {
  if (!call[0].isString()) return {};
  return json::Value(static_cast<std::int64_t>(codePointCount(call[0].string())));
}

Val trim(const Call& call) {
  if (!call[0].isString()) return {};
  std::string text;
  bool blank = false;
  for (const char c : call[0].string()) {
    const bool isBlank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (isBlank && !blank) text += ' ';
    if (!isBlank) text += c;
    blank = isBlank;
  }
  if (!text.empty() && text.front() == ' ') text.erase(0, 1);
  if (!text.empty() && text.back() == ' ') text.pop_back();
  return made(call, text);
}

Val pad(const Call& call) {
  if (!call[0].isString()) return {};
  const double width = call[1].isNumber() ? std::trunc(call[1].number()) : 0;
  const std::string_view text = call[0].string();
  std::string_view filler = call[2].isString() ? call[2].string() : std::string_view();
  if (filler.empty()) filler = " ";
  const double missing = std::fabs(width) - static_cast<double>(codePointCount(text));
  if (!(missing > 0)) return call[0];
  if (missing > 1e9 ||
      !call.evaluator.reserveBytes(static_cast<std::size_t>(missing) * filler.size())) {
    call.evaluator.failWith({"U1001", "The text that $pad would make is too long", {}, 0, 0, {}});
    return {};
  }
  const auto wanted = static_cast<std::size_t>(missing);
  const std::size_t each = codePointCount(filler);
  std::string padding;
  for (std::size_t count = 0; count + each <= wanted; count += each) padding += filler;
  padding += filler.substr(0, byteOfCodePoint(filler, wanted % each));
  return made(call, width > 0 ? std::string(text) + padding : padding + std::string(text));
}

Val join(const Call& call) {
  if (!call[0].isArray()) return {};
  const std::string_view separator = call[1].isString() ? call[1].string() : std::string_view();
  std::string text;
  const std::size_t count = call[0].size();
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) appendText(text, separator);
    const Val item = call[0].at(i);
    if (item.isString()) appendText(text, item.string());
    if ((i & 0xFFU) == 0 && !call.evaluator.reserveBytes(text.size())) return {};
  }
  return made(call, text);
}

}  // namespace

std::vector<Builtin> stringFunctions() {
  return {
      {"string", "<x-b?:s>", 1, string, {}},
      {"substring", "<s-nn?:s>", 3, substring, {}},
      {"substringBefore", "<s-s:s>", 2, substringBefore, {}},
      {"substringAfter", "<s-s:s>", 2, substringAfter, {}},
      {"lowercase", "<s-:s>", 1, lowercase, {}},
      {"uppercase", "<s-:s>", 1, uppercase, {}},
      {"length", "<s-:n>", 1, length, {}},
      {"trim", "<s-:s>", 1, trim, {}},
      {"pad", "<s-ns?:s>", 3, pad, {}},
      {"join", "<a<s>s?:s>", 2, join, {}},
  };
}

}  // namespace stepwright::query::jsonata
