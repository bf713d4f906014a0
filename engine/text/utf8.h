// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "engine/text/range.h"

namespace stepwright::text {

/// The first bytes that are no UTF-8, up to where it goes on; an empty range where all is well.
[[nodiscard]] Range invalidUtf8(std::string_view text);

/// The encoding that a text which is no UTF-8 is most likely in: "ISO-8859-1 (Latin-1)",
/// "Windows-1252" or "UTF-16".
[[nodiscard]] std::string_view likelyEncoding(std::string_view text);

}  // namespace stepwright::text
