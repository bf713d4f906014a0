// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/json/value.h"

namespace stepwright::debug {

/// What of the value is otherwise than before: of an object the members that are, as deep as there
/// are objects; of all else the whole. Nothing where it is the same.
[[nodiscard]] std::optional<json::Value> changedPart(const json::Value& now,
                                                     const json::Value& before);

}  // namespace stepwright::debug
