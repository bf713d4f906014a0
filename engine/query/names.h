// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace stepwright::query {

/// How many bytes of the text's beginning can be the name of a variable: a letter (Unicode
/// ID_Start), then letters, digits and marks (ID_Continue). 0 where none starts there.
[[nodiscard]] std::size_t variableNameLength(std::string_view text);

/// True for a name that Assign may use: the whole text is a name of at most 80 characters.
[[nodiscard]] bool isVariableName(std::string_view text);

}  // namespace stepwright::query
