// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace stepwright::query::jsonata {

/// The text between {% and %} without blanks around it; nothing where the string is a literal. The
/// marks stand at the very ends of the string, as the service wants them.
[[nodiscard]] std::optional<std::string_view> expressionIn(std::string_view text);

/// The same for what people type: blanks may stand outside of the marks, and the marks may be left
/// out. Always a part of `text`, so that places in it can be told.
[[nodiscard]] std::string_view bareExpression(std::string_view text);

}  // namespace stepwright::query::jsonata
