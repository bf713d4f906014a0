// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/json/value.h"

namespace stepwright::json {

/// "/States/A~1B" from {"States", "A/B"} (RFC 6901).
[[nodiscard]] std::string pointerTo(const std::vector<std::string>& tokens);
/// `base` with one more token, escaped.
[[nodiscard]] std::string pointerChild(std::string_view base, std::string_view token);
[[nodiscard]] std::string pointerChild(std::string_view base, std::size_t index);
[[nodiscard]] std::vector<std::string> pointerTokens(std::string_view pointer);
/// A slash and the token with its `~` and `/` escaped; and a token as it was before.
void appendPointerToken(std::string& out, std::string_view token);
[[nodiscard]] std::string unescapedPointerToken(std::string_view token);
/// The pointer without its last token; "" for "" and for a pointer of one token.
[[nodiscard]] std::string pointerParent(std::string_view pointer);
/// The value at the pointer, or null where it leads nowhere.
[[nodiscard]] const Value* resolve(const Value& root, std::string_view pointer);

}  // namespace stepwright::json
