// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/jsonata/marks.h"

#include "engine/base/trimmed.h"

namespace stepwright::query::jsonata {
std::optional<std::string_view> expressionIn(std::string_view text) {
  constexpr std::string_view open = "{%", close = "%}";
  // "{%}" begins and ends with the marks, too, but holds only one and a half of them.
  if (text.size() < open.size() + close.size() || !text.starts_with(open) || !text.ends_with(close))
    return std::nullopt;
  return trimmed(text.substr(open.size(), text.size() - open.size() - close.size()));
}

std::string_view bareExpression(std::string_view text) {
  text = trimmed(text);
  return expressionIn(text).value_or(text);
}

}  // namespace stepwright::query::jsonata
