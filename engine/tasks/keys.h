// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/json/value.h"

namespace stepwright::tasks {

/// Complains of the first member of an object that is none of these: with its place, what was
/// probably meant, and else what there may be. `what` is what the object is ("The answer").
[[nodiscard]] std::optional<Error> unknownKey(const json::Value& object, std::string_view place,
                                              std::string_view what,
                                              const std::vector<std::string_view>& known);

/// "a", "b", "c": the names of an object's members.
[[nodiscard]] std::string namesOf(const json::Value& object);
[[nodiscard]] std::string quoted(std::string_view text);

}  // namespace stepwright::tasks
