// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/intrinsics/format.h"

#include "engine/query/java_text.h"

namespace stepwright::query::intrinsics {

using json::Value;

std::string plainText(std::string_view raw) {
  std::string out;
  out.reserve(raw.size());
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] == '\\' && i + 1 < raw.size()) ++i;
    out += raw[i];
  }
  return out;
}

FormatCheck checkFormat(std::string_view text) {
  FormatCheck check;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == '{') {
      if (i + 1 >= text.size() || text[i + 1] != '}') {
        return {"A '{' that is no placeholder must be written '\\{'", i, check.placeholders};
      }
      ++check.placeholders;
      ++i;
    } else if (text[i] == '}') {
      return {"A '}' that is no placeholder must be written '\\}'", i, check.placeholders};
    }
  }
  return check;
}

Result<Value> format(const Values& arguments, RandomSource&) {
  if (!arguments[0].isString()) return failure("The first argument must be a string.");
  const std::string_view text = arguments[0].string();
  const FormatCheck check = checkFormat(text);
  if (!check.problem.empty()) return failure(check.problem + ".");
  if (check.placeholders != static_cast<int>(arguments.size()) - 1) {
    return failure("The number of arguments does not match the number of occurrences of {}.");
  }
  std::string out;
  std::size_t next = 1;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size()) {
      out += text[++i];
    } else if (text[i] == '{') {
      out += javaText(arguments[next++]);
      ++i;
    } else {
      out += text[i];
    }
  }
  return Value(out);
}

}  // namespace stepwright::query::intrinsics
