// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/edit/find.h"
#include "engine/edit/intents.h"

namespace stepwright::edit {

/// Types of states cannot be replaced, all else can.
[[nodiscard]] bool isReplaceable(FoundKind kind);
/// What comes into one of its places: the words as they are; where a regular expression found it,
/// `$1` and so on, or `\1`, are what its groups have, `$&` all of it, and `$$` is a `$`.
[[nodiscard]] std::string replacementAt(const Found& found, std::size_t place,
                                        std::string_view with);
/// The string with its places replaced.
[[nodiscard]] std::string replaced(const Found& found, std::string_view with);
/// Puts other words in the places of all these. A name changes wherever it is named.
[[nodiscard]] Outcome replaceAll(const asl::Document& document, const std::vector<Found>& chosen,
                                 std::string_view with);

}  // namespace stepwright::edit
