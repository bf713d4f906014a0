// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace stepwright::edit {

/// A readable text of JSON, set out anew with its comments, commas too many and placeholders.
[[nodiscard]] std::string formattedJson(std::string_view text);

}  // namespace stepwright::edit
