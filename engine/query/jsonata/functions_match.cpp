// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/functions_match.h"

#include <cmath>

#include "engine/query/jsonata/calls.h"
#include "engine/query/jsonata/evaluator.h"
#include "engine/query/jsonata/matcher.h"
#include "engine/query/jsonata/semantics.h"
#include "engine/query/jsonata/text.h"

namespace stepwright::query::jsonata {
namespace {

/// The limit argument of $match, $replace and $split; negative ones fail.
struct Limit {
  bool open = true;
  double most = 0;
  [[nodiscard]] bool allows(std::size_t count) const {
    return open || static_cast<double>(count) < most;
  }
};

bool readLimit(const Call& call, std::size_t index, std::string_view code, Limit& limit) {
  if (!call[index].isNumber()) return true;
  limit.open = false;
  limit.most = call[index].number();
  if (limit.most >= 0) return true;
  call.evaluator.fail(code, call[index]);
  return false;
}

Val contains(const Call& call) {
  if (!call[0].isString() || call[1].isUndefined()) return {};
  if (call[1].isString()) return call[0].string().find(call[1].string()) != std::string_view::npos;
  Matcher matcher(call.evaluator, call[1], call[0]);
  return matcher.next() || !matcher.object.isUndefined();
}

Val match(const Call& call) {
  if (!call[0].isString()) return {};
  Limit limit;
  if (!readLimit(call, 2, "D3040", limit)) return {};
  Val result = call.evaluator.newSequence();
  Matcher matcher(call.evaluator, call[1], call[0]);
  for (std::size_t count = 0; limit.allows(count) && matcher.next(); ++count) {
    auto* object = new ObjectNode;
    Val holder(object);
    object->set(json::Value("match"), matcher.object.member("match"));
    object->set(json::Value("index"), matcher.object.member("start"));
    object->set(json::Value("groups"), matcher.object.member("groups"));
    result.array()->push(std::move(holder));
  }
  return result;
}

int digitsOf(std::size_t number) {
  return number == 0 ? 1 : static_cast<int>(std::to_string(number).size());
}

/// Reads up to `digits` digits; -1 where there are none.
long leadingNumber(std::string_view text, int digits) {
  long number = -1;
  for (int i = 0; i < digits && i < static_cast<int>(text.size()); ++i) {
    const char c = text[static_cast<std::size_t>(i)];
    if (c < '0' || c > '9') break;
    number = (number < 0 ? 0 : number) * 10 + (c - '0');
  }
  return number;
}

/// A replacement text with $0, $1 … and $$ filled in.
std::string substitute(std::string_view replacement, const Matcher& found) {
  std::string out;
  std::size_t at = 0;
  const std::size_t groups = found.groupCount();
  for (auto dollar = replacement.find('$'); dollar != std::string_view::npos;
       dollar = replacement.find('$', at)) {
    out += replacement.substr(at, dollar - at);
    at = dollar + 1;
    const char next = at < replacement.size() ? replacement[at] : '\0';
    if (next == '$') {
      out += '$';
      ++at;
    } else if (next == '0') {
      out += found.text();
      ++at;
    } else {
      const int digits = digitsOf(groups);
      long index = leadingNumber(replacement.substr(at), digits);
      if (digits > 1 && index > static_cast<long>(groups)) {
        index = leadingNumber(replacement.substr(at), digits - 1);
      }
      if (index < 0) {
        out += '$';
        continue;
      }
      const Val group = index > 0 ? found.group(static_cast<std::size_t>(index) - 1) : Val();
      if (group.isString()) out += group.string();
      at += static_cast<std::size_t>(digitsOf(static_cast<std::size_t>(index)));
    }
  }
  out += replacement.substr(at);
  return out;
}

/// False, with a failure, where the replacement is no string.
bool replacementFor(const Call& call, const Matcher& found, std::string& out) {
  if (call[2].isString()) {
    appendText(out, substitute(call[2].string(), found));
    return true;
  }
  const Val text = jsonata::call(call.evaluator, call[2], {found.object});
  if (text.isString()) {
    appendText(out, text.string());
    return true;
  }
  call.evaluator.fail("D3012", text);
  return false;
}

Val replaceText(const Call& call, const Limit& limit) {
  const std::string_view text = call[0].string();
  const std::string_view pattern = call[1].string();
  std::string out;
  std::size_t at = 0;
  const std::string replacement =
      call[2].isString() ? std::string(call[2].string()) : std::string();
  auto found = text.find(pattern);
  for (std::size_t count = 0; found != std::string_view::npos && limit.allows(count); ++count) {
    out += text.substr(at, found - at);
    appendText(out, replacement);
    at = found + pattern.size();
    found = text.find(pattern, at);
    if (!call.evaluator.spend(1) || !call.evaluator.reserveBytes(out.size())) return {};
  }
  appendText(out, text.substr(at));
  call.evaluator.chargeString(out.size());
  return json::Value(out);
}

Val replace(const Call& call) {
  if (!call[0].isString()) return {};
  if (call[1].isString() && call[1].string().empty()) {
    call.evaluator.fail("D3010", call[1]);
    return {};
  }
  Limit limit;
  if (!readLimit(call, 3, "D3011", limit)) return {};
  if (!limit.allows(0)) return call[0];
  if (call[1].isString()) return replaceText(call, limit);
  const std::string_view text = call[0].string();
  std::string out;
  std::size_t at = 0;
  Matcher matcher(call.evaluator, call[1], call[0]);
  for (std::size_t count = 0; limit.allows(count) && matcher.next(); ++count) {
    if (matcher.begin > at) appendText(out, text.substr(at, matcher.begin - at));
    if (!replacementFor(call, matcher, out) || !call.evaluator.reserveBytes(out.size())) return {};
    at = matcher.begin + matcher.text().size();
  }
  if (call.evaluator.failed()) return {};
  if (at < text.size()) appendText(out, text.substr(at));
  call.evaluator.chargeString(out.size());
  return json::Value(out);
}

/// Every UTF-16 unit on its own, as JavaScript splits at "": half of a pair is a string too.
void splitUnits(std::string_view text, const Limit& limit, ArrayNode& out) {
  for (std::size_t at = 0; at < text.size() && limit.allows(out.size());) {
    const std::size_t begin = at;
    const unsigned c = decodeAt(text, at);
    if (c < 0x10000) {
      out.push(json::Value(text.substr(begin, at - begin)));
      continue;
    }
    std::string half;
    appendCodePoint(half, 0xD800U + ((c - 0x10000U) >> 10U));
    out.push(json::Value(half));
    if (!limit.allows(out.size())) return;
    half.clear();
    appendCodePoint(half, 0xDC00U + ((c - 0x10000U) & 0x3FFU));
    out.push(json::Value(half));
  }
}

void splitText(std::string_view text, std::string_view separator, const Limit& limit,
               ArrayNode& out) {
  std::size_t at = 0;
  for (auto found = text.find(separator); found != std::string_view::npos;
       found = text.find(separator, at)) {
    if (!limit.allows(out.size())) return;
    out.push(json::Value(text.substr(at, found - at)));
    at = found + separator.size();
  }
  if (limit.allows(out.size())) out.push(json::Value(text.substr(at)));
}

Val split(const Call& call) {
  if (!call[0].isString()) return {};
  Limit limit;
  if (!readLimit(call, 2, "D3020", limit)) return {};
  Val result = call.evaluator.newArray();
  ArrayNode& out = *result.array();
  const std::string_view text = call[0].string();
  if (!limit.allows(0) || !call.evaluator.spend(text.size() / 16)) return result;
  if (call[1].isString()) {
    Limit whole = limit;
    whole.most = std::trunc(limit.most);
    if (call[1].string().empty()) {
      splitUnits(text, whole, out);
    } else {
      splitText(text, call[1].string(), whole, out);
    }
    return result;
  }
  if (!call[1].isFunction()) {
    out.push(call[0]);
    return result;
  }
  std::size_t at = 0;
  std::size_t count = 0;
  Matcher matcher(call.evaluator, call[1], call[0]);
  for (; limit.allows(count) && matcher.next(); ++count) {
    out.push(json::Value(text.substr(std::min(at, matcher.begin),
                                     std::max(at, matcher.begin) - std::min(at, matcher.begin))));
    at = matcher.end;
  }
  if (limit.allows(count)) out.push(json::Value(text.substr(std::min(at, text.size()))));
  return result;
}

}  // namespace

std::vector<Builtin> matchFunctions() {
  return {
      {"match", "<s-f<s:o>n?:a<o>>", 3, match, {}},
      {"contains", "<s-(sf):b>", 2, contains, {}},
      {"replace", "<s-(sf)(sf)n?:s>", 4, replace, {}},
      {"split", "<s-(sf)n?:a<s>>", 3, split, {}},
  };
}

}  // namespace stepwright::query::jsonata
