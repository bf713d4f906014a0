// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/migration/texts.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "engine/json/print.h"
#include "engine/query/migration.h"

namespace stepwright::query::migration {
namespace {

bool isWord(std::string_view name) {
  constexpr std::array<std::string_view, 6> taken{"and", "or", "in", "true", "false", "null"};
  if (name.empty() || std::find(taken.begin(), taken.end(), name) != taken.end()) return false;
  if (name == "function" || std::isdigit(static_cast<unsigned char>(name.front())) != 0)
    return false;
  return std::all_of(name.begin(), name.end(), [](unsigned char c) {
    return c < 0x80 && (std::isalnum(c) != 0 || c == '_');
  });
}

}  // namespace

std::string quoted(std::string_view text) {
  const bool plain = std::all_of(text.begin(), text.end(), [](unsigned char c) {
    return c >= 0x20 && c != '\'' && c != '\\' && c != '"';
  });
  if (plain) return "'" + std::string(text) + "'";
  return json::quote(text);
}

std::string literal(const json::Value& value) {
  if (value.isString()) return quoted(value.string());
  if (value.isArray()) {
    std::string out = "[";
    for (const auto& item : value.items()) out += (out.size() > 1 ? ", " : "") + literal(item);
    return out + "]";
  }
  if (value.isObject()) {
    std::string out = "{";
    for (const auto& member : value.members()) {
      out += (out.size() > 1 ? ", " : "") + quoted(member.name()) + ": " + literal(member.value);
    }
    return out + "}";
  }
  return json::print(value);
}

Result<std::string> member(std::string_view name) {
  if (isWord(name)) return "." + std::string(name);
  if (name.find('`') == std::string_view::npos) return ".`" + std::string(name) + "`";
  return Error{"migration.path",
               "JSONata cannot name a field with a backtick in its name: " + std::string(name),
               {},
               {}};
}

std::string embedded(std::string_view expression) {
  return "{% " + std::string(expression) + " %}";
}

}  // namespace stepwright::query::migration
