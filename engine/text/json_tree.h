// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "engine/text/tree.h"

namespace stepwright::text {

/// Reads JSON that a person is editing: whatever is wrong with it, everything that can be
/// understood becomes a value with its place, and each mistake one complaint. Text without
/// complaints is JSON to the letter of RFC 8259, but for placeholders without quotes
/// (`"Seconds": ${n}`): deployment tools write a value in their place. `text` must outlive the
/// tree.
[[nodiscard]] Tree readJson(std::string_view text);

}  // namespace stepwright::text
