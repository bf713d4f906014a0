// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/edit/intents.h"

namespace stepwright::edit {

/// Edits of an array anywhere in a document: Choices, Retry, Catch, Branches. `array` is its JSON
/// pointer.

/// Puts an item (`json` is its text) before the one at `index`, or at the end. The object at the
/// pointer's parent gets the array where it has none.
[[nodiscard]] Outcome insertItem(const asl::Document& document, std::string_view array,
                                 std::size_t index, std::string_view json);
[[nodiscard]] Outcome removeItem(const asl::Document& document, std::string_view array,
                                 std::size_t index);
/// Moves an item so that it stands at `to` afterwards; those between move up or down by one.
[[nodiscard]] Outcome moveItem(const asl::Document& document, std::string_view array,
                               std::size_t from, std::size_t to);

}  // namespace stepwright::edit
