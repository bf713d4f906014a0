// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/query/migration.h"

namespace stepwright::query::migration {

/// A JSON value as an expression that gives it.
[[nodiscard]] std::string literal(const json::Value& value);
/// A text between quotes, single ones where they need no escapes.
[[nodiscard]] std::string quoted(std::string_view text);
/// ".name", or with backticks where the name is no plain word.
[[nodiscard]] Result<std::string> member(std::string_view name);
/// "{% text %}"
[[nodiscard]] std::string embedded(std::string_view expression);

}  // namespace stepwright::query::migration
