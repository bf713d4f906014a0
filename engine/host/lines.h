// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace stepwright::host {

inline constexpr std::string_view spaces = " \t\r\n";

/// Where the line of that byte begins.
[[nodiscard]] std::size_t lineBegin(std::string_view text, std::size_t at);
/// The words of a text with one blank between them.
[[nodiscard]] std::string onOneLine(std::string_view text);

}  // namespace stepwright::host
