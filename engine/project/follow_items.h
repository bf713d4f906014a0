// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/json/value.h"

namespace stepwright::project {

/// Where a place (a JSON pointer into `before`) is in another version of the same value: the items
/// of a list are told from each other by what they hold, so that a place in an item goes along when
/// the item is moved or others come and go. Nothing where its item is gone.
[[nodiscard]] std::optional<std::string> followItems(const json::Value& before,
                                                     const json::Value& after,
                                                     std::string_view place);

}  // namespace stepwright::project
