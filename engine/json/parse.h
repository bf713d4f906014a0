// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "engine/base/result.h"
#include "engine/json/value.h"

namespace stepwright::json {

/// Containers may nest this deep; deeper text is refused, as AWS's own parser (Jackson) does.
constexpr int maxDepth = 1000;

/// Reads one JSON document (RFC 8259, nothing more lenient). Of duplicate keys the last value wins,
/// in the place of the first. Errors have the code "json.syntax" and a message with line and
/// column, both from 1. For text that people edit, which must be read on after an error, see
/// engine/text.
[[nodiscard]] Result<Value> parse(std::string_view text);

}  // namespace stepwright::json
