// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/query/migration.h"

namespace stepwright::query::migration {

/// A payload template with `key.$` members, as a value with "{% … %}" texts in it.
[[nodiscard]] Result<json::Value> fromTemplate(const json::Value& payload, const std::string& root);
/// The same as one expression.
[[nodiscard]] Result<std::string> templateExpression(const json::Value& payload,
                                                     const std::string& root);

}  // namespace stepwright::query::migration
