// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace stepwright::json {

/// A string in quotes with its escapes.
[[nodiscard]] std::string quote(std::string_view text);
void quoteTo(std::string& out, std::string_view text);
/// How many bytes it has then; nothing is put together for that.
[[nodiscard]] std::size_t quotedSize(std::string_view text);

/// The shortest text that reads back as the same number, in JavaScript's form: 1, 0.1, 1e+21. Not a
/// number and the infinities, which JSON cannot say, print as null.
[[nodiscard]] std::string printNumber(double number);

}  // namespace stepwright::json
