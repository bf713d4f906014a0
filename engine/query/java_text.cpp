// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/java_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "engine/json/print.h"

namespace stepwright::query {
namespace {

using json::Kind;
using json::Value;

/// True for a number that Java reads as an integer of any size: its text has neither a point nor an
/// exponent.
bool isWhole(const Value& value) {
  if (value.isInteger()) return true;
  const auto text = value.decimalText();
  return !text.empty() && text.find_first_of(".eE") == std::string_view::npos;
}

std::string numberText(const Value& value) {
  return isWhole(value) ? json::print(value) : javaDoubleText(value.number());
}

template <class Open, class Part>
void join(std::string& out, const Open& parts, std::string_view separator, Part part) {
  bool first = true;
  for (const auto& entry : parts) {
    if (!first) out += separator;
    first = false;
    part(entry);
  }
}

void javaTextTo(std::string& out, const Value& value) {
  switch (value.kind()) {
    case Kind::String:
      out += value.string();
      break;
    case Kind::Number:
      out += numberText(value);
      break;
    case Kind::Array:
      out += '[';
      join(out, value.items(), ", ", [&](const Value& item) { javaTextTo(out, item); });
      out += ']';
      break;
    case Kind::Object:
      out += '{';
      join(out, value.members(), ", ", [&](const json::Member& member) {
        out += member.name();
        out += '=';
        javaTextTo(out, member.value);
      });
      out += '}';
      break;
    default:
      json::printTo(out, value);
  }
}

void jacksonTextTo(std::string& out, const Value& value) {
  switch (value.kind()) {
    case Kind::Number:
      out += numberText(value);
      break;
    case Kind::Array:
      out += '[';
      join(out, value.items(), ",", [&](const Value& item) { jacksonTextTo(out, item); });
      out += ']';
      break;
    case Kind::Object:
      out += '{';
      join(out, value.members(), ",", [&](const json::Member& member) {
        json::quoteTo(out, member.name());
        out += ':';
        jacksonTextTo(out, member.value);
      });
      out += '}';
      break;
    default:
      json::printTo(out, value);
  }
}

}  // namespace

std::string javaDoubleText(double number) {
  if (std::isnan(number)) return "NaN";
  if (std::isinf(number)) return number < 0 ? "-Infinity" : "Infinity";
  if (number == 0) return std::signbit(number) ? "-0.0" : "0.0";
  const double size = std::fabs(number);
  std::array<char, 64> buffer{};
  if (size >= 1e-3 && size < 1e7) {
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                   std::chars_format::fixed)
                         .ptr;
    std::string text(buffer.data(), end);
    if (text.find('.') == std::string::npos) text += ".0";
    return text;
  }
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                 std::chars_format::scientific)
                       .ptr;
  std::string text(buffer.data(), end);
  const auto e = text.find('e');
  std::string mantissa = text.substr(0, e);
  if (mantissa.find('.') == std::string::npos) mantissa += ".0";
  return mantissa + "E" + std::to_string(std::atoi(text.c_str() + e + 1));
}

Value javaDouble(double number) {
  if (!std::isfinite(number)) return Value(javaDoubleText(number));
  return Value::decimal(javaDoubleText(number), number);
}

std::string javaText(const Value& value) {
  std::string out;
  javaTextTo(out, value);
  return out;
}

std::string jacksonText(const Value& value) {
  std::string out;
  jacksonTextTo(out, value);
  return out;
}

bool jacksonEquals(const Value& left, const Value& right) {
  if (left.kind() != right.kind()) return false;
  switch (left.kind()) {
    case Kind::Number:
      return isWhole(left) == isWhole(right) && left == right;
    case Kind::Array:
      return std::equal(left.items().begin(), left.items().end(), right.items().begin(),
                        right.items().end(), jacksonEquals);
    case Kind::Object:
      return left.size() == right.size() &&
             std::all_of(left.members().begin(), left.members().end(),
                         [&](const json::Member& member) {
                           const Value* other = right.find(member.name());
                           return other != nullptr && jacksonEquals(member.value, *other);
                         });
    default:
      return left == right;
  }
}

}  // namespace stepwright::query
